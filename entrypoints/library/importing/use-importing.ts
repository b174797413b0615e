import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '../../../components/i18n/i18n';
import { troubleOf } from '../../../components/i18n/trouble';
import type {
  Fetchable,
  Fetched,
  ImportChoices,
  ImportWork,
} from '../../../components/library/importing/import-work';
import { patternsOf } from '../../../components/settings/sites';
import type { ImportRecord, ListedArticle } from '../../../engine/model/library/imports';
import { newUuid } from '../../../engine/model/uuid';
import { ask, FailureError } from '../../../protocol/client';
import type { ImportPreview, ImportsView } from '../../../protocol/messages/imports';
import { LONGEST_IMPORT } from '../../../protocol/schemas/sizes';
import { textOf } from './text-of';

/** How the reader is told. */
export interface Saying {
  say(words: string, undo?: () => void): void;
  sayTrouble(error: unknown): void;
}

const IDLE: ImportWork = { is: 'idle' };

async function isPermitted(url: string): Promise<boolean> {
  const origins = patternsOf(url);
  return origins !== null && (await browser.permissions.contains({ origins }).catch(() => false));
}

/** Which of the articles may be fetched. Each site is asked about once. */
async function fetchable(listed: readonly ListedArticle[]): Promise<Fetchable[]> {
  const sites = new Map<string, Promise<boolean>>();
  const permitted = ({ url }: ListedArticle) => {
    const site = patternsOf(url)?.join() ?? '';
    if (!sites.has(site)) sites.set(site, isPermitted(url));
    return sites.get(site)!;
  };
  return Promise.all(listed.map(async (one) => ({ ...one, permitted: await permitted(one) })));
}

