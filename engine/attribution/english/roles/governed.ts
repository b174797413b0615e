/** The role of an outlet that stands behind a preposition or a verb. */
import type { OutletRoleName } from '../../language/outlet-role';
import type { Token } from '../../language/stage-types';
import { framesOf } from '../lexicon/frames';
import { backOverTime, type Place } from './phrase';
import { CARRYING, GIVING, HANDED, MEDIA, MEDIA_WITH, PICTURE, REPORT, STAFF, TALK, WORKING } from './words';

export interface Reading {
  role: OutletRoleName;
  /** First token that the role rests on, and one past the last where it stands behind the phrase. */
  from: number;
  to?: number;
  /** The outlet has seen or asked what the role hangs on. */
  holds?: true;
}

/** What an outlet does to a paper that then speaks, or to somebody who does. */
export const HOLDING =
  /^(?:seen|obtained|viewed|reviewed|received|acquired|intercepted|consulted|contacted|reached|polled|surveyed|leaked|shown|heard|quoted|cited|interviewed|monitored|recorded)$/;

/** What an outlet does to a thing without telling it. */
export const NOT_CARRIED = /^(?:obtain|cover|monitor|verify|authenticate|confirm)$/;

/** How far back the word that governs a preposition is looked for, in tokens: "told by phone on Monday to". */
const REACH = 9;

const bare = (token: Token | undefined): string => token?.lower.replace(/'s?$/, '') ?? '';

/** The nearest noun or verb before a place that is in a set, with no clause's edge between; -1 where none is. */
function governor(t: readonly Token[], from: number, test: (token: Token) => boolean, reach = REACH): number {
  for (let i = from; i >= 0 && from - i < reach; i--) {
    const token = t[i] as Token;
    if (token.tag === 'Q' || ';:.('.includes(token.tag)) return -1;
    if (test(token)) return i;
  }
  return -1;
}

/** The verb's base form, by its ending where no list has it: "aired". */
export const lemmaOf = ({ lemma, lower }: Token): string => {
  if (lemma !== null) return lemma;
  if (lower === 'learnt') return 'learn';
  const stem = lower.replace(/(?:ed|s|ing)$/, '');
  return CARRYING.has(stem) ? stem : CARRYING.has(`${stem}e`) ? `${stem}e` : '';
};

const isSaying = (token: Token): boolean =>
  token.lemma !== null &&
  'VEGB'.includes(token.tag) &&
  (framesOf(token.lemma) !== '' || GIVING.has(token.lemma));

/** The role behind a preposition at token `at`; `null` where there is none. */
export function behindPreposition({ t }: Place, at: number): Reading | null {
  const token = t[at];
  if (!token) return null;
  const word = token.lower;
  const prior = t[backOverTime(t, at - 1)];
  switch (word) {
    case 'to':
      return behindTo(t, at);
    case 'per':
      return { role: 'carrier', from: at };
    case 'by':
      return behindBy(t, at);
    case 'with':
      return behindWith(t, at);
    case 'through':
    case 'via':
      return { role: 'carrier', from: at };
    case 'citing':
      return { role: 'origin', from: at };
    case 'in':
    case 'on':
    case 'at':
    case 'across':
    case 'over':
      if (word === 'on' && /^(?:based|drawing|relying)$/.test(prior?.lower ?? ''))
        return { role: 'origin', from: at - 1 };
      if (STAFF.has(bare(prior)) || (word === 'at' && prior?.tag === 'N'))
        return { role: 'affiliation', from: at - 1 };
      if (
        /^(?:on|over)$/.test(word) &&
        /^(?:impact|effect|influence|pressure|attack|attacks|control|ban|crackdown)$/.test(bare(prior))
      )
        return { role: 'object', from: at - 1 };
      return { role: 'venue', from: at };
    case 'of':
    case 'for':
    case 'from':
      return behindOf(t, at, word);
    case 'as':
    case 'like':
    case 'including':
      return null;
    default:
      return token.tag === 'I' ? { role: 'object', from: at } : null;
  }
}

function behindTo(t: readonly Token[], at: number): Reading {
  const prior = t[at - 1];
  // "Thanks to Hana, we know that …"
  if (prior?.lower === 'according' || (at === 1 && prior?.lower === 'thanks'))
    return { role: 'carrier', from: at - 1 };
  if (/^(?:reference|regard|respect|referring)$/.test(prior?.lower ?? ''))
    return { role: 'origin', from: at - 1 };
  if (
    /^(?:listening|listen|listened|tune|tuned|access|subscribe|subscribed|due|thanks|close|prior|belong|belongs|according)$/.test(
      prior?.lower ?? '',
    )
  )
    return { role: 'object', from: at - 1 };
  const told = governor(t, at - 1, (one) => HANDED.has(bare(one)) || isSaying(one));
  return told >= 0 ? { role: 'addressee', from: told } : { role: 'object', from: at };
}

/** "citing a report by Hana": whether the report at `at` is what somebody else's words rest on. */
function isCited(t: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && at - i < REACH && 'NDE'.includes((t[i] as Token).tag)) i--;
  return /^(?:citing|quoting)$/.test(t[i]?.lower ?? '');
}

