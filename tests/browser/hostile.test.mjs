import assert from 'node:assert/strict';
import { painted, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { highlighted } from './page-facts.mjs';

const STRICT =
  "default-src 'none'; frame-src 'none'; style-src 'self'; img-src 'none'; require-trusted-types-for 'script'; sandbox allow-scripts allow-same-origin";

export const tests = {
  'a page that forbids frames, styles and scripts is marked all the same': async (stage) => {
    const { html } = stage.page('dailynk-tagdiv-fire');
    const url = stage.serve({
      url: 'https://www.dailynk.com/english/fire-under-a-strict-policy/',
      html: html.replaceAll('fire-quarantine-depot-sinuiju-kills-four-guards', 'fire-under-a-strict-policy'),
      headers: { 'content-security-policy': STRICT.replace('; sandbox allow-scripts allow-same-origin', '') },
    });
    const tab = await stage.read(url);
    const sidebar = await stage.sidebar(tab);
    assert.ok(await shows(sidebar, '.quote'));
    assert.ok((await tab.evaluate(highlighted)).length > 5);
  },

  'a page learns nothing from a sidebar that it frames itself': async (stage) => {
    await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const url = stage.serve({
      url: 'https://www.breitbart.com/masthead/',
      html: `<!doctype html><title>Masthead</title><h1>Masthead</h1><iframe id="theirs" src="${stage.browser.origin}/sidebar.html#a-guess"></iframe>`,
      article: false,
    });
    const tab = await stage.open(url);
    const frame = await tab.sidebar(3000);
    if (!frame) return; // the browser itself refused the frame
    await until(() => frame.evaluate(() => document.querySelector('.quote') !== null), { timeout: 2500 });
    assert.equal(
      await frame.evaluate(() => document.querySelectorAll('.quote, .note, .account, .meta').length),
      0,
    );
    const reply = await frame.evaluate(() =>
      (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({
        name: 'article/view',
        ask: { about: 'tab' },
      }),
    );
    assert.ok(!reply?.ok || reply.answer === null, JSON.stringify(reply));
  },

  'messages of the wrong shape and from the wrong place are refused': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const sidebar = await stage.sidebar(tab);
    const send = (message) =>
      sidebar.evaluate(
        (sent) => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(sent),
        message,
      );
    for (const message of [
      { name: 'library/articles', ask: { words: '', offset: 0, limit: 10 } },
      { name: 'library/delete', ask: { keys: ['x'] } },
      { name: 'note/save', ask: { about: 'tab', draft: { target: { kind: 'article' }, body: 7, tags: [] } } },
      { name: 'note/save', ask: { about: 'tab', draft: null } },
      { name: 'no-such-message', ask: {} },
      { name: '__proto__', ask: {} },
    ]) {
      const reply = await send(message);
      assert.ok(!reply?.ok, `${JSON.stringify(message)} was answered ${JSON.stringify(reply)}`);
    }
    assert.equal((await send({ name: 'article/view', ask: { about: 'tab' } })).ok, true);
  },

  'a page that breaks the built-ins of its own world changes nothing': async (stage) => {
    const { html } = stage.page('rfa-plone-fire');
    const breaking =
      '<script>for (const k of ["map","filter","push","includes"]) Array.prototype[k] = () => { throw new Error("broken by the page"); }; JSON.stringify = () => "{}"; Element.prototype.attachShadow = () => { throw new Error("no shadow"); }; window.addEventListener("keydown", (e) => { window.heard = (window.heard ?? "") + e.key; }, true);</script>';
    const url = stage.serve({
      url: 'https://www.rfa.org/english/news/korea/broken-02182021193340.html',
      html: html
        .replaceAll('depot-02172021193340', 'broken-02182021193340')
        .replace('<head>', () => `<head>${breaking}`),
    });
    const tab = await stage.open(url);
    assert.ok(await until(() => tab.hosts()));
    const sidebar = await stage.sidebar(tab);
    assert.ok(await shows(sidebar, '.quote'));
    await sidebar.click('[data-tab=notes]');
    await sidebar.click('.notes-panel .bar button');
    await sidebar.type('.editor textarea', 'private words');
    assert.equal(
      await tab.evaluate(() => window.heard ?? ''),
      '',
      'the page heard what was typed in the sidebar',
    );
  },

  'the extension’s root is closed to the page': async (stage) => {
    const tab = await stage.read(stage.page('breitbart-fire').url);
    assert.equal(await tab.hosts(), 1);
    assert.equal(await tab.evaluate(() => document.querySelector(':root > div').shadowRoot), null);
    assert.ok(await painted(tab));
  },
};
