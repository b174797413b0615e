/** Whose words a passage is: the attribution that says most of it. */
import { type Attribution, type Attributions, UNCLEAR_SOURCE } from './index';
import type { Span } from './span';

function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]));
}

/** The attribution that says most of a passage (UTF-16 offsets); `null` where the article says it in its own voice. */
export function voiceOf(passage: Span, attributions: readonly Attribution[]): Attribution | null {
  let best: Attribution | null = null;
  let most = 0;
  for (const attribution of attributions) {
    const shared = attribution.content.reduce((sum, span) => sum + overlap(passage, span), 0);
    if (shared > most) {
      most = shared;
      best = attribution;
    }
  }
  return best;
}

/** Whether a name may be shown at all (see `UNCLEAR_SOURCE`). */
export function isClear(attribution: Attribution): boolean {
  return (
    attribution.sourceConfidence >= UNCLEAR_SOURCE && (attribution.speaker ?? attribution.sourceId) !== null
  );
}

/** The name of who says a passage; `null` where the article does, or where it is not clear. */
export function speakerName(passage: Span, { attributions, sources }: Attributions): string | null {
  const voice = voiceOf(passage, attributions);
  if (voice === null || !isClear(voice)) return null;
  return voice.speaker ?? sources.find(({ id }) => id === voice.sourceId)?.name ?? null;
}
