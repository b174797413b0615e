/** Who says an attribution, as the reader is shown it: a name only where the engine is sure enough of it. */
import type { Attribution, Attributions, ChainLink, Source, SourceKind, Span } from '../../engine/model';
import { isClear } from '../../engine/model/voice';
import { type Hues, hueOf, huesOf, NO_SOURCE_HUE, type SourceHue } from './colours/source-hues';

export interface Speaker {
  /** `null`: it is not clear who says this. */
  name: string | null;
  kind: SourceKind | null;
  /** Place and role, where the name does not say them already. */
  place: string | null;
  role: string | null;
  /** `null`: it is not clear who says this, or nothing is known of them. */
  source: Source | null;
  /** The words name no source of their own; the running one was taken. */
  carriedOver: boolean;
  hue: SourceHue;
  /** The chain without the links that are not clear. */
  chain: ChainLink[];
}

/** A source with the colour that it has wherever it is shown. */
export interface ShownSource extends Source {
  hue: SourceHue;
}

/** The sources of an article by id. */
export type SourcesById = ReadonlyMap<string, ShownSource>;

/** @param hues others than the article's own: where it stands beside another one */
export function sourcesById(found: Attributions, hues: Hues = huesOf(found)): SourcesById {
  return new Map(found.sources.map((source) => [source.id, { ...source, hue: hueOf(source.id, hues) }]));
}

function unlessSaid(part: string | null, name: string): string | null {
  return part !== null && !name.toLowerCase().includes(part.toLowerCase()) ? part : null;
}

/** What the text tells of a source beyond its name: role, place, and why it is not named where no words stand for that below. */
export function moreOf({ name, role, place, anonymity, unnamed }: Source): string[] {
  return [role, place, unnamed ? null : anonymity].flatMap((part) => unlessSaid(part, name) ?? []);
}

/** What to show as the speaker of an attribution. */
export function speakerOf(attribution: Attribution, sources: SourcesById): Speaker {
  if (!isClear(attribution)) {
    return {
      name: null,
      kind: null,
      place: null,
      role: null,
      source: null,
      carriedOver: false,
      hue: NO_SOURCE_HUE,
      chain: attribution.chain.filter((link) => link.role === 'outlet' || link.role === 'relay'),
    };
  }
  const source = attribution.sourceId === null ? undefined : sources.get(attribution.sourceId);
  const name = attribution.speaker ?? source?.name ?? '';
  return {
    name,
    kind: source?.kind ?? null,
    place: unlessSaid(source?.place ?? null, name),
    role: unlessSaid(source?.role ?? null, name),
    source: source ?? null,
    carriedOver: attribution.floating === true || attribution.source.length === 0,
    hue: source?.hue ?? NO_SOURCE_HUE,
    chain: attribution.chain,
  };
}

/** The whole stretch from an attribution's first word to its last. `null` when it has no content. */
export function stretchOf(attribution: Attribution): Span | null {
  const first = attribution.content[0];
  const last = attribution.content.at(-1);
  return first && last ? [first[0], last[1]] : null;
}
