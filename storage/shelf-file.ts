/**
 * The form of a shelf file (`docs/shelf.md`): events, their accounts, and each account's claims, told in the words of whoever wrote the
 * shelf. A file is taken whole or not at all.
 */
import * as v from 'valibot';
import type { Article, Block, Span } from '../engine/model';
import { articleKey } from '../engine/outlets';
import { FailureError } from './failures';
import { SHELF_READER } from './shelf';

/** Sizes (UTF-16 units, pieces): a shelf is a few hundred sentences, not a way to ship articles. */
const LONGEST_CLAIM = 400;
const MOST = { events: 1_000, accounts: 200, claims: 40, sources: 40, chain: 10 } as const;

const short = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

const source = v.strictObject({
  /** Who says it, as the account describes them. */
  name: short,
  /** Through whom it reached the account, the nearest to the source first; empty where the account has it itself. */
  chain: v.pipe(v.array(short), v.maxLength(MOST.chain)),
});

const account = v.pipe(
  v.strictObject({
    id,
    outlet: short,
    /** On the outlet's own host, or `null`. */
    url: v.nullable(v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//), v.maxLength(2_000))),
    title: short,
    /** ISO date; empty where nobody knows. */
    published: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
    sources: v.pipe(v.array(source), v.maxLength(MOST.sources)),
    claims: v.pipe(
      v.array(
        v.strictObject({
          text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_CLAIM)),
          /** Index into `sources`; `null`: the account says it itself. */
          source: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
        }),
      ),
      v.minLength(1),
      v.maxLength(MOST.claims),
    ),
  }),
  v.check(
    ({ sources, claims }) => claims.every((claim) => claim.source === null || claim.source < sources.length),
    'a claim names a source that is not listed',
  ),
);

const shelf = v.pipe(
  v.strictObject({
    schema: v.literal('second-source/shelf/1'),
    title: short,
    about: v.optional(short),
    events: v.pipe(
      v.array(
        v.strictObject({
          id,
          title: short,
          accounts: v.pipe(v.array(account), v.minLength(1), v.maxLength(MOST.accounts)),
        }),
      ),
      v.maxLength(MOST.events),
    ),
  }),
  v.check(({ events }) => {
    const ids = events.flatMap(({ accounts }) => accounts.map((one) => one.id));
    return new Set(ids).size === ids.length;
  }, 'two accounts have one id'),
);

type ShelfAccount = v.InferOutput<typeof account>;

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A claim as a sentence: with its source in front, so that the attribution engine finds it as it finds any other. */
function told({ sources }: ShelfAccount, { text, source }: ShelfAccount['claims'][number]): string {
  const by = source === null ? undefined : sources[source];
  if (!by) return sentence(text);
  const through = by.chain.length > 0 ? `, quoted by ${by.chain.join(', quoted by ')}` : '';
  return `According to ${by.name}${through}, ${text}`;
}

function articleOf(account: ShelfAccount): Article {
  const paragraphs = account.claims.map((claim) => told(account, claim));
  let at = 0;
  const blocks = paragraphs.map((text): Block => {
    const span: Span = [at, at + text.length];
    at = span[1] + 2;
    return { kind: 'paragraph', text, span };
  });
  return {
    key: account.url === null ? `shelf:${account.id}` : articleKey(account.url),
    url: account.url ?? '',
    outlet: account.outlet,
    title: account.title,
    byline: null,
    published: account.published === '' ? null : `${account.published.slice(0, 10)}T00:00:00.000Z`,
    language: 'en',
    text: paragraphs.join('\n\n'),
    blocks,
    links: [],
    reader: SHELF_READER,
  };
}

/**
 * The accounts of a shelf file, as articles that say of themselves that they are retold.
 * @throws FailureError `invalid` with the place of the fault
 */
export function readShelf(json: unknown): Article[] {
  const result = v.safeParse(shelf, json, { abortEarly: true });
  if (!result.success) {
    const issue = result.issues[0];
    throw new FailureError('invalid', `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  }
  return result.output.events.flatMap(({ accounts }) => accounts.map(articleOf));
}
