import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { rawBlocks } from './raw-blocks';

function blocks(inner: string, leaveOut = '') {
  const { document } = parseHTML(`<!doctype html><html><body><div id="root">${inner}</div></body></html>`);
  const root = document.getElementById('root') as unknown as Element;
  const out = leaveOut ? new Set(root.querySelectorAll(leaveOut)) : undefined;
  return rawBlocks(root, out);
}

const long = 'A sentence of a paragraph that is long enough to be one by itself.';

describe('rawBlocks', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['white space', '<p>  One\n\t two <b> three</b> . </p>', ['One two three .']],
    ['no-break spaces stay inside', '<p>&nbsp;a&nbsp;b&nbsp;</p>', ['a\u00a0b']],
    ['soft hyphens and marks without width go', '<p>Pyong&shy;yang\u200b said\ufeff</p>', ['Pyongyang said']],
    ['inline markup does not part words', '<p>o<span>n</span><em>e</em></p>', ['one']],
    ['text straight in the container', 'One.<p>Two.</p>Three.', ['One.', 'Two.', 'Three.']],
    ['two breaks part paragraphs', 'One<br> <br/>Two<br><br><br>Three', ['One', 'Two', 'Three']],
    ['one break is a space', 'One<br>two', ['One two']],
    ['one break after a long sentence parts', `${long}<br>${long}`, [long, long]],
    ['scripts inside a sentence', '<p>One <script>x()</script>two<style>p{}</style></p>', ['One two']],
    ['asides part the text', '<p>One</p><aside><p>No</p></aside>two', ['One', 'two']],
    ['an icon does not', '<p>One <svg><text>No</text></svg>two</p>', ['One two']],
    [
      'hidden things',
      '<p hidden>No</p><p style="color:red; display: none">No</p><p>Yes</p><span class="sr-only">No</span>',
      ['Yes'],
    ],
    [
      'promotions by their names',
      `<p>${long}</p><div class="newsletter-signup"><p>No</p></div><div id="EmailOptin">No</div>`,
      [long],
    ],
    [
      'names that say what it has',
      `<div class="has-newsletter"><p>One</p></div><p>${long}</p>`,
      ['One', long],
    ],
    [
      'a name on most of the text is a mistake',
      `<div class="social"><p>${long}</p><p>${long}</p></div>`,
      [long, long],
    ],
    ['custom elements by their names', `<p>${long}</p><amp-ad><p>No</p></amp-ad>`, [long]],
    ['table cells', '<table><tr><td>One</td><td>Two</td></tr></table>', ['One', 'Two']],
    ['nothing', '<p> </p><p>&nbsp;</p><br><br>', []],
  ])('%s', (_, inner, expected) => {
    expect(blocks(inner).map((block) => block.text)).toEqual(expected);
  });

  it('leaves out what the outlet’s adapter names', () => {
    expect(blocks('<p>One</p><p class="x">Two</p>', '.x').map((block) => block.text)).toEqual(['One']);
  });

  it('tells captions, headings, items, links, bold, italics and pictures', () => {
    const [caption, heading, item, linked, bold, slanted] = blocks(
      `<figure><img alt="a stall"><figcaption>Caption</figcaption></figure><h2>Head</h2><ul><li>Item</li></ul>
       <p><a href="/x">Link</a></p><p><strong>Bold</strong></p><p><i>Italics</i></p>`,
    );
    expect(caption).toMatchObject({ role: 'caption', pictures: ['a stall'] });
    expect(heading).toMatchObject({ role: 'text', heading: true, item: false });
    expect(item).toMatchObject({ heading: false, item: true });
    expect(linked).toMatchObject({ linked: 4, links: [{ span: [0, 4] }] });
    expect(bold).toMatchObject({ bold: 4, slanted: 0 });
    expect(slanted).toMatchObject({ bold: 0, slanted: 7 });
  });

  it('keeps a link’s words without the spaces around them', () => {
    const [block] = blocks(
      '<p>See <a href="/x"> the report </a> here, and <a href="/y"><b>this</b></a>.</p>',
    );
    expect(block?.links.map(({ span }) => block.text.slice(...span))).toEqual(['the report', 'this']);
  });

  it('carries a link over paragraphs', () => {
    expect(
      blocks('<a href="/x"><h3>One</h3><p>Two</p></a><p>Three</p>').map((block) => block.linked),
    ).toEqual([3, 3, 0]);
  });

  it('reads markup nested twenty thousand deep', () => {
    const deep = 20_000;
    expect(blocks(`${'<div>'.repeat(deep)}One${'</div>'.repeat(deep)}`).map((block) => block.text)).toEqual([
      'One',
    ]);
  });
});
