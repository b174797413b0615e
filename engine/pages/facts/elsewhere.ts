/**
 * Text that stands where it is not read: in an open shadow root, or in a frame of the same site. Such a page has no article to
 * mark, and the interface can say why.
 */
import { hasRunningParagraphs } from '../blocks/running-paragraphs';

export type Elsewhere = 'shadow-root' | 'frame';

/** Elements looked at for shadow roots, and frames looked into. */
const MOST_ELEMENTS = 20_000;
const MOST_FRAMES = 20;
/** So many paragraphs of running text are an article's; so many are looked at. */
const PARAGRAPHS = 3;
const MOST_PARAGRAPHS = 200;

const runsOn = (scope: ParentNode): boolean => hasRunningParagraphs(scope, PARAGRAPHS, MOST_PARAGRAPHS);

/** The open shadow root of an element, also one that is only declared in markup that no browser has taken in. */
function shadowOf(element: Element): ParentNode | null {
  if (element.localName !== 'template') return element.shadowRoot ?? null;
  if (element.getAttribute('shadowrootmode') !== 'open') return null;
  return (element as HTMLTemplateElement).content ?? element;
}

/** The document of a frame; `null` where it is another site's. */
function documentOf(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? null;
  } catch {
    return null;
  }
}

/** Where else than in the page itself text runs on; `null` where it does nowhere. For pages in which no article was found. */
export function textElsewhere(document: Document): Elsewhere | null {
  for (const element of [...document.querySelectorAll('*')].slice(0, MOST_ELEMENTS)) {
    const shadow = shadowOf(element);
    if (shadow && runsOn(shadow)) return 'shadow-root';
  }
  for (const frame of [...document.querySelectorAll('iframe')].slice(0, MOST_FRAMES)) {
    const inner = documentOf(frame);
    if (inner && runsOn(inner)) return 'frame';
  }
  return null;
}
