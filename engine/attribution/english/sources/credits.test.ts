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
    `${TOLD}\n\nPhoto: Reuters`,
    `${TOLD}\n\nImage: Reuters`,
    `Picture by Reuters\n\n${TOLD}`,
    `${TOLD}\n\nRead the full story at Reuters.`,
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
  ])('is told of an excerpt alone: %s', (text, expected) => {
    const found = chain(text);
    expect([found[0], found.at(-1)]).toEqual(expected);
  });

  it('is not told to the page itself: who speaks to it came through nobody', () => {
    expect(chain(`SEOUL (AFP) — ${TOLD} “It was late,” a guard told Harbor Post.`)).toEqual([
      'Harbor Post < AFP < officials',
      'Harbor Post < a guard',
    ]);
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
});
