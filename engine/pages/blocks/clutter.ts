/** Which elements of a page are no part of an account, and which tell about a picture. */
import { namesHold } from './class-names';
import { CAPTION_NAMES, CLUTTER_NAMES, INLINE_CAPTIONS } from './clutter-names';
import { isDialog, isShown } from './not-shown';

const SKIPPED = new Set(
  `script style noscript template iframe frame object embed svg math canvas audio video map form button input select
   textarea option datalist dialog nav aside footer menu head title meta link colgroup progress meter rt rp`.split(
    /\s+/,
  ),
);

const SKIPPED_ROLES = new Set(
  'navigation complementary banner contentinfo search form dialog alertdialog toolbar menu menubar button tablist tooltip'.split(
    ' ',
  ),
);

/** Elements that flow with the text around them. All others part it. */
const INLINE = new Set(
  `a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr picture q ruby rb rt s samp
   small span strike strong sub sup time tt u var wbr amp-img`.split(/\s+/),
);

export function isInline(name: string): boolean {
  return INLINE.has(name);
}

/** The class, id and (for custom elements: `amp-ad`) element name. */
function namesOf(element: Element, name: string): string {
  const own = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 1000);
  return name.includes('-') ? `${own} ${name}` : own;
}

/**
 * How an element is read: as part of the text, as words about a picture, or not at all. `named`: a guess that is not believed
 * of what holds most of the text; `passage`: nor of a paragraph that runs on.
 */
export type Part = { role: 'text' | 'caption' | 'skip'; named: boolean; passage?: boolean };

const TEXT: Part = { role: 'text', named: false };
const SKIP: Part = { role: 'skip', named: false };
const SKIP_NAMED: Part = { role: 'skip', named: true, passage: true };
/** Pages set `aria-hidden` on all that lies under an open dialog. */
const SKIP_DOUBTED: Part = { role: 'skip', named: true };
const CAPTION: Part = { role: 'caption', named: false };
const CAPTION_NAMED: Part = { role: 'caption', named: true };

/** What archives and translators put into the pages that they show. */
const COPY_FURNITURE = /^(?:wm-ipp.*|donato|gt-nvframe|goog-gt-.*|wm-capinfo.*|__wb_.*)$/;

/** What an element is, from its own tag and attributes, and in a live page from whether it is shown. `name` is its lower-case local name. */
export function partOf(element: Element, name: string): Part {
  if (SKIPPED.has(name) || (name.startsWith('amp-') && name !== 'amp-img')) return SKIP;
  const inline = INLINE.has(name);
  // Most inline elements have no attribute that could hide them.
  if (inline && element.attributes.length === 0) return TEXT;
  if (!isShown(element) || COPY_FURNITURE.test(element.getAttribute('id') ?? '')) return SKIP;
  if (inline) return namesHold(element.getAttribute('class') ?? '', INLINE_CAPTIONS) ? CAPTION : TEXT;
  if (SKIPPED_ROLES.has(element.getAttribute('role') ?? '') || isDialog(element, name)) return SKIP;
  if (element.getAttribute('aria-hidden') === 'true') return SKIP_DOUBTED;
  if (name === 'figcaption' || name === 'figure') return CAPTION;
  const names = namesOf(element, name);
  if (namesHold(names, CLUTTER_NAMES)) return SKIP_NAMED;
  return namesHold(names, CAPTION_NAMES) ? CAPTION_NAMED : TEXT;
}

/** How far up a name is believed: a page's outer frames are named for all that they hold. */
const NAMES_BELIEVED = 4;
/** How far up anything is looked at. */
const CLIMB = 40;

/** Whether an element stands in clutter. */
export function insideClutter(element: Element): boolean {
  let up: Element | null = element;
  for (let level = 0; up && level < CLIMB; level++, up = up.parentElement) {
    const name = up.localName;
    if (name === 'body') return false;
    const part = partOf(up, name);
    // Some systems wrap the whole page in a form.
    const frame = /^(?:form|article|main)$/.test(name);
    if (
      part.role !== 'text' &&
      !(frame && (part.named || name === 'form')) &&
      (!part.named || level < NAMES_BELIEVED)
    )
      return true;
  }
  return false;
}
