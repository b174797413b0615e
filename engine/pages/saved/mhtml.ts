/** A page saved as one file (MHTML, RFC 2557): the page among its parts, and where it was saved from. */
import { webAddress } from '../../outlets/address';
import { decodedText } from './decoding';
import { bytesOf, leavesOf, type MimePart, mimePart, parameter, unitsOf } from './mime-parts';

interface SavedPage {
  html: string;
  /** Where it was saved from, as the file says; `null` where it does not. */
  address: string | null;
}

function base64(body: string): string {
  const signs = body.replace(/[^A-Za-z0-9+/]+/g, '');
  // Of a group that was cut, what makes whole bytes counts.
  const whole = signs.length % 4 === 1 ? signs.slice(0, -1) : signs;
  return atob(whole);
}

/** RFC 2045, 6.7: `=XX` is a byte, `=` at the end of a line joins it with the next. */
function quotedPrintable(body: string): string {
  return body
    .replace(/=[ \t]*(?:\r?\n|$)/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** `7bit`, `8bit`, `binary`, none, and what nobody knows: the bytes as they are. */
function decoded({ headers, body }: MimePart): string {
  const way = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  const units = /^base64\b/.test(way)
    ? base64(body)
    : /^quoted-printable\b/.test(way)
      ? quotedPrintable(body)
      : body;
  return decodedText(bytesOf(units), headers.get('content-type') ?? null);
}

const isPage = ({ headers }: MimePart) =>
  /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get('content-type') ?? '');

const HEADER = '[\\w-]+:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*';
/** A mail's own first line and empty lines may come before the headers. */
const BEGINNING = new RegExp(
  `^(?:\\ufeff|\u00ef\u00bb\u00bf)?\\s{0,20}(?:From [^\\n]*\\n)?(?:${HEADER}){0,30}?(?:content-type:\\s*multipart/|mime-version:|snapshot-content-location:)`,
  'i',
);

/** Whether a file's beginning is that of an MHTML. */
export function isMhtml(beginning: string): boolean {
  return BEGINNING.test(beginning.slice(0, 8_000));
}

/** The parts that are pages, the one that the message begins with first: its `start`, else that of its own address. */
function rootAmong(
  pages: readonly MimePart[],
  type: string | undefined,
  own: string | null,
): MimePart | null {
  const start = parameter(type, 'start');
  const named = start === null ? undefined : pages.find(({ headers }) => headers.get('content-id') === start);
  const located =
    own === null ? undefined : pages.find(({ headers }) => headers.get('content-location') === own);
  return named ?? located ?? pages[0] ?? null;
}

/**
 * The page in an MHTML, or `null` where there is none. Linear in the file.
 * @param bytes the file
 */
export function readMhtml(bytes: Uint8Array): SavedPage | null {
  const units = unitsOf(bytes)
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/^\s+/, '');
  const file = mimePart(units);
  const own = file.headers.get('snapshot-content-location') ?? file.headers.get('content-location') ?? null;
  const root = rootAmong(leavesOf(file).filter(isPage), file.headers.get('content-type'), own);
  if (!root) return null;
  // `cid:`, `file:` or a script is no place that a page is from; the next word for it counts.
  const named = [own, root.headers.get('content-location')].find((one) => webAddress(one ?? undefined));
  return { html: decoded(root), address: named ?? null };
}
