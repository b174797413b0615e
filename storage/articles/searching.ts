/**
 * Lists of the library with search. Words are looked for in what is stored, row by row: quotes and sources are part
 * of the text, so title, outlet, byline, text, notes and tags cover everything.
 */

import type { Table } from 'dexie';
import type { Annotation, Selector, Span } from '../../engine/model';
import { isNote } from '../../engine/model/note';
import type { ArticleSummary } from '../../engine/model/views';
import { speakerName } from '../../engine/model/voice';
import type { LibraryQuery } from '../../protocol/messages/library';
import type { Answer, Ask } from '../../protocol/messages/message-map';
import type { LibraryDatabase } from '../database/database';
import type { ArticleRow } from '../rows/article-rows';
import { noteCounts, tagsInUse } from '../tables/annotations';
import { outletsOf, summaryOf } from '../tables/articles';

/** Lower case and one form of accents, so that "Café", "café" and "CAFE" with a combining accent are one word. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** The words of a query; all of them have to be found. */
export function wordsIn(query: string): string[] {
  return [...new Set(folded(query).split(/\s+/u))].filter((word) => word !== '');
}

function annotationText(annotation: Annotation): string {
  const { target } = annotation;
  const quoted =
    target.kind === 'passage'
      ? target.selectors.map((selector) => (selector.type === 'TextQuoteSelector' ? selector.exact : ''))
      : [];
  return [annotation.body, ...annotation.tags, ...quoted].join('\n');
}

/** Rows that are read with one request: a cursor, which asks for each, takes several times as long. */
const AT_ONCE = 40;
/** UTF-16 units of texts after which everything else goes first. */
const STRETCH = 1_000_000;

