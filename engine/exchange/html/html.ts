/**
 * A reading copy: one HTML file that loads nothing and runs nothing, to be read, printed and given away. The text with its quotes marked by
 * who says them, then the notes, then who says what and through whom.
 */
import type { Span } from '../../model';
import type { ExportItem } from '../../model/views';
import { groundsLine, type LinkEntry, openable, toldLinks } from '../entries/entries';
import {
  CARRIED_ON,
  CARRIED_ON_NO_WORDS,
  EMPTY_LIBRARY,
  EVENT_SAID,
  fromAuthor,
  GROUNDS,
  HEADINGS,
  IN_ARTICLE,
  KNOWS,
  LIBRARY_TITLE,
  markedIn,
  ON_ARTICLE,
  OVERRULED,
  PERSON_SAID,
  personNamed,
  QUOTE_TYPE,
  READ_ON,
  REGROUPED,
  RELATION,
  RESTS_ON,
  relationTo,
  SAID_BY_READER,
  STATES,
  stanceTold,
  TAKEN_OUT,
  UNCLEAR,
  UNTITLED,
  WHY_UNNAMED,
  written,
} from '../entries/export-words';
import { type JoinedNote, type JoinedQuote, joinedOf } from '../entries/joined';
import { markedText } from './marked-text';
import { element, escaped } from './markup';
import { PAGE_STYLE } from './page-style';

/** Nothing is loaded and nothing runs, whatever slipped through. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
/** Hues for those who speak. */
const HUES = 6;

