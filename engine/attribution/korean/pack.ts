/**
 * Korean, in outline: “…”고 말했다 / 전했다 / 밝혔다, X에 따르면, a reported clause in -다고, 익명을 요구한. The verb stands last
 * and the source carries its particle, so that no word classes are needed.
 */
import type { SourceKind, Span } from '../../model';
import type { LanguagePack } from '../language-pack';
import type { Mention } from '../mention';
import type { Finding, Paragraph, Quotation, Sentence, Token } from '../passage';
import { tokens } from '../tokens';
import { ANONYMOUS, CUES, ORGANISATIONS, OUTLETS, QUOTING, REPORTED, STATE_MEDIA, SUBJECT } from './words';

/** No sentence is longer than this many tokens: the work is linear in the text. */
const LONGEST = 200;
/** A source phrase is no longer than this many words. */
const PHRASE = 8;

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

/** The words up to a particle at token `last`: the source, without the particle. */
function sourceAt(t: readonly Token[], last: number, floor: number): Span | null {
  const token = t[last] as Token;
  const particle = SUBJECT.exec(token.text)?.[0] ?? '';
  const end = token.end - particle.length;
  let first = last;
  while (
    first > floor &&
    last - first < PHRASE &&
    t[first - 1]?.tag === 'N' &&
    !SUBJECT.test((t[first - 1] as Token).text)
  )
    first--;
  const start = (t[first] as Token).start;
  return end > start ? [start, end] : null;
}

/** The subject nearest to token `at` on its left, or between it and the cue. */
function subject(t: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const token = t[i] as Token;
    if (token.tag === 'N' && SUBJECT.test(token.text) && token.text.length > 1) return i;
  }
  return -1;
}

/** The topic that opens a clause ("통일부는"); its nearest subject where there is none. */
function topic(t: readonly Token[], from: number, to: number): number {
  const first = t.findIndex(
    (token, i) => i >= from && i < to && token.tag === 'N' && /.(?:은|는)$/u.test(token.text),
  );
  return first >= 0 ? first : subject(t, from, to);
}

function finding(
  parts: Pick<Finding, 'content' | 'source' | 'cue' | 'rule' | 'quotations' | 'lemma'>,
  sentence: number,
): Finding {
  return {
    ...parts,
    sentence,
    sourceRule: parts.source ? 'subject' : 'none',
    addressee: null,
    cited: null,
    relay: null,
    antecedent: null,
    aside: null,
    floating: false,
  };
}

const span = (token: Token): Span => [token.start, token.end];

function findings(_text: string, all: readonly Sentence[], index: number): Finding[] {
  const { tokens: t } = all[index] as Sentence;
  const found: Finding[] = [];
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
    const start = (t[Math.max(0, according - PHRASE)] as Token).start;
    if (last >= from && end > start) {
      const quotations = t
        .slice(from, last + 1)
        .flatMap((token) => (token.quotation ? [token.quotation] : []));
      found.push(
        finding(
          {
            content: [[(t[from] as Token).start, (t[last] as Token).end]],
            source: [start, end],
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
    if (!CUES.test(token.text)) continue;
    const quoted = t.findIndex(
      (other, j) => j >= floor && j < i && other.tag === 'Q' && QUOTING.test(t[j + 1]?.text ?? ''),
    );
    const before = quoted >= 0 ? subject(t, floor, quoted) : topic(t, floor, i);
    const at = quoted >= 0 && before < 0 ? subject(t, quoted + 2, i) : before;
    const source = at < 0 ? null : sourceAt(t, at, at > quoted ? Math.max(floor, quoted + 2) : floor);
    if (quoted >= 0) {
      const quotation = (t[quoted] as Token).quotation as Quotation;
      if (quotation.inner[1] > quotation.inner[0])
        found.push(
          finding(
            {
              content: [quotation.inner],
              source,
              cue: [span(token)],
              rule: 'quote-tag',
              quotations: [quotation],
              lemma: token.text,
            },
            index,
          ),
        );
    } else if (source && REPORTED.test(t[i - 1]?.text ?? '') && i - 1 > at) {
      const start = (t[at + 1] as Token).start;
      const reported = t[i - 1] as Token;
      found.push(
        finding(
          {
            content: [[start, reported.end]],
            source,
            cue: [span(token)],
            rule: 'clause',
            quotations: [],
            lemma: token.text,
          },
          index,
        ),
      );
    }
    floor = i + 1;
  }
  return found;
}

function kindOf(text: string): SourceKind {
  if (STATE_MEDIA.test(text)) return 'state-media';
  if (OUTLETS.test(text)) return 'outlet';
  if (ANONYMOUS.test(text)) return /들$/u.test(text) ? 'anonymous-group' : 'anonymous-person';
  return ORGANISATIONS.test(text) ? 'organisation' : 'named-person';
}

function mention(phrase: string): Mention {
  const text = phrase.trim();
  const parts = text.split(/\s+/);
  const head = parts.at(-1) ?? text;
  const kind = kindOf(head);
  const pronoun = /^(?:그|그는)$/u.test(text)
    ? 'he'
    : /^그녀$/u.test(text)
      ? 'she'
      : /^(?:그들|이들)$/u.test(text)
        ? 'they'
        : null;
  const again = /^(?:이|그|해당)\s/u.test(text);
  const fresh = /다른|복수|익명/u.test(text);
  const named = kind === 'outlet' || kind === 'state-media' || kind === 'named-person';
  const place = /(\S+(?:도|시|군|구역|주))\s/u.exec(text)?.[1] ?? null;
  return {
    text,
    pronoun,
    form: pronoun
      ? 'pronoun'
      : again
        ? 'definite'
        : named
          ? 'name'
          : fresh || parts.length > 1
            ? 'new'
            : 'definite',
    head,
    aliases: [],
    modifiers: [],
    plural: /들$/u.test(head),
    gender: null,
    kind,
    place,
    role: null,
  };
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
