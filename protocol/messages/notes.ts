/** Notes of an article, what they said before, and words that are not saved yet. */
import * as v from 'valibot';
import type { Annotation } from '../../engine/model';
import type { KeptDraft, NoteVersion, PlacedAnnotation } from '../../engine/model/views';
import { annotation, draft, noteRows } from '../schemas/annotation-validation';
import { about, id, key } from '../schemas/schema-parts';
import { answers, type Definitions } from './definition';

export const NOTES = {
  'note/save': {
    from: 'article',
    ask: v.object({ about, draft }),
    answer: answers<PlacedAnnotation>,
    lane: 'words',
  },
  'note/delete': {
    from: 'article',
    ask: v.object({ about, id }),
    answer: answers<Annotation>,
    lane: 'words',
  },
  /** Undo of a deletion: the annotation as it was. */
  'note/restore': {
    from: 'article',
    ask: v.object({ about, annotation }),
    answer: answers<PlacedAnnotation>,
    lane: 'words',
  },
  'note/keep-version': {
    from: 'article',
    ask: v.object({ about, version: noteRows.version }),
    answer: answers<true>,
    lane: 'words',
  },
  'note/history': {
    from: 'article',
    ask: v.object({ about, id }),
    answer: answers<NoteVersion[]>,
  },

  /**
   * Words that were typed and are not saved yet; sent as they are typed. Answered once they are stored. `articleKey` is the article that
   * they were written on: the tab may have gone on meanwhile, and they are to be kept all the same.
   */
  'draft/keep': {
    from: 'article',
    ask: v.object({ about, articleKey: key, draft: noteRows.draft }),
    answer: answers<true>,
    lane: 'words',
  },
  /** `discarded`: the reader throws the words away; else they are kept elsewhere by now. */
  'draft/drop': {
    from: 'article',
    ask: v.object({ about, token: id, discarded: v.optional(v.literal(true)) }),
    answer: answers<true>,
    lane: 'words',
  },
  /** Drafts on this article that no open tab is writing. */
  'draft/list': {
    from: 'article',
    ask: v.object({ about }),
    answer: answers<KeptDraft[]>,
  },
} satisfies Definitions;
