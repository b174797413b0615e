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

describe('a noun made of what somebody does takes him up', () =>
  same([
    [
      '“Rice is dear,” a citizen who sells groceries to the camp told Kyodo.\n\nThe grocer said it had rained.',
      'Newser < Kyodo < a citizen who sells groceries to the camp',
    ],
    [
      '“Rice is dear,” a woman who sells cloth told Kyodo.\n\nA guard slept.\n\nThe vendor said it had rained.',
      'Newser < Kyodo < a woman who sells cloth',
    ],
    [
      'A man who teaches at the port told Kyodo that it rained. Snow fell. The teacher said it would clear.',
      'Newser < Kyodo < A man who teaches at the port',
    ],
    [
      'A woman who drives a truck told Kyodo that it rained. A nurse said it did not. The driver said it would clear.',
      'Newser < Kyodo < A woman who drives a truck',
    ],
    ['A woman who sells cod said that it rained. The mayor said it would clear.', 'Newser < The mayor'],
    [
      'A man who sells cod said it rained. A woman who sells salt said it snowed. The trader said it would clear.',
      'Newser < The trader',
    ],
  ]));

describe('somebody taken up by another word', () =>
  same([
    [
      'The president of Lamp Hands, the Venerable Hwan, was unmoved. “It rains,” the monk told reporters.',
      'Newser < Venerable Hwan',
    ],
    [
      'A priest of the diocese of Brno said it rained.\n\nThe religious adds that rice is dear.',
      'Newser < A priest of the diocese of Brno',
    ],
    [
      'Petra Lind, 38, said the mill was shut.\n\nThe mum-of-two recalled the mill as “cold.”',
      'Newser < Petra Lind',
    ],
    [
      'Kyodo spoke to a “reporting partner” in Anju.\n\n“It rains,” the partner said.',
      'Newser < Kyodo < a “reporting partner”',
    ],
    [
      'A member of the delegation told Tass that it rained. The source said most would leave.',
      'Newser < Tass < A member of the delegation',
    ],
    ['Petra Lind said that it rained. The source said most would leave.', 'Newser < a source'],
    [
      'Ambassador Leo Marchetti said that sugar was dear. “It rains,” the Swedish ambassador said.',
      'Newser < the Swedish ambassador',
    ],
    [
      'Ambassador Leo Marchetti said that sugar was dear. “It rains,” the ambassador said.',
      'Newser < Ambassador Leo Marchetti',
    ],
  ]));

describe('who speaks for the body that spoke right before', () =>
  same([
    [
      'The Coast Ice Programme said it rained. A spokesman added that rice was dear.',
      'Newser < A spokesman for the Coast Ice Programme',
    ],
    [
      'The Harbor Relief Fund said it rained. “Rice is dear,” a spokeswoman said.',
      'Newser < a spokeswoman for the Harbor Relief Fund',
    ],
    ['Petra Lind said it rained. A spokesman added that rice was dear.', 'Newser < A spokesman'],
    [
      'The Harbor Relief Fund said it rained. Ok Mi-ran slept. Snow fell. It was late. A spokesman said rice was dear.',
      'Newser < A spokesman',
    ],
    [
      'The Harbor Relief Fund said it rained. A spokesman for the mill said rice was dear.',
      'Newser < A spokesman for the mill',
    ],
  ]));

describe('“he” behind a work is who wrote it', () =>
  same([
    ['For background, see Lim’s paper on the reform. He argues that each reform failed.', 'Newser < Lim'],
    ['A nurse wept. Read the new book by Petra Lind. She writes that the port froze.', 'Newser < Petra Lind'],
    [
      'A nurse said it rained. More is in Marchetti’s recent essay. He thinks that the port froze.',
      'Newser < Marchetti',
    ],
    [
      'More is in Marchetti’s recent essay.\n\nA nurse said it rained. She thinks that it was late.',
      'Newser < A nurse',
    ],
    [
      '“One of the guards asked me if I was cold,” a nurse said. “It was late,” she added.',
      'Newser < a nurse',
    ],
  ]));

describe('a newsletter speaks for the body that issues it', () =>
  same([
    [
      'The raids appear in the June newsletter of ‘Lamp Hands’, an aid group.\n\nAccording to the newsletter, a plate costs 50 won.',
      'Newser < Lamp Hands',
    ],
    ['Good Winds’ new bulletin is out. The bulletin said rice was dear.', 'Newser < Good Winds'],
    [
      'The Harbor Fund’s magazine is out. The magazine reported that rice was dear.',
      'Newser < The Harbor Fund',
    ],
    ['Read the blog by the Dul Institute. The blog says that rice is dear.', 'Newser < the Dul Institute'],
    ['The mill issues a newsletter. The newsletter said rice was dear.', 'Newser < a newsletter'],
  ]));

describe('“the North” is no body that has it in its name', () =>
  same([
    ['Lamp for the North said it rained. The North denies that it rained.', 'Newser < The North'],
    ['Wings of the South said it rained. The South said it was dry.', 'Newser < The South'],
    ['The Lamp Society said it rained. The society said it was dry.', 'Newser < The Lamp Society'],
  ]));

describe('a call sign is a name', () =>
  same([
    [
      'The officer, who goes by the call sign Alder, told Kyodo that it rained. Alder believes the boat had left.',
      'Newser < Kyodo < The officer',
    ],
    [
      'A clerk, who uses the nickname Wren, told Kyodo that it rained. Wren said the boat had left.',
      'Newser < Kyodo < A clerk',
    ],
  ]));

describe('a body speaks for itself on a page of its own', () => {
  const own = (text: string) =>
    attribute(text, { outlet: 'Lamp Watch International', language: 'en' })
      .attributions.at(-1)
      ?.chain.map(({ name }) => name)
      .join(' < ');
  it.each([
    ['It rained in Omsk, Lamp Watch International said in a report.', 'Lamp Watch International'],
    ['Lamp Watch International called on the port to close.', 'Lamp Watch International'],
    ['It rained in Omsk, the Harbor Fund said.', 'Lamp Watch International < the Harbor Fund'],
  ])('%s', (text, chain) => expect(own(text)).toBe(chain));
});
