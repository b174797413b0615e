/**
 * Who said what, through whom. One way through, a stage a file: paragraphs → quotation marks → sentences
 * (tokens, word classes) → findings (cue, source, content) → assembly over sentences and paragraphs → who is
 * who → chain → confidence.
 */
import type {
  Attribution,
  Attributions,
  AttributionType,
  Block,
  Link,
  OutletMention,
  Source,
} from '../model';
import { outletNamed, outletsIn, sameOutlet } from '../outlets/outlet-names';
import { assemble, type Placed } from './discourse/assemble';
import {
  announcedQuotations,
  blockQuotations,
  dashedQuotations,
  quoteBlocks,
  withCredited,
} from './discourse/block-quotations';
import { blockOutlets } from './discourse/blocks';
import { CarriedReports, type Running } from './discourse/carried-reports';
import { chainOf } from './discourse/chain';
import type { ChainContext, RelayReason } from './discourse/chain-context';
import { contentConfidence, sourceConfidence } from './discourse/confidence';
import { gatherGrounds } from './discourse/grounds/gather';
import type { SourceGrounds } from './discourse/grounds/source-grounds';
import { lifted } from './discourse/lifted';
import { marks } from './discourse/marks';
import { OutletMentions, withoutRoles } from './discourse/outlet-mentions';
import { withPageName } from './discourse/page-names';
import { paragraphs } from './discourse/paragraphs';
import type { Person } from './discourse/persons';
import { namedLater, takeNames } from './discourse/reference/named-later';
import { Sources } from './discourse/reference/sources';
import { showNames } from './discourse/shown-names';
import { english } from './english/pack';
import { korean } from './korean/pack';
import type { Discourse, LanguagePack, Speaker } from './language/language-pack';
import type { OutletRole } from './language/outlet-role';
import type { Finding, Quotation, Sentence } from './language/stage-types';

/** Version of the attribution engine: raised whenever the same text gives another result. */
export const ATTRIBUTION_ENGINE = 14;

export interface AttributionContext {
  /** The page's publisher by name. */
  outlet: string | null;
  title?: string | null;
  url?: string | null;
  published?: string | null;
  /** BCP 47; English where absent. */
  language?: string;
  /** Links of the article with their places in the text. */
  links?: readonly Link[];
  /** The article's blocks as they were read: what stands in block quotations, whose words those are, and what is a subhead (`isReadBlock`). */
  blocks?: readonly Block[];
}

/**
 * What the stages found on their way to the result: for whoever asks why (`npm run explain`). Nothing is kept
 * for anybody else.
 */
export interface AttributionStages {
  sentences: readonly Sentence[];
  /** What each attribution was made of. */
  findings: ReadonlyMap<Attribution, Placed>;
  /** Why a finding's chain has its relays, outermost first. */
  relays: ReadonlyMap<Placed, readonly RelayReason[]>;
  /** What each outlet does in the sentence that names it; none where the language does not tell. */
  roles: readonly OutletRole[];
  /** The report that the article retells as a sentence begins, also one that its own voice has interrupted; `null` where there is none. */
  running(sentence: number): Running | null;
  /** Who speaks each finding, and how sure that is, 0 to 1. */
  resolved: ReadonlyMap<Placed, { person: Speaker | null; sure: number }>;
  /** Whom each finding's source can mean, by name. */
  candidates: ReadonlyMap<Placed, readonly string[]>;
}

/** Where nobody tells whose page it is. */
const UNKNOWN_OUTLET = 'this page';

export const PACKS: readonly LanguagePack[] = [english, korean];

/** How much of a text is looked at to tell its script, in UTF-16 units. */
const SCRIPT_SEEN = 4000;

/**
 * The pack that a text is read with: that of its BCP 47 language ("ko-KR" is Korean), English where there is none; but another whose
 * letters the text has twice as many of, for pages declare wrong languages, or none.
 */
function packOf(language: string | undefined, text: string): LanguagePack {
  const primary = language?.toLowerCase().split('-')[0];
  const declared = PACKS.find((pack) => pack.language === primary) ?? english;
  const seen = text.slice(0, SCRIPT_SEEN);
  const letters = (pack: LanguagePack): number => seen.match(pack.letters)?.length ?? 0;
  const own = letters(declared);
  return PACKS.find((pack) => pack !== declared && letters(pack) > 2 * own) ?? declared;
}

