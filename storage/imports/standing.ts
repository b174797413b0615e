/** How what a file brings stands to what the library has: new, there already, or other words of the same. */
import { uuidFor } from '../../engine/exchange';
import type { Annotation, AnnotationTarget } from '../../engine/model';
import { mainKey } from '../../engine/outlets/writing';
import { personPair } from '../../engine/sources/persons';
import { apartFrom } from '../backup/restore-rules';
import type { LibraryDatabase } from '../database/database';
import { contentOf, sameContent } from '../notes/notes';
import { MIRRORED } from '../synopsis/overrules';
import { personWordsOn } from '../tables/person-words';

export type Standing =
  | { is: 'new'; note: Annotation }
  | { is: 'there' }
  /** `wording`: the same note with other words; `word`: another word of the reader's on the same articles, row or chain. */
  | { is: 'differs'; note: Annotation; here: Annotation; by: 'wording' | 'word' };

/** What is said, and of what: of two annotations of one subject only one can hold. `null` for notes, of which there may be many. */
export function sayingOf({ articleKey, target }: Annotation): { subject: string; says: string } | null {
  switch (target.kind) {
    case 'article':
    case 'passage':
      return null;
    case 'event': {
      const pair = [mainKey(articleKey), mainKey(target.otherKey)].sort();
      return { subject: JSON.stringify(['event', ...pair]), says: target.word };
    }
    case 'chain': {
      const words = target.selectors.find((one) => one.type === 'TextQuoteSelector');
      const { role, name } = target.link;
      const quote = words ? [words.exact, words.prefix, words.suffix] : [JSON.stringify(target.selectors)];
      return { subject: JSON.stringify(['chain', articleKey, ...quote, role, name]), says: '' };
    }
    case 'person':
      return { subject: JSON.stringify(['person', personPair(target)]), says: target.word };
    case 'relation':
      return sayingOfRows(articleKey, target);
    default:
      return target satisfies never;
  }
}

/** The same from either of the two articles. */
function sayingOfRows(key: string, target: Extract<AnnotationTarget, { kind: 'relation' }>) {
  const { otherKey, relation, a, b, rowId, regroup } = target;
  const turned = key > otherKey;
  const side = <T>(one: T, other: T): [T, T] => (turned ? [other, one] : [one, other]);
  const rows = regroup?.rows.map((row) => side(row.a, row.b));
  const words = a === '' && b === '' ? [rowId] : side(a, b);
  const subject = JSON.stringify(['relation', ...side(key, otherKey), words, regroup?.how ?? '', rows ?? []]);
  return { subject, says: turned ? MIRRORED[relation] : relation };
}

/** The id of the file's wording where both stand; always the same for the same two, so that it never comes twice. */
export function besideId(id: string, wording: Annotation): string {
  return uuidFor(`${id} beside ${contentOf(wording)}`);
}

/** The ids under which a note comes back from a library that had to give it one. */
function elsewhere(note: Annotation): string[] {
  return [besideId(note.id, note), apartFrom(note)];
}

/** The part of the library that some notes are compared with. It is read once, and follows what is written. */
export class Surroundings {
  readonly #byId = new Map<string, Annotation>();
  /** By its subject. */
  readonly #said = new Map<string, Annotation>();
  /** By the ids that they were given where their own was taken, or their wording stands beside another. */
  readonly #elsewhere = new Map<string, Annotation>();

  static async of(db: LibraryDatabase, given: readonly Annotation[]): Promise<Surroundings> {
    const keys = new Set<string>();
    for (const { articleKey, target } of given) {
      for (const key of [articleKey, ...('otherKey' in target ? [target.otherKey] : [])])
        keys.add(key).add(mainKey(key));
    }
    const ids = given.flatMap((one) => [one.id, apartFrom(one)]);
    const found = new Surroundings();
    for (const row of await db.annotations
      .where('articleKey')
      .anyOf([...keys])
      .toArray())
      found.put(row);
    for (const row of await db.annotations.bulkGet(ids)) if (row) found.put(row);
    // A word on two persons is kept on an article that quotes one of them: any may have it.
    const persons = given.flatMap(({ target }) => (target.kind === 'person' ? [target] : []));
    for (const row of await personWordsOn(db, persons)) found.put(row);
    return found;
  }

  put(note: Annotation): void {
    this.remove(note.id);
    this.#byId.set(note.id, note);
    for (const id of elsewhere(note)) this.#elsewhere.set(id, note);
    const saying = sayingOf(note);
    const other = saying && this.#said.get(saying.subject);
    // Of two words on one pair the later one is obeyed.
    if (saying && (!other || other.modified <= note.modified)) this.#said.set(saying.subject, note);
  }

  remove(id: string): void {
    const note = this.#byId.get(id);
    if (!note) return;
    this.#byId.delete(id);
    for (const one of elsewhere(note)) this.#elsewhere.delete(one);
    const saying = sayingOf(note);
    if (saying && this.#said.get(saying.subject)?.id === id) this.#said.delete(saying.subject);
  }

  /** What says something of the same as this one, the latest first: of all of them one alone can hold. None beside a note. */
  alsoSaying(note: Annotation): Annotation[] {
    const saying = sayingOf(note);
    if (!saying) return [];
    return [...this.#byId.values()]
      .filter(({ id, target }) => id !== note.id && target.kind === note.target.kind)
      .filter((one) => sayingOf(one)?.subject === saying.subject)
      .sort((one, other) => (one.modified < other.modified ? 1 : -1));
  }

  standingOf(given: Annotation): Standing {
    const taken = this.#byId.get(given.id);
    // An id that another article's note has names nothing here.
    const note = taken && taken.articleKey !== given.articleKey ? { ...given, id: apartFrom(given) } : given;
    const here = this.#byId.get(note.id);
    if (here) {
      if (sameContent(here, note)) return { is: 'there' };
      const beside = this.#byId.get(besideId(here.id, note));
      if (beside && sameContent(beside, note)) return { is: 'there' };
      return { is: 'differs', note, here, by: sayingOf(note) ? 'word' : 'wording' };
    }
    const original = this.#elsewhere.get(note.id);
    if (original && sameContent(original, note)) return { is: 'there' };
    const saying = sayingOf(note);
    const said = saying && this.#said.get(saying.subject);
    if (!said) return { is: 'new', note };
    if (sayingOf(said)?.says === saying.says) return { is: 'there' };
    return { is: 'differs', note, here: said, by: 'word' };
  }
}
