import {
  type Column,
  type ComparedAccounts,
  type ComparedColumns,
  huesOfColumns,
} from '../../../components/comparison/columns';
import { type Trouble, troubleOf } from '../../../components/i18n/trouble';
import { Observable } from '../../../components/kit/observable';
import type { Hues } from '../../../components/sources/colours/source-hues';
import { passageText } from '../../../components/sources/passage';
import { comparison } from '../../../engine/accounts';
import type { ComparisonToWrite } from '../../../engine/exchange/comparison';
import type { Article, EventOrigins, Relation } from '../../../engine/model';
import type { Comparison, ComparisonLink } from '../../../engine/model/library/comparison';
import type { ArticleSummary, ArticleView, SynopsisView } from '../../../engine/model/views';

/** Where the page asks. */
export interface ComparingStore {
  /** `null`: it is not in the library. */
  article(key: string): Promise<Pick<ArticleView, 'article' | 'attributions'> | null>;
  /** The accounts of the event that an article tells, that article among them. */
  accounts(key: string): Promise<ArticleSummary[]>;
  origins(key: string): Promise<EventOrigins | null>;
  synopsis(key: string, otherKey: string): Promise<SynopsisView>;
  overrule(
    key: string,
    ask: { otherKey: string; rowId: string; relation: Relation | null; a: string; b: string },
  ): Promise<unknown>;
}

interface State {
  keys: readonly string[];
  accounts: ComparedAccounts;
  origins: EventOrigins | null;
  /** Why the accounts themselves could not be had. */
  trouble: Trouble | null;
}

const NOTHING: ComparedAccounts = {
  columns: [],
  pairs: [],
  comparison: { differs: [], agrees: [], both: [], only: [] },
  others: [],
};

type Compared = { is: 'ready'; view: SynopsisView } | { is: 'failed' };

/** What the files of a comparison are written from. */
interface ComparisonWritten {
  given: ComparisonToWrite;
  /** The colours of each column's speakers. */
  hues: Hues[];
  /** When the accounts of the event were published, by their keys. */
  published: Map<string, string | null>;
}

/**
 * The accounts that are compared: read one by one, then compared two by two, the first with each of the others before those among
 * themselves. All that is known is shown at once. What was asked for accounts that are no longer chosen is kept, and not asked again.
 */
export class Comparing extends Observable<State> {
  readonly #store: ComparingStore;
  readonly #articles = new Map<string, Column>();
  readonly #pairs = new Map<string, Compared>();
  #summaries: ArticleSummary[] = [];
  /** Counts what makes earlier asking worthless. */
  #turn = 0;
  /** Which event's accounts are known. */
  #eventOf: string | null = null;

  constructor(store: ComparingStore) {
    super({ keys: [], accounts: NOTHING, origins: null, trouble: null });
    this.#store = store;
  }

