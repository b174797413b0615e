/**
 * The complement of a cue verb: who is told, when and where it was said, and where the content begins. "told reporters
 * on Monday that the road was shut" has an addressee, a time, and a content that begins with "the road".
 */
import type { Token } from '../../language/stage-types';
import { framesOf } from '../lexicon/frames';
import { findAddressee, findAddresseeBehindTo } from './addressee';
import {
  type BehindCue,
  type Complement,
  skipAdverb,
  skipSettings,
  skipTime,
  takeParticle,
} from './behind-cue';
import { findContent } from './content-start';
import type { VerbGroup } from './verb-groups';

/** Reads what follows the group's main verb. */
export function complementOf(t: readonly Token[], group: VerbGroup): Complement {
  const first = group.main + 1;
  const behind: BehindCue = {
    t,
    lemma: group.lemma,
    frames: framesOf(group.lemma),
    at: first,
    cueEnd: first,
    addressee: null,
  };
  skipAdverb(behind);
  takeParticle(behind);
  findAddressee(behind);
  skipTime(behind);
  skipSettings(behind);
  findAddresseeBehindTo(behind);
  return findContent(behind);
}
