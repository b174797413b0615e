import { describe, expect, it } from 'vitest';
import { attribute } from '../..';

/** The chain of statement `n` of a text, outermost link first; of the last where no `n` is given. */
const chain = (text: string, n = -1) =>
  attribute(text, { outlet: 'Newser', language: 'en' })
    .attributions.at(n)
    ?.chain.map(({ name }) => name)
    .join(' < ');
const same = (cases: ReadonlyArray<readonly [string, string]>, n = -1) =>
  it.each(cases)('%s', (text, expected) => expect(chain(text, n)).toBe(expected));

describe('another is of the group that one was of', () =>
  same([
    [
      '“It is cold,” Paek Sol quoted one of three welders who had crossed the strait as saying.\n\nAnother said: “We wish for snow.”',
      'Newser < Paek Sol < another of three welders who had crossed the strait',
    ],
    [
      'Two divers told Kyodo that nets were gone. One said he had wept. The other said he had slept.',
      'Newser < Kyodo < the other of two divers',
    ],
    [
      'Its reporter spoke with two dock workers. The first: “It is cold.” The second said that it snowed.',
      'Newser < the second of two dock workers',
    ],
    [
      'Paek Sol quoted a welder as saying it was cold. The welder added that nets were gone.',
      'Newser < Paek Sol < a welder',
    ],
    [
      'Paek Sol quoted a welder as saying it was cold. “It snows,” the welder told Kyodo.',
      'Newser < Kyodo < a welder',
    ],
    ['“It is cold,” said Ri Sol. Another said that it snowed.', 'Newser < Another'],
  ]));

describe('a part is of those who spoke or were asked', () =>
  same([
    [
      'Four divers told Kyodo that nets were gone. Half said they wept.',
      'Newser < Kyodo < half of four divers',
    ],
    [
      'Kyodo interviewed 40 villagers in the port. More than half said they had wept.',
      'Newser < Kyodo < more than half of 40 villagers in the port',
    ],
    [
      'Divers in the port told Kyodo that nets were gone. Nearly half said they wept. A third said they slept.',
      'Newser < Kyodo < a third of divers in the port',
    ],
    [
      'Some 60 residents answered the union. Almost two-thirds said nets were dear.',
      'Newser < almost two-thirds of some 60 residents',
    ],
    ['Several guards spoke to Kyodo. Most said it was cold.', 'Newser < Kyodo < most of several guards'],
  ]));

describe('men, women and a trio are those who came in', () =>
  same([
    ['Two brothers from Musan fled in May. The men said it was cold.', 'Newser < Two brothers from Musan'],
    ['Two widows crossed the bay in May. The women told Kyodo it was cold.', 'Newser < Kyodo < Two widows'],
    ['Three fishermen left in May. The trio said it was cold.', 'Newser < Three fishermen'],
    ['Two soldiers left in May. The pair said it was cold.', 'Newser < Two soldiers'],
    [
      'Two villagers left in May. Ri Sol quoted one of the men as saying it was cold.',
      'Newser < Ri Sol < one of two villagers',
    ],
    ['The ferry left in May. The men said it was cold.', 'Newser < The men'],
  ]));

describe('the sources are the only two that have spoken', () =>
  same([
    [
      '“Rice is dear,” a source in Musan told RFA. “Salt too,” another source in Hyesan said. Oil was gone, the sources said.',
      'Newser < RFA < a source in Musan and another source in Hyesan',
    ],
    [
      '“Rice is dear,” a trader in Musan told RFA. “Salt too,” a trader in Hyesan said. Oil was gone, the traders said.',
      'Newser < RFA < a trader in Musan and a trader in Hyesan',
    ],
    [
      '“Rice is dear,” a trader in Musan told RFA. Oil was gone, the traders said.',
      'Newser < RFA < the traders',
    ],
  ]));

