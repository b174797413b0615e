/** One name for an origin, whatever it is called, and what the North Korean state says of itself. */
import type { ChainRole } from '../../model';
import { STATE_MEDIA } from '../../model/reasons';
import { outletCalled } from '../../outlets/called';
import { meansStateMedia, OTHER_STATES } from '../../outlets/state-media';

export interface OriginName {
  name: string;
  /** It is the North Korean state's media, all of which are one origin. */
  state: boolean;
}

const NORTH_KOREAN =
  /^(?:Korean Central News Agency|Rodong Sinmun|Minju Joson|Korean Central Television|Korean Central Broadcasting Station|Uriminzokkiri|DPRK Today|Choson Sinbo|Voice of Korea|Meari|Tongil Voice)$/;
const NORTH = /\bNorth(?:ern)?\b|\bDPRK\b|\bPyongyang\b|\bKCNA\b|\bRodong\b/;

/** The text's beginning, in UTF-16 units, says which country's "state media" it means. */
const OPENING = 600;

/** Whether "state media" in a text are North Korea's: it says so, or it speaks of no other state. */
export function isOnTheNorth(text: string): boolean {
  const opening = text.slice(0, OPENING);
  return NORTH.test(opening) || !OTHER_STATES.test(opening);
}

/**
 * One name for an outlet, however it is written. `text` is what it is named in, where "state media" may be
 * another state's.
 */
export function originName(name: string, text?: string): OriginName {
  const called = outletCalled(name);
  if (called && NORTH_KOREAN.test(called.name)) return { name: STATE_MEDIA, state: true };
  if (!called?.state && called) return { name: called.name, state: false };
  if (!called && meansStateMedia(name, () => text === undefined || isOnTheNorth(text)))
    return { name: STATE_MEDIA, state: true };
  return { name: called?.name ?? name, state: false };
}

/** "South Korean media", "the agency", "a website in Seoul": an outlet that is not named cannot be followed. */
const MEDIUM =
  'media|(?:news )?agenc(?:y|ies)|services?|outlets?|newspapers?|papers?|press|reports?|websites?|sites?|channels?|stations?|broadcasters?|tabloids?|dail(?:y|ies)|publications?|magazines?';
const NAMELESS = new RegExp(
  `\\b(?:${MEDIUM})$|^(?:an?|the|one|some|several|local|other)\\s[^,]*\\b(?:${MEDIUM})\\s(?:in|from|of|near|based|close|run)\\s[^,]+$`,
  'i',
);

/** Whether words speak of an outlet without naming it. */
export const isNameless = (name: string): boolean =>
  name !== STATE_MEDIA && NAMELESS.test(name) && outletCalled(name) === null;

/** Agencies and services that give no news: what they say is a source's word. */
const NO_MEDIUM =
  /\b(?:spy|intelligence|security|police|space|weather|meteorological|health|aid|relief|refugee|atomic|nuclear|travel|customs|coast ?guard|disaster|tracking) (?:agency|agencies|service|services|administration)\b/i;

/** Whether a link of a chain is an outlet through which a report came. */
export const isRelay = (role: ChainRole, name: string): boolean => role === 'relay' && !NO_MEDIUM.test(name);

/** Kim, the state, its government and party, as speakers: "Pyongyang", "North Korea's foreign ministry". */
const OF_THE_NORTH =
  /^(?:the )?(?:North Korea(?:n)?|(?:the )?North|Pyongyang|DPRK|Democratic People['’]s Republic of Korea)(?:['’]s)?(?: (?:government|regime|authorities|officials?|military|army|leaders?|leadership|foreign ministry|defen[cs]e ministry|ministry|party|statement|dictator))?$|\bKim (?:Jong|Yo)[- ]?(?:[Uu]n|[Jj]ong)\b|^(?:Mr\.? |leader |dictator |Chairman )?Kim$|\bNorth Korean? (?:leader|dictator|ruler)\b|\bNorth Korea['’]s (?:\p{L}+ ){0,3}(?:ministry|headquarters|committee|party|leader|ruler)\b|\b(?:foreign ministry|ministry) in Pyongyang\b/u;

/**
 * Whether a speaker is the North Korean state or its leader: what it says at home reaches others through its media alone.
 * @param name a speaker as the text names it
 */
export const ofTheNorth = (name: string): boolean => OF_THE_NORTH.test(name.trim());
