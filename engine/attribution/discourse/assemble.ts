/**
 * From the findings of single sentences to those of the article: nesting, quotations that run over paragraphs,
 * the second half of “A,” X said. “B.”, and quotations that stand alone and take the running source.
 */
import type { Finding, Quotation, Sentence } from '../language/stage-types';

export interface Placed extends Finding {
  depth: number;
  /** The finding whose content holds this one. */
  outer: Placed | null;
  /** The finding whose source a floating quotation takes. */
  carried: Placed | null;
}

const within = (inner: readonly [number, number], outer: readonly [number, number]): boolean =>
  inner[0] >= outer[0] && inner[1] <= outer[1];

/** A finding lies inside another when its cue (its content, where it has no cue) lies in the other's content. */
function isInside(one: Finding, other: Finding): boolean {
  const anchor = one.cue[0] ?? one.content[0];
  if (!anchor || !other.content.some((span) => within(anchor, span))) return false;
  return (
    one.cue.length > 0 || one.content.every((span) => other.content.some((outer) => within(span, outer)))
  );
}

function place(findings: Finding[]): Placed[] {
  const placed: Placed[] = findings.map((finding) => ({ ...finding, depth: 0, outer: null, carried: null }));
  for (const one of placed) {
    for (const other of placed) {
      if (one === other || !isInside(one, other)) continue;
      // Two that hold each other's cue cannot both be right: the first keeps the outer place.
      if (isInside(other, one) && placed.indexOf(one) < placed.indexOf(other)) continue;
      one.depth++;
      if (!one.outer || isInside(other, one.outer)) one.outer = other;
    }
  }
  return placed;
}

/** Statements within statements this deep are kept: news has three, and "he said that he said that" has a hundred in one sentence. */
const DEEPEST = 8;

/** No two attributions of one level share words: what an earlier one has, a later one leaves. */
function withoutOverlap(placed: Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const finding of placed) {
    const clash = kept.some(
      (other) =>
        other.depth === finding.depth &&
        other.content.some(([s, e]) => finding.content.some(([s2, e2]) => s < e2 && s2 < e)),
    );
    const crossed =
      finding.source !== null &&
      finding.content.some(
        ([s, e]) =>
          (finding.source as readonly [number, number])[0] < e &&
          s < (finding.source as readonly [number, number])[1],
      );
    if (!clash && !crossed && finding.depth <= DEEPEST) kept.push(finding);
  }
  return kept;
}

/** Whether a finding's content ends with a quotation: “A,” X said. / He had seen “no bread,” X said. */
function endsQuoted(finding: Finding): boolean {
  const content = finding.content.at(-1);
  const quotation = finding.quotations.at(-1);
  if (!content || !quotation) return false;
  return /^quote|colon/.test(finding.rule) || (finding.rule === 'clause-tag' && quotation.end >= content[1]);
}

/** How many findings (and quotations of each) back the owner of a quotation that runs on is looked for. */
const OWNERS_BACK = 12;

/** Puts the findings of all sentences together, in reading order. */
export function assemble(bySentence: readonly Finding[][], sentences: readonly Sentence[]): Placed[] {
  const all: Placed[] = [];
  /** The quotation that runs on into the next paragraph, with the finding it belongs to. */
  let running: { quotation: Quotation; finding: Placed } | null = null;
  const taken = new Set<Quotation>();
  let lastQuoted: Placed | null = null;
  let last: Placed | null = null;
  let turn: Placed | null = null;
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence;
    const found = withoutOverlap(place(bySentence[i] ?? []));
    const first = sentence.tokens[0]?.quotation ?? null;
    const alone = found.length === 1 && found[0]?.rule === 'quote-alone' ? (found[0] as Placed) : null;
    // A transcript's turn is the whole paragraph: "KIM: We left. Nobody stopped us."
    if (turn && sentences[turn.sentence]?.paragraph.index === sentence.paragraph.index) {
      const end = turn.content.at(-1);
      const stop = sentence.tokens.at(-1);
      for (const { quotation } of sentence.tokens) if (quotation) turn.quotations.push(quotation);
      if (end && stop) turn.content.splice(-1, 1, [end[0], stop.tag === '.' ? stop.start : stop.end]);
      continue;
    }
    turn =
      found.find(
        (finding) => finding.rule === 'colon' && finding.lemma === ':' && finding.quotations.length === 0,
      ) ?? null;
    const near = last !== null && sentences[last.sentence]?.paragraph.index === sentence.paragraph.index;
    if (first && alone && taken.has(first)) {
      // Claimed by "X said:" of the sentence before; further paragraphs of it follow below.
    } else if (alone && first?.continues && running) {
      running.finding.content.push(...alone.content);
      running.finding.quotations.push(...alone.quotations);
    } else if (
      alone &&
      alone.cue.length === 0 &&
      near &&
      lastQuoted &&
      lastQuoted.sentence === i - 1 &&
      last === lastQuoted &&
      lastQuoted.depth === 0
    ) {
      lastQuoted.content.push(...alone.content);
      lastQuoted.quotations.push(...alone.quotations);
      lastQuoted.sentence = i;
    } else if (alone?.lemma === 'part') {
      // Words quoted in part, with nobody speaking right before: the outlet's own sentence.
    } else if (alone) {
      const gap = last ? sentence.paragraph.index - (sentences[last.sentence]?.paragraph.index ?? 0) : 9;
      const source: Placed | null = last && gap <= 1 ? last : null;
      alone.floating = true;
      alone.carried = source?.carried ?? source;
      alone.sourceRule = source ? 'carried' : 'none';
      all.push(alone);
      last = alone;
      lastQuoted = alone;
    } else {
      // A quotation without an owner that runs on into one with a tag belongs to that one.
      const owner: Placed | undefined =
        first?.continues && running?.finding.floating
          ? found.find((finding) => finding.quotations[0] === first)
          : undefined;
      if (owner && running) {
        const alone: Placed = running.finding;
        owner.content.unshift(...alone.content);
        owner.quotations.unshift(...alone.quotations);
        all.splice(all.lastIndexOf(alone), 1);
      }
      all.push(...found);
      const outer = found.filter((finding) => finding.depth === 0);
      for (const finding of outer) for (const quotation of finding.quotations) taken.add(quotation);
      const speaking = outer.filter((finding) => finding.source !== null || finding.cue.length > 0);
      if (speaking.length > 0) {
        last = speaking.at(-1) as Placed;
        lastQuoted = endsQuoted(last) ? last : null;
      }
    }
    const end = sentence.tokens.at(-1)?.quotation;
    const owner: Placed | null = end
      ? (all
          .slice(-OWNERS_BACK)
          .findLast(
            (finding) => finding.quotations.slice(-OWNERS_BACK).includes(end) && finding.depth === 0,
          ) ?? null)
      : null;
    if (end?.close === 'runs-on' && owner) running = { quotation: end, finding: owner };
    else if (sentence.tokens.at(-1) && !(first?.continues && end?.close === 'runs-on')) running = null;
  }
  return all;
}
