/** The reader's choices. */
import * as v from 'valibot';
import type { Settings } from '../../engine/model/views';
import { nothing } from '../schemas/schema-parts';
import { settings } from '../schemas/settings-validation';
import { answers, type Definitions } from './definition';

export const SETTINGS = {
  'settings/get': { from: 'settings', ask: nothing, answer: answers<Settings> },
  'settings/set': {
    from: 'settings',
    ask: settings,
    answer: answers<Settings>,
  },
  /** The version before the last update, until the reader has `seen` what changed; `null` where nothing is to be told. */
  'settings/news': {
    from: 'settings',
    ask: v.object({ seen: v.optional(v.literal(true)) }),
    answer: answers<{ from: string | null }>,
  },
} satisfies Definitions;
