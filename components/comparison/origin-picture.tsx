/** The drawing of an event's origins as a picture by itself: with its words, the days of the accounts, and colours of its own. */
import { render } from 'preact';
import type { EventOrigins } from '../../engine/model';
import { describeOrigins, describeRow, nodeName } from '../accounts/describe-origins';
import { indentOf, OriginDrawing } from '../accounts/origin-drawing';
import { originTree } from '../accounts/origin-tree';
import { publishedDay } from '../i18n/dates';
import { language, t } from '../i18n/i18n';

/** CSS px: a row, from its top to the middle of its name, around everything, and of the letters. */
const ROW = 44;
const MIDDLE = 14;
const EDGE = 20;
/** Of the words above the drawing: from line to line, and how wide they are at least before they go on in the next one. */
const LINE = 20;
const NARROWEST = 600;
/** CSS px of the letters' sizes, as in the style below. */
const LEAD = 14;
const NAME = 13;
const HOW = 11.5;
/** Letters of the line under a name at most; what is longer is cut. */
const LONGEST = 130;

/** Paper's own colours: a picture stands in other people's documents. */
const STYLE = `
svg { font-family: system-ui, "Noto Sans", "Noto Sans KR", sans-serif; font-size: ${NAME}px; fill: #1c1e21; }
.name { font-weight: 600; } .how { font-size: ${HOW}px; fill: #565b63; } .lead { font-weight: 600; font-size: ${LEAD}px; }
.hop { fill: none; stroke: #565b63; stroke-width: 1.5; } .hop.part { stroke: #878d96; stroke-width: 1; }
.hop.dropped { stroke: #8a4500; stroke-dasharray: 4 3; }
.dot { fill: #565b63; stroke: #565b63; } .dot.open { fill: #ffffff; stroke: #565b63; stroke-width: 1.5; }
.dot.dashed { stroke-dasharray: 2 2; }
`;

interface OriginPicture {
  /** A whole SVG document. */
  svg: string;
  /** CSS px. */
  width: number;
  height: number;
}

/** @param published when each account was published, by its key: said beside its name */
export function originPicture(
  found: EventOrigins,
  published: ReadonlyMap<string, string | null>,
): OriginPicture {
  const tree = originTree(found);
  const { lead, list } = describeOrigins(found);
  const rows = tree.rows.map((row) => ({
    row,
    name: [nodeName(row.node), dayOf(row.node.keys, published)].filter(Boolean).join(' · '),
    how: cut(describeRow(row, tree, found)),
    x: EDGE + indentOf(row, tree),
  }));
  const heading = [lead, list].join(' ').trim();
  const ends = rows.map(({ x, name, how }) => x + Math.max(widthOf(name, NAME), widthOf(how, HOW)));
  const lines = linesOf(heading, LEAD, Math.max(NARROWEST, ...ends) - EDGE);
  const top = EDGE + ROW / 2 + MIDDLE + (lines.length - 1) * LINE;
  const width = Math.ceil(EDGE + Math.max(...ends, ...lines.map((line) => EDGE + widthOf(line, LEAD))));
  const height = top + rows.length * ROW + EDGE / 2;
  const middles = rows.map((_, at) => MIDDLE + at * ROW);
  const svg = drawn(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      lang={language()}
    >
      <title>{heading}</title>
      <style>{STYLE}</style>
      <rect width={width} height={height} fill="#ffffff" />
      {lines.map((line, at) => (
        <text key={line} class="lead" x={EDGE} y={EDGE + MIDDLE + at * LINE}>
          {line}
        </text>
      ))}
      <g transform={`translate(${EDGE} ${top})`}>
        <OriginDrawing
          tree={tree}
          places={{ middles, height: rows.length * ROW }}
          label={t('originsShow')}
          here={-1}
        />
      </g>
      {rows.map(({ row, name, how, x }, at) => (
        <g key={row.node.id}>
          <text class="name" x={x} y={top + at * ROW + MIDDLE + 4}>
            {name}
          </text>
          <text class="how" x={x} y={top + at * ROW + MIDDLE + 20}>
            {how}
          </text>
        </g>
      ))}
    </svg>,
  );
  return { svg, width, height };
}

/** Drawn apart from the page, and written as XML: the browser escapes every word. */
function drawn(picture: preact.ComponentChild): string {
  const root = document.createElement('div');
  render(picture, root);
  const svg = root.querySelector('svg');
  const text = svg ? new XMLSerializer().serializeToString(svg) : '';
  render(null, root);
  return text;
}

function dayOf(keys: readonly string[], published: ReadonlyMap<string, string | null>): string {
  const days = keys.flatMap((key) => published.get(key) ?? []).sort();
  return publishedDay(days[0] ?? null) ?? '';
}

const cut = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);

/** Parts of the letters' size: as wide as the widest of the fonts that stand for `system-ui` draws them bold. */
const WIDTHS: ReadonlyArray<readonly [letters: RegExp, width: number]> = [
  [/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]|[\u{10000}-\u{10ffff}]/u, 1.05],
  [/[MW@%mw…—]/u, 1.1],
  [/[\p{Lu}&+=<>~]/u, 0.86],
  [/[\s.,:;'’‘!|ijl()[\]/-]/u, 0.48],
];
const OTHERS = 0.74;

/**
 * CSS px that words take at most: no letter is measured, so that a picture is the same on every machine.
 * @param size of the letters, CSS px
 */
export function widthOf(words: string, size: number): number {
  let width = 0;
  for (const letter of words) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHERS;
  return width * size;
}

/** Words in lines of at most so many CSS px. A word that is wider has a line of its own. */
function linesOf(words: string, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/u)) {
    const more = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(more, size) > room) {
      lines.push(line);
      line = word;
    } else line = more;
  }
  return [...lines, line];
}

/** The picture as PNG, twice as fine as its CSS px. @throws where the browser cannot draw it */
export async function pngOf({ svg, width, height }: OriginPicture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('the picture could not be drawn');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
