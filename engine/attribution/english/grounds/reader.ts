/** The grounds of one sentence: phrases that name sources, clauses and adjuncts that say something of them. */
import type { Span } from '../../../model';
import type { Ground, GroundsReader, SourcePhrase } from '../../language/grounds';
import type { Sentence, Token } from '../../language/stage-types';
import { nounPhraseBack } from '../phrases/noun-phrase';
import { type VerbGroup, verbGroups } from '../phrases/verb-groups';
import { unnamedIn } from './anonymity';
import { headOf, isTag, phraseEnd, spanOf } from './clauses';
import { headOfSource, knownBehind, knownOf } from './nouns';
import { ownWords } from './own-words';
import { antecedent } from './unnamed';
import { citing, knowingOf } from './verbs';
import { CONTACT, GO, HOLD, isNounOf, isVerbOf, PAPERS, PEOPLE } from './words';

/** A sentence's tokens, those of what is reported taken for gaps. */
function masked({ tokens }: Sentence, reported: readonly Span[]): Token[] {
  return tokens.map((token, i) => {
    if (reported.some(([start, end]) => token.start >= start && token.end <= end))
      return { ...token, tag: '~', lower: '', lemma: null };
    // "who lives in", "who commutes to": a verb that the lexicon has not.
    const verb = token.tag === 'N' && /^\p{Ll}+s$/u.test(token.text) && tokens[i - 1]?.lower === 'who';
    return verb ? { ...token, tag: 'V' } : token;
  });
}

/** A clause behind these tells of a name, though it reads like something said: "asked that his name not be used". */
const WISHED =
  /^(?:conditions?|because|saying|asked|requested|insisted|agreed|wished|demanded|since|as|that)$/;

/** The masked tokens with those clauses given back that a wish or a condition opens. */
function unmasked({ tokens }: Sentence, t: readonly Token[], reported: readonly Span[]): Token[] {
  const back = reported.filter(([start]) => {
    const first = tokens.findIndex((token) => token.start >= start);
    return (
      first > 0 &&
      tokens.slice(Math.max(0, first - 2), first).some(({ lower }) => WISHED.test(lower) && lower !== 'that')
    );
  });
  if (back.length === 0) return [];
  return t.map((token, i) => {
    const own = tokens[i] as Token;
    return back.some(([start, end]) => own.start >= start && own.end <= end) ? own : token;
  });
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
    addAside(found, t, [first, end], [from, to], span);
  }
  const unnamed = [...unnamedIn(t), ...unnamedIn(unmasked(sentence, t, reported))];
  for (const one of unnamed) {
    const bearer = one.bearer && spanOf(t, one.bearer[0], one.bearer[1]);
    found.push({ span: spanOf(t, one.first, one.end), side: 'anonymity', type: one.type, bearer });
  }
  const phrases = sources.map(({ span }) => tokensOf(t, span));
  for (const group of verbGroups(t)) {
    // A clause within a source phrase ends with it at the latest.
    const within = phrases.find(([first, end]) => group.main >= first && group.main < end);
    found.push(...ofVerb(t, group, within?.[1] ?? t.length));
  }
  found.push(...through(t), ...met(t));
  return found;
}

/** Adds what stands behind a source phrase between commas: "a trader in Hyesan", "in Hyesan", "described as a relative of the crew". */
function addAside(
  found: Ground[],
  t: readonly Token[],
  [first, end]: [number, number],
  [from, to]: [number, number],
  bearer: Span,
): void {
  if (isTag(t[from], 'I')) {
    const head = headOfSource(t, first, end);
    if (head < 0) return;
    for (const { first: at, end: last, type } of knownBehind(t, head, from, to))
      found.push({ span: spanOf(t, at, last), side: 'access', type, bearer });
  } else {
    const described = t[from]?.lower === 'described' && t[from + 1]?.lower === 'as';
    const start = described ? from + 2 : from;
    if (isTag(t[start], 'DNP')) addKnown(found, t, start, to, bearer);
  }
}

/** Adds what a phrase says; its appositions, too. */
function addKnown(found: Ground[], t: readonly Token[], first: number, end: number, bearer: Span): void {
  let from = first;
  for (let i = first; i <= end; i++) {
    if (i < end && t[i]?.tag !== ',') continue;
    if (i > from)
      for (const { first: at, end: to, type, topic } of knownOf(t, from, i))
        found.push({ span: spanOf(t, at, to), side: 'access', type, bearer, ...(topic ? { topic } : {}) });
    from = i + 1;
    if (!isTag(t[from], 'DNI')) break;
  }
}

