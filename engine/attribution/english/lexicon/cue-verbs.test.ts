/**
 * A cue verb has several places: its line in `cue-verbs.ts`, its forms where they are irregular, its prepositions, and the version
 * of the engine. Each verb is tried here in every frame that its letters give it, in the past; whatever place is missing fails.
 */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTION_ENGINE, attribute } from '../../index';
import { CUE_NOUNS, CUE_PREPOSITIONS, CUE_VERBS } from './cue-verbs';
import { framesOf } from './frames';
import { verbReading } from './inflection';

const LINES = CUE_VERBS.trim()
  .split('\n')
  .map((line) => {
    const [letters = '', words = ''] = line.split(':');
    return { letters, lemmas: words.trim().split(' ') };
  });
const VERBS = LINES.flatMap(({ letters, lemmas }) => lemmas.map((lemma) => ({ lemma, letters })));

/** English verbs with a past of their own, whatever the lexicon has: those behind a prefix follow ("foretell" as "tell"). */
const IRREGULAR_PASTS = `
arise:arose awake:awoke bear:bore beat:beat become:became begin:began bend:bent bet:bet bid:bid bind:bound bite:bit bleed:bled
blow:blew break:broke breed:bred bring:brought broadcast:broadcast build:built burst:burst buy:bought cast:cast catch:caught
choose:chose cling:clung come:came cost:cost creep:crept cut:cut deal:dealt dig:dug do:did draw:drew drink:drank drive:drove
eat:ate fall:fell feed:fed feel:felt fight:fought find:found flee:fled fling:flung fly:flew forbid:forbade forget:forgot
forgive:forgave freeze:froze get:got give:gave go:went grind:ground grow:grew have:had hear:heard hide:hid hit:hit hold:held
hurt:hurt keep:kept know:knew lay:laid lead:led leave:left lend:lent let:let lose:lost make:made mean:meant meet:met pay:paid
put:put quit:quit read:read ride:rode ring:rang rise:rose run:ran say:said see:saw seek:sought sell:sold send:sent set:set
shake:shook shed:shed shoot:shot shrink:shrank shut:shut sing:sang sink:sank sit:sat sleep:slept slide:slid speak:spoke
spend:spent spin:spun split:split spread:spread spring:sprang stand:stood steal:stole stick:stuck sting:stung stink:stank
strike:struck strive:strove swear:swore sweep:swept swim:swam swing:swung take:took teach:taught tear:tore tell:told think:thought
throw:threw understand:understood wake:woke wear:wore weave:wove weep:wept win:won wind:wound write:wrote
`;
const PASTS = new Map(
  IRREGULAR_PASTS.trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);
const PREFIX = /^(?:fore|re|over|under|with|mis|out|up|un|inter|counter)(?=[a-z]{3})/;
/** Regular all the same: to relay news is no laying. */
const REGULAR = new Set(['relay']);

/** Whether a form is read as the lemma, or as one that takes the same: "lambasted" is of "lambast" and of "lambaste". */
function isReadAs(form: string, lemma: string): boolean {
  const read = verbReading(form)?.lemma;
  return read !== undefined && framesOf(read) === framesOf(lemma);
}

/** The past of a verb; of a regular one the form that the lexicon reads. */
function pastOf(lemma: string): string {
  const bare = lemma.replace(PREFIX, '');
  const own = PASTS.get(lemma) ?? (bare !== lemma && !REGULAR.has(lemma) ? PASTS.get(bare) : undefined);
  if (own) return lemma.slice(0, lemma.length - (PASTS.has(lemma) ? lemma : bare).length) + own;
  const last = lemma.at(-1)!;
  const forms = [`${lemma}ed`, `${lemma}d`, `${lemma.slice(0, -1)}ied`, `${lemma}${last}ed`];
  return forms.find((form) => isReadAs(form, lemma)) ?? `${lemma}ed`;
}

const preposition = (lemma: string): string | undefined =>
  CUE_PREPOSITIONS.trim()
    .split(/\s+/)
    .find((pair) => pair.startsWith(`${lemma}:`))
    ?.split(':')[1];

