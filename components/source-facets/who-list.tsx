import { useState } from 'preact/hooks';
import type { SourceKind } from '../../engine/model';
import { isUnnamed, type Who } from '../../engine/model/library/source-facets';
import { number } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { KindBadge } from '../sources/badge';

interface Props {
  who: readonly Who[];
  picked: string | undefined;
  onPick(id: string): void;
}

/** How many are shown before the reader asks for more. */
const AT_FIRST = 10;

/**
 * Who is quoted most: people, bodies and media by their names, and apart from them the descriptions of unnamed sources, which may stand for
 * several people.
 */
export function WhoList({ who, picked, onPick }: Props) {
  const named = who.filter(({ kind }) => !isUnnamed(kind));
  const unnamed = who.filter(({ kind }) => isUnnamed(kind));
  return (
    <section aria-label={t('facetWho')}>
      {named.length > 0 && (
        <>
          <h2>{t('whoNamed')}</h2>
          <List who={named} {...{ picked, onPick }} />
        </>
      )}
      {unnamed.length > 0 && (
        <>
          <h2>{t('whoUnnamed')}</h2>
          <p class="help">{t('whoUnnamedHelp')}</p>
          <List who={unnamed} {...{ picked, onPick }} />
        </>
      )}
    </section>
  );
}

function List({ who, picked, onPick }: Props) {
  const [all, setAll] = useState(false);
  return (
    <ul class="facet">
      {who.slice(0, all ? undefined : AT_FIRST).map(({ id, name, kind, roles, quotes, articles }) => (
        <li key={id}>
          <button type="button" class="facet-value" aria-pressed={picked === id} onClick={() => onPick(id)}>
            <span>
              {name} {!isUnnamed(kind) && <KindBadge kind={kind as SourceKind} />}
              <span class="meta">
                {[roles[0], plural('inArticles', articles)].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span class="count">{number(quotes)}</span>
          </button>
        </li>
      ))}
      {!all && who.length > AT_FIRST && (
        <li>
          <button type="button" class="link" onClick={() => setAll(true)}>
            {t('facetMore', number(who.length - AT_FIRST))}
          </button>
        </li>
      )}
    </ul>
  );
}
