/** What the values of facets are called. */
import type { SourceKind } from '../../engine/model';
import { type FacetName, NONE } from '../../engine/model/library/source-facets';
import { ABROAD, DIVISIONS, TOWN } from '../../engine/places/divisions';
import { language, type MessageKey, t } from '../i18n/i18n';
import { KIND } from '../sources/badge';

const DIVISION = new Map([...DIVISIONS, ...ABROAD].map((division) => [division.id, division]));

const isKorean = () => language().startsWith('ko');

const WITHOUT: Record<FacetName, MessageKey> = {
  kind: 'facetKindNone',
  division: 'facetPlaceNone',
  city: 'facetPlaceNone',
  outlet: 'facetOutletNone',
  year: 'facetYearNone',
};

/** A town's name from its id: "mount-paektu" is "Mount Paektu", "punggye-ri" is "Punggye-ri". */
const titled = (id: string) => {
  const name = id.replace(/-(?!ri$)/g, ' ');
  return name.replace(/(?:^| )\p{L}/gu, (letter) => letter.toUpperCase());
};

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
  return townName(value);
}

/** The name of a town or county in the language of the interface. */
export function townName(id: string): string {
  return (isKorean() && TOWN.get(id)?.korean[0]) || titled(id);
}
