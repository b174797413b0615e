/** The other accounts of an article's event in Markdown: what they rest on, and how they quote what this one quotes. */
import type { EventOrigins, OriginEdge, OriginNode, QuoteRun, SharedQuote } from '../../model';
import type { EventExport } from '../../model/views';
import { openable } from '../entries/entries';
import { inline, link } from './markdown-text';

const HOW: Record<SharedQuote['how'], string> = {
  same: 'word for word',
  clipped: 'with words left out at an end',
  altered: 'reworded inside quotation marks',
};

const BY: Record<OriginEdge['by'], string> = {
  credit: 'relays',
  link: 'links to',
  copy: 'has the wording of',
  quotation: 'has a quotation of',
  own: 'cites',
  silence: '',
};

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
    const also = `- Also in ${linked(account.outlet, account.url)}, ${HOW[quote.how]}`;
    return [quote.how === 'same' ? `${also}.` : `${also}: “${quote.runs.map(run).join(' ')}”`];
  });
}

function nameOf({ kind, name }: OriginNode): string {
  if (kind === 'sources') return name === '' ? 'its own sources' : `${name}’s sources`;
  if (kind === 'state-media') return 'North Korean state media';
  return kind === 'unknown' ? 'a source that is not named' : name || 'an unknown site';
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function originLines({ nodes, edges, origins, accounts }: EventOrigins): string[] {
  const names = new Map(nodes.map((node) => [node.id, inline(nameOf(node))]));
  const list = origins.map(({ id }) => names.get(id)).join('; ');
  const lead = `**${counted(accounts, 'account')}, ${counted(origins.length, 'origin')}**${list ? `: ${list}` : ''}.`;
  const apart =
    origins.length > 1 ? ' No relay was found between these origins. They may still share one source.' : '';
  const hops = edges.map((edge) => {
    if (edge.by === 'silence') return `- ${names.get(edge.from)} names no source`;
    const more = `${edge.part ? ', in part' : ''}${edge.dropped ? ' (the first source is no longer named)' : ''}`;
    return `- ${names.get(edge.from)} ${BY[edge.by]} ${names.get(edge.to)}${more}`;
  });
  return [`${lead}${apart}`, hops.join('\n')];
}

/** The section on the other accounts, as blocks. */
export function eventBlocks({ origins, accounts }: EventExport): string[] {
  const others = accounts.map(({ outlet, title, url, published }) =>
    ['-', linked(title || outlet, url), '·', inline(outlet), published && `· ${published.slice(0, 10)}`]
      .filter(Boolean)
      .join(' '),
  );
  return ['## Other accounts', others.join('\n'), ...(origins ? originLines(origins) : [])];
}
