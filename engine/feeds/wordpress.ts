/** WordPress's REST interface, `wp/v2/posts`: search by words and dates, with the articles' own text. */
import { webAddress } from '../outlets/address';
import { isoDate } from '../pages/dates/dates';
import {
  type FeedItem,
  type FeedReading,
  LONGEST_HTML,
  LONGEST_SUMMARY,
  LONGEST_TITLE,
  MOST_ITEMS,
} from './item';
import { field, jsonOf, listOf, wordsOf } from './json';
import { plainLine } from './plain-text';

/** Posts asked for at a time; WordPress gives at most 100. */
const POSTS = 30;

interface PostQuery {
  /** All of them must occur in a post. */
  words: string;
  /** ISO instants; `null` leaves that side open. */
  from: string | null;
  to: string | null;
}

/**
 * The address of a search, newest first.
 * @param posts the collection: `https://…/wp-json/wp/v2/posts`
 */
export function postsAddress(posts: string, { words, from, to }: PostQuery): string {
  const url = new URL(posts);
  url.searchParams.set('search', words);
  if (from !== null) url.searchParams.set('after', from);
  if (to !== null) url.searchParams.set('before', to);
  url.searchParams.set('orderby', 'date');
  url.searchParams.set('order', 'desc');
  url.searchParams.set('per_page', String(POSTS));
  url.searchParams.set('_fields', 'date,date_gmt,link,title,excerpt,content');
  return url.href;
}

/** Text that WordPress has rendered to markup: `{ rendered: "…" }`. */
const rendered = (post: unknown, name: string): string => wordsOf(field(field(post, name), 'rendered'));

function itemOf(post: unknown): FeedItem | null {
  const url = webAddress(wordsOf(field(post, 'link')));
  if (!url) return null;
  const html = rendered(post, 'content').slice(0, LONGEST_HTML);
  const gmt = wordsOf(field(post, 'date_gmt'));
  return {
    title: plainLine(rendered(post, 'title'), LONGEST_TITLE),
    url: url.href,
    published: isoDate(gmt) ?? isoDate(wordsOf(field(post, 'date'))),
    summary: plainLine(rendered(post, 'excerpt') || html, LONGEST_SUMMARY),
    html: html || null,
  };
}

/** Reads the answer to a search. An error of WordPress (`{ code, message }`) is another document. */
export function readPosts(text: string): FeedReading {
  if (text.trim() === '') return { read: false, why: 'empty' };
  const json = jsonOf(text);
  if (json === undefined) return { read: false, why: /^\s*\[/.test(text) ? 'cut' : 'other-document' };
  const posts = listOf(json);
  if (!posts) return { read: false, why: 'other-document' };
  return {
    read: true,
    items: posts
      .slice(0, MOST_ITEMS)
      .map(itemOf)
      .filter((item) => item !== null),
    cut: false,
  };
}
