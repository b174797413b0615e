import { describe, expect, it } from 'vitest';
import { chainCorrections, corrected, marked } from './chain-corrections';
import type { Attribution, Attributions, ChainLink, ChainTarget, Span } from './index';
import type { PlacedAnnotation } from './views';

const RELAY: ChainLink = { role: 'relay', name: 'Norte TV', carried: true };
const CHAIN: ChainLink[] = [{ role: 'outlet', name: 'Newser' }, RELAY, { role: 'source', name: 'a trader' }];

function quote(id: string, span: Span, chain = CHAIN): Attribution {
  return {
    id,
    type: 'direct',
    content: [span],
    source: [],
    cue: [],
    speaker: 'a trader',
    sourceId: 's1',
    chain,
    confidence: 0.9,
    sourceConfidence: 0.9,
  };
}

const found = (...attributions: Attribution[]): Attributions => ({ engine: 3, attributions, sources: [] });

let made = 0;
function taken(span: Span | null, more: Partial<ChainTarget> = {}): PlacedAnnotation {
  made += 1;
  const target: ChainTarget = {
    kind: 'chain',
    selectors: [{ type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' }],
    link: { role: 'relay', name: 'Norte TV' },
    chain: CHAIN.map(({ role, name }) => ({ role, name })),
    engine: 3,
    ...more,
  };
  const at = `2031-01-01T00:00:00.${String(made).padStart(3, '0')}Z`;
  return {
    annotation: {
      id: `n${made}`,
      articleKey: 'k',
      target,
      motivation: 'editing',
      body: '',
      tags: [],
      created: at,
      modified: at,
      revision: 1,
    },
    anchoring:
      span === null
        ? { state: 'orphaned', span, score: 0, reason: 'not-found' }
        : { state: 'anchored', span, score: 1, reason: null },
  };
}

const names = ({ attributions }: Attributions) =>
  attributions.map(({ chain }) => chain.map(({ name }) => name));

describe('a link that the reader took out', () => {
  it('is gone from the chain of its quote, and from no other', () => {
    const read = found(quote('q1', [0, 10]), quote('q2', [20, 30]));
    expect(names(corrected(read, [taken([20, 30])]))).toEqual([
      ['Newser', 'Norte TV', 'a trader'],
      ['Newser', 'a trader'],
    ]);
    expect(read.attributions[1]!.chain).toBe(CHAIN);
  });

  it('is told apart where it is shown', () => {
    const [, link] = marked(found(quote('q1', [0, 10])), [taken([0, 10])]).attributions[0]!.chain;
    expect(link).toEqual({ ...RELAY, removed: true });
  });

  it('of a quote inside another is that of the one as long', () => {
    const read = found(quote('q1', [0, 100]), quote('q2', [40, 60]), quote('q3', [110, 120]));
    const of = (span: Span) => [...chainCorrections(read.attributions, [taken(span)]).byQuote.keys()];
    expect(of([40, 60])).toEqual(['q2']);
    expect(of([0, 100])).toEqual(['q1']);
    expect(of([42, 58])).toEqual(['q2']);
    expect(of([108, 121])).toEqual(['q3']);
  });

  it('changes nothing where there is none', () => {
    const read = found(quote('q1', [0, 10]));
    expect(corrected(read, [])).toBe(read);
    expect(marked(read, [])).toBe(read);
  });
});

describe('how a correction stands with what is read now', () => {
  const now = (...chain: ChainLink[]) => found(quote('q1', [0, 10], chain)).attributions;
  const standing = (attributions: Attribution[], note = taken([0, 10])) => {
    const { byQuote, lost } = chainCorrections(attributions, [note]);
    return lost.length > 0
      ? 'lost'
      : byQuote.get('q1')?.map(({ applies, earlier }) => ({ applies, earlier }))[0];
  };
  const [outlet, relay, source] = CHAIN as [ChainLink, ChainLink, ChainLink];

  it.each<[string, Attribution[], unknown]>([
    ['the same chain', now(outlet, relay, source), { applies: true, earlier: false }],
    [
      'the same chain, said and not carried',
      now(outlet, { role: 'relay', name: 'Norte TV' }, source),
      { applies: true, earlier: false },
    ],
    [
      'another source',
      now(outlet, relay, { role: 'source', name: 'a pilot' }),
      { applies: true, earlier: true },
    ],
    [
      'one link more',
      now(outlet, relay, { role: 'relay', name: 'KCNA' }, source),
      { applies: true, earlier: true },
    ],
    ['the link is not read any more', now(outlet, source), { applies: false, earlier: true }],
    [
      'the link is the source now',
      now(outlet, { role: 'source', name: 'Norte TV' }),
      { applies: false, earlier: true },
    ],
    ['no quote there any more', found(quote('q1', [50, 60])).attributions, 'lost'],
  ])('%s', (_, attributions, stands) => expect(standing(attributions)).toEqual(stands));

  it('a quote that is not found is kept and told', () => {
    expect(standing(now(outlet, relay, source), taken(null))).toBe('lost');
  });

  it('two corrections of one link both take it out', () => {
    const [first, second] = [taken([0, 10]), taken([0, 10])];
    const { byQuote } = chainCorrections(now(outlet, relay, source), [second, first]);
    expect(byQuote.get('q1')?.map(({ annotation }) => annotation.id)).toEqual([
      first.annotation.id,
      second.annotation.id,
    ]);
  });
});
