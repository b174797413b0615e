/**
 * Whether an element that is named as clutter holds a paragraph of the account after all. A name alone never takes a
 * paragraph away: `social-issues`, `comment`, `ad-hoc` are names of passages too. Boxes give themselves away by what
 * stands in them: links, headings, forms, pictures, lines that end without a stop, words to the reader.
 */
import { namesHold } from './class-names';
import { CLUTTER_NAMES } from './clutter-names';

/** A paragraph that runs on has at least so many UTF-16 units. */
const SHORTEST = 40;
/** Of a passage's words, so much may stand in links. */
const LINK_SHARE = 0.34;
/** Nodes of an element looked at: a passage that a name is wrong about is small. */
const MOST_NODES = 160;
/** Siblings looked at for the paragraphs around it. */
const MOST_SIBLINGS = 6;

const SENTENCE_END = /[.!?…。다]["'”’»)\]]{0,3}$/;
/** Elements that a box has and a passage has not. */
const BOXED =
  /^(?:form|input|button|select|textarea|iframe|h[1-6]|ul|ol|table|article|aside|nav|footer|header|img|picture|video|audio|svg|time|amp-.*)$/;
/** What is said to the reader, not of the event. */
const TO_READERS =
  /\b(?:newsletters?|sign(?:ing)? up|subscri(?:be|bers?|ption)|click|tap here|your (?:e-?mail|inbox|phone|consent|data|privacy)|our (?:app|journalism|readers|partners|website|site|team|coverage|stories|newsletter)|cookies?|we use|privacy policy|terms of (?:use|service)|follow us|support us|donat(?:e|ion)|advertis(?:ement|ing)|download|read more|e-?mail us|all rights reserved)\b|구독|뉴스레터|무단 ?전재|쿠키/i;
/** A name that opens with what its bearer does: the box about an author. */
const ABOUT_AUTHOR =
  /^(?:\p{Lu}[\p{L}.'’-]*\s){1,4}(?:is|was|has been|covers|reports|writes|joined)\b(?:.{0,120}\b(?:reporter|journalist|writer|editor|correspondent|columnist|author|analyst|fellow|contribut(?:or|ing)|producer|desk|bureau|newsroom)\b|\s+(?:on|about|for)\b)/u;

interface Held {
  text: string;
  linked: number;
}

/** The words of an element and how many are linked; `null` where it holds what only a box has, or too much. */
function held(element: Element): Held | null {
  let text = '';
  let linked = 0;
  let links = 0;
  let left = MOST_NODES;
  let node: Node | null = element.firstChild;
  while (node) {
    if (--left < 0) return null;
    let next: Node | null = null;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      text += data;
      if (links > 0) linked += data.trim().length;
    } else if (node.nodeType === 1) {
      const name = (node as Element).localName.toLowerCase();
      if (BOXED.test(name)) return null;
      if (!/^(?:script|style|template|noscript)$/.test(name)) next = node.firstChild;
      if (name === 'p' || name === 'br') text += ' ';
      if (name === 'a' && next) links++;
    }
    while (!next) {
      next = node.nextSibling;
      if (next) break;
      const parent: Node | null = node.parentNode;
      if (!parent || parent === element) return { text: text.replace(/\s+/g, ' ').trim(), linked };
      if ((parent as Element).localName === 'a') links--;
      node = parent;
    }
    node = next;
  }
  return { text: text.replace(/\s+/g, ' ').trim(), linked };
}

/** Whether an element's words run on, are not mostly links and are not said to the reader. */
function runsOn(element: Element): boolean {
  const found = held(element);
  if (!found) return false;
  const { text, linked } = found;
  return (
    text.length >= SHORTEST &&
    SENTENCE_END.test(text) &&
    linked <= text.length * LINK_SHARE &&
    !TO_READERS.test(text) &&
    !ABOUT_AUTHOR.test(text)
  );
}

/** The paragraph that a sibling is, or that it is the frame of: templates put each paragraph into a `div` of its own. */
function paragraphOf(sibling: Element): Element | null {
  if (sibling.localName === 'p') return sibling;
  const only = sibling.firstElementChild;
  const framed = sibling.localName === 'div' && only?.localName === 'p' && !only.nextElementSibling;
  return framed && !namesHold(sibling.getAttribute('class') ?? '', CLUTTER_NAMES) ? only : null;
}

/** The nearest paragraph of some length beside an element: a sibling, or in a sibling's frame. */
function paragraphBeside(
  element: Element,
  way: 'previousElementSibling' | 'nextElementSibling',
): Element | null {
  let beside = element[way];
  for (let i = 0; beside && i < MOST_SIBLINGS; i++, beside = beside[way]) {
    const paragraph = paragraphOf(beside);
    if (paragraph && (paragraph.textContent?.trim().length ?? 0) >= SHORTEST) return paragraph;
  }
  return null;
}

/**
 * Whether what is named as clutter is a paragraph of the account: a `p` whose words run on, or a frame of such words that
 * stands between paragraphs, or beside paragraphs that are framed as it is. Looks at 160 nodes at most.
 */
export function isPassage(element: Element, name: string): boolean {
  if (name !== 'p' && !/^(?:div|section|blockquote|dl|dd)$/.test(name)) return false;
  const before = paragraphBeside(element, 'previousElementSibling');
  const after = paragraphBeside(element, 'nextElementSibling');
  const beside = before ?? after;
  if (!beside) return false;
  const framed =
    beside.parentElement !== element.parentElement && element.firstElementChild?.localName === 'p';
  return (name === 'p' || framed || (before !== null && after !== null)) && runsOn(element);
}
