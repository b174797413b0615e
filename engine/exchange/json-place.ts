/** Where in a JSON text a value stands, so that a refusal can name the line. */

const OPENING = /[[{]/;

/** Past the white space at `at`. */
function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && ' \t\r\n'.includes(text[next]!)) next++;
  return next;
}

/** Past the string that begins at `at`. */
function skipString(text: string, at: number): number {
  let next = at + 1;
  while (next < text.length && text[next] !== '"') next += text[next] === '\\' ? 2 : 1;
  return next + 1;
}

/** Past the value that begins at `at`, however deep. */
function skipValue(text: string, at: number): number {
  let next = at;
  let depth = 0;
  while (next < text.length) {
    const unit = text[next]!;
    if (unit === '"') next = skipString(text, next);
    else {
      if (depth === 0 && ',]}'.includes(unit)) return next;
      if (OPENING.test(unit)) depth++;
      else if (unit === ']' || unit === '}') depth--;
      next++;
    }
    if (depth === 0 && (unit === '"' || unit === ']' || unit === '}')) return next;
  }
  return next;
}

function nameAt(text: string, at: number, end: number): string | null {
  try {
    return String(JSON.parse(text.slice(at, end)));
  } catch {
    return null;
  }
}

/** Where the member `key` of the object or array at `at` begins; `null` where there is none. */
function memberAt(text: string, at: number, key: string): number | null {
  const inObject = text[at] === '{';
  if (!inObject && text[at] !== '[') return null;
  let next = skipSpace(text, at + 1);
  for (let count = 0; next < text.length && text[next] !== ']' && text[next] !== '}'; count++) {
    let name: string | null = String(count);
    if (inObject) {
      const end = skipString(text, next);
      name = nameAt(text, next, end);
      next = skipSpace(text, skipSpace(text, end) + 1);
    }
    if (name === key) return next;
    next = skipSpace(text, skipValue(text, next));
    if (text[next] === ',') next = skipSpace(text, next + 1);
  }
  return null;
}

/** The line (from 1) of the offset `at`. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++;
  return line;
}

/**
 * The line (from 1) of the value at `path` in a JSON text that parses. Where the path leads nowhere (something is
 * missing) it is the line of what should hold it. Linear in the text.
 */
export function lineOf(text: string, path: ReadonlyArray<string | number>): number {
  let at = skipSpace(text, text.startsWith('\ufeff') ? 1 : 0);
  for (const key of path) {
    const member = memberAt(text, at, String(key));
    if (member === null) break;
    at = member;
  }
  return lineAt(text, at);
}
