import { describe, expect, it } from 'vitest';
import { pairAttitudes } from './attitudes';
import { claimsIn } from './told/claims';

function claims(text: string) {
  const article = { key: 'k', outlet: 'Outlet', published: null, title: '', text, links: [], url: '' };
  return claimsIn({ article, attributions: { engine: 0, attributions: [], sources: [] } });
}

const pulledApart = (a: string, b: string) =>
  pairAttitudes(claims(a), claims(b))
    .rows.filter(({ differs }) => differs)
    .map(({ kindsA, kindsB }) => [kindsA.join(' '), kindsB.join(' ')]);

describe('attitudes that pull apart', () => {
  it.each([
    ['Residents of Wonsan are furious.', 'People here feel sorry for them.', [['anger', 'sympathy']]],
    ['Everybody is in a panic over the nets.', 'Residents take the loss of nets calmly.', [['fear', 'calm']]],
    [
      'Residents are terrified by the new harbor rule.',
      'Most people are annoyed at the fee rather than afraid.',
      [['fear', 'anger']],
    ],
    [
      'The elderly welcome the closing of the harbor.',
      'Even grandmothers grumble about the closed harbor.',
      [['welcome', 'anger']],
    ],
    [
      'Residents resent the smuggler who came back.',
      'Residents doubt that the smuggler brought the fever.',
      [['anger', 'doubt']],
    ],
  ])('%s / %s', (a, b, expected) => expect(pulledApart(a, b)).toEqual(expected));

  it.each([
    [
      'two feelings that go together',
      'Residents are furious about it.',
      'People here are afraid of the guards.',
    ],
    ['other people', 'The elderly welcome the closed harbor.', 'Students grumble about the closed harbor.'],
    ['what is not felt', 'Residents are not afraid of the guards.', 'People take the new rule calmly.'],
    ['nobody holds it', 'The harbor of Wonsan looked calm at noon.', 'Residents were in a panic at noon.'],
  ])('%s', (_, a, b) => expect(pulledApart(a, b)).toEqual([]));
});
