// @vitest-environment happy-dom
import { createRef } from 'preact';
import { expect, it, vi } from 'vitest';
import { doing, draw, words } from '../../../tests/screens/draw';
import { MoreButton } from './more-button';

it('takes the keyboard to the first new item, and says how many came', async () => {
  const list = createRef<HTMLOListElement>();
  const onMore = vi.fn();
  const listOf = (shown: number, more: string | null) => (
    <>
      <ol ref={list}>
        {Array.from({ length: shown }, (_, at) => (
          <li key={at}>
            <input type="checkbox" />
            <a href={`#${at}`}>{at}</a>
          </li>
        ))}
      </ol>
      <MoreButton list={list} shown={shown} words={more} onMore={onMore} />
    </>
  );
  const root = draw(listOf(2, '3 more'));
  expect(words(root.querySelector('[role=status]')!)).toBe('');
  await doing(() => root.querySelector('button')!.click());
  expect(onMore).toHaveBeenCalledOnce();
  draw(listOf(5, null), root);
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('href')).toBe('#2'));
  await vi.waitFor(() => expect(words(root.querySelector('[role=status]')!)).toBe('3 more are shown.'));
  expect(root.querySelector('button')).toBeNull();
});
