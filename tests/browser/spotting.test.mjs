import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { readNewsstand } from '../../scripts/browsers/newsstand-server.mjs';
import { traces } from './page-facts.mjs';
import { newsstandFolder } from './stage.mjs';

/** What is not shown by then is not shown: an article is painted within 350 ms. */
const ENOUGH_MS = 1500;

const opens = (entry) => entry.article && entry.opens !== false;

export const tests = Object.fromEntries(
  readNewsstand(newsstandFolder).map((entry) => [
    `${entry.file} is ${opens(entry) ? 'opened' : 'left alone'}`,
    async (stage) => {
      if (opens(entry)) {
        const tab = await stage.read(entry.url);
        const { hosts, highlights } = await tab.evaluate(traces);
        assert.equal(hosts, 1);
        assert.ok(highlights > 0);
        assert.deepEqual(tab.console, []);
      } else {
        const tab = await stage.open(entry.url);
        await pause(ENOUGH_MS);
        assert.deepEqual(await tab.evaluate(traces), { hosts: 0, highlights: 0, sheets: 0 });
        assert.deepEqual(tab.console, []);
      }
    },
  ]),
);
