/** Quotations, sentences and claims: the passages that everything else points at. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../attribution';
import { quotationsIn, within } from '../../text/quotations';
import { sentencesIn } from '../../text/sentences';
import { claimsIn } from '../synopsis/told/claims';

const cut = (text: string, spans: ReadonlyArray<readonly [number, number]>) =>
  spans.map(([s, e]) => text.slice(s, e));

function claims(text: string): string[] {
  const article = { key: 'k', outlet: 'Daily NK', published: null, title: '', text, links: [], url: '' };
  const attributions = attribute(text, { outlet: 'Daily NK' });
  return claimsIn({ article, attributions }).map(({ span }) => text.slice(...span));
}

describe('quotationsIn', () => {
  it.each([
    ['He said, “Come in,” and left.', ['Come in,']],
    ['"One." Then "two."', ['One.', 'two.']],
    ['‘The city … is shut,’ he said', ['The city … is shut,']],
    ['the source’s ‘own’ words', ['own']],
    ['“No end to it', ['No end to it']],
    ['“First paragraph\n\n“second.”', ['First paragraph', 'second.']],
    ['nothing quoted', []],
  ])('%s', (text, quoted) => expect(cut(text, quotationsIn(text))).toEqual(quoted));

  it('knows what lies inside', () => {
    const spans = quotationsIn('a “b” c “d”');
    expect([3, 0, 6].map((at) => within(spans, at))).toEqual([true, false, false]);
  });
});

describe('sentencesIn', () => {
  it.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['“Go,” he said. “Now.” They went.', ['“Go,” he said.', '“Now.”', 'They went.']],
    [
      'Mr. Pak of N. Korea paid $1.5 million. He left.',
      ['Mr. Pak of N. Korea paid $1.5 million.', 'He left.'],
    ],
    ['A line\n\nanother line', ['A line', 'another line']],
    ['a line that\ngoes on', ['a line that\ngoes on']],
    ['Order No. 205 came on Aug. 2 at dawn.', ['Order No. 205 came on Aug. 2 at dawn.']],
  ])('%s', (text, sentences) => expect(cut(text, sentencesIn(text))).toEqual(sentences));
});

describe('claimsIn', () => {
  it('cuts a sentence where a clause begins, and drops who says it', () => {
    expect(
      claims('Soldiers sealed off the harbor, and are searching boat after boat, the source said.'),
    ).toEqual(
      ['Soldiers sealed off the harbor', 'are searching boat after boat'].map((claim) =>
        expect.stringContaining(claim),
      ),
    );
  });

  it('keeps a short quotation in its clause', () => {
    expect(claims('Owners were told to “catch and remove” their goats before winter.')[0]).toContain(
      '“catch and remove”',
    );
  });

  it('takes no footer for a claim', () => {
    expect(claims('Please direct any comments about this article to the editors of the paper.')).toEqual([]);
  });

  it('points into the text, in order, whatever the text', () => {
    const words = fc.constantFrom(
      'said',
      'that',
      '“',
      '”',
      ',',
      '.',
      'and',
      'the source',
      'Hyesan',
      '7 people',
      '\n\n',
      'who',
      '’',
      'not',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const text = list.join(' ');
        for (const claim of claims(text)) expect(text).toContain(claim);
        for (const [s, e] of [...sentencesIn(text), ...quotationsIn(text)]) {
          expect(s).toBeLessThan(e);
          expect(e).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
