/** Accounts that are too long to be set side by side whole: what is left out is counted, and nothing is said to be missing in it. */
import { describe, expect, it } from 'vitest';
import { sampleText } from '../../../bench/sample-text';
import { attribute } from '../../attribution';
import type { AccountInput } from '../../text/account-text';
import { synopsis } from './synopsis';
import { claimsIn } from './told/claims';

function input(outlet: string, text: string): AccountInput {
  const article = { key: outlet, outlet, published: null, title: '', text, links: [], url: '' };
  return { article, attributions: attribute(text, { outlet }) };
}

const SHORT =
  'Soldiers sealed off the harbor of Wonsan on May 3. The trawler captain tested negative for typhus.';

describe('synopsis of long accounts', () => {
  const long = input('Daily NK', sampleText(9_000));

  it('counts what it did not set side by side', () => {
    const { leftOut } = synopsis(long, input('Radio Free Asia', sampleText(700)));
    expect(leftOut?.a).toBeGreaterThan(1_000);
    expect(leftOut?.a).toBeLessThan(long.article.text.length);
    expect(leftOut?.b).toBe(0);
  });

  it('says nothing is missing in an account that it has not read whole', () => {
    const other = input('Radio Free Asia', `${sampleText(1_500)}\n\n${SHORT}`);
    const { rows } = synopsis(other, long);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ relation }) => relation === 'only-a')).toBe(false);
  });

  it('leaves nothing out of 5,000 words', () => {
    const five = input('Daily NK', sampleText(5_000));
    expect(claimsIn(five).length).toBeGreaterThan(300);
    expect(synopsis(five, input('Radio Free Asia', sampleText(300))).leftOut).toBeUndefined();
  });
});

describe('claimsIn', () => {
  it('stops at as many claims as are asked for', () => {
    const account = input('Daily NK', sampleText(600));
    expect(claimsIn(account, 7)).toEqual(claimsIn(account).slice(0, 7));
  });

  it('takes a clause of a thousand numbers by its first words and figures', () => {
    const [claim] = claimsIn(input('Daily NK', `Soldiers counted ${'12 sacks '.repeat(3_000)}here.`));
    expect(claim!.words.length).toBeLessThanOrEqual(400);
    expect(claim!.figures.length).toBeLessThanOrEqual(20);
  });
});
