/** Accounts in columns: from the sidebar to the page, its rows and columns by keyboard, the reader's word, paper, and the saved files. */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const FIRE = ['rfa-plone-fire', 'breitbart-fire', 'dailynk-tagdiv-fire'];

async function read(stage) {
  for (const name of FIRE) await stage.sidebar(await stage.read(stage.page(name).url));
}

const keyOf = async (stage, library, name) => (await stage.view(library, stage.page(name).url)).article.key;

const hashOf = (keys) => `#/compare?${new URLSearchParams(keys.map((key) => ['account', key]))}`;

/** The page of some accounts, with all rows. */
async function compare(library, hash) {
  await library.evaluate((to) => {
    location.hash = to;
  }, hash);
  assert.ok(await shows(library, '.comparison h1', 'Accounts side by side'));
  const done = () =>
    library.evaluate(
      () =>
        document.querySelector('.compared') !== null &&
        document.querySelector('.comparing') === null &&
        document.querySelector('.column-head .loading') === null,
    );
  assert.ok(await until(done, { timeout: 30_000 }), 'all are compared');
}

const heads = (library) =>
  library.evaluate(() =>
    [...document.querySelectorAll('.column-head .head-name')].map((one) => one.textContent),
  );

const names = (library, wanted) =>
  until(async () => String(await heads(library)) === String(wanted), { timeout: 10_000 });

