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

describe('what a preposition leads in with is nobody', () =>
  same([
    ['In addition, the committee, warned of snow.', 'Newser < the committee'],
    ['But in response, the mill, said it had closed.', 'Newser < the mill'],
    ['During the audit, the ministry, noted that rice was dear.', 'Newser < the ministry'],
    ['At the pier, a guard, told Kyodo that the ferry had sunk.', 'Newser < Kyodo < a guard'],
    ['In a letter, the union, in its usual tone, said the dam had broken.', 'Newser < the union'],
    ['Sources in the capital, who fear the police, said rice was dear.', 'Newser < Sources in the capital'],
  ]));

describe('an office without an article stands beside its bearer', () =>
  same([
    [
      'Emi Ito, owner and captain of the Grey Heron, a ferry that crosses at noon, said it was cold.',
      'Newser < Emi Ito',
    ],
    [
      'Leo Marchetti, director of the Harbor Fund, a charity in Omsk, said in an interview that rice was dear.',
      'Newser < Leo Marchetti',
    ],
    [
      'Petra Lind, professor of hydrology in Brno, an old port, warned that the dam would break.',
      'Newser < Petra Lind',
    ],
    [
      'Paek Sol, spokesperson for the mill, the largest of the coast, denied that it had closed.',
      'Newser < Paek Sol',
    ],
    [
      'In Brno, traders at the market, a busy one, said rice was dear.',
      'Newser < traders at the market, a busy one',
    ],
  ]));

describe('a participle behind any noun is an aside', () =>
  same([
    [
      'A clerk, interviewed on the pier by a local station, Dul TV, said the gate was shut.',
      'Newser < Dul TV < A clerk',
    ],
    [
      'Another villager, reached by telephone in the valley, an hour from here, said it snowed.',
      'Newser < Another villager',
    ],
    ['The driver, asked about the accident, the second this week, said he had slept.', 'Newser < The driver'],
    ['A diver, based in the port, a small one, told Kyodo that nets were gone.', 'Newser < Kyodo < A diver'],
    ['One broker, contacted through a friend, a nurse, said salt was dear.', 'Newser < One broker'],
  ]));

describe('an apposition may lack its second comma', () =>
  same([
    ['“It leaks”, Petra Lind, a surveyor at the port office said to Kyodo.', 'Newser < Kyodo < Petra Lind'],
    [
      '“It leaks,” Moon Ae-ran, an analyst at the Harbour Institute told Kyodo.',
      'Newser < Kyodo < Moon Ae-ran',
    ],
    ['Leo Marchetti, a lawyer for the divers said that the net was his.', 'Newser < Leo Marchetti'],
    ['Paek Sol, the head of the union said rice was dear.', 'Newser < Paek Sol'],
    ['Petra Lind, a neighbor said, was late.', 'Newser < a neighbor'],
    ['After the talks in Brno, a spokesman said that it was late.', 'Newser < a spokesman'],
  ]));

describe('a place of two names with a clause is part of the phrase', () =>
  same([
    [
      'A welder employed in Tumen, Jilin Province who mends boats said the bridge was shut.',
      'Newser < A welder employed in Tumen, Jilin Province who mends boats',
    ],
    [
      'A driver from Dandong, Liaoning Province who crosses weekly said, “The bridge is shut.”',
      'Newser < A driver from Dandong, Liaoning Province who crosses weekly',
    ],
    [
      'A nurse living in Musan, North Hamgyong Province said it snowed.',
      'Newser < A nurse living in Musan, North Hamgyong Province',
    ],
    ['After a storm in Dandong, Liaoning Province said the bridge was shut.', 'Newser < Liaoning Province'],
  ]));

describe('a second verb goes on with the one of its time', () =>
  same([
    ['Ok sold the nets the divers are mending but said that he expects snow.', 'Newser < Ok'],
    ['The mayor left the hall where voters are waiting and announced a strike.', 'Newser < The mayor'],
    ['The mill sold the boats its owners now miss and says that nets are dear.', 'Newser < The mill'],
    [
      'The nurse waited for those who starve and told Kyodo that rice was gone.',
      'Newser < Kyodo < The nurse',
    ],
  ]));

