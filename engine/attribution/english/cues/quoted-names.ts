/**
 * Any verb with a thing, "as" and a quotation, or an order in quoted words: "The committee defined the price as an “act of treason”",
 * "Officials were directed to undertake “an intensive search”". The quoted words make it a statement, whatever the verb.
 */
import type { Token } from '../../language/stage-types';
import { isOf, PREDICATE, tagSet } from '../../language/tag-sets';
import type { Complement } from '../phrases/behind-cue';
import { contentEnd } from '../phrases/content-end';
import { nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import type { VerbGroup } from '../phrases/verb-groups';
import { canSpeak, mention } from '../sources/mentions';
import { sourceOfCue } from './cue-source';
import { addFinding, contentSpans, cueOf, type Reading, spanOf } from './sentence-reading';

/** How far behind the verb "as" and the quotation may stand, in tokens. As far as for "describe" (`cues.ts`). */
const REACH = 25;

/** A finite verb, or a participle behind "have". */
const FINITE = tagSet('V', 'E');

/** What may stand between "as" and the quotation: "as an “act”". */
const BEFORE_QUOTE = tagSet('D', 'R');

/** Marks that the search for "as" does not go over. */
const SEARCH_END = tagSet('.', ';', ':', ',', 'Q', 'S', 'W');

/** Verbs of doing with a thing: "used the hall as “a prison”". */
const DOING =
  /^(?:us|serv|work|act|emerg|appear|pos|disguis|dress|began|begin|start|r[ua]n|employ|serv|go|went|c[oa]m)/;

/** Where the quotation behind "as" stands; -1 where the verb has none. */
function quotedName(t: readonly Token[], main: number): number {
  for (let i = main + 2; i < Math.min(t.length, main + REACH); i++) {
    const token = t[i] as Token;
    if (token.lower === 'as') {
      let at = i + 1;
      while (isOf(t[at], BEFORE_QUOTE)) at++;
      return t[at]?.tag === 'Q' ? at : -1;
    }
    if (isOf(token, SEARCH_END) || isOf(token, PREDICATE)) return -1;
  }
  return -1;
}

/** Reads a verb of no frame that takes something for what it quotes. Says whether it does. */
export function readQuotedName(r: Reading, g: number): boolean {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  const verb = t[group.main];
  if (group.form !== 'finite' || group.negated || group.hypothetical || !verb || !isOf(verb, FINITE))
    return false;
  const quote = quotedName(t, group.main);
  if (quote < 0 || DOING.test(verb.lower)) return false;
  const source = sourceOfCue(r, g);
  if (!source?.span || source.rule === 'inherited' || source.rule === 'relative') return false;
  const words = r.text.slice(...source.span);
  if (!(canSpeak(words) || /^\p{Lu}\S*$/u.test(words)) || mention(words).pronoun === 'it') return false;
  const end = contentEnd(t, group.main + 1, t.length, { phrase: true, subordinate: source.subordinate });
  if (end <= quote) return false;
  addFinding(r, {
    content: contentSpans(r, group.main + 1, end),
    source: source.span,
    cue: cueOf(r, group, group.main + 1),
    rule: 'naming',
    sourceRule: source.rule,
    lemma: group.lemma || 'call',
    aside: source.aside,
  });
  r.clauseEnd = Math.max(r.clauseEnd, end);
  return true;
}

/** Reads "were told to explain that “…”", "are warned that the ban could “…”". Says whether it is one. */
export function readQuotedOrder(r: Reading, group: VerbGroup, complement: Complement): boolean {
  const { t } = r;
  if (group.form !== 'passive' || group.negated || group.hypothetical) return false;
  const by = t[group.main + 1]?.lower === 'by' ? nounPhraseForward(t, group.main + 2, t.length, PLACING) : -1;
  // "criticized by name": how, and not by whom.
  if (by === group.main + 3 && !canSpeak((t[by - 1] as Token).text)) return false;
  const start = by > 0 ? by : complement.start;
  const orders = t[start]?.tag === 'T' && isOf(t[start + 1], tagSet('B', 'R', 'Q', 'N'));
  if (!orders && complement.kind !== 'that') return false;
  const end = contentEnd(t, start, t.length);
  const isQuoted = t
    .slice(start, end)
    .some(({ quotation }) => quotation !== null && !r.claimed.has(quotation));
  if (!isQuoted) return false;
  addFinding(r, {
    content: contentSpans(r, start, end),
    source: by > 0 ? spanOf(t, group.main + 2, by) : null,
    cue: cueOf(r, group, group.main + 1),
    rule: 'passive',
    sourceRule: by > 0 ? 'doer' : 'none',
    lemma: group.lemma,
  });
  r.clauseEnd = Math.max(r.clauseEnd, end);
  return true;
}
