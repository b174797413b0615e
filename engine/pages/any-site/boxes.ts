/**
 * Boxes inside an article's body: sign-up forms, cards and lists of other stories, promotions. They are known by what they are
 * made of, not by their names: a form, a heading that is a link, a list of links, a line that is one link, and around it next
 * to no text. A box is the largest element around such a seed that holds no paragraphs of the account.
 */

import { type Lengths, lengthsIn } from '../blocks/text-lengths';
import { sameMake } from './same-make';

/** A paragraph of running text has at least so many UTF-16 units outside of links. */
const PARAGRAPH = 80;
/** A box holds at most so many units, and at most this share of the body's. */
const LARGEST = 1600;
const LARGEST_SHARE = 0.35;
/** Seeds looked at in one body. */
const MOST_SEEDS = 400;
/** How far up from its seed a box may reach. */
const CLIMB = 8;
/** Of a heading's or list's words, so much is linked in a seed. */
const LINKED = 0.85;
/** Children looked at for paragraphs. */
const MOST_CHILDREN = 200;
/** Text around a form's field that is the form's own, in UTF-16 units. */
const FORM_TEXT = 700;

const SENTENCE_END = /[.!?…。][\s"'”’»)\]]{0,3}$/;

/** Whether a heading leads elsewhere: a link fills it, or it stands in one. */
function leadsElsewhere(heading: Element, lengths: Lengths): boolean {
  const length = lengths.text(heading);
  if (length === 0) return false;
  const around = heading.closest('a[href]');
  if (around) return !around.getAttribute('href')?.startsWith('#');
  return lengths.linked(heading) >= length * LINKED;
}

/** Where boxes begin: forms, headings that lead elsewhere, lists of links. */
function seedsOf(root: Element, lengths: Lengths): Array<{ seed: Element; form: boolean }> {
  const seeds: Array<{ seed: Element; form: boolean }> = [];
  const all = root.querySelectorAll(
    'input:not([type="hidden"]):not([type="checkbox"]):not([type="radio"]), textarea, h2, h3, h4, h5, h6, ul, ol',
  );
  for (const element of [...all].slice(0, MOST_SEEDS)) {
    const name = element.localName;
    if (name === 'input' || name === 'textarea') seeds.push({ seed: element, form: true });
    else if (/^h/.test(name)) {
      if (leadsElsewhere(element, lengths)) seeds.push({ seed: element, form: false });
    } else {
      const length = lengths.text(element);
      const items = element.children.length;
      if (items > 0 && length > 0 && lengths.linked(element) >= length * LINKED)
        seeds.push({ seed: element, form: false });
    }
  }
  return seeds;
}

/** Whether an element holds paragraphs of its own beside the child that the box has grown to. */
function holdsParagraphs(element: Element, grown: Element, allowed: number, lengths: Lengths): boolean {
  let paragraphs = 0;
  let child = element.firstElementChild;
  for (let i = 0; child && i < MOST_CHILDREN; i++, child = child.nextElementSibling) {
    // Siblings of the same make are cards; paragraphs often have one class.
    if (child === grown || (child.localName !== 'p' && sameMake(child, grown))) continue;
    const length = lengths.text(child);
    if (length < PARAGRAPH) continue;
    const linked = lengths.linked(child);
    if (length - linked >= PARAGRAPH && SENTENCE_END.test((child.textContent ?? '').trimEnd())) paragraphs++;
    if (paragraphs > allowed) return true;
  }
  // Words that stand straight in the element.
  let own = 0;
  for (let node = element.firstChild, i = 0; node && i < MOST_CHILDREN; i++, node = node.nextSibling) {
    if (node.nodeType === 3) own += (node as Text).data.trim().length;
  }
  return own >= PARAGRAPH;
}

/** The largest element around a seed that is still a box; `null` where the seed stands in running text. */
function boxAround(root: Element, seed: Element, form: boolean, lengths: Lengths): Element | null {
  const whole = lengths.text(root);
  const largest = Math.min(form ? FORM_TEXT : LARGEST, whole * LARGEST_SHARE);
  let box: Element | null = form ? null : seed;
  let grown = seed;
  for (let i = 0; i < CLIMB; i++) {
    const parent: Element | null = grown.parentElement;
    if (!parent || parent === root || !root.contains(parent)) break;
    if (lengths.text(parent) > largest) break;
    if (/^(?:p|li|td|blockquote)$/.test(parent.localName)) {
      grown = parent;
      continue;
    }
    if (holdsParagraphs(parent, grown, form ? 2 : 0, lengths)) break;
    box = parent;
    grown = parent;
  }
  return box;
}

/** The boxes of a body. Reads its lengths once; looks at 400 seeds. */
export function boxesIn(root: Element): Set<Element> {
  const lengths = lengthsIn(root);
  const boxes = new Set<Element>();
  for (const { seed, form } of seedsOf(root, lengths)) {
    if ([...boxes].some((box) => box.contains(seed))) continue;
    const box = boxAround(root, seed, form, lengths);
    if (box) boxes.add(box);
  }
  for (const insertion of insertionsIn(root, lengths)) boxes.add(insertion);
  return boxes;
}

/** So many paragraphs straight inside an element make it the account's own container. */
const OWN_PARAGRAPHS = 3;
/** An insertion with a line that is only a link holds less than this, in UTF-16 units. */
const INSERTION = 420;

/** Whether some block of the element is a link and nothing else: "To the shop". */
function hasLinkLine(element: Element, lengths: Lengths): boolean {
  const links = [...element.querySelectorAll('a[href]')].slice(0, 12);
  return links.some((link) => {
    const frame = link.parentElement;
    const length = lengths.text(link);
    const around = element === frame ? lengths.text(element) : lengths.text(frame ?? link);
    return length > 0 && !link.getAttribute('href')?.startsWith('#') && around === length;
  });
}

/**
 * What stands between the paragraphs of a container and is none itself: a `div` or `section` with a line that is only a link,
 * a button, or a heading over a table. A frame without any of these stays.
 */
function insertionsIn(root: Element, lengths: Lengths): Element[] {
  const containers = new Map<Element, number>();
  for (const paragraph of root.querySelectorAll('p')) {
    const parent = paragraph.parentElement;
    if (parent && lengths.text(paragraph) >= PARAGRAPH / 2)
      containers.set(parent, (containers.get(parent) ?? 0) + 1);
  }
  const found: Element[] = [];
  for (const [container, paragraphs] of containers) {
    if (paragraphs < OWN_PARAGRAPHS) continue;
    for (let child = container.firstElementChild; child; child = child.nextElementSibling) {
      if (!/^(?:div|section|article)$/.test(child.localName)) continue;
      const length = lengths.text(child);
      if (length === 0 || length > INSERTION) continue;
      const boxed =
        hasLinkLine(child, lengths) ||
        child.querySelector('button') !== null ||
        (child.querySelector('table') !== null && child.querySelector('h2, h3, h4, h5, h6') !== null);
      if (boxed) found.push(child);
    }
  }
  return found;
}
