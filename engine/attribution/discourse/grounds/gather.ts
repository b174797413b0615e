/**
 * How each source of an article can know and why it is unnamed: gathered over all sentences where the source is brought in, comes back
 * or speaks of itself. A stage of its own behind the resolution of sources; it changes nothing that was found before.
 */
import type { AccessGround, Attribution, Span } from '../../../model';
import { prefixLength } from '../../../text/prefix-length';
import type { Ground, GroundsReader } from '../../language/grounds';
import type { LanguagePack } from '../../language/language-pack';
import type { Sentence } from '../../language/stage-types';
import type { Placed } from '../assemble';
import type { Person } from '../persons';
import { Bearers, type Speaking } from './bearers';
import { handDown } from './members';
import type { SourceGrounds } from './source-grounds';

/** One attribution with what it was made of and who speaks. */
export interface Said {
  finding: Placed;
  person: Person;
  type: Attribution['type'];
}

interface GroundsContext {
  text: string;
  pack: LanguagePack;
  sentences: readonly Sentence[];
  /** In reading order. */
  said: readonly Said[];
  people: readonly Person[];
  /** Whether a person is the page's own outlet: it tells nothing of how it knows. */
  isOwn(person: Person): boolean;
}

/** No source is given more grounds of one kind: an article says three at most. */
const MOST = 12;

/** The grounds of every source that has any, by source. */
export function gatherGrounds(context: GroundsContext): ReadonlyMap<Person, SourceGrounds> {
  const reader = context.pack.grounds;
  const found = new Map<Person, SourceGrounds>();
  if (!reader || context.said.length === 0) return found;
  fromSentences(context, reader, found);
  fromContents(context, reader, found);
  fromCited(context, found);
  handDown(context.people, found);
  for (const { access, anonymity } of found.values()) {
    access.sort(byWeight);
    anonymity.sort((a, b) => a.span[0] - b.span[0]);
  }
  return found;
}

/** In the text's order, places last: that somebody is there says least. */
const byWeight = (a: AccessGround, b: AccessGround): number =>
  Number(a.type === 'place') - Number(b.type === 'place') || a.span[0] - b.span[0];

function fromSentences(
  context: GroundsContext,
  reader: GroundsReader,
  found: Map<Person, SourceGrounds>,
): void {
  const { text, pack, sentences, people } = context;
  const { speaking, reported } = bySentence(context);
  const contents = contentsOf(context.said);
  const bearers = new Bearers(text, pack, people);
  /** What a line says of those whose words it hands over: "anonymous sources who told of it:". */
  let handed: Ground[] = [];
  sentences.forEach((sentence, i) => {
    const here = speaking[i] ?? [];
    const give = (person: Person | null | undefined, ground: Ground): void => {
      if (person && mayBear(person, ground, context) && isOnTopic(person, ground, context, contents))
        add(found, person, ground, text);
    };
    for (const ground of handed) give(here[0]?.person, ground);
    if (here.length > 0 || sentence.tokens.length > 0) handed = [];
    const sources = here.flatMap(({ phrases, aside }) => phrases.map((span) => ({ span, aside })));
    for (const ground of reader.ofSentence(text, sentence, sources, reported[i] ?? [])) {
      const bearer = bearers.of(ground.span, ground.bearer, here);
      if (bearer && (!bearer.told || tellsOf(bearer.person, ground))) give(bearer.person, ground);
      if (ground.side === 'anonymity' && ground.bearer && sentence.tokens.at(-1)?.tag === ':')
        handed.push(ground);
    }
    for (const { person, start, cited } of here) if (!cited) bearers.spoke(person, start);
  });
}

/**
 * Whether a sentence that tells of somebody gives a ground: of one with a name it tells what happened to them, and that they fled or
 * from whom they heard it is a ground all the same.
 */
const tellsOf = ({ mention }: Person, { side, type }: Ground): boolean =>
  mention.kind !== 'named-person' ||
  side === 'anonymity' ||
  /^(?:place|relative-or-contact|document)$/.test(type);

/** How many of a source's quotes are looked through for a topic. */
const ON_TOPIC = 20;

/** Whether a source speaks of what its ground is one for. */
function isOnTopic(
  person: Person,
  { topic }: Ground,
  { text }: GroundsContext,
  contents: ReadonlyMap<Person, readonly Span[]>,
): boolean {
  if (topic === undefined) return true;
  const said = contents.get(person)?.slice(0, ON_TOPIC) ?? [];
  return said.some(([start, end]) => text.slice(start, end).toLowerCase().includes(topic));
}

/** Who cites somebody without a name has that one's grounds, too: "CNN, citing a US official with direct knowledge of the matter". */
function fromCited({ said, people, text }: GroundsContext, found: Map<Person, SourceGrounds>): void {
  const mentioned = byMention(people);
  for (const { finding, person } of said) {
    const { cited } = finding;
    const theirs = cited && found.get(mentioned.get(cited[0]) ?? person);
    if (!cited || !theirs || mentioned.get(cited[0]) === person) continue;
    for (const { span, type } of theirs.access)
      if (holds(cited, span)) add(found, person, { span, type, side: 'access', bearer: null }, text);
  }
}

