/**
 * Blocks of a page that retells several reports one after another: "According to the Chosun Ilbo:" hands over
 * to what follows, until the next such line or until the writer speaks again.
 */
import type { Span } from '../../model';
import { outletsIn } from '../../outlets/outlet-names';
import type { LanguagePack } from '../language/language-pack';
import type { Finding, Sentence, Token } from '../language/stage-types';

/** Words of a line that hands over, at most: a longer one tells something of its own. */
const LONGEST_LINE = 16;

/** Words before an outlet's name by which a line hands over: "According to the", "From the", "Finally,". */
const ORIGINS =
  /^(?:according|to|from|per|via|by|as|reported|finally|next|also|first|second|third|fourth|last|lastly|up|here|over|on|a|an|piece|report|story|this|what|where|and|but|now|weekly|daily|paper|newspaper|agency|site|the|then|more|following|is|writes)$/;
/** What may stand behind it besides dates: "From the RFA report:". */
const REPORT = /^(?:report|reports|story|article|dispatch|piece)$/;
/** When it was given: "a day later", "that same afternoon". */
const TIME =
  /^(?:an?|the|that|this|same|next|one|two|three|few|on|in|again|later|earlier|ago|today|yesterday|(?:day|week|month|year|hour|morning|afternoon|evening|night|weekend)s?)$/;
/** Words for what stands behind the line: "Hana added the following on Monday:". */
const FOLLOWING = /^(?:the following|this|these)\b/i;
/** What comes from an outlet: "This shocking story from the Hana Times:", "More details from Hana:". */
const GIVEN =
  /^(?:according|from|this|more|report|reports|story|article|dispatch|piece|excerpts?|details?|coverage|account|news|update|updates|word|version|take|rest|writes|reports|reporting|writing)$/;
/** Verbs behind which a quotation of somebody else stands. */
const SAYING =
  /^(?:said|says?|told|tells|wrote|writes|asked|asks|added|adds|explained|stated|declared|announced|reported|noted)$/;
/** Words that join an outlet to what it gave, or a writer to his outlet. */
const JOINT = /^(?:from|by|in|of|at|for|via|with)$/;

/**
 * The outlet that a line hands over to; `null` where it does not. The line is its name, by itself or behind words of origin, with a
 * date, "report" or a headline behind it ("From Yonhap, May 3:", "According to Hana, dam breaks:"), or tells what the outlet had ("…, but
 * Hana adds this:"). Sentences that attribute something hand over one quotation alone.
 */
function handedTo(
  text: string,
  { tokens, start, end }: Sentence,
  found: readonly Finding[],
  pack: Pick<LanguagePack, 'mention' | 'isOwnVoice'>,
): string | null {
  if (tokens.at(-1)?.tag !== ':' || tokens.some(({ tag }) => tag === 'Q')) return null;
  const clause = withoutApposition(tokens.slice(lastClause(tokens)));
  const words = clause.filter(({ tag }) => !',:;-().~'.includes(tag));
  if (words.length > LONGEST_LINE || clause.some((token) => pack.isOwnVoice(token))) return null;
  const from = clause[0]?.start ?? start;
  const listed = outletsIn(text, from, end);
  const made =
    listed.length > 0 ? listed : phrases(text, clause, (name) => pack.mention(name).kind === 'outlet');
  const named = made.length > 0 ? made : issuer(text, clause);
  if (new Set(named.map(({ name }) => name)).size !== 1) return null;
  const outlet = named[0] as Named;
  const before = words.filter((token) => token.end <= outlet.start);
  const behind = words.filter((token) => token.start >= outlet.end);
  const isGiven = before.every(({ lower }) => ORIGINS.test(lower));
  if (!isGiven && !isGivenBy(before)) return null;
  // "According to Hana, dam breaks at last:", but no "According to Hana, Berg said:".
  const isHeadline =
    clause.find((token) => token.start >= outlet.end)?.tag === ',' &&
    /^(?:according|from|via)$/.test(before[0]?.lower ?? '') &&
    !SAYING.test(words.at(-1)?.lower ?? '');
  if (isHeadline) return outlet.name;
  const isTold = ([at, to]: Span): boolean => to > from && !FOLLOWING.test(text.slice(at, to));
  if (found.some(({ content }) => content.some(isTold))) return null;
  const isDate = behind.every(
    ({ lower, text: word }) => REPORT.test(lower) || TIME.test(lower) || /^\d|^\p{Lu}/u.test(word),
  );
  // "Hana had another story:", "Here is Hana on the same story:"
  const tells = isGiven && behind[0] !== undefined && 'VXI'.includes(behind[0].tag);
  return isDate || tells ? outlet.name : null;
}

