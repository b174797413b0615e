import { describe, expect, it } from 'vitest';
import { attribute } from '..';

/** The name shown of who speaks last, which the chain must have too. */
function shown(text: string, outlet = 'Newser'): string | null | undefined {
  const { attributions, sources } = attribute(text, { outlet, language: 'en' });
  const last = attributions.filter(({ depth }) => !depth).at(-1);
  expect(sources.find(({ id }) => id === last?.sourceId)?.name).toBe(last?.speaker);
  expect(last?.chain.map(({ name }) => name)).toContain(last?.speaker);
  return last?.speaker;
}

describe('a name in full', () => {
  it.each([
    ['Hwang Min-su left the mill in 2011. “It was cold,” Hwang said.', 'Hwang Min-su'],
    ['Petra Lindqvist runs the archive. The diary is real, Lindqvist said.', 'Petra Lindqvist'],
    ['The book is by Ok Sun-hui, a former nurse. Ok says that the wards had no heat.', 'Ok Sun-hui'],
    ['In May the director, Tomas Arvell, resigned. Arvell told reporters that he was tired.', 'Tomas Arvell'],
    ['Letters came from Chu Yong-nam. “Send salt,” Mr. Chu wrote.', 'Chu Yong-nam'],
  ])('%s', (text, name) => expect(shown(text)).toBe(name));

  it.each([
    ['Hwang County was flooded. “It was cold,” Hwang said.', 'Hwang'],
    ['Min Ji-ae and Min Tae-ho fled in 2004. “We walked,” Min said.', 'Min'],
    ['The statue of Kim Jong Il was washed. “I swept the square,” Mr. Kim said.', 'Mr. Kim'],
  ])('is not guessed: %s', (text, name) => expect(shown(text)).toBe(name));
});

describe('the place that the text tells elsewhere', () => {
  it.each([
    [
      'A separate source, in Ryanggang province, said the mine was shut.',
      'A separate source in Ryanggang province',
    ],
    [
      'Another source, this one in South Hwanghae province, said the dam held.',
      'Another source in South Hwanghae province',
    ],
    [
      '“It is shut,” a source told Radio Free Asia. “All of it,” the source in Jagang province added.',
      'a source in Jagang province',
    ],
    [
      'A second source, a resident of Sinpo, said that boats were idle.',
      'A second source, a resident of Sinpo',
    ],
    [
      '“Nobody came,” one source said, speaking by phone from Kangwon province.',
      'one source from Kangwon province',
    ],
  ])('%s', (text, name) => expect(shown(text)).toBe(name));

  it('is not said twice', () =>
    expect(shown('“It is shut,” a source in Hyesan said. “All of it,” the Hyesan source added.')).toBe(
      'a source in Hyesan',
    ));
});

describe('a place that is only taken up', () => {
  it.each([
    ['The mine in Jagang province was shut, a source in the province said.', 'a source in Jagang province'],
    [
      'Floods hit North Pyongan Province in July. A resident of the province said that roads were cut.',
      'A resident of North Pyongan Province',
    ],
    [
      'Prices rose in Musan county, one trader in the county told Radio Free Asia.',
      'one trader in Musan county',
    ],
    [
      'A fire broke out in Kaechon city. “We saw smoke,” a driver from the city said.',
      'a driver from Kaechon city',
    ],
    [
      'Crews from South Hamgyong province were called up, two officials in the province said.',
      'two officials in South Hamgyong province',
    ],
  ])('%s', (text, name) => expect(shown(text)).toBe(name));

  it('stays where the text names none', () =>
    expect(shown('The mine was shut, a source in the province said.')).toBe('a source in the province'));
});

describe('a body that is only taken up', () => {
  it.each([
    [
      'The Ministry of Inland Waters answered. An official of the ministry said the dam held.',
      'An official of the Ministry of Inland Waters',
    ],
    [
      'Seoul’s Unification Ministry was silent. “Wait,” one official at the ministry said.',
      'one official at the Unification Ministry',
    ],
    [
      'He was taken to Sungri University. A lecturer at the university said classes had stopped.',
      'A lecturer at the Sungri University',
    ],
  ])('%s', (text, name) => expect(shown(text)).toBe(name));
});

describe('what hangs on the noun', () => {
  it.each([
    [
      'He had it from a neighbor of one of the drivers. The neighbor said that the truck burned.',
      'a neighbor of one of the drivers',
    ],
    [
      'They asked a Chinese dealer who buys pine nuts. The dealer said prices fell.',
      'a Chinese dealer who buys pine nuts',
    ],
    [
      '“No comment,” said a Western envoy formerly posted to Pyongyang, who asked not to be named.',
      'a Western envoy formerly posted to Pyongyang',
    ],
    [
      'It had spoken to a clerk employed by the port. The clerk said cranes stood still.',
      'a clerk employed by the port',
    ],
    [
      'The letter was shown to a teacher from Onsong. The teacher said it was false.',
      'a teacher from Onsong',
    ],
  ])('%s', (text, name) => expect(shown(text)).toBe(name));
});

describe('an outlet that is only taken up', () => {
  it.each([
    [
      'The Hana Ilbo reported on ships. The paper’s correspondent in Dandong said the ferry had stopped.',
      'Hana Ilbo’s correspondent in Dandong',
    ],
  ])('%s', (text, name) => expect(shown(text)).toBe(name));
});
