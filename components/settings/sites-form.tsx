import { useState } from 'preact/hooks';
import { t } from '../i18n/i18n';
import { readOutlets } from '../i18n/read-outlets';
import { patternsOf, siteName } from './sites';

interface Props {
  /** Match patterns of the sites that are switched on. */
  sites: readonly string[];
  /** Must be called in the click itself: browsers ask for a permission only then. */
  onAdd(patterns: string[]): void;
  onRemove(patterns: string[]): void;
}

/** The sites beyond the outlets' own on which articles are read by themselves. */
export function SitesForm({ sites, onAdd, onRemove }: Props) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const names = [...new Set(sites.map(siteName))];
  const add = (event: Event) => {
    event.preventDefault();
    const patterns = patternsOf(typed);
    setWrong(patterns === null);
    if (patterns === null) return;
    setTyped('');
    onAdd(patterns);
  };
  return (
    <>
      <p>{t('sitesHelp', readOutlets())}</p>
      {names.length > 0 && (
        <ul class="sites">
          {names.map((name) => (
            <li key={name}>
              <span>{name === '*' ? t('sitesAll') : name}</span>
              <button
                type="button"
                class="button"
                aria-label={t('siteOffNamed', name)}
                onClick={() => onRemove(sites.filter((pattern) => siteName(pattern) === name))}
              >
                {t('siteOff')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="field" onSubmit={add}>
        <label>
          <span class="unseen">{t('siteLabel')}</span>
          <input
            type="text"
            inputMode="url"
            autocapitalize="off"
            spellcheck={false}
            placeholder="news.example"
            aria-invalid={wrong}
            aria-describedby={wrong ? 'site-wrong' : undefined}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {t('siteOn')}
        </button>
      </form>
      {wrong && (
        <p id="site-wrong" class="doubt" role="alert">
          {t('siteWrong')}
        </p>
      )}
    </>
  );
}
