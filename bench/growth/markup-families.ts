/**
 * Families of hostile and of ordinary markup to measure the reading of pages with: what stands in a page's article, about `n` UTF-16
 * units of it. `around` puts it into a page of a known outlet or of any site.
 */
import { sampleText } from '../sample-text';

export interface MarkupFamily {
  name: string;
  of(n: number): string;
}

const WORDS = 'Residents of Musan say that rice is gone from the market by noon.';

const repeated = (unit: string) => (n: number) => unit.repeat(Math.max(1, Math.floor(n / unit.length)));
/** `open` as often as `close`, around some words: as deep as `n` allows. */
const nested = (open: string, close: string) => (n: number) => {
  const depth = Math.max(1, Math.floor((n - WORDS.length) / (open.length + close.length)));
  return open.repeat(depth) + WORDS + close.repeat(depth);
};
function numbered(piece: (i: number) => string): (n: number) => string {
  return (n) => {
    const pieces: string[] = [];
    for (let i = 0, length = 0; length < n; i++) {
      const made = piece(i);
      pieces.push(made);
      length += made.length;
    }
    return pieces.join('');
  };
}

const FAMILIES: Record<string, (n: number) => string> = {
  'nested div': nested('<div>', '</div>'),
  'nested div with words': nested('<div>Rice. ', ' Corn.</div>'),
  'nested div of clutter names': nested('<div class="related share">', '</div>'),
  'nested ul': nested('<ul><li>', '</li></ul>'),
  'nested ul with words': nested('<ul><li>Rice', '</li></ul>'),
  'nested blockquote': nested('<blockquote>', '</blockquote>'),
  'nested section': nested('<section>', '</section>'),
  'nested span': nested('<span>', '</span>'),
  'nested font': nested('<font color="red">', '</font>'),
  'nested b': nested('<b>', '</b>'),
  'nested table': nested('<table><tr><td>', '</td></tr></table>'),
  'nested details': nested('<details><summary>a</summary>', '</details>'),
  'nested pre': nested('<pre>', '</pre>'),
  'nested figure': nested('<figure>', '</figure>'),
  'alternating depth': nested('<div><span><b>', '</b></span></div>'),
  'deep inline formatting': nested('<em><strong><u>a', '</u></strong></em>'),
  'unclosed p': repeated(`<p>${WORDS}`),
  'unclosed div': repeated('<div>'),
  'unclosed b': repeated('<p><b>rice'),
  'empty p': repeated('<p></p>'),
  'many br': repeated('Rice is gone.<br>'),
  'double br': repeated('Rice is gone.<br><br>'),
  'br alone': repeated('<br>'),
  'many links': numbered((i) => `<a href="/news/${i}">rice</a> `),
  'many links in p': numbered((i) => `<p>${WORDS} <a href="https://www.rfa.org/${i}">rice</a></p>`),
  'many attributes': numbered(
    (i) => `<p ${Array.from({ length: 40 }, (_, k) => `data-a${i}-${k}="b"`).join(' ')}>${WORDS}</p>`,
  ),
  'huge class': (n) => `<p class="${'rice '.repeat(Math.floor(n / 5))}">${WORDS}</p>`,
  'huge style': (n) => `<p style="${'color: red; '.repeat(Math.floor(n / 12))}">${WORDS}</p>`,
  'huge alt': (n) => `<img alt="${'rice '.repeat(Math.floor(n / 5))}"><p>${WORDS}</p>`,
  'many siblings': repeated('<i></i>'),
  'many paragraphs': repeated(`<p>${WORDS}</p>\n`),
  'many scripts': repeated('<script>var a = "<p>";</script>'),
  'data scripts': numbered(
    (i) => `<script type="application/ld+json">{"@type":"Thing","@id":"${i}"}</script>`,
  ),
  'one data script': (n) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: WORDS.repeat(Math.floor(n / WORDS.length)) })}</script><p>${WORDS}</p>`,
  comments: repeated('<!-- rice -->'),
  entities: repeated('&amp;&#8220;&nbsp;'),
  svg: repeated('<svg><path d="M0 0"/></svg>'),
  'nested svg': nested('<svg><g>', '</g></svg>'),
  'definition lists': repeated(`<dl><dt>Rice</dt><dd>${WORDS}</dd></dl>`),
  'many headings': repeated('<h2>Rice in Musan</h2>'),
  'headings and p': repeated(`<h2>Rice in Musan</h2><p>${WORDS}</p>`),
  'many pictures': repeated('<img alt="rice" src="a.jpg">'),
  figures: repeated('<figure><img alt="rice"><figcaption>Rice</figcaption></figure>'),
  'many tables': repeated('<table><tr><td>rice</td></tr></table>'),
  'one table': (n) => `<table>${'<tr><td>rice</td><td>corn</td></tr>'.repeat(Math.floor(n / 34))}</table>`,
  'white space': (n) => `<p>${WORDS}</p>${' \n'.repeat(Math.floor(n / 2))}<p>${WORDS}</p>`,
  'one text node': (n) => `<p>${WORDS.repeat(Math.floor(n / WORDS.length))}</p>`,
  'one giant word': (n) => `<p>${'a'.repeat(n)}</p>`,
  'zero-width marks': (n) => `<p>${'a\u200b'.repeat(Math.floor(n / 2))}</p>`,
  'custom elements': repeated('<amp-ad-x>rice</amp-ad-x>'),
  metas: numbered((i) => `<meta name="author" content="Kim ${i}">`),
  buttons: repeated('<button>Rice</button>'),
  h1: repeated(`<h1>Rice</h1><p>${WORDS}</p>`),
  articles: repeated(`<article><h2><a href="/a">Rice</a></h2><p>${WORDS}</p></article>`),
  'named containers': repeated(`<div class="entry-content"><p>${WORDS}</p></div>`),
  'an article': (n) =>
    sampleText(Math.ceil(n / 6))
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('\n'),
};

export const MARKUP_FAMILIES: readonly MarkupFamily[] = Object.entries(FAMILIES).map(([name, of]) => ({
  name,
  of,
}));

/** Where a page of a known outlet and one of any site stand. */
export const ADDRESSES = {
  outlet: 'https://www.dailynk.com/english/rice-is-gone-from-the-market/',
  'any site': 'https://a-paper.example/2021/03/02/rice-is-gone-from-the-market/',
} as const;

/** A page with `markup` as its article, between paragraphs of its own. */
export function around(markup: string): string {
  const own =
    `<p>${WORDS} “It was so,” a source in North Hamgyong Province told Daily NK on Monday.</p>`.repeat(5);
  return `<!doctype html><html lang="en"><head><title>Rice is gone from the market</title><meta property="og:type" content="article"><meta property="article:published_time" content="2021-03-02T09:00:00Z"></head><body class="single"><article><h1 class="entry-title">Rice is gone from the market</h1><div class="td-post-content">${own}${markup}${own}</div></article></body></html>`;
}
