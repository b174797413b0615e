/** Draws `public/icon/icon.svg` in the sizes that browsers ask for: `tsx tests/screens/icons.ts`. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const FOLDER = new URL('../../public/icon/', import.meta.url).pathname;
/** Chromium's toolbar (16, 32), extension list (48), store and installation (128); Firefox's add-ons page (96). */
const SIZES = [16, 32, 48, 96, 128];

const svg = readFileSync(`${FOLDER}icon.svg`, 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const sized = svg.replace(
    'width="128" height="128"',
    `width="${size}" height="${size}" style="display:block"`,
  );
  await page.setContent(`<body style="margin:0;background:transparent">${sized}</body>`);
  await page.screenshot({ path: `${FOLDER}${size}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
