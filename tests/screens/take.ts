/**
 * Takes a picture of every scene in headless Chromium and runs axe on it: `tsx tests/screens/take.ts OUT [SCENE …] [--language ko] [--looks wide,least]`.
 * Ends with status 1 when axe finds something, a word runs out of the window, or the page says something to its console.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import axe from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { bundledGallery } from './bundled-gallery';
import { GESTURES, type Look, looksOf } from './looks';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string', default: 'en' }, looks: { type: 'string' } },
});
const [out = '/tmp/screens', ...wanted] = positionals;
const looks = values.looks?.split(',');

async function faults(page: Page, ownColours: boolean): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (withContrast) => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    // Scenes without the frame of a page have no landmarks; under forced colours axe reads our colours, not the system's.
    const rules = { region: { enabled: false }, 'color-contrast': { enabled: withContrast } };
    const { violations } = await run.run(document, { rules });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `axe ${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    );
  }, ownColours);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return overflow > 0 ? [...found, `runs ${overflow} px out of the window`] : found;
}

/** Takes one picture. Returns what is wrong with it. */
async function take(scene: string, look: Look): Promise<string[]> {
  const { name, theme, width, height, zoom, forcedColors, contrast } = look;
  const context = await browser.newContext({
    viewport: { width: width / zoom, height: height / zoom },
    deviceScaleFactor: zoom,
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    ...(forcedColors && { forcedColors }),
    ...(contrast && { contrast }),
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`));
  const gesture = GESTURES[scene];
  await page.goto(`${address}#${gesture?.scene ?? scene}?theme=${theme}&language=${values.language}`);
  for (const click of [gesture?.click ?? []].flat()) await page.locator(click).first().click();
  await page.waitForTimeout(120);
  await page.screenshot({ path: join(out, `${scene}.${name}.png`) });
  const wrong = [...(await faults(page, forcedColors === undefined)), ...said];
  await context.close();
  return wrong;
}

const address = await bundledGallery(out);
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
  const asked = (name: string) => wanted.length === 0 || wanted.some((part) => name.startsWith(part));
  for (const scene of [...scenes, ...Object.keys(GESTURES)].filter(asked)) {
    for (const look of looksOf(scene).filter(({ name }) => looks?.includes(name) ?? true)) {
      for (const fault of await take(scene, look)) {
        wrong += 1;
        console.log(`${scene}.${look.name}: ${fault}`);
      }
    }
  }
} finally {
  await browser.close();
}
console.log(`${wrong} fault(s); pictures in ${out}`);
process.exitCode = wrong > 0 ? 1 : 0;
