/**
 * How the words of a Korean article came to the page. One state is kept while reading: who spoke last, which outlet
 * is being retold, and by what way each source was introduced; later mentions come by the same way.
 */
import type { ChainLink } from '../../../model';
import type { Discourse } from '../../language/language-pack';
import type { RelayReason } from '../../language/relay-reason';
import type { Finding, Sentence } from '../../language/stage-types';
import { GENERIC_OUTLET, speakerKind } from '../words/speakers';
import { credit } from './credits';
import { heardIn } from './hearsay';
import { mention } from './mentions';
import { genericOutlet, isSameOutlet, OWN, outletName, pageName } from './outlets';
import { isMedia, People, type Person, type Placed, type Resolved } from './people';

/** Speakers who have no need of an outlet abroad: their own country's press hears them itself. */
const OFFICIAL =
  /(?:통일부|외교부|국방부|국정원|국가정보원|합참|합동참모본부|청와대|대통령실|안보실|우리 정부|국무부|백악관|국방정보국|관세청|정부|의원|당국자|부대변인|대변인)/u;
/** Speakers whom a state's media do not carry. */
const ABROAD =
  /(?:^한국|^미국|^미 |^일본|^중국|^러시아|^유엔|^남측|소식통|탈북|전문가|관계자|당국자|협력자|외교관|인사)/u;
/** Paragraphs over which a report of the state's media goes on without being named. */
const NEAR = 2;
const EXPERT = /(?:전문가|교수|연구원|연구위원|박사|대표|외교관|인사|탈북민|탈북자|회원|소장|센터장|패널)/u;

interface Carrier {
  name: string;
  state: boolean;
  paragraph: number;
}

export class KoreanDiscourse implements Discourse {
  readonly #who: People;
  readonly #credit: string | null;
  #carrier: Carrier | null = null;
  /** The page has sources of its own. */
  #own = false;
  /** Whom the one who spoke last heard it from: hearsay behind it comes from there too. */
  #heardLast: { person: Person; name: string; paragraph: number } | null = null;

  readonly #reasons: Map<Finding, RelayReason[]> | undefined;
  /** Why each relay of the chain that is being read is there, by its name. */
  #why = new Map<string, RelayReason>();

  /**
   * @param outlet the page's publisher
   * @param reasons takes why each finding's relays are there
   */
  constructor(
    text: string,
    sentences: readonly Sentence[],
    outlet: string,
    reasons?: Map<Finding, RelayReason[]>,
  ) {
    this.#reasons = reasons;
    const page = pageName(outlet);
    this.#who = new People(text, sentences, page);
    const credited = credit(text);
    const name = credited && outletName(credited);
    this.#credit = name && !isSameOutlet(name, outlet) && !isSameOutlet(name, page) ? name : null;
  }

  get people(): readonly Person[] {
    return this.#who.all;
  }

  /** The person behind a finding's source; who spoke before where it has none. */
  resolve(finding: Placed): Resolved {
    return this.#who.resolve(finding);
  }

