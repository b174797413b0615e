/** "According to size", "according to plan": what something was done by, and nobody who told it. */
import type { Token } from '../../language/stage-types';

/** What things are ordered or measured by. */
const MEASURES =
  /^(?:size|number|age|rank|weight|quality|quantity|season|need|ability|taste|skill|height|length|colou?r|type|grade|distance|performance|gender|sex)s?$/;

/** Norms: a source before its clause ("According to the plan, …") and none behind it ("was done according to plan"). */
const NORMS =
  /^(?:plan|law|schedule|rule|regulation|timetable|custom|tradition|norm|standard|procedure|principle|criterion|instruction|order|wish|preference|protocol|circumstance|situation|demand|will)s?$|^criteria$/;

/** Whether the phrase whose "according" is token `at` names a measure or a norm. */
export function isMeasure(t: readonly Token[], at: number): boolean {
  let head = at + 2;
  while (t[head + 1]?.tag === 'N' || (t[head]?.tag === 'D' && t[head + 1]?.tag === 'D')) head++;
  const noun = t[head]?.lower ?? '';
  return MEASURES.test(noun) || (NORMS.test(noun) && at > 0 && t[at - 1]?.tag !== ',');
}
