/**
 * Attribution in the service worker of a real Chromium, where a reader's articles go through it: a cold start, 800 words,
 * and how it grows to 100,000 words, beside a peer that reads the same text in the same run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluationData } from '../places.mjs';
import { bundled } from './bundle.mjs';

const SETS = ['quotes/polnear.dev.jsonl', 'quotes/polnear.train.jsonl', 'quotes/nk.dev.jsonl'];

/** Articles from evaluation data beside the checkout, if present. */
function articles() {
  const texts = [];
  for (const set of SETS) {
    try {
      for (const line of readFileSync(join(evaluationData, set), 'utf8').split('\n'))
        if (line) texts.push(JSON.parse(line).text);
    } catch {}
  }
  return texts;
}

/** Texts of at least `words` words, whole paragraphs in a row; the last one is left out where it is short. */
function cut(texts, words) {
  const pieces = [];
  let piece = [];
  let count = 0;
  for (const text of texts) {
    for (const paragraph of text.split(/\n+/)) {
      piece.push(paragraph);
      count += paragraph.split(/\s+/).length;
      if (count < words) continue;
      pieces.push(piece.join('\n\n'));
      piece = [];
      count = 0;
    }
  }
  return pieces;
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const at = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/**
 * @param {import('../browsers/driver.mjs').Browser} browser Chromium with the extension
 */
export async function benchAttribution(browser) {
  const source = await bundled('attribution-worker.ts');
  const ask = (name, texts) => browser.inWorker(`attributionBench.${name}(${JSON.stringify(texts)})`);
  await browser.inWorker(source);
  const generated = (words, seed) => browser.inWorker(`attributionBench.sample(${words}, ${seed})`);
  const real = cut(articles(), 800);
  const texts = real.length
    ? real
    : await Promise.all(Array.from({ length: 400 }, (_, seed) => generated(800, seed)));
  const firsts = [];
  for (let run = 0; run < 5; run++) {
    await browser.stopWorker();
    await browser.wakeWorker();
    await browser.inWorker(source);
    firsts.push(await ask('first', texts.slice(run * 5, run * 5 + 5)));
  }
  console.log(
    `\nAttribution in the service worker of Chromium ${browser.version}, ${texts.length} ${real.length ? 'texts' : 'made texts'} of 800 words`,
  );
  console.log(
    `  cold worker, its first texts one after the other (medians of 5 workers): ${firsts[0]
      .map((_, i) =>
        ms(
          at(
            firsts.map((one) => one[i]),
            0.5,
          ),
        ),
      )
      .join(', ')}`,
  );
  await ask('each', texts.slice(0, 100));
  const { ours, peer, found } = await ask('each', texts);
  const again = [ours, (await ask('each', texts)).ours, (await ask('each', texts)).ours];
  const best = ours.map((_, i) => Math.min(...again.map((one) => one[i])));
  console.log(
    `  warm: mean ${ms(mean(ours))}, median ${ms(at(ours, 0.5))}, 99th percentile ${ms(at(ours, 0.99))}, worst ${ms(Math.max(...ours))} (asked: mean 5 ms, 99th percentile 15 ms); ${(found / texts.length).toFixed(0)} attributions a text`,
  );
  console.log(
    `  each text's fastest of three (what the machine's other work leaves alone): mean ${ms(mean(best))}, 99th percentile ${ms(at(best, 0.99))}`,
  );
  console.log(
    `  Intl.Segmenter on the same texts: mean ${ms(mean(peer))}, 99th percentile ${ms(at(peer, 0.99))}; ratio of means ${(mean(ours) / mean(peer)).toFixed(1)}`,
  );
  console.log('  words      ours    per 1,000 words   ratio to Intl.Segmenter');
  for (const words of [1_000, 3_000, 10_000, 30_000, 100_000]) {
    const long = real.length
      ? cut([real.join('\n\n')], words).slice(0, words > 20_000 ? 2 : 5)
      : [await generated(words, 1)];
    const run = await ask('each', [...long, ...long, ...long]);
    const middle = at(run.ours, 0.5);
    console.log(
      `  ${String(words).padEnd(8)} ${ms(middle).padStart(8)} ${ms((middle / words) * 1000).padStart(12)} ${(middle / at(run.peer, 0.5)).toFixed(1).padStart(14)}`,
    );
  }
}
