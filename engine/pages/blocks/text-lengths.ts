/** How much text stands under each element. */

const WORDLESS = /^(?:script|style|noscript|template)$/i;

export interface Lengths {
  /** UTF-16 units of words under an element, ends of text nodes trimmed. */
  text(node: Node): number;
  /** Those of them inside links that lead to another page. */
  linked(node: Node): number;
}

function leadsAway(node: Node): boolean {
  const href = node.nodeName.toLowerCase() === 'a' ? (node as Element).getAttribute('href') : null;
  return href !== null && !href.startsWith('#');
}

/**
 * Measures every element of a container, the container itself included. One walk without recursion: markup nested a
 * hundred thousand deep is no trouble.
 */
export function lengthsIn(root: Element): Lengths {
  const lengths = new Map<Node, readonly [text: number, linked: number]>();
  const opened: Array<{ node: Node; text: number; linked: number; link: boolean }> = [];
  let text = 0;
  let linked = 0;
  let links = 0;
  let node: Node | null = root;
  const measured: Lengths = {
    text: (one) => lengths.get(one)?.[0] ?? 0,
    linked: (one) => lengths.get(one)?.[1] ?? 0,
  };
  while (node) {
    const link = node.nodeType === 1 && leadsAway(node);
    opened.push({ node, text, linked, link });
    if (link) links++;
    if (node.nodeType === 3) {
      const { length } = (node as Text).data.trim();
      text += length;
      if (links > 0) linked += length;
    }
    let next: Node | null = WORDLESS.test(node.nodeName) ? null : node.firstChild;
    while (!next) {
      const left = opened.pop();
      if (!left) return measured;
      if (left.link) links--;
      if (left.node.nodeType === 1) lengths.set(left.node, [text - left.text, linked - left.linked]);
      if (left.node === root) return measured;
      next = left.node.nextSibling;
    }
    node = next;
  }
  return measured;
}
