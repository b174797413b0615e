/**
 * Every outlet that an article names or means, by its one name, and what it does there: as the attribution engine read it, and by its
 * name alone where it did not (inside quotations, in languages whose roles are not read).
 */
import type { OutletMention, OutletRoleName, Span } from '../../model';
import { STATE_MEDIA } from '../../model/reasons';
import { outletListed } from '../../outlets/called';
import { outletsIn } from '../../outlets/outlet-names';
import { OUTLETS } from '../../outlets/records';
import { meansStateMedia } from '../../outlets/state-media';
import { type AccountInput, readingOf } from '../../text/account-text';
import { within } from '../../text/quotations';
import { isNameless, isOnTheNorth, type OriginName, originName } from './origin-name';

export interface Mention {
  /** `null`: "a South Korean newspaper", and no word on which. */
  name: string | null;
  state: boolean;
  /** Where its words stand, UTF-16 units. */
  start: number;
  end: number;
  role: OutletRoleName | null;
}

const STATE_PHRASE =
  /\b(?:(?:the )?North(?: Korean?)?(?:['’]s)? )?(?:(?:ruling|Workers['’]?) Party(?:['’]s)? )?(?:state|official|regime|government)(?:['’]s)?(?:[- ](?:run|controlled|owned))? (?:media|news agency|newspaper|daily|television|TV|broadcaster|radio|mouthpiece)\b|\bNorth(?:ern)?(?: Korean?)?(?:['’]s)? (?:Central News Agency|(?:main |domestic )?(?:media|press|newspapers?|mouthpiece|broadcaster|state radio))\b/gi;
/** What may stand between words for an outlet and its name. */
const BEFORE_NAME = /^ (?:(?:daily|outlet|website|agency|channel|newspaper|site|portal) )?$/;
/** What makes an outlet the one that is cited, right before its name. */
const CITED =
  /\b(?:according to|citing|cites|quoting|told|(?:reports?|reported|published|revealed|released) (?:by|from|in))\s(?:the\s)?$/i;
/** What may stand between a name and the short one in brackets behind it. */
const IN_BRACKETS = /^[^.,;()]{0,20}\($/;
/** What an outlet does to carry a report, right behind its name. */
const REPORTS =
  /^[^.;:,]{0,24}\b(?:report(?:s|ed)|sa(?:id|ys)|announce[sd]|wrote|reveal(?:s|ed)|list(?:s|ed)|show(?:s|ed)|aired|air|carr(?:ied|y)|described|prais(?:es|ed)|quoted|claim(?:s|ed)|called|hailed|published|confirmed)\b/i;
/** UTF-16 units before and behind a name in which a verb of reporting is looked for. */
const BESIDE = 40;
/** UTF-16 units around such words in which the text may say whose they are. */
const AROUND = [60, 40] as const;
/** Names that print writes in many ways, found whatever the capitals. */
const LOOSE: ReadonlyArray<readonly [RegExp, string]> = [
  // "DailyNK", "radio free Asia"
  ...OUTLETS.filter(({ name }) => name.includes(' ')).map(
    ({ name }) => [new RegExp(`\\b${name.split(' ').join('\\s?')}\\b`, 'gi'), name] as const,
  ),
  [/\bchosun-?\s?ilbo\b/gi, 'Chosun Ilbo'],
  [/\bdong-?a-?\s?ilbo\b/gi, 'Dong-A Ilbo'],
  [/\bjoong-?ang-?\s?ilbo\b/gi, 'JoongAng Ilbo'],
  [/\b(?:the )?mirror uk\b|\bmirror\.(?:co\.)?uk\b/gi, 'The Mirror'],
];

/** The mentions of an article in text order. */
export function mentionsIn(input: AccountInput): Mention[] {
  const { text, quotations } = readingOf(input);
  const north = isOnTheNorth(text);
  const { nameOf, found } = namerOf(input);
  const read = (input.attributions.outlets ?? []).flatMap((one): Mention[] => {
    if (one.span[1] > text.length) return [];
    return [{ ...meant(one, text, north, nameOf), start: one.span[0], end: one.span[1], role: one.role }];
  });
  let next = 0;
  const unread = found.filter(({ start, end }) => {
    while (next < read.length && read[next]!.end <= start) next++;
    return !(next < read.length && read[next]!.start < end && read[next]!.name !== null);
  });
  const all = [...read, ...unread].sort((p, q) => p.start - q.start);
  const named = all.filter((one, at) => !isSaidOf(one, all[at + 1], text));
  // Where the text is one quotation, what outlets do stands inside it.
  const isQuoted = named.every(({ role }) => role === null);
  return named.map((one) =>
    one.role === null && (isQuoted || !within(quotations, one.start)) ? reporting(one, text) : one,
  );
}

/** "North Korean media Daily NK": what the name behind it is, and no outlet of its own. */
function isSaidOf(one: Mention, next: Mention | undefined, text: string): boolean {
  if (!next || next.name === null || next.name === one.name) return false;
  const words = text.slice(one.start, one.end);
  return /\s\p{Ll}+$/u.test(words) && BEFORE_NAME.test(text.slice(one.end, next.start));
}

/** By one word of an outlet's name, the outlet of the text that it stands for: "NK" where Daily NK is named, and no other with it. */
function shortened(found: readonly Mention[]): ReadonlyMap<string, string> {
  const names = new Set(found.flatMap(({ name, state }) => (name === null || state ? [] : [name])));
  const whole = new Map<string, string>();
  const twice = new Set<string>();
  for (const name of names) {
    const words = name.split(' ');
    if (words.length < 2) continue;
    for (const word of [words[0]!, words.at(-1)!])
      if (whole.has(word) && whole.get(word) !== name) twice.add(word);
      else whole.set(word, name);
  }
  for (const word of [...twice, ...names]) whole.delete(word);
  return whole;
}

/**
 * By a name that nobody knows, the outlet that the words around it give: "the Central Telegraph Agency of Korea (KCNA)", "the North's
 * Central News Agency".
 */
function explained(
  { attributions: { outlets = [] } }: AccountInput,
  text: string,
  found: readonly Mention[],
): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const states = found.filter(({ state }) => state).map(({ start, end }): Span => [start, end]);
  outlets.forEach(({ name, span }, at) => {
    if (name === null || known.has(name) || outletListed(name)) return;
    const next = outlets[at + 1];
    const isSaidAgain = next?.role === 'parenthesis' && next.name !== null && outletListed(next.name);
    if (isSaidAgain && IN_BRACKETS.test(text.slice(span[1], next.span[0]))) known.set(name, next.name!);
    else if (within(states, span[0])) known.set(name, STATE_MEDIA);
  });
  return known;
}

/** An outlet whose role nobody read carries what it is said to report. */
const reporting = (one: Mention, text: string): Mention =>
  carriesAt(text, [one.start, one.end]) ? { ...one, role: 'carrier' } : one;

/** Whether the words beside a name say that something comes from there: "according to", "reported". */
export function carriesAt(text: string, [start, end]: Span): boolean {
  const before = text.slice(Math.max(0, start - BESIDE), start);
  return CITED.test(before) || REPORTS.test(text.slice(end, end + BESIDE));
}

interface Namer {
  /** One name for an outlet as this article calls it. An article names the same few again and again. */
  nameOf: (name: string) => OriginName;
  /** The outlets that stand in the text by name. */
  found: readonly Mention[];
}

/** Kept as long as the article lives: credits, hops and grounds ask for the same names. */
const namers = new WeakMap<AccountInput['article'], Namer>();

/** How an article's names of outlets are understood. */
export function namerOf(input: AccountInput): Namer {
  const known = namers.get(input.article);
  if (known) return known;
  const { text } = readingOf(input);
  const found = byName(text);
  const inFull = new Map([...shortened(found), ...explained(input, text, found)]);
  const names = new Map<string, OriginName>();
  const nameOf = (name: string) => {
    let origin = names.get(name);
    if (!origin) {
      const whole = inFull.get(name);
      origin = originName(whole ?? name, text);
      names.set(name, origin);
    }
    return origin;
  };
  const namer = { nameOf, found };
  namers.set(input.article, namer);
  return namer;
}

function meant(
  { name, state, span }: OutletMention,
  text: string,
  north: boolean,
  nameOf: (name: string) => OriginName,
): Pick<Mention, 'name' | 'state'> {
  const words = text.slice(...span);
  if (name !== null) {
    const origin = nameOf(name);
    return { name: isNameless(origin.name) ? null : origin.name, state: origin.state };
  }
  const isState = meansStateMedia(words, () => north) || (state && north && !/\bSouth\b/.test(words));
  return { name: isState ? STATE_MEDIA : null, state: isState };
}

/** The outlets that stand in a text by name, and "state media"; what they do there is not asked. */
export function byName(text: string): Mention[] {
  const north = isOnTheNorth(text);
  const known = new Map<string, OriginName>();
  const nameOf = (name: string) => {
    const origin = known.get(name) ?? originName(name);
    known.set(name, origin);
    return origin;
  };
  const found = outletsIn(text, 0, text.length).map(({ name, start, end }): Mention => {
    return { ...nameOf(name), start, end, role: null };
  });
  const taken = new Set(found.map(({ start }) => start));
  const add = (start: number, words: string, origin: OriginName) => {
    if (!taken.has(start)) found.push({ ...origin, start, end: start + words.length, role: null });
  };
  for (const [pattern, name] of LOOSE)
    for (const { 0: words, index } of text.matchAll(pattern)) add(index, words, { name, state: false });
  for (const { 0: words, index } of text.matchAll(STATE_PHRASE)) {
    const around = text.slice(Math.max(0, index - AROUND[0]), index + words.length + AROUND[1]);
    if (!/\bSouth\b/.test(words) && (north || isOnTheNorth(around)))
      add(index, words, { name: STATE_MEDIA, state: true });
  }
  return found.sort((p, q) => p.start - q.start);
}
