/**
 * What a test asks a page, in the page. Every function is sent to the browser as text and sees its argument alone. Pages of the newsstand have no
 * `<div>` of their own under `<html>`; what has a closed root there is told by the driver (`Tab.hosts`) and by no script.
 */

/** Is anything of the extension on the page? */
export const traces = () => ({
  hosts: document.querySelectorAll(':root > div').length,
  highlights: [...CSS.highlights.keys()].filter((name) => name.startsWith('ss-')).length,
  sheets: document.adoptedStyleSheets.length,
});

/** The words under each highlight range, white space collapsed, sorted. */
export const highlighted = () => {
  const words = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('ss-')) continue;
    for (const one of highlight) {
      const range = document.createRange();
      range.setStart(one.startContainer, one.startOffset);
      range.setEnd(one.endContainer, one.endOffset);
      words.push(
        range
          .toString()
          .replace(/[^\S\u00a0]+/g, ' ')
          .trim(),
      );
    }
  }
  return words.sort();
};

/**
 * Where the page's nodes differ from those of its markup once the extension's one element is left out; '' where they do not.
 * The markup is parsed anew, so a script of the page that writes to it would show as well.
 */
export const changedFrom = (html) => {
  const live = document.documentElement.cloneNode(true);
  const added = [...live.children].filter((element) => element.localName === 'div');
  if (added.length !== 1) return `${added.length} elements of ours under <html>`;
  if (added[0].childNodes.length) return 'our element has children';
  added[0].remove();
  const served = new DOMParser().parseFromString(html, 'text/html').documentElement;
  const [a, b] = [live.outerHTML, served.outerHTML];
  if (a === b) return '';
  let at = 0;
  while (a[at] === b[at]) at++;
  return `at ${at}: «${a.slice(at - 40, at + 80)}» instead of «${b.slice(at - 40, at + 80)}»`;
};

/** The middle of the first painted direct quote that is no link, in CSS pixels of the page; scrolled into view. */
export const placeOfQuote = () => {
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('ss-')) continue;
    for (const one of highlight) {
      const range = document.createRange();
      range.setStart(one.startContainer, one.startOffset);
      range.setEnd(one.endContainer, one.endOffset);
      const element = one.startContainer.parentElement;
      if (element.closest('a') || range.toString().length < 40) continue;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [box] = range.getClientRects();
      return {
        x: box.left + Math.min(box.width / 2, 60),
        y: box.top + box.height / 2,
        words: range.toString().slice(0, 30),
      };
    }
  }
  return null;
};
