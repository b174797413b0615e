import { describe, expect, it } from 'vitest';
import { attribute } from '../..';

/** Who speaks each statement of a text, outermost link of the chain first. */
const chains = (text: string, outlet = 'Newser') =>
  attribute(text, { outlet, language: 'en' }).attributions.map(({ chain }) =>
    chain.map(({ name }) => name).join(' < '),
  );
const last = (text: string, outlet?: string) => chains(text, outlet).at(-1);

describe('whom a phrase takes up', () => {
  it.each([
    [
      'a customer took it. ',
      'A Russian customer took his picture in May. The customer said the soup was cold.',
      'A Russian customer',
    ],
    [
      'an aside',
      'In Hyesan a driver for the mill was fined. The driver said he could not pay.',
      'a driver for the mill',
    ],
    [
      'a document',
      'A notice of the city committee hung at the gate. The notice said trade was banned.',
      'A notice of the city committee',
    ],
    [
      'several',
      'Two fishermen from Wonsan were picked up at sea. The fishermen said the engine had failed.',
      'Two fishermen from Wonsan',
    ],
    [
      'a surname in the phrase',
      'A defector with the surname Ha reached the consulate. “I walked,” a defector with the surname Ha said. Ms Ha said it was cold.',
      'a defector with the surname Ha',
    ],
    [
      'a capital',
      '“It is loud,” a resident of the North Korean capital said. The Pyongyang resident said the lights were out.',
      'a resident of the North Korean capital',
    ],
  ])('%s', (_, text, expected) => expect(last(text)?.split(' < ').at(-1)).toBe(expected));

  it.each([
    [
      'a noun that is another’s',
      'A customer service opened. The customer said the soup was cold.',
      'The customer',
    ],
    ['nobody of that noun', 'A driver was fined. The broker said he knew.', 'The broker'],
  ])('leaves %s alone', (_, text, expected) => expect(last(text)?.split(' < ').at(-1)).toBe(expected));

  it('takes up the one source of an outlet', () => {
    const text =
      '“Rice is dear,” a source in Musan told Radio Free Asia. RFA’s source said it had been cheap.';
    expect(chains(text)).toEqual([
      'Newser < Radio Free Asia < a source in Musan',
      'Newser < Radio Free Asia < a source in Musan',
    ]);
    expect(
      chains('“Rice is dear,” a source in Musan said. RFA’s source said it had been cheap.', 'RFA'),
    ).toEqual(['RFA < a source in Musan', 'RFA < a source in Musan']);
  });
});

describe('who speaks where a pronoun or a bare noun stands', () => {
  it.each([
    [
      'the outlet that the sentence before began with',
      'KCNA reported a launch. Uriminzokkiri went further. In a commentary carried on Tuesday, it claimed the South had lied.',
      'Newser < Uriminzokkiri',
    ],
    [
      'the person whom the paragraph before began with',
      '“It is a barge,” Petra Lind said.\n\nLeo Marchetti, who tracks ships, was cautious.\n\n“Wait,” he wrote.',
      'Newser < Leo Marchetti',
    ],
    [
      'sources from before',
      'Sources in the capital told Radio Free Asia that rice was dear. Snow fell. According to sources, the market was shut.',
      'Newser < Radio Free Asia < Sources in the capital',
    ],
  ])('%s', (_, text, expected) => expect(last(text)).toBe(expected));
});

it('hands a block back where the writer turns to readers', () => {
  const text =
    'From the RFA report:\n\n“Rice is dear,” a source in Musan said.\n\nDear? You should see the salt.\n\n“It is a shame,” said Darlene Voss.';
  expect(chains(text)).toEqual(['Newser < RFA < a source in Musan', 'Newser < Darlene Voss']);
});

describe('an outlet by where it stands', () => {
  const two = 'The Japanese newspaper Mainichi Shimbun wrote of ships. Radio Free Asia wrote of trains. ';
  it('is the one that was brought in by these words', () =>
    expect(last(`${two}The Japanese daily said the ships had left.`)).toBe('Newser < Mainichi Shimbun'));
  it('is no other where several were named', () =>
    expect(last(`${two}The Chinese daily said the ships had left.`)).toBe('Newser < The Chinese daily'));
  it('is the only one', () =>
    expect(last('Radio Free Asia wrote of trains. The US-funded broadcaster said they had stopped.')).toBe(
      'Newser < Radio Free Asia',
    ));
});

describe('who stands behind a relative pronoun', () => {
  const source = (text: string) => {
    const found = attribute(text, { outlet: 'Newser', language: 'en' }).attributions.at(-1);
    return found?.source.map(([start, end]) => text.slice(start, end)).join();
  };
  it.each([
    ['The trader, who said he had seen it, left.', 'The trader'],
    ['The trader, who lives in Hyesan and who said he had seen it, left.', 'The trader'],
    [
      'It cited the site Open Lamp, which is run by defectors, which said the gate was shut.',
      'the site Open Lamp',
    ],
    [
      'It answered a story in the Asahi Shimbun, which had reported that sixty people died.',
      'the Asahi Shimbun',
    ],
  ])('%s', (text, expected) => expect(source(text)).toBe(expected));
});
