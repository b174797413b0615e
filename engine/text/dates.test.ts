import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarKey, datesIn, dayInAddress, dayNumber, dayOfIso } from './dates';

const AUGUST_5_2020 = dayNumber(2020, 7, 5)!; // a Wednesday

describe('datesIn', () => {
  it.each([
    ['on July 19', 719],
    ['on 12 April', 412],
    ['the 3rd of May 2021', 503],
    ['on Aug. 2, 2020', 802],
    ['2020-08-02', 802],
    ['on Sunday', 802],
    ['on Wednesday', 805],
    ['yesterday', 804],
  ])('%s', (text, key) => {
    expect(datesIn(text, AUGUST_5_2020).map(calendarKey)).toEqual([key]);
  });

  it.each(['they march on', 'it may 5-fold', 'at 3:15', 'May 45', 'the second'])(
    'finds none in "%s"',
    (text) => {
      expect(datesIn(text, null).map(calendarKey)).toEqual([]);
    },
  );

  it('resolves a day without a year to the nearest one that is not far ahead', () => {
    expect(datesIn('Dec. 20', dayNumber(2021, 0, 3)!)[0]?.day).toBe(dayNumber(2020, 11, 20));
    expect(datesIn('Dec. 20', dayNumber(2021, 11, 1)!)[0]?.day).toBe(dayNumber(2021, 11, 20));
    expect(datesIn('Dec. 20', null)[0]?.day).toBeNull();
  });

  it('knows a month with a year, and no day of it', () => {
    expect(datesIn('since July 2020', null)).toMatchObject([{ month: 6, year: 2020, dayOfMonth: null }]);
  });

  it('never throws and keeps to the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.integer({ min: -1e5, max: 1e5 })), (text, day) => {
        for (const { span } of datesIn(text, day)) expect(span[1]).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('other dates', () => {
  it.each([
    ['https://example.org/2020/08/05/a-story/', '2020-08-05'],
    ['https://example.org/view?key=/20200727/', '2020-07-27'],
    ['https://example.org/2020/08/a-story/', '2020-08-15'],
    ['https://example.org/2020/88/05/', null],
    ['https://example.org/story-123456789/', null],
  ])('%s names %s', (url, day) => expect(dayInAddress(url)).toBe(dayOfIso(day)));

  it('has no day for nonsense', () => {
    expect(dayOfIso('soon')).toBeNull();
    expect(dayNumber(2021, 1, 29)).toBeNull();
  });
});
