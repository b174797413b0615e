import { useEffect, useState } from 'preact/hooks';
import { moment } from '../../components/i18n/dates';
import { t } from '../../components/i18n/i18n';
import { LibraryFrame } from '../../components/kit/library-frame';
import { showTheme } from '../../components/kit/theme';
import { useToast } from '../../components/kit/use-toast';
import { BackupReminder } from '../../components/library/backup';
import { TextsGoing, UpdateNotice } from '../../components/library/notices';
import { Renewal } from '../../components/library/renewal';
import { comparisonHash } from '../../engine/model/library/comparison';
import { ask } from '../../protocol/client';
import { ArticlePage } from './article-page';
import { ArticlesPage } from './articles-page';
import { BackupPage } from './backup/backup-page';
import { ComparisonPage } from './comparison/comparison-page';
import { EventPage } from './events/event-page';
import { EventsPage } from './events/events-page';
import { StoriesPage, StoryPage } from './events/stories-page';
import { ImportSection } from './importing/import-section';
import { NotePage } from './note-page';
import { NotesPage } from './notes-page';
import { articleHash, eventHash, routeOf, sourceFilterIn, sourceHash, sourcesHash, storyHash } from './route';
import { listenForSearchKey } from './search-key';
import { SourcesPage } from './sources/sources-page';
import { useNotices } from './use-notices';
import { useRenewal } from './use-renewal';

/** Milliseconds after which it is asked whether a backup is due: that counts the library, and the page's own questions go first. */
const LATER_MS = 1_500;

const ADDRESSES = {
  article: articleHash,
  event: eventHash,
  compare: comparisonHash,
  source: sourceHash,
  story: storyHash,
  sources: sourcesHash,
  sourcesIn: sourceFilterIn,
};

/** The library: one page whose address says which part of it is open. */
export function Library() {
  const [hash, setHash] = useState(() => location.hash);
  const route = routeOf(hash);
  const [due, setDue] = useState(false);
  const say = useToast();
  const notices = useNotices();
  const renewal = useRenewal({ say: say.say, sayTrouble: say.sayTrouble });

  useEffect(() => {
    const follow = () => {
      setHash(location.hash);
      window.scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    // An effect runs after the page was drawn: the address may have changed since, unheard.
    setHash(location.hash);
    ask('settings/get', {}).then(
      ({ theme }) => showTheme(theme),
      () => {}, // The browser's own theme serves as well.
    );
    const reminder = setTimeout(
      () =>
        ask('backup/state', {}).then(
          (state) => setDue(state.due),
          () => {},
        ),
      LATER_MS,
    );
    const stop = listenForSearchKey(() => {
      location.hash = '#/';
    });
    return () => {
      stop();
      clearTimeout(reminder);
      removeEventListener('hashchange', follow);
    };
  }, []);

  return (
    <LibraryFrame here={partOf(route.page)} toast={say.toast} onCloseToast={say.close}>
      {due && route.page !== 'backup' && (
        <BackupReminder
          onLater={() => {
            setDue(false);
            ask('backup/reminder', { is: 'later' }).catch(say.sayTrouble);
          }}
        />
      )}
      {notices.news && (
        <UpdateNotice
          {...notices.news}
          toReadAnew={renewal.state?.is === 'running' ? renewal.state.left : 0}
          onClose={notices.closeNews}
        />
      )}
      {notices.textsGoFrom !== null && <TextsGoing when={moment(notices.textsGoFrom)} />}
      {renewal.state !== null && (
        <Renewal state={renewal.state} onStop={renewal.stop} onGoOn={renewal.goOn} />
      )}
      {route.page === 'backup' && (
        <>
          <BackupPage say={say.say} sayTrouble={say.sayTrouble} />
          <ImportSection say={say.say} sayTrouble={say.sayTrouble} />
        </>
      )}
      {route.page === 'unreadable' && (
        <div class="notice" role="status">
          <p>{t('unreadable')}</p>
          <p>{t('unreadableHelp')}</p>
        </div>
      )}
      {(route.page === 'articles' || route.page === 'unreadable') && (
        <ArticlesPage say={say.say} sayTrouble={say.sayTrouble} />
      )}
      {route.page === 'events' && <EventsPage addresses={ADDRESSES} />}
      {route.page === 'stories' && <StoriesPage addresses={ADDRESSES} />}
      {route.page === 'story' && <StoryPage key={route.key} articleKey={route.key} addresses={ADDRESSES} />}
      {route.page === 'event' && (
        <EventPage
          key={route.key}
          articleKey={route.key}
          addresses={ADDRESSES}
          say={say.say}
          sayTrouble={say.sayTrouble}
        />
      )}
      {route.page === 'compare' && (
        <ComparisonPage keys={route.keys} addresses={ADDRESSES} say={say.say} sayTrouble={say.sayTrouble} />
      )}
      {route.page === 'sources' && (
        <SourcesPage addresses={ADDRESSES} say={say.say} sayTrouble={say.sayTrouble} />
      )}
      {route.page === 'source' && (
        <SourcesPage
          key={route.id}
          who={route.id}
          addresses={ADDRESSES}
          say={say.say}
          sayTrouble={say.sayTrouble}
        />
      )}
      {route.page === 'notes' && <NotesPage say={say.say} sayTrouble={say.sayTrouble} />}
      {route.page === 'note' && (
        <NotePage key={route.id} id={route.id} say={say.say} sayTrouble={say.sayTrouble} />
      )}
      {route.page === 'article' && (
        <ArticlePage
          key={route.key}
          articleKey={route.key}
          passage={route.passage}
          say={say.say}
          sayTrouble={say.sayTrouble}
        />
      )}
    </LibraryFrame>
  );
}

/** The part of the library that a page belongs to. */
function partOf(
  page: ReturnType<typeof routeOf>['page'],
): 'articles' | 'events' | 'sources' | 'notes' | 'backup' {
  if (page === 'event' || page === 'events' || page === 'compare') return 'events';
  if (page === 'story' || page === 'stories') return 'events';
  if (page === 'source') return 'sources';
  return page === 'notes' || page === 'sources' || page === 'backup' ? page : 'articles';
}