  /** The links from the page down to the origin. */
  chainOf(finding: Placed, person: Person | null): ChainLink[] {
    this.#why = new Map();
    const chain = this.#links(finding, person);
    const relays = chain.slice(1, Math.max(1, this.#placeOf(person, chain)));
    this.#reasons?.set(
      finding,
      relays.map(({ name }) => this.#why.get(name) ?? 'before'),
    );
    return chain;
  }

  /** Where the speaker stands in a chain; its length where nobody is named. */
  #placeOf(person: Person | null, chain: readonly ChainLink[]): number {
    const at = person ? chain.findIndex(({ name }) => name === person.name) : -1;
    return at < 0 ? chain.length : at;
  }

  #links(finding: Placed, person: Person | null): ChainLink[] {
    const chain: ChainLink[] = [{ name: this.#who.page, role: 'outlet' }];
    const link = (name: string, role: ChainLink['role']): void => {
      if (!chain.some((other) => isSameOutlet(other.name, name) || other.name === name))
        chain.push({ name, role });
    };
    if (this.#credit) {
      this.#why.set(this.#credit, 'credit');
      link(this.#credit, 'relay');
    }
    if (!person) {
      if (finding.relay) link(this.#who.outlet(this.#who.slice(finding.relay), finding.relay[0]), 'relay');
      return chain;
    }
    if (this.#who.isPage(person)) {
      const cited = this.#cited(finding, []);
      return cited ? [...chain.slice(0, 1), { name: cited.name, role: 'hearsay' }] : chain.slice(0, 1);
    }
    const isPerson = (name: string): boolean =>
      this.#who.recent.some((one) => one.name === name && !isMedia(one));
    for (const name of this.#relays(finding, person)) link(name, isPerson(name) ? 'source' : 'relay');
    const role = chain.at(-1)?.role === 'source' ? 'hearsay' : 'source';
    link(person.name, person.mention.kind === 'outlet' ? 'relay' : role);
    const relays = chain.slice(1).map(({ name }) => name);
    const heard =
      this.#cited(finding, isMedia(person) ? relays : relays.slice(0, -1))?.name ??
      this.#heard(finding, person);
    const paragraph = this.#who.paragraph(finding);
    const before =
      finding.rule === 'hedge' &&
      this.#heardLast?.person === person &&
      this.#heardLast.paragraph === paragraph;
    const from = heard ?? (before ? (this.#heardLast?.name ?? null) : null);
    if (finding.depth === 0) this.#heardLast = from ? { person, name: from, paragraph } : null;
    if (from && !chain.some(({ name }) => name === from)) chain.push({ name: from, role: 'hearsay' });
    return chain;
  }

  /** The outlets between the page and a source. */
  #relays(finding: Placed, person: Person): string[] {
    const media = isMedia(person);
    const told = finding.addressee
      ? this.#who.outlet(this.#who.slice(finding.addressee), finding.addressee[0])
      : null;
    const by = finding.relay ? this.#who.slice(finding.relay) : '';
    const isTeller = by !== '' && !/^(?:outlet|state-media)$/.test(mention(by).kind) && !OWN.test(by);
    const teller: Person | null = isTeller ? this.#who.find(by, finding.relay?.[0] ?? 0).person : null;
    const over = finding.relay && !teller ? this.#who.outlet(by, finding.relay[0]) : null;
    if (over && finding.relay)
      this.#who.speaks(this.#who.named(mention(this.#who.slice(finding.relay)), over));
    const owner = person.mention.kind.startsWith('anonymous') ? ownerIn(person.mention.text) : null;
    const isOwn = [told, owner].some((name) => name !== null && isSameOutlet(name, this.#who.page));
    const others = [...(teller ? [...teller.relays, teller.name] : []), ...[over, owner, told]].flatMap(
      (name) => (name && !isSameOutlet(name, this.#who.page) ? [name] : []),
    );
    const because = (names: ReadonlyArray<string | null | undefined>, reason: RelayReason): void => {
      for (const name of names) if (name) this.#why.set(name, reason);
    };
    because(teller ? teller.relays : [], 'before');
    because([owner], 'spoke');
    because([told], 'told');
    because([teller?.name, over], 'quoting');
    const paragraph = this.#who.paragraph(finding);
    if (media) {
      this.#carry({ name: person.name, state: person.mention.kind === 'state-media', paragraph });
      return others;
    }
    if (isOwn) {
      this.#own = true;
      this.#carry(null);
      this.#who.introduced.add(person);
      person.relays = [];
      return [];
    }
    if (!this.#who.introduced.has(person)) {
      const carried = others.length === 0 || (told && !over) ? this.#carriedBy(person, paragraph) : null;
      because([carried], 'running');
      person.relays = unique([...(carried ? [carried] : []), ...others]);
      if (person.relays.length === 0 && !this.#carrier) this.#own = true;
      this.#who.introduced.add(person);
    } else person.relays = unique([...person.relays, ...others]);
    // "통신을 통해 낸 담화" hands on one speaker.
    const isWay = finding.relay !== null && /[을를]/u.test(this.#who.text[finding.relay[1]] ?? '');
    if (over && !isWay) this.#carry({ name: over, state: speakerKind(over) === 'state-media', paragraph });
    else if (told && others.length > 0) {
      const isSame = this.#carrier !== null && isSameOutlet(this.#carrier.name, told);
      this.#carry({ name: told, state: isSame && this.#carrier?.state === true, paragraph });
    } else if (person.relays.length === 0 && person.mention.kind !== 'document') this.#carry(null);
    return person.relays;
  }

  /** The running report that a new speaker comes by; `null` where the page itself heard them. */
  #carriedBy(person: Person, paragraph: number): string | null {
    const carrier = this.#carrier;
    if (!carrier) return null;
    const { kind } = person.mention;
    if (carrier.state) return ofTheState(person, paragraph - carrier.paragraph) ? carrier.name : null;
    if (this.#own && (paragraph !== carrier.paragraph || !kind.startsWith('anonymous'))) return null;
    if (OFFICIAL.test(person.name)) return null;
    // Who has a title speaks to the page, unless the report is named beside the words.
    if (kind === 'named-person' && person.mention.head !== '씨' && speakerKind(person.mention.head) !== null)
      return null;
    if (EXPERT.test(person.name) && (kind === 'named-person' || paragraph !== carrier.paragraph)) return null;
    return kind.startsWith('anonymous') || kind === 'named-person' ? carrier.name : null;
  }

  /** Somebody cited beside the speaker, known from here on: "소식통을 인용해". */
  #cited(finding: Placed, relays: readonly string[]): Person | null {
    if (!finding.cited) return null;
    const words = this.#who.slice(finding.cited);
    let { person } = this.#who.find(words, finding.cited[0]);
    if (!person) return null;
    // Another outlet's "소식통" is none of those who spoke to the page.
    const by = relays.at(-1);
    if (
      by &&
      person.mention.kind.startsWith('anonymous') &&
      this.#who.introduced.has(person) &&
      !person.relays.some((name) => isSameOutlet(name, by))
    )
      person = this.#who.add(mention(words), mention(words).text);
    if (!this.#who.introduced.has(person)) {
      person.relays = relays.filter((name) => name !== this.#credit && name !== person.name);
      this.#who.introduced.add(person);
    }
    if (finding.depth === 0) this.#who.recent.splice(Math.max(0, this.#who.recent.length - 1), 0, person);
    return person;
  }

  #heard(finding: Placed, person: Person): string | null {
    const sentence = this.#who.sentences[finding.sentence];
    const first = finding.content[0];
    if (!first || !sentence || finding.depth > 0) return null;
    return heardIn(
      this.#who.text,
      finding.content,
      finding.source ? this.#who.slice(finding.source) : '',
      person.name,
    );
  }

  #carry(carrier: Carrier | null): void {
    this.#carrier = carrier;
    this.#who.carrier = carrier?.name ?? null;
  }
}

const unique = (names: readonly string[]): string[] =>
  names.filter((name, i) => names.findIndex((other) => isSameOutlet(other, name)) === i);

/** Whether a state's media carry somebody: its officials, and who is met in a report of its own. */
function ofTheState({ name, mention: { kind } }: Person, distance: number): boolean {
  if (OFFICIAL.test(name.replace(/(?:외무성|국방성|인민무력성)\s*대변인/gu, '')) || ABROAD.test(name))
    return false;
  return kind.startsWith('anonymous') ? distance <= NEAR : !EXPERT.test(name);
}

/** The outlet in front of its own source: "데일리NK 평양시 소식통". */
function ownerIn(text: string): string | null {
  const parts = text.replace(/\([^)]*\)/gu, '').split(/\s+/);
  for (const part of parts.slice(0, 2)) {
    const word = part.replace(/의$/u, '');
    if (
      parts.length > 1 &&
      /^(?:outlet)$/.test(speakerKind(word) ?? '') &&
      !GENERIC_OUTLET.test(word) &&
      !genericOutlet(word)
    )
      return outletName(word);
  }
  return null;
}
