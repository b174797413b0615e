import type { ComponentChild } from 'preact';
import type { Span } from '../../engine/model';

/** A text with some of it marked. The spans are in order and lie apart. */
export function Marked({ text, marks }: { text: string; marks: readonly Span[] }) {
  const parts: ComponentChild[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

/** Where some words stand in a text, written exactly so: the longest where several begin at one place. */
export function placesOf(words: readonly string[], text: string): Span[] {
  const wanted = words.filter((word) => word !== '').toSorted((a, b) => b.length - a.length);
  const found: Span[] = [];
  for (let at = 0; at < text.length; ) {
    let next = text.length;
    let length = 0;
    for (const word of wanted) {
      const start = text.indexOf(word, at);
      if (start >= 0 && start < next) [next, length] = [start, word.length];
    }
    if (length === 0) break;
    found.push([next, next + length]);
    at = next + length;
  }
  return found;
}
