/** What the documents name is there: files and folders, pages that are linked, commands. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
  'docs/bundle.md',
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
  FILES.some((file) => `/${file}`.includes(`/${path}/`) || file.replace(/\.tsx?$/, '') === path);

/** The folders at the top: a path that begins with one is a file, a folder, or a module without its ending. */
const TOP = new Set(FILES.filter((file) => file.includes('/')).map((file) => file.split('/')[0]!));
/** Paths in code marks: `engine/text/dates.ts`, `dates.ts`, `engine/text/`, `engine/text`. Patterns and placeholders in capitals are none. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w.@/-]+)`/g)]
    .map((match) => match[1]!)
    .filter((path) => !/[A-Z]{2}/.test(path) && !/^(?:\.output|demo-output)\//.test(path))
    .filter(
      (path) =>
        /\w\.(?:tsx?|mjs|css|md)$/.test(path) ||
        /^[a-z-]+\/.*\/$/.test(path) ||
        (path.includes('/') && TOP.has(path.split('/')[0]!)),
    )
    .map((path) => path.replace(/\/$/, ''));
}

/** Names of constants in code marks with the file that the sentence says they are in: "`JOINED` in `sheet-files.ts`". */
function constantsIn(text: string): Array<{ name: string; file: string }> {
  return [
    ...text
      .replace(/\*\*|\s+/g, (part) => (part === '**' ? '' : ' '))
      .matchAll(/((?:`[A-Z][A-Z_]{3,}`(?:, | or | and )?)+) (?:in|of)(?: the)? `([\w./-]+\.\w+)`/g),
  ].flatMap(([, names, file]) =>
    [...names!.matchAll(/`(\w+)`/g)].map((match) => ({ name: match[1]!, file: file! })),
  );
}

const holds = (path: string, name: string) =>
  FILES.filter((file) => file === path || file.endsWith(`/${path}`)).some((file) =>
    new RegExp(`\\b${name}\\b`).test(read(file)),
  );

describe.each(DOCUMENTS)('%s', (document) => {
  it('names files that are there', () => {
    expect(pathsIn(read(document)).filter((path) => !isThere(path))).toEqual([]);
  });

  it('names constants that are in the file that it says', () => {
    const named = constantsIn(read(document)).filter(({ file }) => isThere(file));
    expect(named.filter(({ name, file }) => !holds(file, name))).toEqual([]);
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

/** The folders of a layer that have a row, and what the rows name in code marks. */
const ROWS = [
  ...read('docs/architecture.md').matchAll(/^\| ((?:`[a-z][\w./-]*`(?:, )?)+) \| (.*) \|$/gm),
].flatMap(([, folders, told]) =>
  [...folders!.matchAll(/`([^`]+)`/g)].map((match) => ({
    folder: match[1]!,
    names: new Set([...told!.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code!.split(/[^\w-]+/))),
  })),
);

it('the folders of the layers stand in the table of the architecture, each by a row or in one', () => {
  const layers = ['engine', 'protocol', 'network', 'storage', 'components', 'entrypoints'];
  const folders = new Set(
    FILES.filter((file) => layers.includes(file.split('/')[0]!)).map((file) => dirname(file)),
  );
  const hasRow = (folder: string) => ROWS.some((row) => row.folder === folder);
  const isNamed = (folder: string) => {
    const [above, name] = [dirname(folder), basename(folder)];
    return (
      layers.includes(folder) ||
      hasRow(folder) ||
      ROWS.some((row) => row.folder === above && row.names.has(name))
    );
  };
  const shallow = [...folders].filter(
    (folder) => layers.includes(dirname(folder)) || hasRow(dirname(folder)),
  );
  expect(shallow.length).toBeGreaterThan(60);
  expect(shallow.filter((folder) => !isNamed(folder))).toEqual([]);
});

it('a file that is not there would be noticed', () => {
  expect(isThere('engine/text/walrus.ts')).toBe(false);
  expect(isThere('engine/text/dates.ts')).toBe(true);
  expect(pathsIn('see `engine/text/walrus.ts` and `engine/text/` or `walrus.test.mjs`')).toEqual([
    'engine/text/walrus.ts',
    'engine/text',
    'walrus.test.mjs',
  ]);
  expect(pathsIn('`engine/walrus` beside `engine/places/map`').filter((path) => !isThere(path))).toEqual([
    'engine/walrus',
  ]);
  expect(constantsIn('**`WALRUS` or `OTTER` in\n`dates.ts`**')).toEqual([
    { name: 'WALRUS', file: 'dates.ts' },
    { name: 'OTTER', file: 'dates.ts' },
  ]);
  expect(holds('engine/text/dates.ts', 'WALRUS')).toBe(false);
});
