/** The screens of the page of sources. */
import type { ComponentChild } from 'preact';
import { LibraryFrame } from '../../components/kit/library-frame';
import type { QuotesState } from '../../components/source-facets/quote-list';
import { type CountsState, SourceFacets } from '../../components/source-facets/source-facets';
import { SourcePage } from '../../components/source-facets/source-page';
import type { PersonsAsked, SourceCounts, SourceFilter } from '../../engine/model/library/source-facets';
import { HERE, summary } from './samples';

const nothing = () => {};

const COUNTS: SourceCounts = {
  total: 214,
  repeated: 12,
  picked: null,
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
    { id: 'a', name: 'KCNA', kind: 'state-media', names: [], roles: [], quotes: 81, articles: 40 },
    {
      id: 'b',
      name: 'Han Min-su',
      kind: 'named-person',
      names: [],
      roles: ['professor'],
      quotes: 14,
      articles: 6,
    },
    {
      id: 'c',
      name: 'a source in Ryanggang Province',
      kind: 'anonymous-person',
      names: [],
      roles: [],
      quotes: 96,
      articles: 44,
    },
    { id: 'd', name: 'residents', kind: 'anonymous-group', names: [], roles: [], quotes: 20, articles: 17 },
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
    stance: id === 'q2' ? { type: 'denied', words: 'denied a rumor' } : null,
    chain: [
      { name: 'Daily NK', role: 'outlet' },
      { name: 'a source in Ryanggang Province', role: 'source' },
      { name: 'a relative', role: 'hearsay' },
    ],
  })),
};

const EVENTS = {
  addressOf: () => '#',
  onFilter: nothing,
  onExport: nothing,
  onSay: nothing,
  onLater: nothing,
  onMore: nothing,
  onRetry: nothing,
};
const HAN = {
  ...COUNTS.who[1]!,
  names: ['Han Min Su', 'Hahn Min-soo'],
  roles: ['professor of trade', 'analyst'],
};
const PERSONS: PersonsAsked = {
  questions: [
    {
      one: { id: 'b', name: 'Han Min-su', role: 'professor of trade', quotes: 14, articles: 6 },
      other: { id: 'e', name: 'Han Min-su', role: 'timber trader', quotes: 3, articles: 2 },
      why: 'role',
    },
    {
      one: { id: 'f', name: 'Choe Yong-hui', role: 'physician', quotes: 9, articles: 4 },
      other: { id: 'g', name: 'Choi Yeong Hui', role: 'doctor who left in 2017', quotes: 2, articles: 1 },
      why: 'spelling',
    },
  ],
  said: [
    {
      one: { name: 'Ri Un-chol', role: 'former soldier' },
      other: { name: 'Lee Eun Chol', role: null },
      word: 'one',
    },
  ],
};
const NOTHING_ASKED: PersonsAsked = { questions: [], said: [] };

const scene = (filter: SourceFilter, counts: CountsState) => (
  <LibraryFrame here="sources" toast={null} onCloseToast={nothing}>
    <SourceFacets filter={filter} counts={counts} quotes={QUOTES} sourceAddress={() => '#'} {...EVENTS} />
  </LibraryFrame>
);

const page = (who: typeof HAN | null) => (
  <LibraryFrame here="sources" toast={null} onCloseToast={nothing}>
    <SourcePage
      filter={{ who: 'b' }}
      counts={{ is: 'ready', counts: { ...COUNTS, total: 14, picked: who }, ...PERSONS, left: 0 }}
      quotes={QUOTES}
      {...EVENTS}
    />
  </LibraryFrame>
);

export const SOURCE_SCENES: Record<string, () => ComponentChild> = {
  'library-source': () => page(HAN),
  'library-source-gone': () => page(null),
  'library-sources': () => scene({}, { is: 'ready', counts: COUNTS, ...PERSONS, left: 120 }),
  'library-sources-narrowed': () =>
    scene(
      { kind: 'anonymous-person', division: 'ryanggang', from: '2020-01-01', to: '2020-12-31' },
      { is: 'ready', counts: COUNTS, ...NOTHING_ASKED, left: 0 },
    ),
  'library-sources-none': () =>
    scene(
      {},
      {
        is: 'ready',
        left: 0,
        ...NOTHING_ASKED,
        counts: {
          total: 0,
          repeated: 0,
          picked: null,
          towns: [],
          facets: { kind: [], division: [], city: [], outlet: [], year: [] },
          who: [],
        },
      },
    ),
};
