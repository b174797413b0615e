// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { draw } from '../../tests/screens/draw';
import { loadMarkdown, Markdown, safeAddress } from './markdown';

const drawn = (text: string) => draw(<Markdown text={text} />).firstElementChild!;

it('a note is drawn as it was typed until the lexer is there, and then anew', async () => {
  const root = drawn('**sure**');
  expect(root.innerHTML).toBe('<p class="as-typed">**sure**</p>');
  await vi.waitFor(() => expect(root.innerHTML).toBe('<p><strong>sure</strong></p>'));
});

describe('a note’s Markdown', () => {
  beforeAll(loadMarkdown);

  it.each([
    ['**sure**', '<p><strong>sure</strong></p>'],
    ['a *b* ~~c~~ `d`', '<p>a <em>b</em> <del>c</del> <code>d</code></p>'],
    ['one\ntwo', '<p>one<br>two</p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['3. c', '<ol start="3"><li>c</li></ol>'],
    ['> q', '<blockquote><p>q</p></blockquote>'],
    ['# H', '<p class="heading">H</p>'],
    ['R&D < 3', '<p>R&amp;D &lt; 3</p>'],
  ])('%s', (text, html) => {
    expect(drawn(text).innerHTML).toBe(html);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    'a <b onclick="x()">b</b>',
    '<iframe src="//x">',
  ])('shows %s as typed', (text) => {
    const root = drawn(text);
    expect(root.querySelector('img, script, b, iframe')).toBeNull();
    expect(root.textContent).toContain(text.includes('a ') ? '<b onclick="x()">' : text);
  });

  it('makes pictures into links, so that nothing is fetched', () => {
    const root = drawn('![a map](https://example.org/map.png)');
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('a')?.getAttribute('href')).toBe('https://example.org/map.png');
    expect(root.querySelector('a')?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    '/relative',
    'file:///etc/hosts',
    'vbscript:x',
  ])('does not link %s', (href) => {
    expect(safeAddress(href)).toBeNull();
    expect(drawn(`[words](${href})`).querySelector('a')).toBeNull();
  });

  it('draws whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(drawn(text).querySelector('img, script, iframe, object, embed, form, style')).toBeNull();
      }),
    );
  });

  it('draws a very long or deeply nested note as it was typed', () => {
    expect(drawn('> '.repeat(9000)).textContent).toContain('>');
    expect(drawn('*'.repeat(30_000)).textContent).toHaveLength(30_000);
  });
});
