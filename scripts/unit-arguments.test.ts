import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UNIT_USAGE, unitArguments } from './unit-arguments.mjs';

const ROOT = join(import.meta.dirname, '..');
const TESTS = ['engine/text/dates.test.ts', 'entrypoints/own-pages/locales.test.ts'];
const read = (...argv: string[]) => unitArguments(argv, ROOT, TESTS);

describe('npm run test:unit', () => {
  it.each<[string, string[], string[]]>([
    ['watches all', [], []],
    ['takes a test', ['engine/text/dates.test.ts'], ['engine/text/dates.test.ts']],
    ['takes a test by its whole path', [join(ROOT, TESTS[0]!)], ['engine/text/dates.test.ts']],
    ['takes a word of a path', ['locales'], ['locales']],
    ['finds the tests of a source file', ['engine/text/dates.ts'], ['related', 'engine/text/dates.ts']],
    ['runs once', ['--once', 'locales'], ['locales', '--run']],
    ['hands Vitest’s own options on', ['-t', 'a day', '--changed'], ['-t', 'a day', '--changed']],
  ])('%s', (_, argv, args) => {
    expect(read(...argv)).toEqual({ args });
  });

  it.each([
    ['a name that nothing has', ['engine/text/walrus.ts'], /"engine\/text\/walrus\.ts"/],
    ['a source file beside tests', ['engine/text/dates.ts', 'locales'], /one kind at a time/],
    ['an option without its value', ['-t'], /-t needs a value/],
  ])('says what is wrong with %s', (_, argv, words) => {
    expect(read(...argv)).toEqual({ wrong: expect.stringMatching(words) });
  });

  it('explains itself', () => {
    expect(read('--help')).toEqual({ help: true });
    expect(UNIT_USAGE).toContain('npm run test:unit -- FILE.test.ts');
  });
});
