import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonHash } from '../../engine/model/library/comparison';
import type { SearchFilter } from '../../engine/model/views';
import { articleHash, filterIn, routeOf, searchHash, sourceFilterIn, sourcesHash } from './route';

describe('the library’s addresses', () => {
  it.each([
    ['', { page: 'articles' }],
    ['#/', { page: 'articles' }],
    ['#/note/a%2Fb', { page: 'note', id: 'a/b' }],
    ['#/note/', { page: 'articles' }],
    ['#/backup', { page: 'backup' }],
    ['#/notes', { page: 'notes' }],
    ['#/events', { page: 'events' }],
    ['#/event/', { page: 'articles' }],
    ['#/event/a%2Fb', { page: 'event', key: 'a/b' }],
    ['#/article/', { page: 'articles' }],
    ['#/compare', { page: 'articles' }],
    ['#/compare?account=a&account=b&account=a', { page: 'compare', keys: ['a', 'b'] }],
    [
      '#/compare?account=a&account=b&account=c&account=d&account=e',
      { page: 'compare', keys: ['a', 'b', 'c', 'd'] },
    ],
    ['#/elsewhere/x', { page: 'articles' }],
    ['#/article/%E0%A4%A', { page: 'article', key: '%E0%A4%A', passage: null }],
  ])('%s', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  it('accounts in columns come back as they went', () => {
    const keys = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(keys, (all) => {
        expect(routeOf(comparisonHash(all))).toEqual({ page: 'compare', keys: all });
      }),
    );
  });

  it('an article and its passage come back as they went', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        (key, passage) => {
          expect(routeOf(articleHash(key, passage))).toEqual({ page: 'article', key, passage });
        },
      ),
    );
  });
});

it.each<[Partial<SearchFilter>, string]>([
  [{}, '#/'],
  [{ words: 'salt "state price"' }, '#/?words=salt+%22state+price%22'],
  [
    { from: '2020-01-01', kind: 'state-media', withNotes: true },
    '#/?from=2020-01-01&kind=state-media&withNotes=1',
  ],
])('a search stands in the address: %j', (filter, hash) => {
  expect(searchHash(filter)).toBe(hash);
  expect(filterIn(hash)).toEqual(filter);
  expect(routeOf(hash)).toEqual({ page: 'articles' });
});

it('an address that says no search is none', () => {
  expect(filterIn('#/?kind=walrus&words=salt')).toEqual({});
  expect(filterIn('#/?from=yesterday')).toEqual({});
});

describe('the filter of the quotes in an address', () => {
  it.each([
    [{}, '#/sources'],
    [{ division: '', kind: 'document' }, '#/sources?division=&kind=document'],
    [{ who: 'person han&su', from: '2020-01-01', to: '2020-12-31' }, undefined],
  ])('%j comes back as it went', (filter, hash) => {
    if (hash !== undefined) expect(sourcesHash(filter)).toBe(hash);
    expect(sourceFilterIn(sourcesHash(filter))).toEqual(filter);
  });

  it('of one source keeps whose page it is', () => {
    const hash = sourcesHash({ who: 'person a/b', outlet: 'Daily NK' }, 'person a/b');
    expect(hash).toBe('#/source/person%20a%2Fb?outlet=Daily+NK');
    expect(sourceFilterIn(hash, 'person a/b')).toEqual({ who: 'person a/b', outlet: 'Daily NK' });
    expect(sourceFilterIn(`${hash}&who=another`, 'person a/b')?.who).toBe('person a/b');
    expect(sourceFilterIn(hash)).toBeNull();
    expect(sourceFilterIn(hash, 'person c')).toBeNull();
  });

  it('passes over what is no such thing', () => {
    const hash = `#/sources?kind=king&from=yesterday&to=2020-01-31&city=${'x'.repeat(3_000)}&more=1`;
    expect(sourceFilterIn(hash)).toEqual({ to: '2020-01-31' });
  });
});
