/** What imports what: each file or folder with those it imports. */
export type Graph = Map<string, readonly string[]>;

/**
 * The circles of a graph: each set of nodes that all lead to each other, in alphabetical order. `[['a', 'b']]` where `a` imports
 * `b` and `b` imports `a`. Tarjan's strongly connected components.
 */
export function circlesIn(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];

  const visit = (node: string) => {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(node, Math.min(lowest.get(node)!, lowest.get(next)!));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const circle = open.splice(open.indexOf(node));
    if (circle.length > 1) circles.push(circle.sort());
  };

  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}