/** Files that are brought: looked over, taken in part by part, fetched for, taken out again. */
export function useImporting({ say, sayTrouble }: Saying) {
  const [work, setWork] = useState<ImportWork>(IDLE);
  const [view, setView] = useState<ImportsView | null>(null);
  /** Of the file that is set aside. */
  const token = useRef<string | null>(null);
  const stopping = useRef(new AbortController());
  const load = () => ask('import/list', {}).then(setView, sayTrouble);
  useEffect(() => {
    void load();
    return () => stopping.current.abort();
  }, []);

  const begin = (): AbortSignal => {
    stopping.current.abort();
    stopping.current = new AbortController();
    return stopping.current.signal;
  };
  const drop = () => {
    if (token.current !== null) void ask('import/drop', { token: token.current }).catch(() => undefined);
    token.current = null;
  };

  const look = async (file: File) => {
    drop();
    const signal = begin();
    const mine = newUuid();
    token.current = mine;
    setWork({ is: 'reading', file: file.name });
    try {
      const text = file.size > 4 * LONGEST_IMPORT ? null : await textOf(file);
      if (signal.aborted) return;
      if (text === null || text.length > LONGEST_IMPORT) return setWork({ is: 'too-long', file: file.name });
      const preview = await ask('import/look', { token: mine, text });
      const list = await fetchable(preview.listed);
      if (signal.aborted) return void ask('import/drop', { token: mine }).catch(() => undefined);
      const chosen = preview.kind === 'addresses' ? list.filter(({ permitted }) => permitted) : [];
      const choices: ImportChoices = {
        all: 'mine',
        each: new Map(),
        fetch: new Set(chosen.map(({ key }) => key)),
      };
      setWork({ is: 'checked', file: file.name, preview, fetchable: list, choices });
    } catch (error) {
      if (signal.aborted) return;
      const why = error instanceof FailureError ? error.failure.file : undefined;
      setWork(why ? { is: 'refused', file: file.name, why } : IDLE);
      if (!why) sayTrouble(error);
    }
  };

  /** Takes in every part. Answers the record of the last one; `null` where it was stopped before the first. */
  const takeIn = async (
    file: string,
    preview: ImportPreview,
    choices: ImportChoices,
    signal: AbortSignal,
  ) => {
    let record: ImportRecord | null = null;
    const { all } = choices;
    const each = [...choices.each];
    for (let part = 1; part <= preview.parts && !signal.aborted; part++) {
      record = await ask('import/take', { token: token.current!, file, part, all, each });
      setWork({ is: 'taking', done: record.done, total: record.total });
    }
    return record;
  };

  const fetchAll = async (id: string | null, list: readonly ListedArticle[], signal: AbortSignal) => {
    const outcomes: Fetched[] = [];
    for (const { title, url } of list) {
      if (signal.aborted) break;
      setWork({ is: 'fetching', done: outcomes.length, total: list.length });
      const answer = await ask('fetch/read', { about: null, url }).catch((error: unknown) => ({
        trouble: troubleOf(error),
      }));
      if (id !== null && 'read' in answer && answer.read)
        await ask('import/fetched', { id, key: answer.key }).catch(sayTrouble);
      if (!signal.aborted) outcomes.push({ title, url, answer });
    }
    return outcomes;
  };

  const take = async () => {
    if (work.is !== 'checked' || token.current === null) return;
    const { file, preview, choices } = work;
    const id = token.current;
    const signal = begin();
    try {
      setWork({ is: 'taking', done: 0, total: preview.fresh + preview.same + preview.differs });
      const record = await takeIn(file, preview, choices, signal);
      const chosen = work.fetchable.filter(({ key, permitted }) => permitted && choices.fetch.has(key));
      const outcomes = await fetchAll(id, chosen, signal);
      setWork(outcomes.length > 0 ? { is: 'fetched', outcomes } : IDLE);
      if (signal.aborted) say(t('importStopped'), record ? () => void takeOut(id) : undefined);
      else say(t('importDone'), () => void takeOut(id));
    } catch (error) {
      setWork(IDLE);
      sayTrouble(error);
    }
    drop();
    await load();
  };

  const takeOut = async (id: string) => {
    begin();
    try {
      let record = await ask('import/undo', { id });
      const total = record.added + record.replaced + record.articles;
      for (let done = 0; record.state !== 'undone'; done = Math.min(total, done + 200)) {
        setWork({ is: 'taking-out', done, total });
        record = await ask('import/undo', { id });
      }
      say(t('importTakenOut'));
    } catch (error) {
      sayTrouble(error);
    }
    setWork(IDLE);
    await load();
  };

  /** @param url permission is asked for in the click itself */
  const permit = async (url: string): Promise<boolean> => {
    const origins = patternsOf(url);
    return origins !== null && (await browser.permissions.request({ origins }).catch(() => false));
  };

  return {
    work,
    view,
    busy: ['reading', 'taking', 'fetching', 'taking-out'].includes(work.is),
    events: {
      onFile: (file: File) => void look(file),
      onChoices: (change: Partial<ImportChoices>) =>
        setWork((now) => (now.is === 'checked' ? { ...now, choices: { ...now.choices, ...change } } : now)),
      onPermit: (url: string) =>
        void permit(url).then(async () => {
          if (work.is !== 'checked') return;
          const list = await fetchable(work.fetchable);
          setWork((now) => (now.is === 'checked' ? { ...now, fetchable: list } : now));
        }),
      onImport: () => void take(),
      onCancel: () => {
        stopping.current.abort();
        void ask('fetch/cancel', { about: null }).catch(() => undefined);
        if (work.is !== 'taking' && work.is !== 'fetching') {
          drop();
          setWork(IDLE);
        }
      },
      onTakeOut: (id: string) => void takeOut(id),
      onFetchWaiting: (url: string) =>
        void permit(url).then(async () => {
          const waiting = view?.waiting.find((one) => one.url === url);
          const title = waiting?.title ?? url;
          const listed = { key: url, url, title, outlet: '', published: null };
          setWork({ is: 'fetched', outcomes: await fetchAll(null, [listed], begin()) });
          await load();
        }),
    },
  };
}
