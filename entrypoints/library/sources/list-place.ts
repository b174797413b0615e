/** Where the reader is in the list of quotes: kept with the page's entry in the history, so that Back finds it again. */
import { type ListPlace, shownAtMost } from '../../../protocol/schemas/list-place';

/** Keeps the place when a link of the page is followed. @returns what ends it */
export function keepPlace(shown: () => number): () => void {
  const followed = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('main a[href]') : null;
    if (!link) return;
    const place: ListPlace = {
      shown: shownAtMost(shown()),
      top: Math.max(0, Math.round(window.scrollY)),
      href: link.getAttribute('href') ?? '',
    };
    history.replaceState(place, '');
  };
  document.addEventListener('click', followed, true);
  return () => document.removeEventListener('click', followed, true);
}

/** Goes to the place, with the focus on the link by which the reader left. */
export function goToPlace({ top, href }: ListPlace): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')];
  links.find((link) => link.getAttribute('href') === href)?.focus({ preventScroll: true });
  window.scrollTo(0, top);
}
