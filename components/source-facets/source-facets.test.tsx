// @vitest-environment happy-dom

import { expect, it, vi } from 'vitest';
import type { SourceCounts, SourceFilter } from '../../engine/model/library/source-facets';
import { doing, draw, words } from '../../tests/screens/draw';
import { HERE, summary } from '../../tests/screens/samples';
import { type CountsState, type QuotesState, SourceFacets } from './source-facets';

const COUNTS: SourceCounts = {
  total: 3,
  facets: {
    kind: [
      ['anonymous-person', 1200],
      ['', 2],
    ],
    division: [
      ['north-hamgyong', 30],
      ['', 4],
    ],
    city: [],
    outlet: [['Daily NK', 7]],
    year: [
      ['', 1],
      ['2018', 4],
      ['2020', 9],
    ],
  },
  towns: [
    ['hyesan', 140],
    ['hoeryong', 90],
    ['chongjin', 61],
    ['sinuiju', 44],
    ['pyongsong', 23],
    ['samjiyon', 21],
    ['dandong', 19],
    ['musan', 12],
    ['hamhung', 9],
    ['wonsan', 7],
    ['taehongdan', 5],
    ['sonbong', 3],
    ['kaesong', 2],
    ['haeju', 1],
  ],
  who: [
    {
      id: 'person hanminsu',
      name: 'Han Min-su',
      kind: 'named-person',
      roles: ['analyst'],
      quotes: 2,
      articles: 2,
    },
    {
      id: 'description source in hoeryong',
      name: 'a source in Hoeryong',
      kind: 'anonymous-person',
      roles: [],
      quotes: 9,
      articles: 5,
    },
  ],
};
const QUOTES: QuotesState = {
  is: 'ready',
  total: 31,
  quotes: [
    {
      article: summary(HERE),
      id: 'q1',
      pieces: ['They count us at dusk,'],
      direct: true,
      speaker: 'a source in Sinpo',
      kind: 'anonymous-person',
      chain: [
        { name: 'Daily NK', role: 'outlet' },
        { name: 'KCNA', role: 'relay' },
        { name: 'a source in Sinpo', role: 'source' },
      ],
    },
  ],
};

/** The button whose words begin so. */
function beginning(root: HTMLElement, start: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((one) => words(one).startsWith(start));
  if (!found) throw new Error(`no button begins with ${start}`);
  return found;
}

function drawn(filter: SourceFilter = {}, counts: CountsState = { is: 'ready', counts: COUNTS, left: 0 }) {
  const events = { onFilter: vi.fn(), onWho: vi.fn(), onMore: vi.fn(), onRetry: vi.fn() };
  const root = draw(
    <SourceFacets
      filter={filter}
      counts={counts}
      quotes={QUOTES}
      whoName={null}
      addressOf={() => '#here'}
      {...events}
    />,
  );
  return { root, ...events };
}

it('narrows by kind, province and year, each kept with the others', async () => {
  const { root, onFilter } = drawn({ kind: 'anonymous-person' });
  await doing(() => beginning(root, 'North Hamgyong: 30 quotes').click());
  expect(onFilter).toHaveBeenLastCalledWith({ kind: 'anonymous-person', division: 'north-hamgyong' });
  await doing(() => beginning(root, '2020: 9 quotes').click());
  expect(onFilter).toHaveBeenLastCalledWith({
    kind: 'anonymous-person',
    from: '2020-01-01',
    to: '2020-12-31',
  });
});

it('lets go of a province with its city', async () => {
  const { root, onFilter } = drawn({ division: 'north-hamgyong', city: 'hoeryong' });
  await doing(() => beginning(root, 'North Hamgyong: 30 quotes').click());
  expect(onFilter).toHaveBeenLastCalledWith({});
});

it('has a bar for a year without quotes, which is no button to press', () => {
  const { root } = drawn();
  expect(beginning(root, '2019: 0 quotes').disabled).toBe(true);
});

it('says that a description is not one person', () => {
  expect(words(drawn().root)).toContain('not necessarily one person');
  expect(words(drawn({ who: 'description source in hoeryong' }).root)).toContain(
    'These quotes share a description.',
  );
});

it('leads from a quote to its place, with who said it and through whom', () => {
  const { root } = drawn();
  const quote = words(root.querySelector('.quotes-found li')!);
  expect(quote).toContain('a source in Sinpo through KCNA');
  expect(quote).toContain('“They count us at dusk”');
  expect(root.querySelector('.quotes-found a')?.getAttribute('href')).toBe('#here');
});

it('says how much is left to look through, and a way on where there is nothing', () => {
  expect(words(drawn({}, { is: 'ready', counts: COUNTS, left: 40 }).root)).toContain(
    '40 articles are still being looked through.',
  );
  const none: SourceCounts = {
    total: 0,
    towns: [],
    facets: { kind: [], division: [], city: [], outlet: [], year: [] },
    who: [],
  };
  expect(words(drawn({}, { is: 'ready', counts: none, left: 0 }).root)).toContain('There are no quotes');
});
