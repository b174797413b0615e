import type { Annotation, Article, IsoDate } from '../engine/model';
import type { ArticleVersion, Settings } from '../engine/views';
import { FailureError } from './failures';
import type { SessionStore, Turns } from './session-store';

/** An article of a private window with what belongs to it. */
export interface SessionArticle {
  article: Article;
  firstRead: IsoDate;
  lastRead: IsoDate;
  /** Newest first. */
  versions: ArticleVersion[];
  annotations: Annotation[];
}

/** What the store holds of an article; annotations are kept apart, so that a long article never keeps a note from being kept. */
type Reading = Omit<SessionArticle, 'annotations'>;

const READING = 'private/article/';
const NOTES = 'private/notes/';
const SETTINGS = 'private/settings';

/** The articles of private windows, in memory and in the session's store, so that a worker that was stopped finds them again. */
export class SessionShelf {
  readonly #memory = new Map<string, SessionArticle>();
  constructor(
    private readonly store: SessionStore,
    /** Shared with all who read, change and write what belongs to these articles. */
    private readonly turns: Turns,
  ) {}

  async get(key: string): Promise<SessionArticle | null> {
    const known = this.#memory.get(key);
    if (known) return known;
    const reading = (await this.store.get(READING + key)) as Reading | undefined;
    if (!reading) return null;
    const annotations = await this.notes(key);
    const kept = this.#memory.get(key) ?? { ...reading, annotations };
    this.#memory.set(key, kept);
    return kept;
  }

  async all(): Promise<SessionArticle[]> {
    const stored = (await this.store.keys(READING)).map((key) => key.slice(READING.length));
    const keys = new Set([...this.#memory.keys(), ...stored]);
    const found = await Promise.all([...keys].map((key) => this.get(key)));
    return found.filter((one) => one !== null);
  }

  /** The notes on an article as they are stored. */
  async notes(key: string): Promise<Annotation[]> {
    return ((await this.store.get(NOTES + key)) as Annotation[] | undefined) ?? [];
  }

  /**
   * Reads, changes and keeps an article in one turn. Where `change` throws nothing is kept. `notes` are there even
   * where the article itself was too long to be kept (`before` is `null`). What `change` puts into `beside` is kept in one go
   * with the notes, so that a worker that is stopped halfway leaves all of it or nothing.
   */
  change(
    key: string,
    change: (
      before: SessionArticle | null,
      notes: Annotation[],
      beside: Record<string, unknown>,
    ) => SessionArticle | Promise<SessionArticle>,
  ): Promise<SessionArticle> {
    return this.turns.take(async () => {
      const before = await this.get(key);
      const beside: Record<string, unknown> = {};
      const after = await change(before, before?.annotations ?? (await this.notes(key)), beside);
      if (after.annotations !== before?.annotations || Object.keys(beside).length > 0)
        await this.store.setAll({ ...beside, [NOTES + key]: after.annotations });
      this.#memory.set(key, after);
      const { annotations, ...reading } = after;
      if (after.article !== before?.article || after.lastRead !== before.lastRead)
        await this.#keepReading(key, reading);
      return after;
    });
  }

  /**
   * Changes the notes of two articles in one turn and one write. The second need not have been read in this session: it has no
   * notes then. @throws FailureError `not-found` where the first was not read
   */
  changeNotes(
    key: string,
    otherKey: string,
    change: (own: Annotation[], theirs: Annotation[]) => [own: Annotation[], theirs: Annotation[]],
  ): Promise<void> {
    return this.turns.take(async () => {
      const [kept, other] = [await this.get(key), await this.get(otherKey)];
      if (!kept) throw new FailureError('not-found', 'not read in this private session');
      const [own, theirs] = change(kept.annotations, other?.annotations ?? []);
      await this.store.setAll({ [NOTES + key]: own, ...(other && { [NOTES + otherKey]: theirs }) });
      this.#memory.set(key, { ...kept, annotations: own });
      if (other) this.#memory.set(otherKey, { ...other, annotations: theirs });
    });
  }

  /**
   * An article too long for the store (10 MB in all) stays in memory, and what was read before in the store: after a stop of the
   * worker notes are still taken, and the page's next question brings the article as it is.
   */
  async #keepReading(key: string, reading: Reading): Promise<void> {
    await this.store.set(READING + key, reading).catch(() => undefined);
  }

  async settings(): Promise<Partial<Settings>> {
    return ((await this.store.get(SETTINGS)) as Partial<Settings> | undefined) ?? {};
  }

  changeSettings(changes: Partial<Settings>): Promise<void> {
    return this.turns.take(async () => this.store.set(SETTINGS, { ...(await this.settings()), ...changes }));
  }

  clear(): Promise<void> {
    return this.turns.take(async () => {
      this.#memory.clear();
      await this.store.remove(await this.store.keys('private/'));
    });
  }
}
