import { attribute } from '../../engine/attribution/index';
import type { Source, Span } from '../../engine/model';
import { outletOfAddress } from '../../engine/outlets/outlet-names';
import type { Kind } from './kind';

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** The last mention of a source before a content. */
function lastMention(sources: readonly Source[], id: string | null, content: readonly Span[]): Span[] {
  const start = content[0]?.[0] ?? 0;
  const before = sources.find((source) => source.id === id)?.mentions.filter(([, end]) => end <= start);
  const last = before?.at(-1);
  return last ? [last] : [];
}

/** What the text says of how the source knows and why it is unnamed. */
const groundsOf = (source: Source | undefined) => ({
  ...(source?.access ? { access: source.access } : {}),
  ...(source?.unnamed ? { anonymity: source.unnamed } : {}),
});

/** `attributions`: `{id, text, outlet?, url?, title?, date?, language?}` in, the quotes with spans, speaker and chain out. */
export function kind(): Kind {
  return {
    line(input) {
      if (typeof input.text !== 'string') throw new TypeError('text must be a string');
      const url = textOrNull(input.url);
      const outlet = textOrNull(input.outlet) ?? (url ? outletOfAddress(url) : null);
      const language = textOrNull(input.language);
      const started = performance.now();
      const { attributions, sources } = attribute(input.text, {
        outlet,
        url,
        title: textOrNull(input.title),
        published: textOrNull(input.date),
        ...(language && { language }),
      });
      const ms = Math.round((performance.now() - started) * 1000) / 1000;
      const byId = new Map(sources.map((one) => [one.id, one]));
      const quotes = attributions.map(
        ({ type, content, source, cue, speaker, sourceId, chain, floating, depth, stance }) => ({
          type,
          content,
          // A carried-over quote has no source phrase of its own: the mention that it is carried over from stands in.
          source: floating ? lastMention(sources, sourceId, content) : source,
          cue,
          speaker,
          chain: chain.map((link) => link.name),
          ...(floating ? { floating } : {}),
          ...(depth ? { depth } : {}),
          ...(stance ? { stance } : {}),
          ...groundsOf(byId.get(sourceId ?? '')),
        }),
      );
      return { id: input.id ?? null, quotes, ms };
    },
  };
}
