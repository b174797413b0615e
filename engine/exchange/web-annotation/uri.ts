/** Addresses as RFC 3986 has them: the model's `id` and `source` are URIs. */
import { wellFormed } from '../entries/well-formed';

/** Percent-encodes what may not stand in a URI as it is; a `%` that begins no escape counts. */
function escaped(uri: string): string {
  const [address = '', ...fragments] = uri.split('#');
  const fragment = fragments.length > 0 ? `#${fragments.join('%23')}` : '';
  return `${address}${fragment}`.replace(/%(?![0-9a-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]/giu, (unit) =>
    encodeURIComponent(unit),
  );
}

/** `address` as a URI; what is no absolute address becomes a name made from it. */
export function toUri(address: string): string {
  const plain = wellFormed(address);
  if (URL.canParse(plain) && /^https?:/iu.test(plain)) return escaped(new URL(plain).href);
  return nameFor('article', plain);
}

/** A name for something that has no address. */
export function nameFor(kind: 'article' | 'quote' | 'export' | 'person', ...parts: string[]): string {
  const encoded = parts.map((part) => encodeURIComponent(wellFormed(part)).replace(/[!'()*]/gu, '_'));
  return ['urn:x-second-source', kind, ...encoded].join(':');
}

/** The name of a quote: the same in every export of the same text. */
export function quoteName(key: string, spans: ReadonlyArray<readonly [number, number]>): string {
  return nameFor('quote', key, spans.map((span) => span.join('-')).join('.'));
}
