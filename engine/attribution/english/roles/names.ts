/** Names of outlets by what they are made of, by the type word beside them, by what the page called them before. */
import { outletNamed, outletSpelled } from '../../../outlets/outlet-names';
import { FAMILY_NAMES } from '../../discourse/family-names';
import type { Token } from '../../language/stage-types';
import { isNewsPlace, placeBefore } from '../phrases/dateline';
import { isTime } from '../phrases/noun-phrase';
import { isCapital } from '../tagging/word-shape';
import { isMediaOf } from './generic';
import {
  bare,
  type Found,
  isChannel,
  isNameWord,
  isNoPlace,
  ownsNext,
  type PageNames,
  wordsOf,
} from './name-words';
import { MEDIA_MODIFIER, MEDIA_WITH, NAME_END, NAME_START, PLATFORMS } from './words';

/** Words of a name at most. */
const LONGEST_NAME = 6;

/** First words of names that go on behind "for" or "of". */
const BODY_HEAD =
  /^(?:corporation|committee|council|center|centre|institute|ministry|department|union|association|federation|club|society|commission|agency|university|museum)$/;

/** Names that go on with the place they are of: "the Voice of Ostmark", "the Dul Herald of Norway". */
const OF_PLACE = /^(?:times|voice|herald|echo|tribune|radio|television)$/;

/** Papers' words that are their whole name: "the Guardian". */
const PAPER_ALONE =
  /^(?:times|post|news|herald|journal|tribune|gazette|chronicle|observer|telegraph|standard|mirror|guardian|inquirer|sun|globe|independent|mail|express|citizen|star|diplomat|hill|economist)$/;

/** A name that no list has: by what it is made of, by the type word beside it, by what the page called it before. */
export function nameAt(t: readonly Token[], i: number, names: PageNames): Found | null {
  if (!isNameWord(t[i]) || (isNameWord(t[i - 1]) && !ownsNext(t[i - 1]) && !isTime(t[i - 1]))) return null;
  const run = runAt(t, i);
  const known = placedAt(t, run) > 0 ? null : knownIn(t, i, run, names);
  if (known) return withType(t, known);
  // "Corporation for Public Broadcasting" is a body.
  const isRest =
    /^(?:of|for|on)$/.test(t[i - 1]?.lower ?? '') &&
    BODY_HEAD.test(t[i - 2]?.lower ?? '') &&
    isNameWord(t[i - 2]);
  // "Kim Kum Sun"
  const isPerson = FAMILY_NAMES.has((t[i] as Token).lower) && t[run - 1]?.lower === 'sun';
  for (let first = i; first < run && !isRest && !isPerson; first++) {
    const made = placedAt(t, run) || madeOf(t, first, run);
    if (!made) continue;
    const end = withAudience(t, made);
    const words = wordsOf(t, first, end);
    return withType(t, {
      first,
      end,
      name: nameOf(words),
      form: 'named',
      state: false,
    });
  }
  // "told the Guardian": a paper's word behind "the".
  if (
    run === i + 1 &&
    /^the$/i.test(t[i - 1]?.lower ?? '') &&
    isPaperAlone(bare(t[i] as Token), names) &&
    t[i + 1]?.lower !== 'of'
  ) {
    const words = wordsOf(t, i, run);
    return { first: i, end: run, name: nameOf(words), form: 'named', state: false };
  }
  const example = exampleAt(t, i) || apposedAt(t, i, run) || datelineAt(t, i, run);
  if (example) return { first: i, end: run, name: wordsOf(t, i, run), form: 'named', state: false };
  // "the Hana news agency", "news agency Hana"
  const typed =
    /^(?:news|television|tv|radio)$/.test(t[run]?.lower ?? '') &&
    MEDIA_WITH.has(bare(t[run + 1] ?? (t[run - 1] as Token)));
  const type = typed ? 2 : /^(?:newspaper|newspapers)$/.test(bare(t[run] ?? (t[run - 1] as Token))) ? 1 : 0;
  const before = t[i - 1];
  const isTyped =
    before !== undefined &&
    before.tag === 'N' &&
    !isCapital(before) &&
    // "the blog Open Harbour": nothing else has a name behind such a noun.
    (isMediaOf(t, i - 1) || (t[i - 2]?.tag === 'D' && /^(?:blog|portal|weekly|daily)$/.test(before.lower)));
  // "its Internet newspaper" has no name there.
  const isKind = run === i + 1 && MEDIA_MODIFIER.has(bare(t[i] as Token));
  if (type > 0 && isTyped === false && !isKind && isNoPlace(t, i, run) && t[run] !== undefined)
    return { first: i, end: run + type, name: wordsOf(t, i, run), form: 'named', state: false };
  if (isTyped && !ownsNext(t[i - 1]) && run - i <= 4 && isNoPlace(t, i, run))
    return { first: i, end: run, name: wordsOf(t, i, run), form: 'named', state: false };
  return null;
}

const isPaperAlone = (word: string, names: PageNames): boolean =>
  PAPER_ALONE.test(word) || (NAME_END.has(word) && names.lasts.has(word));

