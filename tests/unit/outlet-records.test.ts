/** An outlet is stated in its record alone: whatever else needs its hosts, names or id takes them from there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesOfOutlet } from '../../engine/outlets/known-outlets';
import { ACCESS, OUTLETS, PAGES } from '../../engine/outlets/records';
// @ts-expect-error a script without types
import { idOf, newOutlet, withOutlet } from '../../scripts/new/outlet.mjs';
import { ROOT, sourceFiles } from './source-files';

const RECORDS = 'engine/outlets/records';
const ids = readdirSync(join(ROOT, RECORDS))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'index');

/** What is shipped, without comments: examples in them may name outlets. */
const shipped = [
  ...sourceFiles('engine', 'protocol', 'network', 'storage', 'components', 'entrypoints').filter(
    ({ path }) => !/\.test\.tsx?$|-for-tests\.tsx?$|\/golden\/|\.d\.ts$/.test(path),
  ),
  ...['wxt.config.ts', 'public/_locales/en/messages.json'].map((path) => ({
    path,
    text: readFileSync(join(ROOT, path), 'utf8').replace(/^\s*"description":.*$/gm, ''),
  })),
].map(({ path, text }) => ({
  path,
  code: text.replace(/(^|[\s{(])\/\*[\s\S]*?\*\//g, '$1').replace(/(^|\s)\/\/.*$/gm, '$1'),
}));

/** Whether code says a name as a word of its own, whatever the capitals, with spaces or without. */
function says(code: string, name: string): boolean {
  const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '(?:\\\\s|[\\s?+*-])*');
  return new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, 'iu').test(code);
}

describe('the records', () => {
  it('are all in the index, once in each part', () => {
    for (const part of [OUTLETS, ACCESS.map(({ outlet }) => outlet), PAGES.map(({ outlet }) => outlet)])
      expect(part.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(ACCESS.map(({ outlet }) => outlet)).toEqual(OUTLETS);
    expect(PAGES.map(({ outlet }) => outlet)).toEqual(OUTLETS);
  });

  it('share no host and no name', () => {
    for (const all of [OUTLETS.flatMap(({ hosts }) => hosts), OUTLETS.flatMap(namesOfOutlet)])
      expect(all.filter((one, i) => all.indexOf(one) !== i)).toEqual([]);
  });

  it.each(ACCESS)('$outlet.name: hosts, names and addresses are sound', ({ outlet, access }) => {
    expect(outlet.hosts.length).toBeGreaterThan(0);
    for (const host of outlet.hosts) {
      expect(host).toMatch(/^(?!www\.)(?:[a-z0-9-]+\.)+[a-z]{2,}$/);
      expect(host, 'a host that nobody has is to be written').not.toMatch(/\.invalid$/);
    }
    // They stand in patterns as they are.
    for (const name of [...namesOfOutlet(outlet), ...(outlet.renderings ?? [])])
      expect(name).toMatch(/^[\p{L}\p{N}' -]+$/u);
    const asked = [...access.search, ...access.news].map((one) =>
      one.is === 'feed' ? one.address : one.is === 'wordpress' ? one.posts : one.fetch,
    );
    // The extension may ask the outlet's own hosts only.
    for (const address of [access.home, access.searchPage ?? access.home, ...asked]) {
      const { protocol, hostname } = new URL(address);
      expect(protocol).toBe('https:');
      expect(outlet.hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))).toBe(true);
    }
  });

  it.each(ids)('%s is written to its end', (id) => {
    expect(readFileSync(join(ROOT, RECORDS, `${id}.ts`), 'utf8')).not.toContain('TO WRITE');
  });
});

describe('shipped code', () => {
  it.each(OUTLETS)('names $name nowhere but in its record', (outlet) => {
    const naming = shipped
      .filter(({ path }) => path !== `${RECORDS}/${outlet.id}.ts` && path !== `${RECORDS}/index.ts`)
      .filter(({ code }) =>
        [outlet.id, ...outlet.hosts, ...namesOfOutlet(outlet)].some((name) => says(code, name)),
      );
    expect(naming.map(({ path }) => path)).toEqual([]);
  });

  it('is read for names as they may be written', () => {
    for (const code of ["['Daily NK']", '/daily ?nk/', '/daily\\s?nk/i', "'daily-nk'", 'daily nk|x'])
      expect(says(code, 'Daily NK')).toBe(true);
    expect(says("'surfaced'", 'rfa')).toBe(false);
  });
});

describe('npm run new -- outlet', () => {
  const NEW = { id: 'made-up-gazette', name: 'Made-up Gazette', host: 'made-up.example' };

  it('names the file for the outlet', () => {
    expect(idOf('The Harbour’s Times 24')).toBe('the-harbours-times-24');
  });

  it('adds it to each part of the index', () => {
    const index = readFileSync(join(ROOT, RECORDS, 'index.ts'), 'utf8');
    const added = withOutlet(index, NEW.id) as string;
    expect(added).toContain("import * as madeUpGazette from './made-up-gazette';");
    for (const part of ['OUTLETS', 'ACCESS', 'PAGES']) {
      const [, list] = new RegExp(`${part}: [^=]*= \\[([^\\]]*)\\];`).exec(added) ?? [];
      expect(list?.match(/madeUpGazette\.outlet/g), part).toHaveLength(1);
    }
    expect(added.replace(/.*madeUpGazette.*\n/g, '').length).toBeLessThan(index.length);
  });

  it('writes a record, an article and what is none, none of it finished', () => {
    const files = newOutlet(NEW) as Record<string, string>;
    expect(Object.keys(files)).toContain('engine/outlets/records/made-up-gazette.ts');
    expect(files['engine/outlets/records/made-up-gazette.ts']).toContain('TO WRITE');
    const samples = Object.keys(files).filter((path) =>
      path.startsWith('tests/fixtures/pages/made-up-gazette/'),
    );
    expect(samples.filter((path) => path.endsWith('.html'))).toHaveLength(5);
    for (const path of samples.filter((one) => one.endsWith('.html')))
      expect(files[path]).toContain('TO WRITE');
  });
});
