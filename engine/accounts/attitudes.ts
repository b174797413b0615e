/**
 * What the same people think of the same person or thing. Such claims share almost no words ("growing resentment towards the
 * returnee" / "do not buy the story"), so they are found by their parts: an attitude, people who hold it, whom it is about.
 */
import type { Claim } from './claims';
import { ATTITUDES, PEOPLE, ROLES } from './wording/oppositions';

export interface Attitude {
  claim: Claim;
  kinds: Set<string>;
  about: Set<string>;
  /** Says both whose attitude it is and whom it is about in its own words. */
  full: boolean;
}

export interface AttitudePair {
  a: Attitude[];
  b: Attitude[];
  /** The role that both are about. */
  about: string;
  /** All claims of the sentences about it in both accounts, shown or not. */
  also: Claim[];
  /** No attitude in common. */
  differs: boolean;
}

/** Places of one topic shown on each side. */
const SHOWN = 2;

/** The claims that tell an attitude of ordinary people. Who holds it, and whom it is about, may stand in the same sentence. */
export function attitudesIn(claims: readonly Claim[]): Attitude[] {
  const found: Attitude[] = [];
  for (const claim of claims) {
    const kinds = meeting(claim, ATTITUDES);
    if (kinds.size === 0) continue;
    const sentence = claims.filter((other) => other.sentence === claim.sentence);
    if (!sentence.some((other) => meeting(other, PEOPLE).size > 0)) continue;
    const about = new Set(sentence.flatMap((other) => [...meeting(other, ROLES)]));
    found.push({
      claim,
      kinds,
      about,
      full: meeting(claim, PEOPLE).size > 0 && meeting(claim, ROLES).size > 0,
    });
  }
  return found;
}

function meeting(claim: Claim, family: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const lex of claim.words) if (family.has(lex.concept)) found.add(lex.concept);
  return found;
}

/** Attitudes of both accounts about one role that not everybody is about (the authorities are in every story). */
export function pairAttitudes(claimsA: readonly Claim[], claimsB: readonly Claim[]): AttitudePair[] {
  const left = attitudesIn(claimsA);
  const right = attitudesIn(claimsB);
  const found: AttitudePair[] = [];
  for (const about of ROLES) {
    const a = left.filter((attitude) => attitude.about.has(about));
    const b = right.filter((attitude) => attitude.about.has(about));
    if (a.length === 0 || b.length === 0) continue;
    const kindsA = new Set(a.flatMap(({ kinds }) => [...kinds]));
    const differs = !b.some(({ kinds }) => [...kinds].some((kind) => kindsA.has(kind)));
    found.push({ a: best(a), b: best(b), about, also: [...sentencesOf(a, claimsA), ...sentencesOf(b, claimsB)], differs });
    // One row about the people's attitude is enough: the first role is the most particular one.
    break;
  }
  return found;
}

function sentencesOf(attitudes: readonly Attitude[], claims: readonly Claim[]): Claim[] {
  const sentences = new Set(attitudes.map(({ claim }) => claim.sentence));
  return claims.filter((claim) => sentences.has(claim.sentence));
}

function best(list: readonly Attitude[]): Attitude[] {
  return [...list].sort((p, q) => Number(q.full) - Number(p.full)).slice(0, SHOWN);
}
