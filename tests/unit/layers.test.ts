import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './source-files';

/**
 * The arrows between the layers. A file of the folder on the left may import from the folders and packages on the
 * right, and from nothing else; a new arrow fails here and has to be argued for.
 */
const ARROWS: Record<string, { folders: string[]; packages: string[] }> = {
  engine: {
    folders: ['engine'],
    packages: ['@mozilla/readability', 'htmlparser2', 'papaparse', 'valibot'],
  },
  components: {
    folders: [
      'components',
      'protocol',
      'engine/model',
      'entrypoints/reader.content/overlay/overlay-root',
      'public',
    ],
    packages: ['preact', 'marked'],
  },
  protocol: {
    folders: ['protocol', 'engine', 'storage/rows'],
    packages: ['valibot', 'webextension-polyfill'],
  },
  network: {
    folders: ['network', 'protocol', 'engine', 'storage/tables/http-cache'],
    packages: ['webextension-polyfill'],
  },
  storage: {
    folders: ['storage', 'protocol', 'engine', 'entrypoints/background/engine'],
    packages: ['dexie', 'valibot'],
  },
  entrypoints: {
    folders: ['entrypoints', 'components', 'protocol', 'network', 'storage', 'engine', 'public'],
    packages: ['preact', 'webextension-polyfill', 'wxt'],
  },
};
/** Only these files of `protocol` may know the browser, and none of `storage`: it runs wherever there is an IndexedDB. */
const BROWSER_IN_STORAGE = ['protocol/client.ts'];

const isTest = (path: string) => /(?:\.test|-for-tests)\.tsx?$/.test(path);
const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

for (const [layer, allowed] of Object.entries(ARROWS)) {
  describe(`${layer}/`, () => {
    it.each(sourceFiles(layer).filter((file) => !isTest(file.path)))(
      '$path imports only what it may',
      ({ path, text }) => {
        for (const name of importsOf(text)) {
          if (name.startsWith('.')) {
            const target = join(dirname(path), name);
            const fits = allowed.folders.some(
              (folder) => target === folder || target.startsWith(`${folder}/`),
            );
            expect(fits, `${path} imports ${target}`).toBe(true);
          } else {
            expect(allowed.packages, `${path} imports ${name}`).toContain(packageOf(name));
          }
        }
      },
    );
  });
}

it('only the typed client knows the browser', () => {
  const knowing = sourceFiles('protocol', 'storage').filter((file) =>
    importsOf(file.text).includes('webextension-polyfill'),
  );
  expect(knowing.map((file) => file.path).filter((path) => !isTest(path))).toEqual(BROWSER_IN_STORAGE);
});

it('engine/ names no browser, database or component', () => {
  for (const { path, text } of sourceFiles('engine').filter((file) => !isTest(file.path))) {
    expect(text, path).not.toMatch(
      /\b(?:browser|chrome)\.(?:runtime|storage|tabs|i18n)\b|\bindexedDB\b|\bfetch\(/,
    );
  }
});
