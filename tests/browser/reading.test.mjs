import assert from 'node:assert/strict';
import { plain, readTexts } from '../../newsstand/texts.mjs';
import { evaluate } from './port.mjs';

const ACCOUNT = new Set(['paragraph', 'quotation', 'subhead']);
const texts = new Map(readTexts().map((text) => [text.file, text]));

export const tests = {
  'every article reads in the browser as in the port, and as it was written': async (stage) => {
    const entries = stage.entries.filter((entry) => entry.article && entry.opens !== false);
    // The address is the tab's own: Chromium goes to https by itself.
    const pages = [];
    for (const { file, url, html } of entries)
      pages.push({ id: file, url: (await stage.read(url)).url(), html });
    const port = await evaluate('articles', pages);
    await stage.sidebar(await stage.read(entries[0].url));
    const library = await stage.library();
    for (const [i, entry] of entries.entries()) {
      const { article } = await stage.view(library, entry.url);
      const read = {
        outlet: article.outlet,
        title: article.title,
        byline: article.byline,
        published: article.published,
        canonical: article.url,
        paragraphs: article.blocks.filter(({ span }) => span).map(({ text }) => text),
      };
      const { outlet, title, byline, published, canonical, paragraphs } = port[i];
      assert.deepEqual(read, { outlet, title, byline, published, canonical, paragraphs }, entry.file);
      const written = texts.get(entry.file);
      assert.equal(article.title, written.title);
      assert.deepEqual(
        read.paragraphs,
        written.blocks.filter(({ kind }) => ACCOUNT.has(kind)).map(({ text }) => plain(text)),
        entry.file,
      );
    }
  },

  'the attributions are the port’s': async (stage) => {
    const entry = stage.page('dailynk-tagdiv-fire');
    await stage.sidebar(await stage.read(entry.url));
    const library = await stage.library();
    const { article, attributions } = await stage.view(library, entry.url);
    const [port] = await evaluate('attributions', [
      {
        id: article.key,
        text: article.text,
        outlet: article.outlet,
        url: article.url,
        title: article.title,
        date: article.published,
      },
    ]);
    const facts = ({ type, content, speaker }) => ({ type, content, speaker });
    assert.deepEqual(attributions.attributions.map(facts), port.quotes.map(facts));
  },
};
