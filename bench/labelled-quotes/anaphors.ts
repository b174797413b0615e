/**
 * How often a source that is only taken up ("he", "the source", "Kim") is the right one: whether the right one is among its candidates,
 * whether it is chosen, and how often it is by the confidence of the choice.
 *
 *   tsx bench/labelled-quotes/anaphors.ts [FILE.jsonl …]     lines with labelled quotes; without a file the project's own open articles
 */
import { readFileSync } from 'node:fs';
import { english } from '../../engine/attribution/english/pack';
import { type AttributionStages, attribute } from '../../engine/attribution/index';
import type { Span } from '../../engine/model';
import { outletNamed } from '../../engine/outlets/outlet-names';
import { type LabelledArticle, labelledArticles } from '../labelled-quotes';

/** Words of two names are the same where their F1 is at least this, as the scorer of chains has it. */
const SAME = 0.5;
/** Contents are of one statement from this F1 on. */
const MATCHED = 0.6;
/** Words of a designation that is held by a longer one: "Leo Marchetti" in "Leo Marchetti, the ministry's spokesman". */
const HELD = 2;
const EMPTY = /^(?:the|a|an|one|who|of|in|from|state)$/;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function f1(a: readonly string[], b: readonly string[]): number {
  const rest = [...b];
  let common = 0;
  for (const word of a) {
    const i = rest.indexOf(word);
    if (i < 0) continue;
    common++;
    rest.splice(i, 1);
  }
  return common === 0 ? 0 : (2 * common) / (a.length + b.length);
}

const nameWords = (name: string): string[] =>
  wordsOf(outletNamed(name)?.name ?? name).filter((word) => !EMPTY.test(word));
/** Whether two designations are one's: by most words, or where one holds the other. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [nameWords(a), nameWords(b)];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return f1(x, y) >= SAME || (short.length >= HELD && short.every((word) => long.includes(word)));
}

interface Case {
  form: string;
  isCandidate: boolean;
  isRight: boolean;
  sure: number;
  line: string;
}

/** The cases of an article: its labelled quotes that were found with their source, where that takes somebody up. */
function casesOf({ id, outlet, text, quotes }: LabelledArticle): Case[] {
  let stages: AttributionStages | null = null;
  const { attributions } = attribute(text, { outlet, language: 'en' }, (told) => {
    stages = told;
  });
  const told = stages as AttributionStages | null;
  const slice = (spans: readonly Span[]): string =>
    spans.map(([start, end]) => text.slice(start, end)).join(' ');
  return quotes.flatMap(({ content, source, chain, sourceAt }): Case[] => {
    const right = chain?.[sourceAt ?? chain.length - 1];
    const words = source && slice(source);
    if (!right || !words) return [];
    const { form, pronoun } = english.mention(words);
    const isSurname = form === 'name' && !/\s/.test(words) && /\s/.test(right) && outletNamed(words) === null;
    if (form !== 'pronoun' && form !== 'definite' && !isSurname) return [];
    const found = attributions.find(
      (one) =>
        !one.depth &&
        f1(wordsOf(slice(content)), wordsOf(slice(one.content))) >= MATCHED &&
        f1(wordsOf(words), wordsOf(slice(one.source))) >= SAME,
    );
    const finding = found && told?.findings.get(found);
    if (!found || !finding) return [];
    const names = [...(told?.candidates.get(finding) ?? []), found.speaker ?? ''];
    const isOwn = chain.length === 1 && isSame(right, outlet) && found.chain.length === 1;
    return [
      {
        form: pronoun ?? (isSurname ? 'surname' : 'definite phrase'),
        isCandidate: isOwn || names.some((name) => isSame(name, right)),
        isRight:
          isOwn ||
          isSame(found.chain.findLast(({ role }) => role !== 'hearsay')?.name ?? '', right) ||
          isSame(found.speaker ?? '', right),
        sure: found.sourceConfidence,
        line: `${id} [${words}] is ${right}, read as ${found.speaker}`,
      },
    ];
  });
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(1).padStart(5)}`;

function print(name: string, cases: readonly Case[]): void {
  const among = cases.filter(({ isCandidate }) => isCandidate);
  const right = cases.filter(({ isRight }) => isRight);
  console.log(
    `${name.padEnd(18)} ${String(cases.length).padStart(4)}  among the candidates ${percent(among.length, cases.length)}  chosen of those ${percent(right.length, among.length)}  right ${percent(right.length, cases.length)}`,
  );
}

const [, , ...options] = process.argv;
const files = options.filter((option) => !option.startsWith('--'));
const articles =
  files.length === 0
    ? labelledArticles('open', 'en')
    : files.flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => line.trim())
          .map((line) => JSON.parse(line) as LabelledArticle),
      );
const cases = articles.flatMap(casesOf);
for (const form of [...new Set(cases.map((one) => one.form))].sort())
  print(
    form,
    cases.filter((one) => one.form === form),
  );
print('all', cases);
for (const [from, to] of [
  [0, 0.5],
  [0.5, 0.6],
  [0.6, 0.7],
  [0.7, 0.8],
  [0.8, 1],
] as const)
  print(
    `  sure ${from} to ${to}`,
    cases.filter(({ sure }) => sure >= from && (sure < to || to === 1)),
  );
if (options.includes('--errors'))
  for (const { isRight, isCandidate, line, sure } of cases)
    if (!isRight) console.log(`${isCandidate ? 'choice   ' : 'no candidate'} ${sure} ${line}`);
