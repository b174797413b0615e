import { describe, expect, it } from 'vitest';
import { attribute } from '..';

/** The quotes of an article, as words, and who speaks them. */
const quotes = (...paragraphs: string[]): [string | null, ...string[]][] => {
  const text = paragraphs.join('\n\n');
  return attribute(text, { outlet: 'Daily NK' }).attributions.map(({ content, source }) => [
    source?.map(([start, end]) => text.slice(start, end)).join(' ') ?? null,
    ...content.map(([start, end]) => text.slice(start, end)),
  ]);
};

const END = 'The council met on Friday in the old hall.';

describe('words without marks behind a line that hands over to who speaks', () => {
  it.each([
    ['Ro', 'Ro said of the mill:'],
    ['He', 'He told Radio Hana in Musan:'],
    ['The source', 'The source added:'],
    ['The ferryman', 'It was late. The ferryman explained in a letter:'],
    ['She', 'She told the guards:'],
    ['The ministry', 'The ministry is reported to have said:'],
  ])('are the words of %s: %s', (speaker, line) => {
    expect(quotes(line, 'The wheel stood still for nine days.', END)).toEqual([
      [speaker, 'The wheel stood still for nine days.'],
    ]);
  });

  it('go on while somebody speaks of himself', () => {
    expect(quotes('He told Radio Hana:', 'I saw the wheel stop.', 'We ran to the dam at once.', END)).toEqual(
      [['He', 'I saw the wheel stop.', 'We ran to the dam at once.']],
    );
  });

  it.each([
    ['the guild', 'On Monday the guild said bread would be dear:', 'bread would be dear'],
    ['The NIS', 'The NIS said there was no sign of a flood:', 'there was no sign of a flood'],
    ['A clerk', 'A clerk explained why the gate was shut:', 'why the gate was shut'],
  ])('go on from what %s has said where they say “we”: %s', (speaker, line, said) => {
    const words = 'We have no rye left in our barns.';
    expect(quotes(line, words, END)).toEqual([
      [speaker, said],
      ['', words],
    ]);
    expect(quotes(line, 'The barns stood empty for a week.', END)).toEqual([[speaker, said]]);
  });

  it.each([
    ['an excerpt of an outlet', ['KCNA said:', 'The council passed two laws in May.']],
    ['an excerpt of a paper', ['The report said:', 'The council passed two laws in May.']],
    ['a list', ['Ro said of the mill:', '- a wheel of nine feet across', '- a door of red oak']],
    ['a sum', ['He told the clerk:', 'Nine won.']],
    ['what is counted', ['Ro met three men from the port:', 'The first of them wore a hat.']],
  ])('are not %s', (_, paragraphs) => {
    expect(quotes(...paragraphs, END)).toEqual([]);
  });

  it('are the same whatever stands behind', () => {
    const lines = ['Ro said of the mill:', 'The wheel stood still for nine days.'];
    expect(quotes(...lines, END)).toEqual(quotes(...lines));
  });
});
