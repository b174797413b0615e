/**
 * Brings a passage of the page into sight: opens what is closed around it, scrolls every box that it stands in, and
 * looks by a hit test whether the words are there and nothing lies over them.
 */
import type { Arrival } from '../../../protocol/messages/telling';
import { afterFrame } from './turns';

/** A passage closer to the edge of what scrolls it than this, in CSS pixels, is scrolled. */
const EDGE = 60;
/** Where in its box a passage is put, as a share of the height: the next one where something lies over the words. */
const PLACES = [1 / 3, 1 / 2, 2 / 3, 0.85, 0.15];
/** A box that cuts off and is taller than this share of the window is the page's own scroller and is never opened. */
const SCROLLER = 0.8;
/** Smooth scrolling ends by then, and headers that come with scrolling have come; milliseconds. */
const SETTLED_MS = 700;
/** `content-visibility: auto` lays elements out as they come into view, which moves the words: so many times the scroll is corrected. */
const ROUNDS = 5;
/** More transparent than this is see-through. */
const SEE_THROUGH = 0.1;

interface Target {
  range: Range;
  boxes: Element[];
  /** Our own element, which lies over the page. */
  host: Element;
}

const rectsIn = ({ range }: Target) =>
  [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);

/** Every element around a node as it is laid out: through slots and open shadow roots, too. */
function boxesAround(node: Node): Element[] {
  const boxes: Element[] = [];
  let at: Node | null = node;
  while (at) {
    at = (at as Element | Text).assignedSlot ?? at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null;
    if (at?.nodeType === Node.ELEMENT_NODE) boxes.push(at as Element);
  }
  return boxes;
}

function openUp({ boxes, range }: Target): void {
  for (const box of boxes) {
    const summary = box.querySelector(':scope > summary');
    if (box.localName === 'details' && !summary?.contains(range.startContainer)) {
      (box as HTMLDetailsElement).open = true;
    }
    if (box.getAttribute('hidden') === 'until-found') box.removeAttribute('hidden');
  }
}

/** Opens boxes of the article that cut the passage off and that nobody could scroll back. */
function unclip(target: Target): void {
  for (const box of target.boxes) {
    const [first] = rectsIn(target);
    const { top, bottom, height } = box.getBoundingClientRect();
    const isCut = /hidden|clip/.test(getComputedStyle(box).overflowY);
    if (!isCut || /^(?:html|body)$/.test(box.localName) || height > innerHeight * SCROLLER) continue;
    if (first && first.top >= top - 1 && first.bottom <= bottom + 1) continue;
    const { style } = box as HTMLElement;
    for (const [name, value] of [
      ['height', 'auto'],
      ['max-height', 'none'],
      ['overflow', 'visible'],
      ['-webkit-line-clamp', 'none'],
    ] as const)
      style.setProperty(name, value, 'important');
  }
}

/** Scrolls, without a move that could be seen, until the passage is in each box; `place`: move it there at any rate. */
function align(target: Target, place: number | null): void {
  for (const box of target.boxes) {
    const isWindow = box === document.scrollingElement;
    if (!isWindow && getComputedStyle(box).overflow === 'visible') continue;
    const rects = rectsIn(target);
    const [first, last] = [rects[0], rects.at(-1)];
    if (!first || !last) return;
    const outer = isWindow ? { left: 0, top: 0 } : box.getBoundingClientRect();
    const [left, top] = [outer.left + box.clientLeft, outer.top + box.clientTop];
    const [width, height] = isWindow ? [innerWidth, innerHeight] : [box.clientWidth, box.clientHeight];
    const edge = Math.min(EDGE, height / 5);
    const tall = Math.min(Math.max(last.bottom - first.top, first.height), height - 2 * edge);
    const [up, down] = [first.top - top, first.top + tall - top];
    const to = { behavior: 'instant' as const, left: 0, top: 0 };
    if (place !== null || up < edge || down > height - edge) {
      to.top = up - Math.max(edge, Math.min(height * (place ?? PLACES[0]!), height - edge - tall));
    }
    if (first.left < left || first.right > left + width) to.left = first.left - left - width / 5;
    if (to.top || to.left) box.scrollBy(to);
  }
}

