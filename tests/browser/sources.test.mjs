import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

/** The quotes that the page says it has found. */
const found = (library) =>
  library.evaluate(() =>
    Number((document.querySelector('.sources-quotes [role=status]')?.textContent ?? '').replace(/\D/g, '')),
  );

/** Presses the first value of a facet that can be pressed. */
const pressValue = async (library, selector) => {
  const id = `value-${Math.random().toString(36).slice(2)}`;
  const words = await library.evaluate(
    ({ selector, id }) => {
      const button = [...document.querySelectorAll(selector)].find((one) => !one.disabled);
      if (button) button.id = id;
      return button ? button.textContent : null;
    },
    { selector, id },
  );
  assert.ok(words, `nothing to press: ${selector}`);
  await library.click(`#${id}`);
  return words;
};

export const tests = {
  'every quote of the library is found by kind, province and year, and leads to its place': async (stage) => {
    for (const entry of stage.entries.filter(({ article, opens }) => article && opens !== false).slice(0, 12))
      await stage.read(entry.url);
    await stage.clear();
    const library = await stage.library();
    await library.evaluate(() => {
      location.hash = '#/sources';
    });
    assert.ok(await shows(library, '.quotes-found li'));
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 100 });
    const all = articles.reduce((sum, { quotes }) => sum + quotes, 0);
    assert.ok(await until(async () => (await found(library)) === all), `${await found(library)} of ${all}`);

    // A province, counted on its tile.
    const tile = await pressValue(library, '.tile');
    const expected = Number(/: (\d+)/.exec(tile)[1]);
    assert.ok(
      await until(async () => (await found(library)) === expected),
      `${tile}: ${await found(library)}`,
    );
    assert.ok(await shows(library, '.chips', tile.split(':')[0]));

    // Back to all, then a year and a kind.
    await library.click('.chips > .link');
    assert.ok(await until(async () => (await found(library)) === all));
    await pressValue(library, '.year');
    await pressValue(library, '.facet .facet-value');
    assert.ok(await until(async () => (await found(library)) < all && (await found(library)) > 0));

    // To the place in the article.
    const words = await library.evaluate(
      () => document.querySelector('.quotes-found blockquote').textContent,
    );
    await library.click('.quotes-found a');
    assert.ok(await shows(library, '.reading-text', words.replace(/[“”…]/g, '').trim().slice(0, 20)));
  },
};
