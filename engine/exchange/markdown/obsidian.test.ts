/** What Obsidian reads beyond CommonMark: nothing of it comes from an article's words, and the names of blocks are ours. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, item, note } from '../../../tests/support/export-samples';
import { describe as describePlace } from '../../anchoring';
import type { Attribution, Span } from '../../model';
import type { ExportItem } from '../../model/views';
import { toMarkdown } from './markdown';

/** Signs that Obsidian reads, by what they would be. */
const SIGNS: Record<string, RegExp> = {
  'a link to a note, or an embedded one': /!?\[\[/u,
  'a callout': /^>\s*\[![a-z]+\]/imu,
  'a comment': /%%/u,
  'a formula': /\$\$?/u,
  'a footnote': /\[\^/u,
  'a task': /^\s*[-*+]\s+\[.\]/mu,
  'a command of Templater': /<%/u,
  'a table': /^\s*\|/mu,
};
const HOSTILE = [
  '[!warning] Danger',
  '[[Other note]]',
  '![[secret.png]]',
  '%% hidden %%',
  '$$x^2$$',
  'a ^block-name',
  '[^1]',
  '- [ ] a task',
  '<% tp.file.cursor() %>',
  '| a | b |',
  '#no-tag',
  '==hot==',
  '“quoted”, with – dashes, & signs; 100% of “A-B, C”',
];

const said = (id: string, span: Span): Attribution => ({
  id,
  type: 'direct',
  content: [span],
  source: [],
  cue: [],
  speaker: '[[A speaker]] ^x',
  sourceId: null,
  chain: [{ name: '%%An outlet%%', role: 'outlet' }],
  confidence: 0.9,
  sourceConfidence: 0.9,
});

/** An article that is made of such words, each paragraph a quote with a note on it. */
function hostile(lines: readonly string[]): ExportItem {
  const text = lines.join('\n\n');
  let at = 0;
  const spans = lines.map((line): Span => {
    const start = at;
    at += line.length + 2;
    return [start, start + line.length];
  });
  const about = article({ title: `[[Title]] ${lines[0]}`, outlet: '#Outlet %%', byline: '[[By]]', text });
  const one = item(
    about,
    [],
    spans.map((span, n) => said(`q${n}`, span)),
  );
  const annotations = spans.map((span, n) => ({
    annotation: note(n, {
      target: { kind: 'passage' as const, selectors: describePlace(text, span) },
      body: 'Mine, with [[my own link]]',
    }),
    anchoring: { state: 'anchored' as const, span, score: 1, reason: null },
  }));
  return { ...one, annotations };
}

/** A file without its front matter, what is escaped taken out, and the reader's own words. */
const bare = (file: string) =>
  file
    .replace(/^---\n.*?\n---\n/su, '')
    .replaceAll('Mine, with [[my own link]]', 'Mine')
    .replace(/\]\(<[^>]*>\)/gu, ']()')
    .replace(/\\[\s\S]/gu, '·');
const blockNames = (file: string) => file.split('\n').filter((line) => /^\^[A-Za-z0-9-]+$/u.test(line));

describe('Markdown for Obsidian', () => {
  it.each(Object.entries(SIGNS))('has of an article’s words no %s', (_, sign) => {
    for (const line of HOSTILE) expect(bare(toMarkdown([hostile([line])])), line).not.toMatch(sign);
  });

  it('keeps the reader’s own links', () =>
    expect(toMarkdown([hostile(['Boats'])])).toContain('Mine, with [[my own link]]'));

  it('has tags of the reader’s alone, and marks where notes are alone', () => {
    for (const line of HOSTILE) {
      const body = bare(toMarkdown([hostile([line])]));
      expect(body.match(/(?<![\p{L}\p{N}])#(?! |#)[\p{L}]/gu) ?? [], line).toEqual([]);
      // Each quote and each note’s words are marked from end to end, once.
      expect((body.match(/==/gu) ?? []).length % 2, line).toBe(0);
    }
  });

  it('names each block once, behind an empty line behind its quotation, as Obsidian wants it', () => {
    const lines = toMarkdown([hostile(HOSTILE)]).split('\n');
    const names = lines.flatMap((line, at) => (/^\^/u.test(line) ? [at] : []));
    expect(names.length).toBe(2 * HOSTILE.length);
    for (const at of names) {
      expect(lines[at]).toMatch(/^\^[a-z0-9-]+$/u);
      expect(lines[at - 1]).toBe('');
      expect(lines[at - 2]).toMatch(/^>/u);
      expect(lines[at + 1] ?? '').toBe('');
    }
    expect(new Set(names.map((at) => lines[at])).size).toBe(names.length);
  });

  it('names a block the same from export to export, whatever else is found in the article later', () => {
    const before = blockNames(toMarkdown([hostile(HOSTILE)]));
    const whole = hostile(HOSTILE);
    const [first, ...rest] = whole.attributions.attributions;
    const later = {
      ...whole,
      attributions: {
        ...whole.attributions,
        attributions: [...rest, { ...first!, id: 'q99' }],
      },
    };
    expect(blockNames(toMarkdown([later])).toSorted()).toEqual(before.toSorted());
  });

  it('has links to passages that lead to the very words, whatever signs they have', () => {
    for (const line of HOSTILE) {
      const file = toMarkdown([hostile([line])]);
      const links = [...file.matchAll(/\(<([^>]*#:~:text=[^>]*)>\)/gu)].map(([, address]) => address!);
      expect(links.length, line).toBeGreaterThan(0);
      for (const address of links) {
        expect(URL.canParse(address)).toBe(true);
        const directive = address.slice(address.indexOf(':~:text=') + 8).split('&text=')[0]!;
        // Commas and dashes are signs of a text fragment: those of the words are written as what they stand for.
        const parts = directive.split(',').filter((part) => !part.endsWith('-') && !part.startsWith('-'));
        const words = parts.map((part) => decodeURIComponent(part));
        for (const part of words) expect(line.toLowerCase(), address).toContain(part.toLowerCase());
        expect(parts.join('')).not.toMatch(/[-&]/u);
      }
    }
  });

  it('holds for words that nobody thought of', () => {
    const bit = fc.constantFrom(
      '[',
      ']',
      '!',
      '%',
      '$',
      '^',
      '#',
      '=',
      '|',
      '<',
      '>',
      '-',
      ' ',
      'a',
      '[!note]',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(bit, { minLength: 1, maxLength: 12 }), (bits) => {
        const line = `x${bits.join('')}y`;
        const body = bare(toMarkdown([hostile([line])]));
        for (const sign of Object.values(SIGNS)) expect(body).not.toMatch(sign);
      }),
      { numRuns: 60 },
    );
  });
});
