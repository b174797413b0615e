/** The quotes of the library by their sources. */
import * as v from 'valibot';
import type { PersonSaying, PersonsAsked, SourceCounts } from '../../engine/model/library/source-facets';
import type { QuoteFound } from '../../engine/model/views';
import { person, personWord } from '../schemas/annotation-validation';
import { LIMITS, whole } from '../schemas/schema-parts';
import { sourceFilter } from '../schemas/source-filter';
import { answers, type Definitions } from './definition';

export const SOURCES = {
  /** Counts under a filter. `left`: articles that are still to be looked through, `old`: the counts of last time; ask again. */
  'sources/counts': {
    from: 'pages',
    ask: v.object(sourceFilter),
    answer: answers<SourceCounts & PersonsAsked & { left: number; old?: true }>,
    lane: 'lists',
  },
  /** The quotes under a filter, those of the newest article first. */
  'sources/quotes': {
    from: 'pages',
    ask: v.object({ ...sourceFilter, offset: whole, limit: v.pipe(whole, v.maxValue(LIMITS.page)) }),
    answer: answers<{ quotes: QuoteFound[]; total: number }>,
    lane: 'lists',
  },
  /** Where the quotes under a filter stand: the articles with the places of their quotes in `Attributions.attributions`. */
  'sources/places': {
    from: 'pages',
    ask: v.object(sourceFilter),
    answer: answers<Array<{ key: string; quotes: number[] }>>,
    lane: 'lists',
  },
  /** Whether two named persons are one; `null` takes back what was said. Answers the saying that undoes it. */
  'sources/say-person': {
    from: 'pages',
    ask: v.object({ one: person, other: person, word: v.nullable(personWord) }),
    answer: answers<{ undo: PersonSaying }>,
    lane: 'words',
  },
} satisfies Definitions;
