import { describe, expect, it } from 'vitest';
import { attribute } from '../../attribution';
import { STATE_MEDIA } from '../../model/reasons';
import { type AccountInput, readingOf } from '../../text/account-text';
import { sharedCopy } from './copy';
import { creditsOf } from './credits';
import { independence } from './independence';
import { originName } from './origin-name';

function input(outlet: string, text: string, published: string | null = null): AccountInput {
  const article = { key: outlet, outlet, published, title: '', text, links: [], url: '' };
  return { article, attributions: attribute(text, { outlet, published }) };
}

describe('credits', () => {
  it.each([
    ['RFA', 'Radio Free Asia'],
    ['the Korean Central News Agency', STATE_MEDIA],
    ['North Korean state media', STATE_MEDIA],
    ["South Korea's Yonhap news agency", 'Yonhap'],
    ['A Harbor Gazette', 'Harbor Gazette'],
  ])('%s is %s', (name, origin) => expect(originName(name).name).toBe(origin));

  it('tell own sources from others', () => {
    const own = creditsOf(
      input('Daily NK', 'A source in Hyesan told Daily NK on Monday that the mill burnt down.'),
    );
    expect([own.ownSources, own.credits]).toEqual([true, []]);
    const relayed = creditsOf(
      input('Breitbart', 'The mill in Hyesan burnt down, Radio Free Asia (RFA) reported on Monday.'),
    );
    expect([relayed.ownSources, relayed.credits[0]?.name]).toEqual([false, 'Radio Free Asia']);
  });

  it('know a licensed reprint by its line', () => {
    const text =
      'This report was originally published by Radio Free Asia and is reprinted here with permission.\n\nThe mill burnt down.';
    expect(creditsOf(input('Some Paper', text)).credits[0]).toMatchObject({
      name: 'Radio Free Asia',
      reprint: true,
    });
  });

  it('know what the outlet says that it confirmed, and what it could not', () => {
    const confirms = (text: string) => creditsOf(input('Daily NK', text)).confirms !== null;
    expect(confirms('Daily NK has independently confirmed the fire with a miller.')).toBe(true);
    expect(confirms('Daily NK has not independently confirmed the fire.')).toBe(false);
  });
});

describe('independence', () => {
  const own =
    'A source in Hyesan told Daily NK on Monday that the mill burnt down. “It took an hour,” the source said.';
  it('is no relay where a paper with sources of its own cites another for a figure', () => {
    const cites = `${own} The mill fed three hundred families, according to Radio Free Asia. The source said the miller was away.`;
    const rfa =
      'The mill of Hyesan burnt down, a resident told RFA’s Korean Service. The resident said it fed three hundred families.';
    expect(independence(input('Daily NK', cites), input('Radio Free Asia', rfa)).verdict).toBe('independent');
  });

  it('reads a reprint as the origin’s own report', () => {
    const reprint = `This article was originally published by Daily NK and is reprinted with permission.\n\n${own}`;
    expect(independence(input('Some Paper', reprint), input('Daily NK', own))).toMatchObject({
      verdict: 'a-relays-b',
      origin: 'Daily NK',
    });
  });

  it('takes a link to the other page for a credit', () => {
    const there = input('Daily NK', own);
    there.article.url = 'https://www.dailynk.com/english/mill/';
    const here = input('Some Paper', 'The mill in Hyesan has burnt down. It fed three hundred families.');
    here.article.links.push({ span: [4, 8], href: 'http://dailynk.com/english/mill?from=home' });
    expect(independence(here, there)).toEqual({
      verdict: 'a-relays-b',
      origin: 'Daily NK',
      evidence: ['The mill in Hyesan has burnt down.'],
    });
  });

  it('sees one origin behind an agency that passes state media on', () => {
    const yonhap =
      'A dam in Kumya broke, the Korean Central News Agency (KCNA) said Friday, according to Yonhap. KCNA said nobody was hurt.';
    const ap =
      'A dam in Kumya broke on Thursday, North Korean state media reported. KCNA said repairs had begun.';
    expect(independence(input('Some Paper', yonhap), input('AP', ap))).toMatchObject({
      verdict: 'same-origin',
      origin: STATE_MEDIA,
    });
  });

  it('gives sentences as they are written', () => {
    const relay = 'The mill in Hyesan burnt down within an hour, Daily NK reported.';
    const { evidence } = independence(input('Breitbart', relay), input('Daily NK', own));
    expect(evidence).toEqual([relay]);
  });

  it('does not know where nobody is named', () => {
    expect(independence(input('', 'Snow fell.'), input('', 'It snowed.'))).toEqual({
      verdict: 'unknown',
      origin: null,
      evidence: [],
    });
  });
});

describe('sharedCopy', () => {
  const copy = (a: string, b: string) => sharedCopy(readingOf(input('', a)), readingOf(input('', b)));
  const story =
    'The miller of Hyesan woke at four when sparks fell through the roof onto the sacks by the door. He ran to the well with two pails while his daughter rang the bell of the school across the lane until neighbors came with ladders and wet blankets to hold the fire back.';

  it('is all of a text with itself, none of two others', () => {
    expect(copy(story, story)).toMatchObject({ containment: 1, copied: true });
    expect(copy(story, 'A choir from Nampo won a medal for a song about tractors.')).toMatchObject({
      containment: 0,
      copied: false,
    });
  });

  it('leaves quotations out, and finds them by themselves, clipped ones too', () => {
    const quote = 'we carried the sacks out one by one until the roof came down on us';
    const found = copy(
      `The miller said, “${quote}.”`,
      `“${quote} and then we ran,” said the miller of the town.`,
    );
    expect(found.containment).toBe(0);
    expect(found.quotations).toHaveLength(1);
  });
});
