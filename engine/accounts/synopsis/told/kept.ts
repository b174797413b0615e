/** What is found of a claim once for all that it is held against. */
import type { Claim } from './claims';

let kinds = 0;

/**
 * The same function, which finds each claim's answer once.
 * @param find rests on the claim and its account's text alone
 */
export function kept<T, Text extends [] | [text: string]>(
  find: (claim: Claim, ...text: Text) => T,
): (claim: Claim, ...text: Text) => T {
  const kind = kinds++;
  return (claim, ...text) => {
    if (claim.found[kind] === undefined) claim.found[kind] = find(claim, ...text);
    return claim.found[kind] as T;
  };
}
