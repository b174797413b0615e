/**
 * Words by what they mean for a source's knowledge and name. Collected by hand for this project from the language itself: verbs of
 * perception, presence, contact and concealment, nouns of kinship and acquaintance, papers and pictures, bodies one works in.
 */
import type { Token } from '../../language/stage-types';
import { verbReading } from '../lexicon/inflection';
import { ANONYMOUS, DOCUMENTS } from '../lexicon/source-words';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** To perceive with one's own senses. */
export const PERCEIVE = words('see watch witness observe notice spot overhear glimpse');
/** To be there or to take part. */
export const PRESENT = words(
  'attend visit participate survive experience undergo queue tour accompany patrol infiltrate pose march volunteer',
);
/** To do with one's own hands: only of what a speaker says of itself. */
export const LISTEN = words('hear learn know discover understand find receive get');
/** To be in contact with somebody. */
export const CONTACT = words('speak talk meet call phone communicate interview contact help assist message');
/** To come by a paper or to look through it. */
export const HOLD = words(
  'obtain acquire see view review read study examine analyze analyse photograph film record copy smuggle collect verify receive leak take',
);
/** To work in or to lead something. */
export const WORK = words(
  'work serve run head lead manage oversee command supervise guard belong deal handle drive',
);
/** To live somewhere or to come from there. */
export const DWELL = words('live reside stay base hail come originate settle dwell');
/** To leave a country for good. */
export const FLEE = words('escape flee defect resettle');
/** To go between places. */
export const GO = words('leave cross travel trade commute return smuggle');
/** To name somebody. */
export const NAME = words('name identify disclose reveal publish print use give quote cite');
/** To want or refuse, of one's name. */
export const WISH = words('ask decline refuse request wish want prefer insist demand choose agree seek');
/** To keep a name back. */
export const CONCEAL = words('withhold withheld change conceal protect alter hide keep disguise');
/** What an "I" does, beside speech and thought, and has done nothing by. */
export const IDLE = words(
  'hope want feel fear love hate need do be get try have become grow remain refuse support oppose',
);

/** Those who write, and those who speak for an office: to have spoken to them is no way to know. */
const WRITERS = words('reporter correspondent spokesman spokeswoman spokesperson viewer reader');

/** Kin and friends. */
export const KIN = words(
  'relative cousin brother sister mother father son daughter wife husband uncle aunt nephew niece friend acquaintance neighbor neighbour colleague classmate',
);

/** All whom one hears from. */
export const PEOPLE: ReadonlySet<string> = new Set([
  ...[...words(ANONYMOUS)].filter((word) => !WRITERS.has(word)),
  ...KIN,
  ...words(
    'in-law brother-in-law sister-in-law coworker comrade survivor traveler traveller visitor network',
  ),
]);

/** Those whom one is said to have: "contacts in the navy", "relatives on the island". */
export const TIES: ReadonlySet<string> = new Set([
  ...KIN,
  ...words('contact family tie connection link source informant network'),
]);

/** Papers, pictures and records. */
export const PAPERS: ReadonlySet<string> = new Set([
  ...words(DOCUMENTS),
  ...words(
    'leaflet photo photograph picture image imagery footage recording tape data figure log list file contract map schedule draft copy manual textbook poster message register receipt notebook diary text interview testimony evidence',
  ),
]);
/** Bodies inside a country that one works in or belongs to. */
export const BODIES = words(
  'party regime army military unit brigade navy security police committee farm factory mine mill hospital clinic school camp prison plant customs enterprise bureau department warehouse railway port union guard agency ngo enforcement organization organisation project',
);
/** What one is in such a body. */
export const POSTS = words(
  'official officer member cadre employee worker staffer soldier guard agent manager director clerk doctor nurse teacher driver engineer technician inspector diplomat representative interpreter policeman miner commander captain sailor secretary head chief',
);
/** One who was there, by the word alone. */
export const WITNESSES = words(
  'eyewitness witness survivor participant attendee bystander passer-by onlooker',
);
/** One who is or was of the place, by the word alone. */
export const DWELLERS = words(
  'resident local villager citizen townsperson inhabitant islander defector escapee refugee',
);
/** People whose place says nothing: they speak for an office. */
export const OFFICIALS = words(
  'official authority officer diplomat minister spokesman spokeswoman spokesperson leader president lawmaker senator legislator expert analyst professor researcher scholar critic observer media government ministry general ambassador envoy',
);
/** Places without a name. */
export const AREAS = words(
  'country province city county region area village town district capital north river neighborhood neighbourhood border island township hamlet state',
);
/** What one knows, where nobody says how. */
export const KNOWING = words(
  'familiar conversant acquainted privy knowledgeable well-versed versed well-informed',
);
export const KNOWLEDGE = words('knowledge understanding insight access awareness');
/** What gives somebody's fear as the reason. */
export const DANGER =
  /\b(?:fear\w*|safe\w*|secur\w+|repris\w+|retribut\w+|retaliat\w+|punish\w+|protect\w*|danger\w*|risk\w*|threat\w*|arrest\w*|persecut\w+|repercuss\w+|consequen\w+|harm\w*|sensitiv\w+|revenge|surveil\w+|freely)\b/;

/** Stems that a form may come from: "watched" → watch, "copies" → copy, "planning" → plan. */
function stems(word: string): string[] {
  const found = [word];
  for (const end of ['ed', 'ing', 'es', 's', 'd']) {
    if (!word.endsWith(end) || word.length < end.length + 3) continue;
    const stem = word.slice(0, -end.length);
    found.push(stem, `${stem}e`);
    if (/(.)\1$/.test(stem)) found.push(stem.slice(0, -1));
    if (stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`);
  }
  return found;
}

/** Whether a verb, in any of its forms, is one of these. */
export function isVerbOf(token: Token | undefined, list: ReadonlySet<string>): boolean {
  if (!token) return false;
  const lemma = token.lemma || verbReading(token.lower)?.lemma;
  return lemma ? list.has(lemma) : stems(token.lower).some((stem) => list.has(stem));
}

/** Whether a noun, singular or plural, possessive or not, is one of these. */
export function isNounOf(token: Token | undefined, list: ReadonlySet<string>): boolean {
  if (!token) return false;
  const word = token.lower.replace(/['’]s?$/, '').replace(/^ex-/, '');
  if (list.has(word)) return true;
  const singular = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.endsWith('men')
      ? `${word.slice(0, -2)}an`
      : word.replace(/s$/, '');
  return list.has(singular);
}
