import { describe, expect, it } from 'vitest';
import { attribute } from '../../index';

/** The grounds of the source of the first quote, as "type: words". */
function groundsOf(text: string, outlet = 'Daily NK') {
  const { attributions, sources } = attribute(text, { outlet });
  const source = sources.find(({ id }) => id === attributions[0]?.sourceId);
  const words = ({ span: [start, end], type }: { span: readonly [number, number]; type: string }) =>
    `${type}: ${text.slice(start, end)}`;
  return { access: (source?.access ?? []).map(words), unnamed: (source?.unnamed ?? []).map(words) };
}

describe('how a source can know', () => {
  it.each<[sentence: string, ...grounds: string[]]>([
    // where it is
    ['A source in Hyesan said the ferry had stopped.', 'place: in Hyesan'],
    [
      'A source from South Hamgyong Province said the ferry had stopped.',
      'place: from South Hamgyong Province',
    ],
    ['A South Hamgyong Province source said the ferry had stopped.', 'place: South Hamgyong Province'],
    ['The Hoeryong source said that the ferry had stopped.', 'place: Hoeryong'],
    ['Sources inside the country said the ferry had stopped.', 'place: inside the country'],
    ['North Korean sources told the paper that the ferry had stopped.', 'place: North Korean'],
    ['A resident of Musan county said the ferry had stopped.', 'place: resident of Musan county'],
    ['A man who lives across the river said the ferry had stopped.', 'place: who lives across the river'],
    ['A shipbuilder who defected in 2012 said the ferry had stopped.', 'place: who defected'],
    ['A man living near the border said the ferry had stopped.', 'place: living near the border'],
    ['A North Korean defector said the ferry had stopped.', 'place: North Korean defector'],
    ['Villagers said the ferry had stopped.', 'place: Villagers'],
    ['A separate source, in Hyesan, said the ferry had stopped.', 'place: in Hyesan'],
    ['A timber dealer in Changbai said the ferry had stopped.', 'place: in Changbai'],
    ['A tailor, described as a resident of Anju, said the ferry had stopped.', 'place: resident of Anju'],
    [
      'A former sergeant who fled to the South said the ferry had stopped.',
      'office: former sergeant',
      'place: who fled to the South',
    ],
    ['A source in Seoul said the ferry had stopped.'],
    ['A South Korean resident of Tokyo said the ferry had stopped.'],
    ['A Hyesan-based trader said the ferry had stopped.', 'place: Hyesan-based'],
    [
      'A South Pyongan Province-based source said the ferry had stopped.',
      'place: South Pyongan Province-based',
    ],
    ['A Seoul-based trader said the ferry had stopped.'],
    ['A Seoul-based analyst said the ferry had stopped.'],
    ['An official at the Unification Ministry said the ferry had stopped.'],
    ['A Daily NK source said the ferry had stopped.'],
    ['Ha Min-jae, a professor at Hanbit University, said the ferry had stopped.'],
    // what it saw and did
    [
      'A woman who watched the raid from her window said the ferry had stopped.',
      'witness: who watched the raid from her window',
    ],
    ['Traders who attended the meeting said the ferry had stopped.', 'witness: who attended the meeting'],
    ['An eyewitness said the ferry had stopped.', 'witness: eyewitness'],
    ['A fisherman who was on board then said the ferry had stopped.', 'witness: who was on board'],
    [
      'A student who took part in the parade said the ferry had stopped.',
      'witness: who took part in the parade',
    ],
    [
      'A student who had been mobilized to work on the dam said the ferry had stopped.',
      'witness: who had been mobilized to work on the dam',
    ],
    ['“I saw the ferry on the rocks,” a trader said.', 'witness: I saw the ferry on the rocks'],
    ['“We carried the sacks for two days,” a trader said.', 'witness: We carried the sacks for two days'],
    ['“I was there when it sank,” a trader said.', 'witness: I was there'],
    ['A trader said he had seen soldiers on the ferry.', 'witness: he had seen soldiers on the ferry'],
    ['“The captain shouted at us from the pier,” a trader said.', 'witness: The captain shouted at us'],
    ['“They struck me with a belt,” a trader said.', 'witness: They struck me'],
    ['“Let us wait for the ferry,” a trader said.'],
    ['“I think the ferry will sail,” a trader said.'],
    ['A mother of two said the ferry had stopped.'],
    [
      'A pastor with a network in the area said the ferry had stopped.',
      'relative-or-contact: with a network in the area',
    ],
    ['“I did not see the ferry,” a trader said.'],
    ['“We will build more ferries,” a spokesman said.'],
    // from whom it heard
    [
      'A source who heard of it from a cousin in Sinuiju said the ferry had stopped.',
      'relative-or-contact: who heard of it from a cousin in Sinuiju',
    ],
    [
      'A source who learned of the order through an acquaintance said the ferry had stopped.',
      'relative-or-contact: who learned of the order through an acquaintance',
    ],
    [
      'A source with contacts in the navy said the ferry had stopped.',
      'relative-or-contact: with contacts in the navy',
    ],
    [
      'A source with relatives on the island said the ferry had stopped.',
      'relative-or-contact: with relatives on the island',
    ],
    [
      'A man who keeps in touch with his family in Chongjin said the ferry had stopped.',
      'relative-or-contact: who keeps in touch with his family in Chongjin',
    ],
    [
      'A man who has relatives in Chongjin said the ferry had stopped.',
      'relative-or-contact: who has relatives in Chongjin',
    ],
    [
      'A broker who talks to traders across the river every week said the ferry had stopped.',
      'relative-or-contact: who talks to traders across the river',
    ],
    [
      'A man who was told by a guard said the ferry had stopped.',
      'relative-or-contact: who was told by a guard',
    ],
    ['A person close to the captain said the ferry had stopped.'],
    ['“My brother told me the ferry had stopped,” a trader said.', 'relative-or-contact: My brother told me'],
    [
      'The Hana Times, citing two port workers, reported that the ferry had stopped.',
      'relative-or-contact: citing two port workers',
    ],
    // papers
    ['A source who has seen the order said the ferry had stopped.', 'document: who has seen the order'],
    ['A person who reviewed the contract said the ferry had stopped.', 'document: who reviewed the contract'],
    [
      'The Hana Times, citing a leaked memo, reported that the ferry had stopped.',
      'document: citing a leaked memo',
    ],
    [
      'A letter obtained by the Hana Times said the ferry had stopped.',
      'document: obtained by the Hana Times',
    ],
    [
      'According to a manual smuggled out of the country by a trader, the ferry is to stop.',
      'document: smuggled out of the country by a trader',
    ],
    ['A report based on satellite images said the ferry had stopped.', 'document: based on satellite images'],
    // office
    ['Members of the ruling party said the ferry had stopped.', 'office: Members of the ruling party'],
    ['A former guard at the camp said the ferry had stopped.', 'office: former guard at the camp'],
    [
      'A man who worked in the port for nine years said the ferry had stopped.',
      'office: who worked in the port for nine years',
    ],
    [
      'Ri Chol-su, who served in the navy until 2009, said the ferry had stopped.',
      'office: who served in the navy',
    ],
    ['A doctor at the hospital said the ferry had stopped.', 'office: doctor at the hospital'],
    ['A customs officer said that customs posts had closed.', 'office: customs officer'],
    ['A customs officer said the potatoes had rotted.'],
    // that it knows, not how
    ['A person familiar with the talks said the ferry had stopped.', 'unstated: familiar with the talks'],
    [
      'An official with direct knowledge of the case said the ferry had stopped.',
      'unstated: with direct knowledge of the case',
    ],
    [
      'A diplomat briefed on the talks told the paper that the ferry had stopped.',
      'unstated: briefed on the talks',
    ],
    ['A diplomat privy to the talks said the ferry had stopped.', 'unstated: privy to the talks'],
  ])('%s', (sentence, ...grounds) => {
    expect(groundsOf(sentence).access).toEqual(grounds);
  });
});

