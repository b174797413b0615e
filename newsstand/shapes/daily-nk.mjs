/** Daily NK: the tagDiv template of its WordPress years, and the `read.php` pages before them. */
import { attribute, escaped, inline, noise, page, SAMPLE_LINE, teasers } from '../markup.mjs';

const COLOUR = '#b3261e';
const header = `<header class="site td-header-wrap"><div class="td-header-sp-top-menu">4.2 C / Seoul</div><b>DailyNK</b> <nav><a href="/english/">Home</a><a href="/english/category/politics/">Politics</a><a href="/english/category/economy/">Economy</a><a href="/english/tag/sinuiju/">Sinuiju</a></nav>${SAMPLE_LINE}</header>`;
const footer =
  '<footer class="td-footer-wrapper"><p>© Daily NK. “Voices from inside,” says our motto.</p></footer>';

const BLOCKS = {
  paragraph: (text) => `<p>${inline(text)}</p>`,
  quotation: (text) => `<blockquote><p>${inline(text)}</p></blockquote>`,
  subhead: (text) => `<p><strong>${inline(text)}</strong></p>`,
  alt: (text) => `<p>${inline(text)}</p>`,
  caption: (text) =>
    `<figure class="wp-caption aligncenter"><img src="/wp-content/uploads/picture.jpg" alt="" width="640" height="360"><figcaption class="wp-caption-text">${inline(text)}</figcaption></figure>`,
  note: (text) => `<p><em>${inline(text)}</em></p>`,
};

export function tagdiv({ text, related }) {
  const { url, title, byline, published, korean, author_note: note, blocks } = text;
  const ld = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: published,
    author: { '@type': 'Person', name: byline },
  };
  return page({
    lang: 'en-US',
    title: `${title} - Daily NK English`,
    colour: COLOUR,
    bodyClass: 'post-template-default single single-post postid-88012 tdb_template',
    head: `<link rel="canonical" href="${url}">
<link rel="alternate" type="application/rss+xml" href="https://www.dailynk.com/english/feed/">
<meta property="og:type" content="article"><meta property="og:title" content="${attribute(title)}"><meta property="og:site_name" content="Daily NK English"><meta property="og:url" content="${url}">
<meta property="article:published_time" content="${published}">
<script type="application/ld+json">${JSON.stringify(ld)}</script>
${noise()}`,
    body: `${header}
<main class="td-main-content-wrap"><article id="post-88012" class="post type-post">
<h1 class="entry-title">${escaped(title)}</h1>
<div class="td-module-meta-info"><div class="td-post-author-name">By <a href="/english/author/mcw/">${escaped(byline)}</a></div> <span class="td-post-date"><time class="entry-date updated td-module-date" datetime="${published}">${published.slice(0, 10).replaceAll('-', '.')}</time></span></div>
<div class="td-post-content tagdiv-type">
${blocks.map(({ kind, text: words }) => BLOCKS[kind](words)).join('\n')}
${korean ? `<p><a href="${korean}">Read in Korean</a></p>` : ''}
<div class="td-a-rec"><p>Advertisement</p></div>
</div>
${note ? `<div class="author-box-wrap"><div class="td-author-name"><a href="/english/author/mcw/">${escaped(byline)}</a></div><div class="td-author-description">${escaped(note)}</div></div>` : ''}
</article>
<aside class="td-ss-main-sidebar"><h4>Related</h4>${teasers(related, (inner) => `<div class="td_module_10">${inner}</div>`)}</aside></main>
${footer}`,
  });
}

export function legacy({ text, related }) {
  const { title, byline, published, blocks } = text;
  const shown = {
    caption: (words) =>
      `<img src="/english/img/picture.jpg" alt="" width="500"><br><span class="caption">${inline(words)}</span>`,
    subhead: (words) => `<b>${inline(words)}</b>`,
  };
  return page({
    lang: 'en',
    title: `DailyNK - ${title}`,
    colour: COLOUR,
    head: noise(6),
    body: `<div class="page">${header.replace('<header class="site td-header-wrap">', '<div class="site">').replace('</header>', '</div>')}
<table width="100%"><tr><td valign="top">
<div class="article_title"><font class="title">${escaped(title)}</font></div>
<div class="article_info">${escaped(byline)}&nbsp;|&nbsp;${published.slice(0, 10)}&nbsp;${published.slice(11, 16)}</div>
<div id="articleBody" class="article_text">${blocks.map(({ kind, text: words }) => (shown[kind] ?? inline)(words)).join('<br><br>\n')}</div>
</td></tr><tr><td class="related">${teasers(related, (inner) => `<div>${inner}</div>`)}</td></tr></table>
<div class="bottom">Copyright ⓒ Daily NK All Rights Reserved</div></div>`,
  });
}

export const list = ({ title, stories, bodyClass }) =>
  page({
    lang: 'en-US',
    title: `${title} - Daily NK English`,
    colour: COLOUR,
    bodyClass,
    head: `<meta property="og:type" content="website">${noise(6)}`,
    body: `${header}<main class="td-main-content-wrap"><h1>${escaped(title)}</h1>${teasers(stories, (inner) => `<div class="td_module_flex">${inner}</div>`)}</main>${footer}`,
  });
