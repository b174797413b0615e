/** Credit lines: whose article it was before it came to this page. */
import { outletNamed } from '../../../outlets/outlet-names';

/** SEOUL, South Korea (AP) — */
const DATELINE = /^[\p{Lu}][\p{L}.,\s'’-]{1,40}?\s*\(([\p{L}\s.]{2,30})\)\s*[—–-]/u;
const CLOSING =
  /(?:originally (?:published|appeared|reported)|first (?:published|appeared)|(?:re)?published with (?:the )?permission|republished|courtesy)\s+(?:by|on|in|at|from|of)\s+(?:the\s+)?([\p{Lu}][\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})/u;
const BRACKETED = /^[([]\s*([\p{L}\s.]{2,30}?)\s*[)\]]$|[.”"]\s*[([]([\p{L}\s.]{2,30})[)\]]$/u;

/** The outlet that an article's first paragraph or its last ones credit; `null` where they credit none. */
export function credit(opening: string, closing: string): string | null {
  const dateline = DATELINE.exec(opening.slice(0, 100))?.[1];
  if (dateline && outletNamed(dateline)) return outletNamed(dateline)?.name ?? null;
  for (const line of closing.split('\n')) {
    const bracketed = BRACKETED.exec(line.trim().slice(-80));
    const name = CLOSING.exec(line.slice(0, 400))?.[1] ?? bracketed?.[1] ?? bracketed?.[2];
    const outlet = name ? outletNamed(name) : null;
    if (outlet) return outlet.name;
  }
  return null;
}
