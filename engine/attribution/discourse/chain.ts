/** The links from the page down to the origin: outlet, relays, source, whom the source heard it from. */
import type { ChainLink, Span } from '../../model';
import { outletNamed } from '../../outlets/outlet-names';
import type { Hearsay, Topic } from '../language/language-pack';
import type { Mention } from '../language/mention';
import type { Sentence } from '../language/stage-types';
import type { Placed } from './assemble';
import type { ChainContext } from './chain-context';
import { isPageOutlet } from './page-names';
import { isOne, type Person } from './persons';
import { isSame, relaysOf } from './relays';

/** The chain of one finding; no outlet stands in it twice, whatever it is called there. */
export function chainOf(finding: Placed, person: Person | null, context: ChainContext): ChainLink[] {
  const links = linksOf(finding, person, context);
  return links.filter(
    ({ name, role }, i) => role !== 'relay' || !links.slice(i + 1).some((later) => isSame(name, later.name)),
  );
}

function linksOf(finding: Placed, person: Person | null, context: ChainContext): ChainLink[] {
  const chain: ChainLink[] = [{ name: context.outlet, role: 'outlet' }];
  const phraseOf = context.pack.sourcePhrase ?? whole;
  if (!person) {
    // Who "he" is may be open where the agency that carries him is named.
    if (finding.relay) chain.push(...relaysOf(finding, null, context));
    return chain;
  }
  for (const link of relaysOf(finding, person, context)) {
    const name = closed(phraseOf(link.name));
    chain.push({ ...link, name: link.role === 'relay' ? context.mentions.shown(name) : name });
  }
  const known = person.mention.outlet ?? person.name;
  const media = person.mention.kind === 'outlet' || person.mention.kind === 'state-media';
  // "Lamp Watch said in a report" on the page of Lamp Watch: bodies publish, too.
  const publishes = media || (person.mention.kind === 'organisation' && person.mention.form === 'name');
  if (publishes && [person.name, known].some((name) => isPageOutlet(name, context.outlet)))
    return [...chain.slice(0, 1), ...citedByPage(finding, context)];
  const outlet = media ? (outletNamed(known) ?? outletNamed(person.mention.head)) : null;
  chain.push({
    name: outlet
      ? context.mentions.shown(outlet.name)
      : person.mention.kind === 'named-person'
        ? nameAlone(known)
        : closed(phraseOf(known)),
    role: person.mention.kind === 'outlet' ? 'relay' : chain.at(-1)?.role === 'source' ? 'hearsay' : 'source',
  });
  const cited = citedBy(finding, chain.slice(1), context);
  if (cited.length > 0) return [...chain, ...cited];
  const heard = heardFrom(finding, person, context);
  if (heard) chain.push({ name: closed(heard), role: 'hearsay' });
  return chain;
}

/** "This paper reported in May, citing Radio Hana, that …": the outlet that the page says it has it from. */
function citedByPage({ sentence, depth }: Placed, { reports, mentions, outlet }: ChainContext): ChainLink[] {
  const cited = reports
    .of(sentence)
    .find(({ role, name }) => role.role === 'origin' && !isPageOutlet(name, outlet));
  return cited && depth === 0
    ? [{ name: mentions.shown(cited.name), role: 'relay', evidence: cited.evidence }]
    : [];
}

/** "Radio Hana, citing a clerk, said": whom the source says that it has it from. */
function citedBy({ cited }: Placed, before: readonly ChainLink[], context: ChainContext): ChainLink[] {
  if (!cited) return [];
  context.sources.introduce(
    cited,
    before.map((link) => link.name),
  );
  const phraseOf = context.pack.sourcePhrase ?? whole;
  return [{ name: closed(phraseOf(context.text.slice(...cited))), role: 'hearsay' }];
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
  const before = person.heardFrom;
  const name = heard?.pronoun
    ? before && takesUpTopic(heard.pronoun, before) && (before.isRetold || isQuoted(finding))
      ? before.name
      : null
    : heard && calledBefore(heard, first, person, context);
  const learned = (heard?.learned ? name : null) ?? learnedFrom(finding, context);
  if (learned && isOne(person)) person.knowsFrom = learned;
  const from = learned ?? (heard?.stated && !heard.pronoun ? name : null);
  if (from) person.heardFrom = { ...numberOf(pack.mention(from)), name: from, isRetold: true };
  else if (!heard) person.heardFrom = pack.topic?.(slice(first)) ?? before;
  // "Radio Hana said so. It cited a clerk."
  return name ?? person.knowsFrom ?? (isOne(person) ? null : learned);
}

/** "The gate is shut, a trader said. He had learned of it from his sister.": whom the next sentence says that all of it is from. */
function learnedFrom({ sentence: at }: Placed, { text, sentences, pack }: ChainContext): string | null {
  const [own, next] = [sentences[at], sentences[at + 1]];
  if (!next || next.paragraph.index !== own?.paragraph.index) return null;
  const heard = pack.hearsay(text.slice(next.start, next.end), '', '');
  return heard?.learned ? heard.name : null;
}

/** In somebody's very words "he" is another: "he believed it" without marks may be himself. */
const isQuoted = ({ content: [first], quotations }: Placed): boolean =>
  first !== undefined && quotations.some(({ inner }) => inner[0] <= first[0] && first[0] < inner[1]);

const numberOf = ({ plural, kind }: Mention) => ({ plural, isBody: kind === 'organisation' });

/** "They" are several or a body, or who was retold before; "he" and "she" are one. */
const takesUpTopic = (pronoun: 'he' | 'she' | 'they', { plural, isBody, isRetold }: Topic): boolean =>
  pronoun === 'they' ? plural || isBody || isRetold === true : !plural && !isBody;

/** "The agency said so, according to a lawmaker": the name of a body or somebody known, for the words that a content has for him. */
function calledBefore(
  { name, at }: Hearsay,
  [start]: Span,
  person: Person,
  { sources }: ChainContext,
): string {
  if (at === undefined) return name;
  const known = sources.known([start + at, start + at + name.length]);
  return known && known !== person.name ? known : name;
}

/** A source's phrase where no language tells what of it is no part of its name. */
const whole = (phrase: string): string => phrase;

/** A person's name without brackets and clauses: "Lee Hyun-soo (not his real name), who …". */
function nameAlone(name: string): string {
  const bare = name.replace(/(?<=\S)\s*\([^)]*\)/g, '');
  const cut = bare.search(/,?\s(?:who|whom|which|that|speaking)\s/);
  return closed(cut > 0 ? bare.slice(0, cut) : bare);
}

/** A name whose title lost its closing mark gets it back: "an article entitled “The Dam". */
const closed = (name: string): string => (name.lastIndexOf('“') > name.lastIndexOf('”') ? `${name}”` : name);
