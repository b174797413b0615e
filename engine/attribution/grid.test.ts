/** Every kind of source in every common frame: the same source and content must come out of each. */
import { describe, expect, it } from 'vitest';
import type { Span } from '../model';
import { attribute } from './index';

const SOURCES = [
  'the source',
  'a source in Ryanggang Province',
  'a resident of Hyesan',
  'another trader',
  'two drivers',
  'officials in the county',
  'the provincial committee',
  'Radio Free Asia',
  'Choe Un-byol',
  'Mr. Pak',
  'she',
  'state media',
  'people familiar with the order',
  'a man who works at the docks',
];

const capital = (text: string): string => (text[0] as string).toUpperCase() + text.slice(1);

/** Name of the frame, its sentence, its content. */
const FRAMES: [string, (source: string) => string, string][] = [
  ['said that', (source) => `${capital(source)} said that the mill was sold.`, 'the mill was sold'],
  ['said', (source) => `${capital(source)} said the mill was sold.`, 'the mill was sold'],
  [
    'also confirmed',
    (source) => `${capital(source)} also confirmed that the mill was sold.`,
    'the mill was sold',
  ],
  [
    'said on Monday',
    (source) => `${capital(source)} said on Monday that the mill was sold.`,
    'the mill was sold',
  ],
  ['after an adverbial', (source) => `On Monday, ${source} said the mill was sold.`, 'the mill was sold'],
  ['behind a clause', (source) => `The mill was sold, ${source} said.`, 'The mill was sold'],
  ['behind a clause, told', (source) => `The mill was sold, ${source} told Daily NK.`, 'The mill was sold'],
  ['behind a quotation', (source) => `“The mill was sold,” ${source} said.`, 'The mill was sold,'],
  [
    'behind a quotation, told',
    (source) => `“The mill was sold,” ${source} told Daily NK on Monday.`,
    'The mill was sold,',
  ],
  ['before a quotation', (source) => `${capital(source)} said, “The mill was sold.”`, 'The mill was sold.'],
  ['before a colon', (source) => `${capital(source)} added: “The mill was sold.”`, 'The mill was sold.'],
];

describe.each(FRAMES)('%s', (_, sentence, content) => {
  it.each(SOURCES)('%s', (source) => {
    const text = sentence(source);
    const words = (spans: readonly Span[]): string =>
      spans.map(([start, end]) => text.slice(start, end)).join(' … ');
    const found = attribute(text, { outlet: 'Daily NK' }).attributions.filter(({ depth }) => !depth);
    expect(found.map((one) => [words(one.source).toLowerCase(), words(one.content)])).toEqual([
      [source.toLowerCase(), content],
    ]);
  });
});
