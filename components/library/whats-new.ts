/** What changed for the reader, by version: the newest first, a few lines each. A release adds its own (CONTRIBUTING, "Release"). */
import type { MessageKey } from '../i18n/i18n';

export const NEWS: ReadonlyArray<{ version: string; lines: readonly MessageKey[] }> = [
  { version: '0.1.0', lines: ['newsEvents', 'newsSources', 'newsSearch', 'newsExports', 'newsAtRisk'] },
];

/** Whether a version is later than another one; numbers between dots, missing ones are 0. */
export function isLater(version: string, other: string): boolean {
  const [one, two] = [version, other].map((text) => text.split('.').map(Number));
  for (let at = 0; at < Math.max(one!.length, two!.length); at++) {
    const [p, q] = [one![at] ?? 0, two![at] ?? 0];
    if (p !== q) return p > q;
  }
  return false;
}

/** What changed since a version, up to the one that runs. */
export function newsSince(from: string, now: string, news = NEWS): MessageKey[] {
  return news
    .filter(({ version }) => isLater(version, from) && !isLater(version, now))
    .flatMap(({ lines }) => lines);
}