describe('an office by words of its own', () =>
  same([
    [
      'Ri Sol, head of the Harbor Guard’s patrol directorate, said it was cold.\n\nPetra Lind wept. The coast patrol head added that it snowed.',
      'Newser < Ri Sol',
    ],
    [
      'Moon Ae-ran, director of the Tidal Board, said it was cold. The river board director added that it snowed.',
      'Newser < Moon Ae-ran',
    ],
    [
      'Leo Marchetti, chief of the fire brigade, said it was cold. The town’s brigade chief said it snowed.',
      'Newser < Leo Marchetti',
    ],
    [
      'Ri Sol, head of the Harbor Guard, said it was cold. The union head added that it snowed.',
      'Newser < The union head',
    ],
  ]));

describe('a body is named by the next sentence', () =>
  same(
    [
      [
        'The mill reopened, Japan’s spy agency said Thursday.\n\nThe Public Security Intelligence Agency said it was late.',
        'Newser < The Public Security Intelligence Agency',
      ],
      [
        'The mill reopened, the South’s defense ministry said.\n\nThe Ministry of National Defense said it was late.',
        'Newser < The Ministry of National Defense',
      ],
      [
        'The mill reopened, Norway’s weather bureau said.\n\nThe Norwegian Bureau of Meteorology said it was late.',
        'Newser < The Norwegian Bureau of Meteorology',
      ],
      [
        'The mill reopened, Norway’s army said.\n\nThe Harbor Ministry said it was late.',
        'Newser < Norway’s army',
      ],
    ],
    0,
  ));

describe('a report is of the outlet that is named next', () =>
  same(
    [
      [
        'Rice was stolen, a report revealed this week.\n\nRadio Hana, a station in the port, reported that clerks fight.',
        'Newser < Radio Hana',
      ],
      ['Rice was stolen, a new report said.\n\nThe Dul Ilbo said that clerks fight.', 'Newser < Dul Ilbo'],
      [
        'Rice was stolen, a media report said Sunday.\n\nCiting a story by Radio Hana, the Dul Ilbo said that clerks fight.',
        'Newser < Dul Ilbo',
      ],
      [
        'Rice was stolen, a report said.\n\n“It was late,” said Petra Lind.\n\n“It rots,” she said.\n\nRadio Hana reported that clerks fight.',
        'Newser < a report',
      ],
    ],
    0,
  ));

describe('a document is taken up by whose it is', () =>
  same([
    [
      'The Norwegian Coast Guard annual report on ferries again listed the port. “The pier rots,” the report states.',
      'Newser < The Norwegian Coast Guard annual report',
    ],
    [
      'A Harbor Union white paper listed the port. The paper says the pier rots.',
      'Newser < A Harbor Union white paper',
    ],
    [
      'The measure follows an order issued on June 2 by the provincial branch of the Ministry of Nets. A copy of it says the gate is shut.',
      'Newser < an order issued on June 2 by the provincial branch of the Ministry of Nets',
    ],
    [
      'A guard put up an order of the port office. A copy of the order says it is late.',
      'Newser < an order of the port office',
    ],
    [
      'A contract seen by Kyodo lists the piers. The leaked document says that nets are gone.',
      'Newser < A contract seen by Kyodo',
    ],
  ]));

describe('a country that nobody need name', () =>
  same([
    ['North Korea shut the bridge. The reclusive state said it would open.', 'Newser < North Korea'],
    ['North Korea sent a crew. The impoverished communist country has vowed to win.', 'Newser < North Korea'],
    [
      'North Korea shut the bridge. It was cold, sources in the isolated country told RFA.',
      'Newser < RFA < sources in North Korea',
    ],
    ['Norway shut the bridge. The reclusive state said it would open.', 'Newser < The reclusive state'],
    [
      '“It rots,” traders in China and Russia said. Nets are gone, sources in both countries said.',
      'Newser < sources in China and Russia',
    ],
  ]));

describe('who says more in a second clause is whom the sentence is about', () =>
  same([
    ['Paek did not tell where the boats came from, saying: “We hear much.”', 'Newser < Paek'],
    ['Ok refused to say when the ferry would leave, adding that it was late.', 'Newser < Ok'],
    ['The mayor did not know why the dam had burst, saying that nobody slept.', 'Newser < The mayor'],
    ['When the ferry sank, Paek left, saying that it was late.', 'Newser < Paek'],
    ['Paek left after the ferry sank, adding that it was late.', 'Newser < Paek'],
  ]));

