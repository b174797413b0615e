/**
 * What `scripts/bench/pages.mjs` runs in a page of the extension: it fills the extension's own library with thousands of articles, their
 * quotes, events and notes, as the background leaves them once all of its work is done. Rows are written in bulk, as no reader does.
 */
import { featuresOf, packed } from '../../engine/accounts';
import { describe } from '../../engine/anchoring';
import { attribute } from '../../engine/attribution';
import type { Annotation, Article, Attributions } from '../../engine/model';
import { accountIndexTables, featureTable } from '../../storage/account-index/account-index';
import type { Posting } from '../../storage/account-index/posting-rows';
import { changePostings, postingsOf } from '../../storage/account-index/postings';
import { count } from '../../storage/account-index/term-counters';
import { storeCounters, storedCounters } from '../../storage/account-index/term-statistics';
import { Library } from '../../storage/library/library';
import type { ArticleRow } from '../../storage/rows/article-rows';
import type { EventRow, RankingRow } from '../../storage/rows/event-tables';
import { mergeWords } from '../../storage/search/segments';
import { putWords, wordTables } from '../../storage/search/word-index';
import { ENGINES } from '../../storage/tables/articles';
import { libraryArticle } from '../accounts-library';
import { sampleText } from '../sample-text';

/** Texts with quotes that articles begin with: each is attributed once. */
const QUOTED = 400;
/** Of each, words; they hold some twelve quotes. */
const QUOTED_WORDS = 210;
const ACCOUNTS = 3;
const BATCH = 99;
/** Words of the article that is long, and the notes on it. */
const LONG_WORDS = 10_000;
const LONG_NOTES = 100;
/** Every so many notes carry a tag, of so many. */
const TAGGED = 5;
const TAGS = 40;

const FAMILIES = 'Kim,Ri,Pak,Choe,Jong,Kang,Jo,Yun,Jang,Rim,Han,O,So,Sin,Kwon,Hwang,An,Song,Ryu,Hong'.split(
  ',',
);
const GIVEN =
  'Chol Su,Yong Ho,Myong Il,Kum Chol,Un Hui,Sun Ok,Kyong Ae,Song Min,Tae Song,Hye Jin,Chun Hwa,Il Nam,Kwang Hyok,Mi Ran,Jin Ju,Son Hui,Nam Chol,Yong Suk,Hak Chol,Pok Sil'.split(
    ',',
  );
const PLACES = 'Musan,Hoeryong,Sinuiju,Wonsan,Chongjin,Sariwon,Kanggye,Hyesan,Nampo,Kaesong,Rason'.split(',');

const library = new Library();
const { db } = library;
const instant = (n: number) => new Date(Date.UTC(2026, 0, 1) + 60_000 * n).toISOString();
const keyOf = (n: number) => `https://bench.example/${n}`;

const quoted = new Map<number, { text: string; attributions: Attributions }>();
function quotedPart(n: number): { text: string; attributions: Attributions } {
  const seed = n % QUOTED;
  const known = quoted.get(seed);
  if (known) return known;
  const name = `${FAMILIES[seed % FAMILIES.length]} ${GIVEN[Math.floor(seed / FAMILIES.length)]}`;
  const place = PLACES[seed % PLACES.length];
  const text = `${sampleText(QUOTED_WORDS, seed)}\n\n“The wells at the farm are dry,” said ${name}, a farm manager in ${place}.`;
  const made = { text, attributions: attribute(text, { outlet: 'Northern Post' }) };
  quoted.set(seed, made);
  return made;
}

/** Some 550 words: quotes in plain English, then the words of its event. */
function articleNumber(n: number): { article: Article; attributions: Attributions } {
  const { article } = libraryArticle(n);
  const { text, attributions } = quotedPart(n);
  const whole = `${text}\n\n${article.text}`;
  const { outlet, published } = article;
  let at = 0;
  const blocks = whole.split('\n\n').map((words): Article['blocks'][number] => {
    const span: [number, number] = [at, at + words.length];
    at += words.length + 2;
    return { kind: 'paragraph', text: words, span };
  });
  const rest = { byline: null, language: 'en', links: [], reader: 'bench' };
  return {
    article: {
      key: keyOf(n),
      url: keyOf(n),
      outlet,
      published,
      title: article.title ?? '',
      text: whole,
      blocks,
      ...rest,
    },
    attributions,
  };
}

function rowOf(n: number, article: Article, { attributions, sources }: Attributions): ArticleRow {
  const [hash, read] = [`${n}`, instant(n)];
  return {
    key: article.key,
    article,
    hash,
    textHash: hash,
    firstRead: read,
    lastRead: read,
    quotes: attributions.length,
    sources: sources.length,
    engines: ENGINES,
  };
}

/** Its event, and what its ranking names: the other accounts of the event, and those of the event before. */
function groupedAs(n: number, size: number, { outlet, title, published, language }: Article): RankingRow {
  const first = n - (n % ACCOUNTS);
  const together = [first, first + 1, first + 2].map(keyOf);
  return {
    ...{ key: keyOf(n), outlet, title, published, language },
    ...{ due: 0, changed: 0, ranked: 1, size, words: '' },
    same: together.filter((key) => key !== keyOf(n)),
    story: n % 30 < ACCOUNTS || first === 0 ? [] : [keyOf(first - 1)],
    event: [...together].sort()[0]!,
    firstRead: instant(n),
  };
}

