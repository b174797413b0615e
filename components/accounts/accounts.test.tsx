// @vitest-environment happy-dom
import { useEffect, useMemo } from 'preact/hooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation, EventWord } from '../../engine/model';
import type { RegroupChange } from '../../engine/model/views';
import { regroupedRows } from '../../storage/synopsis/regrouping';
import { doing, draw, named, press, words } from '../../tests/screens/draw';
import { event, forty } from '../../tests/screens/event-samples';
import { ACCOUNTS, HERE, note, SYNOPSIS, spanOf, THERE } from '../../tests/screens/samples';
import { useObservable } from '../kit/observable';
import { Toast } from '../kit/toast';
import { useToast } from '../kit/use-toast';
import { Accounts } from './accounts';
import { type AccountStore, OtherAccounts, type Overruling } from './other-accounts';

/** The choices that were stored, and a store that keeps them. */
let choices: Overruling[] = [];
beforeEach(() => {
  choices = [];
});

const store: AccountStore = {
  accounts: async () => event(),
  synopsis: async () => SYNOPSIS,
  regroup: async () => ({ view: SYNOPSIS, id: null }),
  sayEvent: async () => null,
  overrule: async (choice): Promise<Annotation | null> => {
    choices.push(choice);
    const { otherKey, rowId, relation, words: row } = choice;
    return relation && note('', '', { target: { kind: 'relation', otherKey, rowId, relation, ...row } });
  },
};

const onGo = vi.fn();
const onOpen = vi.fn();

function Page({ from = store }: { from?: AccountStore }) {
  const { toast, say, sayTrouble, close } = useToast();
  const made = useMemo(
    () => new OtherAccounts({ store: from, onGo, onOpen, onSay: say, onTrouble: sayTrouble }),
    [],
  );
  useEffect(() => made.open(HERE.key), []);
  const { accounts, synopsis } = useObservable(made);
  const { events } = made;
  return (
    <>
      <Accounts article={HERE} state={accounts} synopsis={synopsis} events={events} />
      <Toast message={toast} onClose={close} />
    </>
  );
}

async function page(from?: AccountStore): Promise<HTMLElement> {
  const root = draw(<Page from={from} />);
  await doing(() => {});
  return root;
}

async function synopsis(): Promise<HTMLElement> {
  const root = await page();
  await doing(() => named(root, 'Compare').click());
  return root;
}

const row = (root: HTMLElement, id: string) => root.querySelector<HTMLElement>(`[data-row="${id}"]`)!;

describe('other accounts', () => {
  it('says why each was matched and how it relates', async () => {
    const root = await page();
    const [first, second] = [...root.querySelectorAll('.account')].map(words);
    expect(first).toContain('Matched on: Sinpo · fishing crews · stove · 2 days apart');
    expect(first).toContain('No relay found: each cites its own unnamed source. They may still share one.');
    expect(second).toContain('This account relays Radio Free Asia.');
    expect(second).toContain('Crews have slept on the quays, Radio Free Asia reported.');
  });

  it('leaves out what is no account of the same event', async () => {
    const accounts = ACCOUNTS.map((one) => ({ ...one, match: { ...one.match, same: false } }));
    const root = await page({ ...store, accounts: async () => event({ accounts }) });
    expect(words(root)).toContain('Not found in the 12 accounts in your library.');
    expect(named(root, 'Search Breitbart for this story').getAttribute('href')).toBe(
      'https://www.breitbart.com/search?s=Dock%20workers%20Sinpo%20told%20sleep',
    );
  });

  it('sets other happenings of the story below the event, what may be of the event first', async () => {
    const [first, second] = ACCOUNTS;
    const inStory = (perhaps: boolean, key: string, stage: 'earlier' | 'same-event') => ({
      ...second!,
      summary: { ...second!.summary, key },
      match: { ...second!.match, key, same: false, story: true, perhaps, stage },
    });
    const accounts = [first!, inStory(false, 'before', 'earlier'), inStory(true, 'undated', 'same-event')];
    const root = await page({ ...store, accounts: async () => event({ accounts }) });
    expect([...root.querySelectorAll('.accounts-part')].map(words)).toEqual([
      'The same event',
      'The same story, another happening',
    ]);
    const metas = [...root.querySelectorAll('.account .meta')].map(words);
    expect(metas[1]).toContain('perhaps the same event: no date tells');
    expect(metas[2]).toContain('an earlier happening');
  });

  it('says that no account of the event was found, and still lists the story', async () => {
    const accounts = ACCOUNTS.map((one) => ({ ...one, match: { ...one.match, same: false, story: true } }));
    const root = await page({ ...store, accounts: async () => event({ accounts }) });
    expect(words(root)).toContain('Not found in the 12 accounts in your library.');
    expect([...root.querySelectorAll('.accounts-part')].map(words)).toEqual([
      'The same story, another happening',
    ]);
  });

  it('lists the best of many, and the others when they are asked for', async () => {
    const root = await page({ ...store, accounts: async () => forty() });
    expect(root.querySelectorAll('.account')).toHaveLength(10);
    await doing(() => named(root, 'Show 29 more accounts').click());
    expect(root.querySelectorAll('.account')).toHaveLength(39);
    expect(document.activeElement?.textContent).toBe('Crews of Sinpo kept on the quays, report 11');
  });

  it('offers to try again', async () => {
    let fails = true;
    const accounts = async () => {
      if (fails) throw { failure: { kind: 'internal', detail: '' } };
      return event();
    };
    const root = await page({ ...store, accounts });
    fails = false;
    await doing(() => named(root, 'Try again').click());
    expect(root.querySelectorAll('.account')).toHaveLength(2);
  });
});

