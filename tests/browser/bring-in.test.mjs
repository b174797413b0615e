/** Accounts that come without a visit: from the starter shelf, from files, from an address. */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

/** Written for this test: what a reader might open first, about an event of the starter shelf. */
const FIRST = `<!doctype html><html lang="en"><head><title>Kaesong after the defector's return - Daily NK</title>
<meta property="article:published_time" content="2020-08-04T02:00:00Z"></head><body class="single single-post">
<h1 class="entry-title">Kaesong waits behind checkpoints after a defector's return</h1><div class="td-post-content">
<p>Kaesong has been closed off since the last week of July, after a defector who had gone to South Korea came back on July 19, a source in South Hwanghae Province told Daily NK on Monday.</p>
<p>“Whoever has relatives in another city writes to them for money,” the source said, adding that markets in Kaesong stay shut under Order No. 205 and the maximum emergency system.</p>
<p>Residents blame the returnee for the lockdown, according to the source, and relief goods that the people's committee hands out last three days at most.</p>
</div></body></html>`;

/** Written for this test: an event that the starter shelf does not know, and somebody's shelf that does. */
const SLUICE = `<!doctype html><html lang="en"><head><title>Sluice gate at Pongchon jams - Daily NK</title>
<meta property="article:published_time" content="2022-06-21T02:00:00Z"></head><body class="single single-post">
<h1 class="entry-title">Sluice gate at Pongchon jams</h1><div class="td-post-content">
<p>The sluice gate of the Pongchon reservoir in South Hwanghae Province jammed on June 14 and left the paddies of three farms in Yonan dry, a source in the province told Daily NK on Monday.</p>
<p>“They filed the chain through by hand for two days,” the source said of the farm workers, adding that 140 hectares of seedlings in Yonan are lost.</p>
<p>The head of the irrigation office in Yonan, Paek Sung Ho, has been called to Haeju, according to the source.</p>
</div></body></html>`;
const SHELF = {
  schema: 'second-source/shelf/1',
  title: 'Sluices',
  events: [
    {
      id: 'pongchon-2022',
      title: 'The gate at Pongchon',
      accounts: [
        {
          id: 'pongchon-rfa',
          outlet: 'Radio Free Asia',
          url: null,
          title: 'Reservoir gate stuck in Yonan',
          published: '2022-06-23',
          sources: [{ name: 'a farm worker of South Hwanghae Province', chain: [] }],
          claims: [
            { text: 'the sluice gate of the Pongchon reservoir jammed on June 14.', source: 0 },
            { text: '140 hectares of seedlings in Yonan dried up.', source: 0 },
            { text: 'Paek Sung Ho of the irrigation office in Yonan was called to Haeju.', source: null },
          ],
        },
      ],
    },
  ],
};

