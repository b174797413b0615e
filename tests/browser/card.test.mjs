/** The card at a quote: it stands on none of the quote's lines, and its buttons work by mouse and by key. */
import assert from 'node:assert/strict';
import { shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

/** Every painted quote by its first words; run in the page. */
const quotes = () => {
  const found = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('ss-')) continue;
    for (const { startContainer, startOffset } of highlight)
      if (!startContainer.parentElement.closest('a'))
        found.push({
          name,
          at: startOffset,
          words: startContainer.data.slice(startOffset, startOffset + 24),
        });
  }
  return found;
};

/** Scrolls a quote so that its first line stands at a share of the window's height; where its lines are then, and a point on one of them. Run in the page. */
const linesOf = ({ name, at, words, share, line }) => {
  for (const one of CSS.highlights.get(name)) {
    if (one.startOffset !== at || !one.startContainer.data.startsWith(words, at)) continue;
    const range = document.createRange();
    range.setStart(one.startContainer, one.startOffset);
    range.setEnd(one.endContainer, one.endOffset);
    const { top } = range.getClientRects()[0];
    scrollBy({ top: top - innerHeight * share, behavior: 'instant' });
    const lines = [...range.getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ left, top: y, right, bottom }) => ({ left, top: y, right, bottom }));
    const shown = lines.filter((box) => box.top > 2 && box.bottom < innerHeight - 2);
    const on = shown[Math.min(line, shown.length - 1)];
    return on ? { lines, x: (on.left + on.right) / 2, y: (on.top + on.bottom) / 2 } : null;
  }
  return null;
};

/** Where the card stands; `null` while there is none. */
export const cardOf = (tab) =>
  tab.inRoot((root) => {
    const card = root.querySelector('.card');
    if (!card) return null;
    const { left, top, right, bottom } = card.getBoundingClientRect();
    return {
      left,
      top,
      right,
      bottom,
      brief: card.classList.contains('brief'),
      who: card.getAttribute('aria-label'),
    };
  });

const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const middleOf = (tab, act) =>
  tab.inRoot((root, which) => {
    const button = root.querySelector(`.card [data-act=${which}]`);
    if (!button) return null;
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, tall: height };
  }, act);

/** Points at the first painted quote of some length. */
async function pointAt(tab, share = 0.4) {
  const [first] = (await tab.evaluate(quotes)).filter(({ words }) => words.length >= 24);
  const place = await tab.evaluate(linesOf, { ...first, share, line: 0 });
  await tab.moveTo(2, 2);
  await tab.moveTo(place.x, place.y);
  const card = await until(() => cardOf(tab), { timeout: 3000 });
  assert.ok(card, 'no card came');
  return { ...place, card };
}

/** Presses a button of the card, as a hand does: after having come to it. */
async function press(tab, act) {
  const { x, y } = await middleOf(tab, act);
  await tab.moveTo(x, y);
  await new Promise((done) => setTimeout(done, 400));
  await tab.clickAt(x, y);
}

/** Gives a command as the browser does when its keys are pressed; there is one article open. */
const step = (library, command) =>
  library.evaluate(async (what) => {
    const { tabs } = globalThis.browser ?? globalThis.chrome;
    for (const { id } of await tabs.query({}))
      await tabs.sendMessage(id, { tell: 'command', command: what }).catch(() => {});
  }, command);

