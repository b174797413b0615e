/** "the source", "the Ryanggang resident", "the second source": those who were there before. */
import type { Span } from '../../../model';
import type { Mention } from '../../language/mention';
import { canBeOnePlace, isAgency, isMedia, isOne, type Person, sameName, takesUp } from '../persons';
import { type ReferenceContext, type Resolved, sentenceAt } from './context';
import { describedBefore } from './described';
import { byWhatHeDoes, otherDesignation } from './designations';
import { documentBefore, isDocumentAgain } from './documents';
import { theOnlyTwo } from './groups';
import { introduced, nameWithTitle } from './introductions';
import { definiteOutlet } from './outlets';
import type { People } from './people';
import { owned } from './possessives';
import { broughtInSince } from './spoken-of';

/** Those who write: one of them that nobody brought in is who wrote what was told before. */
const WRITERS = /^(?:author|writer|reporter|journalist|columnist|blogger)$/;

/** Heads of bodies of a state, and of states: no "group" is one. */
const STATE_BODY =
  /^(?:ministry|government|department|party|army|court|parliament|assembly|cabinet|regime|state|states|nations|korea|kingdom|police|military|congress|house|embassy)$/;

/** What a country goes by that nobody need name: "The reclusive state said …". */
const RECLUSIVE =
  /^the (?:\p{Ll}[\p{Ll}-]* )*(?:reclusive|isolated|secretive|communist|hermit|stalinist|impoverished|nuclear-armed) (?:\p{Ll}[\p{Ll}-]* )*(?:state|country|nation|regime|kingdom)$/iu;
const NORTH = 'North Korea';

/** The person that a definite phrase means; somebody new where it takes nobody up, or only somebody of another place. */
export function definite(
  context: ReferenceContext,
  mention: Mention,
  span: Span,
  aside: string,
  content: readonly Span[],
): Resolved {
  const found = takenUp(context, mention, span, aside, content);
  const elsewhere =
    mention.place && found.person?.mention.place && !canBeOnePlace(mention.place, found.person.mention.place);
  // "A source in Sinuiju said … The source in Hyesan said …"
  if (elsewhere && found.person?.mention.head === mention.head)
    return { person: context.people.add(mention, context.pack.introduce(mention, aside)), sure: 0.75 };
  return found;
}

function takenUp(
  context: ReferenceContext,
  mention: Mention,
  span: Span,
  aside: string,
  content: readonly Span[],
): Resolved {
  const { people, pack } = context;
  if (RECLUSIVE.test(mention.text) && context.text.includes(NORTH)) {
    const north = pack.mention(NORTH);
    return { person: people.latest((person) => sameName(person, north)) ?? people.add(north), sure: 0.8 };
  }
  const agency = mention.head === 'agency' ? people.latest(isAgency) : null;
  if (agency && !isMedia(agency)) return { person: agency, sure: 0.75 };
  const outlet = isDocumentAgain(context, mention.text, span) ? null : definiteOutlet(context, mention, span);
  if (outlet) return outlet;
  const gathering = groupAgain(context, mention);
  if (gathering) return { person: gathering, sure: 0.8 };
  const match =
    // "the trader in Musan", though a trader elsewhere spoke since
    people.latest((person) => isOfPlace(person, mention) && takesUp(person, mention, true)) ??
    people.latest((person) => takesUp(person, mention, true)) ??
    people.latest((person) => takesUp(person, mention, false));
  const since = broughtInSince(context, mention, span, match);
  if (since) return { person: since, sure: 0.8 };
  if (match) return { person: match, sure: 0.9 };
  const document = documentBefore(context, mention, span);
  if (document) return { person: document, sure: 0.75 };
  const isNew = isOfNewNation(context, mention, span);
  const byRole = people.latest(
    (person) =>
      person.mention.kind === 'named-person' &&
      (person.role ?? '').toLowerCase().split(/\s+/).includes(mention.head),
  );
  if (byRole && !isNew) return { person: byRole, sure: 0.8 };
  const titled = nameWithTitle(context, mention, span);
  if (titled && !isNew) return { person: titled, sure: 0.75 };
  const described = describedBefore(context, mention, span, true);
  if (described && !isNew) return { person: described, sure: 0.85 };
  // "the committee" after "the Committee for Open Lines".
  const body = people.latest(
    (person) =>
      person.mention.kind === 'organisation' &&
      mention.kind === 'organisation' &&
      person.mention.head === mention.head,
  );
  if (body) return { person: body, sure: 0.85 };
  const broughtIn = introduced(context, mention, span);
  if (broughtIn) return { person: broughtIn, sure: 0.85 };
  const two = theOnlyTwo(context, mention);
  if (two) return { person: two, sure: 0.7 };
  const byKind = describedBefore(context, mention, span, false);
  if (byKind) return { person: byKind, sure: 0.75 };
  // "The reporter wrote …" after "Cho wrote …".
  const author = WRITERS.test(mention.head) && people.latest((person) => isOne(person) && person.writes);
  if (author) return { person: author, sure: 0.75 };
  // "One said … the local added", of "locals".
  const member =
    !mention.plural &&
    people.latest((person) => isOne(person) && person.group?.mention.head === mention.head);
  if (member) return { person: member, sure: 0.75 };
  const kin = ofItsKind(people, mention);
  if (kin) return { person: kin, sure: 0.75 };
  const other = otherDesignation(people, mention);
  if (other) return { person: other, sure: 0.7 };
  const doing = byWhatHeDoes(people, mention, (person) => broughtInBy(context, person));
  if (doing) return { person: doing, sure: 0.7 };
  const ofOwner = owned(context, mention, span, content);
  if (ofOwner) return { person: ofOwner, sure: 0.75 };
  if (mention.head !== 'source' || mention.plural) return { person: people.add(mention), sure: 0.85 };
  // "A ferry cook told Radio Hana … The source said …"
  const told = people.latest(isOne);
  if (told && told.mention.form !== 'name' && isNear(context, told, span)) return { person: told, sure: 0.7 };
  // "The source" without a source before: one of "sources", introduced by what the clause behind tells.
  const group = people.latest((person) => person.mention.plural && person.mention.head === 'source');
  const person = people.add(mention, pack.introduce(mention, aside));
  if (group) person.relays = [...group.relays];
  person.group = group;
  return { person, sure: 0.75 };
}

