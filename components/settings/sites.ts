/** The addresses of sites that a reader switches on, as the match patterns that browsers take. */

/**
 * The match patterns among the browser's permitted origins that are sites the reader switched on: all but the
 * outlets, which are permitted from the start. Sorted.
 */
export function switchedOnSites(origins: readonly string[], outlets: readonly string[]): string[] {
  return origins.filter((origin) => /^(?:https?|\*):\/\//.test(origin) && !outlets.includes(origin)).sort();
}

/**
 * The match patterns for a site as a reader types it (`news.example`, `https://www.news.example/world`), with and without
 * `www`; `null` where that is no web site. A port or a path is left away: patterns know none.
 */
export function patternsOf(typed: string): string[] | null {
  const text = typed.trim();
  if (!text || /\s/.test(text)) return null;
  let host: string;
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    host = url.hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
  if (host !== 'localhost' && !host.includes('.')) return null;
  return host.startsWith('[') || /^[\d.]+$/.test(host) || host === 'localhost'
    ? [`*://${host}/*`]
    : [`*://${host}/*`, `*://*.${host}/*`];
}

/** A pattern as a reader reads it: `*://*.news.example/*` is "news.example". */
export function siteName(pattern: string): string {
  const host = /^[^:]+:\/\/([^/]*)/.exec(pattern)?.[1] ?? pattern;
  return host === '*' ? '*' : host.replace(/^\*\./, '');
}
