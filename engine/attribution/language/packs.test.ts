/** A language has several places: its pack, the list of packs, a script that pages are told by, tests of its own. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../pages/facts/language';
import { attribute, PACKS } from '../index';
import type { LanguagePack } from './language-pack';

const FOLDER = join(import.meta.dirname, '..');

/** By language: a sentence with one attribution, whose source is the words behind it. */
const SENTENCES: Record<string, [sentence: string, source: string]> = {
  en: ['A trader in Hyesan said that the ferry has stopped.', 'A trader in Hyesan'],
  ko: ['함경남도 소식통은 “배가 모두 묶였다”고 전했다.', '함경남도 소식통'],
};

const folders = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'pack.ts')));

describe.each(folders)('%s', (folder) => {
  const pack = async () =>
    Object.values((await import(join(FOLDER, folder, 'pack.ts'))) as Record<string, LanguagePack>)[0]!;

  it('is in the list of packs', async () => {
    expect(PACKS).toContain(await pack());
  });

  it('has tests of its own', () => {
    const own = readdirSync(join(FOLDER, folder), { recursive: true, encoding: 'utf8' });
    expect(own.some((name) => name.endsWith('.test.ts'))).toBe(true);
  });

  it('is told from other languages by its letters, and read', async () => {
    const { language } = await pack();
    expect(SENTENCES, `a sentence in ${language}`).toHaveProperty(language);
    const [sentence, source] = SENTENCES[language]!;
    expect(languageOf(sentence, [])).toBe(language);
    const { attributions } = attribute(sentence, { outlet: null, language });
    expect(attributions.map((one) => one.source.map(([start, end]) => sentence.slice(start, end)))).toEqual([
      [source],
    ]);
  });
});

it('no two packs are of one language', () => {
  const languages = PACKS.map(({ language }) => language);
  expect(new Set(languages).size).toBe(folders.length);
});
