/** Access to closed shadow roots, which browsers give to content scripts and not to pages. */

type RootOf = (element: Element) => ShadowRoot | null | undefined;

/** The shadow root of an element, a closed one too; `null` where there is none. Firefox has it on the element, Chromium in `chrome.dom`. */
export function rootOf(element: Element): ShadowRoot | null {
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: RootOf } } };
  return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}
