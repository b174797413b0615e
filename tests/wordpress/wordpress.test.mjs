/**
 * Reaching against a real WordPress that answers under Daily NK's name: `npm run test:wordpress` starts it, plants 500 posts, and says in the
 * environment where it is.
 */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { plant } from '../../scripts/wordpress/site.mjs';
import { accountsOf, asked, plantedStory } from '../browser/fetching.mjs';

const POSTS = 'https://www.dailynk.com/english/wp-json/wp/v2/posts';
const FEED = 'https://www.dailynk.com/english/feed/';

/** Lets the WordPress answer for Daily NK. @returns {{ answers: Array<{ url: string, status: number, ms: number }>, end(): void }} */
function underItsName(stage) {
  const answers = [];
  const end = stage.newsstand.answer((url, asking, response) => {
    if (url.hostname !== 'www.dailynk.com' || !url.pathname.startsWith('/english/')) return false;
    const { method, headers } = asking;
    const start = Date.now();
    const to = { host: '127.0.0.1', port: process.env.WORDPRESS_PORT, path: url.pathname + url.search };
    const onward = request({ ...to, method, headers: { ...headers, connection: 'close' } }, (answer) => {
      answers.push({ url: url.href, status: answer.statusCode, ms: Date.now() - start });
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    asking.pipe(onward);
    return true;
  });
  return { answers, end };
}

/** Takes everything out of the library, and lets it ask once a second. */
async function emptied(stage) {
  await stage.sidebar(await stage.read(stage.page('rfa-plone-copper').url));
  const library = await stage.library();
  const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 200 });
  await ask(library, 'library/delete', { keys: articles.map(({ key }) => key) });
  await ask(library, 'settings/set', { requestsPerMinute: 60 });
  return library;
}

export const tests = {
  'a relay’s origin is read from it and stands in the synopsis': async (stage) => {
    const { answers, end } = underItsName(stage);
    try {
      const planted = plantedStory(stage.entries);
      const { sidebar } = await accountsOf(stage, stage.page('breitbart-fire').url);
      const start = Date.now();
      await sidebar.click('.fetch .button.strong');
      assert.ok(
        await shows(sidebar, '.synopsis .row'),
        await sidebar.evaluate(() => document.querySelector('[role=tabpanel]')?.textContent),
      );
      const took = Date.now() - start;
      assert.deepEqual(
        answers.map(({ url, status }) => [url, status]),
        [[planted.url, 200]],
      );
      console.log(
        `    relay → origin → synopsis: ${took} ms, ${answers[0].ms} of them until WordPress answered`,
      );
      const { article } = await stage.view(await stage.library(), planted.url);
      assert.equal(article.title, planted.title);
      assert.equal(article.published, '2021-02-15T08:30:00.000Z');
      assert.match(article.text, /^Four guards died/);
      assert.match(article.text, /that it is not\.”$/m);
      assert.doesNotMatch(article.text, /Leave a Reply|Next:|Previous:|WordPress/);
    } finally {
      end();
    }
  },

  'an address that it sends on from is read at its own': async (stage) => {
    const library = await emptied(stage);
    const { answers, end } = underItsName(stage);
    try {
      const { url } = plantedStory(stage.entries);
      const short = url.replace(/\/$/, '');
      const answer = await ask(library, 'fetch/read', { about: null, url: short });
      assert.equal(answer.read, true, JSON.stringify(answer.fault));
      assert.ok(answers.some((one) => one.url === short && one.status === 301));
      assert.ok(await stage.view(library, url));
    } finally {
      end();
    }
  },

  'its search finds the planted account among 500 posts': async (stage) => {
    await emptied(stage);
    const { answers, end } = underItsName(stage);
    try {
      const planted = plantedStory(stage.entries);
      const { sidebar } = await accountsOf(stage, stage.page('rfa-plone-fire').url);
      const start = Date.now();
      await sidebar.evaluate(() => [...document.querySelectorAll('.fetch > .acts .button')].at(-1).click());
      assert.ok(
        await shows(sidebar, '.fetch-found .account-title', planted.title, 40_000),
        await sidebar.evaluate(() => document.querySelector('.fetch')?.textContent),
      );
      console.log(`    found after ${Date.now() - start} ms: ${answers.length} requests, one a second`);
      const first = await sidebar.evaluate(
        () => document.querySelector('.fetch-found .account-title').textContent,
      );
      assert.equal(first, planted.title);
      assert.ok(
        answers.length > 0 && answers.every(({ url, status }) => url.startsWith(POSTS) && status === 200),
      );
      const library = await stage.library();
      assert.equal(await stage.view(library, planted.url), null, 'nothing is stored yet');
      await sidebar.click('.fetch-found .button');
      assert.ok(await shows(sidebar, '.synopsis .row'));
      assert.ok(await stage.view(library, planted.url));
    } finally {
      end();
    }
  },

  'its feed is followed: 304 while nothing is new, then the new post': async (stage) => {
    const library = await emptied(stage);
    const { answers, end } = underItsName(stage);
    const state = async () => (await ask(library, 'fetch/following', {})).find(({ id }) => id === 'daily-nk');
    const ofFeed = () => answers.filter(({ url }) => url === FEED).map(({ status }) => status);
    try {
      const from = stage.newsstand.requests.length;
      await ask(library, 'settings/set', { follow: ['daily-nk'] });
      await ask(library, 'fetch/following', { look: true });
      assert.equal((await state()).listed, 20);
      await ask(library, 'fetch/following', { look: true });
      assert.deepEqual([ofFeed()[0], ofFeed().at(-1)], [200, 304]);
      assert.equal((await state()).listed, 20, 'what has not changed is known');
      const fresh = {
        ...plantedStory(stage.entries),
        title: `Guards of the Sinuiju depot are buried, as read in ${stage.name}`,
        url: `https://www.dailynk.com/english/guards-of-the-depot-are-buried-${stage.name}/`,
        published: new Date().toISOString(),
      };
      await plant(process.env.WORDPRESS_FOLDER, [fresh]);
      await ask(library, 'fetch/following', { look: true });
      assert.ok(await stage.view(library, fresh.url), JSON.stringify(await state()));
      assert.ok(ofFeed().filter((status) => status === 200).length >= 2, ofFeed().join(' '));
      assert.ok(asked(stage, from).every((url) => url.startsWith('https://www.dailynk.com/english/')));
    } finally {
      await ask(library, 'settings/set', { follow: [] });
      end();
    }
  },
};
