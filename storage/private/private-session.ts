import type { ArticleFeatures, PairWord } from '../../engine/accounts';
import type { AccountMatch, Annotation, Article, Attributions } from '../../engine/model';
import { isNote } from '../../engine/model/note';
import type {
  ArticleSummary,
  ArticleView,
  EventView,
  ExportItem,
  PlacedAnnotation,
  Settings,
  SynopsisView,
} from '../../engine/model/views';
import { filing } from '../../engine/outlets/writing';
import { FailureError } from '../../protocol/failures';
import type { EventSaying, Overruling, Regrouped, Regrouping } from '../../protocol/messages/articles';
import type { NoteDraft } from '../../protocol/schemas/annotation-validation';
import { KeptRankings } from '../account-index/kept-rankings';
import type { Near } from '../account-index/nearest';
import { fingerprint } from '../articles/fingerprint';
import { TimedReading } from '../articles/reading-in-time';
import { keptText } from '../articles/store-article';
import type { IndexState } from '../database/index-state';
import { slim } from '../exports/exporting';
import { type AccountPool, accountsOf, eventOf, readAccountsFor, saidOf } from '../library/comparing';
import type { Repository } from '../library/repository';
import { versionOf } from '../notes/note-keeping';
import { noteFrom, restoredFrom } from '../notes/notes';
import type { KeptArticle } from '../rows/kept-article';
import { overruleDraft, overruled, overrulesBetween } from '../synopsis/overrules';
import { isRegroupOf, regroupDraft } from '../synopsis/regrouping';
import { summaryOf } from '../tables/articles';
import { isEventWord, pairWord, wordDraft, wordsOnPair } from '../tables/event-words';
import { carriesNotes, surplusOf, VERSIONS_KEPT } from '../tables/versions';
import { correctedIn } from '../work/correcting';
import { type EngineRunner, featuresIn, placedIn, synopsisIn } from '../work/engine-work';
import { SessionKeeping } from './session-keeping';
import { type SessionArticle, SessionShelf } from './session-shelf';
import { type SessionStore, Turns } from './session-store';

/** UTF-16 units of earlier texts kept of one article: the session's store holds some ten million bytes in all. */
const SESSION_SHARE = 1_000_000;

/** What a private window may see of the library: other accounts and the settings. Nothing here writes. */
interface LibraryReading extends AccountPool {
  storedKeys(keys: readonly string[]): Promise<Set<string>>;
  readonly index: Pick<IndexState, 'writes'>;
  settings(): Promise<Settings>;
}

/**
 * The repository of private windows. It does for an article what the library does, in memory: nothing that is read or
 * written in a private window reaches the database. Accounts are looked up in the library, which is only read.
 */
export class PrivateSession implements Repository, AccountPool {
  readonly keeping: SessionKeeping;
  readonly #shelf: SessionShelf;
  readonly engine: EngineRunner;
  /** Of this session's articles alone: they rest on the library and on what was read in private. */
  readonly rankings: KeptRankings<AccountMatch[]>;
  readonly #reading: TimedReading;
  /** What was found in each article's text as it is kept. */
  readonly #findings = new WeakMap<Article, Promise<Attributions>>();
  readonly #features = new WeakMap<Article, Promise<ArticleFeatures>>();
  readonly #library: LibraryReading;
  readonly #clock: () => Date;

