/** What is kept around the notes of an article: words not saved yet, and what notes said before. */
import type { Annotation } from '../../engine/model';
import type { KeptDraft, NoteVersion } from '../../engine/model/views';
import { isForgotten } from '../articles/deletions';
import type { LibraryDatabase } from '../database/database';
import type { DraftRow } from '../rows/note-tables';
import { sameContent } from './notes';

/** Done by the library, and in memory for private windows. */
export interface NoteKeeping {
  keepDraft(key: string, draft: KeptDraft, holder: number | null): Promise<void>;
  dropDraft(token: string): Promise<void>;
  /** The drafts on an article, newest first, but for those that one of `busy` tabs is still writing. */
  drafts(key: string, busy: readonly number[]): Promise<KeptDraft[]>;
  keepVersion(version: NoteVersion): Promise<void>;
  /** What a note said before, newest first. */
  history(id: string): Promise<NoteVersion[]>;
}

/** No tab of an earlier session writes any more, whatever tab has its number now. */
export async function releaseDrafts(db: LibraryDatabase): Promise<void> {
  await db.transaction('rw', db.drafts, () => db.drafts.toCollection().modify({ holder: null }));
}

/**
 * Versions kept of one note. Beyond that, of all but the newest twenty, the one goes that stood for the shortest time: a note
 * is saved at each pause for thought, and what stood for two seconds is missed less than what stood for a week.
 */
const NOTE_VERSIONS_KEPT = 100;
const NEWEST_SPARED = 20;

/** The version that an annotation becomes as it is replaced. */
export function versionOf(annotation: Annotation, why: NoteVersion['why'] = 'edit'): NoteVersion {
  const { id, revision, target, body, tags, modified, author } = annotation;
  const key = `${id}/${revision}@${modified}`;
  return { key, id, target, body, tags, written: modified, why, ...(author !== undefined && { author }) };
}

/** A draft with its place and nothing else of the row. */
function draftOf({ articleKey: _key, holder: _holder, ...draft }: DraftRow): KeptDraft {
  return draft;
}

/** Newest first; those that a busy tab holds are its own. */
export function offered(rows: readonly DraftRow[], busy: readonly number[]): KeptDraft[] {
  return rows
    .filter(({ holder }) => holder === null || !busy.includes(holder))
    .sort((one, other) => Date.parse(other.changed) - Date.parse(one.changed))
    .map(draftOf);
}

/** Newest first, and those that are too many. */
export function thinned(versions: readonly NoteVersion[]): { kept: NoteVersion[]; surplus: NoteVersion[] } {
  const kept = versions.toSorted((one, other) => Date.parse(other.written) - Date.parse(one.written));
  const surplus: NoteVersion[] = [];
  while (kept.length > NOTE_VERSIONS_KEPT) {
    let shortest = NEWEST_SPARED;
    let least = Number.POSITIVE_INFINITY;
    for (let at = NEWEST_SPARED; at < kept.length; at++) {
      const stood = Date.parse(kept[at - 1]!.written) - Date.parse(kept[at]!.written);
      if (stood < least) [shortest, least] = [at, stood];
    }
    surplus.push(...kept.splice(shortest, 1));
  }
  return { kept, surplus };
}

/** Puts a version beside the others of its note. Runs in the caller's transaction where there is one. */
export async function keepNoteVersion(db: LibraryDatabase, version: NoteVersion): Promise<void> {
  await db.noteVersions.put(version);
  const all = await db.noteVersions.where('id').equals(version.id).toArray();
  await db.noteVersions.bulkDelete(thinned(all).surplus.map(({ key }) => key));
}

/** What a note said before, newest first. */
export async function noteHistory(db: LibraryDatabase, id: string): Promise<NoteVersion[]> {
  return thinned(await db.noteVersions.where('id').equals(id).toArray()).kept;
}

export class LibraryKeeping implements NoteKeeping {
  readonly #db: LibraryDatabase;

  constructor(db: LibraryDatabase) {
    this.#db = db;
  }

  /** Words that are stored as a note already are not kept once more: the message was overtaken by the save. */
  async keepDraft(key: string, draft: KeptDraft, holder: number | null): Promise<void> {
    await this.#db.transaction('rw', [this.#db.drafts, this.#db.annotations], async () => {
      const stored = await this.#db.annotations.get(draft.id);
      if (stored && sameContent(stored, draft)) await this.#db.drafts.delete(draft.token);
      else await this.#db.drafts.put({ ...draft, articleKey: key, holder });
    });
  }

  async dropDraft(token: string): Promise<void> {
    await this.#db.drafts.delete(token);
  }

  async drafts(key: string, busy: readonly number[]): Promise<KeptDraft[]> {
    return offered(await this.#db.drafts.where('articleKey').equals(key).toArray(), busy);
  }

  async keepVersion(version: NoteVersion): Promise<void> {
    await this.#db.transaction('rw', this.#db.noteVersions, () => keepNoteVersion(this.#db, version));
  }

  async history(id: string): Promise<NoteVersion[]> {
    return noteHistory(this.#db, id);
  }
}

/** Takes away for good what belongs to notes that were deleted before, and drafts on articles that are gone. */
export async function forgetNotes(db: LibraryDatabase, before: Date, clock: () => Date): Promise<void> {
  await db.transaction(
    'rw',
    [db.graves, db.noteVersions, db.annotations, db.drafts, db.articles, db.importRows],
    async () => {
      await db.graves.filter(({ deleted }) => isForgotten(deleted, before, clock())).delete();
      const ids = (await db.noteVersions.orderBy('id').uniqueKeys()).map(String);
      const notes = await db.annotations.bulkGet(ids);
      await db.noteVersions
        .where('id')
        .anyOf(ids.filter((_, at) => notes[at] === undefined))
        .delete();
      const keys = (await db.drafts.orderBy('articleKey').uniqueKeys()).map(String);
      const articles = await db.articles.bulkGet(keys);
      await db.drafts
        .where('articleKey')
        .anyOf(keys.filter((_, at) => articles[at] === undefined))
        .delete();
      await forgetReplaced(db);
    },
  );
}

/** What an import replaced on articles that are gone: nothing brings it back. */
async function forgetReplaced(db: LibraryDatabase): Promise<void> {
  const keys = (await db.importRows.orderBy('key').uniqueKeys()).map(String);
  const articles = await db.articles.bulkGet(keys);
  const gone = keys.filter((_, at) => articles[at] === undefined);
  const rows = await db.importRows.where('key').anyOf(gone).toArray();
  const notes = await db.annotations.bulkGet(rows.map(({ id }) => id));
  const over = rows.filter(({ is, before }, at) => is === 'note' && before && notes[at] === undefined);
  await db.importRows.bulkDelete(over.map(({ import: of, n }) => [of, n]));
}
