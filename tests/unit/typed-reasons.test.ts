/**
 * The engine states facts and the interface words them: no sentence of ours is in what the pages of the extension are sent. Strings of
 * three words and more must be the articles' own, or the name that stands for all media of the North Korean state.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../engine/model';
import { STATE_MEDIA } from '../../engine/model/reasons';
import { readPage } from '../../engine/pages';
import { readAnySite } from '../../engine/pages/any-site';
import { Library } from '../../storage/library/library';
import { freshDatabase, tickingClock } from '../support/library-samples';
import { ROOT } from './source-files';

interface Listed {
  url: string;
  file: string;
  article: boolean;
}

const stand = join(ROOT, 'newsstand');
const listed = JSON.parse(readFileSync(join(stand, 'index.json'), 'utf8')) as Listed[];
const markup = (file: string) => readFileSync(join(stand, file), 'utf8');

function read(url: string, file: string) {
  const { document } = parseHTML(markup(file));
  return readPage(document as unknown as Document, url, { anySite: readAnySite });
}

/** Every string of a value, with the place where it stands. */
function* strings(value: unknown, at = ''): Generator<{ at: string; text: string }> {
  if (typeof value === 'string') yield { at, text: value };
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* strings(inner, `${at}.${name}`);
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
/** Three words with spaces between them; a code such as `b-relays-a` is one. */
const SENTENCE = /\p{L}\S*\s+\S*\p{L}\S*\s+\S*\p{L}/u;
/** Names of the nodes of a graph, which nobody reads. */
const NODE = /\.origins\.(?:nodes|edges|origins)\.\d+\.(?:id|from|to)$/;
/** A source is named in the article's language, by its pack, from two passages where need be: "one of" what "them" stands for. */
const SOURCE = /\.(?:speaker|chain\.\d+\.name|sources\.\d+\.(?:name|role))$/;
/** A quotation laid over another: its passages stand together without what parts them in the text. */
const RUN = /\.runs\.\d+\.words$/;

function isInSource(text: string, at: string, source: string): boolean {
  if (source.includes(plain(text))) return true;
  // Two sources that speak as one stand with "and" between them; who speaks and for whom, with "for" or "of".
  if (SOURCE.test(at))
    return (
      isMadeOfTwo(plain(text), source) ||
      plain(text)
        .split(/ (?:and|for|of) /)
        .every((one) => source.includes(one))
    );
  return RUN.test(at) && text.split(/[,.“”‘’]\s*/).every((part) => source.includes(plain(part)));
}

/** Whether a text falls into two parts that both stand in the source. */
function isMadeOfTwo(text: string, source: string): boolean {
  const words = text.split(' ');
  return words.some(
    (_, at) => source.includes(words.slice(0, at).join(' ')) && source.includes(words.slice(at).join(' ')),
  );
}

/** Strings of three words and more that are not words of `source`. */
function ownSentences(view: unknown, source: string): string[] {
  return [...strings(view)]
    .filter(({ at, text }) => SENTENCE.test(text) && !NODE.test(at) && text !== STATE_MEDIA)
    .filter(({ at, text }) => !isInSource(text, at, source))
    .map(({ at, text }) => `${at}: ${text}`);
}

describe('what the newsstand’s articles become', () => {
  const articles: Article[] = [];
  const library = new Library(freshDatabase(), tickingClock());
  let source = '';

  beforeAll(async () => {
    for (const { url, file, article } of listed) {
      const reading = article ? read(url, file) : null;
      if (!reading?.isArticle) continue;
      articles.push(reading.article);
      await library.openArticle(reading.article);
    }
    source = plain([...strings(articles)].map(({ text }) => text).join('\n'));
  }, 60_000);

  it('is found, and can be told from a sentence of ours', () => {
    expect(articles.length).toBeGreaterThan(8);
    expect(ownSentences({ why: 'Both: bridge, closed.' }, source)).toHaveLength(1);
    expect(ownSentences({ text: articles[0]!.blocks[0]!.text }, source)).toEqual([]);
  });

  it('holds no sentence of ours: articles, accounts, synopses', async () => {
    const kinds = new Set<string>();
    for (const { key } of articles) {
      const [view, event] = await Promise.all([library.view(key), library.accounts(key)]);
      expect(ownSentences({ view, event }, source)).toEqual([]);
      for (const { summary, match } of event.accounts) {
        for (const reason of match.reasons) kinds.add(reason.kind);
        const compared = await library.synopsis(key, summary.key);
        for (const { why } of compared.synopsis.rows) if (why) kinds.add(why.kind);
        expect(ownSentences(compared, source)).toEqual([]);
      }
    }
    // Else the walk saw little of what it is there for.
    for (const kind of ['place', 'days-apart', 'figure', 'same-quotation', 'shared-words', 'no-counterpart'])
      expect(kinds).toContain(kind);
  }, 60_000);

  it('holds no sentence of ours: pages that are no articles', () => {
    for (const { url, file, article } of listed) {
      if (article) continue;
      const reading = read(url, file);
      if (!reading.isArticle) expect(ownSentences(reading, plain(url))).toEqual([]);
    }
  });
});
