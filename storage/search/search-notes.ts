/** The list of notes with search. */
import type { Annotation, Selector, Span } from '../../engine/model';
import { isNote } from '../../engine/model/note';
import type { ArticleSummary, NoteFound } from '../../engine/model/views';
import { speakerName } from '../../engine/model/voice';
import { finderOf, markedIn } from '../../engine/search/passages';
import { termsOf } from '../../engine/search/query';
import type { Answer, Ask } from '../../protocol/messages/message-map';
import type { LibraryDatabase } from '../database/database';
import type { ArticleRow } from '../rows/article-rows';
import { summaries } from '../tables/summaries';
import { mayHave, searched } from './notes-in-memory';

/** Rows that are read with one request. */
const AT_ONCE = 40;
/** UTF-16 units of notes after which everything else goes first. */
const STRETCH = 1_000_000;

/** One page of the notes that a query finds, last changed first, each with its article. */
export async function searchNotes(
  db: LibraryDatabase,
  { words, tag, colour, offset, limit }: Ask<'library/notes'>,
): Promise<Answer<'library/notes'>> {
  const terms = termsOf(words);
  const finder = finderOf(terms);
  const tests = terms.wanted.map(mayHave);
  const page: Array<{ annotation: Annotation; marked: string[] }> = [];
  let total = 0;
  for await (const annotation of newestFirst(db)) {
    if (!isNote(annotation) || (tag !== undefined && !annotation.tags.includes(tag))) continue;
    const { target } = annotation;
    if (colour !== undefined && (target.kind !== 'passage' || target.colour !== colour)) continue;
    const note = searched(annotation);
    if (!tests.every((test) => test(note))) continue;
    const marked = markedIn([note.body, note.words, ...note.tags], finder);
    if (marked === null) continue;
    if (total >= offset && page.length < limit) page.push({ annotation, marked });
    total++;
  }
  const keys = [...new Set(page.map(({ annotation }) => annotation.articleKey))];
  const rows = (await db.articles.bulkGet(keys)).filter((row) => row !== undefined);
  const byKey = new Map((await summaries(db, rows)).map((summary) => [summary.key, summary]));
  const speakers = await speakersOf(
    db,
    page.map(({ annotation }) => annotation),
    rows,
  );
  const notes = page.map(
    ({ annotation, marked }, at): NoteFound => ({
      annotation,
      article: byKey.get(annotation.articleKey) ?? absent(annotation),
      ...(speakers[at] != null && { speaker: speakers[at] }),
      ...(marked.length > 0 && { marked }),
    }),
  );
  return { notes, total };
}

async function* newestFirst(db: LibraryDatabase): AsyncGenerator<Annotation> {
  const keys = await db.annotations.orderBy('modified').reverse().primaryKeys();
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
