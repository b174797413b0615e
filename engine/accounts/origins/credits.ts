/**
 * Whom an article credits: outlets named in its text or linked from it, and whether it has sources of its own. Who relays
 * whom is read from this; wording alone never says who came first.
 */
import type { Attribution, OutletRoleName, Span } from '../../model';
import { STATE_MEDIA } from '../../model/reasons';
import { outletNamed, outletOfAddress } from '../../outlets/outlet-names';
import { type AccountInput, readingOf } from '../../text/account-text';
import { spanAt } from '../../text/spans';
import { byName, type Mention, mentionsIn, namerOf } from './mentions';
import { isNameless, isRelay, type OriginName, ofTheNorth, originName } from './origin-name';
import { recalls } from './recalled';

export interface Credit {
  /** The outlet's one name: "Radio Free Asia"; all North Korean state media are "North Korean state media". */
  name: string;
  state: boolean;
  /** Times it is named as where something comes from. */
  mentions: number;
  /** Share of the article's attributions that run through it; what is told of the past is left out. */
  share: number;
  /** Where it is first credited, 0 (top) to 1. */
  first: number;
  /** "originally published by", "reprinted with permission". */
  reprint: boolean;
  /** The sentences that name it. */
  sentences: Span[];
  /** Mentions in which something comes from it: it reports, was told, is cited, has the source. */
  carries: number;
  /** Of these, those in which the text looks back: "last week the Chosun Ilbo had reported". */
  recalled: number;
  /** Of these, those in which another outlet cites it: "Kyodo reported, citing KCNA". */
  cited: number;
  /** The sentence in which it first carries something, counted from 0; `null` where it carries nothing. */
  opens: number | null;
  /** "SEOUL (AP) —": the text is its own. */
  dateline: boolean;
}

export interface Credits {
  /** The page's publisher, by its one name; empty where not known. */
  own: string;
  /** "told Daily NK", "Daily NK has learned": the publisher names itself as the one who was told. */
  ownSources: boolean;
  /** Sentences that show it. */
  ownSentences: Span[];
  /** The publisher's own name stands in the dateline: its reporter writes. */
  ownDateline: boolean;
  /** The publisher says that it confirmed the report itself. */
  confirms: Span | null;
  /** Mentions that carry something, of all outlets, the publisher's own left out. */
  carriers: number;
  /** Of these, those that name nobody: "a South Korean newspaper reported". */
  nameless: number;
  /** Share of the attributions in which the North Korean state or its leader speaks and no outlet stands between. */
  ownWord: number;
  /** The first sentences in which it does. */
  ownWordSentences: Span[];
  /** The heaviest first. */
  credits: Credit[];
}

const REPRINT =
  /\b(?:originally (?:published|appeared)|first published|reprinted|republished|reproduced) (?:by|in|on|with|from|courtesy)\b|\bcourtesy of\b/i;
/** What is reprinted then is no report. */
const PICTURE = /\b(?:photo(?:graph)?s?|images?|pictures?|screenshots?|footage|video|map|graphic)\b/i;
const CONFIRMS =
  /\b(?:has|have|had) (?:independently |separately |also )*(?:confirmed|verified|corroborated)\b|\b(?:independently|separately) (?:confirmed|verified|corroborated)\b/i;
