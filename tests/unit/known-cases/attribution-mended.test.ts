/** Small texts whose quotations attribution read wrongly once, three and more of each kind. */
import { describe, expect, it } from 'vitest';
import { type ExpectedQuote, quotesOf } from './attribution';

/** A text, what it says by whom, and the page's outlet where that matters. */
type Mended = [text: string, expected: ExpectedQuote[], outlet?: string];

const said = (speaker: string | null, ...content: string[]): ExpectedQuote => ({ content, speaker });

const MENDED: Record<string, Mended[]> = {
  'next-sentence-is-no-cue': [
    [
      '“The coal is wet,” said a stoker in Musan. “It will not burn.” The foreman sighed.',
      [said('a stoker in Musan', 'The coal is wet,', 'It will not burn.')],
    ],
    [
      'Han Myong-ok held out her permit. “It was stamped in May.” The clerk nodded.',
      [said(null, 'It was stamped in May.')],
    ],
    ['“Where are the nets?” The captain shrugged.', [said(null, 'Where are the nets?')]],
    [
      '“The bridge is closed,” a driver told us. “Nobody crosses.” His wife smiled.',
      [said('a driver', 'The bridge is closed,', 'Nobody crosses.')],
    ],
    ['“Who has the key?” He shrugs.', [said(null, 'Who has the key?')]],
    ['“They took the pump.” The engineer laughed.', [said(null, 'They took the pump.')]],
    ['“Nobody counts the bags!” the porter laughed.', [said('the porter', 'Nobody counts the bags!')]],
    ['“The pump is gone.” The engineer explained.', [said('The engineer', 'The pump is gone.')]],
  ],
  'name-in-marks': [
    [
      '“The boat leaks again,” said a sailor nicknamed “Uncle Crab”, who mends nets.',
      [said('a sailor', 'The boat leaks again,')],
    ],
    [
      '“They counted every sack,” said a porter who goes by the name “Little Han.” The porter works in Musan.',
      [said('a porter', 'They counted every sack,')],
    ],
    [
      '“Nobody read it there,” said Cho, editor of “Letters from the Tumen.”',
      [said('Cho', 'Nobody read it there,')],
    ],
    [
      '“We have no oil,” said a miner known as “the Owl,” who left Hamhung in 2019.',
      [said('a miner', 'We have no oil,')],
    ],
    [
      '“It rained for a week,” said Pak, host of the podcast “Salt and Rice.” She left in May.',
      [said('Pak', 'It rained for a week,')],
    ],
    [
      '“The gate is shut,” said Kang, director of the film “Winter Ferry,” on Friday.',
      [said('Kang', 'The gate is shut,')],
    ],
    ['“We paid,” said Han, and “they laughed.”', [said('Han', 'We paid,', 'they laughed.')]],
  ],
  signature: [
    [
      'The institute sent a note on Monday.\n\n“His maps will guide every boat along that coast.” – Director Han Ki-ju',
      [said('Director Han Ki-ju', 'His maps will guide every boat along that coast.')],
    ],
    [
      'The office posted a line on Monday.\n\n“Her songs will stay with every school of that county.” — Minister Cho Kang-il',
      [said('Minister Cho Kang-il', 'Her songs will stay with every school of that county.')],
    ],
    [
      'The union wrote to us.\n\n“No child should haul coal before school starts.” — Ri Sun-ok, teacher in Musan',
      [said('Ri Sun-ok', 'No child should haul coal before school starts.')],
    ],
    [
      '“The fleet goes out when the ice breaks.” –Kang Il, harbour master',
      [said('Kang Il', 'The fleet goes out when the ice breaks.')],
    ],
    [
      '“We fish at night and we sell at dawn.” - Pak Yong-su, fisherman',
      [said('Pak Yong-su', 'We fish at night and we sell at dawn.')],
    ],
    ['“The harbour is shut until spring.” — He left the room.', []],
  ],
  'introduction-from': [
    [
      'And from Director Han Ki-ju:\n\n“Mina knows each harbour of that coast.”',
      [said('Director Han Ki-ju', 'Mina knows each harbour of that coast.')],
    ],
    [
      'This came from Captain Cho Myong-su:\n\n“The lamps went out at ten.”',
      [said('Captain Cho Myong-su', 'The lamps went out at ten.')],
    ],
    [
      'Then there was this from Mayor Ri Kum-hi:\n\n“The well is for everybody.”',
      [said('Mayor Ri Kum-hi', 'The well is for everybody.')],
    ],
    [
      'A word from the harbour master, Kang Il:\n\n“Tie your boats twice tonight.”',
      [said('Kang Il', 'Tie your boats twice tonight.')],
    ],
    [
      'But from Governor Mun Sok:\n\n“Our mines never sleep.”',
      [said('Governor Mun Sok', 'Our mines never sleep.')],
    ],
    ['A photo from the archive:\n\n“Boats at dawn in Sinpo.”', [said(null, 'Boats at dawn in Sinpo.')]],
  ],
  interview: [
    [
      'Daily NK: When did the ferry stop?\n\nSeo Ok-ju: In May. The engine had no oil by then.\n\nDaily NK: Who told you?\n\nSeo Ok-ju: The pilot. He lived next door.',
      [
        said('Seo Ok-ju', 'In May. The engine had no oil by then.'),
        said('Seo Ok-ju', 'The pilot. He lived next door.'),
      ],
      'Daily NK',
    ],
    [
      'Q: When did the ferry stop?\n\nA: In May. The engine had no oil by then.',
      [said(null, 'In May. The engine had no oil by then.')],
    ],
    [
      'Q: Did you see the guards?\n\nA: Twice. They slept by the fire.\n\nQ: And the dogs?\n\nA: No dogs.',
      [said(null, 'Twice. They slept by the fire.'), said(null, 'No dogs.')],
    ],
    [
      'Interviewer: Did you see the guards?\n\nMun Chol: Twice. They slept by the fire.',
      [said('Mun Chol', 'Twice. They slept by the fire.')],
    ],
    [
      'Harbour Post: Who owns the boats?\n\nRi Sun: The office. “Ours,” it says.\n\nHarbour Post: Since when?\n\nRi Sun: Always.',
      [said('Ri Sun', 'The office. “Ours,” it says.'), said('Ri Sun', 'Always.')],
      'Harbour Post',
    ],
    ['Age: 34\n\nWork: Nets and boats.\n\nHome: Sinpo, by the pier.', []],
  ],
  'label-is-no-speaker': [
    ...['UPDATE', 'CORRECTION', 'EDITOR’S NOTE', 'BREAKING', 'FILE PHOTO', 'WATCH', 'IN SHORT'].map(
      (label): Mended => [
        `The ferry stayed in port all week.\n\n${label}: The harbour of Sinpo opened again on Sunday after the storm.`,
        [],
      ],
    ),
    ['The ferry stayed in port.\n\nBACKGROUND: It was built in 1950.\n\nCORRECTION: It was 1951.', []],
    [
      'The debate ran late.\n\nKIM: We left at dawn.\n\nPARK: Nobody left at dawn.',
      [said('KIM', 'We left at dawn'), said('PARK', 'Nobody left at dawn')],
    ],
    ['Kim Il-su spoke to reporters.\n\nKIM: We left at dawn.', [said('Kim Il-su', 'We left at dawn')]],
  ],
};

for (const [kind, cases] of Object.entries(MENDED))
  describe(kind, () => {
    it.each(cases)('%s', (text, expected, outlet) => {
      expect(quotesOf({ text, ...(outlet ? { outlet } : {}) })).toEqual(expected);
    });
  });
