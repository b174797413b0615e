/** "The order", "the document": the document that the text brought in before. */
import type { Span } from '../../../model';
import { prefixLength } from '../../../text/prefix-length';
import type { Mention } from '../../language/mention';
import type { Person } from '../persons';
import type { ReferenceContext } from './context';

/** Documents that are looked back over; the bound keeps the work linear in the text. */
const DOCUMENTS_BACK = 20;

/** The document that a definite phrase takes up; `null` for none, or where an outlet's report is meant. */
export function documentBefore(context: ReferenceContext, mention: Mention, span: Span): Person | null {
  const { text, pack, outlets, people } = context;
  const documents = context.documents();
  const behind = prefixLength(documents, (one) => one.span[1] <= span[0]);
  for (let i = behind - 1; i >= 0 && i >= behind - DOCUMENTS_BACK; i--) {
    const { span: place, heads } = documents[i] as { span: Span; heads: readonly string[] };
    if (!heads.includes(mention.head) && mention.head !== 'document') continue;
    if (outlets.over(place)) return null;
    const name = text.slice(place[0], place[1]);
    const read: Mention = {
      ...pack.mention(name),
      text: name,
      head: mention.head,
      kind: 'document',
      form: 'new',
    };
    return people.latest((person) => person.name === name) ?? people.add(read);
  }
  return null;
}
