/** W3C annotations by other tools, taken into our own form. */
import * as v from 'valibot';
import type { Annotation, Selector } from '../model';
import { type ForeignAnnotation, isMotivation, selectorShape } from './import-shapes';

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Multiply-and-xor in four lanes with odd constants of well-known hashes: it names an annotation and guards nothing. */
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

function selectorsOf(target: Record<string, unknown>): Selector[] {
  return listOf(target.selector).flatMap((selector) => {
    const parsed = v.safeParse(selectorShape, selector);
    return parsed.success ? [parsed.output] : [];
  });
}

/** The address that a target is about. */
function sourceOf(target: unknown): string | null {
  const { source, id } = fieldsOf(target);
  const address = [target, source, fieldsOf(source).id, id].find((value) => typeof value === 'string');
  return typeof address === 'string' && /^https?:\/\//iu.test(address) ? address : null;
}

function wordsOf({ body, bodyValue }: ForeignAnnotation): { text: string; tags: string[] } {
  const words: string[] = bodyValue ? [bodyValue] : [];
  const tags: string[] = [];
  for (const part of listOf(body)) {
    const { type, value, purpose, source, id } = fieldsOf(part);
    const isText = typeof value === 'string' && (type === undefined || listOf(type).includes('TextualBody'));
    if (isText) (purpose === 'tagging' ? tags : words).push(value);
    else {
      const address = [part, source, id].find((candidate) => typeof candidate === 'string');
      if (typeof address === 'string') words.push(`<${address}>`);
    }
  }
  return { text: words.join('\n\n'), tags };
}

/** `null` where the annotation is not about a web page. Its dates are `now` where it has none. */
export function fromForeign(
  foreign: ForeignAnnotation,
  keyOf: (url: string) => string,
  now: Date,
): Annotation | null {
  const target = listOf(foreign.target)[0];
  const source = sourceOf(target);
  if (source === null) return null;
  const selectors = selectorsOf(fieldsOf(target));
  const { text, tags } = wordsOf(foreign);
  const created = foreign.created ?? foreign.modified ?? now.toISOString();
  return {
    id: uuidFor(foreign.id),
    articleKey: keyOf(source),
    target: selectors.length > 0 ? { kind: 'passage', selectors } : { kind: 'article' },
    motivation: listOf(foreign.motivation).find(isMotivation) ?? (text ? 'commenting' : 'highlighting'),
    body: text,
    tags,
    created,
    modified: foreign.modified ?? created,
    revision: 1,
  };
}
