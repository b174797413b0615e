import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

/** The quotes that the page says it has found. */
const found = (library) =>
  library.evaluate(() =>
    // “147 quotes (126 in different words)”
    Number(
      /^[\d,.]+/
        .exec(document.querySelector('.sources-quotes [role=status]')?.textContent ?? '')?.[0]
        .replace(/\D/g, ''),
    ),
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

/** An article of the newsstand under an address of its own, whose source is in a town. */
const fromSinuiju = (stage) => {
  const { url, html } = stage.page('dailynk-tagdiv-fire');
  const slug = new URL(url).pathname.split('/').filter(Boolean).at(-1);
  const town = html
    .replaceAll(slug, 'fire-told-of-in-a-town')
    .replaceAll('a source in North Pyongan Province', 'a source in Sinuiju, North Pyongan Province,');
  assert.notEqual(town, html);
  return { url: url.replace(slug, 'fire-told-of-in-a-town'), html: town };
};

export const tests = {
  'sources: every quote of the library is found by kind, province and year, and leads to its place': async (
    stage,
  ) => {
    for (const entry of stage.entries.filter(({ article, opens }) => article && opens !== false).slice(0, 12))
      await stage.read(entry.url);
    await stage.read(stage.serve(fromSinuiju(stage)));
    await stage.clear();
    const library = await stage.library();
    await library.evaluate(() => {
      location.hash = '#/sources';
    });
    assert.ok(await shows(library, '.quotes-found li'));
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 100 });
    const all = articles.reduce((sum, { quotes }) => sum + quotes, 0);
    assert.ok(await until(async () => (await found(library)) === all), `${await found(library)} of ${all}`);

    // Words that several outlets tell alike are counted in each, once as different ones, and lead to the others.
    const told = await library.evaluate(() => [
      document.querySelector('.sources-quotes [role=status]').textContent,
      document.querySelectorAll('.quotes-found li a[href*="#/article"]').length,
      [...document.querySelectorAll('.quotes-found li')].filter((one) =>
        one.textContent.includes('word for word'),
      ).length,
    ]);
    const different = Number(/\((\d+) in different words\)/.exec(told[0])?.[1]);
    assert.ok(different < all && different > all / 2, told[0]);
    assert.ok(told[2] > 0, 'no quote names another article that tells it');

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

    // A town by the keyboard alone, then its row in the table.
    await library.click('.chips > .link');
    assert.ok(await until(async () => (await found(library)) === all));
    const town = await library.evaluate(() => {
      const dot = document.querySelector('.korea-map .town[tabindex="0"]');
      dot?.focus();
      return dot && { id: dot.dataset.town, words: dot.textContent };
    });
    assert.ok(town, 'no town on the map');
    await library.press('Enter');
    const inTown = Number(/: (\d+)/.exec(town.words)[1]);
    assert.ok(
      await until(async () => (await found(library)) === inTown),
      `${town.words}: ${await found(library)}`,
    );
    assert.ok(await shows(library, '.towns [aria-pressed=true]', town.words.split(':')[0]));
    assert.ok(await shows(library, '.korea figcaption', 'GeoNames'));
    await library.click('.towns [aria-pressed=true]');
    await library.click('.chips > .link');
    assert.ok(await until(async () => (await found(library)) === all));

    // The quotes of the view, as a file's beginning.
    await pressValue(library, '.tile');
    await library.click('.sources-quotes .actions .button');
    assert.ok(await shows(library, '.export-sheet', 'of this view'));
    assert.ok(await shows(library, '.export-preview pre', 'title'));
    await library.click('.export-sheet header .icon');

    // To the place in the article.
    const words = await library.evaluate(
      () => document.querySelector('.quotes-found blockquote').textContent,
    );
    await library.click('.quotes-found a');
    assert.ok(await shows(library, '.reading-text', words.replace(/[“”…]/g, '').trim().slice(0, 20)));
  },

  'sources: Back from an article finds the filter and the place, and so does the address': async (stage) => {
    for (const entry of stage.entries.filter(({ article, opens }) => article && opens !== false).slice(0, 12))
      await stage.read(entry.url);
    await stage.clear();
    const library = await stage.library();
    await library.evaluate(() => {
      location.hash = '#/sources';
    });
    assert.ok(await shows(library, '.quotes-found li'));
    const all = await found(library);
    await pressValue(library, '.facet .facet-value');
    assert.ok(await until(async () => (await found(library)) < all && (await found(library)) > 0));
    const narrowed = await found(library);
    const chips = () =>
      library.evaluate(() => document.querySelector('.chips .narrowed')?.textContent ?? null);
    const chip = await chips();
    const address = await library.evaluate(() => location.hash);
    assert.match(address, /^#\/sources\?kind=/);
    assert.ok(
      await until(() =>
        library.evaluate(
          (n) => document.querySelectorAll('.quotes-found li').length === Math.min(n, 30),
          narrowed,
        ),
      ),
    );
    const href = await library.evaluate(() => {
      const link = [...document.querySelectorAll('.quotes-found a')].at(-1);
      link.scrollIntoView();
      link.id = 'left-by';
      return link.getAttribute('href');
    });
    await library.click('#left-by');
    assert.ok(await shows(library, '.reading-text'));
    await library.evaluate(() => history.back());
    assert.ok(await until(async () => (await found(library)) === narrowed && (await chips()) === chip));
    assert.ok(
      await until(() =>
        library.evaluate(
          (left) => document.activeElement?.getAttribute('href') === left && window.scrollY > 0,
          href,
        ),
      ),
      'the place in the list is found again',
    );

    // A bookmark.
    await library.evaluate(() => {
      location.hash = '#/sources';
    });
    assert.ok(await until(async () => (await found(library)) === all));
    await library.evaluate((hash) => {
      location.hash = hash;
    }, address);
    assert.ok(await until(async () => (await found(library)) === narrowed && (await chips()) === chip));
  },

  'sources: two persons of one name are joined by the reader, and parted again': async (stage) => {
    for (const entry of stage.entries.filter(({ article, opens }) => article && opens !== false).slice(0, 12))
      await stage.read(entry.url);
    await stage.clear();
    const library = await stage.library();
    const counts = async () => {
      let answer;
      do answer = await ask(library, 'sources/counts', {});
      while (answer.left > 0);
      return answer;
    };
    const { who } = await counts();
    const [one, other] = who.filter(({ kind, name }) => kind === 'named-person' && name.includes(' '));
    assert.ok(one && other, 'two named persons are quoted');
    const people = (answer) => answer.who.filter(({ kind }) => kind === 'named-person').length;
    const named = ({ name, roles }) => ({ name, role: roles[0] ?? null });
    await ask(library, 'sources/say-person', { one: named(one), other: named(other), word: 'one' });
    assert.equal(people(await counts()), who.filter(({ kind }) => kind === 'named-person').length - 1);

    // The answer stands on the page, and is taken back there.
    await library.evaluate(() => {
      location.hash = '#/sources';
    });
    assert.ok(await shows(library, '.persons summary'));
    await library.click('.persons summary');
    await library.click('.persons details .link');
    assert.ok(
      await until(
        async () => people(await counts()) === who.filter(({ kind }) => kind === 'named-person').length,
      ),
    );

    // The page of a named source, with its chart.
    await library.evaluate((id) => {
      location.hash = `#/source/${encodeURIComponent(id)}`;
    }, one.id);
    assert.ok(await shows(library, '.source-page h1', one.name));
    assert.ok(await shows(library, '.source-page .years'));
    assert.ok(await shows(library, '.source-page .quotes-found li'));
  },
};