describe('that or why a source is unnamed', () => {
  it.each<[sentence: string, ...grounds: string[]]>([
    ['“It sank,” a trader said on condition of anonymity.', 'bare: on condition of anonymity'],
    [
      '“It sank,” a trader told RFA on the condition of anonymity for fear of reprisals.',
      'safety: on the condition of anonymity for fear of reprisals',
    ],
    [
      '“It sank,” a trader said, speaking under condition of anonymity because of the sensitivity of the matter.',
      'safety: under condition of anonymity because of the sensitivity of the matter',
    ],
    ['“It sank,” said a trader who asked not to be named.', 'bare: who asked not to be named'],
    [
      '“It sank,” said a trader, who declined to be identified out of concern for his safety.',
      'safety: who declined to be identified out of concern for his safety',
    ],
    [
      'A trader who did not want to be named for security reasons said it sank.',
      'safety: who did not want to be named for security reasons',
    ],
    ['A trader who wished to remain anonymous said it sank.', 'bare: who wished to remain anonymous'],
    [
      'A trader who requested anonymity to protect his family said it sank.',
      'safety: who requested anonymity to protect his family',
    ],
    [
      'A trader, whose name is being withheld for his safety, said it sank.',
      'safety: whose name is being withheld for his safety',
    ],
    ['A trader whose identity has been concealed said it sank.', 'bare: whose identity has been concealed'],
    ['An unnamed trader said it sank.', 'bare: unnamed'],
    ['An unidentified official said it sank.', 'bare: unidentified'],
    ['“It sank,” said a trader, speaking anonymously.', 'bare: anonymously'],
    ['A trader who uses a pseudonym said it sank.', 'bare: who uses a pseudonym'],
    ['A trader who goes by the alias Mr. Ko said it sank.', 'bare: who goes by the alias'],
    [
      'An official who was not authorized to speak to the media said it sank.',
      'not-authorised: who was not authorized to speak to the media',
    ],
    [
      '“It sank,” an official said on condition of anonymity because he was not allowed to talk to reporters.',
      'not-authorised: on condition of anonymity because he was not allowed to talk to reporters',
    ],
    ['A trader, identified only by his surname, said it sank.', 'bare: identified only by his surname'],
    [
      '“It sank,” a trader said. The station agreed not to reveal his name.',
      'bare: agreed not to reveal his name',
    ],
    [
      '“It sank,” a trader said. He asked that his name not be used, to protect his parents.',
      'safety: asked that his name not be used, to protect his parents',
    ],
    ['“It sank,” Mi-kyong said. Her name has been changed.', 'bare: Her name has been changed'],
    [
      '“It sank,” a trader said. RFA is not naming her because of the risk of arrest.',
      'safety: is not naming her because of the risk of arrest',
    ],
    ['“It sank,” said Mi-kyong (not her real name), a trader.', 'bare: not her real name'],
    ['“It sank,” a trader said. The ship did not name its owner.'],
    ['“It sank,” a trader named Ko said.'],
    ['The ministry refused to comment, a trader said.'],
  ])('%s', (sentence, ...grounds) => {
    expect(groundsOf(sentence).unnamed).toEqual(grounds);
  });
});

