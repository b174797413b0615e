/** The sentence under a headline, which stands outside of the text's own container on most sites. */

import { letters } from '../../model/letters';
import { insideClutter } from '../blocks/clutter';
import { type RawBlock, rawBlocks } from '../blocks/raw-blocks';
import type { PageFacts } from '../facts/page-facts';

/** Names that newsrooms give to the sentence under a headline. */
const STANDFIRST =
  /standfirst|sub-?(?:title|head|line|deck)|\bdeck?\b|\bdek\b|summary|\blede?\b|intro|excerpt|teaser|kicker-?text|strap/i;

/** The elements between the headline and the text's first block, in page order; none where the headline stands elsewhere. */
function betweenHeadlineAnd(document: Document, first: Element): Element[] {
  const around = new Set<Element>();
  for (let up = first.parentElement; up; up = up.parentElement) around.add(up);
  let between: Element[] | null = null;
  for (const element of document.querySelectorAll('h1, h2, h3, p, div, section, li, td, blockquote')) {
    if (element === first) return between ?? [];
    if (element.localName === 'h1') between = [];
    else if (!around.has(element)) between?.push(element);
  }
  return [];
}

/** Fewer words under a headline are a label; a name that says standfirst is believed of fewer. */
const WORDS = 8;
const NAMED_WORDS = 5;

/** The sentence under the headline: a heading, an element named so, or the page's own description again. */
export function standfirst(document: Document, first: Element, facts: PageFacts): RawBlock[] {
  const description = letters(facts.description);
  for (const element of betweenHeadlineAnd(document, first)) {
    const name = element.localName;
    if (!/^(?:h2|h3|p|div)$/.test(name)) continue;
    const called = STANDFIRST.test(`${element.getAttribute('class')} ${element.getAttribute('itemprop')}`);
    const named = /^h/.test(name) || called;
    if (!named && (name === 'div' || letters(element.textContent) !== description)) continue;
    if (element.querySelector('p, h2, h3, div, li') || insideClutter(element)) continue;
    const [block, more] = rawBlocks(element);
    if (
      block &&
      !more &&
      /[.!?…]["'”’)]*$/.test(block.text) &&
      block.text.split(' ').length >= (called ? NAMED_WORDS : WORDS)
    ) {
      return [{ ...block, element, heading: true }];
    }
  }
  return [];
}
