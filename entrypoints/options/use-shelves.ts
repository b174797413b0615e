import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../components/i18n/i18n';
import type { ShelfWork } from '../../components/settings/shelves';
import type { ShelfSummary } from '../../engine/model/views';
import { ask } from '../../protocol/client';
import { LONGEST_SHELF } from '../../protocol/schemas/sizes';

/** Bytes of a file that is read at all: no text of `LONGEST_SHELF` UTF-16 units has more than three for each. */
const LARGEST = 3 * LONGEST_SHELF;

const IDLE: ShelfWork = { is: 'idle' };

/** The shelves that the reader brought; a file is looked at before anything of it is stored. */
export function useShelves(
  say: (words: string, onUndo?: () => void) => void,
  sayTrouble: (error: unknown) => void,
) {
  const [shelves, setShelves] = useState<ShelfSummary[]>([]);
  const [work, setWork] = useState<ShelfWork>(IDLE);
  /** The text of the file that is looked at. */
  const text = useRef('');
  /** Another file, or a change of mind, overtakes an answer. */
  const turn = useRef(0);

  const load = () => ask('shelf/list', {}).then(setShelves, sayTrouble);
  useEffect(() => void load(), []);

  const cancel = () => {
    turn.current += 1;
    text.current = '';
    setWork(IDLE);
  };

  const check = async (file: File) => {
    cancel();
    const mine = turn.current;
    if (file.size > LARGEST) return setWork({ is: 'too-large', file: file.name });
    setWork({ is: 'checking', file: file.name });
    try {
      const read = await file.text();
      if (read.length > LONGEST_SHELF) return setWork({ is: 'too-large', file: file.name });
      const found = await ask('shelf/check', { text: read });
      if (mine !== turn.current) return;
      text.current = read;
      setWork({ is: 'checked', file: file.name, check: found });
    } catch (error) {
      if (mine === turn.current) setWork(IDLE);
      sayTrouble(error);
    }
  };

  const bring = async () => {
    if (work.is !== 'checked' || !work.check.sound) return;
    const { title } = work.check;
    setWork({ is: 'bringing', file: work.file });
    try {
      const { id } = await ask('shelf/bring', { text: text.current });
      say(t('shelfIsBrought', title), () => void remove(id, title));
    } catch (error) {
      sayTrouble(error);
    }
    cancel();
    void load();
  };

  const remove = async (id: string, title: string) => {
    try {
      await ask('shelf/remove', { id });
      say(t('shelfIsRemoved', title), () => void restore(id, title));
    } catch (error) {
      sayTrouble(error);
    }
    void load();
  };

  const restore = async (id: string, title: string) => {
    try {
      await ask('shelf/remove', { id, undo: true });
      say(t('shelfIsBack', title));
    } catch (error) {
      sayTrouble(error);
    }
    void load();
  };

  return {
    shelves,
    work,
    onFile: (file: File) => void check(file),
    onBring: () => void bring(),
    onCancel: cancel,
    onRemove: ({ id, title }: ShelfSummary) => void remove(id, title),
  };
}
