import assert from 'node:assert/strict';
import { ask, askForEverything, shows } from '../../scripts/browsers/asking.mjs';

export const tests = {
  'the other accounts of an event are offered, and no others': async (stage) => {
    for (const entry of stage.entries.filter(({ article, opens }) => article && opens !== false))
      await stage.read(entry.url);
    await stage.clear();
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const everything = await askForEverything(await stage.library());
    const eventOf = (url) =>
      stage.entries
        .find((entry) => entry.url.replace(/^https?:\/\/|amp\/$/g, '') === url.replace(/^https?:\/\//, ''))
        ?.file.replace(/^.*-(\w+)\.html$/, '$1');
    for (const { view, others } of everything) {
      const event = eventOf(view.article.url);
      assert.equal(
        others.length,
        2,
        `${view.article.url}: ${others.map(({ account }) => account.summary.url).join(' ')}`,
      );
      for (const { account } of others)
        assert.equal(eventOf(account.summary.url), event, `${view.article.url} and ${account.summary.url}`);
    }
  },

  'a relay is told from a report of its own': async (stage) => {
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const library = await stage.library();
    const verdict = async (one, other) => {
      const [a, b] = [
        await stage.view(library, stage.page(one).url),
        await stage.view(library, stage.page(other).url),
      ];
      return (await ask(library, 'synopsis/view', { about: { key: a.article.key }, otherKey: b.article.key }))
        .synopsis.independence.verdict;
    };
    assert.equal(await verdict('breitbart-2016', 'rfa-plone-copper'), 'a-relays-b');
    assert.equal(await verdict('rfa-plone-copper', 'breitbart-2016'), 'b-relays-a');
    assert.equal(await verdict('breitbart-fire', 'dailynk-tagdiv-fire'), 'a-relays-b');
    assert.equal(await verdict('dailynk-tagdiv-fire', 'rfa-plone-fire'), 'independent');
    assert.equal(await verdict('breitbart-amp-salt', 'rfa-arc-salt'), 'same-origin');
  },

  'the synopsis says where figures differ': async (stage) => {
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const library = await stage.library();
    const [a, b] = [
      await stage.view(library, stage.page('dailynk-tagdiv-fire').url),
      await stage.view(library, stage.page('rfa-plone-fire').url),
    ];
    const { synopsis } = await ask(library, 'synopsis/view', {
      about: { key: a.article.key },
      otherKey: b.article.key,
    });
    const words = (article, spans) => spans.map(([start, end]) => article.text.slice(start, end)).join(' … ');
    const differing = synopsis.rows
      .filter(({ relation }) => relation === 'differs')
      .map((row) => [words(a.article, row.a), words(b.article, row.b)]);
    assert.ok(
      differing.some(([one, other]) => /\bfour\b/i.test(one) && /\bseven\b/i.test(other)),
      `no row sets four dead against seven: ${JSON.stringify(differing, null, 1)}`,
    );
  },

  'the origins behind all accounts of an event are counted and drawn': async (stage) => {
    await stage.read(stage.page('rfa-plone-fire').url);
    await stage.read(stage.page('breitbart-fire').url);
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const sidebar = await stage.sidebar(tab);
    await sidebar.click('[data-tab=accounts]');
    assert.ok(await shows(sidebar, '.origins-sum', '3 accounts, 2 origins'));
    const rows = await sidebar.evaluate(() =>
      [...document.querySelectorAll('.origin-row')].map((row) => row.textContent),
    );
    assert.ok(
      rows.some((row) => row.includes('Breitbart') && row.includes('relays Daily NK')),
      rows.join('\n'),
    );
    // Every row has its dot at the height of its words.
    const apart = await sidebar.evaluate(() => {
      const lines = [...document.querySelectorAll('.origin-line')].map((line) =>
        line.getBoundingClientRect(),
      );
      const dots = [...document.querySelectorAll('.origin-drawing .dot')].map((dot) =>
        dot.getBoundingClientRect(),
      );
      return dots.map((dot, at) =>
        Math.abs((dot.top + dot.bottom) / 2 - (lines[at].top + lines[at].bottom) / 2),
      );
    });
    assert.equal(apart.length, rows.length);
    assert.ok(Math.max(...apart) < 6, `dots beside their rows: ${apart}`);
  },

  'rows that the reader joins stay joined, and are apart again when that is taken back': async (stage) => {
    await stage.read(stage.page('rfa-plone-fire').url);
    const { url } = stage.page('dailynk-tagdiv-fire');
    const count = (sidebar) => sidebar.evaluate(() => document.querySelectorAll('.synopsis .row').length);
    const synopsis = async () => {
      const sidebar = await stage.sidebar(await stage.read(url));
      await sidebar.click('[data-tab=accounts]');
      assert.ok(await shows(sidebar, '.account-title', 'Deadly Fire'));
      const at = await sidebar.evaluate(() =>
        [...document.querySelectorAll('.account-title')].findIndex((title) =>
          title.textContent.includes('Deadly Fire'),
        ),
      );
      await sidebar.click(`.accounts > .account:nth-child(${at + 1}) .button`);
      assert.ok(await shows(sidebar, '.synopsis .row'));
      return sidebar;
    };
    const sidebar = await synopsis();
    const before = await count(sidebar);
    await sidebar.click('.row .chip');
    await sidebar.click('.row [role=menuitem]');
    assert.ok(await shows(sidebar, '.joining', 'Choose the row to join with'));
    await sidebar.click('.row .acts .button');
    assert.ok(await shows(sidebar, '.row .why', 'You joined these.'));
    assert.equal(await count(sidebar), before - 1);
    const again = await synopsis();
    assert.ok(await shows(again, '.row .why', 'You joined these.'));
    assert.equal(await count(again), before - 1);
    const place = await again.evaluate(
      () =>
        [...document.querySelectorAll('.row')].find((row) => row.textContent.includes('You joined these.'))
          .dataset.row,
    );
    await again.click(`[data-row="${place}"] .chip`);
    await again.click(`[data-row="${place}"] [role=menuitem]:last-child`);
    assert.ok(await shows(again, '.toast', 'The rows are as before.'));
    assert.equal(await count(again), before);
  },

  'the sidebar sets the other account beside this one': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const sidebar = await stage.sidebar(tab);
    await sidebar.click('[data-tab=accounts]');
    assert.ok(await shows(sidebar, '.account-title', 'Deadly Fire'));
    await sidebar.click('.account .button');
    assert.ok(await shows(sidebar, '.synopsis .row'));
    const row = await sidebar.evaluate(() => document.querySelector('.synopsis .row').textContent);
    assert.ok(row.length > 20, row);
  },
};
