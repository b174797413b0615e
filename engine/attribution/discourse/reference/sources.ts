/** Who is who: "the source", "he", "another source", "Mr Kim" joined to the sources of the article. */
import type { Span } from '../../../model';
import { outletNamed } from '../../../outlets/outlet-names';
import type { LanguagePack } from '../../language/language-pack';
import type { Mention } from '../../language/mention';
import { type Sentence, TURN } from '../../language/stage-types';
import type { Placed } from '../assemble';
import type { KnownSources } from '../chain-context';
import type { OutletMentions } from '../outlet-mentions';
import { hasSurname, isAgency, isMedia, isOne, type Person, sameName, takesUp } from '../persons';
import { candidates } from './candidates';
import { type ReferenceContext, type Resolved, sentenceAt } from './context';
import { definite } from './definite-phrases';
import { ordinal } from './designations';
import { copied, documentBefore, isDocumentAgain, issuerOf, paperOf } from './documents';
import { both, joinGroup, oneOf, repeated } from './groups';
import { fullNameBefore, introduced, lastName, namesBefore } from './introductions';
import { outletBeside, outletMention, sourceOfOutlet, writerOf } from './outlets';
import { People } from './people';
import { ofBody, owned } from './possessives';
import { pronoun, retold } from './pronouns';
import { SubjectsBySentence } from './subjects';

/** "A clerk said | in the report | that …": the paper between the cue and the words. */
const IN_PAPER = /^\sin (the (?:\p{Ll}+ )?(?:report|document|study|survey|letter|memo|paper)),?\s/u;
/** Units between them at most. */
const LONGEST_PAPER = 60;

/** Sentences between what somebody says and what somebody was told: "…,” she said. One inspector told her that …". */
const RETOLD_WITHIN = 2;

/** A reduced clause that says where somebody was quoted. */
const QUOTED_IN = /\s(?:quoted|cited|interviewed)\s(?:in|by)\s((?:the\s)?\p{Lu}.*)$/u;

/** Joins the sources of findings, in reading order. */
export class Sources implements KnownSources {
  readonly #context: ReferenceContext;
  /** Those who retell what they were told, by the words for them: "told her". */
  readonly #retellers = new Map<Span, Person>();

  /** Who gives the answers of an interview without names: "A: In May."; `undefined` before the first. */
  #answerer: Person | null | undefined;

  readonly #trace: Map<Placed, readonly string[]> | undefined;

