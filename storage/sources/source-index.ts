/**
 * The quotes of the library by their sources. Facts of each article are kept in rows of their own, made when somebody first asks: what an
 * article's row says now is compared with what its facts are of, so that nothing that stores, renews, restores or deletes has to know of them.
 */
import type { PersonsAsked, SourceCounts, SourceFilter } from '../../engine/model/library/source-facets';
import type { AlsoTold } from '../../engine/model/views';
import { countingSources, newestFirst, quotesUnder } from '../../engine/sources/facets';
import { findingPersons, type PersonSaid, type Persons, personaOf } from '../../engine/sources/persons';
import { alsoTold } from '../../engine/sources/same-words';
import { type FactSource, sourceFacts } from '../../engine/sources/source-facts';
import type { LibraryDatabase } from '../database/database';
import { FIRST_VIEW, type FirstViewRow, type SourceFactsRow } from '../rows/source-tables';
import { personWordsIn } from '../tables/person-words';

/** Articles looked through with one request. */
const AT_ONCE = 40;
/** Milliseconds of looking through before an answer is given, with what is left. */
const PATIENCE = 150;
/** Articles whose fingerprints are compared one by one at most: each is read for it. */
const COMPARED = 100;
/** Rows of facts that are read with one request. */
const ROWS_AT_ONCE = 1_000;
/** Quotes that are kept with the first view: the first page of the list. */
const KEPT_QUOTES = 30;
/** Other articles that are named beside a quote at most. */
const MOST_ALSO = 3;

/** Words on persons that are shown with their way back: the latest. */
const SAID_SHOWN = 20;

interface SourcesView extends SourceCounts, PersonsAsked {
  /** Articles that are still to be looked through: ask again. */
  left: number;
  /** As it was when it was asked for last, before anything was looked through: ask again. */
  old?: true;
}

interface QuotePage {
  total: number;
  /** The article of each, its place in `Attributions.attributions`, and other articles that tell it word for word. */
  quotes: Array<{ key: string; quote: number; also?: AlsoTold[] }>;
}

/** Raised where facts of the same article come out otherwise, or counts have another form: 4, places that are taken up and quotes of the same words. */
const FACTS = 4;

type Rows = ReadonlyMap<string, SourceFactsRow>;

/** Facts as they are now. */
interface Current {
  rows: Rows;
  /** Articles that are still to be looked through. */
  left: number;
  /** Writes to the articles that there had been. */
  writes: number;
}

const of = (hash: unknown, engines: unknown): string => `${hash}/${engines}/${FACTS}`;

const isFacts = (row: SourceFactsRow | FirstViewRow): row is SourceFactsRow => 'of' in row;
const isEmpty = (filter: SourceFilter) => Object.values(filter).every((part) => part === undefined);

/** Counts with pauses. The rows are a list of their own: they may change meanwhile. */
async function counted(rows: Rows, filter: SourceFilter, persons: Persons): Promise<SourceCounts> {
  return inStretches(countingSources([...rows.values()], filter, persons));
}

/** Works to the end, with a turn for everything else at each pause. */
async function inStretches<Result>(work: Generator<void, Result, void>): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

export class SourceIndex {
  /** Rows by article, once they were read: a worker that sleeps reads them again. */
  #rows: Map<string, SourceFactsRow> | null = null;
  /** The same as they are listed; made with the first list. It stands for these rows alone: others may have been read meanwhile. */
  #listed: { of: Rows; list: SourceFactsRow[] } | null = null;
  /** Sources of all rows: those that say the same are one object, since a few descriptions make up most of a library. */
  #sources = new Map<string, FactSource>();
  /** Articles that are to be looked through, as they were after so many writes to them. */
  #open: { writes: number; keys: string[] } | null = null;
  /** When the article that was read last had been read, as the articles were looked through. */
  #readUpTo: string | null = null;
  /** Writes to the articles up to which the first view is stored. */
  #kept: number | null = null;
  /** The first view was answered as it is stored: who asks again waits for what is there now. */
  #isToldOld = false;
  /** Who is one, of the rows and words that it was worked out from. */
  #persons: { of: string; rows: Rows; persons: Persons } | null = null;
  /** The counts of everything, of the persons that they were counted with: those are found anew whenever rows or words on persons change. */
  #whole: { persons: Persons; counts: SourceCounts } | null = null;
  /** Raised whenever rows change, or are forgotten. */
  #changes = 0;
  #last: Promise<unknown> = Promise.resolve();
  readonly #db: LibraryDatabase;

