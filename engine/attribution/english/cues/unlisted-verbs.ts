import { clauseAt } from '../phrases/circumstances';
import { contentEnd } from '../phrases/content-end';
import { isTime } from '../phrases/noun-phrase';
import { mention } from '../sources/mentions';
import { sourceOfCue } from './cue-source';
import { addFinding, contentSpans, cueOf, type Reading } from './sentence-reading';

/** Verbs that take such a clause and tell what is known, seen, done or felt, not what is said. By their stems, all forms. */
const NOT_SAID =
  /^(?:kn[eo]w|s(?:ee|aw)|show|m[ea]+n|meant|ensur|mak|made|reali[sz]|prov|underst|discover|forg|notic|fe(?:el|lt)|hear|pretend|dream|demonstrat|requir|secur|happen|seem|appear|turn|watch|ma(?:ke|de)|check|guess|care|prefer|wish|lik|lov|hat|lead|led|caus|help|allow|let|exist|ha[ds]|is|was|w[eo]re|do|did|go|went|com|cam|ran|run|g[aeio]t|g[ai]v|took|tak|set|put|use|prevent|plann?|found|reach|sens|trust|ignor|overlook|calculat|deserv|recogni[sz]|bet|order|accept|keep|kept|vot)/;

/** Reads a verb that the lexicon does not have. */
export function readUnlistedVerb(r: Reading, g: number): void {
  const { t } = r;
  const group = r.groups[g];
  if (group?.form !== 'finite' || group.negated || group.hypothetical) return;
  const verb = t[group.main];
  // "shared yesterday that …"
  const at = isTime(t[group.main + 1]) ? group.main + 2 : group.main + 1;
  const that = t[at];
  if (verb?.tag !== 'V' || that?.lower !== 'that' || that.tag !== 'S') return;
  const start = at + 1;
  if (NOT_SAID.test(verb.lower) || !clauseAt(t, start, true)) return;
  const source = sourceOfCue(r, g);
  if (!source?.span) return;
  const { kind, pronoun } = mention(r.text.slice(source.span[0], source.span[1]));
  if (kind === 'document' || pronoun === 'it') return;
  const end = contentEnd(t, start, t.length, { subordinate: source.subordinate });
  if (end <= start) return;
  addFinding(r, {
    content: contentSpans(r, start, end),
    source: source.span,
    cue: cueOf(r, group, group.main + 1),
    rule: 'that-clause',
    sourceRule: source.rule,
    lemma: group.lemma || 'say',
    aside: source.aside,
    antecedent: source.antecedent,
  });
  r.clauseEnd = Math.max(r.clauseEnd, end);
}
