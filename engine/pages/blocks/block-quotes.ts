/**
 * Block quotations: which elements of one name the speaker. HTML puts the speaker into `footer` or `cite` inside the
 * `blockquote`, or into the `figcaption` of a `figure` around it; templates also use a paragraph with a class for it.
 */
import { namesHold, wordsOf } from './class-names';

const CREDIT_ELEMENTS = /^(?:footer|figcaption|address)$/;
const CREDIT_NAMES = wordsOf(
  'attribution attributed author authorname byline cite citation citee credit credits source sourcename speaker by name quoteauthor',
);
/** Longest line that names a speaker, in UTF-16 units. */
const LONGEST_CREDIT = 240;
/** "— Kim Sun-hee, a market trader" */
const DASHED = /^[—–―‒-]{1,3}\s*(?=[\p{L}@"'“‘])/u;
/** Children of a `figure` looked at for its block quotation. */
const MOST_CHILDREN = 8;

/** Whether a line begins with the dash that stands before a speaker's name. */
export function beginsWithDash(text: string): boolean {
  return DASHED.test(text.trimStart());
}

/** Whether a whole line is a speaker behind a dash. */
export function isDashedCredit(text: string): boolean {
  return text.length <= LONGEST_CREDIT && DASHED.test(text) && !/[!?:;]$/.test(text);
}

/** Nothing but white space follows an element inside its parent. */
function standsLast(element: Element): boolean {
  for (let node = element.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === 1 || (node.nodeType === 3 && /\S/.test((node as Text).data))) return false;
  }
  return true;
}

/** Whether an element inside a block quotation tells who said it. `name`: its lower-case local name. */
export function namesSpeaker(element: Element, name: string): boolean {
  if (CREDIT_ELEMENTS.test(name)) return true;
  if (name === 'cite') return standsLast(element);
  if (
    !/^(?:p|div|span|small|em|strong|b)$/.test(name) ||
    !namesHold(element.getAttribute('class') ?? '', CREDIT_NAMES)
  )
    return false;
  // A class on a frame around the quotation's own words names nothing.
  if (element.previousSibling === null || !standsLast(element)) return false;
  const length = element.textContent?.trim().length ?? 0;
  return length > 0 && length <= LONGEST_CREDIT;
}

/** Whether a `figure` shows a block quotation rather than a picture. */
export function framesQuotation(figure: Element): boolean {
  let child = figure.firstElementChild;
  for (let i = 0; child && i < MOST_CHILDREN; i++, child = child.nextElementSibling) {
    if (child.localName === 'blockquote') return true;
  }
  return false;
}
