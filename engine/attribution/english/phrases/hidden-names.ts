/** How a source asks to stay unnamed: why it has no name, and nothing said of the world. */
import type { Token } from '../../language/stage-types';

/** What may be done to a name, or left undone: "not to print his name", "to withhold her identity", "to keep her name out", "that their faces be blurred". */
const HIDDEN =
  /^(?:for )?(?:\p{L}+ )?(?:secrecy|anonymity|confidentiality)\b|\b(?:named|identified|anonymous|unnamed|nameless)\b|\bto be (?:called|known as|referred to)\b|\bidentify (?:him|her|them|me)\b|\b(?:his|her|their|my|its|no|the) (?:(?:real|full|own|first|last|family) )?(?:names?|identit\p{L}+|faces?|voices?) (?:not )?be\b|\b(?:print|publish|use|give|reveal|disclose|withhold|change|keep|mention|hide|conceal|omit|blur|show|tell anyone) (?:his|her|their|my) (?:(?:real|full|own|first|last|family) )?(?:names?|identit\p{L}+|faces?|voices?)\b/u;

/** Verbs of asking for something. */
const ASKS = /^(?:ask|request|beg|plead|urge|implore|demand|insist|want|wish|prefer)$/;

/** How far into a request the words stand that hide a name, in tokens. */
const HIDDEN_WITHIN = 12;

/**
 * "asked not to be named", "requested to remain anonymous", "asked the paper not to print his name": why a source has no name, and nothing
 * said of the world.
 * @param sentence its tokens, and the text that they point into
 * @param start the first token of what is asked
 * @param infinitive whether that is an infinitive: then any verb asks ("preferred to remain anonymous")
 */
export function hidesName(
  { t, text }: { t: readonly Token[]; text: string },
  lemma: string,
  start: number,
  infinitive: boolean,
): boolean {
  if (!infinitive && !ASKS.test(lemma)) return false;
  const [first, last] = [t[start], t[Math.min(t.length, start + HIDDEN_WITHIN) - 1]];
  return first !== undefined && last !== undefined && HIDDEN.test(text.slice(first.start, last.end));
}
