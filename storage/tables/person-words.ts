/** What the reader said of named persons: whether two are one. */
import type { Annotation, PersonTarget } from '../../engine/model';
import type { PersonSaying } from '../../engine/model/library/source-facets';
import { type PersonSaid, personPair } from '../../engine/sources/persons';
import type { NoteDraft } from '../../protocol/schemas/annotation-validation';
import type { LibraryDatabase } from '../database/database';

/** Words that are obeyed at most, the latest ones: each is a click of the reader's. */
const MOST_WORDS = 5_000;

type PersonAnnotation = Annotation & { target: PersonTarget };

const isPersonWord = (annotation: Annotation): annotation is PersonAnnotation =>
  annotation.target.kind === 'person';

async function annotationsIn(db: LibraryDatabase): Promise<PersonAnnotation[]> {
  const rows = await db.annotations
    .where('[target.kind+modified]')
    .between(['person', ''], ['person', '\uffff'])
    .reverse()
    .limit(MOST_WORDS)
    .toArray();
  return rows.filter(isPersonWord);
}

/** The reader's words on persons, the latest first. */
export async function personWordsIn(db: LibraryDatabase): Promise<PersonSaid[]> {
  const rows = await annotationsIn(db);
  return rows.map(({ target: { one, other, word }, modified }) => ({ one, other, word, said: modified }));
}

/** What was said of any of these pairs before, the latest first, on whichever article and from whichever of the two it was said. */
export async function personWordsOn(
  db: LibraryDatabase,
  pairs: ReadonlyArray<Pick<PersonSaying, 'one' | 'other'>>,
): Promise<PersonAnnotation[]> {
  if (pairs.length === 0) return [];
  const wanted = new Set(pairs.map(personPair));
  const rows = await annotationsIn(db);
  return rows.filter(({ target }) => wanted.has(personPair(target)));
}

/** The draft of the annotation that keeps a word. */
export function personDraft({ one, other }: PersonSaying, word: PersonTarget['word']): NoteDraft {
  return { target: { kind: 'person', one, other, word }, body: '', tags: [] };
}
