/**
 * A light stemmer: words of one family fall together ("resent", "resentment"; "infected", "infection"). It need not be right
 * about grammar, only the same for both accounts. The order of the endings follows Porter's (1980) longest-match idea.
 */

/** Endings with what replaces them; `least` letters must stay before the ending. Longest first. */
const ENDINGS: ReadonlyArray<readonly [ending: string, instead: string, least: number]> = [
  ['izations', '', 4],
  ['ization', '', 4],
  ['fulness', '', 3],
  ['ousness', 'ous', 3],
  ['iveness', 'ive', 3],
  ['ations', '', 4],
  ['ements', '', 4],
  ['ation', '', 4],
  ['ement', '', 4],
  ['ments', '', 4],
  ['ingly', '', 3],
  ['ities', '', 4],
  ['ions', '', 5],
  ['ment', '', 4],
  ['ness', '', 4],
  ['edly', '', 3],
  ['ees', 'ee', 3],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['ing', '', 3],
  ['ion', '', 5],
  ['ity', '', 4],
  ['ers', '', 4],
  ['ors', '', 4],
  ['sses', 'ss', 2],
  ['ed', '', 3],
  ['ly', '', 4],
  ['er', '', 4],
  ['or', '', 5],
  ['es', '', 3],
  ['s', '', 3],
];

/** Irregular forms of verbs and nouns that news uses much; collected by hand for this project. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    said: 'say',
    says: 'say',
    told: 'tell',
    held: 'hold',
    found: 'find',
    fled: 'flee',
    flew: 'fly',
    flown: 'fly',
    swam: 'swim',
    swum: 'swim',
    ran: 'run',
    went: 'go',
    gone: 'go',
    came: 'come',
    gave: 'give',
    given: 'give',
    took: 'take',
    taken: 'take',
    died: 'die',
    dies: 'die',
    dying: 'die',
    dead: 'die',
    death: 'die',
    deaths: 'die',
    bought: 'buy',
    sold: 'sell',
    sent: 'send',
    caught: 'catch',
    brought: 'bring',
    fought: 'fight',
    left: 'leave',
    lost: 'lose',
    losing: 'lose',
    loss: 'lose',
    losses: 'lose',
    met: 'meet',
    meeting: 'meet',
    meetings: 'meet',
    shot: 'shoot',
    seen: 'see',
    saw: 'see',
    spoke: 'speak',
    spoken: 'speak',
    stole: 'steal',
    stolen: 'steal',
    wrote: 'write',
    written: 'write',
    knew: 'know',
    known: 'know',
    began: 'begin',
    begun: 'begin',
    broke: 'break',
    broken: 'break',
    men: 'man',
    women: 'woman',
    children: 'child',
    people: 'people',
    persons: 'person',
    wives: 'wife',
    families: 'family',
    injuries: 'injur',
    injury: 'injur',
    injured: 'injur',
    injuring: 'injur',
    killing: 'kill',
    killed: 'kill',
    killer: 'kill',
    kills: 'kill',
    weapons: 'weapon',
    arrested: 'arrest',
    tests: 'test',
    tested: 'test',
    testing: 'test',
    fell: 'fall',
    fallen: 'fall',
    rose: 'rise',
    risen: 'rise',
    grew: 'grow',
    grown: 'grow',
    paid: 'pay',
    built: 'build',
    kept: 'keep',
    made: 'make',
    won: 'win',
    struck: 'strike',
    hid: 'hide',
    hidden: 'hide',
    news: 'news',
    virus: 'virus',
    crisis: 'crisis',
    series: 'series',
    police: 'police',
    used: 'use',
    using: 'use',
    uses: 'use',
    hospital: 'hospital',
    driven: 'drive',
    drove: 'drive',
    froze: 'freeze',
    frozen: 'freeze',
    sank: 'sink',
    sunk: 'sink',
    beaten: 'beat',
    fed: 'feed',
    led: 'lead',
    sealed: 'seal',
  }),
);

/** The endings by their last letter: most words need to be held against a few of them only. */
const BY_LAST = new Map<string, Array<(typeof ENDINGS)[number]>>();
for (const entry of ENDINGS) {
  const last = entry[0].at(-1)!;
  const list = BY_LAST.get(last);
  if (list) list.push(entry);
  else BY_LAST.set(last, [entry]);
}

/** Stems a word that is in lower case already. Words with digits, and words under four letters, stay as they are. */
export function stem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  let root = word;
  for (const [ending, instead, least] of BY_LAST.get(word.at(-1)!) ?? []) {
    if (!word.endsWith(ending) || word.length - ending.length < least) continue;
    if (ending === 's' && (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is'))) break;
    root = word.slice(0, word.length - ending.length) + instead;
    break;
  }
  // "stopp" → "stop", "planned" → "plan"; but "sell", "pass" keep theirs only where nothing was cut off.
  if (root !== word && root.length > 3 && root.at(-1) === root.at(-2) && !/[aeiouls]$/.test(root))
    root = root.slice(0, -1);
  if (root.length > 4 && root.endsWith('e') && !root.endsWith('ee')) root = root.slice(0, -1);
  if (root.length > 3 && root.endsWith('y') && !/[aeiou]y$/.test(root)) root = `${root.slice(0, -1)}i`;
  return root;
}
