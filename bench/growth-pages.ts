/** What `scripts/bench/growth.mjs` runs inside a page of a real Chromium: reading pages of each markup family. */

import { readPage } from '../engine/pages';
import { readAnySite } from '../engine/pages/any-site';
import { ADDRESSES, around, MARKUP_FAMILIES } from './growth/markup-families';

const parser = new DOMParser();

/** Elements as deep as a page's script can nest them: the browser's parser stops at 512. */
function deepened(html: string, name: string): Document {
  const document = parser.parseFromString(around(''), 'text/html');
  const content = document.querySelector('.td-post-content')!;
  const [, ...tags] = name.split(' ');
  const cycle = tags.flatMap((tag) => (tag === 'ul' ? ['ul', 'li'] : [tag]));
  let inner: Element = content;
  for (let depth = 0, length = 0; length < html.length; depth++) {
    const element = document.createElement(cycle[depth % cycle.length]!);
    inner.append(element, 'Rice. ');
    inner = element;
    length += 2 * cycle[depth % cycle.length]!.length + 11;
  }
  inner.append('Residents of Musan say that rice is gone.');
  return document;
}

/** Families that a page's script builds: `scripted div`. */
const SCRIPTED = [
  'div',
  'ul',
  'blockquote',
  'span',
  'font',
  'b',
  'table',
  'details',
  'p',
  'section',
  'pre',
  'a',
].map((tag) => `scripted ${tag}`);

function documentOf(family: string, size: number): Document {
  if (family.startsWith('scripted ')) return deepened('x'.repeat(size), family);
  return parser.parseFromString(
    around(MARKUP_FAMILIES.find(({ name }) => name === family)!.of(size)),
    'text/html',
  );
}

Object.assign(globalThis, {
  growthPages: {
    families: [...MARKUP_FAMILIES.map(({ name }) => name), ...SCRIPTED],
    places: Object.keys(ADDRESSES),
    /** Milliseconds of the best of some readings. */
    read(family: string, place: keyof typeof ADDRESSES, size: number, runs: number): number {
      const document = documentOf(family, size);
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < runs && (run === 0 || best < 500); run++) {
        const start = performance.now();
        readPage(document, ADDRESSES[place], { anySite: readAnySite });
        best = Math.min(best, performance.now() - start);
      }
      return best;
    },
  },
});
