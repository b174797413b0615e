/**
 * What the same people think of the same person. Such claims share almost no words ("growing resentment towards the returnee"
 * / "do not buy the story"), so they are found by their parts: an attitude, people who hold it, whom it is about.
 */
import type { Span } from '../model';
import type { Claim } from './claims';
import { ATTITUDES, PEOPLE, ROLES } from './wording/oppositions';

/** A claim that tells an attitude of ordinary people. */
export interface Attitude {
  claim: Claim;
  /** The claims of its sentence, itself among them. */
  sentence: readonly Claim[];
  kinds: Set<string>;
  about: Set<string>;
  /** Names the people who hold it in its own words. */
  full: boolean;
}

/** Passages of both accounts about the people's attitude to one person. */
export interface AttitudePair {
  a: Span[];
  b: Span[];
  /** Attitudes on each side, by family name. */
  kindsA: string[];
  kindsB: string[];
  /** The words that tell them. */
  markA: Span[];
  markB: Span[];
  /** The role that both are about, and a claim of the first account that names it. */
  about: string;
  named: Claim;
  differs: boolean;
}

/** Passages of one row shown on each side. */
const SHOWN = 2;

function meeting(claim: Claim, family: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const lex of claim.words) if (family.has(lex.concept)) found.add(lex.concept);
  return found;
}

/** The attitudes told in an account. Who holds one, and whom it is about, may stand in another clause of the sentence. */
export function attitudesIn(claims: readonly Claim[]): Attitude[] {
  const found: Attitude[] = [];
  for (const claim of claims) {
    const kinds = meeting(claim, ATTITUDES);
    if (kinds.size === 0) continue;
    const sentence = claims.filter((other) => other.sentence === claim.sentence);
    if (!sentence.some((other) => meeting(other, PEOPLE).size > 0)) continue;
    const about = new Set(sentence.flatMap((other) => [...meeting(other, ROLES)]));
    found.push({ claim, sentence, kinds, about, full: meeting(claim, PEOPLE).size > 0 });
  }
  return found;
}

/**
 * Sets the people's attitudes of both accounts side by side, about the most particular person whom both are about: a row for
 * each attitude that only the second account tells, else one row that says that they agree.
 */
export function pairAttitudes(
  claimsA: readonly Claim[],
  claimsB: readonly Claim[],
): { rows: AttitudePair[]; also: Claim[] } {
  const left = attitudesIn(claimsA);
  const right = attitudesIn(claimsB);
  for (const about of ROLES) {
    const a = left.filter((attitude) => attitude.about.has(about));
    const b = right.filter((attitude) => attitude.about.has(about));
    if (a.length === 0 || b.length === 0) continue;
    const kindsA = kindsOf(a);
    const common = b.filter(({ kinds }) => kindsA.some((kind) => kinds.has(kind)));
    const row = (list: Attitude[], kindsB: string[], differs: boolean): AttitudePair => ({
      a: passages(a, about),
      b: passages(list, about),
      kindsA,
      kindsB,
      markA: marks(a),
      markB: marks(list),
      about,
      named:
        a.flatMap(({ sentence }) => sentence).find((claim) => meeting(claim, ROLES).has(about)) ??
        a[0]!.claim,
      differs,
    });
    const rows =
      common.length > 0
        ? [row(common, kindsOf(common), false)]
        : kindsOf(b).map((kind) =>
            row(
              b.filter(({ kinds }) => kinds.has(kind)),
              [kind],
              true,
            ),
          );
    return { rows, also: [...a, ...b].flatMap(({ sentence }) => [...sentence]) };
  }
  return { rows: [], also: [] };
}

function kindsOf(attitudes: readonly Attitude[]): string[] {
  return [...new Set(attitudes.flatMap(({ kinds }) => [...kinds]))];
}

function marks(attitudes: readonly Attitude[]): Span[] {
  return shown(attitudes).flatMap(({ claim }) =>
    claim.words.filter((lex) => ATTITUDES.has(lex.concept)).map((lex) => [lex.start, lex.end] as const),
  );
}

/** Those that name the people first. */
function shown(attitudes: readonly Attitude[]): Attitude[] {
  return [...attitudes].sort((p, q) => Number(q.full) - Number(p.full)).slice(0, SHOWN);
}

/** Each up to the clause that names whom it is about. */
function passages(attitudes: readonly Attitude[], about: string): Span[] {
  return shown(attitudes).map(({ claim, sentence }) => {
    if (meeting(claim, ROLES).has(about)) return claim.span;
    const named = sentence.find((other) => other.span[0] > claim.span[0] && meeting(other, ROLES).has(about));
    return [claim.span[0], named?.span[1] ?? claim.span[1]] as const;
  });
}
