/** The grounds of one sentence: phrases that name sources, clauses and adjuncts that say something of them. */
import type { Span } from '../../../model';
import type { Ground, GroundsReader, SourcePhrase } from '../../language/grounds';
import type { Sentence, Token } from '../../language/stage-types';
import { isOf, tagSet } from '../../language/tag-sets';
import { nounPhraseBack } from '../phrases/noun-phrase';
import { type VerbGroup, verbGroups } from '../phrases/verb-groups';
import { antecedent, unnamedIn } from './anonymity';
import { headOf, spanOf } from './clauses';
import { knownOf } from './nouns';
import { ownWords } from './own-words';
import { citing, knowingOf } from './verbs';
import { HOLD, isNounOf, isVerbOf, PAPERS } from './words';

/** A sentence's tokens, those of what is reported taken for gaps. */
function masked({ tokens }: Sentence, reported: readonly Span[]): Token[] {
  return tokens.map((token) =>
    reported.some(([start, end]) => token.start >= start && token.end <= end)
      ? { ...token, tag: '~', lower: '', lemma: null }
      : token,
  );
}

/** The tokens of a span, as indices. */
function tokensOf(t: readonly Token[], [start, end]: Span): [number, number] {
  let first = 0;
  while (first < t.length && (t[first] as Token).end <= start) first++;
  let last = first;
  while (last < t.length && (t[last] as Token).start < end) last++;
  return [first, last];
}

function ofSentence(
  _text: string,
  sentence: Sentence,
  sources: readonly SourcePhrase[],
  reported: readonly Span[],
): Ground[] {
  const t = masked(sentence, reported);
  const found: Ground[] = [];
  for (const { span, aside } of sources) {
    const [first, end] = tokensOf(t, span);
    // A comma inside closes the phrase: "a source, a trader in Hyesan".
    addKnown(found, t, first, end, span);
    if (!aside) continue;
    const [from, to] = tokensOf(t, aside);
    if (isOf(t[from], tagSet('D', 'N', 'I', 'P'))) addKnown(found, t, from, to, span);
  }
  for (const one of unnamedIn(t)) {
    const bearer = one.bearer && spanOf(t, one.bearer[0], one.bearer[1]);
    found.push({ span: spanOf(t, one.first, one.end), side: 'anonymity', type: one.type, bearer });
  }
  for (const group of verbGroups(t)) found.push(...ofVerb(t, group));
  return found;
}

/** Adds what a phrase says; its appositions, too. */
function addKnown(found: Ground[], t: readonly Token[], first: number, end: number, bearer: Span): void {
  let from = first;
  for (let i = first; i <= end; i++) {
    if (i < end && t[i]?.tag !== ',') continue;
    if (i > from)
      for (const one of knownOf(t, from, i))
        found.push({ span: spanOf(t, one.first, one.end), side: 'access', type: one.type, bearer });
    from = i + 1;
    if (!isOf(t[from], tagSet('D', 'N', 'I'))) break;
  }
}

/** What a verb says of its subject, or of the noun that it hangs on. */
function ofVerb(t: readonly Token[], group: VerbGroup): Ground[] {
  const { first, main } = group;
  const cites = /^(?:cit|quot)(?:e[sd]?|ing)$/.test(t[main]?.lower ?? '');
  const knowing = cites
    ? group.negated
      ? null
      : citing(t, main, t.length)
    : (paper(t, group) ?? knowingOf(t, group, t.length));
  if (!knowing) return [];
  const before = t[first - 1];
  const at = { side: 'access' as const, type: knowing.type };
  const start = cites ? main : first;
  const found: Ground[] = [];
  const add = (from: number, bearer: [number, number] | null): void => {
    found.push({
      ...at,
      span: spanOf(t, from, knowing.end),
      bearer: bearer && spanOf(t, bearer[0], bearer[1]),
    });
    // "citing a US official" + "with direct knowledge of the matter"
    if (cites)
      for (const one of knownOf(t, main + 1, Math.min(t.length, knowing.end + 12))) {
        if (one.type === 'unstated')
          found.push({
            side: 'access',
            type: 'unstated',
            span: spanOf(t, one.first, one.end),
            bearer: bearer && spanOf(t, bearer[0], bearer[1]),
          });
      }
  };
  if (before?.tag === 'W' || (before?.lower === 'that' && t[first - 2]?.tag === 'N')) {
    if (before.lower === 'what') return [];
    const bearer = antecedent(t, first - 1);
    if (bearer) add(first - 1, bearer);
  } else if (
    group.form === 'participle' ||
    group.form === 'bare-passive' ||
    (paper(t, group) && before?.tag === 'N')
  ) {
    const last = before?.tag === 'N' ? nounPhraseBack(t, first - 1, 0) : -1;
    add(start, last < 0 ? null : [last, first]);
  } else if (group.form === 'finite' || group.form === 'passive') {
    const last = isOf(before, tagSet('N', 'P', ')')) ? nounPhraseBack(t, first - 1, 0) : -1;
    if (last >= 0) add(start, [last, first]);
  }
  return found;
}

/** "a document obtained by the group", "images taken in May": a paper, and how it was come by. */
function paper(
  t: readonly Token[],
  { first, main, form }: VerbGroup,
): { type: 'document'; end: number } | null {
  const verb = t[main] as Token;
  const bare =
    form === 'bare-passive' ||
    (verb.tag === 'V' && /(?:ed|en)$/.test(verb.lower) && t[main + 1]?.lower === 'by');
  const based = verb.lower === 'based' && t[main + 1]?.lower === 'on';
  if (!based && !(bare && isVerbOf(verb, HOLD)) && !(form === 'passive' && isVerbOf(verb, HOLD))) return null;
  const last = t[first - 1]?.tag === ',' ? first - 2 : first - 1;
  if (last < 0) return null;
  const from = nounPhraseBack(t, last, 0);
  if (from < 0 || !isNounOf(t[headOf(t, t[from]?.tag === 'D' ? from + 1 : from, last + 1)], PAPERS))
    return null;
  let end = main + 1;
  while (end < t.length && !isOf(t[end], tagSet(',', '.', ';', ':', '~', 'Q', 'V', 'X', 'W', 'S', '(')))
    end++;
  return end > main + 1 ? { type: 'document', end } : null;
}

/** English. */
export const grounds: GroundsReader = { ofSentence, ofContent: ownWords };
