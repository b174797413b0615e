/** What schemas are made of: sizes, and the smallest values that rows and messages share. */
import * as v from 'valibot';
import type { Span } from '../../engine/model';
import type { PlainFault } from '../../engine/model/file-faults';
import { LONGEST_NOTE } from '../../engine/model/note';

/**
 * Sizes, in UTF-16 units or pieces. The longest news texts seen have 150,000 characters; a book has about 1,000,000.
 */
export const LIMITS = {
  text: 2_000_000,
  title: 2_000,
  blocks: 20_000,
  links: 20_000,
  /** Captions and notes to readers included. */
  blockText: 4_000_000,
  note: LONGEST_NOTE,
  /** Of all links together: what is over it is left out, link by link from the end. */
  hrefs: 1_000_000,
  /** Of a note's place, written as JSON. */
  place: 10_000_000,
  tags: 100,
  tag: 200,
  /** As long as `engine/outlets/address.ts` reads one. */
  address: 10_000,
  selectors: 10,
  /** Links of a chain. */
  chain: 100,
  page: 1_000,
  keys: 100_000,
  /** Requests a minute: one in ten seconds to one a second. */
  slowest: 6,
  fastest: 60,
} as const;

export const TOO_LARGE = 'too-large' satisfies PlainFault;

export const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit, TOO_LARGE));
/** The length is looked at before the items: what is far too long is refused without being read. */
export const list = <T extends v.GenericSchema>(item: T, limit: number) =>
  v.pipe(
    v.custom<unknown[]>((value) => !Array.isArray(value) || value.length <= limit, TOO_LARGE),
    v.array(item),
  );
export const oneOf = <const T extends string>(values: Record<T, true>) =>
  v.picklist(Object.keys(values) as T[]);
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const key = v.pipe(text(LIMITS.address), v.minLength(1));
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
export const date = v.pipe(
  v.string(),
  v.maxLength(64),
  v.check((value) => Number.isFinite(Date.parse(value)), 'no-date' satisfies PlainFault),
);
export const webAddress = v.pipe(
  text(LIMITS.address),
  v.check((value) => /^https?:\/\//i.test(value), 'no-web-address' satisfies PlainFault),
);

export const span: v.GenericSchema<unknown, Span> = v.pipe(
  v.tuple([whole, whole]),
  v.check(([start, end]) => start < end, 'start-after-end' satisfies PlainFault),
);

export const nothing = v.object({});
/** At least the 122 random bits of a UUID. */
export const nonce = v.object({ nonce: v.pipe(v.string(), v.minLength(32), v.maxLength(200)) });

/** Which article is meant: the one that the sidebar's tab shows, or one of the library by its key. */
export const about = v.union([v.literal('tab'), v.object({ key })]);
export type About = v.InferOutput<typeof about>;
/** `articleKey`: the article that is meant, as far as the sidebar knows; refused where its tab has gone on meanwhile. */
export const addressed = { about, articleKey: v.optional(key) };