/** Where the last clause of a line begins that tells of its own: "I looked for it, | but Hana has this:", "…, | where the Dul Weekly writes:". */
function lastClause(tokens: readonly Token[]): number {
  const at = tokens.findLastIndex(
    ({ lower }, i) => /^(?:but|and|while|though|yet|so|where|as)$/.test(lower) && tokens[i - 1]?.tag === ',',
  );
  return Math.max(0, at);
}

/** The clause without what a name in it is: "From the Dul Post, a paper that I like:", "Hana, the coast’s station, has this:". */
function withoutApposition(clause: readonly Token[]): readonly Token[] {
  const at = clause.findIndex(
    ({ tag }, i) =>
      tag === ',' &&
      /^\p{Lu}/u.test(clause[i - 1]?.text ?? '') &&
      /^(?:an?|the|my|our)$/.test(clause[i + 1]?.lower ?? ''),
  );
  const close = clause.findIndex(({ tag }, i) => i > at && ',:'.includes(tag));
  if (at < 0 || close < 0) return clause;
  const isClosed = clause[close]?.tag === ',';
  // "According to Hana, the dam broke:" tells it.
  if (!isClosed && clause[at + 1]?.lower === 'the') return clause;
  return [...clause.slice(0, at), ...clause.slice(isClosed ? close + 1 : close)];
}

/** "According to Jane Berg of the", "This shocking story from the": what is given, who wrote it, and what joins them to the outlet. */
function isGivenBy(before: readonly Token[]): boolean {
  let end = before.length;
  const isName = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);
  if (before[end - 1]?.lower === 'the') end--;
  if (!JOINT.test(before[end - 1]?.lower ?? '')) return false;
  end--;
  while (end > 1 && isName(before[end - 1])) end--;
  while (end > 0 && /^(?:to|by|from)$/.test(before[end - 1]?.lower ?? '')) end--;
  const given = before[end - 1];
  const rest = before.slice(0, end - 1);
  return (
    given !== undefined &&
    GIVEN.test(given.lower) &&
    rest.every((token) => !'VPW'.includes(token.tag) && (token.tag !== 'X' || token.lower === 'is'))
  );
}

interface Named {
  name: string;
  start: number;
  end: number;
}

/** Nouns behind which a name is an outlet's. */
const TYPES = /^(?:weekly|daily|newspaper|paper|magazine|broadcaster|website|blog)$/;

/** The runs of names in a line that are an outlet's by what they are made of, for outlets that no list has. */
function phrases(text: string, tokens: readonly Token[], isOutlet: (name: string) => boolean): Named[] {
  const isName = (token: Token | undefined): boolean => token?.tag === 'N' && /^\p{Lu}/u.test(token.text);
  const found: Named[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(tokens[i])) continue;
    const { start } = tokens[i] as Token;
    // "where the weekly Dul og Kyst writes:"
    const isTyped = TYPES.test(tokens[i - 1]?.lower ?? '');
    while (isName(tokens[i + 1])) i++;
    const { end } = tokens[i] as Token;
    const name = text.slice(start, end);
    if (isOutlet(name) || isTyped) found.push({ name, start, end });
  }
  return found;
}

