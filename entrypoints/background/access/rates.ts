/** How often a page may ask: token buckets, in memory. A background that was stopped begins anew, full. */

export interface Rate {
  /** Asked at once at most. */
  burst: number;
  /** Milliseconds after which one more may be asked. */
  every: number;
}

interface Bucket {
  tokens: number;
  /** When `tokens` was right, and when it was last asked, in milliseconds. */
  at: number;
  asked: number;
  /** It was emptied and has not rested since. */
  isUnsettled: boolean;
}

/** Pages remembered; the one that was asked longest ago is forgotten. */
const REMEMBERED = 300;

export class Rates {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  #bucket(key: string, { burst, every }: Rate): Bucket {
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { tokens: burst, at: now, asked: now, isUnsettled: false };
    bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) / every);
    bucket.at = now;
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    for (const oldest of this.#buckets.keys()) {
      if (this.#buckets.size <= REMEMBERED) break;
      this.#buckets.delete(oldest);
    }
    return bucket;
  }

  /** Takes one. Answers 0 where there was one, else the milliseconds to wait. */
  take(key: string, rate: Rate): number {
    const bucket = this.#bucket(key, rate);
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) * rate.every);
    bucket.tokens--;
    return 0;
  }

  /**
   * As `take`, for what must first stand still: a bucket that was emptied gives nothing until it was not asked for `rest`
   * milliseconds, however full it is by then.
   */
  takeAtRest(key: string, rate: Rate, rest: number): number {
    const known = this.#buckets.get(key);
    const quiet = known ? this.#now() - known.asked : Number.POSITIVE_INFINITY;
    const bucket = this.#bucket(key, rate);
    bucket.asked = this.#now();
    if (bucket.isUnsettled && quiet >= rest) bucket.isUnsettled = false;
    if (!bucket.isUnsettled && bucket.tokens >= 1) {
      bucket.tokens--;
      return 0;
    }
    bucket.isUnsettled = true;
    return Math.max(rest, Math.ceil((1 - bucket.tokens) * rate.every));
  }

  /** Whether what is under a key was put off and has not rested since. */
  isUnsettled(key: string): boolean {
    return this.#buckets.get(key)?.isUnsettled ?? false;
  }
}
