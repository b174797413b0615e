/**
 * What the same people think of the same person or thing. Such claims share almost no words ("growing
 * resentment towards the returnee" / "do not buy the story"), so they are found by their parts: an attitude,
 * people who hold it, whom it is about.
 */
import type { AttitudeKind, Span } from '../../model';
import type { Lexeme } from '../../text/lexemes';
import { ROLES } from '../../text/oppositions';
import { Phrases } from '../../text/phrases';
import { ATTITUDE_WORDS, areOpposed, HOLDER_WORDS } from '../../text/wording/attitudes';
import type { Claim } from './told/claims';

/** A claim that tells an attitude of ordinary people. */
interface Attitude {
  claim: Claim;
  /** The claims of its sentence, itself among them. */
  sentence: readonly Claim[];
  /**
   * Kinds held, each with the word that tells it; and kinds that it says are not held ("rather than afraid").
   */
  kinds: ReadonlyMap<AttitudeKind, Lexeme>;
  denied: ReadonlySet<AttitudeKind>;
  holders: ReadonlySet<string>;
  /** Roles that it may be about. */
  about: ReadonlySet<string>;
  /** Names the people who hold it in its own words. */
  full: boolean;
}

/** Passages of both accounts about the people's attitude to one person or thing. */
interface AttitudePair {
  a: Span[];
  b: Span[];
  /** Attitudes on each side, by kind. */
  kindsA: AttitudeKind[];
  kindsB: AttitudeKind[];
  /** The words that tell them. */
  markA: Span[];
  markB: Span[];
  /** What the row is about, in the words of the first account. */
  topic: Lexeme;
  differs: boolean;
}

/** Passages of one row shown on each side. */
const SHOWN = 2;
/** Words before an attitude that take it back: "rather than afraid", "not angry". */
const TAKES_BACK: ReadonlySet<string> = new Set([
  'than',
  'not',
  'no',
  'never',
  'without',
  'hardly',
  'instead',
]);
const TAKEN_BACK_WITHIN = 3;

const KINDS = new Phrases(() => ATTITUDE_WORDS);
const HOLDERS = new Phrases(() => HOLDER_WORDS);

/**
 * The attitudes told in an account. Who holds one, and whom it is about, may stand in another clause of the
 * sentence.
 */
function attitudesIn(claims: readonly Claim[]): Attitude[] {
  const found: Attitude[] = [];
  for (const claim of claims) {
    const { kinds, denied } = kindsIn(claim.words);
    if (kinds.size === 0) continue;
    const sentence = claims.filter((other) => other.sentence === claim.sentence);
    const own = holdersIn(claim, kinds);
    const holders = new Set([...own, ...sentence.flatMap((other) => [...holdersIn(other)])]);
    if (holders.size === 0) continue;
    const about = new Set(sentence.flatMap((other) => rolesIn(other)));
    found.push({ claim, sentence, kinds, denied, holders, about, full: own.size > 0 });
  }
  return found;
}

function kindsIn(words: readonly Lexeme[]): { kinds: Map<AttitudeKind, Lexeme>; denied: Set<AttitudeKind> } {
  const kinds = new Map<AttitudeKind, Lexeme>();
  const denied = new Set<AttitudeKind>();
  words.forEach((lex, i) => {
    for (const { means } of KINDS.standingAt(words, i)) {
      const before = words.slice(Math.max(0, i - TAKEN_BACK_WITHIN), i);
      if (before.some(({ word }) => TAKES_BACK.has(word) || word.endsWith("n't"))) denied.add(means[0]!);
      else if (!kinds.has(means[0]!)) kinds.set(means[0]!, lex);
    }
  });
  return { kinds, denied };
}

/** Whom these have behind them does not hold the attitude: "the city blames the traders". */
const TAKES_OBJECT: ReadonlySet<AttitudeKind> = new Set([
  'blame',
  'sympathy',
  'praise',
  'trust',
  'mockery',
  'envy',
]);
/** "blame among traders". */
const OF_HOLDERS = /^(?:among|amongst|by|of|in)$/;

/** @param kinds what the claim itself tells; whom it tells it of is no holder */
function holdersIn({ words }: Claim, kinds?: ReadonlyMap<AttitudeKind, Lexeme>): Set<string> {
  const found = new Set<string>();
  const objectsFrom = [...(kinds ?? [])].flatMap(([kind, { end }]) => (TAKES_OBJECT.has(kind) ? [end] : []));
  const from = Math.min(...objectsFrom, Number.POSITIVE_INFINITY);
  words.forEach((lex, i) => {
    if (lex.start >= from && !words.slice(Math.max(0, i - 2), i).some(({ word }) => OF_HOLDERS.test(word)))
      return;
    for (const { means } of HOLDERS.standingAt(words, i)) found.add(means[0]!);
  });
  return found;
}

function rolesIn({ firsts }: Claim): string[] {
  return [...ROLES].filter((role) => firsts.has(role));
}

/**
 * Sets the people's attitudes of both accounts side by side. `also`: all claims of the sentences that tell
 * them.
 */
