/** What a page's scripts can see of the reader: one childless element, which passages are quotes, and nothing of a note. */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { hostilePage, passageOf } from './hostile-page.mjs';

/** Remembers how the page was, writes down every change of its nodes after that, and everything else that it can find out. */
const spy = () => {
  window.changes = [];
  const observer = new MutationObserver((records) => {
    for (const record of records) window.changes.push(record);
  });
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  document.addEventListener('DOMContentLoaded', () => {
    window.asServed = document.documentElement.outerHTML;
    observer.observe(document, { ...everything, attributeOldValue: true, characterDataOldValue: true });
  });
  window.told = () =>
    [...window.changes, ...observer.takeRecords()].map(({ type, target, addedNodes, removedNodes }) =>
      [
        type,
        target.nodeName,
        ...[...addedNodes].map((one) => `+${one.nodeName}`),
        ...[...removedNodes].map((one) => `-${one.nodeName}`),
      ].join(' '),
    );
  const types = new Set([
    'compositionstart',
    'compositionupdate',
    'compositionend',
    'focusin',
    'focusout',
    'textInput',
  ]);
  for (const one of [window, document, document.documentElement])
    for (const name in one) if (name.startsWith('on')) types.add(name.slice(2));
  window.listened = types.size;
  window.heard = [];
  for (const type of types) addEventListener(type, (event) => window.heard.push(event), true);
  window.keysHeard = () =>
    window.heard
      .filter((event) => 'key' in event || 'data' in event || 'clipboardData' in event)
      .map(({ type, key, data }) => `${type} ${key ?? ''} ${data ?? ''}`);
  /** Nodes on an event's path that are not in the page's own tree. */
  window.strangers = () =>
    window.heard
      .flatMap((event) => [event.target, event.relatedTarget, ...(window.paths.get(event) ?? [])])
      .filter(
        (one) =>
          one instanceof Node && one.getRootNode() !== document && !(one.getRootNode() instanceof Document),
      )
      .map((one) => one.nodeName);
  window.paths = new Map();
  for (const type of types)
    addEventListener(type, (event) => window.paths.set(event, event.composedPath()), true);
  window.reports = [];
  const noting = new PerformanceObserver((list) => {
    for (const { name, entryType } of list.getEntries()) window.reports.push(`${entryType} ${name}`);
  });
  for (const type of PerformanceObserver.supportedEntryTypes) noting.observe({ type, buffered: true });
};

/** The page without our element; what is left must be as it was served, byte for byte. */
const without = () => {
  const found = document.documentElement.outerHTML.split(/<div><\/div>(?=<\/html>$)/);
  return { elements: found.length - 1, same: found.join('') === window.asServed };
};

const goneFrom = (tab) =>
  until(() => tab.evaluate(() => document.querySelector(':root > div') === null), { timeout: 15_000 });

export const tests = {
  'the page stays as it was served, and its observer sees one element come and go': async (stage) => {
    const tab = await stage.read(hostilePage(stage, spy));
    const with1 = { elements: 1, same: true };
    assert.deepEqual(await tab.evaluate(without), with1, 'read');
    const sidebar = await stage.sidebar(tab);
    const { target } = passageOf(await ask(sidebar, 'article/view', { about: 'tab' }));
    await ask(sidebar, 'note/save', { about: 'tab', draft: { target, body: 'Mine', tags: [] } });
    await ask(sidebar, 'tab/notes-on-page', { shown: true });
    assert.ok(await until(async () => (await tab.drawn()).length > 0));
    assert.deepEqual(await tab.evaluate(without), with1, 'noted');
    await sidebar.click('[data-tab=notes]');
    await sidebar.click('.notes-panel .bar button');
    await sidebar.type('.editor textarea', 'On the article');
    assert.ok(await shows(sidebar, '.editor .saved[role=status]'));
    assert.deepEqual(await tab.evaluate(without), with1, 'while a note is written');
    assert.deepEqual(await tab.evaluate(() => window.told()), ['childList HTML +DIV']);
    await tab.evaluate(() => history.pushState(null, '', '/'));
    assert.ok(await goneFrom(tab));
    assert.deepEqual(await tab.evaluate(without), { elements: 0, same: true }, 'left');
    assert.deepEqual(await tab.evaluate(() => window.told()), ['childList HTML +DIV', 'childList HTML -DIV']);
  },

  'a page that listens to everything hears nothing of a note being written': async (stage) => {
    const tab = await stage.read(hostilePage(stage, spy));
    const sidebar = await stage.sidebar(tab);
    await shows(sidebar, '.quote');
    assert.ok((await tab.evaluate(() => window.listened)) > 100);
    await tab.press('ArrowDown');
    assert.deepEqual(await tab.evaluate(() => window.keysHeard().slice(0, 1)), ['keydown ArrowDown ']);
    await tab.evaluate(() => window.heard.splice(0));
    await sidebar.click('[data-tab=notes]');
    await sidebar.click('.notes-panel .bar button');
    await sidebar.type('.editor textarea', 'Nobody else reads this');
    const said = async () =>
      (await ask(sidebar, 'article/view', { about: 'tab' })).annotations.map(
        ({ annotation }) => annotation.body,
      );
    assert.ok(await until(async () => (await said()).includes('Nobody else reads this')));
    assert.deepEqual(await tab.evaluate(() => window.keysHeard()), []);
    assert.deepEqual(await tab.evaluate(() => window.strangers()), []);
    assert.ok(!(await tab.evaluate(() => String(getSelection()))).includes('Nobody'));
  },

  'a page finds no way to the sidebar: no frame, no address of the extension, no report': async (stage) => {
    const STRICT =
      "default-src 'none'; script-src 'unsafe-inline'; frame-src 'none'; style-src 'unsafe-inline'";
    const url = hostilePage(stage, spy, { headers: { 'content-security-policy': STRICT } });
    const tab = await stage.read(url);
    assert.ok(await shows(await stage.sidebar(tab), '.quote'));
    const found = await tab.evaluate(() => {
      const host = document.querySelector(':root > div');
      return {
        frames: window.length,
        open: host.shadowRoot,
        iframes: document.querySelectorAll('iframe').length,
        opened: document.elementFromPoint(innerWidth - 40, innerHeight / 2)?.nodeName,
        reports: [...window.reports, ...performance.getEntries().map(({ name }) => name)].filter((one) =>
          one.includes('extension:'),
        ),
        violations: window.heard
          .filter(({ type }) => type === 'securitypolicyviolation')
          .map(({ blockedURI }) => blockedURI)
          .filter((one) => /extension/.test(one)),
        messages: window.heard.filter(({ type }) => type === 'message').length,
        globals: Object.keys(window).filter((key) => /second|wxt/i.test(key)),
      };
    });
    assert.deepEqual(found, {
      frames: 0,
      open: null,
      iframes: 0,
      opened: 'DIV',
      reports: [],
      violations: [],
      messages: 0,
      globals: [],
    });
  },
};
