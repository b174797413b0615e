import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type StoriesState,
  type StoryFilter,
  StoryList,
  StoryView,
} from '../../../components/events/story-list';
import { t } from '../../../components/i18n/i18n';
import { type Trouble, troubleOf } from '../../../components/i18n/trouble';
import { Failed, Loading } from '../../../components/kit/states';
import type { StoryDetail } from '../../../engine/model/event-views';
import { ask } from '../../../protocol/client';
import type { Addresses } from './given';

/** Stories asked for at a time. */
const PAGE = 30;
/** Milliseconds from the last key to the search, and between two looks while articles are being grouped. */
const SEARCH_AFTER = 150;
const LOOK_EVERY = 1_000;

/** The running stories of the library. */
export function StoriesPage({ addresses }: { addresses: Addresses }) {
  const [filter, setFilter] = useState<StoryFilter>({ words: '', outlet: '' });
  const [state, setState] = useState<StoriesState>({ is: 'loading' });
  const attempt = useRef(0);
  const shown = state.is === 'ready' ? state.stories.length : 0;

  const load = async (count: number) => {
    attempt.current += 1;
    const mine = attempt.current;
    const { words, outlet } = filter;
    try {
      const found = await ask('event/stories', {
        words: words.trim(),
        ...(outlet !== '' && { outlet }),
        offset: 0,
        limit: Math.min(1_000, count),
      });
      if (mine === attempt.current) setState({ is: 'ready', ...found });
    } catch (error) {
      if (mine === attempt.current) setState({ is: 'failed', trouble: troubleOf(error) });
    }
  };
  useEffect(() => {
    const timer = setTimeout(() => void load(PAGE), state.is === 'loading' ? 0 : SEARCH_AFTER);
    return () => clearTimeout(timer);
  }, [filter]);
  useEffect(() => {
    if (state.is !== 'ready' || state.grouping.left === 0) return;
    const timer = setTimeout(() => void load(Math.max(PAGE, shown)), LOOK_EVERY);
    return () => clearTimeout(timer);
  }, [state]);

  return (
    <StoryList
      state={state}
      filter={filter}
      storyAddress={addresses.story}
      eventAddress={addresses.event}
      onFilter={setFilter}
      onMore={() => void load(shown + PAGE)}
      onRetry={() => void load(PAGE)}
    />
  );
}

/** The running story of the event that an article tells. */
export function StoryPage({ articleKey, addresses }: { articleKey: string; addresses: Addresses }) {
  const [detail, setDetail] = useState<StoryDetail | null | 'loading'>('loading');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const load = async () => {
    try {
      setDetail(await ask('event/story', { key: articleKey }));
      setTrouble(null);
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  };
  useEffect(() => {
    void load();
  }, []);
  const left = detail === 'loading' ? 0 : (detail?.grouping.left ?? 0);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => void load(), LOOK_EVERY);
    return () => clearTimeout(timer);
  }, [detail]);
  if (trouble !== null) return <Failed trouble={trouble} onRetry={() => void load()} />;
  if (detail === 'loading') return <Loading words={t('loading')} />;
  if (detail !== null) return <StoryView detail={detail} eventAddress={addresses.event} />;
  return (
    <div class="empty">
      <h1>{t('storyGone')}</h1>
      <p class="acts">
        <a href={addresses.event(articleKey)}>{t('storyItsEvent')}</a>
        <a href="#/stories">{t('allStories')}</a>
      </p>
    </div>
  );
}
