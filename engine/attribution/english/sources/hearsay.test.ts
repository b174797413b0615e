import { describe, expect, it } from 'vitest';
import { attribute } from '../..';

/** The chain of the last statement of a text, outermost link first. */
const last = (text: string) =>
  attribute(text, { outlet: 'Newser', language: 'en' })
    .attributions.filter(({ depth }) => !depth)
    .at(-1)
    ?.chain.map(({ name }) => name)
    .join(' < ');
const same = (cases: ReadonlyArray<readonly [string, string]>) =>
  it.each(cases)('%s', (text, expected) => expect(last(text)).toBe(expected));

describe('who speaks within what somebody says', () =>
  same([
    [
      '“My uncle fixes nets. A guard said, ‘You are late,’ and he ran,” a trader in Omsk said.',
      'Newser < a trader in Omsk < A guard',
    ],
    [
      '“An old woman shook her stick and said, ‘The ice is thin,’” a diver said.',
      'Newser < a diver < An old woman',
    ],
    [
      '“The students must pay. My nephew asked me, ‘Why us?’” a teacher said.',
      'Newser < a teacher < My nephew',
    ],
    [
      '“I asked the owner why and he told me the union had wanted it,” a welder said.',
      'Newser < a welder < the owner',
    ],
    ['“A clerk wrote that the mill was sold,” a welder said.', 'Newser < a welder < A clerk'],
    ['“Mongolia tells us the pier is ours,” a diver said.', 'Newser < a diver < Mongolia'],
    [
      'A diver said a cousin at the clinic had passed on word of the fire.',
      'Newser < A diver < a cousin at the clinic',
    ],
    [
      '“The slide was old. My mother used to say the ferry would sink,” a clerk said.',
      'Newser < a clerk < My mother',
    ],
    ['Parents ask why the mill never opens, according to a clerk.', 'Newser < a clerk < Parents'],
    ['Traders report long queues at the pier, a clerk said.', 'Newser < a clerk < Traders'],
    ['“The union holds that the pier is ours,” a clerk said.', 'Newser < a clerk < The union'],
    ['“Customers used to point to a picture,” a clerk said.', 'Newser < a clerk'],
    ['A clerk said two guards stood there and that one told him it was “a gift.”', 'Newser < A clerk'],
    ['A clerk said that the union would ask the port for “an account of it.”', 'Newser < A clerk'],
    ['A clerk said that the union has requested 40 tons of rice.', 'Newser < A clerk'],
    ['Workers report to the mill at six, a clerk said.', 'Newser < a clerk'],
    ['“They will say that I stole,” a clerk said.', 'Newser < a clerk'],
    ['A clerk said that guards are asked to leave “boots and belts” outside.', 'Newser < A clerk'],
    ['“The families concerned live by the river,” a clerk said.', 'Newser < a clerk'],
    ['A clerk said that rabbits “give meat and ask for nothing.”', 'Newser < A clerk'],
    ['“The guard told me to wait,” a clerk said.', 'Newser < a clerk'],
  ]));

describe('“he” in somebody’s words is whom he spoke of', () =>
  same([
    [
      'A trader said the foreman had been told to pay twice. “He said he could sell the boat,” the trader said.',
      'Newser < A trader < the foreman',
    ],
    [
      'A nurse said that her brother had waited. “He told the clerk, ‘I have brought my soap,’” the nurse said.',
      'Newser < A nurse < her brother',
    ],
    [
      'A nurse said that the inspectors hated the badges. “They say, ‘Do the guards wear them?’” the nurse said.',
      'Newser < A nurse < the inspectors',
    ],
    ['A clerk said the goats were thin. “He said they would die,” the clerk said.', 'Newser < A clerk'],
    ['A clerk said the foreman had left. The clerk said he thought that it was early.', 'Newser < A clerk'],
    ['A clerk said the foremen had left. “He says it was early,” the clerk said.', 'Newser < A clerk'],
  ]));

describe('a body that a source retells goes by its name', () =>
  same([
    [
      'The National Ferry Agency said that rice was dear. Petra Lind, a member, said the agency had told her that it would rain.',
      'Newser < Petra Lind < The National Ferry Agency',
    ],
    [
      'The Harbor Service (HS) said that rice was dear. “The HS views the pier as a trap,” Petra Lind said.',
      'Newser < Petra Lind < The Harbor Service (HS)',
    ],
    [
      'The National Ferry Agency said that rice was dear. Petra Lind said the agency had described the pier as “a tooth.”',
      'Newser < Petra Lind < The National Ferry Agency',
    ],
    [
      'A welder in Omsk said that rice was dear. Petra Lind said the welder had told her that it would rain.',
      'Newser < Petra Lind < A welder in Omsk',
    ],
    ['Petra Lind said the agency had told her that it would rain.', 'Newser < Petra Lind < the agency'],
  ]));

describe('where a source has all of it from', () =>
  same([
    [
      'The gate is shut, a trader in Brno said. He had learned of it from his sister-in-law, who cooks there.',
      'Newser < a trader in Brno < his sister-in-law',
    ],
    [
      'The gate is shut, a trader in Brno said. He had heard of it from a guard.\n\nRice is dear, according to the trader.',
      'Newser < a trader in Brno < a guard',
    ],
    [
      'Lamp Watch said it had learned of the raid on the pier through its partners in Omsk.',
      'Newser < Lamp Watch < its partners in Omsk',
    ],
    [
      'Petra Lind said that she had been shown the order by an officer of the guard.',
      'Newser < Petra Lind < an officer of the guard',
    ],
    [
      'The gate is shut, a trader in Brno said. He had learned of it from the sea.',
      'Newser < a trader in Brno',
    ],
  ]));

describe('what is done by saying it, and what others think of somebody, is nobody’s report', () => {
  it.each([
    'The clerk said the mayor declared a holiday for the valley and shut the gates.',
    'The clerk said the king declared war on the crows.',
    'A cook said a guard suspected to have fled had never been seen.',
    'A cook said a clerk believed to have fled had a lamp.',
    'Officials said a man alleged to have sold salt was at sea.',
  ])('%s', (text) => {
    const [first] = attribute(text, { outlet: 'Harbor Post' }).attributions;
    expect(first?.chain).toHaveLength(2);
  });

  it.each([
    ['The clerk said the mayor declared that the road was shut.', 'the mayor'],
    [
      'The guild said it has been confirmed through an allied office that the pilot died.',
      'an allied office',
    ],
    ['“It was learned from a clerk that the gate is shut,” the cook said.', 'a clerk'],
    ['“According to the speaker in the film, nobody sails,” the cook said.', 'the speaker in the film'],
    ['The cook said: “According to a nurse, the ward is shut.”', 'a nurse'],
    ['“It has been verified by two pilots that the quay is old,” the cook said.', 'two pilots'],
  ])('but %s', (text, from) => {
    const [first] = attribute(text, { outlet: 'Harbor Post' }).attributions;
    expect(first?.chain.at(-1)?.name).toBe(from);
  });
});
