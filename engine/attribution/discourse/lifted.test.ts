import { describe, expect, it } from 'vitest';
import { attribute } from '../index';

/** Content, speaker and chain of the attributions that stand in no other. */
function read(...paragraphs: string[]) {
  const text = paragraphs.join('\n\n');
  return attribute(text, { outlet: 'The Harbour Paper' })
    .attributions.filter(({ depth }) => !depth)
    .map(({ content, speaker, chain }) => ({
      content: content.map(([start, end]) => text.slice(start, end)).join(' … '),
      speaker,
      through: chain.slice(1).map(({ name }) => name),
    }));
}

describe('a tag around a tag', () => {
  it.each([
    ['Vice premier Ri Chol said that the dam holds, KCNA reported.', 'the dam holds'],
    ['Vice premier Ri Chol said that the dam holds, according to KCNA.', 'the dam holds'],
    [
      'During a visit on Friday, vice premier Ri Chol said the dam holds, KCNA reported on Saturday.',
      'the dam holds',
    ],
    ['According to KCNA, vice premier Ri Chol said that the dam holds.', 'the dam holds'],
  ])('%s', (sentence, content) => {
    const [only, ...more] = read(sentence);
    expect(more).toEqual([]);
    expect(only?.content).toBe(content);
    expect(only?.speaker).toMatch(/Ri Chol/);
    expect(only?.through).toEqual(['KCNA', expect.stringMatching(/Ri Chol/)]);
  });

  it.each([
    ['The dam holds, according to engineers, Radio Hana reported.', 'engineers'],
    [
      'The dam holds, according to two engineers who built it, Radio Hana reports.',
      'two engineers who built it',
    ],
    [
      'The dam holds and the river falls, according to an engineer in Nampo, the Dul Ilbo said.',
      'an engineer',
    ],
    ['“The dam holds,” according to an engineer, the Dul Ilbo reported on Monday.', 'an engineer'],
    ['The dam holds, according to the Dul Ilbo, Radio Hana reported.', 'Dul Ilbo'],
  ])('“according to” in a tag: %s', (sentence, source) => {
    const [only, ...more] = read(sentence);
    expect(more).toEqual([]);
    expect(only?.content).toMatch(/^“?The dam holds(?:,”?| and the river falls)?$/);
    expect(only?.through).toEqual([
      expect.stringMatching(/Radio Hana|Dul Ilbo/),
      expect.stringContaining(source),
    ]);
  });

  it.each([
    'Ri Chol said the dam holds and warned that the river would rise, KCNA reported.',
    'Ri Chol told the engineers that the dam holds and added that the river would rise, KCNA said.',
    'Ri Chol said that the dam holds and that “the river will rise” and called the plan “a joke,” KCNA reported.',
    'Ri Chol insisted the dam holds, adding that the river would rise, according to KCNA.',
    'On Friday, Ri Chol said the dam holds and claimed the river would rise, KCNA said Saturday.',
  ])('carries every statement that it stands around: %s', (sentence) => {
    const found = read(sentence);
    expect(found).toHaveLength(2);
    for (const { through } of found)
      expect(through).toEqual([
        expect.stringMatching(/KCNA|Korean Central/),
        expect.stringMatching(/Ri Chol/),
      ]);
  });

  it.each([
    'Ri Chol said at a meeting in the port city of Nampo on Friday that the dam holds, KCNA reported.',
    'Ri Chol, KCNA reported, said the dam holds.',
    'Ri Chol, KCNA further reported, described the dam as “a wonder.”',
    'Ri Chol, according to KCNA, called the dam “a wonder of the age”.',
    'Ri Chol has declared that the dam holds, KCNA reports, amid a flood in the west.',
    'Ri Chol told a hall in Nampo that the dam holds, KCNA reported.',
  ])('wherever it stands: %s', (sentence) => {
    const [only, ...more] = read(sentence);
    expect(more).toEqual([]);
    expect(only?.through).toEqual([
      expect.stringMatching(/KCNA|Korean Central/),
      expect.stringMatching(/Ri Chol/),
    ]);
  });

  it('goes on with the speaker: what he said next came the same way', () => {
    const found = read(
      'Vice premier Ri Chol said that the dam holds, KCNA reported.',
      'He said the water would fall by June.',
    );
    expect(found.map(({ through }) => through[0])).toEqual(['KCNA', 'KCNA']);
  });

  it('stays with a person who tells it: the inner source is whom that person heard', () => {
    const [only] = read(
      'Railway officials told the families that the train was late, according to the trader.',
    );
    expect(only?.speaker).toBe('the trader');
  });

  it.each([
    [
      'The minister described the bridge as “a toy”, state media reported at the time.',
      'the bridge as “a toy”',
    ],
    ['Governor Ri Chol criticized the mills for “sleeping”, the Dul Ilbo said.', 'the mills for “sleeping”'],
    ['Ri Chol thanked the crew for its “fine song”, according to KCNA.', 'the crew for its “fine song”'],
    ['The council called the levy a disgrace, Radio Hana reported on Friday.', 'the levy a disgrace'],
    ['According to Radio Hana, the judge has called him “a quiet eater.”', 'him “a quiet eater.”'],
  ])('what somebody makes of a thing is his: %s', (sentence, content) => {
    const [only, ...more] = read(sentence);
    expect(more).toEqual([]);
    expect(only?.content).toBe(content);
    expect(only?.through).toHaveLength(2);
  });

  it('what somebody announced or did, without his words, is the outlet’s', () => {
    expect(read('The council closed the port and announced a levy, Radio Hana said.')).toEqual([
      expect.objectContaining({ through: ['Radio Hana'] }),
    ]);
  });

  it('leaves what an outlet says of a thing that somebody praised', () => {
    const [only] = read('The order explaining the rule was posted in May, KCNA reported.');
    expect(only?.through).toEqual(['KCNA']);
  });
});

