/**
 * The engine's speed, in Node: each figure beside a peer in the same run where there is a peer, and a curve where the
 * question is how it grows. `npm run bench` runs this and then the measurements in a real browser.
 */
import search from 'approx-string-match';
import { parseHTML } from 'linkedom';
import { anchor, describe, prepare } from '../engine/anchoring';
import { attribute } from '../engine/attribution';
import type { Span } from '../engine/model';
import { readPage } from '../engine/pages';
import { readAnySite } from '../engine/pages/any-site';
import { LARGE_URL, largePage } from '../newsstand/large.mjs';
import { ms, table, times } from './measure';
import { sampleText } from './sample-text';

const context = { outlet: 'Daily NK', language: 'en' };

async function attribution(): Promise<void> {
  const text = sampleText(800);
  const found = attribute(text, context).attributions.length;
  const each = await times(200, () => attribute(text, context));
  console.log(
    `\nAttribution of 800 words (${found} attributions): mean ${ms(each.mean)}, 99th percentile ${ms(each.p99)}`,
  );
  const rows = [['words', 'median', 'per 1,000 words']];
  for (const words of [1_000, 3_000, 10_000, 30_000, 100_000]) {
    const long = sampleText(words);
    const took = await times(words > 20_000 ? 3 : 8, () => attribute(long, context));
    rows.push([words.toLocaleString('en'), ms(took.median), ms((took.median / words) * 1_000)]);
  }
  console.log(table(rows));
}

/** Spans of some 12 words, spread over the text. */
function spans(text: string, count: number): Span[] {
  return Array.from({ length: count }, (_, at) => {
    const start = text.indexOf(' ', Math.floor((at / count) * (text.length - 200))) + 1;
    return [start, text.indexOf(' ', start + 70)] as const;
  });
}

async function anchoring(): Promise<void> {
  const before = sampleText(10_000);
  // Every stored place moves, and every second quote loses a word.
  const after = `A new paragraph stands before all others.\n\n${before.replaceAll(' by the handful', ' by handfuls')}`;
  const selectors = spans(before, 1_000).map((span) => describe(before, span));
  const ours = await times(3, () => {
    const index = prepare(after);
    for (const one of selectors) anchor(index, one);
  });
  // Hypothesis's published matching: the exact words first, else up to min(256, length / 2) errors over the whole text.
  const quotes = spans(before, 1_000).map(([start, end]) => before.slice(start, end));
  const theirs = await times(1, () => {
    for (const quote of quotes.slice(0, 100)) {
      if (!after.includes(quote)) search(after, quote, Math.min(256, Math.floor(quote.length / 2)));
    }
  });
  const theirsAll = theirs.median * 10;
  console.log(
    `\n1,000 annotations on ${before.length.toLocaleString('en')} characters: ${ms(ours.median)}; Hypothesis's matching ${ms(theirsAll)} (from 100); ratio ${(ours.median / theirsAll).toFixed(2)}`,
  );
}

async function reading(): Promise<void> {
  const html = largePage();
  const { document } = parseHTML(html);
  const one = await times(10, () => readPage(document as unknown as Document, LARGE_URL));
  const generic = await times(3, () =>
    readPage(document as unknown as Document, 'https://a-news-site.example/asia/2021/03/02/three-reports/', {
      anySite: readAnySite,
    }),
  );
  console.log(
    `\nReading a page of ${(html.length / 1000).toFixed(0)} kB (linkedom): adapter ${ms(one.median)}, any site (Readability) ${ms(generic.median)}; ratio ${(one.median / generic.median).toFixed(3)}`,
  );
}

await attribution();
await anchoring();
await reading();
