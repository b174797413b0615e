import { describe, expect, it } from 'vitest';
import { attribute } from '..';

/** The chains of a text's statements on its own level, without the page. */
const chains = (text: string): string[] =>
  attribute(text, { outlet: 'Harbor Post' })
    .attributions.filter(({ depth }) => !depth)
    .map(({ chain }) =>
      chain
        .slice(1)
        .map(({ name }) => name)
        .join(' < '),
    );

type Case = [text: string, expected: string[]];

describe('an outlet that the text never names goes by the text’s words', () => {
  it.each<Case>([
    ['“They took the men,” a trader told a Japanese magazine.', ['a Japanese magazine < a trader']],
    [
      'In an interview with a British tabloid, the waitress said she was paid in soap.',
      ['a British tabloid < the waitress'],
    ],
    [
      'A South Korean daily reported that he was shot. “He was a spy,” said a source quoted by the paper.',
      ['a South Korean daily', 'a South Korean daily < a source'],
    ],
    [
      'The river rose, a source in Musan told a Seoul-based station.',
      ['a Seoul-based station < a source in Musan'],
    ],
    [
      'The dam broke, Radio Hana reported. Two men drowned, a driver told the Seoul-based station.',
      ['Radio Hana', 'Radio Hana < a driver'],
    ],
    // Named soon after, or right beside.
    [
      'The envoy was shot, a Seoul paper reports. He was a spy, the Hana Ilbo paper said.',
      ['Hana Ilbo', 'Hana Ilbo'],
    ],
    [
      'The dam broke, a Norwegian newspaper reported.\n\nAccording to the newspaper Kysten, it was old.',
      ['Kysten', 'Kysten'],
    ],
    [
      'The dam broke, a Norwegian newspaper said.\n\nCiting a clerk, the Harbour Times daily named the victims as Ola Dahl and Per Moe. The bridge was closed, it said.',
      ['Harbour Times', 'Harbour Times'],
    ],
    [
      'The dam broke, according to a report by an online newspaper.\n\nThe Harbour Times, a site run by nuns which covers the coast, claimed that it was old.',
      ['Harbour Times', 'Harbour Times'],
    ],
    [
      'A clerk told the Oslo Times that the dam broke. The Times said it was old.',
      ['Oslo Times < A clerk', 'Oslo Times'],
    ],
    [
      'The Times said the dam broke. The Harbour Times denied it. The Times said it was old.',
      ['The Times', 'The Times'],
    ],
    [
      'A Seoul daily says the envoy was shot. “He lied,” a clerk told the Hana Ilbo.',
      ['Hana Ilbo', 'Hana Ilbo < a clerk'],
    ],
    ['A South Korean newspaper, the Hana Ilbo, reported that he was shot.', ['Hana Ilbo']],
    // A place for trains is none.
    ['He left from a Seoul station. Officials said he was late.', ['Officials']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('an outlet that saw the paper or asked the person is between', () => {
  it.each<Case>([
    ['The ships met at sea, a panel said in a report seen by Reuters.', ['Reuters < a panel']],
    ['Workers must pay, according to a contract that Reuters has seen.', ['Reuters < a contract']],
    ['“It’s a fake,” said an expert consulted by Reuters.', ['Reuters < an expert']],
    ['An expert contacted by Reuters said it was a fake.', ['Reuters < An expert']],
    ['“He slept little,” writes Moro in a book excerpted by Reuters.', ['Reuters < Moro']],
    ['“We signed,” a sailor told Kyodo, in remarks picked up by Reuters.', ['Reuters < Kyodo < a sailor']],
    ['In an op-ed for Reuters, Hale argued that it was late.', ['Reuters < Hale']],
    ['In a talk broadcast by Radio Hana’s Korean service, Hale said it was late.', ['Radio Hana < Hale']],
    [
      '“He limps,” a lawmaker quoted the minister as saying, Reuters reported.',
      ['Reuters < a lawmaker < the minister'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('who speaks to an outlet, or for everybody', () => {
  it.each<Case>([
    [
      'It rained, a clerk told the Guardian. A spokesman for the Trade Ministry said it was cold.',
      ['The Guardian < a clerk', 'A spokesman for the Trade Ministry'],
    ],
    [
      'A source in Musan told Radio Hanbit that it rained. Radio Hanbit’s source said it was cold.',
      ['Radio Hanbit < A source in Musan', 'Radio Hanbit < A source in Musan'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a report that rests on another’s', () => {
  it.each<Case>([
    [
      'Citing a report by the Dul Ilbo, Radio Hana said it rained. A clerk told Radio Hana it was cold.',
      ['Radio Hana < a report by the Dul Ilbo', 'Radio Hana < A clerk'],
    ],
    [
      'Quoting an article of the Dul Ilbo, Radio Hana said it rained. A clerk told Radio Hana it was cold.',
      ['Radio Hana < an article of the Dul Ilbo', 'Radio Hana < A clerk'],
    ],
    [
      'It rained, Radio Hana said, citing a dispatch from the Dul Ilbo. A clerk told Radio Hana it was cold.',
      ['Radio Hana < a dispatch from the Dul Ilbo', 'Radio Hana < A clerk'],
    ],
    [
      'It rained, Radio Hana reported, citing a Tokyo newspaper. The Dul Sinbo said it was cold.',
      ['Radio Hana < a Tokyo newspaper', 'Radio Hana < The Dul Sinbo'],
    ],
    ['It rained, Radio Hana said, citing the Dul Ilbo.', ['Radio Hana < the Dul Ilbo']],
    ['Radio Hana, citing a contract, said it rained.', ['Radio Hana < a contract']],
    ['It rained, Radio Hana said, citing a ferry driver.', ['Radio Hana < a ferry driver']],
    // A reason is nobody’s words.
    ['The mill would close, Radio Hana said, citing the cold.', ['Radio Hana']],
    // Who reads it is told by the report itself.
    ['It rained, according to a report by the Dul Ilbo.', ['Dul Ilbo']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('whose report it is, by what the outlet did', () => {
  it.each<Case>([
    [
      'Radio Hana understands that the mill is shut. A clerk said it was old.',
      ['Radio Hana', 'Radio Hana < A clerk'],
    ],
    ['The news was first broken by Radio Hana. A source said it rained.', ['Radio Hana < A source']],
    ['The story was broken by the Dul Ilbo. A source said it rained.', ['Dul Ilbo < A source']],
    ['The Dul Ilbo broke the story on Monday. A source said it rained.', ['Dul Ilbo < A source']],
    ['Thanks to the Dul Ilbo, the fire came to light. A source said it rained.', ['Dul Ilbo < A source']],
    [
      'Radio Hana spoke to Anna Berg, who ran the mill. “It was cold,” Berg said.',
      ['Radio Hana < Anna Berg'],
    ],
    ['The Dul Ilbo sat down with Anna Berg. “It was cold,” Berg said.', ['Dul Ilbo < Anna Berg']],
    [
      'Radio Hana correspondent Anna Berg said the mill burned. A source said it rained.',
      ['Radio Hana < Radio Hana correspondent Anna Berg', 'Radio Hana < A source'],
    ],
    ['The Dul Ilbo has the story. A source said it rained.', ['Dul Ilbo < A source']],
    ['The story comes from the Dul Ilbo. A source said it rained.', ['Dul Ilbo < A source']],
    [
      'As first reported by the Dul Ilbo, the mill burned. A source said it rained.',
      ['Dul Ilbo', 'Dul Ilbo < A source'],
    ],
    // None of these is a report.
    ['The Dul Ilbo has a canteen. A source said it rained.', ['A source']],
    ['The paint comes from the Dul Ilbo. A source said it rained.', ['A source']],
    ['The mill was broken by Radio Hana. A source said it rained.', ['A source']],
    ['The Dul Ilbo broke the law. A source said it rained.', ['A source']],
    ['The strike is due to the Dul Ilbo. A source said it rained.', ['A source']],
    ['Radio Hana never spoke to Anna Berg. Mill owner Jon Moe said it rained.', ['Mill owner Jon Moe']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('who somebody is, by a participle', () => {
  it.each<Case>([
    [
      'Radio Hana said it rained. “We froze,” it quoted a guard employed at the port as saying.',
      ['Radio Hana', 'Radio Hana < a guard employed at the port'],
    ],
    [
      '“We froze,” the Dul Ilbo quoted a clerk involved in the sale as saying.',
      ['Dul Ilbo < a clerk involved in the sale'],
    ],
    ['The port has closed, said a sailor employed by the mill.', ['a sailor employed by the mill']],
    [
      'The port closed in May, says a ledger seen by Radio Hana.',
      ['Radio Hana < a ledger seen by Radio Hana'],
    ],
    ['The port closed in May, said a clerk trained in Bergen.', ['a clerk trained in Bergen']],
    ['The port closed in May, says a list published by the mayor.', ['a list published by the mayor']],
    // What was done is said of the port.
    ['The mayor said the port was closed by the army.', ['The mayor']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('“the paper” is a paper where an agency retells one', () => {
  it.each<Case>([
    [
      'It rained, the Dul Ilbo paper reported, according to Kyodo. “It was cold,” a clerk told the newspaper.',
      ['Kyodo < Dul Ilbo', 'Kyodo < Dul Ilbo < a clerk'],
    ],
    [
      'The Dul Ilbo reported that it rained, according to Kyodo. The paper’s source said it was cold.',
      ['Kyodo < Dul Ilbo', 'Kyodo < Dul Ilbo < a source of Dul Ilbo'],
    ],
    [
      'According to Kyodo, the Dul Ilbo reported that it rained. The daily’s source said it was cold.',
      ['Kyodo < Dul Ilbo', 'Kyodo < Dul Ilbo < a source of Dul Ilbo'],
    ],
    // No paper beside it: a paper to many writers.
    ['It rained, Kyodo reported. The paper said it was cold.', ['Kyodo', 'Kyodo']],
    // A broadcaster is none.
    [
      'The Dul Ilbo said it rained. Radio Hana said it snowed. The paper said it was cold.',
      ['Dul Ilbo', 'Radio Hana', 'Dul Ilbo'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a name that reports behind its verb is an outlet’s', () => {
  it.each<Case>([
    [
      '“The mill burned,” reported the Varde Avis. A source said it was old.',
      ['Varde Avis', 'Varde Avis < A source'],
    ],
    [
      '“The mill burned,” reports the Fjord Tidende. “It was cold,” a guard told the newspaper.',
      ['Fjord Tidende', 'Fjord Tidende < a guard'],
    ],
    [
      '“The mill burned,” reported the Trade Ministry. A source said it was old.',
      ['the Trade Ministry', 'A source'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('two outlets that are told or hold a thing as one', () => {
  it.each<Case>([
    ['A clerk told Radio Hana and the Dul Ilbo that it rained.', ['Radio Hana and Dul Ilbo < A clerk']],
    ['It rained, clerks told Radio Hana and Kyodo.', ['Radio Hana and Kyodo < clerks']],
    ['In talks with Radio Hana and Kyodo, Moe said it rained.', ['Radio Hana and Kyodo < Moe']],
    [
      'It rained, according to a draft obtained by Radio Hana and the Dul Ilbo.',
      ['Radio Hana and Dul Ilbo < a draft obtained by Radio Hana and the Dul Ilbo'],
    ],
    // The next told one alone.
    [
      'It rained, clerks told Radio Hana and Kyodo. A guard told Kyodo that it was cold.',
      ['Radio Hana and Kyodo < clerks', 'Kyodo < A guard'],
    ],
    ['A clerk told Radio Hana and the mayor that it rained.', ['Radio Hana < A clerk']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('whom an outlet asked', () => {
  it.each<Case>([
    ['Asked by Radio Hana whether it rained, Moe said it did.', ['Radio Hana < Moe']],
    ['When asked by Radio Hana if it rained, Moe said: “It did.”', ['Radio Hana < Moe']],
    ['Answering a question from Radio Hana, Moe said it did.', ['Radio Hana < Moe']],
    ['In reply to an inquiry from the Dul Ilbo, Moe said it did.', ['Dul Ilbo < Moe']],
    ['According to smiths who spoke to Radio Hana, it rained.', ['Radio Hana < smiths']],
    ['Two smiths who talked to the Dul Ilbo said it rained.', ['Dul Ilbo < Two smiths']],
    ['According to smiths quoted by Radio Hana, it rained.', ['Radio Hana < smiths']],
    ['Asked by the mayor whether it rained, Moe said it did.', ['Moe']],
    ['According to smiths who spoke to the mayor, it rained.', ['smiths']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('who spoke to two outlets', () => {
  it.each<Case>([
    [
      'Anna Berg told Radio Hana that it rained. In an interview with the Dul Ilbo, Berg said it was cold.',
      ['Radio Hana < Anna Berg', 'Dul Ilbo < Anna Berg'],
    ],
    [
      'A smith told Radio Hana that it rained. The smith told the Dul Ilbo it was cold. The smith said it was late.',
      ['Radio Hana < A smith', 'Dul Ilbo < A smith', 'Dul Ilbo < A smith'],
    ],
    [
      'Moe said it rained, the Dul Ilbo reported. Moe said it was cold, Radio Hana reported.',
      ['Dul Ilbo < Moe', 'Radio Hana < Moe'],
    ],
    [
      'Anna Berg told Radio Hana that it rained. The Dul Ilbo quoted Berg as saying it was cold.',
      ['Radio Hana < Anna Berg', 'Dul Ilbo < Anna Berg'],
    ],
    // One outlet through another stays so.
    [
      'A smith told the Dul Ilbo that it rained, according to Radio Hana. The smith told the Dul Ilbo it was cold.',
      ['Radio Hana < Dul Ilbo < A smith', 'Radio Hana < Dul Ilbo < A smith'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a ticker', () => {
  it.each([
    '14:05 The dam holds, clerks said.',
    '09:30 – The dam holds, clerks said.',
    '9:30 p.m. The dam holds, clerks said.',
    '21:30 GMT: The dam holds, clerks said.',
    '7:15am KST | The dam holds, clerks said.',
  ])('tells the hour outside what is said: %s', (text) => {
    const [{ content: [span] = [] } = {}] = attribute(text, { outlet: null }).attributions;
    expect(span && text.slice(...span)).toBe('The dam holds');
  });

  it('begins anew with each entry', () => {
    const told = 'The dam holds, Radio Hana reported.';
    const more = 'A source in Musan said it rained.';
    expect(chains(`${told}\n\n${more}`).at(-1)).toBe('Radio Hana < A source in Musan');
    expect(chains(`14:05 ${told}\n\n${more}`).at(-1)).toBe('Radio Hana < A source in Musan');
    expect(chains(`14:05 ${told}\n\n13:40 ${more}`).at(-1)).toBe('A source in Musan');
  });

  it('is no number at a sentence’s beginning', () => {
    const text = '14:05 was too late, clerks said.';
    const [{ content: [span] = [] } = {}] = attribute(text, { outlet: null }).attributions;
    expect(span && text.slice(...span)).toBe('14:05 was too late');
  });
});

describe('an outlet in the clause behind carries nothing of the one before', () => {
  it.each<Case>([
    ['Clerks say it rained, and on Monday Radio Hana showed pictures of the river.', ['Clerks']],
    ['Clerks said it rained, while Radio Hana published pictures of the river.', ['Clerks']],
    ['Clerks denied that it rained, but Radio Hana released footage of the river.', ['Clerks']],
    // A tag is no clause of its own.
    ['Clerks said it rained and snowed, Radio Hana reported.', ['Radio Hana < Clerks']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a line that tells something hands over, too', () => {
  it.each<Case>([
    [
      'According to Radio Hana, prices fell in May:\n\nA mill owner said it rained.',
      ['Radio Hana', 'Radio Hana < A mill owner'],
    ],
    [
      'According to the Dul Ilbo, the dam broke:\n\nIt rained, according to a clerk.',
      ['Dul Ilbo', 'Dul Ilbo < a clerk'],
    ],
    // A person’s words are his own.
    [
      'According to a clerk, prices fell in May:\n\nA mill owner said it rained.',
      ['a clerk', 'A mill owner'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a group that gathers what people tell hands it on', () => {
  it.each<Case>([
    ['“I knelt,” a prisoner told Lantern Rights Watch.', ['Lantern Rights Watch < a prisoner']],
    [
      'The Border Archive Society spoke with 61 people. “I knelt,” a woman told the group.',
      ['Border Archive Society < a woman'],
    ],
    [
      'Guards beat women, a rights group said. The Border Archive Society said it had asked 61. “I knelt,” a woman told the researchers.',
      ['a rights group', 'The Border Archive Society', 'Border Archive Society < a woman'],
    ],
    [
      '“I knelt,” according to an account collected by the Border Archive Society.',
      ['an account collected by the Border Archive Society'],
    ],
    [
      'Two in five exiles interviewed for a new report by a Norway-based research group said that it rained.',
      [
        'a Norway-based research group < Two in five exiles interviewed for a new report by a Norway-based research group',
      ],
    ],
    [
      'A man surveyed for a study by the Lantern Society said that it rained.',
      ['Lantern Society < A man surveyed for a study by the Lantern Society'],
    ],
    [
      'It rained, a woman told investigators of the Seoul-based database centre.',
      ['the Seoul-based database centre < a woman'],
    ],
    [
      'The Lantern Society says it rained. “It was cold,” one of its reporters in Musan said.',
      ['The Lantern Society', 'The Lantern Society < one of the Lantern Society’s reporters in Musan'],
    ],
    // A court or a parliament carries nothing.
    ['“I knelt,” a prisoner told the Supreme Court.', ['a prisoner']],
    ['“I knelt,” a prisoner told a group of tourists.', ['a prisoner']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));

  it.each<Case>([
    [
      'Lantern Rights Watch said it rained. The group said it was cold.',
      ['Lantern Rights Watch', 'Lantern Rights Watch'],
    ],
    [
      'Good Lamp, an aid group in Seoul, said it rained. The organization said it was cold.',
      ['Good Lamp', 'Good Lamp'],
    ],
    [
      'Seoul’s spy agency said it rained, Yonhap reported. The agency said it was cold.',
      ['Yonhap < Seoul’s spy agency', 'Yonhap < Seoul’s spy agency'],
    ],
  ])('is taken up by its kind: %s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('who spoke last through an outlet tells whose report goes on', () => {
  it('“was quoted”, behind a source of another outlet', () => {
    const text =
      'Radio Hana said it rained. Radio Dul put the price at 5 won and said the road was wet. “It is dear,” its source in Musan explained. One father was quoted as saying that he had sold his coat.';
    expect(chains(text).at(-1)).toBe('Radio Dul < One father');
  });

  it('a speaker who talks to the writer is heard elsewhere for one statement', () => {
    const text =
      '“It was cold,” Ri Kyong-ho told me. In an interview with Radio Hana, he said he had walked. He said he was tired.';
    expect(chains(text)).toEqual(['Ri Kyong-ho', 'Radio Hana < Ri Kyong-ho', 'Ri Kyong-ho']);
  });
});

describe('a clause that says who somebody is stays with him', () => {
  it.each<Case>([
    ['A woman who left Wonsan said it rained.', ['A woman who left Wonsan']],
    ['A guard who now lives in Seoul said it rained.', ['A guard who now lives in Seoul']],
    ['A woman now living in Incheon said it rained.', ['A woman now living in Incheon']],
    ['A man accused of setting off a bomb said it rained.', ['A man accused of setting off a bomb']],
    // How he speaks or knows is told elsewhere.
    ['A woman who asked not to be named said it rained.', ['A woman']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a credit to several outlets is a credit to none', () => {
  it.each(['(According to Reuters, AFP)', 'Source: Reuters, AFP', 'By Jane Doe, Reuters and AFP'])(
    '%s',
    (line) => expect(chains(`The dam broke, officials said.\n\n${line}`)[0]).toBe('officials'),
  );
});

describe('a report’s day is no part of what it says', () => {
  it.each<Case>([
    ['The men were moved, a clerk said in a report released on Monday.', ['a clerk']],
    ['The men were moved, a clerk said in a statement posted online.', ['a clerk']],
  ])('%s', (text, expected) => {
    expect(chains(text)).toEqual(expected);
    const [{ content: [span] = [] } = {}] = attribute(text, { outlet: null }).attributions;
    expect(span && text.slice(...span)).toBe('The men were moved');
  });
});

describe('who is told for an outlet, and who reports for one', () => {
  it.each<Case>([
    ['“It broke,” a clerk told Radio Hana reporter Jane Berg.', ['Radio Hana < a clerk']],
    ['A clerk told Jane Berg of Radio Hana that the dam broke.', ['Radio Hana < A clerk']],
    ['“It broke,” a clerk told a Radio Hana reporter.', ['Radio Hana < a clerk']],
    ['A clerk told a journalist from the Oslo Courier that the dam broke.', ['Oslo Courier < A clerk']],
    ['A clerk told Radio Hana correspondent Jane Berg on Monday: “It broke.”', ['Radio Hana < A clerk']],
    ['The dam broke, Jane Berg reports for Radio Hana.', ['Radio Hana < Jane Berg']],
    ['Reporting for Radio Hana, Jane Berg said that the dam broke.', ['Radio Hana < Jane Berg']],
    ['“It broke,” a clerk told the blog Open Harbour.', ['Open Harbour < a clerk']],
    ['A clerk told “Harbour Times” that the dam broke.', ['Harbour Times < A clerk']],
    ['“It broke,” a clerk told “Harbour Times” on Monday.', ['Harbour Times < a clerk']],
    // A guest, a lawyer, a customer of its are none.
    ['Jane Berg, who writes for Radio Hana, said that the dam broke.', ['Jane Berg']],
    ['A clerk told workers of Radio Hana that the dam broke.', ['A clerk']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('one outlet under two names stands once', () => {
  it.each<Case>([
    ['A clerk told Hana Ilbo that the dam broke, the Hanailbo reported.', ['Hanailbo < A clerk']],
    ['The dam broke, a clerk told Radio Hana (RH), RH reported.', ['Radio Hana < a clerk']],
    [
      'The dam broke, a clerk told Harbour Press Network (HPN), HPN reported.',
      ['Harbour Press Network < a clerk'],
    ],
    [
      'Radio Hana (RH) said it broke. “It was old,” a clerk told RH on Monday.',
      ['Radio Hana', 'Radio Hana < a clerk'],
    ],
    ['“It was old,” a clerk told HarbourTimes, HarbourTimes.com reported.', ['HarbourTimes.com < a clerk']],
    [
      'The Ostmark Central News Agency said it broke.\n\n“It was old,” a clerk told OCNA.',
      ['Ostmark Central News Agency', 'Ostmark Central News Agency < a clerk'],
    ],
    // A place in the bracket is no name.
    ['Radio Hana (Oslo) said it broke.', ['Radio Hana']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('who told the page by the last word of its name', () => {
  it.each([
    [
      'Bremen Courier',
      'GENEVA (Reuters) – It rained, a clerk said.\n\nMoe told The Courier that it broke.',
      'Moe',
    ],
    ['Harbour Post', 'It broke, Radio Hana said.\n\n“It was old,” Ann Berg told The Post.', 'Ann Berg'],
    [
      'Sydney Morning Herald',
      'It broke, Radio Hana said.\n\nIn an interview with the Herald, Ann Berg said it was old.',
      'Ann Berg',
    ],
    [
      'Irish Times',
      'It broke, Yonhap reported. Port clerk Ed Moe told The Times it was old.',
      'Port clerk Ed Moe',
    ],
    // Another that ends so was named; or it is no one who was told.
    [
      'Korea Post',
      'It broke, the Oslo Post reported. Ann Berg told the Post it was old.',
      'Oslo Post < Ann Berg',
    ],
    [
      'Harbour Sun',
      'It broke, Radio Hana said.\n\n“It was old,” Ann Berg told Radio Sun.',
      'Radio Sun < Ann Berg',
    ],
  ])('%s: %s', (outlet, text, expected) => {
    const { chain = [] } = attribute(text, { outlet }).attributions.at(-1) ?? {};
    expect(
      chain
        .slice(1)
        .map(({ name }) => name)
        .join(' < '),
    ).toBe(expected);
  });
});

describe('whose an outlet is', () => {
  it.each<Case>([
    [
      'Radio Hana, a station run by the Dul Ilbo, reported that it broke. It quoted a clerk as saying that it was old.',
      ['Radio Hana', 'Radio Hana < a clerk'],
    ],
    ['Radio Hana, a site published by KCNA, said it broke.', ['Radio Hana']],
    ['The Hana Herald, a weekly published by the Dul Ilbo, wrote that it broke.', ['Hana Herald']],
    ['Radio Hana, a broadcaster funded by the Oslo Times, said it broke.', ['Radio Hana']],
    ['According to the Hana Herald, a newspaper owned by Dul TV, it broke.', ['Hana Herald']],
    // What an outlet gave out came through it.
    ['The list, published by the Dul Ilbo, says that it broke.', ['Dul Ilbo < The list']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('“a second source” is counted with those before it', () => {
  it.each<Case>([
    [
      'A woman told Radio Hana that it broke. Kim said in May that it holds, according to KCNA.\n\nA second source, an official in Oslo, said it was old.',
      ['Radio Hana < A woman', 'KCNA < Kim', 'Radio Hana < A second source, an official in Oslo'],
    ],
    [
      'A source in Oslo told Radio Hana that it broke. KCNA denied it on Friday, saying it “stands like a rock.”\n\nA third source, who runs a stall, said it was old.',
      ['Radio Hana < A source in Oslo', 'KCNA', 'Radio Hana < A third source'],
    ],
    [
      'A resident of Oslo told Radio Hana that it broke. I doubt it. A second resident, a nurse, said it was old.',
      ['Radio Hana < A resident of Oslo', 'Radio Hana < A second resident, a nurse'],
    ],
    [
      'A baker told Radio Hana that it broke. The ministry said in May that it holds.\n\nA second baker said it was old.',
      ['Radio Hana < A baker', 'The ministry', 'Radio Hana < A second baker'],
    ],
    // Counted with the page's own, or with another report's.
    [
      'A source in Oslo said it broke. KCNA said it holds. A second source, a nurse, said it was old.',
      ['A source in Oslo', 'KCNA', 'A second source, a nurse'],
    ],
    [
      'A source in Oslo told Radio Hana that it broke. The Dul Ilbo said it holds, citing a clerk. A second source told us that it was old.',
      ['Radio Hana < A source in Oslo', 'Dul Ilbo < a clerk', 'A second source'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a paper that an outlet holds is none of its own', () => {
  it.each<Case>([
    ['A notice obtained by Reuters says that it broke.', ['Reuters < A notice obtained by Reuters']],
    ['It broke, according to documents seen by Reuters.', ['Reuters < documents seen by Reuters']],
    ['A list reviewed by Kyodo said it broke.', ['Kyodo < A list reviewed by Kyodo']],
    ['It broke, according to a memo intercepted by Yonhap.', ['Yonhap < a memo intercepted by Yonhap']],
    [
      'Moe said it broke, according to a letter viewed by the Harbor Post.',
      ['a letter viewed by the Harbor Post < Moe'],
    ],
    ['A report by Reuters said it broke. The Kyodo report said it holds.', ['Reuters', 'Kyodo']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('an item with a label', () => {
  const week = (item: string) => chains(`Here is the week.\n\n${item}`);
  it.each<Case>([
    [
      '- Radio Hana: It broke, a source in Oslo reports. Source: “It was old.”',
      ['Radio Hana < a source in Oslo', 'Radio Hana < a source in Oslo'],
    ],
    ['Kyodo: It broke, officials in Oslo said.', ['Kyodo < officials in Oslo']],
    ['- Kyodo: It broke, according to a nurse.', ['Kyodo < a nurse']],
    ['* Dul Ilbo: It broke in May, two men from Oslo told it.', ['Dul Ilbo < two men from Oslo']],
    [
      'Kyodo: It broke, a nurse said.\n\n- Yonhap: It holds, a clerk said.',
      ['Kyodo < a nurse', 'Yonhap < a clerk'],
    ],
    // A label of no outlet's; a colon within.
    ['Grain: It is dear, a nurse said.', ['a nurse']],
    ['Moe left early: it rained, a nurse said.', ['a nurse']],
  ])('%s', (text, expected) => expect(week(text)).toEqual(expected));
});

describe('an outlet by what it is', () => {
  it.each<Case>([
    [
      'Yonhap reported that it broke. A clerk told the South Korean agency that it was old.',
      ['Yonhap', 'Yonhap < A clerk'],
    ],
    [
      'Reuters asked. NHK had pictures. A nurse told the Japanese broadcaster that it was old.',
      ['NHK < A nurse'],
    ],
    [
      'Yonhap said it broke, and so did the Dul Ilbo. A nurse told the South Korean daily that it was old.',
      ['Yonhap', 'Dul Ilbo < A nurse'],
    ],
    // That of another country is none.
    [
      'The Japanese broadcaster NHK had pictures. Reuters asked. A nurse told the British broadcaster that it was old.',
      ['British broadcaster < A nurse'],
    ],
    [
      'NHK had it. Radio Hana asked around, and a guide told the station that it was old.',
      ['Radio Hana < a guide'],
    ],
    ['NHK had it. Reuters sent a man, and a clerk told the agency that it was old.', ['Reuters < a clerk']],
    [
      'NHK had it. The Dul Ilbo went to Oslo, where a clerk told the paper that it was old.',
      ['Dul Ilbo < a clerk'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a service of an outlet is that outlet', () => {
  it.each<Case>([
    [
      'A source told Radio Free Asia’s Korean-language service that it broke. “It was old,” he told RFA.',
      ['Radio Free Asia < A source', 'Radio Free Asia < A source'],
    ],
    ['Voice of America’s Korean Service said it broke.', ['Voice of America']],
    ['It broke, according to Kyodo’s English-language edition.', ['Kyodo']],
    ['It broke, a nurse told the BBC’s Korean-language website.', ['BBC < a nurse']],
    ['Radio Hana’s Russian-language service said it broke.', ['Radio Hana']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('who is named beside or behind what he is', () => {
  it.each<Case>([
    [
      'One guide, named only as Moe, told Radio Hana that it broke. “It was old,” Moe said.',
      ['Radio Hana < One guide', 'Radio Hana < One guide'],
    ],
    [
      'A guide identified only by his surname, Moe, told Radio Hana that it broke. “It was old,” Moe said.',
      ['Radio Hana < A guide', 'Radio Hana < A guide'],
    ],
    [
      'A nurse who gave her name as Berg told Radio Hana that it broke. Berg added that it was old.',
      ['Radio Hana < A nurse', 'Radio Hana < A nurse'],
    ],
    [
      'An officer in Oslo told Radio Hana that it broke. A coast guard officer told Dul TV that it holds. It was old, according to the officer in Oslo.',
      [
        'Radio Hana < An officer in Oslo',
        'Dul TV < A coast guard officer',
        'Radio Hana < An officer in Oslo',
      ],
    ],
    [
      'A source in Oslo said it broke. Another source said it holds. The source in Oslo added that it was old.',
      ['A source in Oslo', 'Another source', 'A source in Oslo'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('what somebody is described as takes him up', () => {
  it.each<Case>([
    [
      'A second source, described as a clerk at the port, told Radio Hana that it broke. KCNA denied it. It was old, according to the clerk.',
      [
        'Radio Hana < A second source, a clerk at the port',
        'Radio Hana < A second source, a clerk at the port',
      ],
    ],
    [
      'One source, a sexton, told Radio Hana that it broke. The sexton added that it was old.',
      ['Radio Hana < One source, a sexton', 'Radio Hana < One source, a sexton'],
    ],
    [
      'A source, identified only as a nurse, told Radio Hana that it broke. It rained. “It was old,” the nurse said.',
      ['Radio Hana < A source, a nurse', 'Radio Hana < A source, a nurse'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('whom the page says that it has it from', () => {
  it.each<Case>([
    ['Harbor Post reported in May, citing the Oslo-based Radio Hana, that it broke.', ['Radio Hana']],
    ['Citing Radio Hana, the Harbor Post reported last week that it broke.', ['Radio Hana']],
    ['Harbor Post reported in May that it broke.', ['']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a spokesman for a company is not its last two words', () => {
  it.each<Case>([
    ['It broke, a spokesman for the Far Harbour Railway said.', ['a spokesman for the Far Harbour Railway']],
    ['The Far Harbour Bank said it broke.', ['The Far Harbour Bank']],
    ['Officials of the Only Harbour Bank said it broke.', ['Officials of the Only Harbour Bank']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('whom an outlet met tells it', () => {
  it.each<Case>([
    ['Radio Hana talked to a guide, who said it broke.', ['Radio Hana < a guide']],
    ['Radio Hana contacted two masons, who said that it broke.', ['Radio Hana < two masons']],
    ['The Dul Ilbo met a guard in Oslo, who told it that it broke.', ['Dul Ilbo < a guard in Oslo']],
    ['Kyodo reached the port office, which said it broke.', ['Kyodo < the port office']],
    ['Yonhap found a nurse in Oslo, who said it broke.', ['Yonhap < a nurse in Oslo']],
    ['Moe listened to a guide, who said it broke.', ['a guide']],
    ['Radio Hana could not reach the port. A clerk said it broke.', ['A clerk']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('who is quoted, over what is said of him', () => {
  it.each<Case>([
    ['The Dul Ilbo quoted Ann Berg, who fled in May, as saying it broke.', ['Dul Ilbo < Ann Berg']],
    ['Radio Hana quoted a guide, a mother of two, as saying that it broke.', ['Radio Hana < a guide']],
    ['Kyodo cited an official, speaking in Oslo, as saying it broke.', ['Kyodo < an official']],
    ['Yonhap quoted a nurse, reached by phone, as telling it that it broke.', ['Yonhap < a nurse']],
    ['Kyodo quoted a trader, from Oslo, as saying it broke.', ['Kyodo < a trader']],
    ['The Dul Ilbo has Kyodo quoting a nurse as saying it broke.', ['Dul Ilbo < Kyodo < a nurse']],
    ['Radio Hana has Yonhap citing a clerk, in Oslo, as saying it broke.', ['Radio Hana < Yonhap < a clerk']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a paper by how often it comes', () => {
  it.each<Case>([
    ['Ann Berg told Weekly Dul that it broke.', ['Weekly Dul < Ann Berg']],
    ['“It broke,” Ann Berg told the Monthly Harbour in 1998.', ['Monthly Harbour < Ann Berg']],
    [
      'The Weekly Harbour, owned by Dul TV, reported that it broke. A nurse told the magazine that it was old.',
      ['Weekly Harbour', 'Weekly Harbour < A nurse'],
    ],
    ['Weekly wages rose, Ann Berg said.', ['Ann Berg']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a block', () => {
  it('knows itself as “this newspaper”', () =>
    expect(
      chains('From the Hana Ilbo:\n\nIt broke, a clerk said. “It was old,” Ann Berg told this newspaper.'),
    ).toEqual(['Hana Ilbo < a clerk', 'Hana Ilbo < Ann Berg']));
  it.each([
    'From the Hana Ilbo:\n\nIt broke, a clerk said. [Hana Ilbo]\n\nIt holds, a nurse said.',
    'From the Hana Ilbo:\n\nIt broke, a clerk said.\n\nUPDATE, May 3: It holds, a nurse said.',
  ])('ends: %s', (text) => expect(chains(text)).toEqual(['Hana Ilbo < a clerk', 'a nurse']));
});

describe('a script for radio', () => {
  it.each<Case>([
    [
      'TEXT: The network, N-H-K, says it was shot in May. An engineer told N-H-K he knows the bridge.',
      ['N-H-K', 'N-H-K < An engineer'],
    ],
    ['INTRO: North Korea says it has fired a rocket.', ['North Korea']],
    ['TEXT: The official news agency, K-C-N-A, says the rocket flew.', ['K-C-N-A']],
    [
      'A fisherman told B-B-C that he saw it. A clerk told A-P that it rained.',
      ['B-B-C < A fisherman', 'A-P < A clerk'],
    ],
    ['BODY: Officials in Oslo say the ship is late.', ['Officials in Oslo']],
    // Letters between hyphens that are a word's.
    ['A clerk told U-Boat crews that it rained.', ['A clerk']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a subject over words with a date', () => {
  it.each<Case>([
    ['The memo, dated May 3, 2011, and marked “restricted,” warned that it would break.', ['The memo']],
    [
      'The letter, sent on Jan. 5, 2008, said it would break. “It is old,” it said.',
      ['The letter', 'The letter'],
    ],
    ['The order, signed on June 4, 2010, and classified “secret,” described it as “a kite.”', ['The order']],
    ['Ann Berg, born on May 3, 1960, said it broke.', ['Ann Berg']],
    ['The dam, opened on May 3, 2011, is old, a clerk said.', ['a clerk']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('sentences that touch', () => {
  it.each<Case>([
    ['A clerk said the ship left in June.The driver said it was old.', ['A clerk', 'The driver']],
    ['A clerk said it left on May 3.He added that it was old.', ['A clerk', 'A clerk']],
    ['A clerk said it left for Oslo.According to a driver, it was old.', ['A clerk', 'a driver']],
    ['A clerk said they joined NATO.They said it was old.', ['A clerk', 'A clerk']],
    ['A clerk said it came last Friday.A notice says that it was old.', ['A clerk', 'A notice']],
    // An address, a name.
    ['A clerk said Hana.Inside was old.', ['A clerk']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a part of an outlet is the outlet, and stands once in a chain', () => {
  it.each<Case>([
    [
      'A driver told Radio Hana’s Norwegian-language service it fell. “It fell,” he said, Radio Hana reported.',
      ['Radio Hana < A driver', 'Radio Hana < A driver'],
    ],
    ['A clerk told the Dul Ilbo’s English-language edition it was rye.', ['Dul Ilbo < A clerk']],
    [
      'A driver told Radio Free Asia’s Oslo-based bureau it fell. “It fell,” the driver said, RFA reported.',
      ['Radio Free Asia < A driver', 'Radio Free Asia < A driver'],
    ],
    [
      'A baker told Daily NK’s Japanese-language site it was rye. “It is rye,” the baker told Daily NK.',
      ['Daily NK < A baker', 'Daily NK < A baker'],
    ],
    ['Workers told Radio Hana’s Korean Service it fell, Radio Hana reported.', ['Radio Hana < Workers']],
    [
      'The dam broke, the Hana Ilbo reported.\n\n“I ran,” a mayor told Kyodo News.\n\nKYODO',
      ['Kyodo News < Hana Ilbo', 'Kyodo News < a mayor'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('what a group’s paper quotes is the group’s', () => {
  it.each<Case>([
    [
      'The docks were shut, a relief society in Bergen said, according to Radio Hana.\n\nThe society, Open Hands, said in its weekly bulletin that boats lay idle.\n\n“Nobody works,” the bulletin quoted a docker as saying.',
      ['Radio Hana < Open Hands', 'Radio Hana < Open Hands', 'Radio Hana < Open Hands < a docker'],
    ],
    [
      'A union in Bergen said the docks were shut, according to Radio Hana.\n\nThe union said in a newsletter that boats lay idle. “Nobody works,” the newsletter quoted a docker as saying.',
      [
        'Radio Hana < A union in Bergen',
        'Radio Hana < A union in Bergen',
        'Radio Hana < A union in Bergen < a docker',
      ],
    ],
    [
      'The Lantern Trust said in its annual review that 40 were freed. The review quoted a guard as saying that nobody was fed.',
      ['The Lantern Trust', 'The Lantern Trust < a guard'],
    ],
    // Of another paper nothing is known.
    [
      'The Lantern Trust said in its annual review that 40 were freed. The leaflet quoted a guard as saying that nobody was fed.',
      ['The Lantern Trust', 'The leaflet < a guard'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('whose story an outlet tells comes through it', () => {
  it.each<Case>([
    [
      'Last week the Hana Ilbo carried the story of a man it calls Mr. B. He told the paper the guards kept geese.\n\n“We were counted,” he said.',
      ['Hana Ilbo < Mr. B', 'Hana Ilbo < Mr. B'],
    ],
    [
      'Radio Hana aired the account of a woman it named as Ms. K. She told the station that it had closed.\n\n“Nobody was paid,” she said.',
      ['Radio Hana < Ms. K', 'Radio Hana < Ms. K'],
    ],
    [
      'The Dul Ilbo ran an interview with a teacher. He told the daily that nets were gone. “They cut them,” he said.',
      ['Dul Ilbo < a teacher', 'Dul Ilbo < a teacher'],
    ],
    [
      'The Harbour Times printed the tale of a nurse whom it calls Anna. She told the paper there was no salt.',
      ['Harbour Times < Anna'],
    ],
    [
      'The Hana Ilbo published the memoir of a soldier. “I flew,” he told the newspaper. He said it was cold.',
      ['Hana Ilbo < a soldier', 'Hana Ilbo < a soldier'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('“the agency” is whose words were translated', () => {
  it.each<Case>([
    [
      'State agency KCNA said it was “late”, according to a translation by Reuters.\n\n“They clamour,” the agency quoted a clerk as saying.',
      ['Reuters < State agency KCNA', 'Reuters < KCNA < a clerk'],
    ],
    [
      'KCNA said it was “a wall”, according to a translation by AFP. The agency added that it was old.',
      ['AFP < KCNA', 'AFP < KCNA'],
    ],
    [
      'The news agency Nordpress said it was “late”, according to a translation by Yonhap. “It is,” the agency quoted a clerk as saying.',
      ['Yonhap < The news agency Nordpress', 'Yonhap < Nordpress < a clerk'],
    ],
    [
      'TASS said it was “old”, according to a translation from Yonhap. The agency quoted a driver as saying it was late.',
      ['Yonhap < TASS', 'Yonhap < TASS < a driver'],
    ],
    [
      'KCNA said it was “old”, according to Yonhap. The agency said it could not confirm it.',
      ['Yonhap < KCNA', 'Yonhap'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('an outlet that refers to another has it from there', () => {
  it.each<Case>([
    ['Yonhap, referring to the Hana Ilbo, claims that the dam broke.', ['Yonhap < the Hana Ilbo']],
    ['TASS reports also, with reference to KCNA, that it is “late”.', ['TASS < KCNA']],
    ['Radio Hana reports with reference to the Dul Ilbo that it broke.', ['Radio Hana < the Dul Ilbo']],
    ['The Hana Ilbo, referring to its own sources, claims that it broke.', ['Hana Ilbo < its own sources']],
    ['The dam broke, Yonhap said with reference to the Dul Ilbo.', ['Yonhap < the Dul Ilbo']],
    // What somebody speaks of.
    ['The mayor, referring to the Hana Ilbo, said that it was old.', ['The mayor']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('a broadcaster’s programme is where its guests speak', () => {
  it.each<Case>([
    [
      'Ola Dahl told Radio Hana’s morning show he woke at five.\n\n“I rang down,” he said.',
      ['Radio Hana < Ola Dahl', 'Radio Hana < Ola Dahl'],
    ],
    ['Jon Moe told KVR’s “Late Hour” programme that it rained.', ['KVR < Jon Moe']],
    [
      'Jon Moe told KVR’s morning show it rained.\n\nA clerk told the broadcaster that it was cold.',
      ['KVR < Jon Moe', 'KVR < A clerk'],
    ],
    ['Jon Moe told Radio Hana’s evening news program that it rained.', ['Radio Hana < Jon Moe']],
    ['Jon Moe told Radio Hana’s Sunday podcast that it rained.', ['Radio Hana < Jon Moe']],
    ['Jon Moe told the Harbor Post’s Sunday podcast that it rained.', ['Jon Moe']],
    ['Jon Moe told the town’s evening class that it rained.', ['Jon Moe']],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('what is read speaks of itself', () => {
  it.each([
    'a broker told this publication',
    'a broker told a reporter of this newspaper',
    'a broker told this website',
    'a broker told our correspondent',
    'a broker said in a call with this newspaper',
  ])('“The dam broke,” Radio Hana reported. … %s', (said) =>
    expect(chains(`The dam broke, Radio Hana reported.\n\nIt was old, ${said}.`).at(-1)).toBe('a broker'),
  );
  it('but in a block it is the block’s', () =>
    expect(chains('From the Dul Ilbo:\n\nIt was old, a broker told this newspaper.')).toEqual([
      'Dul Ilbo < a broker',
    ]));
});

describe('lines that hand over to a report', () => {
  const SAID = 'A clerk said it was old.';
  it.each([
    'From the Dul Post, a paper that I like:',
    'From the Dul Post, a newsletter I hadn’t seen before:',
    'The Dul Post, the coast’s oldest paper, has this:',
    'And here is the Dul Post a day later:',
    'The Dul Post added the following on the same afternoon:',
    'Then, the Dul Post three days later:',
  ])('%s', (line) => expect(chains(`${line}\n\n${SAID}`)).toEqual(['Dul Post < A clerk']));

  it.each([
    'Harbour Aid, the Lutheran charity, has this in its newsletter:',
    'Harbour Aid has this in its latest bulletin:',
    'Harbour Aid writes the following in its weekly:',
  ])('who issues a paper of its own: %s', (line) =>
    expect(chains(`${line}\n\n${SAID}`)).toEqual(['Harbour Aid < A clerk']),
  );

  it.each(['Harbour Aid has this to say:', 'The mill, the coast’s oldest, has three doors:'])(
    'but none is: %s',
    (line) => expect(chains(`${line}\n\n${SAID}`)).toEqual(['A clerk']),
  );

  it.each(['(End of the Dul Post piece.)', 'Anne Berg told the Harbor Post that it rained.', 'Ends.'])(
    'end with: %s',
    (line) => {
      const found = chains(
        `From the Dul Post:\n\n${SAID}\n\n${line}\n\nThe bridge was closed, a driver said.`,
      );
      expect([found[0], found.at(-1)]).toEqual(['Dul Post < A clerk', 'a driver']);
    },
  );
});

describe('an outlet that comes in without a word of saying', () => {
  const BEFORE = 'It rained, the local website Nordlyset reported. A cook told Nordlyset it froze.\n\n';
  it.each([
    'The state-run Nordpress news agency gave a different account Wednesday.',
    'Norway’s Nordpress news agency gave a figure.',
    'The Nordpress news agency has another version.',
    'The Nordpress news agency carried a fuller story.',
    'The Nordpress news agency offered more details.',
  ])('%s', (line) =>
    expect(chains(`${BEFORE}${line} Clerk Ola Dahl told the agency that it was warm.`).at(-1)).toBe(
      'Nordpress < Clerk Ola Dahl',
    ),
  );
  it('but not where it has something else', () =>
    expect(
      chains(`${BEFORE}The Nordpress news agency has a boat. Harbour clerk Ola Dahl said it was warm.`).at(
        -1,
      ),
    ).not.toContain('Nordpress'));

  it.each<Case>([
    ['Moss Radio, monitored by the Nordpress news agency, said it rained.', ['Nordpress < Moss Radio']],
    ['The station, in a broadcast recorded by Nordpress TV, said it rained.', ['Nordpress TV < The station']],
    ['A clerk, reached on WhatsApp, said it rained.', ['A clerk']],
    ['A clerk said on Signal that it rained.', ['A clerk']],
    [
      'It rained, Moe told UXA News. In the interview with the Lutheran news agency, Moe said it froze.',
      ['UXA News < Moe', 'UXA News < Moe'],
    ],
    [
      'It rained, Moe told UXA News. A cook told the Catholic news agency that it froze.',
      ['UXA News < Moe', 'UXA News < A cook'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});

describe('short forms', () => {
  it.each<Case>([
    [
      'The boat sank, Dongbu Ilbo reported. Dongbu said it was old. “It was new,” a cook told Dongbu.',
      ['Dongbu Ilbo', 'Dongbu Ilbo', 'Dongbu Ilbo < a cook'],
    ],
    [
      'KVR Posten, a Norwegian daily, said it rained. A clerk told KVR that it froze.',
      ['KVR Posten', 'KVR Posten < A clerk'],
    ],
    [
      'Coast 1, a Norwegian news agency, reported that it rained. A cook told the agency that it froze.',
      ['Coast 1', 'Coast 1 < A cook'],
    ],
    [
      'Kanal 24, a private station in Moss, said it rained. Kanal 24 said it froze.',
      ['Kanal 24', 'Kanal 24'],
    ],
    // Letters of a body that gives no news.
    [
      'The Coastal Watch Service (CWS) met in May. The CWS reported that it rained, according to Moe. “It froze,” Moe said.',
      ['Moe < The CWS', 'Moe'],
    ],
    [
      'The Moss Salt Agency (MSA) met in May. On Monday, the MSA reported that it rained. A cook said it froze.',
      ['the MSA', 'A cook'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));

  it.each<Case>([
    [
      'Ola Dahl, 38, told Radio Hana that it rained.\n\n“I ran,” Ms Dahl said. “I fell.”',
      ['Radio Hana < Ola Dahl', 'Radio Hana < Ola Dahl'],
    ],
    [
      'Yoon Mi-ran, 38, told Radio Hana that it rained.\n\nThe mother recalled the cook as “polite”.\n\n“I ran,” Ms Yoon said. “I fell.”',
      ['Radio Hana < Yoon Mi-ran', 'Radio Hana < The mother', 'Radio Hana < Yoon Mi-ran'],
    ],
    [
      'Ola Dahl told Radio Hana that it rained.\n\n“I ran,” she told the Harbor Post in a café in Moss. “I fell.”',
      ['Radio Hana < Ola Dahl', 'Ola Dahl'],
    ],
    ['Ola Dahl saw it. “I ran,” she told Radio Hana in a café in Moss. “I fell.”', ['Radio Hana < Ola Dahl']],
  ])('who spoke where, over both halves of his words: %s', (text, expected) =>
    expect(chains(text)).toEqual(expected),
  );
});

describe('a document stands between its writers and the page', () => {
  const REPORT = 'a secret report by a panel of rain experts';
  it.each<Case>([
    [`It rained, according to ${REPORT}.\n\nThe experts said it froze.`, [REPORT, `${REPORT} < The experts`]],
    [
      `It rained, ${REPORT} says.\n\nOne town told the panel that it snowed.`,
      [REPORT, `${REPORT} < One town`],
    ],
    [
      'It rained, a study says.\n\nThe study was written by two doctors in May. The doctors warned that it froze.',
      ['a study', 'a study < two doctors'],
    ],
    [
      'It rained, a survey seen by Radio Hana says.\n\nA team of nurses compiled the survey. The nurses said it froze.',
      ['Radio Hana < a survey seen by Radio Hana', 'Radio Hana < a survey seen by Radio Hana < The nurses'],
    ],
    [
      'It rained, a study says.\n\nA sailor said in the study that it froze.',
      ['a study', 'a study < A sailor'],
    ],
    // The report is what an outlet holds, and none of its own.
    [
      'It rained, according to a report seen by Radio Hana.\n\nIt froze, the report said, according to Radio Hana.',
      ['Radio Hana < a report seen by Radio Hana', 'Radio Hana < a report seen by Radio Hana'],
    ],
    [
      'It rained, according to a study obtained by Radio Hana.\n\nRadio Hana rang the mill. The study says it froze.',
      ['Radio Hana < a study obtained by Radio Hana', 'Radio Hana < a study obtained by Radio Hana'],
    ],
    // Who wrote it may speak elsewhere, and others are none of its writers.
    [
      `It rained, ${REPORT} says.\n\nThe experts told Radio Hana it froze.`,
      [REPORT, 'Radio Hana < The experts'],
    ],
    [
      'It rained, a study by doctors says.\n\nThe town doctor said it froze.',
      ['a study by doctors', 'The town doctor'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual(expected));
});
