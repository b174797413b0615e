import { describe, expect, it } from 'vitest';
import { isRelevant, type Subject } from './relevance';

const filler = 'The council met again and spoke of the bridge, the school and the price of paint. '.repeat(
  40,
);

describe('isRelevant', () => {
  it.each<[string, Partial<Subject>, boolean]>([
    ['the title', { title: 'North Korea counts its goats' }, true],
    ['a leader in the title', { title: 'Kim Jong-un visits a farm' }, true],
    ['the lead', { text: 'A market in Hyesan was closed on Monday, residents said.' }, true],
    ['an acronym', { text: 'The DPRK closed a bridge on Monday, its news agency KCNA said.' }, true],
    [
      'the page’s tags and a mention',
      { tags: ['North Korea'], text: `${filler}It was made in Pyongyang.` },
      true,
    ],
    ['tags alone', { tags: ['North Korea'], text: filler }, false],
    ['a relay', { text: `${filler}The price was first reported by Radio Free Asia.` }, true],
    [
      'a relay by its link',
      { text: filler, links: [{ span: [0, 3], href: 'https://www.dailynk.com/english/x/' }] },
      true,
    ],
    ['a mention without a report', { text: `${filler}He once worked at Radio Free Asia.` }, false],
    [
      'an outlet that names itself',
      { outlet: 'Radio Free Asia', text: 'A herder told RFA that the road is bad.' },
      false,
    ],
    ['the country in passing', { text: `${filler}It was sold in China, Russia and North Korea.` }, false],
    ['the country in passing, early', { text: `It was sold in Iran and North Korea. ${filler}` }, false],
    ['something else', { title: 'Council votes', text: filler }, false],
    ['Korean', { title: '북한 시장에서 저울 단속' }, true],
    ['nothing', {}, false],
  ])('%s', (_, subject, relevant) => {
    expect(isRelevant({ outlet: 'A Paper', title: '', text: '', links: [], tags: [], ...subject })).toBe(
      relevant,
    );
  });
});
