/** Files that the reader brings: looked over, taken in step by step, and taken out again. */
import * as v from 'valibot';
import type {
  Annotation,
  Article,
  EventWord,
  PersonNamed,
  PersonWord,
  Regroup,
  Relation,
} from '../../engine/model';
import type { FaultInFile } from '../../engine/model/file-faults';
import {
  IMPORT_CHOICES,
  type ImportKind,
  type ImportRecord,
  type ListedArticle,
} from '../../engine/model/library/imports';
import { id, key, LIMITS, list, nothing, TOO_LARGE, text, whole } from '../schemas/schema-parts';
import { LONGEST_IMPORT } from '../schemas/sizes';
import { answers, type Definitions } from './definition';

/** What a file would change for one article. */
export interface ImportArticle {
  key: string;
  /** As the library has it, else as the file says; `null`: neither does. */
  title: string | null;
  /** The library has its text. */
  here: boolean;
  /** The file brings its text. */
  text: boolean;
  fresh: number;
  same: number;
  differs: number;
}

/** What an annotation is on, as it is told beside what it says. */
export interface AnnotationPlace {
  /** Titles or addresses: of its article and, of a word on two articles or on a row, of the other one. */
  articles: string[];
  /** The words that it is on, of a row those of either side; empty for whole articles. */
  words: string;
  /** The two of a word on persons, else none. */
  persons: PersonNamed[];
}

/** What an annotation says that is no note. */
export type Judgement =
  | { kind: 'event'; word: EventWord }
  | { kind: 'person'; word: PersonWord }
  | { kind: 'relation'; relation: Relation; regroup: Regroup['how'] | null }
  /** The link that is taken out of a quote's chain, and the names of the chain as it was read then. */
  | { kind: 'chain'; without: string; chain: string[] };

/** What one of two says. */
export interface ConflictSide {
  /** Its beginning where it is long. */
  body: string;
  tags: string[];
  /** `null`: it is a note. */
  judgement: Judgement | null;
}

/** The library and the file say different things of the same. */
export interface ImportConflict {
  /** The note's id in the file. */
  id: string;
  place: AnnotationPlace;
  /** Where the library's is on something else under the same id; `null`: it is on the same. */
  minePlace: AnnotationPlace | null;
  /** `word`: only one of the two can stand. */
  by: 'wording' | 'word';
  mine: ConflictSide;
  theirs: ConflictSide;
}

export interface ImportPreview {
  kind: ImportKind;
  /** Who made the file, as it says. */
  from: string | null;
  /** The first `MOST_TOLD` of them; `articleCount` are all. */
  articles: ImportArticle[];
  articleCount: number;
  /** Over all articles. */
  fresh: number;
  same: number;
  differs: number;
  /** Texts that the library does not have, and those that it has: its own stay. */
  texts: { fresh: number; same: number };
  /** The first `MOST_TOLD`; `differs` are all. */
  conflicts: ImportConflict[];
  /** Rows of which nothing is taken, since they cannot be placed. */
  refused: FaultInFile[];
  refusedCount: number;
  /** What is left out of rows that are taken. */
  left: FaultInFile[];
  leftCount: number;
  /** Machine-found quotes: they are found anew. */
  quotes: number;
  /** Articles that the file names and the library does not have: those of a list of references, and those of notes. */
  listed: ListedArticle[];
  /** Parts to take in, one message each. */
  parts: number;
}

/** An article that is not in the library and that notes wait for. */
export interface WaitingArticle {
  key: string;
  url: string;
  title: string | null;
  notes: number;
  /** The first of them: the words that they are on, what they say, and who wrote it. */
  first: Array<Pick<Annotation, 'id' | 'body' | 'author'> & { words: string }>;
}

/** All notes on such an article, and what is known of it. */
export interface WaitingNotes {
  article: Pick<Article, 'key' | 'url' | 'outlet' | 'title'>;
  notes: Annotation[];
}

export interface ImportsView {
  /** Newest first. */
  records: ImportRecord[];
  waiting: WaitingArticle[];
  /** All that wait; `waiting` has the first hundred. */
  waitingCount: number;
}

const choice = v.picklist(IMPORT_CHOICES);
const name = text(LIMITS.title);

export const IMPORTS = {
  /** Says what a file is and would bring; sets it aside under a token. `invalid`, with line and reason, where it cannot be read. */
  'import/look': {
    from: 'pages',
    ask: v.object({ token: id, text: v.pipe(v.string(), v.maxLength(LONGEST_IMPORT, TOO_LARGE)) }),
    answer: answers<ImportPreview>,
  },
  /** Forgets what is set aside. */
  'import/drop': { from: 'pages', ask: v.object({ token: id }), answer: answers<true> },
  /** Takes in one part of what is set aside, from 1 on; a part that was taken in before changes nothing. */
  'import/take': {
    from: 'pages',
    ask: v.object({
      token: id,
      file: name,
      part: v.pipe(whole, v.minValue(1)),
      all: choice,
      /** Other choices for some of the conflicts, by the note's id. */
      each: list(v.tuple([id, choice]), LIMITS.page),
    }),
    answer: answers<ImportRecord>,
  },
  /** An article of a list of references was fetched: it belongs to the import. */
  'import/fetched': { from: 'pages', ask: v.object({ id, key }), answer: answers<true> },
  /** Takes out some of what an import brought; to be asked until its state is `undone`. */
  'import/undo': { from: 'pages', ask: v.object({ id }), answer: answers<ImportRecord> },
  /** Notes on articles that are not in the library, some articles at a time. */
  'import/waiting': {
    from: 'pages',
    ask: v.object({ from: whole }),
    answer: answers<{ some: WaitingNotes[]; total: number }>,
  },
  /** Which imports there were, and what waits for its article. */
  'import/list': { from: 'pages', ask: nothing, answer: answers<ImportsView> },
} satisfies Definitions;
