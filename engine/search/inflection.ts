/**
 * English words without what number and tense put behind them: "prices", "priced", "pricing" → "pric". Narrower than `text/stem.ts`,
 * which joins whole families of words: who looks for traders does not look for trade.
 */

/** Letters that stay at least. */
const LEAST = 3;
const KEPT: ReadonlySet<string> = new Set(['news', 'series', 'species']);

export function rootOf(word: string): string {
  if (word.length <= LEAST || KEPT.has(word) || !/^[a-z]+$/.test(word)) return word;
  let root = withoutEnding(word);
  if (root !== word && root.length > LEAST && root.at(-1) === root.at(-2) && !/[aeiouls]$/.test(root))
    root = root.slice(0, -1);
  if (root.length > LEAST && root.endsWith('e') && !root.endsWith('ee')) root = root.slice(0, -1);
  return root.length > LEAST && /[^aeiou]y$/.test(root) ? `${root.slice(0, -1)}i` : root;
}

function withoutEnding(word: string): string {
  const cut = (ending: string, instead = '') => {
    const root = word.slice(0, -ending.length);
    // "bring" and "shed" are whole.
    return word.endsWith(ending) && root.length >= LEAST && /[aeiouy]/.test(root) ? root + instead : null;
  };
  if (/(?:ss|us|is)$/.test(word)) return word;
  return (
    cut('ies', 'y') ??
    cut('ied', 'y') ??
    (/(?:s|x|z|ch|sh)es$/.test(word) ? cut('es') : null) ??
    cut('s') ??
    cut('ing') ??
    cut('ed') ??
    word
  );
}