/** Whether a hit element, or what of the page it belongs to, lets nothing shine through. */
function isOpaque(hit: Element, own: Element): boolean {
  let shown = false;
  for (let at: Element | null = hit; at && !at.contains(own); at = at.parentElement) {
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at);
    if (Number(opacity) < SEE_THROUGH) return false;
    const alpha = /rgba\(.*,\s*([\d.]+)\)|\/\s*([\d.]+)\)/.exec(backgroundColor);
    shown ||= backgroundImage !== 'none' || Number(alpha?.[1] ?? alpha?.[2] ?? 1) > SEE_THROUGH;
    shown ||= /^(?:img|video|iframe|canvas|svg|object|embed)$/.test(at.localName);
  }
  return shown;
}

/** What is to be seen at a point of the passage. */
function lookAt({ host }: Target, own: Element, x: number, y: number): Arrival {
  for (const hit of document.elementsFromPoint(x, y)) {
    if (hit === host) continue;
    if (own.contains(hit)) return 'seen';
    // What holds the words is hit before them: the words are cut off there.
    if (hit.contains(own)) return 'hidden';
    if (isOpaque(hit, own)) return 'covered';
  }
  return 'hidden';
}

function look(target: Target): Arrival {
  const [first] = rectsIn(target);
  const own = target.range.startContainer.parentElement;
  if (!first || !own?.checkVisibility({ visibilityProperty: true })) return 'hidden';
  const { left, top, width, height } = first;
  const [x, y] = [left + Math.min(4, width / 2), top + height / 2];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'hidden';
  // A hit test misses such words, and what has a shadow root around it is hit in that root.
  if (getComputedStyle(own).pointerEvents === 'none' || own.getRootNode() !== document) return 'seen';
  const common = target.range.commonAncestorContainer;
  const block = common.nodeType === Node.ELEMENT_NODE ? (common as Element) : own;
  const all = [
    lookAt(target, own, x, y),
    lookAt(target, block, left + width / 2, y),
    lookAt(target, block, left + width - Math.min(4, width / 2), y),
  ];
  return all.find((one) => one !== 'seen') ?? 'seen';
}

function place(target: Target): Arrival {
  align(target, null);
  let arrival = look(target);
  if (arrival === 'hidden') {
    unclip(target);
    align(target, null);
    arrival = look(target);
  }
  for (const at of PLACES) {
    if (arrival === 'seen') break;
    align(target, at);
    arrival = look(target);
  }
  return arrival;
}

/** The reader's own ways to scroll. */
const OWN_MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'];
/** Counts the calls: a call ends when a later one has begun. */
let latest = 0;

/** Resolves when scrolling has come to its end; answers whether the reader moved the page meanwhile. */
const settled = () =>
  new Promise<boolean>((resolve) => {
    const over = new AbortController();
    const end = (moved: boolean) => {
      over.abort();
      clearTimeout(timer);
      resolve(moved);
    };
    const timer = setTimeout(end, SETTLED_MS, false);
    const options = { signal: over.signal, capture: true, passive: true };
    addEventListener('scrollend', () => end(false), options);
    for (const type of OWN_MOVES) addEventListener(type, () => end(true), options);
  });

/**
 * Brings a passage into sight and answers whether it is. What opens stays open; the page's nodes are left as they are otherwise.
 * @param host our own element, which is looked through
 */
export async function bringIntoView(range: Range, host: Element): Promise<Arrival> {
  const mine = ++latest;
  const target: Target = { range, host, boxes: boxesAround(range.startContainer) };
  openUp(target);
  const from = scrollY;
  const arrival = place(target);
  const to = scrollY;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (from !== to && !calm) {
    scrollTo({ top: from, behavior: 'instant' });
    scrollTo({ top: to, behavior: 'smooth' });
  }
  // Headers come with scrolling, pictures load, boxes open slowly, and some pages scroll back.
  if ((await settled()) || mine !== latest) return arrival;
  for (let round = 0; round < ROUNDS && look(target) !== 'seen' && mine === latest; round++) {
    // Firefox 140 gives what is laid out only in sight no box that a scroll could be measured by.
    if (round > 0)
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    place(target);
    await afterFrame();
    await afterFrame();
  }
  return look(target);
}
