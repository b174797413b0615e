/** What reading a language costs in the background's bundle: gzipped kilobytes (1 kB = 1,000 bytes). */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

/** The attribution engine with all its data, without the language packs in `without`. */
async function attributionKilobytes(without: string[]): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'engine/attribution/index.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2023',
    plugins: [
      {
        name: 'leave-out',
        setup({ onLoad }) {
          onLoad({ filter: /[\\/]attribution[\\/][a-z]+[\\/]pack\.ts$/ }, ({ path }) => {
            const name = without.find((one) => path.includes(`attribution/${one}/`));
            return name ? { contents: `export const ${name} = {};` } : undefined;
          });
        },
      },
    ],
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000;
}

it('reads English within 91.5 kB, 11 of them for how sources know, 1.3 for what they do not assert, 2.2 for the names they are shown by and 14 for what outlets do in their sentences, 3 for whom a sentence speaks of, 4 for the wordings of translated and casual news, and Korean for 33', async () => {
  const english = await attributionKilobytes(['korean']);
  const both = await attributionKilobytes([]);
  expect(english).toBeGreaterThan(20);
  expect(english).toBeLessThanOrEqual(91.5);
  expect(both).toBeGreaterThan(english);
  // Its verbs, speakers and discourse are its own: nothing of English serves a language whose verb stands last.
  expect(both - english).toBeLessThanOrEqual(33);
});
