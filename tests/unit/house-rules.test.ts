import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, ROOT, sourceFiles } from './source-files';

const shipped = sourceFiles('engine', 'protocol', 'network', 'storage', 'components', 'entrypoints');

const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** What a file exports by name where it is defined. */
const EXPORTED =
  /^export (?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) ([\w$]+)/gm;

/** The words of a file outside of comments, and how often each stands there. */
function wordsIn(text: string): Map<string, number> {
  const found = new Map<string, number>();
  // A comment begins a line or stands behind a space: `/*` is also in patterns of addresses.
  const code = text.replace(/(?<=^|\s)(?:\/\*[\s\S]*?\*\/|\/\/.*)/gm, '');
  for (const [word] of code.matchAll(/[A-Za-z_$][\w$]*/g)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

/** Ways for a page's text to become markup or code. */
const FORBIDDEN = [
  /\.(?:inner|outer)HTML\s*=/,
  /insertAdjacentHTML/,
  /document\.write\b/,
  /dangerouslySetInnerHTML/,
  /\beval\(/,
  /new Function\(/,
  /CSS\.highlights\.clear\(/,
];

/** The courier's request to the network, and its look at where redirects end. The two in between are for files of the extension's own package. */
const ASKING = [
  'network/offscreen/end-of-redirects.ts',
  'entrypoints/own-pages/page-messages.ts',
  'entrypoints/background/browser/browser-calls.ts',
  'entrypoints/background/services/browser-network.ts',
];

describe('what is shipped', () => {
  it.each(shipped)('$path parses no text as markup or code', ({ text }) => {
    for (const pattern of FORBIDDEN) expect(text).not.toMatch(pattern);
  });

  it('has no file named for nothing', () => {
    const nameless = shipped
      .map((file) => file.path)
      .filter((path) =>
        /(?:^|\/)(?:utils?|helpers?|common|misc|managers?|shared)(?:\/|\.[jt]sx?$)/.test(path),
      );
    expect(nameless).toEqual([]);
  });

  it('asks the network in one place only', () => {
    const asking = shipped
      .filter((file) => !/\.test\.tsx?$/.test(file.path))
      .filter((file) => /\bfetch\(|XMLHttpRequest|new WebSocket|sendBeacon|new EventSource/.test(file.text));
    expect(asking.map((file) => file.path)).toEqual(ASKING);
  });

  it('hides members by the language (`#name`), not by the type checker', () => {
    const typed = [...shipped, ...sourceFiles('tests', 'bench')].filter((file) =>
      /^\s*(?:constructor\()?(?:private|protected)\s+(?:(?:static|readonly|async|get|set)\s+)*\w+\s*[?!]?[:=;(<]/m.test(
        file.text,
      ),
    );
    expect(typed.map((file) => file.path)).toEqual([]);
  });

  it('exports nothing that no other file asks for, and makes nothing for a test alone', () => {
    const others = [
      ...sourceFiles('tests', 'bench', 'scripts', 'newsstand'),
      ...['tests', 'bench', 'scripts', 'newsstand']
        .flatMap((folder) => filesIn(folder))
        .filter((path) => path.endsWith('.mjs'))
        .concat('wxt.config.ts')
        .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') })),
    ];
    const told = new Map([...shipped, ...others].map(({ path, text }) => [path, wordsIn(text)]));
    const [idle, tested]: [string[], string[]] = [[], []];
    for (const { path, text } of shipped) {
      if (isTest(path)) continue;
      for (const [, name = ''] of text.matchAll(EXPORTED)) {
        const users = [...told]
          .filter(([other, words]) => other !== path && words.has(name))
          .map(([at]) => at);
        if (users.length === 0) idle.push(`${path}: ${name}`);
        else if (users.every(isTest) && told.get(path)!.get(name) === 1) tested.push(`${path}: ${name}`);
      }
    }
    expect({ idle, tested }).toEqual({ idle: [], tested: [] });
  });

  it('skips and focuses no test', () => {
    const skipping = sourceFiles(
      'engine',
      'protocol',
      'network',
      'storage',
      'components',
      'entrypoints',
      'tests',
      'bench',
    ).filter((file) => /\b(?:it|test|describe)\.(?:skip|only|todo)\(/.test(file.text));
    expect(skipping.map((file) => file.path)).toEqual([]);
  });
});

it('a field for files says which it takes: several of them look alike', () => {
  const fields = sourceFiles('components')
    .filter(({ path }) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
    .flatMap(({ text }) => [...text.matchAll(/<input(?:[^>]|=>)*type="file"(?:[^>]|=>)*>/gu)]);
  expect(fields.length).toBeGreaterThan(2);
  for (const [field] of fields) expect(field).toContain('aria-describedby');
});
