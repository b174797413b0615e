/** Who made an annotation, as a file has it: agents of the model, or of the vocabularies before it. Nothing throws. */
import { toldName } from '../../model/library/told-name';
import { field, listOf, wordsOf } from './linked-data';
import { READER } from './web-annotation';

/** More are named by no file that means well. */
const MOST_NAMED = 20;
const CREATOR = ['creator', 'annotatedBy', 'dcterms:creator', 'dc:creator', 'schema:creator'];
const NAME = ['name', 'foaf:name', 'schema:name', 'label', 'rdfs:label'];
const NICKNAME = ['nickname', 'nick', 'foaf:nick'];

/** `acct:jane@hypothes.is` → `jane`. */
export const accountName = (user: string): string => user.replace(/^acct:/u, '').replace(/@[^@]*$/u, '');

/** What an agent's identifier says of its name: an account's name, an address; a file's own names for things say nothing. */
function nameOfIdentifier(id: string): string | null {
  if (/^(?:_:|urn:|#)/iu.test(id)) return null;
  return toldName(id.startsWith('acct:') ? accountName(id) : id.replace(/^mailto:/iu, ''));
}

function nameOf(agent: unknown): string | null {
  if (typeof agent === 'string') return nameOfIdentifier(agent);
  return (
    toldName(wordsOf(field(agent, ...NAME))) ??
    toldName(wordsOf(field(agent, ...NICKNAME))) ??
    nameOfIdentifier(wordsOf(field(agent, 'id')))
  );
}

/** The names of an annotation's creators, in the form of `toldName`; `null` where none is told, or where it is the reader who wrote the file. */
export function creatorOf(annotation: unknown): string | null {
  const agents = listOf(field(annotation, ...CREATOR)).slice(0, MOST_NAMED);
  if (agents.some((agent) => field(agent, 'id') === READER.id)) return null;
  return toldName([...new Set(agents.map(nameOf).filter((name) => name !== null))].join(', '));
}
