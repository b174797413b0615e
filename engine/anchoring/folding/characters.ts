/** The characters that folding is about, by kind. */

/** Kinds of characters that fold; everything else stays. */
export const KEPT = 0;
export const SPACE = 1;
export const INVISIBLE = 2;
export const DASH = 3;
export const SINGLE = 4;
export const DOUBLE = 5;
export const DOTS = 6;

/** Ranges of UTF-16 units by kind, ends included. */
const KINDS: ReadonlyArray<readonly [kind: number, ranges: ReadonlyArray<readonly [number, number]>]> = [
  [
    SPACE,
    [
      [0x09, 0x0d],
      [0x20, 0x20],
      [0x85, 0x85],
      [0xa0, 0xa0],
      [0x1680, 0x1680],
      [0x2000, 0x200a],
      [0x2028, 0x2029],
      [0x202f, 0x202f],
      [0x205f, 0x205f],
      [0x3000, 0x3000],
    ],
  ],
  // Soft hyphen, zero-width space and joiners, marks of direction, word joiner, byte order mark.
  [
    INVISIBLE,
    [
      [0xad, 0xad],
      [0x200b, 0x200f],
      [0x202a, 0x202e],
      [0x2060, 0x2064],
      [0x2066, 0x2069],
      [0xfeff, 0xfeff],
      // Combining grapheme joiner, Arabic letter mark, Mongolian vowel separator, variation selectors, old controls.
      [0x34f, 0x34f],
      [0x61c, 0x61c],
      [0x180e, 0x180e],
      [0x206a, 0x206f],
      [0xfe00, 0xfe0f],
    ],
  ],
  [
    DASH,
    [
      [0x2d, 0x2d],
      [0x2010, 0x2015],
      [0x2043, 0x2043],
      [0x2212, 0x2212],
      [0xfe58, 0xfe58],
      [0xfe63, 0xfe63],
      [0xff0d, 0xff0d],
    ],
  ],
  // Curly, prime, modifier letter, grave and acute as apostrophes, full width, single angle marks.
  [
    SINGLE,
    [
      [0x27, 0x27],
      [0x60, 0x60],
      [0xb4, 0xb4],
      [0x2b9, 0x2b9],
      [0x2bb, 0x2bd],
      [0x2018, 0x201b],
      [0x2032, 0x2032],
      [0x2035, 0x2035],
      [0x2039, 0x203a],
      [0xff07, 0xff07],
    ],
  ],
  // Curly, double prime, angle marks, full width, corner brackets.
  [
    DOUBLE,
    [
      [0x22, 0x22],
      [0xab, 0xab],
      [0xbb, 0xbb],
      [0x201c, 0x201f],
      [0x2033, 0x2033],
      [0x2036, 0x2036],
      [0x300c, 0x300f],
      [0xff02, 0xff02],
    ],
  ],
  [
    DOTS,
    [
      [0x2026, 0x2026],
      [0x22ef, 0x22ef],
    ],
  ],
];

/** Units that may be a mark upon the character before them, or that NFC replaces alone. `compose` looks closer. */
export const MAYBE_COMPOSED = 7;
const COMPOSED_RANGES = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x1fff],
  [0x20d0, 0x20ff],
  [0x2126, 0x2126],
  [0x212a, 0x212b],
  [0x2cef, 0x2cf1],
  [0x2d7f, 0x2d7f],
  [0x2de0, 0x2dff],
  [0x302a, 0x302f],
  [0x3099, 0x309a],
  [0xa66f, 0xabff],
  [0xf900, 0xfaff],
  [0xfb1e, 0xfb1e],
  [0xfe20, 0xfe2f],
] as const;

/**
 * Units that Unicode has for the sake of older sets or of looks, and that stand for plain ones: full and half width, ligatures, raised
 * and lowered, circled and squared, letter-like, fractions, Roman numerals; the first half of mathematical letters.
 */
export const COMPATIBLE = 8;
const COMPATIBLE_RANGES = [
  [0xaa, 0xaa],
  [0xb2, 0xb3],
  [0xb9, 0xba],
  [0xbc, 0xbe],
  [0x132, 0x133],
  [0x13f, 0x140],
  [0x149, 0x149],
  [0x2b0, 0x2b8],
  [0x2070, 0x209c],
  [0x2100, 0x2125],
  [0x2127, 0x2129],
  [0x212c, 0x218b],
  [0x2460, 0x24ff],
  [0x3131, 0x318e],
  [0x3200, 0x33ff],
  [0xfb00, 0xfb1d],
  [0xfe30, 0xfe6b],
  [0xff01, 0xffee],
  [0xd835, 0xd835],
] as const;

/** The kind of each UTF-16 unit. */
export const kindOf = new Uint8Array(0x10000);
for (const [from, to] of COMPATIBLE_RANGES) kindOf.fill(COMPATIBLE, from, to + 1);
for (const [from, to] of COMPOSED_RANGES) kindOf.fill(MAYBE_COMPOSED, from, to + 1);
for (const [kind, ranges] of KINDS) for (const [from, to] of ranges) kindOf.fill(kind, from, to + 1);
