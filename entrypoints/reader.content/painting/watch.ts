/** Tells when the page became another one (client-side navigation), its article changed under us or the document was replaced. */
import { ChangeWatch, SHOWING } from './change-watch';
import { ReadingPace } from './reading-pace';

/** A page with no article is watched this long for one that loads late. */
const LATE_BODY_MS = 20_000;
/** Shadow roots are filled without a mutation of the page: one with no article is looked at again after so long. */
const LATE_ROOTS_MS = [1_500, 5_000];
/** Mutation records that are checked one by one; a longer list counts as a change without checking. */
const LOOKED_AT = 500;

export interface Watched {
  /** The element that holds the article, `null` while the page shows none. */
  root: Element | null;
  /** Milliseconds that the last reading of the page took. */
  took: number;
  /** To be called after each reading of the page, with `root` set; `watchPage` puts it here. */
  wasRead: () => void;
}

/** Whether a record is only about our own element, which is no change of the page. */
function isOurDoing({ addedNodes, removedNodes }: MutationRecord, host: Node): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every((node) => node === host);
}

/**
 * Calls `changed` after the address or the article's nodes changed and the page came to rest. `changed` answers
 * whether the text was another one; where it was not, or the page would not rest, the next look is put off for twice as long.
 * Calls `replaced` when the page has another `<html>`: `document.open` takes every listener away, ours too.
 */
export function watchPage(
  watched: Watched,
  host: Node,
  changed: (why: 'address' | 'nodes') => Promise<boolean> | boolean,
  replaced: () => void,
  signal: AbortSignal,
): void {
  const page = document.documentElement;
  let address = location.href;
  let since = performance.now();
  const pace = new ReadingPace(changed, () => watched.took, signal);

  const changeWatch = new ChangeWatch(() => pace.soon('nodes'), signal);
  watched.wasRead = () => changeWatch.read(watched.root);
  const touches = (root: Element, { target, type }: MutationRecord) =>
    type !== 'attributes' && (root.contains(target) || target.contains(root));
  const observer = new MutationObserver((records) => {
    if (document.documentElement !== page) {
      if (document.documentElement) replaced();
      return;
    }
    const { root } = watched;
    if (root === null) {
      if (performance.now() - since < LATE_BODY_MS) pace.soon('nodes');
    } else if (!root.isConnected) pace.soon('nodes');
    else {
      const some = records.slice(0, LOOKED_AT).filter((record) => !isOurDoing(record, host));
      const many = records.length > LOOKED_AT;
      if (some.some((record) => touches(root, record))) pace.soon('nodes');
      else if (many && records.some(({ type }) => type !== 'attributes')) pace.soon('nodes');
      else if (many || some.some(({ target }) => changeWatch.concerns(target))) changeWatch.soon();
    }
  });
  const what = { childList: true, subtree: true, characterData: true };
  observer.observe(document, { ...what, attributes: true, attributeFilter: SHOWING });
  // Some changes set no attribute: a check box or `:target` matched in a style. And a page without an article may show one now.
  const asked = (event: Event) => {
    if (!event.isTrusted) return;
    since = performance.now();
    pace.quicken();
    if (watched.root === null) pace.soon('nodes');
    else changeWatch.soon(true);
  };
  addEventListener('click', asked, { signal, passive: true, capture: true });
  addEventListener('hashchange', () => changeWatch.soon(), { signal });
  // The content of a frame causes no mutation of this document.
  const loaded = ({ target }: Event) => {
    if (watched.root === null && (target as Element).localName === 'iframe') pace.soon('nodes');
  };
  addEventListener('load', loaded, { signal, capture: true });
  const late = LATE_ROOTS_MS.map((ms) => setTimeout(() => watched.root ?? pace.soon('nodes'), ms));

  const checkAddress = () => {
    if (location.href === address) return;
    const samePage = location.href.split('#')[0] === address.split('#')[0];
    address = location.href;
    if (samePage) return;
    since = performance.now();
    pace.quicken();
    pace.soon('address');
  };
  // history.pushState fires no event that a content script can hear in every browser, so the address is also looked at.
  const poll = setInterval(checkAddress, 500);
  addEventListener('popstate', checkAddress, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(poll);
    for (const timer of late) clearTimeout(timer);
  });
}
