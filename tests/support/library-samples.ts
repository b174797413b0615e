/** Articles and databases for tests. The events and the words are invented. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { ArticleFeatures } from '../../engine/accounts';
import { describe as describePassage } from '../../engine/anchoring';
import type { AccountMatch, Article, Block, Span } from '../../engine/model';
import type { NoteDraft } from '../../protocol/schemas/annotation-validation';
import { LibraryDatabase } from '../../storage/database/database';

const BRIDGE = [
  'A footbridge over the Sunam stream in Songnim gave way on the evening of March 3, a source in North Hwanghae Province told our paper on the 6th.',
  '“Eleven people were crossing with their handcarts when the planks broke,” the source said.',
  'According to the source, the Songnim city people’s committee issued Order No. 27 on March 5: every neighborhood unit brings two logs by the weekend.',
  'The committee’s construction chief, Ryang Chol Guk, was seen at the Sunam stream the next morning, the source added.',
];

/** An article made of paragraphs, in the form that the outlets' readers give it. */
export function articleOf(paragraphs: readonly string[] = BRIDGE, parts: Partial<Article> = {}): Article {
  let at = 0;
  const blocks = paragraphs.map((text): Block => {
    const span: Span = [at, at + text.length];
    at = span[1] + 2;
    return { kind: 'paragraph', text, span };
  });
  return {
    key: 'https://dailynk.com/english/songnim-footbridge',
    url: 'https://www.dailynk.com/english/songnim-footbridge/',
    outlet: 'Daily NK',
    title: 'Footbridge in Songnim gives way',
    byline: 'Han Seo Yun',
    published: '2024-03-07T00:00:00.000Z',
    language: 'en',
    text: paragraphs.join('\n\n'),
    blocks,
    links: [],
    reader: 'daily-nk/tagdiv',
    ...parts,
  };
}

/** The same article after its outlet changed the figure and added a paragraph. */
export function editedBridge(): Article {
  return articleOf([
    BRIDGE[0]!,
    BRIDGE[1]!.replace('Eleven', 'Twelve'),
    BRIDGE[2]!,
    BRIDGE[3]!,
    'The stream was two meters deep that week, another source said.',
  ]);
}

/** Another outlet's account of the same event. */
export function otherAccount(): Article {
  return articleOf(
    [
      'The wooden footbridge over the Sunam stream in Songnim collapsed on the evening of March 3, a resident of North Hwanghae Province told Radio Free Asia.',
      '“Nine people fell into the Sunam stream with their handcarts when the planks broke,” said the resident, who asked not to be named.',
      'Ryang Chol Guk, construction chief of the Songnim city people’s committee, told neighborhood units on March 5 to deliver two logs each under Order No. 27.',
    ],
    {
      key: 'https://rfa.org/english/news/korea/footbridge-03082024.html',
      url: 'https://www.rfa.org/english/news/korea/footbridge-03082024.html',
      outlet: 'Radio Free Asia',
      title: 'Wooden footbridge collapses in Songnim',
      byline: 'Moon Ji Ho',
      published: '2024-03-08T00:00:00.000Z',
      reader: 'rfa/plone',
    },
  );
}

/** An article about something else. */
export function saltArticle(): Article {
  return articleOf(
    [
      'Salt prices in the Hyesan market doubled in the first week of May, a trader told our paper.',
      '“A kilogram costs as much as four eggs now,” the trader said.',
    ],
    {
      key: 'https://dailynk.com/english/hyesan-salt',
      url: 'https://www.dailynk.com/english/hyesan-salt/',
      title: 'Salt doubles in Hyesan',
      byline: null,
      published: '2022-05-11T00:00:00.000Z',
    },
  );
}

/** A note on the first occurrence of some words, or on the article as a whole. */
export function draftOn(article: Article | null, words: string, parts: Partial<NoteDraft> = {}): NoteDraft {
  const at = article ? article.text.indexOf(words) : -1;
  return {
    target: article
      ? { kind: 'passage', selectors: describePassage(article.text, [at, at + words.length]) }
      : { kind: 'article' },
    body: 'Check this.',
    tags: [],
    ...parts,
  };
}

/**
 * Stands in for the ranking of the accounts engine: the two accounts of the footbridge tell one event, nothing else
 * does. Which texts tell one event is tested with that engine; here it is what is done with its answer.
 */
export function rankBridges(query: ArticleFeatures, candidates: readonly ArticleFeatures[]): AccountMatch[] {
  const tells = (title: string | null) => title?.includes('Songnim') ?? false;
  return candidates.map(({ key, title }) => ({
    key,
    score: 1,
    same: tells(query.title) && tells(title),
    story: false,
    perhaps: false,
    stage: 'same-event',
    reasons: [],
  }));
}

/** A database of its own, in memory. */
export function freshDatabase(factory: IDBFactory = new IDBFactory()): LibraryDatabase {
  return new LibraryDatabase('second-source', { indexedDB: factory, IDBKeyRange });
}

/** A clock that goes on by a second each time it is read. */
export function tickingClock(start = '2026-01-05T08:00:00.000Z'): () => Date {
  let now = Date.parse(start);
  return () => {
    now += 1000;
    return new Date(now);
  };
}

/** Every row of every table, for asking whether anything was stored at all. */
export async function everythingIn(db: LibraryDatabase): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(rows);
}
