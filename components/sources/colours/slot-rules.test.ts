import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { scopeOf, slotNames, slotRules } from './slot-rules';

beforeAll(() => {
  // Enough of it for names in tests; the browser has the real one.
  Object.assign(globalThis, { CSS: { escape: (name: string) => name.replace(/[^\w-]/g, '\\$&') } });
});

const rootIn = (html: string): Element =>
  parseHTML(`<!doctype html><body>${html}</body>`).document.querySelector('[data-root]')!;

describe('scopeOf', () => {
  it.each([
    ['an id', '<div id="story:1" class="a" data-root></div>', '#story\\:1'],
    ['the rarest class', '<div class="wide body" data-root></div><p class="wide">x</p>', '.body'],
    ['no name of its own', '<article data-root></article>', 'article'],
    ['most of the page', `<div id="all" data-root>${'<i>x</i>'.repeat(3_001)}</div>`, ''],
  ])('%s', (_what, html, scope) => {
    expect(scopeOf(rootIn(html))).toBe(scope);
  });
});

describe('slotRules', () => {
  it('names the article and what is in it, for the slots that are asked for', () => {
    const rules = slotRules(['ss-1', 'ss-2'], 'light', '.body');
    expect(rules.match(/[^{}\n]+(?=\{)/g)).toEqual([
      '.body::highlight(ss-1),.body *::highlight(ss-1)',
      '.body::highlight(ss-2),.body *::highlight(ss-2)',
    ]);
  });

  it('names any element where there is no scope', () => {
    expect(slotRules(slotNames, 'dark', '')).toMatch(/^::highlight\(ss-1\)\{/);
    expect(slotRules(slotNames, 'dark', '').split('\n')).toHaveLength(slotNames.length);
  });
});