  /** Shows these accounts in this order. */
  async choose(keys: readonly string[]): Promise<void> {
    this.#turn += 1;
    const mine = this.#turn;
    this.put({ keys, trouble: null });
    this.#draw();
    try {
      await Promise.all(keys.map((key) => this.#read(key)));
      await this.#readEvent(keys[0] ?? '');
    } catch (error) {
      if (mine === this.#turn) this.put({ trouble: troubleOf(error) });
      return;
    }
    for (const { a, b } of pairsOf(keys)) {
      if (mine !== this.#turn) return;
      await this.#compare(keys[a]!, keys[b]!);
    }
  }

  /** Compares again what failed. */
  retry(): Promise<void> {
    for (const [name, compared] of this.#pairs) if (compared.is === 'failed') this.#pairs.delete(name);
    return this.choose(this.state.keys);
  }

  /** Another client changed something: all is asked anew, and what is shown stays until its answer is there. */
  async renew(): Promise<void> {
    this.#eventOf = null;
    const { keys } = this.state;
    this.#turn += 1;
    const mine = this.#turn;
    try {
      await Promise.all(keys.map((key) => this.#read(key, true)));
      await this.#readEvent(keys[0] ?? '');
    } catch (error) {
      if (mine === this.#turn) this.put({ trouble: troubleOf(error) });
      return;
    }
    for (const { a, b } of pairsOf(keys)) {
      if (mine !== this.#turn) return;
      await this.#compare(keys[a]!, keys[b]!, true);
    }
  }

  /** The rows of two accounts were changed elsewhere. */
  async rowsChanged(key: string, otherKey: string): Promise<void> {
    const { keys } = this.state;
    const known = pairsOf(keys).find(({ a, b }) =>
      [keys[a], keys[b]].every((one) => one === key || one === otherKey),
    );
    if (known) await this.#compare(keys[known.a]!, keys[known.b]!, true);
  }

  /** Keeps how two accounts relate at one row, or takes that back with `null`. @returns what was said before */
  async overrule(link: ComparisonLink, relation: Relation | null): Promise<Relation | null> {
    const { keys } = this.state;
    const [key, otherKey] = [keys[link.a]!, keys[link.b]!];
    const found = this.#pairs.get(nameOf(key, otherKey));
    if (found?.is !== 'ready') return null;
    const { view } = found;
    const words = { a: passageText(view.a, link.spansA), b: passageText(view.b, link.spansB) };
    await this.#store.overrule(key, { otherKey, rowId: link.rowId, relation, ...words });
    await this.#compare(key, otherKey, true);
    return saidIn(view)[link.rowId] ?? null;
  }

  /** What files are written from: the accounts that are there, in their order. */
  get written(): ComparisonWritten {
    const { accounts, origins } = this.state;
    const there = accounts.columns.flatMap((column) => (column.is === 'ready' ? [column] : []));
    const published = new Map(this.#summaries.map((one) => [one.key, one.published]));
    for (const { article } of there) published.set(article.key, article.published);
    const known = this.#known(there);
    const pairs = known.map(({ a, b, view: { synopsis, quotes } }) => ({
      ...{ a, b, is: 'ready' as const, apart: false, quotes, independence: synopsis.independence },
    }));
    return {
      given: { accounts: there, comparison: this.#compared(there), relays: pairs, origins },
      hues: huesOfColumns(there, pairs),
      published,
    };
  }

  async #read(key: string, anew = false): Promise<void> {
    if (this.#articles.has(key) && !anew) return;
    const view = await this.#store.article(key);
    const { article, attributions } = view ?? {};
    this.#articles.set(
      key,
      article && attributions ? { key, is: 'ready', article, attributions } : { key, is: 'gone' },
    );
    this.#draw();
  }

  /** The event of the first account: which others there are, and who has it from whom. */
  async #readEvent(key: string): Promise<void> {
    if (this.#eventOf === key || this.#articles.get(key)?.is !== 'ready') return;
    if (this.#eventOf !== null && this.#summaries.some((one) => one.key === key)) return;
    this.#eventOf = key;
    this.#summaries = await this.#store.accounts(key);
    this.#draw();
    // They take as long as a comparison, and are worth no failure of the page.
    void this.#store.origins(key).then(
      (origins) => this.#eventOf === key && this.put({ origins }),
      () => {},
    );
  }

  async #compare(key: string, otherKey: string, anew = false): Promise<void> {
    const name = nameOf(key, otherKey);
    if (this.#pairs.has(name) && !anew) return;
    if ([key, otherKey].some((one) => this.#articles.get(one)?.is !== 'ready')) return;
    try {
      this.#pairs.set(name, { is: 'ready', view: await this.#store.synopsis(key, otherKey) });
    } catch {
      if (!this.#pairs.has(name)) this.#pairs.set(name, { is: 'failed' });
    }
    this.#draw();
  }

  /** The synopses that are there of some columns. */
  #known(columns: readonly Column[]): Array<{ a: number; b: number; view: SynopsisView }> {
    return pairsOf(columns.map(({ key }) => key)).flatMap(({ a, b }) => {
      const [one, other] = [columns[a]!, columns[b]!];
      const found = this.#pairs.get(nameOf(one.key, other.key));
      return found?.is === 'ready' && isOfThese(found.view, one, other) ? [{ a, b, view: found.view }] : [];
    });
  }

  #compared(columns: readonly Column[]): Comparison {
    const texts = columns.map((column) => (column.is === 'ready' ? column.article.text : ''));
    const pairs = this.#known(columns).map(({ a, b, view }) => ({
      a,
      b,
      rows: view.synopsis.rows,
      said: saidIn(view),
    }));
    return comparison(texts, pairs);
  }

  #draw(): void {
    const { keys } = this.state;
    const columns = keys.map((key): Column => this.#articles.get(key) ?? { key, is: 'loading' });
    const there = pairsOf(keys).filter(({ a, b }) => columns[a]!.is !== 'gone' && columns[b]!.is !== 'gone');
    const pairs = there.map(({ a, b }): ComparedColumns => {
      const found = this.#pairs.get(nameOf(keys[a]!, keys[b]!));
      if (found?.is !== 'ready') return { a, b, is: found?.is ?? 'asked' };
      const { independence, rows } = found.view.synopsis;
      return { a, b, is: 'ready', independence, apart: rows.length === 0, quotes: found.view.quotes };
    });
    const chosen = new Set(keys);
    const others = this.#summaries.filter(({ key, retold }) => !chosen.has(key) && !retold);
    this.put({ accounts: { columns, pairs, comparison: this.#compared(columns), others } });
  }
}

const nameOf = (key: string, otherKey: string) => `${key}\n${otherKey}`;

/** Each two of them once, the first one's before all others. */
function pairsOf(keys: readonly string[]): Array<{ a: number; b: number }> {
  return keys.flatMap((_, a) => keys.slice(a + 1).map((_other, more) => ({ a, b: a + 1 + more })));
}

/** Whether a synopsis was made of the texts that are shown: an article may have been read anew meanwhile. */
function isOfThese(view: SynopsisView, a: Column, b: Column): boolean {
  const is = (article: Article, column: Column) =>
    column.is === 'ready' && column.article.text === article.text;
  return is(view.a, a) && is(view.b, b);
}

/** The reader's own relations, by row. */
function saidIn({ overruled }: SynopsisView): Record<string, Relation> {
  return Object.fromEntries(
    Object.entries(overruled).flatMap(([id, { target }]) =>
      target.kind === 'relation' ? [[id, target.relation] as const] : [],
    ),
  );
}
