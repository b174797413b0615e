/** Fetching the other account: the network is asked on the reader's click, for what was clicked, and for nothing else. */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { arcQuery, rssFeed, wordPress } from '../../scripts/browsers/outlet-interfaces.mjs';
import { accountsOf, asked, otherStories, storyOf } from './fetching.mjs';

const POSTS = 'https://www.dailynk.com/english/wp-json/wp/v2/posts';
const FEED = 'https://www.dailynk.com/english/feed/';
const ARC = 'https://www.rfa.org/pf/api/v3/content/fetch/story-feed-query';

export const tests = {
  'a relay’s origin is read on one click and stands in the synopsis': async (stage) => {
    const origin = stage.page('rfa-plone-copper').url;
    const { tab, sidebar } = await accountsOf(stage, stage.page('breitbart-2016').url);
    const from = stage.newsstand.requests.length;
    await pause(300);
    assert.deepEqual(asked(stage, from), [], 'nothing is asked for before the click');
    await sidebar.click('.fetch .button.strong');
    assert.ok(
      await shows(sidebar, '.synopsis .row'),
      await sidebar.evaluate(() => document.querySelector('[role=tabpanel]')?.textContent),
    );
    const requests = stage.newsstand.requests.slice(from).filter(({ url }) => url === origin);
    assert.equal(requests.length, 1);
    assert.equal(requests[0].headers.cookie, undefined);
    assert.equal(requests[0].headers.referer, undefined);
    assert.deepEqual(asked(stage, from), [origin]);
    assert.ok(
      (await sidebar.evaluate(() => document.querySelector('.verdict').textContent)).includes('Radio Free'),
    );
    assert.ok(tab);
  },

  'the search of another outlet finds the account among 500 posts, and stores nothing before the click':
    async (stage) => {
      const planted = storyOf(stage.page('dailynk-tagdiv-fire'), '2021-02-15T01:00:00Z');
      const stories = otherStories(500);
      stories.splice(250, 0, planted);
      const end = stage.newsstand.answer(wordPress(POSTS, stories));
      try {
        const { sidebar } = await accountsOf(stage, stage.page('rfa-plone-fire').url);
        await sidebar.evaluate(() => [...document.querySelectorAll('.fetch > .acts .button')].at(-1).click());
        assert.ok(await shows(sidebar, '.fetch-found .account-title', planted.title, 40_000));
        const first = await sidebar.evaluate(
          () => document.querySelector('.fetch-found .account-title').textContent,
        );
        assert.equal(first, planted.title);
        const library = await stage.library();
        assert.equal(await stage.view(library, planted.url), null, 'nothing is stored yet');
        await sidebar.click('.fetch-found .button');
        assert.ok(await shows(sidebar, '.synopsis .row'));
        assert.ok(await stage.view(library, planted.url));
      } finally {
        end();
      }
    },

  'the archive answers by days and words': async (stage) => {
    const story = storyOf(stage.page('rfa-arc-salt'), '2024-11-20T01:00:00Z');
    const end = stage.newsstand.answer(arcQuery(ARC, 'radio-free-asia', [story]));
    try {
      const tab = await stage.read(stage.page('dailynk-tagdiv-salt').url);
      await stage.sidebar(tab);
      const library = await stage.library();
      const { article } = await stage.view(library, stage.page('dailynk-tagdiv-salt').url);
      story.published = article.published;
      const { found, answers } = await ask(library, 'fetch/ask', {
        about: { key: article.key },
        outlets: ['rfa'],
      });
      assert.equal(found[0]?.url, story.url, JSON.stringify(answers));
      assert.ok(found[0].match.same);
      assert.ok(found[0].match.reasons.length > 0);
    } finally {
      end();
    }
  },

  'a search is cancelled in the middle, and nothing goes on': async (stage) => {
    let open = 0;
    const end = stage.newsstand.answer((url, _request, response) => {
      if (!url.href.startsWith(POSTS)) return false;
      open++;
      response.on('close', () => open--);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('[');
      return true;
    });
    try {
      const { sidebar } = await accountsOf(stage, stage.page('rfa-plone-copper').url);
      await sidebar.evaluate(() => [...document.querySelectorAll('.fetch > .acts .button')].at(-1).click());
      assert.ok(await until(() => open > 0));
      await sidebar.evaluate(() => document.querySelector('.fetch > .acts .link').click());
      assert.ok(await until(() => open === 0), 'the connection is given up');
      assert.ok(await shows(sidebar, '.fetch > .acts .button'));
      const from = stage.newsstand.requests.length;
      await pause(3000);
      assert.deepEqual(asked(stage, from), []);
    } finally {
      end();
    }
  },

  'a page that is fetched runs no script and loads nothing': async (stage) => {
    const page = stage.page('rfa-plone-copper');
    const hostile = `<script>fetch('https://www.rfa.org/spy-script')</script>
      <img src="https://www.rfa.org/spy.png" onerror="fetch('https://www.rfa.org/spy-error')">
      <iframe src="https://www.rfa.org/spy-frame"></iframe><link rel="stylesheet" href="https://www.rfa.org/spy.css">`;
    const url = 'https://www.rfa.org/english/news/korea/hostile-05132016161209.html';
    stage.serve({ url, html: page.html.replace(/<body([^>]*)>/, `<body$1>${hostile}`) });
    await stage.sidebar(await stage.read(stage.page('rfa-plone-fire').url));
    const library = await stage.library();
    const from = stage.newsstand.requests.length;
    const answer = await ask(library, 'fetch/read', { about: null, url });
    assert.deepEqual([answer.read, answer.fault], [true, undefined]);
    await pause(1000);
    assert.deepEqual(asked(stage, from), [url]);
    assert.deepEqual(
      stage.newsstand.requests.slice(from).filter((one) => one.url.includes('spy')),
      [],
    );
  },

  'what cannot be had says why, and stores nothing': async (stage) => {
    await stage.sidebar(await stage.read(stage.page('rfa-plone-fire').url));
    const library = await stage.library();
    await ask(library, 'settings/set', { requestsPerMinute: 60 });
    const base = 'https://www.rfa.org/english/news/korea/';
    const wrong = {
      'gone-05132016161201.html': [404, 'text/html', 'x', 'not-found'],
      'photo-05132016161202.html': [200, 'image/jpeg', 'x', 'wrong-type'],
      'circle-05132016161203.html': [302, 'text/html', '', 'redirects'],
      'empty-05132016161204.html': [200, 'text/html', '', 'no-article'],
      'list-05132016161205.html': [200, 'text/html', stage.page('rfa-list').html, 'no-article'],
      'late-05132016161206.html': [429, 'text/html', '', 'busy'],
    };
    const end = stage.newsstand.answer((url, _request, response) => {
      const answer = url.href.startsWith(base) && wrong[url.href.slice(base.length)];
      if (!answer) return false;
      const [status, type, body] = answer;
      response.writeHead(status, { 'content-type': type, location: url.href, 'retry-after': '1' });
      response.end(body);
      return true;
    });
    try {
      const { total } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 1 });
      for (const [name, [, , , kind]] of Object.entries(wrong)) {
        const answer = await ask(library, 'fetch/read', { about: null, url: base + name });
        assert.equal(answer.fault?.kind, kind, name);
      }
      const outside = await ask(library, 'fetch/read', {
        about: null,
        url: 'https://a-third-site.example/x',
      });
      assert.equal(outside.fault.kind, 'not-permitted');
      assert.equal((await ask(library, 'library/articles', { words: '', offset: 0, limit: 1 })).total, total);
    } finally {
      end();
    }
  },

  'a followed outlet’s new article is there after an alarm that found no background': async (stage) => {
    const fresh = stage.page('dailynk-tagdiv-salt');
    await stage.sidebar(await stage.read(stage.page('rfa-plone-copper').url));
    const library = await stage.library();
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 200 });
    await ask(library, 'library/delete', { keys: articles.map(({ key }) => key) });
    const end = stage.newsstand.answer(rssFeed(FEED, [storyOf(fresh, '2024-11-20T01:00:00Z')]));
    try {
      const from = stage.newsstand.requests.length;
      await ask(library, 'settings/set', { follow: ['daily-nk'] });
      const isSet = () =>
        library.evaluate(async () => !!(await (globalThis.browser ?? chrome).alarms.get('follow')));
      assert.ok(await until(isSet), 'an alarm is set');
      await library.evaluate(() =>
        (globalThis.browser ?? chrome).alarms.create('follow', {
          when: Date.now() + 1000,
          periodInMinutes: 60,
        }),
      );
      await stage.browser.stopWorker();
      assert.ok(await until(() => asked(stage, from).includes(fresh.url), { timeout: 60_000 }));
      assert.ok(await until(async () => (await stage.view(library, fresh.url)) !== null));
      assert.deepEqual(asked(stage, from), [FEED, fresh.url]);
      const state = async () =>
        (await ask(library, 'fetch/following', {})).find(({ id }) => id === 'daily-nk');
      assert.ok(await until(async () => (await state()).taken === 1));
      const { looked, listed, waiting, fault } = await state();
      assert.ok(looked);
      assert.deepEqual({ listed, waiting, fault }, { listed: 1, waiting: 0, fault: null });
      await ask(library, 'settings/set', { follow: [] });
      assert.ok(await until(async () => !(await isSet())), 'no alarm is left');
    } finally {
      end();
    }
  },
};
