/**
 * Smaller and altered libraries out of a labelled set: thresholds that hold on one whole library only hold nowhere else. All draws are
 * by a seeded generator, so that two runs measure the same libraries.
 */
import { MS_A_DAY } from '../../engine/model/times';
import type { Labelled } from './sets';

export interface Family {
  name: string;
  /** Whether there are several draws of it, or one. */
  drawn: boolean;
  /** Whether it alters articles, so that their features must be made anew. */
  alters: boolean;
  of(articles: readonly Labelled[], random: () => number): Labelled[];
}

/** Words that are left of a text of which only the start could be read. */
const START = 100;
/** Shifted dates: wrong by up to so many days, as where a page names the day of its last change. */
const SHIFT = 3;

export const FAMILIES: readonly Family[] = [
  { name: 'whole', drawn: false, alters: false, of: (articles) => [...articles] },
  { name: 'half of the events', drawn: true, alters: false, of: halfOfEvents },
  {
    name: '60 % of the articles',
    drawn: true,
    alters: false,
    of: (articles, random) => articles.filter(() => random() < 0.6),
  },
  {
    name: 'a fifth of the events',
    drawn: true,
    alters: false,
    of: (articles, random) => someEvents(articles, random, 0.2),
  },
  {
    name: 'undated',
    drawn: false,
    alters: true,
    of: (articles) => articles.map((article) => ({ ...article, date: null, url: null })),
  },
  {
    name: 'dates shifted',
    drawn: true,
    alters: true,
    of: (articles, random) => articles.map((article) => shifted(article, random)),
  },
  {
    name: 'first 100 words',
    drawn: false,
    alters: true,
    of: (articles) => articles.map((article) => ({ ...article, text: startOf(article.text) })),
  },
];

function halfOfEvents(articles: readonly Labelled[], random: () => number): Labelled[] {
  return someEvents(articles, random, 0.5);
}

function someEvents(articles: readonly Labelled[], random: () => number, share: number): Labelled[] {
  const kept = new Map<string, boolean>();
  return articles.filter(({ event }) => {
    const known = kept.get(event) ?? random() < share;
    kept.set(event, known);
    return known;
  });
}

function shifted(article: Labelled, random: () => number): Labelled {
  const by = Math.round((2 * random() - 1) * SHIFT);
  const time = article.date === null ? Number.NaN : Date.parse(article.date);
  return Number.isNaN(time) ? article : { ...article, date: new Date(time + by * MS_A_DAY).toISOString() };
}

function startOf(text: string): string {
  const words = [...text.matchAll(/\S+/g)];
  const last = words[START - 1];
  return last ? text.slice(0, last.index + last[0].length) : text;
}

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
