import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { messagesFrom, plural, setMessageSource, t } from '../../components/i18n/i18n';
import messages from '../../public/_locales/en/messages.json';
import { orEnglish } from './overlay-messages';

afterEach(() => setMessageSource(messagesFrom(messages)));

const empty = { getMessage: () => '', getUILanguage: () => 'de' };

it('speaks English where the browser has lost the extension’s words', () => {
  setMessageSource(orEnglish(empty));
  expect(plural('edgeQuotes', 2)).toBe('2 quotes');
});

it('leaves the browser’s words as they are where it has them', () => {
  const korean = messagesFrom({ extensionName: { message: '두번째 출처' } }, 'ko');
  expect(orEnglish(korean)).toBe(korean);
});

it('has every word that the content script says', () => {
  const folder = new URL('.', import.meta.url).pathname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /(?<!test)\.ts$/.test(name) && !name.endsWith('.test.ts'),
  );
  const text = files
    .filter((name) => name !== 'overlay-messages.ts')
    .map((name) => readFileSync(folder + name, 'utf8'))
    .join('\n');
  const said = [...text.matchAll(/\b(?:t|plural)\(\s*'(\w+)'/g)].map((match) => match[1]!);
  const badges = [...text.matchAll(/'(badge\w+|edge[A-Z]\w+)'/g)].map((match) => match[1]!);
  setMessageSource(orEnglish(empty));
  const lost = [...said, ...badges].filter((key) => {
    const isCounted = `${key}_other` in messages;
    return isCounted ? plural(key as never, 2) === key : t(key as never) === key;
  });
  expect(lost).toEqual([]);
});
