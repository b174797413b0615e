// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { ArticleVersion, ArticleView } from '../../engine/model/views';
import { t } from '../i18n/i18n';
import { EarlierText, useEarlierText, Versions } from './earlier-texts';

/** Does something and waits until what follows from it is drawn. */
const settle = (what: () => void) =>
  act(async () => {
    what();
    await new Promise((resolve) => setTimeout(resolve));
  });

const view = {
  versions: [
    { id: 'b', read: '2021-03-11T09:00:00.000Z', title: 'B', length: 2_000 },
    { id: 'a', read: '2021-03-10T09:00:00.000Z', title: 'A', length: 1_000 },
  ],
} as ArticleView;

it('asks for a text when it is picked, says so, and drops an answer that another pick has overtaken', async () => {
  const asked: Array<{
    id: string;
    answer(version: ArticleVersion | null): void;
    fail(error: unknown): void;
  }> = [];
  function Reading() {
    const [earlier, pick] = useEarlierText(
      'k',
      (id) => new Promise((answer, fail) => asked.push({ id, answer, fail })),
    );
    return (
      <>
        <Versions view={view} picked={earlier.id} onPick={pick} />
        {earlier.id !== null && (
          <EarlierText earlier={earlier} language="en" onRetry={() => pick(earlier.id)} />
        )}
      </>
    );
  }
  const root = document.createElement('div');
  document.body.append(root);
  await act(() => render(<Reading />, root));
  const pick = (id: string) =>
    act(() => {
      const select = root.querySelector('select')!;
      select.value = id;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  expect(asked).toEqual([]);
  await pick('a');
  expect(root.querySelector('[role=status]')).not.toBeNull();
  await pick('b');
  await settle(() =>
    asked[1]!.answer({ read: '2021-03-11T09:00:00.000Z', title: 'B', text: 'The second.\n\nText.' }),
  );
  await settle(() => asked[0]!.answer({ read: '2021-03-10T09:00:00.000Z', title: 'A', text: 'The first.' }));
  expect([...root.querySelectorAll('.stored-text p')].map((p) => p.textContent)).toEqual([
    'The second.',
    'Text.',
  ]);
  await pick('a');
  await settle(() => asked[2]!.fail(new Error('no answer')));
  expect(root.querySelector('[role=alert]')).not.toBeNull();
  await act(() => root.querySelector<HTMLButtonElement>('[role=alert] button')!.click());
  await settle(() => asked[3]!.answer(null));
  expect(root.textContent).toContain(t('earlierTextGone'));
  await pick('');
  expect(root.querySelector('.session')).toBeNull();
});
