/** Earlier texts: which are kept where there are too many, and how they reach the interface. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleOf, draftOn, freshDatabase } from '../../tests/support/library-samples';
import { Library } from '../library/library';
import { surplusOf, VERSIONS_KEPT, VERSIONS_SHARE } from './versions';

const DAY = 86_400_000;
let now: number;
let library: Library;
const bridge = articleOf();
const textNo = (n: number) => articleOf([`Text number ${n}.`]);
const read = (n: number) => library.openArticle(textNo(n));

beforeEach(() => {
  now = Date.parse('2026-01-01T00:00:00.000Z');
  library = new Library(freshDatabase(), () => new Date(now));
});

/** What is kept beside the present text, oldest first. */
async function kept(): Promise<string[]> {
  const { versions } = (await library.view(bridge.key))!;
  const all = await Promise.all(versions.map(({ id }) => library.version(bridge.key, id)));
  return all.map((one) => one!.text).reverse();
}

describe('a page that swaps its text', () => {
  it('washes out neither the first nor the last, nor those that stood long', async () => {
    for (let n = 0; n < 10; n++, now += DAY) await read(n);
    for (let n = 10; n < 200; n++, now += 850) await read(n);
    const texts = await kept();
    expect(texts).toHaveLength(VERSIONS_KEPT);
    for (let n = 0; n < 9; n++) expect(texts).toContain(textNo(n).text);
    expect(texts[0]).toBe(textNo(0).text);
    expect(texts.at(-1)).toBe(textNo(198).text);
  });

  it('does not wash the first out by coming back to it', async () => {
    await read(0);
    now += DAY;
    for (const n of [1, 2, 0, 3]) {
      now += 850;
      await read(n);
    }
    for (let n = 10; n < 120; n++, now += 850) await read(n);
    expect(await kept()).toContain(textNo(0).text);
  });

  it('does not take a text from a note that was written on it', async () => {
    for (let n = 0; n < 5; n++, now += 850) await read(n);
    const article = textNo(4);
    await library.saveNote(article.key, draftOn(article, 'Text number 4'));
    for (let n = 5; n < 150; n++, now += 850) await read(n);
    expect(await kept()).toContain(article.text);
  });

  it('fills no more than its share, and its view stays small', async () => {
    await read(0);
    for (let n = 1; n < 12; n++) {
      now += 1_000;
      const text = `Text number ${n}.`.padEnd(1_450_000, ' and on');
      const at = new Date(now).toISOString();
      await library.db.versions.put({ key: bridge.key, hash: `${n}`, read: at, title: bridge.title, text });
    }
    await read(50);
    const texts = await kept();
    expect(texts.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(VERSIONS_SHARE);
    expect(texts[0]).toBe(textNo(0).text);
    expect(texts.at(-1)).toMatch(/^Text number 11\./);
    const { versions } = (await library.view(bridge.key))!;
    expect(JSON.stringify(versions).length).toBeLessThan(2_000);
    expect(versions[0]).toMatchObject({ length: 1_450_000 });
  });

  it('that was deleted and read anew meanwhile has the first text of all', async () => {
    for (let n = 0; n < 5; n++, now += 1_000) await read(n);
    const token = await library.delete([bridge.key]);
    await read(7);
    await library.undelete(token);
    expect(await kept()).toEqual([0, 1, 2, 3, 4].map((n) => textNo(n).text));
  });
});

it('asks for a text that is not kept any more in vain', async () => {
  await read(0);
  expect(await library.version(bridge.key, 'gone')).toBeNull();
  expect(await library.version('https://x.example/none', 'gone')).toBeNull();
});

it('what is given up never includes the first, the last or what is held, and stops within bounds', () => {
  const versions = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 1e9 }),
      length: fc.integer({ min: 0, max: 40 }),
      held: fc.boolean(),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(
      versions,
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 0, max: 300 }),
      (some, most, share) => {
        const all = some.map(({ at, length, held }) => ({
          read: new Date(at).toISOString(),
          text: 'x'.repeat(length),
          held,
        }));
        const surplus = new Set(surplusOf(all, ({ held }) => held, most, share));
        const left = all.filter((one) => !surplus.has(one));
        for (const one of surplus) expect(one.held).toBe(false);
        const ordered = all.toSorted((p, q) => Date.parse(p.read) - Date.parse(q.read));
        if (ordered.length > 0) expect(surplus.has(ordered[0]!) || surplus.has(ordered.at(-1)!)).toBe(false);
        const free = left.filter((one) => !one.held && one !== ordered[0] && one !== ordered.at(-1));
        const size = left.reduce((sum, { text }) => sum + text.length, 0);
        if (free.length > 0) expect(left.length <= most && size <= share).toBe(true);
      },
    ),
  );
});
