/**
 * Families of hostile and of ordinary texts to measure growth with. Each makes a text of about `n` UTF-16 units; the same `n` gives the
 * same text. `varied` makes every piece another one, so that nothing is answered from what was seen before.
 */
import { sampleText } from '../sample-text';

export interface TextFamily {
  name: string;
  /** BCP 47 of the article. */
  language: 'en' | 'ko';
  of(n: number): string;
}

const ONSETS = 'b d f g h j k l m n p r s t v w z ch sh kr'.split(' ');
const VOWELS = 'a e i o u ae eo yo'.split(' ');

/** The `i`th of many made words: "bado", "shika"; different for different `i`. */
function word(i: number): string {
  let left = i;
  let made = '';
  do {
    made += ONSETS[left % ONSETS.length]! + VOWELS[Math.floor(left / ONSETS.length) % VOWELS.length]!;
    left = Math.floor(left / (ONSETS.length * VOWELS.length));
  } while (left > 0);
  return made;
}
const name = (i: number): string => {
  const made = word(i * 37 + 11);
  return made.charAt(0).toUpperCase() + made.slice(1);
};
/** A Hangul syllable. */
const syllable = (i: number): string => String.fromCharCode(0xac00 + ((i * 7919) % 11_172));

const repeated = (unit: string) => (n: number) => unit.repeat(Math.ceil(n / unit.length)).slice(0, n);
function varied(piece: (i: number) => string): (n: number) => string {
  return (n) => {
    const pieces: string[] = [];
    for (let i = 0, length = 0; length < n; i++) {
      const made = piece(i);
      pieces.push(made);
      length += made.length;
    }
    return pieces.join('').slice(0, n);
  };
}

