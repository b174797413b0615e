/** The links from the page down to the origin: outlet, relays, source, whom the source heard it from. */
import type { ChainLink } from '../../model';
import { outletNamed } from '../../outlets/outlet-names';
import type { Sentence } from '../language/stage-types';
import type { Placed } from './assemble';
import type { ChainContext } from './chain-context';
import { isPageOutlet } from './page-names';
import type { Person } from './persons';
import { relaysOf } from './relays';

/** The chain of one finding. */
export function chainOf(finding: Placed, person: Person | null, context: ChainContext): ChainLink[] {
  const chain: ChainLink[] = [{ name: context.outlet, role: 'outlet' }];
  if (!person) {
    // Who "he" is may be open where the agency that carries him is named.
    if (finding.relay) chain.push(...relaysOf(finding, null, context));
    return chain;
  }
  for (const link of relaysOf(finding, person, context)) {
    const name = shortName(link.name);
    chain.push({ ...link, name: link.role === 'relay' ? context.mentions.shown(name) : name });
  }
  const known = person.mention.outlet ?? person.name;
  const media = person.mention.kind === 'outlet' || person.mention.kind === 'state-media';
  if (media && [person.name, known].some((name) => isPageOutlet(name, context.outlet)))
    return chain.slice(0, 1);
  const outlet = media ? (outletNamed(known) ?? outletNamed(person.mention.head)) : null;
  chain.push({
    name: outlet
      ? context.mentions.shown(outlet.name)
      : person.mention.kind === 'named-person'
        ? nameAlone(known)
        : shortName(known),
    role: person.mention.kind === 'outlet' ? 'relay' : chain.at(-1)?.role === 'source' ? 'hearsay' : 'source',
  });
  if (finding.cited) {
    const relays = chain.slice(1).map((link) => link.name);
    context.sources.introduce(finding.cited, relays);
    chain.push({ name: closed(context.text.slice(finding.cited[0], finding.cited[1])), role: 'hearsay' });
    return chain;
  }
  const heard = heardFrom(finding, person, context);
  if (heard) chain.push({ name: closed(heard), role: 'hearsay' });
  return chain;
}

/** Whom the source heard it from, as its content, its phrase or the sentence says. */
function heardFrom(finding: Placed, person: Person, context: ChainContext): string | null {
  const { text, pack } = context;
  const slice = (span: readonly [number, number] | null): string =>
    span ? text.slice(span[0], span[1]) : '';
  const first = finding.content[0];
  if (!first) return null;
  const sentence = context.sentences[finding.sentence] as Sentence;
  const heard = pack.hearsay(
    slice(first),
    `${slice(finding.source)} ${slice(finding.aside)}`,
    slice([sentence.start, sentence.end]),
  );
  if (!heard) return null;
  if (heard.pronoun) return person.heardFrom;
  if (heard.stated) person.heardFrom = heard.name;
  return heard.name;
}

/** Where a clause begins that says how somebody spoke or knows, or one that only adds to a name. */
const ADDED =
  /,\s(?:who|whom|which|that)\s|\s(?:whom|which|that|speaking)\s|\swho\s(?:(?:has|have|had|was|were|did|would|could|is|are)\s(?:not\s)?)?(?:spoke|spoken|speak|talked?|told|heard|learn(?:ed|t)|knows?|knew|asked?|requested|declined|wish(?:ed|es)?|refused|insisted|want(?:ed|s)?|preferred|requests|relayed|quoted|interviewed|contacted|give|be|remain)\b/;
/** A clause of "who" is shown up to this length, in words. */
const WHO_WORDS = 12;

/** A name without a clause that says how its bearer spoke: "a source in Hyesan who asked …"; "a woman who left Wonsan" says who it is. */
function shortName(name: string): string {
  const added = name.search(ADDED);
  const short = added > 0 ? name.slice(0, added) : name;
  const who = short.search(/\swho\s/);
  const isLong = who > 0 && short.slice(who).trim().split(/\s+/).length > WHO_WORDS;
  return closed(isLong ? short.slice(0, who) : short);
}

/** A person's name without brackets: "Lee Hyun-soo (not his real name)". */
const nameAlone = (name: string): string => shortName(name.replace(/(?<=\S)\s*\([^)]*\)/g, ''));

/** A name whose title lost its closing mark gets it back: "an article entitled “The Dam". */
const closed = (name: string): string => (name.lastIndexOf('“') > name.lastIndexOf('”') ? `${name}”` : name);
