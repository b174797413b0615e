import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { attribute } from '../../engine/attribution';
import { CUE_VERBS } from '../../engine/attribution/english/lexicon/cue-verbs';
import { inputOf, UsageError } from './input';
import { FRAMES } from './names';
import { explain } from './report';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command prints. */
const said = (...argv: string[]) => {
  const { text, context, all } = inputOf(argv);
  return explain(text, { context, all }).join('\n');
};

describe('npm run explain', () => {
  it('shows tokens with their classes, cues with their frames, the rule, the source and the chain with its reasons', () => {
    const shown = said('“Nobody may leave,” a source in Hyesan told RFA.', '--outlet', 'Breitbart');
    for (const words of [
      '“Nobody may leave,”/Q a/D source/N',
      'told: cue verb "tell", takes t first the one who is told',
      'content  Nobody may leave,',
      'quote-tag: a quotation, and its cue behind it',
      "found as subject: the cue's subject",
      'outlet Breitbart (the page)',
      'relay RFA (it is who was told)',
      'source a source in Hyesan (the speaker)',
      's1 a source in Hyesan: anonymous-person, in Hyesan; 1 mention(s)',
    ])
      expect(shown).toContain(words);
  });

  it('tells why a sentence attributes nothing: which of its verbs are no cues', () => {
    const shown = said('The ferry stopped at noon.');
    expect(shown).toContain('stopped: no cue verb (stop)');
    expect(shown).toContain('nothing is attributed here');
  });

  it('reads Korean', () => {
    expect(said('함경남도 소식통은 “배가 모두 묶였다”고 전했다.', '--language', 'ko')).toContain(
      'cue      전했다',
    );
  });

  it('reads a text, and counts the sentences without attribution', () => {
    const file = join(folder, 'two.txt');
    writeFileSync(file, 'The ferry stopped.\n\nA trader said that the ferry has stopped.\n');
    const shown = said(file);
    expect(shown).toContain('content  the ferry has stopped');
    expect(shown).toContain('1 more of 2 sentences attribute nothing');
    expect(said(file, '--all')).toContain('sentence 1: The ferry stopped.');
  });

  it('reads the article of a saved page, under its own address', () => {
    const shown = said(join(ROOT, 'newsstand/breitbart-fire.html'));
    expect(shown).toContain('outlet Breitbart (the page)');
    expect(shown).toContain('relay Daily NK');
  });

  it.each<[string[], RegExp]>([
    [[], /nothing to explain: give a sentence/],
    [['walrus.txt'], /no such file: walrus\.txt/],
    [['A sentence.', '--outlet'], /--outlet needs a value/],
    [['A sentence.', '--walrus'], /unknown option: --walrus/],
    [
      [join(ROOT, 'newsstand/dailynk-home.html'), '--url', 'https://www.dailynk.com/english/'],
      /is no article/,
    ],
  ])('refuses %j, and says what to do', (argv, words) => {
    expect(() => inputOf(argv)).toThrow(UsageError);
    expect(() => inputOf(argv)).toThrow(words);
  });

  it('has words for every frame', () => {
    const letters = new Set(CUE_VERBS.trim().replace(/:.*/g, '').replace(/[\nn]/g, ''));
    expect([...letters].filter((letter) => !(letter in FRAMES))).toEqual([]);
  });
});

it('asking why changes nothing of what is found', () => {
  const text =
    'Breitbart, citing Radio Free Asia, said a source told RFA that the ferry has stopped. “No,” he said.';
  const context = { outlet: 'Breitbart' };
  expect(attribute(text, context, () => {})).toEqual(attribute(text, context));
});
