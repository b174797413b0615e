/** Groups an article's attributions by who says them. */
import type { Attribution } from '../../engine/model';
import { isClear } from '../../engine/model/voice';
import type { ShownSource, SourcesById } from './speaker';

interface SourceGroup {
  /** `null`: those of which it is not clear who says them. */
  source: ShownSource | null;
  attributions: Attribution[];
}

/** The groups in order of each source's first attribution; the unclear ones last. */
export function bySource(attributions: readonly Attribution[], sources: SourcesById): SourceGroup[] {
  const groups = new Map<ShownSource, SourceGroup>();
  const unclear: SourceGroup = { source: null, attributions: [] };
  for (const attribution of attributions) {
    const source =
      isClear(attribution) && attribution.sourceId !== null ? sources.get(attribution.sourceId) : undefined;
    const group = source === undefined ? unclear : (groups.get(source) ?? { source, attributions: [] });
    group.attributions.push(attribution);
    if (source !== undefined) groups.set(source, group);
  }
  return unclear.attributions.length > 0 ? [...groups.values(), unclear] : [...groups.values()];
}
