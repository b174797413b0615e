import { describe, expect, it } from 'vitest';
import { attribute } from '../../attribution';
import type { Link } from '../../model';
import type { AccountInput } from '../../text/account-text';
import { eventOrigins } from './event-origins';
import { isLater } from './in-time';
import { independence } from './independence';

function input(
  outlet: string,
  published: string | null,
  text: string,
  more: { url?: string; link?: string } = {},
) {
  const url = more.url ?? `https://${outlet.toLowerCase().replace(/\W/g, '')}.example/story`;
  const links: Link[] = more.link ? [{ span: [4, 8], href: more.link }] : [];
  const article = { key: url, outlet, published, title: '', text, links, url };
  return { article, attributions: attribute(text, { outlet, published }) } satisfies AccountInput;
}

const RFA_URL = 'https://www.rfa.org/english/news/korea/mill/';
const OWN =
  'A flour mill burnt down in Hyesan, a source in Ryanggang Province told RFA on Monday. “The guard was asleep,” the source said.';
const RELAY =
  'The mill in Hyesan burnt down, Radio Free Asia (RFA) reported. RFA said that the guard had been asleep.';
const rfa = (published: string | null) => input('Radio Free Asia', published, OWN, { url: RFA_URL });
const breitbart = (published: string | null, link?: string) =>
  input('Breitbart', published, RELAY, link ? { link } : {});

/** Whether the graph has an account of the first as an origin or a relay of the other. */
function edgesBetween(a: AccountInput, b: AccountInput) {
  const { edges } = eventOrigins([a, b]);
  return edges.filter(({ from, to }) => from === a.article.key && to === b.article.key).length;
}

describe('an origin is never later than its relay', () => {
  it.each<[string, string | null, string | null, boolean]>([
    ['months later', '2030-07-04T08:00:00Z', '2030-09-10T08:00:00Z', true],
    ['two days later', '2030-07-04T08:00:00Z', '2030-07-06T01:00:00Z', true],
    ['the day after, on another side of the world', '2030-07-04T23:00:00Z', '2030-07-05T02:00:00Z', false],
    ['the next day, both as days', '2030-07-04', '2030-07-05', false],
    ['a year-end apart', '2030-12-31', '2031-01-01', false],
    ['the day before', '2030-07-04', '2030-07-03', false],
    ['the same day', '2030-07-04', '2030-07-04T23:59:00+09:00', false],
    ['undated', '2030-07-04', null, false],
    ['of an undated relay', null, '2030-07-04', false],
    ['with a date that is none', 'soon', '2030-07-04', false],
  ])('%s', (_, relayed, original, isVetoed) => {
    const [here, there] = [breitbart(relayed), rfa(original)];
    expect(isLater(there, here)).toBe(isVetoed);
    expect(independence(here, there).verdict).toBe(isVetoed ? 'independent' : 'a-relays-b');
    expect(independence(there, here).verdict).toBe(isVetoed ? 'independent' : 'b-relays-a');
    expect(edgesBetween(here, there)).toBe(isVetoed ? 0 : 1);
  });

  it('also where it links to it: the page was brought up to date', () => {
    const here = input(
      'Some Paper',
      '2030-07-04',
      'The mill in Hyesan has burnt down. It fed three hundred families.',
      {
        link: RFA_URL,
      },
    );
    expect(independence(here, rfa('2030-09-10')).verdict).not.toBe('a-relays-b');
    expect(edgesBetween(here, rfa('2030-09-10'))).toBe(0);
    expect(independence(here, rfa('2030-07-05')).verdict).toBe('a-relays-b');
  });

  it('nor where the address alone tells a day; a month alone is no veto', () => {
    const dated = (path: string) => ({
      ...rfa(null),
      article: { ...rfa(null).article, url: `https://www.rfa.org${path}` },
    });
    expect(isLater(dated('/english/2030/09/10/mill/'), breitbart('2030-07-04'))).toBe(true);
    expect(isLater(dated('/english/2030/07/mill/'), breitbart('2030-07-04'))).toBe(false);
    expect(isLater(dated('/english/2030/09/mill/'), breitbart('2030-07-04'))).toBe(false);
  });

  it('a reprint is none of what came later', () => {
    const reprint = (published: string) =>
      input(
        'Some Paper',
        published,
        'This report was originally published by Radio Free Asia and is reprinted here with permission.\n\nThe mill burnt down.',
      );
    expect(eventOrigins([reprint('2030-09-11'), rfa('2030-09-10')]).accounts).toBe(1);
    expect(eventOrigins([reprint('2030-07-04'), rfa('2030-09-10')]).accounts).toBe(2);
  });

  it('of two that share their words the earlier has them from nobody', () => {
    const words =
      'Sparks from the stove fell into the flour and within an hour the roof of the mill had come down upon the sacks, while the neighbours carried what they could save into the yard of the school across the river.';
    const early = input('Some Paper', '2030-07-04', words);
    const late = input('Daily NK', '2030-09-10', `${words} A source in Hyesan told Daily NK on Monday.`);
    expect(edgesBetween(early, late)).toBe(0);
  });
});

describe('what two accounts rest on is said as it is', () => {
  const dailyNk = input(
    'Daily NK',
    '2030-07-04',
    'The mill burnt down, a source in Hyesan told Daily NK. “We saw the smoke,” the source said.',
  );
  it.each<[string, AccountInput, AccountInput, unknown[]]>([
    ['unnamed sources of both', dailyNk, rfa('2030-07-04'), ['unnamed', 'unnamed']],
    ['an earlier report of the other', breitbart('2030-07-04'), rfa('2030-09-10'), ['relay', 'unnamed']],
    [
      'state media',
      input(
        'AP',
        '2030-07-04',
        'The mill in Hyesan was rebuilt, KCNA said on Friday. KCNA said that Kim Jong Un had visited it.',
      ),
      dailyNk,
      ['state-media', 'unnamed'],
    ],
    [
      'somebody with a name',
      input(
        'Some Paper',
        '2030-07-04',
        '“The mill fed the whole town,” said Pak Il Nam, a former miller. “It was old,” Pak said.',
      ),
      dailyNk,
      ['named', 'unnamed'],
    ],
  ])('%s', (_, a, b, kinds) => {
    expect(independence(a, b).grounds?.map(({ kind }) => kind)).toEqual(kinds);
    expect(independence(b, a).grounds?.map(({ kind }) => kind)).toEqual([...kinds].reverse());
  });

  it('an earlier report is told from the other account', () => {
    expect(independence(breitbart('2030-07-04'), rfa('2030-09-10')).grounds?.[0]).toEqual({
      kind: 'relay',
      name: 'Radio Free Asia',
      earlier: true,
    });
  });
});
