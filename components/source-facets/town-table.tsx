import { useState } from 'preact/hooks';
import { DIVISION_OF } from '../../engine/places/divisions';
import { ON_MAP } from '../../engine/places/map';
import { number } from '../i18n/dates';
import { t } from '../i18n/i18n';
import { divisionName, townName } from './facet-words';

interface Props {
  /** Quotes of each town, the most first. */
  towns: ReadonlyArray<readonly [town: string, quotes: number]>;
  picked: string | undefined;
  onPick(town: string): void;
}

/** Rows before the reader asks for more. */
const AT_FIRST = 8;

/** Every town that sources speak from, with its province and quotes; also those that the map has no place for, as across the border. */
export function TownTable({ towns, picked, onPick }: Props) {
  const [all, setAll] = useState(false);
  if (towns.length === 0) return null;
  const first = towns.slice(0, all ? undefined : AT_FIRST);
  const hidden = picked === undefined || first.some(([id]) => id === picked) ? [] : [picked];
  const rows = [...first, ...hidden.map((id) => [id, new Map(towns).get(id) ?? 0] as const)];
  return (
    <>
      <table class="towns">
        <caption class="unseen">{t('townTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('facetCity')}</th>
            <th scope="col">{t('townIn')}</th>
            <th scope="col">{t('quotesColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, quotes]) => (
            <tr key={id}>
              <th scope="row">
                <button
                  type="button"
                  class="facet-value"
                  aria-pressed={picked === id}
                  onClick={() => onPick(id)}
                >
                  {townName(id)}
                </button>
              </th>
              <td>
                {divisionName(DIVISION_OF.get(id) ?? '')}
                {!ON_MAP.has(id) && <span class="meta"> · {t('townOffMap')}</span>}
              </td>
              <td>{number(quotes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && towns.length > AT_FIRST && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {t('facetMore', number(towns.length - AT_FIRST))}
        </button>
      )}
    </>
  );
}
