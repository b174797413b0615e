/** What holds for the words of every language that the package has, and for those of Korean alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import korean from '../../public/_locales/ko/messages.json';
import { moment, monthDay, number, publishedDay } from './dates';
import { enumerated, messagesFrom, plural, setMessageSource, t } from './i18n';

const ROOT = join(import.meta.dirname, '../..');

type MessagesFile = Record<string, { message: string }>;

const ENGLISH: MessagesFile = english;
const KOREAN: MessagesFile = korean;
const localeFile = (locale: string): MessagesFile =>
  JSON.parse(readFileSync(join(ROOT, 'public/_locales', locale, 'messages.json'), 'utf8'));

const gaps = (words: string): string => [...new Set(words.match(/\$\d/g))].sort().join(' ');

/**
 * What is wrong with a locale's messages, beside the English ones, by name. Only a plural form of its own language that English does not
 * have may be there in addition: Polish brings `quotes_few`.
 */
function faultsOf(locale: string, file: MessagesFile, of: MessagesFile = ENGLISH): string[] {
  const forms = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories;
  const isOwnForm = (key: string) =>
    forms.some((form) => key.endsWith(`_${form}`) && key.replace(/_\w+$/, '_other') in of);
  const english = (key: string) => of[key] ?? of[key.replace(/_\w+$/, '_other')]!;
  return [
    ...Object.keys(of).flatMap((key) => (key in file ? [] : [`${key} is missing`])),
    ...Object.keys(file).flatMap((key) => {
      if (!(key in of) && !isOwnForm(key)) return [`${key} is none of English`];
      const { message } = file[key]!;
      if (message.trim() === '') return [`${key} is empty`];
      const [want, have] = [gaps(english(key).message), gaps(message)];
      return want === have ? [] : [`${key} has the gaps ${have || 'none'}, not ${want || 'none'}`];
    }),
  ];
}

describe('every other locale', () => {
  const locales = readdirSync(join(ROOT, 'public/_locales')).filter((locale) => locale !== 'en');

  it.each(locales)('%s has the messages of English, with the same gaps', (locale) => {
    expect(faultsOf(locale, localeFile(locale))).toEqual([]);
  });

  it.each(locales)('%s keeps the manifest’s description within what stores take', (locale) => {
    expect(localeFile(locale).extensionDescription!.message.length).toBeLessThanOrEqual(132);
  });

  /** A button's name for screen readers, and the words on it: who speaks the words that he sees to his computer means that button. */
  const NAMED = [
    ['wordUndoLabel', 'undo'],
    ['wordMenuLabel', 'wordMenu'],
    ['takeOutOf', 'takeOut'],
    ['joinHereLabel', 'joinHere'],
    ['noteMoreLabel', 'noteMore'],
    ['siteOffNamed', 'siteOff'],
    ['shelfRemoveNamed', 'shelfRemove'],
  ] as const;

  it.each(['en', ...locales])('%s has the words on a button in its name', (locale) => {
    const file = localeFile(locale);
    const words = (key: string) => file[key]!.message.toLowerCase();
    expect(NAMED.filter(([name, shown]) => !words(name).includes(words(shown)))).toEqual([]);
  });

  it('is told by name what it lacks and has too much', () => {
    const of = {
      undo: { message: 'Undo' },
      saved: { message: 'Saved $1' },
      gulls_one: { message: '$1 gull' },
      gulls_other: { message: '$1 gulls' },
    };
    const words = (message: string) => ({ message });
    expect(
      faultsOf('ko', { undo: words(' '), gulls_few: words('$1'), gulls_other: words('$2') }, of),
    ).toEqual([
      'saved is missing',
      'gulls_one is missing',
      'undo is empty',
      'gulls_few is none of English',
      'gulls_other has the gaps $2, not $1',
    ]);
    const polish = { ...of, gulls_few: words('$1 mewy'), gulls_many: words('mew') };
    expect(faultsOf('pl', polish, of)).toEqual(['gulls_many has the gaps none, not $1']);
  });
});

/**
 * A particle that has one form behind a consonant and another one behind a vowel, right behind a gap, whose value may end in either: “$1은”
 * is wrong of “BBC”. “$1에서”, “$1의” and counters as in “$1건을” are right of everything.
 */
const PARTICLE =
  /\$\d[”’"')\]]*(?:이?(?:나|라|란|랑|며|고|든|야|여)|은|는|이|가|을|를|과|와|으?로)(?:고|는|도|만|서|써|부터|의)?(?=[\s.,:;!?…·)\]”’]|$)/u;

/** A particle in both its forms, which is how forms are filled in, and not how anybody speaks: “을(를)”. */
const BOTH_FORMS = /[은이을과]\([는가를와]\)|\(으\)로|\(이\)[가-힣]/u;

/** Names and marks that are written so in every language. */
const NAMES =
  /\{\{[^}]*\}\}|ZIP|Second Source|Firefox|Chromium|Chrome|Edge|CSL-JSON|RIS|TY|ER|Zotero|Hypothesis|BibTeX|Natural Earth|GeoNames|LaTeX|JSON(?:-LD| Lines)?|M?HTML|PDF|SVG|PNG|CSV|W3C|U?UID|urn:uuid:|\((?:target|body|selector)\)|Annotation|\bid\b|\b[kMG]B\b|Alt\+Shift\+B|news\.example/g;

