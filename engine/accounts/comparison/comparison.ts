/**
 * Two to four accounts in columns. Each two of them have their synopsis; the rows of all of these are laid together here. The first
 * account leads: what others say of a clause of its stands in one row; what only others share makes rows of its own.
 */
import type { Relation, Span, SynopsisRow } from '../../model';
import type {
  Comparison,
  ComparisonCell,
  ComparisonLink,
  ComparisonPlace,
  ComparisonRelation,
  ComparisonRow,
} from '../../model/library/comparison';
import { sentencesIn } from '../../text/sentences';
import { claimWords } from './claim-words';
import { over, overlap, PlaceIndex, union } from './places';

/** The synopsis of two of the accounts. */
export interface ComparedPair {
  /** Columns: `rows` read from `a` to `b`. */
  a: number;
  b: number;
  rows: readonly SynopsisRow[];
  /** The reader's own relations, by row. */
  said: Readonly<Record<string, Relation>>;
}

/** Passages are one point where so much of the shorter lies in the other: cutting differs a little from pair to pair. */
const SAME_PASSAGE = 0.5;
/** A longer sentence (UTF-16 units) is not shown around its clause. */
const LONGEST_SENTENCE = 320;

/** A row while it grows. */
interface Group {
  cells: Array<Span[] | null>;
  found: Found[];
  notFound: Set<number>;
}

/**
 * Lays the synopses of several accounts together.
 * @param texts the accounts' texts, one a column
 * @param pairs of which two columns are missing (not compared yet, or it failed), nothing is claimed
 */
export function comparison(texts: readonly string[], pairs: readonly ComparedPair[]): Comparison {
  const table = new Table(texts.length);
  const inOrder = [...pairs].sort(
    (p, q) => Math.min(p.a, p.b) - Math.min(q.a, q.b) || Math.max(p.a, p.b) - Math.max(q.a, q.b),
  );
  const alone: Alone[] = [];
  for (const pair of inOrder)
    for (const row of pair.rows) {
      const one = aloneIn(pair, row);
      if (one) alone.push(one);
      else table.add(foundIn(pair, row));
    }
  const sentences = texts.map((text) => sentencesIn(text));
  const rows = table.groups.map((group) => ({ group, relation: relationOf(group.found) }));
  const only = texts.map((_, column) => onlyOf(column, alone, table));
  const drawn = ({ group, relation }: { group: Group; relation: ComparisonRelation }) =>
    rowOf(group, relation, texts, sentences);
  const of = (...wanted: ComparisonRelation[]) =>
    rows
      .filter(({ relation }) => wanted.includes(relation))
      .map(drawn)
      .sort(inReadingOrder);
  return {
    differs: of('differs'),
    agrees: of('agrees', 'repeats'),
    both: of('both'),
    only: only.map((groups) =>
      groups.map((group) => drawn({ group, relation: 'only' })).sort(inReadingOrder),
    ),
  };
}

/** What two say of a point, with the words that differ in it. */
interface Found {
  link: ComparisonLink;
  marks: { a: readonly Span[]; b: readonly Span[] };
}

function foundIn({ a, b, said }: ComparedPair, row: SynopsisRow): Found {
  const own = said[row.id];
  const relation = own ?? row.relation;
  const [spansA, spansB] = [row.a, row.b];
  return {
    link: { a, b, rowId: row.id, relation, why: row.why, said: own !== undefined, spansA, spansB },
    marks: { a: row.markA ?? [], b: row.markB ?? [] },
  };
}

/** A passage of one account that another one lacks. */
interface Alone {
  column: number;
  /** The account that lacks it. */
  without: number;
  spans: Span[];
}

/** What a row says to stand in one account alone, by the reader's word or by its empty side; `null` for all other rows. */
function aloneIn({ a, b, said }: ComparedPair, row: SynopsisRow): Alone | null {
  const relation = said[row.id] ?? row.relation;
  if (relation !== 'only-a' && relation !== 'only-b') return null;
  const isA = row.b.length === 0 || (relation === 'only-a' && row.a.length > 0);
  return isA ? { column: a, without: b, spans: row.a } : { column: b, without: a, spans: row.b };
}

/** The rows of several accounts while they are laid together. */
class Table {
  readonly groups: Group[] = [];
  /** Of each column, which groups stand where. */
  readonly #places: Array<PlaceIndex<Group>>;

  constructor(readonly columns: number) {
    this.#places = Array.from({ length: columns }, () => new PlaceIndex<Group>());
  }

  /** Groups that have such a passage of a column, with how well it fits. */
  at(column: number, spans: readonly Span[]): Map<Group, number> {
    const found = new Map<Group, number>();
    for (const group of this.#places[column]?.near(spans) ?? []) {
      const share = overlap(group.cells[column] ?? [], spans);
      if (share >= SAME_PASSAGE) found.set(group, share);
    }
    return found;
  }

