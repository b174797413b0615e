import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, shows } from '../../scripts/browsers/asking.mjs';

/** Firefox's own services, which ask whatever page is open; the browser was told to keep still, and mostly does. */
const BROWSERS_OWN =
  /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|gstatic\.com|google\.com|googleapis\.com)$/;

export const tests = {
  'no request leaves the browser but those of the pages themselves': async (stage) => {
    const { newsstand } = stage;
    const url = stage.page('dailynk-tagdiv-fire').url;
    const from = newsstand.requests.length;
    const tab = await stage.read(url);
    const sidebar = await stage.sidebar(tab);
    await stage.read(stage.page('rfa-plone-fire').url);
    await stage.read(stage.page('breitbart-fire').url);
    await tab.front();
    await tab.reload();
    const again = await stage.sidebar(tab);
    await again.click('[data-tab=accounts]');
    await shows(again, '.account');
    await again.click('[data-tab=notes]');
    const library = await stage.library();
    await shows(library, 'main');
    await ask(library, 'article/export-items', { about: { keys: null }, cursor: null });
    await pause(1000);
    assert.ok(sidebar);
    const seen = newsstand.requests
      .slice(from)
      .filter(({ url: address }) => !BROWSERS_OWN.test(new URL(address).hostname));
    const pages = new Set([url, stage.page('rfa-plone-fire').url, stage.page('breitbart-fire').url]);
    // A page asks for itself, its pictures and its icon.
    const others = seen.filter(
      ({ url: address }) => !pages.has(address) && !/\.(?:jpg|ico)$|picture\.jpg/.test(address),
    );
    assert.deepEqual(others, []);
    assert.equal(
      seen.filter(({ url: address }) => pages.has(address)).length,
      4,
      'three pages and one reload',
    );
  },
};
