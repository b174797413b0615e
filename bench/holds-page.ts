/** What `scripts/bench/holds.mjs` runs in a page of the extension: it fills the library as reading would. */
import { describe } from '../engine/anchoring';
import type { Annotation, Article } from '../engine/model';
import { Library } from '../storage/library/library';
import { sampleText } from './sample-text';

const library = new Library();
const WORDS = 500;

function articleOf(n: number): Article {
  const text = sampleText(WORDS, n);
  const url = `https://www.dailynk.com/english/filled-${n}/`;
  const published = new Date(Date.UTC(2020, 0, 1) + (n % 700) * 86_400_000).toISOString();
  return {
    key: url.replace('www.', '').replace(/\/$/, ''),
    url,
    outlet: 'Daily NK',
    title: text.slice(0, 80),
    byline: null,
    published,
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', text, span: [0, text.length] }],
    links: [],
    reader: 'bench',
  };
}

function notesOn(articleKey: string, text: string, count: number): Annotation[] {
  const written = new Date(Date.UTC(2026, 0, 1)).toISOString();
  return Array.from({ length: count }, (_, at) => {
    const start = text.indexOf(' ', Math.floor((at / count) * (text.length - 200))) + 1;
    return {
      id: crypto.randomUUID(),
      articleKey,
      target: { kind: 'passage', selectors: describe(text, [start, start + 70]) },
      motivation: 'commenting',
      body: `Note ${at} on the sacks at the market.`,
      tags: at % 7 === 0 ? ['checked'] : [],
      created: written,
      modified: written,
      revision: 1,
    };
  });
}

/** Stores so many articles of 500 words, each with `notes` notes. Answers one's key. */
async function fill(from: number, articles: number, notes: number): Promise<string> {
  let key = '';
  for (let n = from; n < from + articles; n++) {
    const article = articleOf(n);
    ({ key } = (await library.openArticle(article)).article);
    if (notes > 0) await library.db.annotations.bulkPut(notesOn(key, article.text, notes));
  }
  return key;
}

/** Puts notes on an article that is stored. */
async function annotate(key: string, notes: number): Promise<void> {
  const row = await library.db.articles.get(key);
  if (!row) throw new Error(`no article ${key}`);
  await library.db.annotations.bulkPut(notesOn(key, row.article.text, notes));
}

Object.assign(globalThis, { holdsBench: { fill, annotate } });
