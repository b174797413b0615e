/**
 * The way that one account says its report came: which outlets it has it from, what those have it from, and
 * what it found out itself. Read from the chains of its attributions; an agency in the dateline stands before
 * all of them.
 */
import type { Attribution, Source, SourceKind, Span } from '../../model';
import { STATE_MEDIA } from '../../model/reasons';
import { readingOf } from '../../text/account-text';
import { SpanIndex, spanAt } from '../../text/spans';
import type { Credit } from './credits';
import { namerOf } from './mentions';
import { type NamedSource, namedSource } from './named-sources';
import { isNameless, originName } from './origin-name';
import { evidenceOf, type Side, wordsAt } from './side';

/** One step of the way, with the sentences that show it. */
interface Hop {
  /** The outlet's one name, or `STATE_MEDIA`. */
  name: string;
  evidence: string[];
  /** Only some of the account rests on it. */
  part: boolean;
}

export interface Hops {
  /** Whom the account itself has it from. */
  direct: Hop[];
  /**
   * What stands behind an outlet, by this account's word: outlets, state media, or `null` for that outlet's
   * own sources.
   */
  behind: Map<string, Map<string | null, string[]>>;
  /** `null`: no sources of its own were found. */
  own: OwnSources | null;
}

interface OwnSources {
  evidence: string[];
  /** "told Daily NK": by its own word, not only because people speak in it and no outlet is named. */
  said: boolean;
  /** Where most of it is said in public by somebody with a name: who. */
  named: NamedSource | null;
}

/** "SEOUL (AP) — ", "PYONGYANG, March 3 (Reuters) - ": the agency's own text. */
const DATELINE = /^[^\n.()]{0,60}\((AP|AFP|UPI|Reuters|Yonhap|Kyodo|TASS|Xinhua)\)\s*[—–-]/;

/** Sentences kept for each hop. */
const EVIDENCE = 2;

/** An outlet that carries less than this share of what the heaviest one carries is relayed in part. */
const HEAVY = 0.5;

/** Sources that an outlet can have spoken to or read itself. */
const OF_ITS_OWN: ReadonlySet<SourceKind> = new Set([
  'named-person',
  'organisation',
  'anonymous-person',
  'anonymous-group',
  'document',
]);

/** What a chain runs through between the page and the speaker, state media included, in one name each. */
function wayOf(
  { chain }: Attribution,
  own: string,
  originOf: (name: string) => ReturnType<typeof originName>,
): { relays: string[]; state: boolean; speaker: boolean } {
  const relays: string[] = [];
  let state = false;
  let speaker = false;
  // Who is carried on from another sentence need not have spoken to that outlet.
  let isCarried = false;
  for (const { name, role, carried } of chain) {
    if (role === 'outlet') continue;
    const origin = originOf(name);
    if (origin.state) state = true;
    else if (role === 'relay') {
      if (origin.name !== own && !relays.includes(origin.name) && !isNameless(origin.name))
        relays.push(origin.name);
      isCarried = carried === true;
    } else speaker = !isCarried;
  }
  return { relays, state, speaker };
}

export function hopsOf(side: Side): Hops {
  const { credits, carried, input } = side;
  const { own } = credits;
  const { attributions, sources } = input.attributions;
  const behind: Hops['behind'] = new Map();
  const put = (before: string, after: string | null, evidence: () => string[]) => {
    const known = behind.get(before) ?? new Map<string | null, string[]>();
    const shown = known.get(after) ?? [];
    if (shown.length < EVIDENCE) known.set(after, [...new Set([...shown, ...evidence()])].slice(0, EVIDENCE));
    behind.set(before, known);
  };
  const sentence = sentencesOf(side);
  const { nameOf: originOf } = namerOf(input);
  const ways = attributions.map((attribution) => ({ attribution, ...wayOf(attribution, own, originOf) }));
  const first = new Set<string>();
  const later = new Set<string>();
  for (const { attribution, relays, state, speaker } of ways) {
    const evidence = () => [sentence(attribution)];
    relays.forEach((name, at) => {
      (at === 0 ? first : later).add(name);
      const next = relays[at + 1];
      if (next !== undefined) put(name, next, evidence);
    });
    const last = relays.at(-1);
    if (last !== undefined && state) put(last, STATE_MEDIA, evidence);
    else if (last !== undefined && speaker) put(last, null, evidence);
  }
  passedOn(ways, (relay, attribution) => put(relay, STATE_MEDIA, () => [sentence(attribution)]));
  const stands = (credit: Credit) => !later.has(credit.name) || first.has(credit.name);
  const outlets = carried.filter((credit) => !credit.state && stands(credit));
  const heaviest = Math.max(0, ...outlets.map(({ share }) => share));
  const light = ({ share, reprint }: Credit) => !reprint && share < HEAVY * heaviest;
  const agency = datelineOf(side);
  const behindOutlet = [...behind.values()].some((after) => after.has(STATE_MEDIA));
  // The state speaks, and no outlet is named for it.
  const ownWord = carried.find(({ state, mentions, share }) => state && mentions === 0 && share === 0);
  const direct: Hop[] = [];
  // Whoever confirmed a report rests on that work, also where another one told it first.
  if (credits.confirms) return { direct, behind, own: ownOf(side, direct, sources, ways) };
  if (agency !== null) {
    direct.push({ ...agency, part: false });
    for (const credit of carried)
      if (credit.name !== agency.name && (credit.state || outlets.includes(credit)))
        put(agency.name, credit.name, () => evidenceOf(side, credit));
    if (ownWord) put(agency.name, STATE_MEDIA, () => evidenceOf(side, ownWord));
  } else {
    for (const credit of outlets)
      direct.push({ name: credit.name, evidence: evidenceOf(side, credit), part: light(credit) });
    for (const credit of credits.credits) {
      if (credit.share === 0 || outlets.includes(credit)) continue;
      if (!credit.state && !stands(credit)) continue;
      if (credit.state && behindOutlet) continue;
      const heavier = outlets.some(({ share }) => share >= credit.share);
      const part = !carried.includes(credit) || heavier;
      direct.push({ name: credit.name, evidence: evidenceOf(side, credit), part });
    }
    if (ownWord) direct.push({ name: ownWord.name, evidence: evidenceOf(side, ownWord), part: false });
  }
  return { direct, behind, own: agency === null ? ownOf(side, direct, sources, ways) : null };
}

