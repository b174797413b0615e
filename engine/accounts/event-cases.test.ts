/**
 * The labelled events (`tests/cases/events/*.json`; invented, in the field's manner): who has it from whom among five accounts and what
 * they rest on. `→` names the first source, `⇢` no longer does, `?` is an account that does not say.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attribute } from '../attribution';
import type { Link } from '../model';
import type { AccountInput } from '../text/account-text';
import { eventOrigins } from './origins/event-origins';
import { independence } from './origins/independence';

interface EventCase {
  about: string;
  articles: Array<{
    outlet: string;
    url: string;
    title: string;
    date: string;
    text: string;
    /** Addresses by the words that link to them. */
    links?: Record<string, string>;
  }>;
  accounts: number;
  origins: string[];
  hops: string[];
}

const folder = new URL('../../tests/cases/events/', import.meta.url);
const cases = readdirSync(folder).map(
  (name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as EventCase] as const,
);

function inputs({ articles }: EventCase): AccountInput[] {
  return articles.map(({ outlet, url, title, date, text, links: hrefs = {} }) => {
    const links = Object.entries(hrefs).map(([words, href]): Link => {
      const start = text.indexOf(words);
      return { span: [start, start + words.length], href };
    });
    const article = { key: url, url, outlet, title, published: date, text, links };
    return { article, attributions: attribute(text, { outlet, url, title, published: date }) };
  });
}

describe.each(cases)('%s', (_, labelled) => {
  const accounts = inputs(labelled);
  const { nodes, edges, origins, accounts: counted } = eventOrigins(accounts);
  const names = new Map(
    nodes.map(({ id, kind, name }) => [
      id,
      kind === 'sources' ? `${name}’s sources` : kind === 'unknown' ? '?' : name,
    ]),
  );

  it('counts its accounts and its origins', () => {
    expect(counted).toBe(labelled.accounts);
    expect(origins.map(({ id, keys }) => `${names.get(id)}: ${keys.length}`).sort()).toEqual(
      [...labelled.origins].sort(),
    );
  });

  it('knows who has it from whom', () => {
    const hops = edges
      .filter(({ part }) => !part)
      .map(({ from, to, dropped }) => `${names.get(from)} ${dropped ? '⇢' : '→'} ${names.get(to)}`);
    expect(hops.sort()).toEqual([...labelled.hops].sort());
  });

  it('shows sentences of the articles for what they say themselves', () => {
    const said = accounts.map(({ article }) => article.text.replace(/\s+/g, ' ')).join('\n');
    for (const { by, evidence, to } of edges) {
      if (by !== 'silence' && !to.startsWith('North Korean')) expect(evidence.length).toBeGreaterThan(0);
      for (const sentence of evidence) expect(said).toContain(sentence);
    }
  });

  it('agrees with what is said of each two of them', () => {
    const rests = (key: string) => origins.filter(({ keys }) => keys.includes(key)).map(({ id }) => id);
    for (const a of accounts) {
      for (const b of accounts) {
        if (a === b) continue;
        const { verdict } = independence(a, b);
        if (verdict !== 'a-relays-b' && verdict !== 'same-origin') continue;
        const [ofA, ofB] = [rests(a.article.key), rests(b.article.key)];
        // Whoever relays another one rests on what that one rests on.
        if (ofB.length > 0)
          expect(
            ofA.some((id) => ofB.includes(id)),
            `${a.article.outlet}, ${b.article.outlet}`,
          ).toBe(true);
      }
    }
  });
});
