/**
 * Names that are written in several ways: who looks for "Ryanggang" finds Yanggang and 량강도, too. The spellings in Latin letters
 * are those by which accounts are compared (`text/wording/name-variants.ts`).
 */
import { PLACES } from '../text/places';
import { NAME_VARIANTS } from '../text/wording/name-variants';
import { HANGUL_NAMES } from './hangul-names';
import { wordsOf } from './tokens';

/** Names whose lines hold several things of one kind, or descriptions: no other spelling of one name. */
const NO_SPELLINGS: ReadonlySet<string> = new Set(['state-media', 'demarcation-line', 'politburo']);
const DESCRIPTIONS: ReadonlySet<string> = new Set([
  'supreme leader',
  'marshal kim',
  'communist party',
  'ruling party',
  'secret police',
  'joint security area',
  'presidential office',
  'british',
  'chinese',
  'russian',
  'russians',
  'japanese',
]);

/** Ids whose own writing is a name: "china". Those with a hyphen are ours alone. */
const isName = (id: string) => !id.includes('-');

function namesById(): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  const add = (id: string, spelling: string) => {
    const words = wordsOf(spelling.replaceAll('-', ' '));
    if (words.length === 0) return;
    const list = found.get(id);
    if (list) list.push(words);
    else found.set(id, [words]);
  };
  for (const [id = '', ...spellings] of NAME_VARIANTS) {
    if (NO_SPELLINGS.has(id)) continue;
    if (isName(id)) add(id, id);
    for (const spelling of spellings) if (!DESCRIPTIONS.has(spelling)) add(id, spelling);
  }
  for (const [id, names] of HANGUL_NAMES) for (const name of names) add(id, name);
  // "ryanggang province" says no more than "ryanggang": whoever finds the one finds the other.
  for (const [id, all] of found) found.set(id, shortest(all));
  return found;
}

const key = (words: readonly string[]) => words.join(' ');

/** Spellings without those that begin with another one. */
function shortest(all: readonly string[][]): string[][] {
  const byKey = new Map(all.map((words) => [key(words), words]));
  return [...byKey.values()].filter((words) => {
    for (let n = 1; n < words.length; n++) if (byKey.has(key(words.slice(0, n)))) return false;
    return ![...byKey.values()].some(
      (other) => words.length === 1 && other.length === 1 && startsIn(words[0]!, other[0]!),
    );
  });
}

/** 량강도 begins with 량강: the short one finds it. Words of other scripts are kept: "najin" and "na" are two names. */
const startsIn = (word: string, other: string) =>
  word !== other && other.length >= 2 && /^[\uac00-\ud7a3]/.test(word) && word.startsWith(other);

interface Names {
  byId: ReadonlyMap<string, string[][]>;
  /** Ids by the words of a spelling, joined by spaces. */
  ids: ReadonlyMap<string, string>;
}

let names: Names | null = null;

/** Made at the first search, since few wakings of the background are for one. */
function allNames(): Names {
  if (names) return names;
  const byId = namesById();
  const ids = new Map<string, string>();
  const known = (id: string, words: readonly string[]) => {
    if (!ids.has(key(words))) ids.set(key(words), id);
  };
  for (const [id, all] of byId) for (const words of all) known(id, words);
  for (const [id, ...spellings] of NAME_VARIANTS)
    if (byId.has(id!))
      for (const spelling of spellings) if (!DESCRIPTIONS.has(spelling)) known(id!, wordsOf(spelling));
  for (const [id, all] of HANGUL_NAMES) for (const name of all) known(id, [name]);
  for (const place of PLACES) if (!byId.has(place)) known(place, wordsOf(place.replaceAll('-', ' ')));
  names = { byId, ids };
  return names;
}

/** Words of the longest name. */
const LONGEST = 5;

/** The longest name that begins at a word: its spellings, each as its words, and how many words it takes. */
export function nameAt(
  words: readonly string[],
  at: number,
): { id: string; spellings: readonly (readonly string[])[]; length: number } | null {
  const { byId, ids } = allNames();
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const own = words.slice(at, at + length);
    const id = ids.get(key(own));
    if (id !== undefined) return { id, spellings: byId.get(id) ?? [own], length };
  }
  return null;
}

/** A Korean word without what hangs on it: the longest name that it begins with. */
function hangulNameIn(word: string): string | null {
  const { ids } = allNames();
  for (let length = word.length; length > 1; length--) {
    const id = ids.get(word.slice(0, length));
    if (id !== undefined) return id;
  }
  return null;
}

/** The places of the peninsula that some words name, by the engine's names for them: "Hyesan, Yanggang" → hyesan, ryanggang. */
export function placesNamed(text: string): string[] {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const name = nameAt(words, at);
    const id = name?.id ?? hangulNameIn(words[at]!);
    if (id !== null && PLACES.has(id)) found.add(id);
    at += name?.length ?? 1;
  }
  return [...found];
}
