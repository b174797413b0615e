import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ArticleView } from '../../engine/model/views';
import { ask } from './asking';
import { watchOver } from './in-sight';

interface Saying {
  say(words: string): void;
  sayTrouble(error: unknown): void;
}

type Sheet = typeof import('./sheet');

/** The export sheet of the tab's article. All of it is loaded when it is opened first. */
export function useSheet(view: ArticleView | null, { say, sayTrouble }: Saying) {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [isOpen, setOpen] = useState(false);
  const key = view?.article.key;
  // The tab has gone on: what the sheet shows is not what would be written.
  useEffect(() => setOpen(false), [key]);
  const isShown = sheet !== null && view !== null && isOpen;
  useLayoutEffect(() => {
    if (!isShown) return;
    watchOver(document.querySelector('dialog.export-sheet'));
    return () => watchOver(null);
  }, [isShown]);
  const open = async () => {
    try {
      setSheet(await import('./sheet'));
      setOpen(true);
    } catch (error) {
      sayTrouble(error);
    }
  };
  return {
    open: () => void open(),
    shown: isShown && (
      <sheet.OpenSheet
        opened={{ is: 'article', keys: 'tab', count: 1, title: view.article.title }}
        ask={ask}
        say={say}
        sayTrouble={sayTrouble}
        onClose={() => setOpen(false)}
      />
    ),
  };
}
