/** Counting a library's quotes by kind of source, place, outlet and time, and joining who said them. */
import {
  type FacetName,
  NONE,
  type SourceCounts,
  type SourceFilter,
  type Who,
} from '../model/library/source-facets';
import type { Persons } from './persons';
import type { FactSource, SourceFacts } from './source-facts';
import { whoId } from './who';

/** Who is listed at most: the most quoted. */
const MOST_WHO = 60;

/** A quote in the library: the article's facts, and which of its quotes. */
interface QuoteAt<Row> {
  row: Row;
  quote: number;
}

const within = (value: string | undefined, wanted: string | undefined): boolean =>
  wanted === undefined || value === wanted;

/** The parts of a filter as bits: a quote fails some of them. */
const PART = { kind: 1, division: 2, city: 4, outlet: 8, year: 16, who: 32 } as const;

/** The parts that an article as a whole fails. */
function failedByArticle({ day, outlet }: SourceFacts, filter: SourceFilter): number {
  const early = filter.from !== undefined && (day === null || day < filter.from);
  const late = filter.to !== undefined && (day === null || day > filter.to);
  return (within(outlet, filter.outlet) ? 0 : PART.outlet) | (early || late ? PART.year : 0);
}

/** The parts that every quote of a source fails; without a source, of those that nobody clear says. */
function failedBySource(source: FactSource | undefined, filter: SourceFilter, persons: Persons): number {
  const places = source?.places ?? [];
  const { division, city, who } = filter;
  let failed = within(source?.kind ?? NONE, filter.kind) ? 0 : PART.kind;
  if (division !== undefined) {
    const there = division === NONE ? places.length === 0 : places.some((one) => one.division === division);
    if (!there) failed |= PART.division;
  }
  if (city !== undefined && !places.some((one) => one.city === city)) failed |= PART.city;
  if (who !== undefined && (source === undefined || idOf(source, persons) !== persons.idOf(who)))
    failed |= PART.who;
  return failed;
}

/** Ids of sources that were asked for before: facts are asked for again with each filter. */
const ids = new WeakMap<FactSource, string>();
function idOf(source: FactSource, persons: Persons): string {
  const known = ids.get(source) ?? whoId(source);
  ids.set(source, known);
  return source.kind === 'named-person' ? persons.idOf(known) : known;
}

/** Articles that are counted before whoever counts may do something else: some ten milliseconds. */
const STRETCH = 1_000;

/**
 * Counts all quotes under a filter. Linear in the quotes. It gives the turn back after each `STRETCH` of articles.
 * @param persons who of all named persons in the rows is one
 */
