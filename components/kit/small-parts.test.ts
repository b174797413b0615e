import { describe, expect, it } from 'vitest';
import { ACCESS } from '../../engine/outlets/records';
import '../../tests/screens/draw';
import { HERE, HERE_SAID, THERE } from '../../tests/screens/samples';
import { originLinks, searchLinks } from '../accounts/helpful-links';
import { moment, publishedDay, size } from '../i18n/dates';
import { describeTrouble, troubleOf } from '../i18n/trouble';
import { voicesOf } from '../sources/voice-strip';

describe('dates', () => {
  it.each([
    ['2020-08-05T07:00:00.000Z', '5 Aug 2020'],
    ['2020-08-05T23:59:00-04:00', '6 Aug 2020'],
    ['nonsense', null],
    [null, null],
  ])('%s is %s', (iso, words) => {
    expect(publishedDay(iso)).toBe(words);
  });

  it('gives the time alone on the same day', () => {
    const now = new Date(2021, 2, 9, 20, 0);
    expect(moment(new Date(2021, 2, 9, 14, 2).toISOString(), now)).toBe('14:02');
    expect(moment(new Date(2021, 2, 8, 14, 2).toISOString(), now)).toBe('8 Mar 2021, 14:02');
  });

  it.each([
    [0, '0 kB'],
    [812_345, '812 kB'],
    [1_234_567, '1.2 MB'],
    [3_000_000_000, '3 GB'],
  ])('%i bytes', (bytes, words) => {
    expect(size(bytes)).toBe(words);
  });
});

describe('links that may help', () => {
  const linking = (...hrefs: string[]) => ({
    ...HERE,
    links: hrefs.map((href) => ({ span: [0, 1] as const, href })),
  });

  it('are the reports of other outlets, once each, and no front pages', () => {
    const report = 'https://www.rfa.org/english/korea/2021/03/08/sample/';
    const hrefs = [
      report,
      report,
      'https://www.rfa.org/',
      HERE.url,
      'https://example.org/a/b',
      'javascript:rfa.org/a/b',
      'https://notrfa.org/a/b',
    ];
    expect(originLinks(linking(...hrefs))).toEqual([{ outlet: 'Radio Free Asia', href: report }]);
  });

  it('search the other outlets, never the article’s own', () => {
    const searchable = ACCESS.filter(({ access }) => access.searchPage !== null).map(
      ({ outlet }) => outlet.name,
    );
    const searched = (article: typeof HERE) => searchLinks(article).map(({ outlet }) => outlet);
    expect(searchable.filter((name) => /^(?:Daily NK|Radio Free Asia|Breitbart)$/.test(name))).toEqual([
      'Daily NK',
      'Breitbart',
    ]);
    expect(searched(HERE)).toEqual(searchable.filter((name) => name !== 'Daily NK'));
    expect(searched(THERE)).toEqual(searchable.filter((name) => name !== 'Breitbart'));
    expect(searchLinks({ ...HERE, title: 'A an of' })).toEqual([]);
  });
});

describe('trouble', () => {
  it.each([
    [{ failure: { kind: 'quota', detail: '' } }, 'quota'],
    [{ failure: { kind: 'constructor' } }, 'internal'],
    [new Error('x'), 'internal'],
    [null, 'internal'],
  ])('%o is %s', (error, kind) => {
    expect(troubleOf(error)).toBe(kind);
    expect(describeTrouble(troubleOf(error))).toMatch(/\.$/);
  });
});

describe('the strip of voices', () => {
  it('runs from the first word to the last, one piece for each stretch of a voice', () => {
    const voices = voicesOf(HERE_SAID, HERE.text.length);
    expect(voices.map(({ hue, direct }) => `${hue}${direct ? '!' : ''}`)).toEqual([
      's1',
      's2!',
      's2',
      's2!',
      's3!',
      's4',
      's0!',
    ]);
    expect(voices.at(-1)!.from + voices.at(-1)!.length).toBe(180);
  });

  it('is empty for an empty text', () => {
    expect(voicesOf(HERE_SAID, 0)).toEqual([]);
  });
});
