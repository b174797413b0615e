/** What the values of facets are called. */
import type { SourceKind } from '../../engine/model';
import { type FacetName, NONE } from '../../engine/model/library/source-facets';
import { DIVISIONS, KOREAN_PLACES } from '../../engine/places/divisions';
import { language, type MessageKey, t } from '../i18n/i18n';
import { KIND } from '../sources/badge';

const DIVISION = new Map(DIVISIONS.map((division) => [division.id, division]));

/** Korean names by id: the first that the list has. */
const KOREAN = new Map([...KOREAN_PLACES].toReversed().map(([name, id]) => [id, name]));
const isKorean = () => language().startsWith('ko');

const WITHOUT: Record<FacetName, MessageKey> = {
  kind: 'facetKindNone',
  division: 'facetPlaceNone',
  city: 'facetPlaceNone',
  outlet: 'facetOutletNone',
  year: 'facetYearNone',
};

/** A city's name from its id: "mount-paektu" is "Mount Paektu". */
const titled = (id: string) =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(id.startsWith('mount') ? ' ' : '-');

/** The name of a division in the language of the interface. */
export function divisionName(id: string): string {
  const division = DIVISION.get(id);
  if (!division) return id;
  return isKorean() ? division.korean : division.name;
}

/** What a value of a facet is called. */
export function facetWord(facet: FacetName, value: string): string {
  if (value === NONE) return t(WITHOUT[facet]);
  if (facet === 'kind') return t(KIND[value as SourceKind] ?? 'facetKindNone');
  if (facet === 'division') return divisionName(value);
  if (facet !== 'city') return value;
  return (isKorean() && KOREAN.get(value)) || titled(value);
}
