/**
 * Whom an article begins with before it names him: "…, a rights group has said. In a report, the Centre for Open Yards called it …". Settled
 * when all who speak are known. A name that a later paragraph adds within reach settles who was meant before it, as it does for a reader.
 */
import type { Attribution, AttributionType } from '../../../model';
import { outletNamed, sameOutlet } from '../../../outlets/outlet-names';
import type { Description, LanguagePack } from '../../language/language-pack';
import type { Sentence } from '../../language/stage-types';
import type { Placed } from '../assemble';
import { isMedia, type Person } from '../persons';

/** Somebody's words, and who it is. */
interface Spoken {
  finding: Placed;
  person: Person;
  type: AttributionType;
  attribution: Attribution;
}

interface Articles {
  text: string;
  pack: LanguagePack;
  sentences: readonly Sentence[];
  said: readonly Spoken[];
  descriptions: readonly Description[];
}

/** Paragraphs of an article in which somebody comes before his name. */
const LEAD_PARAGRAPHS = 2;
/** Sentences within which the name follows, and paragraphs. */
const WITHIN = 3;
const PARAGRAPHS_WITHIN = 2;

/** Weights of what speaks for one and the same beside how the two fit (0 to 1), by hand; `ENOUGH` is what joins them. */
const SAME_VERB = 0.25;
const BOTH_TELL = 0.15;
const IN_MARKS = 0.15;
const NEXT_PARAGRAPH = 0.15;
const ENOUGH = 0.8;
/** How far from a name in its sentence its description begins, in UTF-16 units. Chosen by hand. */
const DESCRIBED_WITHIN = 200;
/** Statements among which the outlet of a report speaks itself; the bound keeps the work linear in the text. */
const SPEAKS_WITHIN = 60;
/** How much behind a name is looked at, in UTF-16 units: an age or a clause. Chosen by hand. */
const BEHIND = 90;
/** How sure it is that they are one: of those joined in 1,800 articles all four were, too few to say more. */
const JOINED = 0.8;
/** A second name that is nearly as likely leaves it open. */
const CLEAR_BY = 0.2;

