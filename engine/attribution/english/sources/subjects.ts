/** Whom a sentence speaks of: the subjects of its clauses, where they are people or bodies. */
import type { Span } from '../../../model';
import type { SubjectPhrase } from '../../language/language-pack';
import type { Sentence, Token } from '../../language/stage-types';
import { nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import { type KnownSubjects, subjectOf } from '../phrases/subject';
import { verbGroups } from '../phrases/verb-groups';
import { isCapital } from '../tagging/word-shape';
import { isSomebody } from './mentions';

/** What a clause that hangs on another begins with. */
const HANGS_ON = /^(?:S|W)$/;

/** The phrase that opens a sentence before a place set off by a comma: "Another source in Musan, North Hamgyong Province also confirmed it". */
function openingSubject(t: readonly Token[], text: string): SubjectPhrase | null {
  const end = nounPhraseForward(t, 0, t.length, PLACING);
  const place = t[end + 1];
  if (end === 0 || t[end]?.tag !== ',' || place?.tag !== 'N' || !isCapital(place)) return null;
  let i = end + 1;
  while (t[i]?.tag === 'N' && isCapital(t[i] as Token)) i++;
  while (t[i]?.tag === 'R') i++;
  if (t[i]?.tag !== 'V' && t[i]?.tag !== 'X') return null;
  const span: Span = [(t[0] as Token).start, (t[end - 1] as Token).end];
  return isSomebody(text.slice(span[0], span[1]), '') ? { span, aside: null, isMain: true } : null;
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
