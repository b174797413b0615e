/** Slots of a point that both accounts fill: told alike whatever the writing, or told apart and named. */
import { describe, expect, it } from 'vitest';
import type { SynopsisRow } from '../../model';
import { synopsis } from '..';

const rowsOf = (a: string, b: string): SynopsisRow[] => {
  const account = (key: string, outlet: string, text: string) => ({
    article: {
      key,
      outlet,
      url: `https://${key}.example/`,
      published: '2024-05-20',
      title: 'Salt',
      text,
      links: [],
    },
    attributions: { engine: 0, attributions: [], sources: [] },
  });
  return synopsis(account('a', 'Daily NK', a), account('b', 'Radio Free Asia', b)).rows;
};
const REST = '\n\nThe pier of Sinpo was built in 1987.';
const boats = (count: string) =>
  `In Sinpo, ${count} stayed in the harbour in May after the office cut the oil.${REST}`;
const held = (how: string) => `The ferry at Sinpo was held ${how}.${REST}`;
const took = (what: string) => `Guards at Sinpo took ${what} from the shed behind the pier.${REST}`;
const differing = (a: string, b: string) => rowsOf(a, b).filter(({ relation }) => relation === 'differs');

describe('one value, written in two ways', () => {
  it.each([
    ['one hundred and thirty boats', '130 boats'],
    ['fifty-eight boats', '58 boats'],
    ['two hundred fifty-eight boats', '258 boats'],
    ['a hundred and five boats', '105 boats'],
    ['one thousand two hundred boats', '1,200 boats'],
    ['a dozen boats', '12 boats'],
    ['14 200 boats', '14,200 boats'],
    ['14\u202f200 boats', '14,200 boats'],
    ['14\u00a0200 boats', '14,200 boats'],
    ['1 014 200 boats', '1,014,200 boats'],
    ['one and a half million boats', '1.5 million boats'],
    ['half a million boats', '500,000 boats'],
    ['two and a half thousand boats', '2,500 boats'],
    ['40 per cent of the boats', '40% of the boats'],
    ['forty percent of the boats', '40 per cent of the boats'],
    ['dozens of boats', '40 boats'],
    ['hundreds of boats', '300 boats'],
    ['five to seven boats', 'six boats'],
    ['between five and ten boats', 'eight boats'],
    ['at least seven boats', 'nine boats'],
    ['a dozen boats', 'eleven boats'],
    ['a hundred boats', '94 boats'],
  ])('%s / %s', (a, b) => expect(differing(boats(a), boats(b))).toEqual([]));

  it.each([
    ['50 pounds of salt', '23 kilograms of salt'],
    ['220 pounds of salt', '100 kg of salt'],
    ['two tons of salt', '2,000 kilograms of salt'],
    ['500 grams of salt', 'half a kilo of salt'],
    ['5 gallons of oil', '19 litres of oil'],
  ])('%s / %s', (a, b) => expect(differing(took(a), took(b))).toEqual([]));

  it.each([
    ['three miles off the coast', 'five kilometres off the coast'],
    ['for two weeks', 'for 14 days'],
    ['for 48 hours', 'for two days'],
    ['ten feet from the pier', 'three metres from the pier'],
    ['for an hour and a half', 'for 90 minutes'],
    ['in the early hours', 'at night'],
    ['at 5 a.m.', 'before dawn'],
    ['on the night of April 22', 'in the early hours of April 23'],
  ])('%s / %s', (a, b) => expect(differing(held(a), held(b))).toEqual([]));
});

