/** Builds the extension when its sources have changed since it was last built. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { builtFor, root } from './places.mjs';
import { tool } from './processes.mjs';

/** Everything that a build reads. */
const SOURCES = [
  'entrypoints',
  'components',
  'engine',
  'protocol',
  'network',
  'storage',
  'public',
  'wxt.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

/** A hash over the names and contents of all sources. */
export function sourcesHash() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(join(root, source))) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {'chromium' | 'firefox'} browser
 * @param {{ force?: boolean }} [options] `force` builds even where nothing changed
 * @returns {Promise<{ folder: string, built: boolean }>} throws where the build fails.
 */
export async function build(browser, { force = false } = {}) {
  const folder = builtFor(browser);
  const memory = `${folder}.built-from`;
  const hash = sourcesHash();
  const known = existsSync(memory) && readFileSync(memory, 'utf8').trim();
  if (!force && known === hash && existsSync(join(folder, 'manifest.json'))) return { folder, built: false };
  rmSync(memory, { force: true });
  const args = browser === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build'];
  // What is tested and packed carries no trace, whatever the developer's shell says.
  const env = { SECOND_SOURCE_TRACE: '' };
  const { code, stdout, stderr } = await tool('wxt', args, { quiet: true, env });
  if (code !== 0) throw new Error(`wxt ${args.join(' ')} failed:\n${stdout}${stderr}`);
  writeFileSync(memory, `${hash}\n`);
  return { folder, built: true };
}

/**
 * A developer's build whose background says each message on its console, in a folder of its own. It is made anew each time.
 * @returns {Promise<string>} its folder
 */
export async function buildTraced() {
  const { code, stdout, stderr } = await tool('wxt', ['build'], {
    quiet: true,
    env: { SECOND_SOURCE_TRACE: '1' },
  });
  if (code !== 0) throw new Error(`wxt build failed:\n${stdout}${stderr}`);
  return join(root, '.output/traced/chrome-mv3');
}
