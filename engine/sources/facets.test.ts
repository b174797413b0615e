import { describe, expect, it } from 'vitest';
import { atOnce } from '../../tests/support/at-once';
import { isUnnamed, NONE, type SourceFilter } from '../model/library/source-facets';
import { countingSources, newestFirst, quotesUnder } from './facets';
import { findingPersons } from './persons';
import type { FactSource, SourceFacts } from './source-facts';
import { whoId } from './who';

const source = (name: string, kind: FactSource['kind'], parts: Partial<FactSource> = {}): FactSource => ({
  name,
  kind,
  role: null,
  places: [],
  ...parts,
});
const hoeryong = { division: 'north-hamgyong', city: 'hoeryong' };
const ROWS: Array<SourceFacts & { key: string }> = [
  {
    key: 'a',
    outlet: 'Daily NK',
    day: '2020-05-01',
    sources: [
      source('a source in Hoeryong', 'anonymous-person', { places: [hoeryong] }),
      source('Han Min-su', 'named-person', { role: 'professor' }),
    ],
    quotes: [0, 0, 1, -1],
    words: [71, 0, 72, 73],
  },
  {
    key: 'b',
    outlet: 'Radio Free Asia',
    day: '2021-02-03',
    sources: [
      source('A source in Hoeryong', 'anonymous-person', { places: [hoeryong] }),
      source('Han Min Su', 'named-person', { role: 'professor of law' }),
    ],
    quotes: [1, 0],
    words: [71, 0],
  },
  {
    key: 'c',
    outlet: 'Daily NK',
    day: null,
    sources: [source('KCNA', 'state-media')],
    quotes: [0],
    words: [71],
  },
];

const PERSONS = atOnce(findingPersons(ROWS, []));
const counted = (filter: SourceFilter) => atOnce(countingSources(ROWS, filter, PERSONS));

describe('counts', () => {
  it('stand for every quote', () => {
    const { total, facets } = counted({});
    expect(total).toBe(7);
    expect(facets.kind).toEqual([
      ['anonymous-person', 3],
      ['named-person', 2],
      [NONE, 1],
      ['state-media', 1],
    ]);
    expect(facets.year).toEqual([
      [NONE, 1],
      ['2020', 4],
      ['2021', 2],
    ]);
    expect(facets.division).toEqual([
      [NONE, 4],
      ['north-hamgyong', 3],
    ]);
  });

  it('say how many are word for word ones that were counted already, under the filter', () => {
    expect(counted({})).toMatchObject({ total: 7, repeated: 2 });
    expect(counted({ kind: 'state-media' })).toMatchObject({ total: 1, repeated: 0 });
    expect(counted({ outlet: 'Daily NK' })).toMatchObject({ total: 5, repeated: 1 });
  });

  it('of a facet are those under the others', () => {
    const { total, facets } = counted({ kind: 'anonymous-person', outlet: 'Daily NK' });
    expect(total).toBe(2);
    expect(facets.outlet).toEqual([
      ['Daily NK', 2],
      ['Radio Free Asia', 1],
    ]);
    expect(facets.kind.map(([kind]) => kind)).toContain('state-media');
  });

  it('answer what sources in a province said in a year', () => {
    const filter = { division: 'north-hamgyong', from: '2020-01-01', to: '2020-12-31' };
    expect(counted(filter).total).toBe(2);
    expect(counted(filter).facets.city).toEqual([['hoeryong', 2]]);
    expect(counted({ ...filter, division: 'ryanggang' }).towns).toEqual([['hoeryong', 2]]);
    const page = (offset: number, limit: number) => {
      const { total, quotes } = quotesUnder(newestFirst(ROWS), filter, { offset, limit }, PERSONS);
      return [total, ...quotes.map(({ row, quote }) => `${row.key} ${quote}`)];
    };
    expect(page(0, 10)).toEqual([2, 'a 0', 'a 1']);
    expect(page(1, 1)).toEqual([2, 'a 1']);
    expect(page(0, 0)).toEqual([2]);
  });

  it('find quotes without a place, a date or a clear source', () => {
    expect(counted({ division: NONE }).total).toBe(4);
    expect(counted({ kind: NONE }).total).toBe(1);
    expect(counted({ from: '1990-01-01' }).total).toBe(6);
  });
});

describe('who is one and the same', () => {
  it('are people with the same full name and role', () => {
    const { who } = counted({});
    expect(who.find(({ kind }) => kind === 'named-person')).toMatchObject({
      quotes: 2,
      articles: 2,
      roles: ['professor', 'professor of law'],
    });
  });

  it('are never unnamed people: their description is what is grouped', () => {
    const { who } = counted({});
    const described = who.find(({ id }) => id.startsWith('description '))!;
    expect(described.articles).toBe(2);
    expect(isUnnamed(described.kind)).toBe(true);
  });

  it('are no two people of one family name', () => {
    const [one, other] = [{ role: 'minister' }, { role: 'trader' }].map((parts) =>
      whoId(source('Kim', 'named-person', parts)),
    );
    expect(one).not.toBe(other);
    expect(whoId(source('Kim Yong-ho', 'named-person'))).toBe(whoId(source('Kim Yong Ho', 'named-person')));
    expect(whoId(source('Kim Yong-ho', 'named-person'))).not.toBe(
      whoId(source('Kim Yong-hui', 'named-person')),
    );
  });
});