function eventOf(rows: readonly Article[]): EventRow {
  const sorted = rows.toSorted((p, q) => ((p.published ?? '') < (q.published ?? '') ? -1 : 1));
  const outlets = sorted.map(({ outlet }) => outlet);
  return {
    id: sorted.map(({ key }) => key).sort()[0]!,
    keys: sorted.map(({ key }) => key),
    accounts: rows.length,
    several: 1,
    first: sorted[0]!.published ?? '',
    last: sorted.at(-1)!.published ?? '',
    title: sorted[0]!.title,
    language: 'en',
    words: [...sorted.map(({ title }) => title), ...outlets].join('\n'),
    outlets,
    origins: 2,
    counted: 1,
    story: '',
    storied: 1,
  };
}

function noteOn(id: string, article: Pick<Article, 'key' | 'text'>, n: number, at: number): Annotation {
  const start = article.text.indexOf(' ', at) + 1;
  const written = instant(n);
  return {
    id,
    articleKey: article.key,
    target: { kind: 'passage', selectors: describe(article.text, [start, start + 70]) },
    motivation: 'commenting',
    body: `Compare note **${n}** with what was said of ${n % 2 === 0 ? 'the ferry' : 'the harvest'} before. ${'It may be the same source again. '.repeat(4)}`,
    tags: n % TAGGED === 0 ? [`tag ${(n / TAGGED) % TAGS}`] : [],
    created: written,
    modified: written,
    revision: 1,
  };
}

const bench = {
  /** Articles `from` to `to` of `size`, a whole number of events, each `apart`th with a note. Answers how many quotes they hold. */
  async fill({ from, to, size, apart }: Record<'from' | 'to' | 'size' | 'apart', number>): Promise<number> {
    let quotes = 0;
    const counters = await storedCounters(db);
    for (let start = from; start < to; start += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, to - start) }, (_, at) => start + at);
      const all = numbers.map((n) => ({ n, ...articleNumber(n) }));
      await db.transaction('rw', db.tables, async () => {
        await db.articles.bulkPut(all.map((one) => rowOf(one.n, one.article, one.attributions)));
        await db.attributions.bulkPut(
          all.map(({ n, attributions }) => ({
            hash: `${n}`,
            engine: attributions.engine,
            found: attributions,
          })),
        );
        await db.rankings.bulkPut(all.map(({ n, article }) => groupedAs(n, size, article)));
        const articles = all.map(({ article }) => article);
        await db.events.bulkPut(
          articles.flatMap((_, at) =>
            at % ACCOUNTS === 0 ? [eventOf(articles.slice(at, at + ACCOUNTS))] : [],
          ),
        );
        const noted = all.filter(({ n }) => n % apart === 0);
        await db.annotations.bulkPut(noted.map(({ n, article }) => noteOn(`note-${n}`, article, n, 200)));
      });
      await db.transaction('rw', wordTables(db), async () => {
        for (const { n, article, attributions } of all) await putWords(db, article, attributions, instant(n));
      });
      while (await mergeWords(db));
      quotes += all.reduce((sum, { attributions }) => sum + attributions.attributions.length, 0);
    }
    // All at once: a posting row is written anew for each call that adds to it.
    const features = Array.from({ length: to - from }, (_, at) => ({
      ...featuresOf(libraryArticle(from + at)),
      key: keyOf(from + at),
    }));
    await db.transaction('rw', accountIndexTables(db), async () => {
      const postings: Posting[] = [];
      const rows = features.map((one) => ({ key: one.key, title: one.title, features: packed(one) }));
      const given = await featureTable(db).bulkAdd(rows, { allKeys: true });
      for (const [at, one] of features.entries()) {
        count(counters, one.bag, 1);
        postings.push(...postingsOf(given[at]!, one));
      }
      await changePostings(db, [], postings);
      await storeCounters(db, counters);
    });
    return quotes;
  },
  /** A long article with notes on it, taken in as a page is; then all that the background would still do by itself. */
  async finish(): Promise<{ key: string; quotes: number }> {
    const text = sampleText(LONG_WORDS, 3);
    const { article } = articleNumber(0);
    let at = 0;
    const blocks = text.split('\n\n').map((words): Article['blocks'][number] => {
      const span: [number, number] = [at, at + words.length];
      at += words.length + 2;
      return { kind: 'paragraph', text: words, span };
    });
    const url = 'https://bench.example/long';
    const view = await library.openArticle({ ...article, key: url, url, title: 'A long one', text, blocks });
    const { key } = view.article;
    const apart = Math.floor((text.length - 200) / LONG_NOTES);
    await db.annotations.bulkPut(
      Array.from({ length: LONG_NOTES }, (_, n) => noteOn(`long-${n}`, { key, text }, n, n * apart)),
    );
    await bench.settle();
    return { key, quotes: view.attributions.attributions.length };
  },
  /** What the background would still do by itself, also after an update. */
  async settle(): Promise<void> {
    await library.wordIndex.fill();
    while (await library.groupSome(20));
    for (let found = await library.sources.view({}); found.left > 0 || found.old; )
      found = await library.sources.view({});
    await db.facts.put({ name: 'index-looked-over', value: new Date().toISOString() });
  },
};

Object.assign(globalThis, { pagesBench: bench });
