/**
 * BibTeX. `@misc` with what both generations read: `howpublished`, `year` and `month` for BibTeX's own styles, `date`, `url` and
 * `urldate` for biblatex, which says nothing against the others.
 */
import type { ExportItem } from '../../model/views';
import { ARCHIVE_NAME, type Citation, type CitationWishes, citationOf, dayWritten } from './citation';

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Readers count braces, also those behind a backslash: a title with one would end its field, or swallow the next entry.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words as LaTeX shows them as they are. */
const words = (text: string): string => text.replace(/[\\{}$&%#_~^]/gu, (sign) => SIGNS[sign] ?? `\\${sign}`);

/** An address as it is; a sign that ends a field or a command is written by its number. */
const address = (url: string): string =>
  url.replace(/[{}\\]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Languages by the names that babel has for them. */
const BABEL: Readonly<Record<string, string>> = {
  en: 'english',
  ko: 'korean',
  ja: 'japanese',
  zh: 'chinese',
};

function fieldsOf(citation: Citation): Array<[name: string, value: string]> {
  const { title, authors, outlet, language, published, accessed, url, archive } = citation;
  const how = [outlet && words(outlet), url && `\\url{${address(url)}}`].filter(Boolean).join(', ');
  const langid = BABEL[language.split('-')[0]!.toLowerCase()];
  return [
    // In braces of its own a name is one name, and a title keeps its capitals.
    ...(authors.length > 0
      ? [['author', `{${authors.map((name) => `{${words(name)}}`).join(' and ')}}`] as [string, string]]
      : []),
    ['title', `{{${words(title)}}}`],
    ...(how ? [['howpublished', `{${how}}`] as [string, string]] : []),
    ...(published
      ? ([
          ['date', `{${dayWritten(published, '-')}}`],
          ['year', `{${published[0]}}`],
          ['month', MONTHS[published[1] - 1]!],
        ] as Array<[string, string]>)
      : []),
    ...(url ? [['url', `{${address(url)}}`] as [string, string]] : []),
    ...(accessed ? [['urldate', `{${dayWritten(accessed, '-')}}`] as [string, string]] : []),
    ...(archive ? [['note', `{${ARCHIVE_NAME}: \\url{${address(archive)}}}`] as [string, string]] : []),
    ...(langid ? [['langid', `{${langid}}`] as [string, string]] : []),
  ];
}

function entry(item: ExportItem, wishes?: CitationWishes): string {
  const citation = citationOf(item, wishes);
  const fields = fieldsOf(citation).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${citation.id},\n${fields.join('')}}\n`;
}

/** The whole file. */
export const toBibtex = (items: readonly ExportItem[], wishes?: CitationWishes): string =>
  items.map((item) => entry(item, wishes)).join('\n');
