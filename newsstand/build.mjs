/**
 * Writes the newsstand's pages and its `index.json` from `texts/` and `shapes/`: `node newsstand/build.mjs`.
 * What it writes is kept with the sources, so that a page can be read as it is served; `--check` only says whether it is up to date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as blog from './shapes/blog.mjs';
import * as breitbart from './shapes/breitbart.mjs';
import * as dailyNk from './shapes/daily-nk.mjs';
import * as rfa from './shapes/rfa.mjs';
import { plain, readTexts } from './texts.mjs';

const SHAPES = {
  'dailynk-tagdiv': dailyNk.tagdiv,
  'dailynk-legacy': dailyNk.legacy,
  'breitbart-2016': breitbart.template2016,
  breitbart: breitbart.later,
  'breitbart-amp': breitbart.amp,
  'rfa-plone': rfa.plone,
  'rfa-arc': rfa.arc,
  blog: blog.post,
};

const texts = readTexts();
/** A story as lists and margins show it: the first paragraph is cut short, as lists do. */
const teaser = ({ url, title, blocks }) => ({
  url,
  title,
  excerpt: `${plain(blocks.find(({ kind }) => kind === 'paragraph').text).slice(0, 140)}…`,
});
const of = (host) => texts.filter(({ url }) => new URL(url).hostname.endsWith(host));
/** Headlines beside an article: those of its own outlet, and a few that lead nowhere. */
const relatedTo = (text) => [
  ...of(new URL(text.url).hostname)
    .filter((one) => one !== text)
    .map(teaser),
  ...[
    '“We wait for the train,” a source in Hyesan says',
    'Prices of maize double in Hamhung, according to traders',
    'Soldiers told to raise rabbits',
  ].map((title, i) => ({
    url: `${new URL(text.url).origin}/sample-story-${i}/`,
    title,
    excerpt: 'Residents are waiting, a source in the province said.',
  })),
];

const pages = texts.map((text) => ({
  url: text.url,
  file: text.file,
  article: true,
  ...(text.opens === 'false' ? { opens: false } : {}),
  html: SHAPES[text.shape]({ text, related: relatedTo(text) }),
}));

const stories = (host) => of(host).map(teaser);
const lists = [
  [
    'https://www.dailynk.com/english/',
    'dailynk-home.html',
    dailyNk.list({ title: 'Daily NK', stories: stories('dailynk.com'), bodyClass: 'home page-template' }),
  ],
  [
    'https://www.dailynk.com/english/tag/sinuiju/',
    'dailynk-tag.html',
    dailyNk.list({ title: 'Tag: Sinuiju', stories: stories('dailynk.com'), bodyClass: 'archive tag' }),
  ],
  [
    'https://www.dailynk.com/english/?s=copper',
    'dailynk-search.html',
    dailyNk.list({
      title: 'Search results for: copper',
      stories: stories('dailynk.com'),
      bodyClass: 'search search-results',
    }),
  ],
  [
    'https://www.breitbart.com/tag/north-korea/',
    'breitbart-tag.html',
    breitbart.list({ title: 'North Korea', stories: stories('breitbart.com'), bodyClass: 'archive tag' }),
  ],
  [
    'https://www.breitbart.com/asia/',
    'breitbart-section.html',
    breitbart.list({ title: 'Asia', stories: stories('breitbart.com'), bodyClass: 'archive category' }),
  ],
  [
    'https://www.rfa.org/english/news/korea',
    'rfa-list.html',
    rfa.list({ title: 'Korea', stories: stories('rfa.org'), app: false }),
  ],
  [
    'https://www.rfa.org/english/korea/',
    'rfa-arc-list.html',
    rfa.list({ title: 'Korea', stories: stories('rfa.org'), app: true }),
  ],
  [
    'https://northern-notes.example/',
    'blog-home.html',
    blog.list({ title: 'Northern Notes', stories: stories('northern-notes.example') }),
  ],
].map(([url, file, html]) => ({ url, file, article: false, html }));

const all = [...pages, ...lists];
const files = [
  ...all.map(({ file, html }) => [file, html]),
  [
    'index.json',
    `${JSON.stringify(
      all.map(({ html, ...entry }) => entry),
      null,
      1,
    )}\n`,
  ],
];
const stale = files.filter(([file, content]) => {
  const path = new URL(file, import.meta.url);
  return !existsSync(path) || readFileSync(path, 'utf8') !== content;
});
if (process.argv.includes('--check')) {
  if (stale.length)
    console.error(`not as built from their sources: ${stale.map(([file]) => file).join(', ')}`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  for (const [file, content] of stale) writeFileSync(new URL(file, import.meta.url), content);
  console.log(`${all.length} pages, ${stale.length} written anew`);
}