describe('a line that hands over', () => {
  it('is a link of what follows, until the next one or the writer speaks', () => {
    const found = read(
      'According to the Chosun Ilbo:',
      'A trader in Hyesan said that rice is dear.',
      'I have heard that before.',
      'An official in Seoul said that the border is shut.',
      'From Yonhap, May 3:',
      'A trader in Musan said that corn is dear.',
    );
    expect(found.map(({ through }) => through)).toEqual([
      ['Chosun Ilbo', 'A trader in Hyesan'],
      ['An official in Seoul'],
      ['Yonhap', 'A trader in Musan'],
    ]);
  });

  it('a line that ends in a colon and tells something of its own hands over nothing', () => {
    const [only] = read(
      'There are three things that KCNA has never shown on any of its pages in all the years since the flood of that summer:',
      'A trader in Hyesan said that rice is dear.',
    );
    expect(only?.through).toEqual(['A trader in Hyesan']);
  });
});

describe('what is no statement', () => {
  it.each([
    'The paper did not say how it came by the picture.',
    'Asked whether prices would rise, the traders went home.',
    'The ministry responded to a request for comment.',
  ])('%s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it('where the words come from is none of its own: citing', () => {
    const found = read('The Harbour Post, citing satellite images, said that the quay was gone.');
    expect(found.map(({ content }) => content)).toEqual(['the quay was gone']);
  });
});

describe('who it is', () => {
  it('an apposition names the one who is brought in by a role', () => {
    const [only] = read('Its director, Cho Mi-rae, said that the guides had left.');
    expect(only?.speaker).toBe('Cho Mi-rae');
  });

  it('an apposition is no part of a name', () => {
    const [only] = read(
      '“The wages went through a bank in Macau,” said Joanna Pruitt, a former analyst now at a college in Ohio.',
    );
    expect(only?.speaker).toBe('Joanna Pruitt');
  });

  it('“one of them” is somebody of the group that spoke', () => {
    const found = read(
      'Two traders in Hyesan said that rice is dear.',
      '“Corn is dearer,” one of them said.',
    );
    expect(found.at(-1)?.speaker).toBe('one of two traders in Hyesan');
  });
});

describe('what a source keeps to itself', () => {
  it.each([
    'but would not say when it would begin',
    'but did not elaborate',
    'but gave no date',
    'but could not confirm the date',
    'but has not said when',
    'but has yet to comment',
  ])('%s', (rest) => {
    const [first] = read(`Vice premier Ri Chol said the plan was ready, ${rest}.`);
    expect(first?.content).toBe('the plan was ready');
  });

  it('a second verb of what is told is told', () => {
    const [first] = read('The office said the plan would slow trade, but would cut smuggling by half.');
    expect(first?.content).toBe('the plan would slow trade, but would cut smuggling by half');
  });
});

