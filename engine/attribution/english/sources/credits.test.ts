import { describe, expect, it } from 'vitest';
import { attribute } from '../..';

const TOLD = 'The dam broke on Monday, officials said.';
const chain = (text: string, outlet = 'Harbor Post') =>
  attribute(text, { outlet }).attributions.map(({ chain: links }) =>
    links.map(({ name }) => name).join(' < '),
  );

describe('whose article it was', () => {
  it.each([
    `(Reuters) - ${TOLD}`,
    `Reuters — ${TOLD}`,
    `SEOUL, March 3 (Reuters) -- ${TOLD}`,
    `SEOUL, South Korea — (Reuters) ${TOLD}`,
    `By Jane Doe, Reuters\n\n${TOLD}`,
    `By Jane Doe | Reuters\n\n${TOLD}`,
    `By Reuters\n\n${TOLD}`,
    `Reuters\n\n${TOLD}`,
    `Source: Reuters\n\n${TOLD}`,
    `${TOLD}\n\nSource: Reuters`,
    `${TOLD}\n\nSource – Reuters`,
    `${TOLD}\n\n(Reuters)`,
    `${TOLD}\n\n— Reuters`,
    `${TOLD} — Reuters`,
    `${TOLD} /Reuters`,
    `${TOLD} [Reuters]`,
    `${TOLD}\n\nReuters`,
    `${TOLD}\n\nThis article first appeared on Reuters.`,
    `${TOLD}\n\nThis story was first published by Reuters and is republished with permission.`,
    `${TOLD}\n\nRepublished from Reuters`,
    `${TOLD}\n\n© 2020 Reuters`,
    `${TOLD}\n\nOriginal article: Reuters`,
    `More from Reuters:\n\n${TOLD}`,
    `Writes Reuters:\n\n${TOLD}`,
  ])('%s', (text) => {
    expect(chain(text)).toEqual(['Harbor Post < Reuters < officials']);
  });

  it.each([
    [`Text of report in English by Norwegian news agency Nordpress\n\n${TOLD}`, 'Nordpress'],
    [`Text of report by Radio Hana on 4 May\n\n${TOLD}`, 'Radio Hana'],
    [`Excerpt from report in Korean by Radio Hana on 4 May\n\n${TOLD}`, 'Radio Hana'],
    [`${TOLD}\n\nSource: Reuters news agency, Oslo, in English 0912 gmt 4 May 10`, 'Reuters'],
    [`${TOLD}\n\nSource: Radio Hana, Oslo, in Norwegian 1100 gmt 4 Mar 10`, 'Radio Hana'],
    [`REUTERS\n\n${TOLD}`, 'REUTERS'],
  ])('by a monitor’s line: %s', (text, outlet) => {
    expect(chain(text)).toEqual([`Harbor Post < ${outlet} < officials`]);
  });

  it.each([
    `${TOLD}\n\nPhoto: Reuters`,
    `${TOLD}\n\nImage: Reuters`,
    `Picture by Reuters\n\n${TOLD}`,
    `${TOLD}\n\nRead the full list of names at Reuters.`,
    `${TOLD}\n\nRead more on Reuters`,
    `${TOLD}\n\nThe figures – first reported by Reuters – surprised nobody.`,
  ])('is not told by a picture or a pointer: %s', (text) => {
    expect(chain(text)).toEqual(['Harbor Post < officials']);
  });

  it.each([
    `${TOLD}\n\n(According to Reuters, Yonhap)`,
    `${TOLD}\n\nSources: Reuters, AFP`,
    `${TOLD}\n\n(Reuters / Yonhap)`,
  ])('is not told by a line that names several: %s', (text) => {
    expect(chain(text)).toEqual(['Harbor Post < officials']);
  });

  it.each([
    `${TOLD}\n\n(Saturday Herald)`,
    `${TOLD}\n\n(The Sunday Mirror)`,
    `${TOLD}\n\n(HT Saturday Herald)`,
    `${TOLD}\n\n[Adapted from an article by Anne Berg, Saturday Herald]`,
    `${TOLD} [Saturday Herald, Anne Berg]`,
    `Word for word:\n\n${TOLD} [Saturday Herald, Anne Berg and Jon Moe]\n\nSo much for dams.`,
    `Word for word:\n\n${TOLD} [Saturday Herald]\n\nSo much for dams.`,
  ])('is a paper named for a day: %s', (text) => {
    expect(chain(text)[0]).toMatch(/^Harbor Post < (?:Saturday Herald|Sunday Mirror) < officials$/);
  });

  it.each([`${TOLD} (Choi Mal-soon)`, `${TOLD}\n\n(Choi Mal-soon)`, `${TOLD} On Sunday Mirrors broke, too.`])(
    'is not told by the writer’s name or a day: %s',
    (text) => {
      expect(chain(text)[0]).toBe('Harbor Post < officials');
    },
  );

  it.each([
    '(Additional reporting by Anne Berg, Harbor Post)',
    '[With additional reporting by Harbor Post]',
    'More reporting by Jon Moe of the Harbor Post',
    'Further reporting by Harbor Post',
    'By Anne Berg, Harbor Post',
    'BY JON MOE, HARBOR POST STAFF',
    'By Anne Berg and Jon Moe, Harbor Post reporters',
    'By Anne Berg | Harbor Post',
    'By Jon Moe of the Harbor Post',
    'By Anne Berg, Post staff',
    '(Additional reports by Anne Berg, Harbor Post)',
  ])('ends where the page reports more: %s', (line) => {
    const more = 'The mayor said he was sorry.';
    expect(chain(`SEOUL (AFP) — ${TOLD}\n\n${line}\n\n${more}`)).toEqual([
      'Harbor Post < AFP < officials',
      'Harbor Post < The mayor',
    ]);
    expect(chain(`SEOUL (AFP) — ${TOLD}\n\n${more}\n\n${line}`).at(-1)).toBe('Harbor Post < AFP < The mayor');
  });

  it.each([
    // Behind an excerpt and before the line that opens it the page speaks for itself.
    [
      `${TOLD} [Radio Hana, Anne Berg]\n\nSo much for dams.\n\nThe mayor said he was sorry.`,
      ['Harbor Post < Radio Hana < officials', 'Harbor Post < The mayor'],
    ],
    [
      `The mayor said he was sorry. Here is more:\n\n${TOLD} [Radio Hana]\n\nSo much for dams.`,
      ['Harbor Post < The mayor', 'Harbor Post < Radio Hana < officials'],
    ],
    [
      `The mayor said he was sorry, and I believe him.\n\n${TOLD} [Radio Hana]\n\nSo much for dams.`,
      ['Harbor Post < The mayor', 'Harbor Post < Radio Hana < officials'],
    ],
    [
      `${TOLD} [Radio Hana]\n\nThe mayor said he was sorry. [Radio Dul]\n\nSo much for dams.`,
      ['Harbor Post < Radio Hana < officials', 'Harbor Post < Radio Dul < The mayor'],
    ],
    [
      `${TOLD} The mayor, it says, fled. [Radio Hana, Jon Moe]\n\nA dam is a dam.\n\n“I ran,” the mayor said.\n\n${'It rained.\n\n'.repeat(9)}`,
      ['Harbor Post < Radio Hana < officials', 'Harbor Post < the mayor'],
    ],
    [
      `${TOLD}\n\n— Radio Hana\n\nThe mayor said he was sorry.\n\nIt rained.\n\nIt still rains.`,
      ['Harbor Post < Radio Hana < officials', 'Harbor Post < The mayor'],
    ],
    [
      `The dam broke, Radio Dul reported.\n\n-- Radio Hana\n\nA driver in Moss said it rained.\n\nMore rain came.\n\nIt still rains.`,
      ['Harbor Post < Radio Hana < Radio Dul', 'Harbor Post < A driver in Moss'],
    ],
    [
      `The mayor said he was sorry.\n\n${TOLD} [Radio Hana] Well, well. It took them a year.`,
      ['Harbor Post < The mayor', 'Harbor Post < Radio Hana < officials'],
    ],
    [
      `${TOLD} [Dul Ilbo] Nice.\n\nThe mayor said he was sorry. [Radio Dul] That will help.`,
      ['Harbor Post < Dul Ilbo < officials', 'Harbor Post < Radio Dul < The mayor'],
    ],
    // A bracket that explains is none.
    [
      `${TOLD} [Radio Hana and others differ] So be it.\n\nThe mayor said he was sorry.`,
      ['Harbor Post < officials', 'Harbor Post < The mayor'],
    ],
  ])('is told of an excerpt alone: %s', (text, expected) => {
    const found = chain(text);
    expect([found[0], found.at(-1)]).toEqual(expected);
  });

  it('is not told to the page itself: who speaks to it came through nobody', () => {
    expect(chain(`SEOUL (AFP) — ${TOLD} “It was late,” a guard told Harbor Post.`)).toEqual([
      'Harbor Post < AFP < officials',
      'Harbor Post < a guard',
    ]);
    expect(
      chain(`SEOUL (AFP) — ${TOLD} “It was late,” a guard told Harbor Post. “I ran,” the guard said.`).at(-1),
    ).toBe('Harbor Post < a guard');
  });

  it.each([
    ['Manila Sun Herald', 'The Sun Herald'],
    ['Asia Today', 'AsiaToday'],
    ['harborpost.com', 'Harbor Post'],
    ['Open Radio for the North', 'Open Radio'],
    ['Harbor Post', 'Harbor Post News'],
    ['Fjordblad', 'Fjordblad Online'],
  ])('is the page’s own: %s as %s', (page, called) => {
    expect(chain(`${TOLD} “It was late,” a guard told ${called}.`, page)).toEqual([
      `${page} < officials`,
      `${page} < a guard`,
    ]);
  });

  it.each([
    `HARBOUR TIMES - ${TOLD}`,
    `Harbour Times, May 3 — ${TOLD}`,
    `By Jane Berg, The Harbour Times, May 3, 2019\n\n${TOLD}`,
    `By Jane Berg, Harbour Times Staff Writer\n\n${TOLD}`,
    `By Jane Berg and Ola Dahl for the Harbour Times\n\n${TOLD}`,
    `Story by Harbour Times\n\n${TOLD}`,
    `Editor’s note: This story was first published in the Harbour Times on May 3.\n\n${TOLD}`,
    `${TOLD}\n\n(HT Harbour Times)`,
    `${TOLD}\n\nH/T: Harbour Times`,
    `${TOLD}\n\n(via Harbour Times)`,
    `${TOLD}\n\n[Harbour Times, Jane Berg]`,
    `${TOLD}\n\n[Excerpt of an article by Jane Berg, Harbour Times]`,
    `${TOLD}\n\nSource: The Harbour Times, May 3, 2019`,
    `${TOLD}\n\nAs reported by Harbour Times`,
    `${TOLD}\n\nDistributed by Harbour Times`,
    `${TOLD}\n\nThe above article is from the Harbour Times.`,
    `${TOLD}\n\nThe post Dam Breaks in the Valley appeared first on Harbour Times.`,
    `${TOLD}\n\nRead the full story at Harbour Times.`,
    `${TOLD}\n\nRead the whole story by Harbour Times here.`,
    `${TOLD}\n\n(Sunday Courier)`,
    `By JANE BERG\nHarbour Times\n\n${TOLD}`,
    `Posted on May 3, 2019 by Harbour Times\n\n${TOLD}`,
    `From our partners at Harbour Times\n\n${TOLD}`,
    `Special to the Harbour Times\n\n${TOLD}`,
    `${TOLD}\n\nLink to original: Harbour Times`,
    `${TOLD}\n\n— Jane Berg, Harbour Times`,
    `${TOLD} (Harbour Times, May 3)`,
    `${TOLD} (Source: Harbour Times)`,
    `${TOLD} Source: Harbour Times`,
    `${TOLD} [via Harbour Times]`,
    `${TOLD} HARBOUR TIMES`,
  ])('is told by lines of many forms: %s', (text) => {
    expect(chain(text)).toEqual([
      `Harbor Post < ${/Sunday Courier|HARBOUR TIMES/.exec(text)?.[0] ?? 'Harbour Times'} < officials`,
    ]);
  });

  it.each([
    `By Jane Berg\n\n${TOLD}`,
    `By Jane Berg, Asia correspondent\n\n${TOLD}`,
    `Jane Berg in Oslo\n\n${TOLD}`,
    `${TOLD} (Kim Sol-mi)`,
    `${TOLD} (KIM Sol-mi)`,
    `${TOLD}\n\n(Jane Berg)`,
    `${TOLD}\n\n[Jane Berg]`,
    `${TOLD}\n\n(END)`,
    `${TOLD}\n\nEdited by Jane Berg for Harbour Times`,
    `${TOLD}\n\nAdditional reporting by Harbour Times`,
    `${TOLD}\n\nJane Berg of the Harbour Times contributed to this report.`,
    `${TOLD}\n\n(With inputs from Harbour Times)`,
    `${TOLD}\n\nJane Berg is a reporter for the Harbour Times.`,
    `${TOLD}\n\nHarbour Times Wins an Award`,
    `A ship in port. (Wide Harbour)\n\n${TOLD}`,
    `A ship in port. © Harbour Times\n\n${TOLD}`,
    `A Visit to Radio Hana\n\n${TOLD}`,
    `Harbour Times Editor Jailed\n\n${TOLD}`,
    `${TOLD}\n\nAbout Harbour Times`,
    `${TOLD}\n\nSupport Harbour Times`,
    `${TOLD}\n\nMore From Harbour Times`,
    `${TOLD}\n\nMap: Harbour Times`,
    `${TOLD}\n\nWith reporting by Harbour Times`,
    `${TOLD}\n\nJane Berg reported this story for the Harbour Times.`,
    `A ship in port at night (Harbour Times)\n\n${TOLD}`,
    `${TOLD}\n\nA ship in port. (Harbour Times)`,
  ])('is not told by who wrote, helped or took a picture: %s', (text) => {
    expect(chain(text)).toEqual(['Harbor Post < officials']);
  });

  it.each([
    ['Fjordbladet', 'Fjordbladet Online'],
    ['HANA News', 'HANA'],
    ['Harbour Press Network', 'HPN'],
    ['Dul Post', 'the Dul Post Daily'],
    ['Ostmark Courier', 'The Courier'],
    ['Ostmark Times', 'the Times'],
  ])('is the page’s own under another form of its name: %s as %s', (page, called) => {
    expect(chain(`${TOLD} “It was late,” a guard told ${called}.`, page).at(-1)).toBe(`${page} < a guard`);
  });

  it.each([
    ['Asia Today', 'Asia News'],
    ['Harbour Times', 'the Dul Times'],
    ['The Sun', 'Sun News'],
  ])('is not the page’s own: %s and %s', (page, called) => {
    expect(chain(`${TOLD} “It was late,” a guard told ${called}.`, page).at(-1)).toBe(
      `${page} < ${called.replace('the ', '')} < a guard`,
    );
  });
});

