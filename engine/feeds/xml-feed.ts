/**
 * RSS 2.0, RSS 1.0 (RDF) and Atom. The document is read tag by tag, without a document object model, since a service worker
 * has none. No entity is ever expanded but the references that stand for one character, no document type is read, nothing is
 * fetched: a "billion laughs" is a few unknown names in a text.
 */
import { Parser } from 'htmlparser2';
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
import { plainLine } from './plain-text';

/** The elements of an item that are looked at, and the part of the item that each gives; in Atom and in RSS. */
const FIELDS: Record<string, keyof Draft> = {
  title: 'title',
  link: 'link',
  guid: 'guid',
  id: 'guid',
  pubdate: 'date',
  published: 'date',
  issued: 'date',
  'dc:date': 'date',
  updated: 'changed',
  modified: 'changed',
  description: 'summary',
  summary: 'summary',
  content: 'content',
  'content:encoded': 'content',
};

/** An item as its elements give it, as written. */
interface Draft {
  title: string;
  link: string;
  guid: string;
  date: string;
  changed: string;
  summary: string;
  content: string;
}
const EMPTY: Draft = { title: '', link: '', guid: '', date: '', changed: '', summary: '', content: '' };

/**
 * Elements within elements that are read. A feed has five, XHTML within one twenty more. Each end tag is looked up among all that are
 * open, so that a document which only opens elements would take quadratic time.
 */
const DEEPEST = 256;

const ROOTS = new Set(['rss', 'rdf:rdf', 'feed']);
const ITEMS = new Set(['item', 'entry']);

/** The item that a draft makes, or `null` where it names no web address. */
function itemOf(draft: Draft, base: string): FeedItem | null {
  const url = webAddress(draft.link, base) ?? webAddress(draft.guid);
  if (!url) return null;
  return {
    title: plainLine(draft.title, LONGEST_TITLE),
    url: url.href,
    published: isoDate(draft.date) ?? isoDate(draft.changed),
    summary: plainLine(draft.summary || draft.content, LONGEST_SUMMARY),
    html: draft.content.trim() || null,
  };
}

/**
 * Reads a feed.
 * @param text the document, decoded
 * @param base the feed's own address, for relative links
 */
export function readXmlFeed(text: string, base: string): FeedReading {
  if (text.trim() === '') return { read: false, why: 'empty' };
  const items: FeedItem[] = [];
  let depth = 0;
  let rooted = false;
  let ended = false;
  /** Elements that are open at the end are closed for us; they did not come whole. */
  let over = false;
  let draft: Draft | null = null;
  let itemDepth = 0;
  let field: keyof Draft | null = null;
  let fieldDepth = 0;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (depth > DEEPEST) {
          // What came whole before counts, as of a document that was cut off here.
          over = true;
          parser.pause();
          return;
        }
        const tag = name.toLowerCase();
        if (depth === 1) rooted = ROOTS.has(tag);
        if (!rooted) return;
        if (!draft && ITEMS.has(tag)) {
          draft = { ...EMPTY };
          itemDepth = depth;
        } else if (draft && depth === itemDepth + 1) {
          const part = FIELDS[tag] ?? null;
          // Atom's link stands in an attribute, and `self`, `replies`, `edit` are not the article's.
          if (part === 'link' && attributes.href !== undefined) {
            if (!draft.link && (attributes.rel ?? 'alternate') === 'alternate') draft.link = attributes.href;
            return;
          }
          // The first of each counts: media extensions repeat titles and texts.
          field = part !== null && draft[part] === '' ? part : null;
          fieldDepth = depth;
        }
      },
      ontext(words) {
        if (!draft || !field || draft[field].length >= LONGEST_HTML) return;
        draft[field] += words.slice(0, LONGEST_HTML - draft[field].length);
      },
      onclosetag() {
        if (over) return;
        if (field && depth === fieldDepth) field = null;
        if (draft && depth === itemDepth) {
          const item = items.length < MOST_ITEMS ? itemOf(draft, base) : null;
          if (item) items.push(item);
          draft = null;
          field = null;
        }
        if (depth === 1) ended = true;
        depth--;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  over = true;
  parser.end();
  if (!rooted) return { read: false, why: 'other-document' };
  if (!ended && items.length === 0) return { read: false, why: 'cut' };
  return { read: true, items, cut: !ended };
}
