/**
 * Nothing that a page can measure depends on the reader's notes or on what else is in the library. The same page in a window of the same
 * size is measured twice: with an empty library, then with twenty notes on it and another account of its event read.
 */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { hostilePage, paragraphSpans } from './hostile-page.mjs';
import { measure, senses } from './page-senses.mjs';

let url = '';
const before = {};

const edgeWords = (tab) =>
  tab.inRoot((root) => root.querySelector('.edge')?.getAttribute('aria-label') ?? '');

/** The page, opened anew and come to rest, with its sidebar open or closed. */
async function opened(stage, isOpen) {
  const tab = await stage.read(url);
  const sidebar = await stage.sidebar(tab);
  assert.ok(await shows(sidebar, '.quote'));
  if (!isOpen) {
    await ask(sidebar, 'tab/tell', { tell: 'close' }).catch(() => undefined); // gone before it hears the answer
    assert.ok(await until(() => edgeWords(tab)), 'no tab at the edge');
  }
  await new Promise((done) => setTimeout(done, 800));
  return { tab, sidebar };
}

const differences = (one, other) => {
  const found = [];
  for (let at = 0; at < Math.max(one.length, other.length) && found.length < 12; at++)
    if (one[at] !== other[at])
      found.push(
        `${one[at]?.slice(0, 200)} … ${one[at]?.slice(-200)}\n   → ${other[at]?.slice(0, 200)} … ${other[at]?.slice(-200)}`,
      );
  return found;
};

/** Twenty notes, on paragraphs and on words in them. */
async function writeNotes(sidebar) {
  const { article } = await ask(sidebar, 'article/view', { about: 'tab' });
  const paragraphs = paragraphSpans(article).filter(([from, to]) => to - from > 60);
  for (let at = 0; at < 20; at++) {
    const [from] = paragraphs[at % paragraphs.length];
    const start = from + Math.floor(at / paragraphs.length) * 9;
    const target = {
      kind: 'passage',
      selectors: [{ type: 'TextPositionSelector', start, end: start + 30 + at }],
    };
    await ask(sidebar, 'note/save', {
      about: 'tab',
      draft: { target, body: `Mine, ${at}`, tags: ['private'] },
    });
  }
}

export const tests = {
  'with an empty library': async (stage) => {
    url = hostilePage(stage, senses);
    const open = await opened(stage, true);
    before.open = await open.tab.evaluate(measure);
    assert.deepEqual(
      differences(before.open, await (await opened(stage, true)).tab.evaluate(measure)),
      [],
      'not steady',
    );
    const closed = await opened(stage, false);
    before.closed = await closed.tab.evaluate(measure);
    assert.ok(before.closed.length > 3_000);
    assert.ok(differences(before.open, before.closed).length > 0, 'it does not even see the sidebar');
    await ask(await stage.library(), 'settings/set', { openSidebar: true });
  },

  'with twenty notes and another account, sidebar open and closed': async (stage) => {
    const other = await stage.read(stage.page('rfa-plone-fire').url);
    await stage.sidebar(other);
    const { sidebar } = await opened(stage, true);
    await writeNotes(sidebar);
    const library = await stage.library();
    const open = await opened(stage, true);
    assert.equal((await ask(open.sidebar, 'article/view', { about: 'tab' })).annotations.length, 20);
    assert.equal((await ask(open.sidebar, 'article/accounts', { about: 'tab' })).accounts.length, 1);
    assert.deepEqual(differences(before.open, await open.tab.evaluate(measure)), []);
    try {
      const closed = await opened(stage, false);
      assert.ok(
        await until(async () => (await edgeWords(closed.tab)).includes('account')),
        'the tab counts no account',
      );
      assert.deepEqual(differences(before.closed, await closed.tab.evaluate(measure)), []);
    } finally {
      // Closing it is kept, for the tests after this one too.
      await ask(library, 'settings/set', { openSidebar: true });
    }
  },

  'the reader may have them shown for one page, until it is left': async (stage) => {
    const { tab, sidebar } = await opened(stage, true);
    assert.deepEqual(await tab.drawn(), []);
    const press = (selector) => sidebar.evaluate((one) => document.querySelector(one).click(), selector);
    await press('[data-tab=notes]');
    assert.ok(await shows(sidebar, '.on-page'));
    await press('.on-page input');
    assert.ok(await until(async () => (await tab.drawn()).length > 0), 'no mark was drawn');
    // What the settings say of it under Privacy: Chromium tells a page that its words are covered, and nothing else tells.
    const told = differences(before.open, await tab.evaluate(measure));
    assert.ok(
      told.every((one) => /^at [\d.]+, (P|SPAN|A|H1|H2|BODY|HTML)\b/.test(one)),
      told.join('\n'),
    );
    if (stage.name === 'firefox') assert.deepEqual(told, []);
    await press('.on-page input');
    assert.ok(await until(async () => (await tab.drawn()).length === 0), 'the marks stayed');
    await press('.on-page input');
    assert.ok(await until(async () => (await tab.drawn()).length > 0));
    const again = await opened(stage, true);
    assert.deepEqual(await again.tab.drawn(), [], 'another tab shows them too');
    await tab.reload();
    await stage.sidebar(tab);
    await new Promise((done) => setTimeout(done, 800));
    assert.deepEqual(await tab.drawn(), [], 'they are shown again after a reload');
  },

  'or on every page, by a setting': async (stage) => {
    const { tab, sidebar } = await opened(stage, true);
    await ask(sidebar, 'settings/set', { showNotes: true });
    assert.ok(await until(async () => (await tab.drawn()).length > 0), 'no mark was drawn');
    const other = await opened(stage, true);
    assert.ok(await until(async () => (await other.tab.drawn()).length > 0), 'none in another tab');
    await ask(other.sidebar, 'tab/notes-on-page', { shown: false });
    assert.ok(
      await until(async () => (await other.tab.drawn()).length === 0),
      'not switched off for one page',
    );
    await tab.front();
    assert.ok((await tab.drawn()).length > 0);
    await ask(sidebar, 'settings/set', { showNotes: false });
    assert.ok(await until(async () => (await tab.drawn()).length === 0), 'not switched off');
  },

  'going to one frames its passage for a moment': async (stage) => {
    const { tab, sidebar } = await opened(stage, true);
    const { annotations, attributions } = await ask(sidebar, 'article/view', { about: 'tab' });
    const starts = attributions.attributions.flatMap(({ content }) => content.map(([start]) => start));
    const { span } = annotations
      .map(({ anchoring }) => anchoring)
      .find(({ span }) => !starts.includes(span[0]));
    await ask(sidebar, 'tab/go', { span });
    assert.ok(await until(async () => (await tab.drawn()).some(({ kind }) => kind === 'current')));
    assert.ok(await until(async () => (await tab.drawn()).length === 0), 'the frame stayed');
  },
};
