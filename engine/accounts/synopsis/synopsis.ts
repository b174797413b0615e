/**
 * Two accounts side by side: rows by topic that say whether both tell it in the same words, agree, pull
 * apart, or only one of them tells it. A row points at clauses of both texts.
 */
import type { EventWord, Relation, SharedWord, Span, Synopsis, SynopsisRow } from '../../model';
import { LONGEST_COMPARED, MOST_CLAIMS } from '../../model/limits';
import type { AccountInput } from '../../text/account-text';
import type { Lexeme } from '../../text/lexemes';
import { independence } from '../origins/independence';
import { SAME_EVENT } from '../same-event/event-model';
import { ANOTHER_HAPPENING, sameHappening } from '../same-event/pair';
import { agreement } from './agreement';
import {
  align,
  type Grid,
  gridOf,
  LEAST_PROBABLE,
  type Meeting,
  type Pair,
  sharedWords,
} from './aligning/alignment';
import { pairAttitudes } from './attitudes';
import { difference, isHeldFalse, type Rest, stanceDifference } from './differences';
import { synopsisRowId } from './row-id';
import { type Claim, claimsIn } from './told/claims';
import { tollPairs } from './tolls';
import { topicOf } from './topic';
import { type Alone, onlyIn } from './unmatched-claims';

/** What an account also says on a point: claims (nearly) as like as the pair itself. */
const CLOSE = 0.95;
type Draft = Omit<SynopsisRow, 'id'>;

/** Both accounts with their claims, and what compares them. */
interface Comparison extends Grid {
  textA: string;
  textB: string;
  /** The two surely tell one happening: what a like one of the same story left behind contradicts nothing. */
  oneHappening: boolean;
}

/** How probable it is that two accounts tell one happening, where the reader has said so. */
const AS_SAID: Record<EventWord, number> = {
  'same-event': 1,
  // Rows, and no conflict among them.
  'same-story': ANOTHER_HAPPENING,
  apart: 0,
};

/**
 * Independence and rows for two accounts; `a` is the one that the reader has open. No rows where they tell
 * different happenings, and no conflict where it is not sure that they tell one.
 * @param said the reader's word on the two, which goes before what their texts say of that
 */
export function synopsis(a: AccountInput, b: AccountInput, said?: EventWord): Synopsis {
  const found = { independence: independence(a, b) };
  const same = said ? AS_SAID[said] : sameHappening(a, b);
  if (same < ANOTHER_HAPPENING) return { ...found, rows: [] };
  const [ofA, ofB] = [firstClaims(a), firstClaims(b)];
  const leftOut = { a: ofA.leftOut, b: ofB.leftOut };
  const rows = rowsOf(a, b, ofA.claims, ofB.claims, same >= SAME_EVENT).filter(
    // What stands in the part of the other that was not read is not known: nothing is said to be missing
    // there.
    ({ relation }) => !(relation === 'only-a' && leftOut.b > 0) && !(relation === 'only-b' && leftOut.a > 0),
  );
  return { ...found, rows, ...(leftOut.a + leftOut.b > 0 ? { leftOut } : {}) };
}

/**
 * The claims of an account that are set side by side, and how much of its text (UTF-16 units) stands behind
 * them unread.
 */
function firstClaims(input: AccountInput): { claims: readonly Claim[]; leftOut: number } {
  const { length } = input.article.text;
  const claims = claimsIn(input, MOST_CLAIMS + 1);
  if (claims.length <= MOST_CLAIMS) return { claims, leftOut: Math.max(0, length - LONGEST_COMPARED) };
  const first = claims.slice(0, MOST_CLAIMS);
  return { claims: first, leftOut: length - first.at(-1)!.span[1] };
}

