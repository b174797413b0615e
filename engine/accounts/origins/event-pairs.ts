/**
 * What the whole event tells of two of its accounts that the two alone do not: that a third stands between
 * them, or that both cite one who spoke in public.
 */
import type { EventOrigins, Independence, OriginNode } from '../../model';

/** Sentences shown for each of the two. */
const EVIDENCE = 2;

/**
 * The verdict on two articles of an event, by their keys; `found` is what their texts alone gave, and stands
 * where that names a relay.
 */
export function pairInEvent(
  { nodes, edges, origins }: EventOrigins,
  a: string,
  b: string,
  found: Independence,
): Independence {
  if (found.verdict !== 'independent' && found.verdict !== 'unknown') return found;
  const [here, there] = [a, b].map((key) => nodes.find(({ keys }) => keys.includes(key)));
  if (!here || !there || here === there) return found;
  const shared = origins
    .filter(({ keys }) => keys.includes(a) && keys.includes(b))
    .map(({ id }) => nodes.find((node) => node.id === id)!)
    .find((origin) => isOne(origin, here, there));
  if (!shared) return found;
  const evidence = [here, there].flatMap(({ id }) =>
    edges
      .filter(({ from, part }) => from === id && !part)
      .flatMap((edge) => edge.evidence)
      .slice(0, EVIDENCE),
  );
  return { verdict: 'same-origin', origin: shared.name || null, evidence: [...new Set(evidence)] };
}

/**
 * Two reports of one outlet may each have sources of their own; its sources are one origin only for those
 * that relay it.
 */
function isOne({ kind, name }: OriginNode, here: OriginNode, there: OriginNode): boolean {
  return kind !== 'sources' || here.name !== name || there.name !== name;
}
