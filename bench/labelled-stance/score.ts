/**
 * How the stance of labelled sentences is read: `tsx bench/labelled-stance/score.ts` prints one JSON object. Counts only; see `README.md`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute } from '../../engine/attribution';
import type { StanceType } from '../../engine/model';

interface Labelled {
  text: string;
  stance: StanceType | null;
}

interface Counts {
  /** Sentences with a stance, those of them without any attribution, and those that are marked with it. */
  labelled: number;
  silent: number;
  marked: number;
  /** Sentences that only assert, and those of them with a mark at the article's own level. */
  asserted: number;
  wronglyMarked: number;
}

const FOLDER = join(import.meta.dirname, 'unopened');

/** Counts over the sentences of a file (`en.json`, `en-claims.json`, `ko.json`). */
export function stanceCounts(sentences: readonly Labelled[], language: string): Counts {
  const counts: Counts = { labelled: 0, silent: 0, marked: 0, asserted: 0, wronglyMarked: 0 };
  for (const { text, stance } of sentences) {
    const { attributions } = attribute(text, { outlet: 'Daily NK', language });
    if (stance === null) {
      counts.asserted++;
      if (attributions.some((one) => !one.depth && one.stance)) counts.wronglyMarked++;
      continue;
    }
    counts.labelled++;
    if (attributions.length === 0) counts.silent++;
    else if (attributions.some((one) => one.stance?.type === stance)) counts.marked++;
  }
  return counts;
}

if (import.meta.filename === process.argv[1]) {
  const byFile = readdirSync(FOLDER)
    .sort()
    .map((name) => {
      const sentences = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Labelled[];
      return [name.replace('.json', ''), stanceCounts(sentences, name.slice(0, 2))] as const;
    });
  console.log(JSON.stringify(Object.fromEntries(byFile)));
}
