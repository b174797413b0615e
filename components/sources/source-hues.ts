/**
 * The colours of the sources, as data: the extension's pages (`styles/tokens.css` repeats the colours; a test holds them
 * equal) and the page painter draw from the same table. Every `colour` has at least 4.5 : 1 on its `tint` and on
 * the theme's paper (WCAG 2.2 AA for text; held by a test), and hues that colour-blind readers may take for each other have
 * different underlines.
 */

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

/** Six hues, in the order in which an article's sources take them. */
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

/**
 * The hue of a source by its id in the article (`s1`, `s2`, … in order of first mention): the first six get a hue each, the
 * seventh starts again. `null`, and ids of another form, get the grey one.
 */
export function hueOf(sourceId: string | null): SourceHue {
  const place = /^s(\d{1,9})$/.exec(sourceId ?? '')?.[1];
  if (place === undefined || Number(place) === 0) return NO_SOURCE_HUE;
  return SOURCE_HUES[(Number(place) - 1) % SOURCE_HUES.length] ?? NO_SOURCE_HUE;
}
