/** The list of notes with search. */
import { type Annotation, type Selector, type Span, stanceTold } from '../../engine/model';
import { isNote } from '../../engine/model/note';
import type { ArticleSummary, NoteFound } from '../../engine/model/views';
import { speakerName, voiceOf } from '../../engine/model/voice';
import { finderOf, markedIn } from '../../engine/search/passages';
import { type Terms, termsOf } from '../../engine/search/query';
import type { Answer, Ask } from '../../protocol/messages/message-map';
import type { LibraryDatabase } from '../database/database';
import type { ArticleRow } from '../rows/article-rows';
import { summaries } from '../tables/summaries';
import { mayHave, searched } from './notes-in-memory';

/** Rows that are read with one request. */
const AT_ONCE = 200;
/** What notes are about: other annotations are none (`isNote`). */
const KINDS = ['article', 'passage'] as const;
/** UTF-16 units of notes after which everything else goes first. */
const STRETCH = 1_000_000;

/** One page of the notes that a query finds, last changed first, each with its article. */
export async function searchNotes(
  db: LibraryDatabase,
  { words, tag, colour, offset, limit }: Ask<'library/notes'>,
): Promise<Answer<'library/notes'>> {
  const terms = termsOf(words);
  const isNarrowed =
    tag !== undefined || colour !== undefined || terms.wanted.length + terms.unwanted.length > 0;
  const { page, total } = isNarrowed
    ? await lookThrough(db, terms, { tag, colour }, offset, limit)
    : await latest(db, offset, limit);
  const keys = [...new Set(page.map(({ annotation }) => annotation.articleKey))];
  const rows = (await db.articles.bulkGet(keys)).filter((row) => row !== undefined);
  const byKey = new Map((await summaries(db, rows)).map((summary) => [summary.key, summary]));
  const voices = await voicesOf(
    db,
    page.map(({ annotation }) => annotation),
    rows,
  );
  const notes = page.map(
    ({ annotation, marked }, at): NoteFound => ({
      annotation,
      article: byKey.get(annotation.articleKey) ?? absent(annotation),
      ...voices[at],
      ...(marked.length > 0 && { marked }),
    }),
  );
  return { notes, total };
}

/** Notes of a page, with what is marked in them, and how many there are on all pages. */
interface NotePage {
  page: Array<{ annotation: Annotation; marked: string[] }>;
  total: number;
}

/** A page of all notes: an index tells which they are, so that no other note is read. */
async function latest(db: LibraryDatabase, offset: number, limit: number): Promise<NotePage> {
  const { annotations } = db;
  return db.transaction('r', annotations, async () => {
    const lists = KINDS.map((kind) =>
      annotations.where('[target.kind+modified]').between([kind, ''], [kind, '\uffff']),
    );
    const counts = await Promise.all(lists.map((list) => list.count()));
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (limit === 0) return { page: [], total };
    const entries = await Promise.all(
      lists.map(async (list) => {
        const found: Array<{ id: string; modified: string }> = [];
        await list
          .reverse()
          .limit(offset + limit)
          .eachKey((key, { primaryKey }) => {
            const [, modified] = key as unknown as [string, string];
            found.push({ id: primaryKey, modified });
          });
        return found;
      }),
    );
    const ids = entries
      .flat()
      .sort(lastChangedFirst)
      .slice(offset, offset + limit);
    const rows = await annotations.bulkGet(ids.map(({ id }) => id));
    return { page: rows.flatMap((annotation) => (annotation ? [{ annotation, marked: [] }] : [])), total };
  });
}

/** As the index of instants has them: of two of one instant, the one with the greater id. */
function lastChangedFirst(
  one: { id: string; modified: string },
  other: { id: string; modified: string },
): number {
  const [a, b] = one.modified === other.modified ? [one.id, other.id] : [one.modified, other.modified];
  return a < b ? 1 : -1;
}

/** A page of the notes with some words, with a tag or of a colour: each note is read, since what stands in it decides. */
async function lookThrough(
  db: LibraryDatabase,
  terms: Terms,
  { tag, colour }: Pick<Ask<'library/notes'>, 'tag' | 'colour'>,
  offset: number,
  limit: number,
): Promise<NotePage> {
  const finder = finderOf(terms);
  const tests = terms.wanted.map(mayHave);
  const page: NotePage['page'] = [];
  let total = 0;
  for await (const annotation of newestFirst(db, tag)) {
    if (!isNote(annotation)) continue;
    const { target } = annotation;
    if (colour !== undefined && (target.kind !== 'passage' || target.colour !== colour)) continue;
    const note = searched(annotation);
    if (!tests.every((test) => test(note))) continue;
    const marked = markedIn([note.body, note.words, ...note.tags], finder);
    if (marked === null) continue;
    if (total >= offset && page.length < limit) page.push({ annotation, marked });
    total++;
  }
  return { page, total };
}

/** @param tag only those that carry it */
async function* newestFirst(db: LibraryDatabase, tag: string | undefined): AsyncGenerator<Annotation> {
  // Turned round here: backwards the browser walks from key to key.
  const all = (await db.annotations.orderBy('modified').primaryKeys()).reverse();
  const tagged = tag === undefined ? null : await db.annotations.where('tags').equals(tag).primaryKeys();
  const wanted = tagged && new Set(tagged);
  const keys = wanted ? all.filter((id) => wanted.has(id)) : all;
  let units = 0;
  for (let at = 0; at < keys.length; at += AT_ONCE)
    for (const row of await db.annotations.bulkGet(keys.slice(at, at + AT_ONCE))) {
      // It was deleted meanwhile.
      if (!row) continue;
      yield row;
      units += row.body.length;
      if (units < STRETCH) continue;
      units = 0;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
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

/** Who says the words that each note is on and how they stand to them, as the article was read last; nothing where that is not clear or the words are gone. */
async function voicesOf(
  db: LibraryDatabase,
  notes: readonly Annotation[],
  rows: readonly ArticleRow[],
): Promise<Array<Pick<NoteFound, 'speaker' | 'stance'>>> {
  const found = await db.attributions.bulkGet(rows.map(({ hash }) => hash));
  const read = new Map(rows.map((row, at) => [row.key, { text: row.article.text, found: found[at]?.found }]));
  return notes.map(({ articleKey, target }) => {
    const article = read.get(articleKey);
    if (target.kind !== 'passage' || !article?.found) return {};
    const place = placeOf(target.selectors, article.text);
    if (!place) return {};
    const speaker = speakerName(place, article.found);
    const stance = stanceTold(article.text, voiceOf(place, article.found.attributions)?.stance);
    return { ...(speaker !== null && { speaker }), ...(stance && { stance }) };
  });
}

/** Where the words of selectors stand: at the position that they name, or where else they stand, if that is one place. */
function placeOf(selectors: readonly Selector[], text: string): Span | null {
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
  if (!quote) return null;
  const position = selectors.find((one) => one.type === 'TextPositionSelector');
  const first = text.indexOf(quote.exact);
  const isAt = position !== undefined && text.startsWith(quote.exact, position.start);
  if (first < 0 || (!isAt && text.indexOf(quote.exact, first + 1) >= 0)) return null;
  const start = isAt ? position.start : first;
  return [start, start + quote.exact.length];
}
