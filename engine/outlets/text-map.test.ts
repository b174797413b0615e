import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { accountOf } from './account';
import { blockKinds } from './block-kinds';
import { rawBlocks } from './raw-blocks';
import { offsetOf, rangeOf } from './text-map';

/** A DOM whose `compareDocumentPosition` is a browser's; linkedom's is not. */
function read(markup: string) {
  const window = new Window();
  window.document.body.innerHTML = markup;
  const root = window.document.querySelector('#root') as unknown as Element;
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
