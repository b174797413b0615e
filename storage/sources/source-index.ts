/**
 * The quotes of the library by their sources. Facts of each article are kept in rows of their own, made when somebody first asks: what an
 * article's row says now is compared with what its facts are of, so that nothing that stores, renews, restores or deletes has to know of them.
 */
import type { PersonsAsked, SourceCounts, SourceFilter } from '../../engine/model/library/source-facets';
import { countSources, quotesUnder } from '../../engine/sources/facets';
import { type PersonSaid, type Persons, personaOf, personsOf } from '../../engine/sources/persons';
import { sourceFacts } from '../../engine/sources/source-facts';
import type { LibraryDatabase } from '../database/database';
import type { SourceFactsRow } from '../rows/source-tables';
import { personWordsIn } from '../tables/person-words';

/** Articles looked through with one request. */
const AT_ONCE = 40;
/** Milliseconds of looking through before an answer is given, with what is left. */
const PATIENCE = 150;

/** Words on persons that are shown with their way back: the latest. */
const SAID_SHOWN = 20;

export interface SourcesView extends SourceCounts, PersonsAsked {
  /** Articles that are still to be looked through: ask again. */
  left: number;
}

/** Raised where facts of the same article come out otherwise: 2, more towns and places across the border. */
const FACTS = 2;

const of = (hash: unknown, engines: unknown): string => `${hash}/${engines}/${FACTS}`;

export class SourceIndex {
  /** Rows by article, once they were read: a worker that sleeps reads them again. */
  #rows: Map<string, SourceFactsRow> | null = null;
  /** Who is one, of the rows and words that it was worked out from. */
  #persons: { of: string; persons: Persons } | null = null;
  /** Raised whenever rows change. */
  #changes = 0;
  readonly #db: LibraryDatabase;

  constructor(db: LibraryDatabase) {
    this.#db = db;
  }

  /** Counts of quotes by source under a filter, over what was looked through so far. */
  async view(filter: SourceFilter): Promise<SourcesView> {
    const { rows, left } = await this.#current();
    const { persons, words } = await this.#whoIsOne(rows);
    return {
      ...countSources(rows, filter, persons),
      questions: persons.questions,
      said: words.slice(0, SAID_SHOWN).map(({ one, other, word }) => ({ one, other, word })),
      left,
    };
  }

  /** The quotes under a filter, by article: the places of quotes in `Attributions.attributions`. */
  async quotes(filter: SourceFilter): Promise<Array<{ key: string; quote: number }>> {
    const { rows } = await this.#current();
    const { persons } = await this.#whoIsOne(rows);
    return quotesUnder(rows, filter, persons).map(({ row, quote }) => ({ key: row.key, quote }));
  }

  /** An article that quotes a person of this very name and role; `null` where there is none any more. */
  async articleOf(persona: string): Promise<string | null> {
    const { rows } = await this.#current();
    const row = rows.find(({ sources }) => sources.some((source) => personaOf(source) === persona));
    return row?.key ?? null;
  }

  async #whoIsOne(rows: readonly SourceFactsRow[]): Promise<{ persons: Persons; words: PersonSaid[] }> {
    const words = await personWordsIn(this.#db);
    const of = `${this.#changes} ${JSON.stringify(words)}`;
    if (this.#persons?.of !== of) this.#persons = { of, persons: personsOf(rows, words) };
    return { persons: this.#persons.persons, words };
  }

  /** Brings the facts up to date for a moment, and answers those of the articles that are there. */
  async #current(): Promise<{ rows: SourceFactsRow[]; left: number }> {
    const db = this.#db;
    const begun = performance.now();
    this.#rows ??= new Map((await db.sourceFacts.toArray()).map((row) => [row.key, row]));
    const known = this.#rows;
    const articles = await this.#articles();
    const stale = [...articles].filter(([key, now]) => known.get(key)?.of !== now).map(([key]) => key);
    let at = 0;
    for (; at < stale.length && (at === 0 || performance.now() - begun < PATIENCE); at += AT_ONCE)
      await this.#look(stale.slice(at, at + AT_ONCE));
    const gone = [...known.keys()].filter((key) => !articles.has(key));
    if (gone.length > 0) {
      this.#changes += 1;
      await db.sourceFacts.bulkDelete(gone);
      for (const key of gone) known.delete(key);
    }
    return { rows: [...known.values()], left: Math.max(0, stale.length - at) };
  }

  /** What the facts of every article have to be of, without reading the articles: its fingerprint, and the engines that read it. */
  async #articles(): Promise<Map<string, string>> {
    const { articles } = this.#db;
    return this.#db.transaction('r', articles, async () => {
      const [keys, hashes, read, engines] = await Promise.all([
        articles.orderBy('hash').primaryKeys(),
        articles.orderBy('hash').keys(),
        articles.orderBy('engines').primaryKeys(),
        articles.orderBy('engines').keys(),
      ]);
      const engineOf = new Map(read.map((key, at) => [key, engines[at]]));
      return new Map(keys.map((key, at) => [key, of(hashes[at], engineOf.get(key))]));
    });
  }

  /** Makes the facts of some articles. One whose reading is not stored has none until it is read anew. */
  async #look(keys: readonly string[]): Promise<void> {
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
    for (const row of made) this.#rows?.set(row.key, row);
    this.#changes += 1;
  }

  /** Forgets what is held in memory: the tables were emptied. */
  clear(): void {
    this.#rows = null;
    this.#persons = null;
  }
}
