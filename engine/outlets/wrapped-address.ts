/** Reading web addresses, also those that stand inside another address. Nothing here throws. */

/** Longest address that is read, in UTF-16 units. */
const LONGEST = 10_000;

/** The address as a web address, or `null` where it is none (`about:`, `data:`, `file:`, nonsense). */
export function webAddress(address: string | null | undefined, base?: string): URL | null {
  if (!address || address.length > LONGEST) return null;
  let url: URL;
  try {
    url = new URL(address.trim(), base);
  } catch {
    return null;
  }
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname ? url : null;
}

/**
 * An address as it stands in another one's path or parameter: with one slash where two were run together
 * (`https:/www.rfa.org/`), escaped (`https%3A%2F%2F`), or without a scheme.
 * @param search what follows the outer path: it belongs to the inner address
 */
export function originalInPath(written: string, search: string): URL | null {
  let text = written;
  if (/^https?%3a/i.test(text)) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return null;
    }
  }
  const [, scheme, rest] = /^(?:(https?):\/*)?(.*)$/is.exec(text) ?? [];
  if (!rest || !/^[^/?#\s@]+\.[^/?#\s@]+(?:[/?#]|$)/.test(rest)) return null;
  return webAddress(`${scheme ?? 'https'}://${rest}${search}`);
}

/** `www-dailynk-com.translate.goog`: dots as hyphens, hyphens doubled; the translator's own parameters go. */
export function translatedHost(url: URL): URL | null {
  const [, label] = /^([a-z0-9-]+)\.translate\.goog\.?$/.exec(url.hostname) ?? [];
  if (!label) return null;
  const prefix = /^(\d)(?:,|$)/.exec(url.searchParams.get('_x_tr_enc') ?? '')?.[1];
  const bare = prefix && label.startsWith(`${prefix}-`) ? label.slice(prefix.length + 1) : label;
  const host = bare.replace(/--|-/g, (hyphens) => (hyphens === '--' ? '-' : '.'));
  if (!host.includes('.')) return null;
  const scheme = url.searchParams.get('_x_tr_sch') === 'http' ? 'http' : 'https';
  const original = webAddress(`${scheme}://${host}${url.pathname}${url.search}`);
  if (!original) return null;
  const names: string[] = [];
  original.searchParams.forEach((_value, name) => {
    if (name.startsWith('_x_tr_')) names.push(name);
  });
  for (const name of names) original.searchParams.delete(name);
  return original;
}
