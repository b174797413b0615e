/** The texts of an article that were read earlier, where the outlet has changed it since. Each is asked for when it is picked. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleVersion, ArticleView } from '../../engine/model/views';
import { moment, size } from '../i18n/dates';
import { t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import { type Trouble, troubleOf } from '../i18n/trouble';
import { Failed, Loading } from '../kit/states';

/** `id`: the text that is picked; null for the present one. `gone`: it is not kept any more. */
type Earlier =
  | { id: null }
  | { id: string; is: 'loading' }
  | { id: string; is: 'gone' }
  | { id: string; is: 'failed'; trouble: Trouble }
  | { id: string; is: 'ready'; version: ArticleVersion };

const PRESENT: Earlier = { id: null };

/** The picked text and how to pick one. An answer that a later pick has overtaken is dropped. */
export function useEarlierText(
  articleKey: string,
  load: (id: string) => Promise<ArticleVersion | null>,
): [Earlier, (id: string | null) => void] {
  const [earlier, setEarlier] = useState<Earlier>(PRESENT);
  const picks = useRef(0);

  const pick = (id: string | null) => {
    picks.current += 1;
    const mine = picks.current;
    const show = (next: Earlier) => mine === picks.current && setEarlier(next);
    if (id === null) return void show(PRESENT);
    show({ id, is: 'loading' });
    load(id).then(
      (version) => show(version ? { id, is: 'ready', version } : { id, is: 'gone' }),
      (error: unknown) => show({ id, is: 'failed', trouble: troubleOf(error) }),
    );
  };
  useEffect(() => pick(null), [articleKey]);
  return [earlier, pick];
}

interface VersionsProps {
  view: ArticleView;
  picked: string | null;
  onPick(id: string | null): void;
}

export function Versions({ view, picked, onPick }: VersionsProps) {
  if (view.versions.length === 0) return null;
  return (
    <label class="pick">
      <span class="unseen">{t('version')}</span>
      <select value={picked ?? ''} onChange={(event) => onPick(event.currentTarget.value || null)}>
        <option value="">{t('latestText')}</option>
        {view.versions.map(({ id, read, length, via }) => (
          <option key={id} value={id}>
            {t('textAsRead', moment(read))} · {size(length)}
            {via !== undefined && ` · ${outletName({ outlet: view.article.outlet, via })}`}
          </option>
        ))}
      </select>
    </label>
  );
}

interface EarlierTextProps {
  earlier: Exclude<Earlier, { id: null }>;
  language: string;
  onRetry(): void;
}

export function EarlierText({ earlier, language, onRetry }: EarlierTextProps) {
  if (earlier.is === 'loading') return <Loading words={t('loading')} />;
  if (earlier.is === 'failed') return <Failed trouble={earlier.trouble} onRetry={onRetry} />;
  if (earlier.is === 'gone') return <p class="session">{t('earlierTextGone')}</p>;
  const { version } = earlier;
  return (
    <>
      <p class="session">{t('earlierText', moment(version.read))}</p>
      <div class="stored-text" lang={language}>
        {version.text.split('\n\n').map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </div>
    </>
  );
}
