/** A kind of relation has several places; the compiler names those that are tables by kind, and these are the others. */
import { describe, expect, it } from 'vitest';
import { RELATIONS } from '../../engine/model';
import { SYNOPSIS } from '../../tests/screens/samples';
import '../../tests/screens/draw';
import { describeRelation } from './describe-accounts';

describe.each([...RELATIONS])('%s', (relation) => {
  it('has words of its own', () => {
    const words = RELATIONS.map((one) => describeRelation(one));
    expect(words.filter((one) => one === describeRelation(relation))).toHaveLength(1);
  });

  it('is to be seen in the gallery', () => {
    expect(SYNOPSIS.synopsis.rows.map((row) => row.relation)).toContain(relation);
  });
});
