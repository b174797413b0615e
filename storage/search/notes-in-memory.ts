/** The reader's notes as search reads them, kept while the background lives and nothing is written to them. */
import type { Annotation } from '../../engine/model';
import { isNote } from '../../engine/model/note';
import { type SearchedNote, wordsOn } from '../../engine/search/passages';
import { phraseTests, type Term } from '../../engine/search/query';
import { folded } from '../../engine/search/tokens';
import type { LibraryDatabase } from '../database/database';

export interface KeptNote extends SearchedNote {
  articleKey: string;
  /** All of its words, `folded`. */
  all: string;
}

/** Rows that are read with one request: half a megabyte. */
const AT_ONCE = 500;

export class NotesInMemory {
  readonly #db: LibraryDatabase;
  #kept: { writes: number; byArticle: Map<string, KeptNote[]> } | null = null;

  constructor(db: LibraryDatabase) {
    this.#db = db;
  }

  /** The notes by their article. */
  async byArticle(): Promise<ReadonlyMap<string, readonly KeptNote[]>> {
    const { writes } = this.#db.notesState;
    if (this.#kept?.writes === writes) return this.#kept.byArticle;
    const byArticle = new Map<string, KeptNote[]>();
    const { annotations } = this.#db;
    for (let rest = annotations.orderBy('id'); ; ) {
      const rows = await rest.limit(AT_ONCE).toArray();
      for (const row of rows) {
        if (!isNote(row)) continue;
        const list = byArticle.get(row.articleKey);
        if (list) list.push(searched(row));
        else byArticle.set(row.articleKey, [searched(row)]);
      }
      if (rows.length < AT_ONCE) break;
      rest = annotations.where('id').above(rows.at(-1)!.id);
    }
    this.#kept = { writes, byArticle };
    return byArticle;
  }
}

export function searched(annotation: Annotation): KeptNote {
  const { id, articleKey, body, tags } = annotation;
  const words = wordsOn(annotation);
  return { id, articleKey, body, words, tags, all: folded([body, words, ...tags].join('\n')) };
}

/** Whether a note may have a term: each word of one of its phrases begins somewhere in it. A look at the words themselves decides. */
export function mayHave(term: Term): (note: Pick<KeptNote, 'all'>) => boolean {
  const phrases = term.phrases.map((phrase) => phraseTests(phrase).map(({ begins }) => begins));
  return ({ all }) => phrases.some((words) => words.every((word) => all.includes(word)));
}
