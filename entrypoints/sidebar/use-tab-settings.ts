import { useState } from 'preact/hooks';
import { showTheme } from '../../components/kit/theme';
import type { HighlightNames } from '../../engine/model/views';
import { ask } from './asking';

/** What is set for the tab: the theme, what colours of highlights mean, and whether notes are shown on its page. */
export function useTabSettings(sayTrouble: (error: unknown) => void) {
  const [notesShown, setNotesShown] = useState(false);
  const [meanings, setMeanings] = useState<HighlightNames>({});

  const readSettings = () => {
    ask('tab/notes-on-page', { shown: null }).then(
      ({ shown }) => setNotesShown(shown),
      () => setNotesShown(false), // Without an article none are shown.
    );
    return ask('settings/get', {}).then(
      ({ theme, highlightNames }) => {
        showTheme(theme);
        setMeanings(highlightNames);
      },
      () => {}, // The browser's own theme serves as well.
    );
  };

  const showNotes = (wanted: boolean) => {
    setNotesShown(wanted);
    ask('tab/notes-on-page', { shown: wanted }).then(
      ({ shown }) => setNotesShown(shown),
      (error) => {
        setNotesShown(!wanted);
        sayTrouble(error);
      },
    );
  };

  return { notesShown, meanings, readSettings, showNotes };
}
