/** What somebody sees who has just come: the welcome page, the toolbar button on every kind of page, an empty library. */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const LEAD = 'The depot at the edge of Kilju was closed for two days in May, a resident of the county said.';
const REST = [
  '“We were told to bring our own sacks,” the resident told the bulletin by telephone on Monday evening.',
  'According to a trader in Hyesan, the price of maize did not move in the weeks that followed the order.',
  'Officials of the county did not speak of the closure, and state media have carried nothing about it.',
];
const TEXT = [LEAD, ...REST].map((words) => `<p>${words}</p>`).join('\n');
const page = (body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>About the bulletin</title></head><body>${body}</body></html>`;

/** Pages of an outlet's host that are no articles, one for each reason. */
const PAGES = {
  list: page('<h1>Bulletins</h1><ul><li><a href="/english/one/">One</a></li></ul>'),
  text: page(`<main><h1>About the bulletin</h1>${TEXT}</main>`).replace('<body>', '<body class="archive">'),
  frame: page(`<h1>Bulletin</h1><iframe srcdoc="${TEXT.replaceAll('"', '&quot;')}"></iframe>`),
  shadow: page(
    `<h1>Bulletin</h1><div id="story"></div><script>story.attachShadow({ mode: 'open' }).innerHTML = \`${TEXT}\`;</script>`,
  ),
};
const addressOf = (name) =>
  `https://www.dailynk.com/english/${name === 'list' ? 'tag/' : ''}first-minutes-${name}/`;

/** Has a page of the extension tell a tab's reader what the background tells it when the toolbar button is pressed. */
const tell = (library, url, message) =>
  library.evaluate(
    async ([address, told]) => {
      const { tabs } = globalThis.browser ?? globalThis.chrome;
      const all = await tabs.query({});
      const tab = all.findLast((one) => one.url === address);
      return (await tabs.sendMessage(tab.id, told, { frameId: 0 })) ?? null;
    },
    [url, message],
  );

async function openPage(stage, name) {
  stage.serve({ url: addressOf(name), html: PAGES[name], article: false });
  const library = await stage.library();
  const tab = await stage.open(addressOf(name));
  await tab.front();
  // A page is loaded before its reader listens.
  assert.ok(
    await until(() =>
      tell(library, addressOf(name), { tell: 'page' }).then(
        () => true,
        () => false,
      ),
    ),
    'no reader',
  );
  return { library, tab };
}

/** The sidebar of a page without an article, once it takes clicks. */
async function deskWithout(tab) {
  const desk = await tab.sidebar();
  assert.ok(desk, 'nothing came');
  await until(() => desk.evaluate(() => performance.now() > 900));
  return desk;
}

