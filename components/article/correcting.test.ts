import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../engine/model';
import type { ArticleView, PlacedAnnotation } from '../../engine/model/views';
import messages from '../../public/_locales/en/messages.json';
import { note, RELAY_VIEW } from '../../tests/screens/samples';
import { messagesFrom, setMessageSource } from '../i18n/i18n';
import type { NoteToSave } from '../notes/draft';
import { Correcting } from './correcting';

const [, quote] = RELAY_VIEW.attributions.attributions;
const [outlet, relay, source] = quote!.chain;

let view: ArticleView;
let said: Array<{ words: string; undo: (() => void) | undefined }>;
let troubles: unknown[];
let correcting: Correcting;
let fails = false;

beforeEach(() => {
  setMessageSource(messagesFrom(messages));
  view = { ...RELAY_VIEW, annotations: [] };
  said = [];
  troubles = [];
  fails = false;
  const store = {
    async save({ id, ...rest }: NoteToSave): Promise<PlacedAnnotation> {
      if (fails) throw new Error('full');
      return { annotation: note('', '', { id, motivation: 'editing', ...rest }), anchoring: null };
    },
    async remove(id: string): Promise<Annotation> {
      return note('', '', { id });
    },
    async restore(annotation: Annotation): Promise<PlacedAnnotation> {
      return { annotation, anchoring: null };
    },
  };
  correcting = new Correcting({
    store,
    view: () => view,
    onChange: (_key, change) => {
      view = { ...view, annotations: change(view.annotations) };
    },
    describe: (text, span) => [
      { type: 'TextQuoteSelector', exact: text.slice(...span), prefix: '', suffix: '' },
    ],
    say: (words, undo) => void said.push({ words, undo }),
    sayTrouble: (error) => void troubles.push(error),
  });
});

describe('taking a link out', () => {
  it('keeps the quote’s words, the link, and the chain as it was read', async () => {
    await correcting.takeOut(quote!, relay!);
    expect(view.annotations.map(({ annotation }) => annotation.target)).toEqual([
      {
        kind: 'chain',
        selectors: [
          {
            type: 'TextQuoteSelector',
            exact: 'the order came from the provincial party committee',
            prefix: '',
            suffix: '',
          },
        ],
        link: { role: 'relay', name: 'Radio Free Asia' },
        chain: quote!.chain.map(({ role, name }) => ({ role, name })),
        engine: 1,
      },
    ]);
    expect(said[0]!.words).toBe('Radio Free Asia taken out of the chain.');
  });

  it('is undone by one click, and so is putting back', async () => {
    await correcting.takeOut(quote!, relay!);
    said[0]!.undo!();
    await vi.waitFor(() => expect(view.annotations).toEqual([]));
    await correcting.takeOut(quote!, relay!);
    const kept = view.annotations.map(({ annotation }) => annotation);
    await correcting.putBack(kept);
    expect(view.annotations).toEqual([]);
    said.at(-1)!.undo!();
    await vi.waitFor(() => expect(view.annotations.map(({ annotation }) => annotation)).toEqual(kept));
  });

  it('the page and the source always belong there', async () => {
    await correcting.takeOut(quote!, outlet!);
    await correcting.takeOut(quote!, source!);
    expect(view.annotations).toEqual([]);
  });

  it('says what went wrong and shows nothing that is not kept', async () => {
    fails = true;
    await correcting.takeOut(quote!, relay!);
    expect(troubles).toHaveLength(1);
    expect(view.annotations).toEqual([]);
  });
});
