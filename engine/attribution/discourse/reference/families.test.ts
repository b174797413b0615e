import { describe, expect, it } from 'vitest';
import { attribute } from '../..';

/** The chain of the last statement of a text, outermost link first. */
const last = (text: string, outlet = 'Newser') =>
  attribute(text, { outlet, language: 'en' })
    .attributions.at(-1)
    ?.chain.map(({ name }) => name)
    .join(' < ');
const same = (cases: ReadonlyArray<readonly [string, string]>) =>
  it.each(cases)('%s', (text, expected) => expect(last(text)).toBe(expected));

describe('a family name is told whole where one person alone can be meant', () =>
  same([
    ['Kim Jong Un visited the dam. Mr. Kim said the work must end.', 'Newser < Kim Jong Un'],
    ['Kim Jong Un ordered the raid. Mr. Kim, a defector from Anju, said he was scared.', 'Newser < Mr. Kim'],
    ['Kim Jong Un ordered the raid. Kim, who fled in 2011, said that he was scared.', 'Newser < Kim'],
    ['A statue of Kim Jong Il stood there. “I sold rice,” said Ms. Kim, 43.', 'Newser < Ms. Kim'],
    ['Kim Jong Un and his sister Kim Yo Jong came. Kim said the drill was a threat.', 'Newser < Kim'],
    ['The dam is named for Kim Il Sung. A guard slept. Kim said it was late.', 'Newser < Kim'],
  ]));

describe('a body goes by its letters', () =>
  same([
    [
      'The National Intelligence Service said the bridge was shut. The NIS said it would open.',
      'Newser < The National Intelligence Service',
    ],
    [
      'The Joint Chiefs of Staff (JCS) said a boat had crossed. The JCS said it had turned back.',
      'Newser < The Joint Chiefs of Staff (JCS)',
    ],
    ['The Harbor Relief Fund said rice had come. The NRF said it had not.', 'Newser < The NRF'],
  ]));

describe('a member of a group comes by the way of the group', () =>
  same([
    [
      'Two diplomats based in Wonsan told Reuters the pier was shut. One of the diplomats said it had been painted.',
      'Newser < Reuters < one of the two diplomats based in Wonsan',
    ],
    [
      'Three fishermen told Kyodo the sea was rough. One of the fishermen said he had lost a net.',
      'Newser < Kyodo < one of the three fishermen',
    ],
    [
      'Sources in the capital told Radio Free Asia that rice was dear. Snow fell. One of the sources said salt was dearer.',
      'Newser < Radio Free Asia < one of the sources in the capital',
    ],
    [
      'South Korean officials were doubtful. “It weighs as much as a cat,” said one.',
      'Newser < one of South Korean officials',
    ],
    [
      'A group of 13 Russians went there. One of them, a vet from Omsk, said the beach was clean.',
      'Newser < a vet from Omsk',
    ],
    [
      'It spoke of several witnesses. One of them, described as a ferry hand, said it had rained.',
      'Newser < a ferry hand',
    ],
  ]));

describe('two speak as one', () =>
  same([
    [
      '“Rice is dear,” a source in Musan said. “Salt too,” another source in Hyesan said. The price is eight yuan, both sources said.',
      'Newser < a source in Musan and another source in Hyesan',
    ],
    [
      '“Rice is dear,” a trader in Musan said. “Salt too,” a trader in Hyesan said. Both traders said oil was gone.',
      'Newser < a trader in Musan and a trader in Hyesan',
    ],
    [
      '“It leaked,” Petra Lind said. “It sank,” Leo Marchetti said. Both said the crew was safe.',
      'Newser < Petra Lind and Leo Marchetti',
    ],
  ]));

describe('one person by several designations', () =>
  same([
    [
      'A villager told Kyodo the gate was shut. “At night nobody opens,” the man said.',
      'Newser < Kyodo < A villager',
    ],
    [
      'A trader told Kyodo the gate was shut. “I sold my coat,” the woman added.',
      'Newser < Kyodo < A trader',
    ],
    [
      '“The gate is shut,” a smuggler told Reuters. The person said it would stay so.',
      'Newser < Reuters < a smuggler',
    ],
    [
      'A source told Daily NK that rice was dear. The insider added that salt was, too.',
      'Newser < Daily NK < A source',
    ],
    [
      'A trader told Daily NK that rice was dear. The resident said salt was, too.',
      'Newser < Daily NK < A trader',
    ],
  ]));

