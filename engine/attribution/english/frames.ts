import { CUE_NOUNS, CUE_PREPOSITIONS, CUE_VERBS } from './cue-verbs';

const FRAMES = new Map<string, string>();
for (const line of CUE_VERBS.trim().split('\n')) {
  const [letter = '', words = ''] = line.split(':');
  if (letter === 'n') continue;
  for (const lemma of words.trim().split(/\s+/)) {
    const known = FRAMES.get(lemma) ?? '';
    if (!known.includes(letter)) FRAMES.set(lemma, known + letter);
  }
}
const PREPOSITIONS = new Set(CUE_PREPOSITIONS.trim().split(/\s+/));
const NOUNS = new Set(CUE_NOUNS.trim().split(/\s+/));

/** The letters of the frames that a lemma takes (see `cue-verbs.ts`); empty for a verb that says nothing. */
export const framesOf = (lemma: string): string => FRAMES.get(lemma) ?? '';

/** Whether a cue takes its content behind this preposition: "call for", "speak of". */
export const takesPreposition = (lemma: string, preposition: string): boolean =>
  PREPOSITIONS.has(`${lemma}:${preposition}`);

/** Whether a noun (singular or plural) carries something said: "claim", "promises". */
export const isCueNoun = (word: string): boolean =>
  NOUNS.has(word) || (word.endsWith('s') && NOUNS.has(word.slice(0, -1)));
