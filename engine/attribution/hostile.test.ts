/** Texts that nobody writes but a page may hold: each is read to its end, and what is found lies inside it. */
import { describe, expect, it } from 'vitest';
import { attribute } from './index';

const HOSTILE: ReadonlyArray<readonly [string, string]> = [
  // Each verb asks for the subject of all before it: without remembering, 60 of them never end.
  ['one verb after the other', 'said, '.repeat(60)],
  ['verbs with "and" between', 'said and '.repeat(60)],
  ['verbs behind places', 'and in a letter called '.repeat(40)],
  ['marks that open', '“'.repeat(5_000)],
  ['marks that close', '”'.repeat(5_000)],
  ['marks inside marks', '“a '.repeat(400) + 'b” '.repeat(400)],
  ['brackets that open', '(he said '.repeat(400)],
  // Each letter was tried as the beginning of a name: half a minute.
  ['one word of capitals', 'A'.repeat(20_000)],
  ['words of capitals', `${'Ab'.repeat(30)} `.repeat(300)],
  // The noun of whom an article begins with was looked for in a name as a pattern.
  [
    'a noun with signs of patterns',
    'A local wat(ch said on Monday that the dam broke. The Hana Institute said the water rose. A local x[y said on Monday that it rose.',
  ],
  // A line of such words was looked up among those that every object has.
  [
    'words that every object has',
    'RFA constructor\n\nBy __proto__, RFA\n\nvalueOf toString\n\nMr. A hasOwnProperty',
  ],
  ['somebody asked, over and over', 'asked the old guard at the pier, '.repeat(300)],
  ['stressed nouns', 'the mayor himself herself '.repeat(300)],
  ['lone surrogates', '\ud800 said \udc00 '.repeat(300)],
  ['joiners and turned writing', '\u202eقال\u200d المصدر “شيء” \u200b'.repeat(200)],
  ['letters of syllables', '\u1106\u1161\u11af\u1112\u1162\u11bb\u1103\u1161. '.repeat(200)],
  ['a Korean sentence without an end', '소식통은 “쌀이 비싸다고 말했고 '.repeat(200)],
];

describe('hostile texts', () => {
  it.each(HOSTILE)('are read to the end: %s', (_name, text) => {
    for (const language of ['en', 'ko']) {
      for (const { content, source, cue } of attribute(text, { outlet: 'A paper', language }).attributions)
        for (const spans of [content, source, cue]) {
          let last = 0;
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
    }
  });
});
