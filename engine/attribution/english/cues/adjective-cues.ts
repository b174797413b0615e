/** Adjectives as cues: "The ministry was explicit that …", "The envoy made it clear that …". */
import { isOf, tagSet } from '../../language/tag-sets';
import { clauseAt } from '../phrases/circumstances';
import { contentEnd } from '../phrases/content-end';
import { mention } from '../sources/mentions';
import { sourceOfCue } from './cue-source';
import { addFinding, contentSpans, cueOf, type Reading } from './sentence-reading';

/** How somebody is when saying a thing. Collected by hand for this project. */
const OUTSPOKEN = /^(?:explicit|clear|adamant|emphatic|insistent|categorical|unequivocal|firm|blunt)$/;
/** How somebody is when believing one. */
const CONVINCED =
  /^(?:confident|convinced|certain|sure|optimistic|hopeful|doubtful|skeptical|sceptical|pessimistic)$/;

/** Forms of "be" that the adjective stands behind. */
const BE = /^(?:is|was|are|were|been|be)$/;

/** What a clause behind "that" begins with. */
const CLAUSE_START = tagSet('N', 'D', 'P', 'S', 'I', 'R', 'G', 'Q');

/** Reads the group as a copula or "make" with such an adjective. Says whether it is one. */
export function readAdjective(r: Reading, g: number): boolean {
  const { t } = r;
  const group = r.groups[g];
  if (group?.form !== 'finite' || group.negated || group.hypothetical) return false;
  // "let it be known that …" is "made it known".
  const lets =
    group.lemma === 'let' && t[group.main + 1]?.lower === 'it' && t[group.main + 2]?.lower === 'be';
  const makes = group.lemma === 'make' || lets;
  const words = t.slice(group.first, group.main + 1);
  if (!makes && (group.lemma !== '' || !words.some(({ lower }) => BE.test(lower)))) return false;
  let at = group.main + 1;
  if (makes && t[at]?.lower === 'it') at += lets ? 2 : 1;
  while (t[at]?.tag === 'R') at++;
  // "is of the view that …"
  const views = !makes && t[at]?.lower === 'of' && /^(?:view|opinion|belief)$/.test(t[at + 2]?.lower ?? '');
  if (views) at += 2;
  const adjective = views ? 'convinced' : (t[at]?.lower ?? '');
  const says = makes ? /^(?:clear|plain|known)$/.test(adjective) : OUTSPOKEN.test(adjective);
  if (!says && (makes || !CONVINCED.test(adjective))) return false;
  const start = at + 2;
  if (t[at + 1]?.lower !== 'that' || !isOf(t[start], CLAUSE_START) || !clauseAt(t, start, true)) return false;
  const source = sourceOfCue(r, g);
  if (!source?.span || source.rule === 'inherited') return false;
  if (mention(r.text.slice(source.span[0], source.span[1])).pronoun === 'it') return false;
  const end = contentEnd(t, start, t.length, { subordinate: source.subordinate });
  if (end <= start) return false;
  addFinding(r, {
    content: contentSpans(r, start, end),
    source: source.span,
    cue: cueOf(r, group, at + 1),
    rule: says ? 'that-clause' : 'belief',
    sourceRule: source.rule,
    lemma: says ? 'say' : 'believe',
    aside: source.aside,
    antecedent: source.antecedent,
  });
  r.clauseEnd = Math.max(r.clauseEnd, end);
  return true;
}
