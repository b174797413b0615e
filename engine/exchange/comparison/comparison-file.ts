/** A comparison as files say it: what each row has, in words, for the writers of HTML and Markdown. */
import {
  type Article,
  type Attribution,
  type Attributions,
  type EventOrigins,
  type Independence,
  type Span,
  stanceTold,
} from '../../model';
import {
  type Comparison,
  type ComparisonCell,
  type ComparisonRow,
  isTold,
} from '../../model/library/comparison';
import { quotesInNoRow } from '../../model/library/in-no-row';
import { isClear, voiceOf } from '../../model/voice';
import { RELATION, stanceTold as toldStance, UNCLEAR } from '../entries/export-words';
import { slug } from '../entries/file-names';
import { originLines } from '../entries/origin-lines';
import { reasonWords } from './reason-words';

/** What a file is made from. */
export interface ComparisonToWrite {
  /** In the order of the columns. */
  accounts: ReadonlyArray<{ article: Article; attributions: Attributions }>;
  comparison: Comparison;
  /** How each two that were compared relate. */
  relays: ReadonlyArray<{ a: number; b: number; independence: Independence }>;
  origins: EventOrigins | null;
}

/** A piece of a passage: around its claim, in it, or a word that differs. */
export interface Piece {
  is: 'around' | 'told' | 'marked';
  words: string;
}

/** What one account says of a point, with who says it there; words in place of it where it says nothing. */
export type ToldCell = { pieces: Piece[]; speaker: string; sourceId: string | null } | 'not-found' | 'open';

export const COMPARISON_WORDS = {
  title: 'Accounts side by side',
  relays: 'Who has it from whom',
  differs: 'What differs',
  agrees: 'What agrees or repeats',
  both: 'What several tell, not compared',
  only: (account: string) => `Found only in ${account}`,
  inNoRow: (count: number, account: string) =>
    count === 1 ? `1 quote of ${account} stands in no row` : `${count} quotes of ${account} stand in no row`,
  inNoRowHelp: 'Nothing was set beside them. Whether the other accounts tell the same is not said.',
  notFound: 'not found here',
  open: 'nothing set beside it',
  ownWords: 'in its own words',
  said: 'set by the reader',
  claim: 'Point',
};

/** How two columns relate: what stands in one alone is not “here”. */
const BETWEEN = { ...RELATION, 'only-a': 'only the first', 'only-b': 'only the second' };

/** The accounts' names: the outlet's, with the day where an outlet has several. */
export function namesOf({ accounts }: Pick<ComparisonToWrite, 'accounts'>): string[] {
  return accounts.map(({ article: { outlet, published } }, at) => {
    const isOnly = accounts.every((other, place) => place === at || other.article.outlet !== outlet);
    return isOnly ? outlet : `${outlet}, ${published?.slice(0, 10) ?? at + 1}`;
  });
}

/** The parts of the comparison that have rows, each under its heading. */
export function partsOf(given: ComparisonToWrite): Array<{ heading: string; rows: ComparisonRow[] }> {
  const { differs, agrees, both, only } = given.comparison;
  const names = namesOf(given);
  return [
    { heading: COMPARISON_WORDS.differs, rows: differs },
    { heading: COMPARISON_WORDS.agrees, rows: agrees },
    { heading: COMPARISON_WORDS.both, rows: both },
    ...only.map((rows, at) => ({ heading: COMPARISON_WORDS.only(names[at] ?? ''), rows })),
  ].filter(({ rows }) => rows.length > 0);
}

/** What each account says of a row's point. */
export function toldIn(row: ComparisonRow, { accounts }: ComparisonToWrite): ToldCell[] {
  return row.cells.map((place, at) => {
    const account = accounts[at];
    if (!isTold(place) || !account) return isTold(place) ? 'open' : place;
    const { article, attributions } = account;
    const voice = place.spans[0] ? voiceOf(place.spans[0], attributions.attributions) : null;
    return { pieces: piecesOf(article.text, place), ...speakerOf(voice, article, attributions) };
  });
}

/** Who says it, in words; the article itself where `voice` is `null`. */
function speakerOf(
  voice: Attribution | null,
  { text }: Article,
  { sources }: Attributions,
): { speaker: string; sourceId: string | null } {
  if (voice === null) return { speaker: COMPARISON_WORDS.ownWords, sourceId: null };
  const clear = isClear(voice);
  const name = clear ? (voice.speaker ?? sources.find(({ id }) => id === voice.sourceId)?.name) : UNCLEAR;
  const through = voice.chain.filter(({ role, removed }) => role === 'relay' && !removed);
  const stance = stanceTold(text, voice.stance);
  return {
    speaker: [
      name ?? UNCLEAR,
      ...through.map((link) => `through ${link.name}`),
      ...(stance ? [toldStance(stance.type, stance.words)] : []),
    ].join(', '),
    sourceId: clear ? voice.sourceId : null,
  };
}

