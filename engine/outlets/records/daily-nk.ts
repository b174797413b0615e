/** Daily NK: a WordPress multisite (`/english/…`, Korean at the root), and the hand-made site before it (`read.php`). */
import type { AddressSays, Outlet, OutletAccess, OutletPages } from '../../model/outlet';

const FEED = { is: 'feed', address: 'https://www.dailynk.com/english/feed/' } as const;

export const outlet: Outlet = {
  id: 'daily-nk',
  name: 'Daily NK',
  aliases: ['DailyNK', '데일리NK', '데일리엔케이'],
  hosts: ['dailynk.com'],
  isRetold: true,
  // `/english/read.php?cataId=nk01500&num=14532`: the category is no part of which article it is.
  numbered: { page: /\/read\.php$/, parameter: 'num' },
};

export const access: OutletAccess = {
  home: 'https://www.dailynk.com/english/',
  searchPage: 'https://www.dailynk.com/english/?s=',
  search: [{ is: 'wordpress', posts: 'https://www.dailynk.com/english/wp-json/wp/v2/posts' }, FEED],
  news: [FEED],
};

/** First parts of a path that are lists and furniture, after the language. */
const LISTS =
  /^(?:category|tag|author|page|feed|search|archives?|wp-.*|topics?|series|comments?|\d{4}|\?.*)$/i;
/** WordPress pages that have a slug like an article's. */
const PAGES =
  /^(?:about(?:-us|-daily-?nk)?|contact(?:-us)?|donate|support(?:-us)?|subscribe|newsletters?|privacy(?:-policy)?|terms(?:-.*)?|advertis.*|jobs?|careers|staff|team|our-.*|sitemap|login|register|faq|rss)$/i;
/** The Korean site's articles: date and number. */
const KOREAN = /^\d{8}-\d+$/;

function address(url: URL): AddressSays {
  const parts = url.pathname.split('/').filter(Boolean);
  const last = parts[parts.length - 1] ?? '';
  if (/\.php$/i.test(last)) {
    const read = /^read/i.test(last) && url.searchParams.has('num');
    return read ? { page: 'article' } : { page: 'other', why: 'list' };
  }
  if (url.searchParams.has('s')) return { page: 'other', why: 'search' };
  const english = /^(?:english|chinese|japanese)$/i.test(parts[0] ?? '');
  const rest = english ? parts.slice(1) : parts;
  const slug = rest[0];
  if (!slug && /^\d+$/.test(url.searchParams.get('p') ?? '')) return { page: 'unknown' };
  if (!slug) return { page: 'other', why: 'home' };
  if (LISTS.test(slug) || PAGES.test(slug)) return { page: 'other', why: 'list' };
  if (english ? rest.length === 1 || /^(?:amp|\d{1,2})$/.test(rest[1] ?? '') : KOREAN.test(slug))
    return { page: 'article' };
  return { page: 'unknown' };
}

/** What WordPress's templates have in common. */
const BYLINE = [
  '.td-post-author-name a',
  '.tdb-author-name',
  '.td-post-author-name',
  '.author-name a',
  '.entry-author a',
  '[rel="author"]',
  '.byline a',
  '.post-author a',
];
const DATE = [
  'time.entry-date',
  '.td-post-date time',
  '.tdb-block-inner time',
  'article time[datetime]',
  '.entry-date',
  '.post-date',
  '.wp-block-post-date time',
  'time[datetime]',
];
const LEAVE_OUT = [
  '.td-a-rec',
  '.td-post-featured-image',
  '.author-box-wrap',
  '.td-post-source-tags',
  '.td-post-next-prev',
  '.wp-block-latest-posts',
];

export const pages: OutletPages = {
  address,
  generations: [
    {
      name: 'tagdiv',
      body: ['.td-post-content', '.tdb_single_content .tdb-block-inner', '.tdb_single_content'],
      title: ['h1.entry-title', 'h1.tdb-title-text', '.td-post-title h1', 'article h1'],
      byline: BYLINE,
      date: DATE,
      leaveOut: LEAVE_OUT,
    },
    {
      name: 'wordpress',
      body: ['.entry-content', '.post-content', '.article-content', '[itemprop="articleBody"]'],
      title: [
        'h1.entry-title',
        'h1.post-title',
        // Themes made of blocks, in which an article stands in no `article`.
        'h1.wp-block-post-title',
        'article h1',
        '.entry-header h1',
        '[itemprop="headline"]',
      ],
      byline: BYLINE,
      date: DATE,
      leaveOut: LEAVE_OUT,
    },
    {
      name: 'legacy',
      body: [
        '#articleBody',
        '.article_text',
        '#article_body',
        '.article_body',
        '#article_content',
        '.article_content',
        '.view_content',
        '#newsContent',
        '.news_content',
        'td.content',
      ],
      title: [
        '.article_title .title',
        '.article_title',
        '#article_title',
        '.view_title',
        '.news_title',
        'td.title',
        'font.title',
      ],
      byline: ['.article_info', '.article_writer', '.writer', '.view_info', '.news_info'],
      date: ['.article_info', '.article_date', '.view_info', '.news_info', '.date'],
      leaveOut: ['.relate', '.relation', '.sns', '.article_photo'],
    },
  ],
  alwaysRelevant: () => true,
  notes: [/^[\s([*-]{0,3}daily nk works with a network of\b/i],
};
