/** Addresses that send on, and servers that browsers do not trust. */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { accountsOf } from './fetching.mjs';
import { Stage } from './stage.mjs';

const OLD = 'https://www.rfa.org/english/news/korea/moved-05132016161209.html';
const ELSEWHERE = 'https://a-third-site.example/counted';

/** Lets an address send on to another. @param {Record<string, string>} ways from an address to the next */
const sending = (stage, ways) =>
  stage.newsstand.answer((url, _request, response) => {
    if (!ways[url.href]) return false;
    response.writeHead(302, { location: ways[url.href] });
    response.end();
    return true;
  });

/** The extension's page, and what was asked by `work` in it. */
async function during(stage, work) {
  await stage.sidebar(await stage.read(stage.page('rfa-plone-fire').url));
  const library = await stage.library();
  await ask(library, 'settings/set', { requestsPerMinute: 60 });
  const from = stage.newsstand.requests.length;
  const answer = await work(library);
  const asked = stage.newsstand.requests.slice(from).filter(({ dest }) => dest === 'empty' || dest === null);
  return { answer, asked: asked.map(({ url }) => url), library };
}

export const tests = {
  'an address that sends on within permitted sites is read where it ends': async (stage) => {
    const end = stage.page('rfa-plone-copper').url;
    const between = 'https://www.dailynk.com/english/out?to=copper';
    const stop = sending(stage, { [OLD]: between, [between]: end });
    try {
      const { answer, library } = await during(stage, (page) =>
        ask(page, 'fetch/read', { about: null, url: OLD }),
      );
      assert.equal(answer.read, true, JSON.stringify(answer.fault));
      assert.ok(await stage.view(library, end));
      assert.equal(await stage.view(library, OLD), null);
    } finally {
      stop();
    }
  },

  'a site that is not permitted is never asked, however the address leads there': async (stage) => {
    stage.serve({ url: ELSEWHERE, html: 'counted' });
    const between = 'https://www.dailynk.com/english/out?to=elsewhere';
    for (const ways of [{ [OLD]: ELSEWHERE }, { [OLD]: between, [between]: ELSEWHERE }]) {
      const stop = sending(stage, ways);
      try {
        const { answer, asked } = await during(stage, (page) =>
          ask(page, 'fetch/read', { about: null, url: OLD }),
        );
        assert.deepEqual([answer.read, answer.fault?.kind], [false, 'redirects']);
        assert.ok(asked.includes(OLD), asked.join(' '));
        assert.deepEqual(
          asked.filter((url) => url.includes('a-third-site')),
          [],
        );
      } finally {
        stop();
      }
    }
  },

  'an address that sends on in circles ends, and stores nothing': async (stage) => {
    const stop = sending(stage, { [OLD]: OLD });
    try {
      const { answer, library } = await during(stage, (page) =>
        ask(page, 'fetch/read', { about: null, url: OLD }),
      );
      assert.equal(answer.fault?.kind, 'redirects');
      assert.equal(await stage.view(library, OLD), null);
    } finally {
      stop();
    }
  },

  'a certificate that is not trusted is said so, with a way to see it': async ({ options }) => {
    // The newsstand's certificates are its own; this browser takes them for what they are.
    const stage = new Stage({ ...options, strict: true });
    try {
      await stage.start();
      const page = stage.page('breitbart-2016');
      const http = page.url.replace('https:', 'http:');
      stage.serve({ url: http, html: page.html });
      const origin = stage.page('rfa-plone-copper').url;
      const { sidebar } = await accountsOf(stage, http);
      await sidebar.click('.fetch .button.strong');
      assert.ok(await shows(sidebar, '.fetch-fault', 'its certificate is not trusted'));
      assert.ok(await shows(sidebar, `.fetch-fault a[href="${origin}"]`, 'Open it in a tab'));
      const library = await stage.library();
      assert.equal(await stage.view(library, origin), null);
    } finally {
      await stage.clear(null);
      await stage.end();
    }
  },
};
