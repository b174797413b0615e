/** A comparison as one HTML file that loads nothing and runs nothing: to be read, printed on A4, and given away. */
import type { ComparisonRow } from '../../model/library/comparison';
import { openable } from '../entries/entries';
import { element, escaped } from '../html/markup';
import {
  COMPARISON_WORDS,
  type ComparisonToWrite,
  howLines,
  linkLines,
  namesOf,
  outsideRows,
  partsOf,
  type ToldCell,
  toldIn,
} from './comparison-file';
import { COMPARISON_STYLE } from './comparison-style';

/** Nothing is loaded and nothing runs, whatever slipped through. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * @param hueOf the name of a speaker's colour, `s1` to `s6`, or `s0` where nobody is clear: the page's own, one for a speaker in all columns
 * @param drawing markup of the drawing of the origins, made by us with every word escaped; empty for none
 */
export function comparisonHtml(
  given: ComparisonToWrite,
  hueOf: (column: number, sourceId: string | null) => string,
  drawing = '',
): string {
  const names = namesOf(given);
  const { accounts } = given;
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="referrer" content="no-referrer">',
    element('title', {}, escaped(`${COMPARISON_WORDS.title}: ${names.join(', ')}`)),
    `<style>${COMPARISON_STYLE}</style>`,
  ].join('\n');
  const row = (one: ComparisonRow) => {
    const cells = toldIn(one, given).map((cell, at) =>
      cellOf(cell, names[at] ?? '', languageOf(given, at), at),
    );
    const links = linkLines(one, names).map((line) => element('li', {}, escaped(line)));
    return element(
      'article',
      { class: one.relation },
      element('h3', { lang: languageOf(given, one.claim.column) }, escaped(one.claim.words)),
      element('div', { class: 'columns' }, ...cells),
      links.length > 0 ? element('ul', { class: 'meta' }, ...links) : '',
    );
  };
  const cellOf = (cell: ToldCell, name: string, lang: string | undefined, column: number) => {
    const label = element('p', { class: 'name' }, escaped(name));
    if (typeof cell === 'string') {
      const words = cell === 'not-found' ? COMPARISON_WORDS.notFound : COMPARISON_WORDS.open;
      return element('div', {}, label, element('p', { class: 'none' }, escaped(words)));
    }
    const words = cell.pieces.map(({ is, words: piece }) =>
      is === 'told'
        ? escaped(piece)
        : element(is === 'marked' ? 'mark' : 'span', { class: is === 'around' ? is : null }, escaped(piece)),
    );
    const speaker = element('span', { class: `key ${hueOf(column, cell.sourceId)}` }, escaped(cell.speaker));
    return element(
      'div',
      {},
      label,
      element('p', { lang, dir: 'auto' }, ...words),
      element('p', { class: 'meta' }, speaker),
    );
  };
  const heads = accounts.map(({ article }, at) => {
    const address = openable(article.url);
    const title = escaped(article.title);
    return element(
      'div',
      {},
      element('p', { class: 'name' }, escaped(names[at] ?? '')),
      element('p', { lang: article.language }, address ? element('a', { href: address }, title) : title),
      element('p', { class: 'meta' }, escaped(article.published?.slice(0, 10) ?? '')),
    );
  });
  const how = howLines(given).map((line) => element('li', {}, escaped(line)));
  const parts = partsOf(given).map(({ heading, rows }) =>
    element(
      'section',
      {},
      element('h2', {}, escaped(`${heading} (${rows.length})`)),
      '\n',
      rows.map(row).join('\n'),
    ),
  );
  const outside = outsideRows(given).map(({ column, heading, quotes }) =>
    element(
      'section',
      {},
      element('h2', {}, escaped(heading)),
      element('p', { class: 'meta' }, escaped(COMPARISON_WORDS.inNoRowHelp)),
      element(
        'ul',
        {},
        ...quotes.map(({ words, speaker, sourceId }) =>
          element(
            'li',
            {},
            element('p', { lang: languageOf(given, column), dir: 'auto' }, escaped(words)),
            element(
              'p',
              { class: 'meta' },
              element('span', { class: `key ${hueOf(column, sourceId)}` }, escaped(speaker)),
            ),
          ),
        ),
      ),
    ),
  );
  const body = element(
    'main',
    { class: `of${accounts.length}` },
    element('h1', {}, escaped(COMPARISON_WORDS.title)),
    '\n',
    element('div', { class: 'columns heads' }, ...heads),
    '\n',
    how.length > 0
      ? element(
          'section',
          {},
          element('h2', {}, escaped(COMPARISON_WORDS.relays)),
          element('ul', {}, ...how),
          drawing,
        )
      : '',
    '\n',
    parts.join('\n'),
    '\n',
    outside.join('\n'),
  );
  return `<!doctype html>\n${element('html', { lang: 'en' }, element('head', {}, '\n', head, '\n'), '\n', element('body', {}, '\n', body, '\n'), '\n')}\n`;
}

const languageOf = ({ accounts }: ComparisonToWrite, column: number) => accounts[column]?.article.language;