/** Rows by their keys, in this order; one that was deleted meanwhile is passed over. `null` for a transaction, which waits for nothing else. */
async function* rowsOf<Row>(
  table: Table<Row, string>,
  keys: readonly string[],
  unitsOf: ((row: Row) => number) | null,
): AsyncGenerator<Row> {
  let units = 0;
  for (let at = 0; at < keys.length; at += AT_ONCE)
    for (const row of await table.bulkGet(keys.slice(at, at + AT_ONCE))) {
      if (!row) continue;
      yield row;
      if (!unitsOf) continue;
      units += unitsOf(row);
      if (units < STRETCH) continue;
      units = 0;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
}

const unitsOfNote = ({ body }: Annotation) => body.length;

/** What the notes say, by article. */
async function notesByArticle(db: LibraryDatabase): Promise<Map<string, Annotation[]>> {
  const found = new Map<string, Annotation[]>();
  for await (const annotation of rowsOf(
    db.annotations,
    await db.annotations.toCollection().primaryKeys(),
    null,
  )) {
    if (!isNote(annotation)) continue;
    const list = found.get(annotation.articleKey);
    if (list) list.push(annotation);
    else found.set(annotation.articleKey, [annotation]);
  }
  return found;
}

type RowTest = (row: ArticleRow) => boolean;

/** The test that a query amounts to, or `null` where every article passes. */
async function testFor(db: LibraryDatabase, query: LibraryQuery): Promise<RowTest | null> {
  const words = wordsIn(query.words);
  const { outlet, tag, withNotes } = query;
  const tests: RowTest[] = [];
  if (outlet !== undefined) tests.push((row) => row.article.outlet === outlet);
  if (tag !== undefined || withNotes || words.length > 0) {
    const notes = await notesByArticle(db);
    if (withNotes) tests.push((row) => notes.has(row.key));
    if (tag !== undefined)
      tests.push((row) => notes.get(row.key)?.some((note) => note.tags.includes(tag)) ?? false);
    if (words.length > 0) {
      tests.push(({ key, article }) => {
        const written = (notes.get(key) ?? []).map(annotationText);
        const all = folded(
          [article.title, article.outlet, article.byline ?? '', article.text, ...written].join('\n'),
        );
        return words.every((word) => all.includes(word));
      });
    }
  }
  return tests.length > 0 ? (row) => tests.every((test) => test(row)) : null;
}

/** One page of the articles that a query finds, last read first. */
export async function searchArticles(
  db: LibraryDatabase,
  query: LibraryQuery,
): Promise<Answer<'library/articles'>> {
  const { offset, limit } = query;
  // One transaction: each of its own would wait anew for what pages have stored meanwhile.
  const {
    outlets,
    tags,
    test,
    total: all,
    keys,
  } = await db.transaction('r', [db.articles, db.annotations], async () => {
    const test = await testFor(db, query);
    const newest = db.articles.orderBy('lastRead').reverse();
    return {
      outlets: await outletsOf(db),
      tags: await tagsInUse(db),
      test,
      total: await db.articles.count(),
      keys: await (test ? newest : newest.offset(offset).limit(limit)).primaryKeys(),
    };
  });
  let rows: ArticleRow[] = [];
  let total = test ? 0 : all;
  if (test === null) rows = (await db.articles.bulkGet(keys)).filter((row) => row !== undefined);
  else
    for await (const row of rowsOf(db.articles, keys, ({ article }) => article.text.length)) {
      if (!test(row)) continue;
      if (total >= offset && rows.length < limit) rows.push(row);
      total++;
    }
  return { articles: await summaries(db, rows), total, outlets, tags };
}

/** Rows as lists show them, with their notes and versions counted. */
export function summaries(db: LibraryDatabase, rows: readonly ArticleRow[]): Promise<ArticleSummary[]> {
  return db.transaction('r', [db.annotations, db.versions], async () => {
    const notes = await noteCounts(
      db,
      rows.map(({ key }) => key),
    );
    const earlier = await Promise.all(rows.map(({ key }) => db.versions.where('key').equals(key).count()));
    return rows.map((row, at) => summaryOf(row, { notes: notes(row.key), earlierVersions: earlier[at]! }));
  });
}

/** What stands for the article of a note that was imported: it is not in the library, its address is all that is known. */
function absent({ articleKey: key, created }: Annotation): ArticleSummary {
  return {
    key,
    url: key,
    outlet: URL.canParse(key) ? new URL(key).hostname : '',
    title: key,
    byline: null,
    published: null,
    language: '',
    firstRead: created,
    lastRead: created,
    quotes: 0,
    sources: 0,
    notes: 0,
    earlierVersions: 0,
  };
}

/** One page of the notes that a query finds, last changed first, each with its article. */
export async function searchNotes(
  db: LibraryDatabase,
  { words, tag, offset, limit }: Ask<'library/notes'>,
): Promise<Answer<'library/notes'>> {
  const wanted = wordsIn(words);
  const page: Annotation[] = [];
  let total = 0;
  const newest = await db.annotations.orderBy('modified').reverse().primaryKeys();
  for await (const annotation of rowsOf(db.annotations, newest, unitsOfNote)) {
    if (!isNote(annotation) || (tag !== undefined && !annotation.tags.includes(tag))) continue;
    const text = wanted.length > 0 ? folded(annotationText(annotation)) : '';
    if (!wanted.every((word) => text.includes(word))) continue;
    if (total >= offset && page.length < limit) page.push(annotation);
    total++;
  }
  const keys = [...new Set(page.map(({ articleKey }) => articleKey))];
  const rows = (await db.articles.bulkGet(keys)).filter((row) => row !== undefined);
  const byKey = new Map((await summaries(db, rows)).map((summary) => [summary.key, summary]));
  const speakers = await speakersOf(db, page, rows);
  const notes = page.map((annotation, at) => ({
    annotation,
    article: byKey.get(annotation.articleKey) ?? absent(annotation),
    ...(speakers[at] != null && { speaker: speakers[at] }),
  }));
  return { notes, total };
}

/** Who says the words that each note is on, as the article was read last; `null` where that is not clear or the words are gone. */
async function speakersOf(
  db: LibraryDatabase,
  notes: readonly Annotation[],
  rows: readonly ArticleRow[],
): Promise<Array<string | null>> {
  const found = await db.attributions.bulkGet(rows.map(({ hash }) => hash));
  const read = new Map(rows.map((row, at) => [row.key, { text: row.article.text, found: found[at]?.found }]));
  return notes.map(({ articleKey, target }) => {
    const article = read.get(articleKey);
    if (target.kind !== 'passage' || !article?.found) return null;
    const place = placeOf(target.selectors, article.text);
    return place && speakerName(place, article.found);
  });
}

/** Where the words of selectors stand: at the position that they name, or else where they stand first. */
function placeOf(selectors: readonly Selector[], text: string): Span | null {
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
  if (!quote) return null;
  const position = selectors.find((one) => one.type === 'TextPositionSelector');
  const start =
    position && text.startsWith(quote.exact, position.start) ? position.start : text.indexOf(quote.exact);
  return start < 0 ? null : [start, start + quote.exact.length];
}
