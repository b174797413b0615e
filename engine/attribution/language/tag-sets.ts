/** Sets of word classes with names, and the question whether a token is of one of them. */
import type { Tag, Token } from './stage-types';

type TagSet = ReadonlySet<Tag>;

/** A set of word classes: `tagSet('V', 'X')`. */
export const tagSet = (...tags: Tag[]): TagSet => new Set(tags);

/**
 * Whether a token is of one of these classes. A missing token ends the sentence and counts as a full stop.
 */
export const isOf = (token: Token | undefined, classes: TagSet): boolean => classes.has(token?.tag ?? '.');

/** A finite verb or an auxiliary: what the predicate of a clause begins with. */
export const PREDICATE = tagSet('V', 'X');

/**
 * What a predicate begins with, and bare verbs, where a subject or an auxiliary may be missing ("Kim said
 * go").
 */
export const VERB = tagSet('V', 'X', 'B');

/** A noun, a determiner or a pronoun: what a noun phrase begins with. */
export const NOMINAL = tagSet('N', 'D', 'P');

/** A full stop or a semicolon: the clause ends here at the latest. */
export const CLAUSE_END = tagSet('.', ';');

/** A full stop or a comma. */
export const STOP_OR_COMMA = tagSet('.', ',');

/** A verb in any form, auxiliaries included. */
export const VERB_FORM = tagSet('X', 'V', 'B', 'E', 'G');

/** An adverb or a conjunction: what can stand before the first phrase of a sentence. */
export const OPENER = tagSet('R', 'C');

/** The same with the comma behind it: "And, sadly, …". */
export const OPENER_OR_COMMA = tagSet('R', 'C', ',');

/** Quotations and what joins them: “…,” and “…”. */
export const QUOTED_LIST = tagSet('Q', ',', 'C');
