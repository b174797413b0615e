/**
 * Notes while the background is killed, in the real browser: random saves, edits and deletions, the worker ended at any moment.
 * What was acknowledged is there, and nothing else. Chromium only: over WebDriver BiDi the background of Firefox is left to itself.
 */
import assert from 'node:assert/strict';
import { ask } from '../../scripts/browsers/asking.mjs';

const SEQUENCES = 100;
const SEED = Number(process.env.FAULTS_SEED ?? 1);

function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One after the other in the page: sends, and again where the worker died over it, as the client does. */
const perform = (page, messages) =>
  page.evaluate(async (all) => {
    const { runtime } = globalThis.browser ?? globalThis.chrome;
    const outcomes = [];
    for (const message of all) {
      let outcome = { is: 'unknown' };
      for (let attempt = 0; attempt < 4 && outcome.is === 'unknown'; attempt++) {
        try {
          const reply = await runtime.sendMessage(message);
          if (reply) outcome = reply.ok ? { is: 'done', answer: reply.answer } : { is: 'refused' };
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        // A deletion that may have happened is not asked for twice.
        if (message.name === 'note/delete') break;
      }
      outcomes.push(outcome);
    }
    return outcomes;
  }, messages);

export const tests = {
  [`${SEQUENCES} sequences with the worker killed (seed ${SEED})`]: async (stage) => {
    if (stage.name !== 'chromium') return;
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const library = await stage.library();
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 10 });
    const { key } = articles.find(({ url }) => url === stage.page('dailynk-tagdiv-fire').url) ?? articles[0];
    const random = randomFrom(SEED);
    const target = { kind: 'article' };
    /** By id: the words that must be there; `null`: none; an array where either may be. */
    const model = new Map();
    let killed = 0;
    for (let sequence = 0; sequence < SEQUENCES; sequence++) {
      const id = crypto.randomUUID();
      const bodies = [1, 2, 3].map((n) => `${sequence}.${n}`);
      const save = (body, revision) => ({
        name: 'note/save',
        ask: { about: { key }, draft: { id, ...(revision && { revision }), target, body, tags: [] } },
      });
      const messages = [save(bodies[0]), save(bodies[1], 1), save(bodies[2], 2)];
      const deletes = random() < 0.3;
      if (deletes) messages.push({ name: 'note/delete', ask: { about: { key }, id } });
      const doing = perform(library, messages);
      if (random() < 0.6) {
        await new Promise((resolve) => setTimeout(resolve, random() * 25));
        await stage.browser.stopWorker();
        killed++;
      }
      const outcomes = await doing;
      const saved = outcomes.slice(0, 3).findLastIndex(({ is }) => is === 'done');
      const sure = saved < 0 ? null : bodies[saved];
      const open = outcomes.some(({ is }) => is === 'unknown');
      const gone = deletes && outcomes[3].is === 'done';
      model.set(
        id,
        gone ? [null] : open ? [sure, ...bodies.slice(saved + 1), ...(deletes ? [null] : [])] : [sure],
      );
    }
    const { notes, total } = await ask(library, 'library/notes', { words: '', offset: 0, limit: 1000 });
    assert.equal(notes.length, total);
    const found = new Map(notes.map(({ annotation }) => [annotation.id, annotation.body]));
    for (const [id, allowed] of model)
      assert.ok(allowed.includes(found.get(id) ?? null), `${id}: ${found.get(id)} is none of ${allowed}`);
    for (const id of found.keys()) assert.ok(model.has(id), `nobody wrote ${found.get(id)}`);
    assert.ok(killed > SEQUENCES / 3);
    console.log(`    ${SEQUENCES} sequences, ${killed} kills, ${found.size} notes`);
  },
};
