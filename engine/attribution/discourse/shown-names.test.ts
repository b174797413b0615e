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
    [
      'A source in Ryanggang province said that the bridge was shut. Another source in the same province said that guards were doubled.',
      'Another source in Ryanggang province',
    ],
    [
      'A source in Ryanggang province said that maize from Jagang province was dear. Another resident of the same province said that it was rotten.',
      'Another resident of Ryanggang province',
    ],
    [
      'Frost hit Musan county. One farmer in the same county said that maize was lost.',
      'One farmer in Musan county',
    ],
  ])('%s', (text, name) => expect(shown(text)).toBe(name));

  it.each([
    'The mine was shut. A source in the same province said that pay had stopped.',
    'Trucks left Jagang province for Ryanggang province. A driver in the same province said that the road was bad.',
  ])('stays where the same could be none or two: %s', (text) =>
    expect(shown(text)).toContain('in the same province'),
  );

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

describe('the clause that says who somebody is', () => {
  it.each([
    [
      '“The eels are gone,” a woman who sold fish at Chongjin market told the researchers.',
      'a woman who sold fish at Chongjin market',
    ],
    [
      'A driver who carried cement to the site in April said that the road was closed.',
      'A driver who carried cement to the site in April',
    ],
    [
      'A former guard of the palace who now sells noodles in Incheon said that the garden was mined.',
      'A former guard of the palace who now sells noodles in Incheon',
    ],
    [
      'The Hana Ilbo cited a source in Jilin who is said to have close ties with the drivers. “They pay in ginseng,” the source told the paper.',
      'a source in Jilin who is said to have close ties with the drivers',
    ],
    [
      'A reader who took the ferry in May wrote to me that the bar was open.',
      'A reader who took the ferry in May',
    ],
    [
      'The bridge is shut. RFA quoted a smuggler who crosses at Hoeryong as saying the ice was thin.',
      'a smuggler who crosses at Hoeryong',
    ],
    ['According to a nurse who fled in 2015, the ward had no light.', 'a nurse who fled in 2015'],
    [
      'A Mongolian who studied in Pyongyang told us: “The soup was better then.”',
      'A Mongolian who studied in Pyongyang',
    ],
  ])('%s', (text, name) => expect(shown(text)).toBe(name));

  it.each([
    ['A resident of Hoeryong who asked not to be named said the bridge was shut.', 'A resident of Hoeryong'],
    ['A source who spoke on condition of anonymity said the bridge was shut.', 'A source'],
    ['An official, who met reporters on Friday, said the bridge was shut.', 'An official'],
  ])('is another than how he spoke: %s', (text, name) =>
    expect(attribute(text, { outlet: 'Newser' }).attributions.at(-1)?.chain.at(-1)?.name).toBe(name),
  );
});

describe('"there"', () => {
  it.each([
    ['Customs at Dandong has seen nothing, a clerk there told us by phone.', 'a clerk at Dandong'],
    ['The market in Hyesan is open again, a vendor there said.', 'a vendor in Hyesan'],
    [
      'In September the camp near Hoeryong burned. A farmer there said the fence was new.',
      'A farmer near Hoeryong',
    ],
    ['Nothing moves in June, a clerk there said.', 'a clerk there'],
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

describe('whose source it is says not where', () => {
  it.each([
    [
      'A second RFA source, in Ryanggang Province, said it fell.',
      'A second RFA source in Ryanggang Province',
    ],
    [
      'A clerk told Radio Hana it fell. A second Radio Hana source, from Anju, said it was old.',
      'A second Radio Hana source from Anju',
    ],
    ['Another Daily NK source, in Hyesan, said it was old.', 'Another Daily NK source in Hyesan'],
    ['A third Reuters source, in Nampo, said it was old.', 'A third Reuters source in Nampo'],
    // A place is told once.
    ['A Musan source, in his fifties, said it was old.', 'A Musan source'],
  ])('%s', (text, name) => expect(shown(text)).toBe(name));
});
