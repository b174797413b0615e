import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../attribution';
import type { AccountInput } from '../../text/account-text';
import { synopsis } from './synopsis';

function input(outlet: string, text: string, published: string | null = null): AccountInput {
  const article = { key: outlet, outlet, published, title: '', text, links: [], url: '' };
  return { article, attributions: attribute(text, { outlet, published }) };
}

const rowsOf = (a: string, b: string) => synopsis(input('Daily NK', a), input('Radio Free Asia', b)).rows;

function relations(a: string, b: string): string[] {
  return rowsOf(a, b).map(({ relation }) => relation);
}

describe('relations', () => {
  it.each([
    [
      'Soldiers sealed off the harbor of Wonsan on May 3.',
      'On May 3 soldiers evacuated the harbor of Wonsan.',
      'differs',
    ],
    [
      'The trawler captain tested negative for typhus in Wonsan.',
      'The trawler captain tested positive for typhus in Wonsan.',
      'differs',
    ],
    [
      'The captain did not pay the harbor fee in Wonsan.',
      'The captain paid the harbor fee in Wonsan in full.',
      'differs',
    ],
    [
      'Wonsan harbor opened nine new berths for trawlers.',
      'Wonsan harbor opened six new berths for trawlers.',
      'differs',
    ],
    [
      'Wonsan harbor opened at least six berths for trawlers.',
      'Wonsan harbor has opened nine berths that trawlers may use.',
      'agrees',
    ],
    [
      'The harbor of Wonsan was locked down after the trawler sank.',
      'Wonsan harbor was sealed off when a trawler had sunk.',
      'agrees',
    ],
    [
      '“The trawler left without a single light on its mast,” he said.',
      'He said, “The trawler left without a single light on its mast.”',
      'repeats',
    ],
  ])('%s / %s', (a, b, relation) => expect(relations(a, b)).toContain(relation));

  it.each([
    [
      'a guess at something else is no difference',
      'The captain, who is suspected of selling nets, came back to Wonsan harbor on May 3.',
      'On May 3 the captain returned to the harbor of Wonsan.',
      'differs',
    ],
    [
      'failing is not refusing',
      'Harbor guards of Wonsan allowed the captain to moor his trawler.',
      'Harbor guards of Wonsan failed to see the captain moor his trawler.',
      'differs',
    ],
    [
      'the same names do not make one claim',
      'His cousins own two bakeries, a mill and a tea house in the Chongjin Railway District.',
      'A flood ruined sheds, carts and looms of weavers near Chongjin Railway District.',
      'agrees',
    ],
  ])('%s', (_, a, b, relation) => expect(relations(a, b)).not.toContain(relation));

  it('is a difference where the other states what is guessed', () =>
    expect(
      relations(
        'The captain is suspected of selling the nets of Wonsan harbor.',
        'The captain sold the nets of Wonsan harbor.',
      ),
    ).toContain('differs'));

  it('says of a toll told in other words that both figures can be true, and names nobody whom only one counts', () => {
    const told = rowsOf(
      'Four guards died when a boiler burst in Onsong. The mill stood idle for a week.',
      'At least four people were killed in the blast. A baker mended his oven in Onsong.',
    ).filter(({ relation }) => relation === 'agrees');
    expect(told.length).toBeGreaterThan(0);
    for (const { why } of told) expect(JSON.stringify(why)).not.toContain('guards');
  });

  it('sets claims that both tell twice beside their own counterparts only', () => {
    const a =
      'Wonsan harbor was closed after 90 nets vanished from the pier.\n\n“Nobody may leave the harbor until the loss of nets at the pier is explained,” he said.';
    const b =
      'After 90 nets disappeared from the pier, the harbor of Wonsan was closed.\n\n“Nobody may leave the harbor until the loss of nets at the pier is explained,” a man said.';
    const quoted = a.indexOf('“');
    const rows = synopsis(input('Daily NK', a), input('Radio Free Asia', b)).rows.filter(
      (row) => row.a.length > 0 && row.b.length > 0,
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row.a[0]![0] > quoted).toBe(row.b[0]![0] > b.indexOf('“'));
  });

  it('marks the words that differ', () => {
    const a = 'Wonsan harbor opened nine new berths for trawlers.';
    const b = 'Wonsan harbor opened six new berths for trawlers.';
    const row = synopsis(input('Daily NK', a), input('Radio Free Asia', b)).rows.find(
      ({ relation }) => relation === 'differs',
    )!;
    expect([row.markA?.map(([s, e]) => a.slice(s, e)), row.markB?.map(([s, e]) => b.slice(s, e))]).toEqual([
      ['nine'],
      ['six'],
    ]);
    expect(row.why).toEqual({ kind: 'figure', here: 'nine', there: 'six', of: 'berths' });
  });

  it('is the mirror image the other way round', () => {
    const a =
      'The trawler sank off Wonsan on May 3 with seven sailors. Their families were told at night to keep silent.';
    const b =
      'Seven sailors went down with a trawler off Wonsan on May 3. The harbor master has been replaced by his deputy.';
    const forth = synopsis(input('Daily NK', a), input('Radio Free Asia', b)).rows;
    const back = synopsis(input('Radio Free Asia', b), input('Daily NK', a)).rows;
    const mirror: Record<string, string> = { 'only-a': 'only-b', 'only-b': 'only-a' };
    const places = (rows: typeof forth) =>
      rows.map((row) => JSON.stringify([row.relation, row.a, row.b])).sort();
    expect(
      places(
        back.map((row) => ({
          ...row,
          relation: (mirror[row.relation] ?? row.relation) as typeof row.relation,
          a: row.b,
          b: row.a,
        })),
      ),
    ).toEqual(places(forth));
  });
});

