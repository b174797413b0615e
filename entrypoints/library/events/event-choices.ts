import { useEffect, useState } from 'preact/hooks';
import type { EventChoice } from '../../../components/library/search-bar';
import { ask } from '../../../protocol/client';

/** Events that are offered: those with the latest accounts. Any other is reached from its own page. */
const OFFERED = 200;

/**
 * The events that articles may be narrowed to, asked for when they are wanted first.
 * @param picked the one that is narrowed to; empty for none
 */
export function useEventChoices(picked: string, sayTrouble: (error: unknown) => void) {
  const [wanted, setWanted] = useState(false);
  const [choices, setChoices] = useState<EventChoice[] | null>(null);
  const [own, setOwn] = useState<EventChoice | null>(null);
  const isWanted = wanted || picked !== '';
  useEffect(() => {
    if (!isWanted) return;
    ask('event/list', { words: '', offset: 0, limit: OFFERED }).then(
      ({ events }) => setChoices(events),
      sayTrouble,
    );
  }, [isWanted]);
  const isListed = choices?.some(({ id }) => id === picked) ?? false;
  useEffect(() => {
    if (picked === '' || choices === null || isListed) return;
    // Its event may be listed under another of its accounts by now.
    ask('event/view', { key: picked }).then(
      (found) => found && setOwn({ ...found.event, id: picked }),
      sayTrouble,
    );
  }, [picked, choices === null, isListed]);
  const isOwn = own !== null && own.id === picked && !isListed;
  return {
    eventChoices: choices && (isOwn ? [own, ...choices] : choices),
    onOpenMore: () => setWanted(true),
  };
}
