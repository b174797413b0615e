/**
 * Hangul syllables by arithmetic: a syllable is 0xAC00 + (initial × 21 + vowel) × 28 + final. Verbs are conjugated
 * with it, so that the lists hold stems alone: 밝히 gives 밝혀, 밝혔다, 밝힌, 밝힙니다.
 */
const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
const VOWELS = 21;

/** Finals by their place in the block: ㄴ, ㄹ, ㅂ, ㅆ. */
export const N = 4;
export const L = 8;
export const B = 17;
const SS = 20;

/** Vowels by their place. */
const [A, O, U, EU, I, YEO, EO, WA, WO] = [0, 8, 13, 18, 20, 6, 4, 9, 14];

const isSyllable = (code: number): boolean => code >= FIRST && code <= LAST;

/**
 * The final consonant of a word's last syllable as a number; 0 where it has none, -1 where the word ends otherwise.
 */
export function finalOf(word: string): number {
  const code = word.charCodeAt(word.length - 1);
  return isSyllable(code) ? (code - FIRST) % FINALS : -1;
}

/** The word with this final in its last, open syllable: 밝히 + ㄴ = 밝힌. */
export const withFinal = (word: string, final: number): string =>
  word.slice(0, -1) + String.fromCharCode(word.charCodeAt(word.length - 1) + final);

const vowelOf = (word: string): number =>
  Math.floor((word.charCodeAt(word.length - 1) - FIRST) / FINALS) % VOWELS;

function withVowel(word: string, vowel: number): string {
  const code = word.charCodeAt(word.length - 1) - FIRST;
  const initial = Math.floor(code / FINALS / VOWELS);
  return word.slice(0, -1) + String.fromCharCode(FIRST + (initial * VOWELS + vowel) * FINALS);
}

/** Stems in ㄷ that end in ㄹ before a vowel: 묻다 "to ask" has 물어. */
const SOFT = /[묻듣]$/u;
const HARD_TO_SOFT: Record<string, string> = { 묻: '물', 듣: '들' };

/** The form of a stem that 서, 도 and the past tense are built on: 밝히 → 밝혀, 털어놓 → 털어놓아, 묻 → 물어, 하 → 해. */
export function infinitive(stem: string): string {
  if (stem.endsWith('하')) return `${stem.slice(0, -1)}해`;
  if (/[르]$/u.test(stem) && stem.length > 1) {
    const before = stem.slice(0, -1);
    const bright = [A, O].includes(vowelOf(before));
    return withFinal(before, finalOf(before) > 0 ? 0 : L) + (bright ? '라' : '러');
  }
  if (SOFT.test(stem)) return `${stem.slice(0, -1)}${HARD_TO_SOFT[stem.slice(-1)]}어`;
  const vowel = vowelOf(stem);
  if (finalOf(stem) > 0) return stem + (vowel === A || vowel === O ? '아' : '어');
  if (vowel === I) return withVowel(stem, YEO);
  if (vowel === O) return withVowel(stem, WA);
  if (vowel === U) return withVowel(stem, WO);
  if (vowel === EU) return withVowel(stem, EO);
  return stem;
}

/** The past stem: 밝혔, 했, 물었. */
export function past(stem: string): string {
  const form = infinitive(stem);
  return finalOf(form) === 0 ? withFinal(form, SS) : form;
}
