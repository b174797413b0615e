/** What holds over sentences, as lines: outlets and what they do, the report that is being retold, who may be meant. */
import type { AttributionStages } from '../../engine/attribution';
import type { Placed } from '../../engine/attribution/discourse/assemble';
import type { Speaker } from '../../engine/attribution/language/language-pack';
import type { Span } from '../../engine/model';
import { OUTLET_ROLES } from './names';

/** Candidates that are shown: those who spoke last. */
const SHOWN = 6;

/** The outlets that a sentence names: what each does in it, and by which words. */
export function outletLines(text: string, { roles }: AttributionStages, sentence: number): string[] {
  const here = roles.filter((one) => one.sentence === sentence);
  if (here.length === 0) return [];
  const words = ([start, end]: Span) => text.slice(start, end);
  return [
    '  outlets',
    ...here.map(({ span, name, role, evidence }) => {
      const called = name === null ? 'no name' : name;
      const does = role === null ? 'no role: no structure tells one' : `${role}: ${OUTLET_ROLES[role]}`;
      return `    ${words(span)} (${called}): ${does}${role === null ? '' : `; by "${words(evidence)}"`}`;
    }),
  ];
}

/** What the article retells as the sentence begins, and from which words. */
export function reportLines(text: string, stages: AttributionStages, sentence: number): string[] {
  const running = stages.running(sentence);
  if (!running) return ['  retells  nothing: the page speaks for itself'];
  const { carrier, opened, since, told, interrupted } = running;
  const last = since > opened ? `, last in sentence ${since + 1}` : '';
  const state = interrupted > 0 ? `; interrupted by the page's own voice in ${interrupted} sentence(s)` : '';
  return [
    `  retells  ${carrier.name} since sentence ${opened + 1}${last}, told ${told} time(s), by "${text.slice(...carrier.evidence)}"${state}`,
  ];
}

/** Everybody who could speak before a finding, in the order in which the findings are read. */
export class Candidates {
  readonly #before = new Map<Placed, string[]>();

  constructor({ resolved }: AttributionStages) {
    const spoke = new Map<Speaker, { times: number; sentence: number }>();
    for (const [finding, { person }] of resolved) {
      const known = [...spoke].sort(([, a], [, b]) => b.sentence - a.sentence).slice(0, SHOWN);
      this.#before.set(
        finding,
        known.map(([other, { times, sentence }]) => {
          const back = finding.sentence - sentence;
          const chosen = other === person ? ' <- is meant' : '';
          const many = other.mention.plural ? 'several' : 'one';
          return `      ${other.id} ${other.name}: ${other.mention.kind}, ${many}, spoke ${times} time(s), ${back} sentence(s) back${chosen}`;
        }),
      );
      if (person)
        spoke.set(person, { times: (spoke.get(person)?.times ?? 0) + 1, sentence: finding.sentence });
    }
  }

  /** Lines on those who spoke before a finding, the last one first. */
  lines(finding: Placed, { resolved }: AttributionStages): string[] {
    const before = this.#before.get(finding) ?? [];
    const found = resolved.get(finding);
    if (!found?.person) return before.length > 0 ? ['    who      nobody is meant of', ...before] : [];
    const isKnown = before.some((line) => line.endsWith('<- is meant'));
    const score = `score ${found.sure}`;
    return [
      `    who      ${isKnown ? `${found.person.id} of those who spoke before` : `${found.person.id} is new here, or was named before without speaking`} (${score})`,
      ...before,
    ];
  }
}
