/** Findings of a Korean sentence: cues with what stands before them. The verb stands last, the source carries its particle. */
import type { Span } from '../../model';
import type { Finding, Quotation, Sentence, Token } from '../language/stage-types';
import { addresseeIn, citedIn, phraseEnding, sourceAt, subject, topic } from './sources';
import { CUE_NOUNS, CUES, NAMED, PLAIN_CUES, QUOTING, QUOTING_ALONE, REPORTED, WRITTEN } from './words';

/** How far before its verb a reported clause may end, in tokens: "…다고 소식통을 인용해 보도했다". */
const GAP = 4;

function finding(
  parts: Pick<Finding, 'content' | 'source' | 'cue' | 'rule' | 'quotations' | 'lemma'> & {
    addressee?: Span | null;
    cited?: Span | null;
  },
  sentence: number,
): Finding {
  return {
    ...parts,
    addressee: parts.addressee ?? null,
    sentence,
    sourceRule: parts.source ? 'subject' : 'none',
    cited: parts.cited ?? null,
    relay: null,
    antecedent: null,
    aside: null,
    floating: false,
    frame: null,
  };
}

/** The words `[first, end)` as content: what is in marks where a quotation opens it, else the clause. */
function contentOf(t: readonly Token[], first: number, end: number): Pick<Finding, 'content' | 'quotations'> {
  const part = t.slice(first, end);
  const quotations = quotationsIn(part);
  const [opening, last] = [part[0], part.at(-1)];
  if (opening?.quotation && quotations.length === 1)
    return { content: [opening.quotation.inner], quotations };
  return { content: opening && last ? [[opening.start, last.end]] : [], quotations };
}

const span = (token: Token): Span => [token.start, token.end];

/** Whether a quotation's particle, and with it its cue, follows the quotation at token `j`. */
const opensCue = (t: readonly Token[], j: number): boolean =>
  QUOTING.test(t[j + 1]?.text ?? '') || /^(?:으로|로)$/u.test(t[j + 1]?.text ?? '');

/** Whether token `i` is a cue: a verb of saying, or a plain word that is one behind a quotation or a reported clause. */
function isCue(t: readonly Token[], i: number): boolean {
  const word = (t[i] as Token).text;
  const before = t[i - 1]?.text ?? '';
  if (CUES.test(word)) return true;
  if (PLAIN_CUES.test(word))
    return QUOTING.test(before) || (/^(?:했|한)다$/u.test(word) && /다고$/u.test(before));
  if (WRITTEN.test(word)) return QUOTING.test(before);
  if (NAMED.test(word)) return t[i - 2]?.tag === 'Q' && /^(?:으로|로)$/u.test(before);
  // “…”이라며 그는 한숨을 쉬었다: no verb of saying comes any more.
  return (
    QUOTING_ALONE.test(word) &&
    t[i - 1]?.tag === 'Q' &&
    !t
      .slice(i + 1)
      .some((other, j) => CUES.test(other.text) || PLAIN_CUES.test(other.text) || t[i + 1 + j]?.tag === 'Q')
  );
}

/** "내부 문건에는": the paper that words stand in. */
function placeOfWords(t: readonly Token[], floor: number, end: number): Span | null {
  for (let i = end - 1; i >= floor; i--) {
    const particle = /에(?:는|도)?$/u.exec((t[i] as Token).text)?.[0];
    if (particle) return phraseEnding(t, i, floor, particle);
  }
  return null;
}

/**
 * The clause reported before the cue at token `i`. `at` is the subject's token where it opens the sentence. The source may
 * stand behind the clause too ("…다고 소식통은 전했다"), and somebody cited ("…다고 소식통을 인용해 보도했다").
 */
