/** A made-up outlet's record beside the others, given to the same functions: no other place has to know of it. */
import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import type { Outlet, OutletAccess, OutletPages } from '../../engine/model/outlet';

const made = vi.hoisted(() => {
  const outlet: Outlet = {
    id: 'harbour-times',
    name: 'Harbour Times',
    aliases: ['HBT', 'Harbour Times Online', '하버타임스'],
    hosts: ['harbour-times.example'],
    isRetold: true,
    renderings: ['ampHBT'],
    numbered: { page: /\/story\.asp$/, parameter: 'story' },
  };
  const access: OutletAccess = {
    home: 'https://www.harbour-times.example/korea/',
    searchPage: 'https://www.harbour-times.example/search?q=',
    search: [{ is: 'feed', address: 'https://www.harbour-times.example/feed/' }],
    news: [{ is: 'feed', address: 'https://www.harbour-times.example/feed/' }],
  };
  const pages: OutletPages = {
    address(url) {
      const [, date] = /^\/(\d{4}-\d\d-\d\d)\/[^/]+\/?$/.exec(url.pathname) ?? [];
      return date ? { page: 'article', date } : { page: 'other', why: 'other-address' };
    },
    generations: [{ name: 'ink', body: ['.ink'], title: ['.head'], byline: ['.pen'], date: [] }],
    alwaysRelevant: (url) => url.pathname.includes('ropewalk'),
    notes: [/^harbour times rows against the tide\b/i],
  };
  return { outlet, access, pages };
});

vi.mock(import('../../engine/outlets/records'), async (original) => {
  const { OUTLETS, ACCESS, PAGES } = await original();
  return {
    OUTLETS: [...OUTLETS, made.outlet],
    ACCESS: [...ACCESS, made],
    PAGES: [...PAGES, made],
  };
});

import { originLinks, reportSearch, searchLinks } from '../../components/accounts/helpful-links';
import { readOutlets } from '../../components/i18n/read-outlets';
import { creditsOf } from '../../engine/accounts/origins/credits';
import { attribute } from '../../engine/attribution';
import type { Article } from '../../engine/model';
import { OUTLET_MATCHES } from '../../engine/outlets/matches';
import { outletNamed, outletOfAddress, outletsIn, sameOutlet } from '../../engine/outlets/outlet-names';
import { heldToHost } from '../../engine/outlets/own-name';
import { asReadAt, filing } from '../../engine/outlets/writing';
import { articleKey, outletOf, readPage } from '../../engine/pages';
import { cleanByline } from '../../engine/pages/adapters/adapter';
import { readAnySite } from '../../engine/pages/any-site';
import { isRelevant } from '../../engine/pages/facts/relevance';
import { lexemes } from '../../engine/text/lexemes';
import { STAPLES } from '../../engine/text/staples';
import { articleOf } from '../support/library-samples';
import { servicesForTests } from '../support/services';

const ADDRESS = 'https://www.harbour-times.example/2021-03-09/the-ropewalk-closes/';
const KEY = 'https://harbour-times.example/2021-03-09/the-ropewalk-closes';
const HTML = `<html lang="en"><head><title>The ropewalk closes</title></head><body><h1 class="head">The ropewalk closes</h1>
<p class="pen">By Ann Example for Harbour Times</p><div class="ink">
<p>The ropewalk at the north quay closed on Tuesday, a foreman told Harbour Times.</p>
<p><img src="/a.jpg"></p><p>The quay in winter (HBT)</p>
<p>“Nobody buys rope now,” the foreman said, and he took his hat and went home.</p>
<p>Harbour Times rows against the tide; its writers go unnamed.</p></div></body></html>`;

function read(address: string, html = HTML) {
  const { document } = parseHTML(html);
  return readPage(document as unknown as Document, address, { anySite: readAnySite });
}
function articleAt(address: string): Article {
  const reading = read(address);
  if (!reading.isArticle) throw new Error(reading.why);
  return reading.article;
}

