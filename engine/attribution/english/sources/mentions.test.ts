import { describe, expect, it } from 'vitest';
import { mention } from './mentions';

describe('mentions', () => {
  it.each([
    ['he', 'pronoun', 'he', 'anonymous-person'],
    ['They', 'pronoun', 'they', 'anonymous-person'],
    ['the source', 'definite', 'source', 'anonymous-person'],
    ['a source in North Hamgyong Province', 'new', 'source', 'anonymous-person'],
    ['another source', 'new', 'source', 'anonymous-person'],
    ['two sources', 'new', 'source', 'anonymous-group'],
    ['the second source', 'new', 'source', 'anonymous-person'],
    ['residents', 'plain', 'resident', 'anonymous-group'],
    ['officials quoted by the source', 'plain', 'official', 'anonymous-group'],
    ['Radio Free Asia (RFA)', 'name', 'radio free asia', 'outlet'],
    ['the state newspaper Rodong Sinmun', 'name', 'rodong sinmun', 'state-media'],
    ['North Korean state media', 'plain', 'media', 'state-media'],
    ['the Daily NK report', 'name', 'daily nk', 'outlet'],
    ['the report', 'definite', 'report', 'document'],
    ['South Korea’s unification ministry', 'plain', 'ministry', 'organisation'],
    ['Col. Lee Jun-ho, a military spokesman', 'name', 'jun-ho', 'named-person'],
    ['Ri Sun-hui', 'name', 'sun-hui', 'named-person'],
    ['Pyongyang', 'name', 'pyongyang', 'organisation'],
  ])('%s', (text, form, head, kind) => {
    const read = mention(text);
    expect([read.form, read.head, read.kind]).toEqual([form, head, kind]);
  });

  it.each([
    ['a source in South Pyongan Province', 'South Pyongan Province'],
    ['a resident of the northern province of Ryanggang', 'the northern province of Ryanggang'],
    ['a trader', null],
  ])('%s is from %s', (text, place) => {
    expect(mention(text).place).toBe(place);
  });

  it('takes the name and the role apart', () => {
    const read = mention('Jenny Tan, a senior analyst at the institute');
    expect([read.text, read.role]).toEqual(['Jenny Tan', 'a senior analyst at the institute']);
  });

  it('keeps what an apposition adds as another head', () => {
    expect(mention('a second source', 'a merchant in the city of Hamhung').aliases).toEqual(['merchant']);
  });
});

it.each([
  ['US Secretary of State Mike Pompeo', 'Mike Pompeo', 'US Secretary of State'],
  ['South Korean Minister of Unification Kim Yung-ho', 'Kim Yung-ho', 'South Korean Minister of Unification'],
  ['Deputy Minister of Foreign Affairs Choe Son Hui', 'Choe Son Hui', 'Deputy Minister of Foreign Affairs'],
  ['Chief of General Staff Ri Yong Gil', 'Ri Yong Gil', 'Chief of General Staff'],
])('%s is %s', (phrase, name, role) => {
  expect(mention(phrase)).toMatchObject({ kind: 'named-person', text: name, role });
});

it.each([
  'Head of the Red Cross Society',
  'Governor of South Pyongan Province',
  'the Minister of Foreign Affairs',
])('%s has no name behind the office', (phrase) => {
  expect(mention(phrase).text).not.toMatch(/^(?:Cross Society|Pyongan Province|Foreign Affairs)$/);
});
