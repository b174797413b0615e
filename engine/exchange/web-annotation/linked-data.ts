/** JSON-LD that somebody else wrote: lists or single values, `@id` or `id`, `oa:exact` or `exact`. Every type is checked, nothing throws. */

/** Deeper than this no annotation means anything. */
export const DEEPEST = 12;

type Fields = Readonly<Record<string, unknown>>;

export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The last part of a name: `oa:tagging` and `http://www.w3.org/ns/oa#tagging` are `tagging`. */
export function shortName(value: unknown): string {
  return typeof value === 'string'
    ? value.slice(Math.max(...[':', '#', '/'].map((s) => value.lastIndexOf(s))) + 1)
    : '';
}

/** The field of any of these names, with or without a prefix or `@` before it. */
export function field(value: unknown, ...names: string[]): unknown {
  const fields = fieldsOf(value);
  for (const name of names)
    for (const key of [name, `@${name}`, `oa:${name}`, `cnt:${name}`, `rdf:${name}`])
      if (Object.hasOwn(fields, key) && fields[key] !== null) return fields[key];
  return undefined;
}

/** Its types, short. */
export const typesOf = (value: unknown): string[] => listOf(field(value, 'type')).map(shortName);

const LANGUAGE = /^(?:@?none|[a-z]{2,3}(?:-[a-z0-9]{1,8})*)$/iu;

/**
 * The words of a literal: a string, a number, a list of them, `{"@value": …}`, or a map from languages to words. Empty where it is
 * none of these.
 */
export function literals(value: unknown, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((one) => literals(one, depth + 1));
  const fields = fieldsOf(value);
  const own = field(value, 'value');
  if (own !== undefined) return literals(own, depth + 1);
  const keys = Object.keys(fields);
  if (keys.length === 0 || !keys.every((key) => LANGUAGE.test(key))) return [];
  return keys.flatMap((key) => literals(fields[key], depth + 1));
}

/** The first string of a literal. */
export const wordsOf = (value: unknown): string => literals(value)[0] ?? '';
