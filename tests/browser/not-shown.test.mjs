/** What style sheets hide is not read in a live page, and what only opens is. */
import assert from 'node:assert/strict';

const URL_OF = (name) => `https://www.dailynk.com/english/${name}/`;

const SHOWN = [
  'Net menders in Sinpo have begun to work by moonlight because the lamps of the harbour were sold, residents of the North Korean port told Daily NK.',
  '“We count the knots with our fingers,” a source in South Hamgyong Province said on Tuesday.',
  'A third of the boats have not gone out since the ice left, according to the source.',
];
const OPENS =
  'The harbour office answered that lamps would come “by the summer at the latest,” the source said.';
const HIDDEN = 'These words are kept for a machine and were never shown to anybody who opened the page.';

const RULES = `
  .gone { display: none } .unseen { visibility: hidden } .later { content-visibility: hidden }
  .away { position: absolute; left: -12000px } .cut { position: absolute; clip-path: inset(50%) }
  .dot { position: absolute; width: 1px; height: 1px; overflow: hidden }
  .folded { max-height: 30px; overflow: hidden } .faint { opacity: 0 }`;

const page =
  () => `<!doctype html><html lang="en"><head><title>Net menders of Sinpo - Daily NK English</title>
  <meta property="article:published_time" content="2024-03-01T00:00:00+00:00"><style>${RULES}</style></head>
  <body class="single single-post"><div role="dialog"><p>${HIDDEN}</p></div><article class="post"><h1 class="entry-title">Net menders of Sinpo</h1>
  <div class="td-post-content"><p>${SHOWN[0]}</p>
  ${['gone', 'unseen', 'later', 'away', 'cut', 'dot'].map((name) => `<div class="${name}"><p>${HIDDEN}</p></div>`).join('')}
  <p>${SHOWN[1]}</p><div class="folded"><p>${SHOWN[2]}</p></div>
  <details><summary></summary><p>${OPENS}</p></details></div></article></body></html>`;

export const tests = {
  'what a style sheet hides is not read, and what only opens is': async (stage) => {
    const url = stage.serve({ url: URL_OF('net-menders-of-sinpo'), html: page() });
    await stage.sidebar(await stage.read(url));
    const { article } = await stage.view(await stage.library(), url);
    assert.deepEqual(article.text.split('\n\n'), [...SHOWN, OPENS]);
  },
};
