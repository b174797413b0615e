/** The element that the reader adds to a page: no page opens its root, takes it away for long, or hides what is in it. */
import assert from 'node:assert/strict';
import { shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { hostilePage } from './hostile-page.mjs';

/** Every way to an element's root that a page's scripts have, tried on all that is added to the page. */
const burglar = () => {
  window.opened = [];
  const note = (way, root) => root && window.opened.push(way);
  for (const name of ['second-source', 'x-source']) {
    customElements.define(
      name,
      class extends HTMLElement {
        constructor() {
          super();
          const internals = this.attachInternals();
          queueMicrotask(() => note(`defined ${name}`, internals.shadowRoot));
        }
      },
    );
  }
  try {
    customElements.define(
      'x-div',
      class extends HTMLDivElement {
        connectedCallback() {
          note('built-in extended', this.attachInternals().shadowRoot);
        }
      },
      { extends: 'div' },
    );
  } catch {
    // Not every browser extends built-in elements.
  }
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    return note('attachShadow patched', attachShadow.call(this, { ...options, mode: 'open' }));
  };
  const tries = [
    ['shadowRoot', (element) => element.shadowRoot],
    ['attachInternals', (element) => element.attachInternals().shadowRoot],
    ['attachShadow', (element) => attachShadow.call(element, { mode: 'open' })],
    ['attachShadow closed', (element) => attachShadow.call(element, { mode: 'closed' })],
    [
      'upgraded',
      (element) => {
        element.setAttribute('is', 'x-div');
        customElements.upgrade(element);
        element.removeAttribute('is');
        return element.attachInternals().shadowRoot;
      },
    ],
    [
      'declared',
      (element) => {
        element.setHTMLUnsafe('<template shadowrootmode="open"><p></p></template>');
        element.replaceChildren();
        return element.shadowRoot;
      },
    ],
    ['serialised', (element) => /frame|edge|layer/.test(element.getHTML({ serializableShadowRoots: true }))],
    ['cloned', (element) => element.cloneNode(true).shadowRoot],
    [
      'slotted',
      (element) => {
        element.append('x');
        return element.firstChild.assignedSlot;
      },
    ],
  ];
  window.tryAll = (element) => {
    for (const [way, attempt] of tries) {
      try {
        note(way, attempt(element));
      } catch {
        // Refused.
      }
    }
    element.replaceChildren();
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records)
      if (target === document.documentElement)
        for (const node of addedNodes) if (node.localName === 'div') window.tryAll(node);
  }).observe(document, { childList: true, subtree: true });
};

/** Whether the sidebar is where a reader sees it: as high as the window, at its edge, and styled. */
const seen = (tab) =>
  tab.inRoot((root) => {
    const frame = root.querySelector('.frame');
    if (!frame) return 'no frame';
    const { left, right, height } = frame.getBoundingClientRect();
    const { position, visibility, display } = getComputedStyle(frame);
    return [
      right - left > 200 && right <= innerWidth + 1 && left > 0,
      Math.abs(height - innerHeight) < 2,
      position,
      visibility,
      display,
      frame.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    ].join();
  });

const AS_IT_SHOULD = 'true,true,fixed,visible,flex,true';

export const tests = {
  'a page that tries every way into its root finds none': async (stage) => {
    const tab = await stage.read(hostilePage(stage, burglar));
    assert.ok(await shows(await stage.sidebar(tab), '.quote'));
    assert.equal(await tab.hosts(), 1);
    await tab.evaluate(() => {
      for (const element of document.querySelectorAll(':root > :not(head, body)')) window.tryAll(element);
    });
    assert.deepEqual(await tab.evaluate(() => window.opened), []);
  },

  'a page that styles every element of its own leaves it as it is': async (stage) => {
    const everything =
      'all: unset !important; display: none !important; visibility: hidden !important; width: 0 !important; clip-path: inset(50%) !important; content-visibility: hidden !important; animation: gone 1s infinite !important; translate: -9999px !important; --width: 1px !important; --paper: red !important';
    const css = `@keyframes gone { from, to { opacity: 0; scale: 0 } } div:empty, :root > div, :root > :not(head, body), :root > *:last-child { ${everything} } * { --width: 3px !important }`;
    const tab = await stage.read(hostilePage(stage, () => {}, { css }));
    assert.ok(await shows(await stage.sidebar(tab), '.quote'));
    assert.equal(await seen(tab), AS_IT_SHOULD);
  },

  'under a page’s strictest policy it is drawn as elsewhere': async (stage) => {
    const policy =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    const tab = await stage.read(
      hostilePage(stage, () => {}, { headers: { 'content-security-policy': policy } }),
    );
    assert.ok(await shows(await stage.sidebar(tab), '.quote'));
    assert.equal(await seen(tab), AS_IT_SHOULD);
  },

  'thrown out, put elsewhere, or sent through another document, it comes back whole': async (stage) => {
    const tab = await stage.read(hostilePage(stage, () => {}));
    assert.ok(await shows(await stage.sidebar(tab), '.quote'));
    for (const [what, vandalise] of [
      ['thrown out', () => document.querySelector(':root > div').remove()],
      ['put into the text', () => document.body.prepend(document.querySelector(':root > div'))],
      [
        'sent through another document',
        () => {
          const other = document.implementation.createHTMLDocument('');
          other.body.append(document.querySelector(':root > div'));
          document.body.append(other.body.lastChild);
        },
      ],
      ['put into a hidden element', () => document.head.append(document.querySelector(':root > div'))],
    ]) {
      await tab.evaluate(vandalise);
      assert.ok(await until(async () => (await tab.hosts()) === 1), what);
      assert.ok(await until(async () => (await seen(tab)) === AS_IT_SHOULD), `${what}: ${await seen(tab)}`);
      assert.ok(await shows(await stage.sidebar(tab), '.quote'), what);
      assert.ok(await tab.evaluate(() => document.querySelectorAll('div:empty').length <= 1), what);
    }
  },

  'where nothing is shown it is not there': async (stage) => {
    const tab = await stage.open(stage.page('breitbart-tag').url);
    await new Promise((done) => setTimeout(done, 1200));
    assert.equal(await tab.hosts(), 0);
    assert.equal(await tab.evaluate(() => document.querySelector(':root > :not(head, body)')), null);
  },
};
