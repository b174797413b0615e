/** Whom each sentence speaks of, read when somebody asks. */
import type { SubjectPhrase } from '../../language/language-pack';
import type { Mention } from '../../language/mention';

/** The subject of a clause, and what it tells. */
export interface SpokenOf extends SubjectPhrase {
  mention: Mention;
}

/** Subjects by sentence, read once. */
export class SubjectsBySentence {
  readonly #read: (index: number) => SubjectPhrase[];
  readonly #mention: (subject: SubjectPhrase) => Mention;
  readonly #known = new Map<number, SpokenOf[]>();

  constructor(read: (index: number) => SubjectPhrase[], mention: (subject: SubjectPhrase) => Mention) {
    this.#read = read;
    this.#mention = mention;
  }

  of(index: number): readonly SpokenOf[] {
    let found = this.#known.get(index);
    if (!found) {
      found = this.#read(index).map((subject) => ({ ...subject, mention: this.#mention(subject) }));
      this.#known.set(index, found);
    }
    return found;
  }
}
