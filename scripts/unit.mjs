/**
 * `npm run test:unit`: Vitest, which goes on watching in a terminal. `unit-arguments.mjs` reads the command line.
 *
 *   node scripts/unit.mjs [--once] [-t WORDS] [FILE | WORD …]
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { environment, tool } from './processes.mjs';
import { setUp } from './setup.mjs';
import { UNIT_USAGE, unitArguments } from './unit-arguments.mjs';

/** The folders that `vitest.config.ts` looks for tests in. */
const FOLDERS = ['engine', 'protocol', 'network', 'storage', 'components', 'entrypoints', 'bench', 'scripts'];

const tests = [...FOLDERS, 'tests/unit'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

const read = unitArguments(process.argv.slice(2), root, tests);
if ('help' in read) console.log(UNIT_USAGE);
else if ('wrong' in read) {
  console.error(`${read.wrong}\n\n${UNIT_USAGE}`);
  process.exitCode = 2;
} else {
  try {
    await setUp(import.meta.url, []);
    await tool('wxt', ['prepare'], { quiet: true });
    // The terminal is handed on, so that the keys of the watch work.
    const command = process.platform === 'win32' ? 'vitest.cmd' : 'vitest';
    const child = spawn(command, read.args, { cwd: root, env: environment(), stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      console.error(`${error.message}: is it installed? npm ci`);
      process.exitCode = 1;
    });
    child.on('close', (code) => {
      process.exitCode = code ?? 1;
    });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
