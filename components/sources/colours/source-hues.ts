/**
 * The colours of the sources, as data: the extension's pages (`styles/tokens.css` repeats the colours; a test holds them
 * equal) and the page painter draw from the same table. Every `colour` has at least 4.5 : 1 on its `tint` and on
 * the theme's paper (WCAG 2.2 AA for text; held by a test), and hues that colour-blind readers may take for each other have
 * different underlines.
 */
import type { Attribution } from '../../../engine/model';
import { isClear } from '../../../engine/model/voice';

/** `colour` for text, bars and underlines; `tint` lies behind the words of direct quotes. CSS hex colours. */
interface HueColours {
  colour: string;
  tint: string;
}

/** How a direct quote of this source is underlined. Indirect speech is `dotted` in every hue, uncertain notes are `wavy`. */
interface HueUnderline {
  style: 'solid' | 'double' | 'dashed';
  /** CSS pixels. */
  thickness: number;
}

export interface SourceHue {
  /** The custom properties' stem: `--s1` and `--s1-tint`. */
  name: string;
  light: HueColours;
  dark: HueColours;
  underline: HueUnderline;
}

/** Six hues, in the order in which an article's speakers take them. */
export const SOURCE_HUES: readonly SourceHue[] = [
  {
    name: 's1',
    light: { colour: '#98490f', tint: '#fbe9d7' },
    dark: { colour: '#e9a66a', tint: '#3a2717' },
    underline: { style: 'solid', thickness: 2 },
  },
  {
    name: 's2',
    light: { colour: '#1f6f5c', tint: '#dcf2ea' },
    dark: { colour: '#7fd1b8', tint: '#15322a' },
    underline: { style: 'double', thickness: 1 },
  },
  {
    name: 's3',
    light: { colour: '#5a45a8', tint: '#e9e4fb' },
    dark: { colour: '#b9a8f5', tint: '#2a2347' },
    underline: { style: 'dashed', thickness: 2 },
  },
  {
    name: 's4',
    light: { colour: '#8a2b55', tint: '#fbe1ec' },
    dark: { colour: '#f09bbf', tint: '#3d1c2c' },
    underline: { style: 'solid', thickness: 1 },
  },
  {
    name: 's5',
    light: { colour: '#2b5f9e', tint: '#dfecfb' },
    dark: { colour: '#93c1f5', tint: '#1a2c41' },
    underline: { style: 'double', thickness: 2 },
  },
  {
    name: 's6',
    light: { colour: '#5f6312', tint: '#f0f1cf' },
    dark: { colour: '#d4d873', tint: '#2e3013' },
    underline: { style: 'dashed', thickness: 1 },
  },
];

/** For quotes whose source is not known or not clear: grey, so that no colour claims a speaker. */
export const NO_SOURCE_HUE: SourceHue = {
  name: 's0',
  light: { colour: '#5b6068', tint: '#eceef0' },
  dark: { colour: '#a9afb8', tint: '#2a2e33' },
  underline: { style: 'solid', thickness: 1 },
};

/** For every further speaker: a slate with a thick line, so that none of the six colours ever means two people. */
export const MORE_HUE: SourceHue = {
  name: 's7',
  light: { colour: '#3d4450', tint: '#e1e5eb' },
  dark: { colour: '#c3cad5', tint: '#30363f' },
  underline: { style: 'solid', thickness: 3 },
};

/** The hue of each source of an article by its id. */
export type Hues = ReadonlyMap<string, SourceHue>;

/** What was found in an article. */
interface Found {
  readonly attributions: readonly Attribution[];
}

/** Who speaks in an article, the first one first, with how much each of them says. */
export function speakersOf({ attributions }: Found): Map<string, number> {
  const said = new Map<string, number>();
  for (const attribution of attributions) {
    const { sourceId } = attribution;
    if (sourceId !== null && isClear(attribution)) said.set(sourceId, (said.get(sourceId) ?? 0) + 1);
  }
  return said;
}

/**
 * A colour means one speaker: the six who say most get one each, in the order in which they first speak; all others share the slate.
 * @param taken hues that are other speakers' already
 */
export function huesOf(of: Found, taken: ReadonlySet<SourceHue> = NONE): Hues {
  const said = [...speakersOf(of)];
  const free = SOURCE_HUES.filter((hue) => !taken.has(hue));
  const most = [...said].sort((one, other) => other[1] - one[1]).slice(0, free.length);
  const coloured = new Set(most.map(([id]) => id));
  const hues = new Map<string, SourceHue>();
  for (const [id] of said) hues.set(id, coloured.has(id) ? free.shift()! : MORE_HUE);
  return hues;
}

const NONE: ReadonlySet<SourceHue> = new Set();

/** The hue of a source by its id: grey where it is not known or not clear who speaks. */
export function hueOf(sourceId: string | null, hues: Hues): SourceHue {
  return (sourceId === null ? undefined : hues.get(sourceId)) ?? NO_SOURCE_HUE;
}
