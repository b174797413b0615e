/** The reader's choices. */
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
} satisfies Definitions;
