/**
 * The evaluation port: `npm run --silent evaluate -- KIND < in.jsonl > out.jsonl`, one JSON object a line.
 * Each kind runs the extension's own functions; a line that cannot be read yields `{id, error}` and the run goes on.
 */
import { createInterface } from 'node:readline';
import type { Kind } from './kinds/kind';

const kinds: Record<string, () => Promise<Kind>> = {
  articles: async () => (await import('./kinds/articles')).kind(),
  attributions: async () => (await import('./kinds/attributions')).kind(),
  accounts: async () => (await import('./kinds/accounts')).kind(),
  synopsis: async () => (await import('./kinds/synopsis')).kind(),
  anchors: async () => (await import('./kinds/anchors')).kind(),
};

async function write(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) {
    await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

async function main(name: string | undefined): Promise<void> {
  const open = name === undefined ? undefined : kinds[name];
  if (!open) {
    console.error(
      `usage: npm run --silent evaluate -- KIND < in.jsonl > out.jsonl\nKIND: ${Object.keys(kinds).join(', ')}`,
    );
    process.exitCode = 2;
    return;
  }
  const kind = await open();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue;
    let id: unknown = null;
    try {
      const input = JSON.parse(line) as unknown;
      if (typeof input !== 'object' || input === null) throw new TypeError('a line must be a JSON object');
      id = (input as Record<string, unknown>).id ?? null;
      const output = await kind.line(input as Record<string, unknown>);
      if (output !== undefined) await write(output);
    } catch (error) {
      await write({ id, error: error instanceof Error ? error.message : String(error) });
    }
  }
  for await (const output of kind.finish?.() ?? []) await write(output);
}

await main(process.argv[2]);
