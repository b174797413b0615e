/** Verbs as cues: each verb group of saying, with its source on one side and its content on the other. */
import type { Rule, Token } from '../../language/stage-types';
import { isOf, NOMINAL, OPENER_OR_COMMA, PREDICATE, tagSet } from '../../language/tag-sets';
import { framesOf, takesPreposition } from '../lexicon/frames';
import type { Complement } from '../phrases/behind-cue';
import {
  clauseAt,
  clauseNear,
  hasVerb,
  isVenue,
  printedFrom,
  skipCircumstances,
} from '../phrases/circumstances';
import { complementOf } from '../phrases/complement';
import { contentEnd, startsTrailingCue } from '../phrases/content-end';
import { hidesName } from '../phrases/hidden-names';
import { isTime, nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import { claimsByAct, isDrawnUp, isPointing, namesTelling, refusesGift } from '../phrases/untold';
import type { VerbGroup } from '../phrases/verb-groups';
import { mention } from '../sources/mentions';
import { isCapital } from '../tagging/word-shape';
import { readAdjective } from './adjective-cues';
import { type CueSource, sourceOfCue } from './cue-source';
import { readPassive } from './passives';
import { readQuotedName } from './quoted-names';
import { CITABLE, readQuoting } from './quoting';
import { readRelative } from './relative-cues';
import {
  addFinding,
  contentSpans,
  cueOf,
  type FoundContent,
  nextQuotation,
  quotationEnd,
  type Reading,
  spanOf,
} from './sentence-reading';
import { readTrailingCue } from './trailing-cue';
import { readUnlistedVerb } from './unlisted-verbs';

/** What shows that the noun phrase is over before any time: a verb, a clause, a comma. */
const PHRASE_OVER = tagSet('V', 'X', 'B', 'W', 'S', 'T', ',');

/** A determiner or a preposition: with it the time belongs to the phrase ("the Monday meeting"). */
const BEFORE_TIME = tagSet('D', 'I');

/** What can follow a noun that is all that was disputed or denied. */
const CLAUSE_OVER = tagSet('.', ';');

/** What can follow a time that is no part of the content. */
const AFTER_TIME = tagSet('C', ',', '.');

/** Verbs before an infinitive that leave its subject the speaker: "went on to say", "continued to argue". */
const RAISING = new Set(
  'continue go begin proceed start return rush seek try appear use take turn move step write tweet'.split(
    ' ',
  ),
);

/**
 * What stands before an infinitive that was not said, or not by the subject: "wants to say", "asked him to
 * admit".
 */
const UNREAL = new Set(
  'want plan expect intend hope need have has had able unable likely unlikely going ready willing fail decline refuse threaten ask tell urge order call invite force allow let require decide prepare wish dare hesitate hard difficult impossible easy reluctant not yet due set be is are was were'.split(
    ' ',
  ),
);

/** Prepositions that make an -ing form a noun: nobody is said to have done it. */
export const UNSAID = /^(?:from|at|for|without|of|against|to|around|beyond)$/;

/** Whether the subject of the verb before "to" is the one who speaks. */
export function isRaised(
  governor: Token | undefined,
  complement: Pick<Complement, 'kind'>,
  frames: string,
): boolean {
  const plain = frames.includes('s') && !frames.includes('h');
  if (!governor) return false;
  if (governor.lower === 'on' || RAISING.has(governor.lemma ?? '')) return true;
  // "sent clerks to learn why", "was surprised to find that": what was to be known, or came to be.
  if (/^[be]$/.test(frames)) return false;
  const { lower } = governor;
  const wished = UNREAL.has(lower) || UNREAL.has(governor.lemma ?? '');
  // "took to the radio to say that …", "was quick to add: “…”", "was right to note …"
  if (
    !wished &&
    (/^(?:that|quotation|question|colon|colon-open)$/.test(complement.kind) ||
      (complement.kind === 'clause' && plain))
  )
    return true;
  // "refused to say whether": what was not said is named all the same.
  return (
    /^(?:refuse|decline)$/.test(governor.lemma ?? '') &&
    (complement.kind === 'question' || complement.kind === 'that')
  );
}

/** "Asked whether he believed the count, Kim said no": what a question that opens the sentence supposes, nobody says. */
function isAskedOf(t: readonly Token[], { first }: VerbGroup): boolean {
  const opens = t[0]?.tag === 'S' ? 1 : 0;
  return (
    (opens > 0 || t[opens]?.tag === 'E') &&
    /^(?:asked|pressed|questioned|quizzed)$/.test(t[opens]?.lower ?? '') &&
    first > opens &&
    !t.slice(opens, first).some(({ tag }) => tag === ',' || tag === 'Q')
  );
}

/** "Did people believe what they heard?", "Q: Did they say so?": a question with its verb first claims nothing. */
export function isQuestion(t: readonly Token[]): boolean {
  if (t.at(-1)?.text !== '?') return false;
  const first = t[t.slice(0, LABEL_WITHIN).findIndex(({ tag }) => tag === ':') + 1];
  return /^(?:did|do|does|has|have|had|is|are|was|were|will|would|can|could|should)$/.test(
    first?.lower ?? '',
  );
}

/** How many tokens a label and its colon are. */
const LABEL_WITHIN = 5;

/** Reads the verb group at `g`; adds what it finds. */
export function readCue(r: Reading, g: number): void {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  const frames = framesOf(group.lemma);
  if (r.spent.has(group.main) || readPut(r, g)) return;
  if (!frames) {
    if (!readAdjective(r, g) && !readQuotedName(r, g)) readUnlistedVerb(r, g);
    return;
  }
  if (isAskedOf(t, group) || isQuestion(t)) return;
  const complement = complementOf(t, group);
  r.frame = { form: group.form, behind: complement.kind, negated: group.negated };
  if (readQuoting(r, g)) return;
  // "refrained from mentioning that", "is aimed at stressing": named, and not done.
  if (group.form === 'participle' && UNSAID.test(t[group.first - 1]?.lower ?? '')) return;
  if (isAdjective(r, group)) return;
  if (group.form === 'passive' || group.form === 'bare-passive') {
    readPassive(r, g, complement);
    return;
  }
  if (group.form === 'infinitive' && !isRaised(t[group.first - 2], complement, frames)) return;
  if (readTrailingCue(r, g, complement) || readLeadingAs(r, g, complement) || readRelative(r, g, complement))
    return;
  if (readCommaClause(r, g, complement)) return;
  // "would say only that …" was said.
  // "The Dul Ilbo can reveal that …" was told, too.
  const canReveal =
    t[group.first]?.lower === 'can' && /^(?:reveal|disclose|report|confirm)$/.test(group.lemma);
  if (
    group.hypothetical &&
    complement.kind !== 'quotation' &&
    t[group.main + 1]?.lower !== 'only' &&
    (!canReveal || group.negated)
  )
    return;
  readForward(r, g, complement, frames);
}

/**
 * "an outfit with reporting partners", "has reporting partners": the -ing form belongs to the noun behind it. So does the participle in
 * "the mill's declared stock"; and "reporting from the river", "reporting by Jun Ro" say where and who.
 */
function isAdjective({ t }: Reading, { form, lemma, main }: VerbGroup): boolean {
  const before = t[main - 1];
  if (
    /ed$/.test(t[main]?.lower ?? '') &&
    /(?:['’]s|s['’])$/.test(before?.text ?? '') &&
    t[main + 1]?.tag === 'N'
  )
    return true;
  if (form === 'participle' && lemma === 'report' && /^(?:from|by)$/.test(t[main + 1]?.lower ?? ''))
    return true;
  if (isDescribing(t, main)) return true;
  const opens =
    before?.tag === 'D' ||
    /^(?:two|three|four|five|several|many|few|\d+)$/.test(before?.lower ?? '') ||
    /^(?:with|of|from|for|via|through|ha[sd]|have)$/.test(before?.lower ?? '');
  return form === 'participle' && lemma === 'report' && opens && t[main + 1]?.tag === 'N';
}

/** "several suspected cases", "how many confirmed cases": a participle between a count and its noun. */
function isDescribing(t: readonly Token[], main: number): boolean {
  const { lower = '' } = t[main] ?? {};
  const noun = t[main + 1];
  if (noun?.tag !== 'N' || isCapital(noun) || !/s$|people/.test(noun.lower)) return false;
  const counted =
    /^(?:several|many|few|some|multiple|other|numerous|various|most|all|more|no|two|three|four|five|\d+)$/;
  if (!counted.test(t[main - 1]?.lower ?? '')) return false;
  return /^(?:suspected|alleged)$/.test(lower) || (t[main - 2]?.lower === 'how' && /ed$/.test(lower));
}

/** The cue before its content: X said that …, X said: “…”, X called it “…”. */
function readForward(r: Reading, g: number, complement: Complement, frames: string): void {
  const group = r.groups[g] as VerbGroup;
  const rule = ruleOf(r, group, complement, frames);
  // "expressed that …", "spoke that …": a clause all the same, but not "rejected that argument".
  if (!rule && !/[rc]/.test(frames) && !readQuotedName(r, g)) readUnlistedVerb(r, g);
  if (!rule || isUnsaid(group, complement, rule) || saysNothing(r, group, complement, rule)) return;
  const source = sourceOfCue(r, g);
  if (!isSpoken(r, group, source) || (source && isDrawnUpCall(r, complement, source))) return;
  if (source && onlyTellsWho(r, group, complement, { rule, source })) return;
  const found =
    complement.kind === 'colon-open'
      ? nextQuotation(r)
      : contentBehind(r, group, { rule, complement, source });
  if (source && found?.content.quotations.length === 0 && isSign(r, group, source)) return;
  // "has not acknowledged any leak, and the press …": no clause after all, and nothing said.
  // Nor in "had learned Japanese from a guard".
  const isPhrase =
    complement.kind === 'clause' && found !== null && !hasVerb(r.t, complement.start, found.end);
  if (isPhrase && ((group.negated && rule === 'clause') || (rule === 'belief' && group.lemma === 'learn')))
    return;
  if (!found || isPlainAct(r, group, complement, { rule, frames, found, source })) return;
  addFinding(r, {
    content: found.content,
    source: source?.span ?? null,
    cue: cueOf(r, group, complement.cueEnd),
    rule,
    sourceRule: source?.rule ?? 'none',
    lemma: group.lemma,
    addressee: complement.addressee ? spanOf(r.t, complement.addressee[0], complement.addressee[1]) : null,
    aside: source?.aside ?? null,
    antecedent: source?.antecedent ?? null,
  });
  if (rule.startsWith('quote')) r.floor = Math.max(r.floor, found.end);
  // "the man, who said it was late, but left, the paper said": a tag takes the whole clause around the one of "who".
  else if (source?.rule !== 'relative') r.clauseEnd = Math.max(r.clauseEnd, found.end);
}

/**
 * Whether a negation takes away what was said. "did not say that …" still names it; "did not criticise the
 * plan" does not, and neither does "did not mention the outage, but a source said …". "did not say how many"
 * leaves it open.
 */
function isUnsaid({ negated, lemma }: VerbGroup, { kind }: Complement, rule: Rule): boolean {
  return (
    negated &&
    (isPhraseRule(rule) ||
      rule === 'to-infinitive' ||
      kind === 'question' ||
      (rule === 'clause' && lemma === 'mention'))
  );
}

/** Whether the content is a noun phrase rather than a clause. */
const isPhraseRule = (rule: Rule): boolean =>
  rule === 'object' || rule === 'prepositional' || rule === 'naming';

/**
 * Whether the words behind the cue say nothing of the world: how much was said, why a source has no name,
 * what a sign reads.
 */
function saysNothing(r: Reading, group: VerbGroup, complement: Complement, rule: Rule): boolean {
  const { start } = complement;
  // "the guards, which it blamed for the fire": of whom, and no words.
  const blamed = complement.preposition === 'for' && group.lemma === 'blame' && start === group.main + 2;
  const bare =
    blamed ||
    (rule === 'object' && namesOrigin(group)) ||
    isHabit(r, group, complement) ||
    (rule === 'prepositional' && reacts(group, complement));
  if (bare && !quotedWithin(r, start, contentEnd(r.t, start, r.t.length, { phrase: true }))) return true;
  if (
    (rule === 'object' || (rule === 'clause' && group.lemma !== 'say')) &&
    namesTelling(r.t, start, r.t.length)
  )
    return true;
  if (
    (rule === 'object' || rule === 'clause') &&
    group.lemma === 'claim' &&
    claimsByAct(r.t, start, r.t.length)
  )
    return true;
  if ((rule === 'object' || rule === 'clause') && group.lemma === 'deny' && refusesGift(r.t, start))
    return true;
  if (hidesName(r, group.lemma, start, rule === 'to-infinitive')) return true;
  // "seldom reports them unless …", "denies it when it can": what was told stands elsewhere.
  if ((rule === 'object' || rule === 'clause') && pointsAway(r.t, start)) return true;
  // "disputed that account"
  if (rule === 'that-clause' && r.t[start]?.tag === 'N' && isOf(r.t[start + 1], CLAUSE_OVER)) return true;
  // "credited “Korean media”": whom it is had from.
  if (group.lemma === 'credit' && rule === 'naming' && CITABLE.test(r.t[start]?.text ?? '')) return true;
  // "reported him to the police": what was done to him.
  if (
    group.lemma === 'report' &&
    /^(?:him|her|them)$/.test(r.t[start]?.lower ?? '') &&
    r.t[start + 1]?.tag === 'T'
  )
    return true;
  // "Jane Berg reported this story from Oslo."
  if (
    group.lemma === 'report' &&
    r.t[start]?.lower === 'this' &&
    /^(?:story|article|piece)$/.test(r.t[start + 1]?.lower ?? '')
  )
    return true;
  // "said nothing", "has not said a word"
  if (rule === 'clause' && group.lemma === 'say' && isAmount(r.t, start)) return true;
  return inscribed(r.t, group) || r.t[start]?.lower === 'anonymity';
}

/** Whether the words begin with a pronoun that is all of the object: "them unless …", "this where …". */
const pointsAway = (t: readonly Token[], start: number): boolean =>
  /^(?:it|them|him|her|this|that|these|those)$/.test(t[start]?.lower ?? '') &&
  (t[start]?.tag === 'P' || !isOf(t[start + 1], NOMINAL)) &&
  isOf(t[start + 1], BEHIND_POINTER) &&
  // "said those behind the raid were late"
  !(t[start + 1]?.tag === 'I' && clauseAt(t, start, true));

/** What begins the words behind a pronoun that is all of the object. */
const BEHIND_POINTER = tagSet('S', 'W', 'C', 'I', ',', '.');

/**
 * Whether a relative clause only tells who is meant, or what follows from a thing: "Those who reported the theft were beaten", "a post on
 * the bank, which explained the arrest". With "that", a colon or marks it says what was said all the same.
 */
function onlyTellsWho(
  r: Reading,
  group: VerbGroup,
  { kind, start }: Complement,
  { rule, source }: { rule: Rule; source: CueSource },
): boolean {
  const pronoun = r.t[source.first];
  if (source.rule !== 'relative' || !(isPhraseRule(rule) || rule === 'clause') || quotedWithin(r, start))
    return false;
  const told = isPhraseRule(rule) || /o/.test(framesOf(group.lemma));
  if (pronoun?.lower === 'which')
    return told && kind !== 'that' && source.span !== null && !tells(r.text.slice(...source.span));
  const restricts = pronoun?.lower === 'who' && r.t[source.first - 1]?.tag !== ',';
  if (!restricts || /^(?:that|colon|question|quotation)$/.test(kind)) return false;
  // "met a man who said the road was shut": the sentence has its verb before.
  const governed = r.groups.some(({ main }) => main < source.first);
  // Up to the comma, and without what is joined to another: "were fined, the resident said", "was caught and was tried".
  const comma = r.t.findIndex(({ tag }, i) => i > group.main && tag === ',');
  const verbs = r.groups.filter(
    ({ first, form }) =>
      first > group.main &&
      (comma < 0 || first < comma) &&
      form !== 'infinitive' &&
      r.t[first - 1]?.tag !== 'C',
  ).length;
  return !governed && (rule === 'clause' ? verbs < 2 : verbs > 0);
}

/** Whether "which" can stand for a phrase as one that tells something: an outlet, a body, a paper. */
const tells = (words: string): boolean => {
  const { kind, form } = mention(words);
  return !/^anonymous/.test(kind) && (kind !== 'named-person' || form === 'name');
};

/** Whether an outlet, or somebody who asks for one, stands behind a question. */
const asksForPaper = (words: string): boolean =>
  /^we$|\b(?:reporters?|journalists?|interviewers?|correspondents?|moderator|host)$/i.test(words) ||
  /^(?:outlet|state-media)$/.test(mention(words).kind);

/** Verbs of what something is a sign of, where it is no person or paper. */
const SHOWS = /^(?:signal|indicate|suggest|imply|underline|underscore|highlight|reflect|show|demonstrate)$/;

/** Things that happened, were counted or are seen: none of them speaks. */
const SIGNS =
  /^(?:moves?|rates?|figures|prices?|numbers?|events?|signs?|steps?|changes?|trends?|images?|photos?|photographs?|pictures?|footage|attacks?|launch(?:es)?|tests?|defections?|deaths?|absence|presence|silence|rise|fall|drop|surge|decision|incident|accident|behaviou?r|facts?|details?|developments?|evidence|conditions?|patterns?|situation|fate|case|episode)$/;

/** "The move signals a growing fear", "Prices indicate that coal is short": what the writer reads from a thing. */
function isSign({ t }: Reading, { lemma, first }: VerbGroup, source: CueSource): boolean {
  if (!SHOWS.test(lemma) || source.rule === 'relative') return false;
  const end = nounPhraseForward(t, source.first, first, new Set());
  return SIGNS.test(t[end - 1]?.lower ?? '');
}

/** Verbs of ordering: what somebody was to do is no statement unless its words are quoted. */
const ORDERING = /^(?:tell|instruct|order|command|direct)$/;

/**
 * "praised the army", "told the workers to finish the dam", "dismissed talk of a change": an act of speech toward something, which tells nothing of the world unless its words
 * are quoted, or it is said what somebody is accused of or taken for ("decried it as a crime").
 */
function isPlainAct(
  r: Reading,
  { lemma, form }: VerbGroup,
  { start, kind, preposition }: Complement,
  {
    rule,
    frames,
    found,
    source,
  }: { rule: Rule; frames: string; found: FoundContent; source: CueSource | null },
): boolean {
  // "Radio Hana asked Ro who had sold it": who asks for the paper claims nothing.
  if (
    lemma === 'ask' &&
    found.content.quotations.length === 0 &&
    source?.span &&
    asksForPaper(r.text.slice(...source.span))
  )
    return true;
  // "a day after both ports agreed to talk": what happened then, and no words.
  const when = source ? r.t[source.first - 1]?.lower : undefined;
  if (
    rule === 'to-infinitive' &&
    found.content.quotations.length === 0 &&
    /^(?:after|before|since|when|until|once)$/.test(when ?? '')
  )
    return true;
  if (rule === 'addressee-infinitive' && found.content.quotations.length === 0)
    return form === 'participle' || ORDERING.test(lemma);
  // "call the mill", "called him in": a name needs somebody who gets it.
  const object =
    /^(?:which|that|what|whom?)$/.test(r.t[(source?.first ?? 0) - 1]?.lower ?? '') ||
    (lemma === 'describe' && form !== 'participle');
  if (
    rule === 'naming' &&
    found.content.quotations.length === 0 &&
    !object &&
    namesNothing(r.t, start, found.end)
  )
    return true;
  // "a friend whom we call Brother Leo": the outlet's own name for somebody.
  if (rule === 'naming' && found.content.quotations.length === 0 && r.t[source?.first ?? -1]?.lower === 'we')
    return true;
  // ", mentioning the fire": what was spoken of, and not what was said of it.
  if (
    lemma === 'mention' &&
    form === 'participle' &&
    rule === 'object' &&
    found.content.quotations.length === 0 &&
    namesNothing(r.t, start, found.end)
  )
    return true;
  // "views it as a threat": what somebody takes a thing for, and no words.
  if (/^(?:deem|view|regard)$/.test(lemma) && found.content.quotations.length === 0) return true;
  // "clerks who complained about the order lost their posts": whom it is about, and no words of theirs.
  if (
    source?.rule === 'relative' &&
    found.content.quotations.length === 0 &&
    (rule === 'object' ||
      (rule === 'prepositional' && /^(?:about|over|against|of)$/.test(preposition ?? ''))) &&
    nounPhraseForward(r.t, start, found.end, PLACING) >= found.end
  )
    return true;
  if (found.content.quotations.length > 0 || !(rule === 'object' || rule === 'naming')) return false;
  if (!frames.includes('r') || /[so]/.test(frames) || kind === 'gerund') return false;
  return !r.t
    .slice(start, found.end)
    .some(({ lower }) => lower === 'as' || (lower === 'of' && takesPreposition(lemma, 'of')));
}

/** Where the words end without the time at their end: "the fire brigade only two hours later", "the police a second time", "the clerk at noon". */
function untimed(t: readonly Token[], start: number, end: number): number {
  const last = t[end - 1]?.lower ?? '';
  let i = end - 1;
  if (/^(?:later|ago|earlier|before|late|early)$/.test(last)) {
    if (/^(?:minute|hour|day|week|month|year)s?$/.test(t[i - 1]?.lower ?? '')) i -= 2;
  } else if (last === 'time' && /^(?:first|second|third|last|next)$/.test(t[i - 1]?.lower ?? '')) i -= 2;
  else if (isTime(t[i]) || /^(?:noon|dawn|dusk|midnight|night|again|twice|once)$/.test(last)) {
    if (t[i - 1]?.tag === 'I') i--;
  } else return end;
  while (i > start + 1 && t[i - 1]?.tag === 'R') i--;
  return i;
}

/** Whether the words are one phrase, or a phrase with an adverb, and nothing that it is called. */
function namesNothing(t: readonly Token[], start: number, last: number): boolean {
  const end = untimed(t, start, last);
  const object = nounPhraseForward(t, start, end, PLACING);
  const joined = t[object]?.tag === 'C' ? nounPhraseForward(t, object + 1, end, PLACING) : object;
  // "called the order unlawful"
  if (
    joined >= end &&
    joined > start + 2 &&
    /(?:ful|ous|ive|[iu]al|ble|ic|less|ent|ed)$/.test(t[end - 1]?.text ?? '')
  )
    return false;
  return joined >= end || (joined === end - 1 && /^[RI]$/.test(t[joined]?.tag ?? ''));
}

/** ", citing satellite images": where the words come from, and no words. */
const namesOrigin = (group: VerbGroup): boolean =>
  group.form === 'participle' && /^(?:cite|quote)$/.test(group.lemma);

/** ", which reports on the north": what an outlet does every day. */
const isHabit = ({ t }: Reading, { lemma, first, main }: VerbGroup, { preposition }: Complement): boolean =>
  lemma === 'report' &&
  preposition === 'on' &&
  /^reports?$/.test(t[main]?.lower ?? '') &&
  t[first - 1]?.tag === 'W';

/** "responded to a request", "pointed to a photo", "spoke of Kim": that something was said, and not what. */
const reacts = ({ lemma }: VerbGroup, { preposition }: Complement): boolean =>
  (preposition === 'to' && /^(?:respond|react|point)$/.test(lemma)) ||
  (/^(?:of|about|on|to)$/.test(preposition ?? '') &&
    /^(?:speak|talk|refer|comment|touch|elaborate|dwell|lecture|write)$/.test(lemma));

/** Whether a quotation stands in the same sentence from a token on. */
const quotedWithin = (r: Reading, from: number, end = r.t.length): boolean =>
  r.t.slice(from, end).some(({ tag }) => tag === 'Q');

/** "The plan calls for guards to sleep in tents": what a paper lays down, and nobody says. */
const isDrawnUpCall = (r: Reading, { preposition, start }: Complement, { first }: CueSource): boolean =>
  preposition === 'for' && isDrawnUp(r.t, first, start) && !quotedWithin(r, start);

const AMOUNT = /^(?:nothing|something|little|much|anything|an? (?:word|thing|lot|few|little|good|great))$/;

const isAmount = (t: readonly Token[], start: number): boolean => {
  const { lower = '', tag } = t[start] ?? {};
  return AMOUNT.test(tag === 'D' ? `${lower} ${t[start + 1]?.lower}` : lower) && !clauseAt(t, start, true);
};

/**
 * Whether somebody speaks the cue; a participle may do without ("“…,” adding that …"). Not "Nobody said
 * anything."
 */
export function isSpoken(r: Reading, group: VerbGroup, source: CueSource | null): boolean {
  // "dropped out after conceding two goals": who did it is not said.
  if (!source?.span)
    return (
      group.form === 'participle' && r.t[group.first - 1]?.tag !== 'S' && r.t[group.first - 1]?.tag !== 'I'
    );
  // "Not all experts agree.", "Nothing in these letters suggests that …"
  if (r.t[source.first - 1]?.lower === 'not') return false;
  if (
    r.t[source.first - 1]?.tag === 'I' &&
    /^(?:nothing|nobody|none)$/.test(r.t[source.first - 2]?.lower ?? '')
  )
    return false;
  // "Many of you have asked": the reader.
  if (/\byou$|^our readers$/i.test(r.text.slice(...source.span))) return false;
  if (source.rule !== 'relative' && isPointing(r.t, source.first)) return false;
  // "any port that has reported a case": whichever it is, and none that did.
  if (
    source.rule === 'relative' &&
    /(?:^(?:any|every|each|no|Any|Every|Each|No)|\s(?:any|every|each|no))\s[^,]*$/.test(
      r.text.slice(...source.span),
    )
  )
    return false;
  // Outside marks "I" and "you" are the writer and the reader.
  return !/^(?:nobody|no|none|i|you)$/.test(r.t[source.first]?.lower ?? '');
}

interface CueReading {
  rule: Rule;
  complement: Complement;
  source: CueSource | null;
}

/** The content behind the cue in the same sentence. */
function contentBehind(r: Reading, group: VerbGroup, cue: CueReading): FoundContent | null {
  const { rule, complement } = cue;
  // "urged residents to store water": who is to do it is part of what was said.
  const start =
    rule === 'addressee-infinitive' && complement.addressee ? complement.addressee[0] : complement.start;
  const end = contentEndBehind(r, group, cue, start);
  const cut = printedFrom(r.t, start, end);
  return end > start ? { content: contentSpans(r, start, cut), end: cut } : null;
}

function contentEndBehind(
  r: Reading,
  group: VerbGroup,
  { rule, complement, source }: CueReading,
  start: number,
): number {
  const subordinate = source?.subordinate ?? false;
  const end =
    complement.kind === 'quotation'
      ? quotationEnd(r, start, subordinate)
      : contentEnd(r.t, start, r.t.length, {
          phrase: isPhraseRule(rule),
          subordinate,
          relative: source?.rule === 'relative',
          participle: group.form === 'participle',
          timed: r.t.slice(group.main + 1, start).some(isTime),
          present:
            group.form === 'finite' && group.first === group.main && /s$/.test(r.t[group.main]?.lower ?? ''),
          whole: rule === 'colon',
          listed: rule === 'colon',
        });
  if (rule === 'naming') return namingEnd(r, start, printedFrom(r.t, start, end, true));
  return rule === 'object' || rule === 'prepositional' ? timeCut(r.t, start, end) : end;
}

/** "a banner reading “…”", "a sign saying “…”": words on a thing are nobody's speech. */
function inscribed(t: readonly Token[], group: VerbGroup): boolean {
  const thing = t[group.first - 1];
  if (group.form !== 'participle' || thing?.tag !== 'N') return false;
  return (
    group.lemma === 'read' ||
    /^(?:sign|banner|poster|placard|board|slogan|notice|inscription|plaque|label|sticker|shirt|button)s?$/.test(
      thing.lower,
    )
  );
}

/**
 * "called the rule “a trick” on Monday / during a visit / after he left": when and where are no part of the
 * name.
 */
function namingEnd(r: Reading, start: number, end: number): number {
  const { t } = r;
  for (let i = start; i + 1 < end; i++) {
    const next = t[i + 1] as Token;
    if (t[i]?.tag !== 'Q' || t.slice(i + 1, end).some((token) => token.tag === 'Q')) continue;
    if (
      isTime(next) ||
      isVenue(t, i + 1) ||
      /^(?:after|during|while|when|before|last|earlier)$/.test(next.lower) ||
      (next.tag === 'I' && (isTime(t[i + 2]) || t[i + 3]?.lower === 'past'))
    )
      return i + 1;
    // "What the mayor called “nonsense” was true."
    if (next.tag === '-' || (i === start && isOf(next, PREDICATE))) return i + 1;
  }
  return end;
}

/** "criticised the plan last week and left": a time behind a noun phrase says when it was said, not what. */
function timeCut(t: readonly Token[], start: number, end: number): number {
  for (let i = start + 1; i < end; i++) {
    const token = t[i] as Token;
    if (isOf(token, PHRASE_OVER)) return end;
    if (isVenue(t, i)) return i;
    const placed = token.tag === 'I' && token.lower !== 'of' && isTime(t[i + 1]);
    const bare = /day$/.test(token.lower)
      ? isTime(token)
      : /^(?:last|this)$/.test(token.lower) && isTime(t[i + 1]);
    if (!placed && (!bare || isOf(t[i - 1], BEFORE_TIME))) continue;
    // "accused the mill on Friday of waste"
    if (placed && /^(?:of|for)$/.test(t[i + 2]?.lower ?? '')) return end;
    // "pressed for their release and in April froze the assets"
    if (t[i - 1]?.tag === 'C') return i - 1;
    const rest = t[skipCircumstances(t, i)];
    return isOf(rest, AFTER_TIME) || placed ? i : end;
  }
  return end;
}

/** "As Ro put it, “we have nothing”", "The mill is “a gift,” as Ro put it": says whether it is one. */
function readPut(r: Reading, g: number): boolean {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  const comma = group.main + 2;
  if (!/^puts?$/.test(t[group.main]?.lower ?? '') || t[group.main + 1]?.lower !== 'it') return false;
  const source = sourceOfCue(r, g);
  if (!source?.span || t[source.first - 1]?.lower !== 'as') return false;
  const leads = source.first <= 2 && t[comma]?.tag === ',';
  const before = t[source.first - 2]?.tag === ',' ? source.first - 2 : source.first - 1;
  const [first, end] = leads
    ? [comma + 1, contentEnd(t, comma + 1, t.length, { whole: true })]
    : [r.floor, before];
  if (end <= first || !(leads || !t[comma] || isOf(t[comma], AFTER_TIME))) return false;
  addFinding(r, {
    content: contentSpans(r, first, end),
    source: source.span,
    cue: cueOf(r, group, comma),
    rule: t[first]?.tag === 'Q' && end === first + 1 ? 'quote-tag' : leads ? 'clause' : 'clause-tag',
    sourceRule: source.rule,
    lemma: 'say',
  });
  r.floor = Math.max(r.floor, leads ? end : comma);
  return true;
}

/** As X noted, the town is empty. */
function readLeadingAs(r: Reading, g: number, complement: Complement): boolean {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  if (
    complement.kind !== 'nothing' ||
    t[complement.start]?.tag !== ',' ||
    !/[st]/.test(framesOf(group.lemma))
  )
    return false;
  const source = sourceOfCue(r, g);
  if (!source?.span || group.form !== 'finite' || t[source.first - 1]?.lower !== 'as' || source.first > 2)
    return false;
  const start = complement.start + 1;
  const end = contentEnd(t, start, t.length);
  if (end <= start) return false;
  addFinding(r, {
    content: contentSpans(r, start, end),
    source: source.span,
    cue: cueOf(r, group, complement.cueEnd),
    rule: 'clause',
    sourceRule: source.rule,
    lemma: group.lemma,
    aside: source.aside,
  });
  r.clauseEnd = Math.max(r.clauseEnd, end);
  return true;
}

/** "The official added, the toll cannot be confirmed.": a comma stands where "that" would, and nothing before the speaker. */
function readCommaClause(r: Reading, g: number, { kind, start, cueEnd, addressee }: Complement): boolean {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  const from = start + 1;
  if (kind !== 'nothing' || t[start]?.tag !== ',' || group.form !== 'finite' || group.negated) return false;
  if (!/[st]/.test(framesOf(group.lemma)) || !isOf(t[from], NOMINAL) || !clauseAt(t, from, true))
    return false;
  if (group.hypothetical || startsTrailingCue(t, from, t.length)) return false;
  const source = sourceOfCue(r, g);
  const opens = t.slice(r.dateline, source?.first ?? 0).every((token) => isOf(token, OPENER_OR_COMMA));
  if (!source?.span || source.rule !== 'subject' || !opens) return false;
  const end = contentEnd(t, from, t.length);
  addFinding(r, {
    content: contentSpans(r, from, end),
    source: source.span,
    cue: cueOf(r, group, cueEnd),
    rule: 'clause',
    sourceRule: source.rule,
    lemma: group.lemma,
    addressee: addressee ? spanOf(t, addressee[0], addressee[1]) : null,
  });
  r.clauseEnd = Math.max(r.clauseEnd, end);
  return true;
}

/** How far behind "call" or "describe" the quoted name or "as" may stand, in tokens. Chosen by hand. */
const NAMING_REACH = 25;
/** Verbs that say what somebody takes a thing to be even without marks: "called the order lawful". */
const NAMING = /^(?:call|describe|label|brand|dub)$/;

/** Whether the group names something without marks, too; of the -ing forms "calling it a plot" alone does. */
const isNaming = ({ lemma, form }: VerbGroup): boolean =>
  NAMING.test(lemma) && (form !== 'participle' || lemma === 'call');

/** "sang “The Ferryman’s Daughter”": capitals throughout and no stop make a title. */
function isTitle(token: Token | undefined): boolean {
  const inner = token?.text.slice(1, -1) ?? '';
  return !/[.,!?…]$/.test(inner) && /^\p{Lu}/u.test(inner) && !/(?:^|\s)\p{Ll}{4}/u.test(inner);
}

/** Verbs whose object is what was said where it is quoted: "threatened “final doom”", "ordered “a storm attack”". */
const QUOTED_OBJECT = /^(?:threaten|vow|pledge|order|command)$/;

/** Which rule a cue with this complement falls under; `null` where it says nothing. */
function ruleOf(r: Reading, group: VerbGroup, complement: Complement, frames: string): Rule | null {
  const addressed = complement.addressee !== null;
  const tells = addressed && frames.includes('t');
  const names =
    frames.includes('c') &&
    r.t
      .slice(complement.start, complement.start + NAMING_REACH)
      .some(
        (token, i, near) =>
          token.tag === 'Q' ||
          (token.lower === 'as' && !/^(?:even|just|such|well)$/.test(near[i - 1]?.lower ?? '')),
      );
  switch (complement.kind) {
    case 'nothing':
      return null;
    case 'quotation':
      if (complement.preposition) return 'prepositional';
      if (!/[st]/.test(frames) && isTitle(r.t[complement.start])) return null;
      if (/[sqt]/.test(frames)) return 'quote-after-cue';
      return /[orcb]/.test(frames) || QUOTED_OBJECT.test(group.lemma) ? 'naming' : null;
    case 'colon':
    case 'colon-open':
      if (!/[sqt]/.test(frames)) return null;
      return complement.kind === 'colon-open' ? 'quote-after-colon' : 'colon';
    case 'that':
      // "called that report a lie": a verb that takes no clause has a determiner behind it.
      if (!/[sbte]/.test(frames)) return names ? 'naming' : null;
      if (frames.includes('s') || tells) return 'that-clause';
      return /[be]/.test(frames) ? 'belief' : null;
    case 'question':
      // "told how guards had shot at them"
      if (frames.includes('s') || tells || group.lemma === 'tell') return 'that-clause';
      if (names) return 'naming';
      return /[qobr]/.test(frames) ? 'belief' : null;
    case 'clause':
      if ((frames.includes('s') && (!frames.includes('h') || clauseNear(r.t, complement.start))) || tells)
        return 'clause';
      if (frames.includes('b')) return 'belief';
      if (names || isNaming(group)) return 'naming';
      return /[or]/.test(frames) ? 'object' : null;
    case 'infinitive':
      if (addressed) return frames.includes('a') ? 'addressee-infinitive' : null;
      return frames.includes('i') ? 'to-infinitive' : null;
    case 'gerund':
      return /[gor]/.test(frames) ? 'object' : null;
    case 'phrase':
      if (complement.preposition) return 'prepositional';
      if (names || group.lemma === 'describe' || isNaming(group)) return 'naming';
      return /[or]/.test(frames) || (QUOTED_OBJECT.test(group.lemma) && quotedWithin(r, complement.start))
        ? 'object'
        : null;
  }
}