describe('two values of one slot', () => {
  it.each([
    ['7,000 won worth of salt', '7,000 yuan worth of salt'],
    ['three tons of salt', 'three sacks of salt'],
    ['three tons of salt', 'three kilograms of salt'],
    ['five kilograms of salt', 'five pounds of salt'],
    ['dozens of bags', 'thousands of bags'],
    ['hundreds of bags', 'thousands of bags'],
    ['half of the stock', 'a third of the stock'],
    ['half of the stock', 'all of the stock'],
    ['forty bags', 'ninety bags'],
  ])('%s / %s', (a, b) => {
    const [row] = differing(took(a), took(b));
    expect(row?.why).toMatchObject({ kind: 'figure' });
  });

  it.each([
    ['in May', 'in June', 'time'],
    ['in 2017', 'in 2019', 'time'],
    ['before the storm', 'after the storm', 'time'],
    ['on a Monday', 'on a Friday', 'day'],
    ['at 9 a.m.', 'at 9 p.m.', 'time'],
    ['for the first time', 'for the third time', 'words'],
    ['for the second time this year', 'for the fifth time this year', 'words'],
    ['by order of the navy', 'by order of the police', 'actor'],
    ['on the eastern side', 'on the western side', 'place'],
    ['for a week', 'for a month', 'figure'],
    ['for an hour and a half', 'for 20 minutes', 'figure'],
    ['at 2 p.m. for the whole crew', 'in the night for the whole crew', 'time'],
    ['on April 22', 'on April 23', 'day'],
    ['because of a storm warning', 'because of a broken engine', 'cause'],
    ['due to the new rules of the port', 'due to a lack of oil', 'cause'],
  ])('%s / %s', (a, b, kind) => {
    const [row] = differing(held(a), held(b));
    expect(row?.why?.kind).toBe(kind);
  });

  it.each([
    ['no more than 5 kilograms of salt', 'up to 10 kilograms of salt'],
    ['never more than 5 kilograms of salt', 'a maximum of 8 kilograms of salt'],
  ])('%s / %s: two limits', (a, b) => {
    const [row] = differing(took(a), took(b));
    expect(row?.why).toMatchObject({ kind: 'figure' });
  });

  it('names what befell those who are counted', () => {
    const [row] = differing(
      `Four guards were killed in Sinpo when a boiler burst on the ferry.${REST}`,
      `A boiler that burst on the ferry in Sinpo has cost the lives of at least seven guards.${REST}`,
    );
    expect(row?.why).toMatchObject({ kind: 'figure', of: 'killed', here: 'Four', there: 'at least seven' });
  });

  it('names what is counted, and both values in the texts’ words', () => {
    const [row] = differing(
      `Four guards were killed in Sinpo when a boiler burst on the ferry.${REST}`,
      `At least seven guards were killed in Sinpo when a boiler burst on the ferry.${REST}`,
    );
    expect(row?.why).toMatchObject({ kind: 'figure', here: 'Four', there: 'At least seven' });
  });

  it.each([
    [
      'the dead are none of the hurt',
      'Five men were killed on the ferry of Sinpo.',
      'Nine men were injured on the ferry of Sinpo.',
    ],
    [
      'dead or missing are more than dead',
      'Five men were killed on the ferry of Sinpo.',
      'Nine men are dead or missing from the ferry of Sinpo.',
    ],
    [
      'people are anybody',
      'Nine people saw the ferry burn at Sinpo.',
      'Two people were paid to watch the ferry at Sinpo.',
    ],
    [
      'another year is another happening',
      'Five men were killed on the ferry of Sinpo.',
      'In 2011, nine men were killed on the ferry of Sinpo.',
    ],
    [
      'what is summed up over a year is more than one day brings',
      'Five men were killed on the ferry of Sinpo.',
      'Nine men have been killed on the ferry of Sinpo this year.',
    ],
    [
      'a part is none of the whole',
      'Only 12 sailors of the 60 sailors aboard the ferry of Sinpo were saved.',
      'Twelve sailors from the ferry of Sinpo were saved.',
    ],
    [
      'a rate for a thousand is that for one',
      'The yuan was traded at 960 won in the port of Sinpo.',
      'In the port of Sinpo, 1,000 yuan were traded at 955,000 won.',
    ],
    [
      'a cause that both give in other words is one',
      'The ferry at Sinpo was held because of a storm warning.',
      'The ferry at Sinpo was held due to gales and storms.',
    ],
    [
      'two views that one account reports of the same people',
      'Residents of Sinpo are angry at the ban. Residents of Sinpo with boats are relieved, though.',
      'Many residents of Sinpo welcome the ban.',
    ],
    [
      'whom the blame is on does not think otherwise',
      'The office blames the traders of Sinpo for the lack of salt.',
      'The traders of Sinpo are glad that the harbor is open.',
    ],
  ])('%s', (_, a, b) => expect(differing(a + REST, b + REST)).toEqual([]));
});