function rowsOf(
  a: AccountInput,
  b: AccountInput,
  claimsA: readonly Claim[],
  claimsB: readonly Claim[],
  oneHappening: boolean,
): SynopsisRow[] {
  const titles = [a.article.title, b.article.title];
  const all: Comparison = {
    ...gridOf(claimsA, claimsB, titles),
    textA: a.article.text,
    textB: b.article.text,
    oneHappening,
  };
  const attitudes = attitudeRows(all);
  const byWords = align(all, attitudes.rows.length);
  const meetings = [...byWords, ...tollPairs(all, byWords, all.textA, all.textB)];
  const taken = new Set<Claim>([
    ...meetings.flatMap((one) => [...one.a, ...one.b]),
    ...attitudes.claims,
    // A counterpart that has a better one of its own is a counterpart all the same.
    ...[...all.standing].flatMap(([claim, { likest }]) => (likest >= LEAST_PROBABLE ? [claim] : [])),
  ]);
  const drafts = [
    ...attitudes.rows,
    ...meetings.flatMap((one) => meetingRow(one, all) ?? []).filter((row) => !retells(row, attitudes.rows)),
    ...onlyIn(all.profilesA, all.profilesB, taken, all).map((alone) => onlyRow('only-a', alone, all)),
    ...onlyIn(all.profilesB, all.profilesA, taken, all).map((alone) => onlyRow('only-b', alone, all)),
  ];
  const rows = new Map<string, SynopsisRow>();
  for (const draft of drafts) {
    const id = synopsisRowId(draft.a, draft.b);
    // Two ways may lead to the same passages; what they differ in is worth more than that they agree.
    if (!rows.has(id) || draft.relation === 'differs') rows.set(id, { id, ...draft });
  }
  return inOrder([...rows.values()]);
}

/** What the reader is shown first: what pulls apart, what one alone tells, what both tell, what agrees. */
const ORDER: Record<Relation, number> = {
  differs: 0,
  'only-a': 1,
  'only-b': 1,
  both: 2,
  agrees: 3,
  repeats: 3,
};

const inOrder = (rows: readonly SynopsisRow[]) =>
  [...rows].sort((p, q) => ORDER[p.relation] - ORDER[q.relation]);

/** A row for a point; `null` where one side only asks what the other states: that is neither the same nor the contrary. */
function meetingRow(meeting: Meeting, all: Comparison): Draft | null {
  const { pair } = meeting;
  const { textA, textB } = all;
  const apart = stanceDifference(pair.a, pair.b, textA, textB);
  if (!apart && (pair.a.stance?.type === 'asked') !== (pair.b.stance?.type === 'asked')) return null;
  const shared = sharedWords(pair, all);
  const place = placed(meeting, all, shared);
  const found = apart ?? difference(meeting, textA, textB, () => rest(pair, all));
  if (found && all.oneHappening)
    return { ...place, relation: 'differs', why: found.why, markA: found.a, markB: found.b };
  const words: SharedWord[] = [];
  for (const { a, b } of shared)
    if (b && words.length < 3) words.push(bothSay(wordsAt(textA, a), wordsAt(textB, b), a, b));
  const agreed = found || !standAlike(meeting) ? null : agreement(meeting, textA, textB, words);
  if (agreed) return { ...place, ...agreed };
  const [markA, markB] = [lacking(meeting.a, meeting.b), lacking(meeting.b, meeting.a)];
  return { ...place, relation: 'both', why: { kind: 'not-compared', words }, markA, markB };
}

/**
 * Whether both accounts have their clauses told with one stance: what one source denies, or does not state, agrees with nobody who says it.
 * "Did not deny that …" and "refused to confirm that …" are one.
 */
function standAlike({ pair, a, b }: Meeting): boolean {
  const heldFalse = (claims: readonly Claim[]) => claims.some(isHeldFalse);
  const isOpen = ({ stance }: Claim) => stance?.type === 'unstated';
  return heldFalse(a) === heldFalse(b) && isOpen(pair.a) === isOpen(pair.b);
}