const linked = (words: string, address: string): string => {
  const open = openable(address);
  return open ? element('a', { href: open }, escaped(words)) : escaped(words);
};
const dotted = (parts: readonly (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ');
const dayOf = (date: string | null | undefined) =>
  /^\d{4}-\d{2}-\d{2}/u.test(date ?? '') ? date!.slice(0, 10) : date;

/** `2031-02-05 10:00 UTC` */
const minuteOf = (date: string) => date.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*Z$/u, '$1 $2 UTC');

/** The hue of each speaker, in the order in which they speak; the same in the text and in the list. */
function hues(quotes: readonly JoinedQuote[]): (quote: JoinedQuote) => string {
  const speakers = new Map<string, string>();
  const nameOf = ({ attribution, source }: JoinedQuote) => attribution.sourceId ?? source ?? '';
  for (const quote of quotes) {
    if (quote.source === null || speakers.has(nameOf(quote))) continue;
    speakers.set(nameOf(quote), `s${(speakers.size % HUES) + 1}`);
  }
  return (quote) => (quote.source === null ? 'unclear' : (speakers.get(nameOf(quote)) ?? 'unclear'));
}

function linkLine({ name, words, carried }: LinkEntry): string {
  return escaped(`${name}: ${words ? `${carried ? CARRIED_ON : RESTS_ON} “${words}”` : CARRIED_ON_NO_WORDS}`);
}

function quoteItem(quote: JoinedQuote, hue: string, id: string): string {
  const { attribution, words, source, chain, links, access, unnamed, stance, link } = quote;
  const grounds = [
    ...toldLinks(links).map(linkLine),
    ...(access.length > 0 ? [escaped(`${GROUNDS.access}: ${groundsLine(access, KNOWS)}`)] : []),
    ...(unnamed.length > 0 ? [escaped(`${GROUNDS.unnamed}: ${groundsLine(unnamed, WHY_UNNAMED)}`)] : []),
  ];
  const who = dotted([
    element('span', { class: `key ${hue}` }, escaped(source ?? UNCLEAR)),
    escaped(QUOTE_TYPE[attribution.type]),
    stance && escaped(stanceTold(stance.type, stance.words)),
    escaped(chain),
    openable(link) && linked(IN_ARTICLE, link),
  ]);
  return element(
    'li',
    { id },
    element('blockquote', {}, escaped(words)),
    element('div', { class: 'meta' }, who),
    grounds.length > 0
      ? element('ul', { class: 'meta' }, ...grounds.map((line) => element('li', {}, line)))
      : '',
  );
}

/** What a note is on: words, or something said of the article. */
function aboutNote({ annotation: { target }, passage, highlight }: JoinedNote): string {
  const words = (all: readonly string[]) =>
    all
      .filter((one) => one.trim())
      .map((one) => element('blockquote', {}, escaped(one)))
      .join('');
  switch (target.kind) {
    case 'relation': {
      const done = target.regroup
        ? REGROUPED[target.regroup.how]
        : `${OVERRULED}: ${RELATION[target.relation]}`;
      const rows = (target.regroup?.rows ?? [target]).flatMap(({ a, b }) => [a, b]);
      return (
        element('p', { class: 'meta' }, escaped(`${relationTo(target.otherKey)}, ${done}`)) + words(rows)
      );
    }
    case 'event': {
      const said = `${relationTo(target.otherKey)}, ${SAID_BY_READER}: ${EVENT_SAID[target.word]}`;
      return element('p', { class: 'meta' }, escaped(said));
    }
    case 'person': {
      const persons = `${personNamed(target.one)} / ${personNamed(target.other)}`;
      return element(
        'p',
        { class: 'meta' },
        escaped(`${persons}, ${SAID_BY_READER}: ${PERSON_SAID[target.word]}`),
      );
    }
    case 'chain':
      return words([passage]) + element('p', { class: 'meta' }, escaped(`${TAKEN_OUT}: ${target.link.name}`));
    default:
      if (highlight)
        return (
          element('p', { class: 'meta' }, escaped(markedIn(highlight.colour, highlight.meaning))) +
          words([passage])
        );
      return passage.trim() ? words([passage]) : element('p', { class: 'meta' }, escaped(ON_ARTICLE));
  }
}

function noteItem(note: JoinedNote, id: string, hueOf: (quote: JoinedQuote) => string): string {
  const { annotation, state, quotes } = note;
  const first = quotes[0] as JoinedQuote | undefined;
  const foot = dotted([
    escaped(written(minuteOf(annotation.created), minuteOf(annotation.modified))),
    escaped(annotation.tags.map((tag) => `#${tag}`).join(' ')),
    escaped(fromAuthor(annotation.author)),
    state === 'anchored' && openable(note.link) && linked(IN_ARTICLE, note.link),
  ]);
  return element(
    'li',
    { id },
    aboutNote(note),
    first
      ? element(
          'div',
          { class: 'meta' },
          dotted([
            element('span', { class: `key ${hueOf(first)}` }, escaped(first.source ?? UNCLEAR)),
            escaped(first.chain),
          ]),
        )
      : '',
    state === 'uncertain' || state === 'orphaned'
      ? element('p', { class: 'meta' }, escaped(STATES[state]))
      : '',
    annotation.body ? element('div', { class: 'body' }, escaped(annotation.body)) : '',
    element('small', {}, foot),
  );
}

function articleOf(item: ExportItem, number: number): string {
  const { article, read, event } = item;
  const { quotes, notes } = joinedOf(item);
  const hueOf = hues(quotes);
  const quoteId = (at: number) => `a${number}q${at + 1}`;
  const noteId = (at: number) => `a${number}n${at + 1}`;
  const placed = item.annotations.map(({ anchoring, annotation }): Span | null =>
    annotation.target.kind === 'passage' ? (anchoring?.span ?? null) : null,
  );
  const marks = [
    ...quotes.map((quote, at) => ({
      spans: quote.spans,
      kind: hueOf(quote),
      to: quoteId(at),
      sign: String(at + 1),
    })),
    ...placed.flatMap((span, at) =>
      span ? [{ spans: [span], kind: 'note', to: noteId(at), sign: `*${at + 1}` }] : [],
    ),
  ];
  const section = (heading: string, list: 'ol' | 'ul', lines: readonly string[]) =>
    lines.length > 0
      ? element('section', {}, element('h2', {}, escaped(heading)), element(list, {}, ...lines))
      : '';
  return element(
    'article',
    {},
    element(
      'header',
      {},
      element('h1', { lang: article.language, dir: 'auto' }, escaped(article.title.trim() || UNTITLED)),
      element(
        'p',
        { class: 'meta' },
        dotted([
          linked(article.outlet, article.url),
          article.byline && escaped(article.byline),
          article.published && escaped(dayOf(article.published)!),
          read && escaped(`${READ_ON} ${dayOf(read)}`),
        ]),
      ),
      element('p', { class: 'meta' }, linked(article.url, article.url)),
    ),
    element(
      'section',
      { class: 'text', lang: article.language, dir: 'auto' },
      markedText(article.text, marks),
    ),
    section(
      HEADINGS.notes,
      'ol',
      notes.map((note, at) => noteItem(note, noteId(at), hueOf)),
    ),
    section(
      HEADINGS.quotes,
      'ol',
      quotes.map((quote, at) => quoteItem(quote, hueOf(quote), quoteId(at))),
    ),
    section(
      HEADINGS.accounts,
      'ul',
      (event?.accounts ?? []).map(({ outlet, title, url, published }) =>
        element(
          'li',
          {},
          dotted([linked(title || outlet, url), escaped(outlet), escaped(dayOf(published) ?? '')]),
        ),
      ),
    ),
  );
}

/** The whole file. */
export function toHtml(items: readonly ExportItem[]): string {
  const title = items.length === 1 ? items[0]!.article.title.trim() || UNTITLED : LIBRARY_TITLE;
  const language = items.length === 1 ? items[0]!.article.language : 'en';
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="referrer" content="no-referrer">',
    element('title', {}, escaped(title)),
    `<style>${PAGE_STYLE}</style>`,
  ];
  const articles = items.length > 0 ? items.map(articleOf) : [element('p', {}, escaped(EMPTY_LIBRARY))];
  return `<!doctype html>\n${element('html', { lang: language }, element('head', {}, '\n', head.join('\n'), '\n'), '\n', element('body', {}, element('main', {}, '\n', articles.join('\n'), '\n')), '\n')}\n`;
}