describe('one of whom two came in keeps the name', () =>
  same([
    [
      'A source said rice was dear. A trader said salt was. The resident said oil was gone.',
      'Newser < The resident',
    ],
    ['“It leaked,” his uncle said. “It sank,” the woman said.', 'Newser < the woman'],
  ]));

describe('a pronoun means whom the sentence before speaks of', () =>
  same([
    [
      '“It is a barge,” Petra Lind said. The broker, who translates, adds something. “It was a ferry,” he says.',
      'Newser < The broker',
    ],
    [
      '“It is a barge,” the mill said. The authors met 70 relatives by phone. They admit that it is a guess.',
      'Newser < The authors',
    ],
    [
      '“Rice is dear,” a source in Musan said. The party secretary called a meeting. He warned that nobody may leave.',
      'Newser < The party secretary',
    ],
    [
      '“Rice is dear,” said Petra Lind.\n\nLee Hana (not her real name) spent four years in a camp.\n\n“They ask for the book,” she said.',
      'Newser < Lee Hana',
    ],
    [
      '“Rice is dear,” a broker said. The farmer laughed at that. “It is a shame,” he said.',
      'Newser < The farmer',
    ],
  ]));

describe('a pronoun means none of those', () =>
  same([
    ['“Rice is dear,” said Ri Sol. His father, he says, was a farmer.', 'Newser < Ri Sol'],
    ['“Rice is dear,” said Petra Lind. Nobody, she said, had salt.', 'Newser < Petra Lind'],
    [
      '“Rice is dear,” said Leo Marchetti. The river froze. “It is a shame,” he said.',
      'Newser < Leo Marchetti',
    ],
    ['“Rice is dear,” said Petra Lind. The man left. “It is a shame,” she said.', 'Newser < Petra Lind'],
    [
      '“Rice is dear,” said Leo Marchetti. He lives by the pier. “It is a shame,” he said.',
      'Newser < Leo Marchetti',
    ],
  ]));

describe('who is brought in anew is meant from then on', () =>
  same([
    [
      '“Rice is dear,” a source in Musan said. A second source, in Wonsan, had sold a coat. “It is cold,” the source said.',
      'Newser < A second source',
    ],
    [
      '“Rice is dear,” a trader said. Another trader had sold a coat. “It is cold,” the trader said.',
      'Newser < Another trader',
    ],
    [
      'Radio Dul, citing “a person familiar with the mill,” told of ferries. The person said they had stopped.',
      'Newser < Radio Dul < a person familiar with the mill',
    ],
  ]));

describe('an apposition names the person or body', () =>
  same([
    ['“It is dear,” its leader, defector Paek Sol, said.', 'Newser < Paek Sol'],
    ['His caseworker, Moon Ae-ran, says such changes are common.', 'Newser < Moon Ae-ran'],
    ['The group that launched it, Wings of the Coast, said it had sent 12.', 'Newser < Wings of the Coast'],
    ['The charity’s treasurer, Leo Marchetti, said it was dear.', 'Newser < Leo Marchetti'],
    ['Her instructor, Petra Lind, said it was dear.', 'Newser < Petra Lind'],
  ]));

describe('an apposition’s place is no part of the name', () =>
  same([
    ['“It is dear,” a lawyer, Dr. Petra Lind of Omsk, said.', 'Newser < Dr. Petra Lind'],
    [
      'The panel’s chair, Leo Marchetti of the Harbour Institute, said it was dear.',
      'Newser < Leo Marchetti',
    ],
    ['Its envoy, Moon Ae-ran from Busan, said it was dear.', 'Newser < Moon Ae-ran'],
    [
      'A surveyor, Petra Lind of Mersey University, disagreed. “They count what they fear,” she said.',
      'Newser < Petra Lind',
    ],
  ]));

