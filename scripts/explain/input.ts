/** What `npm run explain` is given: a sentence, a text file, or a saved page of an outlet. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import type { AttributionContext } from '../../engine/attribution';
import { readPage } from '../../engine/pages';
import { readAnySite } from '../../engine/pages/any-site';

export const USAGE = `npm run explain -- "A sentence."                 how it is read: tokens, cues, sources, chains, rules
npm run explain -- FILE.txt                      the same of a text; empty lines part paragraphs
npm run explain -- FILE.html [--url ADDRESS]     of the article on a saved page
  --outlet NAME        whose page it is ("Daily NK"); first link of each chain
  --language TAG       "ko" for Korean; English else
  --all                also the sentences in which nothing is attributed`;

interface Input {
  text: string;
  context: AttributionContext;
  all: boolean;
}

/** A line that cannot be understood; its message says what to do. */
export class UsageError extends Error {}

/** Where no outlet is given. */
const SAMPLE_OUTLET = 'this page';

/** The article on a saved page. */
function pageAt(path: string, url: string | undefined): Pick<Input, 'text' | 'context'> {
  const html = readFileSync(path, 'utf8');
  const { document } = parseHTML(html);
  const address =
    url ??
    document.querySelector('link[rel=canonical]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  if (!address) throw new UsageError(`${path} does not say its address: give it with --url`);
  const reading = readPage(document as unknown as Document, address, { anySite: readAnySite });
  if (!reading.isArticle)
    throw new UsageError(`${path} is no article under ${address}: --url gives another address`);
  const { text, outlet, title, published, language, links, blocks } = reading.article;
  return { text, context: { outlet, url: address, title, published, language, links, blocks } };
}

/**
 * Reads the command line.
 * @throws UsageError
 */
export function inputOf(argv: readonly string[]): Input {
  const values: Record<string, string> = {};
  const words: string[] = [];
  let all = false;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    const [, name, glued] = /^--([a-z]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === 'all') all = true;
    else if (name === 'outlet' || name === 'language' || name === 'url') {
      const value = glued ?? argv[++i];
      if (!value) throw new UsageError(`--${name} needs a value`);
      values[name] = value;
    } else if (name) throw new UsageError(`unknown option: ${word}`);
    else words.push(word);
  }
  const said = words.join(' ').trim();
  if (!said) throw new UsageError('nothing to explain: give a sentence in quotation marks, or a file');
  const isFile = words.length === 1 && existsSync(said) && statSync(said).isFile();
  if (!isFile && /^[\w./-]+\.(?:txt|md|html?)$/.test(said)) throw new UsageError(`no such file: ${said}`);
  const read =
    isFile && /\.html?$/.test(said)
      ? pageAt(said, values.url)
      : { text: isFile ? readFileSync(said, 'utf8') : said, context: { outlet: SAMPLE_OUTLET } };
  const context: AttributionContext = { ...read.context };
  if (values.outlet) context.outlet = values.outlet;
  if (values.language) context.language = values.language;
  // Of a sentence everything is shown: it is given because something in it is asked for.
  return { text: read.text, context, all: all || !isFile };
}
