import type { Annotation, Attribution, ChainLink, ChainTarget, Selector, Span } from '../../engine/model';
import { newUuid } from '../../engine/model/uuid';
import type { ArticleView, PlacedAnnotation } from '../../engine/model/views';
import { t } from '../i18n/i18n';
import type { NoteStore } from '../notes/article-notes';
import { type NotesChange, withNote, withoutNote } from '../notes/note-changes';
import { stretchOf } from '../sources/speaker';

interface Given {
  store: Pick<NoteStore, 'save' | 'remove' | 'restore'>;
  view(): ArticleView | null;
  /** The annotations of an article after a change, to be shown. */
  onChange(key: string, change: NotesChange): void;
  describe(text: string, span: Span): Selector[];
  say(words: string, undo?: () => void): void;
  sayTrouble(error: unknown): void;
}

/** The reader's corrections of chains: links taken out and put back. Each is kept as an annotation. */
export class Correcting {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Takes a link out of a quote's chain. `attribution`: as the engine read it. */
  takeOut(attribution: Attribution, { role, name }: ChainLink): Promise<void> {
    const view = this.#given.view();
    const span = stretchOf(attribution);
    if (view === null || span === null || role === 'outlet' || role === 'source') return Promise.resolve();
    const target: ChainTarget = {
      kind: 'chain',
      selectors: this.#given.describe(view.article.text, span),
      link: { role, name },
      chain: attribution.chain.map((link) => ({ role: link.role, name: link.name })),
      engine: view.attributions.engine,
    };
    return this.#try(async () => {
      const note = await this.#given.store.save({ id: newUuid(), target, body: '', tags: [] });
      this.#show(view, note);
      this.#given.say(t('linkTakenOut', name), () => void this.#undo(view, [note.annotation]));
    });
  }

  /** Puts back what these corrections took out. */
  putBack(corrections: readonly Annotation[]): Promise<void> {
    const view = this.#given.view();
    if (view === null) return Promise.resolve();
    return this.#try(async () => {
      await this.#remove(view, corrections);
      this.#given.say(t('linkPutBack'), () => void this.#restore(view, corrections));
    });
  }

  #undo(view: ArticleView, corrections: readonly Annotation[]): Promise<void> {
    return this.#try(() => this.#remove(view, corrections));
  }

  async #remove(view: ArticleView, corrections: readonly Annotation[]): Promise<void> {
    for (const { id } of corrections) {
      await this.#given.store.remove(id);
      this.#given.onChange(view.article.key, withoutNote(id));
    }
  }

  #restore(view: ArticleView, corrections: readonly Annotation[]): Promise<void> {
    return this.#try(async () => {
      for (const correction of corrections) this.#show(view, await this.#given.store.restore(correction));
    });
  }

  #show({ article }: ArticleView, note: PlacedAnnotation): void {
    this.#given.onChange(article.key, withNote(note));
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#given.sayTrouble(error);
    }
  }
}
