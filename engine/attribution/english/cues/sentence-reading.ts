/**
 * One sentence being read: its tokens, its verb groups, what has been found so far. The rules of the grammar
 * (`cues.ts`, `trailing-cue.ts`, `according.ts`, `lone-quotations.ts`) each look at it and add findings.
 */
import type { Span } from '../../../model';
import type {
  CueFrame,
  Finding,
  Quotation,
  Rule,
  Sentence,
  SourceRule,
  Token,
} from '../../language/stage-types';
import { isOf, tagSet } from '../../language/tag-sets';
import { contentEnd } from '../phrases/content-end';
import { datelineEnd } from '../phrases/dateline';
import { type KnownSubjects, type Subject, subjectOf } from '../phrases/subject';
import { type VerbGroup, verbGroups } from '../phrases/verb-groups';
import { mention } from '../sources/mentions';

/** What stands between two quotations of one cue: “…,” and that “…”. */
const JOINED_QUOTE = tagSet('Q', 'C', 'S', ',');

/** Marks before a content that are no part of it. */
const OPENING_MARK = tagSet(',', '-', ':', '~');

/** Marks behind a content that are no part of it. */
const CLOSING_MARK = tagSet(',', '-', ':', '~', '.', ';');

export interface Reading {
  text: string;
  sentences: readonly Sentence[];
  index: number;
  t: readonly Token[];
  groups: readonly VerbGroup[];
  /** Subjects that were found, by the floor that they were looked for with. */
  subjects: Map<number, KnownSubjects>;
  found: Finding[];
  /** Of the verb that is being read as a cue. */
  frame: CueFrame | null;
  /** Sources that are brought in without anything said: "CNN, citing an official, …". */
  introduced: { source: Span; relay: Span | null; cue: Span }[];
  /** Quotations that are some finding's content or lie within it. */
  claimed: Set<Quotation>;
  /** Main tokens of verbs that belong to another verb's cue: "saying" in "quoted a guard saying". */
  readonly spent: Set<number>;
  /** First token that a tag behind a clause may take as its content. */
  floor: number;
  /** One past the dateline, 0 without one. */
  dateline: number;
  /**
   * One past the content of the last clause behind a cue: a tag takes only what ", but …" or ", and …" adds
   * to it.
   */
  clauseEnd: number;
}

export function openReading(text: string, sentences: readonly Sentence[], index: number): Reading {
  const t = (sentences[index] as Sentence).tokens;
  const dateline = datelineEnd(sentences[index] as Sentence);
  return {
    text,
    sentences,
    index,
    t,
    groups: verbGroups(t),
    subjects: new Map(),
    found: [],
    frame: null,
    introduced: [],
    claimed: new Set(),
    spent: new Set(),
    floor: dateline,
    dateline,
    clauseEnd: 0,
  };
}

/** The subject of the group at `g`, looked for from token `floor` on; each is found once for a sentence. */
export function subjectAt(r: Reading, g: number, floor: number): Subject | null {
  let known = r.subjects.get(floor);
  if (!known) {
    known = new Map();
    r.subjects.set(floor, known);
  }
  return subjectOf(r.t, g, floor, r.groups, known);
}

/** Span of the tokens `[first, end)`, or `null` where there are none. */
export function spanOf(t: readonly Token[], first: number, end: number): Span | null {
  const from = t[first];
  const to = t[end - 1];
  return from && to && end > first ? [from.start, to.end] : null;
}

const JOINING = new Set([',', 'C', '-', '~', ':']);

/**
 * Content spans of the tokens `[first, end)`: the words between the marks where all of it is quoted
 * (several spans when it is several quotations), else one span with the marks that stand in it.
 */
export function contentSpans(r: Reading, first: number, end: number): Content {
  const cut = andThat(r.t, first, end);
  if (cut < 0) return piece(r, first, end);
  const [one, two] = [piece(r, first, cut), contentSpans(r, cut + 1, end)];
  return { spans: [...one.spans, ...two.spans], quotations: [...one.quotations, ...two.quotations] };
}

export interface Content {
  spans: Span[];
  quotations: Quotation[];
}

/** The cue's span, its auxiliaries, adverbs and particle included. */
export function cueOf(r: Reading, group: VerbGroup, end: number): Span[] {
  const span = spanOf(r.t, group.first, Math.max(end, group.main + 1));
  return span ? [span] : [];
}

/** Where “…” and that “…” joins two quotations of one cue; -1 where it does not. */
function andThat(t: readonly Token[], first: number, end: number): number {
  for (let i = first + 1; i + 2 < end && isOf(t[i - 1], JOINED_QUOTE); i++) {
    if (t[i]?.tag === 'C' && t[i - 1]?.tag === 'Q' && t[i + 1]?.lower === 'that' && t[i + 2]?.tag === 'Q')
      return i;
  }
  return -1;
}

