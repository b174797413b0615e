/**
 * How the time of every entry of the engine grows with its input: families of texts by entries, each at n, 2n, 4n and 8n, where 8n is
 * the largest input that the product hands in. Prints the worst, and fails where an exponent stays over the allowed one when measured
 * again, more precisely, or where a character takes longer than allowed at the largest size.
 *
 *   tsx bench/growth.ts [--quick] [--entries 'a;b'] [--families 'a;b'] [--out FILE]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ENTRIES, type Material, materialOf } from './growth/entries';
import { measure, type Series } from './growth/fit';
import { TEXT_FAMILIES } from './growth/text-families';
import { table } from './measure';

const EXPONENT = 1.2;
/** Of the two sizes of a quick run, which noise moves more. */
const QUICK_EXPONENT = 1.5;
/** Microseconds a character at the largest size. */
const PER_CHARACTER = 5;
const TRIES = 2;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    entries: { type: 'string' },
    families: { type: 'string' },
    largest: { type: 'string' },
    out: { type: 'string' },
  },
});
const named = (list: string | undefined) => list?.split(';').map((one) => one.trim());
const [onlyEntries, onlyFamilies] = [named(values.entries), named(values.families)];
const largest = Number(values.largest ?? Number.POSITIVE_INFINITY);
const allowed = values.quick ? QUICK_EXPONENT : EXPONENT;

interface Row {
  entry: string;
  family: string;
  series: Series;
}

const sizesOf = (cap: number) => {
  const most = Math.min(cap, largest);
  return values.quick ? [8_000, 32_000] : [most / 8, most / 4, most / 2, most];
};
const failed = ({ exponent, perUnit, cut }: Series) =>
  cut || (exponent !== null && exponent > allowed) || perUnit > PER_CHARACTER;

const rows: Row[] = [];
for (const family of TEXT_FAMILIES) {
  if (onlyFamilies && !onlyFamilies.includes(family.name)) continue;
  if (process.stdout.isTTY || values.out) console.error(family.name);
  const made = new Map<number, Material>();
  const material = (size: number) => {
    let known = made.get(size);
    if (!known) {
      known = materialOf(family.of(size), family.language);
      made.set(size, known);
    }
    return known;
  };
  for (const entry of ENTRIES) {
    if (onlyEntries && !onlyEntries.includes(entry.name)) continue;
    const once = (precise = false) => {
      try {
        const runs = values.quick ? 1 : 2;
        const series = measure(sizesOf(entry.cap), runs, (size) => entry.prepare(material(size)), precise);
        return { ...series, perUnit: series.perUnit / (entry.texts ?? 1) };
      } catch (error) {
        console.log(`${entry.name} on ${family.name} threw: ${(error as Error).stack}`);
        process.exitCode = 1;
        return null;
      }
    };
    let series = once();
    for (let tries = 1; series && failed(series) && !series.cut && tries < TRIES; tries++)
      series = once(true);
    if (!series) continue;
    rows.push({ entry: entry.name, family: family.name, series });
    if (failed(series)) console.log(lineOf({ entry: entry.name, family: family.name, series }).join('  '));
  }
}

function lineOf({ entry, family, series: { sizes, times, exponent, perUnit, cut } }: Row): string[] {
  return [
    entry,
    family,
    exponent === null ? '–' : exponent.toFixed(2),
    perUnit.toFixed(2),
    `${times.map((time) => time.toFixed(0)).join(' ')} ms to ${sizes.at(-1)}${cut ? ', then too long' : ''}`,
  ];
}

const byEntry = new Map<string, Row[]>();
for (const row of rows) byEntry.set(row.entry, [...(byEntry.get(row.entry) ?? []), row]);
const head = ['entry', 'worst family', 'exponent', 'µs a character', 'times'];
const worst = (list: Row[], by: (row: Row) => number) =>
  list.reduce((most, row) => (by(row) > by(most) ? row : most));
console.log(
  `\nThe largest exponent of each entry over ${new Set(rows.map((row) => row.family)).size} families`,
);
console.log(
  table([
    head,
    ...[...byEntry.values()].map((list) => lineOf(worst(list, ({ series }) => series.exponent ?? 0))),
  ]),
);
console.log('\nThe most time a character');
console.log(
  table([head, ...[...byEntry.values()].map((list) => lineOf(worst(list, ({ series }) => series.perUnit)))]),
);
const over = rows.filter(({ series }) => failed(series));
console.log(
  `\n${rows.length} series; ${over.length} over an exponent of ${allowed} or ${PER_CHARACTER} µs a character`,
);
if (values.out) writeFileSync(values.out, JSON.stringify(rows));
if (over.length > 0) process.exitCode = 1;
