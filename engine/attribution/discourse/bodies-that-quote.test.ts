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

describe('who was quoted right behind a group or a paper is quoted by it', () => {
  it.each<Case>([
    [
      'Rice is short, according to an Oslo-based aid group. “We eat bark,” a miner was quoted as saying.',
      ['an Oslo-based aid group', 'an Oslo-based aid group < a miner'],
    ],
    [
      'The Lantern Society said that rice is short. “We eat bark,” a miner was quoted as saying. The miner added that he left.',
      ['The Lantern Society', 'The Lantern Society < a miner', 'The Lantern Society < a miner'],
    ],
    [
      'The report says wells are dry. A nurse was quoted as saying that she drinks from the river.',
      ['The report', 'The report < A nurse'],
    ],
    [
      'A charity for miners said wells are dry. It had no rope. Two cooks were quoted as saying that they drink from the river.',
      ['A charity for miners', 'A charity for miners < Two cooks'],
    ],
    // An outlet that tells it all the same, and a body that gathers nothing.
    [
      'A charity told Radio Hana that rice is short. “We eat bark,” a miner was quoted as saying.',
      ['Radio Hana < A charity', 'Radio Hana < a miner'],
    ],
    [
      'The ministry said rice is cheap. “We eat bark,” a miner was quoted as saying.',
      ['The ministry', 'a miner'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a body that speaks in its own paper quotes by it', () => {
  it.each<Case>([
    [
      'The miners’ league said in its newspaper ‘The Oslo Times’ that the pit is flooded.\n\nIt quoted a welder as saying that “nobody is paid.” The welder added that he would leave.',
      ['Oslo Times < The miners’ league', 'Oslo Times < a welder', 'Oslo Times < a welder'],
    ],
    [
      'The bakers’ guild said in its newspaper ‘The Oslo News’ that rye is dear. It quoted a baker as saying bread would follow.',
      ['Oslo News < The bakers’ guild', 'Oslo News < a baker'],
    ],
    [
      'A party said in its daily ‘Dul Ilbo’ that the king is ill. It quoted a doctor as saying he sleeps.',
      ['Dul Ilbo < A party', 'Dul Ilbo < a doctor'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('an outlet is read behind another’s excerpt as it was before it', () => {
  it.each<Case>([
    [
      'The pit is flooded, the Hana Ilbo newspaper reported. [Radio Dul, Anne Berg and Jon Moe]\n\nI went there once, and it was wet.\n\nThe Hana Ilbo, which broke the story, says that nobody drowned.',
      ['Radio Dul < Hana Ilbo', 'Hana Ilbo'],
    ],
    [
      'According to Radio Dul:\n\nThe pit is flooded, the Hana Ilbo reported.\n\nI went there once, and it was wet.\n\nThe Hana Ilbo says that nobody drowned.',
      ['Radio Dul < Hana Ilbo', 'Hana Ilbo'],
    ],
    [
      'The king is ill, the Oslo Times said. [Radio Hana]\n\nMy own view is another.\n\nThe Oslo Times noted that he coughs.',
      ['Radio Hana < Oslo Times', 'Oslo Times'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('whom an outlet has it from stands in the sentence behind', () => {
  it.each<Case>([
    [
      'The dam broke, the Oslo Times reported. It cited an unnamed source.\n\nNobody drowned, it said.',
      ['Oslo Times < an unnamed source', 'Oslo Times'],
    ],
    [
      'Radio Hana said the dam broke. The station cited two clerks in Anju. It said nobody drowned.',
      ['Radio Hana < two clerks', 'Radio Hana'],
    ],
    [
      'According to the Dul Ilbo, the gate is shut. The paper was citing a guard who works there.',
      ['Dul Ilbo < a guard'],
    ],
    ['A report says the gate is shut. It cites a guard with a lamp.', ['A report < a guard']],
    // In another paragraph it is of what comes.
    ['The dam broke, the Oslo Times reported.\n\nIt cited an unnamed source.', ['Oslo Times']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a state’s agency that is brought in by whose it is, is named soon', () => {
  it.each<Case>([
    [
      'The dam broke, Pyongyang’s state news agency said Monday. The report by the Korean Central News Agency (KCNA) came late. Nobody drowned, it added.',
      ['Korean Central News Agency', 'Korean Central News Agency'],
    ],
    [
      'The king is ill, the North’s official newspaper said. The Rodong Sinmun added that he coughs.',
      ['Rodong Sinmun', 'Rodong Sinmun'],
    ],
    [
      'The king is ill, the North’s state broadcaster said. Guards told the Hana Ilbo that he coughs.',
      ['the North’s state broadcaster', 'Hana Ilbo < Guards'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('whose an outlet is stands before its name', () => {
  it.each<Case>([
    [
      'The king is ill, according to the Norwegian funded Radio Hana website. Guards say he coughs.',
      ['Radio Hana', 'Radio Hana < Guards'],
    ],
    [
      'The king is ill, according to the US backed Radio Hana. Sources say he coughs.',
      ['Radio Hana', 'Radio Hana < Sources'],
    ],
    [
      'The king is ill, according to the Seoul based Hana Ilbo. A guard says he coughs.',
      ['Hana Ilbo', 'Hana Ilbo < A guard'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});
