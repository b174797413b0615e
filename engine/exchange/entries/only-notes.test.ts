import { describe, expect, it } from 'vitest';
import { article, note, SAMPLES } from '../../../tests/support/export-samples';
import { SHEET_FORMATS } from '../../model/views';
import { sheetFile } from '../sheet-files';
import { joinedOf } from './joined';
import { onlyNotes, strayItem } from './only-notes';

const NOW = new Date('2031-02-07T12:00:00.000Z');
const whole = SAMPLES.article[0]!;
const onQuotes = joinedOf(whole).notes.filter(({ quotes }) => quotes.length > 0);

describe('an export of notes', () => {
  it('has those notes alone, and of the quotes those that they are on', () => {
    expect(onQuotes.length, 'the sample has a note on a quote').toBeGreaterThan(0);
    const [{ annotation, quotes }] = onQuotes as [(typeof onQuotes)[0]];
    const item = onlyNotes(whole, new Set([annotation.id]));
    expect(item.annotations.map((one) => one.annotation.id)).toEqual([annotation.id]);
    expect(item.attributions.attributions.map(({ id }) => id)).toEqual(
      quotes.map(({ attribution }) => attribution.id),
    );
    expect(item.attributions.attributions.length).toBeLessThan(whole.attributions.attributions.length);
    expect(item.event).toBeUndefined();
    expect(item.article).toBe(whole.article);
    const csv = sheetFile('csv', [item], NOW).text;
    expect(csv.match(/"https?:[^"]*"|"note"/gu)?.length).toBeGreaterThan(0);
    for (const other of whole.annotations)
      if (other.annotation.id !== annotation.id && other.annotation.body !== '')
        expect(csv).not.toContain(other.annotation.body.slice(0, 30));
  });

  it('keeps a note of no quote, and leaves all quotes out', () => {
    const alone = joinedOf(whole).notes.find(({ quotes }) => quotes.length === 0)!;
    const item = onlyNotes(whole, new Set([alone.annotation.id]));
    expect(item.annotations).toHaveLength(1);
    expect(item.attributions.attributions).toEqual([]);
  });

  it.each(SHEET_FORMATS)('of an article that is not in the library is a file all the same: %s', (format) => {
    const body = 'Which harbour?';
    const { key, url } = article();
    const item = strayItem({ key, url, outlet: 'lantern.example', title: key }, [note(7, { body })]);
    const { text } = sheetFile(format, [item], NOW);
    expect(text).toContain(key);
    if (['markdown', 'csv', 'json-ld', 'html'].includes(format)) expect(text).toContain(body);
  });
});
