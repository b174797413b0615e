/** Every message. The background reads this; pages and content scripts take the types alone, since it carries the schemas. */
import { ARTICLES } from './articles';
import { BACKUP } from './backup';
import { EVENTS } from './events';
import { FETCH } from './fetch';
import { IMPORTS } from './imports';
import { LIBRARY } from './library';
import { NOTES } from './notes';
import { READER } from './reader';
import { SETTINGS } from './settings';
import { SHELVES } from './shelves';
import { SOURCES } from './sources';
import { TAB } from './tab';

export const MESSAGES = {
  ...READER,
  ...TAB,
  ...ARTICLES,
  ...NOTES,
  ...LIBRARY,
  ...EVENTS,
  ...IMPORTS,
  ...SHELVES,
  ...SOURCES,
  ...FETCH,
  ...BACKUP,
  ...SETTINGS,
};
