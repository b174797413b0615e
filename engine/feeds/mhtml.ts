/** A page saved as one file (MHTML, RFC 2557): the page among its parts, and where it was saved from. */
import { decodedText } from './decoding';

export interface SavedPage {
  html: string;
  /** Where it was saved from, as the file says; `null` where it does not. */
  address: string | null;
}

/** Parts looked at: the page is the first or nearly so. */
const MOST_PARTS = 500;

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

/** Headers and what follows the first empty line. */
function parted(text: string): { headers: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return { headers: headersOf(text), body: '' };
  return { headers: headersOf(text.slice(0, end.index)), body: text.slice(end.index + end[0].length) };
}

const bytesOf = (latin: string) => Uint8Array.from(latin, (sign) => sign.charCodeAt(0));

function base64(body: string): string {
  try {
    return atob(body.replace(/[^A-Za-z0-9+/]+/g, ''));
  } catch {
    return ''; // Cut in the middle of a group.
  }
}

/** RFC 2045, 6.7: `=XX` is a byte, `=` at the end of a line joins it with the next. */
function quotedPrintable(body: string): string {
  return body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function decoded({ headers, body }: ReturnType<typeof parted>): string {
  const way = headers.get('content-transfer-encoding')?.toLowerCase();
  const latin = way === 'base64' ? base64(body) : way === 'quoted-printable' ? quotedPrintable(body) : body;
  return decodedText(bytesOf(latin), headers.get('content-type') ?? null);
}

const isPage = (type: string | undefined) => /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type ?? '');

/** Whether a file's beginning is that of an MHTML. */
export function isMhtml(beginning: string): boolean {
  return /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?content-type:\s*multipart\/related/i.test(
    beginning.slice(0, 4_000),
  );
}

/**
 * The page in an MHTML, or `null` where there is none. Linear in the file.
 * @param bytes the file
 */
export function readMhtml(bytes: Uint8Array): SavedPage | null {
  const file = parted(new TextDecoder('latin1').decode(bytes));
  const type = file.headers.get('content-type') ?? '';
  const own = file.headers.get('snapshot-content-location') ?? file.headers.get('content-location') ?? null;
  if (isPage(type)) return { html: decoded(file), address: own };
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  const sign = boundary?.[1] ?? boundary?.[2];
  if (!sign) return null;
  for (const part of file.body.split(`--${sign}`, MOST_PARTS).slice(1)) {
    const one = parted(part.replace(/^\r?\n/, ''));
    if (!isPage(one.headers.get('content-type'))) continue;
    return { html: decoded(one), address: own ?? one.headers.get('content-location') ?? null };
  }
  return null;
}
