import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../i18n/i18n';
import { ForgetQuestion } from '../library/forget-question';

/** What is kept of a site: articles of the library, and how many of its articles notes are on, those that are not in the library included. */
interface SiteCount {
  articles: number;
  noted: number;
}

interface Props {
  sites: readonly string[];
  /** Chosen at first; the page goes to this place then. */
  first?: string | undefined;
  /** `null` where it could not be counted, which was said. */
  onCount(outlet: string): Promise<SiteCount | null>;
  /** Answers whether it was done; where it failed that was said. */
  onForget(outlet: string, keepNotes: boolean): Promise<boolean>;
}

/** Forgets everything of one outlet or site for good. */
export function ForgetSite({ sites, first = '', onCount, onForget }: Props) {
  const [outlet, setOutlet] = useState(first);
  const [asked, setAsked] = useState<({ outlet: string } & SiteCount) | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (first !== '') title.current?.scrollIntoView?.();
  }, [sites.length === 0]);
  if (sites.length === 0) return null;
  const chosen = sites.includes(outlet) ? outlet : sites[0]!;
  const ask = async () => {
    const count = await onCount(chosen);
    if (count) setAsked({ outlet: chosen, ...count });
  };
  return (
    <>
      <h3 ref={title}>{t('forgetSiteTitle')}</h3>
      <p>{t('forgetSiteHelp')}</p>
      <p class="field">
        <label>
          {t('forgetSiteWhich')}{' '}
          <select
            value={chosen}
            disabled={asked !== null}
            onChange={(event) => setOutlet(event.currentTarget.value)}
          >
            {sites.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {/* It stays in the page: the keyboard comes back to it. */}
        <button type="button" class="button" aria-expanded={asked !== null} onClick={() => void ask()}>
          {t('forgetSiteAsk')}
        </button>
      </p>
      {asked && (
        <ForgetQuestion
          question={
            asked.articles === 0
              ? t('forgetSureSiteNone', asked.outlet)
              : t('forgetSureSite', asked.outlet, plural('articlesFound', asked.articles))
          }
          withNotes={asked.noted > 0}
          onForget={async (keepNotes) => {
            if (await onForget(asked.outlet, keepNotes)) setAsked(null);
          }}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  );
}
