/** The last quote is gone to on pages that scroll, cut off or close in their own ways; notes on selections that begin or end anywhere; and texts that come late. */
import assert from 'node:assert/strict';
import { painted, shows, unfold } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

let served = 0;

/** Serves the fire at Daily NK under an address of its own, with its body's markup changed. */
function fire(stage, { css = '', change = (html) => html, script = '' } = {}) {
  const slug = `fire-that-is-gone-to-${++served}`;
  const { html } = stage.page('dailynk-tagdiv-fire');
  const page = html
    .replaceAll('fire-quarantine-depot-sinuiju-kills-four-guards', slug)
    .replace('</head>', () => `<style>${css}</style></head>`)
    .replace('</body>', () => `${script && `<script>${script}</script>`}</body>`);
  return stage.serve({ url: `https://www.dailynk.com/english/${slug}/`, html: change(page) });
}

/** Puts the article's paragraphs from the third on into something. */
const later = (open, close) => (html) =>
  html
    .replace('<p>The depot, which', () => `${open}<p>The depot, which`)
    .replace('<p><em>*Translated', () => `${close}<p><em>*Translated`);

/** The beginning of the quote that stands last in the page, as it is painted; `look`: whether its first words are to be seen, and what is hit instead. */
const lastQuote = (look) => {
  const ranges = [...CSS.highlights]
    .filter(([name]) => name.startsWith('ss-'))
    .flatMap(([, highlight]) => [...highlight])
    .map((one) => {
      const range = document.createRange();
      range.setStart(one.startContainer, one.startOffset);
      range.setEnd(one.endContainer, one.endOffset);
      return range;
    })
    .filter((range) => range.toString().includes('They tell us that all of it is safe'))
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const last = ranges.at(-1);
  if (!last) return null;
  if (!look) return last.toString().replace(/\s+/g, ' ').trim();
  const [box] = last.getClientRects();
  if (!box) return 'no box';
  const own = last.startContainer.parentElement;
  const [x, y] = [box.left + 3, box.top + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  if (own.contains(hit) && !hit.contains(own.parentElement)) return 'seen';
  return `at ${Math.round(x)}, ${Math.round(y)} of ${innerWidth} × ${innerHeight}: ${hit?.outerHTML.slice(0, 60)}`;
};

/** Clicks the quote in the sidebar that stands last in the page. */
async function goToLast(stage, url) {
  const tab = await stage.read(url);
  const sidebar = await stage.sidebar(tab);
  assert.ok(await shows(sidebar, '.quote'));
  await unfold(sidebar);
  const words = await tab.evaluate(lastQuote, false);
  assert.ok(words, 'the last quote is not painted');
  const id = await sidebar.evaluate(
    (start) =>
      [...document.querySelectorAll('.quote')].find((one) =>
        one.querySelector('.clamp').textContent.replace(/\s+/g, ' ').includes(start),
      )?.dataset.quote,
    words.slice(0, 25),
  );
  assert.ok(id, `no quote in the sidebar begins with ${words}`);
  await sidebar.evaluate((id) => document.querySelector(`[data-quote="${id}"] .quote-words`).click(), id);
  return { tab, sidebar };
}

async function assertSeen(stage, pages) {
  for (const [what, page] of Object.entries(pages)) {
    const { tab } = await goToLast(stage, fire(stage, page));
    const seen = await until(async () => (await tab.evaluate(lastQuote, true)) === 'seen', { timeout: 4000 });
    assert.ok(seen, `${what}: ${await tab.evaluate(lastQuote, true)}`);
    // It stays: nothing of ours or of the page scrolls away from it.
    await new Promise((done) => setTimeout(done, 1000));
    assert.equal(await tab.evaluate(lastQuote, true), 'seen', `${what}, a moment later`);
  }
}

const ROOM = 'aside, footer { display: none } .td-post-content p { margin: 60px 0 }';

/** The words of the toast in the sidebar. */
const says = (sidebar, words) => shows(sidebar, '[role=status], [role=alert]', words);

/** Selects from one place of the page to another, each a node's path from a selector. */
const select = ([from, fromOffset, to, toOffset, backwards]) => {
  const node = (selector) => {
    const [css, deep] = selector.split(' > text');
    const element = document.querySelector(css);
    return deep === undefined ? element : element.firstChild;
  };
  if (backwards) getSelection().setBaseAndExtent(node(to), toOffset, node(from), fromOffset);
  else getSelection().setBaseAndExtent(node(from), fromOffset, node(to), toOffset);
};

const noteButton = (tab) => tab.inRoot((root) => root.querySelector('.note-button') !== null);
const hasNote = (tab, wanted = true) =>
  until(async () => (await noteButton(tab)) === wanted, { timeout: 2500 });

/** Presses the button on the page and answers with the words that the sidebar's editor is for. */
async function pressNote(stage, tab) {
  const place = await tab.inRoot((root) => {
    const { left, top, width, height } = root.querySelector('.note-button').getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await tab.clickAt(place.x, place.y);
  const sidebar = await stage.sidebar(tab);
  assert.ok(await shows(sidebar, '.editor'));
  return sidebar.evaluate(
    () => document.querySelector('.editor').closest('li, section, form, div').textContent,
  );
}

const REST = `<p>“We were told to carry water in our caps,” a third source in the city said on Friday.</p>
  <p>“The river was forty steps away and the gate was locked,” the source added.</p>`;

const quoted = (tab, words) =>
  until(
    () =>
      tab.evaluate(
        (words) =>
          [...CSS.highlights].some(([, highlight]) =>
            [...highlight].some((range) => range.startContainer.textContent.includes(words)),
          ),
        words,
      ),
    { timeout: 25_000 },
  );

const withRest = (before, after) => (html) =>
  html.replace('<p><em>*Translated', () => `${before}${REST}${after}<p><em>*Translated`);

/** Presses what the selector finds with the mouse, as a reader does. */
async function press(tab, selector) {
  const { x, y } = await tab.evaluate((selector) => {
    const element = document.querySelector(selector);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + Math.min(10, width / 2), y: top + height / 2 };
  }, selector);
  await tab.clickAt(x, y);
}

const edgeSays = (tab) => tab.inRoot((root) => root.querySelector('.edge')?.dataset.words ?? null);

export const tests = {
  'a quote is gone to in pages with scrollers of their own': (stage) =>
    assertSeen(stage, {
      'the article scrolls': {
        css: 'html, body { height: 100%; overflow: hidden } article { height: 100vh; overflow: auto }',
      },
      'a scroller in a scroller': {
        css: `${ROOM} main { height: 500px; overflow: auto } article { height: 400px; overflow-y: scroll }`,
      },
      'smooth scrolling everywhere': {
        css: `${ROOM} * { scroll-behavior: smooth } article { height: 600px; overflow: auto }`,
      },
      'pages side by side': {
        css: 'article { width: 600px; overflow-x: auto } .td-post-content { width: 2400px; padding-left: 1700px }',
      },
      'the body scrolls': {
        css: `${ROOM} html { height: 100%; overflow: hidden } body { height: 100%; overflow: auto }`,
      },
      columns: {
        css: 'article { overflow-x: auto; width: 640px } .td-post-content { height: 400px; columns: 300px; column-fill: auto }',
      },
    }),

  'a quote is gone to where the page cuts off or has closed the text': (stage) =>
    assertSeen(stage, {
      'a body that is cut off': { css: '.td-post-content { max-height: 300px; overflow: hidden }' },
      'overflow: clip': { css: '.td-post-content { max-height: 300px; overflow: clip }' },
      'a closed accordion': {
        css: '.acc { height: 0; overflow: hidden }',
        change: later('<div class="acc">', '</div>'),
      },
      'an accordion of grid rows': {
        css: '.acc { display: grid; grid-template-rows: 0fr } .acc > div { overflow: hidden; min-height: 0 }',
        change: later('<div class="acc"><div>', '</div></div>'),
      },
      'closed details': { change: later('<details><summary>More</summary>', '</details>') },
      'details in details': {
        change: later(
          '<details><summary>More</summary><details><summary>Yet more</summary>',
          '</details></details>',
        ),
      },
      'hidden until it is found': { change: later('<div hidden="until-found">', '</div>') },
      'laid out late': {
        css: `${ROOM} .td-post-content p { content-visibility: auto; contain-intrinsic-size: auto 20px }`,
      },
    }),

  'a quote is gone to beside what stands over the page': (stage) =>
    assertSeen(stage, {
      'a sticky header': {
        css: `${ROOM} header.site { position: sticky; top: 0; height: 380px; background: #eee; z-index: 9 }`,
      },
      'bars above and below': {
        css: `${ROOM} body::after { content: ''; display: block; height: 900px } header.site { position: fixed; inset: 0 0 auto; height: 150px; background: #fff } footer { display: block !important; position: fixed; bottom: 0; left: 0; right: 0; height: 420px; background: #fff }`,
      },
    }),

  'words that cannot be shown are said to be so': async (stage) => {
    const dialog =
      '<div role="dialog" style="position:fixed;inset:0;background:#fff;z-index:99">Subscribe</div>';
    const covered = fire(stage, { change: (html) => html.replace('</body>', () => `${dialog}</body>`) });
    const { sidebar } = await goToLast(stage, covered);
    assert.ok(await says(sidebar, 'has something over these words'));
    const tab = await stage.read(fire(stage));
    const second = await stage.sidebar(tab);
    assert.ok(await shows(second, '.quote'));
    // Out of reach: scaled to nothing, which no scrolling mends.
    await tab.evaluate(() => {
      document.querySelector('.td-post-content').style.transform = 'scale(0)';
    });
    await second.click('.quote .quote-words');
    assert.ok(await says(second, 'does not show these words'));
  },

  'a note is offered for the part of a selection that is in the article': async (stage) => {
    const change = (html) =>
      html
        .replace('<p><em>*Translated', () => '<p id="end">The last words are mine.</p><p><em>*Translated')
        .replace(
          '<p>The depot, which',
          () =>
            '<div class="advert" id="ad"><p id="adwords">Buy coal now</p></div><p id="after">The depot, which',
        );
    const tab = await stage.read(fire(stage, { change }));
    const body = '.td-post-content';
    const cases = {
      'from the headline into the first paragraph': ['h1 > text', 8, `${body} p > text`, 30],
      'backwards from the first paragraph to the headline': ['h1 > text', 8, `${body} p > text`, 30, true],
      'into the block after the article': [`${body} p:nth-of-type(2) > text`, 5, '.author-box-wrap', 0],
      everything: ['body', 0, 'footer', 1],
      'over a picture and its caption': ['figure', 0, `${body} p:nth-of-type(8)`, 1],
      'into an advertisement': [`${body} p:nth-of-type(2) > text`, 5, '#adwords > text', 6],
      'out of an advertisement': ['#adwords > text', 4, '#after > text', 20],
    };
    for (const [what, places] of Object.entries(cases)) {
      await tab.evaluate(select, places);
      assert.ok(await hasNote(tab), what);
      await tab.evaluate(() => getSelection().removeAllRanges());
      assert.ok(await hasNote(tab, false), `${what}: the button stayed`);
    }
    for (const [what, places] of Object.entries({
      'the headline alone': ['h1 > text', 0, 'h1 > text', 12],
      'what stands after the article': [
        '.td-author-description > text',
        0,
        '.td-author-description > text',
        20,
      ],
    })) {
      await tab.evaluate(select, places);
      await new Promise((done) => setTimeout(done, 200));
      assert.equal(await noteButton(tab), false, what);
    }
    await tab.evaluate(select, ['h1 > text', 8, `${body} p > text`, 17]);
    assert.ok(await hasNote(tab));
    const editor = await pressNote(stage, tab);
    assert.match(editor, /Four guards died/);
    assert.doesNotMatch(editor, /depot in Sinuiju kills/);
  },

  'a note is offered after shift and the arrows, and after three clicks on the last paragraph': async (
    stage,
  ) => {
    const change = (html) =>
      html.replace(/<p><em>\*Translated[\s\S]*?<div class="td-a-rec">[\s\S]*?<\/div>/, '');
    const tab = await stage.read(fire(stage, { change }));
    // A triple click ends at the start of the next block.
    await tab.evaluate(() => {
      const last = [...document.querySelectorAll('.td-post-content > p')].at(-1);
      getSelection().setBaseAndExtent(
        last.firstChild,
        0,
        document.querySelector('.author-box-wrap a').firstChild,
        0,
      );
    });
    assert.ok(await hasNote(tab), 'three clicks');
    await tab.evaluate(() => {
      const title = document.querySelector('h1').firstChild;
      getSelection().collapse(title, title.length);
    });
    assert.ok(await hasNote(tab, false));
    await tab.evaluate(() => {
      for (let i = 0; i < 4; i++) getSelection().modify('extend', 'forward', 'line');
    });
    assert.ok(await hasNote(tab), 'by keys');
  },

  'what “read more” shows is read, however it is shown': async (stage) => {
    const more = (act) => `<a class="more" onclick="${act}">Read more</a>`;
    const kinds = {
      'an inline style': [
        `${more("document.getElementById('r').style.display='block'")}<div id="r" style="display:none">`,
        '</div>',
      ],
      'a class of its own': [
        `<style>.shut{display:none}</style>${more("document.getElementById('r').classList.remove('shut')")}<div id="r" class="shut">`,
        '</div>',
      ],
      'a class of the body': [
        `<style>#r{display:none}.all #r{display:block}</style>${more("document.body.classList.add('all')")}<div id="r">`,
        '</div>',
      ],
      'the hidden attribute': [
        `${more("document.getElementById('r').hidden=false")}<div id="r" hidden>`,
        '</div>',
      ],
      'a check box': [
        '<style>#r{display:none}#c:checked~#r{display:block}</style><input type="checkbox" id="c"><label class="more" for="c">Read more</label><div id="r">',
        '</div>',
      ],
      'aria-expanded': [
        `<style>#r{visibility:hidden}[aria-expanded=true]~#r{visibility:visible}</style><a class="more" aria-expanded="false" onclick="this.setAttribute('aria-expanded','true')">Read more</a><div id="r">`,
        '</div>',
      ],
    };
    for (const [what, [before, after]] of Object.entries(kinds)) {
      const tab = await stage.read(fire(stage, { change: withRest(before, after) }));
      assert.equal(
        await tab.evaluate(() => document.getElementById('r').checkVisibility({ visibilityProperty: true })),
        false,
      );
      // The page moves aside for the sidebar.
      await stage.sidebar(tab);
      await press(tab, '.more');
      assert.ok(await quoted(tab, 'forty steps away'), what);
    }
  },

  'a page that animates is not read again and again': async (stage) => {
    const script = `let n = 0; setInterval(() => {
      for (const p of document.querySelectorAll('.td-post-content p')) { p.style.opacity = .9 + (n++ % 10) / 100; p.classList.toggle('on') }
    }, 16);`;
    const tab = await stage.read(
      fire(stage, { script, change: withRest('<div id="r" style="display:none">', '</div>') }),
    );
    await stage.sidebar(tab);
    const ranges = () =>
      tab.evaluate(() => {
        const all = [...CSS.highlights].filter(([name]) => name.startsWith('ss-')).map(([, one]) => one);
        window.before ??= all;
        return all.every((one, at) => one === window.before[at]);
      });
    assert.ok(await ranges());
    await new Promise((done) => setTimeout(done, 4000));
    // Each reading paints anew, with other highlights.
    assert.ok(await ranges(), 'it was read again');
    await tab.evaluate(() => {
      document.getElementById('r').style.display = 'block';
    });
    assert.ok(await until(() => quoted(tab, 'forty steps away'), { timeout: 12_000 }));
  },

  'a document that replaces another is read, and answers the reader': async (stage) => {
    const html = stage
      .page('dailynk-tagdiv-fire')
      .html.replaceAll('fire-quarantine-depot-sinuiju-kills-four-guards', 'x');
    const empty =
      '<!doctype html><html><head><title>Loading</title></head><body><p>Loading.</p></body></html>';
    const ways = {
      'document.write': (markup) => {
        document.open();
        document.write(markup);
        document.close();
      },
      'another body': (markup) => {
        const page = new DOMParser().parseFromString(markup, 'text/html');
        document.head.replaceWith(document.adoptNode(page.head));
        document.body = document.adoptNode(page.body);
        document.body.className = 'single single-post';
      },
      'another root': (markup) => {
        const page = new DOMParser().parseFromString(markup, 'text/html');
        document.documentElement.replaceWith(document.adoptNode(page.documentElement));
      },
      'written twice': (markup) => {
        for (const part of ['<p>Still loading</p>', markup]) {
          document.open();
          document.write(part);
          document.close();
        }
      },
    };
    for (const [what, way] of Object.entries(ways)) {
      const slug = `late-document-${++served}`;
      const url = stage.serve({ url: `https://www.dailynk.com/english/${slug}/`, html: empty });
      const tab = await stage.open(url);
      await new Promise((done) => setTimeout(done, 1000));
      await tab.evaluate(way, html);
      assert.ok(await painted(tab, 5000), what);
      await tab.evaluate(select, ['h1 > text', 8, '.td-post-content p > text', 30]);
      assert.ok(await hasNote(tab), `${what}: the reader's hand is not followed`);
      assert.equal(await tab.hosts(), 1, what);
    }
  },

  'an article that is written over by another is read': async (stage) => {
    const tab = await stage.read(fire(stage));
    await stage.sidebar(tab);
    const { html } = stage.page('dailynk-tagdiv-fire');
    await tab.evaluate((markup) => {
      document.open();
      document.write(markup);
      document.close();
    }, withRest('', '')(html));
    assert.ok(await quoted(tab, 'forty steps away'));
    assert.ok(await shows(await stage.sidebar(tab), '.quote', 'forty steps away'));
    assert.equal(await tab.hosts(), 1);
  },

  'text in a shadow root or a frame is said to stand there': async (stage) => {
    const body =
      `<p>${'A paragraph of the account that runs on for some while, as accounts do in the news. '.repeat(2)}</p>`.repeat(
        4,
      );
    const page = (inside, script) =>
      `<!doctype html><html><head><title>Fire</title></head><body class="single single-post"><h1>Fire at the depot</h1>${inside}<script>${script}</script></body></html>`;
    const root = `const shadow = document.getElementById('a').attachShadow({ mode: 'open' }); shadow.innerHTML = ${JSON.stringify(body)};`;
    const cases = {
      'a shadow root': [page('<div id="a"></div>', root), 'part of this page'],
      'a shadow root that comes late': [
        page('<div id="a"></div>', `setTimeout(() => { ${root} }, 1000)`),
        'part of this page',
      ],
      'a frame': [page(`<iframe srcdoc="${body}" width="600" height="400"></iframe>`, ''), 'in a frame'],
    };
    for (const [what, [html, words]] of Object.entries(cases)) {
      const url = stage.serve({ url: `https://www.dailynk.com/english/kept-elsewhere-${++served}/`, html });
      const tab = await stage.open(url);
      assert.ok(await until(async () => (await edgeSays(tab))?.includes(words), { timeout: 8000 }), what);
    }
  },
};