const REPEATED: Record<string, string> = {
  'said,': 'said, ',
  'he said that': 'he said that ',
  'He said that.': 'He said that it rained. ',
  'he said,': 'he said, ',
  'they say': 'they say ',
  'X told Y that': 'Kim told Pak that ',
  'according to': 'according to ',
  'according to a source,': 'according to a source, ',
  'according to … said': 'according to a source who said ',
  'reported that Y reported': 'Reuters reported that Yonhap reported that ',
  citing: 'citing a source, ',
  'who said that': 'who said that ',
  'who asked that his name': 'who asked that his name and her name ',
  'I saw it.': '“I saw it and my cousin told me,” a trader said. ',
  that: 'that ',
  'a source in': 'a source in ',
  'a source of a source': 'a source of ',
  'the source': 'the source ',
  'The source added.': 'The source added that rice is gone. ',
  'He said. She said.': 'He said it. She said it. They said it. ',
  pronouns: 'he she it they we ',
  and: 'and ',
  commas: ', ',
  'commas close': ',',
  'full stops': '. ',
  'full stops close': '.',
  ellipses: '… ',
  colons: ': ',
  'words and colons': 'KIM: yes. ',
  'colons in one line': 'Kim: Pak: ',
  semicolons: 'it rained; ',
  dashes: ' — ',
  'dashed words': 'rain — wind — ',
  hyphens: 'a-',
  'brackets open': '( ',
  brackets: '(a) ',
  'nested brackets': '((a ',
  'square brackets': '[1] ',
  'straight quotes': '" ',
  'straight quotes close': '"',
  'quoted words': '"rice" ',
  'curly open': '“',
  'curly open words': '“rice ',
  'curly close': '”',
  'curly close words': 'rice” ',
  'curly alternating': '“rice” ',
  'nested quotes': '“He said ‘no rice’ here” ',
  'nested curly open single': '“ ‘',
  'single quotes': "'rice' ",
  'single open': '‘rice ',
  'single close': 'rice’ ',
  apostrophes: "don't ",
  'plural apostrophes': "the traders' ",
  guillemets: '«rice» ',
  'guillemets open': '«rice ',
  'low quotes': '„rice“ ',
  backticks: "``rice'' ",
  'quote, he said': '“Rice is gone,” he said. ',
  'he said: quote': 'He said: “Rice is gone.” ',
  'quote said quote': '“Rice,” he said, “is gone.” ',
  'quotes without an end, said': '“Rice is gone, he said. ',
  'line breaks': '\n',
  'carriage returns': '\r\n',
  'paragraphs of a word': 'Rice\n\n',
  'paragraphs of a quote': '“Rice is gone.”\n\n',
  'quotes over paragraphs': '“Rice is gone.\n\n',
  'paragraphs of a tag': 'He said so.\n\n',
  'blank paragraphs': ' \n \n',
  spaces: ' ',
  tabs: 'a\t',
  'no-break spaces': 'rice\u00a0',
  'one giant word': 'a',
  'one giant capital word': 'A',
  'one giant number': '1',
  numbers: '12 ',
  'numbers with commas': '1,000,',
  figures: '300 won ',
  'figures and dead': '3 people died ',
  dates: 'July 19 ',
  'ISO dates': '2020-07-19 ',
  weekdays: 'on Monday ',
  months: 'May 2020 ',
  years: '2020 ',
  outlets: 'Daily NK ',
  'outlets said': 'Radio Free Asia said ',
  'state media': 'KCNA said that ',
  names: 'Kim Jong Un ',
  'capital words': 'Rice Corn ',
  initials: 'J. K. ',
  abbreviations: 'Mr. ',
  dotted: 'U.S. ',
  'Order No.': 'Order No. 205 ',
  'titles in quotes': '“The Most Important Matter” ',
  'giant sentence': 'the rice in the market of the town was gone by noon and ',
  'giant sentence of that': 'the man that the woman that ',
  'to be told': 'was told to be told that ',
  'wanted to': 'wants to be asked to ',
  passives: 'it is said that ',
  questions: 'why? ',
  negations: 'not no never ',
  URLs: 'https://www.example.com/a/b-c?d=e ',
  'e-mail': 'a.b@c.example ',
  'hash tags': '#rice @kim ',
  markup: '<p>rice</p> &amp; ',
  markdown: '**rice** [a](b) `c` > ',
  emoji: '😀 ',
  'emoji joined': '👨‍👩‍👧‍👦',
  'combining marks': 'a\u0301\u0302\u0303',
  'combining marks alone': '\u0301',
  'zero-width': 'ri\u200bce ',
  'zero-width alone': '\u200b',
  'soft hyphens': 'ri\u00adce ',
  'right to left': 'قال إن ',
  'bidi marks': '\u202eabc\u202c ',
  'lone surrogates': '\ud800 ',
  fullwidth: 'Ｓａｉｄ ',
  ligatures: 'ﬁnal ﬂow ',
  'mixed scripts': 'rice쌀米рис ',
  Chinese: '他说',
  Japanese: '「米がない」と言った。',
  Cyrillic: 'он сказал, что ',
  'NUL and controls': 'a\u0000\u0007 ',
};

const KOREAN: Record<string, string> = {
  'ko 말했다': '말했다 ',
  'ko 라고 말했다.': '쌀이 없다고 소식통은 말했다. ',
  'ko quotes': '“쌀이 없다”고 말했다. ',
  'ko open quotes': '“쌀이 없다 ',
  'ko 《》': '《로동신문》 ',
  'ko 〈〉': '〈쌀〉 ',
  'ko 《 open': '《쌀 ',
  'ko endings': '라며 라고 다고 ',
  'ko 전했다,': '전했다, ',
  'ko 에 따르면': '소식통에 따르면 ',
  'ko one word': '쌀',
  'ko sentence': '함경북도의 소식통은 시장에서 쌀이 없다고 ',
  'ko names': '김정은 ',
  'ko numbers': '3백 명 ',
  'ko brackets': '(쌀) ',
  'ko 은 는 이 가': '주민은 주민이 ',
};