describe('whose paper it was, by its head', () => {
  it.each([
    'Institute for Northern Studies (INS)\n\nINS Brief No. 11-04-02',
    'Institute for Northern Studies\n\nPolicy Paper 07-3: Grain\n\nBy Ann Berg',
    'Institute for Northern Studies\nWeekly Briefing, 3 May 2011',
    'The Institute for Northern Studies (INS)\n\nOnline Series CO 12-05',
    'Institute for Northern Studies (INS)\n\nNewsletter, issue 7',
  ])('%s', (head) => {
    expect(chain(`${head}\n\n${TOLD}`).at(-1)).toBe(
      'Harbor Post < Institute for Northern Studies < officials',
    );
  });

  it.each([
    'Institute for Northern Studies',
    'Institute for Northern Studies (INS)\n\nOfficials met in 2011.',
    'Ministry of Grain\n\nReport No. 3',
    'Officials visit the Institute for Northern Studies\n\nReport No. 3',
  ])('is not told by another one: %s', (head) => {
    expect(chain(`${head}\n\n${TOLD}`).at(-1)).toBe('Harbor Post < officials');
  });

  it('is none on its own page', () =>
    expect(chain(`Institute for Northern Studies (INS)\n\nINS Brief No. 7\n\n${TOLD}`, 'INS').at(-1)).toBe(
      'INS < officials',
    ));
});