/** "OSLO, May 3 (Nordpress) --": who sent a report, in the bracket that its place stands before. */
const datelineAt = (t: readonly Token[], i: number, run: number): boolean =>
  i > 1 &&
  i < DATELINE &&
  t[i - 1]?.tag === '(' &&
  t[run]?.tag === ')' &&
  (t[run + 1]?.tag === '-' || t[run + 1]?.text === '-') &&
  t.slice(0, i - 1).every((token) => ',.-'.includes(token.tag) || isCapital(token) || isTime(token)) &&
  (/^\p{Lu}{3,}$/u.test(t[0]?.text ?? '') || isNewsPlace(placeBefore(t, i - 1))) &&
  isNoPlace(t, i, run) &&
  !isNewsPlace(bare(t[i] as Token)) &&
  !/ed$/i.test((t[i] as Token).text);

/** Words of a dateline before its bracket at most. */
const DATELINE = 11;

/** Where a name ends that goes on with the place it is of: "the New Voice | of Ostmark"; 0 where it does not. */
export const placedAt = (t: readonly Token[], run: number): number =>
  OF_PLACE.test(t[run - 1]?.lower ?? '') && t[run]?.lower === 'of' && isNameWord(t[run + 1])
    ? runAt(t, run + 1)
    : 0;

/** Where a station's name ends that goes on with whom it is for: "Open Radio for North Korea". */
function withAudience(t: readonly Token[], end: number): number {
  const isStation = /^(?:radio|network|voice|television)$/.test(bare(t[end - 1] as Token));
  if (!isStation || t[end]?.lower !== 'for' || !isNameWord(t[end + 1]) || isTime(t[end + 1])) return end;
  return runAt(t, end + 1);
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

/** "Another Oslo station, Open Harbour, said": the name between commas behind a type word that brings an outlet in. */
function apposedAt(t: readonly Token[], i: number, run: number): boolean {
  const comma = t[i - 1]?.tag === 'D' ? i - 2 : i - 1;
  if (t[comma]?.tag !== ',' || !/^[,.]$/.test(t[run]?.tag ?? '') || ownsNext(t[run - 1])) return false;
  if (comma < 2 || !isApposed(t, comma - 1) || !isNoPlace(t, i, run)) return false;
  // "told a newspaper, Kim Sol, …" names no paper.
  return run - i > 1 && !FAMILY_NAMES.has((t[i] as Token).lower);
}

/** Whether the noun at `at` means an outlet and its phrase brings one in: "another Oslo station". */
function isApposed(t: readonly Token[], at: number): boolean {
  if (!isMediaOf(t, at)) return false;
  let first = at;
  while (first > 0 && at - first < LONGEST_NAME && t[first]?.tag !== 'D') first--;
  return /^(?:an?|another)$/.test(t[first]?.lower ?? '');
}

/** The name shown: a known one, also where an apostrophe was lost ("Daily NKs"), else the words. */
const nameOf = (words: string): string =>
  outletNamed(words)?.name ??
  outletNamed(words.replace(/s$/, ''))?.name ??
  outletSpelled(words)?.name ??
  words;

/** End of the run of capital words that begins at `i`. */
function runAt(t: readonly Token[], i: number): number {
  let end = i;
  // "Fakty I Lyudi": a letter between two words of a name.
  const isJoint = (at: number): boolean => at > i && t[at]?.text === 'I' && isNameWord(t[at + 1]);
  while (end < t.length && end - i < LONGEST_NAME && (isNameWord(t[end]) || isJoint(end))) {
    end++;
    // "Reader's Digest", "People's Daily" are one name.
    if (ownsNext(t[end - 1]) && !(end - i === 1 && NAME_END.has(t[end] ? bare(t[end] as Token) : ''))) break;
  }
  return end;
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
    // "Press Service" is an office's.
    if (/^(?:network|group)$/.test(last) && /^(?:press|media)$/.test(before)) return end;
  }
  return NAME_START.has(bare(opening)) &&
    run - first <= 3 &&
    !(isTime(opening) || /^(?:voice|channel)$/.test(bare(opening)))
    ? run
    : 0;
}

/** Whether a run of capital words has an outlet's name in it. */
export function isMade(t: readonly Token[], first: number, run: number): boolean {
  for (let i = first; i < run; i++) if (madeOf(t, i, run) > 0) return true;
  return false;
}

/** "Times", "Post", "Press" end a name where no further noun makes something else of them: "Press Secretary". */
const nounEnds = (t: readonly Token[], end: number): boolean =>
  !isNameWord(t[end]) || ownsNext(t[end - 1]) || isTime(t[end]) || WRITERS.test((t[end] as Token).lower);

/** "Jane Berg, Harbour Times Staff Writer": who writes for it, in capitals. */
const WRITERS = /^(?:staff|reporter|correspondent|journalist|editor|columnist|writer|contributor)$/;

/** A name that the page has had in an outlet's place, whole or its first word. */
function knownIn(t: readonly Token[], first: number, run: number, names: PageNames): Found | null {
  const short = names.shorts.get((t[first] as Token).text.replace(/['’]s$/, ''));
  if (short) return { first, end: first + 1, name: short.name, form: 'named', state: short.state };
  for (let end = isChannel(t[run]) ? run + 1 : run; end > first; end--) {
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

/** What an outlet is, behind its name. */
const TYPE = /^(?:newspaper|paper|website|magazine|tv|television|radio|daily|agency|channel|newswire)$/;

/** Takes the type word behind a name along: "Yonhap | news agency". */
export function withType(t: readonly Token[], found: Found): Found {
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
  // "the Hana Ilbo daily paper"
  else for (let more = 2; more > 0 && t[end]?.tag === 'N' && TYPE.test(bare(t[end] as Token)); more--) end++;
  return { ...found, end };
}
