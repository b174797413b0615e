/** Pictures as pixels: enough of PNG for what the two browsers write (8 bits a channel, not interlaced). */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const PREDICT = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, corner) => {
    const guess = left + up - corner;
    const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
    return a <= b && a <= c ? left : b <= c ? up : corner;
  },
];

/** @returns {{ width: number, height: number, at(x: number, y: number): number[] }} red, green and blue at a place */
export function pixelsOf(path) {
  const file = readFileSync(path);
  const parts = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const step = file[25] === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(parts));
  const row = width * step;
  const out = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const predict = PREDICT[raw[y * (row + 1)]];
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x >= step ? out[at - step] : 0;
      const up = y > 0 ? out[at - row] : 0;
      const corner = y > 0 && x >= step ? out[at - row - step] : 0;
      out[at] = raw[y * (row + 1) + 1 + x] + predict(left, up, corner);
    }
  }
  return {
    width,
    height,
    at: (x, y) => [...out.subarray((y * width + x) * step, (y * width + x) * step + 3)],
  };
}

const apart = (one, two) => Math.max(...one.map((value, channel) => Math.abs(value - two[channel])));

/**
 * How much of what stood in a box is no more to be seen there, 0 to 1: the share of its inked pixels (those unlike the most
 * frequent colour) that look otherwise in the second picture, or of all its pixels where that is more.
 */
export function lost(before, now, { left, top, width, height }) {
  const places = [];
  const counts = new Map();
  for (let y = Math.round(top); y < top + height; y++)
    for (let x = Math.round(left); x < left + width; x++) {
      places.push([x, y]);
      const colour = before.at(x, y).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  const ground = [...counts]
    .sort((a, b) => b[1] - a[1])[0][0]
    .split(',')
    .map(Number);
  const inked = places.filter(([x, y]) => apart(before.at(x, y), ground) > 60);
  const share = (some) =>
    some.filter(([x, y]) => apart(before.at(x, y), now.at(x, y)) > 40).length / Math.max(1, some.length);
  return Math.max(share(inked), share(places));
}
