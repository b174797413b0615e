/** Article or not, on sites without an adapter: what the page says of itself, and what its text looks like. */

import { letters } from '../../model/letters';
import type { NotRead } from '../../model/reasons';
import type { KindedBlock } from '../blocks/block-kinds';
import { bodyClassSays, isErrorPage } from '../facts/body-class';
import type { PageFacts } from '../facts/page-facts';

const ARTICLE_TYPE = /^(?:\w*NewsArticle|Article|BlogPosting|Report|LiveBlogPosting)$/;
const OTHER_TYPE =
  /^(?:Product|ProductGroup|Offer|CollectionPage|SearchResultsPage|ProfilePage|ItemList|Recipe|JobPosting|Event|LocalBusiness|QAPage|DiscussionForumPosting|SoftwareApplication|VideoObject|ContactPage|AboutPage|CheckoutPage)$/;
const LIST_PATH =
  /^\/(?:tags?|topics?|category|categories|authors?|search|page|section|users?|profile|staff|products?|shop|cart|store|label|hashtag|about(?:-us)?|contact(?:-us)?)(?:\/|$)/i;
/** The printed form of an article. */
const PRINTED = /[?&/](?:print|printable|printpage|view=print)(?:[=/.&]|$)/i;
const DATED_PATH = /\/(?:19|20)\d\d(?:[/-](?:\d{1,2}|[a-z]{3}))?(?:[/-]\d{1,2})?[/-]./i;
/** Four words or more: the slug of a headline. */
const HEADLINE_PATH = /\/[^/]*-[^/]*-[^/]*-[^/]*\/?$/;
/** What the common systems put on single posts only: the text's own container, the form for replies. */
const POST_MARKUP =
  '[itemprop="articleBody"], h1.entry-title, h1.post-title, h1[itemprop="headline"], #respond, #reply-title';
const SHOP_MARKUP =
  '[itemtype*="schema.org/Product"], [itemprop="price"], meta[property^="product:"], form[action*="/cart"], .add-to-cart, .add_to_cart_button';
const BUY = /^\s*(?:buy|add to (?:cart|basket|bag)|order now|check ?out)\b/i;
/** Buttons looked at. */
const MOST_BUTTONS = 100;

/** A page of an unknown site, as far as it has been read. */
interface Page {
  document: Document;
  url: URL;
  facts: PageFacts;
  title: string;
  /** It tells who wrote it or when, in its head or in its text. */
  signed: boolean;
  /** Paragraphs that are sentences and not mostly links; and their length together. */
  sentences: number;
  length: number;
}

function typed({ facts }: Page, pattern: RegExp): boolean {
  return [...facts.structured.types].some((type) => pattern.test(type));
}

function hasHeadline({ document, title }: Page): boolean {
  const [headline, other] = document.querySelectorAll('h1');
  return headline !== undefined && !other && letters(headline.textContent) === letters(title);
}

function sells({ document }: Page): boolean {
  if (document.querySelector(SHOP_MARKUP)) return true;
  const buttons = [...document.querySelectorAll('button, input[type="submit"]')].slice(0, MOST_BUTTONS);
  return buttons.some((button) => BUY.test(button.textContent || button.getAttribute('value') || ''));
}

/** Headings that are links: a list of other stories when they are many, and more than the text has sentences. */
function leadsElsewhere({ document, sentences }: Page): boolean {
  const teasers = document.querySelectorAll('h2 a[href], h3 a[href], article article').length;
  return teasers >= 8 && teasers > sentences;
}

/** A text of this length (UTF-16 units, about 400 words) is hardly a list. */
const LONG = 2500;

/** What speaks for an article and against it, by how much. Weighed by hand. */
const EVIDENCE: ReadonlyArray<readonly [points: number, holds: (page: Page) => boolean]> = [
  [3, ({ facts }) => /^(?:article|.*:article)$/.test(facts.type ?? '')],
  [-2, ({ facts }) => /^(?:website|product.*)$/.test(facts.type ?? '')],
  [4, (page) => typed(page, ARTICLE_TYPE)],
  [-4, (page) => typed(page, OTHER_TYPE) && !typed(page, ARTICLE_TYPE)],
  [2, ({ facts }) => facts.published !== null],
  [1, ({ facts }) => facts.authors.length > 0],
  [1, ({ facts, signed }) => signed && facts.authors.length === 0 && facts.published === null],
  [1, ({ url }) => PRINTED.test(url.pathname + url.search)],
  [2, ({ document }) => bodyClassSays(document) === 'single'],
  [-4, ({ document, length }) => bodyClassSays(document) === 'list' && length < LONG],
  [-1, ({ document }) => bodyClassSays(document) === 'list'],
  [-4, ({ url }) => LIST_PATH.test(url.pathname)],
  [1, ({ url }) => DATED_PATH.test(url.pathname)],
  [1, ({ url }) => HEADLINE_PATH.test(url.pathname)],
  [1, ({ document }) => document.querySelector(POST_MARKUP) !== null],
  [1, hasHeadline],
  [-4, sells],
  [1, ({ sentences }) => sentences >= 2],
  [1, ({ sentences }) => sentences >= 3],
  [1, ({ length }) => length > 150],
  [1, ({ length }) => length > 800],
  [1, ({ length }) => length > LONG],
  [-2, (page) => leadsElsewhere(page) && page.length < LONG],
  [-1, leadsElsewhere],
];

/** Points that make an article. */
const NEEDED = 5;

/**
 * Weighs a page of an unknown site.
 * @returns `null` for an article, else why it is none
 */
export function whyNoArticle(
  document: Document,
  url: URL,
  facts: PageFacts,
  { title, signed }: { title: string; signed: boolean },
  blocks: readonly KindedBlock[],
): NotRead | null {
  if (/^\/*$/.test(url.pathname) && url.search === '') return 'home';
  if (isErrorPage(document, title)) return 'error-page';
  if (url.searchParams.has('s')) return 'search';
  const sentences = blocks.filter(
    ({ kind, raw }) =>
      kind === 'paragraph' && /[.!?…。]["'”’)]*$/.test(raw.text) && raw.linked < raw.text.length / 2,
  );
  const length = sentences.reduce((sum, { raw }) => sum + raw.text.length, 0);
  const page: Page = { document, url, facts, title, signed, sentences: sentences.length, length };
  const points = EVIDENCE.reduce((sum, [weight, holds]) => (holds(page) ? sum + weight : sum), 0);
  return points >= NEEDED ? null : 'little-evidence';
}
