import { describe, expect, it } from 'vitest';
import { type Change, endsInNegation, reasonAgainst, sameWord } from './changes';

describe('sameWord', () => {
  it.each([
    ['boat', 'boat', 'same'],
    ['Boats', 'boats', 'same'],
    ['US', 'us', 'other'],
    ['arrested', 'arested', 'spelling'],
    ['arrested', 'arretsed', 'spelling'],
    ['organise', 'organize', 'spelling'],
    ['now', 'not', 'other'],
    ['million', 'billion', 'other'],
    ['fourteen', 'fourteenn', 'other'],
    ['Kaesong', 'Kaesung', 'other'],
    ['2019', '2020', 'other'],
    ['denied', 'denies', 'other'],
    ['legal', 'illegal', 'other'],
  ])('%s, %s: %s', (stored, found, likeness) => expect(sameWord(stored, found)).toBe(likeness));
});

describe('reasonAgainst', () => {
  const replaced = (stored: string | null, found: string | null): Change[] => [{ stored, found }];
  it.each<[Change[], string | null]>([
    [[], null],
    [replaced('5', '7'), 'number'],
    [replaced('three', 'five'), 'number'],
    [replaced(null, '40'), 'number'],
    [replaced('Hyesan', 'Wonsan'), 'name'],
    [replaced('friday', 'monday'), 'name'],
    [replaced(null, 'not'), 'negation'],
    [replaced('was', "wasn't"), 'negation'],
    [replaced('갔다', '않았다'), 'negation'],
    [replaced('ship', 'boat'), 'wording'],
    [[...replaced('ship', 'boat'), ...replaced('2', '3')], 'number'],
  ])('%j', (changes, reason) => expect(reasonAgainst(changes, 'a', 'a')).toBe(reason));

  it.each<[string, string, string | null]>([
    ['paid $5', 'paid €5', 'number'],
    ['5%', '5', 'number'],
    ['at -5 degrees', 'at 5 degrees', 'number'],
    ['they left?', 'they left.', 'wording'],
    ['they, left', 'they left', null],
  ])('signs in %j and %j', (stored, found, reason) => expect(reasonAgainst([], stored, found)).toBe(reason));
});

describe('endsInNegation', () => {
  it.each([
    ['he did not ', true],
    ['he didn’t ', true],
    ['she never ', true],
    ['They did not. He ', false],
    ['not one of them who were there ', false],
    ['', false],
  ])('%j', (text, denied) => expect(endsInNegation(text)).toBe(denied));
});
