/** Who is who: "the source", "he", "another source", "Mr Kim" joined to the sources of the article. */
import type { Span } from '../model';
import type { Placed } from './assemble';
import type { LanguagePack } from './language-pack';
import type { Mention } from './mention';
import { type OutletMention, outletNamed } from './outlet-names';
import type { Sentence } from './passage';

/** A source of the article while it is being put together. */
export interface Person {
  /** `s1`, `s2`, … in order of first mention. */
  id: string;
  mention: Mention;
  /** The fullest mention. */
  name: string;
  place: string | null;
  role: string | null;
  anonymity: string | null;
  mentions: Span[];
  /** Outlets that this source reaches the page through. */
  relays: string[];
  /** Whom this source retold last. */
  heardFrom: string | null;
}

export interface Resolved {
  person: Person | null;
  /** How sure the link from mention to person is, 0 to 1. */
  sure: number;
}

const MEDIA_HEADS = new Set(
  'outlet website site newspaper paper agency broadcaster magazine station publication daily tabloid report article story post'.split(
    ' ',
  ),
);

/** How many mentions of outlets and how many people are looked back over. */
const MENTIONS_BACK = 30;
const PEOPLE_BACK = 60;

/** Joins the sources of findings, in reading order. */
export class Sources {
  readonly people: Person[] = [];
  /** Most recently speaking last. */
  private readonly recent: Person[] = [];

  constructor(
    private readonly text: string,
    private readonly pack: LanguagePack,
    private readonly sentences: readonly Sentence[],
    private readonly outlets: readonly OutletMention[],
    private readonly pageOutlet: string | null,
  ) {}

  /** The person behind a finding's source; `null` where nobody is named. */
  resolve(finding: Placed): Resolved {
    const span = finding.antecedent ?? finding.source;
    if (!span) return { person: null, sure: 0 };
    const aside = finding.aside ? this.text.slice(finding.aside[0], finding.aside[1]) : '';
    const words = this.text.slice(span[0], span[1]);
    const mention = this.pack.mention(words, aside);
    const owner = this.pack.sourceOfOutlet(words);
    const resolved = owner ? this.ofOutlet(mention, owner, span) : this.find(mention, span, aside);
    const { person } = resolved;
    if (person) {
      if (finding.source) person.mentions.push(finding.source);
      this.learn(person, mention);
      const sentence = this.sentences[finding.sentence] as Sentence;
      const reason = this.pack.anonymity(this.text.slice(sentence.start, sentence.end));
      if (reason && person.anonymity === null && mention.kind.startsWith('anonymous')) {
        person.anonymity = this.text.slice(sentence.start + reason[0], sentence.start + reason[1]);
      }
      const at = this.recent.indexOf(person);
      if (at >= 0) this.recent.splice(at, 1);
      this.recent.push(person);
      if (this.recent.length > PEOPLE_BACK) this.recent.shift();
    }
    return resolved;
  }

  /** Somebody new, or known by the very same words. */
  private add(mention: Mention, name = mention.text): Person {
    const person: Person = {
      id: `s${this.people.length + 1}`,
      mention,
      name,
      place: mention.place,
      role: mention.role,
      anonymity: null,
      mentions: [],
      relays: [],
      heardFrom: null,
    };
    this.people.push(person);
    return person;
  }

  private learn(person: Person, mention: Mention): void {
    person.place ??= mention.place;
    if (mention.form === 'name') person.role ??= mention.role;
    const fuller =
      mention.form === 'name' &&
      person.mention.form === 'name' &&
      mention.text.length > person.name.length &&
      mention.kind === person.mention.kind;
    if (fuller && !/^(?:who|which)$/i.test(mention.text)) person.name = mention.text;
  }

  private latest(test: (person: Person) => boolean): Person | null {
    for (let i = this.recent.length - 1; i >= 0; i--) {
      const person = this.recent[i] as Person;
      if (test(person)) return person;
    }
    return null;
  }

  private find(mention: Mention, span: Span, aside: string): Resolved {
    switch (mention.form) {
      case 'pronoun':
        return this.pronoun(mention, span);
      case 'name':
        return this.named(mention);
      case 'definite':
        return this.definite(mention, span, aside);
      case 'new':
        return { person: this.same(mention) ?? this.add(mention), sure: 0.95 };
      case 'plain':
        return { person: this.same(mention) ?? this.add(mention), sure: 0.9 };
    }
  }

