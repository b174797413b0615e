/** Names of persons made comparable. */

const LEADING = /^(?:the|a|an|one|another|this|that|mr\.?|mrs\.?|ms\.?|dr\.?)\s+/i;

/** A name in lower case, without articles and titles before it, its parts by single spaces: "Mr. Kim Yong-ho" is "kim yong ho". */
export function plainName(name: string): string {
  const words = name
    .toLowerCase()
    .replace(LEADING, '')
    .replace(/[-’'.]/g, ' ')
    .split(/\s+/u);
  return words.filter(Boolean).join(' ');
}

/** Family names that are written in several ways. */
const FAMILY: Record<string, string> = Object.fromEntries(
  [
    'lee ri yi rhee li',
    'choe choi',
    'pak park bak',
    'jong jung jeong chung chong',
    'cho jo',
    'ryu yu yoo',
    'no noh roh',
    'rim im lim',
    'an ahn',
    'o oh',
  ].flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return [first, ...others].map((name) => [name, first]);
  }),
);

/** Letters that one sound of Korean is written by in the North's, the South's and newspapers' romanisations. */
const SOUNDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/sh/g, 's'],
  [/ch|j/g, 'c'],
  [/([kptg])h/g, '$1'],
  [/eo|u(?=ng|n\b)|oe|oi/g, 'o'],
  [/eu|oo|wo/g, 'u'],
  [/ae|ai/g, 'e'],
  [/ee|yi/g, 'i'],
  [/ou/g, 'u'],
  [/[gq]/g, 'k'],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/l/g, 'r'],
  [/(.)\1+/g, '$1'],
];

/** Family names by which a name is known to be written with the family name last. */
const FAMILIES = new Set(
  'kim lee ri yi pak park choe choi jong jung jeong han kang yun yoon jang chang kwon hwang ahn song ryu hong moon mun paek baek noh thae'.split(
    ' ',
  ),
);

/**
 * What names that are spelled nearly alike share: sounds for letters, the family name first: "Min-su Han" and "Han Minsu". Names in Hangul stand
 * for themselves.
 */
export function foldedName(plain: string): string {
  const parts = plain.split(' ');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length > 1 && FAMILIES.has(last) && !FAMILIES.has(first)) parts.unshift(parts.pop()!);
  const [family = '', ...given] = parts;
  return SOUNDS.reduce(
    (folded, [from, to]) => folded.replace(from, to),
    [FAMILY[family] ?? family, given.join('')].join(' '),
  );
}
