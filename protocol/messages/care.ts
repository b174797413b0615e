/**
 * What must be known of a message where it is asked, in content scripts and in the sidebar. Those carry no schemas, so it stands beside
 * the definitions and not in them; the types hold it to their names. The background reads it here, too.
 */
import type { Ask, MessageName } from './message-map';

/** Messages that do something else when they are done twice; sent again only if they never arrived. */
export const ONCE: { readonly [N in MessageName]?: true } = {
  'note/delete': true,
  'library/delete': true,
  'library/undelete': true,
  'library/erase': true,
  'library/forget': true,
  'library/rename-tag': true,
  'library/undo-tag': true,
  'tab/open': true,
};

type Guarded<N extends MessageName> = true | ((ask: Partial<Ask<N>>) => boolean);

/**
 * What a click that a page borrowed must not do: delete, ask the network, overrule, say what tells one event, put back, open, export, and show the page where
 * a note stands, by its mark or by going there. Where only some asks of a name do such a thing, a function tells which.
 */
const GUARDED: { readonly [N in MessageName]?: Guarded<N> } = {
  'note/delete': true,
  'note/restore': true,
  'note/save': ({ draft }) => draft?.target.kind === 'chain',
  'article/say-event': true,
  'synopsis/overrule': true,
  'synopsis/regroup': true,
  'article/export-items': true,
  'tab/open': true,
  'tab/as-article': true,
  'fetch/read': true,
  'fetch/ask': true,
  'tab/go': ({ note }) => note === true,
  'tab/notes-on-page': ({ shown }) => shown === true,
  'settings/set': ({ showNotes }) => showNotes === true,
  'draft/drop': ({ discarded }) => discarded === true,
};

/** Whether a sidebar on a page may ask this only while it is in plain sight. @param ask of the shape that `name` asks for */
export function isGuarded<N extends MessageName>(name: N, ask: Ask<N>): boolean {
  const guarded = GUARDED[name] as Guarded<N> | undefined;
  return typeof guarded === 'function' ? guarded(ask as Partial<Ask<N>>) : guarded === true;
}
