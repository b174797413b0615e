import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { circlesIn, type Graph } from './circles';
import { filesIn, importsOf, sourceFiles } from './source-files';

/**
 * The arrows between the layers. A file of the folder on the left may import from the folders and packages on the
 * right, and from nothing else; a new arrow fails here and has to be argued for.
 */
const ARROWS: Record<string, { folders: string[]; packages: string[] }> = {
  engine: {
    folders: ['engine'],
    packages: ['@mozilla/readability', 'fflate', 'htmlparser2', 'papaparse', 'valibot'],
  },
  protocol: { folders: ['protocol', 'engine'], packages: ['valibot', 'webextension-polyfill'] },
  network: { folders: ['network', 'protocol', 'engine'], packages: ['webextension-polyfill'] },
  storage: { folders: ['storage', 'protocol', 'engine'], packages: ['dexie', 'valibot'] },
  components: {
    // The outlets' names and links are plain data, as are the names of provinces and the map.
    folders: [
      ...['components', 'protocol/messages', 'public'],
      ...['engine/model', 'engine/outlets/shown', 'engine/places/divisions', 'engine/places/map'],
    ],
    packages: ['preact', 'marked'],
  },
  entrypoints: {
    folders: ['entrypoints', 'components', 'network', 'storage', 'protocol', 'engine', 'public'],
    packages: ['preact', 'webextension-polyfill', 'wxt'],
  },
};
const HOUSE = Object.keys(ARROWS);

/** The rooms of the engine, lowest first: a file imports from its own room and from those before it. */
const ENGINE_ROOMS = [
  'engine/model',
  'engine/outlets',
  'engine/text',
  'engine/places',
  'engine/sources',
  'engine/pages',
  'engine/anchoring',
  'engine/attribution',
  'engine/accounts',
  'engine/search',
  'engine/feeds',
  'engine/exchange',
];

/** Only these files of `protocol` may know the browser, and none of `storage`: it runs wherever there is an IndexedDB. */
const BROWSER_IN_PROTOCOL = ['protocol/client.ts'];

/** What may import from `storage`, and what of it. All other pages and scripts ask the background, by `protocol`. */
const STORAGE_FOR: Record<string, string> = {
  background: 'storage',
  'engine-worker': 'storage/work',
  offscreen: 'storage/work',
};

/** What stands in one folder at most: as many names as can be read at one look. */
const FILES_IN_A_FOLDER = 20;
/** How deep a folder lies at most, counted from the project's root. */
const FLOORS = 5;

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

const house = sourceFiles(...HOUSE).filter((file) => !isTest(file.path));
const paths = new Set(house.map((file) => file.path));

/** Where an import leads, without ending: `engine/model` for `../model`. */
const targetsOf = ({ path, text }: { path: string; text: string }) =>
  importsOf(text)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(path), name));

/** The file that is meant by a path without ending; undefined outside the house. */
const fileAt = (target: string) =>
  [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`].find((path) =>
    paths.has(path),
  );

const files: Graph = new Map(
  house.map((file) => [file.path, targetsOf(file).flatMap((target) => fileAt(target) ?? [])]),
);

const folders: Graph = new Map();
for (const [path, targets] of files) {
  const from = dirname(path);
  const others = targets.map((target) => dirname(target)).filter((folder) => folder !== from);
  folders.set(from, [...new Set([...(folders.get(from) ?? []), ...others])]);
}

for (const [layer, allowed] of Object.entries(ARROWS)) {
  describe(`${layer}/`, () => {
    it.each(house.filter((file) => isIn(file.path, layer)))('$path imports only what it may', (file) => {
      for (const target of targetsOf(file)) {
        const fits = allowed.folders.some((folder) => isIn(target, folder));
        expect(fits, `${file.path} imports ${target}`).toBe(true);
      }
      for (const name of importsOf(file.text).filter((one) => !one.startsWith('.'))) {
        expect(allowed.packages, `${file.path} imports ${name}`).toContain(packageOf(name));
      }
    });
  });
}

it('only the typed client knows the browser', () => {
  const knowing = sourceFiles('protocol', 'storage').filter((file) =>
    importsOf(file.text).includes('webextension-polyfill'),
  );
  expect(knowing.map((file) => file.path).filter((path) => !isTest(path))).toEqual(BROWSER_IN_PROTOCOL);
});

it('engine/ names no browser, database or component', () => {
  for (const { path, text } of sourceFiles('engine').filter((file) => !isTest(file.path))) {
    expect(text, path).not.toMatch(
      /\b(?:browser|chrome)\.(?:runtime|storage|tabs|i18n)\b|\bindexedDB\b|\bfetch\(/,
    );
  }
});

describe('the rooms of the engine', () => {
  const roomOf = (path: string) => ENGINE_ROOMS.findIndex((room) => isIn(path, room));

  it('are all in the list', () => {
    const lost = house.map((file) => file.path).filter((path) => isIn(path, 'engine') && roomOf(path) < 0);
    expect(lost).toEqual([]);
  });

  it('import only from those below them', () => {
    const upward = [...files].flatMap(([path, targets]) =>
      targets
        .filter((target) => isIn(path, 'engine') && roomOf(target) > roomOf(path))
        .map((target) => `${path} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });
});

