import { expect, it } from 'vitest';
import type { Block, Link } from '../../engine/model';
import { isList } from './lists';

/** Blocks of ten characters each; `*` is one that is a link, `-` a text, `…` one that breaks off. */
function page(pattern: string): { blocks: Block[]; links: Link[] } {
  const blocks = [...pattern].map((sign, at): Block => {
    return { kind: 'paragraph', text: sign === '…' ? 'x…' : 'x', span: [at * 12, at * 12 + 10] };
  });
  const links = [...pattern].flatMap((sign, at): Link[] =>
    sign === '*' ? [{ span: [at * 12, at * 12 + 10], href: 'https://a.example/b' }] : [],
  );
  return { blocks, links };
}

it.each([
  ['*-*-*-', true],
  ['***', true],
  ['------*', false],
  ['--*--*', false],
  ['*---------*---------*', false],
  ['……-', true],
  ['…---', false],
  ['', false],
])('%s: %s', (pattern, list) => {
  expect(isList(page(pattern))).toBe(list);
});
