/** What the documents name is there: files and folders, pages that are linked, commands. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const PAGES = readdirSync(join(ROOT, 'docs/decisions'))
  .filter((name) => name !== 'README.md')
  .sort();
const DOCUMENTS = [
  'README.md',
  ...['CONTRIBUTING.md', 'CHANGELOG.md'].filter((path) => existsSync(join(ROOT, path))),
  'docs/architecture.md',
  'docs/shelf.md',
  'docs/locales.md',
  'docs/decisions/README.md',
  ...PAGES.map((name) => `docs/decisions/${name}`),
];

/** All that git keeps or would keep. */
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  .toString()
  .split('\n');
const isThere = (path: string) =>
  FILES.some((file) => file === path || file.endsWith(`/${path}`) || file.startsWith(`${path}/`)) ||
  FILES.some((file) => `/${file}`.includes(`/${path}/`));

/** Paths in code marks: `engine/text/dates.ts`, `dates.ts`, `engine/text/`. Patterns and placeholders in capitals are none. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w.@/-]+)`/g)]
    .map((match) => match[1]!)
    .filter((path) => !/[A-Z]{3}/.test(path) && !/^(?:\.output|demo-output)\//.test(path))
    .filter((path) => /\.(?:tsx?|mjs|css)$/.test(path) || /^[a-z-]+\/.*\/$/.test(path))
    .map((path) => path.replace(/\/$/, ''));
}

describe.each(DOCUMENTS)('%s', (document) => {
  it('names files that are there', () => {
    expect(pathsIn(read(document)).filter((path) => !isThere(path))).toEqual([]);
  });

  it('links pages that are there', () => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(document), link)))).toEqual([]);
  });
});

describe('the decisions', () => {
  it.each(PAGES)('%s has the form of the others', (name) => {
    const [title, ...rest] = read(`docs/decisions/${name}`).split('\n');
    expect(name).toMatch(/^\d{3}-[a-z0-9-]+\.md$/);
    expect(title).toMatch(new RegExp(`^# ${name.slice(0, 3)}\\. \\S`));
    expect(rest.filter((line) => line.startsWith('#'))).toEqual([
      '## Context',
      '## Decision',
      '## Cost, and what was not taken',
    ]);
    expect(rest.filter((line) => line.length > 110)).toEqual([]);
  });

  it('are numbered one by one', () => {
    expect(PAGES.map((name) => Number(name.slice(0, 3)))).toEqual(PAGES.map((_, at) => at + 1));
  });

  it('stand in the index by their titles', () => {
    const index = read('docs/decisions/README.md');
    const lines = PAGES.map(
      (name) => `- [${read(`docs/decisions/${name}`).split('\n')[0]!.slice(2)}](${name})`,
    );
    expect(lines.filter((line) => !index.includes(line))).toEqual([]);
  });
});

it('a file that is not there would be noticed', () => {
  expect(isThere('engine/text/walrus.ts')).toBe(false);
  expect(isThere('engine/text/dates.ts')).toBe(true);
  expect(pathsIn('see `engine/text/walrus.ts` and `engine/text/` or `walrus.test.mjs`')).toEqual([
    'engine/text/walrus.ts',
    'engine/text',
    'walrus.test.mjs',
  ]);
});