describe('who once was something goes by "ex-" and by "former"', () =>
  same([
    [
      'A former guard told Kyodo the gate was shut. The ex-guard said it was cold.',
      'Newser < Kyodo < A former guard',
    ],
    [
      'An ex-sailor told Kyodo the gate was shut. The former sailor said it was cold.',
      'Newser < Kyodo < An ex-sailor',
    ],
    [
      'An ex-sailor told Kyodo the gate was shut. The sailor said it was cold.',
      'Newser < Kyodo < An ex-sailor',
    ],
    [
      '“It is cold,” said a former clerk. The ex-clerk said that the gate was shut.',
      'Newser < a former clerk',
    ],
    [
      'He met an ex-driver at the gate. The former driver said it was cold.',
      'Newser < an ex-driver at the gate',
    ],
  ]));

describe('who writes is whoever wrote before', () =>
  same([
    [
      'Petra Lind wrote that the pier was shut. Snow fell. The author said it would open.',
      'Newser < Petra Lind',
    ],
    ['“It is shut,” Leo Marchetti wrote. The columnist said that it would open.', 'Newser < Leo Marchetti'],
    [
      '“It is shut,” Leo Marchetti wrote. “It is open,” said Petra Lind. The journalist wrote that nobody knew.',
      'Newser < Leo Marchetti',
    ],
    ['“It is shut,” Petra Lind said. The author said it would open.', 'Newser < The author'],
    [
      'A reporter stood there. “It is shut,” Petra Lind wrote. The reporter said it would open.',
      'Newser < A reporter',
    ],
  ]));

describe('an outlet is named by the apposition that brings it in', () =>
  same([
    [
      'Another Oslo station, Open Lantern, gave a list. The broadcaster said rice was dear.',
      'Newser < Open Lantern',
    ],
    ['A local newspaper, the Northern Lantern, said rice was dear.', 'Newser < Northern Lantern'],
    [
      'Snow fell, according to a Chinese website, Harbour View. The website said roads were shut.',
      'Newser < Harbour View',
    ],
    ['A Japanese paper, the Sankei Shimbun, said rice was dear.', 'Newser < Sankei Shimbun'],
    ['A clerk told a Seoul weekly, Harbour View, that salt was dear.', 'Newser < Harbour View < A clerk'],
  ]));

describe('a possessive is named by its owner', () =>
  same([
    ['“Rice is dear,” said Petra Lind. Her mother said salt was, too.', 'Newser < Petra Lind’s mother'],
    [
      '“Rice is dear,” a source in Musan said. His uncle said salt was, too.',
      'Newser < the uncle of a source in Musan',
    ],
    [
      'Radio Dul told of ferries. Its reporter said the pier was shut.',
      'Newser < Radio Dul < Radio Dul’s reporter',
    ],
    [
      'North Korea closed the pier. Its embassy in Rome said it was for repairs.',
      'Newser < North Korea’s embassy in Rome',
    ],
  ]));

describe('what somebody was told comes through her', () =>
  same([
    [
      '“It is an insult,” a clerk in Musan said. One inspector told her that the bribes would rise.',
      'Newser < a clerk in Musan < One inspector',
    ],
    [
      '“It is an insult,” Ri Sol told Kyodo. A guard told him the gate was shut.',
      'Newser < Kyodo < Ri Sol < A guard',
    ],
    [
      '“It is an insult,” Ri Sol said. Snow fell. More snow fell. The pier was shut. A guard told him he had to leave.',
      'Newser < A guard',
    ],
  ]));

describe('"it" means the body whose words an agency carried', () =>
  same([
    [
      'The Committee for Open Lines said the launch was “a trick,” state news agency KCNA reported. It warned that guns “are ready.”',
      'Newser < KCNA < The Committee for Open Lines',
    ],
  ]));

it('takes no outlet of another kind for a state’s', () =>
  expect(
    last('“Rice is dear,” a source told Daily NK. The ruling party’s newspaper urged people to save.'),
  ).not.toContain('Daily NK'));

describe('an outlet’s name needs its capitals', () =>
  same([
    [
      'A diplomat told Kyodo the pier was shut. “We sold the car,” the diplomat was quoted as saying.',
      'Newser < Kyodo < A diplomat',
    ],
    [
      'A guardian told Kyodo the school was shut. The guardian said it was cold.',
      'Newser < Kyodo < A guardian',
    ],
    [
      'An economist told Kyodo that rice was dear. The economist said salt was, too.',
      'Newser < Kyodo < An economist',
    ],
    ['“Rice is dear,” The Diplomat said.', 'Newser < The Diplomat'],
    ['“Rice is dear,” The Guardian said.', 'Newser < The Guardian'],
  ]));

