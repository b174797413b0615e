/** Roles that the form of a line gives: datelines, credits, brackets, lines that hand over. */
import type { OutletRole, OutletRoleName } from '../../language/outlet-role';
import type { Sentence, Token } from '../../language/stage-types';
import { framesOf } from '../lexicon/frames';
import { isTime } from '../phrases/noun-phrase';
import type { VerbGroup } from '../phrases/verb-groups';
import { isCapital } from '../tagging/word-shape';
import type { Place } from './phrase';
import { PICTURE, STAFF } from './words';

/** Words before a dateline's bracket at most: "SEOUL, South Korea, Jan. 3 (AP) --". */
const DATELINE = 9;

/** The role that brackets and the line's form give; `null` where the sentence has to tell. */
export function lineRole(
  text: string,
  sentence: Sentence,
  place: Place,
  groups: readonly VerbGroup[],
  done: readonly OutletRole[],
): OutletRoleName | null {
  const { t, phrase } = place;
  const open = bracketAround(t, phrase.first);
  if (open >= 0) return bracketRole(t, open, phrase.end, sentence, done);
  if (isDatelineWithout(t, sentence, place)) return 'dateline';
  if (isCreditLine(text, t, sentence, place, groups)) return 'credit';
  return isBlock(t, sentence, place, groups) ? 'block' : null;
}

/** A bracket that holds an outlet is no longer than this, in tokens. */
const BRACKET = 30;

/** The mark that closes a bracket, from token `at` on; -1 where it is far. */
function closing(t: readonly Token[], at: number): number {
  for (let i = at; i < t.length && i - at < BRACKET; i++) if (t[i]?.tag === ')') return i;
  return -1;
}

function bracketAround(t: readonly Token[], at: number): number {
  for (let i = at - 1; i >= 0 && at - i < 12; i--) {
    if (t[i]?.tag === ')') return -1;
    if (t[i]?.tag === '(') return i;
  }
  return -1;
}

function bracketRole(
  t: readonly Token[],
  open: number,
  end: number,
  sentence: Sentence,
  done: readonly OutletRole[],
): OutletRoleName | null {
  const close = closing(t, end);
  const inside = t.slice(open + 1, close < 0 ? end + BRACKET : close);
  const isShort = inside.length <= 6;
  const opensParagraph = t[0]?.start === sentence.paragraph.start;
  const before = t.slice(0, Math.min(open, DATELINE + 1));
  const behind = t[close + 1];
  // "Floods grow worse SEOUL, May 3 (Hana) --": the headline runs into it.
  const isDash = behind?.tag === '-' || behind?.text === '-';
  if (isShort && open > 0 && isDash && isPlaceOrDate(t[open - 1] as Token) && sentence.paragraph.index < 4)
    return 'dateline';
  if (
    isShort &&
    opensParagraph &&
    open <= DATELINE &&
    before.every(isPlaceOrDate) &&
    (behind === undefined
      ? sentence.paragraph.index < 4 && open > 0
      : behind.tag === '-' || behind.tag === '~' || behind.tag === ':' || isCapital(behind))
  )
    return open === 0 && behind === undefined ? 'credit' : 'dateline';
  if (inside.some((token) => PICTURE.has(token.lower))) return 'credit';
  if (!isShort && inside.some(({ tag }) => 'VX'.includes(tag))) return null;
  const last = done.at(-1);
  const isGloss = last !== undefined && t[open - 1] !== undefined && last.end >= open - 1 && last.end <= open;
  if (
    isGloss ||
    (open > 0 && t[open - 1] && isCapital(t[open - 1] as Token) && behind !== undefined && behind.tag !== '.')
  )
    return 'parenthesis';
  return 'credit';
}

const isPlaceOrDate = (token: Token): boolean =>
  ',.-()'.includes(token.tag) ||
  isCapital(token) ||
  isTime(token) ||
  token.tag === '~' ||
  /^(?:of|the|in|updated|and)$/.test(token.lower);

/** "SEOUL, Yonhap --", "HARBOUR TIMES -", "Harbour Times, May 3 —". */
function isDatelineWithout(t: readonly Token[], sentence: Sentence, { phrase, right }: Place): boolean {
  let dash = right;
  while (
    dash - right < 5 &&
    t[dash] &&
    (t[dash]?.tag === ',' || isTime(t[dash]) || /^\d/.test((t[dash] as Token).text))
  )
    dash++;
  return (
    sentence.paragraph.index < 4 &&
    t[0]?.start === sentence.paragraph.start &&
    (t[dash]?.tag === '-' || t[dash]?.text === '-') &&
    t[dash + 1] !== undefined &&
    // "Hana — the agency — said"; "Hana — The dam broke."
    (isCapital(t[dash + 1] as Token) || !'WGD'.includes((t[dash + 1] as Token).tag)) &&
    phrase.first <= 6 &&
    t.slice(0, phrase.first).every(isPlaceOrDate)
  );
}

/** How much of a line is looked at for a credit, in UTF-16 units. */
const LINE = 200;