function reported(
  t: readonly Token[],
  floor: number,
  i: number,
  at: number,
  source: Span | null,
): (Pick<Finding, 'content' | 'source' | 'quotations'> & { cited: Span | null }) | null {
  let last = i - 1;
  while (last > Math.max(floor, i - GAP) && !REPORTED.test((t[last] as Token).text)) last--;
  if (!REPORTED.test(t[last]?.text ?? '')) return null;
  const late = subject(t, last + 1, i);
  const speaker = late >= 0 ? sourceAt(t, late, last + 1) : source;
  const first = late >= 0 ? floor : at + 1;
  const opening = t[first];
  if (!speaker || !opening || first > last || (late < 0 && at < 0)) return null;
  return {
    content: [[opening.start, (t[last] as Token).end]],
    source: speaker,
    quotations: quotationsIn(t.slice(first, last + 1)),
    cited: citedIn(t, last + 1, i),
  };
}

/** "김 씨는 이렇게 말했다:" before a paragraph that is one quotation: the cue stands last, and its content follows. */
function announced(all: readonly Sentence[], index: number): Finding | null {
  const { tokens: t, paragraph } = all[index] as Sentence;
  const next = all[index + 1];
  const quotation = next?.tokens[0]?.quotation;
  if (!quotation || next.paragraph.index !== paragraph.index + 1 || next.tokens.length > 2) return null;
  const last = t.findLastIndex(({ tag }) => tag !== ':' && tag !== '.');
  const opens = t.at(-1)?.tag === ':' || /^(?:이렇게|같이)$/u.test(t[last - 1]?.text ?? '');
  const verb = t[last];
  if (!opens || !verb || !(CUES.test(verb.text) || PLAIN_CUES.test(verb.text))) return null;
  // "같이" of "다음과 같이" ends as a subject does.
  const until = t.findIndex(({ text }, i) => i < last && /^(?:다음과|이렇게|이같이)$/u.test(text));
  const at = subject(t, 0, until >= 0 ? until : last);
  const source = at < 0 ? null : sourceAt(t, at, 0);
  if (!source) return null;
  const content = [quotation.inner];
  const parts = { content, source, cue: [span(verb)], quotations: [quotation], lemma: verb.text };
  return finding({ ...parts, rule: 'quote-after-cue', addressee: addresseeIn(t, 0, last) }, index);
}

/** The attributions of one Korean sentence. `index` is its place among all sentences. */
export function findings(_text: string, all: readonly Sentence[], index: number): Finding[] {
  const { tokens: t } = all[index] as Sentence;
  const ahead = announced(all, index);
  if (ahead) return [ahead];
  if (t.every((token) => token.tag === 'Q' || token.tag === '.')) return quotedAlone(t, index);
  const according = t.findIndex(
    (token, i) => /에$/u.test(token.text) && /^(?:따르면|의하면)$/u.test(t[i + 1]?.text ?? ''),
  );
  return according >= 0 ? accordingTo(t, according, index) : byCues(t, index);
}

const quotationsIn = (t: readonly Token[]): Quotation[] =>
  t.flatMap(({ quotation }) => (quotation ? [quotation] : []));

/** A sentence of quotations alone. */
function quotedAlone(t: readonly Token[], index: number): Finding[] {
  const quotations = quotationsIn(t);
  const content = quotations.map((quotation) => quotation.inner).filter(([start, end]) => end > start);
  return content.length > 0
    ? [finding({ content, source: null, cue: [], rule: 'quote-alone', quotations, lemma: '' }, index)]
    : [];
}

/** "소식통에 따르면 …": all that follows is content. `at` is the token that ends with the particle. */
function accordingTo(t: readonly Token[], at: number, index: number): Finding[] {
  const from = at + 2 + (t[at + 2]?.tag === ',' ? 1 : 0);
  const last = t.at(-1)?.tag === '.' ? t.length - 2 : t.length - 1;
  const source = phraseEnding(t, at, 0, '에');
  if (last < from || !source) return [];
  const particle = (t[at] as Token).end - 1;
  return [
    finding(
      {
        content: [[(t[from] as Token).start, (t[last] as Token).end]],
        source,
        cue: [[particle, (t[at + 1] as Token).end]],
        rule: 'according-to',
        quotations: quotationsIn(t.slice(from, last + 1)),
        lemma: '따르다',
      },
      index,
    ),
  ];
}

