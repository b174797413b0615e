/**
 * The publisher of the other account, where an account names it and nobody took it for an outlet: "according to the Osaka-based group
 * Rimjin Watch". That it published an account of the event says what it is.
 */
import type { Span } from '../../model';
import { readingOf } from '../../text/account-text';
import { prefixLength } from '../../text/prefix-length';
import { type Credit, NOBODY } from './credits';
import { carriesAt } from './mentions';
import type { Side } from './side';

/** Letters of a name that is looked for as it is written; shorter ones and single words in small letters may be anything. */
const LEAST = 5;

/** What `from` credits to the outlet of `to`; `null` where it credits nothing to it, or the outlet is credited as one already. */
export function creditOfOther({ input, credits }: Side, { credits: { own } }: Side): Credit | null {
  if (own.length < LEAST || !/^\p{Lu}/u.test(own) || own === credits.own) return null;
  if (credits.credits.some(({ name }) => name === own)) return null;
  const { text, sentences } = readingOf(input);
  const places = placesOf(own, text);
  if (places.length === 0) return null;
  const { attributions } = input.attributions;
  const told = attributions.filter(({ chain }) =>
    chain.some(({ name, role }) => role !== 'outlet' && placesOf(own, name).length > 0),
  );
  // A name of several words is of nothing else, unless it goes on: "the Border Voice Choir".
  const isWhole = ([, end]: Span) => /\s/.test(own) && !/^(?:['’]s)?\s\p{Lu}/u.test(text.slice(end, end + 4));
  const carrying = places.filter((place) => isWhole(place) || carriesAt(text, place));
  if (told.length === 0 && carrying.length === 0) return null;
  const at = places.map(([start]) => Math.max(0, prefixLength(sentences, (one) => one[0] <= start) - 1));
  return {
    ...NOBODY,
    name: own,
    mentions: places.length,
    share: told.length / Math.max(1, attributions.length),
    first: places[0]![0] / Math.max(1, text.length),
    sentences: [...new Set(at)].flatMap((one) => sentences.slice(one, one + 1)),
    carries: Math.max(carrying.length, told.length),
    opens: at[0] ?? null,
  };
}

/** Where a name stands as whole words, as it is written. */
function placesOf(name: string, text: string): Span[] {
  const found: Span[] = [];
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!isWord(at - 1) && !isWord(end)) found.push([at, end]);
  }
  return found;
}
