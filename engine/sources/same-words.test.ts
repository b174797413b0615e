import { expect, it } from 'vitest';
import { alsoTold, wordsNumber } from './same-words';

const SAID = 'We were told to stay ashore for 20 days';

it.each([
  [['“We were told to stay ashore', 'for 20 days,”']],
  [['we were told – to stay ashore, for 20 days']],
])('the same words are one number: %j', (pieces) => expect(wordsNumber(pieces)).toBe(wordsNumber([SAID])));

it('other words are another, and few words are none', () => {
  expect(wordsNumber(['We were told to stay ashore for 30 days'])).not.toBe(wordsNumber([SAID]));
  expect(wordsNumber(['We do not know.'])).toBe(0);
  expect(wordsNumber([])).toBe(0);
  expect(wordsNumber(['배가 스무 날 동안 부두에 묶여 있었다'])).not.toBe(0);
  expect(wordsNumber(["They don't pay for the wire they take"])).toBe(
    wordsNumber(['They don’t pay for the wire they take']),
  );
  expect(Number.isSafeInteger(wordsNumber([SAID]))).toBe(true);
});

it('names the other articles that tell the words, so many of each', () => {
  const [a, b] = [wordsNumber([SAID]), wordsNumber(['the order came from the county, a guard heard'])];
  const rows = [
    { key: 'one', words: [a, 0, b] },
    { key: 'two', words: [a, a] },
    { key: 'three', words: [0] },
    { key: 'four', words: [a] },
    { key: 'five', words: [a] },
  ];
  const quotes = [0, 1, 2].map((quote) => ({ row: rows[0]!, quote }));
  expect(alsoTold(rows, quotes, 2).map((others) => others.map(({ key }) => key))).toEqual([
    ['two', 'four'],
    [],
    [],
  ]);
});

it('an article’s copy is no other telling of it', () => {
  const number = wordsNumber([SAID]);
  const rows = ['https://a.example/1', 'https://a.example/1#web.archive.org', 'https://b.example/2'].map(
    (key) => ({
      key,
      words: [number],
    }),
  );
  const told = alsoTold(
    rows,
    rows.map((row) => ({ row, quote: 0 })),
    3,
  ).map((others) => others.map(({ key }) => key));
  expect(told).toEqual([
    ['https://b.example/2'],
    ['https://b.example/2'],
    ['https://a.example/1', 'https://a.example/1#web.archive.org'],
  ]);
});