describe('a name may have two titles', () =>
  same([
    ['“It rots,” said singer and activist Petra Lind.', 'Newser < singer and activist Petra Lind'],
    [
      '“It rots,” tweeted former mayor and keen river watcher Petra Lind.',
      'Newser < former mayor and keen river watcher Petra Lind',
    ],
    [
      '“It rots,” warned economist and retired Colonel Leo Marchetti.',
      'Newser < economist and retired Colonel Leo Marchetti',
    ],
    ['“It rots,” said Petra Lind and guards at the pier.', 'Newser < Petra Lind'],
    ['“It rots,” said a nurse and former guard Ri Sol.', 'Newser < a nurse'],
  ]));

describe('the source of an outlet is who spoke to it', () =>
  same([
    [
      'A welder told Radio Hana that it was late. “It rots,” Radio Hana’s source said.',
      'Newser < Radio Hana < A welder',
    ],
    [
      'A clerk in Musan told Kyodo it was cold. Kyodo’s source said it snowed.',
      'Newser < Kyodo < A clerk in Musan',
    ],
    [
      'Villagers told Radio Hana that it was late. “It rots,” Radio Hana’s source said.',
      'Newser < Radio Hana < a source of Radio Hana',
    ],
  ]));

describe('an outlet by its kind and seat is one of that kind', () =>
  same([
    [
      'The Korea Times carried a story by Radio Free Asia. The Seoul-based newspaper said that it was late.',
      'Newser < Korea Times',
    ],
    [
      'Radio Free Asia told of a flood. The US-funded news agency said that it was late.',
      'Newser < Radio Free Asia',
    ],
  ]));

describe('a member goes by the noun of the group', () =>
  same([
    [
      'Locals told Radio Hana it was late. One said: “It rots.” “It snows,” the local added.',
      'Newser < Radio Hana < one of locals',
    ],
    [
      'Two divers told Kyodo it was late. One of them said it was cold. The diver added that it snowed.',
      'Newser < Kyodo < one of two divers',
    ],
  ]));

describe('who somebody is said to be', () =>
  same([
    [
      'A second source, described as a clerk at the port, said it was late.',
      'Newser < A second source, a clerk at the port',
    ],
    [
      'A source, identified only as a welder in his 50s, said it was late.',
      'Newser < A source, a welder in his 50s',
    ],
    [
      '“It rots,” says the manager, a woman in her forties who gives her name only as Ms Ri. She says it is late.',
      'Newser < Ms Ri',
    ],
  ]));

describe('who is brought in by a clause alone is named next', () =>
  same(
    [
      [
        'THE woman who cooked for the crew has told how nets were cut.\n\nSeo Bun-ok, 41, who left in 2016, said the nets were gone.',
        'Newser < Seo Bun-ok',
      ],
      [
        'The sailor who lost both boats has said that it was late.\n\nRi Sol, 52, said the nets were gone.',
        'Newser < Ri Sol',
      ],
      [
        'The bridge was shut, according to a report published this weekend.\n\nThe boat sank in May, said Radio Hana, a station in the port.',
        'Newser < Radio Hana',
      ],
      ['The woman said that it was late.\n\nRi Sol, 52, was there.', 'Newser < The woman'],
    ],
    0,
  ));

describe('who was asked answers', () =>
  same([
    [
      'In the end a reporter asked Moon Ae-ran what she would sell. She replied: “My boat.”',
      'Newser < Moon Ae-ran',
    ],
    ['I asked a welder at the pier what he made of it. “Rust,” he replied.', 'Newser < a welder at the pier'],
    ['Ri Sol asked the guard when the gate closed. “At nine,” he answered.', 'Newser < the guard'],
    ['A clerk asked Ms. Lind about the dam. “It leaks,” she said.', 'Newser < Ms. Lind'],
    ['Paek Sol was asked by a clerk if it was late. “No,” he said.', 'Newser < Paek Sol'],
    ['Petra Lind asked a man whether it was late. “Tell me,” she said.', 'Newser < Petra Lind'],
  ]));

