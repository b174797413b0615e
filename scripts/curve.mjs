/** A small chart for the benchmarks: lines over two logarithmic axes, as an SVG file. */
const WIDTH = 720;
const HEIGHT = 400;
const EDGE = { left: 70, right: 150, top: 40, bottom: 40 };
const COLOURS = ['#0b6e99', '#7a3e9d', '#a15c00', '#6b7280', '#9b1c31'];

const log = Math.log10;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The powers of ten from the one at or below the least value to the one at or above the greatest. */
function decades(values) {
  const from = Math.floor(log(Math.min(...values)));
  const to = Math.max(from + 1, Math.ceil(log(Math.max(...values))));
  return Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
}

/**
 * @param {{ title: string, lines: { name: string, points: [number, number][] }[] }} chart values over 0
 * @returns {string} an SVG document
 */
export function curve({ title, lines }) {
  const drawn = lines.filter(({ points }) => points.length > 0);
  const [xs, ys] = [0, 1].map((axis) =>
    decades(drawn.flatMap(({ points }) => points.map((point) => point[axis]))),
  );
  const along = (value, ticks, from, to) =>
    from + ((log(value) - log(ticks[0])) / (log(ticks.at(-1)) - log(ticks[0]))) * (to - from);
  const x = (value) => along(value, xs, EDGE.left, WIDTH - EDGE.right);
  const y = (value) => along(value, ys, HEIGHT - EDGE.bottom, EDGE.top);
  const grid = [
    ...xs.map(
      (value) =>
        `<path d="M${x(value)} ${EDGE.top}V${HEIGHT - EDGE.bottom}" stroke="#ddd"/><text x="${x(value)}" y="${HEIGHT - EDGE.bottom + 18}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
    ),
    ...ys.map(
      (value) =>
        `<path d="M${EDGE.left} ${y(value)}H${WIDTH - EDGE.right}" stroke="#ddd"/><text x="${EDGE.left - 8}" y="${y(value) + 4}" text-anchor="end">${value.toLocaleString('en')}</text>`,
    ),
  ];
  const curves = drawn.map(({ name, points }, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const path = points
      .map(([px, py], k) => `${k ? 'L' : 'M'}${x(px).toFixed(1)} ${y(py).toFixed(1)}`)
      .join('');
    const [lastX, lastY] = points.at(-1);
    const dots = points
      .map(([px, py]) => `<circle cx="${x(px).toFixed(1)}" cy="${y(py).toFixed(1)}" r="3" fill="${colour}"/>`)
      .join('');
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}<text x="${x(lastX) + 8}" y="${y(lastY) + 4}" fill="${colour}">${escaped(name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/><text x="${EDGE.left}" y="22" font-size="15">${escaped(title)}</text>${grid.join('')}${curves.join('')}</svg>\n`;
}
