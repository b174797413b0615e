/** Who is who: "the source", "he", "another source", "Mr Kim" joined to the sources of the article. */

import type { Span } from '../../model';
import { outletNamed } from '../../outlets/outlet-names';
import { prefixLength } from '../../text/prefix-length';
import type { LanguagePack } from '../language/language-pack';
import type { Mention } from '../language/mention';
import type { Sentence } from '../language/stage-types';
import type { Placed } from './assemble';
import { MEDIA_HEADS, type NamedOutlet, type OutletMentions } from './outlet-mentions';
import { hasSurname, INFORMANT, isMedia, isOne, type Person, sameName, takesUp } from './persons';

export interface Resolved {
  person: Person | null;
  /** How sure the link from mention to person is, 0 to 1. */
  sure: number;
}

/**
 * How many people are looked back over: twice as many change nothing in the annotated articles, half as many
 * do.
 */
const PEOPLE_BACK = 60;
/**
 * How far into a sentence a name is looked for, in UTF-16 units. Chosen by hand: an opening phrase is mostly
 * shorter.
 */
const NAME_REACH = 60;

/** A word that only the sentence's beginning gave a capital. */
const OPENING_WORD =
  /^(?:In|On|At|As|For|From|To|With|But|And|After|Before|While|When|Since|By|If|Among|Under|During|Despite) /;

/** How far into a sentence its subject's name begins, in UTF-16 units: "The pro-Pyongyang paper Choson Tongbo said". Chosen by hand. */
const SUBJECT_REACH = 30;

/**
 * Sources from the beginning and from the end that "the second source" is counted among: an article of 5,000
 * words has some 40.
 */
const COUNTED = 100;

/** Documents that are looked back over; the bound keeps the work linear in the text. */
const DOCUMENTS_BACK = 20;
/** A definite phrase for an outlet by where it stands: "the Japanese daily", "the US-funded news agency". No name stands in it. */
const DESCRIBED_OUTLET =
  /^(?:the|this|that) (?:(?:North|South|East|West) )?\p{Lu}[\p{L}.]*(?:-\p{Ll}+)?(?: \p{Ll}[\p{Ll}-]*){1,3}$/iu;

/** A pronoun that fits one person of the article alone is nearly sure. */
const SINGLE = 0.9;

/** A person's designation inside a sentence: without the capital that only a sentence's beginning gave it. */
const withinPhrase = ({ name, mention: { form, kind } }: Person): string =>
  form === 'name' || kind === 'organisation' || /^\p{Lu}[\p{L}]*\s\p{Lu}/u.test(name)
    ? name
    : name.slice(0, 1).toLowerCase() + name.slice(1);

const familyName = (name: string): string => name.split(/\s+/).at(-1) ?? name;

/** Joins the sources of findings, in reading order. */
export class Sources {
  readonly people: Person[] = [];
  /** Most recently speaking last. */
  readonly #recent: Person[] = [];
  readonly #text: string;
  readonly #pack: LanguagePack;
  readonly #sentences: readonly Sentence[];
  readonly #outlets: OutletMentions;
  #documents: ReadonlyArray<{ span: Span; heads: readonly string[] }> | null = null;
  /** The outlet that carried another's words last, and where it is named. */
  #carrier: { name: string; at: number } | null = null;

  constructor(text: string, pack: LanguagePack, sentences: readonly Sentence[], outlets: OutletMentions) {
    this.#text = text;
    this.#pack = pack;
    this.#sentences = sentences;
    this.#outlets = outlets;
  }

