import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPage } from '..';

const WORDS = [
  'Shopkeepers in the town of Kimchaek have put their lamps away, because oil is sold by the spoon, residents told Daily NK.',
  '“We go to bed with the hens,” a source in North Hamgyong Province said on Monday, and asked not to be named.',
  'The city’s trade office fixed the price in January, the source said, and no ship has brought oil since then.',
];
const page = (html: string, paragraphs: readonly string[]) =>
  `<!doctype html><html ${html}><head><title>Lamps go out - Daily NK</title></head><body class="single single-post">
  <h1 class="entry-title">Lamps go out</h1><div class="td-post-content">${paragraphs.map((p) => `<p>${p}</p>`).join('')}</div></body></html>`;
const isTranslated = (html: string, paragraphs: readonly string[]) => {
  const { document } = parseHTML(page(html, paragraphs));
  const reading = readPage(document as unknown as Document, 'https://www.dailynk.com/english/lamps-go-out/');
  if (!reading.isArticle) throw new Error(reading.why);
  return reading.translated;
};
const inFonts = (text: string) =>
  `<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">${text}</font></font>`;

describe('a page in a machine’s words is known', () => {
  it.each<[string, string, string[]]>([
    ['Chromium', 'lang="de" class="translated-ltr"', WORDS],
    ['Chromium, from right to left', 'lang="ar" class="no-js translated-rtl"', WORDS],
    ['fonts alone', 'lang="de"', WORDS.map(inFonts)],
    [
      'newer fonts',
      'lang="de"',
      WORDS.map(
        (p) =>
          `<font dir="auto" style="vertical-align: inherit;"><font dir="auto" style="vertical-align: inherit;">${p}</font></font>`,
      ),
    ],
    ['bare fonts', 'lang="de"', WORDS.map((p) => `<font><font>${p}</font></font>`)],
    ['some paragraphs not yet in fonts', 'lang="de"', [inFonts(WORDS[0]!), inFonts(WORDS[1]!), WORDS[2]!]],
    ['Edge', 'lang="de" _msttexthash="1234" _msthash="5"', WORDS],
    ['Edge, inside', 'lang="de"', WORDS.map((p) => `<span _msttexthash="1234">${p}</span>`)],
    ['Firefox', 'lang="de"', WORDS.map((p) => `<span data-moz-translations-id="3">${p}</span>`)],
    ['Yandex', 'lang="ru"', WORDS.map((p) => `<ya-tr-span data-translation="x">${p}</ya-tr-span>`)],
    ['Immersive Translate', 'imt-state="dual"', WORDS],
    [
      'Immersive Translate, inside',
      'lang="en"',
      WORDS.map((p) => `${p}<font class="immersive-translate-target-wrapper">Öl</font>`),
    ],
  ])('%s', (_, html, paragraphs) => {
    expect(isTranslated(html, paragraphs)).toBe(true);
  });
});

describe('an outlet’s own words are', () => {
  it.each<[string, string, string[]]>([
    ['plain', 'lang="en"', WORDS],
    [
      'in the fonts of an old template',
      'lang="en"',
      WORDS.map((p) => `<font size="2"><font color="#333">${p}</font></font>`),
    ],
    ['with one pasted passage', 'lang="en"', [inFonts(WORDS[0]!), WORDS[1]!, WORDS[2]!]],
    ['of a page that can be translated', 'lang="en" class="translatable notranslated-ltr"', WORDS],
    ['of a page that Immersive Translate looked at', 'lang="en" imt-state="original"', WORDS],
  ])('%s', (_, html, paragraphs) => {
    expect(isTranslated(html, paragraphs)).toBe(false);
  });
});
