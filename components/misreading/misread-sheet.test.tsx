// @vitest-environment happy-dom

import { expect, it, vi } from 'vitest';
import { doing, draw, named, words } from '../../tests/screens/draw';
import { MisreadSheet } from './misread-sheet';

it('shows what is saved to the letter, and saves nothing before the reader says so', async () => {
  const onSave = vi.fn();
  const fileOf = ({ is, words: said }: { is: string; words: string }) => ({
    name: 'x.json',
    type: 'application/json',
    text: `${is}: ${said}`,
  });
  const root = draw(<MisreadSheet what="quote" fileOf={fileOf} onSave={onSave} onClose={() => {}} />);
  const pick = root.querySelector('select')!;
  pick.value = 'no-quote';
  await doing(() => pick.dispatchEvent(new Event('change', { bubbles: true })));
  const field = root.querySelector('textarea')!;
  field.value = 'It is a slogan';
  await doing(() => field.dispatchEvent(new Event('input', { bubbles: true })));
  expect(words(root.querySelector('.misread-file') as HTMLElement)).toBe('no-quote: It is a slogan');
  expect(onSave).not.toHaveBeenCalled();
  await doing(() => named(root, 'Save the file').click());
  expect(onSave).toHaveBeenCalledWith(fileOf({ is: 'no-quote', words: 'It is a slogan' }));
});
