/** "her mother", "its reporter", "their neighbour": somebody by whom he belongs to. */
import type { Span } from '../../../model';
import type { Mention } from '../../language/mention';
import { isMedia, type Person } from '../persons';
import type { ReferenceContext } from './context';
import { pronoun } from './pronouns';

/** Words of an owner's name that may stand before "’s". */
const SHORT_OWNER = 4;

const OWNED = /^((?:(?:one|two|three|several|some|another) of )?)(his|her|its|their)\s(.+)$/i;
/** Those through whom a group hears what it tells. */
const CONTACTS =
  /^(?:source|informant|reporter|correspondent|contact|member|volunteer|guide|partner|researcher|staff)$/;
const OWNERS = { his: 'he', her: 'she', its: 'it', their: 'they' } as const;

/** The person that a possessive brings in, named by the owner: "Seo Mi-kyung’s mother"; `null` where the owner is unknown. */
export function owned(
  context: ReferenceContext,
  mention: Mention,
  span: Span,
  content: readonly Span[],
): Person | null {
  const [, count = '', word = '', rest = ''] = OWNED.exec(mention.text) ?? [];
  const owner = OWNERS[word.toLowerCase() as keyof typeof OWNERS];
  if (!owner) return null;
  const { person } = pronoun(context, { ...mention, form: 'pronoun', pronoun: owner }, span, content);
  if (!person || (person.mentions.length === 0 && !isMedia(person))) return null;
  const { people, outlets } = context;
  const isShort = person.mention.form === 'name' && person.name.split(/\s+/).length <= SHORT_OWNER;
  const found = people.add(
    mention,
    isShort
      ? `${count.toLowerCase()}${count ? inPhrase(person) : person.name}’s ${rest}`
      : `${count.toLowerCase()}the ${rest} of ${inPhrase(person)}`,
  );
  const gathers = person.mention.kind === 'organisation' && CONTACTS.test(mention.head);
  const isCarrier = (isMedia(person) || gathers) && !outlets.isPage(person.name);
  found.relays = isCarrier ? [...person.relays, person.mention.outlet ?? person.name] : [...person.relays];
  return found;
}

const inPhrase = ({ name, mention }: Person): string =>
  mention.form === 'name' ? name.replace(/^The\s/, 'the ') : name.slice(0, 1).toLowerCase() + name.slice(1);
