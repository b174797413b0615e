/** The key that leads to the search field, as it does on many pages. */
const KEY = '/';

const field = () => document.querySelector<HTMLInputElement>('main input[type="search"]');

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** Goes to the page's own search field, or to the list of articles and its field where a page has none. Answers what ends it. */
export function listenForSearchKey(goToArticles: () => void): () => void {
  const heard = (event: KeyboardEvent) => {
    if (event.key !== KEY || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    if (field() === null) goToArticles();
    // The list is drawn after the address has changed.
    const focus = (tries: number) => {
      const found = field();
      if (found) {
        found.focus();
        found.select();
      } else if (tries > 0) requestAnimationFrame(() => focus(tries - 1));
    };
    focus(30);
  };
  document.addEventListener('keydown', heard);
  return () => document.removeEventListener('keydown', heard);
}
