/** W3C annotations by other tools, taken into our own form. */
import type { Annotation } from '../../model';
import type { FileFault } from '../../model/file-faults';
import { LONGEST_NOTE } from '../../model/note';
import { creatorOf } from './creators';
import { bodyWords } from './foreign-bodies';
import { targetsOf } from './foreign-targets';
import { type ForeignAnnotation, isMotivation } from './import-shapes';
import { field, listOf, shortName } from './linked-data';

/** Multiply-and-xor in four lanes with odd constants of well-known hashes: good enough to name an annotation; not for security. */
function hash128(text: string): number[] {
  const lanes = [0xdeadbeef, 0x41c6ce57, 0x9e3779b9, 0x85ebca6b];
  const primes = [2654435761, 1597334677, 2246822507, 3266489909];
  for (let at = 0; at < text.length; at++) {
    for (let lane = 0; lane < 4; lane++)
      lanes[lane] = Math.imul(lanes[lane]! ^ text.charCodeAt(at), primes[lane]!);
  }
  return lanes.map((lane, at) => Math.imul(lane ^ (lane >>> 16), primes[(at + 1) % 4]!) >>> 0);
}

/** A UUID (in the form of version 4) that is always the same for the same foreign id: importing twice adds nothing twice. */
export function uuidFor(id: string): string {
  const own = /^urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/iu.exec(
    id,
  )?.[1];
  if (own) return own.toLowerCase();
  const hex = hash128(id)
    .map((lane) => lane.toString(16).padStart(8, '0'))
    .join('');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/**
 * What an annotation is known by. An id without a scheme (`_:b0`, `#4`) is its file's own: in the next file it names another annotation,
 * so that what it says is taken as well.
 */
function nameOf(id: string, says: readonly unknown[]): string {
  return /^[a-z][a-z0-9+.-]*:./iu.test(id) ? id : `${id} ${JSON.stringify(says)}`;
}

type ForeignReading =
  /** One for each page or passage that it is about. `left`: what could not be kept. */
  { annotations: Annotation[]; left: FileFault[] } | { fault: FileFault };

/** What another tool's annotation is in our form. Its dates are `now` where it has none. */
export function fromForeign(
  foreign: ForeignAnnotation,
  keyOf: (url: string) => string,
  now: Date,
): ForeignReading {
  const { targets, left } = targetsOf(foreign);
  if (targets.length === 0) return { fault: { kind: 'no-web-page' } };
  const motivations = listOf(field(foreign, 'motivation', 'motivatedBy')).map(shortName);
  const words = bodyWords(foreign, motivations);
  const author = creatorOf(foreign);
  const created = foreign.created ?? foreign.modified ?? now.toISOString();
  const annotations = targets.map(({ source, selectors, words: ends }, at): Annotation => {
    const body = [...ends, ...words.text].join('\n\n');
    return {
      id: uuidFor(
        nameOf(at === 0 ? foreign.id : `${foreign.id}#target-${at + 1}`, [source, selectors, body]),
      ),
      articleKey: keyOf(source),
      target: selectors.length > 0 ? { kind: 'passage', selectors } : { kind: 'article' },
      motivation: motivations.find(isMotivation) ?? (body ? 'commenting' : 'highlighting'),
      body,
      tags: [...new Set(words.tags)],
      created,
      modified: foreign.modified ?? created,
      revision: 1,
      ...(author !== null && { author }),
    };
  });
  if (annotations.some(({ body }) => body.length > LONGEST_NOTE))
    return { fault: { kind: 'long-note', most: LONGEST_NOTE } };
  return { annotations, left: [...left, ...words.left] };
}
