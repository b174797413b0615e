import { describe, expect, it } from 'vitest';
import { attribute } from '../../attribution';
import { synopsis } from '..';

const account = (outlet: string, published: string, text: string) => ({
  article: {
    key: outlet,
    url: `https://${outlet}.example/ferry`,
    outlet,
    published,
    title: 'Ferry sinks off Wonsan',
    text,
    links: [],
  },
  attributions: attribute(text, { outlet }),
});

const REST =
  'The ferry sank off Wonsan in Kangwon Province on the night of 3 March. It was on the way to a fishing station with cement and rope aboard.';
const rows = (one: string, other: string) =>
  synopsis(
    account('Daily NK', '2021-03-06', `${one}\n\n${REST}`),
    account('Radio Free Asia', '2021-03-07', `${other}\n\n${REST}`),
  ).rows;

describe('tolls', () => {
  it.each([
    [
      'Eleven sailors drowned when a ferry went down near Wonsan.',
      'At least fourteen people were killed as a boat sank.',
      'differs',
    ],
    [
      'Eleven sailors drowned when a ferry went down near Wonsan.',
      'At least ten people were killed as a boat sank.',
      'agrees',
    ],
    [
      'Four guards died when a ferry went down near Wonsan on the night of 3 March.',
      'At least seven people were killed this week when a boat sank.',
      'both',
    ],
    [
      'Four guards died when a ferry went down near Wonsan on the night of 3 March.',
      'At least seven people were killed last week when a boat sank.',
      'differs',
    ],
    [
      'A ferry accident injured six men.',
      'Nine were wounded on board, a resident said on Friday.',
      'differs',
    ],
  ])('%s | %s: %s', (one, other, relation) => {
    const found = rows(one, other).find(
      ({ a, b }) => a.some(([start]) => start < one.length) && b.some(([start]) => start < other.length),
    );
    expect(found?.relation).toBe(relation);
  });

  it('the day of the telling is no day of the event', () => {
    const found = rows(
      'The ferry went down near Wonsan on 3 March with cement aboard, residents say.',
      'The ferry went down near Wonsan with cement aboard, Daily NK reported on Saturday.',
    );
    expect(found.filter(({ relation }) => relation === 'differs')).toEqual([]);
  });
});

describe('a toll that comes to another one', () => {
  it.each([
    'Nine sailors of the crew were killed when the ferry went down.',
    'The confirmed dead were nine sailors of the crew.',
    'Nine sailors of the crew drowned on the ferry.',
    'Nine people died on the ferry off Wonsan.',
    'At least nine sailors were killed.',
  ])('is no other count of it: %s', (text) => {
    for (const added of [
      'Four dockers were also killed.',
      'Four dockers were killed as well.',
      'Another four dockers were killed on the quay.',
      'Four more dockers were killed on the quay.',
      'In addition four dockers were killed.',
    ])
      expect(rows(text, added).filter(({ relation }) => relation === 'differs')).toEqual([]);
    expect(rows(text, 'Four sailors of the crew were killed.').map(({ relation }) => relation)).toContain(
      'differs',
    );
  });
});
