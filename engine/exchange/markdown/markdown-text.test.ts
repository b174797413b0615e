import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { inline, link, obsidianTag, quotation, yamlText } from './markdown-text';

/** What a reader sees of rendered Markdown. */
function seen(html: string): string {
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return html.replace(/<[^>]*>/gu, '').replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity]!);
}

/** Plain words and everything that Markdown, its dialects or YAML may take for markup. */
const trouble = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '#',
        '|',
        '---',
        '***',
        '\n',
        '\n\n',
        '- ',
        '1. ',
        '2) ',
        '> ',
        '`',
        '```',
        '[x](y)',
        '![',
        '[[',
        '<b>',
        '<!--',
      ),
      fc.constantFrom(
        '&amp;',
        '%%',
        '==',
        '~~',
        '$a$',
        '\\',
        '^id',
        '_',
        ':',
        '\t',
        '    ',
        '\u202e',
        '😀',
        '\ud83d',
        '가',
        'boat',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('inline', () => {
  it.each([
    ['# not a heading', '\\# not a heading'],
    ['a | b', 'a \\| b'],
    ['---', '\\---'],
    ['+ plus', '\\+ plus'],
    ['12. twelve', '12\\. twelve'],
    ['3) three', '3\\) three'],
    ['one\n\ntwo', 'one two'],
    ['[[link]] #tag *b* _i_', '\\[\\[link\\]\\] \\#tag \\*b\\* \\_i\\_'],
    ['100 %, 5 = 5', '100 %, 5 = 5'],
    ['%%hidden%% ==lit==', '\\%%hidden\\%% \\==lit\\=='],
    ['\u202eevil', 'evil'],
    ['\ud83d', '\ufffd'],
  ])('%j', (text, expected) => expect(inline(text)).toBe(expected));

  it('renders to one line of the same words, whatever they are', () => {
    fc.assert(
      fc.property(trouble, (text) => {
        const escaped = inline(text);
        expect(escaped).not.toMatch(/[\n\r]/u);
        if (escaped === '') return;
        const html = marked.parse(`x ${escaped}`, { async: false }).trim();
        const plain = escaped.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
        expect(html.startsWith('<p>')).toBe(true);
        expect(html).not.toMatch(/<(?:h\d|ul|ol|table|blockquote|img|code|em|strong|del|hr|b)\b/u);
        expect(seen(html)).toBe(`x ${plain}`);
      }),
    );
  });

  it('begins no block at the start of a line', () => {
    fc.assert(
      fc.property(trouble, (text) => {
        const escaped = inline(text);
        if (escaped) expect(marked.parse(escaped, { async: false })).toMatch(/^<p>/u);
      }),
    );
  });
});

describe('quotation', () => {
  it('keeps paragraphs apart and inside', () => {
    expect(quotation('One.\n\n# Two\n> three')).toBe('> One.\n>\n> \\# Two\n>\n> \\> three');
  });
});

describe('link', () => {
  it('keeps its words from being markup', () => {
    expect(link('a](b)', 'https://a.example/x_(y)')).toBe('[a\\](b)](<https://a.example/x_(y)>)');
  });
});

describe('yamlText', () => {
  it.each([
    ['plain', '"plain"'],
    ['a: "b" # c', '"a: \\"b\\" # c"'],
    ['back\\slash', '"back\\\\slash"'],
    ['---\nkey: value', '"--- key: value"'],
    ['\u2028', '""'],
    ['\udc00', '"\ufffd"'],
    ['no', '"no"'],
  ])('%j', (text, expected) => expect(yamlText(text)).toBe(expected));

  it('is one line, and a JSON string, whatever the text', () => {
    fc.assert(
      fc.property(trouble, (text) => {
        const yaml = yamlText(text);
        expect(yaml).not.toMatch(/[\n\r\u0085\u2028\u2029]/u);
        expect(typeof JSON.parse(yaml)).toBe('string');
      }),
    );
  });
});

describe('obsidianTag', () => {
  it.each([
    ['to check', 'to-check'],
    ['#harbour', 'harbour'],
    ['국경/혜산', '국경/혜산'],
    ['2031', ''],
    ['"]\n- x', '---x'],
    ['', ''],
  ])('%j', (tag, expected) => expect(obsidianTag(tag)).toBe(expected));
});

it('writes no sign into front matter that Templater would run', () => {
  const written = yamlText('<%* app.vault.delete() %> and <% tp.date.now() %>');
  expect(written).not.toContain('<%');
  expect(JSON.parse(written)).toBe('<%* app.vault.delete() %> and <% tp.date.now() %>');
});
