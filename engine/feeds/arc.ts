/** Arc XP's content query, which Radio Free Asia's archive answers: stories by date, with their text. */
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

/** Stories asked for at a time: what the site itself asks for. */
const STORIES = 100;

interface StoryQuery {
  /** ISO instants. */
  from: string;
  to: string;
  /** Any of them; none: every story of these days. */
  words: readonly string[];
}

/** The query language's own signs; a word of letters and digits needs none of them. */
const SIGNS = /[^\p{L}\p{N} -]+/gu;

/**
 * The address of a query.
 * @param fetch `https://…/pf/api/v3/content/fetch/story-feed-query`
 * @param website the site's name within Arc: `radio-free-asia`
 */
export function storiesAddress(fetch: string, website: string, { from, to, words }: StoryQuery): string {
  const terms = words.map((word) => word.replace(SIGNS, ' ').trim()).filter((word) => word !== '');
  const among = terms.length > 0 ? ` AND (${terms.map((word) => `"${word}"`).join(' OR ')})` : '';
  const query = {
    feature: 'results-list',
    offset: 0,
    query: `display_date:[${from} TO ${to}]${among}`,
    size: STORIES,
  };
  return `${fetch}?query=${encodeURIComponent(JSON.stringify(query))}&_website=${encodeURIComponent(website)}`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The text elements as markup; an element's `content` is markup already where it is a text, plain in headings. */
function htmlOf(story: unknown): string {
  let html = '';
  for (const element of listOf(field(story, 'content_elements')) ?? []) {
    const type = wordsOf(field(element, 'type'));
    const content = wordsOf(field(element, 'content'));
    if (content === '' || html.length > LONGEST_HTML) continue;
    if (type === 'text') html += `<p>${content}</p>`;
    else if (type === 'header') html += `<h2>${escaped(content)}</h2>`;
    else if (type === 'raw_html') html += content;
  }
  return html.slice(0, LONGEST_HTML);
}

function itemOf(story: unknown, website: string, base: string): FeedItem | null {
  const site = field(field(story, 'websites'), website);
  const url = webAddress(wordsOf(field(site, 'website_url')) || wordsOf(field(story, 'canonical_url')), base);
  if (!url || url.pathname === '/') return null;
  const html = htmlOf(story);
  return {
    title: plainLine(escaped(wordsOf(field(field(story, 'headlines'), 'basic'))), LONGEST_TITLE),
    url: url.href,
    published:
      isoDate(wordsOf(field(story, 'display_date'))) ?? isoDate(wordsOf(field(story, 'publish_date'))),
    summary: plainLine(wordsOf(field(field(story, 'description'), 'basic')) || html, LONGEST_SUMMARY),
    html: html || null,
  };
}

/**
 * Reads the answer to a query.
 * @param base where it was asked, for the stories' relative addresses
 */
export function readStories(text: string, website: string, base: string): FeedReading {
  if (text.trim() === '') return { read: false, why: 'empty' };
  const json = jsonOf(text);
  if (json === undefined) return { read: false, why: /^\s*\{/.test(text) ? 'cut' : 'other-document' };
  const stories = listOf(field(json, 'content_elements'));
  if (!stories) return { read: false, why: 'other-document' };
  const items = stories
    .slice(0, MOST_ITEMS)
    .map((story) => itemOf(story, website, base))
    .filter((item) => item !== null);
  return { read: true, items, cut: false };
}
