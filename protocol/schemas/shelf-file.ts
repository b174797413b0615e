/**
 * The form of a shelf file (`docs/shelf.md`): events, their accounts, and each account's claims, told in the words of whoever wrote the
 * shelf. A file is taken whole or not at all.
 */
import * as v from 'valibot';
import { faultOfIssue, limitMessage, placeTold } from '../../engine/exchange/faults/issue-fault';
import { brokenLine } from '../../engine/exchange/web-annotation/json-place';
import type { Article, Block, Span } from '../../engine/model';
import type { FileFault, PlainFault } from '../../engine/model/file-faults';
import { SHELF_READER } from '../../engine/model/shelf-reader';
import { hasKnownHost, outletOfAddress, sameOutlet } from '../../engine/outlets/outlet-names';
import { articleKey } from '../../engine/pages';
import { fileFailure } from '../failures';
import { LONGEST_SHELF } from './sizes';

/** Sizes (UTF-16 units, pieces): a shelf is a few hundred sentences, not a way to ship articles. */
const LONGEST_CLAIM = 400;
const MOST = { events: 1_000, accounts: 200, all: 2_000, claims: 40, sources: 40, chain: 10 } as const;
/** Faults that are told of a file. */
const FAULTS_TOLD = 20;

/**
 * Characters that nobody sees: they turn words around or part them ("Radio Free\u200b Asia"), so that one outlet looks like another. Those that
 * scripts and pictures need to join letters may stay.
 */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u00ad\u200b\u2060-\u2064\ufeff]|\p{Cs}/u;
const words = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(longest),
    v.check((text) => !UNSEEN.test(text), 'unseen-character' satisfies PlainFault),
  );
const short = words(300);
/** An outlet's name in letters of several alphabets is there to look like another's. */
const outlet = v.pipe(
  short,
  v.check(
    (name) => !(/\p{Script=Latin}/u.test(name) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name)),
    'mixed-alphabets' satisfies PlainFault,
  ),
  v.check((name) => !/[\u200c\u200d]/u.test(name), 'unseen-character' satisfies PlainFault),
);
/** A day that there is: "2024-02-31" is read as a day in March by one browser and as none by another. */
const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => {
    const time = Date.parse(`${text}T00:00:00.000Z`);
    return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
  }, 'no-such-day' satisfies PlainFault),
);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

const source = v.strictObject({
  /** Who says it, as the account describes them. */
  name: short,
  /** Through whom it reached the account, the nearest to the source first; empty where the account has it itself. */
  chain: v.pipe(v.array(short), v.maxLength(MOST.chain)),
});

/** Whether an address may be this outlet's: known outlets have known hosts. */
function onOwnHost(outlet: string, url: string): boolean {
  const there = outletOfAddress(url);
  return there === null ? !hasKnownHost(outlet) : sameOutlet(outlet, there);
}

const account = v.pipe(
  v.strictObject({
    id,
    outlet,
    /** On the outlet's own host, or `null`. */
    url: v.nullable(v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//), v.maxLength(2_000))),
    title: short,
    /** ISO date; empty where nobody knows. */
    published: v.union([v.literal(''), day]),
    sources: v.pipe(v.array(source), v.maxLength(MOST.sources)),
    claims: v.pipe(
      v.array(
        v.strictObject({
          text: words(LONGEST_CLAIM),
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
    'unlisted-source' satisfies PlainFault,
  ),
  // Else a shelf could send its readers anywhere under an outlet's name.
  v.check(({ outlet, url }) => url === null || onOwnHost(outlet, url), 'other-host' satisfies PlainFault),
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
  }, 'double-id' satisfies PlainFault),
  v.check(
    ({ events }) => events.reduce((sum, { accounts }) => sum + accounts.length, 0) <= MOST.all,
    limitMessage('many-accounts', MOST.all),
  ),
);

export type ShelfFile = v.InferOutput<typeof shelf>;

type ShelfAccount = v.InferOutput<typeof account>;

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A claim as a sentence: with its source in front, so that the attribution engine finds it as it finds any other. */
function told({ sources }: ShelfAccount, { text, source }: ShelfAccount['claims'][number]): string {
  const by = source === null ? undefined : sources[source];
  if (!by) return sentence(text);
  const through = by.chain.length > 0 ? `, quoted by ${by.chain.join(', quoted by ')}` : '';
  return `According to ${by.name}${through}, ${text}`;
}

function articleOf(account: ShelfAccount, prefix: string): Article {
  const paragraphs = account.claims.map((claim) => told(account, claim));
  let at = 0;
  const blocks = paragraphs.map((text): Block => {
    const span: Span = [at, at + text.length];
    at = span[1] + 2;
    return { kind: 'paragraph', text, span };
  });
  return {
    key: account.url === null ? `shelf:${prefix}${account.id}` : articleKey(account.url),
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

/** Where a fault is and what it is; of the file as a whole the place is empty. */
const faultIn = (issue: v.BaseIssue<unknown>): FileFault => ({
  at: placeTold(v.getDotPath(issue) ?? ''),
  ...faultOfIssue(issue),
});

/** A file's content, or what is wrong with it, each fault with its place. Never throws. */
export function checkShelf(text: string): { file: ShelfFile } | { faults: FileFault[] } {
  if (text.length > LONGEST_SHELF) return { faults: [{ at: '', kind: 'long-file', most: LONGEST_SHELF }] };
  const bare = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(bare);
  } catch (error) {
    const line = brokenLine(bare, error);
    return { faults: [{ at: '', kind: 'no-json', ...(line !== null && { line }) }] };
  }
  const result = v.safeParse(shelf, json);
  if (result.success) return { file: result.output };
  return { faults: result.issues.slice(0, FAULTS_TOLD).map(faultIn) };
}

/**
 * The accounts of a shelf, as articles that say of themselves that they are retold.
 * @param prefix keeps accounts without an address apart from those of other shelves
 */
export function shelfArticles({ events }: ShelfFile, prefix = ''): Article[] {
  return events.flatMap(({ accounts }) => accounts.map((one) => articleOf(one, prefix)));
}

/**
 * The accounts of a shelf file.
 * @throws FailureError `invalid` with the place of the fault
 */
export function readShelf(json: unknown): Article[] {
  const result = v.safeParse(shelf, json, { abortEarly: true });
  if (!result.success) throw fileFailure({ line: null, fault: faultIn(result.issues[0]) });
  return shelfArticles(result.output);
}