export const tests = {
  'installing opens the welcome page; what runs anew later does not': async (stage) => {
    assert.ok(stage.browser.welcomed, 'no welcome page came');
    await stage.library();
    await stage.browser.reloadExtension();
    await stage.sidebar(await stage.read(stage.page('rfa-plone-fire').url));
    const library = await stage.library();
    const open = await library.evaluate(async () => {
      const { tabs } = globalThis.browser ?? globalThis.chrome;
      return (await tabs.query({})).filter(({ url }) => url?.includes('/welcome.html')).length;
    });
    assert.equal(open, 0);
  },

  'the welcome page shows a report marked live, what the marks mean, and ways on': async (stage) => {
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const welcome = await stage.extensionPage('welcome.html');
    assert.ok(await shows(welcome, 'h1', 'Who said what'));
    assert.ok(await shows(welcome, '.stored-text mark.direct', 'They put up the notice'));
    assert.ok(await shows(welcome, '.stored-text mark.indirect', 'About 300 stalls'));
    assert.ok(await shows(welcome, '.legend', 'a source in Ryanggang Province'));
    assert.ok(await shows(welcome, '.chain-legend .hearsay', 'a relative'));
    assert.ok(await shows(welcome, '.synopsis .chip.differs'));
    // A quote of the list lights its words.
    await welcome.click('.welcome-quotes [data-quote=q2] .quote-words');
    assert.ok(await shows(welcome, '.stored-text mark.active', 'They put up the notice'));
    const facts = await welcome.evaluate(async () => {
      const { commands } = globalThis.browser ?? globalThis.chrome;
      const keys = (await commands.getAll()).filter(({ description }) => description);
      const shown = [...document.querySelectorAll('.keys dd')].map((dd) => dd.textContent);
      const links = [...document.querySelectorAll('.welcome a')].map((a) => a.getAttribute('href'));
      return { keys: keys.map(({ shortcut }) => shortcut), shown, links };
    });
    assert.deepEqual(
      facts.shown.map((keys, at) => facts.keys[at] === '' || keys === facts.keys[at]),
      facts.keys.map(() => true),
    );
    for (const way of ['dailynk.com', 'rfa.org', 'breitbart.com', 'library.html', 'options.html'])
      assert.ok(
        facts.links.some((href) => href.includes(way)),
        way,
      );
    assert.deepEqual(welcome.console, []);
  },

  'an empty library and an empty notes page say how they are filled, with links': async (stage) => {
    const library = await stage.library();
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 200 });
    if (articles.length) await ask(library, 'library/delete', { keys: articles.map(({ key }) => key) });
    await library.evaluate(() => {
      location.hash = '#/notes';
    });
    assert.ok(await shows(library, '.empty .outlet-links', 'Radio Free Asia'));
    assert.ok(await shows(library, '.empty', 'How it works'));
    await library.evaluate(() => {
      location.hash = '#/';
    });
    assert.ok(await shows(library, '.empty', 'Your library is empty'));
    assert.ok(await shows(library, '.empty .outlet-links', 'Daily NK'));
    await library.click('.empty button');
    assert.equal(await library.evaluate(() => document.activeElement?.getAttribute('type')), 'url');
  },

  'on a page without an article the button says so, offers ways on, and closes again': async (stage) => {
    const { library, tab } = await openPage(stage, 'list');
    const before = (await ask(library, 'settings/get', {})).openSidebar;
    assert.deepEqual(await tell(library, tab.url(), { tell: 'open' }), { able: true });
    const desk = await deskWithout(tab);
    assert.ok(await shows(desk, '.empty', 'There is no article on this page.'));
    assert.ok(await shows(desk, '.empty .button', 'Open this page as an article'));
    assert.ok(await shows(desk, '.foot', 'Library'));
    assert.ok(await shows(desk, '.foot', 'Settings'));
    // Nothing on it is a text.
    await desk.click('.empty .button');
    assert.ok(await shows(desk, '.empty', 'No text was found'));
    await tell(library, tab.url(), { tell: 'open' });
    assert.ok(await until(async () => (await tab.sidebar(0)) === null), 'it stays');
    assert.equal(await tab.hosts(), 0);
    assert.equal((await ask(library, 'settings/get', {})).openSidebar, before);
  },

  'a page that is taken for none is opened as an article': async (stage) => {
    const { library, tab } = await openPage(stage, 'text');
    await tell(library, tab.url(), { tell: 'open' });
    const desk = await deskWithout(tab);
    assert.ok(await shows(desk, '.empty .button'));
    await desk.click('.empty .button');
    assert.ok(await shows(desk, '.head h1', 'About the bulletin'));
    assert.ok(await shows(desk, '.quote', 'bring our own sacks'));
  },

  'a text in a frame or in a shadow root is said to be there': async (stage) => {
    for (const [name, words] of [
      ['frame', 'stands in a frame'],
      ['shadow', 'shadow root'],
    ]) {
      const { library, tab } = await openPage(stage, name);
      await tell(library, tab.url(), { tell: 'open' });
      assert.ok(await shows(await deskWithout(tab), '.empty', words), name);
    }
  },

  'a click that only meant to open closes nothing and keeps nothing closed': async (stage) => {
    const library = await stage.library();
    await ask(library, 'settings/set', { openSidebar: true });
    const tab = await stage.read(stage.page('dailynk-tagdiv-salt').url);
    await tab.front();
    assert.ok(await tab.sidebar());
    await tell(library, tab.url(), { tell: 'open' });
    // Whatever it did is done when the next message is answered.
    await tell(library, tab.url(), { tell: 'page' });
    assert.ok(await tab.sidebar(500), 'it was closed');
    assert.equal((await ask(library, 'settings/get', {})).openSidebar, true);
  },

  'where no script may run the library opens with a notice': async (stage) => {
    // Only Chromium lets its worker be told of a click.
    if (stage.name !== 'chromium') return;
    await stage.open('chrome://version');
    await stage.browser.inWorker(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.action.onClicked.dispatch(tab))`,
    );
    const library = await stage.extensionPage('library.html');
    const unreadable = () =>
      library.evaluate(async () => {
        // Older versions of Chromium tell no address of a tab, not even an extension's own.
        const all = await globalThis.chrome.runtime.getContexts({ contextTypes: ['TAB'] });
        return all.filter(({ documentUrl }) => documentUrl?.endsWith('library.html#/unreadable')).length;
      });
    assert.ok(await until(unreadable), 'no notice');
    await library.goto(`${stage.browser.origin}/library.html#/unreadable`);
    assert.ok(await shows(library, '.notice', 'lets no extension in'));
  },
};
