/**
 * Whom an article credits: outlets named in its text or linked from it, and whether it has sources of its own. Who relays
 * whom is read from this; wording alone never says who came first.
 */
import type { Span } from '../../model';
import { STATE_MEDIA } from '../../model/reasons';
import { outletNamed, outletOfAddress, outletsIn } from '../../outlets/outlet-names';
import { OUTLETS } from '../../outlets/records';
import { type AccountInput, readingOf } from '../../text/account-text';
import { spanAt } from '../../text/spans';

export interface Credit {
  /** The outlet's one name: "Radio Free Asia"; all North Korean state media are "North Korean state media". */
  name: string;
  state: boolean;
  /** Times it is named as where something comes from. */
  mentions: number;
  /** Share of the article's attributions that run through it. */
  share: number;
  /** Where it is first credited, 0 (top) to 1. */
  first: number;
  /** "originally published by", "reprinted with permission". */
  reprint: boolean;
  /** The sentences that name it. */
  sentences: Span[];
}

export interface Credits {
  /** The page's publisher, by its one name; empty where not known. */
  own: string;
  /** "told Daily NK", "Daily NK has learned": the publisher names itself as the one who was told. */
  ownSources: boolean;
  /** Sentences that show it. */
  ownSentences: Span[];
  /** The publisher says that it confirmed the report itself. */
  confirms: Span | null;
  /** The heaviest first. */
  credits: Credit[];
}

const REPRINT =
  /\b(?:originally (?:published|appeared)|first published|reprinted|republished|reproduced) (?:by|in|on|with|from|courtesy)\b|\bcourtesy of\b/i;
const CONFIRMS =
  /\b(?:has|have|had) (?:independently |separately |also )*(?:confirmed|verified|corroborated)\b|\b(?:independently|separately) (?:confirmed|verified|corroborated)\b/i;
const DENIED = /\b(?:not|n't|n’t|never|unable|could not|cannot)\b/i;
const STATE_PHRASE =
  /\b(?:North(?: Korea| Korean|’s|'s)?(?:'s|’s)? )?(?:state|official|state-run)[- ](?:run )?(?:media|news agency|newspaper|television|TV)\b/i;
const NORTH = /\bNorth(?:ern)?\b|\bDPRK\b|\bPyongyang\b|\bKCNA\b|\bRodong\b/;
/** Names that print writes in many ways, found whatever the capitals. */
const LOOSE: ReadonlyArray<readonly [RegExp, string]> = [
  // "DailyNK", "radio free Asia"
  ...OUTLETS.filter(({ name }) => name.includes(' ')).map(
    ({ name }) => [new RegExp(`\\b${name.split(' ').join('\\s?')}\\b`, 'gi'), name] as const,
  ),
  [/\bchosun-?\s?ilbo\b/gi, 'Chosun Ilbo'],
  [/\bdong-?a-?\s?ilbo\b/gi, 'Dong-A Ilbo'],
  [/\bjoong-?ang-?\s?ilbo\b/gi, 'JoongAng Ilbo'],
  [/\b(?:the )?mirror uk\b|\bmirror\.(?:co\.)?uk\b/gi, 'The Mirror'],
];
const NORTH_KOREAN =
  /^(?:Korean Central News Agency|Rodong Sinmun|Minju Joson|Korean Central Television|Korean Central Broadcasting Station|Uriminzokkiri|DPRK Today|Choson Sinbo|Voice of Korea|Meari|Tongil Voice)$/;

/** The text's beginning says which country's "state media" it means. */
const OPENING = 600;

/** One name for an outlet, however it is written. `text` is what it is named in, where "state media" may be another state's. */
export function originName(name: string, text?: string): { name: string; state: boolean } {
  // A chain names an outlet as the text does: "South Korea's Yonhap news agency".
  const entry = outletNamed(name) ?? outletsIn(name, 0, name.length)[0] ?? null;
  if (entry && NORTH_KOREAN.test(entry.name)) return { name: STATE_MEDIA, state: true };
  const isNorth = text === undefined || NORTH.test(name) || NORTH.test(text.slice(0, OPENING));
  if (STATE_PHRASE.test(name) && !/south/i.test(name) && isNorth) return { name: STATE_MEDIA, state: true };
  return { name: entry?.name ?? name, state: false };
}

interface Found {
  name: string;
  state: boolean;
  at: number;
}

function namedIn(text: string): Found[] {
  // An article names the same few outlets again and again.
  const origins = new Map<string, Omit<Found, 'at'>>();
  const found: Found[] = outletsIn(text, 0, text.length).map(({ name, start }) => {
    const origin = origins.get(name) ?? originName(name);
    origins.set(name, origin);
    return { ...origin, at: start };
  });
  const taken = new Set(found.map((mention) => mention.at));
  for (const [pattern, name] of LOOSE) {
    for (const match of text.matchAll(pattern))
      if (!taken.has(match.index)) found.push({ name, state: false, at: match.index });
  }
  const north = NORTH.test(text.slice(0, OPENING));
  for (const match of text.matchAll(new RegExp(STATE_PHRASE, 'gi'))) {
    const around = text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 40);
    if (!/\bSouth\b/.test(match[0]) && (north || NORTH.test(around))) {
      found.push({ name: STATE_MEDIA, state: true, at: match.index });
    }
  }
  return found.sort((p, q) => p.at - q.at);
}

