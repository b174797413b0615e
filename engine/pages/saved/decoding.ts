/** Bytes → text, in the encoding that the answer or the document itself names. */

/** A byte order mark says it all. */
const MARKS: ReadonlyArray<readonly [bytes: readonly number[], label: string]> = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** How far into a document its own word for its encoding is looked for, in bytes: HTML says within the first 1,024. */
const LOOKED_AT = 2_048;
const IN_TYPE = /charset\s*=\s*["']?([a-z0-9_.:-]+)/i;
const IN_DOCUMENT =
  /<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_.:-]+)|<meta[^>]{0,300}?charset\s*=\s*["']?([a-z0-9_.:-]+)/i;

/** Names that programs write and the Encoding Standard does not list. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  'x-windows-949': 'euc-kr',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp950: 'big5',
  cp1252: 'windows-1252',
};
/** Bytes above 0x7f are in something else than this, which the document may name. */
const NO_ENCODING = /^(?:us-)?ascii$/i;

function decoderOf(label: string | undefined): TextDecoder | null {
  if (!label || NO_ENCODING.test(label)) return null;
  try {
    return new TextDecoder(OTHER_NAMES[label.toLowerCase()] ?? label);
  } catch {
    return null; // No such encoding: the next word for it counts.
  }
}

/**
 * The text of an answer. A byte order mark comes first, then the answer's own type, then the document's declaration, then UTF-8; bytes
 * that fit no character become U+FFFD.
 * @param type the `Content-Type` as sent, `null` where none was
 */
export function decodedText(bytes: Uint8Array, type: string | null): string {
  const mark = MARKS.find(([signs]) => signs.every((sign, at) => bytes[at] === sign));
  if (mark) return new TextDecoder(mark[1]).decode(bytes);
  const named = IN_DOCUMENT.exec(new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT)));
  // A document that declares UTF-16 in bytes that read as Latin letters is not in UTF-16.
  const own = (named?.[1] ?? named?.[2])?.replace(/^utf-?16.*$/i, 'utf-8');
  const decoder = decoderOf(IN_TYPE.exec(type ?? '')?.[1]) ?? decoderOf(own) ?? new TextDecoder('utf-8');
  return decoder.decode(bytes);
}
