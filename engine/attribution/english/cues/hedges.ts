/** "reportedly" over quoted words, and sources that are cited beside the one who speaks. */
import type { Span } from '../../../model';
import { readReferring } from './quoting';
import { addFinding, type Content, contentSpans, type Reading, spanOf } from './sentence-reading';

const HEDGES = new Set(['reportedly', 'allegedly', 'purportedly', 'supposedly']);

/**
 * A clause under "reportedly" that holds quoted words no cue has claimed: somebody's words, nobody's name.
 * Without quoted words it is the outlet's own account.
 */
export function readHedges(r: Reading): void {
  const { t } = r;
  const at = t.findIndex((token) => HEDGES.has(token.lower));
  if (at < 0) return;
  const quoted = t.findIndex(
    (token, i) => i > at && token.quotation !== null && !r.claimed.has(token.quotation),
  );
  if (quoted < 0) return;
  const group = r.groups.find((other) => other.main >= at && other.first <= at + 1);
  // A cue under the hedge has its own finding: "have reportedly been stressing “…”".
  const cue = spanOf(t, at, at + 1);
  const inside = r.found.some((finding) =>
    finding.cue.some(([start, end]) => cue !== null && start <= cue[0] && end >= cue[1]),
  );
  if (inside || !cue || !group) return;
  const before = spanOf(t, 0, at);
  const end = t.at(-1)?.tag === '.' ? t.length - 1 : t.length;
  const rest = contentSpans(r, at + 1, end);
  const spans: Span[] = before ? [before, ...rest.spans] : rest.spans;
  const content: Content = { spans, quotations: rest.quotations };
  addFinding(r, {
    content,
    source: null,
    cue: [cue],
    rule: 'hedge',
    sourceRule: 'none',
    lemma: 'reportedly',
  });
}

/** "CNN, citing a US official, said …": the official stands behind CNN's finding. */
export function citeSources(r: Reading): void {
  readReferring(r);
  for (const { source, cue, relay } of r.introduced) {
    const finding = r.found.find(
      (other) =>
        other.source !== null &&
        // "Citing a guard, the paper said …": whoever the sentence goes on with.
        (relay === null
          ? other.source[0] > source[1] && r.groups[0]?.first === 0
          : other.source[0] <= relay[0] && other.source[1] >= relay[1]) &&
        other.cue.some(([start]) => start > cue[0]),
    );
    if (finding?.source && (source[0] >= finding.source[1] || source[1] <= finding.source[0]))
      finding.cited = source;
    else {
      const spoken = r.found.findLast(
        (other) =>
          other.cue.some(([, end]) => end <= cue[0]) &&
          other.cited === null &&
          other.source !== null &&
          other.source[0] < cue[0],
      );
      if (spoken && spoken.sourceRule !== 'doer') spoken.cited = source;
    }
  }
}
