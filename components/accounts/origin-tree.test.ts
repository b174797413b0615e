import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventOrigins, OriginEdge } from '../../engine/model';
import { forty, ORIGINS, threeHops } from '../../tests/screens/event-samples';
import { originTree } from './origin-tree';

/** Any graph without circles: every edge leads to a node of a higher number. */
const graphs = fc
  .array(fc.array(fc.tuple(fc.nat(20), fc.boolean()), { maxLength: 4 }), { minLength: 1, maxLength: 25 })
  .map((ways): EventOrigins => {
    const edges = ways.flatMap((to, from) =>
      [...new Map(to.map(([step, part]) => [from + 1 + step, part]))]
        .filter(([target]) => target < ways.length)
        .map(
          ([target, part]): OriginEdge => ({
            from: `n${from}`,
            to: `n${target}`,
            by: 'credit',
            part,
            dropped: false,
            evidence: [],
          }),
        ),
    );
    const nodes = ways.map((_, at) => ({
      id: `n${at}`,
      kind: 'account' as const,
      name: '',
      keys: [`k${at}`],
    }));
    return { articles: nodes.length, accounts: nodes.length, nodes, edges, origins: [] };
  });

describe('the tree of origins', () => {
  it('has a row for every node and a line for every hop, under the one that it leads to', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { rows, bypasses } = originTree(graph);
        expect(rows.map(({ node }) => node.id).sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
        const drawn = [
          ...rows.flatMap(({ under }) => (under ? [under.edge] : [])),
          ...bypasses.map(({ edge }) => edge),
        ];
        expect(new Set(drawn)).toEqual(new Set(graph.edges));
        expect(drawn).toHaveLength(graph.edges.length);
        rows.forEach(({ under, depth, node }, at) => {
          expect(depth).toBe(under ? rows[under.row]!.depth + 1 : 0);
          if (!under) return;
          expect(under.row).toBeLessThan(at);
          expect([under.edge.from, under.edge.to]).toEqual([node.id, rows[under.row]!.node.id]);
        });
      }),
    );
  });

  it('draws no two lines over one another', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { bypasses, lanes } = originTree(graph);
        for (const one of bypasses) {
          expect(one.lane).toBeLessThan(lanes);
          for (const other of bypasses) {
            if (one === other || one.lane !== other.lane) continue;
            const apart =
              Math.max(one.from, one.to) < Math.min(other.from, other.to) ||
              Math.max(other.from, other.to) < Math.min(one.from, one.to);
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it.each([
    [
      'the most told origin first, a part of it beside the tree',
      ORIGINS,
      'RFA’s sources > Radio Free Asia > Breitbart | Daily NK’s sources > Daily NK (North Korean state media) | North Korean state media',
    ],
    [
      'hop under hop',
      threeHops().origins!,
      'RFA’s sources > Radio Free Asia > Daily Mail > The Sun > Daily NK',
    ],
  ])('%s', (_name, graph, drawn) => {
    const { rows } = originTree(graph);
    const words = rows.map(({ node, under, also }) => {
      const name =
        node.kind === 'sources' ? `${node.name.replace('Radio Free Asia', 'RFA')}’s sources` : node.name;
      const beside = also.map(({ row }) => ` (${rows[row]!.node.name})`).join('');
      return `${under ? ' > ' : ' | '}${name}${beside}`;
    });
    expect(words.join('').slice(3)).toBe(drawn);
  });

  it('lays forty accounts out', () => {
    const { rows, depth } = originTree(forty().origins!);
    expect([rows.length, depth]).toEqual([47, 3]);
  });
});
