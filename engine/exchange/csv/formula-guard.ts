/**
 * Text that no spreadsheet takes for a formula: https://owasp.org/www-community/attacks/CSV_Injection
 * A file with commas may be opened with semicolons, tabs or bars between its cells. Then a cell begins inside ours, after
 * that sign or after a line end, and quotation marks around ours do not hold it together. So an apostrophe goes before a
 * formula's sign at every place where some reader of the file begins a cell.
 */

/** Signs that begin a formula, with the full-width and small forms that Japanese and Korean editions take for them. */
const SIGNS = new Set('=+-@|%\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\uff5c\uff05');
/** Where a cell may begin. */
const SEPARATORS = new Set(',;\t|\n\r\v\f\u0085\u2028\u2029\uff0c\uff1b');
/** What may come before the sign and is cut or taken for quotation by some: white space, quotation marks, our own apostrophe. */
const SKIPPED = /[\s\0\ufeff"']/u;
/** White space at a cell's start that some programs run on. */
const AT_START = /^'*[\t\r\n]/u;

/**
 * For each place where a cell may begin (0 and after each separator), whether a formula's sign follows; from the end to the
 * start, so that it is linear.
 */
export function dangerousPlaces(text: string): Set<number> {
  const places = new Set<number>();
  let leads = false;
  for (let at = text.length - 1; at >= -1; at--) {
    const before = at < 0 ? null : text[at]!;
    // A carriage return and its line feed are one line end.
    const isWhole = before !== '\r' || text[at + 1] !== '\n';
    if ((before === null || SEPARATORS.has(before)) && leads && isWhole) places.add(at + 1);
    if (before === null) break;
    leads = SIGNS.has(before) || (leads && SKIPPED.test(before));
  }
  if (AT_START.test(text)) places.add(0);
  return places;
}

/** `text` with an apostrophe before whatever may be taken for a formula. */
export function guarded(text: string): string {
  const places = dangerousPlaces(text);
  if (places.size === 0) return text;
  let out = '';
  for (let at = 0; at <= text.length; at++) {
    if (places.has(at)) out += "'";
    out += text[at] ?? '';
  }
  return out;
}