/** The findings of the sentence's cues, from left to right. What one cue has taken, the next one leaves. */
function byCues(t: readonly Token[], index: number): Finding[] {
  const found: Finding[] = [];
  let floor = 0;
  for (let i = 0; i < t.length; i++) {
    if (isNounCue(t, i)) {
      const noun = byNoun(t, floor, i, index);
      if (!noun) continue;
      found.push(noun);
      floor = i + 1;
    } else if (isCue(t, i)) {
      const verb = byVerb(t, floor, i, index);
      if (verb) found.push(verb);
      floor = i + 1;
    }
  }
  return found;
}

/** "… 는 게 소식통의 설명이다": a noun of telling behind its source in the genitive. */
const isNounCue = (t: readonly Token[], i: number): boolean =>
  CUE_NOUNS.test((t[i] as Token).text) && /의$/u.test(t[i - 1]?.text ?? '');

function byNoun(t: readonly Token[], floor: number, i: number, index: number): Finding | null {
  const token = t[i] as Token;
  const source = phraseEnding(t, i - 1, floor, '의');
  const stop = t.findIndex((other, j) => j >= floor && other.start >= (source?.[0] ?? 0));
  if (!source || stop <= floor) return null;
  const content = contentOf(t, floor, stop);
  return finding({ ...content, source, cue: [span(token)], rule: 'clause', lemma: token.text }, index);
}

function byVerb(t: readonly Token[], floor: number, i: number, index: number): Finding | null {
  const token = t[i] as Token;
  const quotes = quotesBefore(t, floor, i);
  const at = speakerAt(t, floor, i, quotes);
  const source = speakerOf(t, floor, i, at, quotes);
  const parts = { cue: [span(token)], lemma: token.text, addressee: addresseeIn(t, floor, i) };
  if (quotes.length === 0) {
    const clause = reported(t, floor, i, source ? at : -1, source);
    return clause ? finding({ ...parts, ...clause, rule: 'clause' }, index) : null;
  }
  const quotations = quotes
    .map((j) => (t[j] as Token).quotation as Quotation)
    .filter(({ inner }) => inner[1] > inner[0]);
  if (quotations.length === 0) return null;
  const content = quotations.map(({ inner }) => inner);
  // Without a subject the one who spoke before goes on.
  return finding(
    { ...parts, content, source, quotations, rule: source ? 'quote-tag' : 'quote-alone' },
    index,
  );
}

/** The tokens of the quotations before the cue at `i` that a quotation's particle follows. */
function quotesBefore(t: readonly Token[], floor: number, i: number): number[] {
  const found: number[] = [];
  for (let j = floor; j < i; j++) if (t[j]?.quotation && opensCue(t, j)) found.push(j);
  return found;
}

/** The token that names the speaker: the subject before the first quotation, else behind the last one. -1 where none does. */
function speakerAt(t: readonly Token[], floor: number, i: number, quotes: readonly number[]): number {
  const [first] = quotes;
  if (first === undefined) return topic(t, floor, i);
  const before = subject(t, floor, first);
  if (before >= 0) return before;
  const limit = QUOTING_ALONE.test((t[i] as Token).text) ? t.length : i;
  return subject(t, (quotes.at(-1) ?? -1) + 2, limit);
}

function speakerOf(
  t: readonly Token[],
  floor: number,
  i: number,
  at: number,
  quotes: readonly number[],
): Span | null {
  const first = quotes[0] ?? -1;
  if (WRITTEN.test((t[i] as Token).text)) return placeOfWords(t, floor, first);
  if (at < 0) return null;
  return sourceAt(t, at, at > first ? Math.max(floor, (quotes.at(-1) ?? -1) + 2) : floor);
}
