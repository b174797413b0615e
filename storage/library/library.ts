import type { ArticleFeatures, PairWord } from '../../engine/accounts';
import { ATTRIBUTION_ENGINE } from '../../engine/attribution';
import type { AccountMatch, Annotation, Article, Attributions, IsoDate } from '../../engine/model';
import type {
  EventDetail,
  EventList,
  EventQuery,
  OriginsOfEvent,
  PairSaying,
  StoryDetail,
  StoryList,
  StoryQuery,
} from '../../engine/model/event-views';
import type { PersonSaying } from '../../engine/model/library/source-facets';
import type {
  ArticleSummary,
  ArticleVersion,
  ArticleView,
  EventView,
  ExportItem,
  LibraryStats,
  PlacedAnnotation,
  Settings,
  SynopsisView,
  TagChange,
  TagCount,
} from '../../engine/model/views';
import { personaNamed } from '../../engine/sources/persons';
import { FailureError } from '../../protocol/failures';
import type {
  EventSaying,
  LibraryExport,
  Overruling,
  Regrouped,
  Regrouping,
} from '../../protocol/messages/articles';
import type { LibraryQuery } from '../../protocol/messages/library';
import type { Answer, Ask } from '../../protocol/messages/message-map';
import type { NoteDraft } from '../../protocol/schemas/annotation-validation';
import { lookOverIndex } from '../account-index/index-upkeep';
import { KeptRankings } from '../account-index/kept-rankings';
import { type Near, near } from '../account-index/nearest';
import { statistics } from '../account-index/term-statistics';
import { deleteArticles, forgetDeleted, undelete } from '../articles/deletions';
import { TimedReading } from '../articles/reading-in-time';
import { countStale, isRenewalStopped, renew, stopRenewal } from '../articles/renewing';
import { hashed, mendTimes, storeArticle } from '../articles/store-article';
import { NOTHING_FOUND } from '../articles/without-text';
import { LibraryBackup } from '../backup/library-backup';
import { LibraryDatabase } from '../database/database';
import type { IndexState } from '../database/index-state';
import {
  eventDetail,
  eventRowOf,
  listEvents,
  originsOfEvent,
  uncountedEvent,
  watchEvent,
} from '../events/events';
import { groupNow, groupSome } from '../events/grouping';
import { listStories, storyDetail, storySome } from '../events/stories';
import { exportItems, slim } from '../exports/exporting';
import { type Forgotten, forgetArticles, forgetSite } from '../forgetting/forgetting';
import { areTextsInSnapshots, letGoInSnapshots } from '../forgetting/letting-go';
import { countSite, sitesOf } from '../forgetting/sites';
import {
  changeChoices,
  dueTexts,
  forgetOldAnswers,
  type LettingGo,
  letGoDue,
  letTextsGoFrom,
  textsGoFrom,
} from '../forgetting/texts-due';
import { forgetNotes, LibraryKeeping, type NoteKeeping, releaseDrafts } from '../notes/note-keeping';
import { deleteNote, restoreNote, saveNote } from '../notes/note-writing';
import { noteFrom } from '../notes/notes';
import { renameTag, tagCounts, undoRename } from '../notes/tags';
import type { ArticleRow } from '../rows/article-rows';
import type { KeptArticle } from '../rows/kept-article';
import { WordUpkeep } from '../search/filling';
import { NotesInMemory } from '../search/notes-in-memory';
import { searchArticles } from '../search/search-articles';
import { searchNotes } from '../search/search-notes';
import { keptOnShelf, shelfCandidates } from '../shelves/shelf';
import { SourceIndex } from '../sources/source-index';
import { overruleDraft, overruled, overrulesBetween } from '../synopsis/overrules';
import { isRegroupOf, regroupDraft } from '../synopsis/regrouping';
import { annotationsOf } from '../tables/annotations';
import { storedAttributions, storeFound } from '../tables/attributions';
import { isEventWord, storedWordsOn, wordDraft, wordsIn, wordsOnPair } from '../tables/event-words';
import { personDraft, personWordsOn } from '../tables/person-words';
import { readSettings } from '../tables/settings';
import { summaries } from '../tables/summaries';
import { earlierText, versionsOf } from '../tables/versions';
import { correctedIn } from '../work/correcting';
import { type EngineRunner, featuresIn, INLINE_ENGINE, placedIn, synopsisIn } from '../work/engine-work';
import {
  type AccountPool,
  accountsOf,
  eventOf,
  linkedOrigin,
  readAccountsFor,
  retoldBeside,
  saidOf,
} from './comparing';
import { eraseEverything, forgetRemains, spaceUse } from './erasing';
import type { Repository } from './repository';

