/** The quotes of a library by who says them: what is asked, and what is answered. */

/** What the quotes are narrowed to; absent parts narrow nothing. */
export interface SourceFilter {
  kind?: string | undefined;
  division?: string | undefined;
  city?: string | undefined;
  outlet?: string | undefined;
  /** Days, `YYYY-MM-DD`, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** `Who.id`. */
  who?: string | undefined;
}

export type FacetName = 'kind' | 'division' | 'city' | 'outlet' | 'year';
export type Facets = Record<FacetName, Array<[value: string, quotes: number]>>;

/** Somebody, or for unnamed sources a description, with what is theirs under the filter. */
export interface Who {
  id: string;
  name: string;
  kind: string;
  /** Roles that articles give, the commonest first. */
  roles: string[];
  quotes: number;
  articles: number;
}

export interface SourceCounts {
  /** Quotes under the whole filter. */
  total: number;
  /** Each facet is counted under the filter without its own part, so that its other values can be chosen. */
  facets: Facets;
  /** Quotes of each town, of whatever province; counted under the filter without its place. */
  towns: Array<[town: string, quotes: number]>;
  who: Who[];
}

/** The value of quotes whose source is not clear, names no place, or whose article has no date. */
export const NONE = '';

/** Kinds of sources that have no name. */
const UNNAMED: ReadonlySet<string> = new Set(['anonymous-person', 'anonymous-group']);

/** Whether a kind of source has no name: such are never taken for one person across articles, only their descriptions are grouped. */
export const isUnnamed = (kind: string): boolean => UNNAMED.has(kind);

/** What the ids of descriptions begin with. */
export const DESCRIPTION = 'description ';

/** Whether an id stands for a description of unnamed sources, and not for somebody. */
export const isDescription = (id: string): boolean => id.startsWith(DESCRIPTION);
