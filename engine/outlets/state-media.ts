/**
 * Words that mean the media of the North Korean state without naming one: "the North Korean press", "state-run television", "the
 * Workers' Party newspaper", and what translations make of its agency's name ("Korean Central Information Company").
 */

/** What is said of media that speak for a state. */
const OF_THE_STATE =
  /\b(?:state|government|regime|party)(?:['’]s)?(?:[- ](?:run|controlled|owned|operated|backed|funded))?\b|\bofficial\b|\bstate-/i;
/** Whose they are. */
const NORTH =
  /\bNorth(?:ern)?(?: Korean?)?(?:['’]s)?\b|\bDPRK\b|\bPyongyang\b|\bKCNA\b|\bRodong\b|\bWorkers['’]? Party\b/;
/** Other states that a text may speak of. */
export const OTHER_STATES =
  /\bSouth\b|\bSeoul\b|\bChin|\bBeijing\b|\bRussia|\bMoscow\b|\bKremlin\b|\bJapan|\bTokyo\b|\bIran|\bCuba|\bSyria|\bViet|\bUkrain|\bU\.?S\b|\bAmerica|\bBritish\b/;
const MEDIA =
  /\b(?:media|press|mouthpieces?|newspapers?|papers?|daily|dailies|news agency|news service|agency|broadcasters?|television|TV|radio|outlets?|news organi[sz]ations?)\b/i;
/** The agency and the stations, by whatever name a translation gives them. */
const CENTRAL =
  /\b(?:Korean?|Chos[ou]n)(?:['’]s)? Central (?:News|Information|Telegraph(?:ic)?|Communications?|Broadcasting|Television|TV|Radio|Press)\b|\bNorth(?:ern)?(?: Korean?)?(?:['’]s)? Central News\b/i;

/** The media of which the words can stand for the state's: those that have a country's name, and no outlet's. */
const OF_THE_NORTH =
  /\bNorth(?: Korean?)?(?:['’]s)? (?:(?:ruling|official|main|domestic|state|party|government)(?:['’]s)? )*(?:press|media|newspapers?|television|TV|broadcaster|radio|news agency|mouthpieces?)\b|\bPyongyang['’]s (?:[\p{Ll}-]+ )*(?:press|media|newspapers?|television|TV|broadcaster|radio|news agency|mouthpieces?)\b/iu;

/**
 * Whether a phrase means media of the North Korean state.
 * @param northOf whether "state media" in this text are North Korea's; asked only where the phrase does not say so itself
 */
export function meansStateMedia(phrase: string, northOf: () => boolean): boolean {
  if (OTHER_STATES.test(phrase)) return false;
  if (CENTRAL.test(phrase) || OF_THE_NORTH.test(phrase)) return true;
  return OF_THE_STATE.test(phrase) && MEDIA.test(phrase) && (NORTH.test(phrase) || northOf());
}
