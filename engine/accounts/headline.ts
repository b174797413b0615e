/** What a headline is about, by `termId`: read from the title that is kept beside the features. */
import type { ArticleFeatures } from './features';
import { lexemes } from './lexemes';
import { termId } from './term-id';

/** A headline has some ten telling words; what goes on for longer is no headline. */
const LONGEST = 16;

/** Its telling terms, each once, in their order. */
export function headlineTerms({ title }: Pick<ArticleFeatures, 'title'>): number[] {
  if (!title) return [];
  const telling = lexemes(title).filter((lex) => !lex.stop && lex.concept.length > 1);
  return [...new Set(telling.map((lex) => termId(lex.concept)))].slice(0, LONGEST);
}
