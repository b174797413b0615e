/** An article's text as paragraphs in which quotes and the words that notes are on are marked. */
import type { Span } from '../../model';
import { element, escaped } from './markup';

interface TextMark {
  spans: readonly Span[];
  /** `s1` to `s6`: whose words they are; `note`: the reader's. */
  kind: string;
  /** What it leads to, and the sign that stands behind its last words. */
  to: string;
  sign: string;
}

/** Where something begins or ends. */
interface Edge {
  at: number;
  mark: TextMark;
  is: 'start' | 'end' | 'last';
}

function edgesOf(marks: readonly TextMark[]): Edge[] {
  const edges = marks.flatMap((mark) =>
    mark.spans.flatMap(([start, end], at): Edge[] => [
      { at: start, mark, is: 'start' },
      { at: end, mark, is: at === mark.spans.length - 1 ? 'last' : 'end' },
    ]),
  );
  // What ends at a place ends before what begins there.
  return edges.sort((a, b) => a.at - b.at || Number(a.is === 'start') - Number(b.is === 'start'));
}

/** Paragraphs of the text, one beneath the other. Marks may lie in one another and cross; the text is cut at each of their ends. */
export function markedText(text: string, marks: readonly TextMark[]): string {
  const edges = edgesOf(marks);
  const open = new Set<TextMark>();
  let from = 0;
  let out = '';
  const words = (to: number) => {
    const piece = text.slice(from, to);
    from = Math.max(from, to);
    const kinds = [...new Set([...open].map(({ kind }) => kind))].join(' ');
    return piece
      .split(/(\n+)/u)
      .map((part) =>
        part.startsWith('\n')
          ? '</p>\n<p>'
          : part === '' || kinds === ''
            ? escaped(part)
            : element('mark', { class: kinds }, escaped(part)),
      )
      .join('');
  };
  for (const { at, mark, is } of edges) {
    out += words(at);
    if (is === 'start') open.add(mark);
    else open.delete(mark);
    if (is === 'last') out += element('sup', {}, element('a', { href: `#${mark.to}` }, escaped(mark.sign)));
  }
  return `<p>${out}${words(text.length)}</p>`.replace(/<p><\/p>\n?/gu, '');
}
