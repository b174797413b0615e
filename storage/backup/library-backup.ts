import { byTime, MS_A_DAY, restsUntil, timeOf } from '../../engine/model/times';
import { fileFailure } from '../../protocol/failures';
import type { BackupState, Restored } from '../../protocol/messages/backup';
import { BackupFault, readLines } from '../../protocol/messages/backup-lines';
import type { Answer, Ask } from '../../protocol/messages/message-map';
import type { LibraryDatabase } from '../database/database';
import { BACKUP_BEGIN, backupPage, readable } from './backup';
import { applyStaged, preview, stage, stageSnapshot, unstage } from './restoring';
import { takeDailySnapshot } from './snapshots';

/** Days after which the reader is reminded to export to a file, and for which the reminder rests when it is put off. */
const DUE_AFTER = 30;
const RESTS = 7;

/** Everything about backups. Works on a library that could not be brought up to date as far as reading goes. */
export class LibraryBackup {
  readonly #db: LibraryDatabase;
  readonly #clock: () => Date;

  constructor(db: LibraryDatabase, clock: () => Date) {
    this.#db = db;
    this.#clock = clock;
  }

  async state(): Promise<BackupState> {
    const { db, broken, newer } = await readable(this.#db);
    const [articles, notes] = await Promise.all([
      db.table('articles').count(),
      db.table('annotations').count(),
    ]);
    const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => null);
    const state = { articles, notes, used: estimate?.usage ?? null, broken, newer };
    if (broken !== null) {
      db.close();
      return { ...state, lastBackup: null, due: false, snapshots: [] };
    }
    const lastBackup = (await this.#db.facts.get('last-backup'))?.value ?? null;
    const now = this.#clock();
    const snapshots = (await this.#db.snapshots.toArray()).sort((a, b) => byTime(b.taken, a.taken, now));
    return { ...state, lastBackup, due: await this.#due(lastBackup), snapshots };
  }

  /** A library that was never exported is due thirty days after its first article. */
  async #due(lastBackup: string | null): Promise<boolean> {
    const now = this.#clock();
    const rests = (await this.#db.facts.get('reminder-rests-until'))?.value;
    if (restsUntil(rests, RESTS * MS_A_DAY, now)) return false;
    const first = async () => (await this.#db.articles.orderBy('firstRead').first())?.firstRead;
    const time = timeOf(lastBackup, now) ?? timeOf(await first(), now);
    return time !== null && now.getTime() - time > DUE_AFTER * MS_A_DAY;
  }

  async page({ cursor }: Ask<'backup/page'>): Promise<Answer<'backup/page'>> {
    const { db, broken } = await readable(this.#db);
    const page = await backupPage(db, cursor ?? BACKUP_BEGIN, this.#clock());
    if (broken !== null) db.close();
    return page;
  }

  async written(): Promise<void> {
    await this.#db.facts.put({ name: 'last-backup', value: this.#clock().toISOString() });
  }

  async later(): Promise<void> {
    const until = new Date(this.#clock().getTime() + RESTS * MS_A_DAY);
    await this.#db.facts.put({ name: 'reminder-rests-until', value: until.toISOString() });
  }

  /** Checks some whole lines of a file and sets their rows aside; answers those that are left out, and why. */
  async stage({ token, part, text, progress }: Ask<'backup/stage'>): Promise<Answer<'backup/stage'>> {
    try {
      const read = readLines(text, progress, this.#db.verno);
      const refused = await stage(this.#db, token, part, read, this.#clock());
      return { ...read.after, refused };
    } catch (error) {
      await unstage(this.#db, token);
      if (error instanceof BackupFault) {
        const { line, fault } = error;
        throw fileFailure({ line, fault });
      }
      throw error;
    }
  }

  unstage(token: string): Promise<void> {
    return unstage(this.#db, token);
  }

  preview(token: string): ReturnType<typeof preview> {
    return preview(this.#db, token);
  }

  /** Restores what is set aside; everything that was there before is in a snapshot, which undoes it. */
  apply(token: string, mode: 'merge' | 'replace'): Promise<Restored> {
    return applyStaged(this.#db, token, mode, this.#clock());
  }

  async bringBack(snapshot: string): Promise<Restored> {
    return this.#fromSnapshot(snapshot, 'merge');
  }

  /** Puts everything back as it was before a restore, or before an undo: that is kept as it was as well. */
  undo(snapshot: string): Promise<Restored> {
    return this.#fromSnapshot(snapshot, 'replace');
  }

  async #fromSnapshot(snapshot: string, mode: 'merge' | 'replace'): Promise<Restored> {
    const token = await stageSnapshot(this.#db, snapshot, this.#clock());
    try {
      return await this.apply(token, mode);
    } catch (error) {
      await unstage(this.#db, token).catch(() => undefined);
      throw error;
    }
  }

  /** At the beginning of a session: what a broken-off restore had set aside goes, and a snapshot is taken once a day. */
  async beginSession(): Promise<void> {
    await this.#db.staged.clear();
    await takeDailySnapshot(this.#db, this.#clock());
  }
}
