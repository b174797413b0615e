/** Every command of `package.json` is in the README's table or in CONTRIBUTING.md, and every script that it starts exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const told = read('README.md') + read('CONTRIBUTING.md');

describe.each(Object.entries(scripts))('npm run %s', (name, command) => {
  it('is explained', () => {
    const call = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
    expect(told).toMatch(new RegExp(`${call}(?![\\w:-])`));
  });

  it('starts something that is there', () => {
    const files = command.split(/\s+/).filter((word) => /^(?:scripts|bench)\//.test(word));
    for (const file of files) expect(existsSync(join(ROOT, file)), file).toBe(true);
  });
});