/** "Harbour Aid has this in its newsletter:": who issues a paper of its own. */
function issuer(text: string, tokens: readonly Token[]): Named[] {
  const start = tokens[0]?.start ?? 0;
  const words = text.slice(start, tokens.at(-1)?.end ?? start);
  const name = ISSUES.exec(words)?.[1];
  return name === undefined ? [] : [{ name: name.replace(/^The /, ''), start, end: start + name.length }];
}

const ISSUES =
  /^(\p{Lu}[\p{L}’'-]*(?:\s(?:(?:of|for|the|in)\s)*\p{Lu}[\p{L}’'-]*){0,5})\s?,?.*\s(?:this|more|the following|another)\b.*\s(?:in|from) (?:its|their) (?:\p{L}+ ){0,2}(?:newsletter|bulletin|report|weekly|journal|magazine|blog)\s?:$/u;

/** A block: whose words it hands over to, and whether it opens with a quotation, so that the page's own words may go on behind it. */
export interface HandedBlock {
  outlet: string;
  isQuoted: boolean;
}

/**
 * The block that each sentence stands in.
 * @param bySentence the findings of each sentence
 * @param closings the sentences that a credit in a bracket closes an excerpt with: "… officials said. [Radio Hana]"
 * @param own the sentences that name the page's own outlet: what they tell is the page's
 * @returns for each sentence its block, or `null`
 */
export function blockOutlets(
  text: string,
  sentences: readonly Sentence[],
  bySentence: readonly (readonly Finding[])[],
  pack: Pick<LanguagePack, 'mention' | 'isOwnVoice'>,
  closings: ReadonlySet<number> = new Set(),
  own: ReadonlySet<number> = new Set(),
): (HandedBlock | null)[] {
  const outlets: (HandedBlock | null)[] = [];
  let current: HandedBlock | null = null;
  for (const [i, sentence] of sentences.entries()) {
    const isLast = sentences[i + 1]?.paragraph.index !== sentence.paragraph.index;
    const next = isLast ? handedTo(text, sentence, bySentence[i] ?? [], pack) : null;
    const found = bySentence[i] ?? [];
    const isOver =
      speaksForItself(sentence, pack) ||
      speaksToReaders(sentence, found) ||
      isSubhead(sentence) ||
      isAdded(sentence) ||
      isEnd(sentence) ||
      own.has(i);
    if (next === null && isOver) current = null;
    outlets.push(current);
    if (closings.has(i)) current = null;
    if (next !== null) current = { outlet: next, isQuoted: sentences[i + 1]?.tokens[0]?.tag === 'Q' };
  }
  return outlets;
}

/** "UPDATE, May 3: Hana now says …": what the writer adds in a paragraph of its own. */
const isAdded = ({ tokens, start, paragraph }: Sentence): boolean =>
  start === paragraph.start && /^(?:UPDATED?|ADDENDUM|POSTSCRIPT|PS)$/.test(tokens[0]?.text ?? '');

/** "(End of the Hana piece.)" */
const isEnd = ({ tokens }: Sentence): boolean =>
  /^ends?$/.test(tokens.find(({ tag }) => tag !== '(')?.lower ?? '') && tokens.length <= LONGEST_LINE;

/** "I have been reading about cabbages since 2005": outside quotation marks. */
const speaksForItself = ({ tokens }: Sentence, pack: Pick<LanguagePack, 'isOwnVoice'>): boolean =>
  tokens.some((token) => token.tag !== 'Q' && pack.isOwnVoice(token));

/** "No, you can't.": the writer turns to readers, and nobody is quoted. */
const speaksToReaders = ({ tokens }: Sentence, found: readonly Finding[]): boolean =>
  found.length === 0 && tokens.some(({ tag, lower }) => tag === 'P' && lower === 'you');

/** Words of a subhead, at most. */
const LONGEST_SUBHEAD = 8;

/** "Markets": a paragraph of a few words that ends with none of a sentence's marks. */
const isSubhead = ({ tokens, start, end, paragraph }: Sentence): boolean =>
  start === paragraph.start &&
  end >= paragraph.end &&
  tokens.length <= LONGEST_SUBHEAD &&
  !tokens.some(({ tag }) => '.:Q'.includes(tag));
