/** What the reader said of pairs of articles, as the accounts engine takes it (`engine/accounts/same-event/reader-words.ts`). */
import type { PairWord } from '../../engine/accounts';
import type { Annotation, EventTarget, EventWord } from '../../engine/model';
import { mainKey } from '../../engine/outlets/writing';
import type { NoteDraft } from '../../protocol/schemas/annotation-validation';
import type { LibraryDatabase } from '../database/database';

/**
 * Words that are obeyed at most, the latest ones: each is a click of the reader's. All are kept. (Five thousand are read and thought
 * through in some tens of milliseconds.)
 */
export const MOST_WORDS = 5_000;

type EventAnnotation = Annotation & { target: EventTarget };

export function isEventWord(annotation: Annotation): annotation is EventAnnotation {
  return annotation.target.kind === 'event';
}

/** @param undoable whether it may be taken back where it is shown */
export function pairWord({ id, articleKey, target, modified }: EventAnnotation, undoable: boolean): PairWord {
  const { otherKey, word } = target;
  return { a: articleKey, b: otherKey, word, said: modified, ...(undoable && { id }) };
}

/** The reader's words in the library, the latest `MOST_WORDS`. */
export async function wordsIn(db: LibraryDatabase): Promise<PairWord[]> {
  const rows = await db.annotations
    .where('[target.kind+modified]')
    .between(['event', ''], ['event', '\uffff'])
    .reverse()
    .limit(MOST_WORDS)
    .toArray();
  return rows.filter(isEventWord).map((row) => pairWord(row, true));
}

/** The words in the library on two articles, said from either of them or from a copy of one, which is kept under a key of its own. */
export async function storedWordsOn(db: LibraryDatabase, one: string, other: string): Promise<Annotation[]> {
  const found = await Promise.all(
    [mainKey(one), mainKey(other)].map((main) =>
      db.annotations.where('articleKey').equals(main).or('articleKey').startsWith(`${main}#`).toArray(),
    ),
  );
  return wordsOnPair(found.flat(), one, other);
}

/** Those among annotations of two articles that are a word on these two, whichever of them it was said from. */
export function wordsOnPair(annotations: readonly Annotation[], one: string, other: string): Annotation[] {
  const pair = [mainKey(one), mainKey(other)].sort().join('\n');
  return annotations.filter(
    (annotation) =>
      isEventWord(annotation) &&
      [mainKey(annotation.articleKey), mainKey(annotation.target.otherKey)].sort().join('\n') === pair,
  );
}

/** The draft of the annotation that keeps a word. */
export function wordDraft(otherKey: string, word: EventWord): NoteDraft {
  return { target: { kind: 'event', otherKey, word }, body: '', tags: [] };
}