function piece(r: Reading, first: number, end: number): Content {
  let from = first;
  let to = end;
  while (
    from < to &&
    (isOf(r.t[from], OPENING_MARK) ||
      (from < to - 1 && r.t[from]?.lower === 'that' && r.t[from]?.tag === 'S'))
  )
    from++;
  while (to > from && isOf(r.t[to - 1], CLOSING_MARK)) to--;
  const part = r.t.slice(from, to);
  const quotations = part.flatMap((token) => (token.quotation ? [token.quotation] : []));
  for (const quotation of quotations) r.claimed.add(quotation);
  const wholly =
    quotations.length > 0 &&
    part.every(
      (token) => token.tag === 'Q' || JOINING.has(token.tag) || (token.lower === 'that' && part.length > 1),
    );
  if (wholly)
    return {
      spans: quotations
        .map((quotation) => trimmed(r.text, quotation.inner))
        .filter((span) => span[1] > span[0]),
      quotations,
    };
  const span = spanOf(r.t, from, to);
  if (!span) return { spans: [], quotations };
  const last = part.at(-1)?.quotation;
  // A quotation without its marks begins or ends the span where its words do.
  return {
    spans: [trimmed(r.text, [span[0], last && last.close !== 'mark' ? last.inner[1] : span[1]])],
    quotations,
  };
}

/**
 * One past the last token of a quotation behind its cue: it ends with itself, or with the clause when it is
 * part of one.
 */
export function quotationEnd(r: Reading, first: number, subordinate = false): number {
  const { t } = r;
  const end = contentEnd(t, first, t.length, { subordinate });
  for (let i = first; i + 1 < end; i++) {
    const quotation = t[i]?.quotation;
    if (!quotation) return end;
    const tail = r.text.slice(Math.max(quotation.inner[0], quotation.inner[1] - 3), quotation.inner[1]);
    // 'boasted of “a miracle”, though it was a well'
    if (t[i + 1]?.tag === ',' && /^(?:though|although|but|while)$/.test(t[i + 2]?.lower ?? '')) return i + 1;
    // chanted “no bread,” and “no peace”
    if (t[i + 1]?.tag === 'C' && t[i + 2]?.tag === 'Q' && i + 3 >= end) return i + 3;
    if (t[i + 1]?.tag !== 'Q') return /[.!?,…]['’]?\s*$/.test(tail) ? i + 1 : end;
  }
  return end;
}

/** A span without the blanks at its ends. */
function trimmed(text: string, span: Span): Span {
  let [start, end] = span;
  while (start < end && (text[start] as string).trim() === '') start++;
  while (end > start && (text[end - 1] as string).trim() === '') end--;
  return [start, end];
}

export interface FindingParts {
  content: Content;
  source: Span | null;
  cue: Span[];
  rule: Rule;
  sourceRule: SourceRule;
  lemma: string;
  addressee?: Span | null;
  cited?: Span | null;
  aside?: Span | null;
  antecedent?: Span | null;
  relay?: Span | null;
}

/** "This was reported by the agency", "said so", "refused to say why": a word that points at what was told elsewhere, and tells nothing itself. */
const isPointer = ({ text }: Reading, { spans, quotations }: Content): boolean =>
  quotations.length === 0 &&
  spans.length === 1 &&
  /^(?:it|this|that|these|those|them|him|her|so|which|what|why|how|when|where|who|whom)$/i.test(
    text.slice(...(spans[0] as Span)),
  );

/** “…,” X was quoted as saying by guards: the outlet that is named behind them carries it, and is the one to tell of. */
export const isQuotedBy = (text: string, { cue, relay }: Finding): boolean =>
  /^(?:was|were|been|is|are)\s.*\b(?:quoted|cited)\b/.test(text.slice(...(cue[0] ?? [0, 0]))) &&
  relay !== null &&
  !/^(?:outlet|state-media)$/.test(mention(text.slice(...relay)).kind);

/** Adds a finding, unless it has no content. */
export function addFinding(r: Reading, parts: FindingParts): Finding | null {
  if (parts.content.spans.length === 0 || isPointer(r, parts.content)) return null;
  const finding: Finding = {
    content: parts.content.spans,
    quotations: parts.content.quotations,
    source: parts.source,
    cue: parts.cue,
    rule: parts.rule,
    sourceRule: parts.sourceRule,
    sentence: r.index,
    addressee: parts.addressee ?? null,
    cited: parts.cited ?? null,
    aside: parts.aside ?? null,
    antecedent: parts.antecedent ?? null,
    relay: parts.relay ?? null,
    lemma: parts.lemma,
    floating: false,
    frame: r.frame,
  };
  r.found.push(finding);
  return finding;
}

/** A content with the place where it ends, one past its last token. */
export interface FoundContent {
  content: Content;
  end: number;
}

/** "Kim said:" with the next sentence as its quotation. */
export function nextQuotation(r: Reading): FoundContent | null {
  const next = r.sentences[r.index + 1];
  const quotation = next?.tokens[0]?.quotation;
  if (!quotation || next.tokens.length > 2) return null;
  return { content: { spans: [quotation.inner], quotations: [quotation] }, end: r.t.length };
}
