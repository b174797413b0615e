/**
 * What must be known of a message where it is asked: in content scripts and in the sidebar, which carry no schemas. The definitions
 * take it from here, so it is said once.
 */
export interface Care<Asked = never> {
  /** It does something else when it is done twice: asked again only if it never arrived. */
  once?: true;
  /**
   * A click that a page borrowed must not do it: delete, ask the network, overrule, put back, open, export, and show the page where a
   * note stands, by its mark or by going there. Where only some asks do such a thing, a function tells which.
   */
  guarded?: true | ((ask: Asked) => boolean);
}

export const CARE = {
  'tab/as-article': { guarded: true },
  'tab/go': { guarded: ({ note }: { note?: true | undefined }) => note === true },
  'tab/notes-on-page': { guarded: ({ shown }: { shown: boolean | null }) => shown === true },
  'tab/open': { once: true, guarded: true },
  'article/export': { guarded: true },
  'synopsis/overrule': { guarded: true },
  'synopsis/regroup': { guarded: true },
  'note/delete': { once: true, guarded: true },
  'note/restore': { guarded: true },
  'draft/drop': { guarded: ({ discarded }: { discarded?: true | undefined }) => discarded === true },
  'library/delete': { once: true },
  'library/undelete': { once: true },
  'reach/read': { guarded: true },
  'reach/ask': { guarded: true },
  'settings/set': { guarded: ({ showNotes }: { showNotes?: boolean | undefined }) => showNotes === true },
} satisfies Record<string, Care>;

const careOf = (name: string): Care<unknown> | undefined =>
  Object.hasOwn(CARE, name) ? (CARE[name as keyof typeof CARE] as Care<unknown>) : undefined;

/** Whether it may be asked again where nobody knows if it was done. */
export const mayRepeat = (name: string): boolean => careOf(name)?.once !== true;

/** Whether a sidebar on a page may ask this only while it is in plain sight. @param ask of the shape that `name` asks for */
export function isGuarded(name: string, ask: unknown): boolean {
  const guarded = careOf(name)?.guarded;
  return typeof guarded === 'function' ? guarded(ask) : guarded === true;
}
