/** What `npm run test:unit` hands to Vitest. Node's own modules only. */
import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export const UNIT_USAGE = `npm run test:unit                          every unit test, and again whatever an edit touches
npm run test:unit -- FILE.test.ts …        these tests
npm run test:unit -- FILE.ts …             the tests that reach a source file
npm run test:unit -- WORD …                the tests whose path has a word, as "engine/text" or "locales"
  --once                                   run, tell, and leave (without a terminal it does so anyway)
  -t WORDS                                 only tests whose name has these words
Other options go to Vitest as they are: --changed, --ui, --reporter=…`;

/** Options of Vitest that are written with their value behind a space. */
const WITH_VALUE = new Set(['-t', '--testNamePattern', '--reporter', '--project']);

const isTest = (path) => /\.test\.tsx?$/.test(path);

/**
 * Reads the command line.
 * @param {string[]} argv
 * @param {string} root the checkout's top folder
 * @param {readonly string[]} tests every unit test's path, from the top folder
 * @returns {{ args: string[] } | { help: true } | { wrong: string }} `args` for Vitest, or what is wrong with the line
 * @example unitArguments(['engine/text/dates.ts', '--once'], root, tests).args // ['related', 'engine/text/dates.ts', '--run']
 */
export function unitArguments(argv, root, tests) {
  const options = [];
  const named = [];
  let once = false;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i];
    if (word === '--help' || word === '-h') return { help: true };
    if (word === '--once') once = true;
    else if (WITH_VALUE.has(word)) {
      if (argv[i + 1] === undefined) return { wrong: `${word} needs a value` };
      options.push(word, argv[++i]);
    } else if (word.startsWith('-')) options.push(word);
    else named.push(word);
  }
  const sources = [];
  const words = [];
  for (const name of named) {
    const path = relative(root, join(root, name.replace(root, '')));
    const isFile = existsSync(join(root, path)) && statSync(join(root, path)).isFile();
    if (isFile && !isTest(path)) sources.push(path);
    else if (tests.some((test) => test.includes(path))) words.push(path);
    else return { wrong: `no unit test has "${name}" in its path, and no source file is there` };
  }
  if (sources.length && words.length)
    return {
      wrong: `${sources[0]} is a source file and "${words[0]}" names tests: run one kind at a time`,
    };
  const first = sources.length ? ['related', ...sources] : words;
  return { args: [...first, ...(once ? ['--run'] : []), ...options] };
}
