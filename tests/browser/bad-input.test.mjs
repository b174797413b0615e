import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { LARGE_URL, largePage } from '../../newsstand/large.mjs';
import { painted } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { highlighted, traces } from './page-facts.mjs';

const DAILY_NK = 'https://www.dailynk.com/english';
const article = (title, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article"></head><body class="single single-post"><article><h1 class="entry-title">${title}</h1><time class="entry-date" datetime="2021-02-01T00:00:00+00:00">2021</time><div class="td-post-content">${body}</div></article></body></html>`;

/** The page is served, opened, and given time; it must end up quiet. */
async function quiet(stage, name, html, { headers, wait = 1500 } = {}) {
  const tab = await stage.open(stage.serve({ url: `${DAILY_NK}/${name}/`, html, headers }));
  await pause(wait);
  assert.deepEqual(tab.console, [], name);
  return tab;
}

export const tests = {
  'an empty page, one without a body, and one that is no markup': async (stage) => {
    for (const [name, html] of [
      ['empty', ''],
      ['frames', '<!doctype html><frameset><frame></frameset>'],
      ['words', 'just words'],
    ]) {
      const tab = await quiet(stage, `nothing-${name}`, html);
      assert.equal((await tab.evaluate(traces)).hosts, 0, name);
    }
  },

  'a page that is cut in half': async (stage) => {
    const { html } = stage.page('dailynk-tagdiv-fire');
    const cut = html
      .slice(0, html.indexOf('The manager kept telling'))
      .replaceAll('fire-quarantine-depot-sinuiju-kills-four-guards', 'cut-in-half');
    const tab = await quiet(stage, 'cut-in-half', cut);
    assert.ok(await painted(tab));
    assert.ok((await tab.evaluate(highlighted)).some((words) => words.includes('The flames were seen')));
  },

  'a page in another encoding': async (stage) => {
    const text = article(
      'Salt and snow',
      '<p>“The snow is late,” a source in Ryanggang Province told Daily NK on Sunday.</p><p>북한 주민들은 눈을 기다린다.</p>',
    );
    const tab = await quiet(stage, 'utf-16', Buffer.from(`\ufeff${text}`, 'utf16le'), {
      headers: { 'content-type': 'text/html; charset=utf-16le' },
    });
    assert.ok((await tab.evaluate(highlighted)).includes('The snow is late,'));
  },

  'an article of one word': async (stage) => {
    await quiet(stage, 'one-word', article('Word', '<p>Word.</p>'));
  },

  'an article of 100,000 words': async (stage) => {
    const paragraph = (i) =>
      `<p>“There were ${i} sacks on the cart,” a source in North Hwanghae Province told Daily NK on Monday, and the driver, who had counted them twice, asked for a receipt that nobody would sign before evening.</p>`;
    const tab = await stage.open(
      stage.serve({
        url: `${DAILY_NK}/very-long/`,
        html: article('A very long report', Array.from({ length: 3000 }, (_, i) => paragraph(i)).join('')),
      }),
    );
    const shown = await until(async () => (await tab.evaluate(traces)).hosts === 1, { timeout: 40_000 });
    assert.ok(shown, 'neither painted nor a message that says why not');
    assert.deepEqual(tab.console, []);
    assert.equal(await tab.evaluate(() => 1 + 1), 2, 'the page still answers');
  },

  'a page of 850 kB': async (stage) => {
    const tab = await stage.read(stage.serve({ url: LARGE_URL, html: largePage() }));
    assert.ok((await tab.evaluate(highlighted)).length > 20);
    assert.deepEqual(tab.console, []);
  },

  'a page of 10 MB': async (stage) => {
    const url = LARGE_URL.replace('three-reports', 'ten-megabytes');
    const html = largePage({ bytes: 10_000_000 }).replaceAll(LARGE_URL, url);
    const tab = await stage.open(stage.serve({ url, html }));
    assert.ok(await painted(tab, 20_000));
    assert.deepEqual(tab.console, []);
  },
};
