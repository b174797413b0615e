import { useEffect, useState } from 'preact/hooks';
import { LibraryFrame } from '../../components/library-frame';
import { showTheme } from '../../components/theme';
import { useToast } from '../../components/use-toast';
import { ask } from '../../storage/client';
import { ArticlePage } from './article-page';
import { ArticlesPage } from './articles-page';
import { NotePage } from './note-page';
import { NotesPage } from './notes-page';
import { routeOf } from './route';

/** The library: one page whose address says which part of it is open. */
export function Library() {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  const say = useToast();

  useEffect(() => {
    const follow = () => {
      setRoute(routeOf(location.hash));
      window.scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    ask('settings/get', {}).then(
      ({ theme }) => showTheme(theme),
      () => {}, // The browser's own theme serves as well.
    );
    return () => removeEventListener('hashchange', follow);
  }, []);

  return (
    <LibraryFrame
      here={route.page === 'notes' ? 'notes' : 'articles'}
      toast={say.toast}
      onCloseToast={say.close}
    >
      {route.page === 'articles' && <ArticlesPage say={say.say} sayTrouble={say.sayTrouble} />}
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
