import { describe, expect, it } from 'vitest';
import { marks } from './marks';
import { paragraphs } from './paragraphs';

/** What stands between the marks, and how the marks stand. */
function read(text: string): string[] {
  return marks(text, paragraphs(text))
    .flat()
    .map((quotation) => {
      const words = text.slice(quotation.inner[0], quotation.inner[1]);
      const notes = [
        quotation.open === 'missing' ? 'no opening' : '',
        quotation.close === 'mark' ? '' : quotation.close === 'missing' ? 'no closing' : 'runs on',
        quotation.continues ? 'goes on' : '',
      ].filter(Boolean);
      return notes.length > 0 ? `${words} (${notes.join(', ')})` : words;
    });
}

describe('marks', () => {
  it.each<[string, string, string[]]>([
    ['curly doubles', 'He said “we left,” and “we ran.”', ['we left,', 'we ran.']],
    ['straight doubles', 'He said "we left," and "we ran."', ['we left,', 'we ran.']],
    ['two singles for a double', "''We left,'' he said.", ['We left,']],
    ['curly opening, two singles closing', '“We left,’’ he said.', ['We left,']],
    ['backticks', '``We left,’’ he said.', ['We left,']],
    ['guillemets', '«We left,» he said.', ['We left,']],
    ['a single closing a double', '“the decadence’. It was over', ['the decadence']],
    ['singles outside doubles', '‘We left,’ he said.', ['We left,']],
    [
      'singles inside doubles stay inside',
      '“He said ‘go’ and we went,” she said.',
      ['He said ‘go’ and we went,'],
    ],
    ['apostrophes are no marks', 'The farmers’ carts and the city’s gates', []],
    ['a year’s apostrophe', 'the class of ’98 met', []],
    ['an opening mark lost', 'We left at dawn,” he said.', ['We left at dawn, (no opening)']],
    [
      'a closing mark lost',
      '“We left at dawn and ran.\nRain fell.',
      ['We left at dawn and ran. (no closing)'],
    ],
    [
      'a closing mark lost before a tag',
      '“We left at dawn, he said.\nRain fell.',
      ['We left at dawn, (no closing)'],
    ],
    ['one lost before a tag with a name', '“We left, said Ro Min, who ran.', ['We left, (no closing)']],
    [
      'a quotation over two paragraphs',
      '“We left.\n“We ran,” he said.',
      ['We left. (runs on)', 'We ran, (goes on)'],
    ],
    ['one paragraph’s loss spoils no other', 'He “left.\nShe “ran” home.', ['left. (no closing)', 'ran']],
    [
      'curly inside straight',
      '"Do you know “The Long Ferry” at all?" he asked.',
      ['Do you know “The Long Ferry” at all?'],
    ],
    ['brackets are content', '“[They] left,” he said.', ['[They] left,']],
    ['nothing between the marks', '“” and ""', []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
