// @vitest-environment happy-dom

import { expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { draw, words } from '../../tests/screens/draw';
import type { MessageKey } from '../i18n/i18n';
import { t } from '../i18n/i18n';
import { readOutlets } from '../i18n/read-outlets';
import { Privacy } from './privacy';

it('says everything that there is to say of privacy', () => {
  const shown = words(draw(<Privacy />));
  const keys = (Object.keys(messages) as MessageKey[]).filter((key) => key.startsWith('privacy'));
  expect(keys.length).toBeGreaterThan(25);
  expect(keys.filter((key) => !shown.includes(t(key, readOutlets())))).toEqual([]);
});
