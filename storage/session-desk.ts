import type { ArticleFeatures } from '../engine/accounts';
import { featuresOf } from '../engine/accounts';
import { exportFile } from '../engine/exchange';
import type { Annotation, Article, Attributions } from '../engine/model';
import type {
  ArticleSummary,
  ArticleView,
  ExportFile,
  ExportFormat,
  PlacedAnnotation,
  Settings,
  SynopsisView,
} from '../engine/views';
import type { Near } from './account-candidates';
import { isNote } from './annotations';
import { summaryOf } from './articles';
import { attributionsOf } from './attributing';
import { type AccountPool, accountsOf, eventOf, matchesFor, synopsisOf } from './comparing';
import type { Desk, KeptArticle } from './desk';
import { FailureError } from './failures';
import type { Answer, Ask, NoteDraft } from './messages';
import { versionOf } from './note-keeping';
import { noteFrom, restoredFrom } from './notes';
import { overruleDraft, overruled, overrulesBetween } from './overrules';
import { placeAll } from './placing';
import { isRegroupOf, regroupDraft } from './regrouping';
import { SessionKeeping } from './session-keeping';
import { type SessionArticle, SessionShelf } from './session-shelf';
import { type SessionStore, Turns } from './session-store';
import { carriesNotes, surplusOf, VERSIONS_KEPT } from './versions';

/** UTF-16 units of earlier texts kept of one article: the session's store holds some ten million bytes in all. */
const SESSION_SHARE = 1_000_000;

/** What a private window may see of the library: other accounts and the settings. Nothing here writes. */
export interface LibraryReading extends AccountPool {
  settings(): Promise<Settings>;
}

/**
 * The desk of private windows. It does for an article what the library does, in memory: nothing that is read or
 * written in a private window reaches the database. Accounts are looked up in the library, which is only read.
 */
export class SessionDesk implements Desk, AccountPool {
  readonly keeping: SessionKeeping;
  readonly #shelf: SessionShelf;
  readonly #attributions = new Map<string, Attributions>();