/** What a guest writes for an outlet. */
const WRITTEN_FOR = /^(?:op-ed|oped|column|essay|article|commentary|piece|analysis)$/;

/** What an owner does to an outlet. */
const OWNING =
  /^(?:run|owned|published|operated|funded|founded|edited|issued|printed|financed|controlled|backed)$/;

/** Words that a report is, or that make it so: "a report by", "carried by", "quoted as saying by". */
function behindBy(t: readonly Token[], at: number): Reading {
  const i = backOverTime(t, at - 1);
  const prior = t[i];
  if (!prior) return { role: 'credit', from: at };
  if (PICTURE.has(bare(prior)) && i < 2) return { role: 'credit', from: i };
  if (prior.lower === 'one') return { role: 'carrier', from: i };
  if (prior.tag === 'N') {
    const report = governor(
      t,
      i,
      (one) => REPORT.has(bare(one)) || PICTURE.has(bare(one)) || TALK.has(bare(one)),
      4,
    );
    if (report >= 0) return { role: isCited(t, report) ? 'origin' : 'carrier', from: report };
  }
  const verb = governor(t, i, (one) => 'EVG'.includes(one.tag), 5);
  if (verb < 0) return { role: 'object', from: at };
  const { lower } = t[verb] as Token;
  const lemma = lemmaOf(t[verb] as Token);
  // "The news was broken by Hana."
  if (
    lower === 'broken' &&
    governor(t, verb - 1, (one) => REPORT.has(bare(one)) || one.lower === 'news') >= 0
  )
    return { role: 'carrier', from: verb };
  if (/^(?:originally|first)$/.test(t[verb - 1]?.lower ?? '') && verb < 4 && t[verb - 2]?.lower !== 'as')
    return { role: 'credit', from: verb };
  // "Hana, a tabloid run by the Dul Ilbo, reported": whose the outlet is.
  const noun = bare(t[verb - 1]);
  if (t[verb]?.tag === 'E' && OWNING.test(lower) && (MEDIA.has(noun) || MEDIA_WITH.has(noun)))
    return { role: 'object', from: verb };
  const isCarried =
    /^(?:saying|picked|excerpted|seriali[sz]ed)$/.test(lower) ||
    (CARRYING.has(lemma) && !NOT_CARRIED.test(lemma)) ||
    (/[sohq]/.test(framesOf(lemma)) && !NOT_CARRIED.test(lemma));
  if (isCarried) return { role: 'carrier', from: verb };
  return HOLDING.test(lower) ? { role: 'object', from: verb, holds: true } : { role: 'object', from: verb };
}

function behindWith(t: readonly Token[], at: number): Reading {
  const talk = governor(t, at - 1, (one) => TALK.has(bare(one)), 4);
  if (talk >= 0) return { role: 'venue', from: talk };
  if (STAFF.has(bare(t[at - 1]))) return { role: 'affiliation', from: at - 1 };
  const verb = governor(t, at - 1, (one) => 'VEGB'.includes(one.tag) && one.lemma !== null, 5);
  const { lemma = null } = t[verb] ?? {};
  if (lemma && /^(?:speak|talk|communicate|share|chat|meet|sit)$/.test(lemma))
    return { role: 'addressee', from: verb };
  return lemma && WORKING.has(lemma) ? { role: 'affiliation', from: verb } : { role: 'object', from: at };
}

