/** A part of an address with its escapes read; one with a broken escape as it is written. */
export function percentDecoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