  constructor(
    store: SessionStore,
    private readonly library: LibraryReading,
    private readonly clock: () => Date = () => new Date(),
  ) {
    const turns = new Turns();
    this.#shelf = new SessionShelf(store, turns);
    this.keeping = new SessionKeeping(store, turns, (key) => this.#shelf.notes(key));
  }

  // ------------------------------------------------------------- one article

  async openArticle(article: Article): Promise<ArticleView> {
    const read = this.clock().toISOString();
    this.#attributions.delete(article.key);
    const kept = await this.#shelf.change(article.key, (before, annotations): SessionArticle => {
      if (!before) return { article, firstRead: read, lastRead: read, versions: [], annotations };
      const { title, text } = before.article;
      const versions = [{ read: before.lastRead, title, text }, ...before.versions].filter(
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

  #viewOf(kept: SessionArticle): ArticleView {
    return {
      article: kept.article,
      summary: this.#summaryOf(kept),
      attributions: this.#found(kept.article),
      annotations: placeAll(kept.article.text, kept.annotations),
      // Their words are shown nowhere in a private window, so that nothing asks for one by its name.
      versions: kept.versions.map(({ read, title, text }) => ({
        id: read,
        read,
        title,
        length: text.length,
      })),
      keptIn: 'session',
    };
  }

  #summaryOf(kept: SessionArticle): ArticleSummary {
    const { attributions, sources } = this.#found(kept.article);
    const counts = { notes: kept.annotations.filter(isNote).length, earlierVersions: kept.versions.length };
    return summaryOf({ ...kept, quotes: attributions.length, sources: sources.length }, counts);
  }

  #found(article: Article): Attributions {
    const found = this.#attributions.get(article.key) ?? attributionsOf(article);
    this.#attributions.set(article.key, found);
    return found;
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
    if (!kept) return this.library.kept(key);
    return { article: kept.article, attributions: this.#found(kept.article), summary: this.#summaryOf(kept) };
  }

  async near(features: ArticleFeatures): Promise<Near> {
    const session = await this.#shelf.all();
    const own = new Set(session.map(({ article }) => article.key));
    const { candidates, library } = await this.library.near(features);
    const stored = candidates.filter(({ key }) => !own.has(key));
    const others = session
      .filter(({ article }) => article.key !== features.key)
      .map(({ article }) => featuresOf({ article, attributions: this.#found(article) }));
    return { candidates: [...stored, ...others], library };
  }

  shelf(...asked: Parameters<AccountPool['shelf']>): ReturnType<AccountPool['shelf']> {
    return this.library.shelf(...asked);
  }

  size(): Promise<number> {
    return this.library.size();
  }

  async accounts(key: string): Promise<Answer<'desk/accounts'>> {
    await this.#keptOrFail(key);
    return accountsOf((await this.kept(key))!, this);
  }

  async accountKeys(key: string): Promise<string[]> {
    await this.#keptOrFail(key);
    const matches = await matchesFor((await this.kept(key))!, this);
    return matches.map((match) => match.key);
  }

  async synopsis(key: string, otherKey: string): Promise<SynopsisView> {
    const { annotations } = await this.#keptOrFail(key);
    const [a, b] = await Promise.all([this.kept(key), this.kept(otherKey)]);
    if (!a || !b) throw new FailureError('not-found', `no article ${otherKey}`);
    return synopsisOf(a, b, annotations, (await this.#shelf.get(otherKey))?.annotations ?? []);
  }

  async overrule(key: string, ask: Ask<'desk/overrule'>): Promise<Annotation | null> {
    const { otherKey, relation } = ask;
    if (relation !== null && !(await this.kept(otherKey)))
      throw new FailureError('not-found', `no article ${otherKey}`);
    const made = relation && noteFrom(overruleDraft(ask, relation), undefined, key, this.clock());
    await this.#shelf.changeNotes(key, otherKey, (own, theirs) => {
      const about = overruled(overrulesBetween(key, otherKey, own, theirs), ask);
      const dropped = new Set(about.map(({ id }) => id));
      const stay = (all: readonly Annotation[]) => all.filter(({ id }) => !dropped.has(id));
      return [[...stay(own), ...(made ? [made] : [])], stay(theirs)];
    });
    return made;
  }

  async regroup(key: string, { otherKey, change }: Ask<'desk/regroup'>): Promise<Answer<'desk/regroup'>> {
    if (!(await this.kept(otherKey))) throw new FailureError('not-found', `no article ${otherKey}`);
    const made =
      change.is === 'made'
        ? noteFrom(regroupDraft(otherKey, change), undefined, key, this.clock())
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

  /**
   * Changes an article's annotations; answers the article as it is then, once it is kept. What `change` puts into `beside` is
   * kept in one go with them.
   */
  #annotate(
    key: string,
    change: (
      annotations: Annotation[],
      beside: Record<string, unknown>,
    ) => Annotation[] | Promise<Annotation[]>,
  ): Promise<SessionArticle> {
    return this.#shelf.change(key, async (kept, _notes, beside) => {
      if (!kept) throw new FailureError('not-found', 'not read in this private session');
      return { ...kept, annotations: await change(kept.annotations, beside) };
    });
  }

  async #put(
    key: string,
    id: string | undefined,
    make: (existing: Annotation | undefined) => Annotation | Promise<Annotation>,
  ): Promise<PlacedAnnotation> {
    let saved: Annotation | undefined;
    const kept = await this.#annotate(key, async (all, beside) => {
      const replaced = all.find((one) => one.id === id);
      const made = await make(replaced);
      saved = made;
      Object.assign(beside, await this.keeping.withoutDraftsOf(made));
      if (made === replaced) return all;
      Object.assign(beside, this.keeping.grave(made.id, false));
      if (replaced && replaced.revision !== made.revision)
        Object.assign(beside, await this.keeping.withVersion(versionOf(replaced)));
      return [...all.filter((one) => one.id !== made.id), made];
    });
    return placeAll(kept.article.text, [saved!])[0]!;
  }

  saveNote(key: string, draft: NoteDraft): Promise<PlacedAnnotation> {
    return this.#put(key, draft.id, async (existing) => {
      if (!existing && draft.id !== undefined && (await this.keeping.isDeleted(draft.id)))
        throw new FailureError('not-found', `note ${draft.id} was deleted`);
      return noteFrom(draft, existing, key, this.clock());
    });
  }

  async restoreNote(annotation: Annotation, key = annotation.articleKey): Promise<PlacedAnnotation> {
    if (annotation.articleKey !== key)
      throw new FailureError('forbidden', 'the note belongs to another article');
    return this.#put(key, annotation.id, (existing) => restoredFrom(annotation, existing));
  }

  async deleteNote(id: string, key?: string): Promise<Annotation> {
    const holder = (await this.#shelf.all()).find(({ annotations }) =>
      annotations.some((one) => one.id === id),
    );
    const annotation = holder?.annotations.find((one) => one.id === id);
    if (!annotation) throw new FailureError('not-found', `no note ${id}`);
    if (key !== undefined && annotation.articleKey !== key) {
      throw new FailureError('forbidden', 'the note belongs to another article');
    }
    let gone: Annotation | undefined;
    await this.#annotate(annotation.articleKey, (all, beside) => {
      gone = all.find((one) => one.id === id);
      if (!gone) throw new FailureError('not-found', `no note ${id}`);
      Object.assign(beside, this.keeping.grave(id, true));
      return all.filter((one) => one.id !== id);
    });
    return gone!;
  }

  // ------------------------------------------------------- export, settings

  async exportArticle(key: string, format: ExportFormat): Promise<ExportFile> {
    const { article, attributions, annotations } = this.#viewOf(await this.#keptOrFail(key));
    const event = await eventOf((await this.kept(key))!, this);
    return exportFile(format, [{ article, attributions, annotations, ...event }], this.clock());
  }

  async settings(): Promise<Settings> {
    return { ...(await this.library.settings()), ...(await this.#shelf.settings()) };
  }

  /** Settings that were changed in a private window last as long as it does. */
  async changeSettings(changes: Partial<Settings>): Promise<Settings> {
    await this.#shelf.changeSettings(changes);
    return this.settings();
  }

  /** Forgets everything: the last private window was closed. */
  async forget(): Promise<void> {
    this.#attributions.clear();
    await this.#shelf.clear();
  }
}