export const tests = {
  'it stands on no line of its quote, wherever the quote stands': async (stage) => {
    let looked = 0;
    for (const shape of ['dailynk-tagdiv-fire', 'rfa-plone-fire', 'breitbart-2016']) {
      const tab = await stage.read(stage.page(shape).url);
      const sizes = [
        [1360, 900],
        [820, 620],
        [390, 760],
      ];
      for (const [width, height] of sizes) {
        await tab.resize(width, height);
        const all = await tab.evaluate(quotes);
        for (const [at, quote] of all.slice(0, 5).entries()) {
          const share = [0.04, 0.45, 0.85][(at + looked) % 3];
          const place = await tab.evaluate(linesOf, { ...quote, share, line: at % 3 });
          if (!place) continue;
          await tab.moveTo(1, 1);
          await until(async () => (await cardOf(tab)) === null, { timeout: 2000 });
          await tab.moveTo(place.x, place.y);
          const card = await until(() => cardOf(tab), { timeout: 2000 });
          if (!card) continue; // something of the page lies over the line
          looked++;
          const what = `${shape} ${width}×${height} «${quote.words}» ${JSON.stringify({ card, place })}`;
          const inside =
            card.left >= -1 && card.top >= -1 && card.right <= width + 1 && card.bottom <= height + 1;
          assert.ok(inside, `out of the window: ${what}`);
          const pointed = { left: place.x - 1, right: place.x + 1, top: place.y - 1, bottom: place.y + 1 };
          assert.ok(!meet(card, pointed), `on the line that is read: ${what}`);
          if (!card.brief)
            assert.deepEqual(
              place.lines.filter((line) => meet(line, card)),
              [],
              what,
            );
        }
      }
      await stage.clear();
    }
    assert.ok(looked > 12, `only ${looked} cards came`);
  },

  'it stays while the pointer goes to it, and begins a note on its quote': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    await pointAt(tab);
    await press(tab, 'note');
    const sidebar = await stage.sidebar(tab);
    assert.ok(await shows(sidebar, '.quote.active .editor'), 'no note was begun at the quote');
    assert.equal(await cardOf(tab), null, 'the card goes with the press');
  },

  'it copies the citation, of which the page hears nothing': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-salt').url);
    await tab.evaluate(() => {
      globalThis.heard = [];
      for (const type of ['copy', 'cut', 'beforecopy'])
        addEventListener(type, () => globalThis.heard.push(type), true);
    });
    await pointAt(tab);
    await press(tab, 'copy');
    const said = () => tab.inRoot((root) => root.querySelector('.card [data-act=copy]')?.textContent ?? '');
    assert.ok(await until(async () => /copied/i.test(await said()), { timeout: 3000 }), await said());
    assert.deepEqual(await tab.evaluate(() => globalThis.heard), []);
  },

  'where a page forbids the clipboard, the sidebar’s button is offered instead': async (stage) => {
    const { html } = stage.page('dailynk-tagdiv-salt');
    const url = stage.serve({
      url: 'https://www.dailynk.com/english/no-clipboard-here/',
      html,
      headers: { 'permissions-policy': 'clipboard-write=()' },
    });
    const tab = await stage.read(url);
    await pointAt(tab);
    await press(tab, 'copy');
    if (stage.name === 'firefox') return; // knows no such policy
    const sidebar = await stage.sidebar(tab);
    assert.ok(await shows(sidebar, '.quote.active'));
  },

  'compare opens the sidebar at the quote’s row beside another account': async (stage) => {
    await stage.read(stage.page('rfa-plone-copper').url);
    const tab = await stage.read(stage.page('breitbart-2016').url);
    await pointAt(tab);
    await press(tab, 'compare');
    const sidebar = await stage.sidebar(tab);
    assert.ok(await shows(sidebar, '.synopsis .row.led', '', 8000), 'no row was gone to');
    assert.ok(await sidebar.evaluate(() => document.activeElement?.classList.contains('led')));
    assert.ok(
      await until(() =>
        sidebar.evaluate(() => {
          const { top, bottom } = document.querySelector('.row.led').getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        }),
      ),
      'the row is out of sight',
    );
  },

  'its size tells nothing of the library': async (stage) => {
    const url = stage.page('dailynk-tagdiv-salt').url;
    const size = async (tab) => {
      const { card } = await pointAt(tab);
      return [card.right - card.left, card.bottom - card.top];
    };
    const alone = await size(await stage.read(url));
    await stage.read(stage.page('rfa-arc-salt').url);
    assert.deepEqual(await size(await stage.read(url)), alone);
  },

  'keys: a step shows it, Tab goes on to its buttons and back, Escape puts it away': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-legacy').url);
    const library = await stage.library();
    await tab.front();
    const focused = () => tab.inRoot((root) => root.activeElement?.dataset.act ?? null);
    const comes = async () => {
      await step(library, 'next-quote');
      assert.ok(await until(() => cardOf(tab), { timeout: 4000 }), 'a step shows no card');
    };
    await comes();
    assert.equal(await focused(), null, 'the keyboard stays where it was');
    for (const act of ['note', 'copy', 'compare']) {
      await tab.press('Tab');
      assert.equal(await focused(), act);
    }
    await tab.press('Tab');
    assert.equal(await cardOf(tab), null, 'behind the last button the card is left');
    await comes();
    await tab.press('Tab');
    await tab.press('Escape');
    assert.equal(await cardOf(tab), null);
    await comes();
    await new Promise((done) => setTimeout(done, 400));
    await tab.press('Tab');
    await tab.press('Enter');
    const sidebar = await stage.sidebar(tab);
    assert.ok(await shows(sidebar, '.quote.active .editor'), 'Enter began no note');
  },

  'clicks that a page makes up press nothing, nor a click on what came under the finger just now': async (
    stage,
  ) => {
    const tab = await stage.read(stage.page('rfa-plone-fire').url);
    if (await tab.sidebar(500)) await tab.evaluate(() => {});
    await pointAt(tab);
    const { x, y } = await middleOf(tab, 'note');
    await tab.evaluate(
      ([left, top]) => {
        const host = document.elementFromPoint(left, top);
        for (const type of ['pointerdown', 'pointerup', 'click'])
          host.dispatchEvent(
            new PointerEvent(type, { bubbles: true, composed: true, clientX: left, clientY: top }),
          );
        host.click();
      },
      [x, y],
    );
    await new Promise((done) => setTimeout(done, 600));
    assert.ok(await cardOf(tab), 'a click that was made up did something');
    // A cover that lets clicks through at the corner only: the card is not in plain sight.
    await tab.evaluate(
      ([left, top]) => {
        const cover = document.createElement('div');
        cover.style.cssText = `position:fixed;z-index:2147483647;left:${left - 400}px;top:${top - 300}px;width:800px;height:290px;background:#fff`;
        document.documentElement.append(cover);
      },
      [x, y],
    );
    await tab.clickAt(x, y);
    await new Promise((done) => setTimeout(done, 600));
    assert.ok(await cardOf(tab), 'a covered card took a click');
  },
};
