/** The reader's choices. */
import type { Settings } from '../../engine/model/views';
import { nothing } from '../schemas/schema-parts';
import { settings } from '../schemas/settings-validation';
import { CARE } from './care';
import { answers, message } from './definition';

export const SETTINGS = {
  'settings/get': message({ from: 'settings', ask: nothing, answer: answers<Settings>() }),
  'settings/set': message({
    from: 'settings',
    ask: settings,
    answer: answers<Settings>(),
    care: CARE['settings/set'],
  }),
};
