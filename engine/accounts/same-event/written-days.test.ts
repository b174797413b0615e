import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from '../../text/dates';
import { writtenDays } from './written-days';

const iso = (day: number | null) =>
  day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
function read(text: string): [string | null, string | null] | null {
  const found = writtenDays(text, datesIn(text, null));
  return found && [iso(found.from), iso(found.to)];
}

describe('the days in which an article was written', () => {
  it.each<[string, [string, string]]>([
    ['SEOUL, March 3, 2021 (Wire) — A barge left.', ['2021-03-03', '2021-03-05']],
    ['Kaesong, North Korea, 5 August 2020 - A barge left.', ['2020-08-05', '2020-08-07']],
    ['A barge leaves\nPosted on Thu, May 2, 2013 at 7:31 pm\nIt was full.', ['2013-05-02', '2013-05-04']],
    ['Pyongyang, March 3, Juche 110 (2021) (KCNA) -- A barge left.', ['2021-03-03', '2021-03-05']],
    ['DANDONG, Jan. 3 — Shut since a clerk fell ill on December 31, 2020.', ['2021-01-03', '2021-01-05']],
    ['A barge left, the daily said on Friday, March 5, 2021.', ['2021-03-05', '2021-03-12']],
    ['A barge left Haeju on March 5, 2021. It was full.', ['2021-03-05', '2021-03-19']],
    ['In March 2021 two barges left Haeju.', ['2021-03-01', '2021-04-30']],
  ])('%s', (text, days) => expect(read(text)).toEqual(days));

  it.each([
    'SEOUL, March 3 (Wire) — A barge left on Tuesday.',
    'A barge will leave on March 5, 2021.',
    'A barge left on Tuesday.',
    'Pyongyang, March 3, Juche 999 (KCNA) -- A barge left.',
    'The barge sails in 2021, as it did in 2019.',
  ])('%s: nothing', (text) => expect(read(text)).toBeNull());

  it.each([
    ['A man who fled on March 5, 2011, sells noodles.', '2011-03-05'],
    ['It is forbidden under the law of March 5, 2021.', '2021-03-05'],
    ['On March 5, 2011, a barge sank. Ten years later it was raised.', '2011-03-05'],
    ['On March 5, 2011, a barge sank. It was raised in 2014.', '2011-03-05'],
  ])('%s: not before', (text, from) => expect(read(text)).toEqual([from, null]));

  it('never throws, and keeps to the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('SEOUL, ', 'May 2', ', 2021', '\n', ' said on ', 'In ', '. ', '—', ':')),
        (parts) => {
          const text = parts.join('');
          const found = writtenDays(text, datesIn(text, null));
          if (found) expect(found.span[1]).toBeLessThanOrEqual(text.length);
          if (found && found.to !== null) expect(found.to).toBeGreaterThanOrEqual(found.from);
        },
      ),
    );
  });
});
