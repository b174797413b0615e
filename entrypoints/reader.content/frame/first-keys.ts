/** Listeners that are there before any of the page's: what they stop, the page does not hear. They pass events on to the reader that comes later. */

/** Events of the keyboard and of its moves. */
const TYPES = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'textInput',
  'input',
  'focus',
  'blur',
  'focusin',
  'focusout',
  'pointerdown',
];

interface First {
  hear: ((event: Event) => void) | null;
  listen(): void;
}

/** In the world of this extension's scripts, which the page cannot see. */
const world = globalThis as { secondSourceFirst?: First };

/** Listens from now on; once in a document. */
export function hearFirst(): First {
  if (world.secondSourceFirst) return world.secondSourceFirst;
  const pass = (event: Event) => first.hear?.(event);
  const first: First = {
    hear: null,
    listen() {
      for (const type of TYPES) addEventListener(type, pass, { capture: true });
    },
  };
  world.secondSourceFirst = first;
  first.listen();
  return first;
}

/** Has every such event told to `hear`, until the signal ends. */
export function passOn(hear: (event: Event) => void, signal: AbortSignal): void {
  const first = hearFirst();
  first.hear = hear;
  // `document.open` takes every listener away; one that is still there is not added twice.
  first.listen();
  signal.addEventListener('abort', () => {
    if (first.hear === hear) first.hear = null;
  });
}