describe('"the agency" is the one that was the source', () =>
  same([
    [
      'The National Border Service told lawmakers it had seen ships, Yonhap reported. The agency said there were nine.',
      'Newser < Yonhap < The National Border Service',
    ],
    ['Yonhap reported that ships had left. The agency said there were nine.', 'Newser < Yonhap'],
  ]));

describe('a title or another takes up a name', () =>
  same([
    [
      'North Korean leader Kim Jong Un rode a horse. “It is snow,” a guide said. The North Korean head of state spoke of “a trail.”',
      'Newser < Kim Jong Un',
    ],
    ['Foreign Minister Ri Sol visited Rome. The minister said it was warm.', 'Newser < Ri Sol'],
    [
      'President Leo Marchetti laughed. “It is snow,” a guide said. The president said it was warm.',
      'Newser < Leo Marchetti',
    ],
    [
      'Kim Jong Un, the leader, slept. The president of the association Petra Lind said it was cold.',
      'Newser < The president of the association Petra Lind',
    ],
  ]));

describe('"source" without an article is the one from before', () =>
  same([
    [
      'A source in Musan told Daily NK that rice was dear. Corn costs 750 won, according to source.',
      'Newser < Daily NK < A source in Musan',
    ],
    [
      'A source in Musan told Daily NK that rice was dear. Source said corn costs 750 won.',
      'Newser < Daily NK < A source in Musan',
    ],
  ]));

describe('a reduced clause says through whom', () =>
  same([
    [
      'The Wall Street Journal reported that ferries left. A diplomat quoted in the Journal’s story said they were old.',
      'Newser < Wall Street Journal < A diplomat',
    ],
    [
      'A captain interviewed by Radio Free Asia said the ferries were old.',
      'Newser < Radio Free Asia < A captain',
    ],
    ['A farmer cited by Kyodo said the ferries were old.', 'Newser < Kyodo < A farmer'],
  ]));

it('several who came in without an article are those', () =>
  expect(
    last('Rice is dear, say traders in the border city. Each cup is 80 won. The traders said corn was 70.'),
  ).toBe('Newser < traders in the border city'));

it('a pronoun tells who is somebody else', () =>
  expect(
    last(
      '“Rice is dear,” Leo Marchetti said. “Salt, too,” a neighbour said. “And oil,” she said. Snow fell. “It is cold,” he said.',
    ),
  ).toBe('Newser < Leo Marchetti'));

describe('a name by one of its words', () =>
  same([
    [
      '“It is dear,” Wang Meiling of the trade office said. Wang said it would stay so.',
      'Newser < Wang Meiling',
    ],
    [
      '“It is dear,” Nguyen Van Minh told Kyodo. Minh said it would stay so.',
      'Newser < Kyodo < Nguyen Van Minh',
    ],
    [
      '“It is dear,” Nguyen Van Minh told Kyodo. Mr. Nguyen said it would stay so.',
      'Newser < Kyodo < Nguyen Van Minh',
    ],
    [
      '“It is dear,” Ri Sol-ju said. “It is cold,” Leo Marchetti said. Ri said it would stay so.',
      'Newser < Ri Sol-ju',
    ],
    [
      '“It is dear,” Leo Marchetti said. “It is cold,” Petra Lind said. Leo said it would stay so.',
      'Newser < Leo Marchetti',
    ],
  ]));

describe('who was brought in by an outlet comes through it', () =>
  same([
    [
      'Radio Free Asia brought the words of a farmer from Musan. The farmer said the field was dry.',
      'Newser < Radio Free Asia < a farmer from Musan',
    ],
    [
      'Kyodo showed a driver beside his lorry. The driver said the road was shut.',
      'Newser < Kyodo < a driver',
    ],
    ['A driver was fined in Musan. The driver said the road was shut.', 'Newser < A driver'],
  ]));