/** What one answers. */
const QUESTION = /^(?:question|query|inquiry|enquiry|request)$/;

/** "this", "the story": what comes from an outlet if it is told. */
const isTold = (token: Token | undefined): boolean =>
  token !== undefined && (/^(?:this|that|word|news)$/.test(token.lower) || REPORT.has(bare(token)));

function behindOf(t: readonly Token[], at: number, word: string): Reading {
  const prior = t[at - 1];
  if (!prior) return { role: word === 'from' ? 'carrier' : 'object', from: at };
  const staff = governor(t, at - 1, (one) => STAFF.has(bare(one)) && one.tag === 'N', 5);
  if (staff >= 0) return { role: 'affiliation', from: staff };
  const report = governor(
    t,
    at - 1,
    (one) =>
      !'VG'.includes(one.tag) &&
      (REPORT.has(bare(one)) || PICTURE.has(bare(one)) || /^(?:footage|news|coverage)$/.test(one.lower)),
    3,
  );
  // "Jane Berg reports for Hana", "Reporting for Hana, …"
  if (word === 'for' && prior.lemma === 'report' && 'VG'.includes(prior.tag))
    return { role: 'carrier', from: at - 1 };
  if (report >= 0 && word === 'for')
    return { role: WRITTEN_FOR.test(bare(t[report])) ? 'venue' : 'object', from: report };
  if (report >= 0) return { role: isCited(t, report) ? 'origin' : 'carrier', from: report };
  // "in answer to a question from Hana"; "The story comes from Hana."
  if (word === 'from' && QUESTION.test(bare(prior))) return { role: 'addressee', from: at - 1 };
  if (word === 'from' && /^(?:comes?|came)$/.test(prior.lower) && isTold(t[at - 2]))
    return { role: 'carrier', from: at - 1 };
  if (TALK.has(bare(prior))) return { role: 'venue', from: at - 1 };
  const { lemma } = prior;
  if (lemma && WORKING.has(lemma) && word === 'for') return { role: 'affiliation', from: at - 1 };
  if (lemma && /^(?:hear|learn|quote|cite)$/.test(lemma)) return { role: 'carrier', from: at - 1 };
  // "Lee of Harbour Press", "Kim from Radio Hana"
  if (prior.tag === 'N' && /^\p{Lu}/u.test(prior.text)) return { role: 'affiliation', from: at - 1 };
  return { role: 'object', from: at };
}

/** The role of what stands right behind a verb at token `at`. */
export function behindVerb({ t, phrase, right }: Place, at: number): Reading | null {
  const verb = t[at] as Token;
  const lemma = verb.lemma ?? '';
  const frames = framesOf(lemma);
  if (/^(?:cite|quote|reference)$/.test(lemma)) return { role: 'origin', from: at };
  const start = t[at - 1];
  const opens = start === undefined || ',Q-:'.includes(start.tag) || start.lower === 'as';
  const ends =
    t[right] === undefined ||
    ',.;)Q'.includes((t[right] as Token).tag) ||
    !'NDP'.includes((t[right] as Token).tag);
  const isTold = /[ta]/.test(frames) && !/[sq]/.test(frames);
  if (verb.tag === 'V' && opens && ends && !isTold && (/[sq]/.test(frames) || CARRYING.has(lemma)))
    return { role: 'carrier', from: at };
  if (/[ta]/.test(frames) || /^(?:call|phone|contact|give|send|show)$/.test(lemma)) {
    // "called the paper a traitor" speaks of it.
    return {
      role:
        /^(?:call|contact)$/.test(lemma) && phrase.form === 'named' && frames.includes('c')
          ? 'object'
          : 'addressee',
      from: at,
    };
  }
  return 'VEGB'.includes(verb.tag) ? { role: 'object', from: at } : null;
}
