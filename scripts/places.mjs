/** Where things lie in this checkout. Node's own modules only: read before anything is installed. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's top folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The built extension of a browser, as `wxt build` leaves it. */
export const builtFor = (browser) =>
  join(root, '.output', browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');

/** The Node that the devDependency `node` brings: the tools need 22.12, the machine may have 20. */
export const ownNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Firefoxes of other versions than the machine's own, each unpacked in a folder named for its version. */
export const oldFirefoxes = join(root, '.browsers', 'firefox');

const beside = join(root, '..', 'shared', 'eval');
/** Evaluation data beside the checkout, if present. Its real path: the scorers ask whether they were started by it. */
export const evaluationData = existsSync(beside) ? realpathSync(beside) : beside;
