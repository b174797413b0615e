import assert from 'node:assert/strict';
import { shows, unfold } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { placeOfQuote } from './page-facts.mjs';

export const tests = {
  'lists every attribution in reading order, with its source': async (stage) => {
    const { url } = stage.page('dailynk-tagdiv-fire');
    const tab = await stage.read(url);
    const sidebar = await stage.sidebar(tab);
    await shows(sidebar, '.quote');
    await unfold(sidebar);
    const listed = await sidebar.evaluate(() =>
      [...document.querySelectorAll('.quote .clamp')].map((element) => element.textContent),
    );
    const text = await sidebar.evaluate(() => document.querySelector('main').textContent);
    const library = await stage.library();
    const { article, attributions } = await stage.view(library, url);
    assert.equal(listed.length, attributions.attributions.length);
    const bare = (words) => words.replace(/[^\p{L}\p{N}]+/gu, '');
    for (const [i, { content }] of attributions.attributions.entries()) {
      const [start, end] = content[0];
      assert.ok(
        bare(listed[i]).startsWith(bare(article.text.slice(start, end)).slice(0, 30)),
        `${i}: ${listed[i]}`,
      );
    }
    for (const { name } of attributions.sources) assert.ok(text.includes(name), name);
  },

  'a click on a quote of the page goes to it in the sidebar': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const sidebar = await stage.sidebar(tab);
    await shows(sidebar, '.quote');
    const { x, y, words } = await tab.evaluate(placeOfQuote);
    await tab.clickAt(x, y);
    const active = () =>
      sidebar.evaluate(() => document.querySelector('.quote.active .clamp')?.textContent ?? '');
    assert.ok(
      await until(async () => (await active()).includes(words.slice(0, 20)), { timeout: 4000 }),
      `${words} / ${await active()}`,
    );
  },

  'a click in the sidebar goes to the quote on the page': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-salt').url);
    const sidebar = await stage.sidebar(tab);
    await shows(sidebar, '.quote');
    const before = await tab.evaluate(() => scrollY);
    await sidebar.evaluate(() => [...document.querySelectorAll('.quote-words')].at(-1).click());
    assert.ok(await until(async () => (await tab.evaluate(() => scrollY)) > before + 100, { timeout: 4000 }));
  },

  'closing it leaves the page as wide as it was, and opening it again shows the same': async (stage) => {
    const tab = await stage.read(stage.page('rfa-plone-copper').url);
    const sidebar = await stage.sidebar(tab);
    await shows(sidebar, '.quote');
    // Not waited for: the frame that asks is gone before the answer is there.
    await sidebar.evaluate(() => {
      void (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({
        name: 'tab/tell',
        ask: { tell: 'close' },
      });
    });
    assert.ok(await until(async () => (await tab.sidebar(0)) === null, { timeout: 4000 }));
    assert.equal(await tab.evaluate(() => getComputedStyle(document.documentElement).marginRight), '0px');
    await tab.reload();
    assert.equal(await tab.sidebar(1500), null, 'a sidebar that was closed stays closed');
  },
};
