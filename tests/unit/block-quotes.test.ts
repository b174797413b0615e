/** Whose words a page's block quotations are, from its markup to the attribution. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../engine/attribution';
import { readPage } from '../../engine/pages';

const LEAD =
  'Fishermen in Chongjin have begun to mend nets with copper wire, residents of the port city told Daily NK.';
const NEXT = 'The price of twine has doubled since June, according to the residents.';

function quotesOf(markup: string, lead = LEAD, next = NEXT, language = 'en') {
  const { document } = parseHTML(
    `<!doctype html><html lang="${language}"><head><title>Nets</title></head><body class="single-post"><article>
     <h1 class="entry-title">Nets of copper wire</h1><div class="td-post-content"><p>${lead}</p>${markup}<p>${next}</p></div></article></body></html>`,
  );
  const reading = readPage(
    document as unknown as Document,
    'https://www.dailynk.com/english/nets-of-copper-wire/',
  );
  if (!reading.isArticle) throw new Error(reading.why);
  const { article } = reading;
  for (const { span, text } of article.blocks) if (span) expect(article.text.slice(...span)).toBe(text);
  return attribute(article.text, article).attributions.map((found) => ({
    type: found.type,
    speaker: found.speaker,
    words: found.content.map((span) => article.text.slice(...span)),
    source: found.source.map((span) => article.text.slice(...span)),
  }));
}

const of = (words: string, quotes: ReturnType<typeof quotesOf>) =>
  quotes.filter((quote) => quote.words.some((part) => part.includes(words)));

describe('a block quotation with a line that names its speaker', () => {
  it.each([
    [
      'footer with a dash',
      '<blockquote><p>We mend at night.</p><footer>— Pak Jin-ho, a fisherman</footer></blockquote>',
    ],
    [
      'footer with cite',
      '<blockquote><p>“We mend at night.”</p><footer><cite>Pak Jin-ho</cite>, a fisherman</footer></blockquote>',
    ],
    [
      'cite of its own',
      '<blockquote class="wp-block-quote"><p>We mend at night.</p><cite>Pak Jin-ho, a fisherman</cite></blockquote>',
    ],
    [
      'cite inside the paragraph',
      '<blockquote><p>“We mend at night.” <cite>Pak Jin-ho</cite></p></blockquote>',
    ],
    [
      'a class',
      '<blockquote><p>We mend at night.</p><p class="c-attribution">Pak Jin-ho, a fisherman</p></blockquote>',
    ],
    [
      'a class on a div',
      '<blockquote><p>“We mend at night.”</p><div class="quote-author">Pak Jin-ho</div></blockquote>',
    ],
    [
      'figcaption',
      '<figure><blockquote><p>We mend at night.</p></blockquote><figcaption>— <cite>Pak Jin-ho</cite>, a fisherman</figcaption></figure>',
    ],
    [
      'a pull quote of WordPress',
      '<figure class="wp-block-pullquote"><blockquote><p>We mend at night.</p><cite>Pak Jin-ho</cite></blockquote></figure>',
    ],
    [
      'a dashed line inside',
      '<blockquote><p>We mend at night.</p><p>– Pak Jin-ho, a fisherman</p></blockquote>',
    ],
    [
      'a dashed line after a break',
      '<blockquote><p>“We mend at night.”<br>— Pak Jin-ho, a fisherman</p></blockquote>',
    ],
    [
      'a dashed line behind',
      '<blockquote><p>We mend at night.</p></blockquote><p>— Pak Jin-ho, a fisherman</p>',
    ],
  ])('%s', (_, markup) => {
    const quotes = quotesOf(markup);
    const [quote, another] = of('We mend at night', quotes);
    expect(another).toBeUndefined();
    expect(quote).toEqual({
      type: 'direct',
      speaker: 'Pak Jin-ho',
      words: ['We mend at night.'],
      source: ['Pak Jin-ho'],
    });
    expect(of('Pak Jin-ho', quotes)).toEqual([]);
  });

  it('takes all paragraphs', () => {
    const markup =
      '<blockquote><p>We mend at night.</p><p>By day they count us.</p><footer>Pak Jin-ho</footer></blockquote>';
    expect(of('By day', quotesOf(markup))[0]).toMatchObject({
      speaker: 'Pak Jin-ho',
      words: ['We mend at night.', 'By day they count us.'],
    });
  });

  it('names a source without a name', () => {
    const markup =
      '<blockquote><p>We mend at night.</p><footer>a fisherman in Chongjin</footer></blockquote>';
    expect(of('We mend', quotesOf(markup))[0]?.speaker).toBe('a fisherman in Chongjin');
  });

  it('in Korean', () => {
    const markup =
      '<blockquote><p>밤에 그물을 깁는다.</p><footer>— 박진호, 청진시 어부</footer></blockquote>';
    const lead = '함경북도 소식통은 2일 데일리NK에 “노끈이 없다”고 전했다.';
    expect(of('그물', quotesOf(markup, lead, '어부들은 구리선을 쓰고 있다.', 'ko'))[0]).toMatchObject({
      type: 'direct',
      speaker: '박진호',
    });
  });
});

describe('a block quotation that is announced', () => {
  it.each([
    ['Pak Jin-ho, a fisherman, said:', 'Pak Jin-ho'],
    ['Pak Jin-ho told Daily NK on Tuesday:', 'Pak Jin-ho'],
    ['A source in North Hamgyong Province explained:', 'A source in North Hamgyong Province'],
    ['“Nobody asks,” Pak Jin-ho said. He added:', 'Pak Jin-ho'],
    ['In a letter, the fisherman Pak Jin-ho wrote:', 'Pak Jin-ho'],
    ['According to Pak Jin-ho, the nights are long. Pak said:', 'Pak'],
  ])('%s', (line, speaker) => {
    const [quote, another] = of(
      'They count us',
      quotesOf(
        `<p>${line}</p><blockquote><p>We mend at night. Nobody helps.</p><p>They count us by day.</p></blockquote>`,
      ),
    );
    expect(another).toBeUndefined();
    expect(quote).toMatchObject({
      type: 'direct',
      words: ['We mend at night. Nobody helps.', 'They count us by day.'],
    });
    expect(quote?.speaker).toContain(speaker);
  });

  it.each(['박진호 씨는 이렇게 말했다.', '박진호 씨는 데일리NK에 다음과 같이 말했다:'])('%s', (line) => {
    const lead = '함경북도 소식통은 2일 데일리NK에 “노끈이 없다”고 전했다.';
    const markup = `<p>${line}</p><blockquote><p>밤에 그물을 깁는다.</p></blockquote>`;
    const [quote] = of('그물', quotesOf(markup, lead, '어부들은 구리선을 쓰고 있다.', 'ko'));
    expect(quote?.type).toBe('direct');
    expect(quote?.speaker).toMatch(/^박진호/u);
  });
});

describe('what a block quotation does not say', () => {
  it('has no speaker where the page names none', () => {
    expect(of('We mend', quotesOf('<blockquote><p>We mend at night.</p></blockquote>'))).toEqual([]);
  });

  it('an excerpt of a report keeps the speakers whom it reports', () => {
    const markup =
      '<p>Radio Free Asia reported on Monday:</p><blockquote><p>The twine is gone, a source in Chongjin told RFA.</p><p>“We mend at night,” the source said.</p></blockquote>';
    const [quote] = of('We mend', quotesOf(markup));
    expect(quote).toMatchObject({
      type: 'direct',
      speaker: 'a source in Chongjin',
      words: ['We mend at night,'],
    });
  });

  it('a pull quote that repeats the text is read once', () => {
    const markup =
      '<p>“We mend at night and nobody helps us,” a fisherman in Chongjin said.</p><blockquote class="pull"><p>We mend at night and nobody helps us</p><cite>A fisherman</cite></blockquote>';
    const quotes = of('We mend', quotesOf(markup));
    expect(quotes.map(({ speaker }) => speaker)).toEqual(['a fisherman in Chongjin']);
  });

  it('a dashed name under a quoted paragraph speaks without any block quotation', () => {
    const text = `${LEAD}\n\n“We mend at night.”\n\n— Pak Jin-ho, a fisherman\n\n${NEXT}`;
    const found = attribute(text, { outlet: 'Daily NK' }).attributions;
    expect(found.map(({ speaker }) => speaker)).toContain('Pak Jin-ho');
  });
});

describe('quotation marks that the browser draws', () => {
  it.each([
    ['<q>We mend at night</q>, a fisherman in Chongjin said.', ['We mend at night']],
    [
      '<q>We mend at night,</q> said a fisherman in Chongjin. <q>Nobody helps.</q>',
      ['We mend at night,', 'Nobody helps.'],
    ],
    ['A fisherman in Chongjin said: <q>We <em>mend</em> at night.</q>', ['We mend at night.']],
    [
      'A fisherman in Chongjin said: <q>They say <q>mend</q> and we mend at night.</q>',
      ['They say ‘mend’ and we mend at night.'],
    ],
    ['<q>“We mend at night,”</q> a fisherman in Chongjin said.', ['We mend at night,']],
    ['“<q>We mend at night,</q>” a fisherman in Chongjin said.', ['We mend at night,']],
  ])('%s', (line, words) => {
    const [quote] = of('mend', quotesOf(`<p>${line}</p>`).slice(1));
    expect(quote).toMatchObject({ type: 'direct', words });
    expect(quote?.speaker?.toLowerCase()).toBe('a fisherman in chongjin');
  });

  it('in Korean', () => {
    const line = '박진호 씨는 <q>밤에 그물을 깁는다</q>고 말했다.';
    const [quote] = of(
      '그물',
      quotesOf(`<p>${line}</p>`, '청진 소식이다.', '어부들은 구리선을 쓰고 있다.', 'ko'),
    );
    expect(quote).toMatchObject({ type: 'direct', words: ['밤에 그물을 깁는다'] });
  });
});
