// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { doing, draw } from '../../tests/screens/draw';
import { DOUBTFUL_NOTES, HERE, HERE_SAID, NOTES, spanOf } from '../../tests/screens/samples';
import { selectedSpan } from '../article/selected';
import { StoredText } from './stored-text';

function text(more: Partial<Parameters<typeof StoredText>[0]> = {}): HTMLElement {
  return draw(
    <StoredText
      article={HERE}
      attributions={HERE_SAID}
      notes={[...NOTES, ...DOUBTFUL_NOTES]}
      active={null}
      highlighted={null}
      onQuote={() => {}}
      {...more}
    />,
  );
}

/** Selects from one place in the text to another, as a reader would. */
function select(root: HTMLElement, words: string, to = words): Selection {
  const place = (offset: number, after: boolean): [Node, number] => {
    const runs = [...root.querySelectorAll<HTMLElement>('[data-at]')];
    const run = runs.findLast((one) => Number(one.dataset.at) < offset + (after ? 0 : 1))!;
    return [run.firstChild!, offset - Number(run.dataset.at)];
  };
  const range = document.createRange();
  range.setStart(...place(spanOf(HERE.text, words)[0], false));
  range.setEnd(...place(spanOf(HERE.text, to)[1], true));
  const selection = getSelection()!;
  selection.removeAllRanges();
  selection.addRange(range);
  return selection;
}

describe('a stored text', () => {
  it('is the article, paragraph by paragraph', () => {
    const root = text();
    expect([...root.querySelectorAll('p')].map((one) => one.textContent).join('\n\n')).toBe(HERE.text);
  });

  it('colours quotes by source, and marks notes, sure and unsure', () => {
    const root = text();
    const mark = (id: string) => root.querySelector<HTMLElement>(`[data-quote="${id}"]`)!;
    expect(mark('q2').dataset.hue).toBe('s2');
    expect(mark('q2').className).toBe('direct noted');
    expect(mark('q3').className).toBe('indirect noted uncertain');
    expect(mark('q7').dataset.hue).toBe('s0');
  });

  it('lights a passage that crosses a paragraph', () => {
    const start = spanOf(HERE.text, 'when this ends')[0];
    const end = spanOf(HERE.text, 'wrote on Friday')[1];
    const root = text({ highlighted: [start, end] });
    const lit = [...root.querySelectorAll('.lit')].map((one) => one.textContent).join('');
    expect(lit).toBe(HERE.text.slice(start, end).replace('\n\n', ''));
  });

  it('reports a clicked quote', async () => {
    const onQuote = vi.fn();
    const root = text({ onQuote });
    await doing(() => root.querySelector<HTMLElement>('[data-quote="q5"]')!.click());
    expect(onQuote).toHaveBeenCalledWith('q5');
  });
});

describe('a selection in it', () => {
  it.each([
    ['inside a run', 'workers', 'workers'],
    ['over the edges of a quote', 'According to the source, 40', 'According to the source, 40'],
    ['over a paragraph', 'when this ends', 'The Rodong Sinmun'],
  ])('%s', (_name, from, to) => {
    const there = from === 'workers' ? 'fishing stations' : from;
    const till = to === 'workers' ? 'fishing stations' : to;
    const root = text();
    const span = selectedSpan(root, select(root, there, till));
    expect(span).toEqual([spanOf(HERE.text, there)[0], spanOf(HERE.text, till)[1]]);
  });

  it('is none where nothing or something else is selected', () => {
    const root = text();
    expect(selectedSpan(root, null)).toBeNull();
    getSelection()!.removeAllRanges();
    expect(selectedSpan(root, getSelection())).toBeNull();
    const elsewhere = document.createElement('p');
    expect(selectedSpan(elsewhere, select(root, 'fishing stations'))).toBeNull();
  });
});
