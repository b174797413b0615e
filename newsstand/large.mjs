/**
 * A page of about 850 kB as the large outlets serve them: one article of some 1,900 words, and around it scripts, teasers, lazy
 * pictures and some thousand comments. For the benchmarks and the tests: `node newsstand/large.mjs > large.html`.
 */
import { fileURLToPath } from 'node:url';
import * as breitbart from './shapes/breitbart.mjs';
import { readTexts } from './texts.mjs';

export const LARGE_URL =
  'https://www.breitbart.com/asia/2021/03/02/north-korea-three-reports-in-one-long-page/';

const SPEAKERS = ['Rusty', 'a neighbor', 'my cousin', 'the mailman', 'Old Harbor', 'somebody at work'];
const REMARKS = [
  '“They never learn,” {} says, and I agree.',
  'According to {}, it was worse in the nineties.',
  '{} told me: “Wait until spring.”',
  'As {} wrote below, “the wire is gone.”',
];

const comment = (i) =>
  `<div class="post" id="post-${i}" data-role="post"><div class="post-content" data-tracking="c-${i * 7919}"><div class="avatar hovercard"><a href="/user/${i}/"><img data-src="/avatar/${i}.jpg" alt="" width="32" height="32"></a></div><div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color"><a href="/user/${i}/">reader ${i}</a></span></span><span class="post-meta"><a class="time-ago" href="#comment-${i}">${1 + (i % 23)} hours ago</a></span></header><div class="post-message"><p>${REMARKS[i % REMARKS.length].replace('{}', SPEAKERS[i % SPEAKERS.length])}</p></div><footer class="comment__footer"><ul><li class="voting"><a href="#" role="button">${i % 41} votes</a></li><li class="reply"><a href="#" role="button">Reply</a></li><li class="share"><a href="#" role="button">Share</a></li></ul></footer></div></div></div>\n`;

const script = (i) =>
  `<script>!function(w){w.__q${i}=w.__q${i}||[];${Array.from({ length: 60 }, (_, n) => `w.__q${i}.push({id:"u${i}-${n}",size:[[300,250],[728,90]],label:"“Save now,” it said.",t:${(i * 131 + n * 17) % 9973}});`).join('')}}(window)</script>\n`;

/** @param {{ bytes?: number }} [options] the page's size, met within a comment's length @returns {string} the page */
export function largePage({ bytes = 850_000 } = {}) {
  const blocks = readTexts()
    .filter(({ shape, title }) => shape !== 'blog' && !title.includes('Library'))
    .filter(({ shape }) => shape.startsWith('dailynk') || shape.startsWith('rfa-plone'))
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'paragraph'))
    .slice(0, 45);
  const text = {
    url: LARGE_URL,
    title: 'North Korea: Three Reports in One Long Page',
    byline: 'Owen Tarrant',
    published: '2021-03-02T09:00:00Z',
    tags: 'North Korea',
    blocks,
  };
  const related = Array.from({ length: 60 }, (_, i) => ({
    url: `/sample/${i}/`,
    title: `“It took a while,” says report number ${i}`,
    excerpt: 'North Korean residents are waiting, a source said.',
  }));
  const plain = breitbart.later({ text, related });
  const scripts = Array.from({ length: 36 }, (_, i) => script(i)).join('');
  const comments = [];
  for (let i = 0, left = bytes - plain.length - scripts.length; left > 0; i++) {
    comments.push(comment(i));
    left -= comments[i].length;
  }
  return plain
    .replace('</head>', () => `${scripts}</head>`)
    .replace('<div id="disqus_thread">', (found) => found + comments.join(''));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(largePage());