describe('over an article', () => {
  it('comes from where a source is brought in, and where it comes back', () => {
    const text =
      'Daily NK spoke to a resident of Onsong who had crossed the river.\n\n“The mill burned,” the resident said.\n\nShe asked not to be named.';
    expect(groundsOf(text)).toEqual({
      access: ['place: resident of Onsong', 'place: who had crossed the river'],
      unnamed: ['bare: asked not to be named'],
    });
  });

  it('goes from a group to its members', () => {
    const text =
      'Sources who spoke on condition of anonymity said the mill burned.\n\n“All of it,” another source said.';
    const { sources } = attribute(text, { outlet: 'Daily NK' });
    expect(sources.map(({ unnamed }) => unnamed?.map(({ type }) => type))).toEqual([['bare'], ['bare']]);
  });

  it('is not told of the page’s own outlet or of state media', () => {
    const text =
      'Daily NK, citing a source in Anju, said the mill burned.\n\nKCNA, citing witnesses, said the mill was saved.';
    const { sources } = attribute(text, { outlet: 'Daily NK' });
    for (const { kind, access } of sources)
      if (kind === 'outlet' || kind === 'state-media') expect(access).toBeUndefined();
  });

  it('is not what somebody else keeps from saying', () => {
    const text = 'Officials refused to give their names to the crew, a source in Anju said.';
    expect(groundsOf(text).unnamed).toEqual([]);
  });
});