describe('the subject of a sentence is meant over what hangs on it', () =>
  same([
    [
      '“Rice is dear,” Petra Lind said. A trader there, reached by telephone, had shut her stall. “It is cold,” she said.',
      'Newser < A trader there',
    ],
    [
      '“Rice is dear,” Leo Marchetti said. A guest who had eaten there wrote a letter. “It was cold,” he wrote.',
      'Newser < A guest',
    ],
    [
      '“Rice is dear,” a source in Hyesan said. Another source in Musan, North Hamgyong Province also confirmed it. He said salt was, too.',
      'Newser < Another source in Musan',
    ],
    [
      '“Rice is dear,” Leo Marchetti said. A farmer, who lives alone, had shut the gate. “It was cold,” he said.',
      'Newser < A farmer',
    ],
  ]));

describe('a family name of somebody who has not spoken is told whole', () =>
  same([
    ['A song praised leader Kim Jong Un. Kim said it was warm.', 'Newser < Kim Jong Un'],
    ['A song praised Petra Lind. “It is cold,” Ms. Lind said.', 'Newser < Petra Lind'],
    ['The clerk Ri Sol-ju had left. According to Ri, the gate was shut.', 'Newser < Ri Sol-ju'],
    ['President Marchetti laughed. Marchetti said it was warm.', 'Newser < Marchetti'],
    ['They met in Kim Il Sung Square. Kim said it was warm.', 'Newser < Kim'],
  ]));

it('sources that came in without speaking are those meant', () =>
  expect(
    last('Sources from the border city brought news of a fire. According to sources, nobody fell.'),
  ).toBe('Newser < Sources from the border city'));

describe('a description takes up the name that it stood beside', () =>
  same([
    [
      'Kang Do-sik, a former second secretary, sat in a dark room. Wine was sold, according to the former diplomat.',
      'Newser < Kang Do-sik',
    ],
    [
      'Kang Do-sik, a former consul in Rome, spoke for an hour. The car was sold, the ex-consul said.',
      'Newser < Kang Do-sik',
    ],
    [
      'Under questioning by Aiko Mori of the opposition Civic Party, the minister gave in. The lawmaker called the answer “a wall.”',
      'Newser < Aiko Mori',
    ],
    [
      'An expert witness, Dr. Pavel Orlik of Brno, doubted it. "The numbers are guesses," he said.',
      'Newser < Dr. Pavel Orlik',
    ],
    [
      'Paik Nam-gi, a retired general, was at the table. The general told reporters that the fleet was old.',
      'Newser < Paik Nam-gi',
    ],
    [
      'Senator Lou Bracken asked for the file. “I want all of it,” the lawmaker said.',
      'Newser < Senator Lou Bracken',
    ],
    ['Mr Yun, a smuggler, showed a map. “This is the ford,” the smuggler said.', 'Newser < Mr Yun'],
    [
      'A former cook of Kim Jong Il said that the fish was fresh. “I bought it,” the ex-cook said.',
      'Newser < A former cook of Kim Jong Il',
    ],
    // Two generals: who of them is meant is open.
    [
      'Paik Nam-gi, a retired general, met Ok Il-su, a former colonel. The officer said that the fleet was old.',
      'Newser < The officer',
    ],
    [
      'Paik Nam-gi, a retired general, was at the table. A trader came in. The trader said that rice was dear.',
      'Newser < A trader',
    ],
  ]));

describe('a member of a group may have a name, or a group that has not spoken', () =>
  same([
    [
      'The roof is new, the analysts write. “It hides the crane,” one of them, former Navy engineer Dana Holt, says. The gauge is wide, according to Holt.',
      'Newser < Dana Holt',
    ],
    [
      'The Hana Ilbo said it had talked to three prison guards in Hyesan. One of the guards called the place “a cellar.”',
      'Newser < Hana Ilbo < one of three prison guards in Hyesan',
    ],
    [
      'Two farm officials in Anju spoke to The Hana Ilbo. One of the officials said the seed was wet.',
      'Newser < Hana Ilbo < one of two farm officials in Anju',
    ],
  ]));

