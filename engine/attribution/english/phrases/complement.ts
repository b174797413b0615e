/** What stands behind a cue: who is told, when and where it was said, and where the content begins. */
import type { Token } from '../../language/stage-types';
import { framesOf, takesPreposition } from '../lexicon/frames';
import { isCapital } from '../tagging/word-shape';
import { clauseAt, LIMIT, skipCircumstances } from './circumstances';
import { isTime, nounPhraseForward } from './noun-phrase';
import type { VerbGroup } from './verb-groups';

type RightKind =
  | 'nothing'
  | 'quotation'
  | 'colon'
  | 'colon-open'
  | 'that'
  | 'clause'
  | 'question'
  | 'infinitive'
  | 'phrase'
  | 'gerund';

export interface RightSide {
  kind: RightKind;
  /** First token of the content; where nothing follows, the token behind the cue's own words. */
  start: number;
  /** One past the cue's last token. */
  cueEnd: number;
  /** Token indices of the one who is told. */
  addressee: [number, number] | null;
  /** The preposition that the cue takes before its content. */
  preposition: string | null;
}

/** How far behind the one who is told "that" may stand, in tokens. */
const THAT_REACH = 20;

/** Prepositions that belong to the one who is told. */
const TOLD = new Set(['of', 'for', 'from', 'with', 'in', 'at']);

const isEnd = (token: Token | undefined): boolean =>
  token === undefined || token.tag === '.' || token.tag === ';';

