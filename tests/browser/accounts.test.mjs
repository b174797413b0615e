import assert from 'node:assert/strict';
import { ask, askForEverything, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { exported } from './exported.mjs';

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
    // A list that is drawn anew just then may take the menu with it.
    assert.ok(
      await until(async () => {
        await sidebar.click('.row .chip');
        return shows(sidebar, '.row [role=menuitem]', '', 2_000);
      }),
      'the menu of a row',
    );
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
    // Behind it stands the way to say that the row is read wrongly.
    await again.click(`[data-row="${place}"] [role=menuitem]:nth-last-child(2)`);
    assert.ok(await shows(again, '.toast', 'The rows are as before.'));
    assert.equal(await count(again), before);
  },

  'the reader’s word moves an account, from both sides, until it is taken back': async (stage) => {
    const [here, there] = [stage.page('dailynk-tagdiv-fire').url, stage.page('rfa-plone-fire').url];
    await stage.read(there);
    const accounts = async (url) => {
      const sidebar = await stage.sidebar(await stage.read(url));
      await sidebar.click('[data-tab=accounts]');
      assert.ok(await shows(sidebar, '.accounts .account-title'));
      return sidebar;
    };
    /** The outlets under each heading; a star where the reader's word put them there. */
    const parts = (sidebar) =>
      sidebar.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll('ol.accounts')].map((list) => [
            list.getAttribute('aria-label'),
            [...list.children].map(
              (one) =>
                one.querySelector('.meta').textContent.split(' · ')[0] +
                (one.querySelector('.said') ? '*' : ''),
            ),
          ]),
        ),
      );
    const at = (sidebar, outlet) =>
      sidebar.evaluate(
        (outlet) =>
          [...document.querySelectorAll('[data-account]')].find((one) =>
            one.querySelector('.meta').textContent.startsWith(outlet),
          ).dataset.account,
        outlet,
      );
    const under = async (sidebar, heading, outlet) =>
      assert.ok(
        await until(async () => (await parts(sidebar))[heading]?.includes(outlet)),
        `${outlet} under ${heading}: ${JSON.stringify(await parts(sidebar))}`,
      );

    const sidebar = await accounts(here);
    const key = await at(sidebar, 'Radio Free Asia');
    await under(sidebar, 'The same event', 'Radio Free Asia');
    // By the keyboard alone: the menu opens at what holds, an arrow leads to the next, Enter says it.
    await sidebar.evaluate((key) => {
      document.querySelector(`[data-account="${CSS.escape(key)}"] .acts .menu button`).focus();
    }, key);
    for (const [press, focused] of [
      ['ArrowDown', 'The same event'],
      ['ArrowDown', 'Another happening of this story'],
    ]) {
      await sidebar.press(press);
      assert.ok(
        await until(() =>
          sidebar.evaluate((words) => document.activeElement.textContent.trim() === words, focused),
        ),
        `${press} leads to ${focused}`,
      );
    }
    await sidebar.press('Enter');
    await under(sidebar, 'The same story, another happening', 'Radio Free Asia*');
    assert.ok(
      await sidebar.evaluate(
        (key) => document.activeElement.closest('[data-account]')?.dataset.account === key,
        key,
      ),
      'the focus goes with the account',
    );

    // It holds on the other article, and after that was opened anew; there it is taken back.
    const other = await accounts(there);
    await under(other, 'The same story, another happening', 'Daily NK*');
    const back = await at(other, 'Daily NK');
    await other.click(`[data-account="${back}"] .said button`);
    await under(other, 'The same event', 'Daily NK');
    // Whoever shows the first article hears of it.
    await under(sidebar, 'The same event', 'Radio Free Asia');

    // Set aside, it is under the fold, and one click brings it back.
    await other.click(`[data-account="${back}"] .acts .menu button`);
    await other.click(`[data-account="${back}"] [role=menuitemradio]:last-child`);
    await under(other, 'Not the same event or story', 'Daily NK*');
    assert.ok(await shows(other, '.accounts-aside summary', '1 account set aside by your word'));
    await other.click(`[data-account="${back}"] .said button`);
    await under(other, 'The same event', 'Daily NK');

    // An export says so.
    await other.click(`[data-account="${back}"] .acts .menu button`);
    await other.click(`[data-account="${back}"] [role=menuitemradio]:last-child`);
    await under(other, 'Not the same event or story', 'Daily NK*');
    const library = await stage.library();
    const { article } = await stage.view(library, there);
    const text = await exported(library, 'json-ld', [article.key]);
    const said = JSON.parse(text).first.items.filter((one) => one['ss:kind'] === 'event');
    assert.deepEqual(
      said.map((one) => one['ss:event']),
      [{ otherKey: back, word: 'apart' }],
    );
    const undone = { about: { key: article.key }, otherKey: back, word: null };
    assert.equal(await ask(library, 'article/say-event', undone), null);
    await under(other, 'The same event', 'Daily NK');
  },

  'the sidebar sets the other account beside this one': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const sidebar = await stage.sidebar(tab);
    await sidebar.click('[data-tab=accounts]');
    assert.ok(
      await shows(sidebar, '.account-title', 'Deadly Fire'),
      await sidebar.evaluate(() => document.body.textContent.slice(0, 1500)),
    );
    await sidebar.click('.account .button');
    assert.ok(
      await shows(sidebar, '.synopsis .row'),
      await sidebar.evaluate(() => document.body.textContent.slice(0, 1500)),
    );
    const row = await sidebar.evaluate(() => document.querySelector('.synopsis .row').textContent);
    assert.ok(row.length > 20, row);
  },
};