/** Clicks what is named so. */
const press = async (library, name) => {
  const clicked = () =>
    library.evaluate((wanted) => {
      const all = [
        ...document.querySelectorAll(
          '.comparison button, .toast button, [role=menuitem], [role=menuitemradio]',
        ),
      ];
      const found = all.find((one) =>
        (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(wanted),
      );
      found?.click();
      return found !== undefined;
    }, name);
  assert.ok(await until(clicked, { timeout: 5_000 }), `nothing is named ${name}`);
};

/** From here on what is saved is kept in the page. */
const keepSaved = (library) =>
  library.evaluate(() => {
    globalThis.saved = [];
    const make = URL.createObjectURL;
    let last = null;
    URL.createObjectURL = (blob) => {
      last = blob;
      return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function click() {
      const one = { name: this.download };
      globalThis.saved.push(one);
      void last.arrayBuffer().then((bytes) => {
        one.bytes = new Uint8Array(bytes);
      });
    };
  });

/** Saves by the menu. Returns the file's name and its place among the saved ones. */
async function save(library, item) {
  const at = await library.evaluate(() => globalThis.saved.length);
  await press(library, 'Export');
  await press(library, item);
  const there = () => library.evaluate((one) => Boolean(globalThis.saved[one]?.bytes), at);
  assert.ok(await until(there, { timeout: 10_000 }), `${item} is saved`);
  return { at, name: await library.evaluate((one) => globalThis.saved[one].name, at) };
}

const textOf = (library, { at }) =>
  library.evaluate((one) => new TextDecoder().decode(globalThis.saved[one].bytes), at);

export const tests = {
  'compare: from the open synopsis to a page, and from there to files': async (stage) => {
    for (const name of FIRE.slice(0, 2)) await stage.sidebar(await stage.read(stage.page(name).url));
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const sidebar = await stage.sidebar(tab);
    const library = await stage.library();
    await sidebar.click('[data-tab=accounts]');
    assert.ok(await shows(sidebar, '.account-title', 'Deadly Fire'));
    const at = await sidebar.evaluate(() =>
      [...document.querySelectorAll('.account-title')].findIndex((title) =>
        title.textContent.includes('Deadly Fire'),
      ),
    );
    await sidebar.click(`.accounts > .account:nth-child(${at + 1}) .button`);
    assert.ok(await shows(sidebar, '.synopsis .row'));
    assert.ok(await shows(sidebar, '.account .acts .button', 'Compare as a page'));
    await sidebar.click('.account .acts .button');
    const tabs = () =>
      library.evaluate(async () => {
        const own = (globalThis.browser ?? globalThis.chrome).tabs;
        const all = await own.query({});
        return all.flatMap(({ id, url, pendingUrl }) =>
          (url || pendingUrl || '').includes('#/compare') ? [{ id, url: url || pendingUrl }] : [],
        );
      });
    assert.ok(await until(async () => (await tabs()).length === 1), 'a tab with the page opens');
    const [{ id, url }] = await tabs();
    await library.evaluate((one) => (globalThis.browser ?? globalThis.chrome).tabs.remove(one), id);

    await compare(library, new URL(url).hash);
    assert.ok(await names(library, ['Daily NK', 'Radio Free Asia']));
    const differs = await library.evaluate(() => {
      const part = [...document.querySelectorAll('.comparison h2')].find((one) =>
        one.textContent.startsWith('What differs'),
      );
      return [...part.parentElement.querySelectorAll('.compared')].map((row) => ({
        claim: row.querySelector('h3').textContent,
        marks: [...row.querySelectorAll('mark')].map((mark) => mark.textContent),
      }));
    });
    assert.ok(differs.length > 0);
    for (const { claim } of differs) assert.ok(claim.split(' ').length >= 4, claim);
    assert.ok(
      differs.some(({ marks }) => /four/i.test(String(marks)) && /seven/i.test(String(marks))),
      JSON.stringify(differs),
    );

    assert.ok(
      await shows(library, '.comparison .origins-sum', 'accounts', 20_000),
      'the origins are counted',
    );
    await keepSaved(library);
    const page = await save(library, 'Page (HTML)');
    assert.match(page.name, /^second-source-comparison-daily-nk-radio-free-asia-\d{4}-\d\d-\d\d\.html$/);
    const html = await textOf(library, page);
    assert.ok(!/<script|<link|<img/i.test(html));
    assert.ok(html.includes(`content="default-src 'none'; style-src 'unsafe-inline'"`));
    assert.ok(html.includes('<svg'), 'the drawing stands in it');
    for (const { claim } of differs)
      assert.ok(html.includes(claim.replace(/&/g, '&amp;').slice(0, 30)), claim);

    const markdown = await textOf(library, await save(library, 'Markdown'));
    assert.match(markdown, /^---\ntitle: "Accounts side by side: Daily NK, Radio Free Asia"/);
    assert.match(markdown, /^## What differs \(\d+\)$/m);

    const svg = await textOf(library, await save(library, 'Drawing of the origins (SVG)'));
    assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    const png = await save(library, 'Drawing of the origins (PNG)');
    assert.match(png.name, /\.png$/);
    const drawn = await library.evaluate(async (at) => {
      const blob = new Blob([globalThis.saved[at].bytes], { type: 'image/png' });
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const pen = canvas.getContext('2d');
      pen.drawImage(bitmap, 0, 0);
      const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
      let ink = 0;
      for (let place = 0; place < data.length; place += 4) if (data[place] < 128) ink += 1;
      return { width: bitmap.width, height: bitmap.height, ink };
    }, png.at);
    assert.ok(drawn.width > 300 && drawn.height > 200 && drawn.ink > 500, JSON.stringify(drawn));
  },

  'compare: columns are moved, taken away and added by keyboard, and stand in the address': async (stage) => {
    await read(stage);
    const library = await stage.library();
    const [rfa, breitbart, nk] = await Promise.all(FIRE.map((name) => keyOf(stage, library, name)));
    await compare(library, hashOf([nk, rfa]));
    const focus = (selector) => library.evaluate((one) => document.querySelector(one).focus(), selector);
    await focus('.column-head:nth-child(1) [data-act=right]');
    await library.press('Enter');
    assert.ok(await names(library, ['Radio Free Asia', 'Daily NK']));
    assert.equal(
      await library.evaluate(() => document.activeElement.closest('.column-head')?.dataset.column),
      nk,
      'the focus goes with the column',
    );
    assert.ok(
      await until(() =>
        library.evaluate(() => document.querySelector('.compare-add option:nth-child(2)') !== null),
      ),
    );
    await focus('.compare-add select');
    await library.press('ArrowDown');
    await library.press('Tab');
    await library.press('Enter');
    assert.ok(
      await names(library, ['Radio Free Asia', 'Daily NK', 'Breitbart']),
      String(await heads(library)),
    );
    await until(() => library.evaluate(() => document.querySelector('.comparing') === null));
    assert.equal(await library.evaluate(() => location.hash), hashOf([rfa, nk, breitbart]));
    assert.ok(await shows(library, '.relays', 'Breitbart relays Daily NK.'));
    await focus('.column-head:nth-child(3) [data-act=remove]');
    await library.press('Enter');
    assert.ok(await names(library, ['Radio Free Asia', 'Daily NK']));
  },

  'compare: the reader’s word holds here and in the synopsis, and is taken back': async (stage) => {
    await read(stage);
    const library = await stage.library();
    const [rfa, , nk] = await Promise.all(FIRE.map((name) => keyOf(stage, library, name)));
    await compare(library, hashOf([nk, rfa]));
    const row = await library.evaluate(
      () => document.querySelector('.compared[data-relation=differs]').dataset.row,
    );
    const relation = () =>
      library.evaluate((id) => document.querySelector(`[data-row="${id}"]`)?.dataset.relation, row);
    await library.click(`[data-row="${row}"] .chip`);
    await press(library, 'agrees');
    assert.ok(await until(async () => (await relation()) === 'agrees'));
    assert.ok(await shows(library, `[data-row="${row}"] .why`, 'Your choice.'));
    const { overruled } = await ask(library, 'synopsis/view', { about: { key: rfa }, otherKey: nk });
    assert.equal(Object.keys(overruled).length, 1);
    await press(library, 'Undo');
    assert.ok(await until(async () => (await relation()) === 'differs'));
  },

  'compare: from an article and from its event, and a passage leads to its place': async (stage) => {
    await read(stage);
    const library = await stage.library();
    const nk = await keyOf(stage, library, 'dailynk-tagdiv-fire');
    const go = (to) =>
      library.evaluate((hash) => {
        location.hash = hash;
      }, to);
    await go(`#/article/${encodeURIComponent(nk)}`);
    assert.ok(await shows(library, '.reading-acts', 'Compare accounts'));
    await library.click('.reading-acts a[href*="#/compare"]');
    assert.ok(
      await until(async () => (await heads(library)).length === 2, { timeout: 20_000 }),
      'another account is set beside it',
    );
    await go(`#/event/${encodeURIComponent(nk)}`);
    assert.ok(await shows(library, '.event > .acts', 'Compare accounts', 20_000));
    await library.click('.event > .acts a[href*="#/compare"]');
    assert.ok(
      await until(async () => (await heads(library)).length === 3, { timeout: 20_000 }),
      'all accounts of the event',
    );
    assert.ok(await shows(library, '.compared .to-place', 'Go to its place'));
    await library.click('.compared .to-place');
    assert.ok(await shows(library, '.stored-text .lit', ''), 'the words are lit in the stored article');
  },
};
