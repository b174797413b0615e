/** Whether an article is about North Korea, or retells an outlet of whose reports that is known: then it opens by itself. */
import type { Link } from '../../model';
import { LONGEST_COMPARED } from '../../model/limits';
import { siteOf, webAddress } from '../../outlets/address';
import { alternatives, isOn, namesOfOutlet } from '../../outlets/known-outlets';
import { OUTLETS } from '../../outlets/records';
import { COUNTRY, PLACES, REPORTING } from './north-korea-words';

export interface Subject {
  /** The publisher: what retells itself is no relay. */
  outlet: string;
  title: string;
  text: string;
  links: readonly Link[];
  tags: readonly string[];
}

/** The lead, in UTF-16 units: about two paragraphs. */
const LEAD = 700;
/** A text about something else names the country in passing: rarer than once in so many words. */
const WORDS_A_MENTION = 120;
/** UTF-16 units to a word of English news, its space included. */
const UNITS_A_WORD = 6;
/** How far from an outlet's name, in its sentence, a word of reporting may stand (UTF-16 units). */
const REPORTING_REACH = 120;
const SENTENCE_BREAK = /[.!?][”"’)]?\s|\n/;

const RETOLD = OUTLETS.filter(({ isRetold }) => isRetold);
/** The names of outlets that a relay retells. */
const RELAYED = new RegExp(`(?<!\\w)(?:${alternatives(RETOLD.flatMap(namesOfOutlet))})(?!\\w)`, 'g');

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function relays({ outlet, title, text, links }: Subject): boolean {
  if (count(outlet, RELAYED) > 0) return false;
  const hosts = links.map((link) => webAddress(link.href)).map((url) => (url ? siteOf(url) : ''));
  if (hosts.some((host) => RETOLD.some((one) => isOn(host, one)))) return true;
  if (count(title, RELAYED) > 0) return true;
  for (const found of text.matchAll(RELAYED)) {
    const end = found.index + found[0].length;
    const before = text
      .slice(Math.max(0, found.index - REPORTING_REACH), found.index)
      .split(SENTENCE_BREAK)
      .pop();
    const after = text.slice(end, end + REPORTING_REACH).split(SENTENCE_BREAK)[0];
    if (REPORTING.test(`${before} ${after}`)) return true;
  }
  return false;
}

function isAbout({ title, text, tags }: Subject): boolean {
  if (count(title, COUNTRY) > 0) return true;
  const mentions = count(text, COUNTRY) + count(text, PLACES);
  const early = count(text.slice(0, LEAD), COUNTRY) + count(text.slice(0, LEAD), PLACES);
  if (tags.some((tag) => count(tag, COUNTRY) > 0)) return mentions > 0;
  const words = text.length / UNITS_A_WORD;
  if (early > 0 && mentions >= Math.max(2, words / WORDS_A_MENTION)) return true;
  // A short item names it once, and first.
  const first = text.split('\n', 1)[0] ?? '';
  return words < WORDS_A_MENTION && count(first, COUNTRY) + count(first, PLACES) > 0;
}

/** Judges by title, text, links and the page's own tags. Linear in the text. */
export function isRelevant(subject: Subject): boolean {
  const seen = { ...subject, text: subject.text.slice(0, LONGEST_COMPARED) };
  return isAbout(seen) || relays(seen);
}