  private same(mention: Mention): Person | null {
    if (/^(?:another|other|others|a second)\b/i.test(mention.text)) return null;
    const lower = mention.text.toLowerCase();
    return this.latest(
      (person) => person.mention.text.toLowerCase() === lower && (mention.form === 'plain' || mention.plural),
    );
  }

  private named(mention: Mention): Resolved {
    const outlet = mention.kind === 'outlet' || mention.kind === 'state-media';
    const match = this.latest((person) => {
      if (person.mention.form !== 'name') return false;
      if (outlet)
        return (
          outletNamed(person.name)?.name === outletNamed(mention.text)?.name &&
          person.mention.head === mention.head
        );
      return (
        person.mention.head === mention.head &&
        person.mention.kind === mention.kind &&
        compatible(person.name, mention.text)
      );
    });
    return { person: match ?? this.add(mention), sure: 0.95 };
  }

  private pronoun(mention: Mention, span: Span): Resolved {
    const { pronoun } = mention;
    if (pronoun === 'i' || pronoun === 'we' || pronoun === 'you') {
      const speaker = pronoun === 'you' ? null : this.latest(() => true);
      return speaker ? { person: speaker, sure: 0.4 } : { person: null, sure: 0 };
    }
    if (pronoun === 'he' || pronoun === 'she') {
      const near = this.subjectNear(span);
      if (near) return { person: near, sure: 0.75 };
      const person = this.latest(
        (other) =>
          (other.mention.kind === 'named-person' || other.mention.kind === 'anonymous-person') &&
          !other.mention.plural,
      );
      return person ? { person, sure: 0.75 } : { person: this.nameBefore(span), sure: 0.5 };
    }
    if (pronoun === 'it') {
      const person = this.latest((other) =>
        ['outlet', 'state-media', 'organisation', 'document'].includes(other.mention.kind),
      );
      return person ? { person, sure: 0.7 } : { person: this.outletBefore(span), sure: 0.55 };
    }
    const person = this.latest(
      (other) => !['outlet', 'state-media', 'document'].includes(other.mention.kind),
    );
    return { person, sure: person ? 0.7 : 0 };
  }

  /** "the paper's source": a source of the outlet that "the paper" is. */
  private ofOutlet(mention: Mention, owner: string, span: Span): Resolved {
    const outlet = this.outletCalled(owner, span[0]);
    const match = this.latest(
      (person) => person.relays.at(-1) === outlet && person.mention.kind === 'anonymous-person',
    );
    if (match) return { person: match, sure: 0.85 };
    const through = this.latest((person) => outletNamed(person.name)?.name === outlet);
    const person = this.add(
      mention,
      this.pack.introduce({ ...mention, text: `the source of ${outlet}` }, ''),
    );
    person.relays = [...(through?.relays ?? []), outlet];
    return { person, sure: 0.85 };
  }

  private definite(mention: Mention, span: Span, aside: string): Resolved {
    if (MEDIA_HEADS.has(mention.head) && !/\p{Lu}/u.test(mention.text.replace(/^The/, ''))) {
      const outlet = this.outletBefore(span);
      if (outlet) return { person: outlet, sure: 0.8 };
    }
    const source = mention.head === 'source';
    const candidates = (other: Person): boolean => {
      if (other.mention.plural !== mention.plural || other.mention.form === 'name') return false;
      if (other.mention.head !== mention.head && !(source && other.mention.kind === 'anonymous-person'))
        return false;
      if (mention.place && other.place && !shareWords(mention.place, other.place)) return false;
      return mention.modifiers.every((word) => other.name.toLowerCase().includes(word) || source);
    };
    const match = this.latest(candidates);
    if (match) return { person: match, sure: 0.9 };
    if (mention.plural) {
      const group = this.latest(
        (other) => other.mention.head === mention.head && other.mention.kind === mention.kind,
      );
      return { person: group ?? this.add(mention), sure: 0.85 };
    }
    const role = this.latest(
      (other) =>
        other.mention.kind === 'named-person' &&
        (other.role ?? '').toLowerCase().split(/\s+/).includes(mention.head),
    );
    if (role) return { person: role, sure: 0.8 };
    if (mention.kind === 'anonymous-person' && source) {
      // "The source" without a source before: one of "sources", introduced by what the clause behind tells.
      const group = this.latest((other) => other.mention.plural && other.mention.head === 'source');
      const person = this.add(mention, this.pack.introduce(mention, aside));
      if (group) person.relays = [...group.relays];
      return { person, sure: 0.75 };
    }
    const last = this.latest(
      (other) => other.mention.kind === mention.kind && other.mention.head === mention.head,
    );
    return { person: last ?? this.add(mention), sure: 0.85 };
  }

