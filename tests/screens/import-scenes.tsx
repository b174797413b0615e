/** Files that are brought in: what they are, what they would change, what came of it. */
import type { ComponentChild } from 'preact';
import { ImportPlace } from '../../components/library/importing/import-place';
import { ImportRecords } from '../../components/library/importing/import-records';
import type { ImportEvents, ImportWork } from '../../components/library/importing/import-work';
import type { ImportPreview, ImportsView } from '../../protocol/messages/imports';

const nothing = () => {};
const EVENTS: ImportEvents = {
  onFile: nothing,
  onChoices: nothing,
  onPermit: nothing,
  onImport: nothing,
  onCancel: nothing,
  onTakeOut: nothing,
  onFetchWaiting: nothing,
};

const BUNDLE: ImportPreview = {
  kind: 'bundle',
  from: 'Mira',
  articles: [
    {
      key: 'https://dailynk.com/english/lumber',
      title: 'Lumber yard in Kilju burns for two nights',
      here: true,
      text: false,
      fresh: 3,
      same: 12,
      differs: 1,
    },
    {
      key: 'https://lantern.example/2031/a-very-long-address-of-an-article-that-nobody-has-opened-yet',
      title: null,
      here: false,
      text: false,
      fresh: 2,
      same: 0,
      differs: 0,
    },
    {
      key: 'https://rfa.org/english/salt',
      title: 'Salt prices double in Hyesan',
      here: true,
      text: false,
      fresh: 0,
      same: 1,
      differs: 3,
    },
  ],
  articleCount: 3,
  fresh: 5,
  same: 13,
  differs: 4,
  texts: { fresh: 1, same: 2 },
  conflicts: [
    {
      id: 'a',
      place: {
        articles: ['Lumber yard in Kilju burns for two nights'],
        words: 'two stacks of birch were lost before the fire brigade came',
        persons: [],
      },
      minePlace: null,
      by: 'wording',
      mine: { body: 'Two stacks here, three in the other account.', tags: ['lumber'], judgement: null },
      theirs: {
        body: 'Three stacks, as the other account says: ask again.',
        tags: ['lumber', 'to ask'],
        judgement: null,
      },
    },
    {
      id: 'b',
      place: {
        articles: ['Salt prices double in Hyesan', 'Salt is dear again'],
        words: '',
        persons: [],
      },
      minePlace: null,
      by: 'word',
      mine: { body: '', tags: [], judgement: { kind: 'event', word: 'same-event' } },
      theirs: { body: '', tags: [], judgement: { kind: 'event', word: 'same-story' } },
    },
    {
      id: 'c',
      place: {
        articles: ['Salt prices double in Hyesan'],
        words: '',
        persons: [
          { name: 'Han Min-su', role: 'professor at Koryo College' },
          { name: 'Han Min-su', role: 'timber trader' },
        ],
      },
      minePlace: null,
      by: 'word',
      mine: { body: '', tags: [], judgement: { kind: 'person', word: 'two' } },
      theirs: { body: '', tags: [], judgement: { kind: 'person', word: 'one' } },
    },
    {
      id: 'd',
      place: {
        articles: ['Salt prices double in Hyesan'],
        words: 'nobody at the pier would say how many',
        persons: [],
      },
      minePlace: {
        articles: ['Salt prices double in Hyesan'],
        words: 'the salt came by night',
        persons: [],
      },
      by: 'word',
      mine: {
        body: '',
        tags: [],
        judgement: { kind: 'chain', without: 'a trader', chain: ['Daily NK', 'a trader', 'a source'] },
      },
      theirs: {
        body: '',
        tags: [],
        judgement: { kind: 'chain', without: 'a cousin', chain: ['Daily NK', 'a cousin', 'a source'] },
      },
    },
  ],
  refused: [],
  refusedCount: 0,
  left: [],
  leftCount: 0,
  quotes: 41,
  listed: [],
  parts: 1,
};

const listed = (site: string, title: string) => ({
  key: `https://${site}/${title.length}`,
  url: `https://${site}/${title.length}`,
  title,
  outlet: site === 'dailynk.com' ? 'Daily NK' : 'The Paper Lantern',
  published: '2031-02-04T00:00:00.000Z',
});
const FETCHABLE = [
  { ...listed('dailynk.com', 'Lumber yard in Kilju burns for two nights'), permitted: true },
  { ...listed('dailynk.com', 'Salt is dear again'), permitted: true },
  { ...listed('lantern.example', 'Boats counted, harbour closed'), permitted: false },
  { ...listed('lantern.example', 'No boats at all'), permitted: false },
];
const FIRST = new Set([FETCHABLE[0]!.key]);