describe('a clause of "which" behind a time is on what stands before it', () =>
  same([
    ['The Hana Ilbo ran a notice on Sunday which said the ferry had sunk.', 'Newser < Hana Ilbo < a notice'],
    ['The union put up a notice last week which said rice was dear.', 'Newser < a notice'],
    ['He met a broker on Monday who said that salt was gone.', 'Newser < a broker'],
  ]));

describe('what somebody worked as is in the clause on him', () =>
  same([
    [
      'Two divers who once served as unit heads told Kyodo it was cold.',
      'Newser < Kyodo < Two divers who once served as unit heads',
    ],
    ['A man who worked as a cook told Kyodo it was cold.', 'Newser < Kyodo < A man who worked as a cook'],
    ['A woman who was jailed as a spy said that it was late.', 'Newser < A woman who was jailed as a spy'],
    ['The nurse who posed as a guard said that it was late.', 'Newser < The nurse who posed as a guard'],
    ['The ferry sank as a guard said it was late.', 'Newser < a guard'],
  ]));

describe('a comma inside marks closes an aside', () =>
  same([
    ['The memo, a page marked “urgent,” said that the pier rots.', 'Newser < The memo'],
    ['A guard, a man nicknamed “Fox,” denied that it was late.', 'Newser < A guard, a man nicknamed “Fox”'],
    ['Petra Lind, author of “The Grey Heron,” said that it was late.', 'Newser < Petra Lind'],
  ]));

describe('behind a comma goes on whom the sentence is about', () =>
  same([
    ['Ok would not tell whether the ferry had left, but said that it was late.', 'Newser < Ok'],
    ['The clerk could not say why the boats had sunk, and added that it was late.', 'Newser < The clerk'],
    ['A guard refused to say if the two had met, but told Kyodo it was late.', 'Newser < Kyodo < A guard'],
    ['While the guard slept and the mayor said it was late, Ok left.', 'Newser < the mayor'],
  ]));

describe('a figure opens what is said', () =>
  same([
    [
      'A guard said between 20 and 30 clerks had been charged, Radio Hana reported.',
      'Newser < Radio Hana < A guard',
    ],
    [
      'A guard said from 20 to 30 clerks had been charged, Radio Hana reported.',
      'Newser < Radio Hana < A guard',
    ],
    ['A guard said up to 30 clerks had been charged, Radio Hana reported.', 'Newser < Radio Hana < A guard'],
    [
      'A guard said at least ten clerks had been charged, Radio Hana reported.',
      'Newser < Radio Hana < A guard',
    ],
    ['A guard said under 30 clerks had been charged, Radio Hana reported.', 'Newser < Radio Hana < A guard'],
  ]));

describe('when somebody was told is no part of who', () =>
  same([
    ['Petra Lind told a Brno press briefing in early July that nets were gone.', 'Newser < Petra Lind'],
    ['Petra Lind told a town meeting in late May that nets were gone.', 'Newser < Petra Lind'],
  ]));

describe('a whole phrase speaks', () =>
  same([
    ['The mill as well as the union said it was cold.', 'Newser < The mill as well as the union'],
    ['Somebody close to the mayor said it was cold.', 'Newser < Somebody close to the mayor'],
    [
      'Someone familiar with the plan told Kyodo it was cold.',
      'Newser < Kyodo < Someone familiar with the plan',
    ],
    ['Eight of the ten divers said it was cold.', 'Newser < Eight of the ten divers'],
    ['Hundreds of the divers said it was cold.', 'Newser < Hundreds of the divers'],
  ]));

describe('an age is nobody', () =>
  same([
    ['Ro Sun-mi (alias), 38, who sells dried cod, says she paid one coin.', 'Newser < Ro Sun-mi'],
    [
      'Porters pay. Choe Un (pseudonym), 29, who carries coal, told the clerk he was beaten.',
      'Newser < Choe Un',
    ],
    ['The weaver, 33, who asked not to be named, said the loom was sold.', 'Newser < The weaver'],
    [
      'In the hamlet of Orsk, Kiyoshi Oda, 70, who keeps the mill where maps are stored, said it was cold.',
      'Newser < Kiyoshi Oda',
    ],
    ['Anna Berg (alias), 52, who rows the mail, warned that the ward was full.', 'Newser < Anna Berg'],
  ]));

