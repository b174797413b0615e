/** Whom a source heard it from: "who heard it through relatives", “Some residents point out that …”. */
import { outletNamed, outletsIn } from '../../../outlets/outlet-names';
import type { Hearsay, Topic } from '../../language/language-pack';
import type { Mention } from '../../language/mention';
import type { Token } from '../../language/stage-types';
import { isOf, PREDICATE, tagSet } from '../../language/tag-sets';
import { framesOf } from '../lexicon/frames';
import { isPersonNoun } from '../lexicon/source-words';
import { nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import { subjectBefore } from '../phrases/subject';
import { type VerbGroup, verbGroups } from '../phrases/verb-groups';
import { sentences } from '../tagging/sentences';
import { canSpeak, isSomebody, mention } from './mentions';

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

/** What the speaker says first of how the rest was heard: "she had heard from a nurse that …", "it had learned of the raid through its partners". */
const WAS_TOLD = new RegExp(
  String.raw`^(?:(?:recently|also|later)\s)?(?:he|she|it|they|i|we)(?:[’']d)?\s(?:(?:had|has|have)\s)?(?:(?:also|recently|first|only|since|later)\s)?(?:(?:was|were|been)\s(?:told|informed|warned|assured|(?:shown|given|handed|sent)\s(?:an?|the|its|his|her)\s(?:\p{L}+\s){0,3}?\p{L}+)\sby|heard\s(?:it|this|(?:of|about)\s[^,.“”]{1,60}?)\sfrom|heard\sfrom(?=.{0,80}?\s(?:that|how)\b)|learn(?:ed|t)(?:\s(?:it|this|(?:of|about)\s[^,.“”]{1,60}?))?\s(?:from|through|via)|(?:got|had|received)\sword\sfrom)\s${SOMEBODY}(?=\s(?:that|how|who|when|where|why|about)\b|[,.]|$)`,
  'iu',
);

/** What the speaker says last of it: ", a figure that he had from a friend in the party". */
const HAD_FROM = new RegExp(
  String.raw`,\s(?:an?|something|news|word)\s(?:\p{L}+\s){0,3}?(?:he|she|they|i|we)\s(?:(?:had|has)\s)?(?:had|has|have|heard|got|learned)\sfrom\s${SOMEBODY}(?=[,.]|$)`,
  'iu',
);

/** "It has been confirmed through an allied agency that …" */
const KNOWN_BY = new RegExp(
  String.raw`^It\s(?:is|was|has\sbeen|had\sbeen)\s(?:now\s)?(?:confirmed|learn(?:ed|t)|known|found\sout|established|verified)\s(?:through|from|by|via)\s${SOMEBODY}(?=\sthat\b)`,
  'iu',
);

/** “According to the speaker in the film, …” */
const ACCORDING = new RegExp(String.raw`^According\sto\s${SOMEBODY}(?=,)`, 'u');

/** A sentence that only says whom the one before is from: "It cited an unnamed clerk." */
const CITED = new RegExp(
  String.raw`^(?:It|They|The\s(?:paper|newspaper|daily|outlet|agency|broadcaster|station|website|site|report))\s(?:(?:was|were|is|are)\sciting|cited|cites)\s${SOMEBODY}(?=[.,]|\s(?:in|from|familiar|close|who|with)\s)`,
  'u',
);

/** Reads who stands behind the content. `content` begins where the quoted or reported words do. */
export function hearsay(content: string, source: string, sentence: string): Hearsay | null {
  const listened = LISTENED.exec(source.trim());
  if (listened?.[1]) return { name: listened[1], pronoun: null, stated: false };
  const based = BASED.exec(sentence);
  if (based?.[1] && !content.includes(based[0]) && canSpeak(based[1]))
    return { name: based[1], pronoun: null, stated: false };
  const told = WAS_TOLD.exec(content) ?? HAD_FROM.exec(content) ?? CITED.exec(content);
  const known = KNOWN_BY.exec(content);
  if (known?.[1] && canSpeak(known[1])) return { name: known[1], pronoun: null, stated: false };
  const according = ACCORDING.exec(content);
  if (according?.[1] && canSpeak(according[1])) return { name: according[1], pronoun: null, stated: true };
  if (told?.[1] && canSpeak(told[1])) return { name: told[1], pronoun: null, stated: false, learned: true };
  return inContent(content.slice(0, 400));
}

/** How many sentences of a content are looked through for words within it: "I asked him. He said, ‘No.’" */
const SENTENCES = 3;

function inContent(content: string): Hearsay | null {
  const list = sentences(content, { index: 1, start: 0, end: content.length }, []).slice(0, SENTENCES);
  const [opening] = list;
  if (!opening) return null;
  return (
    inOpening(content, wordsOf(opening.tokens)) ??
    innerWords(
      content,
      list.map(({ tokens }) => wordsOf(tokens)),
    )
  );
}

const wordsOf = (tokens: readonly Token[]): Token[] => tokens.filter(({ tag }) => tag !== '(' && tag !== ')');

/** Who says or thinks what a content's first clause tells: "Some residents point out that …". */
function inOpening(content: string, t: readonly Token[]): Hearsay | null {
  const from = subjectFrom(t);
  if (from < 0) return null;
  const end = nounPhraseForward(t, from, t.length, PLACING);
  if (end === from) return null;
  const group = predicateOf(t, verbGroups(t), end);
  if (!group || !thinksOrSays(t, group)) return null;
  return statedBy(content, t, from, group.first, (t[end - 1] as Token).end);
}

/** The words before a verb as whom the content says it of; `null` where they can say nothing. */
function statedBy(
  content: string,
  t: readonly Token[],
  from: number,
  verb: number,
  end: number,
): Hearsay | null {
  const head = t[from] as Token;
  if (head.tag === 'P' && !(head.lower === 'one' && t[from + 1]?.lower === 'of'))
    return /^(?:they|he|she)$/.test(head.lower)
      ? { name: '', pronoun: head.lower as 'he', stated: true }
      : null;
  const name = content.slice(head.start, (t[verb - 1] as Token).end).replace(/[[\]]|,$|\s*\([^()]*\)?$/g, '');
  return canSpeak(content.slice(head.start, end))
    ? { name, pronoun: null, stated: true, at: head.start }
    : null;
}

/** What opens words within words: ‘Leave the fish’. */
const OPENS_WORDS = /^(?:[‘“"]|'(?=\p{Lu}))/u;
/** How far behind its verb the first of such words stands, in tokens: "told me at the gate, ‘…’". */
const WORDS_WITHIN = 6;

/** Who speaks within what somebody says: "A guard said, ‘You are fat’", "I asked the owner, and he told me that …". */
function innerWords(content: string, list: readonly (readonly Token[])[]): Hearsay | null {
  for (const t of list) {
    const groups = verbGroups(t);
    for (const [g, group] of groups.entries()) {
      const { form, hypothetical, lemma } = group;
      const isSaying =
        (/s/.test(framesOf(lemma)) && !NO_SAYING.test(lemma)) || /^(?:tell|ask|answer|write)$/.test(lemma);
      const isUsed =
        form === 'infinitive' &&
        /^(?:say|tell|joke|warn)$/.test(lemma) &&
        t[group.main - 2]?.lower === 'used';
      if ((form !== 'finite' && !isUsed) || hypothetical || !isSaying) continue;
      const behind = t.slice(group.main + 1, group.main + 1 + WORDS_WITHIN);
      const isTold =
        lemma === 'tell' && /^(?:me|us)$/.test(behind[0]?.lower ?? '') && !ordersTo(t, group.main);
      // "My mother used to say the fourth was for the guest."
      if (!isTold && !isUsed && !behind.some(({ text }) => OPENS_WORDS.test(text))) continue;
      const verb = isUsed ? group.main - 2 : group.first;
      const subject = subjectBefore(t, verb, 0, groups, g, new Map());
      if (!subject || subject.rule === 'relative') continue;
      const { first, end } = subject;
      const found = statedBy(content, t, first, end, (t[end - 1] as Token).end);
      return found?.pronoun ? (askedBefore(content, t, first) ?? found) : found;
    }
  }
  return null;
}

/** "I asked the owner why, and he told me": whom the one who speaks asked before. */
function askedBefore(content: string, t: readonly Token[], before: number): Hearsay | null {
  const ask = verbGroups(t).findLast(({ lemma, main }) => lemma === 'ask' && main < before);
  if (!ask) return null;
  const end = nounPhraseForward(t, ask.main + 1, before, PLACING);
  const [first, last] = [t[ask.main + 1], t[end - 1]];
  if (!first || !last || end <= ask.main + 1 || first.tag === 'P') return null;
  const name = content.slice(first.start, last.end);
  return canSpeak(name) ? { name, pronoun: null, stated: true, at: first.start } : null;
}

/** Whom what somebody says is about: "the manager" in "the manager had been ordered to pay"; `null` for things and pronouns. */
export function topicOf(content: string): Topic | null {
  const [opening] = sentences(content, { index: 1, start: 0, end: content.length }, []);
  const t = opening ? wordsOf(opening.tokens) : [];
  const from = subjectFrom(t);
  if (from < 0 || t[from]?.tag === 'P') return null;
  const end = nounPhraseForward(t, from, t.length, PLACING);
  if (end === from || !isOf(t[end], PREDICATE)) return null;
  const name = content.slice((t[from] as Token).start, (t[end - 1] as Token).end);
  const { plural, kind, head, form } = mention(name);
  const isBody = kind === 'organisation';
  const speaks =
    form === 'name' ? kind === 'named-person' || isBody : isSomebody(name, '') || isPersonNoun(head);
  return speaks ? { name, plural, isBody } : null;
}

/** How far into the content its subject may begin, in tokens: "After word came that the mill had burned down again in the spring, weavers …". */
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

/** What a verb of doing by saying has behind it. */
const ACT_START = tagSet('D', 'N');

/** What follows a verb of the mind that tells what somebody has in it: "fear that …", "hope to …", "fear he …". */
const MIND_START = tagSet('S', 'T', 'P', ',', 'W');

/** Whether a verb with somebody behind it has an infinitive and no clause: "told other depots to leave a key". */
function ordersTo(t: readonly Token[], main: number): boolean {
  const end = nounPhraseForward(t, main + 1, t.length, PLACING);
  return end > main + 1 && t[end]?.tag === 'T';
}

const isWord = ({ lower }: Token): boolean => /^(?:word|news)$/.test(lower);

/** Verbs without a clause behind them that tell what somebody says or thinks of something. */
const TELLS_OF = /^(?:describe|deny|criticize|criticise|praise|view|regard)$/;

/** Verbs with a clause behind them that tell what somebody does, learns or orders. */
const NO_SAYING =
  /^(?:go|begin|start|open|close|show|see|find|plan|want|report|expect|feel|know|hear|read|continue|decide|offer|rule|finish|answer|write|post|request|urge|instruct|notify|charge|specify|detail)$/;

/** Whether a verb tells what its subject says or has in mind, rather than what the subject does or orders. */
function thinksOrSays(t: readonly Token[], { lemma, first, main, form, negated }: VerbGroup): boolean {
  const frames = framesOf(lemma);
  const next = t[main + 1];
  // "They do not believe it" tells what they have in mind, "state media did not mention it" what they kept back.
  if (negated && !frames.includes('b')) return false;
  // "The headmaster feared the inspector": what one fears or hopes for is no thing.
  if (/^(?:fear|hope|doubt)$/.test(lemma) && next && !isOf(next, MIND_START)) return false;
  // "have told other depots to leave a key": an order.
  if (/^(?:tell|remind)$/.test(lemma) && ordersTo(t, main)) return false;
  const word = (t[main] as Token).lower;
  // "are puzzled by", but no "the individuals concerned"
  if ((MINDED.has(word) && first < main) || (next !== undefined && lemma === '' && MINDED.has(next.lower)))
    return true;
  if (form === 'passive' || form === 'participle') return false;
  // "They will say": nobody has.
  if (t.slice(first, main).some(({ lower }) => /^(?:will|shall|may|might)$/.test(lower))) return false;
  // "asked a commander, ‘…’"; a question without its words tells nothing.
  if (lemma === 'ask')
    return (
      // "would ask the North for", "asked him for soap": they want it.
      !t.slice(first, main).some(({ lower }) => lower === 'would') &&
      !t.slice(main + 1, main + 5).some(({ lower }) => lower === 'for') &&
      (/^(?:why|whether|how|if)$/.test(next?.lower ?? '') ||
        t.slice(main + 1, main + 8).some((token) => /^[‘'“"]/.test(token.text)))
    );
  // "traders report long queues", but "workers report to the mill"
  if (lemma === 'report')
    return next !== undefined && (next.tag === 'N' || next.tag === 'D' || next.lower === 'that');
  if (/^(?:make)$/.test(lemma) && t.slice(main, main + 4).some((token) => token.lower === 'clear'))
    return true;
  if (lemma === 'hold') return next?.lower === 'that';
  if (lemma === 'appeal' || TELLS_OF.test(lemma)) return true;
  // "a cousin passed on word of the sentence", "has sent news that …"
  if (/^(?:pass|send|bring|get|relay)$/.test(lemma) && t.slice(main + 1, main + 3).some(isWord)) return true;
  // "declared a holiday", "declared war": done by saying it.
  if (
    lemma === 'declare' &&
    isOf(next, ACT_START) &&
    !isOf(t[nounPhraseForward(t, main + 1, t.length, PLACING)], PREDICATE)
  )
    return false;
  // "a clerk suspected to have fled": others do.
  if (
    next?.tag === 'T' &&
    /^(?:suspected|believed|alleged|thought|considered|known|said|reported)$/.test(word)
  )
    return false;
  if (!/[sbt]/.test(frames) || NO_SAYING.test(lemma))
    return /^(?:feel|expect|know|write|report)$/.test(lemma) && next?.lower === 'that';
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
export function introduce({ text, plural, place }: Mention, aside: string): string {
  const noun = text.replace(/^(?:the|this|that|its|his|her|their)\s+/i, '');
  const from = /\b(?:from|in|of|near)\s+[^,.]*$/.exec(aside)?.[0];
  const article = plural ? '' : /^[aeiou]/i.test(noun) ? 'an ' : 'a ';
  if (place && from?.includes(place)) return `${article}${noun} ${from}`;
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
