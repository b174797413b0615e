/**
 * Pairs of short accounts, a file for each kind of difficulty (`tests/cases/origins/*.json`; invented): media of the state under any
 * name, one outlet under many, two wires on one report, what is only recalled, outlets that nobody names, reports that came later,
 * the state's own word, one quotation in both, two hops, and reports of one's own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../attribution';
import type { AccountInput } from '../../text/account-text';
import { independence } from './independence';

type Account = [outlet: string, day: string, text: string];
interface Pair {
  /** Several where a reader could say either; then no origin is asked. */
  verdict: string | string[];
  origin?: string | null;
  a: Account;
  b: Account;
}

const folder = new URL('../../../tests/cases/origins/', import.meta.url);
const families = readdirSync(folder).map(
  (name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Pair[]] as const,
);

function account([outlet, day, text]: Account): AccountInput {
  const published = `${day}T08:00:00.000Z`;
  const article = { key: outlet, outlet, published, title: '', text, links: [], url: '' };
  return { article, attributions: attribute(text, { outlet, published }) };
}

const TURNED: Record<string, string> = { 'a-relays-b': 'b-relays-a', 'b-relays-a': 'a-relays-b' };

describe.each(families)('%s', (_, pairs) => {
  it.each(pairs.map((pair) => [`${pair.a[2]} | ${pair.b[2]}`, pair] as const))('%s', (_, pair) => {
    const [a, b] = [account(pair.a), account(pair.b)];
    const there = independence(a, b);
    const back = independence(b, a);
    expect([pair.verdict].flat()).toContain(there.verdict);
    expect(back.verdict).toBe(TURNED[there.verdict] ?? there.verdict);
    if (pair.origin !== undefined) expect([there.origin, back.origin]).toEqual([pair.origin, pair.origin]);
  });
});
