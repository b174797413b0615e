/** Paragraphs whose words run on. */

/** A paragraph of running text is at least so long, in UTF-16 units. */
const SHORTEST = 60;

/** The words that stand straight in an element, in UTF-16 units. */
export function ownLength(element: Element): number {
  let length = 0;
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) length += (node as Text).data.trim().length;
  return length;
}

/**
 * How long the words of each element that a selector finds are, in UTF-16 units. Where a page's script put one into another, the
 * words of the inner one are not counted for the outer: a hundred thousand can stand in each other.
 */
export function lengthsOf(scope: ParentNode, selector: string, most: number): [Element, number][] {
  return [...scope.querySelectorAll(selector)]
    .slice(0, most)
    .map((element) => [
      element,
      element.querySelector(selector) ? ownLength(element) : (element.textContent ?? '').trim().length,
    ]);
}

/**
 * Whether so many paragraphs of running text stand under a node.
 * @param most paragraphs looked at
 */
export function hasRunningParagraphs(
  scope: ParentNode,
  count: number,
  most = Number.POSITIVE_INFINITY,
): boolean {
  return lengthsOf(scope, 'p', most).filter(([, length]) => length >= SHORTEST).length >= count;
}
