/** The outlets that an article names, in text order, and what "the Post" or "the paper" means at a place. */

import type { Span } from '../../model';
import { outletNamed, outletsIn, sameOutlet } from '../../outlets/outlet-names';
import { prefixLength } from '../../text/prefix-length';
import type { OutletRole } from '../language/outlet-role';
import type { Sentence } from '../language/stage-types';

/** Nouns that take up an outlet without its name. */
export const MEDIA_HEADS = new Set(
  'outlet website site newspaper paper agency broadcaster magazine station publication daily tabloid report article story post commentary editorial column dispatch'.split(
    ' ',
  ),
);

/**
 * How many mentions are looked back over. Half as many would do; the bound keeps the work linear in the text.
 */
const MENTIONS_BACK = 30;

/** Sentences in which an outlet that came in without its name is named: "A Seoul newspaper reported … The Hana Ilbo said …". */
const NAMED_WITHIN = 3;

/** Sentences in which "told the paper" takes up an outlet that carried nothing so far. */
const TAKEN_UP_WITHIN = 2;

/** What kind of outlet a name is, by its words and some well-known ones. */
const KINDS: ReadonlyArray<readonly [string, RegExp]> = [
  [
    'agency',
    /agenc|press$|associated press|agence|yonhap|reuters|kyodo|xinhua|tass|newsis|united press|novosti|interfax/i,
  ],
  [
    'broadcaster',
    /radio|\btv\b|television|broadcast|station$|channel$|voice of|^(?:kbs|mbc|sbs|ytn|nhk|bbc|cnn|npr|voa)\b/i,
  ],
  [
    'paper',
    /ilbo|sinbo|shimbun|sh?inmun|times|post|daily|herald|journal|tribune|telegraph|guardian|gazette|chronicle|courier|mail|mirror|sun\b|paper$|tabloid$|weekly$/i,
  ],
];

/** The kinds that a noun may take up; any where the noun says nothing. */
const TAKEN_UP: Readonly<Record<string, string>> = {
  agency: 'agency',
  broadcaster: 'broadcaster',
  station: 'broadcaster',
  channel: 'broadcaster',
  radio: 'broadcaster',
  television: 'broadcaster',
  newspaper: 'paper',
  paper: 'paper',
  daily: 'paper',
  tabloid: 'paper',
};

