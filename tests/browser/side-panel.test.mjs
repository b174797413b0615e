/** The sidebar in the browser's own side panel. Firefox's is no tab that a driver sees: there the page's part is tested alone. */
import assert from 'node:assert/strict';
import { shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const BUTTON = '.house button[aria-label*="side panel"]';

export const tests = {
  'it is opened from the sidebar, which then closes, and shows what the tab shows': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const sidebar = await stage.sidebar(tab);
    await shows(sidebar, '.quote');
    assert.ok(await sidebar.evaluate((button) => document.querySelector(button) !== null, BUTTON));
    if (stage.name !== 'chromium') {
      // A frame in a page is not let open it: the reader is told how, with a way to the settings, which may.
      await sidebar.click(BUTTON);
      assert.ok(await shows(sidebar, '.toast', 'Alt+Shift+B'));
      assert.ok(await shows(sidebar, '.toast button', 'Settings'));
      return;
    }
    const title = await sidebar.evaluate(() => document.querySelector('.head h1').textContent);
    await sidebar.click(BUTTON);
    const panel = await stage.browser.panel();
    assert.ok(await shows(panel, '.head h1', title));
    assert.ok(await until(async () => (await tab.sidebar(0)) === null), 'both are open');
    assert.equal(await panel.evaluate((button) => document.querySelector(button), BUTTON), null);

    // Another tab: the panel follows it, and no sidebar opens on the page.
    const other = await stage.read(stage.page('dailynk-tagdiv-salt').url);
    assert.ok(
      await until(async () => !(await shows(panel, '.head h1', title, 0))),
      'the panel stays with the first tab',
    );
    assert.ok(await shows(panel, '.quote'));
    assert.equal(await other.sidebar(1500), null);
    // A page that is no article.
    await other.goto('https://www.dailynk.com/english/');
    assert.ok(await shows(panel, '.empty'), await panel.evaluate(() => document.body.textContent));
    // And back to the first.
    await tab.front();
    assert.ok(await shows(panel, '.head h1', title));
  },
};