describe('who tells a source of the article something reaches the page through that source', () =>
  same([
    [
      'A source in Anju told Newser that the road was shut. A farmer told the source that his goats are gone.',
      'Newser < A source in Anju < A farmer',
    ],
    [
      'A source in Anju told Newser that the road was shut. A farmer told the source that his goats are gone. “The shed is empty,” she said.',
      'Newser < A source in Anju',
    ],
    [
      'A resident of Anju told RFA that the road was shut. A teacher told the resident that her class is cold.',
      'Newser < RFA < A resident of Anju < A teacher',
    ],
    [
      'A source in Anju said the road was shut. “It is cold,” a second source in Musan said. One miner told the second source that the pit is flooded.',
      'Newser < a second source in Musan < One miner',
    ],
    [
      'A reporting partner in Anju said the road was shut. “My coat is gone,” one mother told the reporting partner.',
      'Newser < A reporting partner in Anju < one mother',
    ],
  ]));

describe('the first source by its order, though it only laughs', () =>
  same([
    [
      'A source in Anju said the road was shut. A second source said the road was open. The first source laughed. “Both are wet,” he said.',
      'Newser < A source in Anju',
    ],
    [
      'A resident of Anju said the road was shut. Another resident said the road was open. The second resident shook her head. “It hails,” she said.',
      'Newser < Another resident',
    ],
    [
      'An official in Anju said the road was shut. “It snows,” the same official said.',
      'Newser < An official in Anju',
    ],
    [
      'An official in Anju said the road was shut. A clerk said the road was new. RFA quoted the same official as saying the road was open.',
      'Newser < RFA < An official in Anju',
    ],
  ]));

describe('"the man" is who was brought in last', () =>
  same([
    [
      'The station’s announcer said the road was shut. The paper told of an old fisherman who wept. “The sea pays,” the man was quoted as saying.',
      'Newser < an old fisherman who wept',
    ],
    [
      'A trader said the road was shut. The film shows a young nurse at a gate. “I am glad,” the woman said.',
      'Newser < a young nurse at a gate',
    ],
    ['A trader told Newser that the road was shut. “It is cold,” the man said.', 'Newser < A trader'],
    [
      'A widow told Newser that the road was shut. A soldier stood at her door. “It is cold,” the woman said.',
      'Newser < A widow',
    ],
  ]));

describe('a body is a body by its name or by what is said of it', () =>
  same([
    ['Harvest Watch says the road was shut. The group said the road would open.', 'Newser < Harvest Watch'],
    [
      'Open Hands, a charity with workers there, said the road was shut. The charity said the road was open.',
      'Newser < Open Hands',
    ],
    ['UNICEF said the road was shut. The organization said the road was open.', 'Newser < UNICEF'],
    ['Seoul said the road was shut. The group said the road was open.', 'Newser < The group'],
    [
      'The Unification Ministry said the road was shut. The group said the road was open.',
      'Newser < The group',
    ],
  ]));

describe('a station by its whole name, and a country as a body', () =>
  same([
    [
      'Open Radio for North Korea ran a report. A clerk told the station that the road was shut.',
      'Newser < Open Radio for North Korea < A clerk',
    ],
    ['Free Radio for Laos said that the road was shut.', 'Newser < Free Radio for Laos'],
    [
      'Open Radio for North Korea said Monday that the road was shut. It said the mill was idle.',
      'Newser < Open Radio for North Korea',
    ],
    [
      'The reclusive country acknowledged its first case. It has since reported many more deaths.',
      'Newser < The reclusive country',
    ],
    [
      'The isolated country denied the raid. It said that no boat had sailed.',
      'Newser < The isolated country',
    ],
  ]));

describe('a document is called by who made it', () =>
  same([
    [
      'In a study published on Monday, the Centre for Harbours described the fee as a tax. Two ports were closed, the study found.',
      'Newser < the Centre for Harbours’ study',
    ],
    [
      'KCNA praised the harvest. The State Department named the camps in its latest Religious Freedom Report. The report noted that pastors “vanish”.',
      'Newser < The State Department’s Religious Freedom Report',
    ],
    [
      'Japan published its annual Defense White Paper on Friday. The paper says that the threat is “graver than before”.',
      'Newser < Japan’s annual Defense White Paper',
    ],
    [
      'The European Union’s Drug Report came out in June. The report said that powder came from Nampo.',
      'Newser < The European Union’s Drug Report',
    ],
    [
      'In a report on Tuesday, the Hana Ilbo said the mill had closed. It had burned, the report said.',
      'Newser < Hana Ilbo',
    ],
    [
      'Ok Mi-ran showed a leaflet of the labor bureau. The leaflet says that fuel is short.',
      'Newser < a leaflet of the labor bureau',
    ],
  ]));

