import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../../tests/support/export-samples';
import { type ExportItem, SHEET_FORMATS } from '../model/views';
import { onlyNotes, strayItem } from './entries/only-notes';
import { sheetFile } from './sheet-files';

const NOW = new Date('2031-02-07T12:00:00.000Z');

/** Run with UPDATE_GOLDEN=1 to write the golden files anew, and read the difference. */
const UPDATE = process.env.UPDATE_GOLDEN === '1';

describe('every format has a golden file', () => {
  for (const [name, items] of Object.entries(SAMPLES)) {
    it.each(SHEET_FORMATS)(`${name} as %s`, (format) => {
      const file = sheetFile(format, items, NOW);
      const golden = join(
        import.meta.dirname,
        '../../tests/cases/exports',
        `${name}${file.name.slice(file.name.indexOf('.'))}`,
      );
      if (UPDATE) writeFileSync(golden, file.text);
      expect(file.text).toBe(readFileSync(golden, 'utf8'));
    });
  }
});

/** Evaluation data beside the checkout, if present: the MUST assertions of W3C's test suite. */
const CHECK = join(import.meta.dirname, '../../../shared/eval/check-w3c.mjs');

describe.skipIf(!existsSync(CHECK))('the JSON-LD holds to the W3C model', () => {
  const [first] = SAMPLES.library as [ExportItem];
  const noted = first.annotations.map(({ annotation }) => annotation);
  it.each<[string, readonly ExportItem[]]>([
    ['of a library', SAMPLES.library],
    ['of an article', SAMPLES.article],
    ['of quotes alone', [{ ...first, annotations: [] }]],
    ['of some notes', [onlyNotes(first, new Set(noted.slice(0, 2).map(({ id }) => id)))]],
    ['of notes on an article that is not in the library', [strayItem(first.article, noted)]],
  ])('passes every MUST assertion: %s', (_, items) => {
    const folder = mkdtempSync(join(tmpdir(), 'json-ld-'));
    try {
      const file = join(folder, 'library.jsonld');
      writeFileSync(file, sheetFile('json-ld', items, NOW).text);
      const root = createRequire(import.meta.url).resolve('../../package.json');
      const said = execFileSync(process.execPath, [CHECK, file], { cwd: join(root, '..'), encoding: 'utf8' });
      expect(said).toContain(', 0 fail');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
