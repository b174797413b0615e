/**
 * Writes the skeleton of a part that is added often. What is still to be written makes a test fail.
 *
 *   npm run new -- outlet "Harbour Times" [--host harbour-times.example]
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { idOf, newOutlet, withOutlet } from './new/outlet.mjs';
import { readOptions } from './options.mjs';
import { root } from './places.mjs';
import { tool } from './processes.mjs';

const usage =
  'npm run new -- outlet NAME [--host HOST]\nNAME: what the outlet calls itself, in quotation marks';
const fail = (text) => {
  console.error(`${text}\n\n${usage}`);
  process.exit(2);
};

const [kind, name, ...rest] = process.argv.slice(2);
if (kind !== 'outlet') fail(kind ? `nothing is known of a new ${kind}` : 'a new what?');
if (!name || name.startsWith('--')) fail('the outlet has no name');
const { host } = readOptions({ host: 'text' }, usage, rest);
const id = idOf(name);
if (!/^[a-z][a-z0-9-]*$/.test(id)) fail(`no file can be named for “${name}”: the name needs Latin letters`);

const files = newOutlet({ id, name, host });
const there = Object.keys(files).filter((path) => existsSync(join(root, path)));
if (there.length) fail(`already there: ${there.join(', ')}`);
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}
const index = join(root, 'engine/outlets/records/index.ts');
writeFileSync(index, withOutlet(readFileSync(index, 'utf8'), id));
await tool('biome', ['check', '--write', index], { quiet: true });
console.log('added it to engine/outlets/records/index.ts');
console.log(`
Now, until  npx vitest run engine/pages tests/unit/outlet-records.test.ts  passes:
  1. the record: hosts, aliases, links, feeds, addresses, selectors (engine/outlets/records/${id}.ts)
  2. the samples: pages as the outlet makes them, with words of your own, and what is read (tests/fixtures/pages/${id}/)`);
