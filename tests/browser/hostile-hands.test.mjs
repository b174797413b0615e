/** What a page's scripts can do against the reader: no note is read or changed, nothing breaks, and the marks come back. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { ask, painted, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { hostilePage, passageOf, placeOfWords } from './hostile-page.mjs';
import { highlighted } from './page-facts.mjs';

const notesOf = async (sidebar) =>
  (await ask(sidebar, 'article/view', { about: 'tab' })).annotations.map(({ annotation }) => annotation);

/** The hostile page with a note on some of its words. */
async function noted(stage, script, more) {
  const tab = await stage.read(hostilePage(stage, script, more));
  const sidebar = await stage.sidebar(tab);
  const { exact, target } = passageOf(await ask(sidebar, 'article/view', { about: 'tab' }));
  await ask(sidebar, 'note/save', { about: 'tab', draft: { target, body: 'Mine', tags: [] } });
  await ask(sidebar, 'tab/notes-on-page', { shown: true });
  assert.ok(await until(async () => (await tab.drawn()).length > 0));
  return { tab, sidebar, exact, notes: await notesOf(sidebar), quotes: await tab.evaluate(highlighted) };
}

/** The reader's mark lies on its words again. */
const markedAgain = (tab, exact, timeout = 8000) =>
  until(
    async () => {
      const [place] = await tab.evaluate(placeOfWords, exact);
      const [mark] = await tab.drawn();
      return place && mark && Math.abs(place.left - mark.left) < 2 && Math.abs(place.top - mark.top) < 2;
    },
    { timeout },
  );

const paintedAgain = (tab, quotes, timeout = 8000) =>
  until(async () => isDeepStrictEqual(await tab.evaluate(highlighted), quotes), { timeout });