describe('one of a kind by another noun', () =>
  same([
    [
      'A spokesperson for the Harbour Ministry said it was cold. The ministry official added that it snowed.',
      'Newser < A spokesperson for the Harbour Ministry',
    ],
    [
      'A professor at the port said it was cold. The expert added that it snowed.',
      'Newser < A professor at the port',
    ],
    [
      'A colonel of the guard told Kyodo it was cold. The officer added that it snowed.',
      'Newser < Kyodo < A colonel of the guard',
    ],
    [
      'Paek Sol, a former guard who fled in 2017, told Kyodo it was cold. The defector added that it snowed.',
      'Newser < Kyodo < Paek Sol',
    ],
    [
      'A professor in Brno said it was cold. A professor in Omsk said it was late. The expert added that it snowed.',
      'Newser < The expert',
    ],
  ]));

describe('a body that a designation names by its kind', () =>
  same([
    [
      'The Harbour Ministry said it was cold. A ministry spokesperson added that it snowed.',
      'Newser < A spokesperson of the Harbour Ministry',
    ],
    [
      'Omsk University was shut. A university lecturer said that it snowed.',
      'Newser < A lecturer of the Omsk University',
    ],
    [
      'The Ministry of Nets wept. One ministry clerk said that it snowed.',
      'Newser < One clerk of the Ministry of Nets',
    ],
    ['A ministry spokesperson said that it snowed.', 'Newser < A ministry spokesperson'],
  ]));

describe('the outlet that is named next', () =>
  same(
    [
      [
        'Officials have sold the pier, the outlet reports.\n\nA clerk in Musan tells Radio Hana that it was cheap.',
        'Newser < Radio Hana',
      ],
      [
        'The pier was sold, the newspaper said.\n\nThe Dul Ilbo said on Monday that it was cheap.',
        'Newser < Dul Ilbo',
      ],
      ['The pier was sold, the newspaper said.\n\nIt was cheap.', 'Newser < the newspaper'],
    ],
    0,
  ));

describe('parts of a document are the document', () =>
  same([
    [
      'A memo lists the piers. “The pier rots,” the document reads. Other parts of the text say that it is late.',
      'Newser < A memo',
    ],
    ['A decree orders silence. The last page of the decree says that it is late.', 'Newser < A decree'],
    ['A leaflet was found. One section of it says that it is late.', 'Newser < A leaflet'],
    [
      'A handbook for wardens says dogs bark. Chapter two says that it is late.',
      'Newser < A handbook for wardens',
    ],
    ['The pier was let under a contract. A clause says that it is late.', 'Newser < a contract'],
    ['A cable says dogs bark. Its last page says that it is late.', 'Newser < A cable'],
    ['A decree orders silence. The preface warns that it is late.', 'Newser < A decree'],
    ['A memo lists the piers. Page nine says that it is late.', 'Newser < A memo'],
    // Of nothing that was brought in; a page who runs errands.
    ['The pier rots. The preface says that it is late.', 'Newser < The preface'],
    ['A memo lists the piers. A page from Brno said that it is late.', 'Newser < A page from Brno'],
  ]));

describe('who speaks before a colon', () =>
  same([
    ['Petra Lind (diver): “It was cold.”', 'Newser < Petra Lind'],
    ['Petra Lind, a diver in Brno: “It was cold.”', 'Newser < Petra Lind'],
    ['Ri Sol, mayor: “It was cold.”', 'Newser < Ri Sol'],
    ['Moon Ae-ran (44, nurse): “It was cold.”', 'Newser < Moon Ae-ran'],
  ]));

describe('his wife is of whom is told', () =>
  same([
    ['The driver was late, his wife said.', 'Newser < the wife of the driver'],
    ['The girl in Brno now hides her boat, according to her aunt.', 'Newser < the aunt of the girl in Brno'],
    ['Ri Sol drowned in May, his brother told Kyodo.', 'Newser < Kyodo < Ri Sol’s brother'],
    [
      'Petra Lind said it was cold. The nurse left at noon, according to her son.',
      'Newser < the son of the nurse',
    ],
    [
      'Paek Sol, an engineer who built the dam, died in Brno. He was 74. The cause was rust, his daughter said.',
      'Newser < Paek Sol’s daughter',
    ],
    ['“The driver was late,” Ri Sol said. “It snowed,” his wife said.', 'Newser < Ri Sol’s wife'],
  ]));

