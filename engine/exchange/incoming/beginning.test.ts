import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kindOfBeginning } from './beginning';

const exported = (name: string) =>
  readFileSync(new URL(`../../../tests/cases/exports/${name}`, import.meta.url), 'utf8');

it.each([
  ['article.bundle.jsonld', 'bundle'],
  ['library.bundle.jsonld', 'bundle'],
  ['article.jsonld', 'own'],
  ['library.ris', 'addresses'],
  ['library.bib', null],
  ['library.csl.json', null],
  ['library.csv', null],
] as const)('%s is told by its beginning: %s', (name, kind) =>
  expect(kindOfBeginning(exported(name))).toBe(kind),
);

it.each([
  ['{"export_date":"2031-02-07","export_userid":"acct:a@b.example","annotations":[]}', 'hypothesis'],
  ['[{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation"}]', 'others'],
  ['{"form":"second-source-backup","version":9}\n', null],
  ['{"table":"articles"}', null],
  ['', null],
] as const)('%j: %s', (text, kind) => expect(kindOfBeginning(text)).toBe(kind));
