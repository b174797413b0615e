/** The outlets of the text as sources: "KCNA", "the paper", "it" after one, "the paper's source". */
import type { Span } from '../../../model';
import { outletNamed } from '../../../outlets/outlet-names';
import type { Mention } from '../../language/mention';
import type { Sentence } from '../../language/stage-types';
import { canMean, MEDIA_HEADS, type NamedOutlet, OF_STATE } from '../outlet-mentions';
import { isMedia, isOne, type Person, sameName } from '../persons';
import { type ReferenceContext, type Resolved, sentenceAt } from './context';

/** How far into a sentence its subject's name begins, in UTF-16 units: "The pro-Pyongyang paper Choson Tongbo said". Chosen by hand. */
const SUBJECT_REACH = 30;

/** A definite phrase for an outlet by where it stands: "the Japanese daily", "the US-funded news agency". No name stands in it. */
const DESCRIBED_OUTLET =
  /^(?:the|this|that) (?:(?:North|South|East|West) )?\p{Lu}[\p{L}.]*(?:-\p{Ll}+)?(?: \p{Ll}[\p{Ll}-]*){1,3}$/iu;

/** A source phrase that speaks of an outlet, by its name: "the Seoul daily Hana Ilbo", "the paper"; `null` for one that does not. */
export function outletMention({ text, pack, outlets }: ReferenceContext, span: Span): Mention | null {
  const isRelative = /^(?:which|who|that)$/i.test(text.slice(span[0], span[1]));
  const outlet = isRelative ? outlets.rightBefore(span[0]) : outlets.over(span);
  if (!outlet) return null;
  const words = text.slice(span[0], span[1]);
  const read = pack.mention(isRelative || outlet.generic ? outlet.name : words);
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

/** A phrase for a paper or a station, by its last noun. */
const MEDIA_PHRASE =
  /\b(?:newspaper|paper|daily|weekly|tabloid|organ|agency|broadcaster|station|channel|website|site|portal|magazine|outlet|mouthpiece)(?:\sof\s[^,]+)?$/i;

/** "The party's newspaper, the Hana Ilbo, last month said": the name beside what the outlet is; `null` for none. */
export function outletBeside(context: ReferenceContext, span: Span, aside: Span | null): Mention | null {
  if (!aside || !MEDIA_PHRASE.test(context.text.slice(...span))) return null;
  const [start, end] = aside;
  const comma = context.text.slice(start, end).indexOf(',');
  const beside: Span = [start, comma < 0 ? end : start + comma];
  return context.outlets.over(beside)?.generic ? null : outletMention(context, beside);
}

/** An outlet of the text as a source. */
function outletPerson({ pack, people }: ReferenceContext, { name, state }: NamedOutlet): Person {
  const mention: Mention = {
    ...pack.mention(name),
    kind: state ? 'state-media' : 'outlet',
    form: 'name',
  };
  return people.latest((person) => sameName(person, mention)) ?? people.add(mention);
}

/** The outlet named last before a place, other than the page's own. */
export function outletBefore(context: ReferenceContext, span: Span): Person | null {
  const found = context.outlets.before(span[0], () => true);
  return found ? outletPerson(context, found) : context.people.latest(isMedia);
}

/** The outlet that a sentence began with, this one or the one before: "Uriminzokkiri went further. In a commentary, it claimed …". */
export function outletSubject(context: ReferenceContext, span: Span): Person | null {
  const at = sentenceAt(context, span[0]);
  const first = context.sentences[Math.max(0, at - 1)] as Sentence;
  const own = context.sentences[at] as Sentence;
  const found = context.outlets.before(span[0], ({ span: [start], role }) => {
    const { start: from } = start >= own.start ? own : first;
    return start >= first.start && (start - from < SUBJECT_REACH || role === 'carrier');
  });
  return found && outletPerson(context, found);
}

/** The outlet that a definite phrase means: "the paper", "the US-funded broadcaster". */
export function definiteOutlet(context: ReferenceContext, mention: Mention, span: Span): Resolved | null {
  if (!MEDIA_HEADS.has(mention.head)) return null;
  if (OF_STATE.test(mention.text)) {
    const found = context.outlets.before(span[0], ({ state, name }) => state && canMean(mention.head, name));
    return found && { person: outletPerson(context, found), sure: 0.75 };
  }
  if (!/\p{Lu}/u.test(mention.text.slice(1))) {
    const person = outletBefore(context, span);
    if (person) return { person, sure: 0.8 };
  }
  if (mention.kind === 'outlet' && DESCRIBED_OUTLET.test(mention.text)) {
    const found = context.outlets.described(mention.text, span[0]);
    if (found) return { person: outletPerson(context, found), sure: 0.75 };
  }
  return null;
}

/** What an outlet writes itself: its own words. */
const OWN_PIECE = /^(?:article|editorial|commentary|column|piece|op-ed|story|dispatch)$/;

/** "The daily ran an editorial titled “…” that said …": the outlet whose own piece speaks; `null` where the sentence names none before it. */
export function writerOf(context: ReferenceContext, mention: Mention, span: Span): Person | null {
  if (mention.kind !== 'document' || !OWN_PIECE.test(mention.head)) return null;
  const { start } = context.sentences[sentenceAt(context, span[0])] as Sentence;
  const writer = context.outlets.before(span[0], ({ role, span: [at] }) => role === 'carrier' && at >= start);
  return writer && outletPerson(context, writer);
}

/** "the paper's source": a source of the outlet that "the paper" is; `owner` is the outlet's words. */
export function sourceOfOutlet(
  { pack, people, outlets }: ReferenceContext,
  mention: Mention,
  owner: string,
  span: Span,
): Resolved {
  const outlet = outlets.called(owner, span[0]);
  const own = outlets.isPage(outlet);
  const match = people.latest(
    (person) =>
      (own ? person.relays.length === 0 : person.relays.at(-1) === outlet) &&
      person.mention.kind.startsWith('anonymous') &&
      person.mention.plural === mention.plural &&
      (person.mention.head === mention.head || (!mention.plural && isOne(person))),
  );
  if (match) return { person: match, sure: 0.85 };
  const through = people.latest((person) => outletNamed(person.name)?.name === outlet);
  // "RFA's sources" say whose they are; "the paper's sources" are told by its name.
  const named = outletNamed(owner) !== null;
  const noun = mention.plural ? 'sources' : 'source';
  const told = { ...mention, text: `the ${noun} of ${outlet}` };
  const person = people.add(mention, named ? mention.text : pack.introduce(told, ''));
  if (!own) person.relays = [...(through?.relays ?? []), outlet];
  return { person, sure: 0.85 };
}
