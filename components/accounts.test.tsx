// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../engine/model';
import { doing, draw, named, press, words } from '../tests/screens/draw';
import { event, forty } from '../tests/screens/event-samples';
import { ACCOUNTS, HERE, note, SYNOPSIS, spanOf, THERE } from '../tests/screens/samples';
import { Accounts } from './accounts';
import { Toast } from './toast';
import { type AccountStore, type Overruling, useAccounts } from './use-accounts';
import { useToast } from './use-toast';

/** The choices that were stored, and a store that keeps them. */
let choices: Overruling[] = [];
beforeEach(() => {
  choices = [];
});

const store: AccountStore = {
  accounts: async () => event(),
  synopsis: async () => SYNOPSIS,
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
  const { accounts, synopsis, events } = useAccounts({
    articleKey: HERE.key,
    store: from,
    onGo,
    onOpen,
    onSay: say,
    onTrouble: sayTrouble,
  });
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
    expect(words(root)).toContain('Not found in the 12 articles in your library.');
    expect(named(root, 'Search Breitbart for this story').getAttribute('href')).toBe(
      'https://www.breitbart.com/search?s=Dock%20workers%20Sinpo%20told%20sleep',
    );
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
    expect(root.querySelectorAll('.row')).toHaveLength(5);
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
      before: null,
    });
    await doing(() => named(root, 'Undo').click());
    expect(chip()).toBe('differs');
    expect(choices[1]).toMatchObject({ relation: null, before: { motivation: 'commenting' } });
    await change('differs: men around one stove. Change', 'repeats');
    await change('repeats: men around one stove. Change', 'Back to “differs”');
    expect(chip()).toBe('differs');
    expect(choices.map(({ relation }) => relation)).toEqual(['agrees', null, 'repeats', null]);
  });
});
