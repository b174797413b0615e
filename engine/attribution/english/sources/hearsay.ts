/** Whom a source heard it from: "who heard it through relatives", “Some residents point out that …”. */
import { outletNamed, outletsIn } from '../../../outlets/outlet-names';
import type { Hearsay } from '../../language/language-pack';
import type { Mention } from '../../language/mention';
import type { Token } from '../../language/stage-types';
import { isOf, tagSet } from '../../language/tag-sets';
import { framesOf } from '../lexicon/frames';
import { nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import { verbGroups } from '../phrases/verb-groups';
import { sentences } from '../tagging/sentences';
import { canSpeak } from './mentions';

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
  /\bbased on\b[^.“”]{0,80}?\b(?:among|from|by|of)\s+((?:[\p{L}'’-]+\s){0,5}[\p{L}'’-]+)(?=[,.]|$)/u;

/** Reads who stands behind the content. `content` begins where the quoted or reported words do. */
export function hearsay(content: string, source: string, sentence: string): Hearsay | null {
  const listened = LISTENED.exec(source.trim());
  if (listened?.[1]) return { name: listened[1], pronoun: false, stated: false };
  const based = BASED.exec(sentence);
  if (based?.[1] && !content.includes(based[0])) return { name: based[1], pronoun: false, stated: false };
  return inContent(content.slice(0, 400));
}

function inContent(content: string): Hearsay | null {
  const first = sentences(content, { index: 1, start: 0, end: content.length }, [])[0];
  if (!first) return null;
  const t = first.tokens.filter((token) => token.tag !== '(' && token.tag !== ')');
  let from = 0;
  // "Over the last few days [the authorities] …": a time before the subject.
  if (t[0]?.tag === 'I') {
    const end = nounPhraseForward(t, 1, Math.min(6, t.length), new Set(), false);
    if (
      end > 1 &&
      /^(?:days|weeks|months|years|week|month|year|meeting|lecture)$/.test(t[end - 1]?.lower ?? '')
    )
      from = t[end]?.tag === ',' ? end + 1 : end;
    else return null;
  }
  while (t[from]?.tag === 'C' || t[from]?.tag === 'R') from++;
  const end = nounPhraseForward(t, from, t.length, PLACING);
  if (end === from) return null;
  const group = verbGroups(t).find((other) => other.first >= end && other.first <= end + 1);
  if (!group || !thinksOrSays(t, group.lemma, group.main, group.form)) return null;
  const head = t[from] as Token;
  if (head.tag === 'P')
    return /^(?:they|he|she)$/.test(head.lower) ? { name: '', pronoun: true, stated: true } : null;
  const name = content.slice(head.start, (t[end - 1] as Token).end).replace(/[[\]]/g, '');
  return canSpeak(name) ? { name, pronoun: false, stated: true } : null;
}

function thinksOrSays(t: readonly Token[], lemma: string, main: number, form: string): boolean {
  const frames = framesOf(lemma);
  const next = t[main + 1];
  const word = (t[main] as Token).lower;
  if (MINDED.has(word) || (next !== undefined && lemma === '' && MINDED.has(next.lower))) return true;
  if (form === 'passive' || form === 'participle') return false;
  if (/^(?:make)$/.test(lemma) && t.slice(main, main + 4).some((token) => token.lower === 'clear'))
    return true;
  if (lemma === 'appeal') return true;
  if (
    !/[sbt]/.test(frames) ||
    /^(?:go|begin|start|open|close|show|see|find|plan|want|report|expect|feel|know|hear|read|continue|decide|offer|rule|finish|answer|write|post|ask|urge)$/.test(
      lemma,
    )
  )
    return /^(?:feel|expect|know)$/.test(lemma) && next?.lower === 'that';
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
