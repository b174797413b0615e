/** Where a page that was saved as HTML came from. */
import { webAddress } from '../../outlets/address';

/** Browsers write the address before the page; only its beginning is looked at. */
const LOOKED_AT = 4_000;
const SAVED_FROM = /<!--\s*saved from url=(?:\(\d+\))?(\S+?)\s*-->/i;
/** SingleFile and its like. */
const ARCHIVED = /<!--[^>]{0,500}?\burl:\s*(\S+)/i;

/**
 * The address that the file itself gives, or `null`. The page's own word for its address (its canonical link) is the caller's to ask, since
 * that takes a parsed document.
 */
export function savedAddress(html: string): string | null {
  const beginning = html.slice(0, LOOKED_AT);
  const named = SAVED_FROM.exec(beginning)?.[1] ?? ARCHIVED.exec(beginning)?.[1];
  return webAddress(named)?.href ?? null;
}
