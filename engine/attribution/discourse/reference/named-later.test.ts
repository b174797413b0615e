import { describe, expect, it } from 'vitest';
import { attribute } from '../..';

/** Who speaks first, and who speaks last. */
function ends(text: string): [string | null | undefined, string | null | undefined] {
  const { attributions, sources } = attribute(text.replaceAll(' / ', '\n\n'), { outlet: 'Newser' });
  const [first, last] = [attributions[0], attributions.at(-1)];
  for (const one of [first, last]) expect(sources.map(({ id }) => id)).toContain(one?.sourceId);
  return [first?.speaker, last?.speaker];
}

describe('who is named only later', () => {
  it.each([
    [
      'North Korea sends convicts to log in the cold, an aid group has said. / In a study issued on Friday, the Oslo-based Institute for Free Labour called the camps “a forest with a fence”.',
      'the Oslo-based Institute for Free Labour',
    ],
    [
      'Forged coins were found in three ports, a senior customs official told a committee on Monday. / "They came in boxes," Jun Takeda, head of the customs bureau, told the panel.',
      'Jun Takeda',
    ],
    [
      'The North may hold a vote, a think tank said on Tuesday. / The Hanul Institute for Peace said in its paper that ballots were printed.',
      'The Hanul Institute for Peace',
    ],
    [
      'The dam will burst, a South Korean lawmaker said Wednesday. / "It is a matter of weeks," Rep. Bae Joo-hyun told reporters.',
      'Rep. Bae Joo-hyun',
    ],
    [
      'Two launchers were moved, a South Korean officer said. / "They are at Wonsan," Col. Han Mu-jin, spokesman of the general staff, told reporters.',
      'Col. Han Mu-jin',
    ],
    [
      'Prisoners make wigs, a human rights organization claims. / The group, Voices from the Yard, said it had talked to 41 women.',
      'Voices from the Yard',
    ],
    [
      'Five villagers were held, a Christian charity has said. / Lamp Hands, a ministry which helps believers, said it had learned of the arrests.',
      'Lamp Hands',
    ],
    [
      'A relief group that raised the alarm said Tuesday that rice was dear. / Six villages were hit, according to Good Winds, which has offices in Omsk.',
      'Good Winds',
    ],
    [
      'A former North Korean spy has said that the woman was alive. / “She taught me to bow,” Choi Eun-ja, 58, told a news conference.',
      'Choi Eun-ja',
    ],
    [
      'A nurse who crossed the ice said that the ward was cold. “We burned chairs,” Ok Mi-ran, who crossed alone, told Reuters.',
      'Ok Mi-ran',
    ],
  ])('%s', (text, name) => expect(ends(text)).toEqual([name, name]));

  it.each([
    [
      'The test failed, a US official said. / A spokesman for the fleet, Col. Rob Mayer, said he had no comment.',
      'a US official',
    ],
    [
      'A resident of Hyesan said that the market was shut. / “It is closed,” Kang Chol-su, a defector in Seoul, said.',
      'A resident of Hyesan',
    ],
    [
      'The test failed, an officer said. / “No comment,” a spokesman for the fleet, Col. Rob Mayer, told reporters.',
      'an officer',
    ],
    ['The plant is cold, an expert said. / Another expert, Tom Reed, said that it was warm.', 'an expert'],
    [
      'Tom Reed was there. The plant is cold, an expert said. / “It is warm,” Tom Reed, an expert on coal, said.',
      'an expert',
    ],
    ['Rice is dear, a rights group said. / The Unification Ministry said it had no data.', 'a rights group'],
    ['Rice is dear, a charity said. / The Mercy Fund told Reuters that it had no data.', 'a charity'],
  ])('is nobody else: %s', (text, name) => expect(ends(text)[0]).toBe(name));
});

describe('a report of nobody is the outlet’s that the next words came through', () => {
  it.each([
    [
      'The dam broke in May, according to a new report.\n\nTwo men drowned, sources told Radio Hana. “It was old,” a clerk told the station.\n\nThe gate is shut, Radio Hana reported.',
      'Radio Hana',
    ],
    [
      'The dam broke in May, a report says. Two men drowned, a nurse told the Dul Ilbo. The Dul Ilbo said it was old.',
      'Dul Ilbo',
    ],
    [
      'Guards left the gate, a media report said.\n\n“They ran,” a cook told the Oslo Times in a call. It rained, the Oslo Times reported.',
      'Oslo Times',
    ],
    // Somebody else has spoken since, or whose report it is was said.
    [
      'The dam broke in May, according to a new report.\n\nThe mayor denied it. “It stands,” he said.\n\nA cook told Radio Hana that it rained. Radio Hana said it was May.',
      'a new report',
    ],
    [
      'The dam broke, according to a report by engineers. Two men drowned, a nurse told the Dul Ilbo. The Dul Ilbo said it was old.',
      'a report by engineers',
    ],
  ])('%s', (text, expected) =>
    expect(attribute(text, { outlet: 'Harbor Post' }).attributions[0]?.chain[1]?.name).toBe(expected),
  );
});
