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
      'relay RFA (it is who was told; by "told RFA")',
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

  it('shows what each outlet does, what is being retold and since when, and who could be meant', () => {
    const shown = said(
      'Radio Free Asia reported on Monday that rice is dear. “Nobody may leave,” a source in Hyesan said. The source did not say that the gate was shut.',
      '--outlet',
      'Breitbart',
    );
    for (const words of [
      'Radio Free Asia (Radio Free Asia): carrier: reports what is told; by "Radio Free Asia reported"',
      'retells  nothing: the page speaks for itself',
      'retells  Radio Free Asia since sentence 1, told 1 time(s), by "Radio Free Asia reported"',
      'relay Radio Free Asia (the article was retelling it, and the source is unnamed; by "Radio Free Asia reported", in another sentence)',
      's2 of those who spoke before (score 0.9)',
      's2 a source in Hyesan: anonymous-person, one, spoke 1 time(s), 1 sentence(s) back <- is meant',
      'stance   unstated: the source does not state it, nor the contrary; by "did not say"',
    ])
      expect(shown).toContain(words);
  });

  it('gives the reasons of Korean, too, which it knows by its letters', () => {
    const shown = said(
      '연합뉴스는 대북 소식통을 인용해 “배가 모두 묶였다”고 보도했다. 소식통은 배가 언제 풀리느냐고 물었다.',
      '--outlet',
      '데일리NK',
    );
    for (const words of [
      '보도했다: verb "보도하", says, ends the sentence',
      '풀리느냐고: its ending quotes a clause, cut behind "풀리느냐"',
      'hearsay 대북 소식통 (whom the speaker cites: "대북 소식통")',
      'relay 연합뉴스 (the source came through it before)',
      'stance   asked: the source asks it; by "물었다"',
    ])
      expect(shown).toContain(words);
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
