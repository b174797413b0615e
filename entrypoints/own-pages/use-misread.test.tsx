// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { FailureError } from '../../protocol/failures';
import { doing, draw, named } from '../../tests/screens/draw';
import { view } from '../../tests/screens/samples';
import { useMisread } from './use-misread';

const { saveFile } = vi.hoisted(() => ({ saveFile: vi.fn() }));
vi.mock('../../components/kit/download', () => ({ saveFile }));
vi.mock('webextension-polyfill', () => ({ default: { runtime: { getManifest: () => ({ version: '1' }) } } }));

const shown = view();
const said = { say: vi.fn(), sayTrouble: vi.fn() };
let isCovered: boolean;

function Page() {
  const assertSeen = () => {
    if (isCovered) throw new FailureError('covered', 'the browser calls the frame covered');
  };
  const misread = useMisread(shown, said, { assertSeen });
  const [attribution] = shown.attributions.attributions;
  return (
    <>
      <button type="button" onClick={() => misread.open({ is: 'quote', attribution: attribution! })}>
        It is read wrongly
      </button>
      {misread.shown}
    </>
  );
}

beforeEach(() => vi.clearAllMocks());

it('saves nothing on a click that a page over the sheet may have borrowed', async () => {
  isCovered = true;
  const root = draw(<Page />);
  await doing(() => named(root, 'It is read wrongly').click());
  await vi.waitFor(() => named(root, 'Save the file'));
  await doing(() => named(root, 'Save the file').click());
  expect(saveFile).not.toHaveBeenCalled();
  expect(said.sayTrouble).toHaveBeenCalledWith(expect.objectContaining({ name: 'FailureError' }));
  isCovered = false;
  await doing(() => named(root, 'Save the file').click());
  expect(saveFile).toHaveBeenCalledTimes(1);
  expect(said.say).toHaveBeenCalledTimes(1);
});
