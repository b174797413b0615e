/** What the reader's choices must look like: from a page, from a backup. */
import * as v from 'valibot';
import type { HighlightColour } from '../../engine/model';
import { LONGEST_TEMPLATE, type Settings, TEXTS_GO_AFTER, type Theme } from '../../engine/model/views';
import { id, LIMITS, list, oneOf, text, whole } from './schema-parts';
import { searchFilter } from './search-filter';

export const width = v.pipe(v.number(), v.minValue(100), v.maxValue(5_000));
/** What a colour of highlights means. */
const meaning = text(LIMITS.tag);
const names = { yellow: meaning, green: meaning, blue: meaning, pink: meaning } satisfies Record<
  HighlightColour,
  v.GenericSchema
>;
/** Of a search that is kept. */
const searchName = v.pipe(text(LIMITS.tag), v.minLength(1));

export const settings: v.GenericSchema<unknown, Partial<Settings>> = v.partial(
  v.object({
    showHighlights: v.boolean(),
    showNotes: v.boolean(),
    openSidebar: v.boolean(),
    sidebarWidth: width,
    theme: oneOf<Theme>({ system: true, light: true, dark: true }),
    requestsPerMinute: v.pipe(whole, v.minValue(LIMITS.slowest), v.maxValue(LIMITS.fastest)),
    follow: list(id, LIMITS.tags),
    starterShelf: v.boolean(),
    textsGoAfter: v.picklist(TEXTS_GO_AFTER),
    notedTextsStay: v.boolean(),
    highlightNames: v.partial(v.object(names)),
    searches: list(v.object({ name: searchName, filter: searchFilter }), LIMITS.tags),
    exportTemplate: text(LONGEST_TEMPLATE),
  } satisfies Record<keyof Settings, v.GenericSchema>),
);
