/**
 * Korean, in outline: “…”고 말했다 / 전했다 / 밝혔다, X에 따르면, a reported clause in -다고, 익명을 요구한. The verb stands last
 * and the source carries its particle, so that no word classes are needed.
 */
import type { SourceKind, Span } from '../../model';
import type { LanguagePack } from '../language-pack';
import type { Mention } from '../mention';
import type { Finding, Paragraph, Quotation, Sentence, Token } from '../passage';
import { tokens } from '../tokens';
import {
  ADDRESSEE,
  ANONYMOUS,
  CUE_NOUNS,
  CUES,
  OPENERS,
  ORGANISATIONS,
  OUTLETS,
  PLAIN_CUES,
  QUOTING,
  REPORTED,
  STATE_MEDIA,
  SUBJECT,
} from './words';

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

/** The phrase whose last word is token `last`, without `particle`; days and links before it are left out. */
function phraseEnding(t: readonly Token[], last: number, floor: number, particle: string): Span | null {
  const end = (t[last] as Token).end - particle.length;
  let first = last;
  while (
    first > floor &&
    last - first < PHRASE &&
    t[first - 1]?.tag === 'N' &&
    !((t[first - 1] as Token).text.length > 1 && SUBJECT.test((t[first - 1] as Token).text))
  )
    first--;
  // "또 다른 소식통" is another source, "또 소식통" is "the source also".
  while (first < last && t[first + 1]?.text !== '다른' && OPENERS.test((t[first] as Token).text)) first++;
  const start = (t[first] as Token).start;
  return end > start ? [start, end] : null;
}

/** The words up to a particle at token `last`: the source, without the particle. */
function sourceAt(t: readonly Token[], last: number, floor: number): Span | null {
  return phraseEnding(t, last, floor, SUBJECT.exec((t[last] as Token).text)?.[0] ?? '');
}

/** The outlet that was told, where the words between `from` and `to` name one: "자유아시아방송에". */
function addresseeIn(t: readonly Token[], from: number, to: number): Span | null {
  for (let i = from; i < to; i++) {
    const token = t[i] as Token;
    const stem = ADDRESSEE.exec(token.text)?.[1];
    if (stem && token.tag === 'N' && OUTLETS.test(stem)) return [token.start, token.start + stem.length];
  }
  return null;
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
  parts: Pick<Finding, 'content' | 'source' | 'cue' | 'rule' | 'quotations' | 'lemma'> & {
    addressee?: Span | null;
  },
  sentence: number,
): Finding {
  return {
    ...parts,
    addressee: parts.addressee ?? null,
    sentence,
    sourceRule: parts.source ? 'subject' : 'none',
    cited: null,
    relay: null,
    antecedent: null,
    aside: null,
    floating: false,
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
    const plain = PLAIN_CUES.test(token.text) && QUOTING.test(t[i - 1]?.text ?? '');
    if (!plain && !CUES.test(token.text)) continue;
    const quotes = t.flatMap((other, j) =>
      j >= floor && j < i && other.quotation && QUOTING.test(t[j + 1]?.text ?? '') ? [j] : [],
    );
    const quoted = quotes[0] ?? -1;
    const before = quoted >= 0 ? subject(t, floor, quoted) : topic(t, floor, i);
    const behind = quotes.at(-1) ?? -1;
    const at = quoted >= 0 && before < 0 ? subject(t, behind + 2, i) : before;
    const source = at < 0 ? null : sourceAt(t, at, at > quoted ? Math.max(floor, behind + 2) : floor);
    const addressee = addresseeIn(t, floor, i);
    if (quoted >= 0) {
      const quotations = quotes
        .map((j) => (t[j] as Token).quotation as Quotation)
        .filter(({ inner }) => inner[1] > inner[0]);
      if (quotations.length > 0)
        found.push(
          finding(
            {
              content: quotations.map(({ inner }) => inner),
              source,
              cue: [span(token)],
              rule: 'quote-tag',
              quotations,
              lemma: token.text,
              addressee,
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
            quotations: t.slice(at + 1, i).flatMap(({ quotation }) => (quotation ? [quotation] : [])),
            lemma: token.text,
            addressee,
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
  const fresh = /다른|복수|익명|한\s\S+$/u.test(text);
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