const DENIED = /\b(?:not|n't|n’t|never|unable|could not|cannot)\b/i;

/** Roles in which an outlet is where something comes from. */
const CARRIES: ReadonlySet<OutletRoleName> = new Set([
  'carrier',
  'source',
  'block',
  'addressee',
  'venue',
  'owner',
  'origin',
]);

/** By its name, else by its address: a site may call itself by its host. A host's name is no outlet's: `rfa.com` is not RFA. */
function publisherOf({ outlet, url }: AccountInput['article']): string {
  const isHost = /^[a-z0-9.-]+\.[a-z]{2,}$/.test(outlet);
  const byAddress = isHost || outletNamed(outlet) === null ? outletOfAddress(url) : null;
  if (isHost && byAddress === null) return outlet;
  return outlet || byAddress ? originName(byAddress ?? outlet).name : '';
}

/** The credits of one article while they are read. */
class Reader {
  readonly byName = new Map<string, Credit>();
  carriers = 0;
  nameless = 0;
  ownDateline = false;
  readonly ownSentences: Span[] = [];
  readonly ownWordSentences: Span[] = [];
  /** Attributions that run through no other outlet. */
  unrelayed = 0;
  #plain = 0;
  #ownWords = 0;
  /** By a sentence's start and an outlet: what the sentence tells from it lies back. */
  readonly #back = new Set<string>();
  /** What a sentence says of who published or found out what it tells; a sentence may name a hundred outlets and is read once. */
  readonly #says = new Map<Span, { reprint: boolean; ownWork: boolean }>();
  readonly #text: string;
  readonly #sentences: readonly Span[];
  readonly #places: ReadonlyMap<Span, number>;
  readonly #nameOf: (name: string) => OriginName;
  readonly #total: number;

  constructor(
    input: AccountInput,
    readonly own: string,
  ) {
    const { text, sentences } = readingOf(input);
    this.#text = text;
    this.#sentences = sentences;
    this.#places = new Map(sentences.map((sentence, at) => [sentence, at]));
    this.#nameOf = namerOf(input).nameOf;
    this.#total = Math.max(1, input.attributions.attributions.length);
  }

  credit(name: string, state: boolean): Credit {
    let entry = this.byName.get(name);
    if (!entry) {
      entry = { ...NOBODY, name, state, sentences: [] };
      this.byName.set(name, entry);
    }
    return entry;
  }

  mention(mention: Mention, isRecalled: boolean): void {
    const { name, start, role } = mention;
    const sentence = spanAt(this.#sentences, start);
    if (name === this.own && name !== '') {
      if (role === 'dateline') this.ownDateline = true;
      const isShown = sentence && this.ownSentences.at(-1) !== sentence;
      if (isShown && this.#saidIn(sentence).ownWork) this.ownSentences.push(sentence);
      return;
    }
    const carries = role !== null && CARRIES.has(role);
    if (carries) this.carriers++;
    if (name === null) {
      if (carries) this.nameless++;
      return;
    }
    const entry = this.credit(name, mention.state);
    entry.mentions++;
    entry.first = Math.min(entry.first, start / Math.max(1, this.#text.length));
    if (role === 'dateline') entry.dateline = true;
    if (carries) {
      entry.carries++;
      if (isRecalled) entry.recalled++;
      else entry.opens ??= (sentence && this.#places.get(sentence)) ?? null;
      if (role === 'origin') entry.cited++;
    }
    if (!sentence) return;
    if (isRecalled) this.#back.add(`${sentence[0]} ${name}`);
    if (this.#saidIn(sentence).reprint) entry.reprint = true;
    // Mentions are in order, and so are their sentences.
    if (entry.sentences.at(-1) !== sentence) entry.sentences.push(sentence);
  }

  /** What runs through which outlets, and what the state says itself. */
  attribution({ chain, content, depth = 0 }: Attribution): void {
    const names = new Set<string>();
    for (const { name, role } of chain) {
      const origin = this.#nameOf(name);
      const isOther = role !== 'outlet' && origin.name !== this.own;
      if (isOther && (isRelay(role, origin.name) || origin.state)) names.add(origin.name);
    }
    const start = content[0]?.[0] ?? this.#text.length;
    const sentence = spanAt(this.#sentences, start);
    for (const name of names) {
      if (isNameless(name)) continue;
      const entry = this.credit(name, name === STATE_MEDIA);
      if (!sentence || !this.#back.has(`${sentence[0]} ${name}`)) entry.share += 1 / this.#total;
      entry.first = Math.min(entry.first, start / Math.max(1, this.#text.length));
    }
    if (names.size === 0) this.unrelayed++;
    if (depth > 0) return;
    this.#plain++;
    // Whose text it is by its dateline stands before whoever speaks.
    const speaker = chain.find(({ role }) => role === 'source');
    const isRelayed = [...names].some((name) => !this.byName.get(name)?.dateline);
    if (isRelayed || !speaker || !ofTheNorth(speaker.name)) return;
    this.#ownWords++;
    if (sentence && this.ownWordSentences.at(-1) !== sentence) this.ownWordSentences.push(sentence);
  }

  /** Share of what is said on the page's own level that the state says itself. */
  get ownWord(): number {
    return this.#ownWords / Math.max(1, this.#plain);
  }

  #saidIn(sentence: Span): { reprint: boolean; ownWork: boolean } {
    let said = this.#says.get(sentence);
    if (!said) {
      const words = this.#text.slice(...sentence);
      said = { reprint: REPRINT.test(words) && !PICTURE.test(words), ownWork: ownWork(words) };
      this.#says.set(sentence, said);
    }
    return said;
  }
}

/** A credit of which nothing was read yet. */
export const NOBODY: Credit = {
  name: '',
  state: false,
  mentions: 0,
  share: 0,
  first: 1,
  reprint: false,
  sentences: [],
  carries: 0,
  recalled: 0,
  cited: 0,
  opens: null,
  dateline: false,
};

/** Reads the credits of an article. */
export function creditsOf(input: AccountInput): Credits {
  const { article, attributions } = input;
  const { text, sentences } = readingOf(input);
  const own = publisherOf(article);
  const reader = new Reader(input, own);
  const mentions = mentionsIn(input);
  const back = recalls(input, mentions);
  mentions.forEach((mention, at) => {
    reader.mention(mention, back[at]!);
  });
  for (const attribution of attributions.attributions) reader.attribution(attribution);
  for (const link of article.links) {
    const name = outletOfAddress(link.href);
    const origin = name === null ? null : originName(name);
    if (origin && origin.name !== own && reader.byName.has(origin.name))
      reader.credit(origin.name, origin.state).mentions++;
  }
  const confirming = sentences.find(([start, end]) => {
    if (own === '') return false;
    const sentence = text.slice(start, end);
    return (
      CONFIRMS.test(sentence) &&
      !DENIED.test(sentence) &&
      (/\b(?:we|our)\b/i.test(sentence) || byName(sentence).some(({ name }) => name === own))
    );
  });
  const { carriers, nameless, ownSentences, ownDateline, ownWord, ownWordSentences } = reader;
  return {
    own,
    ownSources: ownSentences.length > 0 && reader.unrelayed > 0,
    ownSentences,
    ownDateline,
    confirms: confirming ?? null,
    carriers,
    nameless,
    ownWord,
    ownWordSentences,
    credits: [...reader.byName.values()].sort((p, q) => weightOf(q) - weightOf(p) || p.first - q.first),
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