/** What each source says. */
function contentsOf(said: readonly Said[]): ReadonlyMap<Person, readonly Span[]> {
  const contents = new Map<Person, Span[]>();
  for (const { person, finding } of said)
    contents.set(person, [...(contents.get(person) ?? []), ...finding.content].slice(0, ON_TOPIC));
  return contents;
}

/** Whom each mention, by where it begins, is one of. */
const byMention = (people: readonly Person[]): ReadonlyMap<number, Person> =>
  new Map(people.flatMap((person) => person.mentions.map(([start]) => [start, person] as const)));

/** "citing ", "quoting ": how far behind a content's beginning the one who is cited stands, in UTF-16 units. */
const CITING = 12;

/** A content without the words that open it by citing somebody: "According to the paper, citing a trader, the ferry …". */
const behindCited = (content: Span, cited: Span | null): Span =>
  cited && cited[0] >= content[0] && cited[0] - content[0] < CITING && cited[1] < content[1]
    ? [cited[1], content[1]]
    : content;

/** For each sentence who speaks in it, and what is reported in it. */
function bySentence({ sentences, said, people }: GroundsContext): {
  speaking: Speaking[][];
  reported: Span[][];
} {
  const speaking: Speaking[][] = sentences.map(() => []);
  const reported: Span[][] = sentences.map(() => []);
  const mentioned = byMention(people);
  const at = (offset: number): number =>
    Math.max(0, prefixLength(sentences, ({ start }) => start <= offset) - 1);
  for (const { finding, person } of said) {
    if (finding.depth > 0) continue;
    for (const span of finding.content.map((one) => behindCited(one, finding.cited)))
      for (let i = at(span[0]); i < sentences.length && (sentences[i] as Sentence).start < span[1]; i++)
        reported[i]?.push(span);
    const phrases = [finding.antecedent, finding.source].filter((span) => span !== null);
    const first = phrases[0] ?? finding.cue[0];
    const cited = finding.cited && mentioned.get(finding.cited[0]);
    if (cited && finding.cited)
      speaking[at(finding.cited[0])]?.push({
        person: cited,
        phrases: [finding.cited],
        aside: null,
        start: finding.cited[0],
        cited: true,
      });
    if (finding.floating || !first) continue;
    speaking[at(first[0])]?.push({
      person,
      phrases,
      aside: finding.aside,
      start: Math.min(first[0], finding.cue[0]?.[0] ?? first[0]),
    });
  }
  for (const list of speaking) list.sort((a, b) => a.start - b.start);
  return { speaking, reported };
}

function fromContents(
  context: GroundsContext,
  reader: GroundsReader,
  found: Map<Person, SourceGrounds>,
): void {
  const { text, said } = context;
  for (const { finding, person, type } of said) {
    if (finding.depth > 0 || type === 'mixed' || !isPrivate(person)) continue;
    for (const content of finding.content)
      for (const ground of reader.ofContent(text, content, {
        quoted: type === 'direct',
        named: person.mention.kind === 'named-person',
      }))
        if (mayBear(person, ground, context)) add(found, person, ground, text);
  }
}

/** Somebody who tells what happened, not one who speaks for an office. */
const isPrivate = ({ mention: { kind, plural, head }, role, name }: Person): boolean =>
  (kind === 'anonymous-person' &&
    !plural &&
    !/^(?:official|secretary|leader|minister|ministry)$/.test(head)) ||
  (kind === 'named-person' && !isPublic(role, name));

const OFFICE =
  /\b(?:leader|president|minister|chairman|chairwoman|secretary|premier|spokes\p{L}+|ambassador|envoy|senator|lawmaker|general|dictator|commander|professor|analyst|expert)\b/iu;
const isPublic = (role: string | null, name: string): boolean =>
  OFFICE.test(`${role ?? ''} ${name}`) || /\bKim (?:Jong|Yo|Il)\b/.test(name);

/** Whether a ground can be said of such a source at all: nobody asks how an agency can know its own place. */
function mayBear(person: Person, ground: Ground, { isOwn }: GroundsContext): boolean {
  const { kind } = person.mention;
  if (kind === 'state-media' || isOwn(person)) return false;
  if (ground.side === 'anonymity') return kind !== 'organisation';
  switch (kind) {
    case 'outlet':
    case 'organisation':
      return ground.type === 'relative-or-contact' || ground.type === 'document';
    case 'named-person':
      return !isPublic(person.role, person.name);
    default:
      return true;
  }
}

function add(found: Map<Person, SourceGrounds>, person: Person, ground: Ground, text: string): void {
  const known = found.get(person) ?? { access: [], anonymity: [] };
  const { span } = ground;
  const words = text.slice(span[0], span[1]).toLowerCase();
  const list: Array<{ span: Span }> = ground.side === 'access' ? known.access : known.anonymity;
  // The same words again, or words within others, say nothing new.
  const isKnown = list.some(({ span: [start, end] }) => text.slice(start, end).toLowerCase().includes(words));
  if (isKnown || list.length >= MOST) return;
  for (let i = list.length - 1; i >= 0; i--)
    if (holds(span, (list[i] as { span: Span }).span)) list.splice(i, 1);
  if (ground.side === 'access') known.access.push({ span, type: ground.type });
  else known.anonymity.push({ span, type: ground.type });
  found.set(person, known);
}

const holds = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
