/**
 * How well the days in which an article was written are read from its text alone (`engine/accounts/same-event/written-days.ts`).
 *
 *   tsx bench/labelled-days/score.ts open|unopened [--errors]
 *
 * Right: the label's first day lies in the interval read, which ends no more than 31 days behind the label. An interval without an end
 * tells nothing of when a text was written and counts as none. Errors are told of the open part only.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writtenDays } from '../../engine/accounts/same-event/written-days';
import { datesIn, dayOfIso } from '../../engine/text/dates';

interface Labelled {
  id: string;
  /** First and last day, as a reader would bet; null where the text does not fix them. */
  written: [string, string] | null;
  text: string;
}
export type Part = 'open' | 'unopened';
/** Days that an interval may go on behind the label's. */
const SLACK = 31;

export interface DaysScore {
  texts: number;
  /** Labelled with days, read with an end, and right of these. */
  dated: number;
  read: number;
  right: number;
  errors: string[];
}

export function scoreDays(part: Part): DaysScore {
  const texts = JSON.parse(readFileSync(join(import.meta.dirname, `${part}.json`), 'utf8')) as Labelled[];
  const score: DaysScore = { texts: texts.length, dated: 0, read: 0, right: 0, errors: [] };
  for (const { id, written, text } of texts) {
    const found = writtenDays(text, datesIn(text, null));
    const [from, to] = written ? written.map(dayOfIso) : [null, null];
    const read = found !== null && found.to !== null;
    const right =
      read && from !== null && found.from <= from! && found.to! >= from! && found.to! <= to! + SLACK;
    if (written) score.dated++;
    if (read) score.read++;
    if (right) score.right++;
    if (written ? !right : read) score.errors.push(`${id}: ${JSON.stringify(found)}`);
  }
  return score;
}

if (import.meta.filename === process.argv[1]) {
  const [part, ...flags] = process.argv.slice(2);
  if (part !== 'open' && part !== 'unopened') {
    console.error('usage: tsx bench/labelled-days/score.ts open|unopened [--errors]');
    process.exitCode = 2;
  } else {
    const { errors, ...figures } = scoreDays(part);
    console.log(JSON.stringify(figures));
    if (part === 'open' && flags.includes('--errors')) console.log(errors.join('\n'));
  }
}