const place = (work: ImportWork): ComponentChild => <ImportPlace work={work} events={EVENTS} />;

const VIEW: ImportsView = {
  records: [
    {
      id: '1',
      file: 'second-source-2031-02-07.bundle.jsonld',
      kind: 'bundle',
      from: 'Mira',
      brought: '2021-03-09T10:00:00.000Z',
      state: 'done',
      done: 20,
      total: 20,
      added: 5,
      replaced: 1,
      articles: 1,
      kept: 0,
    },
    {
      id: '2',
      file: 'hypothesis.json',
      kind: 'hypothesis',
      from: null,
      brought: '2021-03-08T10:00:00.000Z',
      state: 'running',
      done: 400,
      total: 1250,
      added: 400,
      replaced: 0,
      articles: 0,
      kept: 0,
    },
    {
      id: '3',
      file: 'zotero.ris',
      kind: 'addresses',
      from: null,
      brought: '2021-03-07T10:00:00.000Z',
      state: 'undone',
      done: 0,
      total: 0,
      added: 0,
      replaced: 0,
      articles: 4,
      kept: 2,
    },
  ],
  waiting: [
    {
      key: 'https://lantern.example/2031/boats',
      url: 'https://lantern.example/2031/boats',
      title: 'Boats counted, harbour closed',
      notes: 2,
      first: [
        {
          id: 'n1',
          words: 'nobody at the pier would say how many',
          body: 'Who counted them, then?',
          author: 'Mira',
        },
        { id: 'n2', words: '', body: 'Compare with the account of the year before.' },
      ],
    },
    {
      key: 'https://lantern.example/2031/an-address-without-a-title-that-is-long-enough-to-wrap',
      url: 'https://lantern.example/2031/an-address-without-a-title-that-is-long-enough-to-wrap',
      title: null,
      notes: 1,
      first: [{ id: 'n3', words: 'the salt came by night', body: '' }],
    },
  ],
  waitingCount: 2,
};

/** @param library the frame of a page of the library */
export function importScenes(
  library: (child: ComponentChild, here: 'backup') => ComponentChild,
): Record<string, () => ComponentChild> {
  const choices = { all: 'mine', each: new Map(), fetch: FIRST } as const;
  const page = (work: ImportWork) => () => library(place(work), 'backup');
  return {
    'library-import': page({ is: 'idle' }),
    'library-import-bundle': page({
      is: 'checked',
      file: 'second-source-2031-02-07.bundle.jsonld',
      preview: BUNDLE,
      fetchable: FETCHABLE.slice(1, 2),
      choices,
    }),
    'library-import-references': page({
      is: 'checked',
      file: 'zotero.ris',
      preview: {
        ...BUNDLE,
        kind: 'addresses',
        from: null,
        articles: [],
        conflicts: [],
        differs: 0,
        fresh: 0,
        same: 0,
        texts: { fresh: 0, same: 0 },
        quotes: 0,
        refused: [{ line: 41, fault: { kind: 'no-web-page' } }],
        refusedCount: 1,
      },
      fetchable: FETCHABLE,
      choices,
    }),
    'library-import-refused': page({
      is: 'refused',
      file: 'notes.json',
      why: {
        line: 214,
        fault: { at: 'annotations.3.uri', kind: 'unexpected', expected: 'string', found: '7' },
      },
    }),
    'library-import-taking': page({ is: 'taking', done: 400, total: 1250 }),
    'library-import-fetched': page({
      is: 'fetched',
      outcomes: [
        { title: 'Salt is dear again', url: 'https://dailynk.com/18', answer: { read: true, key: 'k' } },
        {
          title: 'Boats counted, harbour closed',
          url: 'https://lantern.example/29',
          answer: { read: false, fault: { kind: 'not-found', detail: '404' } },
        },
      ],
    }),
    'library-imports': () => library(<ImportRecords view={VIEW} busy={false} events={EVENTS} />, 'backup'),
  };
}
