import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Meanings } from '../../components/notes/highlights';
import type { HighlightNames } from '../../engine/model/views';
import { ask } from '../../protocol/client';

/** Gives what is inside the names that the reader gave the colours of highlights. */
export function WithMeanings({ children }: { children: ComponentChildren }) {
  const [meanings, setMeanings] = useState<HighlightNames>({});
  useEffect(() => {
    ask('settings/get', {}).then(
      ({ highlightNames }) => setMeanings(highlightNames),
      () => {}, // The colours' own names serve as well.
    );
  }, []);
  return <Meanings.Provider value={meanings}>{children}</Meanings.Provider>;
}
