/**
 * What a page has in the browser's top layer: popovers, modal dialogs, what is shown in full screen. Whatever entered it
 * later lies over what entered it earlier, whatever `z-index` says; no page event tells of all that enter.
 */
import { rootOf } from '../overlay/closed-root';

/** Elements of the top layer in one tree. Older browsers know fewer of these names, so each is asked for by itself. */
const NAMES = [':popover-open', ':modal', ':fullscreen'];

/** The document and every shadow root in it, our own aside. */
function treesOf(document: Document, own: Element): Array<Document | ShadowRoot> {
  const trees: Array<Document | ShadowRoot> = [document];
  for (let at = 0; at < trees.length; at++) {
    for (const element of trees[at]!.querySelectorAll('*')) {
      if (element === own || !(element instanceof HTMLElement)) continue;
      const root = rootOf(element);
      if (root) trees.push(root);
    }
  }
  return trees;
}

function matching(tree: Document | ShadowRoot, name: string): Element[] {
  try {
    return [...tree.querySelectorAll(name)];
  } catch {
    return []; // a name that this browser does not know
  }
}

/** Whether the page shows a view transition: its pictures lie over the top layer too, and let clicks through if they are told to. */
function inTransition(document: Document): boolean {
  if (matching(document, ':active-view-transition').length > 0) return true;
  return document
    .getAnimations()
    .some(({ effect }) => (effect as KeyframeEffect | null)?.pseudoElement?.startsWith('::view-transition'));
}

/** Something of the page's that lies over the sidebar or keeps it from being used. */
type Obstacle = 'dialog' | 'fullscreen' | 'transition';

export class TopLayer {
  /** What was in the top layer when the sidebar entered it last, and is under it since. */
  #below = new Set<Element>();
  readonly #heard = new WeakSet<Document | ShadowRoot>();
  readonly #own: Element;
  readonly #entered: () => void;
  readonly #signal: AbortSignal;

  /**
   * @param own the one element that is not the page's
   * @param entered told when something of the page's enters; not of everything, so it has to be looked for as well
   */
  constructor(own: Element, entered: () => void, signal: AbortSignal) {
    this.#own = own;
    this.#entered = entered;
    this.#signal = signal;
  }

  /** These events end at the root of their tree, so each tree is listened to. */
  #hear(tree: Document | ShadowRoot): void {
    if (this.#heard.has(tree)) return;
    this.#heard.add(tree);
    const hear = (event: Event) => {
      if (event.target === this.#own) return;
      // What enters anew is no more under the sidebar.
      if ((event as ToggleEvent).newState === 'open') this.#below.delete(event.target as Element);
      this.#entered();
    };
    for (const type of ['beforetoggle', 'toggle'])
      tree.addEventListener(type, hear, { capture: true, signal: this.#signal });
  }

  /**
   * What the page has in the top layer. `strangers` may lie over the sidebar until it enters anew; `obstacle` stands in its way
   * however often it enters.
   */
  look(document: Document): { strangers: Element[]; obstacle: Obstacle | null } {
    const open = new Set<Element>();
    let obstacle: Obstacle | null = inTransition(document) ? 'transition' : null;
    for (const tree of treesOf(document, this.#own)) {
      this.#hear(tree);
      for (const name of NAMES) {
        for (const element of matching(tree, name)) {
          // A page that is whole in full screen is what it was, only larger.
          if (element === document.documentElement) continue;
          open.add(element);
          if (name === ':fullscreen') obstacle ??= 'fullscreen';
          else if (name === ':modal' && element.localName === 'dialog') obstacle ??= 'dialog';
        }
      }
    }
    this.#below = new Set([...open].filter((one) => this.#below.has(one)));
    return { strangers: [...open].filter((one) => !this.#below.has(one)), obstacle };
  }

  /** The sidebar has just entered the top layer: all others are under it. */
  settle(strangers: readonly Element[]): void {
    for (const one of strangers) this.#below.add(one);
  }
}