export function* countingSources(
  rows: Iterable<SourceFacts>,
  filter: SourceFilter,
  persons: Persons,
): Generator<void, SourceCounts, void> {
  const counts: Record<FacetName, Map<string, number>> = {
    kind: new Map(),
    division: new Map(),
    city: new Map(),
    outlet: new Map(),
    year: new Map(),
  };
  const add = (facet: FacetName, value: string, quotes: number) =>
    counts[facet].set(value, (counts[facet].get(value) ?? 0) + quotes);
  const towns = new Map<string, number>();
  const people = new Map<
    string,
    Who & { in: Set<SourceFacts>; called: Map<string, number>; spelled: Map<string, number> }
  >();
  let total = 0;
  let repeated = 0;
  const told = new Set<number>();
  let seen = 0;
  for (const facts of rows) {
    seen += 1;
    if (seen % STRETCH === 0) yield;
    const byArticle = failedByArticle(facts, filter);
    const year = facts.day?.slice(0, 4) ?? NONE;
    // Quotes of one source are alike: each source is judged once, and counted as often as it is quoted.
    const said = new Map<number, number>();
    const passed = new Set<number>();
    for (const at of facts.quotes) said.set(at, (said.get(at) ?? 0) + 1);
    for (const [at, quotes] of said) {
      const source = facts.sources[at];
      const failed = byArticle | failedBySource(source, filter, persons);
      /** Whether all parts but these are passed. */
      const but = (parts: number) => (failed & ~parts) === 0;
      if (but(PART.kind)) add('kind', source?.kind ?? NONE, quotes);
      if (but(PART.outlet)) add('outlet', facts.outlet, quotes);
      if (but(PART.year)) add('year', year, quotes);
      const places = source?.places ?? [];
      if (but(PART.division | PART.city)) {
        const divisions = new Set(places.map(({ division }) => division));
        if (divisions.size === 0) add('division', NONE, quotes);
        for (const division of divisions) add('division', division, quotes);
        for (const { city } of places)
          if (city !== undefined) towns.set(city, (towns.get(city) ?? 0) + quotes);
      }
      if (filter.division !== undefined && but(PART.city))
        for (const { division, city } of places)
          if (division === filter.division && city !== undefined) add('city', city, quotes);
      if (source && but(PART.who)) {
        const id = idOf(source, persons);
        const who = people.get(id) ?? {
          id,
          name: source.name,
          kind: source.kind,
          roles: [],
          names: [],
          quotes: 0,
          articles: 0,
          in: new Set<SourceFacts>(),
          called: new Map<string, number>(),
          spelled: new Map<string, number>(),
        };
        who.quotes += quotes;
        who.in.add(facts);
        if (source.role) who.called.set(source.role, (who.called.get(source.role) ?? 0) + quotes);
        who.spelled.set(source.name, (who.spelled.get(source.name) ?? 0) + quotes);
        people.set(id, who);
      }
      if (failed !== 0) continue;
      total += quotes;
      passed.add(at);
    }
    if (passed.size > 0)
      for (const [quote, at] of facts.quotes.entries()) {
        const words = facts.words[quote] ?? 0;
        if (words === 0 || !passed.has(at)) continue;
        if (told.has(words)) repeated += 1;
        else told.add(words);
      }
  }
  const sorted = (facet: FacetName) =>
    [...counts[facet]].sort(([a, n], [b, m]) =>
      facet === 'year' ? (a < b ? -1 : 1) : m - n || (a < b ? -1 : 1),
    );
  const picked = filter.who === undefined ? undefined : persons.idOf(filter.who);
  const who = listed([...people.values()], picked);
  return {
    total,
    repeated,
    picked: who.find(({ id }) => id === picked) ?? null,
    towns: [...towns].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
    facets: {
      kind: sorted('kind'),
      division: sorted('division'),
      city: sorted('city'),
      outlet: sorted('outlet'),
      year: sorted('year'),
    },
    who,
  };
}

interface Counted extends Who {
  in: ReadonlySet<SourceFacts>;
  called: ReadonlyMap<string, number>;
  spelled: ReadonlyMap<string, number>;
}

const commonest = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([word]) => word);

/** The most quoted, each by its commonest name, and whoever is picked. */
function listed(people: readonly Counted[], picked: string | undefined): Who[] {
  return people
    .toSorted((one, other) => other.quotes - one.quotes || (one.id < other.id ? -1 : 1))
    .filter(({ id }, at) => at < MOST_WHO || id === picked)
    .map(({ in: articles, called, spelled, ...who }) => {
      const [name = who.name, ...names] = commonest(spelled);
      return { ...who, name, names, articles: articles.size, roles: commonest(called) };
    });
}

/** Articles' facts in the order that quotes are listed in: the newest first, undated ones last. */
export function newestFirst<Row extends SourceFacts>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((one, other) => {
    const [a, b] = [one.day ?? '', other.day ?? ''];
    return a < b ? 1 : a > b ? -1 : 0;
  });
}

/**
 * A page of the quotes under a filter, in reading order within each article, and how many there are on all pages. Linear in the quotes.
 * @param rows as `newestFirst` gives them
 */
export function quotesUnder<Row extends SourceFacts>(
  rows: Iterable<Row>,
  filter: SourceFilter,
  { offset, limit }: { offset: number; limit: number },
  persons: Persons,
): { total: number; quotes: QuoteAt<Row>[] } {
  const quotes: QuoteAt<Row>[] = [];
  let total = 0;
  for (const row of rows) {
    if (failedByArticle(row, filter) !== 0) continue;
    const passed = row.sources.map((source) => failedBySource(source, filter, persons) === 0);
    const others = failedBySource(undefined, filter, persons) === 0;
    for (const [quote, at] of row.quotes.entries()) {
      if (!(passed[at] ?? others)) continue;
      if (total >= offset && quotes.length < limit) quotes.push({ row, quote });
      total++;
    }
  }
  return { total, quotes };
}
