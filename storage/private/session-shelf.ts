import type { Annotation, Article, IsoDate } from '../../engine/model';
import type { ArticleVersion, Settings } from '../../engine/model/views';
import { FailureError } from '../../protocol/failures';
import { SessionReadings } from './session-readings';
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

const NOTES = 'private/notes/';
const SETTINGS = 'private/settings';

/** UTF-16 units of texts kept in memory. */
const IN_MEMORY = 12_000_000;

const weightOf = ({ article, versions }: SessionArticle): number =>
  versions.reduce((sum, { text }) => sum + text.length, 2 * article.text.length);

/** The articles of private windows, in memory and in the session's store, so that a worker that was stopped finds them again. */
export class SessionShelf {
  /** The oldest first. */
  readonly #memory = new Map<string, SessionArticle>();
  readonly #readings: SessionReadings;
  readonly #store: SessionStore;
  /** Shared with all who read, change and write what belongs to these articles. */
  readonly #turns: Turns;

  #writes = 0;

  constructor(
    store: SessionStore,

    turns: Turns,
    share?: number,
  ) {
    this.#store = store;
    this.#turns = turns;
    this.#readings = new SessionReadings(store, share);
  }

  /** Grows with every text that comes, is another one, or goes. */
  get writes(): number {
    return this.#writes;
  }

  async get(key: string): Promise<SessionArticle | null> {
    const known = this.#memory.get(key);
    if (known) return known;
    const reading = (await this.#readings.get(key)) as Reading | undefined;
    if (!reading) return null;
    const annotations = await this.notes(key);
    const kept = this.#memory.get(key) ?? { ...reading, annotations };
    this.#remember(key, kept);
    return kept;
  }

  async all(): Promise<SessionArticle[]> {
    const keys = new Set([...this.#memory.keys(), ...(await this.#readings.keys())]);
    const found = await Promise.all([...keys].map((key) => this.get(key)));
    return found.filter((one) => one !== null);
  }

  /** The notes on an article as they are stored. */
  async notes(key: string): Promise<Annotation[]> {
    return ((await this.#store.get(NOTES + key)) as Annotation[] | undefined) ?? [];
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
    return this.#turns.take(async () => {
      const before = await this.get(key);
      const beside: Record<string, unknown> = {};
      const after = await change(before, before?.annotations ?? (await this.notes(key)), beside);
      if (after.annotations !== before?.annotations || Object.keys(beside).length > 0)
        await this.#store.setAll({ ...beside, [NOTES + key]: after.annotations });
      this.#remember(key, after);
      const { annotations, ...reading } = after;
      if (after.article !== before?.article) this.#writes += 1;
      if (after.article !== before?.article || after.lastRead !== before.lastRead)
        await this.#keepReading(key, reading);
      return after;
    });
  }

  /** @throws FailureError `not-found` where an article was not read in this session, whether or not its text is still there */
  async #assertRead(key: string): Promise<void> {
    if ((await this.#store.get(NOTES + key)) === undefined)
      throw new FailureError('not-found', 'not read in this private session');
  }

  /** Keeps an article in memory; the oldest go where there are too many. */
  #remember(key: string, article: SessionArticle): void {
    this.#memory.delete(key);
    this.#memory.set(key, article);
    let units = 0;
    for (const one of [...this.#memory].reverse()) {
      units += weightOf(one[1]);
      if (units > IN_MEMORY && one[0] !== key) this.#memory.delete(one[0]);
    }
  }

  /**
   * Changes an article's notes in one turn and one write, with what `change` puts into `beside`. The article itself may be gone:
   * no text of a page keeps a note from being kept. Answers the article, `null` where it is gone.
   */
  annotate(
    key: string,
    change: (notes: Annotation[], beside: Record<string, unknown>) => Annotation[] | Promise<Annotation[]>,
  ): Promise<Article | null> {
    return this.#turns.take(async () => {
      const before = await this.get(key);
      if (!before) await this.#assertRead(key);
      const beside: Record<string, unknown> = {};
      const annotations = await change(before?.annotations ?? (await this.notes(key)), beside);
      await this.#store.setAll({ ...beside, [NOTES + key]: annotations });
      if (before) this.#memory.set(key, { ...before, annotations });
      return before?.article ?? null;
    });
  }

  /** Of which article a note is, among all that have notes. */
  async holderOf(id: string): Promise<string | null> {
    for (const stored of await this.#store.keys(NOTES)) {
      const key = stored.slice(NOTES.length);
      if ((await this.notes(key)).some((one) => one.id === id)) return key;
    }
    return null;
  }

  /** All notes of this session, those on texts that were let go among them. */
  async allNotes(): Promise<Annotation[]> {
    const keys = (await this.#store.keys(NOTES)).map((stored) => stored.slice(NOTES.length));
    return (await Promise.all(keys.map((key) => this.notes(key)))).flat();
  }

  /** How many texts were evicted in this session to make room for others. */
  evicted(): Promise<number> {
    return this.#readings.evicted();
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
    return this.#turns.take(async () => {
      const [kept, other] = [await this.get(key), await this.get(otherKey)];
      if (!kept) await this.#assertRead(key);
      const [own, theirs] = change(
        kept?.annotations ?? (await this.notes(key)),
        other?.annotations ?? (await this.notes(otherKey)),
      );
      await this.#store.setAll({
        [NOTES + key]: own,
        ...(theirs.length > 0 || other ? { [NOTES + otherKey]: theirs } : {}),
      });
      if (kept) this.#memory.set(key, { ...kept, annotations: own });
      if (other) this.#memory.set(otherKey, { ...other, annotations: theirs });
    });
  }

  /**
   * An article too long for its share of the store is kept without its earlier texts, else in memory alone: after a stop of the
   * worker notes are still taken, and the page is asked for the article again.
   */
  #keepReading(key: string, reading: Reading): Promise<void> {
    return this.#readings.keep(key, reading, { ...reading, versions: [] });
  }

  async settings(): Promise<Partial<Settings>> {
    return ((await this.#store.get(SETTINGS)) as Partial<Settings> | undefined) ?? {};
  }

  changeSettings(changes: Partial<Settings>): Promise<void> {
    return this.#turns.take(async () =>
      this.#store.set(SETTINGS, { ...(await this.settings()), ...changes }),
    );
  }

  clear(): Promise<void> {
    return this.#turns.take(async () => {
      this.#writes += 1;
      this.#memory.clear();
      this.#readings.forget();
      await this.#store.remove(await this.#store.keys('private/'));
    });
  }
}
