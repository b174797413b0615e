/** Where a sentence names an outlet or designates one, outside quotation marks. */
import { type OutletMention, outletNamed } from '../../../outlets/outlet-names';
import { prefixLength } from '../../../text/prefix-length';
import { FAMILY_NAMES } from '../../discourse/family-names';
import type { OutletPhrase } from '../../language/outlet-role';
import type { Sentence, Token } from '../../language/stage-types';
import { COUNTRIES, ORGANISATIONS } from '../lexicon/source-words';
import { isTime } from '../phrases/noun-phrase';
import { isCapital } from '../tagging/word-shape';
import { MEDIA, MEDIA_MODIFIER, MEDIA_WITH, NAME_END, NAME_START, NO_MEDIA, PLATFORMS } from './words';

/** Words of a name at most. */
const LONGEST_NAME = 6;
/** Words of a generic phrase at most: "the state-run North Korean television station". */
const LONGEST_GENERIC = 7;

const COUNTRY = new Set(COUNTRIES.split(','));
const BODY = new Set(ORGANISATIONS.trim().split(/\s+/));

/** First words of names that go on behind "for" or "of". */
const BODY_HEAD =
  /^(?:corporation|committee|council|center|centre|institute|ministry|department|union|association|federation|club|society|commission|agency|university|museum)$/;

/** Papers' words that are their whole name: "the Guardian". */
const PAPER_ALONE =
  /^(?:times|post|news|herald|journal|tribune|gazette|chronicle|observer|telegraph|standard|mirror|guardian|inquirer|sun|globe|independent|mail|express|citizen|star|diplomat|hill|economist)$/;

