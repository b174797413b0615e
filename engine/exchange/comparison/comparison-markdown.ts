/** A comparison as Markdown: a heading for each point, below it what each account says of it. */
import type { ComparisonRow } from '../../model/library/comparison';
import { openable } from '../entries/entries';
import { inline, link, yamlText } from '../markdown/markdown-text';
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

/** The whole file. @param now the day (UTC) that it says it was made on */
export function comparisonMarkdown(given: ComparisonToWrite, now: Date): string {
  const names = namesOf(given);
  const { accounts } = given;
  const title = `${COMPARISON_WORDS.title}: ${names.join(', ')}`;
  const front = [
    '---',
    `title: ${yamlText(title)}`,
    'source:',
    ...accounts.map(({ article }) => `  - ${yamlText(article.url)}`),
    `created: ${now.toISOString().slice(0, 10)}`,
    '---',
  ].join('\n');
  const list = accounts.map(({ article }, at) => {
    const address = openable(article.url);
    const name = address ? link(article.title || names[at]!, address) : inline(article.title);
    const day = article.published?.slice(0, 10);
    return [`${at + 1}. ${name} · ${inline(names[at]!)}`, day && `· ${inline(day)}`]
      .filter(Boolean)
      .join(' ');
  });
  const how = howLines(given).map((line) => `- ${inline(line)}`);
  const row = (one: ComparisonRow) => [
    `### ${inline(one.claim.words)}`,
    ...toldIn(one, given).map((cell, at) => `**${inline(names[at]!)}:** ${cellOf(cell)}`),
    ...(one.links.length > 0
      ? [
          linkLines(one, names)
            .map((line) => `- ${inline(line)}`)
            .join('\n'),
        ]
      : []),
  ];
  const blocks = [
    front,
    `# ${inline(title)}`,
    list.join('\n'),
    ...(how.length > 0 ? [`## ${COMPARISON_WORDS.relays}`, how.join('\n')] : []),
    ...partsOf(given).flatMap(({ heading, rows }) => [
      `## ${inline(heading)} (${rows.length})`,
      ...rows.flatMap(row),
    ]),
    ...outsideRows(given).flatMap(({ heading, quotes }) => [
      `## ${inline(heading)}`,
      COMPARISON_WORDS.inNoRowHelp,
      quotes.map(({ words, speaker }) => `- ${inline(words)} — *${inline(speaker)}*`).join('\n'),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A passage on one line; the differing words are bold. */
function cellOf(cell: ToldCell): string {
  if (typeof cell === 'string')
    return `*${cell === 'not-found' ? COMPARISON_WORDS.notFound : COMPARISON_WORDS.open}*`;
  const words = cell.pieces.map(({ is, words: piece }) => {
    // Marks of Markdown take no space inside them.
    const [, before = '', inner = '', behind = ''] = /^(\s*)(.*?)(\s*)$/su.exec(piece) ?? [];
    if (inner === '') return piece === '' ? '' : ' ';
    const text = is === 'marked' ? `**${inline(inner)}**` : inline(inner);
    return `${before && ' '}${text}${behind && ' '}`;
  });
  return `${words.join('').trim()} — *${inline(cell.speaker)}*`;
}
