import { describe, expect, it } from 'vitest';
import { marks } from '../../discourse/marks';
import { paragraphs } from '../../discourse/paragraphs';
import { sentences } from './sentences';

function split(text: string): string[] {
  const list = paragraphs(text);
  const quotations = marks(text, list);
  return list
    .flatMap((paragraph, i) => sentences(text, paragraph, quotations[i] ?? []))
    .map(({ start, end }) => text.slice(start, end));
}

function tags(text: string): string {
  const list = paragraphs(text);
  const quotations = marks(text, list);
  return list
    .flatMap((paragraph, i) => sentences(text, paragraph, quotations[i] ?? []))
    .flatMap((sentence) => sentence.tokens)
    .map((token) => `${token.tag === 'Q' ? '“”' : token.text}/${token.tag}`)
    .join(' ');
}

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['Rain fell. The road closed.', ['Rain fell.', 'The road closed.']],
    ['Mr. Pak left at 9 a.m. on Aug. 2.', ['Mr. Pak left at 9 a.m. on Aug. 2.']],
    ['The U.S. sent rice. It arrived.', ['The U.S. sent rice.', 'It arrived.']],
    ['He met J. Ri at 3.5 km. It rained.', ['He met J. Ri at 3.5 km.', 'It rained.']],
    ['“We left. We ran,” he said. “It was cold.”', ['“We left. We ran,” he said.', '“It was cold.”']],
    ['“Why?” he asked. “Because.”', ['“Why?” he asked.', '“Because.”']],
    ['“We left.” The road was empty.', ['“We left.”', 'The road was empty.']],
    ['“We left.” Kim said.', ['“We left.” Kim said.']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('keeps a very long sentence in pieces that are bounded', () => {
    expect(split('rice '.repeat(1000)).length).toBeGreaterThan(3);
  });
});

describe('word classes', () => {
  it.each<[string, string]>([
    ['News reports said so', 'News/N reports/N said/V so/S'],
    ['The paper reports that', 'The/D paper/N reports/V that/S'],
    ['Traders claim the gate shut', 'Traders/N claim/V the/D gate/N shut/V'],
    ['the man accused of theft said', 'the/D man/N accused/E of/I theft/N said/V'],
    ['He has also said it', 'He/P has/X also/R said/E it/P'],
    ['He told her she left', 'He/P told/V her/P she/P left/V'],
    ['He told her brother', 'He/P told/V her/D brother/N'],
    ['sources inside the country said', 'sources/N inside/I the/D country/N said/V'],
    ['he’s told them', 'he/P ’s/X told/E them/P'],
    ['He no longer answers', 'He/P no/R longer/R answers/V'],
  ])('%s', (text, expected) => {
    expect(tags(text)).toBe(expected);
  });
});
