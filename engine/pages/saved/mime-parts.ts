/** The parts of a MIME message (RFC 2045, 2046), as bytes held in a string: each unit is one byte. */
export interface MimePart {
  headers: ReadonlyMap<string, string>;
  /** One unit for each byte, still in its transfer encoding. */
  body: string;
}

/** Units given to `String.fromCharCode` at a time. */
const CHUNK = 0x8000;
/** Parts looked at in one message, and how deep multiparts may nest. */
const MOST_PARTS = 500;
const DEEPEST = 6;

/** Bytes → one unit each. `TextDecoder('latin1')` is Windows-1252, which has other characters at 0x80 to 0x9f. */
export function unitsOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return pieces.join('');
}

/** The way back; units above 0xff count by their last eight bits. */
export function bytesOf(units: string): Uint8Array {
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at++) bytes[at] = units.charCodeAt(at);
  return bytes;
}

/** Headers with their continued lines joined, by lower-case name; the first of each. */
function headersOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !found.has(name)) found.set(name, line.slice(colon + 1).trim());
  }
  return found;
}

/** Headers and what follows the first empty line; a part may begin with that line and have none. */
export function mimePart(text: string): MimePart {
  const none = /^\r?\n/.exec(text);
  if (none) return { headers: new Map(), body: text.slice(none[0].length) };
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return { headers: headersOf(text), body: '' };
  return { headers: headersOf(text.slice(0, end.index)), body: text.slice(end.index + end[0].length) };
}

/** A parameter of a header: `boundary="a b"`, `boundary=ab`; quoted values may hold any sign. */
export function parameter(header: string | undefined, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]+))`, 'i').exec(
    header ?? '',
  );
  return found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2] ?? null;
}

/**
 * What lies between the delimiter lines of a multipart: `--BOUNDARY` alone on its line. The line end before a delimiter belongs to it;
 * the same signs within a line are text. Without a last delimiter the last part reaches to the end.
 */
function between(body: string, boundary: string): string[] {
  const sign = `--${boundary}`;
  const parts: string[] = [];
  let start = -1;
  for (let at = body.indexOf(sign); at >= 0; at = body.indexOf(sign, at + sign.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    const end = /^(--)?[ \t]*(\r?\n|$)/.exec(body.slice(at + sign.length, at + sign.length + 80));
    if (!end) continue;
    if (start >= 0) parts.push(body.slice(start, Math.max(start, at)).replace(/\r?\n$/, ''));
    start = at + sign.length + end[0].length;
    if (end[1] !== undefined || parts.length >= MOST_PARTS) return parts;
  }
  if (start >= 0) parts.push(body.slice(start));
  return parts;
}

/** The leaves of a message in their order: the message itself where it is no multipart. */
export function leavesOf(part: MimePart, depth = 0): MimePart[] {
  const type = part.headers.get('content-type');
  const boundary = /^multipart\//i.test(type ?? '') ? parameter(type, 'boundary') : null;
  if (boundary === null) return [part];
  if (boundary === '' || depth >= DEEPEST) return [];
  return between(part.body, boundary).flatMap((text) => leavesOf(mimePart(text), depth + 1));
}