/** @throws FailureError `not-found`. Runs in the transaction that writes what belongs to the article. */
async function assertArticle(db: LibraryDatabase, key: string): Promise<void> {
  if ((await db.articles.get(key)) === undefined)
    throw new FailureError('not-found', `no article ${key} in the library`);
}

/** Accounts of an event that are held against the shelves: each costs a ranking. */
const MOST_ASKED_OF_SHELVES = 8;

/**
 * Everything that is kept, and the work on it. Every method that changes something answers only after its
 * transaction has completed. Errors are thrown as the database gives them; `failureOf` tells their kind.
 */
export class Library implements Repository, AccountPool {
  readonly keeping: NoteKeeping;
  readonly backup: LibraryBackup;
  readonly #reading: TimedReading;
  readonly #clock: () => Date;
  readonly rankings: KeptRankings<AccountMatch[]>;
  /** The quotes of the library by their sources. */
  readonly sources: SourceIndex;
  /** Tells whether what accounts are found by was written. */
  readonly index: Pick<IndexState, 'writes'>;
  /** Keeps the index of words. */
  readonly wordIndex: WordUpkeep;
  readonly #notes: NotesInMemory;

  /**
   * @param clock Stamps what is written; another one in tests.
   * @param engine Where the engine reads long texts.
   */
  constructor(
    readonly db: LibraryDatabase = new LibraryDatabase(),
    clock: () => Date = () => new Date(),
    readonly engine: EngineRunner = INLINE_ENGINE,
  ) {
    this.#clock = clock;
    this.#reading = new TimedReading(engine);
    this.index = db.indexState;
    this.rankings = new KeptRankings(this.index);
    this.keeping = new LibraryKeeping(db);
    this.backup = new LibraryBackup(db, clock);
    this.wordIndex = new WordUpkeep(db);
    this.#notes = new NotesInMemory(db);
    this.sources = new SourceIndex(db);
  }

  // ------------------------------------------------------------- one article

  /** @param since as `storeArticle` has it: for what comes of a file or of the network */
  async openArticle(article: Article, signal?: AbortSignal, since?: number): Promise<ArticleView> {
    const withHashes = await hashed(article);
    const { hash } = withHashes;
    const stored = await storedAttributions(this.db, hash, ATTRIBUTION_ENGINE);
    // What was read in part is tried once more: the machine may have been busy.
    const whole = stored?.leftOut === undefined ? stored : null;
    const attributions = whole ?? (await this.#reading.attribute(article, hash, signal));
    const features = await featuresIn(this.engine, { article, attributions }, signal);
    signal?.throwIfAborted();
    const now = this.#clock();
    const { key, changed } = await storeArticle(this.db, withHashes, attributions, now, features, since);
    if (changed) void this.wordIndex.merge();
    const view = await this.view(key);
    if (!view) throw new FailureError('not-found', 'the article was deleted as it was opened');
    return view;
  }

  async view(key: string): Promise<ArticleView | null> {
    const row = await this.db.articles.get(key);
    if (!row) return null;
    const [attributions, annotations, versions, [summary]] = await Promise.all([
      this.#attributions(row),
      annotationsOf(this.db, key),
      versionsOf(this.db, key),
      summaries(this.db, [row]),
    ]);
    const placed = await this.#placed(row.article.text, annotations);
    return {
      article: row.article,
      summary: summary!,
      attributions,
      annotations: placed,
      versions,
      keptIn: 'library',
    };
  }

  /** One of an article's earlier texts. */
  version(key: string, id: string): Promise<ArticleVersion | null> {
    return earlierText(this.db, key, id);
  }

  #placed(text: string, annotations: Annotation[]): Promise<PlacedAnnotation[]> {
    return placedIn(this.engine, text, annotations);
  }

  async summary(key: string): Promise<ArticleSummary | null> {
    const row = await this.db.articles.get(key);
    return (row && (await summaries(this.db, [row]))[0]) ?? null;
  }

