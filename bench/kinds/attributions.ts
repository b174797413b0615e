import { attribute } from '../../engine/attribution/index';
import { outletOfAddress } from '../../engine/attribution/outlet-names';
import type { Kind } from '../evaluate';

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** `attributions`: `{id, text, outlet?, url?, title?, date?}` in, the quotes with spans, speaker and chain out. */
export function kind(): Kind {
  return {
    line(input) {
      if (typeof input.text !== 'string') throw new TypeError('text must be a string');
      const url = textOrNull(input.url);
      const outlet = textOrNull(input.outlet) ?? (url ? outletOfAddress(url) : null);
      const started = performance.now();
      const { attributions } = attribute(input.text, {
        outlet,
        url,
        title: textOrNull(input.title),
        published: textOrNull(input.date),
      });
      const ms = Math.round((performance.now() - started) * 1000) / 1000;
      const quotes = attributions.map(({ type, content, source, cue, speaker, chain, floating, depth }) => ({
        type,
        content,
        source,
        cue,
        speaker,
        chain: chain.map((link) => link.name),
        ...(floating ? { floating } : {}),
        ...(depth ? { depth } : {}),
      }));
      return { id: input.id ?? null, quotes, ms };
    },
  };
}
