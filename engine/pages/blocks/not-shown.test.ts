/** What is a dialog or not shown is never an article's text, on outlets' pages and on any site; what only opens is. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPage } from '..';
import { readAnySite } from '../any-site';

const REPORT = [
  'Cable crews in Kimchaek have taken down the last copper line along the coast road, two residents of the city said.',
  'The wire was rolled up by night and driven away on a tractor, they said, and nobody was told where it went.',
  '“My phone has been a box of wood since Tuesday,” one of the residents said.',
];
const PRIVACY =
  'We and our partners keep and read information on your device so that we can measure how our pages are used. You may change your choice at any time in the centre for preferences, which explains each purpose at length.';
/** More words than the report has. */
const LONG_PRIVACY = `<h2>Your privacy</h2>${`<p>${PRIVACY}</p>`.repeat(9)}`;

function texts(inside: string, beside = '') {
  const page = (body: string) =>
    `<!doctype html><html lang="en"><head><title>Copper line</title><meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-01T00:00:00Z"></head>
     <body class="single-post">${beside}<main><article><h1 class="entry-title">Copper line of Kimchaek comes down</h1><div class="entry-content">${body}</div></article></main></body></html>`;
  const [first, ...rest] = REPORT.map((text) => `<p>${text}</p>`);
  return [
    'https://www.dailynk.com/english/copper-line-of-kimchaek/',
    'https://site.example/2024/05/01/copper-line',
  ].map((url) => {
    const { document } = parseHTML(page(`${first}${inside}${rest.join('')}`));
    const reading = readPage(document as unknown as Document, url, { anySite: readAnySite });
    return reading.isArticle ? reading.article.text.split('\n\n') : [reading.why];
  });
}

const only = (inside: string, beside = '') => expect(texts(inside, beside)).toEqual([REPORT, REPORT]);

describe('a consent dialog is no article, however long', () => {
  it.each([
    '<div id="onetrust-consent-sdk"><div id="onetrust-pc-sdk" class="ot-hide">§</div></div>',
    '<div id="CybotCookiebotDialog" name="CybotCookiebotDialog">§</div>',
    '<div id="didomi-host"><div class="didomi-popup-container">§</div></div>',
    '<div id="qc-cmp2-container"><div class="qc-cmp2-ui">§</div></div>',
    '<div id="sp_message_container_12345"><div>§</div></div>',
    '<div id="truste-consent-track" class="truste_box_overlay">§</div>',
    '<div id="usercentrics-root">§</div>',
    '<div class="osano-cm-window"><div class="osano-cm-dialog">§</div></div>',
    '<div id="cmplz-cookiebanner-container"><div class="cmplz-cookiebanner">§</div></div>',
    '<div id="BorlabsCookieBox"><div>§</div></div>',
    '<div class="cky-consent-container"><div class="cky-notice">§</div></div>',
    '<div class="fc-consent-root"><div class="fc-dialog-container">§</div></div>',
    '<div id="cookie-notice" class="cookie-notice-hidden">§</div>',
    '<div role="dialog" aria-label="A choice">§</div>',
    '<section role="alertdialog">§</section>',
    '<div aria-modal="true">§</div>',
    '<dialog open>§</dialog>',
    '<div popover="auto">§</div>',
    '<amp-consent>§</amp-consent>',
  ])('%s', (markup) => {
    const dialog = markup.replace('§', LONG_PRIVACY);
    only('', dialog);
    only(dialog);
  });
});

const HIDDEN = `<p>${PRIVACY}</p>`;

describe('what is not shown is not read', () => {
  it.each([
    '<div hidden>§</div>',
    '<div style="display: none">§</div>',
    '<div style="visibility:hidden">§</div>',
    '<div style="content-visibility:hidden">§</div>',
    '<div style="position:absolute;left:-9999px">§</div>',
    '<div style="position:absolute;width:1px;height:1px;overflow:hidden">§</div>',
    '<div style="position:absolute;clip:rect(0 0 0 0)">§</div>',
    '<div style="clip-path:inset(50%)">§</div>',
    '<div aria-hidden="true">§</div>',
    '<div class="sr-only">§</div>',
    '<div class="visually-hidden">§</div>',
    '<div class="screen-reader-text">§</div>',
    '<template>§</template>',
    '<noscript>§</noscript>',
  ])('%s', (markup) => only(markup.replace('§', HIDDEN)));

  it('words for screen readers inside a paragraph go', () => {
    only('');
    const [, any] = texts(
      '<p>They said<span class="sr-only"> in this text, quoted</span> that it rained on Kimchaek.</p>',
    );
    expect(any).toContain('They said that it rained on Kimchaek.');
  });
});

describe('what is shown stays', () => {
  it.each([
    '<details><summary>More</summary><p>A third resident said that the poles will be burned in winter.</p></details>',
    '<div hidden="until-found"><p>A third resident said that the poles will be burned in winter.</p></div>',
    '<div style="max-height:40px;overflow:hidden"><p>A third resident said that the poles will be burned in winter.</p></div>',
    '<div style="opacity:0"><p>A third resident said that the poles will be burned in winter.</p></div>',
  ])('%s', (markup) => {
    for (const text of texts(markup))
      expect(text).toContain('A third resident said that the poles will be burned in winter.');
  });

  it('an article that aria-hidden lies on while a dialog is open', () => {
    const { document } = parseHTML(
      `<!doctype html><html lang="en"><head><title>Copper</title></head><body class="single-post"><article><h1 class="entry-title">Copper</h1><div class="entry-content"><div aria-hidden="true">${REPORT.map((text) => `<p>${text}</p>`).join('')}</div></div></article></body></html>`,
    );
    const reading = readPage(
      document as unknown as Document,
      'https://www.dailynk.com/english/copper-line-of-kimchaek/',
    );
    expect(reading.isArticle && reading.article.text.split('\n\n')).toEqual(REPORT);
  });
});
