import type { Annotation, Attribution, EventWord, Relation, Span, SynopsisRow } from '../../engine/model';
import type { EventView, RegroupChange, SynopsisView } from '../../engine/model/views';
import { t } from '../i18n/i18n';
import { troubleOf } from '../i18n/trouble';
import { Observable } from '../kit/observable';
import { passageText } from '../sources/passage';
import type { AccountEvents, AccountsState, SynopsisState } from './accounts-state';
import { describeRelation } from './describe-accounts';
import { describeWord, wordOn } from './event-word';
import { describeRegroup, remade } from './regrouping';

/** Where accounts are asked for. */
export interface AccountStore {
  accounts(): Promise<EventView>;
  synopsis(otherKey: string): Promise<SynopsisView>;
  /** Stores how an account stands to the article, in place of what was said before, or takes that back with `null`. */
  sayEvent(otherKey: string, word: EventWord | null): Promise<Annotation | null>;
  /**
   * Stores the reader's own relation of a row in place of the one that stands, or takes it back with `null`. `words` are the
   * row's, of either side.
   */
  overrule(choice: Overruling): Promise<Annotation | null>;
  /** Joins or splits rows, or takes that back: the synopsis as it is then, and the id of what keeps the change. */
  regroup(otherKey: string, change: RegroupChange): Promise<{ view: SynopsisView; id: string | null }>;
}

export interface Overruling {
  otherKey: string;
  rowId: string;
  relation: Relation | null;
  words: { a: string; b: string };
}

interface Given {
  store: AccountStore;
  onGo(span: Span): void;
  onOpen(key: string, passage?: string): void;
  /** Opens accounts side by side on a page of their own. */
  onComparePage?: ((keys: string[]) => void) | undefined;
  onSay(words: string, undo?: () => void): void;
  onTrouble(error: unknown): void;
}

/** Accounts that are set beside an article in search of the row of a quote. */
const MOST_ASKED = 5;

const meets =
  ([start, end]: Span) =>
  ([from, to]: Span) =>
    start < to && from < end;

interface State {
  accounts: AccountsState;
  synopsis: SynopsisState | null;
}

const NOTHING_YET: State = { accounts: { is: 'loading' }, synopsis: null };

/**
 * The other accounts of an article and the one set beside it. Answers that come after the article was left, or after they were
 * asked for again, are dropped.
 */
export class OtherAccounts extends Observable<State> {
  readonly events: AccountEvents;
  readonly #given: Given;
  #key: string | null = null;
  #loads = 0;
  #comparisons = 0;
  /** Synopses that are asked for and not answered. */
  #asking = 0;

