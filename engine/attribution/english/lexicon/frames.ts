import { CUE_NOUNS, CUE_PREPOSITIONS, CUE_VERBS } from './cue-verbs';

const FRAMES = new Map<string, string>();
for (const line of CUE_VERBS.trim().split('\n')) {
  const [letters = '', words = ''] = line.split(':');
  const frames = letters.replace('n', '');
  if (frames) for (const lemma of words.trim().split(' ')) FRAMES.set(lemma, frames);
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
