import type { ToDesk } from './messages/telling';

/** The name of the port between a desk and the background begins so. */
export const DESK_PORT = 'desk';

/**
 * What goes over the port. `stamp` counts the changes of this session: the first message after connecting carries it
 * alone, so that a desk that was cut off while the worker slept asks anew only if something changed meanwhile. Later ones that
 * carry it alone are for the desk that made the change itself.
 */
export interface PortMessage {
  stamp: number;
  tell?: ToDesk;
}

/** What a desk says of itself as it connects. */
export interface DeskName {
  /** Names the desk: what it asks carries the same, and what it changes is not told to it. `null` where it has no name. */
  desk: string | null;
  /** The article that a page of the library shows. Of a sidebar the background knows the tab, and asks nobody. */
  article: string | null;
}

/** The name of a desk's port. @example deskPortName({ desk: 'd1', article: null }) // 'desk d1' */
export function deskPortName({ desk, article }: DeskName): string {
  return [DESK_PORT, desk ?? '', article ?? ''].join(' ').trimEnd();
}

/** Reads a port's name; `null` for a port of another kind. */
export function readDeskPort(name: string): DeskName | null {
  const [kind, desk = '', ...article] = name.split(' ');
  if (kind !== DESK_PORT) return null;
  return { desk: desk || null, article: article.join(' ') || null };
}
