import type { SourceKind } from '../../model';

export type Gender = 'male' | 'female' | null;

/** What a source phrase tells by its words alone. */
export interface Mention {
  /** As written, without what is set off by commas. */
  text: string;
  pronoun: 'he' | 'she' | 'it' | 'they' | 'we' | 'i' | 'you' | null;
  /**
   * `definite`: "the source", takes up one that was there; `new`: "a source", "another source", "two
   * sources"; `name`: a proper name; `plain`: "residents".
   */
  form: 'pronoun' | 'definite' | 'new' | 'name' | 'plain';
  /** The head noun, singular and in small letters ("source", "resident"), or the last name. */
  head: string;
  /** Other head nouns that it can be taken up by. */
  aliases: string[];
  /** Nouns of its kind that it can be taken up by, of a common noun: "official" of "a spokesman". */
  kinds?: readonly string[];
  /**
   * Words in small letters that narrow the head ("ryanggang" in "the Ryanggang resident"); of a name, all its
   * words.
   */
  modifiers: string[];
  plural: boolean;
  gender: Gender;
  kind: SourceKind;
  /** Of an outlet whose place in the sentence told it: its name, by which it is known. */
  outlet?: string;
  place: string | null;
  role: string | null;
}
