/** An outlet is known by its own host: what no other page may write, and what a copy, a file and a translation leave alone. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, painted, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { passageOf } from './hostile-page.mjs';
import { Stage } from './stage.mjs';

/** The extension as it is for a reader who has switched every site on. */
function onEverySite(extension) {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-every-site-'));
  cpSync(extension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions = ['*://*/*'];
  manifest.content_scripts.push({ matches: ['*://*/*'], run_at: 'document_idle', js: ['any-site.js'] });
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

/** Runs `work` on a stage of its own where every site is switched on. */
async function everywhere({ options }, work) {
  const extension = onEverySite(options.extension);
  const stage = new Stage({ ...options, extension });
  try {
    await stage.start();
    await work(stage);
  } catch (error) {
    await stage.clear('identity');
    throw error;
  } finally {
    await stage.clear(null);
    await stage.end();
    rmSync(extension, { recursive: true, force: true });
  }
}

const FORGED = 'Nobody was harmed in the fire, a cheerful official told Radio Free Asia in North Korea.';
const forge = (html) => html.replaceAll(/<p>(?:<span>)?[^<]{80,}/g, () => `<p>${FORGED}`);

const keysOf = async (library) =>
  (await ask(library, 'library/articles', { words: '', offset: 0, limit: 200 })).articles;

export const tests = {
  'a page of another host writes nothing under an outlet’s key, by no unwrapping': (given) =>
    everywhere(given, async (stage) => {
      const { url, html } = stage.page('rfa-plone-fire');
      await stage.sidebar(await stage.read(url));
      const library = await stage.library();
      const before = await stage.view(library, url);
      const { target } = passageOf(before);
      await ask(library, 'note/save', {
        about: { key: before.article.key },
        draft: { target, body: 'Ask the miller', tags: [] },
      });
      const noted = await ask(library, 'article/view', { about: { key: before.article.key } });
      const forged = forge(html).replace(
        '<head>',
        () =>
          `<head><link rel="canonical" href="${url}"><meta property="og:url" content="${url}"><meta property="og:site_name" content="Radio Free Asia">`,
      );
      assert.ok(forged.includes(FORGED));
      const bare = url.replace('https://', '');
      const { pathname } = new URL(url);
      for (const address of [
        `https://google.attacker.example/amp/s/${bare}`,
        `https://www.google.com.attacker.example/amp/s/${bare}`,
        `https://cdn.ampproject.org.attacker.example/c/s/${bare}`,
        `https://attacker.example/web/20300314150926/${url}`,
        `https://web.archive.org.attacker.example/web/2030/${url}`,
        `https://www-rfa-org.translate.goog.attacker.example${pathname}`,
        `https://translate.google.attacker.example/translate?u=${encodeURIComponent(url)}`,
        `https://www.rfa.org.attacker.example${pathname}`,
        `https://attacker.example/about:reader?url=${encodeURIComponent(url)}`,
        // Hosts that do show copies: what they show is theirs.
        `https://www.google.com/amp/s/${bare}`,
        `https://www-rfa-org.cdn.ampproject.org/c/s/${bare}`,
        `https://web.archive.org/web/20300314150926/${url}`,
        `https://www-rfa-org.translate.goog${pathname}?_x_tr_sl=en`,
        `https://r.jina.ai/${url}`,
      ]) {
        stage.serve({ url: address, html: forged });
        const tab = await stage.open(address);
        assert.ok(await painted(tab), `${address} was not read`);
        await tab.close();
      }
      assert.deepEqual(await ask(library, 'article/view', { about: { key: before.article.key } }), noted);
      const listed = await keysOf(library);
      const written = listed.filter(({ key }) => key !== before.article.key);
      assert.ok(written.length >= 10, `${written.length} were kept`);
      for (const { key, outlet, via } of written) {
        assert.ok(!key.startsWith('https://rfa.org/') || key.endsWith(`#${via}`), key);
        assert.ok(outlet !== 'Radio Free Asia' || via?.includes('.'), `${key} is called ${outlet}`);
      }
    }),

  'a copy is named with whoever shows it, and links to originals': (given) =>
    everywhere(given, async (stage) => {
      const { url, html } = stage.page('dailynk-tagdiv-fire');
      const copy = `https://web.archive.org/web/20300314150926/${url}`;
      const toolbar =
        '<div id="wm-ipp-base"><p>The archive’s toolbar has kept seven captures of this page, says the archive.</p></div>';
      stage.serve({
        url: copy,
        html: html.replace(/(<body[^>]*>)/, (body) => `${body}${toolbar}`),
      });
      const sidebar = await stage.sidebar(await stage.read(copy));
      assert.ok(await shows(sidebar, '.meta', 'web.archive.org’s copy of Daily NK'));
      assert.ok(await shows(sidebar, '.session', 'Daily NK'));
      const library = await stage.library();
      const [{ key }] = await keysOf(library);
      assert.match(key, /^https:\/\/dailynk\.com\/english\/.*#web\.archive\.org$/);
      const { article } = await ask(library, 'article/view', { about: { key } });
      assert.ok(!article.text.includes('toolbar'));
      assert.ok(article.links.every(({ href }) => !href.includes('web.archive.org')));
      assert.equal(await ask(library, 'article/view', { about: { key: key.replace(/#.*/, '') } }), null);
    }),

  'a page that calls itself an outlet keeps its own name': (given) =>
    everywhere(given, async (stage) => {
      const { html } = stage.page('blog-fire');
      const address = 'https://harbour.example/2021/02/18/fire-in-the-depot-of-sinuiju/';
      const named = '<meta property="og:site_name" content="Radio Free Asia">';
      stage.serve({
        url: address,
        html: html
          .replace(/<meta property="og:site_name"[^>]*>/g, '')
          .replace('<head>', () => `<head>${named}`),
      });
      const sidebar = await stage.sidebar(await stage.read(address));
      assert.ok(await shows(sidebar, '.meta', 'harbour.example, says it is Radio Free Asia'));
    }),

  'an insecure page and a saved file replace nothing that was read from the outlet': async (stage) => {
    const { url, html } = stage.page('dailynk-tagdiv-salt');
    await stage.sidebar(await stage.read(url));
    const library = await stage.library();
    const before = await stage.view(library, url);
    // Chromium asks for https by itself where it is told http, and the tests' driver cannot have it otherwise.
    if (stage.name === 'firefox') {
      const insecure = url.replace('https:', 'http:');
      const stop = stage.newsstand.answer((asked, _request, response) => {
        if (asked.href !== insecure) return false;
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(forge(html));
        return true;
      });
      try {
        await stage.read(insecure);
        const key = `${before.article.key}#http`;
        const beside = await until(() => ask(library, 'article/view', { about: { key } }));
        assert.ok(beside?.article.text.includes(FORGED));
      } finally {
        stop();
      }
    }
    const article = { ...before.article, text: FORGED, blocks: [], links: [] };
    const { key } = await ask(library, 'library/store', { article });
    assert.equal(key, `${before.article.key}#file`);
    const after = await ask(library, 'article/view', { about: { key: before.article.key } });
    assert.equal(after.article.text, before.article.text);
    assert.deepEqual(after.versions, []);
  },

  'a page that the browser translates leaves the outlet’s text and the notes alone': async (stage) => {
    const { url } = stage.page('dailynk-tagdiv-fire');
    const tab = await stage.read(url);
    const sidebar = await stage.sidebar(tab);
    const library = await stage.library();
    const before = await stage.view(library, url);
    const { key } = before.article;
    await ask(library, 'note/save', {
      about: { key },
      draft: { target: passageOf(before).target, body: 'Call the depot', tags: [] },
    });
    const noted = await ask(library, 'article/view', { about: { key } });
    await tab.front();
    await tab.evaluate(() => {
      document.documentElement.classList.add('translated-ltr');
      document.documentElement.lang = 'de';
      const walker = document.createTreeWalker(
        document.querySelector('.td-post-content'),
        NodeFilter.SHOW_TEXT,
      );
      const texts = [];
      while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
      for (const text of texts) {
        const outer = document.createElement('font');
        outer.style.verticalAlign = 'inherit';
        const inner = document.createElement('font');
        inner.style.verticalAlign = 'inherit';
        inner.textContent = `Ein deutscher Satz über Nordkorea, ${text.data.length} Zeichen lang.`;
        outer.append(inner);
        text.replaceWith(outer);
      }
    });
    assert.ok(await shows(sidebar, '.session', 'shown in a translation'), 'the sidebar does not say so');
    assert.equal(
      await tab.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('ss-')).length),
      0,
    );
    const after = await ask(library, 'article/view', { about: { key } });
    assert.deepEqual(after.article, before.article);
    assert.deepEqual(after.versions, before.versions);
    assert.equal(after.annotations[0].anchoring.state, 'anchored');
    assert.equal(after.annotations.length, noted.annotations.length);
    // The original comes back with a load, and is marked again.
    await tab.reload();
    assert.ok(await painted(tab));
    assert.deepEqual((await ask(library, 'article/view', { about: { key } })).article, before.article);
  },
};
