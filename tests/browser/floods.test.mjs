/**
 * Pages that flood the extension: endless texts, articles by the dozen, frames by the hundred. Whatever they do, a draft that is
 * typed meanwhile in another tab is kept at once.
 */
import assert from 'node:assert/strict';
import { ask, painted, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const SLUG = 'fire-quarantine-depot-sinuiju-kills-four-guards';
const addressOf = (slug) => `https://www.dailynk.com/english/${slug}/`;

/**
 * Milliseconds within which a draft is kept while a flood runs, on a machine that runs two browsers beside it. Where drafts wait for the
 * reading of such a text it takes 50 s and more. How long it takes on a quiet machine is measured by `npm run bench -- --only holds`.
 */
const AT_ONCE = 5_000;
/** Tries: the machine may be busy with something else for a moment. */
const TRIES = 2;

/** The fire at Daily NK under another address, with these paragraphs in it. */
function pageWith(stage, slug, paragraphs) {
  const { html } = stage.page('dailynk-tagdiv-fire');
  const marked = html.replaceAll(SLUG, slug);
  const page = marked.replace(
    /<p>Four guards died.*?<\/p>/s,
    (first) => `${first}${paragraphs.map((text) => `<p>${text}</p>`).join('')}`,
  );
  assert.ok(page.length > marked.length, 'nothing was put into the page');
  return { url: addressOf(slug), html: page };
}

let drafts = 0;
const draftOf = () => ({
  token: `flood-draft-${++drafts}`,
  id: crypto.randomUUID(),
  opened: 'article',
  revision: null,
  target: { kind: 'article' },
  words: '',
  body: `Typed during a flood ${drafts}`,
  tags: [],
  changed: new Date().toISOString(),
});

/** Asks in a page of the extension. @returns how long the answer took there, in milliseconds, and whether it was one */
const timed = (page, name, question) =>
  page.evaluate(
    async (envelope) => {
      const start = performance.now();
      const reply = await (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(envelope);
      return { took: performance.now() - start, ok: reply?.ok === true, why: reply?.failure ?? null };
    },
    { name, ask: question },
  );

/** Keeps drafts until the flood is over. @returns the longest that one took */
async function keepDraftsDuring(sidebar, flood) {
  const { article } = await ask(sidebar, 'article/view', { about: 'tab' });
  let over = false;
  const end = flood().finally(() => {
    over = true;
  });
  end.catch(() => {});
  let longest = 0;
  let last = null;
  for (let kept = 0; !over || kept < 5; kept++) {
    last = draftOf();
    const { took, ok, why } = await timed(sidebar, 'draft/keep', {
      about: 'tab',
      articleKey: article.key,
      draft: last,
    });
    assert.ok(ok, `a draft was refused: ${JSON.stringify(why)}`);
    longest = Math.max(longest, took);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await end;
  const there = await ask(sidebar, 'draft/list', { about: 'tab' });
  assert.ok(
    there.some(({ body }) => body === last.body),
    'the last draft is not there',
  );
  for (const { token } of there) await ask(sidebar, 'draft/drop', { about: 'tab', token });
  return longest;
}

/** Runs a flood up to three times until drafts were kept at once all the while. */
async function holdsDuring(stage, sidebar, flood) {
  const seen = [];
  // A second sidebar, with thousands of quotes to draw, would be in the way of the first one's own clock.
  await ask(sidebar, 'settings/set', { openSidebar: false });
  try {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const longest = await keepDraftsDuring(sidebar, () => flood(attempt));
      seen.push(Math.round(longest));
      if (longest <= AT_ONCE) return;
    }
  } finally {
    await ask(sidebar, 'settings/set', { openSidebar: true });
  }
  assert.fail(`a draft took ${seen.join(', ')} ms (${stage.name})`);
}

/** A desk that is being written at, on an article of another tab. */
const desk = async (stage) => stage.sidebar(await stage.read(stage.page('rfa-plone-fire').url));

const viewAt = (library, url) =>
  ask(library, 'library/articles', { words: '', offset: 0, limit: 200 }).then(({ articles }) =>
    articles.find((one) => one.url.includes(new URL(url).pathname)),
  );

/** Opens a page with a text and waits until it was taken in. */
async function floodWith(stage, library, name, paragraphs) {
  const page = pageWith(stage, name, paragraphs);
  const tab = await stage.open(stage.serve(page));
  const there = await until(() => viewAt(library, page.url).catch(() => null), {
    timeout: 60_000,
    every: 500,
  });
  assert.ok(there, `${name} was never taken in`);
  return { tab, key: there.key };
}

/** Texts of one kind each: what they repeat, and how often. */
const TEXTS = {
  '1.5 MB of one word of saying': ['said, '.repeat(250_000)],
  '260 kB of clauses that say that somebody says': ['he said that '.repeat(20_000)],
  '600 kB of quotation marks that open and never close': ['“a “b ‘c '.repeat(66_000)],
  '600 kB of names': ['Kim Jong Un, Ri Chol, '.repeat(27_000)],
  '12,000 paragraphs with a quotation each': Array.from(
    { length: 12_000 },
    (_, n) => `“We sold ${n} sacks,” a trader in Hyesan said on Monday.`,
  ),
};

const textTests = Object.fromEntries(
  Object.entries(TEXTS).map(([name, paragraphs], n) => [
    `a draft is kept at once while a page is read with ${name}`,
    async (stage) => {
      const sidebar = await desk(stage);
      const library = await stage.library();
      await holdsDuring(stage, sidebar, (attempt) =>
        floodWith(stage, library, `flood-of-words-${n}-${attempt}`, paragraphs),
      );
    },
  ]),
);

export const tests = {
  ...textTests,

  'what of an article over the cap was left out is told in characters, and its beginning is read': async (
    stage,
  ) => {
    const library = await stage.library();
    const paragraph = 'A resident of Hyesan counted the sacks of rice on the platform that morning. '.repeat(
      10,
    );
    const { tab, key } = await floodWith(stage, library, 'over-the-cap', Array(3_000).fill(paragraph));
    const { article, attributions } = await ask(library, 'article/view', { about: { key } });
    assert.ok(article.text.length > 600_000, `${article.text.length} characters were read`);
    assert.ok(article.leftOut > 1_000_000, `left out: ${article.leftOut}`);
    assert.equal(attributions.leftOut, undefined);
    const sidebar = await stage.sidebar(tab);
    const digits = new Intl.NumberFormat('en').format(article.leftOut);
    assert.ok(await shows(sidebar, '.session', digits), 'the sidebar does not say what was left out');
  },

  'a page that makes an article each half second is put off until it stands still, and says so': async (
    stage,
  ) => {
    const sidebar = await desk(stage);
    const library = await stage.library();
    const { html } = stage.page('dailynk-tagdiv-fire');
    const url = stage.serve({
      url: addressOf('swirling-0'),
      html: html
        .replaceAll(SLUG, 'swirling-0')
        .replace(/<link[^>]*rel="?canonical[^>]*>/, '')
        .replace(
          '</body>',
          `<script>
            let n = 0;
            const timer = setInterval(() => {
              if (++n > 24) return clearInterval(timer);
              history.pushState({}, '', '/english/swirling-' + n + '/');
              for (const p of document.querySelectorAll('p')) p.append(' ' + n);
            }, 500);
          </script></body>`,
        ),
    });
    const stored = async () => {
      const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 200 });
      return articles.map(({ url }) => url).filter((one) => one.includes('swirling-'));
    };
    await keepDraftsDuring(sidebar, async () => {
      await stage.open(url);
      await new Promise((resolve) => setTimeout(resolve, 14_000));
    });
    const during = await stored();
    assert.ok(during.length <= 8, `${during.length} articles were stored`);
    assert.ok(
      await until(async () => (await stored()).some((one) => one.includes('swirling-24')), {
        timeout: 20_000,
        every: 500,
      }),
      `the last one was not read once the page stood still: ${await stored()}`,
    );
  },

  'a reader who clicks through eight articles is never put off': async (stage) => {
    const library = await stage.library();
    const { html } = stage.page('dailynk-tagdiv-fire');
    const tab = await stage.browser.newTab();
    try {
      for (let n = 0; n < 8; n++) {
        const slug = `clicked-through-${n}`;
        await tab.goto(stage.serve({ url: addressOf(slug), html: html.replaceAll(SLUG, slug) }));
        assert.ok(await painted(tab, 30_000), `article ${n} was not painted`);
        await new Promise((resolve) => setTimeout(resolve, 1_500));
      }
      for (let n = 0; n < 8; n++) assert.ok(await viewAt(library, addressOf(`clicked-through-${n}`)));
    } finally {
      await tab.close();
    }
  },

  'every draft is kept while a page holds 150 frames of the sidebar': async (stage) => {
    const sidebar = await desk(stage);
    const { html } = stage.page('dailynk-tagdiv-fire');
    // How fast is the browser's matter here: 150 documents start in the process of the extension's pages.
    await keepDraftsDuring(sidebar, async () => {
      const slug = 'frames-by-the-hundred';
      const frames = `<script>
        for (let n = 0; n < 150; n++) {
          const frame = document.createElement('iframe');
          frame.src = '${stage.browser.origin}/sidebar.html#' + 'x'.repeat(40) + n;
          document.body.append(frame);
        }
      </script></body>`;
      const page = html.replaceAll(SLUG, slug).replace('</body>', frames);
      const tab = await stage.browser.newTab();
      try {
        await tab.goto(stage.serve({ url: addressOf(slug), html: page }));
        await painted(tab, 20_000);
      } finally {
        await tab.close();
      }
    });
  },

  'a text that is swapped all the time washes nothing out, and drafts are kept meanwhile': async (stage) => {
    const sidebar = await desk(stage);
    const library = await stage.library();
    const { html } = stage.page('dailynk-tagdiv-fire');
    const slug = 'swapped-all-the-time';
    const url = stage.serve({
      url: addressOf(slug),
      html: html.replaceAll(SLUG, slug).replace(
        '</body>',
        `<script>
          let n = 0;
          setInterval(() => {
            n++;
            for (const p of document.querySelectorAll('p')) p.firstChild.data = 'Text ' + n + ' said a trader in Hyesan. ';
          }, 850);
        </script></body>`,
      ),
    });
    const start = performance.now();
    await keepDraftsDuring(sidebar, async () => {
      await stage.open(url);
      await new Promise((resolve) => setTimeout(resolve, 20_000));
    });
    const { key } = await viewAt(library, url);
    const { versions } = await ask(library, 'article/view', { about: { key } });
    // The text was swapped once in .85 s, on a loaded machine for longer than asked; one reading in 4 s is let through.
    const most = 3 + Math.ceil((performance.now() - start) / 4_000);
    assert.ok(versions.length <= most, `${versions.length} versions, ${most} at most`);
  },

  'a page’s texts never keep a private window’s note from being kept': async (stage) => {
    if (!stage.browser.letsIntoPrivateWindows) return;
    const slug = 'fills-the-session';
    const html = stage.page('dailynk-tagdiv-fire').html.replaceAll(SLUG, slug);
    const url = stage.serve({ url: addressOf(slug), html });
    await desk(stage);
    const library = await stage.allowPrivateWindows();
    const tab = await stage.browser.privateTab(library, url);
    try {
      assert.ok(await painted(tab));
      const sidebar = await stage.sidebar(tab);
      const long = 'A porter in Hyesan carried sacks of rice over the river. '.repeat(14_000);
      for (let n = 0; n < 5; n++) {
        const page = pageWith(stage, `fills-the-session-${n}`, [`${n}`, long]);
        const other = await stage.browser.privateTab(library, stage.serve(page));
        await painted(other, 15_000);
        await other.close();
      }
      const draft = { target: { kind: 'article' }, body: 'Kept all the same', tags: [] };
      const { annotation } = await ask(sidebar, 'note/save', { about: 'tab', draft: draft });
      const stored = await library.evaluate(async () => {
        const { storage } = globalThis.browser ?? globalThis.chrome;
        return Object.entries(await storage.session.get(null))
          .filter(([key]) => key.startsWith('private/article/'))
          .reduce((sum, [, text]) => sum + text.length, 0);
      });
      assert.ok(stored <= 4_000_000, `${stored} characters of texts`);
      const { annotations } = await ask(sidebar, 'article/view', { about: 'tab' });
      assert.deepEqual(
        annotations.map(({ annotation: { id } }) => id),
        [annotation.id],
      );
    } finally {
      await tab.close();
    }
  },
};