  constructor(db: LibraryDatabase) {
    this.#db = db;
  }

  /** Counts of quotes by source under a filter, over what was looked through so far. */
  async view(filter: SourceFilter): Promise<SourcesView> {
    if (isEmpty(filter) && !this.#isToldOld) {
      const before = await this.#before();
      this.#isToldOld = before !== null;
      if (before) return { ...before.counts, questions: [], said: [], left: 0, old: true };
    }
    const { rows, left, writes } = await this.#current();
    const { persons, words } = await this.#whoIsOne(rows);
    const known = isEmpty(filter) && this.#whole?.persons === persons ? this.#whole.counts : null;
    const counts = known ?? (await counted(rows, filter, persons));
    if (isEmpty(filter) && this.#persons?.persons === persons) this.#whole = { persons, counts };
    if (isEmpty(filter) && left === 0) await this.#keep(rows, counts, writes, persons);
    const said = words.slice(0, SAID_SHOWN).map(({ one, other, word }) => ({ one, other, word }));
    return { ...counts, questions: persons.questions, said, left };
  }

  /** A page of the quotes under a filter, those of the newest article first. */
  async quotes(filter: SourceFilter, page: { offset: number; limit: number }): Promise<QuotePage> {
    if (isEmpty(filter) && page.offset === 0 && page.limit <= KEPT_QUOTES) {
      const before = await this.#before();
      if (before) return { total: before.counts.total, quotes: before.quotes.slice(0, page.limit) };
    }
    const { rows } = await this.#current();
    const { persons } = await this.#whoIsOne(rows);
    return this.#page(rows, filter, page, persons);
  }

  /** An article that quotes a person of this very name and role; `null` where there is none any more. */
  async articleOf(persona: string): Promise<string | null> {
    const { rows } = await this.#current();
    for (const { key, sources } of rows.values())
      if (sources.some((source) => personaOf(source) === persona)) return key;
    return null;
  }

  /** The reader said something of persons: what the page begins with is another. */
  saidOfPersons(): void {
    this.#kept = null;
  }

  async #whoIsOne(rows: Rows): Promise<{ persons: Persons; words: PersonSaid[] }> {
    const words = await personWordsIn(this.#db);
    const of = `${this.#changes} ${JSON.stringify(words)}`;
    const known = this.#persons;
    if (known?.of === of && known.rows === rows) return { persons: known.persons, words };
    const persons = await inStretches(findingPersons([...rows.values()], words));
    // Of rows that were let go of meanwhile nothing is kept: they may be those of forgotten articles.
    if (rows === this.#rows) this.#persons = { of, rows, persons };
    return { persons, words };
  }

  #page(
    rows: Rows,
    filter: SourceFilter,
    page: { offset: number; limit: number },
    persons: Persons,
  ): QuotePage {
    const list = this.#listed?.of === rows ? this.#listed.list : newestFirst(rows.values());
    if (rows === this.#rows) this.#listed = { of: rows, list };
    const { total, quotes } = quotesUnder(list, filter, page, persons);
    // Whoever asks where all quotes stand wants no others beside them.
    const others = Number.isFinite(page.limit) ? alsoTold(list, quotes, MOST_ALSO) : [];
    return {
      total,
      quotes: quotes.map(({ row, quote }, at) => {
        const also = (others[at] ?? []).map(({ key, outlet }) => ({ key, outlet }));
        return { key: row.key, quote, ...(also.length > 0 && { also }) };
      }),
    };
  }

  /** What the page began with last, as long as nothing was read yet; reading begins with it. */
  async #before(): Promise<FirstViewRow | null> {
    if (this.#rows !== null) return null;
    const row = await this.#db.sourceFacts.get(FIRST_VIEW);
    if (!row || isFacts(row) || row.facts !== FACTS || row.counts.total === 0) return null;
    // Whoever asks next waits for it; what fails here fails there.
    void this.#current().catch(() => undefined);
    return row;
  }

  /** @param upTo writes to the articles after which they were counted */
  async #keep(rows: Rows, counts: SourceCounts, upTo: number, persons: Persons): Promise<void> {
    if (this.#kept === upTo || rows !== this.#rows) return;
    const { quotes } = this.#page(rows, {}, { offset: 0, limit: KEPT_QUOTES }, persons);
    const row: FirstViewRow = { key: FIRST_VIEW, facts: FACTS, counts, quotes, readUpTo: this.#readUpTo };
    const { articles, sourceFacts, articlesState } = this.#db;
    // With the articles in one transaction: what is being deleted meanwhile is not written again.
    await this.#db.transaction('rw', articles, sourceFacts, async () => {
      if (articlesState.writes === upTo && rows === this.#rows) await sourceFacts.put(row);
    });
    if (rows === this.#rows) this.#kept = upTo;
  }

  /** Brings the facts up to date for a moment, and answers those of the articles that are there. One after the other. */
  #current(): Promise<Current> {
    const next = this.#last.then(() => this.#update());
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #update(): Promise<Current> {
    const db = this.#db;
    const begun = performance.now();
    const { writes } = db.articlesState;
    this.#rows ??= await this.#stored();
    const known = this.#rows;
    if (this.#open?.writes !== writes) await this.#compare(known, writes);
    const open = this.#open!;
    for (let looked = 0; open.keys.length > 0; looked += AT_ONCE) {
      if (looked > 0 && performance.now() - begun >= PATIENCE) break;
      await this.#look(known, open.keys.slice(0, AT_ONCE));
      open.keys.splice(0, AT_ONCE);
      this.#listed = null;
      this.#changes += 1;
    }
    return { rows: known, left: open.keys.length, writes: open.writes };
  }

  /** Reads all facts, some at a time: in Firefox the pages of the extension wait meanwhile. */
  async #stored(): Promise<Map<string, SourceFactsRow>> {
    const found = new Map<string, SourceFactsRow>();
    for (let after: string = FIRST_VIEW; ; ) {
      const some = await this.#db.sourceFacts.where('key').above(after).limit(ROWS_AT_ONCE).toArray();
      for (const row of some) if (isFacts(row)) found.set(row.key, this.#shared(row));
      if (some.length < ROWS_AT_ONCE) return found;
      after = some.at(-1)!.key;
    }
  }

  /** Finds out which articles have to be looked through, and lets go of those that are gone. */
  async #compare(known: Map<string, SourceFactsRow>, writes: number): Promise<void> {
    const articles = await this.#articles(known);
    const gone = [...known.keys()].filter((key) => !articles.has(key));
    if (gone.length > 0) {
      await this.#db.sourceFacts.bulkDelete(gone);
      for (const key of gone) known.delete(key);
      this.#listed = null;
      this.#changes += 1;
    }
    const keys = [...articles].filter(([key, now]) => known.get(key)?.of !== now).map(([key]) => key);
    this.#open = { writes, keys };
  }

  /**
   * What the facts of every article have to be of, without reading the articles: its fingerprint, and the engines that read it; nothing for
   * one that has to be looked through. Walking an index from entry to entry takes seconds at ten thousand articles, its keys as a list
   * milliseconds. So the articles that were read since the last look are compared one by one, and of the others that they still come in the
   * order of the fingerprints which are known; where they do not, the index is walked.
   */
  async #articles(known: Rows): Promise<Map<string, string>> {
    const { articles } = this.#db;
    return this.#db.transaction('r', articles, this.#db.sourceFacts, async () => {
      const [keys, versions, [latest]] = await Promise.all([
        articles.orderBy('hash').primaryKeys(),
        articles.orderBy('engines').uniqueKeys(),
        articles.orderBy('lastRead').reverse().limit(1).keys(),
      ]);
      const engineOf = new Map<string, unknown>();
      for (const engines of versions)
        for (const key of await articles.where('engines').equals(engines).primaryKeys())
          engineOf.set(key, engines);
      const hashes = (await this.#hashesSince(keys, known)) ?? (await this.#hashes());
      this.#readUpTo = typeof latest === 'string' ? latest : null;
      return new Map(keys.map((key) => [key, hashes.has(key) ? of(hashes.get(key), engineOf.get(key)) : '']));
    });
  }

