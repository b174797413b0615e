/** Articles that the reader brings as files: saved pages, single ones or a folder of them. Read here, where there is a parser; stored by the background. */
import { decodedText, isMhtml, readMhtml, savedAddress } from '../../../engine/feeds';
import type { Article } from '../../../engine/model';
import type { Fault, ReadAnswer } from '../../../engine/model/views';
import { readHtml } from '../../../network/pages/read-html';

/** Bytes: a saved page carries its pictures with it. */
const LARGEST = 60_000_000;

const fault = (kind: Fault['kind'], detail: string): ReadAnswer => ({ read: false, fault: { kind, detail } });

/** The page's own word for where it is from. */
function canonicalOf(html: string): string | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const address =
    page.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ??
    page.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return address && /^https?:\/\//i.test(address) ? address : null;
}

/** Reads a file and hands its article on. Nothing is asked of the network. */
export async function bringFile(
  file: File,
  store: (article: Article) => Promise<{ key: string }>,
): Promise<ReadAnswer> {
  if (file.size > LARGEST) return fault('too-large', `${file.size} bytes`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 4_000));
  const saved = isMhtml(beginning) ? readMhtml(bytes) : { html: decodedText(bytes, null), address: null };
  if (!saved || !/<(?:html|body|p|div|article)\b/i.test(saved.html)) return fault('wrong-type', file.name);
  const address = saved.address ?? savedAddress(saved.html) ?? canonicalOf(saved.html);
  if (address === null) return fault('bad-address', 'the file does not say where it is from');
  const page = readHtml(saved.html, address);
  if (!page.isArticle) return fault('no-article', page.why);
  return { read: true, key: (await store(page.article)).key };
}
