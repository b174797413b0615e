/**
 * Takes a picture of every scene in headless Chromium and runs axe on it: `tsx tests/screens/take.ts OUT [SCENE …]`.
 * Ends with status 1 when axe finds something, a word runs out of the window, or the page says something to its console.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';

const ROOT = new URL('../../', import.meta.url).pathname;
const out = process.argv[2] ?? '/tmp/screens';
const wanted = process.argv.slice(3);

/** Windows that every scene is looked at in; `zoom` 2 halves the CSS pixels, as a browser's 200 % does. */
const LOOKS = [
  { name: 'light', theme: 'light', width: 380, height: 860, zoom: 1 },
  { name: 'dark', theme: 'dark', width: 380, height: 860, zoom: 1 },
  { name: 'narrow', theme: 'light', width: 300, height: 760, zoom: 1 },
  { name: 'zoom', theme: 'light', width: 360, height: 720, zoom: 2 },
];
const WIDE = [
  { name: 'light', theme: 'light', width: 1180, height: 860, zoom: 1 },
  { name: 'dark', theme: 'dark', width: 1180, height: 860, zoom: 1 },
  { name: 'narrow', theme: 'light', width: 360, height: 760, zoom: 1 },
  { name: 'zoom', theme: 'dark', width: 1180, height: 860, zoom: 2 },
];

async function bundle(): Promise<string> {
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

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await run.run(document, { rules: { region: { enabled: false } } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `axe ${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    );
  });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return overflow > 0 ? [...found, `runs ${overflow} px out of the window`] : found;
}

const address = await bundle();
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
let wrong = 0;
try {
  const lister = await browser.newPage();
  await lister.goto(address);
  const scenes = ((await lister.locator('pre').textContent()) ?? '').split('\n');
  for (const scene of scenes.filter(
    (name) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)),
  )) {
    for (const { name, theme, width, height, zoom } of scene.startsWith('library') ||
    scene.startsWith('options')
      ? WIDE
      : LOOKS) {
      const context = await browser.newContext({
        viewport: { width: width / zoom, height: height / zoom },
        deviceScaleFactor: zoom,
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`thrown: ${error.message}`));
      await page.goto(`${address}#${scene}?theme=${theme}`);
      await page.waitForTimeout(120);
      await page.screenshot({ path: join(out, `${scene}.${name}.png`) });
      for (const fault of [...(await faults(page)), ...said]) {
        wrong += 1;
        console.log(`${scene}.${name}: ${fault}`);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
}
console.log(`${wrong} fault(s); pictures in ${out}`);
process.exitCode = wrong > 0 ? 1 : 0;