/** "Image: Hana", "Photo courtesy of …", "Read more at …", "Hana reporter Lee", "… contributed to this report". */
function isCreditLine(
  text: string,
  t: readonly Token[],
  sentence: Sentence,
  place: Place,
  groups: readonly VerbGroup[],
): boolean {
  const { phrase } = place;
  const line = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LINE));
  const at = (t[phrase.first] as Token).start;
  const before = text.slice(Math.max(sentence.start, at - LINE), at);
  if (/(?:©|\bcopyright)\s*(?:\d{4}\s*)?(?:by\s+)?(?:the\s+)?$/i.test(before)) return true;
  if (READ_WHOLE.test(line.slice(0, at - sentence.start))) return true;
  // "Sources from the coast told Hana" is no line of credit.
  if (
    /(?:^|[/|([.])\s*(?:file\s+)?(?:photos?|images?|pictures?|source|sources|credit|video|screenshot|courtesy)(?:\s+(?:credit|courtesy))?(?:\s*:|\s+(?:by|of|from|via)\b)[^.]{0,60}$/i.test(
      before,
    ) &&
    !groups.some(
      ({ first, form, lemma }) => first > 0 && first < phrase.first && form === 'finite' && lemma !== '',
    )
  )
    return true;
  if (/\bcontribut(?:ed|ing)\b[^.]{0,20}\breport/i.test(line)) return true;
  return isPlainLine(t, sentence);
}

/** "Read the full story at …": what stands on this page is a part of that one. */
export const READ_WHOLE =
  /^\W*(?:you can |click here to |to )?read (?:the |this |its |their )?(?:full|whole|entire|complete|original|rest of the) (?:story|article|report|piece|post)\b/i;

/** A line of credit is no longer than this, in tokens. */
const LINE_TOKENS = 16;

/** The words of a line that tells whose an article is, beside names, dates and marks. */
const LINE_WORD =
  /^(?:by|for|of|from|via|per|in|on|as|and|with|the|our|partners?|h\/?t|hat|tip|stor(?:y|ies)|articles?|reports?|text|post|piece|dispatch|excerpt(?:ed)?|excerpts|original(?:ly)?|news|sources?|link|credits?|writes|reported|reports|published|posted|first|appeared|reprinted|reposted|republished|cross-posted|adapted|taken|distributed|syndicated|provided|supplied|courtesy|permission|special|exclusive|agency|newspaper|website|radio|television|tv|daily|gmt|utc|local|\d+)$/;

/** Words behind which "to" and "at" lead to the outlet, and "a" stands for what it gave: "Special to the Hana Times", "a report by". */
const JOINED: ReadonlyMap<string, RegExp> = new Map([
  ['to', /^(?:special|exclusive|link)$/],
  ['at', /^(?:article|story|report|post|partners?|friends|original)$/],
]);

/** Words at a line's beginning that make no credit of it: "About Hana", "Map: Hana", "(End of the Hana piece)". */
const OTHER_LINE =
  /^(?:ends?|about|contact|support|watch|listen|map|tags?|topics?|visit|like|donate|advertise|more|related|inside|why|how|when|what|who|where|is|are|meet|join)$/;

/** A paragraph of nothing but names, dates and such words: "By Jane Berg, Hana Times", "[Excerpt of an article by Jane Berg, Hana Times]". */
export function isPlainLine(t: readonly Token[], { start, end, paragraph }: Sentence): boolean {
  return (
    start === paragraph.start &&
    end >= paragraph.end - 1 &&
    t.length <= LINE_TOKENS &&
    t.at(-1)?.tag !== ':' &&
    !OTHER_LINE.test(t.find(({ tag }) => tag !== '(')?.lower ?? '') &&
    t.every((token, i) => isOfLine(t, token, i))
  );
}

function isOfLine(t: readonly Token[], token: Token, i: number): boolean {
  const { tag, lower, text } = token;
  const joined = JOINED.get(lower);
  if (joined) return joined.test(t[i - 1]?.lower ?? '');
  // "an article by", but no "A Visit to Hana".
  if (/^an?$/.test(lower)) return LINE_WORD.test(t[i + 1]?.lower ?? '');
  return (
    ',.-():;~'.includes(tag) ||
    LINE_WORD.test(lower) ||
    STAFF.has(lower) ||
    // A name, and no "Hana Editor Jailed".
    (!'QXVE'.includes(tag) && (isTime(token) || (isCapital(token) && !/[^aeiou]ed$/.test(lower)))) ||
    /^[\W_]+$/.test(text)
  );
}

/** "According to the Hana Ilbo:", "This story from Radio Hana:" at a paragraph's end, with no quotation behind it. */
function isBlock(
  t: readonly Token[],
  sentence: Sentence,
  { phrase, right }: Place,
  groups: readonly VerbGroup[],
): boolean {
  if (t.at(-1)?.tag !== ':' || sentence.end < sentence.paragraph.end || t.length > 18) return false;
  if (t.some(({ tag }) => tag === 'Q')) return false;
  const said = groups.find(({ first }) => first >= right);
  if (said && /[sqt]/.test(framesOf(said.lemma))) return false;
  return groups.filter(({ main }) => main < phrase.first).length <= 1;
}
