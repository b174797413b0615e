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

/** "SEOUL, Yonhap --", "NEW YORK POST -". */
function isDatelineWithout(t: readonly Token[], sentence: Sentence, { phrase, right }: Place): boolean {
  return (
    sentence.paragraph.index < 4 &&
    t[0]?.start === sentence.paragraph.start &&
    (t[right]?.tag === '-' || t[right]?.text === '-') &&
    t[right + 1] !== undefined &&
    // "Hana — the agency — said"; "Hana — The dam broke."
    (isCapital(t[right + 1] as Token) || !'WGD'.includes((t[right + 1] as Token).tag)) &&
    phrase.first <= 6 &&
    t.slice(0, phrase.first).every(isPlaceOrDate)
  );
}

/** How much of a line is looked at for a credit, in UTF-16 units. */
const LINE = 200;

const CREDIT =
  /(?:\b(?:photo(?:graph)?s?|images?|pictures?|video|courtesy|credit|copyright|source|file photo|screen ?(?:shot|grab)|read more|originally (?:published|appeared|posted)|first (?:published|appeared)|republished|reprinted|contributed to)\b|©)/i;

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
  if (
    /(?:^|[/|([.])\s*(?:file\s+)?(?:photos?|images?|pictures?|source|sources|credit|video|screenshot|courtesy)(?:\s+(?:credit|courtesy))?(?:\s*:|\s+(?:by|of|from|via)\b)[^.]{0,60}$/i.test(
      before,
    )
  )
    return true;
  if (
    /\b(?:read more|originally published|originally appeared|first published|first appeared|republished|reprinted|with (?:the )?permission|courtesy)\b[^.]{0,50}$/i.test(
      before,
    ) &&
    CREDIT.test(line)
  )
    return true;
  if (/\bcontribut(?:ed|ing)\b[^.]{0,20}\breport/i.test(line)) return true;
  if (
    /^(?:by|source|sources|via|from)\b:?/i.test(line) &&
    t.length < 10 &&
    t.at(-1)?.tag !== ':' &&
    groups.every(({ lemma }) => lemma === '')
  )
    return true;
  // A byline: name, outlet and office with no verb.
  return (
    place.head === 'staff' &&
    t.length <= 9 &&
    sentence.start === sentence.paragraph.start &&
    !t.some(({ tag }) => 'VX.'.includes(tag)) &&
    t.every((token) => isCapital(token) || STAFF.has(token.lower) || token.tag === ',')
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
