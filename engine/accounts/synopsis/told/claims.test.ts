import { describe, expect, it } from 'vitest';
import { attribute } from '../../../attribution';
import { topicOf } from '../topic';
import { claimsIn } from './claims';

const read = (text: string) => {
  const article = { key: 'k', outlet: 'Newser', published: null, title: '', text, links: [], url: '' };
  return claimsIn({ article, attributions: attribute(text, { outlet: 'Newser', language: 'en' }) });
};
const claims = (text: string) => read(text).map(({ span }) => text.slice(...span));

describe('who speaks is no claim', () => {
  it.each([
    'Kang Min-ho, a researcher on rail freight at a private institute in Seoul, said that the bridge was shut.',
    'Ok Sun-hui, a defector who taught in a school in Anju until 2016, told RFA that the bridge was shut.',
    'A nurse now living in Incheon, who was once a cook, said that the bridge was shut.',
    'The bridge was shut, said a trader, who spoke on condition of anonymity.',
    '“The bridge was shut for a week,” said a trader, who asked RFA not to print his name.',
    'The governor told the crowd that the bridge was shut, the agency added.',
    'The bridge was shut, a driver said, Radio Free Asia reported.',
    '“The bridge was shut for a week,” the source said, citing a family friend of the guard.',
  ])('%s', (text) => {
    for (const claim of claims(text)) expect(claim).toMatch(/bridge was shut|was once a cook/);
  });
});

describe('headings claim nothing', () => {
  it.each([
    'Doors Were Locked at the Depot',
    'A promise with a number',
    '“What Is Left to Give?”',
    'WHO PAYS FOR IT?',
  ])('%s', (heading) => {
    const text = `The bridge at Anju was shut for a week.\n\n${heading}\n\nThe mill at Musan has no coal.`;
    expect(claims(text)).toEqual(['The bridge at Anju was shut for a week', 'The mill at Musan has no coal']);
  });
});

describe('a topic ends with a thing', () => {
  it.each([
    ['The youth league held a lecture for parents.', /league|lecture/],
    ['Goods are stored for sixty days at the pier.', /pier|Goods|days/],
    ['He lost goods worth a great deal.', /goods/],
    ['The paper gave advice on the safe handling of stoves.', /stoves|advice|handling/],
    ['Satellite pictures show the northern pier.', /pictures|pier/],
  ])('%s', (text, expected) => {
    const [claim] = read(text);
    const topic = topicOf(claim!, text, new Set(), () => 1);
    expect(topic).toMatch(expected);
    expect(topic).not.toMatch(/(?:held|sixty|worth|safe|shows?)$/);
  });
});
