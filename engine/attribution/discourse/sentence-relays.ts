/** The outlets that carry a quote by what its own sentence says: "told Hana", "in a statement carried by Hana", "Hana reported". */
import type { Span } from '../../model';
import { sameOutlet } from '../../outlets/outlet-names';
import type { OutletRole } from '../language/outlet-role';
import type { Placed } from './assemble';
import type { Told } from './carried-reports';
import type { ChainContext } from './chain-context';
import { isMedia, type Person } from './persons';

interface SentenceRelay {
  name: string;
  evidence: Span;
  /** It is the outermost: it reports what another outlet or the source was told. */
  isOuter: boolean;
  /** The source spoke to it. */
  isTold: boolean;
}

/** Outlets and findings of one sentence that are held against each other, at most: a sentence of news has three. */
const MOST = 16;

/** The outlets of the finding's sentence through which its words came, outermost first. */
export function relaysInSentence(
  finding: Placed,
  person: Person | null,
  context: ChainContext,
): SentenceRelay[] {
  const told = context.reports.of(finding.sentence).slice(0, MOST);
  if (told.length === 0 || finding.depth > 0) return [];
  const siblings = (context.siblings.get(finding.sentence) ?? []).slice(0, MOST);
  const found = told.map((one): SentenceRelay | null => {
    // "the state newspaper Hana said": the kind of what is named.
    if (one.role.name === null && one.state && (person === null || isMedia(person))) return null;
    // "state media said …, KCNA reported": one voice.
    if (one.state && person?.mention.kind === 'state-media' && !person.mention.outlet) return null;
    if (person && sameOutlet(person.mention.outlet ?? person.name, one.name)) return null;
    if (!isOf(one, finding, siblings, context.text)) return null;
    // "Radio Hana said so, citing figures collected by the Dul Ilbo": whose figures they were, and no relay of Radio Hana's words.
    if (person && isMedia(person) && isOfCited(one.role, finding, context.text)) return null;
    const inSource = finding.source !== null && overlaps(one.role.span, finding.source);
    if (inSource && one.role.role !== 'owner' && !speaksThrough(one.role, context.text)) return null;
    const isTold =
      one.role.role === 'addressee' ||
      one.role.role === 'venue' ||
      (one.role.role === 'owner' && !inSource && isPlace(one, context.text));
    if (isTold) return { name: one.name, evidence: one.evidence, isOuter: false, isTold };
    if (one.role.holds || inSource) return { name: one.name, evidence: one.evidence, isOuter: false, isTold };
    if (one.role.role === 'carrier') return { name: one.name, evidence: one.evidence, isOuter: true, isTold };
    const owns =
      one.role.role === 'owner' && finding.source !== null && overlaps(one.role.span, finding.source);
    return owns ? { name: one.name, evidence: one.evidence, isOuter: false, isTold } : null;
  });
  return found.flatMap((one, i) => {
    const [before, next] = [told[i - 1], told[i + 1]];
    if (!one || (before && found[i - 1] && areJoined(before, told[i] as Told, context.text))) return [];
    if (!next || !areJoined(told[i] as Told, next, context.text)) return [one];
    return [{ ...one, name: `${one.name} and ${next.name}`, evidence: [one.evidence[0], next.role.span[1]] }];
  });
}

/** Whether an outlet is named in the words for whom the speaker cites: "citing figures collected by the Dul Ilbo". */
const isOfCited = ({ span: [start] }: OutletRole, { cited }: Placed, text: string): boolean =>
  cited !== null && cited[0] <= start && !/[,;.]/.test(text.slice(cited[1], Math.max(start, cited[1])));

/** "told Hana and the Dul Ilbo": two that are told, saw or carry a thing as one. */
const areJoined = (one: Told, next: Told, text: string): boolean =>
  !sameOutlet(one.name, next.name) &&
  /^(?:\s*\([^)]*\))?\sand\s(?:the\s)?$/.test(text.slice(one.role.span[1], next.role.span[0]));

/** Within a source's phrase: "a report seen by Hana", "workers who spoke to Hana", "an expert quoted by Hana", "a correspondent for Hana". */
const speaksThrough = ({ holds, role, evidence }: OutletRole, text: string): boolean =>
  holds === true ||
  role === 'addressee' ||
  (role === 'carrier' && /^(?:quoted|cited|interviewed|surveyed|polled)\b/.test(text.slice(...evidence))) ||
  (role === 'affiliation' && /\b(?:reporters?|correspondents?)\b/i.test(text.slice(...evidence)));

/** "in a Hana interview", "told Hana's editor", "on Hana's “Sunday Live”": what the outlet owns is where the words were said. */
const isPlace = ({ role }: Told, text: string): boolean =>
  /\b(?:in|on|during|at|via|through|with|told|to)\s(?:(?:an?|the|its|his|her|their)\s)?(?:\p{Ll}+\s)?$/iu.test(
    text.slice(Math.max(0, role.span[0] - 24), role.span[0]),
  );

const overlaps = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1];

/** Whether an outlet stands with a finding: outside every content and every other finding's source, and nearest to this one. */
function isOf({ role }: Told, finding: Placed, siblings: readonly Placed[], text: string): boolean {
  for (const sibling of siblings) {
    // "confirmed the shortage to Radio Hana": who was told stands behind the thing.
    const isBehind = sibling.rule === 'object' && role.role === 'addressee';
    if (!isBehind && sibling.content.some((span) => overlaps(span, role.span))) return false;
    if (sibling !== finding && sibling.source && overlaps(sibling.source, role.span))
      return role.role === 'carrier' && leads(sibling, finding);
  }
  if (finding.relay && overlaps(finding.relay, role.span)) return false;
  if (role.role === 'carrier' && isInNextClause(role.span, finding, text)) return false;
  const nearest = siblings.reduce(
    (best, one) => (distance(one, role.span) < distance(best, role.span) ? one : best),
    finding,
  );
  return nearest === finding;
}

/** "Officials say it rained, and on Monday Hana showed the river": an outlet in the clause behind the finding's words. */
function isInNextClause([start]: Span, { content, cue, source, rule }: Placed, text: string): boolean {
  if (/-tag$/.test(rule)) return false;
  const end = Math.max(...[...content, ...cue, ...(source ? [source] : [])].map((span) => span[1]));
  return end < start && /^,?\s(?:and|but|while|whereas|though)\s/.test(text.slice(end, start));
}

/** "According to Hana, Kim refuted the claim by asking, “…”": what opens the sentence holds for all of it. */
const leads = ({ rule, cue, content }: Placed, finding: Placed): boolean =>
  rule === 'according-to' &&
  cue[0] !== undefined &&
  content[0] !== undefined &&
  cue[0][0] < content[0][0] &&
  content[0][0] < (finding.content[0]?.[0] ?? 0);

/** How far a place is from a finding's source and cue, in UTF-16 units. */
function distance({ source, cue }: Placed, [start, end]: Span): number {
  let least = Number.POSITIVE_INFINITY;
  for (const span of source ? [source, ...cue] : cue) {
    const gap = start >= span[1] ? start - span[1] : span[0] >= end ? span[0] - end : 0;
    least = Math.min(least, gap);
  }
  return least;
}