/** The language that a text is read in: that of the context, or another whose letters the text is written with. */
export const languageOf = ({ language }: AttributionContext, text: string): string =>
  packOf(language, text).language;

/**
 * Finds the attributions of an article.
 * @param text paragraphs parted by one or more line breaks; all offsets of the result are UTF-16 units into
 * it.
 * @param trace is told once how the result came about
 */
export function attribute(
  text: string,
  context: AttributionContext,
  trace?: (stages: AttributionStages) => void,
): Attributions {
  const pack = packOf(context.language, text);
  const list = paragraphs(text);
  const quotations = (pack.marks ?? marks)(text, list);
  const blocks = blockQuotations(context.blocks ?? [], list);
  const dashed = [...blocks, ...dashedQuotations(text, list, quotations, blocks)];
  const quoted = quoteBlocks(
    text,
    list,
    quotations,
    [
      ...dashed,
      ...announcedQuotations(text, list, (words) => outletsIn(words, 0, words.length).length > 0, dashed),
    ],
    (paragraph, own) => {
      const alone = pack.sentences(text, paragraph, own);
      return alone.some((_, i) =>
        pack.findings(text, alone, i).some((finding) => reportsAnother(text, finding)),
      );
    },
  );
  const sentences = list.flatMap((paragraph, i) =>
    pack.sentences(text, paragraph, quotations[i] as Quotation[]),
  );
  const headed = headings(context.blocks ?? [], text);
  const bySentence = sentences.map((sentence, i) =>
    headed.has(sentence.paragraph.entry ?? sentence.paragraph.start) ? [] : pack.findings(text, sentences, i),
  );
  const placed = assemble(withCredited(text, list, sentences, quotations, quoted, bySentence), sentences);
  const outlet = context.outlet ?? UNKNOWN_OUTLET;
  const roles = withCarriers(
    text,
    withPageName(text, pack.outletRoles?.(text, sentences) ?? withoutRoles(text, sentences), outlet),
    bySentence,
  );
  const mentions = new OutletMentions(text, roles, outletNamed(outlet)?.name ?? outlet);
  const found = lifted(
    placed,
    (span) =>
      mentions.over(span) !== null ||
      /^(?:outlet|state-media|document)$/.test(pack.mention(text.slice(span[0], span[1])).kind) ||
      /\b(?:outlets|papers|newspapers|agencies|broadcasters|newsletter)$/.test(text.slice(span[0], span[1])),
    (from, to) => pack.isLead(text.slice(from, to)),
  )
    // In another's words a saying of nobody tells nothing: “Cadres have been warned that …,” she said.
    .filter(({ depth, source, rule }) => depth === 0 || source !== null || rule !== 'passive');
  return resolve(text, context, { pack, sentences, bySentence, found, roles, mentions }, trace);
}

