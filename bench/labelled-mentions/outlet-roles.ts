/**
 * The roles of outlets in articles of the evaluation data beside the checkout, if present:
 *
 *   tsx bench/labelled-mentions/outlet-roles.ts [--list N]
 *
 * prints how many mentions have the role that they were labelled with (`roles.jsonl`), for the half of the articles that may
 * be read and for the half that is counted only, and the share of mentions without a role over all articles that nobody labelled.
 * `--list N` shows N of those without a role.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marks } from '../../engine/attribution/discourse/marks';
import { paragraphs } from '../../engine/attribution/discourse/paragraphs';
import { english } from '../../engine/attribution/english/pack';
import { outletRoles } from '../../engine/attribution/english/roles/roles';
import type { OutletRole } from '../../engine/attribution/language/outlet-role';
import type { Span } from '../../engine/model';

const DATA = fileURLToPath(new URL('../../../shared/eval/accounts/', import.meta.url));
const LABELLED = join(import.meta.dirname, 'roles.jsonl');

interface Labelled {
  sha1: string;
  mentions: Array<{ span: Span; role: string; or?: string }>;
}

const lines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

const digest = (text: string): string => createHash('sha1').update(text).digest('hex');

/** The texts of all articles, by the hash of the text; those of the news clusters with them. */
function texts(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(DATA).filter((name) => name.endsWith('.jsonl'))) {
    if (file === 'shortanswers.jsonl') continue;
    for (const line of lines(join(DATA, file)) as Array<Record<string, unknown>>)
      for (const one of [line, line.a, line.b] as Array<{ text?: unknown } | undefined>)
        if (typeof one?.text === 'string') found.set(digest(one.text), one.text);
  }
  return found;
}

function rolesOf(text: string): OutletRole[] {
  const list = paragraphs(text);
  const quotations = marks(text, list);
  const sentences = list.flatMap((paragraph, i) => english.sentences(text, paragraph, quotations[i] ?? []));
  return outletRoles(text, sentences);
}

/** Articles whose hash is even may be read while the engine is worked on; the others are counted only. */
const mayBeRead = (sha1: string): boolean => Number.parseInt(sha1.slice(0, 2), 16) % 2 === 0;

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** Mentions with the role that they were labelled with; a mention labelled `none` is right where it is not found. */
function asLabelled(rows: readonly Labelled[], all: ReadonlyMap<string, string>): string {
  let right = 0;
  let total = 0;
  let unfound = 0;
  for (const { sha1, mentions } of rows) {
    const text = all.get(sha1);
    if (text === undefined) continue;
    const roles = rolesOf(text);
    for (const { span, role, or } of mentions) {
      total++;
      const hit = roles.find((one) => overlap(one.span, span));
      if (!hit && role !== 'none') unfound++;
      if (hit ? hit.role === role || hit.role === or : role === 'none') right++;
    }
  }
  return `${percent(right, total)} (${right} of ${total}; ${unfound} not found)`;
}

if (!existsSync(DATA)) console.log('no evaluation data beside the checkout');
else {
  const all = texts();
  const labelled = lines(LABELLED) as Labelled[];
  console.log(
    `as labelled, read:    ${asLabelled(
      labelled.filter(({ sha1 }) => mayBeRead(sha1)),
      all,
    )}`,
  );
  console.log(
    `as labelled, counted: ${asLabelled(
      labelled.filter(({ sha1 }) => !mayBeRead(sha1)),
      all,
    )}`,
  );
  const known = new Set(labelled.map(({ sha1 }) => sha1));
  const without: string[] = [];
  let mentions = 0;
  let articles = 0;
  for (const [sha1, text] of all) {
    if (known.has(sha1)) continue;
    articles++;
    for (const { role, span } of rolesOf(text)) {
      mentions++;
      if (role === null)
        without.push(
          `${text.slice(Math.max(0, span[0] - 60), span[0])}[[${text.slice(...span)}]]${text.slice(span[1], span[1] + 60)}`,
        );
    }
  }
  console.log(
    `without a role:       ${percent(without.length, mentions)} (${without.length} of ${mentions} mentions in ${articles} articles)`,
  );
  const at = process.argv.indexOf('--list');
  if (at >= 0)
    for (const one of without.slice(0, Number(process.argv[at + 1]))) console.log(one.replaceAll('\n', '¶'));
}
