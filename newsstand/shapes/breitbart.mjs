/** Breitbart: the template of 2016, the later one, and AMP. */
import { attribute, escaped, inline, noise, page, SAMPLE_LINE, teasers } from '../markup.mjs';

const COLOUR = '#e8590c';
const header = `<header class="site" id="HeadW"><b>BREITBART</b> <nav><a href="/politics/">Politics</a><a href="/asia/">Asia</a><a href="/tag/north-korea/">North Korea</a><a href="/masthead/">Masthead</a></nav>${SAMPLE_LINE}</header>`;
const footer = '<footer id="FootW"><p>“News first,” says the footer.</p></footer>';
const optin = (id) =>
  `<div id="${id}"><p>SIGN UP FOR OUR NEWSLETTER</p><input type="email" aria-label="Email"></div>`;
const outbrain = (related) =>
  `<div class="trc_related_container">${teasers(related, (inner) => `<div class="videoCube">${inner}</div>`)}</div>`;
const comments =
  '<div id="comments"><h3>Comments</h3><div id="disqus_thread"><p>“I do not believe a word,” said a commenter.</p><p>According to my neighbor, it was ever so.</p></div></div>';
const day = (published) =>
  new Date(published).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

const block = (kind, words) => {
  if (kind === 'quotation') return `<blockquote><p>${words}</p></blockquote>`;
  if (kind === 'subhead') return `<h2>${words}</h2>`;
  return `<p>${words}</p>`;
};

export function template2016({ text, related }) {
  const { url, title, byline, published, standfirst, blocks } = text;
  const half = Math.ceil(blocks.length / 2);
  const paragraphs = blocks.map(({ kind, text: words }) =>
    kind === 'note' ? `<p><i>${inline(words)}</i></p>` : block(kind, `<span>${inline(words)}</span>`),
  );
  return page({
    lang: 'en-US',
    title: `${title} - Breitbart`,
    colour: COLOUR,
    bodyClass: 'single single-post postid-4451201',
    head: `<link rel="canonical" href="${url}"><link rel="amphtml" href="${url}amp/">
<meta property="og:type" content="article"><meta property="og:title" content="${attribute(title)} - Breitbart"><meta property="og:site_name" content="Breitbart"><meta property="og:url" content="${url}">
<meta property="article:published_time" content="${published}">
${noise()}`,
    body: `${header}
<main id="MainW"><article class="the-article" id="post-4451201" itemscope itemtype="http://schema.org/BlogPosting">
<header class="articleheader"><h1 itemprop="headline">${escaped(title)}</h1><p class="byline">by <a class="byauthor" href="/author/sample/" rel="author">${escaped(byline)}</a><span class="bydate"><time class="op-modified" datetime="${published.replace('Z', '-0800')}">${day(published)}</time></span></p></header>
<figure class="figurearticlefeatured"><img src="/media/picture.jpg" alt="" width="640" height="360"><div class="attribution">Sample/Getty Images</div></figure>
<div class="entry-content">${standfirst ? `<h2>${inline(standfirst)}</h2>` : ''}
${optin('EmailOptinM')}
${paragraphs.slice(0, half).join('\n')}
<div class="ad adinbody"><p>Advertisement</p></div><div class="ndn_embed"></div>
<p><script>window.x=1</script></p>
${paragraphs.slice(half).join('\n')}
${optin('EmailOptin')}
</div>
<footer class="articlefooter"><aside class="tags"><a href="/tag/north-korea/">North Korea</a>, <a href="/tag/radio-free-asia/">Radio Free Asia</a></aside></footer></article>
${outbrain(related)}${comments}</main>${footer}`,
  });
}

export function later({ text, related }) {
  const { url, title, byline, published, tags = '', blocks } = text;
  return page({
    lang: 'en-US',
    title,
    colour: COLOUR,
    bodyClass: 'single single-post postid-9120077',
    head: `<link rel="canonical" href="${url}"><link rel="amphtml" href="${url}amp/">
<meta property="og:type" content="article"><meta property="og:title" content="${attribute(title)} - Breitbart"><meta property="og:site_name" content="Breitbart"><meta property="og:url" content="${url}">
<meta name="pubdate" content="${published}"><meta name="lastmod" content="${published}"><meta name="author" content="${attribute(byline)}">
${tags
  .split(', ')
  .map((tag) => `<meta property="article:tag" content="${attribute(tag)}">`)
  .join('')}
${noise()}`,
    body: `${header}
<section id="MainW" class="page"><article class="the-article"><header><h1>${escaped(title)}</h1><div class="header_byline"><address><a href="/author/sample/">${escaped(byline)}</a></address><time datetime="${published}">${day(published)}</time></div></header>
<figure class="figurearticlefeatured"><img src="/media/picture.jpg" alt="" width="640" height="360"><div class="attribution">Sample via Getty Images</div></figure>
<div class="entry-content">${optin('EmailOptin')}
${blocks.map(({ kind, text: words }) => (kind === 'note' ? `<p><em>${inline(words)}</em></p>` : block(kind, inline(words)))).join('\n')}
</div><footer class="articlefooter"><aside>${tags
      .split(', ')
      .map((tag) => `<a href="/tag/x/">${escaped(tag)}</a>`)
      .join(' ')}</aside></footer></article>
${outbrain(related)}${comments}</section>${footer}`,
  });
}

export function amp({ text, related }) {
  const { canonical, title, byline, published, blocks } = text;
  return page({
    lang: 'en-US',
    htmlAttributes: ' amp',
    title,
    colour: COLOUR,
    head: `<link rel="canonical" href="${canonical}">
<meta property="og:type" content="article"><meta property="og:title" content="${attribute(title)} - Breitbart"><meta property="og:site_name" content="Breitbart">
<meta name="pubdate" content="${published}"><meta name="author" content="${attribute(byline)}">`,
    body: `${header}
<main><article><header><h1>${escaped(title)}</h1><div class="header_byline"><address><a href="/author/sample/">${escaped(byline)}</a></address><time datetime="${published}">${day(published)}</time></div></header>
<div class="entry-content">
${blocks.map(({ kind, text: words }) => (kind === 'note' ? `<p><em>${inline(words)}</em></p>` : block(kind, inline(words)))).join('\n')}
<blockquote class="twitter-tweet"><p>“A short message,” somebody wrote.</p></blockquote>
</div></article>
<div class="related">${teasers(related, (inner) => `<div>${inner}</div>`)}</div></main>${footer}`,
  });
}

export const list = ({ title, stories, bodyClass }) =>
  page({
    lang: 'en-US',
    title: `${title} - Breitbart`,
    colour: COLOUR,
    bodyClass,
    head: noise(6),
    body: `${header}<section class="aList page"><h1>${escaped(title)}</h1>${teasers(stories, (inner) => `<article>${inner}</article>`)}</section>${footer}`,
  });
