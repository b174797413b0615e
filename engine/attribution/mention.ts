import type { SourceKind } from '../model';

/** What a source phrase tells by its words alone. */
export interface Mention {
  /** As written. */
  text: string;
  pronoun: 'he' | 'she' | 'it' | 'they' | 'we' | 'i' | 'you' | null;
  /** `definite`: "the source", takes up one that was there; `new`: "a source", "another source", "two sources"; `name`: a proper name; `plain`: "residents". */
  form: 'pronoun' | 'definite' | 'new' | 'name' | 'plain';
  /** The head noun, singular and in small letters ("source", "resident"), or the last name. */
  head: string;
  /** Words in small letters that narrow the head: "ryanggang" in "the Ryanggang resident". */
  modifiers: string[];
  plural: boolean;
  kind: SourceKind;
  place: string | null;
  role: string | null;
}