const bare = (token: Token): string => token.lower.replace(/'s?$/, '');
const isWord = (token: Token | undefined): token is Token =>
  token !== undefined && token.tag !== 'Q' && /^[\p{L}\p{N}]/u.test(token.text);
/** A word with a capital letter that is no time. */
export const isNameWord = (token: Token | undefined): token is Token =>
  isWord(token) &&
  isCapital(token) &&
  !/^\d/.test(token.text) &&
  'NVBEG'.includes(token.tag) &&
  !isTime(token) &&
  !/-(?:based|funded|run|owned|backed|controlled|language|led|affiliated|style|born)$/.test(token.text);
const ownsNext = (token: Token | undefined): boolean => token !== undefined && /['’]s?$/.test(token.text);

/** What a page has named so far, for short forms and for names that no list has. */
export class PageNames {
  /** Names that stood in an outlet's place, by their words in small letters. */
  readonly known = new Map<string, { name: string; state: boolean }>();
  /** What "the agency" would mean: the last agency named gives news, or it does not. */
  agency: 'news' | 'other' | null = null;

  /** Takes a name up, with its short form in brackets or its first word where that is no common one. */
  learn(name: string, state: boolean): void {
    this.known.set(name.toLowerCase().replace(/^the /, ''), { name, state });
  }
}

interface Found {
  first: number;
  end: number;
  name: string | null;
  form: OutletPhrase['form'];
  state: boolean;
}

/**
 * The outlets that a sentence names, in order.
 * @param listed those of the whole text that a list has, in text order
 * @param names what the page has named before
 */
export function outletPhrases(
  sentence: Sentence,
  index: number,
  listed: readonly OutletMention[],
  names: PageNames,
): OutletPhrase[] {
  const t = sentence.tokens;
  const found: Found[] = [];
  let next = prefixLength(listed, ({ end }) => end <= sentence.start);
  for (let i = 0; i < t.length; i++) {
    const token = t[i] as Token;
    if (!isWord(token)) continue;
    while (next < listed.length && (listed[next] as OutletMention).end <= token.start) next++;
    const one = listedAt(t, i, listed[next]) ?? nameAt(t, i, names) ?? genericAt(t, i, names);
    if (!one) {
      if (/^agenc(?:y|ies)\b/.test(token.lower)) names.agency = 'other';
      continue;
    }
    if (one.name !== null || /^(?:news|wire)/.test(t[one.end - 2]?.lower ?? '')) names.agency = 'news';
    found.push(one);
    i = one.end - 1;
  }
  return found.map(({ first, end, ...rest }) => ({
    ...rest,
    first,
    end,
    sentence: index,
    span: [(t[first] as Token).start, endOf(t[end - 1] as Token)],
  }));
}

const endOf = (token: Token): number => token.end - (/['’]s$/.exec(token.text)?.[0].length ?? 0);

/** A name of the list, with the type word behind it: "Rodong Sinmun newspaper". */
function listedAt(t: readonly Token[], i: number, mention: OutletMention | undefined): Found | null {
  const token = t[i] as Token;
  // "the city.Yonhap said", "Photo/Yonhap": the name stands within what looks like one word.
  if (!mention || mention.start >= token.end || mention.end <= token.start) return null;
  if (mention.start > token.start && !/[./]/.test(token.text[mention.start - token.start - 1] ?? ''))
    return null;
  let end = i;
  while (end < t.length && (t[end] as Token).start < mention.end) end++;
  if (end === i + 1 && isPartOfName(t, i)) return null;
  // "38 North Korean sailors": a number and a people.
  if (/north$/i.test(mention.name) && /^korea/.test(t[end]?.lower ?? '')) return null;
  return withType(t, { first: i, end, name: mention.name, form: 'named', state: mention.state });
}

/** "Andrew Breitbart", "Mayor Bloomberg", "the Guardian Council": a plain word of a longer name that is no outlet's. */
function isPartOfName(t: readonly Token[], i: number): boolean {
  const token = t[i] as Token;
  if (!/^\p{Lu}\p{Ll}+$/u.test(token.text.replace(/['’]s$/, ''))) return false;
  const next = t[i + 1];
  if (isNameWord(next) && !ownsNext(token) && BODY.has(bare(next))) return true;
  const before = t[i - 1];
  return (
    i > 1 &&
    isNameWord(before) &&
    !ownsNext(before) &&
    !MEDIA.has(bare(before)) &&
    !MEDIA_WITH.has(bare(before)) &&
    isNoPlace(t, i - 1, i)
  );
}

/** Takes the type word behind a name along: "Yonhap | news agency". */
function withType(t: readonly Token[], found: Found): Found {
  let { end } = found;
  while (
    !ownsNext(t[end - 1]) &&
    end - found.first < LONGEST_NAME &&
    isNameWord(t[end]) &&
    NAME_END.has(bare(t[end] as Token))
  )
    end++;
  if (ownsNext(t[end - 1])) return { ...found, end };
  if (/^(?:news|state|tv|television)$/.test(t[end]?.lower ?? '') && MEDIA_WITH.has(t[end + 1]?.lower ?? ''))
    end += 2;
  else if (
    /^(?:newspaper|website|magazine|tv|television|radio|daily|agency|channel|newswire)$/.test(
      bare(t[end] ?? (t[end - 1] as Token)),
    ) &&
    t[end]?.tag === 'N'
  )
    end++;
  return { ...found, end };
}

/** A name that no list has: by what it is made of, by the type word beside it, by what the page called it before. */
function nameAt(t: readonly Token[], i: number, names: PageNames): Found | null {
  if (!isNameWord(t[i]) || (isNameWord(t[i - 1]) && !ownsNext(t[i - 1]) && !isTime(t[i - 1]))) return null;
  const run = runAt(t, i);
  const known = knownIn(t, i, run, names);
  if (known) return withType(t, known);
  // "Corporation for Public Broadcasting" is a body.
  const isRest =
    /^(?:of|for|on)$/.test(t[i - 1]?.lower ?? '') &&
    BODY_HEAD.test(t[i - 2]?.lower ?? '') &&
    isNameWord(t[i - 2]);
  for (let first = i; first < run && !isRest; first++) {
    const made = madeOf(t, first, run);
    if (!made) continue;
    const words = wordsOf(t, first, made);
    return withType(t, {
      first,
      end: made,
      name: nameOf(words),
      form: 'named',
      state: false,
    });
  }
  // "told the Guardian": a paper's word behind "the".
  if (
    run === i + 1 &&
    /^the$/i.test(t[i - 1]?.lower ?? '') &&
    PAPER_ALONE.test(bare(t[i] as Token)) &&
    t[i + 1]?.lower !== 'of'
  ) {
    const words = wordsOf(t, i, run);
    return { first: i, end: run, name: nameOf(words), form: 'named', state: false };
  }
  const example = exampleAt(t, i) || creditAt(t, i, run);
  if (example) return { first: i, end: run, name: wordsOf(t, i, run), form: 'named', state: false };
  // "the Hana news agency", "news agency Hana"
  const typed =
    /^(?:news|television|tv|radio)$/.test(t[run]?.lower ?? '') &&
    MEDIA_WITH.has(bare(t[run + 1] ?? (t[run - 1] as Token)));
  const type = typed ? 2 : /^(?:newspaper|newspapers)$/.test(bare(t[run] ?? (t[run - 1] as Token))) ? 1 : 0;
  const before = t[i - 1];
  const isTyped = before !== undefined && before.tag === 'N' && !isCapital(before) && isMediaOf(t, i - 1);
  if (type > 0 && isTyped === false && isNoPlace(t, i, run) && t[run] !== undefined)
    return { first: i, end: run + type, name: wordsOf(t, i, run), form: 'named', state: false };
  if (isTyped && !ownsNext(t[i - 1]) && run - i <= 4 && isNoPlace(t, i, run))
    return { first: i, end: run, name: wordsOf(t, i, run), form: 'named', state: false };
  return null;
}

/** "North Korean media, such as Hana": what follows is one of them. */
function exampleAt(t: readonly Token[], i: number): boolean {
  let at = i - 1;
  if (t[at]?.tag === 'D') at--;
  if (/^(?:as|including|like)$/.test(t[at]?.lower ?? '')) at -= t[at - 1]?.lower === 'such' ? 2 : 1;
  else return false;
  if (t[at]?.tag === ',') at--;
  return (
    t[at] !== undefined &&
    /^(?:media|newspapers|outlets|broadcasters|websites|magazines|tabloids|agencies)$/.test(
      (t[at] as Token).lower,
    )
  );
}

/** A bracket of a name alone behind a caption's last word: "A ship in port. (Hana Pictures)". */
const creditAt = (t: readonly Token[], i: number, run: number): boolean =>
  t[i - 1]?.tag === '(' &&
  t[run]?.tag === ')' &&
  t[run + 1] === undefined &&
  (i === 1 || t[i - 2]?.tag === '.') &&
  t[i]?.text.length !== 1;

/** The name shown: a known one, also where an apostrophe was lost ("Daily NKs"), else the words. */
const nameOf = (words: string): string =>
  outletNamed(words)?.name ?? outletNamed(words.replace(/s$/, ''))?.name ?? words;

const wordsOf = (t: readonly Token[], first: number, end: number): string =>
  t
    .slice(first, end)
    .map(({ text }) => text)
    .join(' ')
    .replace(/['’]s$/, '');

/** End of the run of capital words that begins at `i`. */
function runAt(t: readonly Token[], i: number): number {
  let end = i;
  while (end < t.length && end - i < LONGEST_NAME && isNameWord(t[end])) {
    end++;
    // "Reader's Digest", "People's Daily" are one name.
    if (ownsNext(t[end - 1]) && !(end - i === 1 && NAME_END.has(t[end] ? bare(t[end] as Token) : ''))) break;
  }
  return end;
}

/** Whether a run of capital words is neither a country, nor a people, nor a body: "South Korean newspapers". */
function isNoPlace(t: readonly Token[], first: number, end: number): boolean {
  const words = wordsOf(t, first, end);
  if (FAMILY_NAMES.has((t[first] as Token).lower) && end - first > 1) return false;
  if (COUNTRY.has(words) || /(?:ese|ean|ian|ish|can|ch|north|south|east|west)$/i.test(words)) return false;
  return !t
    .slice(first, end)
    .some((token) => BODY.has(bare(token)) && !/^(?:agency|center|network|service)$/.test(bare(token)));
}

/** Where the name that a run opens with ends, by the words that outlets have in their names; 0 where it is none. */
function madeOf(t: readonly Token[], first: number, run: number): number {
  const opening = t[first] as Token;
  // "AsiaPress", "Chosunilbo", "DailyNorth"
  if (
    /^(?:\p{L}{2,})(?:ilbo|shimbun|shinmun|sinmun)(?:['’]s)?$/iu.test(opening.text) ||
    /^\p{Lu}\p{L}*(?:News|Press|TV|Times|Post|Today|Media|Daily)(?:['’]s)?$/u.test(opening.text)
  )
    return first + 1;
  if (/^\p{Lu}[\p{L}\d-]*\.(?:com|org|net)$/u.test(opening.text)) return first + 1;
  if (run - first < 2) return 0;
  for (let end = run; end > first + 1; end--) {
    const last = bare(t[end - 1] as Token);
    const before = bare(t[end - 2] as Token);
    // "South Korean TV" is no name.
    if (
      /^(?:tv|television|radio|media|newspaper|press|broadcasting|broadcast|online)$/.test(last) &&
      !isNoPlace(t, first, end - 1)
    )
      continue;
    if (NAME_END.has(last) && !/^(?:white|daily)$/.test(before)) return nounEnds(t, end) ? end : 0;
    if (last === 'agency' && /^(?:news|press|media|telegraph|telegraphic|communications)$/.test(before))
      return end;
    if (
      /^(?:corporation|system|service|network|station|company)$/.test(last) &&
      /^(?:broadcasting|news|television|radio)$/.test(before)
    )
      return end;
  }
  return NAME_START.has(bare(opening)) &&
    run - first <= 3 &&
    !(isTime(opening) || /^(?:voice|channel)$/.test(bare(opening)))
    ? run
    : 0;
}

/** "Times", "Post", "Press" end a name where no further noun makes something else of them: "Press Secretary". */
const nounEnds = (t: readonly Token[], end: number): boolean =>
  !isNameWord(t[end]) || ownsNext(t[end - 1]) || isTime(t[end]);

/** A name that the page has had in an outlet's place, whole or its first word. */
function knownIn(t: readonly Token[], first: number, run: number, names: PageNames): Found | null {
  for (let end = run; end > first; end--) {
    const known = names.known.get(wordsOf(t, first, end).toLowerCase());
    if (known) return { first, end, name: known.name, form: 'named', state: known.state };
  }
  const token = t[first] as Token;
  const onPlatform =
    PLATFORMS.has(bare(token)) &&
    run - first === 1 &&
    (token.text.length > 1 || /^(?:on|to|via)$/.test(t[first - 1]?.lower ?? ''));
  return onPlatform
    ? { first, end: first + 1, name: token.text.replace(/['’]s$/, ''), form: 'named', state: false }
    : null;
}

/** Whether the small-letter noun at `i` means an outlet, by itself or by the word before it. */
export function isMediaHead(t: readonly Token[], i: number): boolean {
  const noun = bare(t[i] as Token);
  const modifier = t[i - 1] ? bare(t[i - 1] as Token) : '';
  if (NO_MEDIA.has(modifier)) return false;
  return MEDIA.has(noun) || (MEDIA_WITH.has(noun) && MEDIA_MODIFIER.has(modifier));
}

/** The same, or with the place it is of: "the Oslo daily". */
export function isMediaOf(t: readonly Token[], i: number): boolean {
  const noun = bare(t[i] as Token);
  return (
    isMediaHead(t, i) ||
    (/^(?:daily|weekly|station|channel|paper|network)$/.test(noun) &&
      isNameWord(t[i - 1]) &&
      !ownsNext(t[i - 1]))
  );
}

/** "the South Korean newspaper", "state media", "the paper" behind an outlet that was named. */
function genericAt(t: readonly Token[], i: number, names: PageNames): Found | null {
  const token = t[i] as Token;
  if (token.tag !== 'N' || (isCapital(token) && !/^(?:Media|Newspapers?|TV)$/.test(token.text))) return null;
  const noun = bare(token);
  const isAir = /^(?:tv|television|radio)$/.test(noun);
  if (!isAir && !MEDIA.has(noun) && !MEDIA_WITH.has(noun)) return null;
  let first = i;
  while (first > 0 && i - first < LONGEST_GENERIC && isOfPhrase(t, first - 1, first)) first--;
  const determiner = t[first - 1]?.tag === 'D' ? (t[first - 1] as Token) : null;
  const takesUp = determiner !== null && first === i && /^(?:the|this)$/.test(determiner.lower);
  if (noun === 'agency' && first === i && names.agency !== 'news') return null;
  if (
    /^(?:publication|magazines?)$/.test(noun) &&
    (t[i + 1]?.lower === 'of' || /^\d/.test(t[i - 1]?.text ?? ''))
  )
    return null;
  // "state television", "Moroccan radio", but no "watched television" or "television set".
  if (isAir) {
    const says =
      first < i &&
      /^(?:state|official|local|private|public|national|cable|\p{Lu}.*)$/u.test(t[i - 1]?.text ?? '');
    if (!says || (t[i + 1]?.tag === 'N' && !isTime(t[i + 1]) && !isReportWord(t[i + 1]))) return null;
  }
  const isMedia =
    isAir ||
    isMediaHead(t, i) ||
    (determiner?.lower === 'the' && isMediaOf(t, i)) ||
    (takesUp &&
      /^(?:paper|daily|station|site|network|channel|newswire|publication|weekly|portal|agency)$/.test(noun));
  if (!isMedia || t.slice(first, i).some((other) => NO_MEDIA.has(bare(other)))) return null;
  // "the daily fee", "the paper bags": a word before another noun.
  if (
    takesUp &&
    !MEDIA.has(noun) &&
    t[i + 1]?.tag === 'N' &&
    !ownsNext(token) &&
    !isTime(t[i + 1]) &&
    !isCapital(t[i + 1] as Token) &&
    !(t[i + 1] as Token).lemma
  )
    return null;
  // "Newspaper Hana", "media reports": the name behind it is the mention; the report, what it made.
  if (
    isNameWord(t[i + 1]) &&
    !ownsNext(token) &&
    !/^(?:reports?|reported|says?)$/i.test(t[i + 1]?.text ?? '') &&
    first < i + 1 &&
    t[i + 1]?.tag === 'N'
  )
    return null;
  if (
    t[i + 1]?.tag === 'N' &&
    /^(?:articles?|kits?|players?|devices?|outlets?|company|coverage|access|agency|agencies|organi[sz]ations?|content|files?)$/.test(
      t[i + 1]?.lower ?? '',
    )
  )
    return null;
  return {
    first: determiner ? first - 1 : first,
    end: i + 1,
    name: null,
    form: 'generic',
    state: t.slice(first, i).some((other) => /^(?:state|official|state-)/.test(other.lower)),
  };
}

const isReportWord = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:reports?|footage)$/.test(token.lower);

/** What can stand between determiner and head: adjectives, nouns, "'s", participles with a hyphen. */
function isOfPhrase(t: readonly Token[], at: number, before: number): boolean {
  const token = t[at];
  if (!token || isTime(token)) return false;
  return (
    token.tag === 'N' ||
    (token.tag === 'E' && token.lower.includes('-')) ||
    (token.tag === 'R' && before < t.length && token.lower.includes('-')) ||
    (token.tag === '-' && false)
  );
}
