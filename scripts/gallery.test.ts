/** The gallery is started as a developer starts it; what a browser would load of it is loaded. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { GESTURES } from '../tests/screens/looks';

const SCRIPT = join(import.meta.dirname, 'gallery.mjs');
const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) child.kill();
  running.clear();
});

/** Starts the script; settles with what it printed when it ends, or when `until` appears in it. */
function gallery(args: string[], until?: RegExp): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [SCRIPT, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let said = '';
  return new Promise((resolve) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      if (until?.test(said)) resolve({ code: null, said });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => resolve({ code, said }));
  });
}

it('serves its frame, and every module of it and of a scene', async () => {
  const { said } = await gallery(['--port', '0', '--scene', 'who'], /Ctrl-C/);
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
  expect(address, said).toBeDefined();
  expect(said).toContain(`${address}#who`);
  for (const [path, words] of [
    ['', 'browse.ts'],
    ['scene.html', 'gallery.tsx'],
    ['browse.ts', 'GESTURES'],
    ['gallery.tsx', 'SCENES'],
    ['scenes.tsx', 'who-echoes'],
    ['looks.ts', 'narrow'],
  ]) {
    const answer = await fetch(`${address}${path}`);
    expect(answer.status, path).toBe(200);
    expect(await answer.text(), path).toContain(words);
  }
});

it('lists every scene, and what is reached from one by clicks', async () => {
  const { code, said } = await gallery(['--list']);
  expect(code, said).toBe(0);
  const names = said.trim().split('\n');
  expect(names).toEqual(expect.arrayContaining(['who', 'library', ...Object.keys(GESTURES)]));
  for (const { scene } of Object.values(GESTURES)) expect(names).toContain(scene);
});

it.each<[string, string[], RegExp]>([
  ['a scene that is not there', ['--scene', 'who-walrus'], /no such scene: who-walrus; there are who,/],
  ['a port that is none', ['--port', 'x'], /not a port: x/],
  ['an option that it does not know', ['--walrus'], /unknown option: --walrus/],
])('refuses %s, and says how it is used', async (_, args, words) => {
  const { code, said } = await gallery(args);
  expect(said).toMatch(words);
  expect(said).toContain('npm run gallery');
  expect(code).toBe(2);
});
