/** The clause of "who" that hangs on a source's noun: whether it says who somebody is, or how he came to speak and why he has no name. */

/** How long a clause is at most that is shown, in words. Chosen by hand: longer ones tell a story. */
const WORDS = 17;

const CLAUSE = /,?\s(?:who|whom|which|that|speaking)\s/;

/**
 * Words of speech, hearing and names: "who spoke with the station", "who had heard of it from relatives", "who asked not to be named". They
 * are the source's grounds, or why it goes unnamed, and are kept as such.
 */
const TELLS =
  /\b(?:speak|speaks|spoke|spoken|speaking|talk|talks|talked|tell|tells|told|say|says|said|relat(?:e|es|ed)|relay(?:s|ed)?|reported|revealed|disclosed|confirmed|ask|asks|asked|request|requested|declined?|declines|refused?|refuses|insisted|wished|hear|heard|hears|learn(?:ed|t|s)? (?:of|about|that|from)|anonym\p{L}+|identified|unnamed|names?|named|quoted|cited|interviewed|contacted)\b/iu;

/** "who is said to know the drivers": others say so of him. */
const SAID_OF = /\b(?:is|are|was|were) (?:said|reported) to\b/gi;

/** "an official we telephoned": how the writer reached him. */
const OURS = /(?<=\p{Ll})\s(?:we|I)\s.*$/u;

/** Whether a clause tells how its bearer knows, speaks or goes unnamed. */
export const tellsOfSpeech = (clause: string): boolean => TELLS.test(clause.replace(SAID_OF, ''));

/**
 * A source's phrase without the clause that tells how it knows: "a source in Hyesan" of "a source in Hyesan who asked not to be named". One
 * that says who it is belongs to it: "a woman who left Wonsan in 2017".
 */
export function withoutGrounds(words: string): string {
  const phrase = words.replace(OURS, '');
  const cut = phrase.search(CLAUSE);
  if (cut <= 0) return phrase;
  const clause = phrase.slice(cut);
  const restricts =
    /^\s(?:who|that)\s/.test(clause) &&
    // "a contract that Hana has seen": who saw it is a link of its own.
    !/^\sthat\s(?:the\s)?\p{Lu}.*\s(?:seen|obtained|viewed|reviewed)$/u.test(clause) &&
    clause.trim().split(/\s+/).length <= WORDS;
  return restricts && !tellsOfSpeech(clause) ? phrase : phrase.slice(0, cut);
}
