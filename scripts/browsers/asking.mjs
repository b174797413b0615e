/** Puts questions to the extension itself, in its own messages, from one of its own pages. */
import { until } from './driver.mjs';

/**
 * @param {import('./driver.mjs').Frame} page a page of the extension: the library, or the sidebar
 * @param {string} name a message of `protocol/messages/`
 * @returns the answer; throws with the failure's kind where there is none.
 */
export async function ask(page, name, question) {
  // As text: of an object that stands in an answer twice, WebDriver BiDi names the second one only.
  const text = await page.evaluate(
    async (envelope) =>
      JSON.stringify((await (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(envelope)) ?? null),
    { name, ask: question },
  );
  const reply = JSON.parse(text);
  if (!reply?.ok)
    throw new Error(`${name}: ${reply?.failure?.kind ?? 'no answer'} ${reply?.failure?.detail ?? ''}`.trim());
  return reply.answer;
}

/** Everything that the library has on its articles: each one's view and its other accounts with their synopses. */
export async function askForEverything(library) {
  const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 200 });
  const everything = [];
  for (const { key } of articles) {
    const view = await ask(library, 'article/view', { about: { key } });
    const { accounts } = await ask(library, 'article/accounts', { about: { key } });
    const others = [];
    for (const account of accounts.filter(({ match }) => match.same)) {
      const otherKey = account.summary.key;
      others.push({
        account,
        synopsis: (await ask(library, 'synopsis/view', { about: { key }, otherKey })).synopsis,
      });
    }
    everything.push({ view, others });
  }
  return everything;
}

/** Opens the runs of one speaker that a sidebar's list has folded. */
export const unfold = (sidebar) =>
  sidebar.evaluate(() => {
    for (const fold of document.querySelectorAll('.run-fold[aria-expanded="false"]')) fold.click();
  });

/** Waits until the extension has painted a page's quotes. @returns {Promise<boolean>} whether it has, in `timeout` milliseconds */
export const painted = (tab, timeout = 10_000) =>
  until(() => tab.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith('ss-'))), {
    timeout,
  });

/** Waits until a selector finds something in a frame that matches a text, if one is given. */
export const shows = (frame, selector, text = '', timeout = 10_000) =>
  until(
    () =>
      frame.evaluate(
        ({ selector, text }) =>
          [...document.querySelectorAll(selector)].some((element) =>
            (element.textContent ?? '').includes(text),
          ),
        { selector, text },
      ),
    { timeout },
  );

/**
 * Waits until what a selector finds is on the screen: it has a place in the window, and two frames have been drawn since, the first of which may have begun
 * before it was there.
 * @returns {Promise<boolean>} whether it came in `timeout` milliseconds
 */
export async function drawn(frame, selector, timeout = 10_000) {
  const placed = await until(
    () =>
      frame.evaluate((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return !!box && box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0;
      }, selector),
    { timeout },
  );
  if (!placed) return false;
  await frame.evaluate(async () => {
    await document.fonts.ready;
    // A hidden document draws no frames.
    const nextFrame = () =>
      new Promise((resolve) => (document.hidden ? resolve() : requestAnimationFrame(resolve)));
    await nextFrame();
    await nextFrame();
  });
  return true;
}