describe('a question is nobody who was asked', () =>
  same([
    [
      'One of the women, asked whether she had heard of the singers who left a hall in Brno, looked down. “It was cold,” she said.',
      'Newser < One of the women',
    ],
    [
      'The nurse, asked what had become of the girl who sang there, laughed. “It was cold,” she said.',
      'Newser < The nurse',
    ],
    [
      'A cook, when asked if she knew the men who drowned in Brno, left. “It was cold,” the cook said.',
      'Newser < A cook',
    ],
    ['A reporter asked Petra Lind whether it rained. “It was cold,” she said.', 'Newser < Petra Lind'],
  ]));

describe('who answers is the one who was brought in before', () =>
  same([
    [
      'We passed the questions on to Mrs. Dahl (not her real name), 44, who left Orsk. She said she would answer.\n\nQ: What was your work?\n\nA: “I weighed fish. The scale was honest.”',
      'Newser < Mrs. Dahl',
    ],
    [
      'We spoke with Petra Lind, a surveyor.\n\nQuestion: Is the dam safe?\n\nAnswer: It is old, and it leaks.',
      'Newser < Petra Lind',
    ],
    [
      '“It is old,” the miner said.\n\nQ: Did you go back?\n\nA: I did not. It rained.\n\nQ: And then?\n\nA: Then it snowed.',
      'Newser < the miner',
    ],
    // Of two, nothing tells which.
    ['The miner said it was old. A nurse said it was new.\n\nQ: Did you go back?\n\nA: I did not.', 'Newser'],
    ['Q: Did you go back?\n\nA: I did not.', 'Newser'],
  ]));

describe('“there” is the body that was named before', () =>
  same([
    [
      'The Transport Ministry would not say how many boats had passed. An official there said it was cold.',
      'Newser < an official at the Transport Ministry',
    ],
    [
      'The Hana Institute keeps a list of dams. A researcher there said three had cracked.',
      'Newser < a researcher at the Hana Institute',
    ],
    [
      'The Coast Guard has closed its pier. One clerk there said that nobody was left.',
      'Newser < one clerk at the Coast Guard',
    ],
    [
      'The National Library lost its roof. A senior archivist there told reporters it had snowed.',
      'Newser < a senior archivist at the National Library',
    ],
    ['The hall in Bergen was full. A man there said he was hungry.', 'Newser < A man in Bergen'],
  ]));

describe('whose man he is brings him in', () =>
  same([
    [
      'A man fled. The Harbour Board’s man for river affairs told a panel that it was “late.”',
      'Newser < The Harbour Board’s man for river affairs',
    ],
    [
      'A woman fled. The Lantern Trust’s woman in Oslo said it was late.',
      'Newser < The Lantern Trust’s woman in Oslo',
    ],
    ['A man fled. The man said it was late.', 'Newser < A man'],
  ]));

describe('who answered where the writer called', () =>
  same([
    [
      'I called the Ostmark mission in Bergen. A gentleman who gave no name said, “There are no boats.”',
      'Newser < a gentleman at the Ostmark mission in Bergen',
    ],
    [
      'On Monday we telephoned the Harbour Board. A clerk said that it was closed.',
      'Newser < a clerk at the Harbour Board',
    ],
    ['We rang the Lantern Trust twice. A woman said nobody was in.', 'Newser < a woman at the Lantern Trust'],
    [
      'I phoned the embassy of Ostmark in Oslo. An official said, “Who asks?”',
      'Newser < an official at the embassy of Ostmark in Oslo',
    ],
    // Who has a place of his own is elsewhere.
    ['I called the Harbour Board. A diver in Hyesan said it was cold.', 'Newser < A diver in Hyesan'],
    ['The mayor called the Harbour Board. A clerk said it was closed.', 'Newser < A clerk'],
  ]));