describe('whom somebody met or telephoned is the source', () =>
  same([
    [
      'Mr. Berg (45, alias), a Tromso resident whom the writer met in Oslo, Norway on the 22nd, said, “It came by train.”',
      'Newser < Mr. Berg',
    ],
    ['A weaver whom our reporter met in Bergen said the loom was sold.', 'Newser < A weaver'],
    ['A port official we telephoned said he could not discuss it.', 'Newser < A port official'],
    ['A baker I met in Bergen said rye was dear.', 'Newser < A baker'],
    ['A clerk whom Radio Hana reached by phone said it was shut.', 'Newser < Radio Hana < A clerk'],
    ['Ms. Dahl, a nurse whom we met at the pier on Monday, says the ward is full.', 'Newser < Ms. Dahl'],
  ]));

describe('what was posted somewhere says it, and not the place', () =>
  same([
    [
      'On the 18th a notice by the County Committee was posted at the mill gate, which said it was shut.',
      'Newser < a notice by the County Committee',
    ],
    ['A leaflet was nailed to the church door, which said that the pier was closed.', 'Newser < A leaflet'],
    ['A sign hung over the bridge that read “No boats.”', 'Newser < A sign'],
    [
      'A letter from the mayor was read out in the square, which warned that bread would run short.',
      'Newser < A letter from the mayor',
    ],
    ['A decree was read at the mill, which said that looms would be counted.', 'Newser < A decree'],
    // Who can speak does.
    ['A letter was sent to the ministry, which said it had no coal.', 'Newser < the ministry'],
    ['A poster was shown to the mayor in May, who said it was old.', 'Newser < the mayor'],
    ['An order was printed in the Hana Ilbo, which said the dam broke.', 'Newser < Hana Ilbo'],
  ]));

describe('who speaks stands behind what opens the clause without a comma', () =>
  same([
    [
      'During the visit Petra Lind is reported to have said that “the quay is the first task.”',
      'Newser < Petra Lind',
    ],
    ['On May 12 Leo Marchetti, a nurse, said that the mill was shut.', 'Newser < Leo Marchetti'],
    ['In a note on its website one of the five insisted: “Nobody plays there.”', 'Newser < one of the five'],
    ['At a meeting in May party secretaries said the mill was shut.', 'Newser < party secretaries'],
    ['On the streets of Omsk traders say the mill is shut.', 'Newser < traders'],
    ['In Brno local welders told Kyodo that the mill was shut.', 'Newser < Kyodo < local welders'],
    ['These days Moon works in a bakery. “People watch me,” she says.', 'Newser < Moon'],
    ['That day Petra Lind told Kyodo the mill was shut.', 'Newser < Kyodo < Petra Lind'],
    ['In the village of Sol the mayor said the mill was shut.', 'Newser < the mayor'],
    ['The market traders say the mill is shut.', 'Newser < The market traders'],
  ]));

describe('what hangs on a noun before its verb', () =>
  same([
    [
      'A resident of Anju contacted on November 20 reported that families must pay.',
      'Newser < A resident of Anju contacted on November 20',
    ],
    [
      'A blogger with half a million followers claimed that the log was new.',
      'Newser < A blogger with half a million followers',
    ],
    [
      'A merchant going in and out of Anju showed another opinion, saying that rice was dear.',
      'Newser < A merchant going in and out of Anju',
    ],
    [
      'A driver heading back to Omsk shook his head, saying that the pier was shut.',
      'Newser < A driver heading back to Omsk',
    ],
    [
      'Emi Ito, deputy manager of a ferry company in Brno, capital of Moravia, said it was cold.',
      'Newser < Emi Ito',
    ],
    ['Leo Marchetti, night guard at the mill, an old one, said it was cold.', 'Newser < Leo Marchetti'],
    [
      'The Republic of Brno’s Harbor Ministry told a briefing that the quay was shut.',
      'Newser < The Republic of Brno’s Harbor Ministry',
    ],
    [
      'The University of Oslo’s Ice Center said the quay was shut.',
      'Newser < The University of Oslo’s Ice Center',
    ],
    ['A nurse testified from behind a screen that two men had called.', 'Newser < A nurse'],
    ['“He was paid in the name of his son,” the panel notes.', 'Newser < the panel'],
  ]));