export function pairAttitudes(
  claimsA: readonly Claim[],
  claimsB: readonly Claim[],
): { rows: AttitudePair[]; also: Claim[] } {
  const left = attitudesIn(claimsA);
  const right = attitudesIn(claimsB);
  const first = aboutOnePerson(left, right);
  const told = new Set(first.also);
  const untold = (list: readonly Attitude[]) => list.filter(({ claim }) => !told.has(claim));
  const second = pulledApart(untold(left), untold(right));
  return { rows: [...first.rows, ...second.rows], also: [...first.also, ...second.also] };
}

interface Paired {
  rows: AttitudePair[];
  also: Claim[];
}
const NOTHING: Paired = { rows: [], also: [] };

/**
 * About the most particular person whom both are about: a row for each attitude that only the second account
 * tells, else one row that says that they agree.
 */
function aboutOnePerson(left: readonly Attitude[], right: readonly Attitude[]): Paired {
  for (const about of ROLES) {
    const a = left.filter((attitude) => attitude.about.has(about));
    const b = right.filter((attitude) => attitude.about.has(about));
    if (a.length === 0 || b.length === 0) continue;
    const kindsA = kindsOf(a);
    const common = b.filter(({ kinds }) => kindsA.some((kind) => kinds.has(kind)));
    const topic = a
      .flatMap(({ sentence }) => sentence.map(({ firsts }) => firsts.get(about)))
      .find((lex) => lex)!;
    const row = (list: readonly Attitude[], kindsB: AttitudeKind[], differs: boolean): AttitudePair => ({
      a: passages(a, about),
      b: passages(list, about),
      kindsA,
      kindsB,
      markA: marks(a),
      markB: marks(list),
      topic,
      differs,
    });
    // Only of the same people can it be said that they think otherwise.
    const theirs = b.filter((other) => a.some((one) => shareHolders(one, other, about)));
    const rows =
      common.length > 0
        ? [row(common, kindsOf(common), false)]
        : kindsOf(theirs).map((kind) =>
            row(
              theirs.filter(({ kinds }) => kinds.has(kind)),
              [kind],
              true,
            ),
          );
    return { rows, also: [...a, ...b].flatMap(({ sentence }) => [...sentence]) };
  }
  return NOTHING;
}

/**
 * The same sort of people hold what cannot well be held together, or one account says that they do not hold
 * what the other says.
 */
function pulledApart(left: readonly Attitude[], right: readonly Attitude[]): Paired {
  for (const a of left) {
    for (const b of right) {
      if (![...a.holders].some((holders) => b.holders.has(holders))) continue;
      const kindsA = [...a.kinds.keys()];
      const kindsB = [...b.kinds.keys()];
      if (kindsA.some((kind) => b.kinds.has(kind))) continue;
      const apart =
        kindsA.some((kind) => b.denied.has(kind) || kindsB.some((other) => areOpposed(kind, other))) ||
        kindsB.some((kind) => a.denied.has(kind));
      if (!apart) continue;
      // Two views that one account itself reports of the same people are no conflict with the other one.
      if (reported(left, b) || reported(right, a)) continue;
      const row = {
        a: [a.claim.span],
        b: [b.claim.span],
        kindsA,
        kindsB,
        markA: marks([a]),
        markB: marks([b]),
        topic: [...a.kinds.values()][0]!,
        differs: true,
      };
      return { rows: [row], also: [a.claim, b.claim] };
    }
  }
  return NOTHING;
}

/** Whether the same people hold two attitudes, those apart whom they are about: "the traders" are no holders of what is thought of traders. */
function shareHolders(one: Attitude, other: Attitude, about: string): boolean {
  return [...one.holders].some((name) => other.holders.has(name) && name !== `${about}s`);
}

/** Whether one of these attitudes is held by the same people as another account's, and of its kind. */
function reported(own: readonly Attitude[], other: Attitude): boolean {
  return own.some(
    ({ holders, kinds }) =>
      [...kinds.keys()].some((kind) => other.kinds.has(kind)) &&
      [...holders].some((one) => other.holders.has(one)),
  );
}

function kindsOf(attitudes: readonly Attitude[]): AttitudeKind[] {
  return [...new Set(attitudes.flatMap(({ kinds }) => [...kinds.keys()]))];
}

function marks(attitudes: readonly Attitude[]): Span[] {
  return shown(attitudes).flatMap(({ kinds }) =>
    [...kinds.values()].map((lex): Span => [lex.start, lex.end]).sort((p, q) => p[0] - q[0]),
  );
}

/** Those that name the people first. */
function shown(attitudes: readonly Attitude[]): Attitude[] {
  return [...attitudes].sort((p, q) => Number(q.full) - Number(p.full)).slice(0, SHOWN);
}

/** Each up to the clause that names whom it is about. */
function passages(attitudes: readonly Attitude[], about: string): Span[] {
  return shown(attitudes).map(({ claim, sentence }): Span => {
    if (claim.firsts.has(about)) return claim.span;
    const named = sentence.find((other) => other.span[0] > claim.span[0] && other.firsts.has(about));
    return [claim.span[0], named?.span[1] ?? claim.span[1]];
  });
}
