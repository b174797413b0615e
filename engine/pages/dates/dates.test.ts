import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from './dates';

describe('isoDate', () => {
  it.each([
    ['2020-08-05T07:00:00+00:00', '2020-08-05T07:00:00.000Z'],
    ['2020-08-05T07:00:00.123Z', '2020-08-05T07:00:00.000Z'],
    ['2020-08-05T07:00:00+0900', '2020-08-04T22:00:00.000Z'],
    ['2020-08-05T23:30-04:00', '2020-08-06T03:30:00.000Z'],
    ['2024-04-28 07:00:00Z', '2024-04-28T07:00:00.000Z'],
    ['2020-08-05', '2020-08-05T00:00:00.000Z'],
    ['2020.08.05 4:00pm', '2020-08-05T16:00:00.000Z'],
    ['2020.08.05 12:05 a.m.', '2020-08-05T00:05:00.000Z'],
    ['Kim Sample | 2009-03-05\u00a014:20', '2009-03-05T14:20:00.000Z'],
    ['20200805', '2020-08-05T00:00:00.000Z'],
    ['20200805T070000Z', '2020-08-05T07:00:00.000Z'],
    ['August 5, 2020', '2020-08-05T00:00:00.000Z'],
    ['Aug. 5, 2020 9:15 PM', '2020-08-05T21:15:00.000Z'],
    ['Published 5 Aug 2020', '2020-08-05T00:00:00.000Z'],
    ['5th September 2020', '2020-09-05T00:00:00.000Z'],
    ['2020년 8월 5일', '2020-08-05T00:00:00.000Z'],
    ['2020-02-31', null],
    ['2020-13-01', null],
    ['1/2/2020', null],
    ['yesterday', null],
    ['', null],
    [null, null],
  ])('%s → %s', (text, date) => {
    expect(isoDate(text)).toBe(date);
  });

  it('reads what it writes', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        day.setUTCMilliseconds(0);
        expect(isoDate(day.toISOString())).toBe(day.toISOString());
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void isoDate(text)));
  });
});
