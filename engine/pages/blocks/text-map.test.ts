import fc from 'fast-check';
import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../account';
import { blockKinds } from './block-kinds';
import { rawBlocks } from './raw-blocks';
import { offsetOf, rangeOf } from './text-map';

/** A DOM whose `compareDocumentPosition` is a browser's; linkedom's is not. */
function read(markup: string) {
  const document = new new Window().DOMParser().parseFromString(markup, 'text/html');
  const root = document.querySelector('#root') as unknown as Element;
  const { text, map } = accountOf(
    blockKinds(rawBlocks(root), { title: '', byline: null }),
    'https://a.example/',
  );
  return {
    root,
    text,
    map,
    find: (selector: string) => root.ownerDocument.querySelector(selector) as Element,
  };
}

const PAGE = `<div id="before"><p>Before.</p></div>
<div id="root">
  <p id="one">One   sentence <b id="bold">stands</b>
    here.</p>
  <aside id="aside"><p>Buy now.</p></aside>
  <p id="two">Another<br>one, at the end.</p>
</div><p id="after">After.</p>`;

describe('rangeOf', () => {
  const { text, map } = read(PAGE);
  const words = (start: number, end: number) => {
    const range = rangeOf(map, [start, end]);
    if (!range) return null;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    return [
      (startContainer as Text).data.slice(startOffset),
      (endContainer as Text).data.slice(0, endOffset),
    ];
  };

  it('reads the text', () => {
    expect(text).toBe('One sentence stands here.\n\nAnother one, at the end.');
  });

  it.each([
    ['sentence stands', ['sentence ', 'stands']],
    ['stands here', ['stands', '\n    here']],
  ])('%s', (part, expected) => {
    const start = text.indexOf(part);
    expect(words(start, start + part.length)).toEqual(expected);
  });

  it('moves ends that no node holds inwards', () => {
    const gap = text.indexOf('\n\n');
    expect(words(gap, gap + 9)).toEqual(['Another', 'Another']);
    expect(words(gap - 1, gap + 2)).toEqual(['.', '\n    here.']);
  });

  it.each([
    [0, 0],
    [5, 5],
    [7, 3],
    [25, 27],
    [900, 950],
    [-9, -2],
  ])('[%i, %i) is nowhere', (start, end) => {
    expect(rangeOf(map, [start, end])).toBeNull();
    expect(rangeOf([], [start, end])).toBeNull();
  });
});

describe('offsetOf', () => {
  const { root, text, map, find } = read(PAGE);
  const end = text.length;
  const second = text.indexOf('Another');
  it.each([
    ['inside a text node', find('#bold').firstChild, 3, text.indexOf('nds')],
    ['in white space that was taken out', find('#one').firstChild, 5, 4],
    ['an element’s start', find('#one'), 0, 0],
    ['an element’s end', find('#one'), 3, second - 2],
    ['between children', find('#one'), 1, text.indexOf('stands')],
    ['the next paragraph’s start', find('#two'), 0, second],
    ['a promotion inside', find('#aside p')?.firstChild, 2, second - 2],
    ['the container’s start', root, 0, 0],
    ['the container’s end', root, root.childNodes.length, end],
    ['before the article', find('#before p')?.firstChild, 2, null],
    ['after the article', find('#after')?.firstChild, 2, null],
    ['after the article, at the start', find('#after'), 0, null],
  ])('%s', (_, node, offset, expected) => {
    expect(offsetOf(map, node as Node, offset)).toBe(expected);
  });

  it('knows nothing of an empty text', () => {
    expect(offsetOf([], root, 0)).toBeNull();
  });
});

/** Bits of markup that may be put together in any order. */
const BITS = [
  ...[
    'word',
    'another',
    '“said”',
    'é',
    '𝒳',
    '.',
    ' ',
    '  ',
    '\n',
    '\t ',
    '&nbsp;',
    '&shy;',
    '&#8203;',
    '<br>',
    '<!-- x -->',
  ],
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<a href="/x">',
    '</a>',
    '<h2>',
    '</h2>',
    '<ul><li>',
    '</li></ul>',
    '<div>',
    '</div>',
  ],
  ...[
    '<script>no()</script>',
    '<aside>no</aside>',
    '<figure><figcaption>caption</figcaption></figure>',
    '<img alt="no">',
  ],
];

describe('any markup', () => {
  const page = fc.array(fc.constantFrom(...BITS), { maxLength: 60 }).map((bits) => bits.join(''));
  const account = (markup: string) => {
    const { document } = parseHTML(`<!doctype html><html><body><div id="root">${markup}</div></body></html>`);
    const root = document.getElementById('root') as unknown as Element;
    return accountOf(blockKinds(rawBlocks(root), { title: '', byline: null }), 'https://a.example/');
  };

  it('has blocks where they say, and a map that holds the page’s own characters', () => {
    fc.assert(
      fc.property(page, (markup) => {
        const { text, blocks, links, map } = account(markup);
        for (const block of blocks) if (block.span) expect(text.slice(...block.span)).toBe(block.text);
        for (const { span } of links) expect(text.slice(...span).trim()).not.toBe('');
        let end = 0;
        for (const run of map) {
          expect(run.start).toBeGreaterThanOrEqual(end);
          expect(run.length).toBeGreaterThan(0);
          end = run.start + run.length;
          const there = run.node.data.slice(run.nodeStart, run.nodeStart + run.length);
          expect(there.replace(/[\n\t]/g, ' ')).toBe(text.slice(run.start, end));
        }
      }),
    );
  });

  it('leads from offsets to places and back', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (markup, a, b) => {
        const { text, map } = account(markup);
        const [start, end] = [Math.min(a % 200, b % 200), Math.max(a % 200, b % 200)];
        const range = rangeOf(map, [start, end]);
        if (!range) {
          expect(text.slice(start, end).trim()).toBe('');
          return;
        }
        const from = offsetOf(map, range.startContainer, range.startOffset) ?? -1;
        const to = offsetOf(map, range.endContainer, range.endOffset) ?? -1;
        // What is lost at the ends is what no node holds.
        expect(text.slice(start, from).trim()).toBe('');
        expect(text.slice(to, end).trim()).toBe('');
        expect(from).toBeGreaterThanOrEqual(start);
        expect(to).toBeLessThanOrEqual(end);
      }),
    );
  });
});
