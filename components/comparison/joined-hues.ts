/** One hue for one speaker in all columns of a comparison. */
import type { Attributions, Source } from '../../engine/model';
import { letters } from '../../engine/model/letters';
import { MORE_HUE, NO_SOURCE_HUE, SOURCE_HUES, type SourceHue } from '../sources/colours/source-hues';

/** Whose words they are, by the article's own id of the source; `null` where that is not clear. */
export type HueOfSource = (sourceId: string | null) => SourceHue;

/** Names of the same letters are one speaker, or, of people without a name, one description: they need not be one person. */
function nameOf({ kind, name }: Pick<Source, 'kind' | 'name'>): string {
  const isUnnamed = kind === 'anonymous-person' || kind === 'anonymous-group';
  return `${isUnnamed ? '?' : ''}${letters(name.toLowerCase().replace(/^(?:an?|the) /u, ''))}`;
}

/**
 * The hues of several accounts' sources. Those who speak in most of the accounts have the first hues; behind
 * the sixth all share the slate, so that no colour means two.
 * @returns one function for each account, in their order
 */
export function joinedHues(accounts: ReadonlyArray<Pick<Attributions, 'sources'>>): HueOfSource[] {
  const speakers = new Map<string, { accounts: Set<number>; place: number }>();
  accounts.forEach(({ sources }, account) => {
    for (const source of sources) {
      const known = speakers.get(nameOf(source)) ?? { accounts: new Set(), place: speakers.size };
      known.accounts.add(account);
      speakers.set(nameOf(source), known);
    }
  });
  const inOrder = [...speakers].sort(
    ([, p], [, q]) => q.accounts.size - p.accounts.size || p.place - q.place,
  );
  const hues = new Map(inOrder.map(([name], at) => [name, SOURCE_HUES[at] ?? MORE_HUE]));
  return accounts.map(({ sources }) => {
    const own = new Map(sources.map((source) => [source.id, hues.get(nameOf(source)) ?? NO_SOURCE_HUE]));
    return (sourceId) => (sourceId === null ? NO_SOURCE_HUE : (own.get(sourceId) ?? NO_SOURCE_HUE));
  });
}
