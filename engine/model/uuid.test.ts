import { describe, expect, it } from 'vitest';
import { newUuid, uuidFrom } from './uuid';

const V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('uuidFrom', () => {
  it('sets version and variant', () => {
    expect(uuidFrom(new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000');
    expect(uuidFrom(new Uint8Array(16).fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  });
  it('is of version 4 whatever it is given', () => expect(uuidFrom(new Uint8Array(3))).toMatch(V4));
});

it('no two are alike', () => {
  const many = new Set(Array.from({ length: 1000 }, newUuid));
  expect(many.size).toBe(1000);
  for (const one of many) expect(one).toMatch(V4);
});
