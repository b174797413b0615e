/**
 * One who hands on what another says: "RFA quoted a resident as saying …", "US media, citing officials as
 * saying …", "“…,” the Post quoted a driver". The one quoted is the source; the one who quotes, a relay.
 */

import type { Span } from '../../../model';
import { outletsIn } from '../../../outlets/outlet-names';
import type { Token } from '../../language/stage-types';
import { isOf, STOP_OR_COMMA, tagSet } from '../../language/tag-sets';
import { framesOf } from '../lexicon/frames';
import { COUNTRIES, DOCUMENTS, isPersonNoun, ORGANISATIONS } from '../lexicon/source-words';
import { hasVerb } from '../phrases/circumstances';
import { complementOf } from '../phrases/complement';
import { contentEnd } from '../phrases/content-end';
import { nounPhraseBack, nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import type { VerbGroup } from '../phrases/verb-groups';
import { NAME_END } from '../roles/words';
import { isCapital } from '../tagging/word-shape';
import { antecedentOf } from './cue-source';
import { endsAsSpeech } from './left-content';
import {
  addFinding,
  contentSpans,
  nextQuotation,
  quotationEnd,
  type Reading,
  spanOf,
  subjectAt,
} from './sentence-reading';

/** Marks that end the clause of "who". */
const CLAUSE_MARK = tagSet(',', '.', ':', ';');

const QUOTING = new Set(['quote', 'cite']);
/** Verbs that hand on whom they name where "as saying" follows: "recalled the mayor as saying". */
const HANDING = /^(?:recall|remember|report|describe)$/;
/** What is cited as a source of news, rather than as a reason. */
export const CITABLE =
  /\b(?:sources?|officials?|reports?|media|residents?|people|person|defectors?|insiders?|informants?|documents?|witness(?:es)?|analysts?|experts?|agency|newspaper|website|aides?|diplomats?|relatives?|friends?|neighbou?rs?|brokers?|workers?|reporters?|reporting|partners?|journalists?|spokes\w+|activists?|traders?|ministry|government|dispatch(?:es)?|articles?|stor(?:y|ies)|broadcasts?|broadcaster|tabloid|magazine|outlets?|lawmakers?|ministers?|clerks?|drivers?|guards?|soldiers?|fishermen|farmers?|lawyers?|letters?|memos?|contracts?|orders?|directives?|decrees?|transcripts?|recordings?|footage|images?|statement|data|statistics|figures)\b/i;

/** Reads a group of "quote" or "cite"; says whether it handed on somebody. */
export function readQuoting(r: Reading, g: number): boolean {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  if (group.form === 'passive' || group.form === 'bare-passive') return false;
  const from = group.main + 1;
  let end = nounPhraseForward(t, from, t.length, PLACING);
  // "quoted a merchant surnamed Paek", "citing a guard named only as Om"
  if (/^(?:surnamed|named)$/.test(t[end]?.lower ?? '')) {
    let name = end + 1;
    while (/^(?:only|as)$/.test(t[name]?.lower ?? '')) name++;
    while (t[name]?.tag === 'N' && isCapital(t[name] as Token)) end = ++name;
  }
  const hands =
    HANDING.test(group.lemma) && t[end]?.lower === 'as' && /^(?:say|tell)ing$/.test(t[end + 1]?.lower ?? '');
  if (!QUOTING.has(group.lemma) && !(hands && end > from)) return false;
  // "citing “a person close to the talks,” said", "quoting what it called “a partner”"
  const named = t[from]?.tag === 'W' ? quoteBehind(t, from) : from;
  const inMarks = t[named]?.quotation;
  if (end === from && inMarks && CITABLE.test(t[named]?.text ?? '')) {
    const [first, last] = inMarks.inner;
    const words = r.text.slice(first, last);
    const who: Span = [first, last - (/[,.]$/.test(words) ? 1 : 0)];
    const saying = t[named + 1]?.lower === 'as' && t[named + 2]?.tag === 'G' ? named + 2 : -1;
    const start = t[saying + 1]?.lower === 'that' ? saying + 2 : saying + 1;
    const stop = t[start]?.tag === 'Q' ? quotationEnd(r, start) : contentEnd(t, start, t.length);
    const cue = spanOf(t, saying, saying + 1);
    if (saying < 0 || !cue || stop <= start) {
      introduced(r, group, who, relayOf(r, g));
      return true;
    }
    // "quoted “a person at the talks” as saying that …"
    if (inMarks) r.claimed.add(inMarks);
    r.spent.add(saying);
    addFinding(r, {
      content: contentSpans(r, start, stop),
      source: who,
      cue: [cue],
      rule: t[start]?.tag === 'Q' ? 'quote-after-cue' : 'clause',
      sourceRule: 'doer',
      lemma: 'say',
      relay: relayOf(r, g),
    });
    r.floor = Math.max(r.floor, stop);
    return true;
  }
  if (end === from) return false;
  // "cited an unnamed, unspecified source as saying"
  if (t[end]?.tag === ',') {
    const first = /ed$/.test(t[end + 1]?.lower ?? '') ? end + 2 : end + 1;
    const rest = nounPhraseForward(t, first, t.length, PLACING);
    if (rest > first && t[rest]?.lower === 'as' && t[end + 1]?.tag !== 'D') end = rest;
  }
  if (t[end]?.lower === 'who' || isParticiple(t, end)) {
    while (!isOf(t[end], CLAUSE_MARK) && t[end]?.lower !== 'as') end++;
  }
  const source = spanOf(t, from, end);
  if (!source) return false;
  end = asideEnd(t, end);
  const relay = relayOf(r, g);
  if (t[end]?.tag === ':' && handsOn(r, group, source, relay, end)) return true;
  // "quoted an official as saying", "quoted an official saying"
  const at = t[end]?.lower === 'as' ? end + 1 : end;
  const verb = t[at];
  if (
    (at > end || group.lemma === 'quote') &&
    verb?.tag === 'G' &&
    /[stc]/.test(framesOf(verb.lemma ?? ''))
  ) {
    const own = r.groups.find((other) => other.main === at);
    // "as telling officials that …"
    const told = own && framesOf(own.lemma).includes('t') ? complementOf(t, own) : null;
    // “…,” the lawmaker quoted the agency as saying, Hana reported.
    if (
      isOf(t[at + 1], STOP_OR_COMMA) &&
      t[at + 2] !== undefined &&
      t[at + 2]?.tag !== 'Q' &&
      tagged(r, group, source, at + 1, relay)
    )
      return true;
    let start = told?.addressee ? told.start : at + 1;
    // "as saying only that …"
    if (t[start]?.tag === 'R' && t[start + 1]?.lower === 'that') start++;
    while (t[start]?.tag === ',' || t[start]?.tag === ':' || t[start]?.lower === 'that') start++;
    const stop = t[start]?.tag === 'Q' ? quotationEnd(r, start) : contentEnd(t, start, t.length);
    const cue = spanOf(t, at, at + 1);
    r.spent.add(at);
    // "…, the Post quoted Yonhap as reporting": the content stands before.
    if (isOf(t[start], STOP_OR_COMMA) && tagged(r, group, source, at + 1, relay)) return true;
    if (stop <= start || !cue) return false;
    addFinding(r, {
      content: contentSpans(r, start, stop),
      source,
      cue: [cue],
      rule: t[start]?.tag === 'Q' ? 'quote-after-cue' : 'clause',
      sourceRule: 'doer',
      lemma: verb.lemma ?? 'say',
      relay,
    });
    r.floor = Math.max(r.floor, stop);
    return true;
  }
  return tagged(r, group, source, end, relay) || introduced(r, group, source, relay);
}

/** How long a clause without "who" may be, in tokens. */
const SHORT_CLAUSE = 12;

/** "quoted a clerk employed in the port as saying": a participle that says who is quoted, with "as saying" behind. */
function isParticiple(t: readonly Token[], at: number): boolean {
  if (t[at]?.tag !== 'E' && !/ed$/.test(t[at]?.lower ?? '')) return false;
  for (let i = at + 1; i < t.length && i - at < SHORT_CLAUSE && !isOf(t[i], CLAUSE_MARK); i++)
    if (t[i]?.lower === 'as') return t[i + 1]?.tag === 'G';
  return false;
}

/** How long a place behind whom is quoted is, in tokens: ", North Korea,". */
const ASIDE = 4;

/** One past what stands between commas before "saying": "quoted a widow, saying", "a guard in Anju, North Korea, as saying"; `end` for none. */
function asideEnd(t: readonly Token[], end: number): number {
  if (t[end]?.tag !== ',') return end;
  const speaks = (i: number): boolean =>
    t[i]?.lower === 'as'
      ? t[i + 1]?.tag === 'G'
      : t[i]?.tag === 'G' && /[st]/.test(framesOf(t[i]?.lemma ?? ''));
  if (speaks(end + 1)) return end + 1;
  // "quoted a nurse, identified only as Comrade Om, as saying", "quoted Ann Berg, who fled in May, as saying"
  for (let i = end + 2; i < t.length && i - end < SHORT_CLAUSE && !'.;Q'.includes((t[i] as Token).tag); i++)
    if (t[i]?.tag === ',' && t[i + 1]?.lower === 'as' && speaks(i + 1)) return i + 1;
  for (let i = end + 1; i <= end + ASIDE; i++) {
    if (t[i]?.tag === ',') return speaks(i + 1) ? i + 1 : end;
    if (t[i]?.tag !== 'N' || !isCapital(t[i] as Token)) return end;
  }
  return end;
}

/** "Hana quoted a guard: “…”", "Hana cited a statement by the NIS:", with the words behind or in the next paragraph. */
function handsOn(r: Reading, group: VerbGroup, source: Span, relay: Span | null, colon: number): boolean {
  const start = colon + 1;
  const behind = r.t[start];
  const end = behind?.tag === 'Q' ? quotationEnd(r, start) : start;
  const found = behind === undefined ? nextQuotation(r) : null;
  const content = behind?.tag === 'Q' ? contentSpans(r, start, end) : found?.content;
  const cue = spanOf(r.t, group.main, group.main + 1);
  if (!content || !cue) return false;
  addFinding(r, {
    content,
    source,
    cue: [cue],
    rule: 'quote-after-colon',
    sourceRule: 'doer',
    lemma: group.lemma,
    relay,
  });
  r.floor = Math.max(r.floor, end);
  return true;
}

/** The quotation that "what it called" names; -1 where none follows soon. */
const quoteBehind = (t: readonly Token[], from: number): number =>
  t.findIndex(({ tag }, i) => i > from && i < from + 5 && tag === 'Q');

/** The one who quotes: the verb's subject, or the noun before "citing". */
function relayOf(r: Reading, g: number): Span | null {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  if (group.form === 'participle') {
    const last = t[group.first - 1]?.tag === ',' ? group.first - 2 : group.first - 1;
    const first = nounPhraseBack(t, last, 0);
    return first < 0 ? null : spanOf(t, first, last + 1);
  }
  const subject = subjectAt(r, g, 0);
  if (subject?.rule === 'relative') return antecedentOf(r, subject.first);
  return subject ? spanOf(t, subject.first, subject.end) : null;
}

/** The order was secret, the Post quoted a driver. */
function tagged(r: Reading, group: VerbGroup, source: Span, end: number, relay: Span | null): boolean {
  const { t } = r;
  const after = t[end];
  if (!relay || group.form !== 'finite' || !isOf(after, STOP_OR_COMMA)) return false;
  let last = group.first - 1;
  while (last > r.floor && (t[last]?.start ?? 0) >= relay[0]) last--;
  const edge = t[last];
  const quoted = edge?.tag === 'Q' ? edge : t[last - 1]?.tag === 'Q' ? t[last - 1] : undefined;
  if (edge?.tag !== ',' && !(quoted?.quotation && endsAsSpeech(r.text, quoted.quotation))) return false;
  const cue = spanOf(t, group.first, group.main + 1);
  const stop = edge?.tag === ',' ? last : last + 1;
  // "In interviews, drivers cited the cold.": when and where, and nothing said.
  if (stop <= r.floor || !cue || !(quoted || hasVerb(t, r.floor, stop))) return false;
  addFinding(r, {
    content: contentSpans(r, r.floor, stop),
    source,
    cue: [cue],
    rule: quoted ? 'quote-tag' : 'clause-tag',
    sourceRule: 'doer',
    lemma: 'say',
    relay,
  });
  r.floor = end;
  return true;
}

/** "the Dul Ilbo": a name that a list has, or that ends like an outlet's. */
const isOutlet = (words: string): boolean =>
  outletsIn(words, 0, words.length).length > 0 ||
  (/\p{Lu}\S*\s\p{Lu}\S*$/u.test(words) && NAME_END.has(words.toLowerCase().split(' ').at(-1) ?? ''));

/**
 * "RFA quoted anonymous sources who …", "The report cited unnamed officials": who speaks through whom, and
 * nothing said yet.
 */
function introduced(r: Reading, group: VerbGroup, source: Span, relay: Span | null): boolean {
  const words = r.text.slice(source[0], source[1]);
  if (!CITABLE.test(words) && !isOutlet(words) && !isSomebody(words) && !isNamed(words)) return false;
  const cue = spanOf(r.t, group.first, group.main + 1);
  if (cue) r.introduced.push({ source, relay, cue });
  return true;
}

/** What stands before a name: an article, an owner, an adjective of a country. */
const BEFORE_A_NAME = /^(?:(?:the|a|an)\s)?(?:(?:\p{Lu}[\p{L}.-]*\s)*\p{Lu}[\p{L}.-]*[’']s?\s)?/u;
/** Words of a name, with what joins them: "Joint Chiefs of Staff", "Kim Sol-mi". */
const NAME = /^\p{Lu}[\p{L}&.-]*(?:\s(?:(?:of|for|on|and)\s(?:the\s)?)?\p{Lu}[\p{L}&.-]*)*$/u;
/** Names of what is cited as a reason or a rule, or is a place or a time, and never speaks. */
const NO_SPEAKER =
  /\b(?:Agreement|Treaty|Act|Law|Code|Charter|Constitution|Accord|Declaration|Resolution|Article|Section|Chapter|Clause|Day|Year|War|Games|Olympics|Sea|Strait|River|Mountain|Mount|Province|Island|Line|Zone|Virus|Plan|Summit|Road|Bridge|Square|January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)\b/u;
const LETTERS = /^\p{Lu}{3,6}$/u;
/** Letters that stand for things. */
const THINGS_IN_LETTERS =
  /^(?:COVID|SARS|MERS|GPS|DNA|PCR|GDP|GNP|THAAD|ICBM|SLBM|IRBM|DMZ|NLL|MDL|FTA|NPT|UAV|USB|CCTV)$/;

const COUNTRY: ReadonlySet<string> = new Set(COUNTRIES.split(','));

/** Whether a phrase names a body or a person who can be cited: "the National Weather Service", "South Korea’s NIS", "Kim Sol-mi"; not "the Armistice Agreement". */
function isNamed(words: string): boolean {
  const owned = BEFORE_A_NAME.exec(words)?.[0] ?? '';
  const name = words.slice(owned.length);
  if (!NAME.test(name) || NO_SPEAKER.test(name) || COUNTRY.has(name)) return false;
  if (LETTERS.test(name)) return !THINGS_IN_LETTERS.test(name);
  const parts = name.split(/\s/);
  if (parts.some((part) => BODIES_IN_NAMES.has(part.toLowerCase()))) return true;
  return owned === '' && parts.length > 1 && parts.length < 4 && !/\s(?:of|for|on|and)\s/.test(name);
}
const BODIES_IN_NAMES: ReadonlySet<string> = new Set(
  [
    ...ORGANISATIONS.trim().split(/\s+/),
    'chiefs',
    'authority',
    'secretariat',
    'directorate',
    'customs',
  ].filter((noun) => !/^(?:state|nation|country|house|north|south|group|team)$/.test(noun)),
);

/** Whether a phrase is of somebody, or of a paper that speaks: "a diver from Musan", "a survey on wages"; not "the cold", "doubts". */
function isSomebody(words: string): boolean {
  const head =
    /^(?:(?!\s(?:of|by|in|on|at|from|for|with|about|who|that|which|\p{L}+ed|seen|known|shown)\b).)+/iu.exec(
      words,
    )?.[0];
  const noun = /(?<!\p{L})(\p{Ll}+?)s?$/u.exec(head ?? '')?.[1] ?? '';
  return PAPERS.has(noun) || isPersonNoun(noun) || BODIES_IN_NAMES.has(noun);
}
const PAPERS = new Set(`${DOCUMENTS} list file paper`.split(/\s+/));

/** What a report rests on besides an outlet. */
const RESTS_ON = /\b(?:sources?|reports?|data|media|agency|newspaper)$/i;

/** "Hana reports, with reference to Dul, that …", "Hana, referring to its own sources, claims that …": whom the outlet has it from. */
export function readReferring(r: Reading): void {
  const { t, text } = r;
  for (let i = 2; i < t.length; i++) {
    if (t[i]?.lower !== 'to') continue;
    const isReference = t[i - 1]?.lower === 'reference' && t[i - 2]?.lower === 'with';
    if (!isReference && t[i - 1]?.lower !== 'referring') continue;
    const first = isReference ? i - 2 : i - 1;
    const source = spanOf(t, i + 1, nounPhraseForward(t, i + 1, t.length, PLACING));
    const cue = spanOf(t, first, i + 1);
    const words = source ? text.slice(...source) : '';
    if (!source || !cue || !(isOutlet(words) || RESTS_ON.test(words))) continue;
    // "he said, referring to the paper": what he speaks of. An outlet between commas has it from there.
    const last = t[first - 1]?.tag === ',' ? first - 2 : first - 1;
    const start = nounPhraseBack(t, last, 0);
    const relay = start < 0 ? null : spanOf(t, start, last + 1);
    const isOutlets = relay !== null && isOutlet(text.slice(...relay));
    if (isReference || isOutlets) r.introduced.push({ source, relay: isOutlets ? relay : cue, cue });
  }
}
