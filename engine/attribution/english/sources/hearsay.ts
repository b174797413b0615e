/** Whom a source heard it from: "who heard it through relatives", “Some residents point out that …”. */
import { outletNamed, outletsIn } from '../../../outlets/outlet-names';
import type { Hearsay } from '../../language/language-pack';
import type { Mention } from '../../language/mention';
import type { Token } from '../../language/stage-types';
import { isOf, tagSet } from '../../language/tag-sets';
import { framesOf } from '../lexicon/frames';
import { nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import { type VerbGroup, verbGroups } from '../phrases/verb-groups';
import { sentences } from '../tagging/sentences';
import { canSpeak } from './mentions';

/** What a phrase before the subject begins with: "Following the news, …", "If asked, …". */
const LEADING_IN = tagSet('I', 'G', 'S', 'E');
/** What may stand before the subject: "Recently, …", "And …". */
const BEFORE_SUBJECT = tagSet('C', 'R', ',');

/** What the words that a verb of saying or thinking reports can begin with. */
const CLAIM_START = tagSet('S', 'W', 'P', 'D', 'N', 'R', ',', 'T');

/** Words that give somebody's mind behind "are": "residents are puzzled by …". */
const MINDED = new Set(
  'puzzled worried angry afraid fearful unhappy convinced skeptical sceptical suspicious confused shocked surprised disappointed upset furious concerned anxious doubtful grateful nervous wondering saying complaining claiming hoping praying cursing grumbling criticizing criticising'.split(
    ' ',
  ),
);

const LISTENED =
  /\b(?:heard|learned|learnt|hear|got word|been told|informed)\b[^.“”]{0,80}?\b(?:through|from|by|via)\s+((?:[\p{L}'’-]+\s){0,6}?[\p{L}'’-]+)(?=[,.]|\s(?:told|said|and|who|that)\b|$)/u;
const BASED =
  /\bbased on\b[^.,“”]{0,80}?\b(?:among|from|by|of|with)\s+((?:[\p{L}'’-]+\s){0,5}[\p{L}'’-]+)(?=[,.]|$)/u;

/** Whom the words name: "a nurse at the city’s People’s Hospital". */
const SOMEBODY = String.raw`((?:[\p{L}’'-]+\s){0,8}?[\p{L}’'-]+)`;

/** What the speaker says first of how the rest was heard: "she had heard from a nurse that …", "I was told by a cousin that …". */
const WAS_TOLD = new RegExp(
  String.raw`^(?:(?:recently|also|later)\s)?(?:he|she|they|i|we)(?:[’']d)?\s(?:(?:had|has|have)\s)?(?:(?:also|recently|first|only|since|later)\s)?(?:(?:was|were|been)\s(?:told|informed|warned|assured)\sby|heard\s(?:it|this|about it)\sfrom|heard\sfrom(?=.{0,80}?\s(?:that|how)\b)|learn(?:ed|t)(?:\s(?:it|this|of it))?\sfrom|(?:got|had|received)\sword\sfrom)\s${SOMEBODY}(?=\s(?:that|how|who|when|where|why|about)\b|[,.]|$)`,
  'iu',
);

/** What the speaker says last of it: ", a figure that he had from a friend in the party". */
const HAD_FROM = new RegExp(
  String.raw`,\s(?:an?|something|news|word)\s(?:\p{L}+\s){0,3}?(?:he|she|they|i|we)\s(?:(?:had|has)\s)?(?:had|has|have|heard|got|learned)\sfrom\s${SOMEBODY}(?=[,.]|$)`,
  'iu',
);

/** Reads who stands behind the content. `content` begins where the quoted or reported words do. */
export function hearsay(content: string, source: string, sentence: string): Hearsay | null {
  const listened = LISTENED.exec(source.trim());
  if (listened?.[1]) return { name: listened[1], pronoun: false, stated: false };
  const based = BASED.exec(sentence);
  if (based?.[1] && !content.includes(based[0]) && canSpeak(based[1]))
    return { name: based[1], pronoun: false, stated: false };
  const told = WAS_TOLD.exec(content) ?? HAD_FROM.exec(content);
  if (told?.[1] && canSpeak(told[1])) return { name: told[1], pronoun: false, stated: false };
  return inContent(content.slice(0, 400));
}

function inContent(content: string): Hearsay | null {
  const first = sentences(content, { index: 1, start: 0, end: content.length }, [])[0];
  if (!first) return null;
  const t = first.tokens.filter((token) => token.tag !== '(' && token.tag !== ')');
  const from = subjectFrom(t);
  if (from < 0) return null;
  const end = nounPhraseForward(t, from, t.length, PLACING);
  if (end === from) return null;
  const groups = verbGroups(t);
  const group = predicateOf(t, groups, end);
  if (!group || !thinksOrSays(t, group)) return null;
  const head = t[from] as Token;
  if (head.tag === 'P')
    return /^(?:they|he|she)$/.test(head.lower) ? { name: '', pronoun: true, stated: true } : null;
  const name = content
    .slice(head.start, (t[group.first - 1] as Token).end)
    .replace(/[[\]]|,$|\s*\([^()]*\)?$/g, '');
  return canSpeak(content.slice(head.start, (t[end - 1] as Token).end))
    ? { name, pronoun: false, stated: true }
    : null;
}

/** How far into the content its subject may begin, in tokens: "Following the news that the regime launched missiles twice in July, locals …". */
const LEAD = 25;

/** Where the subject of the content's main clause begins: behind a conjunction, an adverb, a time or a phrase that leads in; -1 for none. */
function subjectFrom(t: readonly Token[]): number {
  let from = 0;
  if (t[0] && isOf(t[0], LEADING_IN)) {
    const comma = t.slice(0, LEAD).findIndex((token) => token.tag === ',');
    if (comma > 0) from = comma + 1;
    else {
      // "Over the last few days [the authorities] …": a time before the subject.
      const end = nounPhraseForward(t, 1, Math.min(6, t.length), new Set(), false);
      const isTime = /^(?:days|weeks|months|years|week|month|year|meeting|lecture)$/;
      if (end <= 1 || !isTime.test(t[end - 1]?.lower ?? '')) return -1;
      from = end;
    }
  }
  while (isOf(t[from], BEFORE_SUBJECT) && t[from]) from++;
  return from;
}

/** The verb of the phrase that ends before `end`, over a clause of "who" that hangs on it. */
function predicateOf(t: readonly Token[], groups: readonly VerbGroup[], end: number): VerbGroup | undefined {
  if (!/^(?:who|whose)$/.test(t[end]?.lower ?? ''))
    return groups.find(({ first }) => first >= end && first <= end + 1);
  return groups.filter(({ first, form }) => first > end && (form === 'finite' || form === 'passive'))[1];
}

/** What follows a verb of the mind that tells what somebody has in it: "fear that …", "hope to …", "fear he …". */
const MIND_START = tagSet('S', 'T', 'P', ',', 'W');

/** Whether a verb with somebody behind it has an infinitive and no clause: "told other depots to leave a key". */
function ordersTo(t: readonly Token[], main: number): boolean {
  const end = nounPhraseForward(t, main + 1, t.length, PLACING);
  return end > main + 1 && t[end]?.tag === 'T';
}

/** Whether a verb tells what its subject says or has in mind, rather than what the subject does or orders. */
function thinksOrSays(t: readonly Token[], { lemma, main, form, negated }: VerbGroup): boolean {
  const frames = framesOf(lemma);
  const next = t[main + 1];
  // "They do not believe it" tells what they have in mind, "state media did not mention it" what they kept back.
  if (negated && !frames.includes('b')) return false;
  // "The headmaster feared the inspector": what one fears or hopes for is no thing.
  if (/^(?:fear|hope|doubt)$/.test(lemma) && next && !isOf(next, MIND_START)) return false;
  // "have told other depots to leave a key": an order.
  if (/^(?:tell|remind)$/.test(lemma) && ordersTo(t, main)) return false;
  // "asked a commander, ‘…’"; a question without its words tells nothing.
  if (lemma === 'ask') return t.slice(main + 1, main + 8).some((token) => /^[‘'“"]/.test(token.text));
  const word = (t[main] as Token).lower;
  if (MINDED.has(word) || (next !== undefined && lemma === '' && MINDED.has(next.lower))) return true;
  if (form === 'passive' || form === 'participle') return false;
  if (/^(?:make)$/.test(lemma) && t.slice(main, main + 4).some((token) => token.lower === 'clear'))
    return true;
  if (lemma === 'appeal') return true;
  if (
    !/[sbt]/.test(frames) ||
    /^(?:go|begin|start|open|close|show|see|find|plan|want|report|expect|feel|know|hear|read|continue|decide|offer|rule|finish|answer|write|post|urge|instruct|notify|charge|specify|detail)$/.test(
      lemma,
    )
  )
    return /^(?:feel|expect|know|report)$/.test(lemma) && next?.lower === 'that';
  return isOf(next, CLAIM_START);
}

/** The outlet that a source phrase itself names: "sources who spoke with RFA", "RFA's sources". */
export function spokeTo(source: string): string | null {
  const outlets = outletsIn(source, 0, source.length);
  const first = outlets[0];
  if (!first) return null;
  const before = source.slice(0, first.start);
  const after = source.slice(first.end);
  if (/\b(?:spoke|speaking|talked|told|quoted|cited|interviewed|contacted|reached)\b[^,]*$/.test(before))
    return first.name;
  return /^['’]s? (?:[\p{L}]+ ){0,2}(?:sources?|informants?|reporters?|contacts?|insiders?)\b/u.test(after)
    ? first.name
    : null;
}

/** "The source" that nobody has introduced: "a source", with the place that its clause tells. */
export function introduce(mention: Mention, aside: string): string {
  const noun = mention.text.replace(/^(?:the|this|that|its|his|her|their)\s+/i, '');
  const from = /\b(?:from|in|of|near)\s+[^,.]*$/.exec(aside)?.[0];
  const article = mention.plural ? '' : /^[aeiou]/i.test(noun) ? 'an ' : 'a ';
  if (mention.place && from?.includes(mention.place)) return `${article}${noun} ${from}`;
  return `${article}${noun}`;
}

const OUTLET_SOURCE =
  /^((?:the|this)\s+(?:outlet|website|site|newspaper|paper|agency|broadcaster|station|publication|daily|magazine))['’]s?\s+(?:\p{L}+\s+)?(?:sources?|informants?|contacts?|insiders?)$/iu;

const NAMED_OUTLET_SOURCE =
  /^((?:the )?\p{Lu}[\p{L}\p{N} .&-]{0,40}?)['’]s?\s+(?:\p{Ll}+\s+)?(?:sources?|informants?|contacts?|insiders?)$/iu;

/** "the paper's source", "RFA's sources": the outlet's words. */
export function sourceOfOutlet(source: string): string | null {
  const words = source.trim();
  const named = NAMED_OUTLET_SOURCE.exec(words)?.[1];
  return OUTLET_SOURCE.exec(words)?.[1] ?? (named && outletNamed(named) ? named : null);
}
