/** The other accounts of an article's event in Markdown: what they rest on, and how they quote what this one quotes. */
import type { EventOrigins, QuoteRun } from '../../model';
import type { EventExport } from '../../model/views';
import { openable } from '../entries/entries';
import { alsoIn, HEADINGS, SAID_BY_READER } from '../entries/export-words';
import { originLines } from '../entries/origin-lines';
import { inline, link } from './markdown-text';

function linked(words: string, url: string): string {
  const address = openable(url);
  return address ? link(words, address) : inline(words);
}

/** Words that only this account has are struck out, those that only the other one has are bold. */
function run({ in: where, words }: QuoteRun): string {
  if (where === 'both') return inline(words);
  return where === 'here' ? `~~${inline(words)}~~` : `**${inline(words)}**`;
}

/** One line for each account that quotes the attribution too. */
export function echoLines(attribution: string, { quotes, accounts }: EventExport): string[] {
  const byKey = new Map(accounts.map((account) => [account.key, account]));
  return quotes.flatMap((quote) => {
    const account = byKey.get(quote.otherKey);
    if (quote.attribution !== attribution || !account) return [];
    const also = `- ${alsoIn(linked(account.outlet, account.url), quote.how)}`;
    return [quote.how === 'same' ? `${also}.` : `${also}: “${quote.runs.map(run).join(' ')}”`];
  });
}

function originBlocks(origins: EventOrigins): string[] {
  const { counts, list, apart, hops } = originLines(origins, inline);
  const lead = `**${counts}**${list ? `: ${list}` : ''}.${apart && ` ${apart}`}`;
  return [lead, hops.map((hop) => `- ${hop}`).join('\n')];
}

/** The section on the other accounts, as blocks. */
export function eventBlocks({ origins, accounts }: EventExport): string[] {
  const others = accounts.map(({ outlet, title, url, published, said }) =>
    [
      '-',
      linked(title || outlet, url),
      '·',
      inline(outlet),
      published && `· ${published.slice(0, 10)}`,
      said && `· ${SAID_BY_READER}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
  return [`## ${HEADINGS.accounts}`, others.join('\n'), ...(origins ? originBlocks(origins) : [])];
}