/** What follows the group's main verb. */
export function rightSide(t: readonly Token[], group: VerbGroup): RightSide {
  const frames = framesOf(group.lemma);
  let i = group.main + 1;
  let cueEnd = i;
  let addressee: [number, number] | null = null;
  const done = (kind: RightKind, start: number, preposition: string | null = null): RightSide => ({
    kind,
    start,
    cueEnd,
    addressee,
    preposition,
  });
  while (t[i]?.tag === 'R' && t[i + 1]?.tag !== 'R' && !isEnd(t[i + 1]) && !(t[i]?.lower === 'so')) i++;
  const particle = t[i - 1];
  if (particle?.tag === 'R' && /^(out|back|down|up|off)$/.test(particle.lower)) cueEnd = i;
  else if (
    /^(out|back|down|up|off|in)$/.test(t[i]?.lower ?? '') &&
    (t[i]?.tag === 'R' || takesPreposition(group.lemma, (t[i] as Token).lower)) &&
    [
      'point',
      'fire',
      'hit',
      'shoot',
      'push',
      'write',
      'lash',
      'spell',
      'lay',
      'call',
      'rule',
      'weigh',
      'chime',
      'set',
    ].includes(group.lemma)
  ) {
    i++;
    cueEnd = i;
  }
  if (
    /[ta]/.test(frames) &&
    !/^(?:call|name)$/.test(group.lemma) &&
    t[i] &&
    'NDPQ'.includes(t[i]?.tag ?? '.') &&
    t[i]?.tag !== 'Q' &&
    !isTime(t[i])
  ) {
    const told = (names: boolean): number =>
      nounPhraseForward(t, i, Math.min(t.length, i + LIMIT), TOLD, names);
    // "told the host Kim Yun on Monday that …", but "told reporters Kim Yun was …"
    const whole = told(true);
    const end = /^(?:that|:)$/.test(t[skipCircumstances(t, whole)]?.lower ?? '.') ? whole : told(false);
    // With "show", "warn", "promise" the words behind may be the content; "told" always has somebody told.
    const sure = /^(tell|remind|assure|inform|notify|reassure|brief|urge|ask)$/.test(group.lemma);
    const after = t[end];
    const behind = t[skipCircumstances(t, end)];
    if (
      end > i &&
      (sure ||
        (behind &&
          (behind.lower === 'that' ||
            (behind.tag === 'T' && frames.includes('a')) ||
            behind.tag === 'W' ||
            ':Q'.includes(behind.tag))) ||
        (isEnd(after) && !/[or]/.test(frames)))
    ) {
      addressee = [i, end];
      i = end;
      // "told the outlet lessons were held": the second noun is the subject of what was told.
      if (
        sure &&
        after &&
        'VX'.includes(after.tag) &&
        t[addressee[0]]?.tag === 'D' &&
        end - addressee[0] === 3
      ) {
        addressee = [addressee[0], end - 1];
        i = end - 1;
      }
    }
  }
  // "reported on Wednesday" is when, "reported on the floods" is what.
  if (t[i]?.tag === 'I' && isTime(t[i + 1])) i = skipCircumstances(t, i);
  if (/[sqtbeo]/.test(frames)) {
    const after = skipCircumstances(t, i);
    const next = t[after];
    const before = t[i];
    if (
      after !== i &&
      (isEnd(next) ||
        (next &&
          (next.lower === 'that' ||
            ':Q,-WST'.includes(next.tag) ||
            (/[st]/.test(frames) &&
              'NDP'.includes(next.tag) &&
              clauseAt(t, after) &&
              before &&
              !takesPreposition(group.lemma, before.lower)))))
    ) {
      if (
        !(
          before?.tag === 'I' &&
          takesPreposition(group.lemma, before.lower) &&
          !(next && (next.tag === ':' || next.lower === 'that'))
        )
      )
        i = after;
    }
  }
  if (t[i]?.tag === 'T' && !addressee && /[sbp]/.test(frames)) {
    // "explained to reporters that …", "admitted to the paper: “…”"
    // "to select audiences": what looks like an infinitive may be an adjective.
    const from = t[i + 1]?.tag === 'B' && !frames.includes('i') && t[i + 2]?.tag === 'N' ? i + 2 : i + 1;
    const end = nounPhraseForward(
      t,
      from,
      Math.min(t.length, i + LIMIT),
      new Set(['of', 'for', 'from', 'at', 'in']),
      false,
    );
    const behind = t[skipCircumstances(t, end)];
    const about = t[end];
    if (end > from && about?.tag === 'I' && takesPreposition(group.lemma, about.lower)) {
      // "spoke to the paper about the flood"
      addressee = [i + 1, end];
      i = end;
    } else if (
      end > from &&
      ((from === i + 1 && !takesPreposition(group.lemma, 'to')) || behind?.lower === 'that') &&
      (isEnd(behind) || behind?.lower === 'that' || ':Q,W'.includes(behind?.tag ?? '.'))
    ) {
      addressee = [i + 1, end];
      i = skipCircumstances(t, end);
    }
  }
  const next = t[i];
  // "told a hall in Hoeryong, a town on the river, that …"
  if (addressee && next && (next.tag === ',' || next.tag === 'I')) {
    const that = t.findIndex(
      (token, j) => j > i && (token.lower === 'that' || 'VXBGWQ.;'.includes(token.tag)),
    );
    if (that > 0 && that < i + THAT_REACH && t[that]?.tag === 'S') return done('that', that + 1);
  }
  if (isEnd(next) || !next) return done('nothing', i);
  if (next.tag === ':')
    return done(t[i + 1] ? (t[i + 1]?.tag === 'Q' ? 'quotation' : 'colon') : 'colon-open', i + 1);
  if (next.tag === ',' || next.tag === '-') {
    if (t[i + 1]?.tag === 'Q') return done('quotation', i + 1);
    if (t[i + 1]?.lower === 'that' && next.tag === ',') return done('that', i + 2);
    // ", if elected, she would …"
    if (
      /^(?:if|because|while|although|unless)$/.test(t[i + 1]?.lower ?? '') &&
      /s/.test(frames) &&
      t.slice(i + 2, i + 14).some((token) => token.tag === ',')
    )
      return done('clause', i + 1);
    // ", in an interview, that …" / ", quoting a colleague, that …": an insertion before the content.
    if (next.tag === ',') {
      for (let j = i + 1; j < Math.min(t.length - 1, i + THAT_REACH); j++) {
        if ('VX.;Q'.includes(t[j]?.tag ?? '.')) break;
        if (t[j]?.tag === ',' && t[j + 1]?.lower === 'that') return done('that', j + 2);
      }
    }
    return done('nothing', i);
  }
  if (next.tag === 'Q') return done('quotation', i);
  if (next.lower === 'that' && next.tag === 'S') {
    return done('that', i + 1);
  }
  if (next.tag === 'T') {
    const names = t[i + 1]?.tag === 'Q' && takesPreposition(group.lemma, 'to') && !frames.includes('i');
    const infinitive =
      t[i + 1]?.tag === 'B' ||
      t[i + 1]?.tag === 'X' ||
      t[i + 1]?.tag === 'Q' ||
      (t[i + 1]?.tag === 'R' && t[i + 2]?.tag === 'B') ||
      (t[i + 1]?.tag === 'N' && !isCapital(t[i + 1] as Token) && !takesPreposition(group.lemma, 'to'));
    if (infinitive && !names) return done('infinitive', i);
    if (takesPreposition(group.lemma, 'to')) {
      cueEnd = i + 1;
      return done('phrase', i + 1, 'to');
    }
    return done('nothing', i);
  }
  if (next.lower === 'not' && t[i + 1]?.tag === 'T') return done('infinitive', i);
  if (next.tag === 'W' || (next.tag === 'S' && /^(whether|if|how|why)$/.test(next.lower)))
    return done('question', i);
  if (next.tag === 'I' || (next.tag === 'R' && /^(out|back)$/.test(next.lower))) {
    if (takesPreposition(group.lemma, next.lower)) {
      cueEnd = i + 1;
      if (t[i + 1]?.tag === 'Q') return done('quotation', i + 1, next.lower);
      return done('phrase', i + 1, next.lower);
    }
    if (
      /[sb]/.test(frames) &&
      group.lemma !== 'quote' &&
      clauseAt(t, i) &&
      /^(in|under|despite|with|during|on|at|by|until)$/.test(next.lower)
    ) {
      // "said under the plan taxes would rise": only where a comma or subject shows that a clause comes.
      return done('clause', i);
    }
    return done('nothing', i);
  }
  if (next.tag === 'S') {
    // "said as he left the hall, “…”": what was going on meanwhile.
    if (/^(?:as|when|while|after|before)$/.test(next.lower) && /[sqt]/.test(frames)) {
      const quote = t.findIndex((token, j) => j > i && j < i + 20 && ',:Q'.includes(token.tag));
      if (quote > 0 && t[quote]?.tag !== 'Q' && t[quote + 1]?.tag === 'Q')
        return done('quotation', quote + 1);
    }
    if (
      /^(because|when|after|before|while|as|although|though|since|until|so|than|once|whereas)$/.test(
        next.lower,
      )
    ) {
      return done(
        /^(if|when|while|although|though|because|unless|once)$/.test(next.lower) &&
          /[s]/.test(frames) &&
          t.slice(i, i + 14).some((token) => token.tag === ',')
          ? 'clause'
          : 'nothing',
        i,
      );
    }
    return done('clause', i);
  }
  if (next.tag === 'G' || next.lower === 'having')
    return done(clauseAt(t, i) && frames.includes('s') && !frames.includes('g') ? 'clause' : 'gerund', i);
  if ('NDP'.includes(next.tag)) return done(group.lemma === 'say' || clauseAt(t, i) ? 'clause' : 'phrase', i);
  if (next.tag === 'C' || next.tag === 'X' || next.tag === 'V') return done('nothing', i);
  return done('nothing', i);
}
