/** What is in the built packages: sizes within budget, permissions as agreed. Runs after `npm run build`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { OUTLETS } from '../../engine/outlets/records';

const ROOT = new URL('../../.output/', import.meta.url).pathname;
const PACKAGES = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

const bytes = (folder: string, name: string) => readFileSync(join(ROOT, folder, name));
const gzipped = (folder: string, name: string) => gzipSync(bytes(folder, name), { level: 9 }).length;

/** All files that a page of the extension loads: the page, its scripts and what they import, its sheets. */
function filesOfPage(folder: string, page: string): string[] {
  const seen = new Set<string>([page]);
  for (const name of seen) {
    if (!/\.(?:html|js|css)$/.test(name)) continue;
    const text = bytes(folder, name).toString('utf8');
    for (const match of text.matchAll(
      /(?:src|href)="\/?([^"#?]+\.(?:js|css))"|(?:from|import)\s*["']\.?\/?([^"']+\.js)["']/g,
    )) {
      const found = match[1] ?? match[2]!;
      const path = match[2] && name.includes('/') ? join(name, '..', found) : found;
      if (existsIn(folder, path)) seen.add(path);
    }
  }
  return [...seen];
}
const existsIn = (folder: string, name: string) => {
  try {
    bytes(folder, name);
    return true;
  } catch {
    return false;
  }
};

/** Gzipped kilobytes (1 kB = 1,000 bytes). */
const BUDGETS_KB = {
  // Reading the page is 22 kB of it (what is shown and what a dialog is, copies of articles, dates, references), keeping the page
  // out 5 (top layer, guard of clicks, keeper of the keys), going to passages that a page hides or scrolls by itself 1.5, what the card
  // tells of links that another sentence says and of those that the reader took out .4,
  // saying that a source does not assert its words .3. The card's place off its quote's lines, its buttons by mouse, finger and key, the
  // citation that is copied there, the hues by who says most and words without what led on to their cue are 3.3, telling
  // how a source knows at the quote that says so .3.
  contentScript: 51.3,
  // Readability is 11 kB of the difference; the card's lines on how a source knows are .3, its words for links of chains .4, more
  // names of outlets .15, the words that a statement hangs on .3, telling how a source knows at the quote that says so .3.
  anySite: 72.7,
  // 1 kB of it keeps borrowed clicks out and the keyboard in, .5 is lost by sharing parts with the welcome page, .5 words the reasons
  // that the engine states. The reader of Markdown (15 kB) is loaded with the first note that is drawn. What links of chains
  // rest on and their corrections are 1 kB, the order, the sum and the judging of a synopsis .9, saying which event an
  // account tells .8, dates and numbers in the language of the words .1, events and the export sheet, which share parts with it, .5.
  // Runs of one speaker, the legend, the colours beside another account, the row that a quote leads to and highlights are 3; the rest over
  // 55.7 came with the export sheet and what it shares, the way to the comparison's page, to what an update changed and to the file on what
  // is read wrongly, and words that are denied with what denies them; .3 tells how a source knows at the quote that says so.
  sidebar: 64.8,
  // 15 kB of it are the near synonyms by which two accounts are compared, 31 Korean, 14 what outlets do in their sentences, 11 how sources know,
  // 1.4 what the reader took out of chains and the reading anew of stored articles,
  // 16 the slots that two accounts are compared by, the weights of the evidence and what readers said of former rows,
  // 5 cues in the wordings of translated and casual news.
  // 1.3 what a source does not assert, 4.2 claims that somebody denies or confirms and what an article calls false, 4 the names that sources are shown by, 13 relays that are bodies, documents and persons, whom
  // descriptions and later sentences name, 6 what an account rests on, 4 the dates that undated texts give, 2 the reader's word on events,
  // 20 the forms in which pages credit, relay and name, 3 the reader's template for Markdown and what CSV says of sources and chains,
  // 5.6 grouping articles into events, and their list.
  // 10 the forms that further articles showed, 1.4 what keeps search and grouping whole where they are cut off,
  // 11.2 the reader's own search (queries, names in Hangul, passages, the index of words), 10 events and the sources of all articles.
  // Imports, bundles and taking them out again are 8, texts that go and forgetting 3, who is one person 2; writing files left it (11).
  // What a forgetting, an erasing or a switch under way must not undo is 1.4. Places that a description takes up and quotes of the same words are 1.9.
  background: 415.4,
};