  /** The person behind a finding's source; `null` where nobody is named. */
  resolve(finding: Placed): Resolved {
    const span = finding.antecedent ?? finding.source;
    if (!span) return { person: null, sure: 0 };
    const aside = finding.aside ? this.#text.slice(finding.aside[0], finding.aside[1]) : '';
    const words = this.#text.slice(span[0], span[1]);
    const mention = this.#asOutlet(span) ?? this.#pack.mention(words, aside);
    // An author's "I" outside quotation marks is the page's own voice.
    if (/^(?:i|we)$/.test(mention.pronoun ?? '') && finding.depth === 0) return { person: null, sure: 0 };
    const owner = this.#pack.sourceOfOutlet(words);
    const told = mention.pronoun === 'they' && finding.relay !== null;
    const resolved = owner
      ? this.#ofOutlet(mention, owner, span)
      : told
        ? this.#retold(mention)
        : this.#find(mention, span, aside);
    const { person } = resolved;
    if (!person) return resolved;
    if (finding.source) person.mentions.push(finding.source);
    this.#learn(person, mention, this.#sentences[finding.sentence] as Sentence);
    this.#speaks(person, finding.depth > 0);
    return resolved;
  }

  /** A source phrase that speaks of an outlet, by its name: "the Seoul daily Hana Ilbo", "the paper". */
  #asOutlet(span: Span): Mention | null {
    const isRelative = /^(?:which|who|that)$/i.test(this.#text.slice(span[0], span[1]));
    const outlet = isRelative ? this.#outlets.rightBefore(span[0]) : this.#outlets.over(span);
    if (!outlet) return null;
    const words = this.#text.slice(span[0], span[1]);
    const read = this.#pack.mention(isRelative || outlet.generic ? outlet.name : words);
    return {
      ...read,
      head: outlet.name.toLowerCase(),
      outlet: outlet.name,
      form: 'name',
      plural: false,
      pronoun: null,
      kind: outlet.state ? 'state-media' : 'outlet',
    };
  }

  /** Somebody cited beside a speaker, known from here on: "citing an official". */
  introduce(span: Span, relays: string[]): void {
    const { person } = this.#find(this.#pack.mention(this.#text.slice(span[0], span[1])), span, '');
    if (!person) return;
    person.mentions.push(span);
    if (person.relays.length === 0) person.relays = relays;
    // Who is cited speaks before the one who cites: "the paper" stays the paper.
    this.#recent.splice(Math.max(0, this.#recent.length - 1), 0, person);
  }

  /**
   * Who hands on what another says: an outlet by its name, or a person of the article with the outlets before
   * it.
   */
  through(span: Span): { name: string; relays: readonly string[]; outlet: boolean } {
    const words = this.#text.slice(span[0], span[1]);
    const mention = this.#pack.mention(words);
    const called = this.#outlets.called(words.replace(/^an? /i, ''), span[0]);
    const media = mention.kind === 'outlet' || mention.kind === 'state-media' || outletNamed(called) !== null;
    if (media) {
      this.#carrier = { name: called, at: span[0] };
      return { name: called, relays: [], outlet: true };
    }
    const { person } = this.#find(mention, span, '');
    if (person) this.#speaks(person, true);
    return { name: person?.name ?? words, relays: person?.relays ?? [], outlet: false };
  }

  /** Somebody within another's words stays behind the one who speaks. */
  #speaks(person: Person, within = false): void {
    const at = this.#recent.indexOf(person);
    if (within && at >= 0) return;
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.splice(within ? Math.max(0, this.#recent.length - 1) : this.#recent.length, 0, person);
    if (this.#recent.length > PEOPLE_BACK) this.#recent.shift();
  }

  #add(mention: Mention, name = mention.text): Person {
    const person: Person = {
      id: `s${this.people.length + 1}`,
      mention,
      name,
      place: mention.place,
      role: mention.role,
      anonymity: null,
      mentions: [],
      relays: [],
      group: null,
      heardFrom: null,
    };
    this.people.push(person);
    return person;
  }

  /**
   * Takes what a mention and its sentence tell of a person: place, role, fuller name, why it is not named.
   */
  #learn(person: Person, mention: Mention, sentence: Sentence): void {
    person.place ??= mention.place;
    if (mention.form === 'name') person.role ??= mention.role;
    for (const alias of mention.aliases)
      if (!person.mention.aliases.includes(alias)) person.mention.aliases.push(alias);
    const fuller =
      mention.form === 'name' && person.mention.form === 'name' && mention.text.length > person.name.length;
    // An outlet goes by its name alone where the text has it so: "the South Korea-based news site Daily NK"
    // is Daily NK.
    const plainer = isMedia(person) && !outletNamed(person.name) && outletNamed(mention.text) !== null;
    if (plainer || (fuller && !isMedia(person) && mention.kind === person.mention.kind))
      person.name = mention.text;
    if (person.anonymity !== null || !person.mention.kind.startsWith('anonymous')) return;
    const reason = this.#pack.anonymity?.(this.#text.slice(sentence.start, sentence.end));
    if (reason) person.anonymity = this.#text.slice(sentence.start + reason[0], sentence.start + reason[1]);
  }

