/** A WordPress blog that reposts what others wrote. */
import { escaped, inline, page, SAMPLE_LINE, teasers } from '../markup.mjs';

const COLOUR = '#3d6b35';
const header = `<header class="site"><b>Northern Notes</b> <nav><a href="/">Home</a><a href="/about/">About</a></nav>${SAMPLE_LINE}</header>`;

export function post({ text, related }) {
  const { title, byline, published, blocks } = text;
  return page({
    title: `${title} | Northern Notes`,
    colour: COLOUR,
    bodyClass: 'single single-post',
    body: `${header}
<main><div class="post hentry"><h1 class="entry-title">${escaped(title)}</h1><p class="entry-meta">Posted on <time class="entry-date" datetime="${published}">${published.slice(0, 10)}</time> by <span class="author vcard">${escaped(byline)}</span></p>
<div class="entry-content">
${blocks.map(({ text: words }) => `<p>${inline(words)}</p>`).join('\n')}
<div class="sharedaddy"><h3>Share this:</h3><ul><li>Twitter</li><li>Facebook</li></ul></div>
</div></div>
<div id="respond"><h3>Leave a Reply</h3><form><label>Comment <textarea></textarea></label></form></div>
<aside><h3>Recent posts</h3>${teasers(related, (inner) => `<div>${inner}</div>`)}</aside></main>
<footer><p>Blog at Sample.invalid.</p></footer>`,
  });
}

export const list = ({ title, stories }) =>
  page({
    title,
    colour: COLOUR,
    bodyClass: 'home blog',
    body: `${header}<main>${teasers(stories, (inner) => `<div class="post">${inner}</div>`)}</main>`,
  });