const VARIED: Record<string, (i: number) => string> = {
  'various words': (i) => `${word(i)} `,
  'various names': (i) => `${name(i)} ${name(i + 1)} `,
  'various names said': (i) => `${name(i)} ${name(3 * i)} said that ${word(i)} fell. `,
  'various names told': (i) => `${name(i)} told ${name(i + 7)} that `,
  'various quotations': (i) => `“We saw ${word(i)} and ${word(i + 5)} there,” ${name(i)} said. `,
  'various nouns as sources': (i) => `A ${word(i)} trader in ${name(i)} said the ${word(i + 3)} was gone. `,
  'various grounds': (i) =>
    `A resident of ${name(i)} who saw the ${word(i)} told the paper on condition of anonymity that it fell. The resident of ${name(i)} fled. `,
  'various outlets': (i) => `The ${name(i)} Times reported that ${word(i)} fell. `,
  'various relays': (i) => `${name(i)} News reported, citing ${name(i + 1)} Daily, that `,
  'various quoted titles': (i) => `“The ${name(i)} ${name(i + 9)}” `,
  'various orders': (i) => `Order No. ${i} `,
  'various figures': (i) => `${i + 3} ${word(i)} `,
  'various figures beside': (i) => `${i + 3} sacks of rice cost ${i + 50} won. `,
  'various dates': (i) => `on July ${(i % 28) + 1}, ${1950 + (i % 120)}, `,
  'various paragraphs': (i) =>
    `${name(i)} saw ${word(i)} near ${name(i + 2)}, and ${word(2 * i)} was gone.\n\n`,
  'various paragraphs of quotes': (i) => `“${name(i)} has ${word(i)},” she said.\n\n`,
  'the second, the third source': (i) =>
    `A source in ${name(i)} said so. The second source said ${word(i)}. `,
  'Mr. and pronouns': (i) => `Mr. ${name(i)} left. “I saw ${word(i)},” he said. `,
  'a source, then pronouns': (i) => `A source named ${name(i)} left. She said ${word(i)} was gone. `,
  'ko various sources': (i) =>
    `${syllable(i)}${syllable(i + 1)}도 소식통은 “${syllable(i + 2)}${syllable(i + 3)}이 없다”고 말했다. `,
  'ko various words': (i) => `${syllable(i)}${syllable(2 * i + 1)}${syllable(i + 5)} `,
  'ko various paragraphs': (i) => `${syllable(i)}${syllable(i + 9)}은 ${syllable(3 * i)}라고 전했다.\n\n`,
  'numbers in order': (i) => `${i} `,
  'various links in brackets': (i) => `[${name(i)}](https://example.com/${word(i)}) `,
  'near duplicates': (i) =>
    `Residents of ${name(i % 50)} complain that the order of ${word(i)} came without a date. `,
};

/** Every family. Ordinary articles, one and the same over and over, and each word of it another, stand at the end. */
export const TEXT_FAMILIES: readonly TextFamily[] = [
  ...Object.entries(REPEATED).map(([name, unit]) => ({ name, language: 'en' as const, of: repeated(unit) })),
  ...Object.entries(KOREAN).map(([name, unit]) => ({ name, language: 'ko' as const, of: repeated(unit) })),
  ...Object.entries(VARIED).map(([name, piece]) => ({
    name,
    language: name.startsWith('ko ') ? ('ko' as const) : ('en' as const),
    of: varied(piece),
  })),
  { name: 'articles', language: 'en', of: (n) => sampleText(Math.ceil(n / 5)).slice(0, n) },
  { name: 'one article again and again', language: 'en', of: (n) => repeated(`${sampleText(600)}\n\n`)(n) },
  { name: 'one paragraph again and again', language: 'en', of: (n) => repeated(`${sampleText(40)}\n\n`)(n) },
  {
    name: 'articles in one line',
    language: 'en',
    of: (n) =>
      sampleText(Math.ceil(n / 5))
        .replaceAll('\n\n', ' ')
        .slice(0, n),
  },
  {
    name: 'articles without full stops',
    language: 'en',
    of: (n) =>
      sampleText(Math.ceil(n / 4))
        .replaceAll(/[.“”\n]/g, ' ')
        .slice(0, n),
  },
  {
    name: 'articles in capitals',
    language: 'en',
    of: (n) =>
      sampleText(Math.ceil(n / 5))
        .toUpperCase()
        .slice(0, n),
  },
];
