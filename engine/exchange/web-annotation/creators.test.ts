import { describe, expect, it } from 'vitest';
import { creatorOf } from './creators';
import { READER } from './web-annotation';

describe('who made an annotation', () => {
  it.each([
    [{ type: 'Person', name: 'Mira' }, 'Mira'],
    [{ type: 'Person', nickname: 'mira' }, 'mira'],
    [{ '@id': 'https://lantern.example/mira', 'foaf:name': { '@value': 'Mira' } }, 'Mira'],
    [[{ name: 'Mira' }, { name: 'Jun' }, { name: 'Mira' }], 'Mira, Jun'],
    ['acct:mira@hypothes.is', 'mira'],
    ['mailto:mira@lantern.example', 'mira@lantern.example'],
    ['https://lantern.example/mira', 'https://lantern.example/mira'],
    [{ id: 'acct:mira@hypothes.is', type: 'Person' }, 'mira'],
    [{ name: ['Mira', 'Seo'] }, 'Mira'],
    [{ name: 'Mira\u202e\n' }, 'Mira'],
    ['_:b0', null],
    ['urn:uuid:11111111-1111-4111-8111-111111111111', null],
    [{ id: '#4' }, null],
    [READER, null],
    [[READER, { name: 'Jun' }], null],
    [{ name: '' }, null],
    [7, null],
    [null, null],
    [undefined, null],
  ])('%j: %j', (creator, name) => expect(creatorOf({ creator })).toBe(name));

  it('has the names that earlier vocabularies gave it', () => {
    expect(creatorOf({ 'oa:annotatedBy': { 'foaf:name': 'Mira' } })).toBe('Mira');
    expect(creatorOf({ 'dcterms:creator': 'Mira' })).toBe('Mira');
  });

  it('is nothing that a deep or long one makes slow', () => {
    let name: unknown = 'Mira';
    for (let depth = 0; depth < 5_000; depth++) name = [name];
    expect(creatorOf({ creator: { name } })).toBe(null);
    expect(creatorOf({ creator: Array.from({ length: 100_000 }, (_, at) => `${at}`) })!.length).toBeLessThan(
      81,
    );
  });
});
