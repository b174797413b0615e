/**
 * The outlets between the page and a source: by phrase, by link, by what the source reached us through
 * before.
 */

import type { ChainLink, Link, Span } from '../../model';
import { outletNamed, outletOfAddress, outletsIn, sameOutlet } from '../../outlets/outlet-names';
import { prefixLength } from '../../text/prefix-length';
import type { OutletRole } from '../language/outlet-role';
import type { Sentence } from '../language/stage-types';
import type { Placed } from './assemble';
import { type Carrier, type Running, toldWithin } from './carried-reports';
import { carryProbability } from './carry';
import type { ChainContext, RelayReason } from './chain-context';
import { isPageOutlet } from './page-names';
import { isMedia, type Person } from './persons';
import { relaysInSentence } from './sentence-relays';

/** Reasons that stand before the sentence: the link is carried on from there. */
const EARLIER: ReadonlySet<RelayReason> = new Set<RelayReason>(['credit', 'block', 'before', 'running']);

/** The media of a state without a name. */
const STATE_MEDIA =
  /\bstate(?:-run|-owned|-controlled)? (?:media|news ?paper|news agency|television|tv|radio|broadcaster)\b/i;

/** Whether an outlet speaks for a state, by its name or by the words for its kind. */
const isStates = (name: string): boolean => outletNamed(name)?.state === true || STATE_MEDIA.test(name);

/** Links of the whole article or block: they stand before all paths. */
const FIRST: ReadonlySet<RelayReason> = new Set<RelayReason>(['credit', 'block']);

/** Outlets of one chain: more is a list of outlets, and each is held against the others. */
const MOST_RELAYS = 12;

/** Whether two names in a chain are one outlet: the same, or one a part of the other: "Radio Hana's Norwegian-language service". */
export const isSame = (one: string, other: string): boolean =>
  sameOutlet(one, other) || sameOutlet(ownerOf(one), ownerOf(other));

