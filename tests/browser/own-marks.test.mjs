/** Marks of the reader's own passages, where the reader has them shown: in the closed root, on their words wherever these go, and nowhere else. */
import assert from 'node:assert/strict';
import { ask } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { hostilePage, passageOf, placeOfWords } from './hostile-page.mjs';
import { highlighted } from './page-facts.mjs';

/** CSS pixels: boxes are set in fractions of them. */
const NEAR = 1.5;

const onTheirWords = async (tab, words) => {
  const boxes = (await tab.drawn()).filter(({ kind }) => kind.startsWith('mark'));
  const places = await tab.evaluate(placeOfWords, words);
  const beside = boxes.filter(
    (box, at) =>
      !places[at] ||
      ['left', 'top', 'width', 'height'].some((of) => Math.abs(box[of] - places[at][of]) > NEAR),
  );
  return { there: boxes.length > 0 && boxes.length === places.length && !beside.length, boxes, places };
};

/** Waits until the marks lie on their words, also after the page came to rest (it may move once more, as scroll anchoring does); what came of it. */
const settles = async (tab, words) => {
  let last;
  for (let look = 0; look < 2; look++) {
    if (look) await new Promise((done) => setTimeout(done, 400));
    await until(
      async () => {
        last = await onTheirWords(tab, words);
        return last.there;
      },
      { timeout: 5000 },
    );
  }
  return last;
};

async function marked(stage, css) {
  const tab = await stage.read(hostilePage(stage, () => {}, { css }));
  const sidebar = await stage.sidebar(tab);
  const before = await tab.evaluate(highlighted);
  const view = await ask(sidebar, 'article/view', { about: 'tab' });
  const { exact, target } = passageOf(view);
  await ask(sidebar, 'note/save', { about: 'tab', draft: { target, body: 'Mine', tags: [] } });
  await ask(sidebar, 'tab/notes-on-page', { shown: true });
  return { tab, sidebar, before, exact };
}

const assertThere = async (what, tab, exact) => {
  const { there, boxes, places } = await settles(tab, exact);
  assert.ok(there, `${what}: ${JSON.stringify(boxes)} instead of ${JSON.stringify(places)}`);
};

export const tests = {
  'they lie on their words, and in no registry of the page': async (stage) => {
    const { tab, before, exact } = await marked(stage, '');
    await assertThere('drawn', tab, exact);
    assert.deepEqual(await tab.evaluate(highlighted), before);
    assert.ok(before.length > 5);
  },

  'they follow the page as it scrolls, changes its size and grows above them': async (stage) => {
    const { tab, exact } = await marked(stage, 'body { min-height: 4000px }');
    await tab.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
    await assertThere('scrolled', tab, exact);
    await tab.resize(900, 700);
    await assertThere('narrower', tab, exact);
    await tab.resize(1360, 900);
    await tab.evaluate(() => {
      const banner = document.createElement('div');
      banner.style.height = '137px';
      document.body.prepend(banner);
    });
    await assertThere('a banner above', tab, exact);
    await tab.evaluate(() => {
      document.body.firstElementChild.style.height = '20px';
    });
    await assertThere('a banner that shrank', tab, exact);
  },

  'they follow a scroller inside the page, and a page that is moved as a whole': async (stage) => {
    const { tab, exact } = await marked(
      stage,
      'html { position: relative; margin-top: 53px } .td-post-content { height: 260px; overflow: auto }',
    );
    await assertThere('moved', tab, exact);
    await tab.evaluate(() =>
      document.querySelector('.td-post-content').scrollBy({ top: 61, behavior: 'instant' }),
    );
    await assertThere('scrolled inside', tab, exact);
  },

  'they follow the reader’s zoom': async (stage) => {
    const { tab, exact } = await marked(stage, '');
    const library = await stage.library();
    const width = await tab.evaluate(() => innerWidth);
    const zoom = (factor) =>
      library.evaluate(async (to) => {
        const { tabs } = globalThis.browser ?? globalThis.chrome;
        for (const { id, url } of await tabs.query({}))
          if (url?.includes('hostile-page')) await tabs.setZoom(id, to);
      }, factor);
    try {
      await tab.front();
      await zoom(1.5);
      assert.ok(
        await until(async () => (await tab.evaluate(() => innerWidth)) < width),
        'the tab did not zoom',
      );
      await assertThere('zoomed', tab, exact);
    } finally {
      await zoom(1);
    }
  },
};
