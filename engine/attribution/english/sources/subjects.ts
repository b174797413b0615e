/** Whom a sentence speaks of: the subjects of its clauses, where they are people or bodies. */
import type { Span } from '../../../model';
import type { SubjectPhrase } from '../../language/language-pack';
import type { Sentence, Token } from '../../language/stage-types';
import { isOf, OPENER_OR_COMMA, tagSet } from '../../language/tag-sets';
import { nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import { type KnownSubjects, subjectOf } from '../phrases/subject';
import { verbGroups } from '../phrases/verb-groups';
import { isCapital } from '../tagging/word-shape';
import { isSomebody } from './mentions';

/** What a phrase that leads in begins with. */
const LEADING_IN = tagSet('I', 'G', 'S', 'E');

/** What a clause that hangs on another begins with. */
const HANGS_ON = /^(?:S|W)$/;

/** How far into a sentence its subject may begin behind a phrase that leads in, in tokens. */
const LEAD = 25;
/** How long a clause or place between commas behind the subject is, in tokens. */
const ASIDE = 20;

/** Where the subject of a sentence begins: behind "In Musan," or "According to the source,". */
function subjectFrom(t: readonly Token[]): number {
  const comma = isOf(t[0], LEADING_IN) ? t.slice(0, LEAD).findIndex(({ tag }) => tag === ',') : -1;
  let from = comma + 1;
  while (isOf(t[from], OPENER_OR_COMMA) && t[from]) from++;
  return from;
}

/**
 * The phrase that opens a sentence, whatever stands between it and its verb: "A trader there, reached by phone, says it", "The head of the unit
 * whose men fell gathered them", "Another source in Musan, North Hamgyong Province confirmed it".
 */
function openingSubject(t: readonly Token[], text: string): SubjectPhrase | null {
  const from = subjectFrom(t);
  const end = nounPhraseForward(t, from, t.length, PLACING);
  if (end === from) return null;
  let i = end;
  while (t[i]?.tag === 'R') i++;
  const next = t[i];
  let aside: Span | null = null;
  if (next?.tag === ',') {
    const close = closingOf(t, i);
    if (close < 0) return null;
    aside = [(t[i + 1] as Token).start, (t[close - 1] as Token).end];
  } else if (next?.tag === 'W' && /^(?:who|whose)$/.test(next.lower)) {
    // A verb behind that of the clause.
    if (verbGroups(t.slice(i)).filter(({ form }) => form === 'finite' || form.endsWith('passive')).length < 2)
      return null;
  } else return null;
  const span: Span = [(t[from] as Token).start, (t[end - 1] as Token).end];
  const about = aside ? text.slice(aside[0], aside[1]) : (next?.lower ?? '');
  return isSomebody(text.slice(span[0], span[1]), about) ? { span, aside, isMain: true } : null;
}

/** Where what a comma opens ends before the verb: at the next comma, or behind a place's name; -1 where no verb follows. */
function closingOf(t: readonly Token[], comma: number): number {
  let place = comma + 1;
  while (t[place]?.tag === 'N' && isCapital(t[place] as Token)) place++;
  const ends = [place, t.findIndex(({ tag }, i) => tag === ',' && i > comma + 1 && i - comma < ASIDE)];
  return (
    ends.find((end) => {
      if (end <= comma + 1) return false;
      let i = t[end]?.tag === ',' ? end + 1 : end;
      while (t[i]?.tag === 'R') i++;
      return t[i]?.tag === 'V' || t[i]?.tag === 'X';
    }) ?? -1
  );
}

/** The subjects of a sentence outside quotation marks that can be meant later, those of its main clauses first. */
export function subjects({ tokens: t }: Sentence, text: string): SubjectPhrase[] {
  const groups = verbGroups(t);
  const known: KnownSubjects = new Map();
  const found: SubjectPhrase[] = [];
  const seen = new Set<number>();
  const opening = openingSubject(t, text);
  if (opening) {
    found.push(opening);
    seen.add(t.findIndex(({ start }) => start === opening.span[0]));
  }
  for (const [g, { form }] of groups.entries()) {
    if (form !== 'finite' && form !== 'passive') continue;
    const subject = subjectOf(t, g, 0, groups, known);
    if (!subject || (subject.rule !== 'subject' && subject.rule !== 'apposition')) continue;
    // "whose sister works there" is spoken of beside another.
    if (seen.has(subject.first) || t[subject.first]?.lower === 'whose') continue;
    seen.add(subject.first);
    const span: Span = [(t[subject.first] as Token).start, (t[subject.end - 1] as Token).end];
    const aside: Span | null = subject.aside && [
      (t[subject.aside[0]] as Token).start,
      (t[subject.aside[1] - 1] as Token).end,
    ];
    const asideWords = aside ? text.slice(aside[0], aside[1]) : '';
    if (!isSomebody(text.slice(span[0], span[1]), asideWords)) continue;
    found.push({ span, aside, isMain: !HANGS_ON.test(t[subject.first - 1]?.tag ?? '') });
  }
  return found;
}