describe('the reader’s word on an account', () => {
  /** A store that obeys it. */
  function obeying() {
    const sent: Array<[string, EventWord | null]> = [];
    const words = new Map<string, EventWord>();
    const from: AccountStore = {
      ...store,
      accounts: async () =>
        event({
          accounts: ACCOUNTS.map((one) => {
            const word = words.get(one.match.key);
            if (!word) return one;
            const said = { word, by: 'reader', id: 'w' } as const;
            const [same, story] = [word === 'same-event', word === 'same-story'];
            return { ...one, match: { ...one.match, same, story, said } };
          }),
        }),
      sayEvent: async (otherKey, word) => {
        sent.push([otherKey, word]);
        if (word) words.set(otherKey, word);
        else words.delete(otherKey);
        return null;
      },
    };
    return { sent, from };
  }

  const parts = (root: HTMLElement) =>
    [...root.querySelectorAll('ol.accounts')].map((list) => [
      list.getAttribute('aria-label'),
      ...[...list.querySelectorAll('.account-title')].map(words),
    ]);
  const titles = ACCOUNTS.map(({ summary }) => summary.title);
  const key = ACCOUNTS[0]!.match.key;
  const say = async (root: HTMLElement, title: string, word: string) => {
    await doing(() => named(root, `Which event? “${title}”`).click());
    await doing(() => named(root, word).click());
  };

  it('moves it to the other part, with the focus, and is marked and undone there', async () => {
    const { sent, from } = obeying();
    const root = await page(from);
    await say(root, titles[0]!, 'Another happening of this story');
    expect(parts(root)).toEqual([
      ['The same event', titles[1]],
      ['The same story, another happening', titles[0]],
    ]);
    expect(document.activeElement?.textContent).toBe(titles[0]);
    expect(words(root.querySelector('.said')!)).toBe('You said so. Undo');
    await doing(() => named(root, `Undo what you said of “${titles[0]}”`).click());
    expect(parts(root)).toEqual([['The same event', ...titles]]);
    expect(document.activeElement?.textContent).toBe(titles[0]);
    expect(words(root.querySelector('.toast')!)).toContain('Your word is taken back');
    await doing(() => named(root, 'Undo').click());
    expect(sent).toEqual([
      [key, 'same-story'],
      [key, null],
      [key, 'same-story'],
    ]);
  });

  it('sets it aside under a fold, from where it comes back', async () => {
    const { from } = obeying();
    const root = await page(from);
    await say(root, titles[0]!, 'Not the same event or story');
    const fold = root.querySelector<HTMLDetailsElement>('.accounts-aside')!;
    expect(words(fold.querySelector('summary')!)).toBe('1 account set aside by your word');
    expect(fold.open).toBe(true);
    expect(fold.contains(document.activeElement)).toBe(true);
    await doing(() => named(fold, `Undo what you said of “${titles[0]}”`).click());
    expect(root.querySelector('.accounts-aside')).toBeNull();
    expect(parts(root)).toEqual([['The same event', ...titles]]);
  });

  it('is told apart from what follows from it, which has no undo', async () => {
    const [first, second] = ACCOUNTS;
    const said = { word: 'same-event', by: 'inference' } as const;
    const accounts = [{ ...first!, match: { ...first!.match, said } }, second!];
    const root = await page({ ...store, accounts: async () => event({ accounts }) });
    expect(words(root.querySelector('.said')!)).toBe('It follows from what you said of others.');
    expect(root.querySelector('.said button')).toBeNull();
  });

  it('may be what the texts say as well, and is said once', async () => {
    const { sent, from } = obeying();
    const root = await page(from);
    await say(root, titles[0]!, 'The same event');
    await say(root, titles[0]!, 'The same event');
    expect(sent).toEqual([[key, 'same-event']]);
    expect(parts(root)).toEqual([['The same event', ...titles]]);
  });

  it('is said beside the synopsis too, which stays', async () => {
    const { from } = obeying();
    const root = await page(from);
    await doing(() => named(root, 'Compare').click());
    await say(root, titles[0]!, 'Not the same event or story');
    expect(root.querySelector('.synopsis')).not.toBeNull();
    expect(words(root.querySelector('.accounts-part')!)).toBe('Not the same event or story');
    const undo = named(root, `Undo what you said of “${titles[0]}”`);
    undo.focus();
    await doing(() => undo.click());
    expect(document.activeElement?.textContent).toBe(titles[0]);
    expect(root.querySelector('.said')).toBeNull();
  });

  it('that could not be kept is said', async () => {
    const sayEvent = async () => {
      throw { failure: { kind: 'internal', detail: '' } };
    };
    const root = await page({ ...store, sayEvent });
    await say(root, titles[0]!, 'Another happening of this story');
    expect(root.querySelector('.toast')).not.toBeNull();
    expect(parts(root)).toEqual([['The same event', ...titles]]);
  });
});