/** "Radio Hana" of "Radio Hana's Norwegian-language service": what goes by the outlet's name is the outlet. */
const ownerOf = (name: string): string => {
  const owner = PART.exec(name)?.[1];
  return owner && /\p{Lu}/u.test(owner) ? owner : name;
};
const PART =
  /^(.+?)['’]s?(?:\s[\p{L}\d-]+)*?\s(?:service|bureau|desk|edition|newsroom|office|(?:web)?site|show|program(?:me)?|podcast)$/iu;

/** By which an outlet's path is known: "the Hana Ilbo" is "Hana Ilbo". */
const keyOf = (name: string): string => name.toLowerCase().replace(/^the /, '');

/** The outlets of one chain while they are gathered. */
class Path {
  readonly links: ChainLink[] = [];
  readonly reasons: RelayReason[] = [];
  readonly #finding: Placed;
  readonly #person: Person | null;
  readonly #context: ChainContext;

  constructor(finding: Placed, person: Person | null, context: ChainContext) {
    this.#finding = finding;
    this.#person = person;
    this.#context = context;
  }

  add(name: string | null | undefined, reason: RelayReason, evidence: Span | null = null): void {
    if (
      !name ||
      this.links.length >= MOST_RELAYS ||
      isPageOutlet(name, this.#context.outlet) ||
      this.links.some((other) => isSame(other.name, name)) ||
      (this.#person && isSame(this.#person.mention.outlet ?? this.#person.name, name))
    )
      return;
    // "State media reported … Kim told KCNA": one carrier, by its kind and by its name.
    if (STATE_MEDIA.test(name) && this.links.some((link) => isStates(link.name))) return;
    const generic = this.links.findIndex((link) => STATE_MEDIA.test(link.name));
    if (generic >= 0) {
      this.links.splice(generic, 1);
      this.reasons.splice(generic, 1);
    }
    // An outlet that came in through another is heard through it from then on.
    if (!FIRST.has(reason)) for (const through of this.through(name)) this.#push(through, 'before', null);
    this.#push(name, reason, evidence);
  }

  has(name: string): boolean {
    return this.links.some((link) => isSame(link.name, name));
  }

  /** Through whom an outlet is heard: as it came in, or as the text says of its report. */
  through(name: string): readonly string[] {
    const told = this.#context.reports.through(name, this.#finding.sentence);
    return this.#context.paths.get(keyOf(name)) ?? (told === null ? [] : [told]);
  }

  #push(name: string, reason: RelayReason, evidence: Span | null): void {
    if (isPageOutlet(name, this.#context.outlet) || this.links.some((other) => isSame(other.name, name)))
      return;
    const words = evidence ?? this.#context.reports.lastEvidence(name, this.#finding.sentence);
    this.links.push({
      name: outletNamed(name)?.name ?? name,
      role: 'relay',
      ...(words && { evidence: words }),
      ...(EARLIER.has(reason) && { carried: true as const }),
    });
    this.reasons.push(reason);
  }

  /** Somebody who handed on what another said, and is no outlet. */
  addPerson(name: string, evidence: Span): void {
    this.links.push({ name, role: 'source', evidence });
    this.reasons.push('quoting');
  }
}

/** Who is told for an outlet: "told a Hana reporter", "told Hana correspondent Berg", "told Jane Berg of Hana". */
const isOfStaff = ({ role, span: [start, end] }: OutletRole, text: string): boolean =>
  role === 'affiliation' &&
  (/^\s(?:\p{Ll}+\s)?(?:reporters?|correspondents?|journalists?|interviewers?)\b/u.test(
    text.slice(end, end + 40),
  ) ||
    /(?:reporters?|correspondents?|journalists?|\p{Lu}[\p{L}-]+)\s(?:of|from|with|at)\s(?:the\s)?$/u.test(
      text.slice(Math.max(0, start - 40), start),
    ));

/** Who is told where the writer is: "told me", "told this reporter". */
const TO_WRITER =
  /^(?:(?:an?|one|our) (?:\p{Ll}+ )?(?:reporter|correspondent|journalist)s? (?:of|for|from|with|at) )?(?:me|us|our (?:reporter|correspondent|journalist)|this (?:reporter|writer|correspondent|newspaper|paper|website|site|magazine|publication|outlet|journal|blog|news agency))\b/iu;

/** "in its Internet newspaper": an outlet that is the speaker's own. */
const OWN_ORGAN = /^(?:in|on|via|through)\s(?:its|their)\s/i;

/** Outlets between the page and the source, outermost first. Also kept with the person for later mentions. */
export function relaysOf(finding: Placed, person: Person | null, context: ChainContext): ChainLink[] {
  const path = new Path(finding, person, context);
  context.reasons?.set(finding, path.reasons);
  const slice = (span: readonly [number, number] | null): string =>
    span ? context.text.slice(span[0], span[1]) : '';
  const carrier = context.reports.at(finding.sentence);
  const said = relaysInSentence(finding, person, context);
  const toldOutlet =
    finding.addressee &&
    toldWithin(context.reports.of(finding.sentence), finding.addressee).find(
      ({ role }) => role.role === 'addressee' || isOfStaff(role, context.text),
    );
  const toOutlet =
    toldOutlet?.name ??
    addressed(
      slice(finding.addressee),
      finding.addressee?.[0] ?? 0,
      context,
      carrier?.name ?? (said.length > 0 || finding.relay ? null : context.outlet),
    );
  const spoke = context.pack.spokeTo(`${slice(finding.source)} ${slice(finding.aside)}`);
  const block = blockOf(finding, context);
  // To speak to the page's own outlet ends every relay.
  const isPage = (name: string | null): boolean => name !== null && isPageOutlet(name, context.outlet);
  // In a block "this newspaper" is the one that it was handed over to.
  const isToWriter = block === null && TO_WRITER.test(slice(finding.addressee));
  if (
    isPage(toOutlet) ||
    isPage(spoke) ||
    isToWriter ||
    said.some(({ name, isTold }) => isTold && isPage(name))
  ) {
    if (person) {
      person.relays = [];
      person.isHeardHere = true;
    }
    return path.links;
  }
  const organ = said.find(
    ({ isTold, evidence }) => isTold && OWN_ORGAN.test(context.text.slice(...evidence)),
  );
  if (organ && person) person.organ = organ.name;
  // Who spoke to the page came through nobody, whoever else wrote the article.
  const credit = person?.isHeardHere ? null : (context.credits[finding.sentence] ?? null);
  path.add(credit, 'credit');
  path.add(block, 'block');
  const quoting = finding.relay ? context.sources.through(finding.relay) : null;
  const own = [...said.map(({ name }) => name), spoke, toOutlet, quoting?.outlet ? quoting.name : null];
  const before = person?.relays ?? [];
  // Who told another outlet is heard through that one.
  const isElsewhere =
    own.some(Boolean) && !own.some((name) => before.some((other) => sameOutlet(other, name)));
  if (!isElsewhere) for (const name of before) path.add(name, 'before');
  const outlet = person?.mention.outlet ?? (person && isMedia(person) ? person.name : null);
  if (outlet) for (const name of path.through(outlet)) path.add(name, 'before');
  for (const one of said) if (one.isOuter) path.add(one.name, 'carried', one.evidence);
  const quotingPerson = addQuoting(finding, person, context, path);
  if (quotingPerson && finding.relay && !path.has(quotingPerson))
    path.addPerson(quotingPerson, finding.relay);
  if (finding.relayCited) addCited(finding.relayCited, person, quoting?.name, context, path);
  // "Paek quoted a welder as saying … He added …": still Paek's words for his.
  const isOfOutlet = quoting?.outlet === true && sameOutlet(quoting.name, person?.retoldBy?.through ?? null);
  const isToldAnew =
    quotingPerson ||
    finding.relayCited ||
    (!isOfOutlet && (toOutlet || spoke || finding.relay || finding.addressee || said.length > 0));
  if (person && quotingPerson && finding.relay)
    person.retoldBy = { name: quotingPerson, evidence: finding.relay };
  else if (person?.retoldBy && !isToldAnew) path.addPerson(person.retoldBy.name, person.retoldBy.evidence);
  const paper = person && context.sources.paper(finding);
  if (paper && paper !== person && !path.has(paper.name)) {
    if (said.length === 0 && !finding.relay) for (const name of paper.relays) path.add(name, 'before');
    path.addPerson(paper.name, finding.addressee ?? finding.source ?? finding.cue[0] ?? [0, 0]);
  }
  path.add(spoke, 'spoke', finding.source);
  const isJoint = said.some(({ name }) => toOutlet !== null && name.startsWith(`${toOutlet} and `));
  if (!isJoint) path.add(toOutlet, 'told', toldOutlet?.evidence ?? finding.addressee);
  for (const one of said) if (!one.isOuter) path.add(one.name, one.isTold ? 'told' : 'carried', one.evidence);
  for (const cue of finding.cue) for (const name of linkedOutlets(context, cue)) path.add(name, 'link', cue);
  const unheard = path.links.length === [credit, block].filter(Boolean).length;
  // Who told the agency whose article it is was heard by it alone.
  const running =
    unheard && person && !own.some(Boolean)
      ? (writesFor(finding, person, context) ?? goesOn(finding, person, context))
      : null;
  if (running) path.add(running.name, 'running', running.evidence);
  else if (unheard && person && !own.some(Boolean)) addQuotingBody(finding, person, context, path);
  if (person && finding.depth === 0) context.lastSpoke = { person, sentence: finding.sentence };
  const relays = path.links.filter((link) => link.role === 'relay').map((link) => link.name);
  // Who speaks to the writer is heard elsewhere for one statement: "Years before, he told Hana that …".
  const isWhole = [credit, block].filter(Boolean).length;
  // An outlet is read behind another's excerpt as it was before it.
  if (person && !person.isHeardHere) person.relays = isMedia(person) ? relays.slice(isWhole) : relays;
  const heard = relays.slice(isWhole).at(-1) ?? outlet;
  if (person && !isMedia(person) && finding.depth === 0) {
    context.lastThrough = heard;
    if (isSourceLike(person) || person.mention.kind.startsWith('anonymous')) context.counted = heard;
  }
  const evidence = finding.source ?? finding.cue[0];
  if (heard && evidence && finding.depth === 0)
    context.lastHeard = { name: heard, sentence: finding.sentence, evidence };
  for (const [i, name] of [...relays, ...(outlet ? [outlet] : [])].entries())
    if (i >= isWhole && !context.paths.has(keyOf(name)))
      context.paths.set(keyOf(name), relays.slice(isWhole, i));
  return path.links;
}

/** The outlet whose block the finding stands in; one that opens with a quotation lasts until another outlet reports. */
function blockOf(finding: Placed, { blocks, reports }: ChainContext): string | null {
  const block = blocks[finding.sentence] ?? null;
  if (!block?.isQuoted) return block?.outlet ?? null;
  const here = reports.of(finding.sentence).find(({ role }) => role.role === 'carrier');
  const carrier = here ?? reports.at(finding.sentence);
  return carrier && !sameOutlet(carrier.name, block.outlet) ? null : block.outlet;
}

/** Adds the outlet that quotes the source: "RFA quoted a resident as saying"; where a person does, his name is given back. */
function addQuoting(
  finding: Placed,
  person: Person | null,
  context: ChainContext,
  path: Path,
): string | null {
  if (!finding.relay) return null;
  const through = context.sources.through(finding.relay);
  for (const name of through.relays) path.add(name, 'quoting', finding.relay);
  const linked = (finding.relayCue ?? []).flatMap((cue) => linkedOutlets(context, cue));
  for (const name of linked) path.add(name, 'link', finding.relay);
  // "local media reported", with a link to the one that did: its name says more.
  if (through.outlet && (linked.length === 0 || outletNamed(namedWithin(through.name))))
    path.add(namedWithin(through.name), 'quoting', finding.relay);
  return !through.outlet && through.name !== person?.name ? through.name : null;
}

/** Sentences between "Anne Berg, a columnist for Hana," and "Berg wrote that …". */
const WRITER_WITHIN = 60;

/** The outlet that somebody was said to write for, where his writing is told: "Anne Berg is a columnist for Hana. Berg wrote that …". */
function writesFor(
  { lemma, sentence }: Placed,
  person: Person,
  { reports, mentions, sentences }: ChainContext,
): Carrier | null {
  if (person.mention.kind !== 'named-person' || !(person.writes || lemma === 'report')) return null;
  for (let i = sentence; i >= 0 && sentence - i < WRITER_WITHIN; i--) {
    const outlet = reports.of(i).find(({ role }) => mentions.isOfWriter(role));
    if (outlet && names(sentences[i], person)) return outlet;
  }
  return null;
}

/** "A welder said so, Radio Hana reported, citing a clerk": the clerk is between Radio Hana and the welder, as long as it is Radio Hana that tells of him. */
function addCited(
  cited: Span,
  person: Person | null,
  through: string | undefined,
  { sources, text }: ChainContext,
  path: Path,
): void {
  const name = text.slice(...cited);
  sources.introduce(
    cited,
    path.links.map((link) => link.name),
  );
  path.addPerson(name, cited);
  if (person) person.retoldBy = { name, evidence: cited, ...(through !== undefined && { through }) };
}

/** A report goes on where that is likelier than not. */
const GOES_ON = 0.5;

/**
 * The report that is being retold where a sentence stands: what the outlets of the text opened, or that of the outlet through which the
 * last speaker came ("its source in Musan explained"), where that is later.
 */
function retold({ sentence }: Placed, { reports, lastHeard }: ChainContext): Running | null {
  const running = reports.running(sentence);
  if (!lastHeard || !running || lastHeard.sentence <= running.since) return running;
  if (sameOutlet(lastHeard.name, running.carrier.name)) return running;
  const { name } = lastHeard;
  const evidence = reports.lastEvidence(name, sentence) ?? lastHeard.evidence;
  return {
    ...running,
    carrier: { name, state: outletNamed(name)?.state === true, evidence },
    role: 'owner',
    opened: lastHeard.sentence,
    since: lastHeard.sentence,
    interrupted: 0,
    told: 1,
    others: Math.max(1, running.others),
  };
}

/**
 * The outlet whose report a speaker without a path of his own comes with; whoever "was quoted as saying" comes with the one that is
 * retold. `null` where he does not.
 */
function goesOn(finding: Placed, person: Person, context: ChainContext): Carrier | null {
  const { sentences, text, lastThrough } = context;
  const running = retold(finding, context);
  const counted = countedWith(finding, person, running?.interrupted ? null : running, context);
  if (counted) return counted;
  if (!running || isMedia(person) || person.isHeardHere || running.interrupted > 0) return null;
  // "The Lantern Society said" speaks through no report of the Lantern Society.
  if (person.name.includes(running.carrier.name)) return null;
  // Who tells of life inside speaks through no organ of the state.
  if (running.carrier.state && isSourceLike(person)) return null;
  if (isQuoted(finding, text) || isReported(finding, running, text)) return running.carrier;
  // "another driver" comes the way that the last speaker came.
  if (lastThrough !== undefined && isFurther(finding, text)) {
    if (lastThrough !== null && sameOutlet(lastThrough, running.carrier.name)) return running.carrier;
    if (!isSourceLike(person)) return null;
  }
  const paragraphAt = (i: number) => sentences[i]?.paragraph.index ?? 0;
  const probability = carryProbability({
    isSourceLike: isSourceLike(person),
    person,
    running,
    since: finding.sentence - running.since,
    isToldOf: names(sentences[running.since], person),
    isSameParagraph: paragraphAt(finding.sentence) === paragraphAt(running.since),
  });
  return probability >= GOES_ON ? running.carrier : null;
}

/** "was quoted as saying" */
const isQuoted = ({ cue }: Placed, text: string): boolean =>
  cue.some(([start, end]) =>
    /^(?:was|were|is|are|has been|have been)\s(?:\p{L}+\s)?quoted\b/u.test(text.slice(start, end)),
  );

/** Sentences between what a group tells and "was quoted as saying". */
const QUOTED_WITHIN = 2;

/** Bodies that gather what people tell. */
const GATHERS =
  /\b(?:group|organi[sz]ation|charity|NGO|network|society|institute|watchdog|association|foundation|coalition|alliance)\b/i;

/** "A rights group said rice is short. “We eat bark,” a miner was quoted as saying.": the group or the paper that has just spoken quotes him. */
function addQuotingBody(
  finding: Placed,
  person: Person,
  { text, lastSpoke }: ChainContext,
  path: Path,
): void {
  const body = lastSpoke?.person;
  if (!body || body === person || finding.sentence - lastSpoke.sentence > QUOTED_WITHIN) return;
  const { kind, text: words } = body.mention;
  const gathers = kind === 'document' || (kind === 'organisation' && GATHERS.test(`${words} ${body.name}`));
  const evidence = body.mentions.at(-1);
  if (!gathers || !evidence || finding.depth > 0 || !isQuoted(finding, text)) return;
  for (const name of body.relays) path.add(name, 'before');
  path.addPerson(body.name, evidence);
  person.retoldBy = { name: body.name, evidence };
}

/**
 * The outlet whose sources "a second source" is counted with: that of the last who had no name. A state's report or the page's own words
 * between them change nothing.
 */
function countedWith(
  { source, sentence }: Placed,
  person: Person,
  running: Running | null,
  { counted, text, reports }: ChainContext,
): Carrier | null {
  if (!source || !counted || isMedia(person) || !ORDINAL.test(text.slice(...source))) return null;
  if (running && !running.carrier.state && !sameOutlet(running.carrier.name, counted)) return null;
  return { name: counted, state: false, evidence: reports.lastEvidence(counted, sentence) ?? source };
}

/** "a second source" */
const ORDINAL = /^an?\s(?:second|third|fourth|fifth)\s/i;

/** Whether a sentence has the last word of a speaker's name. */
const names = (sentence: Sentence | undefined, { mention }: Person): boolean =>
  sentence?.tokens.some(({ lower }) => lower.replace(/['’]s$/, '') === mention.head.toLowerCase()) ?? false;

/** Sentences behind a report in which "reportedly" still speaks of it. */
const REPORTEDLY_WITHIN = 3;

/** "Moe reportedly said": whether the words between a speaker and his verb say that it was reported, a report right before. */
function isReported({ source, cue, sentence }: Placed, running: Running, text: string): boolean {
  if (!source || !cue[0] || sentence - running.since > REPORTEDLY_WITHIN) return false;
  return /^\s(?:has |had |have )?reportedly\b/.test(text.slice(source[1], cue[0][1]));
}

/** "another driver": one more beside the last who spoke. */
const isFurther = ({ source }: Placed, text: string): boolean =>
  source !== null && /^(?:another|a (?:second|third|further))\s/i.test(text.slice(...source));

/** An outlet by its name alone: "Yonhap" in "Yonhap News on the 30th". */
const namedWithin = (words: string): string =>
  outletNamed(words)?.name ?? outletsIn(words, 0, words.length)[0]?.name ?? words;

/** The outlets that links over a span lead to. */
const linkedOutlets = ({ links }: ChainContext, span: readonly [number, number]): string[] =>
  linksOver(links, span).flatMap(({ href }) => outletOfAddress(href) ?? []);

/** Links that overlap a span; `links` are in text order. */
function linksOver(links: readonly Link[], [start, end]: readonly [number, number]): Link[] {
  const first = prefixLength(links, (link) => link.span[1] <= start);
  const found: Link[] = [];
  for (let i = first; i < links.length && (links[i] as Link).span[0] < end; i++) found.push(links[i] as Link);
  return found;
}

/** Sources and insiders speak through somebody; "residents", "officials" may be the page's own words. */
const isSourceLike = ({ name }: Person): boolean =>
  /(?:소식통|주민)$/u.test(name) ||
  (/\b(?:sources?|insiders?|informants?|residents?|defectors?|critics)\b/i.test(name) &&
    /source|insider|informant|^(?:an?|another|one|the|\w+['’]s)\b/i.test(name));

/** Whether words mean a part of an outlet or somebody of it: "Radio Hana’s Korean Service", "a reporter from Radio Hana". */
const isPartOf = (told: string, { start, end }: { start: number; end: number }): boolean =>
  /^(?:['’]s)?(?:\s\p{Lu}[\p{L}-]*)*\s(?:service|bureau|desk|edition|newsroom|office|website|show|program(?:me)?|podcast|reporters?|correspondents?|journalists?|staff)\b/iu.test(
    told.slice(end),
  ) ||
  /\b(?:service|bureau|desk|edition|newsroom|office|website|reporters?|correspondents?|journalists?|staff)\s(?:of|from|at|for|with)\s(?:the\s)?$/i.test(
    told.slice(0, start),
  );

/** "told RFA", "told the outlet", which is `outlet`; `null` for "told reporters". */
function addressed(words: string, at: number, context: ChainContext, outlet: string | null): string | null {
  if (!words) return null;
  const told = ownerOf(words);
  if (isPageOutlet(told, context.outlet)) return context.outlet;
  const named = outletNamed(told) ?? outletNamed(told.replace(/^[^\p{Lu}]*/u, ''));
  if (named) return named.name;
  // "Daily NK in a telephone call": how it was told stands behind the outlet.
  const first = outletsIn(told, 0, told.length)[0];
  if (first && isPartOf(told, first)) return first.name;
  if (
    first &&
    !/\p{Lu}/u.test(told.slice(0, first.start)) &&
    /^\s(?:in|by|on|over|during|via|from|through)\s/.test(told.slice(first.end))
  )
    return first.name;
  // An outlet that the list does not know, by what its name is made of: "the Harbor Daily News".
  if (/\p{Lu}/u.test(told) && context.pack.mention(told).kind === 'outlet')
    return (
      (/^the .*\p{Ll}$/u.test(told) && context.mentions.described(told, at)?.name) ||
      told.replace(/^the /i, '')
    );
  return /^(?:the|this) (?:outlet|website|site|newspaper|paper|agency|broadcaster|station|publication|magazine|daily)$/i.test(
    told,
  )
    ? outlet
    : null;
}
