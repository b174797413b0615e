import { expect, it, vi } from 'vitest';
import { FolderError, intoFolder } from './folder';

/** A folder that keeps what is closed, and fails at a step with an error of this name. */
function folderThat(fails: { at?: 'open' | 'write' | 'close'; name?: string } = {}, there: string[] = []) {
  const files = new Map(there.map((name) => [name, 'before']));
  const fail = (at: string) => {
    if (fails.at === at) throw new DOMException('no', fails.name);
  };
  const abort = vi.fn(async () => {});
  const handle = {
    getFileHandle: async (name: string, options?: { create?: boolean }) => {
      if (!files.has(name) && !options?.create) throw new DOMException('none', 'NotFoundError');
      if (!files.has(name)) files.set(name, '');
      return {
        createWritable: async () => {
          fail('open');
          let text = '';
          return {
            write: async (more: string) => {
              fail('write');
              text += more;
            },
            close: async () => {
              fail('close');
              files.set(name, text);
            },
            abort,
          };
        },
      };
    },
    removeEntry: async (name: string) => void files.delete(name),
  } as unknown as FileSystemDirectoryHandle;
  return { handle, files, abort };
}
const boats = { name: 'boats.md', type: '', text: 'Boats' };

it('writes a file over the one of its name, and touches no other', async () => {
  const { handle, files } = folderThat({}, ['boats.md', 'mine.md']);
  await intoFolder(handle).put(boats);
  expect([...files]).toEqual([
    ['boats.md', 'Boats'],
    ['mine.md', 'before'],
  ]);
});

it.each([
  ['open', 'NotAllowedError', 'denied'],
  ['open', 'NoModificationAllowedError', 'denied'],
  ['write', 'QuotaExceededError', 'full'],
  ['close', 'QuotaExceededError', 'full'],
  ['write', 'NotFoundError', 'gone'],
  ['close', 'InvalidStateError', 'failed'],
] as const)('says why nothing was written at “%s”: %s', async (at, name, fault) => {
  const old = folderThat({ at, name }, ['boats.md']);
  const error = await intoFolder(old.handle)
    .put(boats)
    ?.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FolderError);
  expect(error).toMatchObject({ fault, file: 'boats.md' });
  expect([...old.files], 'an older file is as it was').toEqual([['boats.md', 'before']]);
  if (at !== 'open') expect(old.abort).toHaveBeenCalledOnce();

  const fresh = folderThat({ at, name });
  await intoFolder(fresh.handle)
    .put(boats)
    ?.catch(() => {});
  expect([...fresh.files], 'no empty file is left').toEqual([]);
});
