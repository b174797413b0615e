import { expect, it } from 'vitest';
import { Lanes, laneOf } from './lanes';

/** A task that ends when it is told, and writes down its beginning. */
function tasks() {
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  const task = (name: string) => () => {
    began.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  const end = async (name: string) => {
    ends.get(name)!();
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return { began, task, end };
}
const turns = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

it('does one work for each owner, three at a time, the owners in turn', async () => {
  const { began, task, end } = tasks();
  const lanes = new Lanes();
  for (const n of [1, 2, 3]) void lanes.work('pages', 'flood', task(`flood ${n}`));
  for (const owner of ['a', 'b', 'c']) void lanes.work('pages', owner, task(owner));
  await turns();
  expect(began).toEqual(['flood 1', 'a', 'b']);
  await end('a');
  expect(began).toEqual(['flood 1', 'a', 'b', 'c']);
  await end('flood 1');
  await end('c');
  expect(began).toEqual(['flood 1', 'a', 'b', 'c', 'flood 2']);
});

it('keeps words at once, and begins nothing else meanwhile', async () => {
  const { began, task, end } = tasks();
  const lanes = new Lanes();
  for (let n = 0; n < 20; n++) void lanes.work('pages', `tab ${n}`, task(`work ${n}`));
  await turns();
  void lanes.words(task('draft'));
  await turns();
  expect(began).toEqual(['work 0', 'work 1', 'work 2', 'draft']);
  await end('work 0');
  await end('work 1');
  expect(began).toHaveLength(4);
  await end('draft');
  expect(began.slice(4)).toEqual(['work 3', 'work 4']);
});

it('goes on after a work and after words that failed', async () => {
  const lanes = new Lanes();
  const fails = async () => {
    throw new Error('no');
  };
  await expect(lanes.work('pages', 'a', fails)).rejects.toThrow('no');
  await expect(lanes.words(fails)).rejects.toThrow('no');
  await expect(lanes.work('pages', 'a', async () => 'done')).resolves.toBe('done');
});

it('refuses an owner whose line is too long, and no other', async () => {
  const { task } = tasks();
  const lanes = new Lanes();
  let refused = 0;
  for (let n = 0; n < 100; n++) if (lanes.work('pages', 'flood', task(`${n}`)) === null) refused++;
  expect(refused).toBeGreaterThan(40);
  expect(lanes.work('pages', 'other', task('other'))).not.toBeNull();
});

it('knows what keeps the reader’s words', () => {
  expect(laneOf('draft/keep')).toBe('words');
  expect(laneOf('note/save')).toBe('words');
  expect(laneOf('reader/article')).toBe('pages');
  expect(laneOf('library/articles')).toBe('lists');
  expect(laneOf('synopsis/view')).toBe('asked');
  expect(laneOf('tab/hello')).toBe('small');
});

it('begins what the reader asks for, and every list, however much pages have handed in', async () => {
  const { began, task } = tasks();
  const lanes = new Lanes();
  for (let n = 0; n < 20; n++) void lanes.work('pages', `tab ${n}`, task(`page ${n}`));
  void lanes.work('asked', 'tab 1', task('synopsis'));
  for (let n = 0; n < 3; n++) void lanes.work('asked', `library ${n}`, task(`export ${n}`));
  void lanes.work('lists', 'library 1', task('search'));
  await turns();
  expect(began).toEqual(['page 0', 'page 1', 'page 2', 'synopsis', 'export 0', 'export 1', 'search']);
});
