import { CUE_VERBS } from './cue-verbs';
import { IRREGULAR, PLAIN_VERBS } from './plain-verbs';

/** Forms of a verb, as bits: one word can be several ("read", "asked"). */
export const BASE = 1;
export const THIRD = 2;
export const PAST = 4;
export const PARTICIPLE = 8;
export const ING = 16;

/** What a word can be as a verb. */
export interface VerbReading {
  lemma: string;
  /** Bits of `BASE` … `ING`. */
  forms: number;
  /** Its base form is as often a noun or adjective. */
  nounish: boolean;
}

/** Verbs of more than one syllable whose last consonant doubles, beside those of one. */
const DOUBLING = new Set(
  'admit permit commit submit omit regret refer confer prefer defer infer occur incur rebut compel expel propel control patrol transfer recur deter transmit ad-lib'.split(
    ' ',
  ),
);
const BRITISH = new Set('travel cancel label channel counsel fuel model quarrel signal total'.split(' '));

function doubles(lemma: string): boolean {
  return (
    DOUBLING.has(lemma) || /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma) || /^[^aeiou]*qui[tpz]$/.test(lemma)
  );
}

/** Regular forms of a lemma: third person, past forms, -ing forms. */
function regularForms(lemma: string): { third: string; past: string[]; ing: string[] } {
  const last = lemma.at(-1) ?? '';
  const consonantY = /[^aeiou]y$/.test(lemma);
  const third = consonantY
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  if (last === 'e') {
    const ing = /(?:ee|oe|ye)$/.test(lemma)
      ? `${lemma}ing`
      : lemma.endsWith('ie')
        ? `${lemma.slice(0, -2)}ying`
        : `${lemma.slice(0, -1)}ing`;
    return { third, past: [`${lemma}d`], ing: [ing] };
  }
  const twice = lemma + last;
  if (BRITISH.has(lemma))
    return { third, past: [`${lemma}ed`, `${twice}ed`], ing: [`${lemma}ing`, `${twice}ing`] };
  const stem = doubles(lemma) ? twice : lemma;
  return { third, past: [consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`], ing: [`${stem}ing`] };
}

function add(
  table: Map<string, VerbReading>,
  form: string,
  lemma: string,
  bits: number,
  nounish: boolean,
): void {
  const known = table.get(form);
  // The first lemma of a form wins ("found" is "find"), but the same lemma gathers its forms.
  if (!known) table.set(form, { lemma, forms: bits, nounish });
  else if (known.lemma === lemma) known.forms |= bits;
}

/** Every form of every verb of the lexicon. */
function build(): Map<string, VerbReading> {
  const nounish = new Set<string>();
  const lemmas = new Set<string>();
  for (const line of CUE_VERBS.trim().split('\n')) {
    const [letters = '', words = ''] = line.split(':');
    for (const lemma of words.trim().split(/\s+/)) {
      lemmas.add(lemma);
      if (letters.includes('n')) nounish.add(lemma);
    }
  }
  const [plain = '', both = ''] = [
    PLAIN_VERBS.replace(/\|.*/g, ''),
    (PLAIN_VERBS.match(/\|.*/g) ?? []).join(' ').replaceAll('|', ' '),
  ];
  for (const lemma of plain.trim().split(/\s+/)) lemmas.add(lemma);
  for (const lemma of both.trim().split(/\s+/)) {
    lemmas.add(lemma);
    nounish.add(lemma);
  }
  const irregular = new Map<string, string[]>();
  for (const entry of IRREGULAR.trim().split(';')) {
    const [lemma = '', ...rest] = entry.trim().split(/\s+/);
    irregular.set(lemma, rest);
    lemmas.add(lemma);
  }
  const table = new Map<string, VerbReading>();
  for (const lemma of irregular.keys()) {
    const [past = '', participle = past] = irregular.get(lemma) ?? [];
    add(table, past, lemma, PAST, false);
    add(table, participle, lemma, PARTICIPLE, false);
  }
  for (const lemma of lemmas) {
    const forms = regularForms(lemma);
    const noun = nounish.has(lemma);
    add(table, lemma, lemma, BASE, noun);
    add(table, forms.third, lemma, THIRD, noun);
    if (!irregular.has(lemma))
      for (const form of forms.past) add(table, form, lemma, PAST | PARTICIPLE, false);
    for (const form of forms.ing) add(table, form, lemma, ING, false);
  }
  return table;
}

let table: Map<string, VerbReading> | null = null;

/** What `word` (lower case) can be as a verb of the lexicon; `null` where it is none. Built at the first call. */
export function verbReading(word: string): VerbReading | null {
  table ??= build();
  return table.get(word) ?? null;
}