export const tests = {
  'a page that rewrites its article without end': async (stage) => {
    const { tab, sidebar, exact, notes, quotes } = await noted(stage, () => {
      let round = 0;
      window.rewriting = () => {
        const body = document.querySelector('.td-post-content');
        window.asItWas ??= body.innerHTML;
        window.rewriter = setInterval(() => {
          round++;
          const now = document.querySelector('.td-post-content');
          if (round % 3 === 0) now.replaceWith(now.cloneNode(true));
          else if (round % 3 === 1) now.innerHTML = window.asItWas.replaceAll('soldiers', `soldiers${round}`);
          else for (const child of [...now.children].reverse()) now.append(child);
        }, 15);
      };
      window.resting = () => {
        clearInterval(window.rewriter);
        document.querySelector('.td-post-content').innerHTML = window.asItWas;
      };
      window.rounds = () => round;
    });
    await tab.evaluate(() => window.rewriting());
    assert.ok(await until(() => tab.evaluate(() => window.rounds() > 250), { timeout: 20_000 }));
    assert.deepEqual(await notesOf(sidebar), notes);
    await tab.evaluate(() => window.resting());
    assert.ok(await paintedAgain(tab, quotes, 12_000), 'the quotes are not painted again');
    assert.ok(await markedAgain(tab, exact), 'the mark is not on its words again');
    assert.deepEqual(await notesOf(sidebar), notes);
    assert.deepEqual(tab.console, []);
  },

  'a page with getters, setters and traps on every prototype': async (stage) => {
    const { tab, sidebar, exact, notes } = await noted(stage, () => {
      window.caught = [];
      const { push } = Array.prototype;
      const { apply } = Reflect;
      let busy = false;
      const catching = (name, value) => {
        // What is trapped is used here too.
        if (busy) return value;
        busy = true;
        apply(push, window.caught, [`${name} ${typeof value === 'string' ? value : ''}`]);
        busy = false;
        return value;
      };
      const trap = (of, name) => {
        const own = Object.getOwnPropertyDescriptor(of.prototype, name);
        if (!own?.configurable) return;
        const wrapped = { ...own };
        for (const part of ['get', 'set', 'value']) {
          const real = own[part];
          if (typeof real !== 'function') continue;
          wrapped[part] = function (...given) {
            for (let at = 0; at < given.length; at++) catching(name, given[at]);
            return apply(real, this, given);
          };
        }
        Object.defineProperty(of.prototype, name, wrapped);
      };
      for (const [of, names] of [
        [
          Node,
          ['textContent', 'nodeValue', 'appendChild', 'contains', 'parentNode', 'isConnected', 'childNodes'],
        ],
        [
          Element,
          [
            'attachShadow',
            'append',
            'replaceChildren',
            'remove',
            'setAttribute',
            'getBoundingClientRect',
            'querySelector',
            'shadowRoot',
            'closest',
          ],
        ],
        [
          Document,
          [
            'createElement',
            'createRange',
            'adoptedStyleSheets',
            'querySelector',
            'documentElement',
            'createTreeWalker',
          ],
        ],
        [HTMLIFrameElement, ['src', 'contentWindow', 'contentDocument', 'allow']],
        [CSSStyleSheet, ['replaceSync', 'insertRule', 'cssRules']],
        [Range, ['setStart', 'setEnd', 'getClientRects', 'toString']],
        [Map, ['get', 'set', 'has']],
        [Array, ['push', 'map', 'filter', 'flatMap', 'sort', 'includes', 'indexOf']],
        [HighlightRegistry, ['set', 'get', 'delete']],
        [EventTarget, ['addEventListener', 'dispatchEvent']],
        [MutationObserver, ['observe', 'takeRecords']],
      ])
        for (const name of names) trap(of, name);
      for (const name of [
        'body',
        'words',
        'span',
        'nonce',
        'annotation',
        'ask',
        'answer',
        'marks',
        'then',
        'toJSON',
      ])
        Object.defineProperty(Object.prototype, name, {
          configurable: true,
          get() {
            return undefined;
          },
          set(value) {
            catching(name, value);
            Object.defineProperty(this, name, {
              value,
              writable: true,
              configurable: true,
              enumerable: true,
            });
          },
        });
      const { parse, stringify } = JSON;
      JSON.parse = (text) => parse(catching('parse', text));
      JSON.stringify = (value, ...rest) => catching('stringify', stringify(value, ...rest));
      window.Highlight = class {};
      window.CSSStyleSheet = class {};
    });
    // Asked for, not typed: a driver that clicks looks at the frame's element in the page's own world, which is caught too.
    await ask(sidebar, 'note/save', {
      about: 'tab',
      draft: {
        target: { kind: 'article' },
        body: 'Nobody else reads this',
        tags: [],
      },
    });
    await tab.evaluate(() => document.querySelector('.td-post-content p').append(' And more.'));
    assert.ok(await until(async () => (await notesOf(sidebar)).length === notes.length + 1));
    assert.ok(await markedAgain(tab, exact));
    const caught = await tab.evaluate(() =>
      window.caught.splice(0).filter((one) => /Mine|Nobody|extension:|[0-9a-f]{8}-[0-9a-f]{4}-/.test(one)),
    );
    assert.deepEqual(caught, []);
    assert.equal(await tab.evaluate(() => document.querySelector(':root > div').shadowRoot), null);
  },

  'a page that clears and replaces highlights and style sheets, and throws the element out': async (
    stage,
  ) => {
    const { tab, exact, quotes } = await noted(stage, () => {});
    /** The colours that the words under a slot are painted in, as the page itself can ask for them. */
    const colours = () =>
      tab.evaluate(() => {
        const [name, range] =
          [...CSS.highlights]
            .filter(([slot]) => slot.startsWith('ss-'))
            .map(([slot, of]) => [slot, [...of][0]])[0] ?? [];
        return (
          name &&
          getComputedStyle(range.startContainer.parentElement, `::highlight(${name})`).textDecorationLine
        );
      });
    assert.ok(await until(async () => (await colours()) === 'underline'));
    for (const [what, vandalise] of [
      ['clears the registry', () => CSS.highlights.clear()],
      [
        'puts its own under our names',
        () => {
          for (const name of [...CSS.highlights.keys()]) CSS.highlights.set(name, new Highlight());
        },
      ],
      [
        'empties our highlights',
        () => {
          for (const of of CSS.highlights.values()) of.clear();
        },
      ],
      [
        'replaces the adopted sheets',
        () => {
          document.adoptedStyleSheets = [new CSSStyleSheet()];
        },
      ],
      [
        'empties and switches off every sheet that it finds, and lays its own over the quotes',
        () => {
          const sheet = new CSSStyleSheet();
          const names = [...CSS.highlights.keys()];
          sheet.replaceSync(
            names
              .map(
                (name) =>
                  `*::highlight(${name}), .td-post-content *::highlight(${name}) { all: unset !important; text-decoration: none !important }`,
              )
              .join(''),
          );
          for (const one of [...document.adoptedStyleSheets, ...document.styleSheets]) {
            if (one.ownerNode === null) one.replaceSync?.('');
            one.disabled = true;
          }
          document.adoptedStyleSheets.push(sheet);
        },
      ],
      [
        'removes every sheet of its own',
        () => document.querySelectorAll('style, link').forEach((one) => void one.remove()),
      ],
      ['throws the element out', () => document.querySelector(':root > div').remove()],
      ['puts the element elsewhere', () => document.body.append(document.querySelector(':root > div'))],
      [
        'hides the element',
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            ':root > div, div:empty { all: unset !important; display: none !important; opacity: 0 !important; transform: scale(0) !important }',
          );
          document.adoptedStyleSheets.push(sheet);
          document.querySelector(':root > div').style.setProperty('display', 'none', 'important');
        },
      ],
    ]) {
      await tab.evaluate(vandalise);
      assert.ok(
        await paintedAgain(tab, quotes),
        `${what}: ${JSON.stringify(await tab.evaluate(highlighted))}`,
      );
      assert.ok(
        await until(async () => (await colours()) === 'underline', { timeout: 5000 }),
        `${what}: ${await colours()}`,
      );
      assert.ok(
        await until(() => tab.evaluate(() => document.querySelectorAll(':root > div').length === 1)),
        what,
      );
      assert.ok(await markedAgain(tab, exact), `${what}: ${JSON.stringify(await tab.drawn())}`);
      assert.ok(await shows(await stage.sidebar(tab), '.quote'), what);
    }
    assert.deepEqual(tab.console, []);
  },

  'a page that embeds the extension’s pages on an article of its own': async (stage) => {
    const { tab, sidebar, notes } = await noted(stage, () => {});
    const addresses = [
      'sidebar.html',
      `sidebar.html#${crypto.randomUUID()}`,
      'library.html',
      'options.html',
      'library.html#/notes',
    ];
    await tab.evaluate(
      (all) => {
        for (const src of all) {
          const frame = document.createElement('iframe');
          frame.src = src;
          frame.className = 'theirs';
          document.body.append(frame);
        }
      },
      addresses.map((one) => `${stage.browser.origin}/${one}`),
    );
    // Chromium gives a page no frame of ours. Firefox gives it the sidebar's page, to whoever knows the address that is drawn for each profile.
    const given = stage.name === 'firefox' ? 2 : 0;
    assert.ok(await until(async () => (await tab.extensionFrames()).length >= 1 + given));
    const frames = await tab.extensionFrames();
    const sent = [
      { name: 'article/view', ask: { about: 'tab' } },
      { name: 'draft/list', ask: { about: 'tab' } },
      { name: 'note/delete', ask: { about: 'tab', id: notes[0].id } },
      {
        name: 'note/save',
        ask: {
          about: 'tab',
          draft: { id: notes[0].id, revision: 1, target: { kind: 'article' }, body: 'Theirs', tags: [] },
        },
      },
      { name: 'article/export-items', ask: { about: 'tab', cursor: null } },
      { name: 'library/notes', ask: { words: '', offset: 0, limit: 10 } },
      { name: 'backup/page', ask: { cursor: null } },
      { name: 'reader/article', ask: {} },
    ];
    let theirs = 0;
    for (const frame of frames) {
      assert.equal(await frame.evaluate(() => location.pathname), '/sidebar.html');
      const replies = await frame.evaluate(
        (all) =>
          Promise.all(all.map((one) => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(one))),
        sent.slice(0, 1),
      );
      if (replies[0].ok) continue; // the reader's own
      theirs++;
      const all = await frame.evaluate(
        (asked) =>
          Promise.all(asked.map((one) => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(one))),
        sent,
      );
      for (const [at, reply] of all.entries())
        assert.equal(reply.ok, false, `${sent[at].name}: ${JSON.stringify(reply)}`);
      assert.equal(
        await frame.evaluate(() => document.querySelectorAll('.quote, .note, .account, .meta').length),
        0,
      );
    }
    assert.equal(theirs, given);
    assert.equal(frames.length, 1 + given);
    assert.deepEqual(await notesOf(sidebar), notes);
    const fetched = await tab.evaluate(
      (address) =>
        fetch(address).then(
          ({ status }) => `status ${status}`,
          () => 'refused',
        ),
      `${stage.browser.origin}/library.html`,
    );
    assert.equal(fetched, 'refused');
  },

  'a page that sends every message it can think of': async (stage) => {
    const { tab, sidebar, exact, notes, quotes } = await noted(stage, () => {});
    const answers = await tab.evaluate(
      async ({ id, address }) => {
        const got = [];
        addEventListener('message', ({ isTrusted, source, data }) => {
          if (isTrusted && source !== window) got.push(data);
        });
        const theirs = document.createElement('iframe');
        theirs.src = address;
        document.body.append(theirs);
        await new Promise((loaded) => theirs.addEventListener('load', loaded));
        const messages = [
          { name: 'note/delete', ask: { about: 'tab', id } },
          { tell: 'close' },
          { tell: 'marks', marks: [] },
          { tell: 'go', span: [0, 5] },
          { type: 'wxt:content-script-started', contentScriptName: 'reader', messageId: 'x' },
          { sender: 'wxt', type: 'close' },
        ];
        for (const message of messages) {
          for (const to of [window, theirs.contentWindow]) to.postMessage(message, '*');
          for (const type of [
            'message',
            'wxt:content-script-started',
            'second-source',
            'wxt:reader:invalidated',
            'wxt:locationchange',
          ]) {
            dispatchEvent(new MessageEvent(type, { data: message, origin: location.origin }));
            for (const on of [document, document.querySelector(':root > div')])
              on.dispatchEvent(new CustomEvent(type, { detail: message }));
          }
          try {
            const { runtime } = globalThis.browser ?? globalThis.chrome;
            got.push(await runtime.sendMessage(new URL(address).host, message));
          } catch {
            // No page has such a thing here.
          }
        }
        for (const type of [
          'pagehide',
          'beforeunload',
          'visibilitychange',
          'abort',
          'pageshow',
          'resize',
          'scroll',
          'popstate',
        ])
          for (const on of [window, document]) on.dispatchEvent(new Event(type));
        const { x, y } = document.querySelector('.td-post-content p').getBoundingClientRect();
        for (const type of ['mousemove', 'pointerdown', 'click', 'keydown'])
          document
            .querySelector(':root > div')
            .dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y }));
        const channel = new BroadcastChannel('second-source');
        channel.postMessage(messages[0]);
        channel.close();
        // A turn of messages through the frame, so that what was sent has arrived.
        await new Promise((turned) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = turned;
          port2.postMessage(0);
        });
        return got;
      },
      { id: notes[0].id, address: `${stage.browser.origin}/sidebar.html` },
    );
    assert.deepEqual(answers, []);
    assert.deepEqual(await notesOf(sidebar), notes);
    assert.ok(await paintedAgain(tab, quotes));
    assert.ok(await markedAgain(tab, exact));
    assert.ok(await painted(tab));
    // What Chromium says to the page that asks for our frame is not ours.
    assert.deepEqual(
      tab.console.filter((one) => !one.includes('Denying load')),
      [],
    );
  },
};
