/**
 * Two accounts side by side: rows by topic that say whether both tell it in the same words, agree, pull apart, or only one
 * of them tells it. A row points at clauses of both texts.
 */
import type { Relation, Span, Synopsis, SynopsisRow } from '../model';
import { align, type Grid, gridOf, type Pair } from './alignment';
import { pairAttitudes } from './attitudes';
import { type Claim, claimsIn } from './claims';
import { type Difference, difference } from './differences';
import type { AccountInput } from './features';
import { hashOf } from './hash';
import { independence } from './independence';
import { onlyIn } from './only';
import { mayBeSameEvent } from './same-event';
import { repeats } from './same-words';

/** Texts longer than this are compared by their beginning: 200 claims a side keep the synopsis within milliseconds. */
const LONGEST = 200;

/** Independence and rows for two accounts; `a` is the one that the reader has open. Never throws. */
export function synopsis(a: AccountInput, b: AccountInput): Synopsis {
  return { independence: independence(a, b), rows: mayBeSameEvent(a, b) ? rowsOf(a, b) : [] };
}

/** What an account also says on a point: claims this close to the pair's own likeness. */
const CLOSE = 0.8;

interface Draft {
  topic: string;
  relation: Relation;
  a: Span[];
  b: Span[];
  why: string;
  markA?: Span[];
  markB?: Span[];
}

function rowsOf(a: AccountInput, b: AccountInput): SynopsisRow[] {
  const textA = a.article.text;
  const textB = b.article.text;
  const claimsA = claimsIn(a).slice(0, LONGEST);
  const claimsB = claimsIn(b).slice(0, LONGEST);
  const grid = gridOf(claimsA, claimsB);
  const pairs = align(grid);
  const drafts: Draft[] = pairs.map((pair) => rowOf(pair, grid, textA, textB));
  drafts.push(...besidesPairs(pairs, grid, textA, textB));
  const taken = new Set<Claim>(pairs.flatMap((pair) => [pair.a, pair.b]));
  const attitudes = pairAttitudes(claimsA, claimsB);
  for (const claim of attitudes.also) taken.add(claim);
  for (const { a: left, b: right, kindsA, kindsB, about, named, differs } of attitudes.rows) {
    drafts.push({
      topic: wordFor(about, [named], textA) ?? about,
      relation: differs ? 'differs' : 'agrees',
      a: left,
      b: right,
      why: differs
        ? `What people think: ${kindsA.join(', ')} here, ${kindsB.join(', ')} there.`
        : 'What people think is told alike.',
    });
  }
  drafts.push(...onlyIn(claimsA, claimsB, taken).map((claim) => onlyRow('only-a', claim, textA)));
  drafts.push(...onlyIn(claimsB, claimsA, taken).map((claim) => onlyRow('only-b', claim, textB)));
  return drafts.map((draft) => ({ id: idOf(draft), ...draft }));
}

function rowOf(pair: Pair, grid: Grid, textA: string, textB: string): Draft {
  const close = grid.pairs.filter(({ likeness }) => likeness >= CLOSE * pair.likeness);
  const restA = close.filter(({ a, b }) => b === pair.b && a !== pair.a).map(({ a }) => a);
  const restB = close.filter(({ a, b }) => a === pair.a && b !== pair.b).map(({ b }) => b);
  const same = repeats(pair.a, pair.b);
  const found: Difference | null = same ? null : difference(pair.a, pair.b, textA, textB, restA, restB);
  const topic = topicOf(pair, textA);
  const place = { a: [pair.a.span], b: [pair.b.span] };
  if (found) return { topic, relation: 'differs', ...place, why: found.why, markA: found.a, markB: found.b };
  if (same)
    return {
      topic,
      relation: 'repeats',
      ...place,
      why: pair.a.quoted ? 'The same quotation.' : 'Nearly the same words.',
    };
  const words = pair.shared.slice(0, 3).map((concept) => wordFor(concept, [pair.a], textA) ?? concept);
  return { topic, relation: 'agrees', ...place, why: `Both: ${words.join(', ')}.` };
}

/**
 * Differences in the sentences of an aligned pair that stand in other clauses: the clause with the toll is not always the one
 * that is most alike.
 */
function besidesPairs(pairs: readonly Pair[], grid: Grid, textA: string, textB: string): Draft[] {
  const found: Draft[] = [];
  for (const pair of grid.pairs) {
    if (pairs.some(({ a, b }) => a === pair.a && b === pair.b)) continue;
    if (!pairs.some(({ a, b }) => a.sentence === pair.a.sentence && b.sentence === pair.b.sentence)) continue;
    const row = rowOf(pair, grid, textA, textB);
    if (row.relation === 'differs') found.push(row);
  }
  return found;
}

function onlyRow(relation: 'only-a' | 'only-b', claim: Claim, text: string): Draft {
  const topic = topicWords(claim, text);
  const why = 'No counterpart was found in the other account.';
  return relation === 'only-a'
    ? { topic, relation, a: [claim.span], b: [], why }
    : { topic, relation, a: [], b: [claim.span], why };
}

/** The article's own words for the heaviest thing that both claims share, names before other words. */
function topicOf(pair: Pair, textA: string): string {
  return wordFor(pair.shared[0] ?? '', [pair.a], textA) ?? topicWords(pair.a, textA);
}

function wordFor(concept: string, claims: readonly Claim[], text: string): string | null {
  for (const claim of claims) {
    const lex = claim.words.find((word) => word.concept === concept);
    if (lex) return text.slice(lex.start, lex.end).replace(/\s+/g, ' ');
  }
  return null;
}

/** The first telling words of a claim that stand side by side. */
function topicWords(claim: Claim, text: string): string {
  const first = claim.words.find((lex) => !lex.stop) ?? claim.words[0]!;
  const at = claim.words.indexOf(first);
  const next = claim.words[at + 1];
  const end = next && !next.stop ? next.end : first.end;
  return text.slice(first.start, end).replace(/\s+/g, ' ');
}

/** The same for the same two texts: made of the relation's side and the places. */
function idOf({ a, b }: Draft): string {
  return hashOf(JSON.stringify([a, b])).toString(36);
}
