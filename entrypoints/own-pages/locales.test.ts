import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LOCALES, localeFor } from './locales';

it('names every folder of words that the package has', () => {
  expect([...LOCALES].sort()).toEqual(readdirSync(join(import.meta.dirname, '../../public/_locales')).sort());
});

it.each(['en', 'en-US', 'en-GB', 'ko-KR', 'ko', '', 'zh-Hant-TW', 'e'])(
  'finds words for “%s” in the package',
  (tag) => {
    expect(LOCALES).toContain(localeFor(tag));
  },
);
