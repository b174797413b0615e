import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '../../components/i18n/i18n';
import { saveFile } from '../../components/kit/download';
import type { Misread } from '../../components/quotes/misread';
import type { ArticleView } from '../../engine/model/views';

type Parts = typeof import('./misread-parts');

interface Guard {
  watched?(sheet: Element | null): void;
  assertSeen?(): void;
}

/**
 * The sheet in which the reader says what is read wrongly. All of it is loaded when it is opened first.
 * @param guard where a page may lie over the sheet: `watched` is told of it while it is shown, `assertSeen` throws where a click may be
 *   borrowed
 */
export function useMisread(
  view: ArticleView | null,
  { say, sayTrouble }: { say(words: string): void; sayTrouble(error: unknown): void },
  { watched, assertSeen }: Guard = {},
) {
  const [parts, setParts] = useState<Parts | null>(null);
  const [what, setWhat] = useState<Misread | null>(null);
  const key = view?.article.key;
  // The tab has gone on: the quote is of another article.
  useEffect(() => setWhat(null), [key]);
  const isShown = parts !== null && view !== null && what !== null;
  useLayoutEffect(() => {
    if (!isShown || !watched) return;
    watched(document.querySelector('dialog.misread-sheet'));
    return () => watched(null);
  }, [isShown]);
  const open = async (misread: Misread) => {
    try {
      setParts(await import('./misread-parts'));
      setWhat(misread);
    } catch (error) {
      sayTrouble(error);
    }
  };
  const { version } = browser.runtime.getManifest();
  const shared = {
    onSave: (file: Parameters<typeof saveFile>[0]) => {
      try {
        assertSeen?.();
      } catch (error) {
        return sayTrouble(error);
      }
      saveFile(file);
      setWhat(null);
      say(t('misreadSaved', file.name));
    },
    onClose: () => setWhat(null),
  };
  return {
    open: (misread: Misread) => void open(misread),
    shown:
      isShown &&
      (what.is === 'quote' ? (
        <parts.MisreadSheet
          what="quote"
          fileOf={(right) =>
            parts.misreadQuote(view.article, view.attributions, what.attribution, right, version)
          }
          {...shared}
        />
      ) : (
        <parts.MisreadSheet
          what="row"
          fileOf={(right) => parts.misreadRow(what.view, what.row, right, parts.ACCOUNTS_ENGINE, version)}
          {...shared}
        />
      )),
  };
}
