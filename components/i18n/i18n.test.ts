import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { messagesFrom, plural, setMessageSource, t } from './i18n';

const ROOT = new URL('../../', import.meta.url).pathname;

afterEach(() => setMessageSource(messagesFrom(messages)));

describe('words', () => {
  it('fills in what a message leaves open', () => {
    setMessageSource(messagesFrom(messages));
    expect(t('and', 'Radio Free Asia', 'Daily NK')).toBe('Radio Free Asia and Daily NK');
    expect(t('savedAt', '$1')).toBe('Saved $1');
  });

  it.each([
    [0, '0 quotes'],
    [1, '1 quote'],
    [2, '2 quotes'],
    [1234, '1,234 quotes'],
  ])('counts %i as "%s"', (count, words) => {
    setMessageSource(messagesFrom(messages));
    expect(plural('quotes', count)).toBe(words);
  });

  it('takes a language’s only form where it has one', () => {
    setMessageSource(messagesFrom({ quotes_other: { message: '인용 $1개' } }, 'ko'));
    expect(plural('quotes', 1)).toBe('인용 1개');
  });

  it('shows the key rather than nothing where a word is missing', () => {
    setMessageSource(messagesFrom({}));
    expect(t('undo')).toBe('undo');
    expect(plural('quotes', 2)).toBe('quotes');
  });
});

/** Everything that may name a message: code and manifest. Types hold that a named key exists; this holds that each is named. */
function code(): string {
  const files = ['components', 'protocol', 'network', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
  return [...files, 'wxt.config.ts'].map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
}

describe('the messages file', () => {
  const keys = Object.keys(messages);
  const text = code();

  it.each(keys)('%s is used', (key) => {
    const stem = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
    const named = text.includes(`'${stem}'`) || text.includes(`__MSG_${stem}__`);
    expect(named).toBe(true);
  });

  it('has every key that is named by t or plural', () => {
    const named = [...text.matchAll(/\bt\(\s*'(\w+)'/g)].map((match) => match[1]!);
    const counted = [...text.matchAll(/\bplural\(\s*'(\w+)'/g)].map((match) => `${match[1]}_other`);
    const inManifest = [...text.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]!);
    expect([...named, ...counted, ...inManifest].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('has both forms of everything that is counted', () => {
    const stems = keys.filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -'_other'.length));
    expect(stems.filter((stem) => !keys.includes(`${stem}_one`))).toEqual([]);
  });

  it('explains every gap to whoever translates it', () => {
    const silent = Object.entries(messages).filter(
      ([, entry]) => entry.message.includes('$') && !('description' in entry),
    );
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  it('keeps the manifest’s description within what stores take', () => {
    expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
  });
});
