// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { doing, draw, named, type, words } from '../../tests/screens/draw';
import { SitesForm } from './sites-form';

const SITES = ['*://news.example/*', '*://*.news.example/*', 'https://other.example/*'];

it('names each site once, and switches all its patterns off', async () => {
  const onRemove = vi.fn();
  const root = draw(<SitesForm sites={SITES} onAdd={() => {}} onRemove={onRemove} />);
  expect([...root.querySelectorAll('li span')].map(words)).toEqual(['news.example', 'other.example']);
  await doing(() => named(root, 'Switch off news.example').click());
  expect(onRemove).toHaveBeenCalledWith(['*://news.example/*', '*://*.news.example/*']);
});

it('takes a site as it is typed, and says when it is none', async () => {
  const onAdd = vi.fn();
  const root = draw(<SitesForm sites={[]} onAdd={onAdd} onRemove={() => {}} />);
  const field = root.querySelector('input')!;
  const submit = () =>
    doing(() => root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true })));
  await type(field, 'not a site');
  await submit();
  expect(words(root.querySelector('[role=alert]')!)).toContain('no web site');
  expect(field.value).toBe('not a site');
  await type(field, 'https://www.paper.example/world');
  await submit();
  expect(onAdd).toHaveBeenCalledWith(['*://paper.example/*', '*://*.paper.example/*']);
  expect(root.querySelector('[role=alert]')).toBeNull();
});