describe('whose block it was', () => {
  const SAID = 'Officials said the dam broke.';
  it.each([
    'According to Jane Berg of the Harbour Times:',
    'According to the Harbour Times, dam breaks at last:',
    'This shocking story from the Harbour Times:',
    'More details from the Harbour Times:',
    'Jane Berg reports for the Harbour Times:',
    'But the Harbour Times adds this:',
    'I have not found the study, but the Harbour Times adds this:',
    'The second item is from Oslo, where the Harbour Times writes (in a translation):',
  ])('is told by a line with a colon: %s', (line) => {
    expect(chain(`${line}\n\n${SAID}`).at(-1)).toBe('Harbor Post < Harbour Times < Officials');
  });

  it.each([
    'The editor of the Harbour Times had a list:',
    'Subscribe to the Harbour Times here:',
    'Here are three papers that folded, the Harbour Times among them:',
    'I have read the Harbour Times for years:',
    'According to the Harbour Times, Jane Berg said:',
  ])('is not told by another one: %s', (line) => {
    expect(chain(`${line}\n\n${SAID}`).at(-1)).toBe('Harbor Post < Officials');
  });

  it('is told behind it, in square brackets, back to the line or the credit before', () => {
    const text = (note: string) =>
      `A clerk was there, a cook said. [Radio Hana]\n\nThis is it:\n\n${SAID}\n\nA clerk said no. ${note}\n\nThe mayor said no.`;
    expect(chain(text('[Harbour Times, Jane Berg]')).slice(-3)).toEqual([
      'Harbor Post < Harbour Times < Officials',
      'Harbor Post < Harbour Times < A clerk',
      'Harbor Post < The mayor',
    ]);
    expect(chain(text('[Photo: Harbour Times]')).slice(-3)).toEqual([
      'Harbor Post < Officials',
      'Harbor Post < A clerk',
      'Harbor Post < The mayor',
    ]);
  });

  it('is told behind it in a paragraph of its own', () => {
    expect(
      chain(`The mayor said no. Here is more:\n\n${SAID}\n\n[Source: Harbour Times]\n\nA clerk said no.`),
    ).toEqual([
      'Harbor Post < The mayor',
      'Harbor Post < Harbour Times < Officials',
      'Harbor Post < A clerk',
    ]);
  });

  it('is told by what leads to the whole of a paragraph', () => {
    expect(chain(`${SAID} Read the full report by Harbour Times here.\n\nA clerk said no.`)).toEqual([
      'Harbor Post < Harbour Times < Officials',
      'Harbor Post < A clerk',
    ]);
  });
});