  constructor(given: Given) {
    super(NOTHING_YET);
    this.#given = given;
    this.events = {
      onCompare: (otherKey) => void this.compare(otherKey),
      onRetry: () => {
        this.put({ accounts: { is: 'loading' } });
        void this.load();
      },
      onComparePage:
        given.onComparePage &&
        ((otherKey) => this.#key !== null && given.onComparePage?.([this.#key, otherKey])),
      onGo: (span) => given.onGo(span),
      onOpen: (key, passage) => given.onOpen(key, passage),
      onSayEvent: (otherKey, word) => void this.#sayEvent(otherKey, word),
      onOverrule: (otherKey, row, relation) => void this.#overrule(otherKey, row, relation),
      onRegroup: (otherKey, change) => void this.#regroup(otherKey, change),
    };
  }

  /** Another article is open, or none. */
  open(key: string | null): void {
    this.#key = key;
    this.#loads += 1;
    this.#comparisons += 1;
    this.put(NOTHING_YET);
    if (key !== null) void this.load();
  }

  /** Asks for the accounts. What is shown stays until the answer is there. */
  async load(): Promise<void> {
    this.#loads += 1;
    const mine = this.#loads;
    const show = (accounts: AccountsState) => mine === this.#loads && this.put({ accounts });
    try {
      const found = await this.#given.store.accounts();
      show({ is: 'ready', ...found });
    } catch (error) {
      show({ is: 'failed', trouble: troubleOf(error) });
    }
  }

  /** An account came while the article is open: it is set beside once it is among the accounts. */
  async add(otherKey: string): Promise<void> {
    const key = this.#key;
    await this.load();
    if (key === this.#key) await this.compare(otherKey);
  }

  /** Sets an account beside the article; `null`: none any more. */
  async compare(otherKey: string | null): Promise<void> {
    this.#comparisons += 1;
    if (otherKey === null) return this.put({ synopsis: null });
    this.put({ synopsis: { otherKey, is: 'loading' } });
    await this.#ask(otherKey);
  }

  /**
   * Sets the account beside the article that has a row with this quote, at that row: one that quotes the same words if there is one, then the
   * best match. Answers whether there is such a row; without one the best match is set beside, or the list stays.
   */
  async compareQuote({ id, content }: Attribution): Promise<boolean> {
    this.#comparisons += 1;
    const mine = this.#comparisons;
    // A sidebar that has just opened does not know them yet.
    if (this.state.accounts.is !== 'ready') await this.load();
    const { accounts } = this.state;
    if (accounts.is !== 'ready' || mine !== this.#comparisons) return true;
    const same = accounts.accounts.filter(({ match }) => match.same).map(({ summary }) => summary.key);
    const sharing = accounts.quotes.flatMap((one) => (one.attribution === id ? [one.otherKey] : []));
    const all = [...new Set([...sharing.filter((key) => same.includes(key)), ...same])].slice(0, MOST_ASKED);
    if (all.length === 0) {
      this.put({ synopsis: null });
      return true;
    }
    this.put({ synopsis: { otherKey: all[0]!, is: 'loading' } });
    let alone: SynopsisState | null = null;
    for (const otherKey of all) {
      const view = await this.#given.store.synopsis(otherKey).catch(() => null);
      if (mine !== this.#comparisons) return true;
      const rows = view?.synopsis.rows.filter(({ a }) => a.some((span) => content.some(meets(span)))) ?? [];
      const row = rows.find(({ b }) => b.length > 0);
      if (view && row) {
        this.put({ synopsis: { otherKey, is: 'ready', view, at: row.id } });
        return true;
      }
      if (view && rows[0]) alone ??= { otherKey, is: 'ready', view, at: rows[0].id };
    }
    if (alone) this.put({ synopsis: alone });
    else await this.compare(all[0]!);
    return alone !== null;
  }

  /** Another client changed the rows of two accounts: where they are shown, they are asked for anew. */
  async rowsChanged(otherKey: string): Promise<void> {
    const { synopsis } = this.state;
    if (synopsis?.otherKey !== otherKey) return;
    this.#comparisons += 1;
    await this.#ask(otherKey);
  }

  async #ask(otherKey: string): Promise<void> {
    const mine = this.#comparisons;
    this.#asking += 1;
    const show = (synopsis: SynopsisState) => mine === this.#comparisons && this.put({ synopsis });
    try {
      const view = await this.#given.store.synopsis(otherKey);
      show({ otherKey, is: 'ready', view });
    } catch (error) {
      const { synopsis } = this.state;
      // What is shown already stays: the rows of a moment ago are better than none.
      if (synopsis?.is !== 'ready' || synopsis.otherKey !== otherKey)
        show({ otherKey, is: 'failed', trouble: troubleOf(error) });
    } finally {
      this.#asking -= 1;
    }
  }

  /** Changes the synopsis where it is still the one with that account. */
  #change(otherKey: string, change: (view: SynopsisView) => SynopsisView): void {
    const { synopsis } = this.state;
    if (synopsis?.is !== 'ready' || synopsis.otherKey !== otherKey) return;
    this.#comparisons += 1;
    this.put({ synopsis: { ...synopsis, view: change(synopsis.view) } });
    // An answer that is under way may not know of it: it is dropped, and asked for again.
    if (this.#asking > 0) void this.#ask(otherKey);
  }

  /** The accounts are asked for anew, since what is said of one moves others, and so is what is set beside: conflicts are of one event. */
  async #sayEvent(otherKey: string, word: EventWord | null): Promise<void> {
    const { accounts } = this.state;
    const key = this.#key;
    const account =
      accounts.is === 'ready' && accounts.accounts.find(({ summary }) => summary.key === otherKey);
    const before = account ? wordOn(account) : null;
    try {
      await this.#given.store.sayEvent(otherKey, word);
      if (key !== this.#key) return;
      await this.load();
      if (key !== this.#key) return;
      const { synopsis } = this.state;
      if (synopsis) void this.rowsChanged(synopsis.otherKey);
      this.#given.onSay(
        word === null ? t('wordUndone') : t('wordKept', describeWord(word)),
        () => void this.#sayEvent(otherKey, before),
      );
    } catch (error) {
      this.#given.onTrouble(error);
    }
  }

  async #overrule(otherKey: string, row: SynopsisRow, relation: Relation | null): Promise<void> {
    const shown = this.state.synopsis;
    if (shown?.is !== 'ready') return;
    const before = shown.view.overruled[row.id] ?? null;
    const words = { a: passageText(shown.view.a, row.a), b: passageText(shown.view.b, row.b) };
    try {
      const annotation = await this.#given.store.overrule({ otherKey, rowId: row.id, relation, words });
      this.#change(otherKey, (view) => {
        const { [row.id]: _, ...others } = view.overruled;
        return { ...view, overruled: annotation === null ? others : { ...others, [row.id]: annotation } };
      });
      const previous = before?.target.kind === 'relation' ? before.target.relation : null;
      this.#given.onSay(
        t('choiceTaken', describeRelation(relation ?? row.relation)),
        () => void this.#overrule(otherKey, row, previous),
      );
    } catch (error) {
      this.#given.onTrouble(error);
    }
  }

  async #regroup(otherKey: string, change: RegroupChange): Promise<void> {
    const shown = this.state.synopsis;
    if (shown?.is !== 'ready' || shown.otherKey !== otherKey) return;
    try {
      const { view, id } = await this.#given.store.regroup(otherKey, change);
      this.#change(otherKey, () => view);
      const back: RegroupChange | null = id === null ? remade(shown.view, change) : { is: 'undone', id };
      this.#given.onSay(describeRegroup(change), back ? () => void this.#regroup(otherKey, back) : undefined);
    } catch (error) {
      this.#given.onTrouble(error);
    }
  }
}
