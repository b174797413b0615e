/** Searching the library: passages with their words marked, names in other spellings, kept searches, the key that leads to the field. */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const FIELD = 'main input[type=search]';
const passages = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.found > li')].map((line) => ({
      text: line.textContent,
      marks: [...line.querySelectorAll('mark')].map((mark) => mark.textContent),
    })),
  );
const titles = (page) =>
  page.evaluate(() => [...document.querySelectorAll('.line-title')].map((title) => title.textContent));

async function opened(stage) {
  for (const name of ['rfa-plone-fire', 'breitbart-2016', 'dailynk-tagdiv-fire'])
    await stage.sidebar(await stage.read(stage.page(name).url));
  const library = await stage.library();
  await shows(library, 'main', 'Families Melt Pots');
  return library;
}

/** Types and waits until the list is narrowed. */
async function search(library, words, title) {
  await library.evaluate((selector) => {
    const field = document.querySelector(selector);
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, FIELD);
  await library.type(FIELD, words);
  assert.ok(
    await until(async () => {
      const all = await titles(library);
      return all.length > 0 && all.every((one) => one.includes(title));
    }),
    `${words}: ${await titles(library)}`,
  );
}

export const tests = {
  'finds passages, marks the words in them, and leads to their place': async (stage) => {
    const library = await opened(stage);
    await search(library, 'Namsong guards', 'Fire at quarantine depot');
    const found = await passages(library);
    assert.ok(found.length > 0);
    for (const { marks, text } of found) if (!/more passage/.test(text)) assert.ok(marks.length > 0, text);
    assert.ok(found.some(({ marks }) => marks.some((mark) => /^guards?$/i.test(mark))));
    await library.click('.found a');
    assert.ok(await shows(library, '.stored-text', ''));
    assert.ok(
      await until(() =>
        library.evaluate(() => document.querySelector('.stored-text mark.lit, .stored-text .lit') !== null),
      ),
    );
    await library.evaluate(() => history.back());
    // The search stands as it was.
    assert.ok(await until(async () => (await passages(library)).length > 0));
    assert.equal(
      await library.evaluate((field) => document.querySelector(field).value, FIELD),
      'Namsong guards',
    );
  },

  'leads to a passage far down a long text, and the text does not move away under it': async (stage) => {
    const library = await opened(stage);
    const blocks = Array.from({ length: 400 }, (_, n) => ({
      kind: 'paragraph',
      text: `Bale ${n} of cloth was carried over the pass by porters who rest at the inn. `
        .repeat(3 + (n % 5))
        .trim(),
    }));
    let at = 0;
    for (const block of blocks) {
      block.span = [at, at + block.text.length];
      at = block.span[1] + 2;
    }
    const url = 'https://porters.example/bales';
    const { key } = await ask(library, 'library/store', {
      article: {
        ...{ key: url, url, outlet: 'Porters', title: 'Bales of cloth', byline: null, published: null },
        ...{
          language: 'en',
          text: blocks.map(({ text }) => text).join('\n\n'),
          blocks,
          links: [],
          reader: 'test',
        },
      },
    });
    for (const passage of ['Bale 371 of cloth', 'Bale 12 of cloth', 'Bale 399 of cloth']) {
      await library.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `#/article/${encodeURIComponent(key)}?${new URLSearchParams({ passage })}`,
      );
      const place = () =>
        library.evaluate(() => {
          const mark = document.querySelector('.stored-text mark.lit');
          const { top, bottom } = mark?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
          return { words: mark?.textContent, top, bottom, height: innerHeight };
        });
      assert.ok(await until(async () => (await place()).words === passage), passage);
      // What comes near is laid out meanwhile.
      await new Promise((resolve) => setTimeout(resolve, 600));
      const { top, bottom, height } = await place();
      assert.ok(top >= 0 && bottom <= height, `${passage} stands from ${top} to ${bottom} of ${height}`);
    }
  },

  'finds a name by another spelling, and what sources of a kind say on some days': async (stage) => {
    const library = await opened(stage);
    const keys = async (query) =>
      (await ask(library, 'library/articles', { words: '', offset: 0, limit: 10, ...query })).articles.map(
        ({ key }) => key,
      );
    const latin = await keys({ words: 'Sinuiju' });
    assert.ok(latin.length > 0);
    assert.deepEqual((await keys({ words: '신의주' })).toSorted(), latin.toSorted());
    assert.deepEqual(await keys({ words: 'Sinuiju -Sinuiju' }), []);
    const { articles } = await ask(library, 'library/articles', {
      words: '',
      kind: 'anonymous-person',
      offset: 0,
      limit: 10,
    });
    assert.ok(articles.length > 0);
    for (const { found } of articles)
      for (const passage of found.passages) assert.equal(passage.sourceKind, 'anonymous-person');
    const [{ published }] = (
      await ask(library, 'library/articles', { words: 'quarantine', offset: 0, limit: 10 })
    ).articles;
    const day = published.slice(0, 10);
    assert.ok((await keys({ from: day, to: day })).length > 0);
    assert.deepEqual(await keys({ words: 'quarantine', to: '1999-12-31' }), []);
  },

  'the key / leads to the field, and a search is kept until it is removed': async (stage) => {
    const library = await opened(stage);
    await library.evaluate(() => location.assign('#/backup'));
    assert.ok(
      await until(() =>
        library.evaluate(() => document.querySelector('main .backup, section.import') !== null),
      ),
    );
    await library.press('/');
    assert.ok(
      await until(() => library.evaluate((field) => document.activeElement?.matches(field) ?? false, FIELD)),
    );
    await search(library, 'Namsong', 'Fire at quarantine depot');
    const click = (words) =>
      library.evaluate((label) => {
        const button = [...document.querySelectorAll('button')].find(
          (one) => one.textContent.trim() === label || one.getAttribute('aria-label') === label,
        );
        button?.click();
        return Boolean(button);
      }, words);
    assert.ok(await until(() => click('Save this search')));
    assert.ok(await shows(library, '.save-search', ''));
    assert.ok(await click('Save this search'));
    assert.ok(await shows(library, '.saved-searches li', 'Namsong'));
    assert.deepEqual((await ask(library, 'settings/get', {})).searches, [
      { name: 'Namsong', filter: { words: 'Namsong' } },
    ]);
    const again = await stage.library();
    assert.ok(await shows(again, '.saved-searches li', 'Namsong'));
    await again.click('.saved-searches li button');
    assert.ok(
      await until(async () => (await titles(again)).every((one) => one.includes('quarantine depot'))),
    );
    await again.click('.saved-searches li button + button');
    assert.ok(await until(async () => (await ask(again, 'settings/get', {})).searches.length === 0));
  },

  'narrows to an event, from the list and from the event’s own page, and a kept search has it': async (
    stage,
  ) => {
    const library = await opened(stage);
    const events = await until(
      async () => {
        const found = await ask(library, 'event/list', { words: '', offset: 0, limit: 10 });
        return found.grouping.left === 0 && found.events.length > 0 && found.events;
      },
      { timeout: 20_000, every: 300 },
    );
    assert.ok(events, 'the articles are grouped');
    const [event] = events;
    await library.click('.more-filters summary');
    assert.ok(await shows(library, `.more-filters option[value="${event.id}"]`, event.title));
    const everything = (await titles(library)).length;
    await library.evaluate((id) => {
      const option = document.querySelector(`.more-filters option[value="${CSS.escape(id)}"]`);
      option.parentElement.value = id;
      option.parentElement.dispatchEvent(new Event('change', { bubbles: true }));
    }, event.id);
    assert.ok(
      await until(async () => (await titles(library)).length === event.accounts),
      'its accounts alone',
    );
    assert.ok(everything > event.accounts);
    assert.ok((await library.evaluate(() => location.hash)).includes('event='));

    // A search that is kept narrows to it again.
    const clickNamed = (words) =>
      library.evaluate((label) => {
        const button = [...document.querySelectorAll('button')].find(
          (one) => one.textContent.trim() === label,
        );
        button?.click();
        return Boolean(button);
      }, words);
    await clickNamed('Save this search');
    await shows(library, '.save-search', '');
    await library.type('.save-search input', 'The fire');
    await clickNamed('Save this search');
    assert.ok(await shows(library, '.saved-searches li', 'The fire'));
    assert.deepEqual((await ask(library, 'settings/get', {})).searches, [
      { name: 'The fire', filter: { event: event.id } },
    ]);
    await library.evaluate(() => location.assign('#/'));
    assert.ok(await until(async () => (await titles(library)).length === everything));
    await library.click('.saved-searches li button');
    assert.ok(await until(async () => (await titles(library)).length === event.accounts));
    await library.click('.saved-searches li button + button');
    assert.ok(await until(async () => (await ask(library, 'settings/get', {})).searches.length === 0));

    await library.evaluate((id) => location.assign(`#/event/${encodeURIComponent(id)}`), event.id);
    assert.ok(await shows(library, '.event .acts', 'Search its articles'));
    await library.click('.event .acts a[href*="event="]');
    assert.ok(await until(async () => (await titles(library)).length === event.accounts));
    assert.ok(await shows(library, '.more-filters option:checked', event.title));
  },

  'finds notes, with their words marked': async (stage) => {
    const library = await opened(stage);
    const { articles } = await ask(library, 'library/articles', { words: 'quarantine', offset: 0, limit: 1 });
    const draft = { target: { kind: 'article' }, body: 'Compare with **Hamhung** in May', tags: ['fires'] };
    await ask(library, 'note/save', { about: { key: articles[0].key }, draft });
    await library.evaluate(() => location.assign('#/notes'));
    assert.ok(await shows(library, '.note-index', 'Compare with'));
    await library.type(FIELD, '함흥');
    const marked = () =>
      library.evaluate(() => [...(CSS.highlights.get('ss-found') ?? [])].map((range) => range.toString()));
    assert.ok(await until(async () => (await marked()).join() === 'Hamhung'), (await marked()).join());
    const found = await ask(library, 'library/articles', { words: 'hamhung fires', offset: 0, limit: 5 });
    assert.equal(found.articles[0].found.passages.at(-1).kind, 'note');
  },
};
