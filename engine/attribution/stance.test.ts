import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StanceType } from '../model';
import { attribute } from './index';

interface Class {
  /** What is expected of all its sentences; `null` is asserted. */
  stance: StanceType | null;
  /** Sentences with ((the words that say so)). */
  cases: string[];
}

const folder = new URL('../../tests/cases/stance/', import.meta.url);

describe.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s', (file) => {
  const classes = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Class[];
  describe.each(classes)('$stance', ({ stance, cases }) => {
    it.each(cases)('%s', (marked) => {
      const text = marked.replace(/\(\(|\)\)/g, '');
      const [, words = ''] = /\(\((.*?)\)\)/.exec(marked) ?? [];
      const { attributions } = attribute(text, {
        outlet: 'Daily NK',
        language: /[가-힣]/.test(text) ? 'ko' : 'en',
      });
      // A content that holds the words ("he did not believe that …, a source said") is another's, and asserted.
      const at = marked.indexOf('((');
      const plain = attributions.filter(
        ({ content }) => !content.some(([start, end]) => start <= at && at < end),
      );
      const marks = attributions.flatMap((one) => (one.stance ? [one.stance] : []));
      if (plain.length > 0 && stance) expect(marks).not.toEqual([]);
      for (const { type, span } of marks) {
        expect(type).toBe(stance);
        const said = text.slice(...span);
        expect(said.includes(words) || words.includes(said), `“${said}” for “${words}”`).toBe(true);
      }
    });
  });
});
