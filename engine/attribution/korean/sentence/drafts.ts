/** One attribution while its sentence is read, and what is quoted and waits for its verb. Positions are eojeols. */
import type { Span, Stance } from '../../../model';
import type { Finding, Quotation, Rule, SourceRule } from '../../language/stage-types';
import type { Eojeol } from '../words/eojeols';
import type { VerbClass } from '../words/verbs';
import { type Phrase, phraseAt } from './phrases';

/** Something quoted: a quotation with its particle, or a clause with its ending. */
export interface Quoted {
  at: number;
  kind: 'mark' | 'clause';
  /** Characters of the word `at` that are content, of a clause. */
  content: number;
  /** It goes on with another: -며, -면서. */
  joins: boolean;
  /** What verb it waits for: any; one that hands a word over ("입장을 밝혔다"); a noun of telling ("는 게 … 설명이다"). */
  waits: 'verb' | 'noun' | 'telling' | 'naming';
  /** Its last eojeol with particles: the verb stands behind. */
  end: number;
  /** The clause is itself an attribution: "…고 말했다고". */
  inner: Draft | null;
}

export interface Draft {
  rule: Rule;
  content: Span[];
  source: Phrase | null;
  sourceRule: SourceRule;
  cue: Span[];
  /** The verb's eojeol. */
  at: number;
  class: VerbClass;
  /** Another of its source's may follow: 인정하면서. */
  joins: boolean;
  /** A word was handed over, not a statement: "뜻을 전달했다". */
  isWord: boolean;
  lemma: string;
  quotations: Quotation[];
  addressee: Span | null;
  /** Whom the source cites, or whose words its content is. */
  cited: Span | null;
  relay: Span | null;
  relayCue: Span[];
  /** Where the source does not assert the content. */
  stance?: Stance;
}

export const quotationsIn = (e: readonly Eojeol[], from: number, to: number): Quotation[] =>
  e.slice(from, to).flatMap(({ quotation }) => (quotation ? [quotation] : []));

export const wordSpan = ({ at, start, end, quotation }: Eojeol): Span =>
  at.length > 0 && !quotation ? [at[0] as number, (at.at(-1) as number) + 1] : [start, end];

/** The span from eojeol `from` to the first `length` characters of eojeol `last`. */
export function contentSpan(e: readonly Eojeol[], from: number, last: number, length: number): Span | null {
  const first = e[from] as Eojeol | undefined;
  const end = e[last] as Eojeol;
  if (!first || from > last) return null;
  const to =
    end.quotation && length === 0 ? end.quotation.end : ((end.at[length - 1] ?? end.end - 1) as number) + 1;
  return to > first.start ? [first.start, to] : null;
}

/** "본사기자", "단둥의 무역상의": the owner before a noun of telling. */
export function ownerBefore(e: readonly Eojeol[], i: number, floor: number): Phrase | null {
  // "소식통들의 한결같은 증언": an adjective may stand between.
  const at = /(?:같은|[된한]|적인|익은)$/u.test(e[i - 1]?.bare ?? '') ? i - 2 : i - 1;
  const owner = e[at];
  return owner && at >= floor && /.의$/u.test(owner.bare) && !owner.quotation
    ? phraseAt(e, at, owner.bare.length - 1, floor)
    : null;
}

export function toFinding(draft: Draft, sentence: number): Finding {
  const { rule, content, source, sourceRule, cue, lemma, quotations, addressee, cited, relay, stance } =
    draft;
  return {
    rule,
    content,
    source: source?.span ?? null,
    // Nobody is named: who told before goes on.
    sourceRule: source ? sourceRule : draft.class === 'rumour' ? 'carried' : 'inherited',
    cue,
    lemma,
    quotations,
    addressee,
    cited,
    relay,
    sentence,
    antecedent: null,
    aside: null,
    floating: false,
    frame: null,
    ...(stance ? { stance } : {}),
  };
}