describe('several of a group are of those who were brought in', () =>
  same([
    [
      'The dam is sold, three people with direct knowledge of the deal said. Two of the people said it was old.',
      'Newser < two of the three people with direct knowledge of the deal',
    ],
    [
      'The dam is sold, three people with direct knowledge of the deal said. Two of the people said it was old. “It was paid in tin,” one of the sources said.',
      'Newser < one of the three people with direct knowledge of the deal',
    ],
    [
      'The ferry sank, four people familiar with the inquiry said. One of the sources said it was old.',
      'Newser < one of the four people familiar with the inquiry',
    ],
    [
      'The ferry sank, five sources close to the port said. Several of the sources said it was old.',
      'Newser < several of the five sources close to the port',
    ],
    [
      'Three traders in Hyesan said the ferry sank. Two of the traders said it was old.',
      'Newser < two of the three traders in Hyesan',
    ],
  ]));

describe('whose somebody is says nothing of him', () =>
  same([
    ['“It is old,” said a fisherman’s wife. She said two boats were gone.', 'Newser < a fisherman’s wife'],
    ['“It is old,” said a chairwoman’s son. He said two boats were gone.', 'Newser < a chairwoman’s son'],
    [
      'A port official said it rained. The volunteer who drives Mrs. Dahl, Mr. Ito, says it snowed. “It is old,” he recalled.',
      'Newser < Mr. Ito',
    ],
    [
      'In Orsk, Kiyoshi Oda, 70, who keeps the mill where maps are stored, said it was cold. “It is old,” he said.',
      'Newser < Kiyoshi Oda',
    ],
    ['“It is old,” said a policeman’s mother. She said it was cold.', 'Newser < a policeman’s mother'],
  ]));

describe('an office of the church, a field of science', () =>
  same([
    [
      '“It is cold,” Father Jon Lind said. The priest, who has been there twice, said it snowed.',
      'Newser < Father Jon Lind',
    ],
    ['“It is cold,” Sister Anna Moe said at the gate. The nun said it snowed.', 'Newser < Sister Anna Moe'],
    ['Rev. Jon Moe said the roof fell. The clergyman said it was old.', 'Newser < Rev. Jon Moe'],
    ['Bishop Simon Dahl said the roof fell. The cleric said it was old.', 'Newser < Bishop Simon Dahl'],
    [
      '“It is cold,” said Petra Lind, a virologist in Oslo. The specialist said it snowed.',
      'Newser < Petra Lind',
    ],
  ]));

describe('an outlet’s name beside what it is', () =>
  same([
    ['The party’s newspaper, the Hana Ilbo, last month praised “fish and storm.”', 'Newser < Hana Ilbo'],
    ['A coastal daily, the Hana Ilbo, on Sunday said the dam broke.', 'Newser < Hana Ilbo'],
    ['The party’s organ, Rodong Sinmun, this week hailed “one hole tighter.”', 'Newser < Rodong Sinmun'],
    ['The oldest paper of the coast, the Dul Ilbo, last week called it “a kite.”', 'Newser < Dul Ilbo'],
    [
      'The seminary’s own broadcaster, Radio Hana, on May 3 reported that the dam broke.',
      'Newser < Radio Hana',
    ],
  ]));

describe('what announces a quotation', () =>
  same([
    [
      'Petra Lind, who worked there until 2003, explained the matter as follows:\n\n“It is old.”',
      'Newser < Petra Lind',
    ],
    ['Petra Lind explained the matter this way: “It is old.”', 'Newser < Petra Lind'],
    ['Petra Lind described the mood like this: “It is old.”', 'Newser < Petra Lind'],
    ['The guard described the night as follows: “It snowed.”', 'Newser < The guard'],
    ['The guard explained it in these words: “It snowed.”', 'Newser < The guard'],
  ]));

describe('told to the writer’s own, and by nobody before', () =>
  same([
    [
      'From Yonhap:\n\nThe gates are open, a source said.\n\nOur correspondent, Iris Moe, spoke to a clerk, who told her that it rang.',
      'Newser < a clerk',
    ],
    [
      'The gates are open, a source said. Our own Iris Moe met a guard, who told her it was shut.',
      'Newser < a guard',
    ],
  ]));
