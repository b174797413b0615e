import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const read = async (stage) => {
  for (const name of ['rfa-plone-fire', 'breitbart-2016', 'dailynk-tagdiv-fire'])
    await stage.sidebar(await stage.read(stage.page(name).url));
};

export const tests = {
  'lists what was read, and nothing of pages that are no article': async (stage) => {
    await read(stage);
    await stage.open(stage.page('dailynk-home').url);
    const library = await stage.library();
    for (const title of ['Fire at quarantine depot', 'Deadly Fire Destroys', 'Families Melt Pots'])
      assert.ok(await shows(library, 'main', title), title);
    const { total } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 10 });
    assert.equal(total, 3);
  },

  'finds words of the text, of quotes and of sources': async (stage) => {
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const library = await stage.library();
    const titles = async (words) =>
      (await ask(library, 'library/articles', { words, offset: 0, limit: 10 })).articles.map(
        ({ title }) => title,
      );
    assert.deepEqual(await titles('Namsong'), ['Fire at quarantine depot in Sinuiju kills four guards']);
    assert.equal((await titles('Kang Dong-hyon')).length, 1);
    assert.deepEqual(await titles('nowhere at all'), []);
  },

  'what is typed narrows the list': async (stage) => {
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const library = await stage.library();
    await shows(library, 'main', 'Families Melt Pots');
    await library.type('input[type=search]', 'quarantine');
    assert.ok(
      await until(() =>
        library.evaluate(() => !document.querySelector('main').textContent.includes('Families Melt Pots')),
      ),
    );
    assert.ok(await shows(library, 'main', 'Fire at quarantine depot'));
  },

  'what was taken out of it can be put back': async (stage) => {
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const library = await stage.library();
    const { articles, total } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 10 });
    const gone = articles.find(({ outlet }) => outlet === 'Breitbart');
    const { token } = await ask(library, 'library/delete', { keys: [gone.key] });
    assert.equal(
      (await ask(library, 'library/articles', { words: '', offset: 0, limit: 10 })).total,
      total - 1,
    );
    await ask(library, 'library/undelete', { token });
    const after = await ask(library, 'library/articles', { words: '', offset: 0, limit: 10 });
    assert.deepEqual(new Set(after.articles.map(({ key }) => key)), new Set(articles.map(({ key }) => key)));
  },

  'nobody else may ask for it': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const sidebar = await stage.sidebar(tab);
    const reply = await sidebar.evaluate(() =>
      (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ name: 'library/stats', ask: {} }),
    );
    assert.equal(reply.ok, false);
    assert.equal(reply.failure.kind, 'forbidden');
  },
};
