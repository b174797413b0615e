/** Counting a library's quotes by kind of source, place, outlet and time, and joining who said them. */
import {
  type FacetName,
  NONE,
  type SourceCounts,
  type SourceFilter,
  type Who,
} from '../model/library/source-facets';
import type { FactSource, SourceFacts } from './source-facts';
import { whoId } from './who';

/** Who is listed at most: the most quoted. */
const MOST_WHO = 60;

/** A quote in the library: the article's facts, and which of its quotes. */
export interface QuoteAt<Row> {
  row: Row;
  quote: number;
}

const within = (value: string | undefined, wanted: string | undefined): boolean =>
  wanted === undefined || value === wanted;

function passes(
  facts: SourceFacts,
  source: FactSource | undefined,
  filter: SourceFilter,
  but?: FacetName | 'who',
): boolean {
  const { day, outlet } = facts;
  if (but !== 'outlet' && !within(outlet, filter.outlet)) return false;
  if (but !== 'year' && filter.from !== undefined && (day === null || day < filter.from)) return false;
  if (but !== 'year' && filter.to !== undefined && (day === null || day > filter.to)) return false;
  if (but !== 'kind' && !within(source?.kind ?? NONE, filter.kind)) return false;
  const places = source?.places ?? [];
  if (but !== 'division' && filter.division !== undefined) {
    if (
      filter.division === NONE ? places.length > 0 : !places.some((one) => one.division === filter.division)
    )
      return false;
  }
  if (but !== 'city' && but !== 'division' && filter.city !== undefined)
    if (!places.some((one) => one.city === filter.city)) return false;
  return but === 'who' || filter.who === undefined || (source !== undefined && whoId(source) === filter.who);
}

/** Counts all quotes under a filter. Linear in the quotes. */
export function countSources(rows: Iterable<SourceFacts>, filter: SourceFilter): SourceCounts {
  const counts: Record<FacetName, Map<string, number>> = {
    kind: new Map(),
    division: new Map(),
    city: new Map(),
    outlet: new Map(),
    year: new Map(),
  };
  const add = (facet: FacetName, value: string) =>
    counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  const people = new Map<string, Who & { in: Set<SourceFacts>; called: Map<string, number> }>();
  let total = 0;
  for (const facts of rows)
    for (const at of facts.quotes) {
      const source = facts.sources[at];
      if (passes(facts, source, filter, 'kind')) add('kind', source?.kind ?? NONE);
      if (passes(facts, source, filter, 'outlet')) add('outlet', facts.outlet);
      if (passes(facts, source, filter, 'year')) add('year', facts.day?.slice(0, 4) ?? NONE);
      const places = source?.places ?? [];
      if (passes(facts, source, filter, 'division')) {
        const divisions = new Set(places.map(({ division }) => division));
        if (divisions.size === 0) add('division', NONE);
        for (const division of divisions) add('division', division);
      }
      if (filter.division !== undefined && passes(facts, source, filter, 'city'))
        for (const { division, city } of places)
          if (division === filter.division && city !== undefined) add('city', city);
      if (source && passes(facts, source, filter, 'who')) {
        const id = whoId(source);
        const who = people.get(id) ?? {
          id,
          name: source.name,
          kind: source.kind,
          roles: [],
          quotes: 0,
          articles: 0,
          in: new Set<SourceFacts>(),
          called: new Map<string, number>(),
        };
        who.quotes++;
        who.in.add(facts);
        if (source.role) who.called.set(source.role, (who.called.get(source.role) ?? 0) + 1);
        people.set(id, who);
      }
      if (passes(facts, source, filter)) total++;
    }
  const sorted = (facet: FacetName) =>
    [...counts[facet]].sort(([a, n], [b, m]) =>
      facet === 'year' ? (a < b ? -1 : 1) : m - n || (a < b ? -1 : 1),
    );
  return {
    total,
    facets: {
      kind: sorted('kind'),
      division: sorted('division'),
      city: sorted('city'),
      outlet: sorted('outlet'),
      year: sorted('year'),
    },
    who: [...people.values()]
      .sort((one, other) => other.quotes - one.quotes || (one.id < other.id ? -1 : 1))
      .slice(0, MOST_WHO)
      .map(({ in: articles, called, ...who }) => ({
        ...who,
        articles: articles.size,
        roles: [...called].sort((one, other) => other[1] - one[1]).map(([role]) => role),
      })),
  };
}

/** The quotes under a filter, those of the newest article first, undated ones last, in reading order within one. */
export function quotesUnder<Row extends SourceFacts>(
  rows: readonly Row[],
  filter: SourceFilter,
): QuoteAt<Row>[] {
  return rows
    .toSorted((one, other) =>
      (one.day ?? '') < (other.day ?? '') ? 1 : (one.day ?? '') > (other.day ?? '') ? -1 : 0,
    )
    .flatMap((row) =>
      row.quotes.flatMap((at, quote) => (passes(row, row.sources[at], filter) ? [{ row, quote }] : [])),
    );
}
