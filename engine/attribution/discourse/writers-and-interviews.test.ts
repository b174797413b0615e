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

describe('who writes for an outlet is read there', () => {
  it.each<Case>([
    [
      'The account comes from journalist Jon Moe, who writes for the Dul Ilbo daily paper.\n\nMoe wrote that the choir was sent home. According to Moe, nobody sang.',
      ['Dul Ilbo < Jon Moe', 'Dul Ilbo < Jon Moe'],
    ],
    [
      'Jon Moe, a reporter at Radio Hana, was in Musan last week. Moe reported that the market is shut.',
      ['Radio Hana < Jon Moe'],
    ],
    [
      'The story was told by Anne Berg, a columnist for the Oslo Times. Berg wrote that the king was ill.',
      ['Oslo Times < Anne Berg'],
    ],
    [
      'Anne Berg works for Radio Hana in Seoul.\n\nOn Monday Berg wrote that rice is dear.',
      ['Radio Hana < Anne Berg'],
    ],
    // No more, or for the page itself.
    [
      'Jon Moe, a former reporter at Radio Hana, teaches in Oslo. Moe wrote that the market is shut.',
      ['Jon Moe'],
    ],
    [
      'Anne Berg, a columnist for the Harbor Post, was in Musan. Berg wrote that rice is dear.',
      ['Anne Berg'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a name that was given beside the words for somebody is his', () => {
  it.each<Case>([
    [
      'A miner from Musan said the pit is shut.\n\nThe miner, who goes by the alias Om Chol-ri, left in May. He gave his only interview, to the Harbour Free Beacon.\n\nHe stated that nobody is paid.\n\nOm said that miners go hungry. “They steal,” he told the Free Beacon.',
      [
        'A miner from Musan',
        'Harbour Free Beacon < A miner from Musan',
        'Harbour Free Beacon < Om Chol-ri',
        'Harbour Free Beacon < Om Chol-ri',
      ],
    ],
    [
      'A miner told Radio Hana that the pit is shut.\n\nThe miner, using the false name Paek Il-nam, fled in May. Paek said nobody is paid.',
      ['Radio Hana < A miner', 'Radio Hana < Paek Il-nam'],
    ],
    [
      'A nurse told Radio Hana that the ward is shut.\n\nThe nurse, who goes by the pseudonym Ri Sun-hi, has two sons. Ri said there are no beds.',
      ['Radio Hana < A nurse', 'Radio Hana < Ri Sun-hi'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a report that an outlet has seen is not the outlet’s', () => {
  it.each<Case>([
    [
      'Ships met at sea, according to a report by a panel of experts that was seen by the Harbor Post. The report says tankers came by night.',
      Array(2).fill('a report by a panel of experts that was seen by the Harbor Post'),
    ],
    [
      'Ships met at sea, according to a report by a panel of experts that was seen by the Oslo Times. The report says tankers came by night.',
      Array(2).fill('Oslo Times < a report by a panel of experts that was seen by the Oslo Times'),
    ],
    [
      'Ships met at sea, according to a report by the Seoul daily Hana Ilbo. The report says tankers came by night.',
      ['Hana Ilbo', 'Hana Ilbo'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});