  /** The outlet named last before a place, other than the page's own. */
  private outletBefore(span: Span): Person | null {
    const found = this.mentionBefore(span[0], () => true);
    const spoke = this.latest(
      (person) => person.mention.kind === 'outlet' || person.mention.kind === 'state-media',
    );
    if (!found) return spoke;
    const mention = this.pack.mention(found.name);
    return this.named({ ...mention, kind: found.state ? 'state-media' : 'outlet', form: 'name' }).person;
  }

  /** The outlet that words like "the Post", "the paper", "US media" mean at a place: its name, or the words. */
  outletCalled(words: string, at: number): string {
    const exact = outletNamed(words);
    const last =
      words
        .split(/\s+/)
        .at(-1)
        ?.replace(/['’]s$/, '') ?? '';
    if (exact && !/^(?:the )?(?:Post|Times|Journal|Herald|News|Sun|Guardian)$/i.test(words))
      return exact.name;
    const mention = this.mentionBefore(
      at,
      (outlet) => MEDIA_HEADS.has(last.toLowerCase()) || outlet.name.endsWith(` ${last}`),
    );
    return mention?.name ?? exact?.name ?? words;
  }

  /** The last mention of an outlet other than the page's own before a place. */
  private mentionBefore(at: number, test: (outlet: OutletMention) => boolean): OutletMention | null {
    let low = 0;
    let high = this.outlets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.outlets[middle] as OutletMention).start < at) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0 && i >= low - MENTIONS_BACK; i--) {
      const outlet = this.outlets[i] as OutletMention;
      if (outlet.name !== this.pageOutlet && test(outlet)) return outlet;
    }
    return null;
  }

  /** A known person whose name opens this sentence or the one before. */
  private subjectNear(span: Span): Person | null {
    const at = this.sentenceAt(span[0]);
    for (let i = at; i >= 0 && i >= at - 1; i--) {
      const sentence = this.sentences[i] as Sentence;
      const limit = i === at ? span[0] : sentence.end;
      const opening = this.text.slice(sentence.start, Math.min(limit, sentence.start + 200));
      for (let p = this.recent.length - 1; p >= 0 && p >= this.recent.length - 30; p--) {
        const person = this.recent[p] as Person;
        if (person.mention.kind !== 'named-person') continue;
        const last = person.name.split(/\s+/).at(-1) as string;
        const where = opening.indexOf(last);
        if (where >= 0 && (i === at || where < 40)) return person;
      }
    }
    return null;
  }

  /** A person's full name in the paragraphs before, not yet known as a source. */
  private nameBefore(span: Span): Person | null {
    const before = this.text.slice(Math.max(0, span[0] - 600), span[0]);
    const names = [...before.matchAll(/\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{Ll}.]*)+/gu)];
    const name = names.at(-1)?.[0];
    return name ? this.add(this.pack.mention(name)) : null;
  }

  private sentenceAt(offset: number): number {
    let low = 0;
    let high = this.sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.sentences[middle] as Sentence).start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const shareWords = (a: string, b: string): boolean => {
  const words = new Set(b.toLowerCase().split(/\s+/));
  return a
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.length > 3 && word !== 'province' && words.has(word));
};

/** Whether two forms of a name can be one person's: no first names that differ. */
function compatible(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const known = new Set(long.toLowerCase().split(/\s+/));
  const rest = short
    .split(/\s+/)
    .slice(0, -1)
    .filter((word) => /^\p{Lu}/u.test(word) && word.length > 2);
  return (
    rest.length === 0 || rest.some((word) => known.has(word.toLowerCase())) || long.split(/\s+/).length === 1
  );
}
