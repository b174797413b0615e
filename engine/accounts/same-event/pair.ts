/**
 * Whether two accounts that are set side by side tell one happening: the evidence that the library's articles are joined by,
 * for two that stand alone. No crowd is around them, and words are as rare as they are in the field.
 */
import { type AccountInput, readingOf } from '../../text/account-text';
import { type Lexeme, lexemes } from '../../text/lexemes';
import { BROAD_PLACE_IDS, PLACES } from '../../text/places';
import { termId } from '../../text/term-id';
import { EVENT_MODEL, probability } from './event-model';
import { featuresOf } from './features';
import { eachNeighbour } from './neighbourhood';
import { neighbourhoodOf } from './rank';
import type { LibraryStatistics } from './vocabulary';

/** A library that holds nothing: only what is known of the field counts. */
const NO_LIBRARY: LibraryStatistics = { articles: 0, frequency: () => 0 };

/**
 * Under this the two tell different happenings. Of pairs of the labelled libraries that may be read, 128 of 128 accounts of one
 * event lie above it, and 3 in 100 of those that have no more than the subject in common.
 */
export const ANOTHER_HAPPENING = 0.3;

/** The two may have one key (an article beside itself); a ranking leaves out what has the key that is asked about. */
const OTHER = 'other';

/**
 * How much it says against one happening, in log odds, that two accounts lead with towns of which none is one: in all else two trials in
 * two towns may be told alike. A report and its copy are surer still, whatever part of the county either names.
 */
const OTHER_TOWN = 9;
/** An account leads with its title and so many sentences. */
const LEAD = 2;

/** How probable it is that two accounts tell one happening, 0 to 1; symmetric. */
export function sameHappening(a: AccountInput, b: AccountInput): number {
  const { members, rarities } = neighbourhoodOf(
    { ...featuresOf(a), key: '' },
    [{ ...featuresOf(b), key: OTHER }],
    NO_LIBRARY,
  );
  let found = 0;
  eachNeighbour(members, rarities, (_one, _other, evidence) => {
    found = probability(EVENT_MODEL, evidence);
  });
  const [here, there] = [townsInLead(a), townsInLead(b)];
  const isElsewhere = here.size > 0 && there.size > 0 && ![...here].some((town) => there.has(town));
  return isElsewhere ? found / (found + (1 - found) * Math.exp(OTHER_TOWN)) : found;
}

/** The towns and counties that an account leads with; where its sources live is none of them ("a resident of Musan said …"). */
function townsInLead(input: AccountInput): Set<string> {
  const { words, sentences } = readingOf(input);
  const end = sentences[Math.min(LEAD, sentences.length) - 1]?.[1] ?? 0;
  const sources = input.attributions.attributions.flatMap(({ source }) => source);
  const isOfSource = ({ start }: Lexeme) => sources.some((span) => start >= span[0] && start < span[1]);
  const lead = words.filter((lex) => lex.end <= end && PLACES.has(lex.concept) && !isOfSource(lex));
  const titles = lexemes(input.article.title).filter(({ concept }) => PLACES.has(concept));
  return new Set(
    [...titles, ...lead].flatMap(({ concept }) => (BROAD_PLACE_IDS.has(termId(concept)) ? [] : [concept])),
  );
}
