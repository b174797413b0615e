import { describe, expect, it } from 'vitest';
import '../../tests/screens/draw';
import { HERE, HERE_SAID, THERE, THERE_SAID } from '../../tests/screens/samples';
import { sourcesById } from './speaker';
import { citationOf, wordsOf } from './wording';

const [said, counted, , carried, mixed, , unclear] = HERE_SAID.attributions;

describe('the words of an attribution', () => {
  it('gives direct quotes their marks back', () => {
    expect(wordsOf(HERE.text, carried!)).toBe('“Nobody has said when this ends.”');
  });

  it('does not double marks that the span has kept', () => {
    const [start, end] = carried!.content[0]!;
    expect(wordsOf(HERE.text, { ...carried!, content: [[start - 1, end + 1]] })).toBe(
      '“Nobody has said when this ends.”',
    );
  });

  it('leaves out the comma before "he said", and no other mark', () => {
    const of = (words: string, type: 'direct' | 'indirect' = 'direct') =>
      wordsOf(words, { ...carried!, type, content: [[0, words.length]] });
    expect(of('It burned, and nobody came,')).toBe('“It burned, and nobody came”');
    expect(of('“It burned,”')).toBe('“It burned”');
    expect(of('불이 났다，')).toBe('“불이 났다”');
    expect(of('the mill burned,', 'indirect')).toBe('the mill burned');
    expect(of('“It burned”,')).toBe('“It burned”');
    expect(of('the mill burned —', 'indirect')).toBe('the mill burned');
    expect(of('the mill burned, “', 'indirect')).toBe('the mill burned');
    expect(of('they praised “a spring battle,', 'indirect')).toBe('they praised “a spring battle”');
    for (const mark of ['?', '!', '.', '…', '—']) expect(of(`It burned${mark}`)).toBe(`“It burned${mark}”`);
  });

  it('leaves indirect speech bare and joins the pieces of mixed speech', () => {
    expect(wordsOf(HERE.text, said!)).toBe(
      'Crews of the fishing stations in Sinpo have slept on the quays since the first of the month',
    );
    expect(wordsOf(HERE.text, mixed!)).toBe(
      'the crews had volunteered … praised “a spring battle for the sea.”',
    );
  });

  it('puts a quote over several paragraphs on one line', () => {
    expect(wordsOf('one\n\ntwo', { ...said!, content: [[0, 8]] })).toBe('one two');
  });
});

describe('a citation', () => {
  const sources = sourcesById(HERE_SAID);

  it('names source and hearsay, outlet, title, day and address', () => {
    expect(citationOf(HERE, counted!, sources)).toBe(
      '“They count us at dusk and again before dawn, and whoever is missing loses his ration card” — a source in South Hamgyong Province, from two deckhands at the station. Daily NK, “Dock workers in Sinpo told to sleep beside their boats”, 9 Mar 2021. https://www.dailynk.com/english/sample-dock-workers/',
    );
  });

  it('names the relay', () => {
    expect(citationOf(THERE, THERE_SAID.attributions[0]!, sourcesById(THERE_SAID))).toContain(
      '— a source from the port of Sinpo, through Radio Free Asia. Breitbart,',
    );
  });

  it('does not say that an outlet came through itself', () => {
    const [first] = THERE_SAID.attributions;
    const quote = { ...first!, speaker: 'Radio Free Asia' };
    expect(citationOf(THERE, quote, sourcesById(THERE_SAID))).toContain('— Radio Free Asia. Breitbart,');
  });

  it('says that the source does not assert the words', () => {
    expect(citationOf(HERE, HERE_SAID.attributions[5]!, sources)).toContain(
      'of the east coast [doubted] — Han Jung Ok. Daily NK',
    );
  });

  it('names nobody where it is not clear who speaks', () => {
    expect(citationOf(HERE, unclear!, sources)).toContain('— unclear who says this. Daily NK');
  });

  it('leaves out a day that is not known', () => {
    expect(citationOf({ ...HERE, published: null }, carried!, sources)).toContain('boats”. https');
  });
});