describe('accounts that meet in one point only', () => {
  const a =
    'Guards opened fire on a trawler off Wonsan. The net loft burned down on Monday. Wages were paid in salt. A new pier is planned for autumn. The harbor school has no glass in its windows. Widows sell eels at the gate. The lighthouse went dark for three nights. Two clerks were moved to Hamhung.';
  const b =
    'A trawler captain won a prize in Wonsan. Guards were fed millet. Its shipyard lost power for a week. Tickets for the swimming hall cost nine won. A choir sang at noon. Foreign guests stayed in their hotel. Apples rotted in sheds. An old road was paved with gravel.';
  it('are not set side by side for a few words', () =>
    expect(relations(a, b).filter((relation) => !relation.startsWith('only'))).toEqual([]));
});

describe('any input', () => {
  const words = fc.constantFrom(
    'said',
    'that',
    '“',
    '”',
    ',',
    '.',
    'and',
    'a source',
    'Hyesan',
    'at least',
    '7 people',
    'died',
    '\n\n',
    'RFA',
    'May 3',
    'constructor',
    '__proto__',
    '개성',
    '🙂',
  );
  const text = fc.array(words, { maxLength: 80 }).map((list) => list.join(' '));

  it('gives the same rows twice, with spans inside the texts', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const once = synopsis(input('Daily NK', a), input('RFA', b));
        expect(synopsis(input('Daily NK', a), input('RFA', b))).toEqual(once);
        for (const row of once.rows) {
          for (const [s, e] of [...row.a, ...(row.markA ?? [])]) expect(s < e && e <= a.length).toBe(true);
          for (const [s, e] of [...row.b, ...(row.markB ?? [])]) expect(s < e && e <= b.length).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is answered for a long text that says one thing over and over', () => {
    const long = 'The trawler sank off Wonsan and seven sailors were lost. '.repeat(1500);
    expect(synopsis(input('Daily NK', long), input('RFA', long)).rows.length).toBeGreaterThan(0);
  });
});

describe('like events in different times', () => {
  const spring =
    'A trawler sank off the coast and four sailors were lost. The captain had been told to stay in the harbor. ' +
    'Its owner, a fishery office of the navy, had sold the radio. Widows waited on the quay of the cannery for two nights.';
  const again =
    'Four sailors are lost since their trawler sank some miles from the coast. Its captain, they say, had orders to stay in the harbor. ' +
    'The fishery office had sold the radio, and two nights long the widows stood on the quay.';
  const autumn =
    'A squid boat with seven men aboard went down in a gale beyond the nets, and nobody was found. The brigade leader had wanted the bonus. ' +
    'Its engine came from a tractor. Neighbors collect maize for the children, and the county has banned all boats for a week.';
  it.each([
    [again, '2021-04-02', '2021-04-04', true],
    [again, '2019-04-02', '2021-04-04', false],
    [autumn, '2021-04-02', '2021-04-04', false],
    [autumn, '2021-04-02', '2021-09-20', false],
    [autumn, '2021-04-02', null, false],
  ])('%s: %s and %s', (text, p, q, set) => {
    const { rows } = synopsis(input('Daily NK', spring, p), input('Radio Free Asia', text, q));
    expect(rows.length > 0).toBe(set);
  });

  it('contradict nothing of one another where they may be two', () => {
    const one =
      'Nine workers were hurt when a dryer burned in the salt works of Ryonggang on Tuesday. ' +
      'The manager hid in the office, and the shift was sent to dig ditches. Rice was handed out to nobody.';
    const other =
      'Two workers were hurt when a dryer burned in the salt works on Friday. ' +
      'A cable had been mended with tin; the county praised the women who put it out with buckets of brine. Onchon has no other works.';
    const { rows } = synopsis(input('Daily NK', one, '2021-04-02'), input('Radio Free Asia', other));
    expect(rows.map(({ relation }) => relation)).toContain('both');
    expect(rows.map(({ relation }) => relation)).not.toContain('differs');
  });
});
