/** The list of articles while it is searched. */
import type { ComponentChild } from 'preact';
import type { ArticleList } from '../../components/library/article-list';
import { NO_FILTER } from '../../components/library/search-bar';
import type { Span } from '../../engine/model';
import type { ArticleSummary, FoundPassage } from '../../engine/model/views';
import { placeName } from '../../engine/search/hangul-names';

type List = (more?: Partial<Parameters<typeof ArticleList>[0]>) => ComponentChild;

function passage(kind: FoundPassage['kind'], marked: string, more: Partial<FoundPassage> = {}): FoundPassage {
  const marks: Span[] = [];
  let text = '';
  for (const [at, part] of marked.split(/[[\]]/).entries()) {
    if (at % 2 === 1) marks.push([text.length, text.length + part.length]);
    text += part;
  }
  return { kind, text, marks, cut: [false, false], words: text, ...more };
}

const PASSAGES = [
  passage('quote', 'The [boats] that left the harbour of [Yanggang] for squid never came back', {
    speaker: 'a source in North Hamgyong Province',
    sourceKind: 'anonymous-person',
    cut: [true, false],
  }),
  passage('paragraph', 'Nobody at the pier would say how many [boats] were lost that week.'),
  passage('note', 'Compare with the [boats] of 2017: the same harbour, another figure.', { noteId: 'n1' }),
];

/** @param list draws the list @param articles its lines */
export function searchScenes(
  list: List,
  articles: readonly ArticleSummary[],
): Record<string, () => ComponentChild> {
  const found = articles.slice(0, 4).map((article, at) => ({
    ...article,
    found: { passages: PASSAGES.slice(0, 3 - (at % 3)), more: at === 0 ? 4 : 0, title: [] },
  }));
  const ready = {
    is: 'ready' as const,
    articles: found,
    total: 214,
    isExact: true,
    isMore: true,
    outlets: ['Breitbart', 'Daily NK'],
    tags: ['fishing'],
    places: ['ryanggang', 'north-hamgyong', 'hyesan'],
  };
  const names = { placeName: (place: string) => placeName(place, document.documentElement.lang) };
  const filter = { ...NO_FILTER, words: 'boats Ryanggang' };
  const saved = [
    { name: 'Boats in Ryanggang', filter: { words: 'boats Ryanggang' } },
    { name: 'State media on floods', filter: { words: 'floods', kind: 'state-media' as const } },
  ];
  return {
    'library-search': () => list({ state: ready, filter, saved, ...names }),
    'library-search-narrowed': () =>
      list({
        state: { ...ready, isExact: false },
        filter: {
          ...filter,
          kind: 'anonymous-person',
          place: 'north-hamgyong',
          from: '2020-01-01',
          sort: 'published',
        },
        ...names,
      }),
    'library-searching-on': () =>
      list({
        state: { ...ready, articles: [], isExact: false, isSearching: true },
        filter: { ...NO_FILTER, words: '“boats were lost”' },
        ...names,
      }),
  };
}