  constructor(
    store: SessionStore,
    library: LibraryReading,
    clock: () => Date = () => new Date(),
    share?: number,
  ) {
    this.#library = library;
    this.#clock = clock;
    this.engine = library.engine;
    this.#reading = new TimedReading(this.engine);
    const turns = new Turns();
    const shelf = new SessionShelf(store, turns, share);
    this.#shelf = shelf;
    this.rankings = new KeptRankings({
      get writes() {
        return library.index.writes + shelf.writes;
      },
    });
    this.keeping = new SessionKeeping(store, turns, (key) => this.#shelf.notes(key));
  }

  // ------------------------------------------------------------- one article

  async openArticle(given: Article, signal?: AbortSignal): Promise<ArticleView> {
    const read = this.#clock().toISOString();
    const stored = (await this.#shelf.get(given.key))?.article ?? null;
    const same = stored?.text === given.text && stored.title === given.title;
    const filed = filing(given, stored && keptText(stored, same));
    const article =
      filed.as === 'known' ? stored! : filed.as === 'own' ? given : { ...given, key: filed.key };
    // Before it is kept: one that is wanted no more leaves nothing behind.
    await this.#found(article, signal);
    signal?.throwIfAborted();
    const kept = await this.#shelf.change(article.key, (before, annotations): SessionArticle => {
      if (!before) return { article, firstRead: read, lastRead: read, versions: [], annotations };
      const { title, text, via } = before.article;
      const replaced = { read: before.lastRead, title, text, ...(via !== undefined && { via }) };
      const versions = [replaced, ...before.versions].filter(
        (version) => version.text !== article.text || version.title !== article.title,
      );
      const isHeld = carriesNotes(versions, article.text, annotations);
      const surplus = new Set(surplusOf(versions, isHeld, VERSIONS_KEPT, SESSION_SHARE));
      return { ...before, article, lastRead: read, versions: versions.filter((one) => !surplus.has(one)) };
    });
    return this.#viewOf(kept);
  }

  async view(key: string): Promise<ArticleView | null> {
    const kept = await this.#shelf.get(key);
    return kept && this.#viewOf(kept);
  }

  async summary(key: string): Promise<ArticleSummary | null> {
    const kept = await this.#shelf.get(key);
    return kept && this.#summaryOf(kept);
  }

