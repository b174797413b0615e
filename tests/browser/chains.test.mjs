/** Links of a chain that another sentence says: how they are told, and the way to the words that they rest on. */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { exported } from './exported.mjs';

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

/** Clicks the button of the chain's first link until it has done its work: a sidebar that has just moved takes no such click. */
const clickUntil = (frame, isDone) =>
  until(
    async () => {
      if (await isDone()) return true;
      await new Promise((resolve) => setTimeout(resolve, 800));
      // What was said of a click that was not taken lies over the list.
      await frame.evaluate(() => document.querySelector('.toast .icon')?.click());
      await frame.click('.quote.active .chain-grounds .link');
      return until(isDone, { timeout: 1500 });
    },
    { timeout: 15_000 },
  );

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
      // The way to the quote may still be scrolling: until its end it takes the page along.
      const isAway = async () => {
        await tab.evaluate(() => scrollTo(0, 0));
        return !(await tab.evaluate(inSight, RESTS_ON));
      };
      assert.ok(await until(isAway, { timeout: 8000 }));
      await sidebar.click('.quote.active .chain-grounds .words');
      assert.ok(await until(() => tab.evaluate(inSight, RESTS_ON), { timeout: 4000 }));
    },

  'a correction of a chain’s link is kept, told to other pages, found again when the page is read again, and undone by one click':
    async (stage) => {
      const { url } = stage.page('breitbart-fire');
      const tab = await stage.read(url);
      const sidebar = await stage.sidebar(tab);
      await shows(sidebar, '.quote', QUOTE);
      const library = await stage.library();
      const { article } = await stage.view(library, url);
      await library.evaluate((key) => {
        location.hash = `#/article/${encodeURIComponent(key)}`;
      }, article.key);
      await shows(library, '.quote', QUOTE);
      // What lies behind another tab is not in plain sight.
      await tab.front();
      await goToQuote(sidebar);
      const isOut = () => shows(sidebar, '.quote.active .chain .removed', '', 100);
      assert.ok(await clickUntil(sidebar, isOut), 'taken out');
      assert.ok(await shows(sidebar, '.quote.active .chain .removed', '(taken out by you)'));
      assert.ok(await shows(library, '.chain .removed', 'Daily NK'), 'the library hears of it');
      assert.match(
        await exported(library, 'csv', [article.key]),
        /"chain","[^"]+"(?:,"[^"]*")*?,"taken out","","","","","Daily NK"/,
      );

      await tab.reload();
      const again = await stage.sidebar(tab);
      assert.ok(await shows(again, '.quote .chain .removed', 'Daily NK'), 'it is found again');
      const removed = () => again.evaluate(() => document.querySelectorAll('.chain .removed').length);
      assert.equal(await removed(), 1, 'of this quote alone');
      await goToQuote(again);
      assert.ok(await clickUntil(again, async () => (await removed()) === 0), 'put back');
      const { annotations } = await ask(library, 'article/view', { about: { key: article.key } });
      assert.deepEqual(annotations, []);
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
