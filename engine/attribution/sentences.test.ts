import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unmark } from '../../tests/support/case-markup';
import type { Attribution, Span } from '../model';
import { attribute } from './index';

interface Form {
  form: string;
  cases: string[];
}

const folder = new URL('../../tests/cases/attribution/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function found(text: string, attributions: readonly Attribution[]): unknown[] {
  const words = (spans: readonly Span[]): string[] => spans.map(([start, end]) => text.slice(start, end));
  return attributions
    .filter(({ depth }) => !depth)
    .map(({ content, source, cue }) => ({ content: words(content), source: words(source), cue: words(cue) }));
}

describe.each(files)('%s', (file) => {
  const forms = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Form[];
  describe.each(forms)('$form', ({ cases }) => {
    it.each(cases)('%s', (marked) => {
      const { text, expected } = unmark(marked);
      expect(found(text, attribute(text, { outlet: 'Daily NK' }).attributions)).toEqual(expected);
    });
  });
});