/** What a verb says of its subject, or of the noun that it hangs on. */
function ofVerb(t: readonly Token[], group: VerbGroup, limit: number): Ground[] {
  const { first, main } = group;
  const cites = /^(?:cit|quot)(?:e[sd]?|ing)$/.test(t[main]?.lower ?? '');
  const knowing = cites
    ? group.negated
      ? null
      : citing(t, main, limit)
    : (paper(t, group) ?? knowingOf(t, group, limit));
  if (!knowing) return [];
  // "She travelled to the capital" is a story and no ground: that takes a clause about her, "who travels to".
  if (knowing.type === 'place' && isVerbOf(t[main], GO) && t[first - 1]?.tag !== 'W') return [];
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
    if (cites) found.push(...ofCited(t, main + 1, knowing.end, bearer && spanOf(t, bearer[0], bearer[1])));
  };
  if (before?.tag === 'W' || (before?.lower === 'that' && t[first - 2]?.tag === 'N')) {
    if (before.lower === 'what') return [];
    const bearer = antecedent(t, first - 1);
    if (bearer) {
      add(first - 1, bearer);
      // Who is brought in by a clause is brought in by a phrase: "a resident of Onsong who had crossed the river".
      addKnown(found, t, bearer[0], bearer[1], spanOf(t, bearer[0], bearer[1]));
    }
  } else if (
    group.form === 'participle' ||
    group.form === 'bare-passive' ||
    (paper(t, group) && before?.tag === 'N')
  ) {
    const last = before?.tag === 'N' ? nounPhraseBack(t, first - 1, 0) : -1;
    add(start, last < 0 ? null : [last, first]);
  } else if (group.form === 'finite' || group.form === 'passive') {
    const last = isTag(before, 'NP)') ? nounPhraseBack(t, first - 1, 0) : -1;
    if (last >= 0) add(start, [last, first]);
  }
  return found;
}

/** What is said of those whom a verb cites: "citing an unnamed US official" + "with direct knowledge of the matter". */
function ofCited(t: readonly Token[], first: number, end: number, bearer: Span | null): Ground[] {
  const known = knownOf(t, first, Math.min(t.length, end + 12))
    .filter(({ type }) => type === 'unstated')
    .map(
      (one): Ground => ({ span: spanOf(t, one.first, one.end), side: 'access', type: 'unstated', bearer }),
    );
  const unnamed = unnamedIn(t.slice(first, end)).map(
    (one): Ground => ({
      span: spanOf(t, first + one.first, first + one.end),
      side: 'anonymity',
      type: one.type,
      bearer,
    }),
  );
  return [...known, ...unnamed];
}

/** "through a contact in Dandong", "via relatives", "after a briefing by the service": how it came, beside the verb of saying. */
function through(t: readonly Token[]): Ground[] {
  const found: Ground[] = [];
  t.forEach((token, i) => {
    const way = /^(?:through|via)$/.test(token.lower);
    if (!way && !/^(?:after|following)$/.test(token.lower)) return;
    const end = phraseEnd(t, i + 1, t.length);
    if (end <= i + 1) return;
    const head = t[headOf(t, t[i + 1]?.tag === 'D' ? i + 2 : i + 1, end)];
    let last = end;
    if (way ? !isNounOf(head, PEOPLE) : !(head?.lower === 'briefing')) return;
    if (!way && t[end]?.lower === 'by') last = phraseEnd(t, end + 1, t.length);
    found.push({ span: spanOf(t, i, last), side: 'access', type: 'relative-or-contact', bearer: null });
  });
  return found;
}

/** "The paper spoke to a resident of Onsong": who is brought in without a word of theirs yet. */
function met(t: readonly Token[]): Ground[] {
  const found: Ground[] = [];
  t.forEach((token, i) => {
    if (!isTag(token, 'VEG') || !isVerbOf(token, CONTACT)) return;
    const first = /^(?:to|with)$/.test(t[i + 1]?.lower ?? '') ? i + 2 : i + 1;
    if (!/^(?:an?|another|two|three)$/.test(t[first]?.lower ?? '')) return;
    const end = phraseEnd(t, first, t.length);
    if (end > first) addKnown(found, t, first, end, spanOf(t, first, end));
  });
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
    (verb.tag === 'V' && /(?:ed|en)$/.test(verb.lower) && isTag(t[main + 1], 'IR'));
  const based = verb.lower === 'based' && t[main + 1]?.lower === 'on';
  if (!based && !(bare && isVerbOf(verb, HOLD)) && !(form === 'passive' && isVerbOf(verb, HOLD))) return null;
  const last = t[first - 1]?.tag === ',' ? first - 2 : first - 1;
  if (last < 0) return null;
  if (!isNounOf(t[last], PAPERS)) return null;
  let end = main + 1;
  while (end < t.length && !isTag(t[end], ',.;:~QVXWS(')) end++;
  return end > main + 1 ? { type: 'document', end } : null;
}

/** English. */
export const grounds: GroundsReader = { ofSentence, ofContent: ownWords };
