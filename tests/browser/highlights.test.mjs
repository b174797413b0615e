/** Words marked in a colour, without a note: kept as highlights, named by the reader, shown on the page only where marks are. */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { highlighted } from './page-facts.mjs';

/** Selects the beginning of the article's second paragraph; answers the words. Run in the page. */
const selectWords = () => {
  const text = [...document.querySelectorAll('p')].filter((p) => p.textContent.length > 120)[1].firstChild;
  text.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const node = text.nodeType === 3 ? text : document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode();
  getSelection().setBaseAndExtent(node, 0, node, Math.min(40, node.data.length));
  return getSelection().toString();
};

export const tests = {
  'a passage is marked in a colour by the sidebar, and the page sees nothing of it': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const sidebar = await stage.sidebar(tab);
    const before = await tab.evaluate(highlighted);
    const words = await tab.evaluate(selectWords);
    const button = () =>
      tab.inRoot((root) => {
        const box = root.querySelector('.note-button')?.getBoundingClientRect();
        return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
      });
    const place = await until(button, { timeout: 3000 });
    assert.ok(place, 'no button at the selection');
    await tab.clickAt(place.x, place.y);
    assert.ok(await shows(sidebar, '.editor .colours'));
    await sidebar.click('.editor [data-mark=yellow] input');
    assert.ok(await shows(sidebar, '.editor .saved', 'aved', 5000), 'a mark without words is not saved');
    await sidebar.click('.editor-foot .button');
    assert.ok(await shows(sidebar, '.note .marked[data-mark=yellow]', 'Yellow'));
    const { annotations } = await ask(sidebar, 'article/view', { about: 'tab' });
    const [{ annotation }] = annotations;
    assert.equal(annotation.motivation, 'highlighting');
    assert.equal(annotation.body, '');
    assert.equal(annotation.target.colour, 'yellow');
    assert.ok(annotation.target.selectors.some(({ exact }) => exact && words.startsWith(exact.slice(0, 20))));
    assert.deepEqual(await tab.evaluate(highlighted), before, 'the page’s registry tells of it');
    assert.deepEqual(
      (await tab.drawn()).filter(({ kind }) => kind.startsWith('mark')),
      [],
    );

    await ask(sidebar, 'tab/notes-on-page', { shown: true });
    const drawn = async () => (await tab.drawn()).filter(({ kind }) => /^mark .*yellow/.test(kind));
    assert.ok(
      await until(async () => (await drawn()).length > 0, { timeout: 4000 }),
      'no mark where marks are shown',
    );
    assert.deepEqual(await tab.evaluate(highlighted), before);
  },

  'the reader names the colours, and finds notes by them': async (stage) => {
    await stage.library();
    const options = await stage.extensionPage('options.html');
    assert.ok(await shows(options, '.meanings'));
    await options.type('.meanings label:nth-of-type(1) input', 'to be checked');
    await options.press('Tab');
    const kept = () => ask(options, 'settings/get', {});
    assert.ok(await until(async () => (await kept()).highlightNames.yellow === 'to be checked'));
    // The names are asked for as the page opens.
    const library = await stage.library();
    await library.evaluate(() => {
      location.hash = '#/notes';
    });
    assert.ok(await shows(library, '.note .marked', 'to be checked'), 'the name stands at no highlight');
    await library.click('.colours.filter [data-mark=pink]');
    assert.ok(await shows(library, '.empty'), 'a colour that no note has finds one');
    await library.click('.colours.filter [data-mark=yellow]');
    assert.ok(await shows(library, '.note-index .note .marked', 'to be checked'));
  },
};
