/** A file of `bench/` as one script for a browser's worker or page. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../places.mjs';

/** @param {string} name a file in `bench/`  @returns {Promise<string>} its source, bundled and minified as the extension's is */
export async function bundled(name) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'bench', name)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2023',
  });
  return outputFiles[0].text;
}
