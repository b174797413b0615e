// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { HighlightColour } from '../../engine/model';
import { doing, draw, named, words } from '../../tests/screens/draw';
import { MeaningFields } from '../settings/meaning-fields';
import { ColourFilter } from './colour-filter';
import { ColourField, Marked, Meanings } from './highlights';

const NAMES = { yellow: 'to be checked' };

describe('the colours of highlights', () => {
  it('go by the reader’s names, and by their own where there is none', () => {
    const root = draw(
      <Meanings.Provider value={NAMES}>
        <Marked colour="yellow" /> <Marked colour="pink" />
      </Meanings.Provider>,
    );
    expect(words(root)).toBe('to be checked Pink');
  });

  it('are chosen, and taken away again', async () => {
    const onChange = vi.fn();
    const root = draw(<ColourField name="n" colour="green" onChange={onChange} />);
    const choices = [...root.querySelectorAll('input')];
    expect(choices.map(({ checked }) => checked)).toEqual([false, false, true, false, false]);
    await doing(() => choices[3]!.click());
    await doing(() => choices[0]!.click());
    expect(onChange.mock.calls).toEqual([['blue'], [null]]);
  });

  it.each<[HighlightColour | null, HighlightColour | null]>([
    [null, 'blue'],
    ['blue', null],
    ['pink', 'blue'],
  ])('filter notes: picked %s, a press on blue asks for %s', async (picked, asked) => {
    const onPick = vi.fn();
    await doing(() => named(draw(<ColourFilter picked={picked} onPick={onPick} />), 'Blue').click());
    expect(onPick).toHaveBeenCalledWith(asked);
  });

  it('are named in the settings, and lose a name that is emptied', async () => {
    const onChange = vi.fn();
    const root = draw(<MeaningFields names={NAMES} onChange={onChange} />);
    const [yellow, green] = [...root.querySelectorAll('input')];
    const type = (field: HTMLInputElement, text: string) =>
      doing(() => {
        field.value = text;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await type(green!, '  figures ');
    await type(yellow!, '');
    expect(onChange.mock.calls).toEqual([[{ ...NAMES, green: 'figures' }], [{}]]);
  });
});
