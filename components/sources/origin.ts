/** What the head says in one sentence: what an article rests on, counted from its attributions. */
import type { Attributions, SourceKind } from '../../engine/model';
import { isClear } from '../../engine/model/voice';
import { plural, t } from '../i18n/i18n';

/** An article's origin in figures. */
interface Origin {
  /** Outlets that it retells, the most used first. */
  relays: string[];
  /** Whether most attributions with a known chain come through a relay. */
  mostly: boolean;
  /** How many sources of each kind speak in it; sources that are only unclear are not counted. */
  sources: Partial<Record<SourceKind, number>>;
  /** How many of the unnamed sources tell what somebody else told them. */
  secondHand: number;
  attributions: number;
}

const UNNAMED: ReadonlySet<SourceKind> = new Set(['anonymous-person', 'anonymous-group']);

/** Counts relays, sources by kind and second-hand sources of an article. */
export function originOf({ attributions, sources }: Attributions): Origin {
  const relays = new Map<string, number>();
  const speaking = new Set<string>();
  const hearing = new Set<string>();
  let traced = 0;
  let relayed = 0;
  for (const attribution of attributions) {
    const relay = attribution.chain.filter((link) => link.role === 'relay');
    for (const { name } of relay) relays.set(name, (relays.get(name) ?? 0) + 1);
    if (attribution.chain.length > 1) traced += 1;
    if (relay.length > 0) relayed += 1;
    if (attribution.sourceId === null || !isClear(attribution)) continue;
    speaking.add(attribution.sourceId);
    if (attribution.chain.some((link) => link.role === 'hearsay')) hearing.add(attribution.sourceId);
  }
  const kinds: Origin['sources'] = {};
  let secondHand = 0;
  for (const source of sources) {
    // A relayed outlet that is also quoted as a source is named as a relay already.
    if (!speaking.has(source.id) || relays.has(source.name)) continue;
    kinds[source.kind] = (kinds[source.kind] ?? 0) + 1;
    if (UNNAMED.has(source.kind) && hearing.has(source.id)) secondHand += 1;
  }
  return {
    relays: [...relays].sort((one, other) => other[1] - one[1]).map(([name]) => name),
    mostly: relayed * 2 > traced,
    sources: kinds,
    secondHand,
    attributions: attributions.length,
  };
}

/** The origin in words, in two parts: what it relays, and whom it rests on. Either may be empty. */
export function describeOrigin(origin: Origin): { lead: string; rest: string } {
  if (origin.attributions === 0) return { lead: t('originNoQuotes'), rest: '' };
  const count = (...kinds: SourceKind[]) => kinds.reduce((sum, kind) => sum + (origin.sources[kind] ?? 0), 0);
  const unnamed = count('anonymous-person', 'anonymous-group');
  const parts = [
    unnamed > 0 && origin.secondHand > 0
      ? `${plural('unnamedSources', unnamed)} (${plural('secondHand', origin.secondHand)})`
      : unnamed > 0 && plural('unnamedSources', unnamed),
    count('named-person') > 0 && plural('namedPeople', count('named-person')),
    count('organisation') > 0 && plural('organisations', count('organisation')),
    count('state-media') > 0 && plural('stateMedia', count('state-media')),
    count('document') > 0 && plural('documents', count('document')),
    count('outlet') > 0 && onlyItself(origin) && plural('outletItself', count('outlet')),
  ].filter((part) => typeof part === 'string');
  const rest = parts.length > 0 ? `${sentence(parts.join(', '))}.` : '';
  const [first, second] = origin.relays;
  if (first === undefined) return { lead: parts.length > 0 ? t('originOwn') : '', rest };
  const names = second === undefined ? first : t('and', first, second);
  return { lead: t(origin.mostly ? 'originRelays' : 'originRelaysPart', names), rest };
}

/** Whether nobody but the outlet itself speaks: only then is it worth saying that it does. */
function onlyItself(origin: Origin): boolean {
  return Object.keys(origin.sources).every((kind) => kind === 'outlet');
}

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** How many other accounts the library has; `null` while it is not known yet. */
export function describeAccounts(count: number | null): string {
  if (count === null) return '';
  return count === 0 ? t('originNoAccounts') : plural('originAccounts', count);
}
