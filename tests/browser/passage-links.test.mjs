/** Links of an export that open a page at a passage, in the browser that opens them. */
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { until } from '../../scripts/browsers/driver.mjs';
import { root } from '../../scripts/places.mjs';

// The engine is TypeScript, which an older Node does not read by itself.
const { outputFiles } = await build({
  stdin: { contents: "export { passageLink } from './engine/anchoring/text-fragment';", resolveDir: root },
  bundle: true,
  write: false,
  format: 'esm',
});
const { passageLink } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

const FILLER = Array.from(
  { length: 60 },
  (_, at) =>
    `<p>Filler ${at}: the market opened at six, and the stalls stood empty until the train had come.</p>`,
).join('');

/** Name, the markup around the passage, and the passage as it stands in the article's text. */
const VARIANTS = [
  [
    'a line break within',
    '<p>Line one of the verse<br>line two of the verse<br>line three</p>',
    'Line one of the verse line two of the verse',
  ],
  [
    'three line breaks',
    '<p>Rice is life<br>salt is gold<br>corn is dear<br/>wood is gone</p>',
    'Rice is life salt is gold corn is dear wood is gone',
  ],
  [
    'two paragraphs',
    '<p>He said that the boats, all nine, stay ashore.</p><p>Nobody asked him for the reason of it.</p>',
    'the boats, all nine, stay ashore.\n\nNobody asked him for the reason',
  ],
  [
    'dashes, commas and ampersands',
    '<p>The well-known firm, Kang & Sons, sold half-price rice - and salt - in Sinpo.</p>',
    'well-known firm, Kang & Sons, sold half-price rice - and salt',
  ],
  [
    'a long passage',
    `<p>${'A cup of cabbage costs a day of work in the town by the river, said the trader. '.repeat(6)}So it is.</p>`,
    `${'A cup of cabbage costs a day of work in the town by the river, said the trader. '.repeat(6)}So it is.`,
  ],
  [
    'two short words around a line break',
    '<p>The slogan on the wall reads rice<br>socialism in red letters.</p>',
    'rice socialism',
    'on the wall reads ',
    ' in red letters.',
  ],
];

const inView = () => {
  const box = document.querySelector('#passage').getBoundingClientRect();
  return scrollY > 200 && box.bottom > 0 && box.top < innerHeight;
};

export const tests = Object.fromEntries(
  VARIANTS.map(([name, markup, exact, prefix, suffix], at) => [
    `a link opens the page at a passage with ${name}`,
    async (stage) => {
      // Firefox follows such links only from the address bar and from pages of the web.
      if (stage.name !== 'chromium') return;
      const url = stage.serve({
        url: `https://verse.example/${at}`,
        article: false,
        html: `<!doctype html><html lang="en"><title>Verse</title><body>${FILLER}<div id="passage">${markup}</div>${FILLER}</body></html>`,
      });
      const tab = await stage.open(passageLink(url, exact, prefix, suffix));
      assert.ok(
        await until(() => tab.evaluate(inView), { timeout: 4_000 }),
        passageLink(url, exact, prefix, suffix),
      );
    },
  ]),
);
