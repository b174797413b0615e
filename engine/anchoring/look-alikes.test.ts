/** The same words in other characters: full width, ligatures, raised figures, capitals. And what only looks alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor } from './anchor';
import { describe as describePassage } from './describe';
import { fold } from './folding/fold';

function becomes(before: string, passage: string, after: string) {
  const start = before.indexOf(passage);
  const found = anchor(after, describePassage(before, [start, start + passage.length]));
  return { ...found, words: found.span && after.slice(...found.span) };
}

describe('anchored', () => {
  it.each([
    [
      'The DPRK embassy was shut that night for repairs.',
      'DPRK embassy was shut',
      'The ＤＰＲＫ embassy was shut that night for repairs.',
      'ＤＰＲＫ embassy was shut',
    ],
    [
      'Official figures, the office said, fell by five-sixths.',
      'Official figures, the office said',
      'Oﬃcial ﬁgures, the oﬃce said, fell by ﬁve-sixths.',
      'Oﬃcial ﬁgures, the oﬃce said',
    ],
    [
      'The ﬂour was ﬁne, the oﬀicer said on Monday evening.',
      'ﬂour was ﬁne',
      'The flour was fine, the officer said on Monday evening.',
      'flour was fine',
    ],
    [
      'Rice was 5000 won in the market of Hyesan then.',
      'Rice was 5000 won',
      'Ｒｉｃｅ ｗａｓ ５０００ ｗｏｎ in the market of Hyesan then.',
      'Ｒｉｃｅ ｗａｓ ５０００ ｗｏｎ',
    ],
    [
      'The hall has 300 m² and much CO₂, the guard told us.',
      '300 m² and much CO₂',
      'The hall has 300 m2 and much CO2, the guard told us.',
      '300 m2 and much CO2',
    ],
    [
      'He named ① rice and ② salt as dear in all the county.',
      '① rice and ② salt',
      'He named 1 rice and 2 salt as dear in all the county.',
      '1 rice and 2 salt',
    ],
    [
      '평양의 ㈜조선무역은 쌀 50㎏을 판다고 소식통이 전했다.',
      '㈜조선무역은 쌀 50㎏을',
      '평양의 (주)조선무역은 쌀 50kg을 판다고 소식통이 전했다.',
      '(주)조선무역은 쌀 50kg을',
    ],
    [
      'ガソリンの値段が上がったと消息筋は語った。',
      'ガソリンの値段',
      'ｶﾞｿﾘﾝの値段が上がったと消息筋は語った。',
      'ｶﾞｿﾘﾝの値段',
    ],
    [
      '𝐃𝐏𝐑𝐊 traders sell dried cabbage in small cups.',
      '𝐃𝐏𝐑𝐊 traders sell',
      'DPRK traders sell dried cabbage in small cups.',
      'DPRK traders sell',
    ],
    [
      'Part Ⅲ of the plan was read out in every hall.',
      'Part Ⅲ of the plan',
      'Part III of the plan was read out in every hall.',
      'Part III of the plan',
    ],
    [
      'He said “why？ because！” and left the meeting hall.',
      'why？ because！',
      'He said “why? because!” and left the meeting hall.',
      'why? because!',
    ],
    [
      'a co\u00adoperative of fishermen — don\u2019t ask — at Sinpo',
      'co\u00adoperative of fishermen — don\u2019t ask',
      'a cooperative of fishermen - don\u02bct ask - at Sinpo',
      'cooperative of fishermen - don\u02bct ask',
    ],
    // Capitals.
    [
      'Traders in Hyesan have begun to sell dried cabbage by the cup.',
      'Traders in Hyesan have begun',
      'TRADERS IN HYESAN HAVE BEGUN TO SELL DRIED CABBAGE BY THE CUP.',
      'TRADERS IN HYESAN HAVE BEGUN',
    ],
    [
      'TRADERS IN HYESAN HAVE BEGUN TO SELL DRIED CABBAGE.',
      'IN HYESAN HAVE BEGUN',
      'Traders in Hyesan have begun to sell dried cabbage.',
      'in Hyesan have begun',
    ],
    [
      'Traders have begun to sell dried cabbage by the cup.',
      'begun to sell dried cabbage',
      'Traders Have Begun to Sell Dried Cabbage by the Cup.',
      'Begun to Sell Dried Cabbage',
    ],
    [
      'Traders in Hyesan sell ﬁve cups, the source said.',
      'Hyesan sell ﬁve cups',
      'TRADERS IN HYESAN SELL FIVE CUPS, THE SOURCE SAID.',
      'HYESAN SELL FIVE CUPS',
    ],
  ])('%s', (before, passage, after, words) => {
    expect(becomes(before, passage, after)).toMatchObject({ state: 'anchored', words });
  });
});

describe('never across a change', () => {
  it.each([
    [
      'There were 10² ships in the bay of Sinpo at dawn.',
      '10² ships in the bay',
      'There were 102 ships in the bay of Sinpo at dawn.',
    ],
    [
      'He owed 1½ tons of rice to the farm of the county.',
      '1½ tons of rice',
      'He owed 11/2 tons of rice to the farm of the county.',
    ],
    [
      'Rice was 5000 won in the market of Hyesan then.',
      'Rice was 5000 won',
      'Rice was ６０００ won in the market of Hyesan then.',
    ],
    [
      'Traders in Hyesan have begun to sell cabbage.',
      'Traders in Hyesan have begun',
      'TRADERS IN MUSAN HAVE BEGUN TO SELL CABBAGE.',
    ],
    [
      'Traders in Hyesan have begun to sell cabbage.',
      'Traders in Hyesan have begun',
      'TRADERS IN HYESAN HAVE NOT BEGUN TO SELL CABBAGE.',
    ],
    [
      'The men told us about it at the gate last week.',
      'us',
      'The men told US about it at the gate last week.',
    ],
  ])('%s', (before, passage, after) => {
    expect(becomes(before, passage, after).state).not.toBe('anchored');
  });

  it.each([
    [
      'They ate turkey with polish on it that Sunday.',
      'turkey with polish',
      'They ate Turkey with Polish on it that Sunday.',
    ],
    [
      'The men told us about it at the gate last week.',
      'men told us about',
      'The men told US about it at the gate last week.',
    ],
  ])('the same words in other capitals are not lost: %s', (before, passage, after) => {
    expect(becomes(before, passage, after).state).not.toBe('orphaned');
  });
});

it('folded offsets lead back to whole characters', () => {
  const piece = fc.constantFrom(
    'ﬃ',
    'ＤＰ',
    '²',
    '10²',
    '½',
    'ｶﾞ',
    '㈜',
    '𝐃',
    '\ud835',
    'a',
    ' ',
    '가',
    '…',
    '\u0301',
    '①',
    'ﾡ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      const folded = fold(text);
      for (let at = 0; at < folded.text.length; at++) {
        const [start, end] = folded.toOriginal(at, at + 1);
        expect(start).toBeLessThan(end);
        expect(folded.fromOriginal(start)).toBeLessThanOrEqual(at);
      }
      for (let at = 0; at < text.length; at++)
        expect(folded.fromOriginal(at)).toBeLessThanOrEqual(folded.text.length);
    }),
  );
});
