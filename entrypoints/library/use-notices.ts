import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { newsSince } from '../../components/library/whats-new';
import { ask } from '../../protocol/client';

/** What the library says quietly above its pages: what an update changed, and that texts are about to go. */
export function useNotices() {
  const [updatedFrom, setUpdatedFrom] = useState<string | null>(null);
  const [textsGoFrom, setTextsGoFrom] = useState<string | null>(null);
  useEffect(() => {
    // Either matters less than the page itself.
    ask('settings/news', {}).then(
      ({ from }) => setUpdatedFrom(from),
      () => {},
    );
    ask('library/texts-due', {}).then(
      ({ from, due }) =>
        setTextsGoFrom(from !== null && due > 0 && Date.parse(from) > Date.now() ? from : null),
      () => {},
    );
  }, []);
  const { version } = browser.runtime.getManifest();
  return {
    news: updatedFrom === null ? null : { version, lines: newsSince(updatedFrom, version) },
    textsGoFrom,
    closeNews: () => {
      setUpdatedFrom(null);
      ask('settings/news', { seen: true }).catch(() => {});
    },
  };
}