/** What may stand around an outlet's name in a phrase that means it: "The Seoul-based", ", a daily,". */
const AROUND_NAME = /^(?:\s*(?:the|an?)\b)?(?:\s*[\p{L}\p{N}.’'-]+){0,3}\s*$/iu;

/** Who is the source of what was found reports it, whatever its verb: "The Hana Ilbo put the toll at 40". */
function withCarriers(
  text: string,
  roles: readonly OutletRole[],
  bySentence: readonly (readonly Finding[])[],
): readonly OutletRole[] {
  return roles.map((one) => {
    if (one.role !== 'object') return one;
    const isSource = bySentence[one.sentence]?.some(
      ({ source }) =>
        source !== null &&
        source[0] <= one.span[0] &&
        one.span[1] === source[1] &&
        AROUND_NAME.test(text.slice(source[0], one.span[0])),
    );
    return isSource ? { ...one, role: 'carrier' as const } : one;
  });
}

/** Where the article's subheads stand, whose words are the outlet's; one that ends in a colon opens what comes under it. */
const headings = (blocks: readonly Block[], text: string): ReadonlySet<number> =>
  new Set(
    blocks.flatMap(({ kind, span }) =>
      kind === 'subhead' && span && text[span[1] - 1] !== ':' ? [span[0]] : [],
    ),
  );

/**
 * Whether a finding has a speaker other than the one who writes: "I said", "we were told" are a speaker's
 * own.
 */
function reportsAnother(text: string, { source, cue, rule }: Finding): boolean {
  if (!source || cue.length === 0 || !/^(?:quote-|that-|clause|according)/.test(rule)) return false;
  return !/^(?:i|we|they|he|she|you|it|my|our|나는|내가|우리)\b/i.test(text.slice(source[0], source[1]));
}

/** What was read of the article before it is settled who is who. */
interface ReadArticle {
  pack: LanguagePack;
  sentences: Sentence[];
  bySentence: readonly (readonly Finding[])[];
  found: Placed[];
  roles: readonly OutletRole[];
  mentions: OutletMentions;
}

function resolve(
  text: string,
  context: AttributionContext,
  { pack, sentences, bySentence, found, roles, mentions }: ReadArticle,
  trace?: (stages: AttributionStages) => void,
): Attributions {
  const outlet = context.outlet ?? UNKNOWN_OUTLET;
  const candidates = trace && new Map<Placed, readonly string[]>();
  const sources = new Sources(text, pack, sentences, mentions, candidates);
  const credits = sentences.map((): string | null => null);
  const credited = pack.credits(text, sentences, roles, outlet);
  for (const one of credited.toReversed()) credits.fill(one.outlet, one.from, one.until + 1);
  const closings = new Set(credited.map(({ until }) => until));
  const ofPage = new Set(
    mentions.all.flatMap((one) => (mentions.isPage(one.name ?? '') ? [one.sentence] : [])),
  );
  const blocks = blockOutlets(text, sentences, bySentence, pack, closings, ofPage);
  // A line with a colon hands over where the block behind it is its outlet's.
  const carrying = withBodies(
    mentions.all.filter(
      ({ role, name, sentence }) =>
        role !== 'block' || (name !== null && sameOutlet(name, blocks[sentence + 1]?.outlet ?? null)),
    ),
    pack.bodyRoles?.(text, sentences) ?? [],
  );
  const chain: ChainContext = {
    text,
    pack,
    outlet,
    links: context.links ?? [],
    sentences,
    sources,
    credits,
    mentions,
    blocks,
    reports: new CarriedReports(
      carrying,
      mentions,
      sentences,
      outlet,
      (sentence) => sentence.tokens.some((token) => token.tag !== 'Q' && pack.isOwnVoice(token)),
      blocks,
      closings,
    ),
    siblings: siblingsOf(found),
    paths: new Map(),
    reasons: trace && new Map(),
  };
  const own = pack.discourse?.(text, sentences, outlet, chain.reasons);
  const resolutions = new Map<Placed, ReturnType<Discourse['resolve']>>();
  const byPhrase = new Map<string, ReturnType<Discourse['resolve']>>();
  // Who speaks is settled before those whom the words speak of.
  const inOrder = found.map((finding, i) => ({ finding, i }));
  inOrder.sort(
    (a, b) => a.finding.sentence - b.finding.sentence || a.finding.depth - b.finding.depth || a.i - b.i,
  );
  const attributions = inOrder.map(({ finding }): Attribution => {
    const carried = finding.carried ? resolutions.get(finding.carried) : undefined;
    // One phrase is one speaker, of whatever number of verbs: "a resident told …, describing …".
    const phrase = finding.antecedent ?? finding.source;
    const key = phrase ? `${phrase[0]}-${phrase[1]}` : '';
    const resolved =
      carried ?? (own ? own.resolve(finding) : (byPhrase.get(key) ?? sources.resolve(finding)));
    if (phrase && resolved.person) byPhrase.set(key, resolved);
    resolutions.set(finding, resolved);
    const { person, sure } = resolved;
    return {
      id: '',
      type: typeOf(text, finding),
      content: finding.content,
      source: finding.source && !finding.floating ? [finding.source] : [],
      cue: finding.cue,
      speaker: person?.name ?? null,
      sourceId: person?.id ?? null,
      chain: own ? own.chainOf(finding, person) : chainOf(finding, person as Person | null, chain),
      ...(finding.floating ? { floating: true } : {}),
      ...(finding.depth > 0 ? { depth: finding.depth } : {}),
      ...(finding.stance ? { stance: finding.stance } : {}),
      confidence: contentConfidence(finding),
      sourceConfidence: person ? sourceConfidence(finding, sure) : 0,
    };
  });
  trace?.({
    sentences,
    findings: new Map(
      attributions.map((attribution, i) => [attribution, (inOrder[i] as { finding: Placed }).finding]),
    ),
    relays: chain.reasons ?? new Map(),
    roles,
    running: (sentence) => chain.reports.running(sentence),
    resolved: resolutions,
    candidates: candidates ?? new Map(),
  });
  const spoken = inOrder.flatMap(({ finding }, i) => {
    const person = resolutions.get(finding)?.person;
    return person && !own
      ? [
          {
            finding,
            person: person as Person,
            type: (attributions[i] as Attribution).type,
            attribution: attributions[i] as Attribution,
          },
        ]
      : [];
  });
  const descriptions = pack.namedLater ? (pack.descriptions?.(text) ?? []) : [];
  const joined = namedLater({ text, pack, sentences, said: spoken, descriptions });
  for (const [unnamed, named] of joined) named.mentions.unshift(...unnamed.mentions);
  const said = takeNames(spoken, joined);
  const people = sources.people.filter((person) => !joined.has(person));
  const grounds: ReadonlyMap<Speaker, SourceGrounds> = gatherGrounds({
    text,
    pack,
    sentences,
    said,
    people,
    isOwn: (person) => person.mention.kind === 'outlet' && sameOutlet(person.name, outlet),
  });
  const shown: ReadonlyMap<Speaker, string> = pack.fullerNames
    ? showNames({
        text,
        sentences,
        said,
        people,
        fuller: pack.fullerNames(text),
        called: (words, at) => mentions.called(words, at),
      })
    : new Map();
  attributions.sort(
    (a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0) || (a.depth ?? 0) - (b.depth ?? 0),
  );
  attributions.forEach((attribution, i) => {
    attribution.id = `q${i + 1}`;
  });
  return {
    engine: ATTRIBUTION_ENGINE,
    attributions,
    sources: (own?.people ?? people).map((person: Speaker) =>
      sourceOf(person, shown.get(person) ?? person.name, text, grounds.get(person)),
    ),
    outlets: mentions.all.map((one): OutletMention => {
      const { name, state } = mentions.meant(one) ?? { name: null, state: one.state };
      return { span: one.span, name, state, role: one.role };
    }),
  };
}

/** Outlets and the groups that carry what they were told, in text order; a place that is an outlet's is nothing else. */
function withBodies(outlets: readonly OutletRole[], bodies: readonly OutletRole[]): OutletRole[] {
  const starts = new Set(
    outlets.flatMap(({ sentence, first, end }) =>
      Array.from({ length: end - first }, (_, i) => `${sentence}.${first + i}`),
    ),
  );
  return [...outlets, ...bodies.filter(({ sentence, end }) => !starts.has(`${sentence}.${end - 1}`))].sort(
    (a, b) => a.span[0] - b.span[0],
  );
}

/** The findings of each sentence that stand on the article's own level. */
function siblingsOf(found: readonly Placed[]): ReadonlyMap<number, readonly Placed[]> {
  const siblings = new Map<number, Placed[]>();
  for (const finding of found) {
    if (finding.depth > 0) continue;
    const known = siblings.get(finding.sentence);
    if (known) known.push(finding);
    else siblings.set(finding.sentence, [finding]);
  }
  return siblings;
}

function sourceOf(person: Speaker, name: string, text: string, grounds: SourceGrounds | undefined): Source {
  const { access = [], anonymity = [] } = grounds ?? {};
  const [why] = anonymity;
  return {
    id: person.id,
    kind: person.mention.kind,
    name,
    place: person.place,
    role: person.role,
    anonymity: person.anonymity ?? (why ? text.slice(why.span[0], why.span[1]) : null),
    mentions: person.mentions,
    ...(access.length > 0 ? { access } : {}),
    ...(anonymity.length > 0 ? { unnamed: anonymity } : {}),
  };
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * Whether all, some or none of the content's words stand in quotation marks. Contents and quotations are in
 * text order.
 */
function typeOf(text: string, finding: Placed): AttributionType {
  let inside = false;
  let outside = false;
  let next = 0;
  for (const [start, end] of finding.content) {
    let at = start;
    for (; next < finding.quotations.length; next++) {
      const { inner } = finding.quotations[next] as Quotation;
      if (inner[0] >= end) break;
      if (inner[1] <= start) continue;
      inside = true;
      if (inner[0] > at && hasWords(text.slice(at, inner[0]))) outside = true;
      at = Math.max(at, inner[1]);
    }
    if (at < end && hasWords(text.slice(at, end))) outside = true;
  }
  return inside ? (outside ? 'mixed' : 'direct') : 'indirect';
}
