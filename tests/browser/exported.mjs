/** What the export sheet writes of the library's articles, without the sheet: the same functions on what the background hands over. */
import { build } from 'esbuild';
import { ask } from '../../scripts/browsers/asking.mjs';

const root = new URL('../../', import.meta.url).pathname;

let writing = null;
const load = async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export { sheetFile } from './engine/exchange/sheet-files';", resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
};

/**
 * @param {import('../../scripts/browsers/driver.mjs').Page} library
 * @param {string} format
 * @param {string[] | null} keys `null`: all articles
 */
export async function exported(library, format, keys) {
  writing ??= load();
  const { sheetFile } = await writing;
  const items = [];
  let cursor = null;
  do {
    const answer = await ask(library, 'article/export-items', { about: { keys }, cursor });
    items.push(...answer.items);
    ({ cursor } = answer);
  } while (cursor !== null);
  return sheetFile(format, items, new Date()).text;
}