describe('entrypoints/', () => {
  /** The file or folder that stands for an entrypoint; the scripts on a page are made of the parts in `reader.content`. */
  const entrypointOf = (path: string) => {
    const name = path.split('/')[1]!.replace(/\.tsx?$/, '');
    return ['reader', 'any-site', 'first-keys'].includes(name) ? 'reader.content' : name;
  };
  const arrows = [...files]
    .filter(([path]) => isIn(path, 'entrypoints'))
    .flatMap(([path, targets]) => targets.map((target) => ({ path, target })));

  it('import no other entrypoint, but what all pages have', () => {
    const across = arrows
      .filter(({ target }) => isIn(target, 'entrypoints') && !isIn(target, 'entrypoints/own-pages'))
      .filter(({ path, target }) => entrypointOf(path) !== entrypointOf(target));
    expect(across).toEqual([]);
  });

  it('leave the database to the background', () => {
    const reaching = arrows
      .filter(({ target }) => isIn(target, 'storage'))
      .filter(({ path, target }) => !isIn(target, STORAGE_FOR[entrypointOf(path)] ?? 'nothing'));
    expect(reaching).toEqual([]);
  });
});

describe('what ships', () => {
  /** The rooms' kinds of files; cases and what tests are helped by stand in `tests/cases` and `tests/support`. */
  const SHIPPED_KINDS = /\.(?:tsx?|css|html)$/;
  /** What the browser or a page of the extension starts, and `engine-worker` by its address. */
  const isStarted = (path: string) => /^entrypoints\/(?:[\w-]+\.tsx?|[\w-]+\/main\.tsx?)$/.test(path);

  const reached = new Set<string>();
  const waiting = [...files.keys()].filter(isStarted);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    waiting.push(...(files.get(path) ?? []));
  }

  it('is reached from an entrypoint', () => {
    expect([...files.keys()].filter((path) => !reached.has(path))).toEqual([]);
  });

  it('is code and styles, no cases for tests', () => {
    const strange = HOUSE.flatMap((folder) => filesIn(folder)).filter((path) => !SHIPPED_KINDS.test(path));
    expect(strange).toEqual([]);
  });
});

describe('no circle', () => {
  it('would be overlooked', () => {
    const graph: Graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a', 'd']],
      ['d', []],
    ]);
    expect(circlesIn(graph)).toEqual([['a', 'b', 'c']]);
  });

  it('is among the files, types included', () => {
    expect(circlesIn(files)).toEqual([]);
  });

  it('is among the folders', () => {
    expect(circlesIn(folders)).toEqual([]);
  });
});

describe('every folder', () => {
  const all = sourceFiles(...HOUSE, 'bench', 'tests').filter((file) => !isTest(file.path));
  const counts = new Map<string, number>();
  for (const { path } of all) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);

  it(`has ${FILES_IN_A_FOLDER} source files at most`, () => {
    expect([...counts].filter(([, count]) => count > FILES_IN_A_FOLDER)).toEqual([]);
  });

  it(`lies ${FLOORS} floors deep at most`, () => {
    expect([...counts.keys()].filter((folder) => folder.split('/').length > FLOORS)).toEqual([]);
  });
});
