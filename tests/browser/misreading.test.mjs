import assert from 'node:assert/strict';
import { shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

/** Presses the button with these words, once it is there. */
const press = async (page, words, within = 'body') => {
  const id = `press-${Math.random().toString(36).slice(2)}`;
  const found = await until(() =>
    page.evaluate(
      ({ words, id, within }) => {
        const button = [...document.querySelectorAll(`${within} button`)].find(
          (one) => one.textContent.trim() === words,
        );
        if (button) button.id = id;
        return button !== undefined;
      },
      { words, id, within },
    ),
  );
  assert.ok(found, `no button ${words}`);
  await page.click(`#${id}`);
};

export const tests = {
  'what is read wrongly is said in a file whose every word is shown before': async (stage) => {
    const { url } = stage.page('dailynk-tagdiv-fire');
    const sidebar = await stage.sidebar(await stage.read(url));
    await sidebar.click('.quote .quote-words');
    await press(sidebar, 'Read wrongly?', '.quote.active');
    assert.ok(await shows(sidebar, '.misread-sheet', 'Nothing is sent by itself'));
    const shown = await sidebar.evaluate(() => document.querySelector('.misread-file').textContent);
    const file = JSON.parse(shown);
    assert.equal(file.form, 'second-source-misreading');
    assert.equal(file.right.is, 'other-speaker');
    assert.ok(file.found.content.join('').length > 5 && file.text.includes(file.found.content[0]));
    assert.ok(!shown.includes(url) && !shown.includes('dailynk.com'));
    await press(sidebar, 'Save the file', '.misread-sheet');
    assert.ok(await shows(sidebar, 'body', 'Saved: second-source-read-wrongly-quote.json'));
  },

  'a quote of a stored article is said to be read wrongly in the library': async (stage) => {
    const { url } = stage.page('dailynk-tagdiv-fire');
    await stage.sidebar(await stage.read(url));
    const library = await stage.library();
    const { article } = await stage.view(library, url);
    await library.evaluate((key) => {
      location.hash = `#/article/${encodeURIComponent(key)}`;
    }, article.key);
    assert.ok(await shows(library, '.quote'));
    await library.click('.quote .quote-words');
    await press(library, 'Read wrongly?', '.quote.active');
    assert.ok(await shows(library, '.misread-file', 'second-source-misreading'));
    await library.evaluate(() => {
      const select = document.querySelector('.misread-sheet select');
      select.value = 'no-quote';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    assert.ok(await shows(library, '.misread-file', '"is": "no-quote"'));
  },
};
