/** Labelled sets of accounts from the evaluation data beside the checkout, and any other file in their form. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Labelled {
  id: string;
  outlet: string | null;
  url: string | null;
  title: string | null;
  date: string | null;
  text: string;
  event: string;
}

export interface LabelledSet {
  name: string;
  articles: Labelled[];
}

const SETS = ['nk.dev', 'wikinews', 'ecbplus'];
const FOLDER = new URL('../../../shared/eval/accounts/', import.meta.url);

const stringOrNull = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** `event` is the label; where a set calls it `group`, that. An article without one stands for itself. */
function labelled(line: Record<string, unknown>): Labelled {
  const id = String(line.id);
  return {
    id,
    outlet: stringOrNull(line.outlet),
    url: stringOrNull(line.url),
    title: stringOrNull(line.title),
    date: stringOrNull(line.date),
    text: String(line.text ?? ''),
    event: String(line.event ?? line.group ?? id),
  };
}

/** The sets that are there, `files` (JSON Lines of the same form) behind them. */
export function labelledSets(files: readonly string[]): LabelledSet[] {
  const known = SETS.map((name) => [name, fileURLToPath(new URL(`${name}.jsonl`, FOLDER))] as const);
  const others = files.map((file) => [basename(file, '.jsonl'), file] as const);
  return [...known, ...others]
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => ({
      name,
      articles: readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => labelled(JSON.parse(line) as Record<string, unknown>)),
    }));
}
