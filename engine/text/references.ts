/**
 * HTML's character references (`&rsquo;`, `&#8217;`, `&#x2019;`) in text that is no markup: feed titles, JSON-LD, `meta`
 * contents. The full list of HTML has 2,231 names and 20 kB gzipped; these are the names of HTML 4, of the Latin letters
 * and of the punctuation that news systems write: https://html.spec.whatwg.org/multipage/named-characters.html
 */

/** Names by the code point of the first; each next name is the next code point's, `.` where there is none. */
const RUNS: ReadonlyArray<readonly [first: number, names: string]> = [
  [
    0xa1,
    `iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro
    para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
    agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
    eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron
    Dstrok dstrok Emacr emacr . . Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve
    Gdot gdot Gcedil . Hcirc hcirc Hstrok hstrok Itilde itilde Imacr imacr . . Iogon iogon
    Idot imath IJlig ijlig Jcirc jcirc Kcedil kcedil kgreen Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot
    lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr omacr . .
    Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc scirc Scedil scedil
    Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring
    Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc Yuml Zacute zacute Zdot zdot Zcaron zcaron`,
  ],
  [0x192, 'fnof'],
  [0x2c6, 'circ caron'],
  [0x2d8, 'breve dot ring ogon tilde dblac'],
  [
    0x391,
    `Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho . Sigma Tau Upsilon Phi
    Chi Psi Omega`,
  ],
  [
    0x3b1,
    `alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon
    phi chi psi omega`,
  ],
  [0x2002, 'ensp emsp emsp13 emsp14 . numsp puncsp thinsp hairsp ZeroWidthSpace zwnj zwj lrm rlm hyphen'],
  [
    0x2013,
    'ndash mdash horbar Vert . lsquo rsquo sbquo . ldquo rdquo bdquo . dagger Dagger bull . . nldr hellip',
  ],
  [0x2030, 'permil pertenk prime Prime tprime bprime . . . lsaquo rsaquo . . . oline'],
  [0x2043, 'hybull frasl'],
  [0x2060, 'NoBreak'],
  [0x20ac, 'euro'],
  [0x2116, 'numero copysr'],
  [0x2122, 'trade'],
  [0x2153, 'frac13 frac23 frac15 frac25 frac35 frac45 frac16 frac56 frac18 frac38 frac58 frac78'],
  [0x2190, 'larr uarr rarr darr harr varr'],
  [0x21d0, 'lArr uArr rArr dArr hArr'],
  [0x2212, 'minus'],
  [0x221a, 'radic'],
  [0x221e, 'infin'],
  [0x2248, 'asymp'],
  [0x2260, 'ne equiv'],
  [0x2264, 'le ge'],
  [0x22c5, 'sdot'],
  [0x25a1, 'squ'],
  [0x25aa, 'squf'],
  [0x25ca, 'loz'],
  [0x2605, 'starf star'],
  [0x2660, 'spades . . clubs . hearts diams'],
  [0x2713, 'check'],
];

/** Names that stand outside of the runs, and second names of characters within them. */
export const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  // White space is collapsed by whoever asks; a no-break space would only differ from the same words elsewhere.
  nbsp: ' ',
  AMP: '&',
  LT: '<',
  GT: '>',
  QUOT: '"',
  NBSP: ' ',
  COPY: '©',
  REG: '®',
  TRADE: '™',
  Tab: '\t',
  NewLine: '\n',
  excl: '!',
  num: '#',
  dollar: '$',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  ast: '*',
  plus: '+',
  comma: ',',
  period: '.',
  sol: '/',
  colon: ':',
  semi: ';',
  equals: '=',
  quest: '?',
  commat: '@',
  lsqb: '[',
  lbrack: '[',
  bsol: '\\',
  rsqb: ']',
  rbrack: ']',
  Hat: '^',
  lowbar: '_',
  grave: '`',
  lbrace: '{',
  lcub: '{',
  verbar: '|',
  vert: '|',
  rbrace: '}',
  rcub: '}',
  dash: '‐',
  rsquor: '’',
  rdquor: '”',
  lsquor: '‚',
  ldquor: '„',
  OpenCurlyQuote: '‘',
  CloseCurlyQuote: '’',
  OpenCurlyDoubleQuote: '“',
  CloseCurlyDoubleQuote: '”',
  mldr: '…',
  bullet: '•',
  centerdot: '·',
  half: '½',
  die: '¨',
  inodot: 'ı',
  NonBreakingSpace: ' ',
  ThinSpace: '\u2009',
};
for (const [first, names] of RUNS)
  for (const [at, name] of names.split(/\s+/u).entries())
    if (name !== '.') NAMED[name] = String.fromCodePoint(first + at);

/** What Windows has at 0x80 to 0x9f, where Unicode has controls: `&#146;` is written for an apostrophe. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** An ampersand that is itself written as a reference, before the rest of another one: what was escaped twice or more. */
const REFERENCE =
  /&(?:amp;|#0{0,4}38;|#x0{0,4}26;){0,4}(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,24}));/gi;

function ofCode(code: number): string | null {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80]!;
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

/**
 * `text` with its character references decoded, also those that were escaped more than once (`&amp;rsquo;`, `&#038;#8217;`):
 * no headline means to show a reference. Names that HTML does not have, and numbers of no character, stay as they are
 * written. No document type is read. Linear in the text.
 * @example decodeReferences('Kim&rsquo;s caf&eacute; &amp;amp; bar') → 'Kim’s café & bar'
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
    return ofCode(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)) ?? whole;
  });
}
