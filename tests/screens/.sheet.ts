import { chromium } from 'playwright-core';

const [out, ...files] = process.argv.slice(2);
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--allow-file-access-from-files'],
});
const p = await b.newPage({ viewport: { width: 1560, height: 800 } });
const { writeFileSync } = await import('node:fs');
writeFileSync(
  '/tmp/screens/_s.html',
  `<body style="margin:0;background:#999;display:flex;flex-wrap:wrap;gap:8px;align-items:flex-start">${files.map((f) => `<img src="file://${f.startsWith('/') ? f : `/tmp/screens/${f}`}.png" style="max-height:850px;max-width:760px">`).join('')}`,
);
await p.goto('file:///tmp/screens/_s.html');
await p.screenshot({ path: out!, fullPage: true });
await b.close();
