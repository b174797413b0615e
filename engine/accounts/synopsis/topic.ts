/**
 * What a row is about, in the article's own words: "the firing squad", "residents on the returnee".
 */
import type { Lexeme } from '../../text/lexemes';
import type { Claim } from './told/claims';

/** Words of a topic at most, function words between them too. */
const LONGEST = 6;
/** Verbs and adverbs make poor ends of a topic; English shows most of them by their ends. */
const VERB_LIKE = /(?:ed|ing|ly)$/;
/** Verbs in the past without an ending to tell them by, numbers in words, and words that hang on a noun to come: they end no topic. Collected by hand. */
const HANGING = new Set(
  `held gave gives left broke stood fell rose went came took made sold bought brought sent put kept lost hit cut shut found forgotten
  known grew drew flew wrote spoke met paid built caught taught sought thought felt began ran led fed fled hid saw drank ate wore shows
  show says get gets got give take takes make makes goes run runs set sets told
  two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen
  worth safe new last first next same own late early more most less many such other whole half aware able likely seldom home
  appear appears seem seems become becomes remain remains`.split(/\s+/),
);
/** A name, or a thing with a capital, is what readers look for. */
const NAME_BONUS = 1.3;
const VERB_MALUS = 0.4;
/** A word that the other account has not weighs this much. */
const OWN_ONLY = 0.25;
/** A word by itself is seldom a point. */
const ALONE_MALUS = 0.4;
/** Words that a topic may hold between those that tell something. */
const BETWEEN = /^(?:of|in|on|at|for|to|the|a|an|from|by|with|and|s|its|their|his|her|over|about|against)$/;

/**
 * The run of words, from one that tells something to another, that weighs most by what is in `wanted` (all telling words where
 * it is empty). `weight` is the rarity of a concept among the claims.
 */
export function topicOf(
  claim: Claim,
  text: string,
  wanted: ReadonlySet<string>,
  weight: (concept: string) => number,
): string {
  let best = '';
  let most = Number.NEGATIVE_INFINITY;
  const words = claim.words;
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.stop) continue;
    let [sum, telling] = [0, 0];
    for (let j = i; j < words.length && j < i + LONGEST; j++) {
      const lex = words[j]!;
      if (j > i && !sideBySide(text, words[j - 1]!, lex)) break;
      if (lex.stop) {
        if (BETWEEN.test(lex.word)) continue;
        break;
      }
      // "guards searched the homes" are two things.
      if (j > i && VERB_LIKE.test(lex.word) && !lex.capital && telling > 0) break;
      sum += value(lex, weight) * (wanted.size === 0 || wanted.has(lex.concept) ? 1 : OWN_ONLY);
      telling++;
      const ends = openValue(words[i]!) * endValue(lex);
      const score = (ends * sum * (telling === 1 ? ALONE_MALUS : 1)) / Math.sqrt(j - i + 1);
      if (score <= most) continue;
      most = score;
      best = text.slice(words[i]!.start, lex.end);
    }
  }
  return (best || text.slice(...claim.span)).replace(/\s+/g, ' ');
}

/** How well a topic begins with a word: a number or a verb by its ending is poor. */
const openValue = ({ word }: Lexeme): number => (VERB_LIKE.test(word) || /^\d/.test(word) ? VERB_MALUS : 1);

/** How well it ends with one: a verb of any kind or a number is left hanging ("paid in cash" begins with one). */
const endValue = (lex: Lexeme): number =>
  HANGING.has(lex.word) && !(lex.capital && !lex.opening) ? VERB_MALUS : openValue(lex);

function sideBySide(text: string, p: Lexeme, q: Lexeme): boolean {
  return /^(?:[ -]|['’]s )$/.test(text.slice(p.end, q.start));
}

function value(lex: Lexeme, weight: (concept: string) => number): number {
  const bonus = lex.capital && !lex.opening ? NAME_BONUS : 1;
  return bonus * (0.1 + weight(lex.concept));
}
