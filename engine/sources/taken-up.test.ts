import { describe, expect, it } from 'vitest';
import { attribute } from '../attribution';
import { placeWords } from './source-facts';
import { takenUpPlaces } from './taken-up';

/** Each place that is taken up in a text, with the words that it is taken from. */
function taken(text: string, language = 'en') {
  const found = attribute(text, { outlet: 'The Paper Lantern', language });
  const told = takenUpPlaces(text, found, (source) => placeWords(source, text));
  return [...told.values()].map(({ place, from }) => [place.city ?? place.division, from]);
}

describe('a place that is taken up', () => {
  it.each([
    [
      'A source in Hyesan said that the bridge was shut. Another source in the same province said that guards were doubled.',
      [['ryanggang', 'A source in Hyesan']],
    ],
    [
      'A trader in Sinuiju said that salt was dear. A driver in the same city said that he sold none.',
      [['sinuiju', 'A trader in Sinuiju']],
    ],
    [
      'Frost came early to Jagang. A farmer in the province said that the maize was lost.',
      [['jagang', expect.stringContaining('Frost came early to Jagang')]],
    ],
    [
      'Kanggye has been without light since Monday. A nurse in the city said that the wards were cold.',
      [['kanggye', expect.stringContaining('Kanggye has been')]],
    ],
    [
      'A teacher in Musan said that the school was closed. A cook in that county said that lunches had ended.',
      [['musan', 'A teacher in Musan']],
    ],
    [
      'A miner in Tanchon said that the shaft was flooded. Trucks had come from Pyongsong. A clerk from the same city said that nobody was hurt.',
      [['tanchon', 'A miner in Tanchon']],
    ],
  ])('%s', (text, expected) => expect(taken(text)).toEqual(expected));

  it.each([
    [
      '함경북도의 한 소식통은 다리가 막혔다고 말했다. 같은 도의 다른 소식통은 경비가 두 배로 늘었다고 전했다.',
      ['north-hamgyong'],
    ],
    ['자강도에 서리가 일찍 내렸다. 도내 한 소식통은 옥수수를 다 잃었다고 전했다.', ['jagang']],
  ])('in Korean: %s', (text, expected) =>
    expect(taken(text, 'ko').map(([place]) => place)).toEqual(expected),
  );
});

describe('nothing is taken up', () => {
  it.each([
    // Nothing before names a place.
    'A source in the province said that the bridge was shut.',
    // Two could be meant.
    'Trucks went from Jagang to Ryanggang. A driver in the province said that the road was bad.',
    // One that was named since.
    'A source in Hyesan said that salt was dear. In Sinuiju it was cheap. A buyer in the city said that the shops were full.',
    // A source of two places.
    'Sources in Musan and Hoeryong said that the river rose. A guard in the same county said that a boat sank.',
    // It has a place of its own.
    'A source in Hyesan said that the bridge was shut. A source in Chongjin, the largest city of the province, said that it was open.',
    // A country is no province.
    'A source in China said that orders fell. A buyer in the province said that nobody paid.',
  ])('%s', (text) => expect(taken(text)).toEqual([]));
});
