/**
 * Where the graph of an event's origins is drawn: one row for each node, origins first, under each those who have it from there.
 * A node with several ways stands under the one that carries most; the others are drawn beside the tree, each in its lane.
 */
import type { EventOrigins, OriginEdge, OriginNode } from '../../engine/model';

export interface TreeRow {
  node: OriginNode;
  /** Steps from its origin: 0 for an origin. */
  depth: number;
  /** The row that it has its report from, and that hop; `null` for an origin. */
  under: { row: number; edge: OriginEdge } | null;
  /** Its other hops, and the rows that they lead to. */
  also: Array<{ row: number; edge: OriginEdge }>;
}

/** A hop that is drawn beside the tree. */
interface Bypass {
  from: number;
  to: number;
  edge: OriginEdge;
  /** 0 is the lane nearest to the tree. Two that share a lane have no row in common. */
  lane: number;
}

export interface OriginTree {
  rows: TreeRow[];
  bypasses: Bypass[];
  depth: number;
  lanes: number;
}

/** Lays a graph without circles out. Time: nodes and edges; the lanes: bypasses by lanes. */
export function originTree({ nodes, edges, origins }: EventOrigins): OriginTree {
  const from = new Map<string, OriginEdge[]>();
  for (const edge of edges) from.set(edge.from, [...(from.get(edge.from) ?? []), edge]);
  const main = new Map<string, OriginEdge>();
  const children = new Map<string, string[]>();
  for (const { id } of nodes) {
    const ways = from.get(id) ?? [];
    const way = ways.find(({ part }) => !part) ?? ways[0];
    if (!way) continue;
    main.set(id, way);
    children.set(way.to, [...(children.get(way.to) ?? []), id]);
  }
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const told = new Map(origins.map(({ id }, at) => [id, at]));
  const rank = ({ id }: OriginNode) => told.get(id) ?? origins.length;
  const roots = nodes.filter(({ id }) => !main.has(id)).sort((p, q) => rank(p) - rank(q));

  const rows: TreeRow[] = [];
  const rowOf = new Map<string, number>();
  const place = (id: string, depth: number, above: number | null) => {
    const row = rows.length;
    const edge = main.get(id);
    rowOf.set(id, row);
    rows.push({
      node: byId.get(id)!,
      depth,
      under: above === null || !edge ? null : { row: above, edge },
      also: [],
    });
    for (const child of children.get(id) ?? []) place(child, depth + 1, row);
  };
  for (const { id } of roots) place(id, 0, null);
  for (const row of rows)
    row.also = (from.get(row.node.id) ?? [])
      .filter((edge) => edge !== main.get(row.node.id))
      .map((edge) => ({ row: rowOf.get(edge.to)!, edge }));

  const bypasses = laned(
    rows.flatMap(({ also }, at) => also.map(({ row, edge }) => ({ from: at, to: row, edge }))),
  );
  return {
    rows,
    bypasses,
    depth: Math.max(0, ...rows.map((row) => row.depth)),
    lanes: Math.max(0, ...bypasses.map(({ lane }) => lane + 1)),
  };
}

/** The short ones nearest to the tree. */
function laned(bypasses: Array<Omit<Bypass, 'lane'>>): Bypass[] {
  const ends = ({ from, to }: Omit<Bypass, 'lane'>) => [Math.min(from, to), Math.max(from, to)] as const;
  const length = (one: Omit<Bypass, 'lane'>) => Math.abs(one.from - one.to);
  const taken: Array<Array<readonly [number, number]>> = [];
  return [...bypasses]
    .sort((p, q) => length(p) - length(q) || p.from - q.from || p.to - q.to)
    .map((bypass) => {
      const [top, bottom] = ends(bypass);
      const free = taken.findIndex((lane) => lane.every(([s, e]) => bottom < s || top > e));
      const lane = free < 0 ? taken.push([]) - 1 : free;
      taken[lane]!.push([top, bottom]);
      return { ...bypass, lane };
    });
}