describe('what is aligned and not compared', () => {
  it('is told by both, with the words that the other lacks', () => {
    const a = 'Guards at Sinpo searched the homes of dock workers for the lost nets.';
    const b = 'No homes of dock workers at Sinpo were searched for nets, the county says.';
    const row = rowsOf(a + REST, b + REST).find(({ relation }) => relation === 'both');
    expect(row?.why).toMatchObject({ kind: 'not-compared' });
    expect(row?.markA?.map((span) => a.slice(...span)).join(' ')).toContain('lost');
  });

  it('is never called agreed where one of the two denies it', () => {
    const rows = rowsOf(
      `Soldiers fired on the boats of Sinpo in the night.${REST}`,
      `The ministry denied that soldiers had fired on the boats of Sinpo in the night.${REST}`,
    ).filter(({ a }) => a.some(([start]) => start === 0));
    expect(rows.map(({ relation }) => relation)).not.toContain('agrees');
    expect(rows.map(({ relation }) => relation)).not.toContain('repeats');
  });

  it('keeps identical sentences', () => {
    const same = 'Guards at Sinpo took the salt, and nobody was paid for it.';
    expect(rowsOf(same + REST, same + REST).map(({ relation }) => relation)).toContain('repeats');
  });
});

const works = 'the Ryongsong Salt Works in Sinpo, South Hamgyong Province,';
const mill = 'the May Ninth Mill in Hoeryong, North Hamgyong Province';

describe('what is left to the reader', () => {
  it.each([
    [
      'The cement works at Sinpo had sent its first 800 tons to Pyongyang by May.',
      'The ministry puts what the cement works at Sinpo sends to Pyongyang at 30,000 tons.',
    ],
    [
      'The ferry office at Sinpo lost 3 hectares to the flood.',
      'The ferry office at Sinpo owns 400 hectares by the flood plain.',
    ],
  ])('%s / %s: quantities of which neither says what they are of', (a, b) => {
    const rows = rowsOf(`${a}${REST}`, `${b}${REST}`);
    expect(rows.map(({ relation }) => relation)).toEqual(['both', 'repeats']);
  });

  it.each([
    [
      `Less than a week after its opening, ${works} stands still.`,
      `Kim cut the ribbon of ${works} on Tuesday.`,
    ],
    [`Thieves broke into ${works} in April.`, `Two tankers left ${works} with oil on board.`],
    [`${mill} lost its roof.`, `Singers from Pyongyang came to ${mill}.`],
    [
      'The Sinpo Garden Hotel in South Hamgyong Province burned down.',
      'Tourists from Vladivostok dined at the Sinpo Garden Hotel in South Hamgyong Province.',
    ],
    [
      'The Taedong Fishery Station in Sinpo, South Hamgyong Province, has run out of oil.',
      'Premier Kim praised the Taedong Fishery Station in Sinpo, South Hamgyong Province.',
    ],
  ])('%s / %s: names in common are no agreement', (a, b) => {
    const rows = rowsOf(`${a}${REST}`, `${b}${REST}`);
    expect(rows.map(({ relation }) => relation)).not.toContain('agrees');
  });
});

describe('one word', () => {
  it.each([
    [
      'Eight were carried to the yard, and I counted them from the window, she said.',
      '“I can count,” he said.',
    ],
    ['The wives waited at the gate until the whistle blew, he said.', '“We waited,” she said.'],
    ['Nobody slept in the barracks that night, a guard said.', '“They slept,” he said.'],
    ['The men sang on the way to the quay, a cook said.', '“We sang,” she said.'],
    ['The clerks laughed at the notice on the wall, he said.', '“I laughed,” she said.'],
  ])('%s / %s: says too little to agree on', (a, b) => {
    const rows = rowsOf(`${a}${REST}`, `${b}${REST}`);
    expect(rows.map(({ relation }) => relation)).not.toContain('agrees');
  });
});

describe('how long it lasts', () => {
  it.each([
    ['for twenty days', 'for a month'],
    ['for a week', 'for twelve days'],
    ['for a full year', 'for eight months'],
    ['for a day', 'for a week'],
    ['for a whole month', 'for ten weeks'],
  ])('%s / %s', (a, b) => {
    const [row] = differing(held(a), held(b));
    expect(row?.why).toMatchObject({
      here: expect.stringContaining(a.slice(4)),
      there: expect.stringContaining(b.slice(4)),
    });
  });

  it.each([
    ['for a month', 'for thirty days'],
    ['for a month', 'for four weeks'],
    ['for a year', 'for twelve months'],
    ['for a week', 'for at least five days'],
    ['for a week', 'for about a week'],
  ])('%s and %s are one', (a, b) => expect(differing(held(a), held(b))).toEqual([]));
});
