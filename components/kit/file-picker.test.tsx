// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { draw, words } from '../../tests/screens/draw';
import { FilePicker } from './file-picker';

it('says under the button which files it takes, also to who hears the button alone', () => {
  const root = draw(
    <FilePicker
      label="Choose a file…"
      takes="Takes a backup."
      accept=".jsonl"
      busy={false}
      onFile={() => {}}
    />,
  );
  for (const control of root.querySelectorAll('button, input')) {
    const help = root.querySelector(`[id="${control.getAttribute('aria-describedby')}"]`);
    expect(words(help!)).toBe('Takes a backup.');
  }
});
