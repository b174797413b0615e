import type { ToClient } from './messages/telling';

/** The name of the port between a client and the background begins so. */
const CLIENT_PORT = 'client';

/**
 * What goes over the port. `stamp` counts the changes of this session: the first message after connecting carries it
 * alone, so that a client that was cut off while the worker slept asks anew only if something changed meanwhile. Later ones that
 * carry it alone are for the client that made the change itself.
 */
export interface PortMessage {
  stamp: number;
  tell?: ToClient;
}

/** What a client says of itself as it connects. */
export interface ClientName {
  /** Names the client: what it asks carries the same, and what it changes is not told to it. `null` where it has no name. */
  client: string | null;
  /** The article that a page of the library shows. Of a sidebar the background knows the tab, and asks nobody. */
  article: string | null;
}

/** The name of a client's port. @example clientPortName({ client: 'd1', article: null }) // 'client d1' */
export function clientPortName({ client, article }: ClientName): string {
  return [CLIENT_PORT, client ?? '', article ?? ''].join(' ').trimEnd();
}

/** Reads a port's name; `null` for a port of another kind. */
export function readClientPort(name: string): ClientName | null {
  const [kind, client = '', ...article] = name.split(' ');
  if (kind !== CLIENT_PORT) return null;
  return { client: client || null, article: article.join(' ') || null };
}