/** Words by which a phrase means an outlet of a state or its party: "the ruling party's newspaper", "the North’s official news agency". */
export const OF_STATE =
  /\b(?:party|state|regime|government|official|North)(?:['’]s)?(?:-run| official)? (?:news ?)?\p{Ll}+$/iu;

const kindsOf = (name: string): string[] =>
  KINDS.filter(([, pattern]) => pattern.test(name)).map(([kind]) => kind);

/** Whether a noun like "broadcaster" can mean an outlet of that name: any can whose name says nothing. */
export function canMean(noun: string, name: string): boolean {
  const asked = TAKEN_UP[noun];
  const kinds = kindsOf(name);
  // An agency's report is "the paper's" to many writers.
  return (
    !asked || kinds.length === 0 || kinds.includes(asked) || (asked === 'paper' && kinds.includes('agency'))
  );
}

/** An outlet that is named at a place. */
export interface NamedOutlet {
  name: string;
  state: boolean;
  /** The mention takes it up without its name. */
  generic?: boolean;
}

/** The mentions of a text for a language that tells no roles. */
export function withoutRoles(text: string, sentences: readonly Sentence[]): OutletRole[] {
  return outletsIn(text, 0, text.length).map(({ name, state, start, end }) => ({
    span: [start, end],
    name,
    form: 'named',
    state,
    sentence: Math.max(0, prefixLength(sentences, (sentence) => sentence.start <= start) - 1),
    first: 0,
    end: 0,
    role: null,
    evidence: [start, end],
  }));
}

/** "the Post" behind the New York Post, "the Free Post" behind the Oslo Free Post goes by the whole name, "The Times" behind the Oslo Times where it was not named before. */
function withWholeNames(all: readonly OutletRole[]): OutletRole[] {
  const whole = new Map<string, string>();
  const itself = new Set<string>();
  return all.map((one) => {
    if (one.name === null) return one;
    const words = one.name.replace(/^The /, '').split(' ');
    const short = words.join(' ');
    const isShort = words.length === 1 || (words.length === 2 && !outletNamed(short));
    if (isShort && !whole.has(short)) itself.add(short);
    const name = isShort && !itself.has(short) ? whole.get(short) : undefined;
    for (const count of [1, 2]) {
      const end = words.slice(-count).join(' ');
      if (words.length > count && (count === 1 || !itself.has(end))) whole.set(end, one.name);
    }
    return name === undefined ? one : { ...one, name };
  });
}
/** Roles in which an outlet without a name carries what somebody said. */
const CARRYING_ROLES = new Set(['carrier', 'addressee', 'venue', 'origin', 'block']);

/** Tokens between an outlet's kind and its name beside it: a comma and an article. */
const BESIDE = 3;

/** "a Japanese magazine", "one Seoul-based news site": an outlet that is brought in, with a word that tells it from others. */
const UNNAMED = /^(?:an?|one|another)\s\S+\s/i;

/** How far before an outlet's name the words stand that say what it is, in UTF-16 units: "the Tokyo-based Japanese newspaper". */
const DESCRIBED = 60;

/** A word for a country's own. */
const OF_COUNTRY = /\b\p{Lu}\p{Ll}+(?:ese|ean|ian|can|ish)\b/u;

export class OutletMentions {
  #all: readonly OutletRole[];
  readonly #named: ReadonlyArray<OutletRole & NamedOutlet>;
  readonly #text: string;
  readonly #pageOutlet: string | null;
  #shown: Map<string, string> | null = null;

  /** @param all every mention of an outlet, in text order */
  constructor(text: string, all: readonly OutletRole[], pageOutlet: string | null) {
    this.#text = text;
    this.#all = withWholeNames(all);
    this.#all = this.#all.map((one) => this.#byOwnWords(one));
    this.#named = this.#all.filter((one): one is OutletRole & NamedOutlet => one.name !== null);
    this.#pageOutlet = pageOutlet;
  }

  /** "a Japanese magazine" that the text never names goes by these words: whoever told it reached the page through it. */
  #byOwnWords(one: OutletRole): OutletRole {
    if (one.name !== null || one.form !== 'generic' || one.state || !CARRYING_ROLES.has(one.role ?? ''))
      return one;
    const words = this.#text.slice(...one.span);
    const noun = /(\p{L}+)$/u.exec(words.toLowerCase())?.[1] ?? '';
    if (!UNNAMED.test(words) || /(?:s|media)$/.test(noun) || this.#namedAfter(one, noun)) return one;
    return { ...one, name: words.replace(/^(?:An?|One|Another)\b/, (word) => word.toLowerCase()) };
  }

  /** Every mention, in text order, each by its whole name. */
  get all(): readonly OutletRole[] {
    return this.#all;
  }

  /** The page's own words for an outlet, the fullest of them: "Yonhap News Agency", "AP"; its name where the text has none. */
  shown(name: string): string {
    if (!this.#shown) {
      this.#shown = new Map();
      for (const one of this.#named) {
        const words = this.#text.slice(one.span[0], one.span[1]).replace(/^the\s+|['’]s?$/gi, '');
        const known = this.#shown.get(one.name) ?? '';
        if (known === one.name || /['’]s /.test(words) || outletNamed(words)?.name !== one.name) continue;
        if (words === one.name || words.length > known.length) this.#shown.set(one.name, words);
      }
    }
    const shown = this.#shown.get(name) ?? name;
    return `The ${shown}` === name ? name : shown;
  }

  /** Whether an outlet is the page's own. */
  isPage(name: string): boolean {
    return name === this.#pageOutlet;
  }

  /**
   * The outlet that words like "the Post", "the paper", "US media" mean at a place: its name, or the words.
   */
  called(words: string, at: number): string {
    const told = this.over([at, at + words.length]);
    if (told) return told.name;
    const exact = outletNamed(words);
    const last =
      words
        .split(/\s+/)
        .at(-1)
        ?.replace(/['’]s$/, '') ?? '';
    if (exact && !/^(?:the )?(?:Post|Times|Journal|Herald|News|Sun|Guardian)$/i.test(words))
      return exact.name;
    const mention =
      this.before(at, ({ name }) => name.endsWith(` ${last}`)) ??
      (MEDIA_HEADS.has(last) ? this.#takenUp(last, at, () => true) : null);
    return mention?.name ?? exact?.name ?? words;
  }

  /**
   * The outlet that a definite phrase with more than its noun takes up: "the US-funded news agency", "the Japanese daily". Of several
   * outlets it is the one that was brought in by the same words.
   * @returns `null` where several were named and none by these words
   */
  described(phrase: string, at: number): NamedOutlet | null {
    const own = phrase.match(/\p{Lu}[\p{L}.]*/gu)?.filter((word) => !/^(?:The|This|That)$/.test(word)) ?? [];
    const broughtIn = this.before(at, ({ span: [start, end], form }) => {
      const around =
        this.#text
          .slice(Math.max(0, start - DESCRIBED), form === 'generic' ? end : start)
          .split(/[.!?;,]\s/)
          .at(-1) ?? '';
      return own.every((word) => around.includes(word));
    });
    if (broughtIn) return broughtIn;
    // "the Seoul-based newspaper" is no agency.
    const noun = /(\p{L}+?)s?$/u.exec(phrase.toLowerCase())?.[1] ?? '';
    const only = (fits: (name: string) => boolean): (OutletRole & NamedOutlet) | null => {
      const last = this.before(at, ({ name }) => fits(name));
      return last && !this.before(at, ({ name }) => name !== last.name && fits(name)) ? last : null;
    };
    return (
      only(() => true) ??
      (/-based\b/.test(phrase) ? only((name) => canMean(noun, name)) : null) ??
      // "the Japanese broadcaster" among agencies and papers: the one that is such, unless it is said to be another country's.
      this.#ofNoOther(only((name) => kindsOf(name).includes(TAKEN_UP[noun] ?? '')))
    );
  }

  #ofNoOther(one: (OutletRole & NamedOutlet) | null): NamedOutlet | null {
    const before = one ? this.#text.slice(Math.max(0, one.span[0] - DESCRIBED), one.span[0]) : '';
    return OF_COUNTRY.test(before.split(/[.!?;,]\s/).at(-1) ?? '') ? null : one;
  }

  /**
   * The last that a noun can mean; of an agency and the paper that it retells the paper: "It rained, the Hana Ilbo said, according to
   * Newswire. The paper said …".
   */
  #takenUp(noun: string, at: number, test: (outlet: NamedOutlet) => boolean): NamedOutlet | null {
    const fits = (one: OutletRole & NamedOutlet): boolean => canMean(noun, one.name) && test(one);
    // "KCNA said so, according to a translation by Radio Hana. The agency added …": whose words were translated.
    const last = this.before(at, (one) => fits(one) && !this.translates(one)) ?? this.before(at, fits);
    const asked = TAKEN_UP[noun];
    const kinds = last ? kindsOf(last.name) : [];
    if (!last || last.role === 'origin' || !asked || kinds.length === 0 || kinds.includes(asked)) return last;
    const isBeside = ({ sentence }: OutletRole): boolean => last.sentence - sentence <= 1;
    return this.before(at, (one) => isBeside(one) && kindsOf(one.name).includes(asked) && test(one)) ?? last;
  }

  /** Whether an outlet only put another's words into its language: "a translation by Radio Hana". */
  translates({ span: [start] }: OutletRole): boolean {
    return TRANSLATED.test(this.#text.slice(Math.max(0, start - DESCRIBED), start));
  }

  /** The last mention of an outlet other than the page's own before a place. */
  before(at: number, test: (outlet: OutletRole & NamedOutlet) => boolean): (OutletRole & NamedOutlet) | null {
    const behind = prefixLength(this.#named, ({ span }) => span[0] < at);
    for (let i = behind - 1; i >= 0 && i >= behind - MENTIONS_BACK; i--) {
      const outlet = this.#named[i] as OutletRole & NamedOutlet;
      if (!sameOutlet(outlet.name, this.#pageOutlet) && test(outlet)) return outlet;
    }
    return null;
  }

  /**
   * The outlet that a source phrase speaks of: by its name, or as what it takes up; `null` where the phrase is of something else or
   * nothing tells which outlet it is.
   */
  over([start, end]: Span): NamedOutlet | null {
    const from = prefixLength(this.#all, ({ span }) => span[1] <= start);
    for (let i = from; i < this.#all.length; i++) {
      const one = this.#all[i] as OutletRole;
      if (one.span[0] >= end) return null;
      if (!SPEAKS.has(one.role ?? '') || !HEAD_START.test(this.#text.slice(start, one.span[0]))) continue;
      const joint = this.#joint(one, end);
      if (joint) return joint;
      if (!this.#isHead(one, end)) continue;
      const outlet = this.meant(one);
      return outlet && { name: outlet.name, state: outlet.state, generic: one.name === null };
    }
    return null;
  }

  /** "the Hana Ilbo and Radio Dul": two that speak as one, by the page's words. */
  #joint(one: OutletRole, end: number): NamedOutlet | null {
    let from = prefixLength(this.#all, ({ span }) => span[0] <= one.span[0]);
    // "the Hana Central News Agency (HCNA) and Radio Dul"
    if (this.#all[from]?.role === 'parenthesis') from++;
    const next = this.#all[from];
    if (
      !next ||
      next.span[1] > end ||
      one.name === null ||
      next.name === null ||
      sameOutlet(one.name, next.name)
    )
      return null;
    const between = this.#text.slice(one.span[1], next.span[0]);
    if (!/^(?:\s*\([^)]*\))?\s(?:and|or)\s(?:the\s)?$/.test(between)) return null;
    return { name: `${one.name} and ${next.name}`, state: one.state && next.state };
  }

  /** "Radio Hana's source": the outlet's words, for one that no list has; `null` where the phrase is of nobody's source. */
  ownerIn([start, end]: Span): string | null {
    const one = this.#named[prefixLength(this.#named, ({ span }) => span[0] < start)];
    if (!one || one.span[0] !== start || one.role !== 'owner') return null;
    return OWN_SOURCE.test(this.#text.slice(one.span[1], end)) ? this.#text.slice(...one.span) : null;
  }

  /** The outlet that "which" stands for: named right before the comma. */
  rightBefore(start: number): NamedOutlet | null {
    const one = this.#all[prefixLength(this.#all, ({ span }) => span[1] <= start) - 1];
    return one && /^(?:\s*\([^)]*\))?,?\s*$/.test(this.#text.slice(one.span[1], start))
      ? this.meant(one)
      : null;
  }

  /** Whether nothing but a bracket, an apposition or a word for what it wrote stands between a mention and the phrase's end. */
  #isHead({ span }: OutletRole, end: number): boolean {
    return HEAD_END.test(this.#text.slice(span[1], end));
  }

  /** Who a mention is: a name as it is, "the paper" as the outlet before it, "a Seoul paper" as the one named soon after. */
  meant(one: OutletRole): NamedOutlet | null {
    if (one.name !== null) return { name: one.name, state: one.state };
    const words = this.#text.slice(one.span[0], one.span[1]);
    const noun = /(\p{L}+?)s?$/u.exec(words.toLowerCase())?.[1] ?? '';
    if (/^(?:an?|another) /i.test(words)) return this.#namedAfter(one, noun);
    // "Pyongyang's news agency said … The report by KCNA …": named soon, or before.
    if (one.form === 'generic' && one.state && OWNED.test(words) && !/(?:media|s)$/i.test(words))
      return this.#takenUp(noun, one.span[0], ({ state }) => state) ?? this.#namedAfter(one, noun);
    if (one.form === 'report' || /^(?:the|this|that) /i.test(words)) {
      if (/\bmedia$|s$/i.test(words)) return null;
      // "the Japanese daily": by the words that brought it in.
      if (/\s\p{Lu}/u.test(words)) return this.described(words, one.span[0]);
      const isStates = OF_STATE.test(words);
      return (
        this.#takenUp(noun, one.span[0], ({ state }) => state || !isStates) ??
        // "…, the outlet reports. A clerk tells Radio Hana …"
        (one.form === 'generic' ? this.#namedAfter(one, noun) : null)
      );
    }
    return null;
  }

  /**
   * The outlet that "told the paper" takes up: who carries the report; where nobody does or its kind is another, the last of that kind
   * that was named right before, whatever it did there: "The Hana Ilbo picked up the post. A driver told the daily that …".
   */
  toldAgain(one: OutletRole, carrier: NamedOutlet | null): NamedOutlet | null {
    const noun = /(\p{L}+?)s?$/u.exec(this.#text.slice(one.span[0], one.span[1]).toLowerCase())?.[1] ?? '';
    if (carrier && canMean(noun, carrier.name)) return carrier;
    const isNear = ({ sentence }: OutletRole): boolean => one.sentence - sentence <= TAKEN_UP_WITHIN;
    return this.before(one.span[0], (other) => isNear(other) && canMean(noun, other.name)) ?? carrier;
  }

  /** The outlet that the sentence named right before "told the site": "Radio Hana asked around, and a guide told the station that …". */
  beside(before: OutletRole | undefined, one: OutletRole): NamedOutlet | null {
    if (!before || before.name === null || before.role === 'origin' || before.sentence !== one.sentence)
      return null;
    if (sameOutlet(before.name, this.#pageOutlet)) return null;
    const noun = /(\p{L}+?)s?$/u.exec(this.#text.slice(...one.span).toLowerCase())?.[1] ?? '';
    return canMean(noun, before.name) ? { name: before.name, state: before.state } : null;
  }

  /** "told this newspaper", "a reporter of this publication": the one that is read. */
  isThis({ name, span: [start] }: OutletRole): boolean {
    return name === null && /^this\s/i.test(this.#text.slice(start, start + 5));
  }

  /** Whether a mention is in the words for somebody who reports for it: "Radio Hana's correspondent Anna Berg". */
  isOfReporter(one: OutletRole): boolean {
    return (
      /^(?:affiliation|owner)$/.test(one.role ?? '') &&
      REPORTER.test(this.#text.slice(...one.evidence)) &&
      !this.#isFormer(one)
    );
  }

  /** Whether a mention is in the words for somebody who writes for it: "a columnist at Hana", "who works for Hana". */
  isOfWriter(one: OutletRole): boolean {
    return (
      one.role === 'affiliation' && WRITER.test(this.#text.slice(...one.evidence)) && !this.#isFormer(one)
    );
  }

  #isFormer({ evidence: [start] }: OutletRole): boolean {
    return FORMER.test(this.#text.slice(Math.max(0, start - DESCRIBED), start));
  }

  /** "state media", by the page's words: a carrier of its own where no name is given. */
  stateMedia({ span, name, state }: OutletRole): NamedOutlet | null {
    return name === null && state ? { name: this.#text.slice(span[0], span[1]), state } : null;
  }

  /** Whether the noun stands beside a name: "the newspaper Hana", "the Hana newspaper". */
  #hasType({ span: [start, end] }: OutletRole, noun: string): boolean {
    const around = `${this.#text.slice(Math.max(0, start - noun.length - 1), start)} ${this.#text.slice(start, end + noun.length + 1)}`;
    return around
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(noun);
  }

  /** "A Seoul newspaper reported … The Hana Ilbo said …": the first that carries in the sentences behind. */
  #namedAfter({ span, sentence, end }: OutletRole, noun: string): NamedOutlet | null {
    const from = prefixLength(this.#all, (one) => one.span[0] <= span[0]);
    // "a Seoul daily, the Hana Ilbo,": the name stands beside it.
    const beside = this.#all[from];
    if (
      beside?.name &&
      beside.sentence === sentence &&
      beside.first - end <= BESIDE &&
      /^,?\s(?:called\s|named\s)?(?:the\s)?$/i.test(this.#text.slice(span[1], beside.span[0]))
    )
      return { name: beside.name, state: beside.state };
    for (let i = from; i < this.#all.length && i - from < MENTIONS_BACK; i++) {
      const next = this.#all[i] as OutletRole;
      if (next.sentence - sentence > NAMED_WITHIN) return null;
      if (next.name === null || next.sentence === sentence) continue;
      const kinds = kindsOf(next.name);
      // "A Seoul paper reported … According to the paper Hana": a name that says nothing of its kind may be it by its type word.
      const isTyped = kinds.length === 0 && this.#hasType(next, noun);
      const isSuch = TAKEN_UP[noun] === undefined || isTyped || kinds.includes(TAKEN_UP[noun] as string);
      // "A South Korean newspaper reported …": no paper of the North.
      if (!isSuch || (next.state && OF_SOUTH.test(this.#text.slice(span[0], span[1])))) continue;
      if (!NAMES_IT.has(next.role ?? '')) return null;
      // "Citing a story by Radio Hana, the Dul Ilbo said …": who carries names it, before whom it had it from.
      const carrier = this.#all
        .slice(i, i + MENTIONS_BACK)
        .find((other) => other.sentence === next.sentence && other.role === 'carrier' && other.name);
      const { name, state } = carrier ?? next;
      return { name: name as string, state };
    }
    return null;
  }
}

const TRANSLATED =
  /\b(?:translations?|translated|transcripts?|transcribed)\s(?:(?:published|provided|made|carried|posted)\s)?(?:by|from)\s(?:the\s)?$/i;

const WRITER =
  /\b(?:reporters?|correspondents?|journalists?|columnists?|editors?|writ(?:es|er|ers|ing)|works|reports)\b/i;

/** What makes a post one that somebody has no more. */
const FORMER = /\b(?:former(?:ly)?|ex-?|once|previously|used to|had)\s(?:an?\s)?(?:\p{L}+\s){0,2}$/iu;

const REPORTER = /\b(?:reporters?|correspondents?)\b/i;

/** Words for an outlet that no organ of a state is. */
const OF_SOUTH = /\b(?:South(?:ern| Korean?)?|Seoul|Japan(?:ese)?|Tokyo|U\.?S\.?|American|British|Western)\b/;

/** What an outlet has: "'s source", "’s local informants". */
const OWN_SOURCE = /^['’]s?\s(?:\p{Ll}+\s)?(?:sources?|informants?|contacts?|insiders?)$/u;

/** "Pyongyang's", "the North’s" */
const OWNED = /^(?:the\s)?\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*['’]s\s/u;

/** Roles in which a name tells who the outlet was that came in without it. */
const NAMES_IT = new Set(['carrier', 'addressee', 'venue', 'owner', 'affiliation', 'source', 'origin']);

/** What may stand before an outlet's name in a phrase that means the outlet: no other noun that the name only belongs to. */
const HEAD_START =
  /^(?:(?!\b(?:of|by|in|from|with|at|on|for|to|who|which|that|and)\b)[^,])*$|\b(?:reports?|story|stories|article|dispatch|statement|commentary|editorial|edition|website|translation|transcript)\s(?:by|from|of|in|on)\s(?:(?!\b(?:by|that|which|who)\b)[^,])*$|,\s(?:the\s)?$/su;

/** Roles in which an outlet speaks. */
const SPEAKS = new Set(['carrier', 'source', 'object', 'parenthesis', 'addressee', 'origin', 'venue']);

/** What may stand between an outlet's name and the end of a phrase that means the outlet. */
const HEAD_END =
  /^(?:['’]s)?(?:\s(?:reports?|story|stories|article|dispatch|statement|commentary|editorial|news agency|newspaper|(?:\p{Lu}[\p{L}-]*\s)*(?:[Ss]ervice|[Ee]dition|[Bb]ureau|desk|website)))?\s*(?:\([^)]*\)|,.*|\s(?:on|of|in|for|run|based|published)\s.*)?$/su;
