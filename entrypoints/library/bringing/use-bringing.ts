import { useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { troubleOf } from '../../../components/i18n/trouble';
import type { Brought } from '../../../components/library/bring-in';
import { patternsOf } from '../../../components/settings/sites';
import { ask } from '../../../protocol/client';
import { bringFile } from './bringing';
import { droppedFiles, isPageFile } from './dropped-files';

/** Outcomes shown: a folder may hold thousands. */
const SHOWN = 50;

/** Bringing articles into the library, one after another, until it is cancelled. */
export function useBringing(onBrought: () => void) {
  const [brought, setBrought] = useState<Brought[]>([]);
  const [busy, setBusy] = useState(false);
  const cancel = useRef(new AbortController());

  const each = async <T>(
    things: readonly T[],
    nameOf: (one: T) => string,
    bring: (one: T) => Promise<Brought['answer']>,
  ) => {
    cancel.current.abort();
    cancel.current = new AbortController();
    const { signal } = cancel.current;
    setBusy(true);
    for (const one of things) {
      if (signal.aborted) return;
      const answer = await bring(one).catch((error: unknown) => ({ trouble: troubleOf(error) }));
      setBrought((now) => [{ name: nameOf(one), answer }, ...now].slice(0, SHOWN));
    }
    if (!signal.aborted) setBusy(false);
    onBrought();
  };

  const bringFiles = (files: readonly File[]) =>
    each(
      files.filter(isPageFile),
      ({ name }) => name,
      (file) => bringFile(file, (article) => ask('library/store', { article })),
    );

  const bringAddress = async (address: string) => {
    const patterns = patternsOf(address);
    // Answers at once where the site is permitted already. It must be the first thing done in the click.
    const permitted = patterns ? browser.permissions.request({ origins: patterns }) : Promise.resolve(true);
    await permitted.catch(() => false);
    const url = /^https?:\/\//i.test(address) ? address : `https://${address}`;
    await each([url], String, (one) => ask('fetch/read', { about: null, url: one }));
  };

  return {
    brought,
    busy,
    onAddress: (address: string) => void bringAddress(address),
    onFiles: (files: readonly File[]) => void bringFiles(files),
    onDrop: (data: DataTransfer) => {
      const text = data.getData('text/uri-list') || data.getData('text/plain');
      void droppedFiles(data).then((files) => {
        if (files.length > 0) return bringFiles(files);
        return /^https?:\/\//i.test(text.trim()) ? bringAddress(text.trim().split(/\s/)[0]!) : undefined;
      });
    },
    onCancel: () => {
      cancel.current.abort();
      setBusy(false);
      void ask('fetch/cancel', { about: null }).catch(() => undefined);
    },
  };
}