/** The telling words of one account that the other lacks, runs of them as one. */
function lacking(own: readonly Claim[], other: readonly Claim[]): Span[] {
  const found: Array<[number, number]> = [];
  for (const { words } of own) {
    let last: Lexeme | null = null;
    for (const lex of words) {
      const lacks = !lex.stop && !other.some(({ firsts }) => firsts.has(lex.concept));
      const run = found.at(-1);
      if (lacks && last && run) run[1] = lex.end;
      else if (lacks) found.push([lex.start, lex.end]);
      last = lacks ? lex : null;
    }
  }
  return found;
}

const wordsAt = (text: string, { start, end }: Lexeme) => text.slice(start, end).replace(/\s+/g, ' ');

/** One word where both use it, in whatever form; else the one's and the other's. */
function bothSay(here: string, there: string, a: Lexeme, b: Lexeme): SharedWord {
  return a.concept === b.concept ? { here } : { here, there };
}

function placed(
  { pair, a, b }: Meeting,
  all: Comparison,
  shared: ReturnType<typeof sharedWords>,
): Pick<Draft, 'topic' | 'a' | 'b'> {
  const wanted = new Set(shared.map((word) => word.a.concept));
  return {
    topic: topicOf(pair.a, all.textA, wanted, all.weight),
    a: passages(a, all.textA),
    b: passages(b, all.textB),
  };
}

/** The places of clauses; those that stand side by side are one. */
function passages(claims: readonly Claim[], text: string): Span[] {
  const found: Array<[number, number]> = [];
  for (const { span } of claims) {
    const last = found.at(-1);
    if (last && span[0] >= last[1] && !/[\p{L}\p{N}]/u.test(text.slice(last[1], span[0]))) last[1] = span[1];
    else found.push([...span]);
  }
  return found;
}

/** What else each account says on the point of a pair. */
function rest(pair: Pair, { pairsOf }: Comparison): Rest {
  const close = (other: Pair) => other !== pair && other.likeness >= CLOSE * pair.likeness;
  const a = pairsOf.get(pair.b)!.filter(close);
  const b = pairsOf.get(pair.a)!.filter(close);
  return { a: a.map((other) => other.a), b: b.map((other) => other.b) };
}

/** That two claims agree on something by the way is no news where a row says how they pull apart. */
function retells(row: Draft, attitudes: readonly Draft[]): boolean {
  const starts = (spans: readonly Span[], start: number) => spans.some(([at]) => at === start);
  return (
    (row.relation === 'agrees' || row.relation === 'both') &&
    attitudes.some(
      ({ relation, a, b }) => relation === 'differs' && (starts(a, row.a[0]![0]) || starts(b, row.b[0]![0])),
    )
  );
}

/** What the same people think, as rows; with the claims that they are made of. */
function attitudeRows({ claimsA, claimsB, textA, oneHappening }: Comparison): {
  rows: Draft[];
  claims: Claim[];
} {
  const { rows, also } = pairAttitudes(claimsA, claimsB);
  const told = rows.filter(({ differs }) => oneHappening || !differs);
  return {
    rows: told.map(({ a, b, kindsA, kindsB, topic, differs, markA, markB }) => ({
      topic: textA.slice(topic.start, topic.end).replace(/\s+/g, ' '),
      relation: differs ? 'differs' : 'agrees',
      a,
      b,
      why: differs ? { kind: 'attitudes', here: kindsA, there: kindsB } : { kind: 'same-attitudes' },
      ...(differs ? { markA, markB } : {}),
    })),
    claims: also,
  };
}

function onlyRow(
  relation: 'only-a' | 'only-b',
  { claim, span }: Alone,
  { textA, textB, weight }: Comparison,
): Draft {
  const topic = topicOf(claim, relation === 'only-a' ? textA : textB, new Set(), weight);
  const why = { kind: 'no-counterpart' } as const;
  return relation === 'only-a'
    ? { topic, relation, a: [span], b: [], why }
    : { topic, relation, a: [], b: [span], why };
}
