/** Article or not, on sites without an adapter: what the page says of itself, and what its text looks like. */
import type { KindedBlock } from './block-kinds';
import { bodyClassSays, isErrorPage } from './body-class';
import type { PageFacts } from './page-facts';

const ARTICLE_TYPE = /^(?:\w*NewsArticle|Article|BlogPosting|Report|LiveBlogPosting)$/;
const OTHER_TYPE =
  /^(?:Product|ProductGroup|Offer|CollectionPage|SearchResultsPage|ProfilePage|ItemList|Recipe|JobPosting|Event|LocalBusiness|QAPage|DiscussionForumPosting|SoftwareApplication|VideoObject|ContactPage|AboutPage|CheckoutPage)$/;
const LIST_PATH =
  /^\/(?:tags?|topics?|category|categories|authors?|search|page|section|archives?|users?|profile|staff|product|products|shop|cart|store|label|hashtag|about|contact)(?:\/|$)/i;
const DATED_PATH = /\/(?:19|20)\d\d(?:[/-](?:\d{1,2}|[a-z]{3}))?(?:[/-]\d{1,2})?[/-]./i;
/** What the common systems put on single posts only: the text's own container, the form for replies. */
const POST_MARKUP =
  '[itemprop="articleBody"], h1.entry-title, h1.post-title, h1[itemprop="headline"], #respond, #reply-title';
const SHOP_MARKUP =
  '[itemtype*="schema.org/Product"], [itemprop="price"], meta[property^="product:"], form[action*="/cart"], .add-to-cart, .add_to_cart_button';

/** Points for an article (5 are needed), each with its reason. */
const NEEDED = 5;

/** Links with a heading's words: a list of other stories when there are many and the text is short. */
function teasers(document: Document): number {
  return document.querySelectorAll('h2 a[href], h3 a[href], article article, article h2 > a').length;
}

/**
 * Weighs a page of an unknown site.
 * @returns `null` for an article, else why it is none
 */
export function whyNoArticle(
  document: Document,
  url: URL,
  facts: PageFacts,
  title: string,
  blocks: readonly KindedBlock[],
): string | null {
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '' && url.search === '') return 'a home page';
  if (isErrorPage(document, title)) return 'an error page';
  if (LIST_PATH.test(url.pathname) || url.searchParams.has('s')) return 'a list by its address';
  const says = bodyClassSays(document);
  const { types } = facts.structured;
  const typed = [...types];
  let points = 0;
  if (facts.type === 'article' || facts.type?.endsWith(':article')) points += 3;
  else if (facts.type === 'website' || facts.type?.startsWith('product')) points -= 2;
  if (typed.some((type) => ARTICLE_TYPE.test(type))) points += 4;
  else if (typed.some((type) => OTHER_TYPE.test(type))) points -= 4;
  if (facts.published) points += 2;
  if (facts.authors.length > 0) points += 1;
  if (says === 'single') points += 2;
  if (says === 'list') points -= 4;
  if (DATED_PATH.test(url.pathname)) points += 1;
  if (document.querySelector(POST_MARKUP)) points += 1;
  if (document.querySelector(SHOP_MARKUP)) points -= 3;
  if (/\/[^/]*-[^/]*-[^/]*-[^/]*$/.test(path)) points += 1;

  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').map(({ raw }) => raw);
  const text = paragraphs.filter(
    (raw) => /[.!?…。]["'”’)]*$/.test(raw.text) && raw.linked < raw.text.length / 2,
  );
  const length = text.reduce((sum, raw) => sum + raw.text.length, 0);
  if (text.length >= 3) points += 2;
  else if (text.length === 2) points += 1;
  if (length > 150) points += 1;
  if (length > 800) points += 1;
  if (length > 2500) points += 1;
  const others = teasers(document);
  if (others >= 8 && others > text.length) points -= length > 2500 ? 1 : 3;
  return points >= NEEDED ? null : 'too little that makes an article';
}
