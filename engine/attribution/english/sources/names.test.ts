import { describe, expect, it } from 'vitest';
import { attribute } from '../..';

/** The chain of the last statement of a text, outermost link first. */
const last = (text: string) =>
  attribute(text, { outlet: 'Newser', language: 'en' })
    .attributions.at(-1)
    ?.chain.map(({ name }) => name)
    .join(' < ');
const same = (cases: ReadonlyArray<readonly [string, string]>) =>
  it.each(cases)('%s', (text, expected) => expect(last(text)).toBe(expected));

describe('a name stands beside its bearer behind “according to”, too', () =>
  same([
    ['The mill runs, according to its director, Ok Mi-ran.', 'Newser < Ok Mi-ran'],
    ['The mill runs, according to a diver, Petra Lind.', 'Newser < Petra Lind'],
    ['The mill, according to an engineer, Leo Marchetti, was shut.', 'Newser < Leo Marchetti'],
    ['The mill runs, according to another escapee, Lee Hana (not her real name).', 'Newser < Lee Hana'],
    ['The mill runs, according to a charity, the Good Lamp Society.', 'Newser < Good Lamp Society'],
    ['The mill runs, according to a nurse, Moon Ae-ran, 44, who spent years there.', 'Newser < Moon Ae-ran'],
  ]));

describe('the rest of a place is nobody’s name', () =>
  same([
    ['The mill runs, according to a resident of Musan, North Hamgyong.', 'Newser < a resident of Musan'],
    ['The mill runs, according to a guard, who slept.', 'Newser < a guard'],
    ['A company in Hyesan, Ryanggang Province, said that the mill runs.', 'Newser < A company in Hyesan'],
    ['The mill runs, according to a union in Busan, South Korea.', 'Newser < a union in Busan'],
  ]));

describe('an office in capitals is the bearer’s', () =>
  same([
    ['The Prime Minister, Jan Vos, said it was cold.', 'Newser < Jan Vos'],
    ['The Foreign Minister of Laos, Som Phet, said it was cold.', 'Newser < Som Phet'],
    ['The Deputy Head of Mission, Petra Lind, said it was cold.', 'Newser < Petra Lind'],
    ['The Chief Engineer, Leo Marchetti, told Kyodo that the dam broke.', 'Newser < Kyodo < Leo Marchetti'],
    ['The Vice President, Moon Ae-ran, said it was cold. “It snows,” she said.', 'Newser < Moon Ae-ran'],
    ['The Foreign Minister said it was cold.', 'Newser < The Foreign Minister'],
  ]));

describe('a noun without an article before a name is a title', () =>
  same([
    ['Veteran diver, Petra Lind, said the sea was cold.', 'Newser < Petra Lind'],
    ['Oslo-based lighthouse charity, Good Lamp Society, said it was cold.', 'Newser < Good Lamp Society'],
    [
      'Brno-based river advocacy, Clear Stream Worldwide, says it was cold.',
      'Newser < Clear Stream Worldwide',
    ],
    ['Former guard, Ri Sol, told Kyodo that it was cold.', 'Newser < Kyodo < Ri Sol'],
    ['Retired surgeon, Leo Marchetti, said it was cold.', 'Newser < Leo Marchetti'],
    ['Divers, Petra Lind among them, said it was cold.', 'Newser < Divers'],
  ]));

describe('an office with the body before the name is no name', () =>
  same([
    ['Spokeswoman for the Harbour Relief Fund Petra Lind said it was cold.', 'Newser < Petra Lind'],
    ['“It is cold,” founder of Open Lamp Korea Paek Sol told Kyodo.', 'Newser < Kyodo < Paek Sol'],
    ['Head of Clear Stream Worldwide Leo Marchetti said it was cold.', 'Newser < Leo Marchetti'],
    ['Editor of the Tidal Review Moon Ae-ran said it was cold.', 'Newser < Moon Ae-ran'],
    ['Leader of the Harbour Union Kim Dong Su said it was cold.', 'Newser < Kim Dong Su'],
    ['Head of Clear Stream Watch said it was cold.', 'Newser < Head of Clear Stream Watch'],
  ]));

describe('an adverb that leads in is no first name', () =>
  same([
    ['Yesterday Nick sold the boat. “It was cold,” said Nick.', 'Newser < Nick'],
    ['Then Petra wept. Petra said it was cold.', 'Newser < Petra'],
    ['Now Marchetti doubts it. Marchetti said it was cold.', 'Newser < Marchetti'],
    ['Monday Lind went home. “It was cold,” said Lind.', 'Newser < Lind'],
    ['Then Petra Lind wept. Lind said it was cold.', 'Newser < Petra Lind'],
  ]));

describe('a capital of the sentence makes no name', () =>
  same([
    ['Pensioners living near the mill said it was cold.', 'Newser < Pensioners living near the mill'],
    ['Divers trained by the navy told Kyodo it was cold.', 'Newser < Kyodo < Divers trained by the navy'],
    ['Anglers stranded on the pier say that nets are gone.', 'Newser < Anglers stranded on the pier'],
    ['Widows queuing at the gate said rice was dear.', 'Newser < Widows queuing at the gate'],
    ['Kim Jong Un standing in the rain said it was cold.', 'Newser < Kim Jong Un'],
  ]));

