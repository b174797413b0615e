/** The marks in the project's own sentences (see `tests/cases/attribution/README.md`) as spans. */
import type { Span } from '../../engine/model';

interface ExpectedAttribution {
  content: string[];
  source: string[];
  cue: string[];
}

export interface MarkedText {
  text: string;
  expected: ExpectedAttribution[];
}

const OPENERS: Record<string, { close: string; field: keyof ExpectedAttribution }> = {
  '[[': { close: ']]', field: 'content' },
  '<<': { close: '>>', field: 'source' },
  '{{': { close: '}}', field: 'cue' },
};

/** Takes the marks out of a sentence; what they held comes back as the words of each attribution. */
export function unmark(marked: string): MarkedText {
  const found = new Map<number, { content: Span[]; source: Span[]; cue: Span[] }>();
  const open: { field: keyof ExpectedAttribution; close: string; number: number; start: number }[] = [];
  let text = '';
  for (let i = 0; i < marked.length; i++) {
    const two = marked.slice(i, i + 2);
    const opener = OPENERS[two];
    const last = open.at(-1);
    if (opener) {
      const number = /^(\d):/.exec(marked.slice(i + 2, i + 4))?.[1];
      open.push({ ...opener, number: Number(number ?? 1), start: text.length });
      i += number ? 3 : 1;
    } else if (last && two === last.close && !(two === ']]' && marked[i + 2] === ']')) {
      const entry = found.get(last.number) ?? { content: [], source: [], cue: [] };
      entry[last.field].push([last.start, text.length]);
      found.set(last.number, entry);
      open.pop();
      i += 1;
    } else text += marked[i];
  }
  const words = (spans: Span[]): string[] => spans.map(([start, end]) => text.slice(start, end));
  const first = found.get(1);
  const expected = [...found.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => ({
      content: words(entry.content),
      source: words(entry.source.length > 0 ? entry.source : (first?.source ?? [])),
      cue: words(entry.cue),
    }));
  return { text, expected };
}
