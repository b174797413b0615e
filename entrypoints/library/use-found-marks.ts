import { useEffect } from 'preact/hooks';
import { placesOf } from '../../components/kit/marked';
import type { NoteFound } from '../../engine/model/views';

/** The name in the style sheet (`components/styles/library.css`). */
const FOUND = 'ss-found';

/** The words that a search found, wherever they stand in some elements. */
function rangesIn(lines: ArrayLike<Element>, notes: readonly NoteFound[]): Range[] {
  const ranges: Range[] = [];
  notes.forEach(({ marked }, at) => {
    const line = lines[at];
    if (!line || !marked) return;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const [start, end] of placesOf(marked, node.nodeValue ?? '')) {
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
        ranges.push(range);
      }
  });
  return ranges;
}

/** Marks in the list of notes what a search found. The notes' own drawing, Markdown with links and lists, stays as it is. */
export function useFoundMarks(notes: readonly NoteFound[]): void {
  useEffect(() => {
    if (!notes.some(({ marked }) => marked)) return;
    const mark = () =>
      CSS.highlights.set(
        FOUND,
        new Highlight(...rangesIn(document.querySelectorAll('.note-index > .note'), notes)),
      );
    mark();
    // A note is drawn anew once the reader of Markdown is loaded, and when it was edited.
    const watch = new MutationObserver(mark);
    for (const list of document.querySelectorAll('.note-index'))
      watch.observe(list, { childList: true, subtree: true, characterData: true });
    return () => {
      watch.disconnect();
      CSS.highlights.delete(FOUND);
    };
  }, [notes]);
}
