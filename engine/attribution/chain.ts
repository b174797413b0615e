/** The links from the page down to the origin. */
import type { ChainLink, Link } from '../model';
import type { Placed } from './assemble';
import type { LanguagePack } from './language-pack';
import { outletNamed, outletOfAddress, sameOutlet } from './outlet-names';
import type { Sentence } from './passage';
import type { Person } from './reference';

export interface ChainContext {
  text: string;
  pack: LanguagePack;
  /** The page's publisher. */
  outlet: string;
  links: readonly Link[];
  sentences: readonly Sentence[];
  /** The outlet that the article retells, as last named: anonymous sources speak through it. */
  running: string | null;
}

/** Outlets between the page and the source, outermost first. Also remembers them with the person. */
export function relaysOf(finding: Placed, person: Person | null, context: ChainContext): string[] {
  const found: string[] = [];
  const add = (name: string | null | undefined): void => {
    if (!name || sameOutlet(name, context.outlet) || found.some((other) => sameOutlet(other, name))) return;
    if (person && sameOutlet(person.name, name)) return;
    found.push(outletNamed(name)?.name ?? name);
  };
  const slice = (span: readonly [number, number] | null): string =>
    span ? context.text.slice(span[0], span[1]) : '';
  const told = slice(finding.addressee);
  const toOutlet = told ? outletAddressed(told, context) : null;
  const spoke = context.pack.spokeTo(`${slice(finding.source)} ${slice(finding.aside)}`);
  // To speak to the page's own outlet ends every relay.
  const own =
    (toOutlet && sameOutlet(toOutlet, context.outlet)) || (spoke && sameOutlet(spoke, context.outlet));
  if (own) {
    if (person) person.relays = [];
    return [];
  }
  if (person) for (const name of person.relays) add(name);
  add(spoke);
  add(toOutlet);
  const sentence = context.sentences[finding.sentence];
  for (const link of context.links) {
    const cue = finding.cue[0];
    if (cue && sentence && link.span[0] < cue[1] && link.span[1] > cue[0]) add(outletOfAddress(link.href));
  }
  if (
    found.length === 0 &&
    person &&
    context.running &&
    person.mention.kind.startsWith('anonymous') &&
    isSourceLike(person)
  )
    add(context.running);
  if (person) person.relays = [...found];
  return found;
}

/** Sources and insiders speak through somebody; "residents", "officials" may be the page's own words. */
const isSourceLike = (person: Person): boolean =>
  /\b(?:sources?|insider|informant|resident|defector|official familiar|critics)\b/i.test(person.name) &&
  /source|insider|informant|^(?:an?|another|one|the|\w+['’]s)\b/i.test(person.name);

/** "told RFA", "told the outlet", "told reporters". */
function outletAddressed(told: string, context: ChainContext): string | null {
  const named = outletNamed(told) ?? outletNamed(told.replace(/^.*?(?=\p{Lu})/u, ''));
  if (named) return named.name;
  if (
    /^(?:the|this) (?:outlet|website|site|newspaper|paper|agency|broadcaster|station|publication|magazine|daily)$/i.test(
      told,
    )
  )
    return context.running ?? context.outlet;
  return null;
}

/** The chain of one finding. */
export function chainOf(finding: Placed, person: Person | null, context: ChainContext): ChainLink[] {
  const chain: ChainLink[] = [{ name: context.outlet, role: 'outlet' }];
  if (!person) return chain;
  for (const relay of relaysOf(finding, person, context)) chain.push({ name: relay, role: 'relay' });
  if (sameOutlet(person.name, context.outlet) && chain.length === 1) return chain;
  const outlet =
    person.mention.kind === 'outlet' || person.mention.kind === 'state-media'
      ? outletNamed(person.name)
      : null;
  chain.push({
    name: outlet ? outlet.name : shortName(person.name),
    role: person.mention.kind === 'outlet' ? 'relay' : 'source',
  });
  const sentence = context.sentences[finding.sentence] as Sentence;
  const source = finding.source ? context.text.slice(finding.source[0], finding.source[1]) : '';
  const aside = finding.aside ? context.text.slice(finding.aside[0], finding.aside[1]) : '';
  const first = finding.content[0];
  const heard = first
    ? context.pack.hearsay(
        context.text.slice(first[0], first[1]),
        `${source} ${aside}`,
        context.text.slice(sentence.start, sentence.end),
      )
    : null;
  const name = heard ? (heard.pronoun ? person.heardFrom : heard.name) : null;
  if (name) {
    person.heardFrom = name;
    chain.push({ name, role: 'hearsay' });
  }
  if (finding.cited)
    chain.push({ name: context.text.slice(finding.cited[0], finding.cited[1]), role: 'hearsay' });
  return chain;
}

/** A name without the clause that says how its bearer knows: "a source in Hyesan who …". */
export function shortName(name: string): string {
  const cut = name.search(/,?\s(?:who|whom|which|that|speaking)\s/);
  return cut > 0 ? name.slice(0, cut) : name;
}
