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

/** The line (from 1) of the offset `at`; `from` and `line`: an earlier offset and its line, from which it is counted on. */
function lineAt(text: string, at: number, from = 0, line = 1): number {
  let count = line;
  // Not `indexOf`, which reads on behind `at` where no line ends before it.
  for (let next = from; next < at && next < text.length; next++) if (text.charCodeAt(next) === 10) count++;
  return count;
}

/** Where the value at `path` begins, from the value at `at` on; where the path leads nowhere, what should hold it. */
function placeOf(text: string, at: number, path: ReadonlyArray<string | number>): number {
  let place = at;
  for (const key of path) {
    const member = memberAt(text, place, String(key));
    if (member === null) break;
    place = member;
  }
  return place;
}

/** The line (from 1) at which a text ceases to be JSON; `null` where the browser's message about it does not tell. */
export function brokenLine(text: string, error: unknown): number | null {
  const message = error instanceof Error ? error.message : '';
  const line = /line (\d+)/u.exec(message)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position) return lineAt(text, Number(position));
  return /end of/iu.test(message) ? lineAt(text, text.length) : null;
}

/** The lines of the items of one list in a JSON text that parses, asked for from the first to the last. Linear in the text. */
export class ListLines {
  #at: number;
  #index = 0;
  #counted = 0;
  #line = 1;
  readonly #text: string;

  /** @param list the path of the list */
  constructor(text: string, list: ReadonlyArray<string | number>) {
    this.#text = text;
    const start = placeOf(text, skipSpace(text, text.startsWith('\ufeff') ? 1 : 0), list);
    this.#at = text[start] === '[' ? skipSpace(text, start + 1) : start;
  }

  /** The line of what is at `path` in the item `index`, which is none before the last one that was asked for. */
  of(index: number, path: ReadonlyArray<string | number>): number {
    for (; this.#index < index; this.#index++) {
      const end = skipSpace(this.#text, skipValue(this.#text, this.#at));
      if (this.#text[end] !== ',') break;
      this.#at = skipSpace(this.#text, end + 1);
    }
    this.#line = lineAt(this.#text, this.#at, this.#counted, this.#line);
    this.#counted = this.#at;
    return lineAt(this.#text, placeOf(this.#text, this.#at, path), this.#at, this.#line);
  }
}

/**
 * The line (from 1) of the value at `path` in a JSON text that parses. Where the path leads nowhere (something is
 * missing) it is the line of what should hold it. Linear in the text.
 */
export function lineOf(text: string, path: ReadonlyArray<string | number>): number {
  return lineAt(text, placeOf(text, skipSpace(text, text.startsWith('\ufeff') ? 1 : 0), path));
}
