// @vitest-environment happy-dom
import { useEffect, useMemo } from 'preact/hooks';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AskedView, FetchView, ReadAnswer } from '../../engine/model/views';
import { doing, draw, named, words } from '../../tests/screens/draw';
import { ACCOUNTS, HERE } from '../../tests/screens/samples';
import { useObservable } from '../kit/observable';
import { FetchAccounts } from './fetch-accounts';
import { Fetching, type FetchStore } from './fetching';

const URL_ = 'https://www.rfa.org/english/news/korea/stove-03082024120000.html';
const options: FetchView = {
  origins: [{ outlet: 'Radio Free Asia', href: URL_, key: null, permitted: true, searchable: null }],
  outlets: [{ id: 'rfa', outlet: 'Radio Free Asia' }],
};
const found: AskedView['found'][number] = {
  outlet: 'Radio Free Asia',
  url: URL_,
  title: 'Men around one stove',
  published: '2024-03-08T00:00:00.000Z',
  summary: 'Some fifty men lie around it.',
  match: {
    key: 'https://rfa.org/stove',
    score: 0.8,
    same: true,
    story: false,
    perhaps: false,
    stage: 'same-event',
    reasons: [{ kind: 'place', value: 'Sinpo', weight: 2 }],
  },
  stored: false,
};

let store: { [K in keyof FetchStore]: ReturnType<typeof vi.fn> };
const onRead = vi.fn();
beforeEach(() => {
  onRead.mockReset();
  store = {
    options: vi.fn(async () => options),
    read: vi.fn(async (): Promise<ReadAnswer> => ({ read: true, key: 'https://rfa.org/stove' })),
    ask: vi.fn(
      async (): Promise<AskedView> => ({
        found: [found],
        answers: [{ id: 'rfa', outlet: 'Radio Free Asia', requests: 1, listed: 12, fault: null }],
      }),
    ),
    cancel: vi.fn(async () => true),
  };
});

function Panel() {
  const made = useMemo(
    () => new Fetching({ store: store as unknown as FetchStore, onRead, onOpen: () => {} }),
    [],
  );
  useEffect(() => made.open(HERE.key), []);
  useObservable(made);
  const { controls } = made;
  return controls && <FetchAccounts fetching={controls} accounts={ACCOUNTS} />;
}
async function panel() {
  const root = draw(<Panel />);
  await doing(() => {});
  return root;
}

it('asks for nothing by itself, and says what a click will send', async () => {
  const root = await panel();
  expect(store.read).not.toHaveBeenCalled();
  expect(store.ask).not.toHaveBeenCalled();
  expect(words(root)).toContain('This asks Radio Free Asia for this story');
});

it('reads the origin and hands its key on', async () => {
  const root = await panel();
  await doing(() => named(root, 'Read the origin: Radio Free Asia').click());
  expect(store.read).toHaveBeenCalledWith(URL_);
  expect(onRead).toHaveBeenCalledWith('https://rfa.org/stove');
  expect(words(root)).toContain('Read and kept in your library.');
});

it('says why a page cannot be had, and until when the outlet is left alone', async () => {
  store.read.mockResolvedValue({
    read: false,
    fault: { kind: 'busy', detail: '', after: '2026-01-05T08:02:00.000Z' },
  });
  const root = await panel();
  await doing(() => named(root, 'Read the origin: Radio Free Asia').click());
  const fault = words(root.querySelector('[role=alert]')!);
  expect(fault).toContain('asks to be asked less often');
  expect(fault).toContain('left alone until');
  expect(onRead).not.toHaveBeenCalled();
});

it('offers to open what the browser tells the reader more of', async () => {
  store.read.mockResolvedValue({ read: false, fault: { kind: 'unreachable', detail: '', address: URL_ } });
  const root = await panel();
  await doing(() => named(root, 'Read the origin: Radio Free Asia').click());
  const link = root.querySelector<HTMLAnchorElement>('[role=alert] a')!;
  expect(words(link)).toContain('Open it in a tab to see');
  expect([link.href, link.target, link.rel]).toEqual([URL_, '_blank', 'noopener noreferrer']);
});

it('shows what was found with its reasons, and reads it on a click', async () => {
  const root = await panel();
  await doing(() => named(root, 'Ask the other outlets').click());
  expect(store.ask).toHaveBeenCalledWith(['rfa']);
  expect(words(root.querySelector('.fetch-answers')!)).toContain('Radio Free Asia: 12 articles looked at');
  expect(words(root.querySelector('.fetch-found')!)).toContain('Sinpo');
  await doing(() => named(root, 'Read and compare').click());
  expect(store.read).toHaveBeenCalledWith(URL_);
});

it('cancels, and is as it was', async () => {
  let answer: (view: AskedView) => void = () => {};
  store.ask.mockReturnValue(
    new Promise<AskedView>((resolve) => {
      answer = resolve;
    }),
  );
  const root = await panel();
  await doing(() => named(root, 'Ask the other outlets').click());
  await doing(() => named(root, 'Cancel').click());
  expect(store.cancel).toHaveBeenCalled();
  const fault = { kind: 'cancelled', detail: '' } as const;
  await doing(() =>
    answer({ found: [], answers: [{ id: 'rfa', outlet: 'RFA', requests: 1, listed: 0, fault }] }),
  );
  expect(named(root, 'Ask the other outlets')).toBeTruthy();
});

it('leads to the site where it may not ask, and offers a search where the origin is only named', async () => {
  store.options.mockResolvedValue({
    outlets: options.outlets,
    origins: [
      {
        outlet: 'NK News',
        href: 'https://www.nknews.org/a-b',
        key: null,
        permitted: false,
        searchable: null,
      },
      { outlet: 'Radio Free Asia', href: null, key: null, permitted: true, searchable: 'rfa' },
    ],
  });
  const root = await panel();
  expect(root.querySelector<HTMLAnchorElement>('a[href="https://www.nknews.org/a-b"]')).not.toBeNull();
  await doing(() => named(root, 'Search Radio Free Asia for the report').click());
  expect(store.ask).toHaveBeenCalledWith(['rfa']);
});

it('is not there where nothing can be asked, as in a private window', async () => {
  store.options.mockRejectedValue(new Error('private'));
  expect(words(await panel())).toBe('');
});
