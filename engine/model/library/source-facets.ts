/** The quotes of a library by who says them: what is asked, and what is answered. */

import type { PersonNamed, PersonWord } from '../index';

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
  /** Other spellings of the name, the commonest first. */
  names: string[];
  /** Roles that articles give, the commonest first. */
  roles: string[];
  quotes: number;
  articles: number;
}

export interface SourceCounts {
  /** Quotes under the whole filter: each article's own are counted. */
  total: number;
  /** Those among them that are word for word the same as one that was counted already: `total` less these are different. */
  repeated: number;
  /** Each facet is counted under the filter without its own part, so that its other values can be chosen. */
  facets: Facets;
  /** Quotes of each town, of whatever province; counted under the filter without its place. */
  towns: Array<[town: string, quotes: number]>;
  who: Who[];
  /** Whoever the filter names, also where others are quoted more; `null` where the filter names nobody, or nobody who is there. */
  picked: Who | null;
}

/** A person that a question is about, with what is theirs in all of the library. */
export interface PersonAsked extends PersonNamed {
  id: string;
  quotes: number;
  articles: number;
}

/** Whether two named persons are one: the same name with another role, or two spellings nearly alike. */
export interface PersonQuestion {
  one: PersonAsked;
  other: PersonAsked;
  why: 'role' | 'spelling';
}

/** What the reader says of two persons; `null` takes back what was said. */
export interface PersonSaying {
  one: PersonNamed;
  other: PersonNamed;
  word: PersonWord | null;
}

/** What the page of sources shows beside the counts. */
export interface PersonsAsked {
  questions: PersonQuestion[];
  /** The latest words of the reader on persons. */
  said: Array<PersonSaying & { word: PersonWord }>;
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
