/**
 * How the time of reading a page grows in a real Chromium: families of markup, on an outlet's page and on one of any site. Each is read
 * at a size and at four times that size; the exponent is the slope between them, measured again before it fails.
 */
import { bundled } from './bundle.mjs';

/** The exponent that is allowed, and the one of a quick run of smaller pages. */
const EXPONENT = 1.2;
/** A page that is read in less (ms) is not judged. */
const JUDGED_MS = 60;
const TRIES = 3;
/** UTF-16 units of markup: the smallest, and the largest, which is more than any article's. */
const SIZES = [150_000, 600_000];

/**
 * @param {import('../browsers/driver.mjs').Browser} browser
 * @param {{ families?: string[], sizes?: number[] }} [options]
 * @returns {Promise<number>} how many grow too fast
 */
export async function benchGrowth(browser, { families: only = [], sizes = SIZES } = {}) {
  const source = await bundled('growth-pages.ts');
  const tab = await browser.newTab();
  await tab.evaluate((text) => {
    // biome-ignore lint/security/noGlobalEval: a page of our own.
    globalThis.eval(text);
  }, source);
  const { families, places } = await tab.evaluate(() => ({
    families: globalThis.growthPages.families,
    places: globalThis.growthPages.places,
  }));
  const read = (family, place, size) =>
    tab.evaluate(
      ([name, where, units]) => globalThis.growthPages.read(name, where, units, 3),
      [family, place, size],
    );
  let over = 0;
  console.log(`\nReading pages in Chromium ${browser.version}: ${families.length} families of markup`);
  for (const family of families.filter((name) => !only.length || only.includes(name))) {
    for (const place of places) {
      let exponent = 0;
      let times = [];
      for (let tries = 0; tries < TRIES; tries++) {
        times = [];
        for (const size of sizes) {
          times.push(await read(family, place, size));
          if (times.at(-1) > 8_000) break;
        }
        const [small, large] = [times[0], times.at(-1)];
        exponent =
          times.length < sizes.length
            ? Number.POSITIVE_INFINITY
            : large < JUDGED_MS
              ? 0
              : Math.log(large / Math.max(small, 1)) / Math.log(sizes.at(-1) / sizes[0]);
        if (exponent <= EXPONENT) break;
      }
      const failed = exponent > EXPONENT;
      if (failed) over++;
      console.log(
        `${failed ? '✗' : ' '} ${family.padEnd(28)} ${place.padEnd(9)} ${exponent ? exponent.toFixed(2) : '   –'}  ${times.map((time) => time.toFixed(0)).join(' ')} ms`,
      );
    }
  }
  console.log(`${over} over an exponent of ${EXPONENT}`);
  await tab.close();
  return over;
}
