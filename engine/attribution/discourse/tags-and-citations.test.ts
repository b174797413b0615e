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

describe('what somebody urges, calls or thanks for is his where an outlet’s tag carries it', () => {
  it.each<Case>([
    ['Kim urged scientists to “further build on” and to work, KCNA added.', ['KCNA < Kim']],
    [
      'The joint chiefs slammed the episode as a threat to stability, the Oslo Times reported.',
      ['Oslo Times < The joint chiefs'],
    ],
    ['The minister called the plan “a farce”, Radio Hana said.', ['Radio Hana < The minister']],
    ['The minister warned of floods, Radio Hana said.', ['Radio Hana < The minister']],
    ['The envoy thanked the crew for its “heroic help”, the Dul Ilbo reported.', ['Dul Ilbo < The envoy']],
    // What is done, and what is only the second thing that is told.
    ['Kim ordered the army to the dam, KCNA said.', ['KCNA']],
    ['Masons wrote the report and urged fines against the mill, Radio Hana reported.', ['Radio Hana']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('whom an outlet cites stands between it and whoever said so', () => {
  it.each<Case>([
    [
      'The teachers said the dam broke, Radio Hana reported, citing two sources, one in Anju and one in Musan.\n\nThe teachers said nobody drowned, Radio Hana reported.',
      ['Radio Hana < two sources < The teachers', 'Radio Hana < two sources < The teachers'],
    ],
    [
      'The ministry said rice is dear, the Dul Ilbo said, citing a clerk. The ministry told Radio Hana it was cheap.',
      ['Dul Ilbo < a clerk < The ministry', 'Radio Hana < The ministry'],
    ],
    [
      'Kim urged the army to “build on”, the Oslo Times reported, citing a soldier in Anju. Kim said the dam would hold.',
      ['Oslo Times < a soldier in Anju < Kim', 'Oslo Times < a soldier in Anju < Kim'],
    ],
    [
      'The minister called the plan “a farce”, Radio Hana said, citing an aide. The aide said he laughed.',
      ['Radio Hana < an aide < The minister', 'Radio Hana < an aide'],
    ],
    [
      'A judge said that the road is shut, the Dul Ilbo reported on Monday, citing a memo.',
      ['Dul Ilbo < a memo < A judge'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});
