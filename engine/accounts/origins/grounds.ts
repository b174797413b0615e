/**
 * What an account says that its report rests on: what may be said of two accounts between which no relay was
 * found.
 */
import type { Ground, SourceKind } from '../../model';
import { STATE_MEDIA } from '../../model/reasons';
import { hopsOf } from './hops';
import { namerOf } from './mentions';
import type { Side } from './side';

const UNNAMED: ReadonlySet<SourceKind> = new Set(['anonymous-person', 'anonymous-group']);
const NAMED: ReadonlySet<SourceKind> = new Set(['named-person', 'organisation', 'document']);

/** What `side` rests on, beside the account `other`. */
export function groundOf(side: Side, other: Side): Ground {
  const { credits } = side;
  if (credits.confirms) return { kind: 'confirmed', name: null };
  const { unnamed, named } = spokeTo(side);
  // "told Daily NK": whoever said so to the outlet itself comes before what it cites beside.
  if (credits.ownSources) return { kind: unnamed ? 'unnamed' : 'own', name: null };
  const hops = hopsOf(side);
  const relayed = hops.direct.find(({ part }) => !part);
  if (relayed) {
    if (relayed.name === STATE_MEDIA) return { kind: 'state-media', name: null };
    const earlier = relayed.name === other.credits.own;
    return { kind: 'relay', name: relayed.name, ...(earlier && { earlier }) };
  }
  if (unnamed) return { kind: 'unnamed', name: null };
  if (named) return { kind: 'named', name: hops.own?.named?.name ?? null };
  const [part] = hops.direct;
  if (part)
    return part.name === STATE_MEDIA
      ? { kind: 'state-media', name: null }
      : { kind: 'relay', name: part.name };
  if (credits.own === STATE_MEDIA) return { kind: 'state-media', name: null };
  return { kind: 'nobody', name: null };
}

/** Who speaks in the account without an outlet or state media between. */
function spokeTo({ input, credits }: Side): { unnamed: boolean; named: boolean } {
  const { attributions, sources } = input.attributions;
  const { nameOf } = namerOf(input);
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]));
  const direct = attributions
    .filter(({ chain }) =>
      chain.every(({ name, role }) => {
        const origin = nameOf(name);
        return role === 'outlet' || (!origin.state && (role !== 'relay' || origin.name === credits.own));
      }),
    )
    .map(({ sourceId }) => kinds.get(sourceId ?? ''));
  const has = (wanted: ReadonlySet<SourceKind>) =>
    direct.some((kind) => kind !== undefined && wanted.has(kind));
  return { unnamed: has(UNNAMED), named: has(NAMED) };
}
