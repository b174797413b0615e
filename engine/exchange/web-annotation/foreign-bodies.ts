/** The words in the bodies of another tool's annotation: text, alternatives, lists, quotations, addresses. None is lost in silence. */
import type { FileFault } from '../../model/file-faults';
import { DEEPEST, field, listOf, literals, shortName, typesOf, wordsOf } from './linked-data';

interface Words {
  text: string[];
  tags: string[];
  /** What had no words that could be kept. */
  left: FileFault[];
}

/** What a tag may have, in UTF-16 units; longer ones are words of the note. */
const LONGEST_TAG = 100;

const isAddress = (text: string) => /^(?:https?|urn|mailto|ftp|doi):\S+$/iu.test(text);

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** The words that a selector names, of whatever kind it is. */
function selectedWords(selector: unknown, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  return listOf(selector).flatMap((one) => {
    const inner = ['refinedBy', 'startSelector', 'endSelector'].flatMap((name) =>
      selectedWords(field(one, name), depth + 1),
    );
    const exact = wordsOf(field(one, 'exact'));
    return exact ? [exact, ...inner] : inner;
  });
}

/** Adds the words of one body to `words`. `purposes` are those of what the body stands in. */
function addBody(words: Words, body: unknown, purposes: readonly string[], depth: number): void {
  if (depth > DEEPEST) {
    words.left.push({ kind: 'deep-body' });
    return;
  }
  if (Array.isArray(body)) {
    for (const one of body) addBody(words, one, purposes, depth + 1);
    return;
  }
  if (typeof body !== 'object' || body === null) {
    for (const text of literals(body)) words.text.push(isAddress(text) ? `<${text}>` : text);
    return;
  }
  const own = listOf(field(body, 'purpose', 'hasPurpose', 'role')).map(shortName);
  const meant = own.length > 0 ? own : purposes;
  const members = field(body, 'items', 'members', 'item', 'list');
  if (members !== undefined) addBody(words, members, meant, depth + 1);
  const text = literals(field(body, 'value', 'chars', 'content', 'bodyValue'));
  const isText = text.length > 0 || members !== undefined;
  const isTag = meant.includes('tagging') && !meant.includes('commenting');
  for (const value of text)
    if ((isTag || typesOf(body).includes('Tag')) && value.length <= LONGEST_TAG) words.tags.push(value);
    else words.text.push(value);
  for (const exact of selectedWords(field(body, 'selector', 'hasSelector'))) words.text.push(quoted(exact));
  const source = field(body, 'source', 'hasSource');
  if (source !== undefined) addBody(words, source, meant, depth + 1);
  const id = wordsOf(field(body, 'id'));
  // The name of a text within the file says nothing; that of a thing elsewhere is all that there is of it.
  if (!isText && source === undefined) {
    if (id !== '' && !id.startsWith('_:')) words.text.push(`<${id}>`);
    else {
      const type = typesOf(body).join(', ');
      words.left.push(type === '' ? { kind: 'body-without-kind' } : { kind: 'body-kind', type });
    }
  }
}

/** @param motivation What the annotation as a whole is for: it says what a body without a purpose is. */
export function bodyWords(annotation: unknown, motivation: readonly string[]): Words {
  const words: Words = { text: [], tags: [], left: [] };
  const tagging = motivation.length > 0 && motivation.every((one) => one === 'tagging');
  for (const value of literals(field(annotation, 'bodyValue'))) words.text.push(value);
  addBody(words, field(annotation, 'body', 'hasBody') ?? [], tagging ? ['tagging'] : [], 0);
  return words;
}
