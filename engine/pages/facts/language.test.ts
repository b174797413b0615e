import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../attribution';
import { readPage } from '..';
import { languageOf } from './language';

const KOREAN = '양강도 소식통은 4일 데일리NK에 “장마당에 소금이 없다”고 전했다.';
const ENGLISH = 'There is no salt in the market, a source in Ryanggang Province told Daily NK.';

describe('the language of a text', () => {
  it.each([
    ['Korean with nothing declared', KOREAN, [], 'ko'],
    ['Korean declared English', KOREAN, ['en-US'], 'ko'],
    ['English declared Korean', ENGLISH, ['ko'], 'en'],
    ['English declared Korean, the template English', ENGLISH, ['ko-KR', 'en_GB'], 'en'],
    ['French as declared', 'Il n’y a plus de sel au marché.', ['fr-FR'], 'fr'],
    ['Korean with English names', `${KOREAN} KCNA, UN, WFP, Daily NK`, ['en'], 'ko'],
    ['English with a Korean word', `${ENGLISH} They call it jangmadang (장마당).`, [''], 'en'],
    ['Japanese', '市場には塩がないと両江道の消息筋が語った。', ['en'], 'ja'],
    ['Chinese', '两江道消息人士说市场上没有盐。', ['en'], 'zh'],
    ['Russian', 'На рынке нет соли, сообщил источник.', ['en'], 'ru'],
    ['numbers alone, as declared', '1 2 3', ['ko'], 'ko'],
    ['nothing at all', '', [], 'en'],
  ])('%s', (_, text, declared, expected) => {
    expect(languageOf(text, declared)).toBe(expected);
  });
});

function read(root: string, body: string, url: string) {
  const { document } = parseHTML(
    `<!doctype html><html ${root}><head><title>Salt</title><meta property="og:locale" content="en_US"></head>
     <body class="single-post"><article><h1 class="entry-title">Salt</h1><div class="td-post-content">${body}</div></article></body></html>`,
  );
  const reading = readPage(document as unknown as Document, url);
  if (!reading.isArticle) throw new Error(reading.why);
  return reading.article;
}

describe('the language of a page is that of its text', () => {
  const korean = `<p>${KOREAN}</p><p>그는 “배급도 없다”고 말했다.</p>`;

  it.each(['', 'lang="en-US"', 'lang="en"', 'lang="ko-KR"'])('Korean text under <html %s>', (root) => {
    const article = read(root, korean, 'https://www.dailynk.com/20231204-3/');
    expect(article.language).toBe('ko');
    const { attributions } = attribute(article.text, article);
    expect(attributions.map(({ type, speaker }) => [type, speaker])).toEqual([
      ['direct', '양강도 소식통'],
      ['direct', '양강도 소식통'],
    ]);
  });

  it('English text under lang="ko"', () => {
    const article = read(
      'lang="ko"',
      `<p>${ENGLISH}</p><p>“We boil it out of the sea,” the source said.</p>`,
      'https://www.dailynk.com/english/salt/',
    );
    expect(article.language).toBe('en');
    expect(attribute(article.text, article).attributions[1]?.type).toBe('direct');
  });

  it('the element nearest to the text is believed before the root', () => {
    const { document } = parseHTML(
      `<html lang="en"><body class="single-post"><article lang="fr"><h1 class="entry-title">Sel</h1><div class="td-post-content">
       <p>Il n’y a plus de sel au marché, dit une source de la province.</p></div></article></body></html>`,
    );
    const reading = readPage(document as unknown as Document, 'https://www.dailynk.com/english/sel/');
    expect(reading).toMatchObject({ isArticle: true, article: { language: 'fr' } });
  });
});
