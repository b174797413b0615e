/** Reads fields of JSON from other sites: every type is checked, nothing throws. */

/** The value, or `undefined` where the text is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** A property of an object; `undefined` for whatever else comes in. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

export function listOf(value: unknown): unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** A string, or an empty one. */
export function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
