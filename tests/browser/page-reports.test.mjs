/**
 * What browsers report to a page about what is in it: frames whose feature policy or content policy is not the page's, with their
 * addresses, those in closed roots included. No such report names the sidebar, and its address opens nothing.
 */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { hostilePage } from './hostile-page.mjs';

/** Writes down every report, violation and timing, from before anything else of the page. */
const listening = () => {
  window.reported = [];
  const note = (entry) => window.reported.push(JSON.stringify(entry));
  if (window.ReportingObserver)
    new ReportingObserver((reports) => reports.forEach(note), { buffered: true }).observe();
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  addEventListener('securitypolicyviolation', ({ blockedURI }) => note(blockedURI), true);
  addEventListener('message', ({ data }) => note(`message ${data}`), true);
};

const POLICIES = {
  'no frame may use the clipboard': { 'permissions-policy': 'clipboard-write=()' },
  'only the page itself may use the clipboard': {
    'permissions-policy': 'clipboard-write=(self), clipboard-read=(self)',
  },
  'a feature policy that only reports': { 'permissions-policy-report-only': 'clipboard-write=()' },
  'no feature at all': {
    'permissions-policy':
      'camera=(), clipboard-read=(), clipboard-write=(), fullscreen=(), geolocation=(), microphone=(), sync-xhr=(), unload=(), web-share=()',
  },
  'a content policy that only reports': {
    'content-security-policy-report-only':
      "default-src 'none'; frame-src 'none'; child-src 'none'; script-src 'none'; style-src 'none'",
  },
};

export const tests = {
  ...Object.fromEntries(
    Object.entries(POLICIES).map(([what, headers]) => [
      what,
      async (stage) => {
        const tab = await stage.read(hostilePage(stage, listening, { headers }));
        const sidebar = await stage.sidebar(tab);
        assert.ok(await shows(sidebar, '.quote'));
        await sidebar.click('.quote');
        // Reports come a moment after what they are about.
        await new Promise((done) => setTimeout(done, 1200));
        const told = (await tab.evaluate(() => window.reported)).filter((one) =>
          /extension:|sidebar\.html|"clipboard-write"/.test(one),
        );
        assert.deepEqual(told, []);
      },
    ]),
  ),

  'the frame’s address has no word in it that opens anything': async (stage) => {
    const tab = await stage.read(hostilePage(stage, () => {}));
    const sidebar = await stage.sidebar(tab);
    assert.equal(
      await sidebar.evaluate(() => location.pathname + location.search + location.hash),
      '/sidebar.html?framed',
    );
    const written = await tab.inRoot((root) => root.querySelector('iframe').outerHTML);
    assert.ok(!/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?!\/)/.test(written), written);
  },

  'a frame that a page made is let in by nothing that the page says to it': async (stage) => {
    const tab = await stage.read(hostilePage(stage, () => {}));
    const sidebar = await stage.sidebar(tab);
    assert.ok(await shows(sidebar, '.quote'));
    await tab.evaluate(
      (address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        frame.onload = () => {
          for (let i = 0; i < 50; i++) frame.contentWindow.postMessage(crypto.randomUUID(), '*');
        };
        document.body.append(frame);
      },
      await sidebar.evaluate(() => location.href),
    );
    const theirs = await until(
      async () => {
        const [frame] = (await tab.extensionFrames()).slice(1);
        return frame;
      },
      { timeout: 3000 },
    );
    if (!theirs) return; // the browser itself refused the frame
    await new Promise((done) => setTimeout(done, 2500));
    const isIn = async (frame) =>
      (await ask(frame, 'article/view', { about: 'tab' }).catch(() => null)) !== null;
    const frames = await Promise.all((await tab.extensionFrames()).map(isIn));
    assert.equal(frames.filter(Boolean).length, 1, JSON.stringify(frames));
  },

  'the reader copies though the page denies frames the clipboard': async (stage) => {
    const headers = { 'permissions-policy': 'clipboard-write=()' };
    const tab = await stage.read(hostilePage(stage, () => {}, { headers }));
    const sidebar = await stage.sidebar(tab);
    assert.ok(await shows(sidebar, '.quote'));
    // The doings of a quote are there once it was clicked.
    await sidebar.click('.quote');
    await sidebar.evaluate(() => {
      [...document.querySelectorAll('.quote button')]
        .find(({ textContent, tabIndex }) => /copy/i.test(textContent) && tabIndex === 0)
        ?.classList.add('the-copy');
    });
    await sidebar.click('.the-copy');
    assert.ok(await shows(sidebar, '.toast', 'Citation copied', 4000), 'nothing was copied');
  },
};
