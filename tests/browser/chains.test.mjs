/** Links of a chain that another sentence says: how they are told, and the way to the words that they rest on. */
import assert from 'node:assert/strict';
import { shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

/** A quote whose relay is named in an earlier sentence only, and the words of that one. */
const QUOTE = 'People have put borrowed dollars';
const RESTS_ON = 'Daily NK quoted';

/** Goes to that quote in the list, by its own button; its detail stands open then. */
const goToQuote = (page) =>
  page.evaluate((words) => {
    const quote = [...document.querySelectorAll('.quote')].find((one) =>
      one.querySelector('.clamp').textContent.includes(words),
    );
    quote.querySelector('.quote-words').click();
  }, QUOTE);

/** Whether words of the page stand in the window. */
const inSight = (words) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const box = range.getBoundingClientRect();
    if (box.width > 0) return box.top >= 0 && box.bottom <= innerHeight;
  }
  return false;
};

export const tests = {
  'the words of a chain’s link lead to their place on the page, and a link that another sentence says is drawn apart':
    async (stage) => {
      const tab = await stage.read(stage.page('breitbart-fire').url);
      const sidebar = await stage.sidebar(tab);
      await shows(sidebar, '.quote', QUOTE);
      await goToQuote(sidebar);
      assert.ok(await shows(sidebar, '.quote.active .chain .carried', '(said in another sentence)'));
      assert.ok(await shows(sidebar, '.quote.active .chain-grounds', `carried on from: “${RESTS_ON}”`));
      await tab.evaluate(() => scrollTo(0, 0));
      assert.ok(await until(async () => !(await tab.evaluate(inSight, RESTS_ON)), { timeout: 4000 }));
      await sidebar.click('.quote.active .chain-grounds .words');
      assert.ok(await until(() => tab.evaluate(inSight, RESTS_ON), { timeout: 4000 }));
    },

  'the words of a chain’s link are shown in the stored text': async (stage) => {
    const { url } = stage.page('breitbart-fire');
    await stage.read(url);
    const library = await stage.library();
    const { article } = await stage.view(library, url);
    await library.evaluate((key) => {
      location.hash = `#/article/${encodeURIComponent(key)}`;
    }, article.key);
    assert.ok(await shows(library, '.quote', QUOTE));
    await goToQuote(library);
    await library.click('.quote.active .chain-grounds .words');
    assert.ok(await shows(library, 'mark.lit', RESTS_ON));
  },
};
