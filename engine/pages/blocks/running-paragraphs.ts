/** Paragraphs whose words run on. */

/** A paragraph of running text is at least so long, in UTF-16 units. */
const SHORTEST = 60;

/**
 * The innermost of the elements that a selector finds. A page's script can nest paragraphs a hundred thousand deep, and each would
 * have the words of all within it.
 */
export function innermost(scope: ParentNode, selector: string, most = Number.POSITIVE_INFINITY): Element[] {
  const found: Element[] = [];
  for (const element of scope.querySelectorAll(selector)) {
    if (found.length >= most) break;
    if (!element.querySelector(selector)) found.push(element);
  }
  return found;
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
  const runs = (paragraph: Element) => (paragraph.textContent ?? '').trim().length >= SHORTEST;
  return innermost(scope, 'p', most).filter(runs).length >= count;
}
