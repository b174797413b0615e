import { useState } from 'preact/hooks';
import { ask } from '../../../protocol/client';
import { type Opened, OpenSheet } from './open-sheet';

interface Saying {
  say(words: string): void;
  sayTrouble(error: unknown): void;
}

/** The export sheet, for whatever page of the library has something to export: `open` shows it, `sheet` goes into the page. */
export function useExportSheet({ say, sayTrouble }: Saying) {
  const [opened, setOpened] = useState<Opened | null>(null);
  return {
    open: setOpened,
    sheet: opened && (
      <OpenSheet
        opened={opened}
        ask={ask}
        say={say}
        sayTrouble={sayTrouble}
        onClose={() => setOpened(null)}
      />
    ),
  };
}
