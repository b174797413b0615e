/** The windows that every screen is looked at in. */
export interface Look {
  name: string;
  theme: 'light' | 'dark';
  /** Device pixels; `zoom` 2 leaves half of them as CSS pixels, as a browser's 200 % does. */
  width: number;
  height: number;
  zoom: number;
  forcedColors?: 'active';
  contrast?: 'more';
}

const SIDEBAR: Look[] = [
  { name: 'light', theme: 'light', width: 380, height: 860, zoom: 1 },
  { name: 'dark', theme: 'dark', width: 380, height: 860, zoom: 1 },
  { name: 'narrow', theme: 'light', width: 300, height: 760, zoom: 1 },
  { name: 'zoom', theme: 'light', width: 360, height: 720, zoom: 2 },
];

const FULL_PAGE: Look[] = [
  { name: 'light', theme: 'light', width: 1180, height: 860, zoom: 1 },
  { name: 'dark', theme: 'dark', width: 1180, height: 860, zoom: 1 },
  { name: 'narrow', theme: 'light', width: 360, height: 760, zoom: 1 },
  { name: 'zoom', theme: 'dark', width: 1180, height: 860, zoom: 2 },
  { name: 'wide', theme: 'light', width: 1360, height: 900, zoom: 1 },
  { name: 'middle', theme: 'dark', width: 900, height: 860, zoom: 1 },
  { name: 'least', theme: 'dark', width: 300, height: 760, zoom: 1 },
];

/** Where the reader's system sets the colours: for the screens with most of them. */
const SYSTEM_COLOURS: Look[] = [
  { name: 'forced', theme: 'dark', width: 380, height: 860, zoom: 1, forcedColors: 'active' },
  { name: 'contrast', theme: 'light', width: 380, height: 860, zoom: 1, contrast: 'more' },
];
const COLOURFUL = new Set([
  'who',
  'accounts',
  'accounts-sorted',
  'accounts-three-hops',
  'synopsis',
  'notes',
  'library-reading',
]);

export function looksOf(scene: string): Look[] {
  const looks = /^(?:library|options|risk-(?:settings|forget|notices))/.test(scene) ? FULL_PAGE : SIDEBAR;
  return COLOURFUL.has(scene) ? [...looks, ...SYSTEM_COLOURS] : looks;
}

/** What is clicked before the picture is taken; named like the scene that it starts from. */
export const GESTURES: Record<string, { scene: string; click: string | string[] }> = {
  'library-sources-map': { scene: 'library-sources', click: '.korea-map .town' },
  'library-sources-persons': { scene: 'library-sources', click: '.persons summary' },
  'library-bring': { scene: 'library-bring-in', click: '.bring-in summary' },
  'who-keys': { scene: 'who', click: '.house .icon' },
  'who-by-source': { scene: 'who', click: '.choice:nth-of-type(2)' },
  'accounts-evidence': { scene: 'accounts', click: '.origin-row:nth-child(3) .origin-name' },
  'accounts-word-menu': { scene: 'accounts-sorted', click: '.accounts .menu button' },
  'accounts-aside': { scene: 'accounts-sorted', click: '.accounts-aside summary' },
  'accounts-40-graph': { scene: 'accounts-40', click: '.origins summary' },
  'notes-menu': { scene: 'notes-more', click: '.note .menu button' },
  'notes-history': {
    scene: 'notes-more',
    click: ['.note .menu button', '.note [role=menuitem]:nth-of-type(2)'],
  },
  'who-legend': { scene: 'who-many-speakers', click: '.speaker-legend summary' },
  'who-runs-open': { scene: 'who-runs', click: '.run-fold' },
  'who-wording': { scene: 'who-echoes', click: '.wording summary' },
  'synopsis-wording': { scene: 'synopsis', click: '.wording summary' },
  'synopsis-menu': { scene: 'synopsis', click: '.row .chip' },
  'synopsis-joining': {
    scene: 'synopsis',
    click: ['.row .chip', '.row [role=menuitem]'],
  },
  'synopsis-one-relation': { scene: 'synopsis', click: '.bar .chip.differs' },
};
