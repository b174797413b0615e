/** The attributions of one Korean sentence, by its verbs and by "에 따르면". */
import type { Finding, Sentence } from '../../language/stage-types';
import { type Eojeol, eojeols, placeAfter } from '../words/eojeols';
import { roleOf, speakerKind } from '../words/speakers';
import { contentSpan, type Draft, quotationsIn, toFinding, wordSpan } from './drafts';
import { type Phrase, phraseAt } from './phrases';
import { readEojeols } from './reader';
import { isOutletPhrase } from './reading';
import { readStances } from './stance';

/** How far into a sentence "X에 따르면" may stand, in eojeols. */
const ACCORDING = 24;
/** How far into a line the sign behind its reporter's name may stand, in eojeols. */
const BYLINE = 8;
const WORDS_OF = /^(?:말|전언|이야기|얘기|설명|증언|말씀|주장)$/u;

/** Everything a sentence says of who says what. */
export interface SentenceRead {
  e: readonly Eojeol[];
  drafts: Draft[];
}

/** "소식통에 따르면", "소식통의 말을 종합하면", "소식통이 전하는 바에 의하면": whether it stands at eojeol `i`. */
function isAccording(e: readonly Eojeol[], i: number): boolean {
  const { bare, quotation } = e[i] as Eojeol;
  const next = e[i + 1]?.bare ?? '';
  if (quotation) return false;
  if (/.에$/u.test(bare)) return /^(?:따르면|의하면|따르자면|의하자면)$/u.test(next);
  return (
    /^(?:말|증언|전언|이야기|설명|진술)[을를]$/u.test(bare) &&
    /^(?:종합|빌리면|빌자면|들어보면|들어 보면)/u.test(next)
  );
}

/** Reads a sentence. */
export function readSentence(text: string, sentence: Sentence): SentenceRead {
  const e = eojeols(text, sentence);
  const at = e.findIndex((_, i) => i <= ACCORDING && isAccording(e, i));
  // "(서울=연합뉴스) 아무개 기자 = …": the line opens behind its sign.
  const from = e.findIndex(({ bare }, i) => bare === '=' && i <= BYLINE) + 1;
  const drafts = at >= 0 ? accordingTo(e, at) : readEojeols(e, from);
  readStances(text, e, drafts);
  return { e, drafts };
}

/** "소식통에 따르면 …": what follows is content; where an outlet hands on what another says, that one speaks. */
function accordingTo(e: readonly Eojeol[], at: number): Draft[] {
  const from = at + 2;
  const word = e[at] as Eojeol;
  const source = according(e, at, word);
  const last = e.length - 1;
  if (from > last || !source) return readEojeols(e, 0);
  const inner = readEojeols(e, from);
  const main = inner.at(-1);
  const isMain = main !== undefined && main.at >= last - 2;
  const whole = contentSpan(e, from, last, (e[last] as Eojeol).bare.length);
  if (!whole) return inner;
  const spoken = isMain && main.source && main.class !== 'rumour' && main.class !== 'hold' ? main : null;
  if (spoken?.source && isOutletPhrase(source) && !isOutletPhrase(spoken.source)) {
    for (const draft of inner) {
      draft.relay = source.span;
      draft.relayCue = [];
    }
    return inner;
  }
  const ends = isMain && !main.source && main.content.length === 1 ? main.content[0] : null;
  const content = ends ?? whole;
  const outer: Draft = {
    rule: 'according-to',
    content: [content],
    source,
    sourceRule: 'phrase',
    cue: [[placeAfter(word, word.bare.length - 1), wordSpan(e[at + 1] as Eojeol)[1]]],
    at: last,
    class: 'say',
    joins: false,
    isWord: false,
    lemma: '따르',
    quotations: quotationsIn(e, from, e.length).filter(
      ({ start }) => start >= content[0] && start < content[1],
    ),
    addressee: null,
    cited: spoken?.source?.span ?? main?.cited ?? null,
    relay: null,
    relayCue: [],
  };
  return [outer, ...inner.filter((draft) => draft !== main || draft.source !== null)];
}

/** Who stands before "에 따르면"; "의 말" and the like are left out. */
function according(e: readonly Eojeol[], at: number, { bare }: Eojeol): Phrase | null {
  const noun = bare.slice(0, -1);
  const owner = e[at - 1];
  const teller = e[at - 2];
  if (noun === '바' && owner && teller && /(?:는|한|힌|온|린)$/u.test(owner.bare)) {
    const role = roleOf(teller.bare);
    if (role && speakerKind(role.noun)) return phraseAt(e, at - 2, role.noun.length, 0);
  }
  if (owner && WORDS_OF.test(noun) && /.의$/u.test(owner.bare) && speakerKind(owner.bare.slice(0, -1)))
    return phraseAt(e, at - 1, owner.bare.length - 1, 0);
  return phraseAt(e, at, noun.length, 0);
}

export const findingsOf = (drafts: readonly Draft[], index: number): Finding[] =>
  drafts.filter(({ content }) => content.length > 0).map((draft) => toFinding(draft, index));
