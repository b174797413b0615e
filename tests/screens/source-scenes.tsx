/** The screens of the page of sources. */
import type { ComponentChild } from 'preact';
import { LibraryFrame } from '../../components/kit/library-frame';
import {
  type CountsState,
  type QuotesState,
  SourceFacets,
} from '../../components/source-facets/source-facets';
import type { SourceCounts, SourceFilter } from '../../engine/model/library/source-facets';
import { HERE, summary } from './samples';

const nothing = () => {};

const COUNTS: SourceCounts = {
  total: 214,
  facets: {
    kind: [
      ['anonymous-person', 1204],
      ['organisation', 312],
      ['named-person', 298],
      ['state-media', 120],
      ['anonymous-group', 96],
      ['outlet', 40],
      ['document', 12],
      ['', 31],
    ],
    division: [
      ['ryanggang', 214],
      ['north-hamgyong', 188],
      ['pyongyang', 120],
      ['north-pyongan', 64],
      ['south-pyongan', 31],
      ['jagang', 4],
      ['', 900],
    ],
    city: [
      ['hyesan', 140],
      ['samjiyon', 21],
    ],
    outlet: [
      ['Daily NK', 900],
      ['Radio Free Asia', 420],
      ['Breitbart', 77],
    ],
    year: [
      ['2014', 12],
      ['2016', 40],
      ['2017', 55],
      ['2018', 31],
      ['2019', 90],
      ['2020', 214],
      ['2021', 180],
      ['2022', 66],
      ['', 9],
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
    { id: 'a', name: 'KCNA', kind: 'state-media', roles: [], quotes: 81, articles: 40 },
    { id: 'b', name: 'Han Min-su', kind: 'named-person', roles: ['professor'], quotes: 14, articles: 6 },
    {
      id: 'c',
      name: 'a source in Ryanggang Province',
      kind: 'anonymous-person',
      roles: [],
      quotes: 96,
      articles: 44,
    },
    { id: 'd', name: 'residents', kind: 'anonymous-group', roles: [], quotes: 20, articles: 17 },
  ],
};
const QUOTES: QuotesState = {
  is: 'ready',
  total: 214,
  quotes: ['q1', 'q2'].map((id) => ({
    article: summary(HERE),
    id,
    pieces: ['They count us at dusk and again before dawn, and whoever is missing loses his ration card,'],
    direct: id === 'q1',
    speaker: 'a source in Ryanggang Province',
    kind: 'anonymous-person',
    chain: [
      { name: 'Daily NK', role: 'outlet' },
      { name: 'a source in Ryanggang Province', role: 'source' },
      { name: 'a relative', role: 'hearsay' },
    ],
  })),
};

const scene = (filter: SourceFilter, counts: CountsState) => (
  <LibraryFrame here="sources" toast={null} onCloseToast={nothing}>
    <SourceFacets
      filter={filter}
      counts={counts}
      quotes={QUOTES}
      whoName={null}
      addressOf={() => '#'}
      onFilter={nothing}
      onWho={nothing}
      onMore={nothing}
      onRetry={nothing}
    />
  </LibraryFrame>
);

export const SOURCE_SCENES: Record<string, () => ComponentChild> = {
  'library-sources': () => scene({}, { is: 'ready', counts: COUNTS, left: 120 }),
  'library-sources-narrowed': () =>
    scene(
      { kind: 'anonymous-person', division: 'ryanggang', from: '2020-01-01', to: '2020-12-31' },
      { is: 'ready', counts: COUNTS, left: 0 },
    ),
  'library-sources-none': () =>
    scene(
      {},
      {
        is: 'ready',
        left: 0,
        counts: {
          total: 0,
          towns: [],
          facets: { kind: [], division: [], city: [], outlet: [], year: [] },
          who: [],
        },
      },
    ),
};
