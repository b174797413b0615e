/** "the former envoy", "the lawmaker": whom the text described beside his name, or called by a word of the kind. */

import type { Span } from '../../../model';
import { prefixLength } from '../../../text/prefix-length';
import type { Mention } from '../../language/mention';
import { type Person, sameName } from '../persons';
import type { ReferenceContext } from './context';

/** Descriptions that are looked back over; the bound keeps the work linear in the text. */
const DESCRIPTIONS_BACK = 20;
/** How far before a phrase somebody is described, in UTF-16 units. Chosen by hand: some ten paragraphs. */
const DESCRIBED_BACK = 3000;
/** Words that narrow no noun to another person: "the former envoy" was no envoy any more from the beginning. */
const SAYS_NOTHING = /^(?:former|ex|senior|retired|veteran|elderly|young|same)$/;

/**
 * The named person whom a definite phrase takes up by what the text said he is.
 * @param strict by the very noun: "the general" for "Paek Il, a retired general"; else by one of its kind, where one person alone can be meant
 */
export function describedBefore(
  context: ReferenceContext,
  { head, plural, text, modifiers }: Mention,
  span: Span,
  strict: boolean,
): Person | null {
  if (plural || !/^(?:the|this|that)\s/i.test(text) || /\s(?:of|for|from|in|at)\s/.test(text)) return null;
  const all = context.descriptions();
  const behind = prefixLength(all, ({ at }) => at < span[0]);
  const names = new Set<string>();
  for (let i = behind - 1; i >= 0 && i >= behind - DESCRIPTIONS_BACK; i--) {
    const one = all[i] as (typeof all)[number];
    if (span[0] - one.at > DESCRIBED_BACK) break;
    if (!(strict ? one.nouns[0] === head : one.nouns.includes(head))) continue;
    const words = one.role.toLowerCase();
    const narrows = modifiers.filter((word) => !SAYS_NOTHING.test(word));
    const isTold = (word: string): boolean => words.includes(word);
    // "the coast patrol head" for the "head of the guard’s patrol": one of its words, where he alone is a head.
    if (!(strict || narrows.length === 0 ? narrows.every(isTold) : narrows.some(isTold))) continue;
    names.add(one.name);
    if (strict) break;
  }
  const people = [...names].flatMap((name) => personCalled(context, name) ?? []);
  const [person] = people;
  return person && people.every((other) => sameName(person.found, other.mention)) ? person.known() : null;
}

/** A name of the text as a person, who is known from here on if he is meant. */
function personCalled({ pack, people }: ReferenceContext, name: string) {
  const mention = pack.mention(name);
  if (mention.kind !== 'named-person') return null;
  const found = people.latest((person) => sameName(person, mention));
  return {
    mention,
    found: found ?? ({ mention, name: mention.text } as Person),
    known: (): Person => found ?? people.add(mention),
  };
}