interface Way {
  attribution: Attribution;
  relays: string[];
  state: boolean;
}

/**
 * "…, KCNA said, according to Yonhap": what state media say inside what an outlet says stands behind that
 * outlet.
 */
function passedOn(ways: readonly Way[], found: (relay: string, attribution: Attribution) => void): void {
  const relayed = new SpanIndex(
    ways.flatMap((way) =>
      way.relays.length > 0 && !way.state ? way.attribution.content.map((span) => [span, way] as const) : [],
    ),
  );
  for (const { attribution, relays, state } of ways) {
    const [start, end] = attribution.content[0] ?? [0, 0];
    if (!state || relays.length > 0) continue;
    const around = relayed
      .meeting([start, end])
      .find(({ span: [s, e] }) => s <= start && end <= e && e - s > end - start);
    if (around) found(around.thing.relays.at(-1)!, attribution);
  }
}

function datelineOf(side: Side): { name: string; evidence: string[] } | null {
  const { text } = readingOf(side.input);
  const dateline = DATELINE.exec(text);
  if (!dateline) return null;
  const origin = originName(dateline[1]!);
  if (origin.name === side.credits.own) return null;
  return { name: origin.name, evidence: [wordsAt(side, [0, dateline[0].length])] };
}

/** Sources of its own: it says that it was told, or people speak in it while it hangs on nobody. */
function ownOf(
  side: Side,
  direct: readonly Hop[],
  sources: readonly Source[],
  ways: readonly Way[],
): OwnSources | null {
  const { credits } = side;
  if (credits.confirms) return { evidence: [wordsAt(side, credits.confirms)], said: true, named: null };
  if (credits.ownSources) {
    const evidence = credits.ownSentences.slice(0, 2).map((span) => wordsAt(side, span));
    return { evidence, said: true, named: null };
  }
  if (direct.some(({ part }) => !part)) return null;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const said = ways.flatMap(({ attribution, relays, state }) => {
    const source = byId.get(attribution.sourceId ?? '');
    const isOwn = relays.length === 0 && !state && source !== undefined && OF_ITS_OWN.has(source.kind);
    return isOwn ? [{ attribution, source }] : [];
  });
  const first = said[0];
  if (!first) return null;
  const named = mostlyNamed(said.map(({ source }) => source));
  const shown = (named && said.find(({ source }) => namedSource(source)?.name === named.name)) ?? first;
  return { evidence: [sentencesOf(side)(shown.attribution)], said: false, named };
}

/** Who says most of what is said, where that is somebody with a name. */
function mostlyNamed(said: readonly Source[]): NamedSource | null {
  const times = new Map<string, { named: NamedSource; count: number }>();
  for (const source of said) {
    const named = namedSource(source);
    if (!named) continue;
    // A name in full and its initials are one speaker.
    const known = named.keys.map((key) => times.get(key)).find((one) => one !== undefined);
    const entry = known ?? { named, count: 0 };
    entry.count++;
    for (const key of named.keys) times.set(key, entry);
  }
  const [most] = [...new Set(times.values())].sort((p, q) => q.count - p.count);
  return most && most.count * 2 > said.length ? most.named : null;
}

/** The sentence in which an attribution begins, as written; each is put on one line once. */
function sentencesOf(side: Side): (attribution: Attribution) => string {
  const { sentences } = readingOf(side.input);
  const written = new Map<Span, string>();
  return ({ content }) => {
    const at: Span = content[0] ?? [0, 0];
    const sentence = spanAt(sentences, at[0]) ?? at;
    let words = written.get(sentence);
    if (words === undefined) {
      words = wordsAt(side, sentence);
      written.set(sentence, words);
    }
    return words;
  };
}
