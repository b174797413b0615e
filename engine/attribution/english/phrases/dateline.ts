/** The place that a report was sent from, before its first sentence: "SEOUL, South Korea (AP) —", "New Delhi: At least …". */
import { PLACES } from '../../../text/places';
import type { Sentence, Token } from '../../language/stage-types';
import { isOf, tagSet } from '../../language/tag-sets';
import { COUNTRIES } from '../lexicon/source-words';
import { isCapital } from '../tagging/word-shape';
import { isTime } from './noun-phrase';

/** Marks inside a dateline: "SEOUL, South Korea (AP) —". */
const DATELINE_MARK = tagSet(',', '(', ')');

/** How far from the paragraph's start a dateline may reach, in tokens. */
const REACH = 12;

/** Cities that news is sent from beside capitals and the peninsula's places. Collected by hand for this project; parted by commas. */
const CITIES =
  'New Delhi,Mumbai,Hong Kong,New York,Geneva,Vienna,Brussels,Ulaanbaatar,Ulan Bator,Bangkok,Hanoi,Phnom Penh,Vientiane,Yangon,Kuala Lumpur,Jakarta,Manila,Canberra,Sydney,Islamabad,Dhaka,Kathmandu,Colombo,Tehran,Cairo,Ankara,Istanbul,Kyiv,Kiev,Warsaw,Prague,Rome,Madrid,Stockholm,Oslo,Helsinki,Ottawa,Los Angeles,San Francisco,Shanghai,Harbin,Vladivostok,Osaka,Daegu,Gwangju,Daejeon';

const NAMES: ReadonlySet<string> = new Set(`${COUNTRIES},${CITIES}`.toLowerCase().split(','));

/** Whether a name in small letters is a country's or a city's that news is sent from. */
export const isNewsPlace = (name: string): boolean => NAMES.has(name) || PLACES.has(name.replace(/ /g, '-'));

/**
 * One past a dateline; 0 where the sentence has none. A place and a colon are one where a whole sentence stands behind ("Pyongyang: The
 * leader visited a mill."); in a headline ("Seoul: no talks planned") the place speaks for its government.
 */
export function datelineEnd({ tokens: t, start, paragraph }: Sentence): number {
  const first = t[0];
  if (start !== paragraph.start || !first) return 0;
  const isShouted = /^\p{Lu}{3,}$/u.test(first.text);
  // "Jan. 11 (UPI) --", "(Reuters) -": a day, or nothing, and who sent it stand for the place.
  const isDated = isTime(first) || (first.tag === '(' && t[1] !== undefined && isCapital(t[1]));
  for (let i = 1; i < Math.min(t.length, REACH); i++) {
    const token = t[i] as Token;
    if (token.tag === ':') return t.at(-1)?.tag === '.' && isNewsPlace(placeBefore(t, i)) ? i + 1 : 0;
    const isDash = token.tag === '-' || /^[-•|·]$/.test(token.text);
    if (isDash && (isShouted || (isDated && t[i - 1]?.tag === ')'))) return i + 1;
    if (token.tag !== 'N' && !(isDated && token.tag === 'D') && !isOf(token, DATELINE_MARK)) return 0;
  }
  return 0;
}

/** The words before the first comma or bracket in small letters: "new delhi". */
export function placeBefore(t: readonly Token[], end: number): string {
  const words = t.slice(0, end);
  const mark = words.findIndex((token) => isOf(token, DATELINE_MARK));
  return (mark < 0 ? words : words.slice(0, mark)).map(({ lower }) => lower).join(' ');
}
