/**
 * The graph of who has a report from whom. It takes no edge that would close a circle: what comes first
 * stands.
 */
import type { EventOrigins, OriginEdge, OriginNode } from '../../model';

export class OriginGraph {
  readonly #nodes = new Map<string, OriginNode>();
  readonly #edges = new Map<string, OriginEdge[]>();

  /** Adds a node unless it is there; answers its id. */
  node(node: OriginNode): string {
    if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, node);
    return node.id;
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  nameOf(id: string): string {
    return this.#nodes.get(id)?.name ?? '';
  }

  /** The hops from a node, in the order in which they were found. */
  from(id: string): readonly OriginEdge[] {
    return this.#edges.get(id) ?? [];
  }

  /** Adds a hop. A second one between the same two adds its evidence to the first. */
  edge(edge: OriginEdge): void {
    if (edge.from === edge.to || this.reaches(edge.to, edge.from)) return;
    const known = this.from(edge.from).find(({ to }) => to === edge.to);
    if (!known) {
      this.#edges.set(edge.from, [...this.from(edge.from), edge]);
      return;
    }
    known.part &&= edge.part;
    known.evidence = [...new Set([...known.evidence, ...edge.evidence])];
  }

  /** Takes back the hops of one kind from a node. */
  drop(id: string, by: OriginEdge['by']): void {
    this.#edges.set(
      id,
      this.from(id).filter((edge) => edge.by !== by),
    );
  }

  /** Everything that stands behind a node, itself included, by hops that carry. */
  behind(id: string): Set<string> {
    const seen = new Set([id]);
    for (const at of seen) for (const { to, part } of this.from(at)) if (!part) seen.add(to);
    return seen;
  }

  /** Whether there is a way from one node to another, by hops of any weight. */
  reaches(id: string, other: string): boolean {
    const seen = new Set([id]);
    for (const at of seen) for (const { to } of this.from(at)) seen.add(to);
    return seen.has(other);
  }

  /** Whether two nodes have something behind both. */
  meet(id: string, other: string): boolean {
    const theirs = this.behind(other);
    return [...this.behind(id)].some((at) => theirs.has(at));
  }

  /** Where the ways from a node end. */
  endsOf(id: string): OriginNode[] {
    return [...this.behind(id)]
      .filter((at) => !this.from(at).some(({ part }) => !part))
      .map((at) => this.#nodes.get(at)!);
  }

  /** What can be reached from the accounts, in the order of the accounts. */
  result(): Pick<EventOrigins, 'nodes' | 'edges' | 'origins'> {
    const accounts = [...this.#nodes.values()].filter(({ kind }) => kind === 'account');
    const reached = new Set(accounts.map(({ id }) => id));
    for (const at of reached) for (const { to } of this.from(at)) reached.add(to);
    const resting = new Map<string, string[]>();
    for (const { id, keys } of accounts)
      for (const end of this.endsOf(id))
        if (end.kind !== 'unknown') resting.set(end.id, [...(resting.get(end.id) ?? []), ...keys]);
    return {
      nodes: [...reached].map((id) => this.#nodes.get(id)!),
      edges: [...reached].flatMap((id) => this.from(id)),
      origins: [...resting]
        .map(([id, keys]) => ({ id, keys }))
        .sort((p, q) => q.keys.length - p.keys.length || (p.id < q.id ? -1 : 1)),
    };
  }
}
