import type { MessageName } from './messages';

/** What a click that a page borrowed must not do: delete, ask the network, overrule, put back, open, export. */
const GUARDED: Partial<Record<MessageName, true>> = {
  'desk/delete-note': true,
  'desk/restore-note': true,
  'desk/overrule': true,
  'desk/regroup': true,
  'desk/export': true,
  'desk/open': true,
  'desk/as-article': true,
  'reach/read': true,
  'reach/ask': true,
};

/** Whether a sidebar on a page may ask this only while it is in plain sight. */
export const isGuarded = (name: MessageName): boolean => GUARDED[name] === true;
