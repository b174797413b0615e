import { describe, expect, it } from 'vitest';
import { article, item, note } from '../../tests/support/export-samples';
import type { ExportItem } from '../model/views';
import { toCsv } from './csv/csv';
import { toHtml } from './html/html';
import { toMarkdown } from './markdown/markdown';
import { fromJsonLd } from './web-annotation/from-json-ld';
import { toJsonLd } from './web-annotation/json-ld';

const EXACT = 'for 20 days';
const MARK = note(1, {
  motivation: 'highlighting',
  body: '',
  tags: [],
  target: {
    kind: 'passage',
    selectors: [{ type: 'TextQuoteSelector', exact: EXACT, prefix: '', suffix: '' }],
    colour: 'green',
  },
});
const marked = (more: Partial<ExportItem> = {}): ExportItem[] => [{ ...item(article(), [MARK]), ...more }];
const named = marked({ highlightNames: { green: 'figures, <unsure>' } });

describe('words marked in a colour', () => {
  it('are a highlight of the Web Annotation model: the colour is a class of style, its meaning classifies', () => {
    const { items } = JSON.parse(toJsonLd(named)).first;
    const mark = items.find((one: { id: string }) => one.id === `urn:uuid:${MARK.id}`);
    expect(mark.motivation).toBe('highlighting');
    expect(mark.target).toMatchObject({ type: 'SpecificResource', styleClass: 'green' });
    expect(mark.body).toEqual([
      { type: 'TextualBody', value: 'figures, <unsure>', format: 'text/plain', purpose: 'classifying' },
    ]);
    const read = fromJsonLd(toJsonLd(named));
    expect(read.ok && read.annotations).toEqual([MARK]);
  });

  it('say their colour and what it means in Markdown, on paper and in a table', () => {
    expect(toMarkdown(named)).toContain('Marked green: figures, ');
    expect(toMarkdown(marked())).toContain('*Marked green*');
    expect(toHtml(named)).toContain('Marked green: figures, &lt;unsure&gt;');
    expect(toCsv(named)).toContain('"green","figures, <unsure>"');
    expect(toCsv(marked())).toContain('"green",""');
  });
});