describe('lines that hand over nothing', () => {
  it.each([
    'I read the Hankyoreh every morning, for one reason:',
    'The letter was sent to the Korea Times with two demands:',
    'Here is how to reach Daily NK:',
    'Timeline of the row with the BBC:',
    'Photo by the Associated Press:',
    'Questions for the Korea Herald:',
  ])('%s', (line) => {
    const found = read(line, 'A trader in Hyesan said that rice is dear.');
    expect(found.at(-1)?.through).toEqual(['A trader in Hyesan']);
  });

  it.each([
    'Yonhap:',
    'From the Asahi Shimbun, May 29:',
    'Daily NK had a rather different story on Thursday:',
  ])('while %s does', (line) =>
    expect(read(line, 'A trader in Hyesan said that rice is dear.').at(-1)?.through).toHaveLength(2),
  );

  it('a subhead ends what was handed over', () => {
    const found = read(
      'From Yonhap:',
      'A trader said that rice is dear.',
      'Markets',
      'A driver said that corn is dear.',
    );
    expect(found.map(({ through }) => through.length)).toEqual([2, 1]);
  });
});

describe('whom “one of them” and a name do not mean', () => {
  it('not the group of long ago, where the text has named others since', () => {
    const found = read(
      'Residents said the market had closed. A source said the police had taken away two traders. One of them said he was innocent.',
    );
    expect(found.at(-1)?.speaker).not.toMatch(/residents/);
  });

  it.each([
    ['A guard told the Korea Press Foundation that the gate was shut.', /^A guard/],
    ['A source, North Hamgyong Province, said the gate was shut.', /source/],
    ['Mary Weekly, a defector, said the gate was shut.', /Mary Weekly/],
  ])('%s', (sentence, speaker) => {
    const [only] = read(sentence);
    expect(only?.speaker).toMatch(speaker);
    expect(only?.through).toHaveLength(1);
  });

  it.each(['Iran', 'China and Russia', 'Hong Kong'])('%s is nobody that “he” means', (country) => {
    const found = read(`${country} said the cargo was food.`, 'He said it had left.');
    expect(found.at(-1)?.speaker).not.toBe(country);
  });

  it('“it” is the agency that carried the words before', () => {
    const found = read(
      'The ministry said the deal was off.',
      'Vice premier Ri Chol said that the dam holds, KCNA reported. It also said that guards had left.',
    );
    expect(found.at(-1)?.through.at(-1)).toBe('KCNA');
  });
});

describe('a paper carries what people in it say', () => {
  it.each([
    [
      'Guards said that the dam holds, according to a memo by the ministry.',
      ['a memo by the ministry', 'Guards'],
    ],
    [
      'A mason told the court that the dam holds, according to court documents.',
      ['court documents', 'A mason'],
    ],
    [
      'The minister told the envoy that the dam holds, a leaked cable says.',
      ['a leaked cable', 'The minister'],
    ],
    ['Two nurses said the dam holds, an internal letter says.', ['an internal letter', 'Two nurses']],
    ['Two nurses said that the dam holds, according to a survey.', ['a survey', 'Two nurses']],
    ['In a cable, Moe is quoted as saying that the dam holds.', ['a cable', 'Moe']],
    [
      'In the indictment, Moe was quoted as telling two masons that the dam holds.',
      ['the indictment', 'Moe'],
    ],
    // His own words; an outlet's.
    ['In a statement, Moe was quoted as saying that the dam holds.', ['Moe']],
    ['In a Radio Hana report, Moe was quoted as saying that the dam holds.', ['Radio Hana', 'Moe']],
  ])('%s', (sentence, through) => {
    const [only, ...more] = read(sentence);
    expect(more).toEqual([]);
    expect(only?.content).toBe('the dam holds');
    expect(only?.through).toEqual(through);
  });

  it.each([
    'Moe was quoted as telling the envoy that the dam holds.',
    'Moe was quoted by Radio Hana as telling him that the dam holds.',
    'Moe was cited as telling a crowd of masons the dam holds.',
    'Moe is quoted as telling aides that the dam holds.',
    'Moe was quoted in May as telling Berg that the dam holds.',
  ])('who was told is none of it: %s', (sentence) => {
    expect(read(sentence).map(({ content }) => content)).toEqual(['the dam holds']);
  });
});
