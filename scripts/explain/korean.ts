/** What is known of the eojeols of a Korean sentence, as lines. */

import { quotedBy } from '../../engine/attribution/korean/words/clauses';
import { eojeols } from '../../engine/attribution/korean/words/eojeols';
import { verbAt } from '../../engine/attribution/korean/words/verbs';
import type { Sentence } from '../../engine/attribution/language/stage-types';
import { KOREAN_CLASSES, KOREAN_FORMS } from './names';

/** Its verbs of saying with class and form, and the clauses that an ending quotes. */
export function koreanLines(text: string, sentence: Sentence): string[] {
  const lines = eojeols(text, sentence).flatMap(({ bare, quotation }): string[] => {
    const clause = quotation ? null : quotedBy(bare);
    const base = clause ? bare.slice(0, clause.content) : bare;
    const verb = quotation ? null : (verbAt(bare) ?? verbAt(base));
    return [
      ...(quotation ? [`    “…”${bare}: a quotation${bare ? ` with the particle "${bare}"` : ''}`] : []),
      ...(clause ? [`    ${bare}: its ending quotes a clause, cut behind "${base}"`] : []),
      ...(verb
        ? [`    ${bare}: verb "${verb.lemma}", ${KOREAN_CLASSES[verb.class]}, ${KOREAN_FORMS[verb.form]}`]
        : []),
    ];
  });
  return lines.length > 0 ? ['  verbs', ...lines] : ['  verbs    none that says anything'];
}