  /** @param trace is told the candidates of each finding's source */
  constructor(
    text: string,
    pack: LanguagePack,
    sentences: readonly Sentence[],
    outlets: OutletMentions,
    trace?: Map<Placed, readonly string[]>,
  ) {
    this.#trace = trace;
    let documents: ReturnType<ReferenceContext['documents']> | null = null;
    let descriptions: ReturnType<ReferenceContext['descriptions']> | null = null;
    this.#context = {
      text,
      pack,
      sentences,
      outlets,
      people: new People(),
      documents: () => {
        documents ??= pack.documents?.(sentences) ?? [];
        return documents;
      },
      descriptions: () => {
        descriptions ??= pack.descriptions?.(text) ?? [];
        return descriptions;
      },
      subjects: new SubjectsBySentence(
        (index) => pack.subjects?.(sentences[index] as Sentence, text) ?? [],
        ({ span, aside }) =>
          pack.mention(text.slice(span[0], span[1]), aside ? text.slice(aside[0], aside[1]) : ''),
      ),
      carrier: null,
    };
  }

  get people(): readonly Person[] {
    return this.#context.people.all;
  }

  /** The person behind a finding's source; `null` where nobody is named. */
  resolve(finding: Placed): Resolved {
    const { text, pack, sentences, people, outlets } = this.#context;
    const span = finding.antecedent ?? finding.source;
    if (!span) return finding.lemma === TURN ? this.#answering(finding) : { person: null, sure: 0 };
    const aside = finding.aside ? text.slice(finding.aside[0], finding.aside[1]) : '';
    const words = text.slice(span[0], span[1]);
    const mention =
      (isBodyAgain(people, words) || isDocumentAgain(this.#context, words, span)
        ? null
        : (outletMention(this.#context, span) ?? outletBeside(this.#context, span, finding.aside))) ??
      pack.mention(words, aside);
    // An author's "I" outside quotation marks is the page's own voice.
    if (/^(?:i|we)$/.test(mention.pronoun ?? '') && finding.depth === 0) return { person: null, sure: 0 };
    this.#trace?.set(finding, candidates(this.#context, mention, span));
    const retelling = this.#retelling(finding);
    const owner = pack.sourceOfOutlet(words) ?? outlets.ownerIn(span);
    const told = mention.pronoun === 'they' && finding.relay !== null;
    const resolved = owner
      ? sourceOfOutlet(this.#context, mention, owner, span)
      : told
        ? retold(this.#context, mention)
        : find(this.#context, mention, span, aside, finding.content);
    const { person } = resolved;
    if (!person) return resolved;
    if (finding.source) person.mentions.push(finding.source);
    if (retelling && retelling !== person && finding.addressee) {
      finding.relay = finding.addressee;
      this.#retellers.set(finding.addressee, retelling);
      // "A villager told the source that his family …": a man, and "she" behind it is the source.
      const own = /^(he|his|she|her)\b/i.exec(text.slice(...(finding.content[0] as Span)))?.[1];
      if (own && person.mention.gender === null && person.mention.form !== 'name')
        person.mention = { ...person.mention, gender: /^h(?:e|is)$/i.test(own) ? 'male' : 'female' };
    }
    this.#comeThrough(person, words, span);
    this.#learn(person, mention, sentences[finding.sentence] as Sentence);
    person.writes ||= finding.lemma === 'write';
    people.speaks(person, finding.depth > 0);
    return resolved;
  }

  /** "A: In May.": the one person who was brought in before the first answer; `null` where there are several. */
  #answering(finding: Placed): Resolved {
    if (this.#answerer === undefined) {
      const { people, pack } = this.#context;
      const isSpoken = (one: Person): boolean => isOne(one) && one.mentions.length > 0;
      const at = finding.content[0] ?? [0, 0];
      const names = namesBefore(this.#context, at, 'she').concat(namesBefore(this.#context, at, 'he'));
      const [name] = names;
      const count = people.count(isSpoken);
      if (count === 1) this.#answerer = people.latest(isSpoken);
      else if (count === 0 && name && new Set(names.map(lastName)).size === 1)
        this.#answerer = people.add(pack.mention(name));
      else this.#answerer = null;
    }
    return { person: this.#answerer, sure: this.#answerer ? 0.8 : 0 };
  }

  introduce(span: Span, relays: string[]): void {
    const { text, pack, people } = this.#context;
    const { person } = find(this.#context, pack.mention(text.slice(span[0], span[1])), span, '', []);
    if (!person) return;
    person.mentions.push(span);
    if (person.relays.length === 0) person.relays = relays;
    people.isCited(person);
  }

  /** "A diplomat quoted in the Journal’s story": the outlet that the phrase itself says. */
  #comeThrough(person: Person, words: string, span: Span): void {
    const outlet = QUOTED_IN.exec(words);
    if (!outlet || person.relays.length > 0) return;
    const at = span[0] + outlet.index + outlet[0].length - (outlet[1] as string).length;
    const name = this.#context.outlets.called((outlet[1] as string).replace(/['’]s\s.*$/, ''), at);
    if (outletNamed(name) && !this.#context.outlets.isPage(name)) person.relays = [name];
  }

  /** "One inspector told her that …": who retells what she was told, where she spoke right before. */
  #retelling({ addressee, relay }: Placed): Person | null {
    const { text, pack, people } = this.#context;
    if (!addressee || relay) return null;
    // "Our correspondent, Iris Moe, spoke to a clerk, who told her that …": the writer's own.
    const { tokens } = this.#context.sentences[sentenceAt(this.#context, addressee[0])] as Sentence;
    if (tokens.some((token) => token.tag !== 'Q' && pack.isOwnVoice(token))) return null;
    const told = pack.mention(text.slice(addressee[0], addressee[1]));
    const { pronoun } = told;
    // "told the source": whoever the article has that from.
    const counted = ordinal(people, told);
    if (counted) return counted;
    if (told.form === 'definite' && !told.plural && told.kind === 'anonymous-person')
      return people.latest((person) => isOne(person) && takesUp(person, told, false));
    if (pronoun !== 'he' && pronoun !== 'she') return null;
    const gender = pronoun === 'he' ? 'male' : 'female';
    const at = sentenceAt(this.#context, addressee[0]);
    const person = people.latest(
      (other) => isOne(other) && (other.mention.gender === null || other.mention.gender === gender),
    );
    const spoke = person?.mentions.at(-1)?.[0];
    return person && spoke !== undefined && at - sentenceAt(this.#context, spoke) <= RETOLD_WITHIN
      ? person
      : null;
  }

  known(span: Span): string | null {
    const { text, pack, people } = this.#context;
    const words = text.slice(...span);
    const mention = pack.mention(words);
    const known = isBodyAgain(people, words)
      ? (people.latest((person) => isAgency(person) && !isMedia(person) && person.mention.form === 'name') ??
        people.latest(isAgency))
      : mention.form === 'name'
        ? people.latest((person) => sameName(person, mention))
        : mention.form === 'definite'
          ? people.latest((person) => takesUp(person, mention, true))
          : null;
    return known?.name ?? null;
  }

  paper({ source, addressee, depth, cue, content }: Placed): Person | null {
    const { text, pack } = this.#context;
    if (depth > 0) return null;
    const end = cue.at(-1)?.[1] ?? 0;
    const within = IN_PAPER.exec(text.slice(end, Math.min(content[0]?.[0] ?? end, end + LONGEST_PAPER)))?.[1];
    if (within !== undefined) {
      const at = text.indexOf(within, end);
      return documentBefore(this.#context, pack.mention(within), [at, at + within.length]);
    }
    const spoken = addressee ?? source;
    return spoken && paperOf(this.#context, pack.mention(text.slice(...spoken)), spoken[0]);
  }

  through(span: Span): { name: string; relays: readonly string[]; outlet: boolean } {
    const { text, pack, outlets, people } = this.#context;
    const reteller = this.#retellers.get(span);
    if (reteller) return { name: reteller.name, relays: reteller.relays, outlet: false };
    const words = text.slice(span[0], span[1]);
    const mention = pack.mention(words);
    const called = outlets.called(words.replace(/^an? /i, ''), span[0]);
    const media =
      mention.kind === 'outlet' ||
      mention.kind === 'state-media' ||
      outletNamed(called) !== null ||
      // "Radio Hana (RH) … RH reported"
      outlets.over(span) !== null;
    if (media) {
      this.#context.carrier = { name: called, at: span[0] };
      return { name: called, relays: [], outlet: true };
    }
    const person =
      writerOfPaper(this.#context, words, span) ?? find(this.#context, mention, span, '', []).person;
    if (person) people.speaks(person, true);
    // "The league said in its paper, the Hana Ilbo, … It quoted a miner": the paper did.
    if (person?.organ) return { name: person.organ, relays: person.relays, outlet: true };
    return { name: person?.name ?? words, relays: person?.relays ?? [], outlet: false };
  }

  /** Takes what a mention and its sentence tell of a person: place, role, fuller name, why it is not named. */
  #learn(person: Person, mention: Mention, sentence: Sentence): void {
    const { text, pack } = this.#context;
    person.place ??= mention.place;
    // "She" tells of "a neighbour" that "he" is somebody else.
    const told = mention.pronoun === 'she' ? 'female' : mention.pronoun === 'he' ? 'male' : null;
    if (told && person.mention.gender === null) person.mention = { ...person.mention, gender: told };
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
    const reason = pack.anonymity?.(text.slice(sentence.start, sentence.end));
    if (reason) person.anonymity = text.slice(sentence.start + reason[0], sentence.start + reason[1]);
  }
}

/** "the agency": a body that spoke, a spy agency say, after every outlet that did. */
function isBodyAgain(people: People, words: string): boolean {
  if (!/^(?:the|this) (?:\p{Ll}+ )?agency$/iu.test(words)) return false;
  const last = people.latest(isAgency);
  return last !== null && !isMedia(last);
}

/** Sentences between "said in its bulletin" and "the bulletin quoted a docker". */
const PAPER_WITHIN = 2;

/** Who said something "in its bulletin" right before "the bulletin quoted a docker as saying …": what the paper quotes is told by him. */
function writerOfPaper(context: ReferenceContext, words: string, span: Span): Person | null {
  const noun = /^(?:the|this|that) (?:\p{Ll}+ )?(\p{Ll}+)$/iu.exec(words)?.[1];
  const here = sentenceAt(context, span[0]);
  const placeOf = ({ mentions }: Person): number => sentenceAt(context, (mentions.at(-1) as Span)[0]);
  const writer = noun ? context.people.latest((one) => one.mentions.length > 0 && placeOf(one) < here) : null;
  const at = writer ? placeOf(writer) : -1;
  if (!writer || here - at > PAPER_WITHIN) return null;
  const { start, end } = context.sentences[at] as Sentence;
  const said = context.text.slice(start, Math.min(end, span[0]));
  const paper = new RegExp(
    `\\b(?:in|through|via)\\s(?:its|his|her|their|an?)\\s(?:[\\p{L}\\d-]+\\s){0,3}${noun}(?!\\p{L})`,
    'iu',
  );
  return paper.test(said) ? writer : null;
}

/** "one of its reporters" */
const MEMBER_OF = /^(?:one|two|three|several|some|another) of (?:its|his|her|their)\s/i;

/** "A relief society said so, according to Hana. The society, Open Hands, said …": who is named now came the way that he came without a name. */
function namedNow({ text, people }: ReferenceContext, mention: Mention, span: Span): Person {
  const noun = /^the (?:\p{Ll}+ )?(\p{Ll}+)$/iu.exec(text.slice(...span))?.[1];
  const before = noun
    ? people.latest((one) => one.mention.form !== 'name' && one.mention.head === noun)
    : null;
  const person = people.add(mention);
  if (before) person.relays = [...before.relays];
  return person;
}

/** The person that a mention means, by its form. */
function find(
  context: ReferenceContext,
  mention: Mention,
  span: Span,
  aside: string,
  content: readonly Span[],
): Resolved {
  const { people } = context;
  const counted = ordinal(people, mention);
  if (counted) return { person: counted, sure: 0.88 };
  const two = both(context, mention);
  if (two) return { person: two, sure: 0.7 };
  const original = copied(context, mention, span) ?? issuerOf(context, mention, span);
  if (original) return { person: original, sure: 0.8 };
  switch (mention.form) {
    case 'pronoun':
      return pronoun(context, mention, span, content);
    case 'name': {
      const person =
        people.latest((other) => sameName(other, mention)) ??
        people.latest((other) => hasSurname(other, mention)) ??
        fullNameBefore(context, mention, span, aside) ??
        namedNow(context, mention, span);
      joinGroup(context, person, span);
      return { person, sure: 0.97 };
    }
    case 'definite': {
      const first = /^the first$/i.test(mention.text) ? oneOf(context, mention, span, aside) : null;
      if (first) return { person: first, sure: 0.7 };
      return definite(context, mention, span, aside, content);
    }
    case 'new':
    case 'plain': {
      const ofOwner = MEMBER_OF.test(mention.text) ? owned(context, mention, span, content) : null;
      if (ofOwner) return { person: ofOwner, sure: 0.7 };
      const member = oneOf(context, mention, span, aside);
      if (member) return { person: member, sure: 0.7 };
      const body = ofBody(context, mention, span);
      if (body) return { person: body, sure: 0.8 };
      const writer = writerOf(context, mention, span);
      if (writer) return { person: writer, sure: 0.8 };
      const those = /^sources$/i.test(mention.text) ? { ...mention, text: 'the sources' } : null;
      return {
        person:
          repeated(people, mention) ?? (those && introduced(context, those, span)) ?? people.add(mention),
        sure: 0.97,
      };
    }
  }
}