/** By its name, else by its address: a site may call itself by its host. A host's name is no outlet's: `rfa.com` is not RFA. */
function publisherOf({ outlet, url }: AccountInput['article']): string {
  const isHost = /^[a-z0-9.-]+\.[a-z]{2,}$/.test(outlet);
  const byAddress = isHost || outletNamed(outlet) === null ? outletOfAddress(url) : null;
  if (isHost && byAddress === null) return outlet;
  return outlet || byAddress ? originName(byAddress ?? outlet).name : '';
}

/** Reads the credits of an article. */
export function creditsOf(input: AccountInput): Credits {
  const { article, attributions } = input;
  // Chains name the same few outlets and sources again and again.
  const origins = new Map<string, ReturnType<typeof originName>>();
  const originOf = (name: string) => {
    let origin = origins.get(name);
    if (!origin) {
      origin = originName(name, text);
      origins.set(name, origin);
    }
    return origin;
  };
  const { text, sentences } = readingOf(input);
  const own = publisherOf(article);
  /** What a sentence says of who published or found out what it tells; a sentence may name a hundred outlets and is read once. */
  const says = new Map<Span, { reprint: boolean; ownWork: boolean }>();
  const saidIn = (sentence: Span) => {
    let said = says.get(sentence);
    if (!said) {
      const words = text.slice(...sentence);
      said = { reprint: REPRINT.test(words), ownWork: ownWork(words) };
      says.set(sentence, said);
    }
    return said;
  };
  const byName = new Map<string, Credit>();
  const credit = (name: string, state: boolean): Credit => {
    let entry = byName.get(name);
    if (!entry) {
      entry = { name, state, mentions: 0, share: 0, first: 1, reprint: false, sentences: [] };
      byName.set(name, entry);
    }
    return entry;
  };
  const ownSentences: Span[] = [];
  for (const mention of namedIn(text)) {
    const sentence = spanAt(sentences, mention.at);
    if (mention.name === own) {
      if (sentence && ownSentences.at(-1) !== sentence && saidIn(sentence).ownWork)
        ownSentences.push(sentence);
      continue;
    }
    // "(AP)" in a dateline is the agency's own text.
    const entry = credit(mention.name, mention.state);
    entry.mentions++;
    entry.first = Math.min(entry.first, mention.at / Math.max(1, text.length));
    if (sentence) {
      if (saidIn(sentence).reprint) entry.reprint = true;
      // Mentions are in order, and so are their sentences.
      if (entry.sentences.at(-1) !== sentence) entry.sentences.push(sentence);
    }
  }
  const total = Math.max(1, attributions.attributions.length);
  let unrelayed = 0;
  for (const { chain, content } of attributions.attributions) {
    const names = new Set<string>();
    for (const link of chain) {
      const origin = originOf(link.name);
      if ((link.role === 'relay' || origin.state) && origin.name !== own && link.role !== 'outlet')
        names.add(origin.name);
    }
    for (const name of names) {
      const entry = credit(name, name === STATE_MEDIA);
      entry.share += 1 / total;
      entry.first = Math.min(entry.first, (content[0]?.[0] ?? text.length) / Math.max(1, text.length));
    }
    if (names.size === 0) unrelayed++;
  }
  for (const link of article.links) {
    const name = outletOfAddress(link.href);
    const origin = name === null ? null : originName(name);
    if (origin && origin.name !== own && byName.has(origin.name))
      credit(origin.name, origin.state).mentions++;
  }
  const confirming = sentences.find(([start, end]) => {
    const sentence = text.slice(start, end);
    return (
      own !== '' &&
      CONFIRMS.test(sentence) &&
      !DENIED.test(sentence) &&
      (/\b(?:we|our)\b/i.test(sentence) || namedIn(sentence).some(({ name }) => name === own))
    );
  });
  return {
    own,
    ownSources: ownSentences.length > 0 && unrelayed > 0,
    ownSentences,
    confirms: confirming ?? null,
    credits: [...byName.values()].sort((p, q) => weightOf(q) - weightOf(p) || p.first - q.first),
  };
}

/** "told Daily NK", "Daily NK has learned", "RFA's sources": not "Daily NK reported earlier". */
function ownWork(sentence: string): boolean {
  return /\b(?:told|tell|informed|spoke|speaking|said to|learned|learnt|found out|source|sources|interview|interviewed|confirmed|partner|correspondent)\b/i.test(
    sentence,
  );
}

/** How much of the article hangs on a credit: what runs through it, how often and how early it is named. */
function weightOf(credit: Credit): number {
  return (
    (credit.reprint ? 2 : 0) + credit.share + 0.1 * Math.min(5, credit.mentions) + 0.3 * (1 - credit.first)
  );
}
