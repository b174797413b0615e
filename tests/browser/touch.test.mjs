/** Reading with a finger: a tap shows the card, what is pressed is large enough, a selection offers its note. Chromium emulates touch. */
import assert from 'node:assert/strict';
import { shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { cardOf } from './card.test.mjs';
import { placeOfQuote } from './page-facts.mjs';

/** The least side of what a finger presses, in CSS pixels (WCAG 2.2, 2.5.5). */
const TARGET = 44;
const SLACK = 0.6;
/** A desktop's own takes up to so many CSS pixels, and is not everywhere counted. */
const SCROLL_BAR = 17;

/** An article on a narrow screen that is touched, its sidebar closed. */
async function touched(stage, shape = 'dailynk-tagdiv-fire') {
  const tab = await stage.read(stage.page(shape).url);
  await tab.resize(390, 780);
  await tab.touch();
  // A frame that nobody has vouched for yet may close nothing.
  const sidebar = (await tab.sidebar(1500)) && (await stage.sidebar(tab));
  // Not waited for: the frame that asks is gone before the answer is there.
  await sidebar?.evaluate(() => {
    void (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({
      name: 'tab/tell',
      ask: { tell: 'close' },
    });
  });
  assert.ok(await until(async () => (await tab.sidebar(0)) === null, { timeout: 4000 }));
  return tab;
}

const middle = (tab, selector) =>
  tab.inRoot((root, which) => {
    const box = root.querySelector(which)?.getBoundingClientRect();
    return box
      ? { x: box.left + box.width / 2, y: box.top + box.height / 2, w: box.width, h: box.height }
      : null;
  }, selector);

const tests = {
  'a tap shows the card as a sheet, the next one on the quote goes to the sidebar, one beside it puts it away':
    async (stage) => {
      const tab = await touched(stage);
      const { x, y } = await tab.evaluate(placeOfQuote);
      await tab.tap(x, y);
      const card = await until(() => cardOf(tab), { timeout: 3000 });
      assert.ok(card, 'a tap shows no card');
      assert.equal(await tab.sidebar(300), null, 'a tap is no click yet');
      assert.ok(card.left < 1 && card.right > 390 - SCROLL_BAR, `no sheet: ${JSON.stringify(card)}`);
      assert.ok(!card.brief, 'cut to its buttons though there is room');
      assert.ok(card.bottom > 780 - SCROLL_BAR || card.top < 1.5, `at no edge: ${JSON.stringify(card)}`);
      assert.ok(!(card.top < y && y < card.bottom), 'on the line that was tapped');
      for (const act of ['note', 'copy', 'compare']) {
        const { w, h } = await middle(tab, `.card [data-act=${act}]`);
        assert.ok(w >= TARGET - SLACK && h >= TARGET - SLACK, `${act}: ${w} × ${h}`);
      }
      const beside = await tab.evaluate(() => {
        for (let y = 20; y < innerHeight; y += 10)
          if (document.elementFromPoint(2, y)?.closest('a, button, :root > div') === null) return y;
        return null;
      });
      await tab.tap(2, beside);
      assert.ok(await until(async () => (await cardOf(tab)) === null, { timeout: 2000 }), 'it stays');
      await tab.tap(x, y);
      assert.ok(await until(() => cardOf(tab), { timeout: 3000 }));
      await tab.tap(x, y);
      const sidebar = await stage.sidebar(tab);
      assert.ok(await shows(sidebar, '.quote.active'));
    },

  'a button of the sheet begins a note': async (stage) => {
    const tab = await touched(stage, 'dailynk-tagdiv-salt');
    const { x, y } = await tab.evaluate(placeOfQuote);
    await tab.tap(x, y);
    assert.ok(await until(() => cardOf(tab), { timeout: 3000 }));
    await new Promise((done) => setTimeout(done, 400));
    const note = await middle(tab, '.card [data-act=note]');
    await tab.tap(note.x, note.y);
    const sidebar = await stage.sidebar(tab);
    assert.ok(await shows(sidebar, '.quote.active .editor'));
  },

  'words selected by touch offer the note, and the tap keeps them': async (stage) => {
    const tab = await touched(stage, 'rfa-plone-fire');
    const words = await tab.evaluate(() => {
      const paragraph = [...document.querySelectorAll('p')].filter((p) => p.textContent.length > 100)[1];
      paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
      const node = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
      getSelection().setBaseAndExtent(node, 0, node, Math.min(30, node.data.length));
      return getSelection().toString().trim();
    });
    const button = await until(() => middle(tab, '.note-button'), { timeout: 3000 });
    assert.ok(button, 'no button came');
    assert.ok(button.w >= TARGET - SLACK && button.h >= TARGET - SLACK, `${button.w} × ${button.h}`);
    await tab.tap(button.x, button.y);
    const sidebar = await stage.sidebar(tab);
    assert.ok(await shows(sidebar, '.editor .on-words', words.slice(0, 20)), 'the words were lost');
  },

  'what is pressed in the extension’s pages is large enough': async (stage) => {
    const library = await stage.library();
    await library.resize(390, 780);
    await library.touch();
    assert.ok(await library.evaluate(() => matchMedia('(pointer: coarse)').matches), 'no finger is emulated');
    for (const part of ['#/', '#/notes', '#/backup']) {
      await library.evaluate((to) => {
        location.hash = to;
      }, part);
      assert.ok(await shows(library, 'h1'));
      await new Promise((done) => setTimeout(done, 500));
      const small = await library.evaluate(
        (least) =>
          [...document.querySelectorAll('button, summary, select')]
            .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0)
            .map((one) => ({
              what: `${one.className} ${one.textContent}`,
              tall: one.getBoundingClientRect().height,
            }))
            .filter(({ tall }) => tall < least),
        TARGET - SLACK,
      );
      assert.deepEqual(small, [], part);
    }
  },
};

/** Firefox's driver emulates no finger. */
const chromiumOnly = Object.fromEntries(
  Object.entries(tests).map(([title, test]) => [
    title,
    (stage) => (stage.name === 'chromium' ? test(stage) : undefined),
  ]),
);

export { chromiumOnly as tests };