export const tests = {
  'the starter shelf has another account of a known event on the first day': async (stage) => {
    const url = 'https://www.dailynk.com/english/kaesong-waits-behind-checkpoints/';
    stage.serve({ url, html: FIRST });
    const sidebar = await stage.sidebar(await stage.read(url));
    await sidebar.click('[data-tab=accounts]');
    assert.ok(
      await shows(sidebar, '.retold', 'our own words', 20_000),
      await sidebar.evaluate(() => document.querySelector('[role=tabpanel]')?.textContent),
    );
    await sidebar.click('.account .button');
    assert.ok(await shows(sidebar, '.synopsis .row'));
    const library = await stage.library();
    const { total } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 10 });
    assert.equal(total, 1, 'only what was read is listed');
  },

  'switched off, the shelf is empty': async (stage) => {
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const library = await stage.library();
    const { articles } = await ask(library, 'library/articles', {
      words: 'checkpoints',
      offset: 0,
      limit: 10,
    });
    const retold = async () => {
      const { accounts } = await ask(library, 'article/accounts', { about: { key: articles[0].key } });
      return accounts.filter(({ summary }) => summary.retold).length;
    };
    await ask(library, 'settings/set', { starterShelf: false });
    assert.ok(await until(async () => (await retold()) === 0));
    await ask(library, 'settings/set', { starterShelf: true });
    assert.ok(await until(async () => (await retold()) > 0));
  },

  'saved pages are read where they are, and an address is asked for': async (stage) => {
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const library = await stage.library();
    assert.ok(await shows(library, '.bring-in summary'));
    const from = stage.newsstand.requests.length;
    const saved = stage.page('rfa-plone-copper');
    const salt = stage.page('dailynk-tagdiv-salt');
    const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${salt.url}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(salt.html).toString('base64')}\r\n--b--\r\n`;
    await library.evaluate(
      (files) => {
        const drop = new DataTransfer();
        for (const { name, text } of files) drop.items.add(new File([text], name));
        const field = document.querySelector('.bring-in input[type=file]');
        field.files = drop.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [
        {
          name: 'copper.html',
          text: `<!-- saved from url=(0062)${saved.url} -->${saved.html.replace('<body>', '<body><script>document.title="run"</script>')}`,
        },
        { name: 'salt.mhtml', text: mhtml },
        { name: 'nothing.html', text: '<html><p>No article, from nowhere.</p></html>' },
        { name: 'notes.txt', text: 'No page.' },
      ],
    );
    assert.ok(
      await until(() => library.evaluate(() => document.querySelectorAll('.brought li').length === 3)),
    );
    const outcomes = await library.evaluate(() =>
      [...document.querySelectorAll('.brought li')].map((one) => [
        one.textContent,
        one.querySelector('a') !== null,
      ]),
    );
    assert.deepEqual(
      outcomes.map(([words, read]) => [words.split(':')[0], read]),
      [
        ['nothing.html', false],
        ['salt.mhtml', true],
        ['copper.html', true],
      ],
    );
    assert.ok(await stage.view(library, saved.url));
    assert.ok(await stage.view(library, salt.url));
    const sent = stage.newsstand.requests.slice(from).filter(({ dest }) => dest === 'empty');
    assert.deepEqual(sent, [], 'files ask the network for nothing');
    const address = stage.page('rfa-plone-fire').url;
    assert.equal((await ask(library, 'fetch/read', { about: null, url: address })).read, true);
    assert.ok(await stage.view(library, address));
  },

  'somebody else’s shelf is looked at, added, found, removed, and back again': async (stage) => {
    const url = 'https://www.dailynk.com/english/sluice-gate-at-pongchon-jams/';
    stage.serve({ url, html: SLUICE });
    await stage.sidebar(await stage.read(url));
    const options = await stage.extensionPage('options.html');
    assert.ok(await shows(options, '.bring-place'));
    const drop = (name, text) =>
      options.evaluate(
        ({ name, text }) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], name));
          document
            .querySelector('.bring-place')
            .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
        },
        { name, text },
      );
    const { articles } = await ask(options, 'library/articles', { words: 'sluice', offset: 0, limit: 10 });
    const { key } = articles.find((one) => one.url === url);
    const found = async () => {
      const { accounts } = await ask(options, 'article/accounts', { about: { key } });
      return accounts.map(({ summary }) => summary.shelf).filter(Boolean);
    };
    await drop('wrong.json', JSON.stringify({ ...SHELF, events: [{ id: 'x', title: 'x', accounts: [] }] }));
    assert.ok(await shows(options, '[role=alert]', 'events.0.accounts'));
    await drop('sluices.json', JSON.stringify(SHELF));
    assert.ok(await shows(options, '.bring-place section', '1 event, 1 account'));
    assert.deepEqual(await found(), [], 'nothing is stored by looking at it');
    await options.click('.bring-place .button.strong');
    assert.ok(await shows(options, '.shelves li', 'Sluices'));
    assert.deepEqual(await found(), ['Sluices']);
    await options.click('.shelves .button');
    assert.ok(await until(() => options.evaluate(() => document.querySelector('.shelves li') === null)));
    assert.deepEqual(await found(), []);
    await options.click('.toast .link');
    assert.ok(await shows(options, '.shelves li', 'Sluices'));
    assert.deepEqual(await found(), ['Sluices']);
    const { length } = await ask(options, 'shelf/list', {});
    assert.equal(length, 1);
  },

  'the options say when an outlet was looked at, and take an outlet out of the library': async (stage) => {
    await stage.sidebar(await stage.read(stage.page('rfa-plone-fire').url));
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const options = await stage.extensionPage('options.html');
    assert.ok(await shows(options, '.follow', 'Radio Free Asia'));
    assert.deepEqual(
      await options.evaluate(() => [...document.querySelectorAll('.follow input')].map((box) => box.checked)),
      [false, false, false],
    );
    await options.click('.follow input');
    assert.ok(await shows(options, '.follow-state'));
    await options.click('.follow input');
    assert.ok(await until(() => options.evaluate(() => document.querySelector('.follow-state') === null)));
    const outlets = (await ask(options, 'library/articles', { words: '', offset: 0, limit: 0 })).outlets;
    assert.ok(outlets.includes('Radio Free Asia'));
    await options.evaluate(() => {
      const fields = [...document.querySelectorAll('p.field')].find((one) => one.querySelector('select'));
      fields.querySelector('select').value = 'Radio Free Asia';
      fields.querySelector('select').dispatchEvent(new Event('change', { bubbles: true }));
    });
    await options.evaluate(() =>
      [...document.querySelectorAll('p.field')]
        .find((one) => one.querySelector('select'))
        .querySelector('button')
        .click(),
    );
    const left = async () =>
      (await ask(options, 'library/articles', { words: '', offset: 0, limit: 0 })).outlets;
    assert.ok(await until(async () => !(await left()).includes('Radio Free Asia')));
  },
};
