/** Text that every file format can hold. */

/** Half a surrogate pair becomes U+FFFD: UTF-8 has no form for it, and `encodeURIComponent` throws on it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
