/** The other accounts of an article's event in Markdown: what they rest on, and how they quote what this one quotes. */
import type { EventOrigins, OriginNode, QuoteRun } from '../../model';
import type { EventExport } from '../../model/views';
import { openable } from '../entries/entries';
import {
  alsoIn,
  FIRST_SOURCE_DROPPED,
  HEADINGS,
  IN_PART,
  NO_RELAY_FOUND,
  OWN_SOURCES,
  originCounts,
  RELAYED,
  SAID_BY_READER,
  STATE_MEDIA_NAME,
  sourcesOf,
  UNKNOWN_SITE,
  UNNAMED_SOURCE,
} from '../entries/export-words';
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

function nameOf({ kind, name }: OriginNode): string {
  if (kind === 'sources') return name === '' ? OWN_SOURCES : sourcesOf(name);
  if (kind === 'state-media') return STATE_MEDIA_NAME;
  return kind === 'unknown' ? UNNAMED_SOURCE : name || UNKNOWN_SITE;
}

function originLines({ nodes, edges, origins, accounts }: EventOrigins): string[] {
  const names = new Map(nodes.map((node) => [node.id, inline(nameOf(node))]));
  const list = origins.map(({ id }) => names.get(id)).join('; ');
  const lead = `**${originCounts(accounts, origins.length)}**${list ? `: ${list}` : ''}.`;
  const apart = origins.length > 1 ? ` ${NO_RELAY_FOUND}` : '';
  const hops = edges.map((edge) => {
    if (edge.by === 'silence') return `- ${names.get(edge.from)} ${RELAYED.silence}`;
    const more = `${edge.part ? IN_PART : ''}${edge.dropped ? FIRST_SOURCE_DROPPED : ''}`;
    return `- ${names.get(edge.from)} ${RELAYED[edge.by]} ${names.get(edge.to)}${more}`;
  });
  return [`${lead}${apart}`, hops.join('\n')];
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
  return [`## ${HEADINGS.accounts}`, others.join('\n'), ...(origins ? originLines(origins) : [])];
}
