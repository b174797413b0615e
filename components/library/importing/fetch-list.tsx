import { publishedDay } from '../../i18n/dates';
import { plural, t } from '../../i18n/i18n';
import { ExternalLinkIcon } from '../../kit/icons';
import { patternsOf, siteName } from '../../settings/sites';
import type { Fetchable, ImportChoices } from './import-work';

interface Props {
  list: readonly Fetchable[];
  chosen: ReadonlySet<string>;
  /** Notes of the file wait for them. */
  waits: boolean;
  onChoices(change: Partial<ImportChoices>): void;
  onPermit(site: string): void;
}

const siteOf = ({ url }: Fetchable): string => siteName(patternsOf(url)?.[0] ?? url);

/** Articles that are not in the library: the reader picks those that are fetched; of sites that are not permitted, what to do. */
export function FetchList({ list, chosen, waits, onChoices, onPermit }: Props) {
  const may = list.filter(({ permitted }) => permitted);
  const others = new Map<string, Fetchable[]>();
  for (const one of list)
    if (!one.permitted) others.set(siteOf(one), [...(others.get(siteOf(one)) ?? []), one]);
  const set = (keys: Iterable<string>) => onChoices({ fetch: new Set(keys) });
  return (
    <div class="fetch-list">
      <p>{t(waits ? 'importListedWaits' : 'importListed')}</p>
      {may.length > 0 && (
        <fieldset>
          <legend>{plural('importMayFetch', may.length)}</legend>
          <p class="acts">
            <button type="button" class="link" onClick={() => set(may.map(({ key }) => key))}>
              {t('selectAll')}
            </button>
            <button type="button" class="link" onClick={() => set([])}>
              {t('selectNone')}
            </button>
          </p>
          <ul class="rows">
            {may.map((one) => (
              <li key={one.key}>
                <label class="check">
                  <input
                    type="checkbox"
                    checked={chosen.has(one.key)}
                    onChange={(event) => {
                      const next = new Set(chosen);
                      if (event.currentTarget.checked) next.add(one.key);
                      else next.delete(one.key);
                      set(next);
                    }}
                  />
                  <Named one={one} />
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {[...others].map(([site, articles]) => (
        <div key={site} class="not-permitted">
          <p>
            {plural('importNotPermitted', articles.length, site)}{' '}
            <button type="button" class="button" onClick={() => onPermit(articles[0]!.url)}>
              {t('importPermit', site)}
            </button>
          </p>
          <ul class="rows">
            {articles.slice(0, 20).map((one) => (
              <li key={one.key}>
                <a class="in-words" href={one.url} target="_blank" rel="noopener noreferrer">
                  <Named one={one} /> <ExternalLinkIcon />
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Named({ one }: { one: Fetchable }) {
  const day = publishedDay(one.published);
  return (
    <span>
      <span dir="auto">{one.title}</span>{' '}
      <span class="meta">{[one.outlet, day].filter(Boolean).join(', ')}</span>
    </span>
  );
}
