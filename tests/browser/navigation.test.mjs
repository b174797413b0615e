import assert from 'node:assert/strict';
import { painted, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { traces } from './page-facts.mjs';

const gone = (tab) =>
  until(
    async () => (await tab.evaluate(traces)).highlights === 0 && (await tab.evaluate(traces)).hosts === 0,
    { timeout: 6000 },
  );

export const tests = {
  'an app that changes its page without a load is followed, there and back': async (stage) => {
    const list = stage.page('rfa-arc-list').url;
    const tab = await stage.open(list);
    const story = new URL(stage.page('rfa-arc-salt').url).pathname;
    for (let round = 0; round < 2; round++) {
      await tab.evaluate((path) => document.querySelector(`a[data-app][href$="${path}"]`).click(), story);
      assert.ok(await painted(tab), `round ${round}: the article was not painted`);
      assert.ok(await shows(await stage.sidebar(tab), '.quote'));
      await tab.evaluate(() => document.querySelector('a[data-app][href="/english/korea/"]').click());
      assert.ok(
        await gone(tab),
        `round ${round}: the list shows ${JSON.stringify(await tab.evaluate(traces))}`,
      );
    }
  },

  'going back to an article shows it again': async (stage) => {
    const tab = await stage.read(stage.page('breitbart-fire').url);
    await tab.goto(stage.page('breitbart-tag').url);
    await tab.back();
    assert.ok(await painted(tab));
    assert.ok(await shows(await stage.sidebar(tab), '.quote'));
  },

  'an article that grows is read again': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-salt').url);
    await stage.sidebar(tab);
    await tab.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent =
        '“The clams were good, at least,” a third source in the province told Daily NK.';
      document.querySelector('.td-post-content').append(paragraph);
    });
    const found = () =>
      tab.evaluate(() =>
        [...CSS.highlights].some(([, highlight]) =>
          [...highlight].some((range) => range.startContainer.textContent.includes('The clams were good')),
        ),
      );
    assert.ok(await until(found, { timeout: 6000 }));
  },
};
