/**
 * An analyst's jobs, each done as a reader does it: from the library's first page, by keys and by clicks on what is named on the screen. What
 * is asserted is what the reader has in the end: words on the screen, a file.
 */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { painted, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const FIRE = ['dailynk-tagdiv-fire', 'rfa-plone-fire', 'breitbart-fire'];
const COPPER = ['dailynk-legacy-copper', 'rfa-plone-copper', 'breitbart-2016-copper'];
const SALT = ['dailynk-tagdiv-salt', 'rfa-arc-salt', 'breitbart-amp-salt'];

const FIELD = 'main input[type=search]';

/** Reads some articles; one that stands in the library already is read again, which changes nothing. */
async function readArticles(stage, names) {
  for (const name of names) {
    const tab = await stage.open(stage.page(name).url);
    assert.ok(await painted(tab), name);
  }
}

/** The library's first page, with some articles read. */
async function library(stage, names) {
  await readArticles(stage, names);
  const page = await stage.library();
  assert.ok(await shows(page, 'main .articles', ''), 'the list of articles is there');
  return page;
}

/** What a click may be made on. */
const CLICKABLE = 'a[href], button, summary, label, [role=menuitem]';

/**
 * Clicks what is named so on the screen: the first link, button or label whose name begins with these words.
 * @param within a selector of the part of the page that the reader looks at
 */
async function press(page, name, within = 'body') {
  const id = `job-${Math.random().toString(36).slice(2)}`;
  const isThere = await until(() =>
    page.evaluate(
      ({ name, within, id, clickable }) => {
        const named = (one) => {
          const labels = one.getAttribute('aria-label') ?? one.textContent ?? '';
          return labels.replace(/\s+/g, ' ').trim().startsWith(name);
        };
        const found = [...document.querySelectorAll(within)]
          .flatMap((part) => [...part.querySelectorAll(clickable)])
          .find((one) => named(one) && !one.disabled && one.getClientRects().length > 0);
        if (!found) return false;
        found.dataset.job = id;
        return true;
      },
      { name, within, id, clickable: CLICKABLE },
    ),
  );
  assert.ok(isThere, `nothing on the screen is named “${name}”`);
  await page.click(`[data-job="${id}"]`);
}

/** The texts of what a selector finds. */
const textsOf = (page, selector) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].map((one) => one.textContent.replace(/\s+/g, ' ').trim()),
    selector,
  );

/** The words of a quote without their marks and cuts. */
const bare = (quote) => quote.replace(/[“”‘’…]/g, '').trim();

/** From here on what is saved is kept in the page. */
const keepSaved = (page) =>
  page.evaluate(() => {
    globalThis.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const one = {};
      globalThis.saved.push(one);
      void blob.text().then((text) => {
        one.text = text;
      });
      return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function click() {
      globalThis.saved.at(-1).name = this.download;
    };
  });

/** The files that were saved by now, once there are so many. */
async function savedFiles(page, count) {
  const isSaved = () =>
    page.evaluate((many) => globalThis.saved.filter(({ text, name }) => text && name).length >= many, count);
  assert.ok(await until(isSaved), 'the file is saved');
  return page.evaluate(() => globalThis.saved);
}

/** Saves a file in the form that is named so, in the sheet that is open. */
async function saveAs(page, form, isWritten) {
  await press(page, form, 'dialog[open]');
  assert.ok(await shows(page, 'dialog[open] pre', isWritten), `the sheet shows the beginning of ${form}`);
  await press(page, 'Save file', 'dialog[open]');
  assert.ok(await until(() => page.evaluate(() => document.querySelector('dialog[open]') === null)));
}

/** RIS, read back: `TAG  - value` lines, a list of tags with their values for each record. */
function recordsOfRis(text) {
  const records = [];
  let record = null;
  for (const line of text.split('\r\n').filter(Boolean)) {
    const [, tag, value] =
      /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line) ?? assert.fail(`no line of RIS: ${line}`);
    if (tag === 'TY') record = new Map();
    assert.ok(record, `${tag} stands in a record`);
    record.set(tag, [...(record.get(tag) ?? []), value]);
    if (tag !== 'ER') continue;
    records.push(record);
    record = null;
  }
  assert.equal(record, null, 'the last record is ended');
  return records;
}

