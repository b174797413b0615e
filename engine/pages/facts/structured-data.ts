/** JSON-LD: what a page says of itself in schema.org's words. */
import { LONGEST_DATA } from '../../model/limits';
import { decodeReferences } from '../../text/references';

/** What the page says of its article. */
interface StructuredArticle {
  headline: string | null;
  authors: string[];
  published: string | null;
  /** `articleBody`, without markup. Some sites cut it short. */
  body: string | null;
}

export interface StructuredData {
  article: StructuredArticle | null;
  /** Every `@type` named at the top of the page's data, to tell shops and lists from articles. */
  types: ReadonlySet<string>;
}

type Item = Readonly<Record<string, unknown>>;

const ARTICLE =
  /^(?:\w*NewsArticle|Article|BlogPosting|Report|LiveBlogPosting|ScholarlyArticle|TechArticle)$/;
/** Items looked at in one page: a list of a thousand products says no more than its first hundred. */
const MOST_ITEMS = 500;

function parse(text: string): unknown {
  const json = text.trim().replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\]\]>)$/g, '');
  try {
    return JSON.parse(json);
  } catch {
    try {
      // Raw line feeds inside strings are the usual fault.
      return JSON.parse(json.replace(/[\u0000-\u001f]+/g, ' '));
    } catch {
      return null;
    }
  }
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function words(value: unknown): string | null {
  const first = list(value)[0];
  if (typeof first !== 'string') return null;
  return decodeReferences(first).replace(/\s+/g, ' ').trim() || null;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(item: Item): string[] {
  return list(item['@type']).filter((type): type is string => typeof type === 'string');
}

function names(value: unknown): string[] {
  return list(value)
    .flat()
    .flatMap((author) => (isItem(author) ? (words(author.name) ?? []) : (words(author) ?? [])))
    .filter((name) => !/^https?:/.test(name));
}

/** The items at the top of the data and in its `@graph`, not those nested in other properties. */
function topItems(root: unknown): Item[] {
  const items: Item[] = [];
  let level = list(root).flat();
  for (let depth = 0; depth < 4 && level.length > 0 && items.length < MOST_ITEMS; depth++) {
    const found = level.filter(isItem).slice(0, MOST_ITEMS);
    items.push(...found);
    level = found.flatMap((item) => [
      ...list(item['@graph']),
      ...(isItem(item.mainEntity) ? [item.mainEntity] : []),
    ]);
  }
  return items;
}

/** Reads every JSON-LD script of the page; what cannot be parsed is passed over. */
export function structuredData(document: Document): StructuredData {
  const types = new Set<string>();
  let article: Item | null = null;
  const byId = new Map<unknown, Item>();
  for (const script of document.querySelectorAll('script[type^="application/ld+json"]')) {
    const json = script.textContent ?? '';
    if (json.length > LONGEST_DATA) continue;
    for (const item of topItems(parse(json))) {
      byId.set(item['@id'], item);
      for (const type of typesOf(item)) types.add(type);
      if (!article && typesOf(item).some((type) => ARTICLE.test(type))) article = item;
    }
  }
  if (!article) return { article: null, types };
  const authors = list(article.author ?? article.creator)
    .flat()
    .map((author) => (isItem(author) && !author.name ? (byId.get(author['@id']) ?? author) : author));
  // A live blog's headline names its latest entry; the page's own title says more.
  const live = typesOf(article).includes('LiveBlogPosting');
  return {
    article: {
      headline: live ? null : words(article.headline),
      authors: [...new Set(names(authors))],
      published: words(article.datePublished ?? article.dateCreated),
      body: words(article.articleBody)?.replace(/<[^<>]*>/g, ' ') ?? null,
    },
    types,
  };
}
