/** Outlets without their names: "the South Korean newspaper", "state media", "the paper". */
import type { Token } from '../../language/stage-types';
import { isTime } from '../phrases/noun-phrase';
import { isCapital } from '../tagging/word-shape';
import { bare, type Found, isNameWord, ownsNext, type PageNames } from './name-words';
import { MEDIA, MEDIA_MODIFIER, MEDIA_WITH, NO_MEDIA } from './words';

/** Words of a generic phrase at most: "the state-run North Korean television station". */
const LONGEST_GENERIC = 7;

/** "the Seoul-based station": where an outlet sits or whose it is. */
const PLACED = /-(?:based|funded|run|owned|backed|language)$/;
const PUBLISHES = /^(?:paper|daily|weekly|monthly|station|site|network|channel|portal|journal|blog)s?$/;

/** Whether the small-letter noun at `i` means an outlet, by itself or by the word before it. */
export function isMediaHead(t: readonly Token[], i: number): boolean {
  const noun = bare(t[i] as Token);
  const modifier = t[i - 1] ? bare(t[i - 1] as Token) : '';
  if (NO_MEDIA.has(modifier)) return false;
  // "a Japanese news group"
  if (/^groups?$/.test(noun)) return /^(?:news|media|broadcasting)$/.test(modifier);
  if (PLACED.test(modifier) && PUBLISHES.test(noun)) return true;
  return MEDIA.has(noun) || (MEDIA_WITH.has(noun) && MEDIA_MODIFIER.has(modifier));
}

/** The same, or with the place it is of: "the Oslo daily". */
export function isMediaOf(t: readonly Token[], i: number): boolean {
  const noun = bare(t[i] as Token);
  return (
    isMediaHead(t, i) ||
    (/^(?:daily|weekly|monthly|station|channel|paper|network)$/.test(noun) &&
      isNameWord(t[i - 1]) &&
      !ownsNext(t[i - 1]))
  );
}

/** "the South Korean newspaper", "state media", "the paper" behind an outlet that was named. */
export function genericAt(t: readonly Token[], i: number, names: PageNames): Found | null {
  const token = t[i] as Token;
  if (token.tag !== 'N' || (isCapital(token) && !/^(?:Media|Newspapers?|TV)$/.test(token.text))) return null;
  const noun = bare(token);
  const isAir = /^(?:tv|television|radio)$/.test(noun);
  if (!isAir && !MEDIA.has(noun) && !MEDIA_WITH.has(noun) && !/^groups?$/.test(noun)) return null;
  let first = i;
  while (first > 0 && i - first < LONGEST_GENERIC && isOfPhrase(t, first - 1)) first--;
  const determiner = t[first - 1]?.tag === 'D' ? (t[first - 1] as Token) : null;
  const takesUp = determiner !== null && first === i && /^(?:the|this)$/.test(determiner.lower);
  if (noun === 'agency' && first === i && names.agency !== 'news') return null;
  if (
    /^(?:publication|magazines?)$/.test(noun) &&
    (t[i + 1]?.lower === 'of' || /^\d/.test(t[i - 1]?.text ?? ''))
  )
    return null;
  // "state television", "Moroccan radio", but no "watched television" or "television set".
  if (isAir) {
    const says =
      first < i &&
      /^(?:state|official|local|private|public|national|cable|\p{Lu}.*)$/u.test(t[i - 1]?.text ?? '');
    if (!says || (t[i + 1]?.tag === 'N' && !isTime(t[i + 1]) && !isReportWord(t[i + 1]))) return null;
  }
  const isMedia =
    isAir ||
    isMediaHead(t, i) ||
    (determiner !== null && /^(?:the|an?|one|another)$/.test(determiner.lower) && isMediaOf(t, i)) ||
    (takesUp &&
      /^(?:paper|daily|station|site|network|channel|newswire|publication|weekly|portal|agency)$/.test(noun));
  if (!isMedia || t.slice(first, i).some((other) => NO_MEDIA.has(bare(other)))) return null;
  // "the daily fee", "the paper bags": a word before another noun.
  if (
    takesUp &&
    !MEDIA.has(noun) &&
    t[i + 1]?.tag === 'N' &&
    !ownsNext(token) &&
    !isTime(t[i + 1]) &&
    !isCapital(t[i + 1] as Token) &&
    !(t[i + 1] as Token).lemma
  )
    return null;
  // "Newspaper Hana", "media reports": the name behind it is the mention; the report, what it made.
  if (
    isNameWord(t[i + 1]) &&
    !ownsNext(token) &&
    !/^(?:reports?|reported|says?)$/i.test(t[i + 1]?.text ?? '') &&
    first < i + 1 &&
    t[i + 1]?.tag === 'N'
  )
    return null;
  if (
    t[i + 1]?.tag === 'N' &&
    /^(?:articles?|kits?|players?|devices?|outlets?|company|coverage|access|agency|agencies|organi[sz]ations?|content|files?)$/.test(
      t[i + 1]?.lower ?? '',
    )
  )
    return null;
  return {
    first: determiner ? first - 1 : first,
    end: i + 1,
    name: null,
    form: 'generic',
    state: t.slice(first, i).some((other) => /^(?:state|official|state-)/.test(other.lower)),
  };
}

const isReportWord = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:reports?|footage)$/.test(token.lower);

/** What can stand between determiner and head: adjectives, nouns, "'s", participles with a hyphen. */
function isOfPhrase(t: readonly Token[], at: number): boolean {
  const token = t[at];
  if (!token || isTime(token)) return false;
  return token.tag === 'N' || ('ER'.includes(token.tag) && token.lower.includes('-'));
}
