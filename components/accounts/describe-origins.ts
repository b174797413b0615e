/** How many origins an event has and who has it from whom, in words: what the drawn graph says to the eye. */
import type { EventOrigins, OriginEdge, OriginNode } from '../../engine/model';
import { number } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import type { OriginTree, TreeRow } from './origin-tree';

/** Of one account nothing can be compared. */
const SEVERAL = 2;

/** "Radio Free Asia’s sources", "North Korean state media". */
export function nodeName({ kind, name }: OriginNode): string {
  switch (kind) {
    case 'sources':
      return name === '' ? t('originOwnSources') : t('originSourcesOf', name);
    case 'state-media':
      return t('originStateMedia');
    case 'unknown':
      return t('originUnknown');
    default:
      return name === '' ? t('originNoOutlet') : name;
  }
}

/** "5 accounts, 2 origins: RFA’s sources; North Korean state media.", and what to keep in mind of it. */
export function describeOrigins(found: EventOrigins): { lead: string; list: string; rest: string[] } {
  const { nodes, edges, origins, accounts, articles } = found;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const told = plural('originsTold', accounts);
  const names = origins.map(({ id }) => nodeName(byId.get(id)!)).join('; ');
  const unknown = new Set(nodes.filter(({ kind }) => kind === 'unknown').map(({ id }) => id));
  const silent = new Set(edges.filter(({ to, part }) => unknown.has(to) && !part).map(({ from }) => from))
    .size;
  const dropping = new Set(edges.filter(({ dropped }) => dropped).map(({ from }) => from)).size;
  const rest = [
    articles > accounts && plural('originsRetold', articles - accounts),
    origins.length >= SEVERAL && t('originsApart'),
    origins.length === 1 && silent === 0 && accounts >= SEVERAL && t('originsOne', number(accounts)),
    silent > 0 && plural('originsSilent', silent),
    dropping > 0 && plural('originsDropped', dropping),
  ];
  return {
    lead:
      origins.length === 0
        ? t('originsNone', told)
        : t('originsLead', told, plural('originsFound', origins.length)),
    list: names === '' ? '' : `${names}.`,
    rest: rest.filter((part) => typeof part === 'string'),
  };
}

/** How one has it from the other: "relays Radio Free Asia", "the same words as Radio Free Asia, which it does not name". */
function describeHop({ by, part, dropped }: OriginEdge, to: OriginNode): string {
  const name = nodeName(to);
  if (by === 'silence') return t('hopSilence');
  if (by === 'own') {
    if (to.kind === 'named') return t('hopNamed', name);
    return to.kind === 'state-media' ? t('hopState') : t('hopOwn');
  }
  if (by === 'copy') return to.kind === 'unknown' ? t('hopCopyUnknown') : t('hopCopy', name);
  if (by === 'quotation') return t(dropped ? 'hopQuotationUnnamed' : 'hopQuotation', name);
  if (part) return t('hopPart', name);
  const words = t(by === 'link' ? 'hopLink' : 'hopCredit', name);
  return dropped ? t('hopDropped', words) : words;
}

/** What a row says under its name: whom it has the report from, or how many rest on it. */
export function describeRow(row: TreeRow, { rows }: OriginTree, { origins }: EventOrigins): string {
  const hops = [...(row.under ? [row.under] : []), ...row.also].map(({ row: at, edge }) =>
    describeHop(edge, rows[at]!.node),
  );
  if (hops.length > 0 && row.node.kind === 'outlet') hops.unshift(t('originNotRead'));
  if (hops.length > 0) return hops.join(' · ');
  const resting = origins.find(({ id }) => id === row.node.id)?.keys.length ?? 0;
  return [
    row.node.kind === 'outlet' && t('originNotRead'),
    resting > 0 && plural('originsResting', resting),
    resting === 0 && onlyInPart(row, rows) && t('originPartOnly'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Whether accounts have only a part from it: it is drawn as an origin is, and not counted as one. */
function onlyInPart(row: TreeRow, rows: readonly TreeRow[]): boolean {
  const place = rows.indexOf(row);
  const hops = rows.flatMap(({ under, also }) => (under ? [under, ...also] : also));
  const here = hops.filter((hop) => hop.row === place);
  return here.length > 0 && here.every(({ edge }) => edge.part);
}

/** The sentences that a row's hops rest on, each once. */
export function rowEvidence(row: TreeRow): string[] {
  const hops = [...(row.under ? [row.under] : []), ...row.also];
  return [...new Set(hops.flatMap(({ edge }) => edge.evidence))];
}
