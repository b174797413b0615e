/** The events of the library: listed with their origins, opened, joined and split by the reader's word, watched. */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const FIRE = ['dailynk-tagdiv-fire', 'rfa-plone-fire'];
const COPPER = ['breitbart-2016', 'rfa-plone-copper'];

const list = (library, more = {}) => ask(library, 'event/list', { words: '', offset: 0, limit: 50, ...more });

/** The list once all is grouped, and origins are counted. */
async function grouped(library, more = {}) {
  let found = null;
  const isDone = async () => {
    found = await list(library, more);
    const { grouping, events } = found;
    return grouping.left === 0 && events.every(({ accounts, origins }) => accounts === 1 || origins !== null);
  };
  assert.ok(await until(isDone, { timeout: 20_000 }), JSON.stringify(found?.grouping));
  return found;
}

async function read(stage, names) {
  for (const name of names) await stage.sidebar(await stage.read(stage.page(name).url));
}

const keyOf = async (stage, library, name) => (await stage.view(library, stage.page(name).url)).article.key;

/** Goes to an address of the library's page. */
const go = (library, hash) =>
  library.evaluate((to) => {
    location.hash = to;
  }, hash);

const openEvent = async (library, key) => {
  await go(library, `#/event/${encodeURIComponent(key)}`);
  assert.ok(await shows(library, '.event h2', 'Time line'));
};

const outletsOn = (library) =>
  library.evaluate(() =>
    [...document.querySelectorAll('.time-line li')].map((line) => line.querySelector('.meta').textContent),
  );

const shownAccounts = (library, count) =>
  until(async () => (await outletsOn(library)).length === count, { timeout: 10_000 });

/** Clicks what is named so, by its label or else by its words, once it is there. */
const press = async (library, name) => {
  const pressed = await until(() => clicked(library, name), { timeout: 5_000 });
  assert.ok(pressed, `nothing is named ${name}`);
};
const clicked = (library, name) =>
  library.evaluate((wanted) => {
    const all = [...document.querySelectorAll('button, [role=menuitem]')];
    const found = all.find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(wanted),
    );
    found?.click();
    return found !== undefined;
  }, name);

export const tests = {
  'events: each is listed with its accounts and origins, and leads to its page': async (stage) => {
    await read(stage, [...FIRE, ...COPPER]);
    const library = await stage.library();
    await go(library, '#/events');
    const { events, total } = await grouped(library);
    assert.equal(total, 2);
    assert.deepEqual(
      events.map(({ accounts, origins }) => [accounts, origins]),
      events.map(({ outlets }) => [2, outlets.includes('Breitbart') ? 1 : 2]),
    );
    assert.ok(await shows(library, '.event-line', '2 accounts · 1 origin'));
    await library.click('.event-line .line-title');
    assert.ok(await shows(library, '.time-line li', ''));
    assert.ok(await shownAccounts(library, 2));
    // Who has it from whom, and what differs, come after the accounts.
    assert.ok(await shows(library, '.origins', '2 accounts'));
    assert.ok(await shows(library, '.synopsis .row', ''));
  },

  'events: the reader splits one and joins it again, and the ranking obeys': async (stage) => {
    await read(stage, FIRE);
    const library = await stage.library();
    await grouped(library);
    const [nk, rfa] = [await keyOf(stage, library, FIRE[0]), await keyOf(stage, library, FIRE[1])];
    await openEvent(library, nk);
    assert.ok(await shownAccounts(library, 2));
    const others = async () =>
      (await ask(library, 'article/accounts', { about: { key: nk } })).accounts.filter(
        ({ match, summary }) => match.same && summary.key === rfa,
      ).length;
    assert.equal(await others(), 1);

    // Out of it: the account stands under what was set aside, with the way back.
    const title = (await ask(library, 'article/view', { about: { key: rfa } })).article.title;
    await press(library, `Not this event: “${title}`);
    await press(library, 'Another happening of this story');
    assert.ok(await shownAccounts(library, 1));
    assert.ok(await shows(library, '.event-part', 'Not of this event by your word'));
    assert.equal(await others(), 0);
    assert.equal((await ask(library, 'event/view', { key: rfa })).accounts.length, 1);

    // Undone at once; the same by the button where it is listed.
    await press(library, 'Undo');
    assert.ok(await shownAccounts(library, 2));
    assert.equal(await others(), 1);
    await ask(library, 'event/say', { pairs: [{ key: rfa, otherKey: nk, word: 'same-story' }] });
    assert.ok(await shownAccounts(library, 1), 'the page hears of it');
    await press(library, `Take back what you said of “${title}`);
    assert.ok(await shownAccounts(library, 2));
  },

  'events: one is joined with another that the reader looks for': async (stage) => {
    await read(stage, [...FIRE, ...COPPER]);
    const library = await stage.library();
    await grouped(library);
    await openEvent(library, await keyOf(stage, library, FIRE[0]));
    await library.click('.event-join summary');
    await library.type('.event-join input', 'pots');
    assert.ok(await shows(library, '.event-join .event-line', 'Breitbart'));
    await press(library, 'Join: the same event, “');
    assert.ok(await shownAccounts(library, 4));
    await press(library, 'Undo');
    assert.ok(await shownAccounts(library, 2));
  },

  'events: a watched one marks what comes, until it is seen': async (stage) => {
    await read(stage, FIRE);
    const library = await stage.library();
    await grouped(library);
    const key = await keyOf(stage, library, FIRE[0]);
    await openEvent(library, key);
    await press(library, 'Watch');
    assert.ok(await shows(library, '.event button[aria-pressed=true]', 'Stop watching'));
    await read(stage, ['breitbart-fire']);
    await go(library, '#/events');
    await grouped(library);
    assert.ok(await shows(library, '.event-line .fresh', '1 new'));
    await openEvent(library, key);
    assert.ok(await shows(library, '.time-line li.fresh', 'Breitbart'));
    assert.ok(
      await until(async () => (await list(library, { watched: true })).events[0].fresh === 0, {
        timeout: 5_000,
      }),
    );
    assert.ok(await shows(library, '.time-line li.fresh', 'Breitbart'), 'it stays marked while it is read');
    await go(library, '#/events');
    assert.ok(await shows(library, '.event-line .badge', 'Watched'));
  },

  'events: the reader makes a running story, which has a list and a page': async (stage) => {
    await read(stage, [FIRE[0], COPPER[1]]);
    await stage.clear();
    const library = await stage.library();
    await grouped(library, { single: true });
    const [key, otherKey] = [await keyOf(stage, library, FIRE[0]), await keyOf(stage, library, COPPER[1])];
    await ask(library, 'event/say', { pairs: [{ key, otherKey, word: 'same-story' }] });
    const stories = () => ask(library, 'event/stories', { words: '', offset: 0, limit: 10 });
    assert.ok(await until(async () => (await stories()).total === 1, { timeout: 20_000 }));
    await go(library, '#/stories');
    assert.ok(await shows(library, '.story h2 a'));
    await library.click('.story h2 a');
    assert.ok(await shows(library, '.story-line .event-line'));
    const events = await library.evaluate(() => document.querySelectorAll('.story-line .event-line').length);
    assert.equal(events, 2);
    await library.click('.story-line .event-line a');
    assert.ok(await shows(library, '.event h2', 'Time line'));
  },
};
