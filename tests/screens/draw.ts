/** Draws components into happy-dom for the component tests, in English. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { messagesFrom, setMessageSource } from '../../components/i18n/i18n';
import messages from '../../public/_locales/en/messages.json';

setMessageSource(messagesFrom(messages));

/** Draws into a fresh element of the document; draws anew into the same one when it is given. */
export function draw(child: ComponentChild, into?: HTMLElement): HTMLElement {
  const root = into ?? document.createElement('div');
  if (!root.isConnected) document.body.replaceChildren(root);
  act(() => render(child, root));
  return root;
}

/** Does something and waits until everything that follows from it is drawn. */
export async function doing(what: () => unknown): Promise<void> {
  await act(async () => {
    await what();
  });
}

export function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return doing(() => document.activeElement?.dispatchEvent(event));
}

export function type(field: HTMLInputElement | HTMLTextAreaElement, words: string): Promise<void> {
  return doing(() => {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** The element that is named so: the button with these words, the field with this label. */
export function named(root: ParentNode, name: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>('button, a, input, textarea, select, [role]')];
  const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name);
  if (!found) throw new Error(`nothing is named "${name}" in ${root.textContent}`);
  return found;
}

/** What the eye reads, white space collapsed. */
export function words(root: ParentNode): string {
  return (root.textContent ?? '').replace(/\s+/g, ' ').trim();
}