describe.each(Object.entries(PACKAGES))('%s', (browser, folder) => {
  it('keeps the content script small', () => {
    expect(gzipped(folder, 'reader.js') / 1000).toBeLessThanOrEqual(BUDGETS_KB.contentScript);
    expect(gzipped(folder, 'any-site.js') / 1000).toBeLessThanOrEqual(BUDGETS_KB.anySite);
  });

  it('keeps the sidebar small', () => {
    const files = filesOfPage(folder, 'sidebar.html');
    expect(files.length).toBeGreaterThan(2);
    const total = files.reduce((sum, name) => sum + gzipped(folder, name), 0);
    expect(total / 1000, files.join(', ')).toBeLessThanOrEqual(BUDGETS_KB.sidebar);
  });

  it('keeps the background small: whatever wakes it has to read it first', () => {
    const size = gzipped(folder, 'background.js') / 1000;
    expect(size).toBeLessThanOrEqual(BUDGETS_KB.background);
  });

  it.each(['library.html', 'options.html'])(
    '%s wakes the background before its own scripts are read',
    (page) => {
      const [first] = [
        ...bytes(folder, page)
          .toString('utf8')
          .matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g),
      ];
      expect(first?.[1]).toBe('/wake.js');
      expect(bytes(folder, 'wake.js').length).toBeLessThan(1_000);
    },
  );

  it('carries what reads pages only where there is a parser for them', () => {
    // A part of Readability's own list of names, which no minifier shortens.
    const readsPages = (name: string) => bytes(folder, name).includes('unlikelyCandidates');
    expect(readsPages('background.js')).toBe(false);
    expect(readsPages('any-site.js')).toBe(true);
  });

  it('carries no table of HTML’s named references: feeds are XML', () => {
    // The table begins so in `entities`; it is 20 kB gzipped.
    for (const name of ['background.js', 'engine-worker.js'])
      expect(bytes(folder, name).includes('QR08ALkAAgH6')).toBe(false);
  });

  it('says no colour in a way that the oldest browser does not know', () => {
    const sheets = readdirSync(join(ROOT, folder, 'assets')).filter((name) => name.endsWith('.css'));
    const styles = sheets.map((name) => bytes(folder, join('assets', name)).toString('utf8')).join();
    // `light-dark()` came with Chromium 123.
    expect(styles).not.toContain('light-dark(');
    for (const paper of ['#fff', '#17191c']) expect(styles).toMatch(new RegExp(`--paper:[^;]*${paper}`));
  });

  it('asks for no more than was agreed', () => {
    const manifest = JSON.parse(bytes(folder, 'manifest.json').toString('utf8')) as Record<string, unknown>;
    expect(manifest.manifest_version).toBe(3);
    expect([...(manifest.permissions as string[])].sort()).toEqual([
      'activeTab',
      'alarms',
      // Firefox's background is a page and parses by itself.
      ...(browser === 'firefox' ? [] : ['offscreen']),
      'scripting',
      // Firefox's side panel needs no permission.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      'storage',
      'unlimitedStorage',
    ]);
    // The hosts that the outlets' records name, and nothing wider than one site.
    const hosts = OUTLETS.flatMap((outlet) => outlet.hosts);
    expect(manifest.host_permissions).toEqual(hosts.map((host) => `*://*.${host}/*`));
    for (const host of hosts) expect(host).toMatch(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.content_security_policy ?? null).toBeNull();
    if (browser === 'firefox') {
      const gecko = (
        manifest.browser_specific_settings as { gecko: { data_collection_permissions: unknown } }
      ).gecko;
      expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
    }
  });

  it('carries no trace of messages, which is for developers alone', () => {
    expect(bytes(folder, 'background.js').includes('Second Source trace')).toBe(false);
  });

  it('carries no source map and no file of the workshop', () => {
    const names = readdirSync(join(ROOT, folder), { recursive: true }).map(String);
    expect(names.filter((name) => /\.map$|\.tsx?$|test|fixture/.test(name))).toEqual([]);
  });
});
