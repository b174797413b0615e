import browser from 'webextension-polyfill';
import type { Alarms } from './browser-port';

/** The browser's alarms: they wake the background, and outlive it. */
export const browserAlarms: Alarms = {
  due: async (name) => (await browser.alarms.get(name))?.scheduledTime ?? null,
  set: async (name, everyMinutes) => {
    browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: everyMinutes });
  },
  clear: async (name) => void (await browser.alarms.clear(name)),
};