describe('the synopsis', () => {
  it('takes the focus, and Escape gives the list back', async () => {
    const root = await synopsis();
    expect(document.activeElement?.textContent).toBe(THERE.title);
    await press('Escape');
    expect(root.querySelectorAll('.account')).toHaveLength(2);
  });

  it('sets passages side by side with the differing words marked and their speakers', async () => {
    const root = await synopsis();
    const differs = row(root, 'r1');
    expect([...differs.querySelectorAll('mark')].map(words)).toEqual(['40', 'fifty']);
    expect(words(differs)).toContain('“Some fifty men lie around one stove and cough”');
    expect(words(differs)).toContain('a source from the port of Sinpo, through Radio Free Asia');
    expect(words(row(root, 'r3'))).toContain('Breitbart, in its own words');
    expect(words(row(root, 'r4'))).toContain('Not found in the account of Breitbart.');
    expect(words(row(root, 'r5'))).toContain('Not found in this account.');
  });

  it('goes to a passage here, and opens the other article at its passage', async () => {
    const root = await synopsis();
    await doing(() => named(row(root, 'r1'), 'Go to it').click());
    expect(onGo).toHaveBeenCalledWith(spanOf(HERE.text, '40 men share one stove'));
    await doing(() => named(row(root, 'r1'), 'Open there').click());
    expect(onOpen).toHaveBeenCalledWith(THERE.key, 'Some fifty men lie around one stove and cough');
  });

  it('shows only the rows of one relation, and all of them again', async () => {
    const root = await synopsis();
    await doing(() => named(root, 'differs 1').click());
    expect(root.querySelectorAll('.row')).toHaveLength(1);
    await doing(() => named(root, 'differs 1').click());
    expect(root.querySelectorAll('.row')).toHaveLength(6);
  });

  it('lets the reader overrule a relation, and undo it from the message and from the menu', async () => {
    const root = await synopsis();
    const change = async (name: string, to: string) => {
      await doing(() => named(row(root, 'r1'), name).click());
      await doing(() => named(row(root, 'r1'), to).click());
    };
    const chip = () => words(row(root, 'r1').querySelector('.menu > .chip')!);
    await change('differs: men around one stove. Change', 'agrees');
    expect(chip()).toBe('agrees');
    expect(words(row(root, 'r1'))).toContain('Your choice. Found was: differs.');
    expect(choices[0]).toMatchObject({
      relation: 'agrees',
      words: { a: '40 men share one stove', b: 'Some fifty men lie around one stove and cough' },
    });
    await doing(() => named(root, 'Undo').click());
    expect(chip()).toBe('differs');
    expect(choices[1]).toMatchObject({ relation: null, rowId: 'r1' });
    await change('differs: men around one stove. Change', 'repeats');
    await change('repeats: men around one stove. Change', 'Back to “differs”');
    expect(chip()).toBe('differs');
    expect(choices.map(({ relation }) => relation)).toEqual(['agrees', null, 'repeats', null]);
  });

  it('sums up honestly, folds what one alone tells, and takes a judgement with one key', async () => {
    const root = await synopsis();
    expect(words(root.querySelector('.sum')!)).toBe(
      '4 points are told by both. 1 differs. 1 could not be compared.',
    );
    expect(root.querySelectorAll('details.alone .row')).toHaveLength(2);
    await doing(() =>
      row(root, 'r6').dispatchEvent(new KeyboardEvent('keydown', { key: 'd', bubbles: true })),
    );
    expect(choices.at(-1)).toMatchObject({ relation: 'differs', rowId: 'r6' });
    expect(words(root.querySelector('.sum')!)).toContain('You judged 1.');
    expect(document.activeElement).toBe(row(root, 'r6'));
  });

  describe('rows that are joined or split', () => {
    /** A store that keeps what is sent, and the rows that would come of it. */
    function keeping(): { sent: RegroupChange[]; from: AccountStore } {
      const sent: RegroupChange[] = [];
      const kept = new Map<string, RegroupChange>();
      const from: AccountStore = {
        ...store,
        regroup: async (_otherKey, change) => {
          sent.push(change);
          const id = change.is === 'made' ? `n${sent.length}` : null;
          if (change.is === 'undone') kept.delete(change.id);
          else kept.set(id!, change);
          const annotations = [...kept].map(([one, made]) => {
            if (made.is === 'undone') throw new Error('only what was made is kept');
            const { is: _, ...target } = made;
            return note('', '', { id: one, target: { kind: 'relation', otherKey: THERE.key, ...target } });
          });
          const { rows, made } = regroupedRows(SYNOPSIS.synopsis.rows, HERE, THERE, annotations);
          return { view: { ...SYNOPSIS, synopsis: { ...SYNOPSIS.synopsis, rows }, regrouped: made }, id };
        },
      };
      return { sent, from };
    }

    async function opened(from: AccountStore): Promise<HTMLElement> {
      const root = await page(from);
      await doing(() => named(root, 'Compare').click());
      return root;
    }

    const pick = async (root: HTMLElement, id: string, item: string) => {
      await doing(() => row(root, id).querySelector<HTMLElement>('.chip')!.click());
      await doing(() => named(row(root, id), item).click());
    };
    const ids = (root: HTMLElement) =>
      [...root.querySelectorAll<HTMLElement>('.row')].map(({ dataset }) => dataset.row);

    it('are joined with the keyboard, and apart again by undo and by the menu', async () => {
      const { sent, from } = keeping();
      const root = await opened(from);
      await pick(root, 'r4', 'Join with another row…');
      expect(words(root.querySelector('.joining')!)).toContain('Choose the row to join with “ration cards”.');
      expect(document.activeElement?.textContent).toBe('Cancel');
      await doing(() => named(root, 'Join here: “ration cards” with “the order”').click());
      expect(sent[0]).toMatchObject({
        relation: 'both',
        a: 'whoever is missing loses his ration card',
        b: 'the order came from the provincial party committee',
      });
      expect(ids(root)).toEqual(['r1', 'r2', 'r3', 'r6', expect.stringMatching(/^joined-/)]);
      const made = ids(root).at(-1)!;
      expect(words(row(root, made))).toContain('You joined these.');
      expect(row(root, made).contains(document.activeElement)).toBe(true);
      await doing(() => named(root, 'Undo').click());
      expect(ids(root)).toEqual(['r1', 'r4', 'r5', 'r2', 'r3', 'r6']);
      await doing(() => named(root, 'Undo').click());
      await pick(root, made, 'Undo the join');
      expect(ids(root)).toEqual(['r1', 'r4', 'r5', 'r2', 'r3', 'r6']);
    });

    it('are not joined after Escape', async () => {
      const { sent, from } = keeping();
      const root = await opened(from);
      await pick(root, 'r1', 'Join with another row…');
      await press('Escape');
      expect([root.querySelector('.joining'), sent.length]).toEqual([null, 0]);
      expect(row(root, 'r1').contains(document.activeElement)).toBe(true);
    });

    it('keep what differs when they are joined', async () => {
      const { sent, from } = keeping();
      const root = await opened(from);
      await pick(root, 'r3', 'Join with another row…');
      await doing(() => named(root, 'Join here: “the boats” with “men around one stove”').click());
      expect(sent[0]).toMatchObject({ rowId: 'r1', relation: 'differs' });
    });

    it('are split where two passages do not belong together', async () => {
      const { from } = keeping();
      const root = await opened(from);
      await pick(root, 'r1', 'Not the same point: split');
      const [here = '', there = '', ...others] = ids(root);
      expect(others).toEqual(['r4', 'r5', 'r2', 'r3', 'r6']);
      expect(words(row(root, here))).toContain('Not found in the account of Breitbart.');
      expect(row(root, here).contains(document.activeElement)).toBe(true);
      await pick(root, there, 'Undo the split');
      expect(ids(root)).toEqual(['r1', 'r4', 'r5', 'r2', 'r3', 'r6']);
    });

    it('have nothing to split where one passage stands alone', async () => {
      const root = await opened(keeping().from);
      await doing(() => row(root, 'r4').querySelector<HTMLElement>('.chip')!.click());
      expect(words(row(root, 'r4'))).not.toContain('split');
    });
  });
});
