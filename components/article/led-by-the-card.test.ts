/** What was pressed on the card at a quote of the page, as the sidebar does it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationTarget } from '../../engine/model';
import type { PlacedAnnotation } from '../../engine/model/views';
import messages from '../../public/_locales/en/messages.json';
import { event } from '../../tests/screens/event-samples';
import { note, SYNOPSIS, view as viewSample } from '../../tests/screens/samples';
import { messagesFrom, setMessageSource } from '../i18n/i18n';
import { OpenArticle } from './open-article';

setMessageSource(messagesFrom(messages));

const VIEW = viewSample();
const QUOTES = VIEW.attributions.attributions;
const ROWS = SYNOPSIS.synopsis.rows;
const turns = () => new Promise<void>((resolve) => setTimeout(resolve));
const touches = (quote: (typeof QUOTES)[number]) =>
  ROWS.find(({ a, b }) =>
    a.some(([s, e]) => b.length > 0 && quote.content.some(([from, to]) => s < to && from < e)),
  );

let said: string[];
let synopsis: ReturnType<typeof vi.fn>;
let article: OpenArticle;

beforeEach(async () => {
  said = [];
  synopsis = vi.fn(async () => SYNOPSIS);
  article = new OpenArticle(
    {
      view: async () => VIEW,
      notes: {
        save: async ({ id, target, body }): Promise<PlacedAnnotation> => ({
          annotation: note('', body, { id, target }),
          anchoring: null,
        }),
        remove: async () => note('', ''),
        restore: async (annotation) => ({ annotation, anchoring: null }),
      },
      accounts: {
        accounts: async () => event(),
        synopsis: synopsis as never,
        sayEvent: async () => null,
        overrule: async () => null,
        regroup: async () => ({ view: SYNOPSIS, id: null }),
      },
      fetching: {
        options: async () => ({ origins: [], outlets: [] }),
        read: async () => ({ read: true, key: 'x' }),
        ask: async () => ({ found: [], answers: [] }),
        cancel: async () => true,
      },
    },
    {
      say: (words) => void said.push(words),
      sayTrouble: () => {},
      go: () => {},
      open: () => {},
      copy: async () => true,
      noteAddress: (id) => id,
      describe: (text, [start, end]) => [
        { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix: '', suffix: '' },
      ],
    },
  );
  await article.start();
});

describe('a button of the card', () => {
  it('begins a note on its quote', () => {
    const [, quote] = QUOTES;
    article.hear({ tell: 'focus', attributionId: quote!.id, act: 'note' });
    expect(article.state).toMatchObject({ tab: 'who', active: quote!.id });
    expect([...article.notes.editing.drafts.keys()]).toEqual([`quote:${quote!.id}`]);
  });

  it('sets an account beside it at the row that both tell', async () => {
    const quote = QUOTES.find((one) => touches(one))!;
    article.hear({ tell: 'focus', attributionId: quote.id, act: 'compare' });
    await turns();
    expect(article.state.tab).toBe('accounts');
    expect(article.state.synopsis).toMatchObject({ is: 'ready', at: touches(quote)!.id });
    expect(said).toEqual([]);
  });

  it('says so where no row has the quote, and shows the best account', async () => {
    synopsis.mockImplementation(async () => ({ ...SYNOPSIS, synopsis: { ...SYNOPSIS.synopsis, rows: [] } }));
    article.hear({ tell: 'focus', attributionId: QUOTES[1]!.id, act: 'compare' });
    await vi.waitFor(() => expect(said).toEqual(['No comparison has a row with this quote.']));
    expect(article.state.synopsis).toMatchObject({ is: 'ready' });
    expect(article.state.synopsis?.at).toBeUndefined();
  });
});

it('a highlight that is given another place keeps its colour', async () => {
  const target: AnnotationTarget = {
    kind: 'passage',
    selectors: [{ type: 'TextQuoteSelector', exact: 'ice', prefix: '', suffix: '' }],
    colour: 'pink',
  };
  const mark: PlacedAnnotation = { annotation: note('', '', { id: 'm', target }), anchoring: null };
  article.hear({ tell: 'note', key: VIEW.article.key, note: mark });
  article.notes.editing.events.onBind(mark);
  article.notePassage([0, 6]);
  await vi.waitFor(() => {
    const moved = article.view?.annotations.find(({ annotation }) => annotation.id === 'm')?.annotation
      .target;
    expect(moved).toMatchObject({ colour: 'pink', selectors: [{ exact: VIEW.article.text.slice(0, 6) }] });
  });
});
