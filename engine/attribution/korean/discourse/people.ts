/** Who is who in a Korean article: sources, and who is meant by "이 소식통", "그", "김 씨", "이 방송", "이들". */
import type { Span } from '../../../model';
import type { Speaker } from '../../language/language-pack';
import type { Mention } from '../../language/mention';
import type { Finding, Sentence } from '../../language/stage-types';
import { candidates, sourceOf } from '../sentence/candidates';
import { phraseAt } from '../sentence/phrases';
import { type Eojeol, eojeols } from '../words/eojeols';
import { speakerKind } from '../words/speakers';
import { anonymityIn, mention, wordsOf } from './mentions';
import { genericOutlet, isSameOutlet, OWN, outletName } from './outlets';
import { ToldText, VAGUE } from './told';

export type Placed = Finding & { depth: number };

/** A source with the outlets by which it reaches the page. */
export interface Person extends Speaker {
  relays: string[];
}

export interface Resolved {
  person: Person | null;
  sure: number;
}

export const isMedia = ({ mention: { kind } }: Person): boolean =>
  kind === 'outlet' || kind === 'state-media';

/** How many sources are looked back over; an article has some forty at most. */
const PEOPLE_BACK = 60;
/** Paragraphs over which somebody who is not named again goes on speaking. */
const GOES_ON = 3;
/** Sentences back to the one that brings a paper in. */
const PAPER_BACK = 6;
/** Sentences back to the one that tells of a meeting. */
const MET_BACK = 30;
/** "취재에 응했다", "인터뷰를 가졌다". */
const MET = /^(?:응했|응하|응해|가졌|나눴|했다|했습니다|허락했|진행했|만났)/u;
/** The North's leader without his name: 최고령도자동지, 원수님. */
const LEADER = /(?:령도자|수령|장군|원수|대장|총비서|위원장)(?:동지|님)$/u;
/** Bodies that are taken up by what they are. */
const BODY = /^(?:단체|기구|기관|업체|회사|연구소|센터|재단|협회|위원회|사무소|정부|부처|대학)$/u;

/** The sources of an article as far as it is read. */
export class People {
  readonly all: Person[] = [];
  /** Most recently speaking last. */
  readonly recent: Person[] = [];
  /** Those whose way to the page is known. */
  readonly introduced = new Set<Person>();
  readonly #told: ToldText;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The page's outlet, by the name shown. */
  readonly page: string;
  /** Outlets in the order in which they were named. */
  readonly outlets: Person[] = [];
  readonly #byOutlet = new Map<string, Person>();
  /** The outlet that is being retold. */
  carrier: string | null = null;
  last: { person: Person; paragraph: number } | null = null;

  constructor(text: string, sentences: readonly Sentence[], page: string) {
    this.#told = new ToldText(text, sentences, page);
    this.text = text;
    this.sentences = sentences;
    this.page = page;
  }

  /** The person behind a finding's source; who spoke before where it has none. */
  resolve(finding: Placed): Resolved {
    const paragraph = this.paragraph(finding);
    if (!finding.source) return this.goesOn(finding, paragraph);
    const words = this.slice(finding.source);
    const found = this.find(words, finding.source[0]);
    const { person } = found;
    if (!person) return found;
    person.mentions.push(finding.source);
    this.#learn(person, finding);
    if (finding.depth === 0) {
      this.speaks(person);
      this.last = { person, paragraph };
    }
    return found;
  }

