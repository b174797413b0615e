// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { messagesFrom, setMessageSource } from '../i18n/i18n';
import { MeaningFields } from './meaning-fields';

setMessageSource(messagesFrom(messages));
const root = document.body.appendChild(document.createElement('main'));
afterEach(() => render(null, root));

const field = () => root.querySelector('input')!;
const draw = (names: Record<string, string>, kept: unknown[] = []) =>
  act(() => render(<MeaningFields names={names} onChange={(all) => void kept.push(all)} />, root));

it('keeps what is being typed when the page is drawn anew, and gives way to another stored name', async () => {
  const kept: unknown[] = [];
  await draw({ green: 'figures' }, kept);
  await act(() => {
    field().value = 'to be';
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
  await draw({ green: 'figures' }, kept);
  expect(field().value).toBe('to be');
  await act(() => void field().dispatchEvent(new Event('change', { bubbles: true })));
  expect(kept).toEqual([{ green: 'figures', yellow: 'to be' }]);
  await draw({ green: 'figures', yellow: 'names' }, kept);
  expect(field().value).toBe('names');
});
