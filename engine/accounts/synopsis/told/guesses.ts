/** Words by which an account guesses what another may state flatly. */
import type { Span } from '../../../model';
import { GUESSES } from '../../../text/oppositions';
import type { Claim } from './claims';
import { kept } from './kept';

/** "may have been", "some fear", "many believe": nobody in particular guesses. */
const SOME_GUESS =
  /\b(?:may|might) (?:already |well |even )?have(?: been)?\b|\bit (?:is|was) (?:thought|believed) that\b|\b(?:some|many|others|observers|analysts|critics|experts)\b(?: \w+){0,2} (?:fear|believe|think|suspect|speculate|worry|guess|suggest)\b/i;

/** "A resident confirmed the rumors that …": what was a guess is none any more. */
const CONFIRMED =
  /\b(?:confirm|corroborat|acknowledg|verif|substantiat|admit)\p{L}*(?:\s(?:the|these|those|such|earlier|recent))?\s$/iu;
/** In UTF-16 units. */
const BEFORE_A_GUESS = 40;

/** The words of a guess in a claim, or null. */
export const guessIn = kept((claim: Claim, text: string): Span | null => {
  for (const [concept, lex] of claim.firsts)
    if (
      GUESSES.has(concept) &&
      (claim.stance || !CONFIRMED.test(text.slice(Math.max(0, lex.start - BEFORE_A_GUESS), lex.start)))
    )
      return [lex.start, lex.end];
  const match = SOME_GUESS.exec(text.slice(...claim.span));
  return match ? [claim.span[0] + match.index, claim.span[0] + match.index + match[0].length] : null;
});

/** Whether a single word of a claim guesses. */
export function guessesIn({ firsts }: Claim): boolean {
  for (const concept of firsts.keys()) if (GUESSES.has(concept)) return true;
  return false;
}