/** The rows of the glossary's first table: English words, and what Korean has for them. */
function glossary(): Array<{ words: string[]; renderings: string[] }> {
  const [, table = ''] = readFileSync(join(ROOT, 'docs/locales.md'), 'utf8').split('### One rendering');
  const cells = (cell: string) => cell.split(',').map((word) => word.trim());
  return [...table.split('\n### ')[0]!.matchAll(/^\| ([a-z][^|]*) \| ([^|]*[가-힣][^|]*) \|/gmu)].map(
    ([, words, renderings]) => ({ words: cells(words!), renderings: cells(renderings!) }),
  );
}

describe('Korean', () => {
  const messages = Object.entries(KOREAN).map(([key, { message }]) => ({ key, message }));
  const those = (wrong: (message: string) => boolean) =>
    messages.filter(({ message }) => wrong(message)).map(({ key, message }) => `${key}: ${message}`);

  beforeEach(() => setMessageSource(messagesFrom(korean, 'ko')));
  afterEach(() => setMessageSource(messagesFrom(english)));

  it('has no particle behind a gap that would be wrong of some value', () => {
    expect(those((message) => PARTICLE.test(message) || BOTH_FORMS.test(message))).toEqual([]);
  });

  it.each([
    ['“$1”을 읽지 않음', true],
    ['$1로 바꿈', true],
    ['$1와 $2', true],
    ['$1(이)는', false],
    ['$1이라는 매체', true],
    ['이름은 $1이고', true],
    ['$1가', true],
    ['$1가지 관계', false],
    ['$1건을 읽음', false],
    ['$1에서 읽음', false],
    ['$1의 보도', false],
    ['$1 이후', false],
    ['$1까지', false],
  ])('of “%s” it is %s that its particle may be wrong', (words, wrong) => {
    expect(PARTICLE.test(words)).toBe(wrong);
  });

  it('leaves nothing in English but names', () => {
    expect(those((message) => /[a-z]/i.test(message.replace(NAMES, '')))).toEqual([]);
  });

  it('speaks in one manner: “-합니다” and “-하세요”', () => {
    expect(those((message) => /(?<!니)다[.!?]|(?<!세)요[.!?]|십시오/u.test(message))).toEqual([]);
  });

  it('has one form of what is counted', () => {
    const stems = Object.keys(KOREAN).flatMap((key) => (key.endsWith('_other') ? [key.slice(0, -6)] : []));
    const [one, other] = (['one', 'other'] as const).map((form) =>
      stems.map((stem) => KOREAN[`${stem}_${form}`]!.message.replace('$1', '1')),
    );
    expect(one).toEqual(other);
    expect(plural('edgeQuotes', 1)).toBe('인용 1건');
    expect(plural('edgeQuotes', 1234)).toBe('인용 1,234건');
  });

  it('keeps to its glossary', () => {
    const rows = glossary();
    expect(rows.length).toBeGreaterThan(20);
    const off = rows.flatMap(({ words, renderings }) => {
      const said = new RegExp(`\\b(?:${words.join('|')})s?\\b`, 'i');
      return messages
        .filter(({ key }) => said.test(ENGLISH[key]!.message.replaceAll('Second Source', '')))
        .filter(({ message }) => !renderings.some((rendering) => message.includes(rendering)))
        .map(({ key, message }) => `${words[0]} (${renderings.join(', ')}) in ${key}: ${message}`);
    });
    expect(off).toEqual([]);
  });

  it('writes days, times, numbers and lists as Korean does', () => {
    expect(publishedDay('2020-08-05T07:00:00.000Z')).toBe('2020년 8월 5일');
    expect(monthDay(719)).toBe('7월 19일');
    const [then, now] = [new Date(2021, 2, 8, 9, 2), new Date(2021, 2, 9, 20, 0)];
    expect(moment(then.toISOString(), now)).toBe('2021년 3월 8일 09:02');
    expect(moment(then.toISOString(), then)).toBe('09:02');
    expect(number(12_345)).toBe('12,345');
    expect(enumerated(['Radio Hana', 'the Dul Ilbo', '세 신문'])).toBe('Radio Hana, the Dul Ilbo 및 세 신문');
    expect(t('and', 'Radio Hana', '둘일보')).toBe('Radio Hana 및 둘일보');
  });
});
