/**
 * Korean, in outline: “…”고 말했다 / 전했다 / 밝혔다, X에 따르면, a reported clause in -다고, 익명을 요구한. The verb stands last
 * and the source carries its particle, so that no word classes are needed.
 */
import type { Span } from '../../model';
import type { LanguagePack } from '../language/language-pack';
import type { Finding, Paragraph, Quotation, Sentence, Token } from '../language/stage-types';
import { tokens } from '../language/tokens';
import { mention } from './mentions';
import { addresseeIn, citedIn, phraseEnding, sourceAt, subject, topic } from './sources';
import { CUE_NOUNS, CUES, NAMED, PLAIN_CUES, QUOTING, QUOTING_ALONE, REPORTED, WRITTEN } from './words';

/** No sentence is longer than this many tokens: the work is linear in the text. */
const LONGEST = 200;
/** How far before its verb a reported clause may end, in tokens: "…다고 소식통을 인용해 보도했다". */
const GAP = 4;

function sentences(text: string, paragraph: Paragraph, quotations: readonly Quotation[]): Sentence[] {
  const list = tokens(text, paragraph, quotations);
  const found: Sentence[] = [];
  let from = 0;
  list.forEach((token, i) => {
    const next = list[i + 1];
    const ends =
      token.tag === '.' ||
      (token.tag === 'Q' &&
        (!next || next.tag === 'Q' || (next.start > token.end && !QUOTING.test(next.text))) &&
        /[.!?][”"’']*$/.test(token.text));
    if (!ends && next && i - from < LONGEST) return;
    const part = list.slice(from, i + 1);
    found.push({ paragraph, tokens: part, start: (part[0] as Token).start, end: token.end });
    from = i + 1;
  });
  return found;
}

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
  const quotations = part.flatMap(({ quotation }) => (quotation ? [quotation] : []));
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
    quotations: t.slice(first, last + 1).flatMap(({ quotation }) => (quotation ? [quotation] : [])),
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

function findings(_text: string, all: readonly Sentence[], index: number): Finding[] {
  const { tokens: t } = all[index] as Sentence;
  const found: Finding[] = [];
  const ahead = announced(all, index);
  if (ahead) return [ahead];
  if (t.every((token) => token.tag === 'Q' || token.tag === '.')) {
    const quotations = t.flatMap((token) => (token.quotation ? [token.quotation] : []));
    const content = quotations.map((quotation) => quotation.inner).filter(([start, end]) => end > start);
    return content.length > 0
      ? [finding({ content, source: null, cue: [], rule: 'quote-alone', quotations, lemma: '' }, index)]
      : [];
  }
  const according = t.findIndex(
    (token, i) => /에$/u.test(token.text) && /^(?:따르면|의하면)$/u.test(t[i + 1]?.text ?? ''),
  );
  if (according >= 0) {
    const from = according + 2 + (t[according + 2]?.tag === ',' ? 1 : 0);
    const last = t.at(-1)?.tag === '.' ? t.length - 2 : t.length - 1;
    const end = (t[according] as Token).end - 1;
    const source = phraseEnding(t, according, 0, '에');
    if (last >= from && source) {
      const quotations = t
        .slice(from, last + 1)
        .flatMap((token) => (token.quotation ? [token.quotation] : []));
      found.push(
        finding(
          {
            content: [[(t[from] as Token).start, (t[last] as Token).end]],
            source,
            cue: [[end, (t[according + 1] as Token).end]],
            rule: 'according-to',
            quotations,
            lemma: '따르다',
          },
          index,
        ),
      );
    }
    return found;
  }
  let floor = 0;
  for (let i = 0; i < t.length; i++) {
    const token = t[i] as Token;
    if (CUE_NOUNS.test(token.text) && /의$/u.test(t[i - 1]?.text ?? '')) {
      const source = phraseEnding(t, i - 1, floor, '의');
      const stop = t.findIndex((other, j) => j >= floor && other.start >= (source?.[0] ?? 0));
      if (source && stop > floor) {
        found.push(
          finding(
            { ...contentOf(t, floor, stop), source, cue: [span(token)], rule: 'clause', lemma: token.text },
            index,
          ),
        );
        floor = i + 1;
      }
      continue;
    }
    if (!isCue(t, i)) continue;
    const quotes = t.flatMap((other, j) =>
      j >= floor && j < i && other.quotation && opensCue(t, j) ? [j] : [],
    );
    const quoted = quotes[0] ?? -1;
    const before = quoted >= 0 ? subject(t, floor, quoted) : topic(t, floor, i);
    const behind = quotes.at(-1) ?? -1;
    const beyond = QUOTING_ALONE.test(token.text) ? t.length : i;
    const at = quoted >= 0 && before < 0 ? subject(t, behind + 2, beyond) : before;
    const source = WRITTEN.test(token.text)
      ? placeOfWords(t, floor, quoted)
      : at < 0
        ? null
        : sourceAt(t, at, at > quoted ? Math.max(floor, behind + 2) : floor);
    const addressee = addresseeIn(t, floor, i);
    const cue = [span(token)];
    if (quoted >= 0) {
      const quotations = quotes
        .map((j) => (t[j] as Token).quotation as Quotation)
        .filter(({ inner }) => inner[1] > inner[0]);
      const content = quotations.map(({ inner }) => inner);
      // Without a subject the one who spoke before goes on.
      const rule = source ? 'quote-tag' : 'quote-alone';
      if (quotations.length > 0)
        found.push(finding({ content, source, cue, rule, quotations, lemma: token.text, addressee }, index));
    } else {
      const clause = reported(t, floor, i, source ? at : -1, source);
      if (clause)
        found.push(finding({ ...clause, cue, rule: 'clause', lemma: token.text, addressee }, index));
    }
    floor = i + 1;
  }
  return found;
}

/** Korean. */
export const korean: LanguagePack = {
  language: 'ko',
  sentences,
  findings,
  mention,
  hearsay: () => null,
  anonymity: (sentence) => {
    const match = /익명을 (?:요구한|요청한|전제로)/u.exec(sentence);
    return match ? [match.index, match.index + match[0].length] : null;
  },
  sourceOfOutlet: () => null,
  credit: () => null,
  spokeTo: () => null,
  introduce: ({ text }) => text,
};
