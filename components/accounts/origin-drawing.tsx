import type { OriginKind } from '../../engine/model';
import type { OriginTree, TreeRow } from './origin-tree';
import type { RowPlaces } from './row-places';

/** CSS px: between two depths, between two lanes, and around the dots. */
const STEP = 15;
const LANE = 7;
const EDGE = 9;
/** From the dot to the words. */
const WORDS = 14;
const BEND = 6;
const DOT = 4.5;

/** Where a row's dot stands, from the left. */
function dotOf({ depth }: TreeRow, { lanes }: OriginTree): number {
  return lanes * LANE + EDGE + depth * STEP;
}

/** Where a row's words begin. */
export function indentOf(row: TreeRow, tree: OriginTree): number {
  return dotOf(row, tree) + WORDS;
}

interface Props {
  tree: OriginTree;
  places: RowPlaces;
  /** What it says, for those who do not see it; the rows beside it say it one by one. */
  label: string;
  /** The row of the article that is open. */
  here: number;
}

/** The graph as a tree from the origins down: an unbroken line names the first source, a dashed one no longer does. */
export function OriginDrawing({ tree, places, label, here }: Props) {
  const { rows, bypasses, lanes, depth } = tree;
  const x = (row: number) => dotOf(rows[row]!, tree);
  const y = (row: number) => places.middles[row]!;
  const width = lanes * LANE + depth * STEP + 2 * EDGE;
  return (
    <svg class="origin-drawing" role="img" aria-label={label} width={width} height={places.height}>
      {bypasses.map(({ from, to, edge, lane }) => {
        const side = (lanes - lane - 0.5) * LANE;
        const turn = y(to) < y(from) ? -1 : 1;
        return (
          <path
            key={`${from} ${to}`}
            class={`hop ${edge.part ? 'part' : ''} ${edge.dropped ? 'dropped' : ''}`}
            d={`M${x(from)} ${y(from)}H${side + BEND}Q${side} ${y(from)} ${side} ${y(from) + turn * BEND}V${y(to) - turn * BEND}Q${side} ${y(to)} ${side + BEND} ${y(to)}H${x(to)}`}
          />
        );
      })}
      {rows.map(({ under, node }, row) =>
        under === null ? null : (
          <path
            key={node.id}
            class={`hop ${under.edge.part ? 'part' : ''} ${under.edge.dropped ? 'dropped' : ''}`}
            d={`M${x(under.row)} ${y(under.row)}V${y(row) - BEND}Q${x(under.row)} ${y(row)} ${x(under.row) + BEND} ${y(row)}H${x(row)}`}
          />
        ),
      )}
      {rows.map(({ node }, row) => (
        <Dot key={node.id} kind={node.kind} here={row === here} x={x(row)} y={y(row)} />
      ))}
    </svg>
  );
}

/** Each kind has its own form, for eyes and screens that tell no colours apart. */
function Dot({ kind, here, x, y }: { kind: OriginKind; here: boolean; x: number; y: number }) {
  switch (kind) {
    case 'sources':
      return <path class="dot" d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} />;
    case 'named':
      return <path class="dot" d={`M${x} ${y - 6}L${x + 6} ${y + 4.5}H${x - 6}Z`} />;
    case 'state-media':
      return <rect class="dot" x={x - DOT} y={y - DOT} width={DOT * 2} height={DOT * 2} />;
    case 'outlet':
      return <circle class="dot open" cx={x} cy={y} r={DOT} />;
    case 'unknown':
      return <circle class="dot open dashed" cx={x} cy={y} r={DOT} />;
    default:
      return (
        <>
          {here && <circle class="ring" cx={x} cy={y} r={DOT + 3} />}
          <circle class={here ? 'dot here' : 'dot'} cx={x} cy={y} r={DOT} />
        </>
      );
  }
}