/** BibTeX, read back: each entry's fields, by balanced braces. */
function entriesOfBibtex(text) {
  const entries = [];
  for (const [, kind, key, body] of text.matchAll(/^@(\w+)\{([^,\s]+),\n([\s\S]*?)^\}/gm)) {
    const fields = new Map();
    for (const [, name, value] of body.matchAll(
      /^\s*(\w+)\s*=\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/gm,
    ))
      fields.set(name, value.replace(/[{}]/g, ''));
    entries.push({ kind, key, fields });
  }
  return entries;
}

export const tests = {
  'everything that sources in North Hamgyong said in 2020, to the quotes and to a place in an article':
    async (stage) => {
      // The copper story of 2016, and the same told four years later.
      const { html, url } = stage.page('rfa-plone-copper');
      const later = stage.serve({
        url: url.replaceAll('2016', '2020'),
        html: html.replaceAll('2016', '2020'),
      });
      const tab = await stage.open(later);
      assert.ok(await painted(tab));
      const page = await library(stage, [...FIRE, ...COPPER]);
      await press(page, 'Sources', 'nav');
      await press(page, 'North Hamgyong', '.facets');
      await press(page, '2020', '.facets');
      const lines = () => textsOf(page, '.quotes-found > li');
      const isNarrowed = async () => {
        const all = await lines();
        return all.length > 0 && all.every((line) => line.endsWith('2020'));
      };
      assert.ok(await until(isNarrowed), JSON.stringify(await lines()));
      const all = await lines();
      const [count] = await textsOf(page, '.sources-quotes [role=status]');
      assert.equal(Number.parseInt(count, 10), all.length, 'as many as are counted are listed');
      for (const line of all) assert.match(line, /Radio Free Asia · \d+ May 2020$/);

      // From a quote to its place.
      const [quote] = await textsOf(page, '.quotes-found blockquote');
      await press(page, '', '.quotes-found li:first-child');
      assert.ok(await shows(page, '.stored-text .lit', ''), 'the passage is marked in the article');
      const lit = (await textsOf(page, '.stored-text .lit')).join(' ');
      assert.ok(bare(lit).includes(bare(quote).slice(0, 30)), `${lit} beside ${quote}`);
    },

  'which events do I hold, who covered them, and how many origins': async (stage) => {
    const page = await library(stage, [...FIRE, ...COPPER, ...SALT]);
    await press(page, 'Events', 'nav');
    const events = async () =>
      (await textsOf(page, '.events > li')).filter((line) => /\d origins?\b/.test(line)).length;
    assert.ok(
      await until(async () => (await events()) >= 3, { timeout: 40_000 }),
      'three events are counted',
    );
    const lines = await textsOf(page, '.events > li');
    const fire = lines.find((line) => line.includes('depot'));
    assert.match(fire, /3 accounts · \d origins? · \d+\s*–\s*\d+ Feb 2021/);
    for (const outlet of ['Daily NK', 'Radio Free Asia', 'Breitbart']) assert.ok(fire.includes(outlet), fire);

    await press(page, '', '.events > li:nth-child(2)');
    const accounts = () => textsOf(page, '.time-line li .meta');
    assert.ok(await until(async () => (await accounts()).length >= 2), 'its accounts are on a time line');
    assert.ok(await shows(page, '.origins', 'accounts'), 'and who has it from whom');
  },

  'cite this in a paper: RIS and BibTeX, read back': async (stage) => {
    const page = await library(stage, FIRE);
    await press(page, 'Fire at quarantine depot in Sinuiju', '.articles');
    assert.ok(await shows(page, '.reading-acts', 'Export'));
    await keepSaved(page);
    await press(page, 'Export', '.reading-acts');
    await saveAs(page, 'Citations (RIS)', 'TY  - ');
    await press(page, 'Export', '.reading-acts');
    await saveAs(page, 'Citations (BibTeX)', '@');
    const [ris, bibtex] = await savedFiles(page, 2);

    assert.match(ris.name, /\.ris$/);
    const [record, ...more] = recordsOfRis(ris.text);
    assert.equal(more.length, 0);
    const value = (tag) => record.get(tag)?.join('; ');
    assert.equal(value('TI'), 'Fire at quarantine depot in Sinuiju kills four guards');
    assert.equal(value('AU'), 'Moon Chae Won');
    assert.match(value('DA'), /^2021\/02\/15/);
    assert.equal(value('UR'), stage.page('dailynk-tagdiv-fire').url);
    const day = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
    assert.equal(value('Y2'), day, 'the day on which it was read');
    assert.ok(ris.text.includes('Daily NK'));
    assert.ok(ris.text.includes('https://web.archive.org/web/'), 'and where an archive would have it');

    assert.match(bibtex.name, /\.bib$/);
    const [entry, ...others] = entriesOfBibtex(bibtex.text);
    assert.equal(others.length, 0);
    assert.equal(entry.fields.get('title'), 'Fire at quarantine depot in Sinuiju kills four guards');
    assert.match(entry.fields.get('author'), /Moon Chae Won/);
    assert.match(`${entry.fields.get('date') ?? entry.fields.get('year')}`, /^2021/);
    assert.match(entry.fields.get('url'), /fire-quarantine-depot-sinuiju/);
  },

  'find the passage that I remember': async (stage) => {
    const page = await library(stage, [...FIRE, ...COPPER]);
    await page.press('/');
    assert.ok(await until(() => page.evaluate((field) => document.activeElement?.matches(field), FIELD)));
    await page.type(FIELD, '"siren did not sound"');
    const found = () => textsOf(page, '.found > li');
    assert.ok(await until(async () => (await found()).some((one) => one.includes('forty minutes'))));
    assert.deepEqual(await textsOf(page, '.articles .line-title'), [
      'Fire at quarantine depot in Sinuiju kills four guards',
    ]);
    await press(page, '', '.found > li:first-child');
    assert.ok(await shows(page, '.stored-text .lit', 'the siren did not sound for forty minutes'));
  },

  'keep my notes in Obsidian': async (stage) => {
    const page = await library(stage, FIRE);
    await press(page, 'Fire at quarantine depot in Sinuiju', '.articles');
    // At a quote that is clicked in the text its buttons come.
    await page.click('.stored-text mark[data-quote]');
    await press(page, 'Note', '.quote-acts');
    assert.ok(await shows(page, '.editor textarea', ''));
    const wish = 'Ask the second source who held the key.';
    await page.type('.editor textarea', wish);
    assert.ok(await shows(page, '.editor .saved', 'Saved'), 'it says that it is saved');
    await press(page, 'Done', '.editor');
    await keepSaved(page);
    await press(page, 'Export', '.reading-acts');
    await saveAs(page, 'Markdown', 'title: ');
    await press(page, 'Export', '.reading-acts');
    await saveAs(page, 'Markdown', 'title: ');
    const [first, second] = await savedFiles(page, 2);

    assert.match(first.name, /\.md$/);
    assert.equal(first.name, second.name, 'the same article goes to the same file');
    const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(first.text);
    const properties = parse(front);
    assert.equal(properties.title, 'Fire at quarantine depot in Sinuiju kills four guards');
    assert.equal(properties.source, stage.page('dailynk-tagdiv-fire').url);
    for (const name of ['author', 'published', 'created', 'tags']) assert.ok(name in properties, name);
    const [notes, note, quotes] = ['## Notes', wish, '## Quotes'].map((words) => body.indexOf(words));
    assert.ok(notes >= 0 && notes < note && note < quotes, 'the note stands in it, before the quotes');
    assert.match(
      body.slice(0, quotes),
      /^\^[a-z0-9-]+$/m,
      'with the ids of blocks that other notes can link',
    );
  },

  'put the comparison into my report': async (stage) => {
    const page = await library(stage, FIRE);
    await press(page, 'Events', 'nav');
    await press(page, 'Fire at quarantine depot', '.events');
    await press(page, 'Compare accounts');
    assert.ok(await shows(page, '.comparison h1', 'Accounts side by side'));
    const isDone = () =>
      page.evaluate(() => !document.querySelector('.comparing') && !!document.querySelector('.compared'));
    assert.ok(await until(isDone, { timeout: 30_000 }), 'the accounts are compared');
    const differs = await page.evaluate(() => {
      const part = [...document.querySelectorAll('.comparison h2')].find((one) =>
        one.textContent.startsWith('What differs'),
      );
      return [...(part?.parentElement.querySelectorAll('.compared h3') ?? [])].map((one) => one.textContent);
    });
    assert.ok(differs.length > 0, 'what differs stands first');
    await keepSaved(page);
    await press(page, 'Export', '.comparison');
    await press(page, 'Page (HTML)');
    const [{ name, text }] = await savedFiles(page, 1);
    assert.match(name, /\.html$/);
    assert.ok(!/<script/i.test(text), 'nothing runs in it');
    for (const outlet of ['Daily NK', 'Radio Free Asia']) assert.ok(text.includes(outlet), outlet);
    const words = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent,
      text,
    );
    for (const claim of differs) assert.ok(words.includes(claim.trim().slice(0, 30)), claim);
  },

  'forget all of this': async (stage) => {
    const page = await library(stage, FIRE.slice(0, 1));
    await press(page, 'Settings', 'nav');
    await press(page, 'Delete everything …', '#at-risk');
    assert.ok(await shows(page, '#at-risk', 'will be deleted for good'));
    await press(page, 'Delete everything now', '#at-risk');
    assert.ok(await shows(page, '#at-risk', 'Everything was deleted.'));
    await press(page, 'Articles', 'nav');
    assert.ok(await shows(page, 'main', 'Your library is empty.'));
    await press(page, 'Notes', 'nav');
    assert.ok(await shows(page, 'main .empty', ''));
    const words = await page.evaluate(() => document.body.textContent);
    assert.ok(!words.includes('who held the key'), 'no note is left');
  },

  'give this to a colleague': async (stage) => {
    const page = await library(stage, FIRE);
    await press(page, 'Fire at quarantine depot in Sinuiju', '.articles');
    await page.click('.stored-text mark[data-quote]');
    await press(page, 'Note', '.quote-acts');
    assert.ok(await shows(page, '.editor textarea', ''));
    const wish = 'Compare with what the families were told.';
    await page.type('.editor textarea', wish);
    assert.ok(await shows(page, '.editor .saved', 'Saved'));
    await press(page, 'Done', '.editor');
    await keepSaved(page);
    await press(page, 'Export', '.reading-acts');
    await saveAs(page, 'Bundle for a colleague', '@context');
    const [{ name, text }] = await savedFiles(page, 1);

    // The colleague's library is empty, but for the article.
    await press(page, 'Settings', 'nav');
    await press(page, 'Delete everything …', '#at-risk');
    await press(page, 'Delete everything now', '#at-risk');
    assert.ok(await shows(page, '#at-risk', 'Everything was deleted.'));
    const theirs = await library(stage, FIRE.slice(0, 1));
    await press(theirs, 'Backup', 'nav');
    assert.ok(await shows(theirs, 'section.import', 'Bring in a file'));
    await theirs.evaluate(
      ({ text, name }) => {
        const drop = new DataTransfer();
        drop.items.add(new File([text], name));
        const field = document.querySelector('section.import input[type=file]');
        field.files = drop.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      { text, name },
    );
    assert.ok(await shows(theirs, 'section.import', 'a bundle'), 'it says what the file is');
    await press(theirs, 'Import', 'section.import');
    assert.ok(await shows(theirs, '.toast', 'Imported.'));
    await press(theirs, 'Notes', 'nav');
    assert.ok(await shows(theirs, '.note-index', wish), 'the note has arrived');
    await press(theirs, 'Fire at quarantine depot in Sinuiju', '.note-index');
    assert.ok(await shows(theirs, '.stored-text .lit', ''), 'at its words in the article');
  },
};