/** The quotes of one account that stand in no row. */
interface OutsideRows {
  column: number;
  heading: string;
  quotes: Array<{ words: string; speaker: string; sourceId: string | null }>;
}

/** Of each account that has such: they are told last, so that the rows are not taken for all of it. Of one account alone nothing is said. */
export function outsideRows(given: ComparisonToWrite): OutsideRows[] {
  const { accounts, comparison } = given;
  if (accounts.length < 2) return [];
  const names = namesOf(given);
  return accounts.flatMap(({ article, attributions }, column) => {
    const quotes = quotesInNoRow(comparison, column, attributions.attributions).map((quote) => ({
      words: quote.content
        .map(([start, end]) => article.text.slice(start, end).replace(/\s+/gu, ' ').trim())
        .join(' … '),
      ...speakerOf(quote, article, attributions),
    }));
    const heading = COMPARISON_WORDS.inNoRow(quotes.length, names[column] ?? '');
    return quotes.length > 0 ? [{ column, heading, quotes }] : [];
  });
}

/** A passage cut where its claim and its differing words begin and end. */
function piecesOf(text: string, { sentences, spans, marks }: ComparisonCell): Piece[] {
  const pieces: Piece[] = [];
  const isIn = (all: readonly Span[], at: number) => all.some(([start, end]) => start <= at && at < end);
  sentences.forEach(([from, to], number) => {
    if (number > 0) pieces.push({ is: 'around', words: ' … ' });
    const cuts = [...spans, ...marks].flat().filter((at) => at > from && at < to);
    const all = [...new Set([from, ...cuts, to])].sort((p, q) => p - q);
    all.slice(0, -1).forEach((start, at) => {
      const words = text.slice(start, all[at + 1]).replace(/\s+/gu, ' ');
      pieces.push({ is: isIn(marks, start) ? 'marked' : isIn(spans, start) ? 'told' : 'around', words });
    });
  });
  return pieces;
}

/** "Daily NK – Breitbart: differs. Daily NK: “nine”; Breitbart: “six”.", "Daily NK – Breitbart: differs (set by the reader)" */
export function linkLines({ links }: ComparisonRow, names: readonly string[]): string[] {
  return links.map(({ a, b, relation, said, why }) => {
    const both = [names[a] ?? '', names[b] ?? ''] as const;
    const words = `${both[0]} – ${both[1]}: ${BETWEEN[relation]}`;
    if (said) return `${words} (${COMPARISON_WORDS.said})`;
    return why === null ? words : `${words}. ${reasonWords(why, both)}`;
  });
}

/** How each two accounts relate, and who has it from whom down to the origins: plain words, a line each. */
export function howLines(given: ComparisonToWrite): string[] {
  const names = namesOf(given);
  const relays = given.relays.map((relay) => relayLine(relay, names));
  if (!given.origins) return relays;
  const { counts, list, apart, hops } = originLines(given.origins);
  return [...relays, `${counts}${list ? `: ${list}` : ''}.${apart && ` ${apart}`}`, ...hops];
}

/** "Breitbart relays Radio Free Asia." */
function relayLine(
  { a, b, independence: { verdict, origin } }: ComparisonToWrite['relays'][number],
  names: readonly string[],
): string {
  const [one, other] = [names[a], names[b]];
  switch (verdict) {
    case 'a-relays-b':
      return `${one} relays ${other}.`;
    case 'b-relays-a':
      return `${other} relays ${one}.`;
    case 'same-origin':
      return `${one} and ${other} rest on ${origin ?? 'one origin'}: where they agree, it is one account told twice.`;
    case 'independent':
      return `No relay found between ${one} and ${other}. They may still share a source.`;
    default:
      return `Not known how ${one} and ${other} relate. They may share a source.`;
  }
}

/** A file's name without its ending: of the accounts' outlets, and of the day (UTC) of `now`. */
export function comparisonStem({ accounts }: Pick<ComparisonToWrite, 'accounts'>, now: Date): string {
  const outlets = [...new Set(accounts.map(({ article }) => article.outlet))];
  return `second-source-comparison-${slug(outlets.join(' '))}-${now.toISOString().slice(0, 10)}`;
}
