/** What each outlet that an article names does in its sentence, told by structure alone. */
import { outletsIn } from '../../../outlets/outlet-names';
import type { OutletRole } from '../../language/outlet-role';
import type { Sentence } from '../../language/stage-types';
import { outletPhrases } from './mentions';
import { PageNames } from './name-words';
import { strongNames } from './placed';
import { reportPhrase } from './reports';
import { SentenceRoles } from './sentence-roles';

/**
 * The outlets outside quotation marks with their roles, in text order.
 * @param text the article's text; offsets are UTF-16 units
 */
export function outletRoles(text: string, sentences: readonly Sentence[]): OutletRole[] {
  const listed = outletsIn(text, 0, text.length);
  const names = new PageNames();
  strongNames(sentences, listed, names);
  const found: OutletRole[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const phrases = outletPhrases(sentence, index, listed, names);
    const report = reportPhrase(sentence, index, phrases, found);
    const all = report ? [...phrases, report].sort((a, b) => a.first - b.first) : phrases;
    if (all.length === 0) continue;
    const line = new SentenceRoles(text, sentence);
    for (const phrase of all) line.read(phrase);
    for (const role of line.settled()) {
      found.push(role);
      const { name, form, state } = role;
      if (!name || form !== 'named') continue;
      names.learn(name, state);
      names.learnShort(name, state);
    }
  }
  return found;
}
