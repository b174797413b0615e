import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LOCALES, languageOfWords, localeFor } from './locales';

it('names every folder of words that the package has', () => {
  expect([...LOCALES].sort()).toEqual(readdirSync(join(import.meta.dirname, '../../public/_locales')).sort());
});

it.each(['en', 'en-US', 'en-GB', 'ko-KR', 'ko', '', 'zh-Hant-TW', 'e'])(
  'finds words for “%s” in the package',
  (tag) => {
    expect(LOCALES).toContain(localeFor(tag));
  },
);

it.each([
  ['en-GB', 'en-GB'],
  ['ko', 'ko'],
  ['ko-KR', 'ko-KR'],
  ['ko_KR', 'ko_KR'],
  ['de', 'en'],
  ['kok-IN', 'en'],
  ['', 'en'],
])('a reader of “%s” has words, days and numbers in “%s”', (tag, words) => {
  expect(languageOfWords(tag)).toBe(words);
});