describe('a chapter of a body is a body', () =>
  same([
    ['Open Lamp Korea said it was cold. It warned of snow.', 'Newser < Open Lamp Korea'],
    ['Clear Stream UK said it was cold. It warned of snow.', 'Newser < Clear Stream UK'],
    ['Good Lamp Japan said it was cold. It warned of snow.', 'Newser < Good Lamp Japan'],
  ]));

describe('a family is no “he”', () =>
  same([
    [
      'Paek Sol said it was cold. His family was hungry, so he went to sea. He said that he had seen whales.',
      'Newser < Paek Sol',
    ],
    ['The couple left Musan. They said it was cold.', 'Newser < The couple'],
    ['The crew left Musan. They said it was cold.', 'Newser < The crew'],
  ]));

describe('a time of day is one word', () =>
  same([
    ['07:15 Moon Ae-ran has insisted that the ferry sank.', 'Newser < Moon Ae-ran'],
    ['15:40 Norway’s Harbour Minister has warned that the ferry sank.', 'Newser < Norway’s Harbour Minister'],
    ['At 16:20 the mayor said the ferry had sunk.', 'Newser < the mayor'],
    ['22:05 Radio Hana reported that the ferry had sunk.', 'Newser < Radio Hana'],
  ]));

describe('a name that somebody goes by', () =>
  same([
    ['One vendor, with the pseudonym Paek Sol, told Kyodo that salt was dear.', 'Newser < Kyodo < Paek Sol'],
    ['A clerk, using the false name Ri Hana, said salt was dear.', 'Newser < Ri Hana'],
    [
      'A diver, who gave her name as Moon Ae-ran, told Kyodo that salt was dear.',
      'Newser < Kyodo < Moon Ae-ran',
    ],
    ['A guard, under the assumed name of Kim Dong-su, said it was cold.', 'Newser < Kim Dong-su'],
  ]));

describe('what restricts a noun belongs to it', () =>
  same([
    [
      'A woman who claimed to have mended nets for three winters at a mill in Kangwon province told RFA it was cold.',
      'Newser < RFA < A woman who claimed to have mended nets for three winters at a mill in Kangwon province',
    ],
    ['The dam broke, Kyodo reported, citing divers who said that it was rusty.', 'Newser < divers'],
    [
      'It was told by a welder who is now a member of the Omsk branch of the Union for Clear Streams in the North. “It is cold,” the welder told Kyodo.',
      'Newser < Kyodo < a welder who is now a member of the Omsk branch of the Union for Clear Streams in the North',
    ],
  ]));

describe('an age or a home takes up who spoke last', () =>
  same([
    ['Paek Sol said it was cold. “They shook my hand,” the 28-year-old said.', 'Newser < Paek Sol'],
    ['Paek Sol said it was cold. “They shook my hand,” said the Busan native.', 'Newser < Paek Sol'],
    ['Leo Marchetti said it was cold. “It snows,” said the 61-year-old Omsk man.', 'Newser < Leo Marchetti'],
    ['Petra Lind said it was cold. The Brno woman said it snowed.', 'Newser < Petra Lind'],
    ['Ms. Lind said it was cold. The 30-year-old man said it snowed.', 'Newser < The 30-year-old man'],
  ]));

describe('a name that somebody gives himself', () =>
  same([
    ['A man who identified himself as Ri Sol said it was cold.', 'Newser < Ri Sol'],
    ['A clerk calling herself Moon Ae-ran said it was cold.', 'Newser < Moon Ae-ran'],
    [
      'A diver who introduced himself as Leo Marchetti told Kyodo it was cold.',
      'Newser < Kyodo < Leo Marchetti',
    ],
  ]));

describe('the region is the one that was named', () =>
  same([
    [
      'Guards in North Pyongan province slept. Salt was dear, sources in the region said.',
      'Newser < sources in North Pyongan province',
    ],
    [
      'Kowon county was shut. Salt was dear, a source in the region said.',
      'Newser < a source in Kowon county',
    ],
    ['Salt was dear, a source in the region said.', 'Newser < a source in the region'],
  ]));

describe('when something was put up is nobody', () =>
  same([
    [
      'According to a public notice issued Tuesday, Paek Sol, 43, was at sea.',
      'Newser < a public notice issued Tuesday',
    ],
    ['According to a letter seen Friday, rice was dear.', 'Newser < a letter seen Friday'],
    ['The pier is shut, according to a decree signed Monday.', 'Newser < a decree signed Monday'],
  ]));

describe('who is cited is shown with the place that was named', () =>
  same([
    [
      'Fire broke out in Kowon county, Radio Hana reported Thursday citing a source from the county.',
      'Newser < Radio Hana < a source from Kowon county',
    ],
    [
      'Musan sits in North Hamgyong Province. Radio Hana reported, citing a source from the province, that it was cold.',
      'Newser < Radio Hana < a source from North Hamgyong Province',
    ],
    [
      'Radio Hana reported, citing a source from the province, that it was cold.',
      'Newser < Radio Hana < a source from the province',
    ],
  ]));