  #latest(test: (person: Person) => boolean): Person | null {
    return this.#recent.findLast(test) ?? null;
  }

  /** The sources of the article, of very many those that came up first and last. */
  #firstAndLast(): readonly Person[] {
    const { people } = this;
    return people.length <= 2 * COUNTED ? people : [...people.slice(0, COUNTED), ...people.slice(-COUNTED)];
  }

  /** "the second source", "its other source", "the first resident": by the order in which they came up. */
  #ordinal({ text, head }: Mention): Person | null {
    const which = /^(?:the|its|his|her|their)\s+(first|second|third|other)\b/i.exec(text)?.[1]?.toLowerCase();
    if (!which) return null;
    const alike = this.#firstAndLast().filter(
      (person) =>
        isOne(person) &&
        person.mention.form !== 'name' &&
        (person.mention.head === head ||
          person.mention.aliases.includes(head) ||
          (head === 'source' && INFORMANT.test(person.mention.head))),
    );
    if (which === 'first') return alike[0] ?? null;
    const introduced = alike.findLast(({ mention }) => {
      const opening = mention.text.toLowerCase();
      return /^(?:another|a separate|a different) /.test(opening) || opening.split(/\s+/)[1] === which;
    });
    // Nobody was brought in as the second: who came up second by the same noun.
    const same = alike.filter((person) => person.mention.head === head);
    return introduced ?? (which === 'third' ? same[2] : same[1]) ?? null;
  }

  #find(mention: Mention, span: Span, aside: string): Resolved {
    const counted = this.#ordinal(mention);
    if (counted) return { person: counted, sure: 0.88 };
    switch (mention.form) {
      case 'pronoun':
        return this.#pronoun(mention, span);
      case 'name':
        return {
          person:
            this.#latest((person) => sameName(person, mention)) ??
            this.#latest((person) => hasSurname(person, mention)) ??
            this.#add(mention),
          sure: 0.97,
        };
      case 'definite':
        return this.#definite(mention, span, aside);
      case 'new':
      case 'plain': {
        const member = this.#oneOf(mention, span);
        if (member) return { person: member, sure: 0.7 };
        return { person: this.#repeated(mention) ?? this.#add(mention), sure: 0.97 };
      }
    }
  }

  /**
   * "one", "one of them": somebody of the group that spoke right before, who reaches the page as the group does. Further back the
   * text may mean others: "… had taken away two traders. One of them said …".
   */
  #oneOf(mention: Mention, span: Span): Person | null {
    if (!/^(?:one|another)(?: of (?:them|these|those))?$/i.test(mention.text)) return null;
    const group = this.#recent.at(-1);
    const spoke = group?.mentions.at(-1)?.[0];
    if (!group?.mention.plural || isMedia(group) || spoke === undefined) return null;
    const paragraphAt = (offset: number) => this.#sentences[this.#sentenceAt(offset)]?.paragraph.index ?? 0;
    if (paragraphAt(span[0]) - paragraphAt(spoke) > 1) return null;
    const person = this.#add(
      mention,
      `${mention.text.split(' ')[0]?.toLowerCase()} of ${withinPhrase(group)}`,
    );
    person.relays = [...group.relays];
    person.group = group;
    return person;
  }

  /** A group named again by the very same words: "residents", "two sources". */
  #repeated(mention: Mention): Person | null {
    if (/^(?:another|other|others|a second)\b/i.test(mention.text)) return null;
    const lower = mention.text.toLowerCase();
    // "sources" and nothing more are those from before.
    if (lower === 'sources')
      return this.#latest(
        ({ mention: { head, plural, form } }) => plural && head === 'source' && form !== 'name',
      );
    return this.#latest(
      (person) => (mention.form === 'plain' || mention.plural) && person.mention.text.toLowerCase() === lower,
    );
  }

  /** "…,” they say, according to the source": the group that the source speaks of. */
  #retold(mention: Mention): Resolved {
    const group = this.#latest((person) => person.mention.plural && !isMedia(person));
    return { person: group ?? this.#add(mention), sure: 0.6 };
  }

  #pronoun({ pronoun }: Mention, span: Span): Resolved {
    if (pronoun === 'i' || pronoun === 'we' || pronoun === 'you') {
      const speaker = pronoun === 'you' ? null : this.#latest(() => true);
      return { person: speaker, sure: speaker ? 0.4 : 0 };
    }
    if (pronoun === 'he' || pronoun === 'she') {
      const gender = pronoun === 'he' ? 'male' : 'female';
      const fits = (person: Person): boolean =>
        isOne(person) && (person.mention.gender === null || person.mention.gender === gender);
      const near = this.#subjectNear(span, fits) ?? this.#nameInParagraph(span);
      const sure = this.#recent.filter(fits).length === 1 ? SINGLE : 0.8;
      if (near) return { person: near, sure };
      const person = this.#latest(fits);
      if (person) return { person, sure };
      const names = this.#namesBefore(span, pronoun);
      return {
        person: this.#nameBefore(names),
        sure: new Set(names.map(familyName)).size === 1 ? 0.65 : 0.5,
      };
    }
    if (pronoun === 'it') {
      const subject = this.#outletSubject(span);
      if (subject) return { person: subject, sure: 0.75 };
      const person = this.#latest((other) =>
        ['outlet', 'state-media', 'organisation', 'document'].includes(other.mention.kind),
      );
      const spoke = person?.mentions.at(-1)?.[0] ?? -1;
      // "…, KCNA reported. It added …": who carried the words before goes on, though another spoke them.
      if (this.#carrier && this.#carrier.at > spoke)
        return { person: this.#outletBefore([span[0], span[1]]) ?? person, sure: 0.6 };
      return person ? { person, sure: 0.7 } : { person: this.#outletBefore(span), sure: 0.55 };
    }
    const person = this.#latest((other) => !isMedia(other) && other.mention.kind !== 'document');
    return { person, sure: person ? 0.7 : 0 };
  }

  #definite(mention: Mention, span: Span, aside: string): Resolved {
    if (MEDIA_HEADS.has(mention.head) && !/\p{Lu}/u.test(mention.text.slice(1))) {
      const outlet = this.#outletBefore(span);
      if (outlet) return { person: outlet, sure: 0.8 };
    }
    if (MEDIA_HEADS.has(mention.head) && mention.kind === 'outlet' && DESCRIBED_OUTLET.test(mention.text)) {
      const found = this.#outlets.described(mention.text, span[0]);
      if (found) return { person: this.#outletPerson(found), sure: 0.75 };
    }
    const match =
      this.#latest((person) => takesUp(person, mention, true)) ??
      this.#latest((person) => takesUp(person, mention, false));
    if (match) return { person: match, sure: 0.9 };
    const document = this.#documentBefore(mention, span);
    if (document) return { person: document, sure: 0.75 };
    const named = this.#latest(
      (person) =>
        person.mention.kind === 'named-person' &&
        (person.role ?? '').toLowerCase().split(/\s+/).includes(mention.head),
    );
    if (named) return { person: named, sure: 0.8 };
    // "the committee" after "the Committee for Open Lines".
    const body = this.#latest(
      (person) =>
        person.mention.kind === 'organisation' &&
        mention.kind === 'organisation' &&
        person.mention.head === mention.head,
    );
    if (body) return { person: body, sure: 0.85 };
    const introduced = this.#introduced(mention, span);
    if (introduced) return { person: introduced, sure: 0.85 };
    if (mention.head !== 'source' || mention.plural) return { person: this.#add(mention), sure: 0.85 };
    // "The source" without a source before: one of "sources", introduced by what the clause behind tells.
    const group = this.#latest((person) => person.mention.plural && person.mention.head === 'source');
    const person = this.#add(mention, this.#pack.introduce(mention, aside));
    if (group) person.relays = [...group.relays];
    person.group = group;
    return { person, sure: 0.75 };
  }

  /** Somebody whom the text brought in without letting him speak: "a customer took a picture. The customer said …". */
  #introduced({ head, plural, text }: Mention, span: Span): Person | null {
    if (!/^(?:the|this|that|these|those)\s/i.test(text)) return null;
    const found = this.#pack.introduction(this.#sentences, this.#sentenceAt(span[0]), span[0], head, plural);
    if (!found) return null;
    const mention = this.#pack.mention(this.#text.slice(found[0], found[1]));
    if (mention.head !== head || mention.plural !== plural) return null;
    const person = this.#add(mention);
    person.mentions.push(found);
    return person;
  }

  /** "the paper's source": a source of the outlet that "the paper" is. */
  #ofOutlet(mention: Mention, owner: string, span: Span): Resolved {
    const outlet = this.#outlets.called(owner, span[0]);
    const own = this.#outlets.isPage(outlet);
    const match = this.#latest(
      (person) =>
        (own ? person.relays.length === 0 : person.relays.at(-1) === outlet) &&
        person.mention.kind.startsWith('anonymous') &&
        person.mention.plural === mention.plural &&
        (person.mention.head === mention.head || INFORMANT.test(person.mention.head)),
    );
    if (match) return { person: match, sure: 0.85 };
    const through = this.#latest((person) => outletNamed(person.name)?.name === outlet);
    // "RFA's sources" say whose they are; "the paper's sources" are told by its name.
    const named = outletNamed(owner) !== null;
    const noun = mention.plural ? 'sources' : 'source';
    const told = { ...mention, text: `the ${noun} of ${outlet}` };
    const person = this.#add(mention, named ? mention.text : this.#pack.introduce(told, ''));
    if (!own) person.relays = [...(through?.relays ?? []), outlet];
    return { person, sure: 0.85 };
  }

  /** "The order", "the document": the document that the text brought in before. */
  #documentBefore(mention: Mention, span: Span): Person | null {
    this.#documents ??= this.#pack.documents?.(this.#sentences) ?? [];
    const behind = prefixLength(this.#documents, (one) => one.span[1] <= span[0]);
    for (let i = behind - 1; i >= 0 && i >= behind - DOCUMENTS_BACK; i--) {
      const { span: place, heads } = this.#documents[i] as { span: Span; heads: readonly string[] };
      if (!heads.includes(mention.head) && mention.head !== 'document') continue;
      if (this.#outlets.over(place)) return null;
      const name = this.#text.slice(place[0], place[1]);
      const read: Mention = {
        ...this.#pack.mention(name),
        text: name,
        head: mention.head,
        kind: 'document',
        form: 'new',
      };
      return this.#latest((person) => person.name === name) ?? this.#add(read);
    }
    return null;
  }

  /** The outlet named last before a place, other than the page's own. */
  #outletBefore(span: Span): Person | null {
    const found = this.#outlets.before(span[0], () => true);
    return found ? this.#outletPerson(found) : this.#latest(isMedia);
  }

  /** An outlet of the text as a source. */
  #outletPerson({ name, state }: NamedOutlet): Person {
    const mention: Mention = {
      ...this.#pack.mention(name),
      kind: state ? 'state-media' : 'outlet',
      form: 'name',
    };
    return this.#latest((person) => sameName(person, mention)) ?? this.#add(mention);
  }

  /** The outlet that a sentence began with, this one or the one before: "Uriminzokkiri went further. In a commentary, it claimed …". */
  #outletSubject(span: Span): Person | null {
    const at = this.#sentenceAt(span[0]);
    const first = this.#sentences[Math.max(0, at - 1)] as Sentence;
    const own = this.#sentences[at] as Sentence;
    const found = this.#outlets.before(span[0], ({ span: [start] }) => {
      const { start: from } = start >= own.start ? own : first;
      return start >= first.start && start - from < SUBJECT_REACH;
    });
    return found && this.#outletPerson(found);
  }

  /** A known person whose name opens this sentence or the one before. */
  #subjectNear(span: Span, fits: (person: Person) => boolean): Person | null {
    const at = this.#sentenceAt(span[0]);
    for (let i = at; i >= 0 && i >= at - 1; i--) {
      const sentence = this.#sentences[i] as Sentence;
      const opening = this.#text.slice(
        sentence.start,
        Math.min(i === at ? span[0] : sentence.end, sentence.start + 200),
      );
      const near = this.#latest((person) => {
        if (person.mention.kind !== 'named-person' || !fits(person)) return false;
        const where = opening.indexOf(person.name.split(/\s+/).at(-1) as string);
        return where >= 0 && (i === at || where < 40);
      });
      if (near) return near;
    }
    return null;
  }

  /**
   * A full name that opens the paragraph's sentence before: "His wife, Ri Sun-hui, fears the worst. “…,” she
   * said."
   */
  #nameInParagraph(span: Span): Person | null {
    const at = this.#sentenceAt(span[0]);
    const before = this.#sentences[at - 1];
    const sentence = this.#sentences[at];
    // A quotation alone in its paragraph has its speaker in the one before: "Leo Marchetti doubts it.", "“…,” he wrote."
    const opens = sentence?.tokens[0]?.quotation && sentence.start === sentence.paragraph.start;
    if (!before || (before.paragraph.index !== sentence?.paragraph.index && !opens)) return null;
    const opening = this.#text.slice(before.start, Math.min(before.end, before.start + NAME_REACH));
    const name = /\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*)*[ -]\p{Lu}[\p{Ll}]+(?:-\p{Ll}+)?/u.exec(opening)?.[0];
    // "In North Korea" is a place.
    if (!name || outletNamed(name) || OPENING_WORD.test(name)) return null;
    const mention = this.#pack.mention(name);
    if (mention.kind !== 'named-person' || mention.modifiers.length < 2) return null;
    return (
      this.#latest((person) => sameName(person, mention)) ??
      (/^(?:,\s| (?:was|is|has|had|does|did|\p{Ll}+ed)\b)/u.test(
        opening.slice(opening.indexOf(name) + name.length),
      ) && !/^Kim Jong/.test(name)
        ? this.#add(mention)
        : null)
    );
  }

  /**
   * Full names in the paragraphs before; those with "Ms." or "Mr." alone where there are any for the pronoun.
   */
  #namesBefore(span: Span, pronoun: 'he' | 'she'): string[] {
    const before = this.#text.slice(Math.max(0, span[0] - 600), span[0]);
    // Not "North Korea", "Radio Hana": what is no person's name is nobody that "he" can mean.
    const all = (pattern: RegExp): string[] =>
      [...before.matchAll(pattern)]
        .map(([name]) => name)
        .filter((name) => this.#pack.mention(name).kind === 'named-person');
    const titled = all(pronoun === 'he' ? /\bMr\.? \p{Lu}\p{L}+/gu : /\bM(?:r?s|iss)\.? \p{Lu}\p{L}+/gu);
    if (titled.length > 0) return titled;
    // "the Central News Agency", "Ministry of Public Security" are nobody's name.
    return all(/(?:\b(?:of|the|in|at|from) )?\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]+(?:-\p{Ll}+)?)+/gu).filter(
      (name) => /^\p{Lu}/u.test(name),
    );
  }

  /** The nearest of them as a person who is not yet known as a source. */
  #nameBefore(names: readonly string[]): Person | null {
    const name = names.at(-1);
    return name === undefined ? null : this.#add(this.#pack.mention(name));
  }

  #sentenceAt(offset: number): number {
    return Math.max(0, prefixLength(this.#sentences, ({ start }) => start <= offset) - 1);
  }
}
