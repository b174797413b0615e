/**
 * Child processes: started here, so that one Ctrl-C ends every one of them.
 * Node's own modules only.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ownNode, root } from './places.mjs';

const running = new Set();

/** When the first signal to leave came; 0 before it. */
let leaving = 0;

/** Was this process told to leave? What fails from then on fails for that. */
export const isLeaving = () => leaving > 0;

/** The environment of everything that runs after installation: the project's Node and tools come first in PATH. */
export function environment() {
  const first = [join(root, 'node_modules', '.bin')];
  if (existsSync(ownNode)) first.unshift(dirname(ownNode));
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [name]: [...first, process.env[name] ?? ''].join(delimiter), NO_COLOR: '1' };
}

/**
 * Runs a command, in the checkout where no other folder is named.
 * @param {string} command
 * @param {string[]} args
 * @param {{ input?: string, onLine?: (line: string) => void, quiet?: boolean, env?: Record<string, string>, cwd?: string }} [options]
 *   `onLine` sees each line of both outputs as it comes; without `quiet` they are printed as they are.
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} `code` is 127 where there is no such command.
 */
export function run(command, args, { input, onLine, quiet = false, env, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...environment(), ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    running.add(child);
    const out = { stdout: '', stderr: '' };
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      let rest = '';
      child[name].setEncoding('utf8');
      child[name].on('data', (chunk) => {
        out[name] += chunk;
        if (!quiet) process[name].write(chunk);
        if (!onLine) return;
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine(line);
      });
    }
    if (input !== undefined) {
      child.stdin.on('error', () => {}); // a child that ends early has no more to say about its input
      child.stdin.end(input);
    }
    child.on('error', (error) => {
      running.delete(child);
      resolve({ code: 127, stdout: out.stdout, stderr: `${out.stderr}${error.message}\n` });
    });
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, ...out });
    });
  });
}

/** A tool of node_modules/.bin, run by the project's own Node. */
export const tool = (name, args, options) =>
  run(process.platform === 'win32' ? `${name}.cmd` : name, args, options);

/**
 * Starts a server and leaves it running.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {{ ended(): boolean, output(): string, stop(): Promise<void> }} `stop` settles when it is gone
 */
export function serve(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...environment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
  const gone = new Promise((resolve) => {
    const end = (error) => {
      ended = true;
      running.delete(child);
      if (error instanceof Error) output += error.message;
      resolve();
    };
    child.on('error', end);
    child.on('close', end);
  });
  return {
    ended: () => ended,
    output: () => output,
    stop: () => {
      child.kill('SIGTERM');
      return gone;
    },
  };
}

/** Ends every process that was started here. */
export function endAll() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * On Ctrl-C (and SIGTERM) runs `clean`, ends all children and leaves. A second one, a second later or more, leaves at once:
 * a terminal sends Ctrl-C to a whole group of processes, and those that pass it on send it twice.
 * @param {() => Promise<unknown> | unknown} [clean]
 */
export function leaveOnInterrupt(clean = () => {}) {
  leaving = 0;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, async () => {
      const code = signal === 'SIGINT' ? 130 : 143;
      if (leaving && Date.now() - leaving < 1000) return;
      if (leaving) process.exit(code);
      leaving = Date.now();
      try {
        await Promise.race([clean(), new Promise((resolve) => setTimeout(resolve, 5000))]);
      } finally {
        endAll();
        process.exit(code);
      }
    });
  }
}
