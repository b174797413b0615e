import { describe, expect, it } from 'vitest';
import type { Annotation, EventOrigins, Relation } from '../../../engine/model';
import type { SynopsisView } from '../../../engine/model/views';
import { synopsisOf } from '../../../storage/synopsis/synopsis-view';
import { SAMPLES } from '../../../tests/screens/comparison-samples';
import { note, summary } from '../../../tests/screens/samples';
import { Comparing, type ComparingStore } from './comparing';

const [A, B, C, D] = SAMPLES.map(({ article }) => article.key) as [string, string, string, string];
const ofKey = (key: string) => SAMPLES.find(({ article }) => article.key === key);
const ORIGINS: EventOrigins = { articles: 4, accounts: 4, nodes: [], edges: [], origins: [] };

/** A store that counts what it is asked, and keeps what the reader said. */
function storing(more: Partial<ComparingStore> = {}) {
  const asked: string[] = [];
  const said: Annotation[] = [];
  const nameOf = (key: string) => 'ABCD'[SAMPLES.findIndex(({ article }) => article.key === key)]!;
  const store: ComparingStore = {
    article: async (key) => ofKey(key) ?? null,
    accounts: async () => SAMPLES.map(({ article }) => summary(article)),
    origins: async () => ORIGINS,
    synopsis: async (key, otherKey): Promise<SynopsisView> => {
      asked.push(nameOf(key) + nameOf(otherKey));
      const ofA = said.filter((one) => one.articleKey === key);
      return synopsisOf({ a: ofKey(key)!, b: ofKey(otherKey)!, ofA, ofB: [], said: 'same-event' });
    },
    overrule: async (key, { otherKey, rowId, relation, a, b }) => {
      said.splice(0);
      if (relation === null) return;
      const target = { kind: 'relation' as const, otherKey, rowId, relation, a, b };
      said.push({ ...note('', '', { target }), articleKey: key });
    },
    ...more,
  };
  return { comparing: new Comparing(store), asked };
}

describe('accounts that are compared', () => {
  it('are compared two by two, the first one with each first', async () => {
    const { comparing, asked } = storing();
    await comparing.choose([A, B, C]);
    expect(asked).toEqual(['AB', 'AC', 'BC']);
    const { accounts, origins } = comparing.state;
    expect(accounts.columns.map(({ is }) => is)).toEqual(['ready', 'ready', 'ready']);
    expect(accounts.comparison.differs.length).toBeGreaterThan(0);
    expect(accounts.others.map(({ key }) => key)).toEqual([D]);
    expect(origins).toBe(ORIGINS);
  });

  it('are shown as they come', async () => {
    const { comparing } = storing();
    const seen: string[] = [];
    comparing.listen(() => {
      const { columns, pairs, comparison } = comparing.state.accounts;
      const ready = pairs.filter(({ is }) => is === 'ready').length;
      seen.push(
        `${columns.filter(({ is }) => is === 'ready').length} ${ready} ${comparison.differs.length > 0}`,
      );
    });
    await comparing.choose([A, B, C]);
    const moments = [...new Set(seen)];
    expect(moments[0]).toBe('0 0 false');
    expect(moments).toContain('3 0 false');
    expect(moments).toContain('3 1 true');
    expect(moments.at(-1)).toBe('3 3 true');
  });

  it('are not compared again when they are moved back or taken away', async () => {
    const { comparing, asked } = storing();
    await comparing.choose([A, B]);
    await comparing.choose([B, A]);
    await comparing.choose([A]);
    await comparing.choose([A, B]);
    expect(asked).toEqual(['AB', 'BA']);
  });

  it('take the reader’s word, and give it back', async () => {
    const { comparing } = storing();
    await comparing.choose([A, B]);
    const before = comparing.state.accounts.comparison;
    const [row] = before.differs;
    expect(await comparing.overrule(row!.links[0]!, 'agrees')).toBeNull();
    const { comparison } = comparing.state.accounts;
    expect(comparison.differs).toHaveLength(before.differs.length - 1);
    const own = comparison.agrees.find(({ id }) => id === row!.id)!;
    expect(own.links[0]).toMatchObject({ said: true, relation: 'agrees' satisfies Relation });
    expect(await comparing.overrule(own.links[0]!, null)).toBe('agrees');
    expect(comparing.state.accounts.comparison).toEqual(before);
  });

  it('hear of rows that were changed elsewhere, in either direction', async () => {
    const { comparing, asked } = storing();
    await comparing.choose([A, B]);
    await comparing.rowsChanged(B, A);
    await comparing.rowsChanged(B, C);
    expect(asked).toEqual(['AB', 'AB']);
  });
});

describe('what is not there', () => {
  it('is a column of its own, and the others are compared', async () => {
    const { comparing, asked } = storing({ article: async (key) => (key === B ? null : ofKey(key)!) });
    await comparing.choose([A, B, C]);
    const { columns, pairs } = comparing.state.accounts;
    expect(columns.map(({ is }) => is)).toEqual(['ready', 'gone', 'ready']);
    expect(pairs.map(({ a, b, is }) => [a, b, is])).toEqual([[0, 2, 'ready']]);
    expect(asked).toEqual(['AC']);
  });

  it('is said of two that could not be compared, and tried again', async () => {
    let fails = true;
    const { comparing } = storing();
    const failing = storing({
      synopsis: async () => {
        if (fails) throw new Error('too slow');
        return synopsisOf({ a: ofKey(A)!, b: ofKey(B)!, ofA: [], ofB: [], said: 'same-event' });
      },
    }).comparing;
    await failing.choose([A, B]);
    expect(failing.state.accounts.pairs[0]!.is).toBe('failed');
    expect(failing.state.trouble).toBeNull();
    fails = false;
    await failing.retry();
    await comparing.choose([A, B]);
    expect(failing.state.accounts.comparison).toEqual(comparing.state.accounts.comparison);
  });

  it('is a fault of the page where the library does not answer', async () => {
    const { comparing } = storing({
      article: async () => {
        throw { failure: { kind: 'storage', detail: '' } };
      },
    });
    await comparing.choose([A, B]);
    expect(comparing.state.trouble).toBe('storage');
  });
});
