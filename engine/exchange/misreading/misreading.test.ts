import { describe, expect, it } from 'vitest';
import type { Attribution, SynopsisRow } from '../../model';
import { misreadQuote, misreadRow } from './misreading';

const text =
  'The ferry stopped on Monday. The pier was empty. A clerk said the boats were sold. Nobody asked why. It rained.';
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const article = {
  text,
  language: 'en',
  outlet: 'Harbour Times',
  title: 'Ferry stops',
  url: 'https://harbour-times.example/ferry',
};
const attribution: Attribution = {
  id: 'q1',
  type: 'indirect',
  content: [at('the boats were sold')],
  source: [at('A clerk')],
  cue: [at('said')],
  speaker: 'A clerk',
  sourceId: 's1',
  chain: [{ name: 'Harbour Times', role: 'outlet', evidence: [0, 4] }],
  confidence: 0.9,
  sourceConfidence: 0.8,
};

describe('a file on a quote', () => {
  const file = misreadQuote(
    article,
    { engine: 13, sources: [] },
    attribution,
    { is: 'other-speaker', words: 'The harbour master' },
    '0.1.0',
  );
  const content = JSON.parse(file.text);

  it('holds the sentence with one on either side, what was found and what is right', () => {
    expect(content).toMatchObject({
      form: 'second-source-misreading',
      engine: 13,
      extension: '0.1.0',
      text: 'The pier was empty. A clerk said the boats were sold. Nobody asked why.',
      found: { content: ['the boats were sold'], source: ['A clerk'], cue: ['said'], speaker: 'A clerk' },
      right: { is: 'other-speaker', words: 'The harbour master' },
    });
  });

  it('holds no address, no title and no other sentence', () => {
    for (const words of ['harbour-times.example', 'Ferry stops', 'Monday', 'rained'])
      expect(file.text).not.toContain(words);
  });
});

it('a file on a row holds both sides', () => {
  const row: SynopsisRow = {
    id: 'r1',
    topic: 'the boats',
    relation: 'only-a',
    a: [at('the boats were sold')],
    b: [],
    why: null,
  };
  const content = JSON.parse(
    misreadRow({ a: article, b: article }, row, { is: 'agrees', words: '' }, 9, '0.1.0').text,
  );
  expect(content).toMatchObject({
    what: 'row',
    a: { words: ['the boats were sold'] },
    b: { text: '', words: [] },
    found: { relation: 'only-a' },
    right: { is: 'agrees' },
  });
});