describe('a made-up outlet is', () => {
  it('asked for in the manifest', async () => {
    const { default: config } = await import('../../wxt.config');
    for (const browser of ['chrome', 'firefox']) {
      const manifest = await (config.manifest as (env: object) => unknown)({ browser });
      const match = '*://*.harbour-times.example/*';
      expect(manifest).toMatchObject({
        host_permissions: expect.arrayContaining([match]),
        content_scripts: [
          { matches: expect.arrayContaining([match]) },
          { matches: expect.arrayContaining([match]) },
        ],
      });
    }
    expect(OUTLET_MATCHES).toContain('*://*.harbour-times.example/*');
  });

  it('spotted, also in a copy, and on its own hosts only', () => {
    const copy = `https://web.archive.org/web/2022/${ADDRESS}`;
    expect([ADDRESS, copy, KEY.replace('https', 'http')].map(outletOf)).toEqual(
      Array(3).fill('Harbour Times'),
    );
    expect(outletOf('https://notharbour-times.example/2021-03-09/the-ropewalk-closes/')).toBeNull();
    for (const address of [ADDRESS, copy, `${ADDRESS}ampHBT/`, `${ADDRESS}?utm_source=a`])
      expect(articleKey(address)).toBe(KEY);
    expect(articleKey('https://harbour-times.example/story.asp?desk=4&story=9')).toBe(
      'https://harbour-times.example/story.asp?story=9',
    );
    expect(read('https://www.harbour-times.example/korea/').isArticle).toBe(false);
  });

  it('read', () => {
    expect(read(ADDRESS)).toMatchObject({
      isArticle: true,
      relevant: true,
      article: {
        key: KEY,
        outlet: 'Harbour Times',
        reader: 'harbour-times/ink',
        title: 'The ropewalk closes',
        byline: 'Ann Example',
        published: '2021-03-09T00:00:00.000Z',
      },
    });
    expect(articleAt(ADDRESS).blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'caption',
      'paragraph',
      'note',
    ]);
    expect(cleanByline('By Ann Example for HBT')).toBe('Ann Example');
  });

  it('named, in English and Korean', () => {
    for (const name of ['Harbour Times', 'the HBT', 'HBT’s', '하버타임스'])
      expect(outletNamed(name)?.name).toBe('Harbour Times');
    expect(sameOutlet('HBT', 'Harbour Times')).toBe(true);
    expect(outletOfAddress(ADDRESS)).toBe('Harbour Times');
    const text = 'It told HBT so.';
    expect(outletsIn(text, 0, text.length).map(({ name }) => name)).toEqual(['Harbour Times']);
    for (const name of ['harbour times', 'HBT', 'Harbour Times Online'])
      expect(lexemes(name)[0]).toMatchObject({ concept: 'harbour-times', end: name.length });
    expect(STAPLES.has('harbour-times')).toBe(true);
    expect(heldToHost('Harbour Times', new URL('https://elsewhere.example/a'))).toEqual({
      outlet: 'elsewhere.example',
      claims: 'Harbour Times',
    });
  });

  it('told as the one through whom words came', () => {
    const english = attribute('“The quay is empty,” a porter told HBT.', { outlet: 'Gull News' });
    const chain = english.attributions[0]!.chain.map((link) => JSON.stringify(link)).join();
    expect(chain).toMatch(/Harbour Times|HBT/);
    const korean = attribute('하버타임스는 “부두가 비었다”고 보도했다.', { language: 'ko', outlet: 'X' });
    expect(korean.sources.map(({ kind }) => kind)).toEqual(['outlet']);
    const text = 'The quay is empty, the harbour times reported on Monday.';
    const article = { ...articleOf(), outlet: 'Gull News', url: 'https://gull.example/a', title: 'A', text };
    const said = attribute(text, { outlet: 'Gull News' });
    expect(creditsOf({ article, attributions: said }).credits.map(({ name }) => name)).toEqual([
      'Harbour Times',
    ]);
  });

  it('known where it is retold', () => {
    const subject = { outlet: 'Gull News', title: 'A quay', links: [], tags: [] };
    expect(isRelevant({ ...subject, text: 'The quay is empty, HBT reported.' })).toBe(true);
    expect(isRelevant({ ...subject, text: 'The quay is empty, THB reported.' })).toBe(false);
    const links = [{ span: [0, 3] as const, href: ADDRESS }];
    expect(isRelevant({ ...subject, text: 'The quay is empty.', links })).toBe(true);
  });

  it('filed under its own key, which no other host writes', () => {
    const article = articleAt(ADDRESS);
    expect(asReadAt(article, ADDRESS)).toEqual(article);
    expect(filing(article, null)).toEqual({ as: 'own' });
    expect(asReadAt(article, 'https://elsewhere.example/2021-03-09/the-ropewalk-closes/')).toBeNull();
    const copy = `https://web.archive.org/web/2022/${ADDRESS}`;
    expect(filing(asReadAt(articleAt(copy), copy)!, null)).toMatchObject({ as: 'beside' });
  });

  it('followed and searched', async () => {
    const { services, network } = servicesForTests();
    const article = articleAt(ADDRESS);
    network.answers.set(
      made.access.home.replace('korea/', 'feed/'),
      `<rss><channel><item><title>A</title><link>${ADDRESS}</link></item></channel></rss>`,
    );
    network.answers.set(ADDRESS, HTML);
    network.articles.set(ADDRESS, { isArticle: true, relevant: true, article });
    await services.library.changeSettings({ follow: ['harbour-times'] });
    await services.following.look();
    const views = await services.following.views();
    expect(views.find(({ id }) => id === 'harbour-times')).toMatchObject({
      outlet: 'Harbour Times',
      on: true,
      listed: 1,
      taken: 1,
      fault: null,
    });
    const { key } = (await services.library.openArticle(articleOf())).article;
    expect((await services.fetcher.options(key)).outlets).toContainEqual({
      id: 'harbour-times',
      outlet: 'Harbour Times',
    });
    expect((await services.fetcher.options(KEY)).outlets.map(({ id }) => id)).not.toContain('harbour-times');
  });

  it('shown and linked', () => {
    expect(readOutlets()).toContain('Harbour Times');
    const article = articleOf();
    expect(searchLinks(article).map(({ outlet }) => outlet)).toContain('Harbour Times');
    const links = [{ span: [0, 3] as const, href: ADDRESS }];
    expect(originLinks({ ...article, links })).toEqual([{ outlet: 'Harbour Times', href: ADDRESS }]);
    expect(reportSearch({ outlet: 'Harbour Times', title: 'A quay' })).toContain(
      'site%3Aharbour-times.example',
    );
  });
});
