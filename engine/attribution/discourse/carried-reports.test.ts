import { describe, expect, it } from 'vitest';
import { attribute } from '..';

/** The chain of the last attribution of the article itself: its names, and what each link rests on. */
function last(outlet: string, text: string) {
  const found = attribute(text, { outlet })
    .attributions.filter(({ depth }) => !depth)
    .at(-1);
  const chain = found?.chain ?? [];
  return {
    names: chain.map(({ name }) => name).join(' < '),
    links: chain.map(({ evidence, carried }) => [evidence && text.slice(...evidence), carried ?? false]),
  };
}

describe('what an article retells', () => {
  it.each<[string, string, string]>([
    [
      'an unnamed source comes with the report',
      'Norte TV reported a flood. “The water rose at night,” a source in Anju said.',
      'Newser < Norte TV < a source in Anju',
    ],
    [
      'so does a speaker of the same paragraph',
      'Norte TV reported a flood. Rain is on its way, said Anna Berg.',
      'Newser < Norte TV < Anna Berg',
    ],
    [
      'a named person further on does not',
      'Norte TV reported a flood.\n\nThe river had not risen for years.\n\nRain is on its way, said Anna Berg.',
      'Newser < Anna Berg',
    ],
    [
      'no source speaks through an organ of the state',
      'Rodong Sinmun praised the harvest. “There is no harvest,” a source in Anju said.',
      'Newser < a source in Anju',
    ],
    [
      'who was quoted as saying does',
      'KCNA reported a flood. Anna Berg was quoted as saying that rain is on its way.',
      'Newser < KCNA < Anna Berg',
    ],
    [
      'whom a state’s organ tells of',
      'KCNA reported that Anna Berg had come to the mill.\n\nBerg said that the mill was old.',
      'Newser < KCNA < Anna Berg',
    ],
    [
      'and nobody else',
      'KCNA reported that Anna Berg had come to the mill.\n\nJon Moe said that the mill was old.',
      'Newser < Jon Moe',
    ],
    [
      'who speaks for a ministry by name speaks to everybody',
      'A smith told Norte TV of a flood. Trade ministry spokesman Jon Moe said that it rains.',
      'Newser < Trade ministry spokesman Jon Moe',
    ],
    [
      'so does one of its officials',
      'A smith told Norte TV of a flood. An official of the Trade Ministry said that it rains.',
      'Newser < An official of the Trade Ministry',
    ],
    [
      'the writer’s own voice ends it',
      'Norte TV reported a flood. I went there. “It rained,” a source in Anju said.',
      'Newser < a source in Anju',
    ],
    [
      'an outlet that came in through another is heard through it',
      'A trader told Norte TV that it rains, according to the Ostmark Courier. “It pours,” another trader told Norte TV.',
      'Newser < Ostmark Courier < Norte TV < another trader',
    ],
    [
      'a paper that another outlet cites is not the page',
      'It rains, a pilot told the paper, Norte TV said.',
      'Newser < Norte TV < a pilot',
    ],
    [
      'who is cited with two adjectives',
      'Norte TV cited an unnamed, unspecified source as saying that it rains.',
      'Newser < Norte TV < an unnamed, unspecified source',
    ],
    [
      'in an interview with',
      'In an interview with the Ostmark Courier, Anna Berg said that it rains.',
      'Newser < Ostmark Courier < Anna Berg',
    ],
    [
      'in an interview that an outlet owns',
      'In a Norte TV interview on Monday, Anna Berg said that it rains.',
      'Newser < Norte TV < Anna Berg',
    ],
    [
      'told an outlet’s editor',
      'Anna Berg told Norte TV’s weather editor that it rains.',
      'Newser < Norte TV < Anna Berg',
    ],
    [
      'an outlet that another one cites came through it',
      'The harvest failed, according to Norte TV, which cited the website Daily NK. A source told Daily NK: “It rains.”',
      'Newser < Norte TV < Daily NK < a source',
    ],
    [
      'in a statement released by',
      'Anna Berg said in a statement released by Norte TV that it rains.',
      'Newser < Norte TV < Anna Berg',
    ],
    [
      'in a statement carried by',
      'In a statement carried by Norte TV, Anna Berg said that it rains.',
      'Newser < Norte TV < Anna Berg',
    ],
    [
      'an unknown name by its place',
      'Fjordbladet, an Oslo daily, reported a flood. “It rains,” a source in Anju told Fjordbladet.',
      'Newser < Fjordbladet < a source in Anju',
    ],
    [
      'a dateline credits all of it',
      'OSLO, May 3 (UPI) -- It rains, Anna Berg said.',
      'Newser < UPI < Anna Berg',
    ],
    [
      'a paper that is named in the next sentence',
      'A Seoul newspaper said that it rains. The Hanil Ilbo said that it snows, too.',
      'Newser < Hanil Ilbo',
    ],
    [
      'what somebody reportedly said comes with the report before',
      'Norte TV reported a flood.\n\nAnna Berg had fled. “I ran,” Berg reportedly said.',
      'Newser < Norte TV < Anna Berg',
    ],
    [
      'long behind it does not',
      'Norte TV reported a flood.\n\nIt rained. It snowed. It was cold. “I ran,” Berg reportedly said.',
      'Newser < Berg',
    ],
    [
      'another speaker comes the way the last one came',
      'Norte TV reported a flood. A smith in Oslo told Radio Hana that it rains.\n\nOslo has two mills. Both are shut.\n\nAnother smith in Bergen said that his is shut, too.',
      'Newser < Radio Hana < Another smith in Bergen',
    ],
    [
      'and so does a second one',
      'A smith in Oslo told Radio Hana that it rains.\n\nOslo has two mills. Both are shut.\n\nA second smith said that his is shut, too.',
      'Newser < Radio Hana < A second smith',
    ],
    [
      'where he came by himself, by himself',
      'A smith told Radio Hana that it rains.\n\n“It does,” said Anna Berg, a lawyer in Oslo.\n\nAnother lawyer said that it snows.',
      'Newser < Another lawyer',
    ],
    [
      'a document by the phrase that brought it in',
      'Norte TV has seen an order of the county committee. The order says that “boats stay ashore.”',
      'Newser < an order of the county committee',
    ],
  ])('%s', (_, text, names) => {
    const chain = last('Newser', text).names;
    expect(chain.toLowerCase()).toBe(names.toLowerCase());
  });

  it('says what a link rests on, and whether another sentence says it', () => {
    const text = 'Norte TV reported a flood. “The water rose at night,” a source in Anju said.';
    expect(last('Newser', text).links).toEqual([
      [undefined, false],
      ['Norte TV reported', true],
      [undefined, false],
    ]);
    expect(last('Newser', '“It rains,” a source in Anju told Norte TV.').links[1]).toEqual([
      'told Norte TV',
      false,
    ]);
  });
});
