/** What `scripts/bench/attribution.mjs` runs inside the extension's service worker. */
import { attribute } from '../engine/attribution';
import { sampleText } from './sample-text';

/** A peer that every browser has: cutting the same text into words, at ICU's speed. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

const context = { outlet: 'Daily NK', language: 'en' };

/** Milliseconds of one call; `performance.now()` in a worker is exact to 0.1 ms. */
function once(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const segments = (text: string): number => {
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
};

Object.assign(globalThis, {
  attributionBench: {
    /** Text for a checkout without evaluation data. */
    sample: sampleText,
    /** The first call of a worker that has just started, and how often the text is read until it is as fast as it gets. */
    first: (texts: string[]): number[] => texts.map((text) => once(() => attribute(text, context))),
    /** Each text once, its peer beside it. */
    each: (texts: string[]): { ours: number[]; peer: number[]; found: number } => {
      const ours: number[] = [];
      const peer: number[] = [];
      let found = 0;
      for (const text of texts) {
        ours.push(
          once(() => {
            found += attribute(text, context).attributions.length;
          }),
        );
        peer.push(once(() => segments(text)));
      }
      return { ours, peer, found };
    },
  },
});