  /** Why somebody is not named, where the sentence says it. */
  #learn(person: Person, finding: Placed): void {
    const sentence = this.sentences[finding.sentence];
    if (!sentence || person.anonymity !== null || !person.mention.kind.startsWith('anonymous')) return;
    person.anonymity = anonymityIn(this.text.slice(sentence.start, sentence.end))?.[0] ?? null;
  }

  speaks(person: Person): void {
    const at = this.recent.indexOf(person);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(person);
    if (this.recent.length > PEOPLE_BACK) this.recent.shift();
    if (!isMedia(person)) return;
    this.outlets.push(person);
    if (this.outlets.length > PEOPLE_BACK) this.outlets.shift();
  }

  latest(test: (person: Person) => boolean): Person | null {
    return this.recent.findLast(test) ?? null;
  }

  add(about: Mention, name: string): Person {
    const person: Person = {
      id: `s${this.all.length + 1}`,
      mention: about,
      name,
      place: about.place,
      role: about.role,
      anonymity: null,
      mentions: [],
      relays: [],
    };
    this.all.push(person);
    return person;
  }

  /** Nobody is named: "이어 “…”고 말했다", hearsay, a quotation alone. */
  goesOn(finding: Placed, paragraph: number): Resolved {
    const last = this.last;
    if (last && paragraph - last.paragraph <= GOES_ON) {
      if (finding.depth === 0) last.paragraph = paragraph;
      // Hearsay is what sources tell, though the page's own figures came between.
      const other =
        finding.rule === 'hedge' && this.isPage(last.person)
          ? this.latest((person) => !isMedia(person))
          : null;
      return { person: other ?? last.person, sure: 0.8 };
    }
    const met = finding.floating ? this.interviewed(finding) : null;
    if (met) this.last = { person: met, paragraph };
    return { person: met, sure: met ? 0.6 : 0 };
  }

  /** Somebody who was met before a quotation without a speaker: "여교원이 전화 취재에 응했다". */
  interviewed(finding: Placed): Person | null {
    for (let i = finding.sentence - 1; i >= Math.max(0, finding.sentence - MET_BACK); i--) {
      const sentence = this.sentences[i] as Sentence;
      const e = eojeols(this.text, sentence);
      const met = e.findIndex(
        ({ bare }, k) =>
          MET.test(bare) && /(?:취재|인터뷰|통화|전화|질문|면담|물음)\S*$/u.test(e[k - 1]?.bare ?? ''),
      );
      const one = candidates(e, 0, Math.max(0, met)).findLast(({ known }) => known);
      const phrase = one && sourceOf(e, one, 0);
      if (!phrase) continue;
      const about = mention(this.slice(phrase.span));
      const person = this.add(about, about.text);
      this.speaks(person);
      return person;
    }
    return null;
  }

  find(words: string, at: number): Resolved {
    const about = mention(words);
    const plain = about.text.replace(/\s*\([^)]*\)$/u, '');
    if (OWN.test(plain)) return { person: this.named({ ...about, kind: 'outlet' }, this.page), sure: 0.95 };
    if (about.kind === 'outlet' || about.kind === 'state-media') {
      return { person: this.named(about, this.outlet(words, at)), sure: 0.95 };
    }
    if (LEADER.test(about.text)) {
      const name = [
        ...this.text.slice(Math.max(0, at - 3000), at).matchAll(/김(?:정은|정일|일성)(?=\s?동지)/gu),
      ].at(-1)?.[0];
      if (name)
        return {
          person: this.latest((person) => person.name === name) ?? this.add({ ...about, text: name }, name),
          sure: 0.9,
        };
    }
    if (about.pronoun) return this.pronoun(about, at);
    const maker = /^(?:조사|보도|집계|취재|분석)$/u.test(about.head) ? about.modifiers.at(-1) : undefined;
    if (maker && speakerKind(maker) === 'outlet')
      return { person: this.named({ ...about, kind: 'outlet' }, this.outlet(maker, at)), sure: 0.9 };
    if (about.kind === 'document') return { person: this.document(about, at), sure: 0.85 };
    return this.someone(about, at);
  }

  /** The name of an outlet that is called by name or by "이 방송". */
  outlet(words: string, at: number): string {
    const plain = words.replace(/[‘’'"“”`]/gu, '').trim();
    if (OWN.test(plain)) return this.page;
    const generic = genericOutlet(plain);
    if (!generic) return outletName(words);
    const isOther = (person: Person): boolean => !this.isPage(person);
    const kin =
      this.outlets.findLast((person) => generic.test(person.name) && isOther(person)) ??
      this.outlets.findLast(isOther);
    const told = this.#told.outletBefore(at, generic);
    if (told && (!kin || !isMedia(kin) || told.at > (kin.mentions.at(-1)?.[1] ?? -1))) return told.name;
    if (kin) return kin.name;
    if (this.carrier) return this.carrier;
    return generic.test(this.page) && at > 0 ? this.page : plain;
  }

  named(about: Mention, name: string): Person {
    const known =
      this.#byOutlet.get(name) ?? this.outlets.findLast((person) => isSameOutlet(person.name, name));
    const person = known ?? this.add({ ...about, text: name }, name);
    this.#byOutlet.set(name, person);
    return person;
  }

  /** A known person whom the sentence before calls by name: "선우씨의 바람은 소박하다. 그는 …". */
  #calledBefore(at: number): Person | null {
    const here = this.sentences.findLastIndex(({ start }) => start <= at);
    const [sentence, own] = [this.sentences[here - 1], this.sentences[here]];
    if (!sentence || sentence.paragraph.index !== own?.paragraph.index) return null;
    const e = eojeols(this.text, sentence);
    for (let k = e.length - 1; k >= 0; k--) {
      const { bare, quotation } = e[k] as Eojeol;
      const noun = bare.replace(/(?:에게|은|는|이|가|도|의|을|를|와|과)$/u, '');
      if (quotation || speakerKind(noun) !== 'named-person' || noun === '그') continue;
      const phrase = phraseAt(e, k, noun.length, 0);
      const about = phrase && mention(this.slice(phrase.span));
      const person = about && this.takenUp(about, wordsOf(about.text));
      if (person) return person;
    }
    return null;
  }

  pronoun({ pronoun }: Mention, at: number): Resolved {
    const fits = (person: Person): boolean =>
      pronoun === 'they'
        ? person.mention.plural
        : !person.mention.plural &&
          (person.mention.kind === 'named-person' || person.mention.kind === 'anonymous-person');
    const person = (pronoun === 'they' ? null : this.#calledBefore(at)) ?? this.latest(fits);
    if (!person && pronoun === 'they') {
      const group = this.#told.groupBefore(at);
      return group ? { person: this.add(mention(group), group), sure: 0.6 } : { person: null, sure: 0 };
    }
    const only = this.recent.filter(fits).length === 1;
    return { person, sure: person ? (only ? 0.9 : 0.8) : 0 };
  }

  /** "보고서는", "담화는": of the body that spoke before. */
  document(about: Mention, at: number): Person {
    const same = this.latest(
      (person) => person.mention.kind === 'document' && person.mention.head === about.head,
    );
    if (same && about.modifiers.length === 0) return same;
    const person = this.add(about, about.text);
    if (about.modifiers.length > 0) return person;
    const made = this.#maker(about.head, at);
    const last = this.last?.person;
    const owner = last && !isMedia(last) && last.mention.kind !== 'document' ? last : null;
    if (made) person.name = made;
    else if (owner) person.name = `${owner.name} ${about.head}`;
    if (owner && person.name.startsWith(owner.name)) {
      person.relays = [...owner.relays];
      this.introduced.add(person);
    }
    return person;
  }

  /** Whose a paper is, by the sentence that brings it in: "외무성은 담화를 발표하였다", "외무성 대변인 담화". */
  #maker(head: string, at: number): string | null {
    const here = this.sentences.findLastIndex(({ start }) => start <= at);
    for (let i = here - 1; i >= Math.max(0, here - PAPER_BACK); i--) {
      const e = eojeols(this.text, this.sentences[i] as Sentence);
      const k = e.findIndex(({ bare }) => bare.startsWith(head) && bare.length <= head.length + 2);
      if (k < 0) continue;
      const phrase = phraseAt(e, k, head.length, 0);
      const isPlain =
        phrase !== null &&
        k - phrase.first <= 4 &&
        !e.slice(phrase.first, k).some(({ bare }) => /(?:는|던|[한된은])$/u.test(bare));
      const isOwned =
        isPlain &&
        e.slice(phrase.first, k).some(({ bare }) => speakerKind(bare.replace(/의$/u, '')) !== null);
      if (phrase && isOwned) return mention(this.slice(phrase.span)).text;
      const one = candidates(e, 0, k).find(({ known }) => known);
      const source = one && sourceOf(e, one, 0);
      const maker = source && this.find(this.slice(source.span), source.span[0]).person;
      if (maker) return `${maker.name} ${head}`;
    }
    return null;
  }

  someone(about: Mention, at: number): Resolved {
    const words = wordsOf(about.text);
    const isAnother = /(?:^|\s)다른(?:\s|$)/u.test(about.text);
    const isIndefinite = isAnother || /(?:^|\s)한\s/u.test(about.text);
    const isBare =
      about.form === 'definite' ||
      (!isIndefinite && words.every((word) => word === about.head || VAGUE.test(word)));
    const same = isBare ? null : this.latest((person) => person.mention.text === about.text);
    if (same && !isAnother) return { person: same, sure: 0.97 };
    const isTitled = speakerKind(about.head) === 'named-person';
    if (about.kind === 'named-person' && !isTitled) {
      // A name alone: "마사 킨들런" after "마사 킨들런 대표".
      const plain = about.text.replace(/\s*\([^)]*\)/gu, '');
      const known = this.latest(({ name }) => name.replace(/\s*\([^)]*\)/gu, '').includes(plain));
      return { person: known ?? this.add(about, about.text), sure: 0.9 };
    }
    if (isBare || (isTitled && words.length <= 2)) {
      const known = this.takenUp(about, words);
      if (known) return { person: known, sure: 0.9 };
      const ahead = this.#told.toldOf(about, words, at) ?? this.#told.ahead(about, at);
      return {
        person: this.add(ahead ? mention(ahead) : about, ahead ?? about.text),
        sure: ahead ? 0.75 : 0.85,
      };
    }
    const part = isIndefinite
      ? null
      : this.latest(
          (person) =>
            sameHead(person.mention.head, about.head) && words.every((word) => person.name.includes(word)),
        );
    return { person: part ?? this.add(about, about.text), sure: 0.95 };
  }

  /** Who is meant by "이 소식통", "소식통", "김 씨", "핼버그 분석관". */
  takenUp(about: Mention, words: readonly string[]): Person | null {
    const { head, plural, kind } = about;
    const rest = words.filter((word) => word !== head && !VAGUE.test(word));
    // "소식통들" are all of them, or others.
    if (plural && rest.length === 0 && words.length === 1)
      return this.latest(({ name }) => name === about.text);
    const alike = this.latest(
      (person) =>
        person.mention.plural === plural &&
        sameHead(person.mention.head, head) &&
        rest.every((word) =>
          kind === 'named-person' && word.length === 1
            ? hasFamilyName(person.name, word)
            : person.name.includes(word),
        ),
    );
    if (alike) return alike;
    // "이 대표" is "this one" where nobody of that family name has the title.
    if (/^[이그한]$/u.test(rest[0] ?? '') && rest.length === 1)
      return this.byName(rest) ?? this.latest((person) => sameHead(person.mention.head, head));
    if (kind === 'organisation' && rest.length === 0 && BODY.test(head))
      return this.latest((person) => person.mention.kind === 'organisation');
    if (kind === 'named-person' || kind === 'organisation') return this.byName(rest);
    // "이 탈북민" after "탈북민 유하준 씨", "협력자" after "취재협력자 A씨".
    const within =
      rest.length === 0
        ? this.latest((person) => !person.mention.plural && person.name.includes(head))
        : null;
    if (within) return within;
    if (/(?:소식통|협력자|관계자|취재원)$/u.test(head) && rest.length === 0)
      return this.latest((person) => person.mention.kind === 'anonymous-person' && !person.mention.plural);
    return null;
  }

  /** "유 씨" after "유춘식 씨", whatever stands behind the name. */
  byName(rest: readonly string[]): Person | null {
    const name = rest.at(-1);
    if (!name || speakerKind(name) !== null) return null;
    return this.latest(
      (person) =>
        person.mention.kind === 'named-person' &&
        (name.length === 1 ? hasFamilyName(person.name, name) : person.name.includes(name)),
    );
  }

  isPage = (person: Person): boolean => isMedia(person) && isSameOutlet(person.name, this.page);

  slice([start, end]: Span): string {
    return this.text.slice(start, end);
  }

  paragraph(finding: Placed): number {
    return this.sentences[finding.sentence]?.paragraph.index ?? 0;
  }
}

const sameHead = (a: string, b: string): boolean =>
  a === b || (a.length > 1 && b.length > 1 && (a.endsWith(b) || b.endsWith(a)));

/** Whether a person's name has this family name: "유" of "북한에서 온 유춘식 씨", "리모 씨". */
const hasFamilyName = (name: string, family: string): boolean =>
  name
    .replace(/\s*\([^)]*\)/gu, '')
    .split(/\s+/)
    .some((word) => word.startsWith(family) && word.length >= 2 && word.length <= 5);
