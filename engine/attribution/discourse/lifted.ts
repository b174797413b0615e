/**
 * A tag around a tag: "Kim said that the dam holds, KCNA reported." Who speaks is the inner source, and the
 * outlet or agency is what carries it: one attribution, the inner one, with the outer source as its relay.
 * Where the outer source is a person ("…, according to the trader") the outer attribution stays, and the
 * inner source is whom the person heard it from.
 */
import type { Span } from '../../model';
import type { Rule } from '../language/stage-types';
import type { Placed } from './assemble';

/** Outer tags that can stand around a whole statement with a tag of its own. */
const AROUND: ReadonlySet<Rule> = new Set<Rule>(['clause-tag', 'according-to', 'quote-tag']);

/** Inner attributions in which nobody of the sentence's own says anything: a rumour, a word of doubt. */
const OTHERS: ReadonlySet<Rule> = new Set<Rule>(['passive', 'noun-cue', 'hedge', 'colon', 'quote-alone']);

/**
 * How much of the outer content on that side of the inner cue has to be the inner content: the rest is cut
 * off by a clause's edge.
 */
const SHARE = 0.5;
/** What may stand between cue and content besides, in UTF-16 units: a blank and "that". */
const JOINT = 8;

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** Whether the inner source opens the outer content, but for a time, a place or a conjunction before it. */
function opens(inner: Placed, outer: Placed, isLead: (from: number, to: number) => boolean): boolean {
  const start = outer.content[0]?.[0];
  const first = inner.content[0]?.[0];
  if (!inner.source || start === undefined || first === undefined) return false;
  // "One of them “bit his nails”, a guard told the station, the paper reported": the inner tag stands behind
  // its words.
  const from = Math.min(inner.source[0], first);
  return from === start + 1 || (from >= start && isLead(start, from));
}

/**
 * Lifts inner attributions out of outer ones whose source is an outlet or agency.
 * @param isCarrier whether the words of a source are an outlet's or agency's
 * @param isLead whether what stands between two offsets is nothing but a time, a place or a conjunction
 */
export function lifted(
  found: readonly Placed[],
  isCarrier: (source: Span) => boolean,
  isLead: (from: number, to: number) => boolean,
): Placed[] {
  const gone = new Set<Placed>();
  const children = childrenOf(found);
  for (const outer of found) {
    if (outer.depth > 0 || !outer.source || outer.floating || !AROUND.has(outer.rule)) continue;
    const own = children.get(outer)?.filter((one) => one.depth === 1) ?? [];
    const inner = own.find((one) => !OTHERS.has(one.rule) && !isSecondAct(one));
    if (!inner?.source || inner.relay || !opens(inner, outer, isLead) || !isCarrier(outer.source)) continue;
    // "…, Hana reported, according to Radio Dul": two that tell it, and both are carriers.
    const isTag = /-tag$|^(?:according|that-)/.test(inner.rule);
    if (
      (isCarrier(inner.source) && !isTag) ||
      (inner.frame && (inner.frame.form !== 'finite' || inner.frame.negated))
    )
      continue;
    const all = [inner, ...own.filter((one) => sharesSource(one, inner))];
    if (!isParted(inner, outer) && !fills(inner, all, outer)) continue;
    gone.add(outer);
    for (const one of all) {
      one.relay = outer.source;
      one.relayCue = outer.cue;
      if (outer.cited) one.relayCited = outer.cited;
      one.outer = null;
      // "…, according to a clerk, Radio Hana said": the outer tag is none of the words.
      one.content = one.content.filter(([start]) => start < (outer.content.at(-1)?.[1] ?? 0));
      rise(one, children);
    }
  }
  return gone.size === 0 ? [...found] : found.filter((one) => !gone.has(one));
}

/** "Masons wrote the report and urged fines, Radio Hana said": what was urged is not all that Radio Hana tells; a statement behind "and" is. */
const isSecondAct = ({ rule, sourceRule }: Placed): boolean =>
  sourceRule === 'coordinated' && /^(?:object|naming|prepositional|(?:to|addressee)-infinitive)$/.test(rule);

/** "The judge, the paper reported, called it “a farce.”": whether the tag stands between the inner source and its verb. */
function isParted(inner: Placed, { content }: Placed): boolean {
  const [subject, rest] = content;
  if (!inner.source || !subject || !rest || content.length !== 2) return false;
  return inner.source[0] === subject[0] && inner.source[1] <= subject[1] && inner.cue[0]?.[0] === rest[0];
}

/** "Kim said that the dam holds and warned that …": whether a statement goes on with the inner one's speaker. */
const sharesSource = (one: Placed, inner: Placed): boolean =>
  one !== inner &&
  one.relay === null &&
  one.content.length > 0 &&
  (one.content[0]?.[0] ?? 0) > (inner.content.at(-1)?.[1] ?? 0) &&
  one.source?.[0] === inner.source?.[0];

/** Whether the statements are all of the outer content on their side of the inner cue, but for a clause's edge. */
function fills(inner: Placed, all: readonly Placed[], outer: Placed): boolean {
  const [start, end] = [outer.content[0]?.[0] ?? 0, outer.content.at(-1)?.[1] ?? 0];
  const told = Math.max(inner.cue[0]?.[1] ?? 0, inner.addressee?.[1] ?? 0);
  const first = inner.content[0]?.[0] ?? 0;
  // "said at a meeting in Nampo that …": when and where it was said is no part of either.
  const tag = Math.min(inner.source?.[0] ?? 0, inner.cue[0]?.[0] ?? 0);
  const room = first >= told ? end - first : tag - start;
  const cues = all.slice(1).reduce((sum, { cue }) => sum + lengthOf(cue) + JOINT, 0);
  const said = all.reduce((sum, { content }) => sum + lengthOf(content), cues);
  return room - said <= Math.max(JOINT, (1 - SHARE) * room);
}

/** The findings that stand directly within each. */
function childrenOf(found: readonly Placed[]): ReadonlyMap<Placed, Placed[]> {
  const children = new Map<Placed, Placed[]>();
  for (const one of found) {
    if (!one.outer) continue;
    const known = children.get(one.outer);
    if (known) known.push(one);
    else children.set(one.outer, [one]);
  }
  return children;
}

/** A finding and all within it stand one level higher. */
function rise(finding: Placed, children: ReadonlyMap<Placed, Placed[]>): void {
  finding.depth--;
  for (const child of children.get(finding) ?? []) rise(child, children);
}
