import { isReadBlock } from '../../engine/attribution/read-blocks';
import type { Article } from '../../engine/model';

/** The parts of an article that decide what the attribution engine finds in it. */
type AttributedParts = Pick<
  Article,
  'text' | 'outlet' | 'title' | 'url' | 'published' | 'language' | 'links' | 'blocks'
>;

/**
 * SHA-256 in hexadecimal over everything that the attribution engine is given: equal fingerprints have equal
 * attributions. It covers more than the text because the chain starts with the outlet and links name relays.
 */
export async function fingerprint(article: AttributedParts): Promise<string> {
  const { text, outlet, title, url, published, language, links, blocks } = article;
  const read = blocks.filter(isReadBlock).map(({ span, quotation, kind }) => [span, quotation ?? kind]);
  return digest(JSON.stringify([text, outlet, title, url, published, language, links, ...read]));
}

/** SHA-256 of a text, in hexadecimal. */
export async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
