import { describe, expect, it } from 'vitest';
import { labelledGrounds } from './lines';

const TYPES = {
  access: ['witness', 'relative-or-contact', 'office', 'document', 'place', 'unstated'],
  anonymity: ['safety', 'not-authorised', 'bare'],
};

describe('articles with labelled grounds', () => {
  it('are as many as their page says, half of them unopened', () => {
    expect(labelledGrounds('open', 'quotes')).toHaveLength(8);
    expect(labelledGrounds('unopened', 'quotes')).toHaveLength(7);
  });

  it.each(['open', 'unopened'] as const)(
    '%s: every label is of a known type, and every record a quote',
    (part) => {
      const quotes = labelledGrounds(part, 'quotes').map((line) =>
        'quotes' in line ? line.quotes.length : 0,
      );
      labelledGrounds(part, 'grounds').forEach((line, i) => {
        if (!('sources' in line)) throw new Error('no sources');
        for (const { records, access, anonymity } of line.sources) {
          expect(records.every((record) => record < quotes[i]!)).toBe(true);
          for (const { type } of access) expect(TYPES.access).toContain(type);
          for (const { type } of anonymity) expect(TYPES.anonymity).toContain(type);
        }
      });
    },
  );
});