/** Everybody who is named later, and by whom: the unnamed person first. */
export function namedLater(article: Articles): ReadonlyMap<Person, Person> {
  const { said, sentences, pack } = article;
  const joined = new Map<Person, Person>();
  if (!pack.namedLater) return joined;
  const paragraphOf = ({ finding }: Spoken): number => sentences[finding.sentence]?.paragraph.index ?? 0;
  const first = paragraphOf(said[0] ?? ({ finding: { sentence: 0 } } as Spoken));
  const seen = new Set<Person>();
  for (const [i, lead] of said.entries()) {
    if (paragraphOf(lead) - Math.min(first, 1) >= LEAD_PARAGRAPHS) break;
    const { mention } = lead.person;
    const isFirst = !seen.has(lead.person);
    seen.add(lead.person);
    if (!isFirst || mention.form === 'name' || mention.plural || lead.person.group) continue;
    // "South Korea’s spy agency": one of its kind; "his uncle" is none.
    const isOwned = mention.kind === 'organisation' && /['’]s\s\p{Ll}/u.test(mention.text);
    if (!isOwned && !/^(?:an?\s|the\s.*\swho\s)/i.test(mention.text)) continue;
    const scores = new Map<Person, number>();
    for (const next of said.slice(i + 1)) {
      if (next.finding.sentence - lead.finding.sentence > WITHIN) break;
      if (paragraphOf(next) - paragraphOf(lead) > PARAGRAPHS_WITHIN) break;
      const named = next.person;
      if (named.mention.form !== 'name' || scores.has(named) || seen.has(named)) continue;
      // "The Ferry Agency said so, according to a lawmaker": a body is named there, too.
      if (next.finding.depth > 0 && named.mention.kind !== 'organisation') continue;
      if (isNamedBefore(article, named, lead)) continue;
      const fits = fitness(article, lead, next);
      if (fits === null) continue;
      const score =
        fits +
        (isSameVerb(lead.finding, next.finding) ? SAME_VERB : 0) +
        (next.finding.addressee && lead.finding.addressee ? BOTH_TELL : 0) +
        (next.type !== 'indirect' ? IN_MARKS : 0) +
        (paragraphOf(next) === paragraphOf(lead) + 1 ? NEXT_PARAGRAPH : 0);
      scores.set(named, score);
    }
    const [best, second] = [...scores].sort(([, a], [, b]) => b - a);
    const isClear = best && best[1] >= ENOUGH && best[1] - (second?.[1] ?? 0) >= CLEAR_BY;
    const meant = isClear ? best[0] : reportOf(article, lead, said.slice(i + 1, i + 1 + SPEAKS_WITHIN));
    if (meant) joined.set(lead.person, meant);
  }
  return joined;
}

/** Whether two have one verb, or say and are told "according to". */
const isSameVerb = (one: Placed, other: Placed): boolean =>
  one.lemma === other.lemma || (one.lemma === 'say' && other.rule === 'according-to');

/** "…, according to a new report. Sources told Radio Hana that …": the outlet that the next words came through, where it speaks itself in the text. */
function reportOf({ pack }: Articles, lead: Spoken, behind: readonly Spoken[]): Person | null {
  const next = behind.find(({ finding }) => finding.depth === 0);
  const relay = next?.attribution.chain.find(({ role }) => role === 'relay');
  if (!relay || next === undefined || next.finding.sentence - lead.finding.sentence > WITHIN) return null;
  const outlet = behind.find(({ person }) => isMedia(person) && sameOutlet(person.name, relay.name))?.person;
  const fits =
    outlet &&
    pack.namedLater?.(lead.person.mention, { ...outlet.mention, kind: 'outlet' }, outlet.name, null, '');
  return outlet && fits ? outlet : null;
}

/** Whether the text had the name before it spoke of the unnamed one. */
function isNamedBefore({ text }: Articles, { mention }: Person, { finding }: Spoken): boolean {
  const words = mention.text.replace(/^the\s/i, '').split(/\s+/);
  const name = mention.kind === 'organisation' ? words.join(' ') : (words.at(-1) ?? '');
  const at = text.indexOf(name);
  return at >= 0 && at < (finding.source?.[0] ?? 0);
}

function fitness({ text, pack, descriptions }: Articles, lead: Spoken, next: Spoken): number | null {
  const span = next.finding.antecedent ?? next.finding.source;
  const phrase = span ? text.slice(...span) : next.person.name;
  const name = next.person.mention.text.split(/\s+/).at(-1) ?? '';
  const own = descriptions.filter(
    (one) => one.name.endsWith(name) && Math.abs(one.at - (span?.[0] ?? 0)) < DESCRIBED_WITHIN,
  );
  const behind = span ? text.slice(span[1], span[1] + BEHIND) : '';
  const all = (own.length > 0 ? own : [null]).map(
    (description) =>
      pack.namedLater?.(lead.person.mention, next.person.mention, phrase, description, behind) ?? null,
  );
  // "A spokesman, Col. Mayer": who is brought in anew is somebody else, whatever his title.
  if (own.some(({ before, role }) => before && /^(?:another|an?)\s/i.test(role))) return null;
  return all.reduce((best, one) => (one === null || (best !== null && best >= one) ? best : one), null);
}

/** Puts the names in the place of those who were brought in without one. */
export function takeNames(said: readonly Spoken[], joined: ReadonlyMap<Person, Person>): Spoken[] {
  return said.map((one) => {
    const named = joined.get(one.person);
    if (!named) return one;
    const { attribution, person } = one;
    const link = attribution.chain.findLast(
      ({ role, name }) => (role === 'source' || role === 'hearsay') && person.name.startsWith(name),
    );
    const name = (isMedia(named) && outletNamed(named.name)?.name) || named.name;
    if (link) link.name = name;
    if (link && isMedia(named)) link.role = 'relay';
    attribution.speaker = name;
    attribution.sourceId = named.id;
    attribution.sourceConfidence = Math.min(attribution.sourceConfidence, JOINED);
    return { ...one, person: named };
  });
}