describe('who speaks for a body that has spoken', () =>
  same([
    [
      'Hana Shipping Corp. said it had no boats. “Nothing came,” a company spokesman said.',
      'Newser < a spokesman of Hana Shipping Corp.',
    ],
    [
      'Lamp Watch said it was cold. “It snows,” a group official told Kyodo.',
      'Newser < Kyodo < an official of Lamp Watch',
    ],
    [
      'The Harbour Union said it was cold. One union member wept, a union clerk said.',
      'Newser < a clerk of the Harbour Union',
    ],
    ['A company spokesman said it was cold.', 'Newser < A company spokesman'],
  ]));

describe('what stresses a noun is no part of it', () =>
  same([
    [
      'Petra Lind said it was cold. The dam broke in May, and Ri Sol himself called the pier “a gift”.',
      'Newser < Ri Sol',
    ],
    ['The mayor himself told Kyodo that it was cold.', 'Newser < Kyodo < The mayor'],
    ['It was cold, said Moon Ae-ran herself.', 'Newser < Moon Ae-ran'],
    ['The ministry itself said it was cold.', 'Newser < The ministry'],
    ['The divers themselves denied that nets were gone.', 'Newser < The divers'],
  ]));

describe('a letter may be a name', () =>
  same([
    ['Mr. A told Radio Hana that it was cold. “It snows,” Mr. A said.', 'Newser < Radio Hana < Mr. A'],
    ['Ms. A, a nurse, told Radio Hana that it was cold.', 'Newser < Radio Hana < Ms. A'],
    ['Witness A said that it was cold.', 'Newser < Witness A'],
    ['A guard said that it was cold.', 'Newser < A guard'],
  ]));

describe('what is his makes somebody of a noun', () =>
  same([
    [
      'Leo Marchetti said it was cold. The welder, his hands frozen, left the pier. “It rots,” he said.',
      'Newser < The welder',
    ],
    [
      'Leo Marchetti said it was cold. The Brno matchmaker, for her part, has moved on. “Widowers have rooms,” she said.',
      'Newser < The Brno matchmaker',
    ],
    [
      'Leo Marchetti said it was cold. The boiler, an old one, broke. “It rots,” he said.',
      'Newser < Leo Marchetti',
    ],
  ]));

describe('a parent of two, a leader, a group that made the survey', () =>
  same([
    [
      '“It rots,” said Petra Lind, 52, a diver. The mother of two told Kyodo that it was late.',
      'Newser < Kyodo < Petra Lind',
    ],
    ['Ri Sol said it was cold. The father-of-three told Kyodo that it was late.', 'Newser < Kyodo < Ri Sol'],
    [
      'Petra Lind said it was cold. The mother of the boy said it was late.',
      'Newser < The mother of the boy',
    ],
    [
      'Kim Jong Un told a meeting it was cold. The North Korean leader added that it snowed.',
      'Newser < Kim Jong Un',
    ],
    ['Kim Jong-il came in May. The North’s leader said that it snowed.', 'Newser < Kim Jong-il'],
    ['Ri Sol came in May. The country’s leader said that it snowed.', 'Newser < The country’s leader'],
    [
      'A survey of 40 divers by Lamp Watch found that nets were gone. The group said it was late.',
      'Newser < Lamp Watch',
    ],
    [
      'A report by the Harbour Institute says it was cold. The institute said it was late.',
      'Newser < the Harbour Institute',
    ],
    ['Divers Without Nets said it was cold. The group added that it snowed.', 'Newser < Divers Without Nets'],
    ['Sailors Against Rust said it was cold. It added that it snowed.', 'Newser < Sailors Against Rust'],
    ['“It rots,” said a visibly tired Petra Lind.', 'Newser < Petra Lind'],
  ]));
