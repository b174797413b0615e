import { describe, expect, it } from 'vitest';
import { readingOf } from '../../text/account-text';
import { runs, sharedCopy } from './copy';

const reading = (key: string, text: string) =>
  readingOf({
    article: {
      key,
      outlet: key,
      url: `https://${key}.example/x`,
      title: null,
      published: null,
      text,
      links: [],
    },
    attributions: { engine: 1, attributions: [], sources: [] },
  } as unknown as Parameters<typeof readingOf>[0]);

const OWN =
  'Two barges left the quay before dawn with cement for the new road. Clerks counted the sacks twice and found nine missing. ' +
  'Nobody in the yard would say who had signed for them, and the foreman went home without a word to his crew. ';
const OTHER =
  'Masons at the road waited until noon for the load that never came in full. Their brigade leader wrote a letter of complaint to the county. ' +
  'By evening the sacks were on sale behind the station for half the price that shops ask in spring. ';
const LINE = 'Follow our channel for daily news from the river. ';

describe('shared copy', () => {
  it('is told by every run of so many words, in lower case', () => {
    const { words } = reading('a', 'Two barges left, and nobody waved.');
    expect(runs(words, 4)).toEqual([
      'two barges left and',
      'barges left and nobody',
      'left and nobody waved',
    ]);
    expect(runs(words.slice(0, 3), 4)).toEqual([]);
  });

  it('is the same from either side where one text repeats a line that both have', () => {
    const [a, b] = [reading('a', OWN + LINE.repeat(6)), reading('b', OTHER + LINE)];
    const [one, other] = [sharedCopy(a, b), sharedCopy(b, a)];
    expect(one.containment).toBe(other.containment);
    expect(one.containment).toBeLessThan(0.15);
    expect(one.copied).toBe(other.copied);
  });

  it('is copy where one text takes over the other', () => {
    const [a, b] = [reading('a', OWN), reading('b', OWN + OTHER)];
    expect(sharedCopy(a, b)).toMatchObject({ containment: 1, copied: true });
    expect(sharedCopy(b, a)).toMatchObject({ containment: 1, copied: true });
  });
});
