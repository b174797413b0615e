/**
 * How a verb with its particle, noun or adjective stands to a claim behind it: "dismissed", "shot down", "cast doubt on", "were skeptical
 * of", "stood by".
 */
import type { Attitude, Token } from '../../language/stage-types';
import { nounPhraseForward } from '../phrases/noun-phrase';
import type { VerbGroup } from '../phrases/verb-groups';

export interface AttitudeCue {
  attitude: Attitude;
  /** One past the cue's last token; the claim begins there, or behind its words in marks. */
  end: number;
}

/** Verbs by their stems, all forms of each. */
const VERBS: readonly (readonly [Attitude, RegExp])[] = [
  [
    'denies',
    /^(?:den(?:y|ie)|reject|dismiss|refut|rebut|disput|repudiat|debunk|disprov|contradict|disclaim|disavow|discredit|discount|rubbish|scotch(?:e|i)|quash)/,
  ],
  ['doubts', /^(?:doubt|question|challeng|mistrust|distrust|disbeliev|contest)/],
  ['holds', /^(?:believ|accept|trust|credit|swallow)/],
  [
    'affirms',
    /^(?:confirm|affirm|reaffirm|repeat|reiterat|echo|corroborat|verif|acknowledg|substantiat|validat|endors|support|back|defend|uphold|upheld|bolster)/,
  ],
];

/** Verbs with a particle or a preposition. */
const PHRASES: readonly (readonly [Attitude, RegExp, RegExp])[] = [
  ['denies', /^(?:brush|wav|laugh|shrug|bat|swat|sweep|swept)/, /^(?:aside|away|off)$/],
  ['denies', /^(?:sh[oo]?ot|knock|bat)/, /^(?:down|away|back)$/],
  ['denies', /^scoff/, /^at$/],
  ['denies', /^rul/, /^out$/],
  ['denies', /^push/, /^back (?:on|against|at)$/],
  ['affirms', /^back/, /^up$/],
  ['affirms', /^st(?:an|oo)d/, /^by$/],
  ['affirms', /^vouch/, /^for$/],
  ['affirms', /^bear|^bore/, /^out$/],
  ['answers', /^comment|^remark/, /^(?:on|about)$/],
  ['answers', /^(?:respond|react|repl)/, /^to$/],
];

/** Nouns that a verb has before its preposition: "cast doubt on", "voiced doubts about", "took issue with", "poured cold water on". */
const OBJECTS: readonly (readonly [Attitude, RegExp, RegExp])[] = [
  [
    'doubts',
    /^(?:cast|threw|throw|express|voic|rais|ha[dsv]|shar|harbou?r)/,
    /^(?:doubts?|s[ck]epticism|disbelief|suspicions?)$/,
  ],
  ['doubts', /^(?:pour|threw|throw)/, /^water$/],
  ['denies', /^(?:t[ao]k|took)/, /^issue$/],
];
/** "found no truth in", "saw no basis for". */
const FINDS = /^(?:found|find|sees?\b|saw|seen)/;
const GROUND = /^(?:truth|basis|substance)$/;
const BEFORE_CLAIM = /^(?:on|upon|about|over|of|with|to|in|for|behind)$/;

/** Adjectives behind a form of "be". */
const ADJECTIVE = /^(?:s[ck]eptical|doubtful|suspicious|unconvinced|dismissive|incredulous|distrustful)$/;
const ADJECTIVE_PREPOSITION = /^(?:of|about|by|over)$/;
const BE = /^(?:is|are|was|were|been|be|remain(?:s|ed)?)$/;

/** How a verb group stands to what is behind it; `null` where it tells no attitude. */
export function attitudeOf(t: readonly Token[], { main }: VerbGroup): AttitudeCue | null {
  const word = t[main]?.lower ?? '';
  let next = main + 1;
  if (BE.test(word)) {
    while (t[next]?.tag === 'R') next++;
    const fits = ADJECTIVE.test(t[next]?.lower ?? '') && ADJECTIVE_PREPOSITION.test(t[next + 1]?.lower ?? '');
    return fits ? { attitude: 'doubts', end: next + 2 } : null;
  }
  const one = t[next]?.lower ?? '';
  const two = `${one} ${t[next + 1]?.lower ?? ''}`;
  for (const [attitude, verb, particle] of PHRASES) {
    if (!verb.test(word)) continue;
    if (particle.test(one)) return { attitude, end: next + 1 };
    if (particle.test(two)) return { attitude, end: next + 2 };
  }
  const object = nounPhraseForward(t, next, t.length, new Set());
  if (object > next && BEFORE_CLAIM.test(t[object]?.lower ?? '')) {
    const noun = t[object - 1]?.lower ?? '';
    const isNone = one === 'no';
    if (isNone && FINDS.test(word) && GROUND.test(noun)) return { attitude: 'denies', end: object + 1 };
    for (const [attitude, verb, head] of OBJECTS)
      if (!isNone && verb.test(word) && head.test(noun)) return { attitude, end: object + 1 };
  }
  const plain = VERBS.find(([, verb]) => verb.test(word));
  return plain ? { attitude: plain[0], end: next } : null;
}
