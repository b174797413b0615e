/**
 * `npm run gallery`: the screens of `tests/screens` in a browser, drawn anew with each edit. Every scene has a name and an address;
 * light, dark, narrow and zoomed are one click. `tsx tests/screens/take.ts OUT` takes the same as pictures and runs axe on them.
 *
 *   node scripts/gallery.mjs [--scene NAME] [--port 5199] [--open] [--list]
 */
import { join } from 'node:path';
import { readOptions } from './options.mjs';
import { root } from './places.mjs';
import { setUp } from './setup.mjs';

const USAGE = `npm run gallery                       serves the screens, and prints where
npm run gallery -- --scene NAME       prints the address of one scene
npm run gallery -- --list             prints every scene's name and leaves
  --port NUMBER                       where to serve (5199; 0 for any that is free)
  --open                              opens a browser at it`;

const options = readOptions({ scene: 'text', port: 'text', open: 'flag', list: 'flag' }, USAGE);

/** Ends with what was wrong and the help. */
function refuse(text) {
  console.error(`${text}\n\n${USAGE}`);
  process.exit(2);
}

const port = Number(options.port ?? 5199);
if (!Number.isInteger(port) || port < 0 || port > 65_535) refuse(`not a port: ${options.port}`);

try {
  await setUp(import.meta.url, []);
  const { createServer } = await import('vite');
  const server = await createServer({
    root: join(root, 'tests/screens'),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    cacheDir: join(root, 'node_modules/.vite-gallery'),
    // Only this machine is served, and only what is in the checkout.
    server: { host: '127.0.0.1', port, strictPort: true, fs: { allow: [root] } },
  });
  const { SCENES } = await server.ssrLoadModule('/scenes.tsx');
  const { GESTURES } = await server.ssrLoadModule('/looks.ts');
  const names = [...Object.keys(SCENES), ...Object.keys(GESTURES)].sort();
  if (options.scene && !names.includes(options.scene)) {
    const like = names.filter((name) => name.includes(options.scene.split('-')[0]));
    await server.close();
    refuse(`no such scene: ${options.scene}; there are ${(like.length ? like : names).join(', ')}`);
  }
  if (options.list) {
    console.log(names.join('\n'));
    await server.close();
  } else {
    await server.listen();
    const address = `http://127.0.0.1:${server.httpServer.address().port}/`;
    console.log(`${names.length} scenes: ${address}${options.scene ? `#${options.scene}` : ''}`);
    console.log('Ctrl-C ends it.');
    if (options.open) server.openBrowser();
  }
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE' || /already in use/.test(error.message)
      ? `port ${port} is taken: end the other gallery, or give --port another number`
      : error.message,
  );
  process.exitCode = 1;
}
