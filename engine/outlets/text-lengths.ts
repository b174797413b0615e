/** How much text stands under each element. */

const WORDLESS = /^(?:script|style|noscript|template)$/i;

/**
 * The length (UTF-16 units, ends of text nodes trimmed) of the words under every element of a container, the container
 * itself included. One walk without recursion: markup nested a hundred thousand deep is no trouble.
 */
export function textLengths(root: Element): Map<Node, number> {
  const lengths = new Map<Node, number>();
  const opened: Array<{ node: Node; before: number }> = [];
  let total = 0;
  let node: Node | null = root;
  while (node) {
    opened.push({ node, before: total });
    if (node.nodeType === 3) total += (node as Text).data.trim().length;
    let next: Node | null = WORDLESS.test(node.nodeName) ? null : node.firstChild;
    while (!next) {
      const left = opened.pop();
      if (!left) return lengths;
      if (left.node.nodeType === 1) lengths.set(left.node, total - left.before);
      if (left.node === root) return lengths;
      next = left.node.nextSibling;
    }
    node = next;
  }
  return lengths;
}
