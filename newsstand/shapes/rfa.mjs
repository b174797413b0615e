/** Radio Free Asia: the Plone years, and Arc XP, a page app that changes its page without a load. */
import { attribute, escaped, inline, noise, page, SAMPLE_LINE, teasers } from '../markup.mjs';

const COLOUR = '#0b5394';
const header = `<header class="site"><b>Radio Free Asia</b> <nav><a href="/english/">Home</a><a href="/english/news/korea">Korea</a><a href="/english/korea/">Korea (new)</a><a href="/about/">About</a></nav>${SAMPLE_LINE}</header>`;
const footer = '<footer><p>© Radio Free Asia. “Free press matters,” says the footer.</p></footer>';

/** Follows links of the app without a load: fetches the page, swaps what differs and writes the new address. */
const APP = `<script>
Fusion = window.Fusion || {};
Fusion.show = async (address, push) => {
  const next = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
  if (push) history.pushState({}, '', address);
  document.title = next.title;
  for (const gone of document.head.querySelectorAll('link[rel=canonical],meta[property]')) gone.remove();
  document.head.append(...next.head.querySelectorAll('link[rel=canonical],meta[property]'));
  document.getElementById('fusion-app').replaceWith(next.getElementById('fusion-app'));
};
document.addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('a[data-app]');
  if (!link) return;
  event.preventDefault();
  Fusion.show(link.href, true);
});
window.addEventListener('popstate', () => Fusion.show(location.href, false));
</script>`;

export function plone({ text, related }) {
  const { url, title, byline, published, caption, blocks } = text;
  return page({
    title,
    colour: COLOUR,
    bodyClass: 'section-news template-story_view',
    head: `<link rel="canonical" href="${url}"><meta name="keywords" content="korea, sample"><meta property="og:title" content="${attribute(title)}">
${noise(8)}`,
    body: `${header}
<div class="page"><div id="storycontent"><h1>${escaped(title)}</h1><div id="dateline"><span id="story_date">${published}</span></div><span id="story_byline">${escaped(byline)}</span>
<div id="headerimg"><img src="/english/news/korea/picture.jpg/@@images/image" alt="" width="622"><span class="caption">${escaped(caption)}</span></div>
<div id="storytext">
${blocks.map(({ kind, text: words }) => (kind === 'subhead' ? `<p><b>${inline(words)}</b></p>` : kind === 'note' ? `<p><i>${inline(words)}</i></p>` : `<p><span>${inline(words)}</span></p>`)).join('\n')}
</div><audio class="story_audio" preload="none"></audio></div>
<div class="sectionteaser">${teasers(related, (inner) => `<div class="teaser">${inner}</div>`)}</div>
<div id="comments"><h4>Comments (1)</h4><p>“My uncle tells the same,” a reader wrote.</p></div></div>${footer}`,
  });
}

export function arc({ text, related }) {
  const { url, title, byline, published, caption, blocks } = text;
  return page({
    title: `${title} – Radio Free Asia`,
    colour: COLOUR,
    head: `<link rel="canonical" href="${url}">
<meta property="og:type" content="article"><meta property="og:title" content="${attribute(title)}"><meta property="og:site_name" content="Radio Free Asia"><meta property="article:published_time" content="${published}">
${noise(8)}${APP}`,
    body: `${header}
<div id="fusion-app" class="page"><main><a data-app href="/english/korea/">All stories on Korea</a>
<h1 class="b-headline">${escaped(title)}</h1><div class="b-byline">By <a class="b-byline__names" href="/english/about/">${escaped(byline)}</a> for RFA</div><time class="b-date" datetime="${published}">${published.slice(0, 10).replaceAll('-', '.')}</time>
<figure class="c-media-item"><img src="/resizer/picture.jpg" alt="" width="640" height="360"><figcaption class="c-media-item__caption">${escaped(caption)}</figcaption></figure>
<article class="b-article-body">
${blocks.map(({ kind, text: words }) => (kind === 'subhead' ? `<h2 class="c-heading">${inline(words)}</h2>` : `<p class="c-paragraph">${kind === 'note' ? `<i>${inline(words)}</i>` : inline(words)}</p>`)).join('\n')}
</article></main>
<div class="related">${teasers(related, (inner) => `<div class="c-card">${inner}</div>`)}</div></div>
<script>Fusion.globalContent={};</script>${footer}`,
  });
}

/** A list of either generation; the newer one's links are followed by the app. */
export const list = ({ title, stories, app }) =>
  page({
    title: `${title} — Radio Free Asia`,
    colour: COLOUR,
    head: noise(4) + (app ? APP : ''),
    body: `${header}<div ${app ? 'id="fusion-app" ' : ''}class="page"><h1>${escaped(title)}</h1><div class="${app ? 'b-results-list' : 'sectionteaser archive'}">${teasers(stories, (inner) => `<div class="teaser">${app ? inner.replace('<a ', '<a data-app ') : inner}</div>`)}</div></div>${footer}`,
  });
