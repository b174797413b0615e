/**
 * What is not shown, and what is shown over the page: neither is ever an article's text. In a live page the browser tells
 * (`checkVisibility`, computed styles of what is positioned); in a parsed one attributes, inline styles and the common
 * class names do. What only opens (`details`, "read more" boxes that cut off) counts as shown.
 */
import { namesHold, wordsOf } from './class-names';

/** Containers that consent managers put their dialogs into: OneTrust, Cookiebot, Didomi, Quantcast, and others. */
const CONSENT =
  /(?:^|\s)(?:onetrust-|ot-sdk-|ot-pc-|optanon|cookiebot|cybotcookiebot|didomi-|qc-cmp|sp_message|sp-message|truste|trustarc|consent_blackbar|teconsent|usercentrics|uc-banner|osano-|cmplz-|borlabscookie|borlabs-cookie|cky-|cli-bar|cookie-law-info|cookieyes|iubenda-cs|klaro|cc-window|cc-banner|fc-consent|fc-dialog|evidon|_evidon|termly|axeptio|tarteaucitron|moove_gdpr|moove-gdpr|gdpr-cookie|gdpr-banner|cmpbox|cmpwrapper|eu-cookie-compliance|sliding-popup|cookie-?consent|cookie-?banner|cookie-?notice|cookie-?wall|cookie-?modal|consent-?banner|consent-?wall|consent-?modal|consent-?manager|privacy-?manager|real-cookie-banner|wt-cli-|wpcc-|avia-cookie)/i;
const DIALOG_ROLES = /^(?:alert)?dialog$/i;
const DIALOG_ELEMENTS = /^(?:dialog|amp-consent|amp-sidebar|amp-lightbox|amp-user-notification)$/;

/** Whether an element is a dialog, a popover or a consent manager's container, by its own tag and attributes. */
export function isDialog(element: Element, name: string): boolean {
  if (DIALOG_ELEMENTS.test(name)) return true;
  if (name === 'body' || name === 'html') return false;
  if (DIALOG_ROLES.test(element.getAttribute('role') ?? '') || element.getAttribute('aria-modal') === 'true')
    return true;
  if (element.hasAttribute('popover')) return true;
  return CONSENT.test(`${element.id} ${element.getAttribute('class') ?? ''}`.slice(0, 500));
}

const HIDDEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden)/i;
/** Styles that keep words for screen readers or put them off the screen. */
const CUT_STYLE = /clip(?:-path)?\s*:\s*(?:rect\(\s*[01](?:px)?[\s,]|inset\(\s*(?:50|100)%)/i;
const OFF_STYLE = /(?:left|top|right|text-indent)\s*:\s*-\d{3,}(?:px|em|rem|%)/i;
const TINY = /(?:^|;)\s*(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$|!)/i;

const NOT_SHOWN_CLASSES =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|screenreader(?:-only)?|a11y-hidden|u-hidden|is-hidden|ot-hide|element-invisible|offscreen|off-screen|blind|u-visually-hidden|show-for-sr|for-screen-readers?|assistive-text)(?=\s|$)/i;
/** Classes that take words out of an article's flow by their own name, in the words of `class-names.ts`. */
const ONLY_PRINTED = wordsOf('printonly onlyprint');

/** Whether an element's own attributes hide it, or leave it to screen readers. */
function isHiddenByMarkup(element: Element): boolean {
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  const style = element.getAttribute('style') ?? '';
  if (style && (HIDDEN_STYLE.test(style) || CUT_STYLE.test(style) || OFF_STYLE.test(style))) return true;
  if (style && TINY.test(style) && /overflow\s*:\s*hidden/i.test(style)) return true;
  const names = element.getAttribute('class');
  return names !== null && (NOT_SHOWN_CLASSES.test(names) || namesHold(names, ONLY_PRINTED));
}

/** Fewer pixels than this show no word. */
const TINIEST = 2;
/** Farther out than this, in pixels, nothing can be scrolled to. */
const FAR_OUT = -900;

/** A positioned element that is cut to nothing or stands beyond the page's edge. */
function isCutOff(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (/^rect\(\s*(?:0|1)px[\s,]/.test(style.clip) || /^inset\((?:50|100)%/.test(style.clipPath)) return true;
  const pixels = (value: string): number => Number.parseFloat(value);
  if (pixels(style.left) < FAR_OUT || pixels(style.top) < FAR_OUT * 10) return true;
  return style.overflow !== 'visible' && pixels(style.width) < TINIEST && pixels(style.height) < TINIEST;
}

type Shown = (element: Element) => boolean;

/** Whether the browser shows an element of a live page: `null` for parsed pages, and while the whole page is kept back. */
function shownByBrowser(document: Document): Shown | null {
  const view = document.defaultView;
  const body = document.body;
  if (!view || !body || typeof body.checkVisibility !== 'function') return null;
  const options = { visibilityProperty: true } as const;
  if (!body.checkVisibility(options)) return null;
  return (element) => {
    if (element.checkVisibility(options)) return !isCutOff(view.getComputedStyle(element));
    return element.closest('details:not([open]),[hidden="until-found"]') !== null;
  };
}

const known = new WeakMap<Document, Shown | null>();

/** Forgets what a live page showed: before it is read again. */
export function lookAgain(document: Document): void {
  known.delete(document);
}

/** Whether an element is shown, as far as can be told from where it is: its ancestors are not looked at in a parsed page. */
export function isShown(element: Element): boolean {
  if (isHiddenByMarkup(element)) return false;
  const { ownerDocument } = element;
  let shown = known.get(ownerDocument);
  if (shown === undefined) {
    shown = shownByBrowser(ownerDocument);
    known.set(ownerDocument, shown);
  }
  return shown?.(element) ?? true;
}
