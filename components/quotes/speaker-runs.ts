/** Neighbouring quotes of one speaker, which the list shows under one head. */
import type { Attribution } from '../../engine/model';
import { isClear } from '../../engine/model/voice';

export interface SpeakerRun {
  /** The first quote's. */
  id: string;
  attributions: Attribution[];
}

/** So many quotes stand open under their head; a longer run is folded to its first quote until the reader opens it. */
export const OPEN_UP_TO = 3;

/** The quotes in runs, in their order: those that follow each other and are clearly by one source. */
export function speakerRuns(attributions: readonly Attribution[]): SpeakerRun[] {
  const runs: SpeakerRun[] = [];
  for (const attribution of attributions) {
    const last = runs.at(-1)?.attributions.at(-1);
    const goesOn =
      last &&
      attribution.sourceId !== null &&
      last.sourceId === attribution.sourceId &&
      isClear(last) &&
      isClear(attribution);
    if (goesOn) runs.at(-1)?.attributions.push(attribution);
    else runs.push({ id: attribution.id, attributions: [attribution] });
  }
  return runs;
}

/** Whether two quotes came by the same way, so that it need not be drawn twice. */
export function sameChain({ chain: one }: Attribution, { chain: other }: Attribution): boolean {
  const way = (chain: Attribution['chain']) =>
    chain.map(({ role, name, carried }) => `${role} ${name} ${carried ?? ''}`).join('\n');
  return way(one) === way(other);
}
