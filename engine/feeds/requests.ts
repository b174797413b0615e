/** What to ask an interface for a story, and how to read what it answers. */
import { MS_A_DAY } from '../model/times';
import { pageSite } from '../outlets/address';
import type { Interface } from '../outlets/interfaces';
import { readStories, storiesAddress } from './arc';
import type { FeedReading } from './item';
import { postsAddress, readPosts } from './wordpress';
import { readXmlFeed } from './xml-feed';

/** What a story is looked for by. */
export interface StoryWords {
  /** Its day, in days since 1970-01-01; `null` where nobody knows. */
  day: number | null;
  /** The most telling first: a place, a name, a thing. */
  words: readonly string[];
}

/** How far another outlet's account of a story lies from this one at most, in days: the largest distance seen is 10. */
export const DAYS_AROUND = 10;
/** Searches made at one WordPress: its search wants all words of one, so each telling word is one. */
const SEARCHES = 3;

function daysAround(day: number): { from: string; to: string } {
  const instant = (days: number) => new Date(days * MS_A_DAY).toISOString();
  return { from: instant(day - DAYS_AROUND), to: instant(day + DAYS_AROUND + 1) };
}

/** The addresses to ask, in order; few, since each is a request. */
export function storyRequests(one: Interface, { day, words }: StoryWords): string[] {
  const days = day === null ? null : daysAround(day);
  switch (one.is) {
    case 'feed':
      return [one.address];
    case 'wordpress': {
      const { from, to } = days ?? { from: null, to: null };
      return words.slice(0, SEARCHES).map((word) => postsAddress(one.posts, { words: word, from, to }));
    }
    case 'arc': {
      // The archive without a day would be 27 years.
      if (!days) return [];
      return [storiesAddress(one.fetch, one.website, { ...days, words: words.slice(0, 2 * SEARCHES) })];
    }
  }
}

/** The address of what is new; an archive announces nothing. */
export function newsRequest(one: Interface): string | null {
  return one.is === 'feed' ? one.address : null;
}

/** Where an interface stands. */
function addressOf(one: Interface): string {
  return one.is === 'feed' ? one.address : one.is === 'wordpress' ? one.posts : one.fetch;
}

/**
 * Reads an answer of this interface: what it lists on its outlet's own site. What it links to elsewhere is not this outlet's, and is
 * not shown under its name. Never throws.
 */
export function readAnswer(one: Interface, text: string, address: string): FeedReading {
  const reading = readForm(one, text, address);
  if (!reading.read) return reading;
  const site = pageSite(addressOf(one));
  return { ...reading, items: reading.items.filter(({ url }) => pageSite(url) === site) };
}

function readForm(one: Interface, text: string, address: string): FeedReading {
  switch (one.is) {
    case 'feed':
      return readXmlFeed(text, address);
    case 'wordpress':
      return readPosts(text);
    case 'arc':
      return readStories(text, one.website, address);
  }
}
