import { expect, it } from 'vitest';
import { attribute } from '../../index';

const denied = (text: string) =>
  attribute(text, { outlet: 'Daily NK' }).attributions.filter(({ stance }) => stance?.type === 'denied');

it.each([
  'If the aide denies reports that the mill burned, he lies.',
  'Unless the aide denies the report that the mill burned, nobody will believe him.',
  'If the aide, who saw the mill, denies reports that it burned, he lies.',
  'Had he denied claims that the mill burned, he would be free.',
  'Should the aide deny rumors that the mill burned, the paper will print them.',
  'It is unclear whether the aide denied rumors that the mill burned.',
  'The paper asked if the aide denied the claim that the mill burned.',
])('nobody denies what he would deny: %s', (text) => {
  expect(denied(text)).toEqual([]);
});

it.each([
  'The aide denied reports that the mill burned, if only in part.',
  'The aide, who had seen the mill, denied reports that it burned.',
  'Asked if the mill burned, the aide denied reports that it had.',
  'The aide had denied claims that the mill burned.',
])('what is denied is: %s', (text) => {
  expect(denied(text)).toHaveLength(1);
});
