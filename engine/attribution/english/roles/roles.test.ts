import { describe, expect, it } from 'vitest';
import { marks } from '../../discourse/marks';
import { paragraphs } from '../../discourse/paragraphs';
import type { Quotation } from '../../language/stage-types';
import { english } from '../pack';
import { outletRoles } from './roles';

/** The outlets of a text with their roles: `carrier Ostmark Courier`. */
function roles(text: string): string[] {
  const list = paragraphs(text);
  const quotations = marks(text, list);
  const sentences = list.flatMap((paragraph, i) =>
    english.sentences(text, paragraph, quotations[i] as Quotation[]),
  );
  return outletRoles(text, sentences).map(
    ({ role, span: [start, end] }) => `${role ?? 'none'} ${text.slice(start, end)}`,
  );
}

describe('the roles of outlets', () => {
  it.each<[string, string[]]>([
    ['Ostmark Courier on Monday reported that the dam broke.', ['carrier Ostmark Courier']],
    ['The dam broke, reports Ostmark Courier.', ['carrier Ostmark Courier']],
    ['The dam broke, Ostmark Courier claims.', ['carrier Ostmark Courier']],
    ['As the Ostmark Courier puts it, the dam broke.', ['carrier Ostmark Courier']],
    [
      'According to the Ostmark Courier and Norte TV, it broke.',
      ['carrier Ostmark Courier', 'carrier Norte TV'],
    ],
    ['The mayor was quoted by Norte TV as saying that all were safe.', ['carrier Norte TV']],
    ['In a statement carried by Norte TV, he denied it.', ['carrier Norte TV']],
    ['Norte TV — which is run by nuns — reported the flood.', ['carrier Norte TV']],
    ['The newspaper, controlled by the party, blamed the weather.', ['source The newspaper']],
    ['The Ostmark Courier’s sources said the dam broke.', ['owner Ostmark Courier']],
    ['According to Norte TV sources, the dam broke.', ['owner Norte TV']],
    ['Kim spoke to the Ostmark Courier, which first reported it.', ['addressee Ostmark Courier']],
    ['He told Norte TV schoolchildren had left.', ['addressee Norte TV']],
    ['Kim said in an interview with Norte TV on Monday.', ['venue Norte TV']],
    ['“No,” the captain wrote in the Ostmark Courier.', ['venue Ostmark Courier']],
    ['An Ostmark Courier reporter saw two boats.', ['affiliation Ostmark Courier']],
    ['He has written for the Ostmark Courier since 2009.', ['affiliation Ostmark Courier']],
    [
      'The dam broke, the Ostmark Courier said, citing Norte TV.',
      ['carrier Ostmark Courier', 'origin Norte TV'],
    ],
    ['The Ostmark Courier could not verify the video.', ['object Ostmark Courier']],
    ['The video has not been verified by the Ostmark Courier.', ['object Ostmark Courier']],
    ['The Ostmark Courier (OC) reported it.', ['carrier Ostmark Courier']],
    ['Norte TV, a private station, reported it.', ['carrier Norte TV', 'parenthesis a private station']],
    ['Berg, who hosts Norte TV’s morning show, left.', ['owner Norte TV']],
    ['OSLO, May 4 (Yonhap) -- The dam broke.', ['dateline Yonhap']],
    ['Dam breaks at last OSLO, May 4 (Yonhap) -- The dam broke.', ['dateline Yonhap']],
    ['The harbour at night. / Image: Ostmark Courier', ['credit Ostmark Courier']],
    ['According to the Ostmark Courier:\nThe dam broke at night.', ['block Ostmark Courier']],
  ])('%s', (text, expected) => expect(roles(text)).toEqual(expected));

  it.each<[string, string, string[]]>([
    ['the type word before it', 'The Oslo daily Fjordbladet said no.', ['carrier Fjordbladet']],
    ['the type word behind it', 'The Fjordbladet newspaper said no.', ['carrier Fjordbladet newspaper']],
    [
      'what stands behind the comma',
      'Fjordbladet, an Oslo daily, said no.',
      ['carrier Fjordbladet', 'parenthesis an Oslo daily'],
    ],
    ['who works for it', 'A reporter with Fjordbladet said no.', ['affiliation Fjordbladet']],
    [
      'an example',
      'State media, such as Fjordbladet, said no.',
      ['carrier State media', 'carrier Fjordbladet'],
    ],
    [
      'the page before',
      'Fjordbladet reported it.\nKim told Fjordbladet.',
      ['carrier Fjordbladet', 'addressee Fjordbladet'],
    ],
  ])('tells an unknown name by %s', (_, text, expected) => expect(roles(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ['The Sunday Courier said no.', ['carrier Sunday Courier']],
    ['A clerk told the Oslo Sunday Herald it broke.', ['addressee Oslo Sunday Herald']],
    ['Norway Today reported it.', ['carrier Norway Today']],
    ['The weekly Fakty I Lyudi reported it.', ['carrier Fakty I Lyudi']],
    ['The Times of Ostmark said no.', ['carrier Times of Ostmark']],
    ['The New Voice of Ostmark said no.', ['carrier New Voice of Ostmark']],
    ['The dam broke, according to a report published by “Oslo News”.', ['carrier Oslo News']],
    ['“Oslo News” reported it.', ['carrier Oslo News']],
    ['OSLO, May 4 (Nordpress) -- The dam broke.', ['dateline Nordpress']],
    ['The Oslo Courier saw it.\nKim told the Courier no.', ['object Oslo Courier', 'addressee Courier']],
    ['Norte TV, a site run by nuns which covers the coast, claimed it.', ['carrier Norte TV']],
    ['Citing a clerk, the Ostmark Courier named the victims.', ['carrier Ostmark Courier']],
    ['According to the U.S. Radio Free Asia, it broke.', ['carrier Radio Free Asia']],
    ['The dam broke, HT Oslo News said.', ['carrier Oslo News']],
  ])('tells names of more words: %s', (text, expected) => expect(roles(text)).toEqual(expected));

  it.each<[string, string]>([
    ['a day and a noun', 'He told reporters Sunday Post offices would close.'],
    ['people in the plural', 'Residents reported that the dam broke.'],
    ['a family name of the page before', 'Jane Berg was there.\nThe dam broke, Berg reports.'],
    ['who wrote it', 'The report by Jane Berg said no.'],
    ['a person called Sun', 'Kim Kum Sun said no.'],
    ['a place in brackets', 'Jane Berg (Oslo) -- The dam broke.'],
    ['a note in brackets', 'OSLO, May 4 (Updated) -- The dam broke.'],
    ['a film', 'The film “Oslo News” was shown.'],
    ['a body', 'The spy agency said no.'],
    ['a place', 'They took him to the station in a car.'],
    ['content that is banned', 'They were caught watching foreign media.'],
    ['a person of that name', 'Mayor Bloomberg said no.'],
    ['a quotation', '“I read it in the Ostmark Courier,” he said.'],
  ])('leaves %s', (_, text) => expect(roles(text)).toEqual([]));
});
