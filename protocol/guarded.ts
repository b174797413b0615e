import type { Ask, MessageName } from './messages/message-map';

type Guarded<N extends MessageName> = true | ((ask: Partial<Ask<N>>) => boolean);

/**
 * What a click that a page borrowed must not do: delete, ask the network, overrule, put back, open, export, and show the page where
 * a note stands, by its mark or by going there. Where only some asks of a name do such a thing, a function tells which.
 */
const GUARDED: { [N in MessageName]?: Guarded<N> } = {
  'desk/delete-note': true,
  'desk/restore-note': true,
  'desk/overrule': true,
  'desk/regroup': true,
  'desk/export': true,
  'desk/open': true,
  'desk/as-article': true,
  'reach/read': true,
  'reach/ask': true,
  'desk/go': ({ note }) => note === true,
  'desk/notes-on-page': ({ shown }) => shown === true,
  'settings/set': ({ showNotes }) => showNotes === true,
  'desk/drop-draft': ({ discarded }) => discarded === true,
};

/** Whether a sidebar on a page may ask this only while it is in plain sight. @param ask of the shape that `name` asks for */
export function isGuarded<N extends MessageName>(name: N, ask: Ask<N>): boolean {
  const guarded = GUARDED[name] as Guarded<N> | undefined;
  return typeof guarded === 'function' ? guarded(ask as Partial<Ask<N>>) : guarded === true;
}
