import { describe, expect, it } from 'vitest';
import { attribute } from '..';

/** The chains of a text's statements on its own level, without the page. */
const chains = (text: string): string[] =>
  attribute(text, { outlet: 'Harbor Post' })
    .attributions.filter(({ depth }) => !depth)
    .map(({ chain }) =>
      chain
        .slice(1)
        .map(({ name }) => name)
        .join(' < '),
    );

type Case = [text: string, expected: string[]];

describe('a second tag with its verb first carries the first one', () => {
  it.each<Case>([
    [
      'The quay is shut, the port office said in a note, writes Radio Hana.',
      ['Radio Hana < the port office'],
    ],
    ['“Nobody sails,” a clerk said in a letter, reports the Dul Ilbo.', ['Dul Ilbo < a clerk']],
    [
      'Two mills burned down, the fire brigade announced on Monday, notes the news agency Nordpress.',
      ['Nordpress < the fire brigade'],
    ],
    ['Bread is dear, a baker told his guild, says the Oslo Times.', ['Oslo Times < a baker']],
    [
      'The bridge will open in May, the ministry said, writes Radio Hana. It will be free, the ministry added.',
      ['Radio Hana < the ministry', 'Radio Hana < the ministry'],
    ],
    // What was said goes on.
    ['The bridge, the ministry said, writes a new page in the town’s history.', ['the ministry']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('whom an outlet cites it has it from, through whomever that came', () => {
  it.each<Case>([
    [
      'Prices fell, Radio Hana reported, citing figures collected by the Dul Ilbo. The rain helped, it said.',
      ['Radio Hana < figures collected by the Dul Ilbo', 'Radio Hana'],
    ],
    [
      'The mill is shut, Radio Hana said, citing a list seen by the Dul Ilbo.',
      ['Radio Hana < a list seen by the Dul Ilbo'],
    ],
    [
      'Wages fell, the Oslo Times reported, citing a survey published by Radio Dul. According to the survey, miners earn least.',
      ['Oslo Times < a survey published by Radio Dul', 'Oslo Times < a survey published by Radio Dul'],
    ],
    ['Radio Hana, citing a welder interviewed by Nordpress, said the dam leaks.', ['Radio Hana < a welder']],
    [
      'The ferry sank, the Oslo Times said on Monday, citing a diver who spoke to Radio Dul.',
      ['Oslo Times < a diver'],
    ],
    // A reason is nobody.
    ['The game was off, the Oslo Times said, citing the cold.', ['Oslo Times']],
    // Who holds the paper carries it.
    [
      'The game is off, according to a list seen by the Dul Ilbo.',
      ['Dul Ilbo < a list seen by the Dul Ilbo'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a kind of newspaper is no name', () => {
  it.each<Case>([
    ['The league said in its Internet newspaper that the pit is flooded.', ['The league']],
    [
      'The league said in its Internet newspaper ‘The Oslo Times’ that the pit is flooded.',
      ['Oslo Times < The league'],
    ],
    ['The guild said in its Online newspaper that bread is dear.', ['The guild']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});