/** A sentence for each letter of a frame. */
const SENTENCES: Record<string, (past: string, lemma: string) => string> = {
  s: (past) => `The clerk ${past} that the mill was sold.`,
  q: (past) => `“The mill was sold,” the clerk ${past}.`,
  t: (past) => `The clerk ${past} reporters that the mill was sold.`,
  a: (past) => `The clerk ${past} residents to “leave the mill.”`,
  i: (past) => `The clerk ${past} to sell the mill.`,
  o: (past) => `The clerk ${past} the sale of the mill.`,
  r: (past) => `The clerk ${past} the “shameful” sale of the mill.`,
  c: (past) => `The clerk ${past} the sale as “a theft.”`,
  g: (past) => `The clerk ${past} selling the mill.`,
  p: (past, lemma) =>
    `The clerk ${past} ${preposition(lemma) ?? 'NO PREPOSITION'} the “shameful” sale of the mill.`,
  b: (past) => `The clerk ${past} that the mill was sold.`,
  e: (past) => `The survey ${past} that the mill was sold.`,
};

/** Verbs with an adverb of their own: it takes a quotation, not what stands behind a preposition. An order is one in its own words. */
const OWN_SENTENCES: Record<string, string> = {
  'order a': 'The clerk ordered residents to leave the “shameful” mill.',
  'lash p': '“The mill was sold,” the clerk lashed out.',
  'weigh p': '“The mill was sold,” the clerk weighed in.',
};

/** Prepositions of verbs that are no cues. */
const WITHOUT_A_VERB = ['lay:out', 'moan:about'];

/** Which version of the engine has which lexicon: findings that are stored are made anew by the version alone. */
const LEXICONS: Record<number, string> = {
  7: 'f598e45a70a423f9',
  8: 'f598e45a70a423f9',
  9: 'ad31fe1adce103ae',
  10: 'bcf3813aa6bb220a',
  11: 'bcf3813aa6bb220a',
  12: 'ca3b7de70b82ad13',
  13: '4e380bc66a86e0ff',
  14: '4e380bc66a86e0ff',
};

describe('the lexicon of cue verbs', () => {
  it('has every lemma once', () => {
    const lemmas = VERBS.map(({ lemma }) => lemma);
    expect(lemmas.filter((lemma, at) => lemmas.indexOf(lemma) !== at)).toEqual([]);
  });

  it('has only letters that are frames', () => {
    const known = [...Object.keys(SENTENCES), 'h', 'n'];
    expect(LINES.filter(({ letters }) => [...letters].some((one) => !known.includes(one)))).toEqual([]);
  });

  it('has a verb for each preposition', () => {
    const lemmas = new Set(VERBS.map(({ lemma }) => lemma));
    const lost = CUE_PREPOSITIONS.trim()
      .split(/\s+/)
      .filter((pair) => !lemmas.has(pair.split(':')[0]!));
    expect(lost).toEqual(WITHOUT_A_VERB);
  });

  it('is that of this version: raise ATTRIBUTION_ENGINE, and note the new lexicon', () => {
    const lexicon = createHash('sha256')
      .update(CUE_VERBS + CUE_PREPOSITIONS + CUE_NOUNS)
      .digest('hex');
    expect(LEXICONS[ATTRIBUTION_ENGINE]).toBe(lexicon.slice(0, 16));
  });
});

describe.each(VERBS)('$lemma', ({ lemma, letters }) => {
  const past = pastOf(lemma);
  it(`is known as “${past}”`, () => {
    expect(isReadAs(past, lemma), `${past}: add its past to IRREGULAR`).toBe(true);
  });

  const cueIn = (letter: string): string => {
    const text = OWN_SENTENCES[`${lemma} ${letter}`] ?? SENTENCES[letter]!(past, lemma);
    const cues = attribute(text, { outlet: null }).attributions.flatMap(({ cue }) =>
      cue.map(([start, end]) => text.slice(start, end)),
    );
    return cues.join(' ');
  };
  const frames = [...letters].filter((letter) => letter !== 'h' && letter !== 'n');

  it.each(frames)('is a cue in the frame %s', (letter) => {
    expect(cueIn(letter)).toContain(past);
  });
});
