import assert from 'node:assert/strict';
import { until } from '../../scripts/browsers/driver.mjs';
import { changedFrom, highlighted, traces } from './page-facts.mjs';

const SHAPES = [
  'dailynk-tagdiv-fire',
  'dailynk-legacy',
  'breitbart-2016',
  'breitbart-fire',
  'breitbart-amp',
  'rfa-plone-fire',
  'rfa-arc-salt',
];

const collapse = (words) => words.replace(/[^\S\u00a0]+/g, ' ').trim();

export const tests = {
  'what is painted is what was attributed, on every generation of every outlet': async (stage) => {
    for (const shape of SHAPES) {
      const { url } = stage.page(shape);
      const tab = await stage.read(url);
      await stage.sidebar(tab);
      const library = await stage.library();
      const { article, attributions } = await stage.view(library, url);
      const expected = attributions.attributions
        .filter(({ depth }) => !depth)
        .flatMap(({ content }) => content.map(([start, end]) => article.text.slice(start, end)));
      // A quotation over two blocks is one range; the line between the blocks is not in the page's text nodes.
      const loose = (words) => words.map((one) => collapse(one).replace(/\s/g, '')).sort();
      assert.deepEqual(loose(await tab.evaluate(highlighted)), loose(expected), shape);
      await stage.clear();
    }
  },

  'the page keeps its own nodes': async (stage) => {
    for (const shape of SHAPES) {
      const { url, html } = stage.page(shape);
      const tab = await stage.read(url);
      await stage.sidebar(tab);
      assert.equal(await tab.evaluate(changedFrom, html), '', shape);
      await stage.clear();
    }
  },

  'a page that clears the highlights gets them back': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const before = await tab.evaluate(highlighted);
    await tab.evaluate(() => CSS.highlights.clear());
    assert.ok(
      await until(async () => (await tab.evaluate(highlighted)).length === before.length, { timeout: 4000 }),
    );
  },

  'the page’s own highlights are left in peace': async (stage) => {
    const tab = await stage.read(stage.page('rfa-plone-fire').url);
    const kept = await tab.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('h1'));
      CSS.highlights.set('page-own', new Highlight(range));
      return CSS.highlights.has('page-own');
    });
    assert.ok(kept);
    await tab.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    assert.ok(await tab.evaluate(() => CSS.highlights.has('page-own')));
    assert.equal((await tab.evaluate(traces)).hosts, 1);
  },
};
