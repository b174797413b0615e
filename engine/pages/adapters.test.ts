import { describe, expect, it } from 'vitest';
import { outletOn } from '../outlets/known-outlets';
import { PAGES } from '../outlets/records';
import { dateInAddress } from './adapters/adapter';

const pagesOf = (id: string | undefined) => PAGES.find(({ outlet }) => outlet.id === id)?.pages;

function says(address: string): string {
  const url = new URL(address);
  return pagesOf(outletOn(url.hostname)?.id)?.address(url).page ?? 'nobody’s';
}

describe('what an address says', () => {
  it.each([
    'https://www.dailynk.com/english/a-story-of-salt/',
    'https://www.dailynk.com/english/a-story-of-salt/amp/',
    'http://dailynk.com/english/a-story-of-salt',
    'http://www.dailynk.com/english/read.php?cataId=nk01500&num=14532',
    'https://www.dailynk.com/20200805-1/',
    'https://www.breitbart.com/asia/2020/07/31/a-story/',
    'https://www.breitbart.com/asia/2020/07/31/a-story/amp/',
    'https://www.breitbart.com/local/texas/2020/7/1/a-story',
    'https://www.rfa.org/english/news/korea/salt-07302020180000.html',
    'https://www.rfa.org/english/news/korea/salt-07302020180000.html/ampRFA',
    'https://www.rfa.org/english/korea/2025/02/18/a-story/',
    'https://www.rfa.org/english/korea/nuclear/2025/02/18/a-story',
    'https://www.rfa.org/korean/in_focus/salt-07302020180000.html',
  ])('an article: %s', (address) => expect(says(address)).toBe('article'));

  it.each([
    'https://www.dailynk.com/',
    'https://www.dailynk.com/english',
    'https://www.dailynk.com/english/?s=salt',
    'https://www.dailynk.com/english/category/news/',
    'https://www.dailynk.com/english/2020/08/',
    'https://www.dailynk.com/english/feed/',
    'https://www.dailynk.com/english/wp-json/wp/v2/posts',
    'https://www.dailynk.com/english/list.php?cataId=nk01500',
    'https://www.dailynk.com/english/contact-us/',
    'https://www.breitbart.com/',
    'https://www.breitbart.com/asia/',
    'https://www.breitbart.com/asia/2020/07/31/',
    'https://www.breitbart.com/asia/2020/07/31/page/2/',
    'https://www.breitbart.com/asia/2020/07/31/feed/',
    'https://www.breitbart.com/clips/2020/07/31/somebody-says/',
    'https://www.breitbart.com/podcasts/',
    'https://www.rfa.org/english/',
    'https://www.rfa.org/english/news/korea',
    'https://www.rfa.org/english/korea/2025/02/18/',
    'https://www.rfa.org/english/@@search?SearchableText=salt',
    'https://www.rfa.org/english/story_archive?year=2020&month=8',
  ])('none: %s', (address) => expect(says(address)).toBe('other'));

  it.each(['https://www.dailynk.com/english/?p=12', 'https://www.dailynk.com/a-page/'])(
    'the page must say: %s',
    (address) => expect(says(address)).toBe('unknown'),
  );

  it('has the day of dated addresses, and the second of Plone’s', () => {
    const dated = ['daily-nk', 'rfa', 'breitbart'].map((id) =>
      ['https://x.example/asia/2020/07/31/a-story/', 'https://x.example/news/salt-07302020180005.html'].map(
        (address) => dateInAddress(pagesOf(id)!.address(new URL(address))),
      ),
    );
    expect(dated).toEqual([
      [null, null],
      ['2020-07-31T00:00:00.000Z', '2020-07-30T18:00:05.000Z'],
      ['2020-07-31T00:00:00.000Z', null],
    ]);
  });
});
