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

/** The share of a box's pixels that two pictures do not have alike, 0 to 1. */
export function difference(a, b, { left, top, width, height }) {
  let count = 0;
  let other = 0;
  for (let y = Math.round(top); y < top + height; y++)
    for (let x = Math.round(left); x < left + width; x++) {
      count++;
      const [one, two] = [a.at(x, y), b.at(x, y)];
      if (one.some((value, channel) => Math.abs(value - two[channel]) > 24)) other++;
    }
  return other / count;
}