  async #viewOf(kept: SessionArticle): Promise<ArticleView> {
    const evicted = await this.#shelf.evicted();
    return {
      article: kept.article,
      summary: await this.#summaryOf(kept),
      attributions: await this.#found(kept.article),
      annotations: await this.#placed(kept.article.text, kept.annotations),
      // Their words are shown nowhere in a private window, so that nothing asks for one by its name.
      versions: kept.versions.map(({ read, title, text, via }) => ({
        id: read,
        read,
        title,
        length: text.length,
        ...(via !== undefined && { via }),
      })),
      keptIn: 'session',
      ...(evicted > 0 ? { evicted } : {}),
    };
  }

  #placed(text: string, annotations: Annotation[]): Promise<PlacedAnnotation[]> {
    return placedIn(this.engine, text, annotations);
  }

  async #summaryOf(kept: SessionArticle): Promise<ArticleSummary> {
    const { attributions, sources } = await this.#found(kept.article);
    const counts = { notes: kept.annotations.filter(isNote).length, earlierVersions: kept.versions.length };
    return summaryOf({ ...kept, quotes: attributions.length, sources: sources.length }, counts);
  }

  #found(article: Article, signal?: AbortSignal): Promise<Attributions> {
    const known = this.#findings.get(article);
    if (known) return known;
    const found = fingerprint(article).then((hash) => this.#reading.attribute(article, hash, signal));
    this.#findings.set(article, found);
    found.catch(() => this.#findings.delete(article));
    return found;
  }

  #featuresOf(article: Article): Promise<ArticleFeatures> {
    const known = this.#features.get(article);
    if (known) return known;
    const made = this.#found(article).then((attributions) =>
      featuresIn(this.engine, { article, attributions }),
    );
    this.#features.set(article, made);
    made.catch(() => this.#features.delete(article));
    return made;
  }

  async #keptOrFail(key: string): Promise<SessionArticle> {
    const kept = await this.#shelf.get(key);
    if (!kept) throw new FailureError('not-found', 'not read in this private session');
    return kept;
  }

  // ---------------------------------------------------------------- accounts

  /** Read in this session, else in the library. */
  async kept(key: string): Promise<KeptArticle | null> {
    const kept = await this.#shelf.get(key);
    if (!kept) return this.#library.kept(key);
    const { article, annotations } = kept;
    const [found, summary] = await Promise.all([this.#found(article), this.#summaryOf(kept)]);
    return { article, attributions: await correctedIn(this.engine, article, found, annotations), summary };
  }

  async near(features: ArticleFeatures): Promise<Near> {
    const session = await this.#shelf.all();
    const own = new Set(session.map(({ article }) => article.key));
    const { candidates, library } = await this.#library.near(features);
    const stored = candidates.filter(({ key }) => !own.has(key));
    const others = await Promise.all(
      session
        .filter(({ article }) => article.key !== features.key)
        .map(({ article }) => this.#featuresOf(article)),
    );
    return { candidates: [...stored, ...others], library };
  }

  shelf(...asked: Parameters<AccountPool['shelf']>): ReturnType<AccountPool['shelf']> {
    return this.#library.shelf(...asked);
  }

  async size(key: string): Promise<number> {
    const session = (await this.#shelf.all()).map(({ article }) => article.key).filter((one) => one !== key);
    const stored = await this.#library.storedKeys(session);
    return (await this.#library.size(key)) + session.length - stored.size;
  }

  async accounts(key: string): Promise<EventView> {
    await this.#keptOrFail(key);
    return accountsOf((await this.kept(key))!, this);
  }

  async accountKeys(key: string): Promise<string[]> {
    await this.#keptOrFail(key);
    return readAccountsFor((await this.kept(key))!, this);
  }

  async synopsis(key: string, otherKey: string): Promise<SynopsisView> {
    const { annotations } = await this.#keptOrFail(key);
    const [a, b] = await Promise.all([this.kept(key), this.kept(otherKey)]);
    if (!a || !b) throw new FailureError('not-found', `no article ${otherKey}`);
    const ofB = (await this.#shelf.get(otherKey))?.annotations ?? [];
    return synopsisIn(this.engine, { a, b, ofA: annotations, ofB, said: await saidOf(key, otherKey, this) });
  }

  /** Those of the library, which stand as they are there, and those of this session. */
  async words(): Promise<PairWord[]> {
    const [stored, notes] = await Promise.all([this.#library.words(), this.#shelf.allNotes()]);
    return [
      ...stored.map(({ id: _, ...word }) => word),
      ...notes.filter(isEventWord).map((note) => pairWord(note, true)),
    ];
  }

  async sayEvent(key: string, { otherKey, word }: EventSaying): Promise<Annotation | null> {
    if (word !== null && !(await this.kept(otherKey)))
      throw new FailureError('not-found', `no article ${otherKey}`);
    const made = word && noteFrom(wordDraft(otherKey, word), undefined, key, this.#clock());
    await this.#shelf.changeNotes(key, otherKey, (own, theirs) => {
      const dropped = new Set(wordsOnPair([...own, ...theirs], key, otherKey).map(({ id }) => id));
      const stay = (all: readonly Annotation[]) => all.filter(({ id }) => !dropped.has(id));
      return [[...stay(own), ...(made ? [made] : [])], stay(theirs)];
    });
    return made;
  }

  async overrule(key: string, ask: Overruling): Promise<Annotation | null> {
    const { otherKey, relation } = ask;
    if (relation !== null && !(await this.kept(otherKey)))
      throw new FailureError('not-found', `no article ${otherKey}`);
    const made = relation && noteFrom(overruleDraft(ask, relation), undefined, key, this.#clock());
    await this.#shelf.changeNotes(key, otherKey, (own, theirs) => {
      const about = overruled(overrulesBetween(key, otherKey, own, theirs), ask);
      const dropped = new Set(about.map(({ id }) => id));
      const stay = (all: readonly Annotation[]) => all.filter(({ id }) => !dropped.has(id));
      return [[...stay(own), ...(made ? [made] : [])], stay(theirs)];
    });
    return made;
  }

  async regroup(key: string, { otherKey, change }: Regrouping): Promise<Regrouped> {
    if (!(await this.kept(otherKey))) throw new FailureError('not-found', `no article ${otherKey}`);
    const made =
      change.is === 'made'
        ? noteFrom(regroupDraft(otherKey, change), undefined, key, this.#clock())
        : undefined;
    await this.#shelf.changeNotes(key, otherKey, (own, theirs) => {
      if (made) return [[...own, made], theirs];
      const stays = (one: Annotation) =>
        change.is === 'made' || one.id !== change.id || !isRegroupOf(one, key, otherKey);
      return [own.filter(stays), theirs.filter(stays)];
    });
    return { view: await this.synopsis(key, otherKey), id: made?.id ?? null };
  }

  // ------------------------------------------------------------------- notes

  async #put(
    key: string,
    id: string | undefined,
    make: (existing: Annotation | undefined) => Annotation | Promise<Annotation>,
  ): Promise<PlacedAnnotation> {
    let saved: Annotation | undefined;
    const article = await this.#shelf.annotate(key, async (all, beside) => {
      const replaced = all.find((one) => one.id === id);
      const made = await make(replaced);
      saved = made;
      Object.assign(beside, await this.keeping.withoutDraftsOf(made));
      if (made === replaced) return all;
      Object.assign(beside, this.keeping.tombstone(made.id, false));
      if (replaced && replaced.revision !== made.revision)
        Object.assign(beside, await this.keeping.withVersion(versionOf(replaced)));
      return [...all.filter((one) => one.id !== made.id), made];
    });
    // Where the text was let go the page is asked for it again, and the note finds its place then.
    return (await this.#placed(article?.text ?? '', [saved!]))[0]!;
  }

  saveNote(key: string, draft: NoteDraft): Promise<PlacedAnnotation> {
    return this.#put(key, draft.id, async (existing) => {
      if (!existing && draft.id !== undefined && (await this.keeping.isDeleted(draft.id)))
        throw new FailureError('not-found', `note ${draft.id} was deleted`);
      return noteFrom(draft, existing, key, this.#clock());
    });
  }

  async restoreNote(annotation: Annotation, key = annotation.articleKey): Promise<PlacedAnnotation> {
    if (annotation.articleKey !== key)
      throw new FailureError('forbidden', 'the note belongs to another article');
    return this.#put(key, annotation.id, (existing) => restoredFrom(annotation, existing));
  }

  async deleteNote(id: string, key?: string): Promise<Annotation> {
    const holder = await this.#shelf.holderOf(id);
    if (holder === null) throw new FailureError('not-found', `no note ${id}`);
    if (key !== undefined && holder !== key) {
      throw new FailureError('forbidden', 'the note belongs to another article');
    }
    let gone: Annotation | undefined;
    await this.#shelf.annotate(holder, (all, beside) => {
      gone = all.find((one) => one.id === id);
      if (!gone) throw new FailureError('not-found', `no note ${id}`);
      Object.assign(beside, this.keeping.tombstone(id, true));
      return all.filter((one) => one.id !== id);
    });
    return gone!;
  }

  // ------------------------------------------------------- export, settings

  async exportItem(key: string): Promise<ExportItem> {
    const { article, attributions, annotations } = await this.#viewOf(await this.#keptOrFail(key));
    const event = await eventOf((await this.kept(key))!, this);
    return slim({ article, attributions, annotations, ...event });
  }

  async settings(): Promise<Settings> {
    return { ...(await this.#library.settings()), ...(await this.#shelf.settings()) };
  }

  /** Settings that were changed in a private window last as long as it does. */
  async changeSettings(changes: Partial<Settings>): Promise<Settings> {
    await this.#shelf.changeSettings(changes);
    return this.settings();
  }

  /** Forgets everything: the last private window was closed. */
  async forget(): Promise<void> {
    await this.#shelf.clear();
    this.rankings.clear();
  }
}
