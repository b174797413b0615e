import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = new URL('../../', import.meta.url).pathname;

/** Writes the gallery as one page that needs no server into a folder `gallery` of `out`. Returns its address; a scene is its hash. */
export async function bundledGallery(out: string): Promise<string> {
  const dir = join(out, 'gallery');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: dir,
      emptyOutDir: true,
      lib: {
        entry: join(ROOT, 'tests/screens/gallery.tsx'),
        formats: ['iife'],
        name: 'gallery',
        fileName: 'gallery',
      },
    },
  });
  const files = readdirSync(dir);
  const css = files
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(join(dir, file), 'utf8'));
  const script = files.find((file) => file.endsWith('.js'));
  const page = join(dir, 'index.html');
  writeFileSync(
    page,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Screens</title><style>${css.join('\n')}</style></head><body><div id="app"></div><script src="${script}"></script></body></html>`,
  );
  return pathToFileURL(page).href;
}
