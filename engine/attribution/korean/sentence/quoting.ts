/** What an eojeol quotes, by the particle behind its quotation or by its own ending. */
import { AS_THING, quotedBeforeNoun, quotedBy, THING, WORDS } from '../words/clauses';
import { type Eojeol, QUOTES, QUOTES_NOUN } from '../words/eojeols';
import { verbAt } from '../words/verbs';
import type { Quoted } from './drafts';
import { isPredicate } from './phrases';

const AS_REASON = /^(?:때문|이유|뜻|의미|신호|의도|목적|조치|영향)으로$/u;
/** Particles that go on to a second statement: -며, -면서, -면서도. */
const JOINS = /(?:며|면서)(?:도|는)?$/u;
const OBJECT = /(?:을|를|도|만|만을|까지|이|가|으로|로)$/u;
/** "…라는 제목의", "…라고 쓴", "…라고 불리는": names and writing, nobody's words. */
const NAMES = /^(?:제목|이름|구호|글귀|노래|영화|책|표어|말이|명칭|별명|문구|내용의|주제)/u;
const WRITES =
  /^(?:쓴|쓰인|씌어진|적힌|불리는|불린|부르는|하는|한|새긴|새겨진|써진|붙인|이름|이름의|제목의|제목으로)$/u;

/** The quoted word of what is said behind a statement before its noun: 입장을; -1 where none follows. */
function wordBehind(e: readonly Eojeol[], from: number): number {
  for (let i = from; i < Math.min(e.length, from + 4); i++) {
    const { bare, quotation } = e[i] as Eojeol;
    if (quotation || NAMES.test(bare)) return -1;
    const particle = OBJECT.exec(bare)?.[0];
    if (particle && particle.length < bare.length && WORDS.test(bare.slice(0, -particle.length))) return i;
    if (particle === '을' || particle === '를') return -1;
  }
  return -1;
}

/** What eojeol `i` quotes; `null` where it quotes nothing. */
export function quotedAt(e: readonly Eojeol[], i: number): Quoted | null {
  const { bare, quotation, stop } = e[i] as Eojeol;
  const next = e[i + 1]?.bare ?? '';
  const quoted = (more: Partial<Quoted>): Quoted => ({
    at: i,
    kind: quotation ? 'mark' : 'clause',
    content: 0,
    joins: false,
    waits: 'verb',
    end: i,
    inner: null,
    ...more,
  });
  if (quotation) {
    if (quotation.inner[1] <= quotation.inner[0]) return null;
    if (QUOTES.test(bare)) return WRITES.test(next) ? null : quoted({ joins: JOINS.test(bare) });
    if (bare === '' && !stop && QUOTES.test(next) && !e[i + 1]?.quotation)
      return quoted({ joins: JOINS.test(next), end: i + 1 });
    if (QUOTES_NOUN.test(bare)) return beforeNoun(e, i, quoted({}));
    if (/^(?:으로|로)$/u.test(bare)) return quoted({ waits: 'naming' });
    if (
      /^[을를]$/u.test(bare) &&
      e.slice(i + 1, i + 4).some((one) => /say|order/.test(verbAt(one.bare)?.class ?? ''))
    )
      return quoted({});
    return null;
  }
  const clause = quotedBy(bare);
  if (clause) {
    if (WRITES.test(next) && !/^한$/u.test(next)) return null;
    return quoted({ content: clause.content, joins: clause.joins });
  }
  if (AS_THING.test(next) && i > 0) return quoted({ content: bare.length, end: i + 1 });
  // "…기 때문으로 풀이했다": a reason or a meaning that somebody gives.
  if (AS_REASON.test(bare)) return quoted({ content: bare.length - 2 });
  const before = quotedBeforeNoun(bare);
  if (before > 0) return beforeNoun(e, i, quoted({ content: before }));
  return /(?:[었았했됐있없졌]음을)$/u.test(bare) ? quoted({ content: bare.length - 1, waits: 'noun' }) : null;
}

function beforeNoun(e: readonly Eojeol[], i: number, quoted: Quoted): Quoted | null {
  if (THING.test(e[i + 1]?.bare ?? '')) return { ...quoted, waits: 'telling', end: i + 1 };
  const word = wordBehind(e, i + 1);
  return word > 0 ? { ...quoted, waits: 'noun', end: word } : null;
}

/** Whether a predicate that says nothing stands in eojeols `[from, to)`: what was quoted before belongs to it. */
export const isCutOff = (e: readonly Eojeol[], from: number, to: number): boolean =>
  e
    .slice(from, to)
    .some(
      ({ bare, quotation }) =>
        !quotation &&
        (/^(?:해서|해도|하더라도|할|하니)$/u.test(bare) || (isPredicate(bare) && !verbAt(bare))),
    );
