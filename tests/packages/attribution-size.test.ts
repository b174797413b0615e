/** What reading a language costs in the background's bundle: gzipped kilobytes (1 kB = 1,000 bytes). */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

/** The attribution engine with all its data, without the language packs in `without`: bundled and minified by what builds the packages. */
async function attributionKilobytes(without: string[]): Promise<number> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    root: ROOT,
    plugins: [
      {
        name: 'leave-out',
        enforce: 'pre',
        load(path) {
          const name = without.find((one) => path.endsWith(`/attribution/${one}/pack.ts`));
          return name ? `export const ${name} = {};` : null;
        },
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(ROOT, 'engine/attribution/index.ts'),
        preserveEntrySignatures: 'strict',
        treeshake: { moduleSideEffects: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  const code = built.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  return gzipSync(code, { level: 9 }).length / 1000;
}

it('reads English within 139.2 kB, 11 of them for how sources know, 1.3 for what they do not assert, 3.7 for claims that they deny or confirm, 4 for the names they are shown by, 18 for what outlets and bodies do in their sentences, 6 for whom a sentence speaks of and what it names later, 5.5 for the wordings of translated, casual and everyday news, 30 for the forms in which pages credit, relay, mark and name that further articles showed, and Korean for 30.5', async () => {
  const english = await attributionKilobytes(['korean']);
  const both = await attributionKilobytes([]);
  expect(english).toBeGreaterThan(20);
  expect(english).toBeLessThanOrEqual(139.2);
  expect(both).toBeGreaterThan(english);
  // Its verbs, speakers and discourse are its own: nothing of English serves a language whose verb stands last.
  expect(both - english).toBeLessThanOrEqual(30.5);
});
