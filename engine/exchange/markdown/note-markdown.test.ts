/** Whatever a note holds, what follows it in the file is what it is without the note: for marked (GFM) and for commonmark.js. */
import { Parser } from 'commonmark';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { article, item, note } from '../../../tests/support/export-samples';
import { toMarkdown } from './markdown';
import { noteMarkdown } from './note-markdown';

/** The kinds of the top-level blocks of a file without its front matter, as each parser names them in one set of names. */
const PARSERS: Record<string, (markdown: string) => string[]> = {
  marked: (markdown) =>
    marked
      .lexer(markdown)
      .filter(({ type }) => type !== 'space' && type !== 'def')
      .map(({ type }) => type),
  commonmark: (markdown) => {
    const names: Record<string, string> = { block_quote: 'blockquote', thematic_break: 'hr' };
    const found: string[] = [];
    for (let node = new Parser().parse(markdown).firstChild; node; node = node.next)
      found.push(names[node.type] ?? node.type);
    return found;
  },
};

const withoutFrontMatter = (markdown: string) => markdown.replace(/^---\n.*?\n---\n/su, '');
const PASSAGE = 'stay ashore';
const passage = {
  kind: 'passage' as const,
  selectors: [{ type: 'TextQuoteSelector' as const, exact: PASSAGE, prefix: '', suffix: '' }],
};

/** What follows the first note: a rule, then the second note's passage, its block's name, words and date. */
const AFTER = ['hr', 'blockquote', 'paragraph', 'paragraph', 'paragraph'];

function kindsAfter(body: string, parse: (markdown: string) => string[]): string[] {
  const markdown = toMarkdown([
    item(article(), [
      note(1, { body, target: passage }),
      note(2, { body: 'Second note', target: passage, tags: ['to check'] }),
    ]),
  ]);
  return parse(withoutFrontMatter(markdown)).slice(-AFTER.length);
}

const OPENERS = [
  'My table:\n```\nrice 5000',
  '~~~\nrice',
  '````md\n```\nrice\n```',
  '   ```\nrice',
  '```rice\n``` x',
  '- list\n  ```\n  rice',
  '- ```\n  rice',
  '1. a\n\n   ~~~\n   rice\n ~~~ x',
  '> ```\n> rice',
  '> quote\n```\nrice',
  '```\nrice\n```\t',
  '```\nrice\n```~',
  '<!-- to check',
  'a\n<!-- to check',
  '<pre>\nrice',
  '<script>\nrice',
  '<STYLE type="a">\nrice',
  '<textarea>rice',
  '<?php rice',
  '<!DOCTYPE html',
  '<![CDATA[ rice',
  '<div>\nrice',
  '</div>\nrice',
  '<details><summary>rice',
  '<custom-tag>\nrice',
  '- <!-- rice',
  '> <pre>\n> rice',
  '1. <script>',
  '$$\nrice',
  '%% rice',
  '---\ntitle: rice',
  '---',
  'rice\n---',
  'rice\n===',
  '- rice',
  '- rice\n  - salt\n\n    more',
  '*',
  '1.',
  '+ \n',
  '| a | b |\n|---|---|\n| rice',
  '[rice](https://a.example',
  '![rice][',
  '[rice]: https://a.example "title',
  '[rice]: <https://a.example',
  '[rice]:',
  '    code',
  '\tcode\n\n\tmore',
  '`rice',
  '``` `rice',
  '**rice *salt __more',
  '> rice',
  '>',
  'rice\\',
  '\\',
  '&lt;!-- rice',
  '[^1]: rice\n\n    more',
  '\u2028```\nrice',
  '[rice]:\n~~~\n![rice][',
  '[rice]:\n```\n[rice]',
  '\r```\rrice',
  '\f\n```',
];

describe.each(Object.entries(PARSERS))('%s', (_, parse) => {
  it.each(OPENERS)('%j swallows nothing', (body) => {
    expect(kindsAfter(body, parse)).toEqual(AFTER);
  });

  it('nothing made of such pieces does', () => {
    const piece = fc.oneof(
      fc.constantFrom(...OPENERS),
      fc.constantFrom(
        '\n',
        '\n\n',
        '```',
        '~~~~',
        '  ',
        '    ',
        '\t',
        '- ',
        '1. ',
        '> ',
        '<',
        '<!--',
        '-->',
        '$$',
        '%%',
      ),
      fc.constantFrom(
        '</pre>',
        '\n```\n',
        '\n~~~\n',
        '`',
        'rice',
        '|',
        '[a]: b',
        '\n===\n',
        '\n---\n',
        '\r',
        '\u00a0',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        expect(kindsAfter(pieces.join(''), parse)).toEqual(AFTER);
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('what the note says', () => {
  /** What a reader of the file sees. */
  const seen = (body: string) => {
    const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
    return (marked.parse(noteMarkdown(body), { async: false, breaks: true }) as string)
      .replace(/<br>\n?/gu, '\n')
      .replace(/<[^>]*>/gu, '')
      .replace(/&(lt|gt|amp|quot|#39);/gu, (_, name: string) => signs[name]!)
      .trim();
  };

  it.each([
    ['<!-- to check', '<!-- to check'],
    ['<pre>\nrice', '<pre>\nrice'],
    ['a <b>bold</b> claim', 'a <b>bold</b> claim'],
    ['5 < 6 and 7<8', '5 < 6 and 7<8'],
    ['[rice]: 5000', '[rice]: 5000'],
    ['$$ 5000', '$$ 5000'],
    ['%% unsure', '%% unsure'],
    ['`<!--` in code', '<!-- in code'],
    ['```\n<!-- rice\n```', '<!-- rice'],
    ['    <pre>', '<pre>'],
    ['- ```\n  <pre>', '- ```\n  <pre>'],
    ['<https://a.example/>', 'https://a.example/'],
  ])('%j reads as typed', (body, expected) => {
    expect(seen(body)).toBe(expected);
  });

  it.each([
    '# Mine\n\n*yes*',
    '- a\n- b\n\n1. c',
    '```js\nlet rice = 1;\n```',
    '> said\n\nmine',
    '1. Do:\n   ```\n   code\n   ```',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '[rice][1] and [salt]\n\n[1]: https://a.example\n[salt]: https://b.example',
    '$$x$$ and %%hidden%%',
    '[[Sinpo]] #harbour ==lit==',
    'a <https://a.example/b> c',
  ])('%j stays as it is', (body) => {
    expect(noteMarkdown(body)).toBe(body);
  });

  it('closes a fence with its own signs', () => {
    expect(noteMarkdown('Table:\n~~~~ text\nrice')).toBe('Table:\n~~~~ text\nrice\n~~~~');
  });
});