  add(found: Found): void {
    const { link } = found;
    const [ofA, ofB] = [this.at(link.a, link.spansA), this.at(link.b, link.spansB)];
    let best: Group | null = null;
    let most = 0;
    for (const group of new Set([...ofA.keys(), ...ofB.keys()])) {
      const [a, b] = [ofA.get(group) ?? 0, ofB.get(group) ?? 0];
      // Rows of one pair stay apart, and what a column has there already must be what is meant.
      if (group.found.some((other) => other.link.a === link.a && other.link.b === link.b)) continue;
      if ((a === 0 && group.cells[link.a]) || (b === 0 && group.cells[link.b])) continue;
      if (a + b > most) [best, most] = [group, a + b];
    }
    const isNews = link.relation === 'differs' || link.said || ofA.size === 0 || ofB.size === 0;
    if (!best) {
      // Both passages stand in rows already: that these two agree as well tells nothing more.
      if (!isNews) return;
      best = { cells: Array.from({ length: this.columns }, () => null), found: [], notFound: new Set() };
      this.groups.push(best);
    }
    best.found.push(found);
    this.#lay(best, link.a, link.spansA);
    this.#lay(best, link.b, link.spansB);
  }

  #lay(group: Group, column: number, spans: readonly Span[]): void {
    if (spans.length === 0) return;
    group.cells[column] = union(group.cells[column] ?? [], spans);
    this.#places[column]?.put(spans, group);
  }
}

/** What several say to each other: one difference is a difference; they agree where each two that were compared do. */
function relationOf(found: readonly Found[]): ComparisonRelation {
  const all = (...relations: Relation[]) => found.every(({ link }) => relations.includes(link.relation));
  if (found.some(({ link }) => link.relation === 'differs')) return 'differs';
  if (all('repeats')) return 'repeats';
  return all('agrees', 'repeats') ? 'agrees' : 'both';
}

/**
 * What one account alone tells: passages that some other account lacks and that stand in no row. Where a row has such a passage, it is
 * said there that an account lacks it.
 */
function onlyOf(column: number, alone: readonly Alone[], table: Table): Group[] {
  const groups: Group[] = [];
  const places = new PlaceIndex<Group>();
  for (const { spans, without } of alone.filter((one) => one.column === column)) {
    const rows = [...table.at(column, spans).keys()];
    for (const group of rows) if (!group.cells[without]) group.notFound.add(without);
    if (rows.length > 0) continue;
    const known = [...places.near(spans)].find(
      ({ cells }) => overlap(cells[column] ?? [], spans) >= SAME_PASSAGE,
    );
    if (known) known.notFound.add(without);
    else {
      const cells = Array.from({ length: table.columns }, (_, at) => (at === column ? spans : null));
      groups.push({ cells, found: [], notFound: new Set([without]) });
      places.put(spans, groups.at(-1)!);
    }
  }
  return groups;
}

function rowOf(
  { cells, found, notFound }: Group,
  relation: ComparisonRelation,
  texts: readonly string[],
  sentences: ReadonlyArray<readonly Span[]>,
): ComparisonRow {
  const places = cells.map((spans, column): ComparisonPlace => {
    if (!spans) return notFound.has(column) ? 'not-found' : 'open';
    return cellOf(column, spans, relation, found, sentences[column]!);
  });
  const column = places.findIndex((place) => typeof place === 'object');
  const lead = places[column] as ComparisonCell;
  const words = claimWords(texts[column]!, lead.spans, lead.sentences);
  const links = found.map(({ link }) => link);
  const id = links[0] ? `${links[0].a}.${links[0].b}.${links[0].rowId}` : `${column}.${lead.spans[0]?.[0]}`;
  return { id, relation, claim: { column, words }, cells: places, links };
}

function cellOf(
  column: number,
  spans: Span[],
  relation: ComparisonRelation,
  found: readonly Found[],
  sentences: readonly Span[],
): ComparisonCell {
  // What an account lacks is no difference: where one is said, its words alone are marked.
  const marking = found.filter(({ link }) => relation !== 'differs' || link.relation === 'differs');
  const marks = marking.flatMap(({ link, marks: { a, b } }) =>
    link.a === column ? a : link.b === column ? b : [],
  );
  const around = over(spans, sentences).filter(([start, end]) => end - start <= LONGEST_SENTENCE);
  return { spans, marks: union(marks, []), sentences: union(around, spans) };
}

const placeOf = ({ claim, cells }: ComparisonRow): [number, number] => [
  claim.column,
  (cells[claim.column] as ComparisonCell).spans[0]?.[0] ?? 0,
];

/** As the first account tells them; then what only others share. */
function inReadingOrder(p: ComparisonRow, q: ComparisonRow): number {
  const [[columnP, atP], [columnQ, atQ]] = [placeOf(p), placeOf(q)];
  return columnP - columnQ || atP - atQ;
}
