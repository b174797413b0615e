/** Articles of the newsstand with a script of a page that wishes the reader ill. */

let served = 0;

/**
 * Serves the fire at Daily NK under an address of its own, with a script before everything else of the page.
 * @param {import('./stage.mjs').Stage} stage
 * @param {() => void} script sent as text: it sees nothing of the test
 * @param {{ css?: string, headers?: Record<string, string> }} [more]
 * @returns {string} its address
 */
export function hostilePage(stage, script, { css = '', headers } = {}) {
  const slug = `fire-on-a-hostile-page-${++served}`;
  const { html } = stage.page('dailynk-tagdiv-fire');
  const evil = `<head><script>(${script})()</script><style>${css}</style>`;
  return stage.serve({
    url: `https://www.dailynk.com/english/${slug}/`,
    html: html
      .replaceAll('fire-quarantine-depot-sinuiju-kills-four-guards', slug)
      .replace('<head>', () => evil),
    ...(headers && { headers }),
  });
}

/** Where the paragraphs of an article's text stand: a sidebar's view has them only there. @returns {Array<[number, number]>} */
export const paragraphSpans = ({ text }) =>
  [...text.matchAll(/[^\n]+/g)].map(({ index, 0: { length } }) => [index, index + length]);

/** The target of a note on some words of an article's view that are no quote: a few words of its first long paragraph. */
export function passageOf({ article, attributions }) {
  const quoted = attributions.attributions.flatMap(({ content }) => content);
  const [from] = paragraphSpans(article).find(
    (span) =>
      span[1] - span[0] > 90 && !quoted.some(([start, end]) => start < span[0] + 70 && end > span[0] + 10),
  );
  const start = article.text.indexOf(' ', from + 12) + 1;
  const end = article.text.indexOf(' ', start + 40);
  const exact = article.text.slice(start, end);
  const target = {
    kind: 'passage',
    selectors: [
      {
        type: 'TextQuoteSelector',
        exact,
        prefix: article.text.slice(start - 12, start),
        suffix: article.text.slice(end, end + 30),
      },
      { type: 'TextPositionSelector', start, end },
    ],
  };
  return { exact, target };
}

/** Where words stand on the page now, in client coordinates; run in the page. The words are in one text node. */
export const placeOfWords = (words) => {
  const walker = document.createTreeWalker(document.querySelector('.td-post-content'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    return [...range.getClientRects()].map(({ left, top, width, height }) => ({ left, top, width, height }));
  }
  return [];
};