/** How much is read of what brings somebody in, in UTF-16 units: a clause or two. */
const CLAUSES = 140;
/** The words by which somebody was brought in, to the end of their sentence or of the quotation before. */
function broughtInBy({ text }: ReferenceContext, { mentions: [first] }: Person): string {
  if (!first) return '';
  return /^[^.“”"\n]*/.exec(text.slice(first[0], first[1] + CLAUSES))?.[0] ?? '';
}

/** Sentences between the words of somebody who is no source by his noun and "the source". */
const TOLD_WITHIN = 2;
const isNear = (context: ReferenceContext, { mentions }: Person, span: Span): boolean =>
  sentenceAt(context, span[0]) - sentenceAt(context, mentions.at(-1)?.[0] ?? 0) <= TOLD_WITHIN;

/** A nation as a modifier: "the Swedish ambassador". */
const NATION = /^the (\p{Lu}\p{Ll}+(?:ish|ese|ian|ean|can|gian|man|sh|ch|li|qi|ani))\s\p{Ll}+$/u;

/** How far back a nation is looked for, in UTF-16 units. */
const NATION_BACK = 3000;
/** Whether a phrase names a nation that the text has not had: no ambassador of before is "the Swedish ambassador". */
function isOfNewNation({ text }: ReferenceContext, mention: Mention, [start]: Span): boolean {
  const nation = NATION.exec(mention.text)?.[1];
  return (
    nation !== undefined &&
    nation !== 'Korean' &&
    !text.slice(Math.max(0, start - NATION_BACK), start).includes(nation)
  );
}

/** Whether somebody was brought in with the place that a mention says. */
const isOfPlace = ({ mention: { place } }: Person, asked: Mention): boolean =>
  asked.place !== null && place !== null && canBeOnePlace(asked.place, place);

/** "the ministry official" of "a spokeswoman for the ministry": the only unnamed one who can be called so. */
function ofItsKind(people: People, { head, plural, modifiers }: Mention): Person | null {
  const isKin = (person: Person): boolean =>
    isOne(person) &&
    person.mention.kinds?.includes(head) === true &&
    modifiers.every((word) => person.name.toLowerCase().includes(word));
  return !plural && people.count(isKin) === 1 ? people.latest(isKin) : null;
}

/** Nouns that take up a group by whatever name; those that only one whose name has them. */
const ANY_GROUP = /^(?:group|organi[sz]ation|ngo|nonprofit|watchdog|charity)$/;
const NAMED_GROUP =
  /^(?:institute|centre|center|foundation|society|association|coalition|alliance|network|union|commission|committee|council|ministry)$/;
/** "the group", "the institute": the body that spoke last and can be called so, by its name or by the same noun. */
function groupAgain({ people, pack }: ReferenceContext, { head, text, plural }: Mention): Person | null {
  if (plural || !/^(?:the|this)\s\p{L}+$/iu.test(text)) return null;
  if (!ANY_GROUP.test(head) && !NAMED_GROUP.test(head)) return null;
  const last = people.latest(
    ({ mention: { kind, form, head: noun }, name }) =>
      kind === 'organisation' &&
      (noun === head ||
        (ANY_GROUP.test(head)
          ? form === 'name' && !/^(?:the )?\p{Lu}\p{Ll}+$/u.test(name) && !STATE_BODY.test(noun)
          : new RegExp(`\\b${head}\\b`, 'i').test(name))),
  );
  if (last?.mention.form === 'name') return last;
  // "A survey by Lamp Watch found … The group said …"
  const document = people.latest(({ mention: { kind } }) => kind === 'document');
  const maker = /\bby ((?:the )?\p{Lu}.*)$/u.exec(document?.name ?? '')?.[1];
  const read = maker ? pack.mention(maker) : null;
  return read?.form === 'name' && read.kind === 'organisation' ? people.add(read) : null;
}