  /** Fingerprints as they are known, and of what was read since; `null` where that is much, or they cannot be right. */
  async #hashesSince(keys: readonly string[], known: Rows): Promise<Map<string, string> | null> {
    const first = await this.#db.sourceFacts.get(FIRST_VIEW);
    const upTo = first && !isFacts(first) ? first.readUpTo : null;
    if (upTo === null) return null;
    const since = await this.#db.articles.where('lastRead').aboveOrEqual(upTo).primaryKeys();
    if (since.length > COMPARED) return null;
    const read = new Set(since);
    const others = keys.filter((key) => known.has(key) && !read.has(key));
    const hashes = new Map(others.map((key) => [key, known.get(key)!.of.split('/', 1)[0]!]));
    const isInOrder = others.every((key, at) => at === 0 || hashes.get(others[at - 1]!)! <= hashes.get(key)!);
    if (!isInOrder) return null;
    for (const row of await this.#db.articles.bulkGet(since)) if (row) hashes.set(row.key, row.hash);
    return hashes;
  }

  /** The fingerprint of every article. */
  async #hashes(): Promise<Map<string, string>> {
    const { articles } = this.#db;
    const [keys, hashes] = await Promise.all([
      articles.orderBy('hash').primaryKeys(),
      articles.orderBy('hash').keys(),
    ]);
    return new Map(keys.map((key, at) => [key, String(hashes[at])]));
  }

  /** Makes the facts of some articles. One whose reading is not stored has none until it is read anew. */
  async #look(known: Map<string, SourceFactsRow>, keys: readonly string[]): Promise<void> {
    const db = this.#db;
    const made = await db.transaction('rw', [db.articles, db.attributions, db.sourceFacts], async () => {
      const rows = (await db.articles.bulkGet([...keys])).filter((row) => row !== undefined);
      const found = await db.attributions.bulkGet(rows.map(({ hash }) => hash));
      const facts = rows.map((row, at): SourceFactsRow => {
        const read = found[at]?.found ?? { engine: 0, attributions: [], sources: [] };
        return { key: row.key, of: of(row.hash, row.engines), ...sourceFacts(row.article, read) };
      });
      await db.sourceFacts.bulkPut(facts);
      return facts;
    });
    for (const row of made) known.set(row.key, this.#shared(row));
  }

  /** The row with its sources shared. */
  #shared(row: SourceFactsRow): SourceFactsRow {
    const sources = row.sources.map((source) => {
      const name = JSON.stringify(source);
      const known = this.#sources.get(name) ?? source;
      this.#sources.set(name, known);
      return known;
    });
    // Rows of earlier rules have no numbers of words until they are made anew.
    return { ...row, sources, words: row.words ?? [] };
  }

  /** Forgets what is held in memory: the tables were emptied. */
  clear(): void {
    this.#rows = null;
    this.#listed = null;
    this.#sources = new Map();
    this.#open = null;
    this.#readUpTo = null;
    this.#kept = null;
    this.#isToldOld = false;
    this.#persons = null;
    this.#whole = null;
    this.#changes += 1;
  }
}
