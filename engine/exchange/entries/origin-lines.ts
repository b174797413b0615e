/** Who has an event's report from whom, in the words of exported files. */
import type { EventOrigins, OriginNode } from '../../model';
import {
  FIRST_SOURCE_DROPPED,
  IN_PART,
  NO_RELAY_FOUND,
  OWN_SOURCES,
  originCounts,
  RELAYED,
  STATE_MEDIA_NAME,
  sourcesOf,
  UNKNOWN_SITE,
  UNNAMED_SOURCE,
} from './export-words';

function nameOf({ kind, name }: OriginNode): string {
  if (kind === 'sources') return name === '' ? OWN_SOURCES : sourcesOf(name);
  if (kind === 'state-media') return STATE_MEDIA_NAME;
  return kind === 'unknown' ? UNNAMED_SOURCE : name || UNKNOWN_SITE;
}

/**
 * "3 accounts, 2 origins", the origins' names, what to keep in mind, and a line for each hop.
 * @param shown puts a name into the form of the file
 */
export function originLines(
  { nodes, edges, origins, accounts }: EventOrigins,
  shown: (name: string) => string = (name) => name,
): { counts: string; list: string; apart: string; hops: string[] } {
  const names = new Map(nodes.map((node) => [node.id, shown(nameOf(node))]));
  return {
    counts: originCounts(accounts, origins.length),
    list: origins.map(({ id }) => names.get(id)).join('; '),
    apart: origins.length > 1 ? NO_RELAY_FOUND : '',
    hops: edges.map((edge) => {
      if (edge.by === 'silence') return `${names.get(edge.from)} ${RELAYED.silence}`;
      const more = `${edge.part ? IN_PART : ''}${edge.dropped ? FIRST_SOURCE_DROPPED : ''}`;
      return `${names.get(edge.from)} ${RELAYED[edge.by]} ${names.get(edge.to)}${more}`;
    }),
  };
}