  /** What was found in a stored article: as stored, or anew after an update of the engine. */
  async #attributions({ article, hash, textGone }: ArticleRow): Promise<Attributions> {
    if (textGone !== undefined) return NOTHING_FOUND;
    const stored = await storedAttributions(this.db, hash, ATTRIBUTION_ENGINE);
    if (stored) return stored;
    const found = await this.#reading.attribute(article, hash);
    // Only a saving of time: a full disk must not keep an article from being shown.
    await storeFound(this.db, hash, found).catch(() => undefined);
    return found;
  }

  // ---------------------------------------------------------------- accounts

  /** Which of these articles the library has. */
  async storedKeys(keys: readonly string[]): Promise<Set<string>> {
    const found = await this.db.articles.where('key').anyOf(keys).primaryKeys();
    return new Set(found);
  }

  /** An article that was read, as its reader corrected it, or one of the starter shelf. */
  async kept(key: string): Promise<KeptArticle | null> {
    const row = await this.db.articles.get(key);
    if (!row) return keptOnShelf(this.db, key);
    const [found, [summary], annotations] = await Promise.all([
      this.#attributions(row),
      summaries(this.db, [row]),
      annotationsOf(this.db, key),
    ]);
    const attributions = await correctedIn(this.engine, row.article, found, annotations);
    return { article: row.article, attributions, summary: summary! };
  }

  async #keptOrFail(key: string): Promise<KeptArticle> {
    const kept = await this.kept(key);
    if (!kept) throw new FailureError('not-found', `no article ${key} in the library`);
    return kept;
  }

  near(features: ArticleFeatures): Promise<Near> {
    return near(this.db, features);
  }

  shelf(features: ArticleFeatures, read: readonly ArticleFeatures[]): Promise<ArticleFeatures[]> {
    return shelfCandidates(this.db, features, read);
  }

  statistics(): ReturnType<typeof statistics> {
    return statistics(this.db);
  }

  async size(key: string): Promise<number> {
    const { articles } = this.db;
    const [all, itself] = await Promise.all([articles.count(), articles.where('key').equals(key).count()]);
    return all - itself;
  }

  async accounts(key: string): Promise<EventView> {
    return accountsOf(await this.#keptOrFail(key), this);
  }

  async accountKeys(key: string): Promise<string[]> {
    return readAccountsFor(await this.#keptOrFail(key), this);
  }

  async synopsis(key: string, otherKey: string): Promise<SynopsisView> {
    const [a, b] = await Promise.all([this.#keptOrFail(key), this.#keptOrFail(otherKey)]);
    const [ofA, ofB] = await Promise.all([annotationsOf(this.db, key), annotationsOf(this.db, otherKey)]);
    return synopsisIn(this.engine, { a, b, ofA, ofB, said: await saidOf(key, otherKey, this) });
  }

  words(): Promise<PairWord[]> {
    return wordsIn(this.db);
  }

  async sayEvent(key: string, { otherKey, word }: EventSaying): Promise<Annotation | null> {
    if (word !== null) await this.#keptOrFail(otherKey);
    return this.db.transaction('rw', this.db.annotations, this.db.articles, async () => {
      await assertArticle(this.db, key);
      const [ofA, ofB] = [await annotationsOf(this.db, key), await annotationsOf(this.db, otherKey)];
      const earlier = wordsOnPair([...ofA, ...ofB], key, otherKey);
      await this.db.annotations.bulkDelete(earlier.map(({ id }) => id));
      if (word === null) return null;
      const annotation = noteFrom(wordDraft(otherKey, word), undefined, key, this.#clock());
      await this.db.annotations.add(annotation);
      return annotation;
    });
  }

  // ------------------------------------------------------------------ events

  events(query: EventQuery): Promise<EventList> {
    return listEvents(this.db, query);
  }

  event(key: string): Promise<EventDetail | null> {
    return eventDetail(this.db, key);
  }

  async eventOrigins(key: string): Promise<OriginsOfEvent> {
    const row = await eventRowOf(this.db, key);
    return row && originsOfEvent(this.db, this.engine, row, (one) => this.kept(one), this.#linking.failed);
  }

  /** Words on pairs in one transaction, obeyed at once. Answers what takes them back. */
  async sayPairs(pairs: readonly PairSaying[]): Promise<PairSaying[]> {
    const keys = [...new Set(pairs.flatMap(({ key, otherKey }) => [key, otherKey]))];
    const undo = await this.db.transaction('rw', this.db.annotations, this.db.articles, async () => {
      for (const { key } of pairs) await assertArticle(this.db, key);
      const before: PairSaying[] = [];
      for (const { key, otherKey, word } of pairs) {
        const earlier = await storedWordsOn(this.db, key, otherKey);
        const latest = earlier.filter(isEventWord).sort((p, q) => (p.modified < q.modified ? 1 : -1))[0];
        before.push({ key, otherKey, word: latest?.target.word ?? null });
        await this.db.annotations.bulkDelete(earlier.map(({ id }) => id));
        if (word === null) continue;
        await this.db.annotations.add(noteFrom(wordDraft(otherKey, word), undefined, key, this.#clock()));
      }
      return before;
    });
    await groupNow(this.db, keys, this.#now, this.#linking);
    return undo;
  }

  /**
   * Keeps what the reader says of two named persons, in place of what was said of them before; answers the saying that undoes it.
   * @throws FailureError `not-found` where no article quotes the first of them
   */
  async sayPerson(saying: PersonSaying): Promise<PersonSaying> {
    const { one, other, word } = saying;
    const key = word && (await this.sources.articleOf(personaNamed(one)));
    if (word && !key) throw new FailureError('not-found', 'no article quotes this person');
    return this.db.transaction('rw', this.db.annotations, this.db.articles, async () => {
      if (key) await assertArticle(this.db, key);
      const earlier = await personWordsOn(this.db, [saying]);
      await this.db.annotations.bulkDelete(earlier.map(({ id }) => id));
      if (word && key)
        await this.db.annotations.add(noteFrom(personDraft(saying, word), undefined, key, this.#clock()));
      this.sources.saidOfPersons();
      return { one, other, word: earlier[0]?.target.word ?? null };
    });
  }

  stories(query: StoryQuery): Promise<StoryList> {
    return listStories(this.db, query);
  }

  story(key: string): Promise<StoryDetail | null> {
    return storyDetail(this.db, key);
  }

  /** Accounts of an article's event that stand on shelves, each once; those that its first accounts' rankings know. */
  async shelvedAccounts(key: string): Promise<ArticleSummary[]> {
    const row = await eventRowOf(this.db, key);
    const found = new Map<string, ArticleSummary>();
    for (const own of (row?.keys ?? []).slice(0, MOST_ASKED_OF_SHELVES)) {
      const kept = await this.kept(own);
      for (const match of kept ? await retoldBeside(kept, this) : []) {
        const retold = found.has(match.key) ? null : await keptOnShelf(this.db, match.key);
        if (retold) found.set(match.key, retold.summary);
      }
    }
    return [...found.values()];
  }

  watchEvent(key: string, watched: boolean | 'seen'): Promise<void> {
    return watchEvent(this.db, key, watched, this.#clock());
  }

  /** Groups what some articles tell (`events/grouping.ts`), then counts origins. Answers whether there was something to do, so that it goes in small steps. */
  async groupSome(some: number): Promise<boolean> {
    if (await groupSome(this.db, some, this.#now, this.#linking)) return true;
    if (await storySome(this.db)) return true;
    const row = await uncountedEvent(this.db);
    if (!row) return false;
    await originsOfEvent(this.db, this.engine, row, (one) => this.kept(one), this.#linking.failed);
    return true;
  }

  readonly #now = () => this.#clock().getTime();

  /** What fails is remembered while the background lives. */
  readonly #linking = {
    linkedBy: async (key: string): Promise<string | null> => {
      const kept = await this.kept(key);
      return (kept && (await linkedOrigin(kept, [], this))?.key) ?? null;
    },
    failed: new Set<string>(),
  };

  async overrule(key: string, ask: Overruling): Promise<Annotation | null> {
    if (ask.relation !== null) await this.#keptOrFail(ask.otherKey);
    return this.db.transaction('rw', this.db.annotations, this.db.articles, async () => {
      await assertArticle(this.db, key);
      const [ofA, ofB] = [await annotationsOf(this.db, key), await annotationsOf(this.db, ask.otherKey)];
      const earlier = overruled(overrulesBetween(key, ask.otherKey, ofA, ofB), ask);
      await this.db.annotations.bulkDelete(earlier.map(({ id }) => id));
      if (ask.relation === null) return null;
      const annotation = noteFrom(overruleDraft(ask, ask.relation), undefined, key, this.#clock());
      await this.db.annotations.add(annotation);
      return annotation;
    });
  }

  async regroup(key: string, { otherKey, change }: Regrouping): Promise<Regrouped> {
    // What is about no article that is there would be kept and never shown; and the answer could not be given.
    await this.#keptOrFail(otherKey);
    const id = await this.db.transaction('rw', this.db.annotations, this.db.articles, async () => {
      await assertArticle(this.db, key);
      if (change.is === 'undone') {
        const kept = await this.db.annotations.get(change.id);
        if (kept && isRegroupOf(kept, key, otherKey)) await this.db.annotations.delete(kept.id);
        return null;
      }
      const annotation = noteFrom(regroupDraft(otherKey, change), undefined, key, this.#clock());
      await this.db.annotations.add(annotation);
      return annotation.id;
    });
    return { view: await this.synopsis(key, otherKey), id };
  }

  // ------------------------------------------------------------------- notes

  saveNote(key: string, draft: NoteDraft): Promise<PlacedAnnotation> {
    return saveNote(this.db, key, draft, this.#clock(), this.engine);
  }

  /** @param asDeleted Only as it was deleted in this session. */
  async restoreNote(
    annotation: Annotation,
    key = annotation.articleKey,
    asDeleted = false,
  ): Promise<PlacedAnnotation> {
    if (annotation.articleKey !== key)
      throw new FailureError('forbidden', 'the note belongs to another article');
    return restoreNote(this.db, annotation, asDeleted, this.engine);
  }

  deleteNote(id: string, key?: string): Promise<Annotation> {
    return deleteNote(this.db, id, key, this.#clock());
  }

  async note(id: string): Promise<Annotation | null> {
    return (await this.db.annotations.get(id)) ?? null;
  }

  // ------------------------------------------------------- the whole library

  articles(query: LibraryQuery): Promise<Answer<'library/articles'>> {
    const onDamage = (error: unknown) => {
      console.warn('Second Source:', error);
      void this.wordIndex.mend();
    };
    return searchArticles(this.db, query, { notes: this.#notes, onDamage });
  }

  notes(query: Ask<'library/notes'>): Promise<Answer<'library/notes'>> {
    return searchNotes(this.db, query);
  }

  tags(): Promise<TagCount[]> {
    return tagCounts(this.db);
  }

  /** Renames a tag in every note, or joins it with another. Answers what undoes it. */
  renameTag(change: Pick<TagChange, 'from' | 'to'>): Promise<TagChange> {
    return renameTag(this.db, change, this.#clock());
  }

  undoRenameTag(change: TagChange): Promise<number> {
    return undoRename(this.db, change, this.#clock());
  }

  delete(keys: readonly string[]): Promise<string> {
    return deleteArticles(this.db, keys, this.#clock());
  }

  async undelete(token: string): Promise<void> {
    await undelete(this.db, token, this.engine);
    void this.wordIndex.fill();
  }

  /** A session begins: the drafts of the one before belong to no tab. */
  releaseDrafts(): Promise<void> {
    return releaseDrafts(this.db);
  }

  /** Deletes for good what was deleted before an instant. */
  async forgetDeleted(before: Date): Promise<void> {
    await forgetDeleted(this.db, before, this.#clock);
    await forgetNotes(this.db, before, this.#clock);
  }

  /** A session begins: readings of a clock that was ahead of this one are as if of now. */
  mendTimes(now: Date): Promise<void> {
    return mendTimes(this.db, now);
  }

  async exportItem(key: string): Promise<ExportItem> {
    const item = await this.#exportItem(await this.#rowOrFail(key));
    const event = await eventOf(await this.#keptOrFail(key), this);
    return slim({ ...item, ...event });
  }

  /** Of one article by itself with its event, as `exportItem`. */
  async exportItems(ask: LibraryExport): Promise<Answer<'article/export-items'>> {
    const answer = await exportItems(this.db, ask, (row) => this.#exportItem(row));
    const [only] = answer.items;
    if (ask.keys?.length !== 1 || !only) return answer;
    const event = await eventOf(await this.#keptOrFail(only.article.key), this);
    return { ...answer, items: [{ ...only, ...event }] };
  }

  async #rowOrFail(key: string): Promise<ArticleRow> {
    const row = await this.db.articles.get(key);
    if (!row) throw new FailureError('not-found', `no article ${key} in the library`);
    return row;
  }

  async #exportItem(row: ArticleRow): Promise<ExportItem> {
    const [attributions, annotations] = await Promise.all([
      this.#attributions(row),
      annotationsOf(this.db, row.key),
    ]);
    const placed = await this.#placed(row.article.text, annotations);
    const { highlightNames } = await this.settings();
    return { article: row.article, attributions, annotations: placed, highlightNames, read: row.lastRead };
  }

  async stats(): Promise<LibraryStats> {
    const [articles, notes] = await Promise.all([this.db.articles.count(), this.notes(NO_NOTES)]);
    const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => null);
    const space = await spaceUse(this.db);
    return { articles, notes: notes.total, bytes: estimate?.usage ?? null, space };
  }

  /** Empties the library for good. */
  async eraseEverything(): Promise<void> {
    await eraseEverything(this.db);
    this.rankings.clear();
    this.sources.clear();
    await this.wordIndex.tidy();
  }

  /** Forgets what is kept only so that it can be brought back. */
  async forgetRemains(): Promise<void> {
    await forgetRemains(this.db);
    await this.wordIndex.tidy();
  }

  /** Forgets articles for good, all of them or none; with `keepNotes` those that carry notes stay without their texts. */
  async forget(keys: readonly string[], keepNotes: boolean): Promise<Forgotten> {
    return this.#forgotten(await forgetArticles(this.db, keys, keepNotes, this.#clock()));
  }

  /** Forgets everything of a site, by the name that the library has for it. */
  async forgetSite(outlet: string, keepNotes: boolean): Promise<Forgotten> {
    return this.#forgotten(await forgetSite(this.db, outlet, keepNotes, this.#clock()));
  }

  /** The sites that can be forgotten, by the names that `forgetSite` takes. */
  sites(): Promise<string[]> {
    return sitesOf(this.db);
  }

  /** What forgetting a site would take. */
  countSite(outlet: string): ReturnType<typeof countSite> {
    return countSite(this.db, outlet);
  }

  /** What is held in memory, and the words in the index of words, go as well. */
  async #forgotten<T>(done: T): Promise<T> {
    this.rankings.clear();
    this.sources.clear();
    await this.wordIndex.tidy();
    return done;
  }

  /** The articles whose texts are to go, the oldest first, and how many carry notes. */
  dueTexts(which: LettingGo): ReturnType<typeof dueTexts> {
    return dueTexts(this.db, which, this.#clock());
  }

  /** Lets the texts of these articles go that are due as it comes to them. Answers whether texts go at all now. */
  letGoDue(keys: readonly string[]): Promise<boolean> {
    return letGoDue(this.db, keys, this.#clock());
  }

  /** After texts went: their words leave snapshots, memory and the index of words, also where that was cut off before. */
  async tidyAfterTexts(): Promise<void> {
    await forgetOldAnswers(this.db, this.#clock());
    if (!(await areTextsInSnapshots(this.db))) return;
    await this.#forgotten(null);
    await letGoInSnapshots(this.db);
  }

  /** The version before the last update; `null` once the reader has seen what changed, and where there was none. */
  async updatedFrom(): Promise<string | null> {
    return (await this.db.facts.get('updated-from'))?.value ?? null;
  }

  /** The extension was updated; of several updates that nobody has seen the first one counts. */
  async keepUpdate(from: string): Promise<void> {
    await this.db.transaction('rw', this.db.facts, async () => {
      if (!(await this.db.facts.get('updated-from')))
        await this.db.facts.put({ name: 'updated-from', value: from });
    });
  }

  async forgetUpdate(): Promise<void> {
    await this.db.facts.delete('updated-from');
  }

  /** From when texts go by what is set; `null` where they do not. */
  textsGoFrom(): Promise<IsoDate | null> {
    return textsGoFrom(this.db, this.#clock());
  }

  /** Sets from when texts go: so many milliseconds from now. */
  letTextsGoFrom(later: number): Promise<IsoDate | null> {
    return letTextsGoFrom(this.db, this.#clock().getTime() + later);
  }

  settings(): Promise<Settings> {
    return readSettings(this.db);
  }

  changeSettings(changes: Partial<Settings>): Promise<Settings> {
    return changeChoices(this.db, changes, this.#clock());
  }

  /** Renews what older engines found in some articles (`articles/renewing.ts`). Answers how many are left, so that it goes in small steps. */
  async renew(some: number, failed?: Set<string>): Promise<number> {
    const left = await renew(this.db, some, (row) => this.#attributions(row), this.engine, failed);
    await this.wordIndex.merge();
    return left;
  }

  countStale(): ReturnType<typeof countStale> {
    return countStale(this.db);
  }

  isRenewalStopped(): Promise<boolean> {
    return isRenewalStopped(this.db);
  }

  stopRenewal(stopped: boolean): Promise<void> {
    return stopRenewal(this.db, stopped);
  }

  /** Mends the account index where it does not say what the articles say; tells whether something is left to renew. */
  async lookOver(): Promise<boolean> {
    const found = await lookOverIndex(this.db, this.#clock());
    return found !== null && found.missing.length + found.unreadable.length > 0;
  }
}

/** Asks for the number of notes alone. */
const NO_NOTES = { words: '', offset: 0, limit: 0 };
