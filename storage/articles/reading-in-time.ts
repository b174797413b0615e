/** Attributing a text within a budget of time. What was not read is counted in characters, never left out in silence. */
import { ATTRIBUTION_ENGINE } from '../../engine/attribution';
import type { Article, Attributions } from '../../engine/model';
import { failureOf } from '../../protocol/failures';
import { attributionsIn, type EngineRunner } from '../work/engine-work';

/** UTF-16 units of a text that are tried where all of it took too long: some 100,000 words. */
const FIRST_PART = 600_000;
/** Texts remembered as too slow, so that each is tried once while the background lives. */
const REMEMBERED = 50;

const tooSlow = (error: unknown) => failureOf(error).kind === 'too-slow';

export class TimedReading {
  /** Answers of texts that took too long, by fingerprint; the oldest first. */
  readonly #slow = new Map<string, Attributions>();
  readonly #engine: EngineRunner;

  constructor(engine: EngineRunner) {
    this.#engine = engine;
  }

  /**
   * What the attribution engine finds in an article, or in its beginning where the whole takes too long (`leftOut`).
   * @param hash the article's `fingerprint`
   */
  async attribute(article: Article, hash: string, signal?: AbortSignal): Promise<Attributions> {
    const known = this.#slow.get(hash);
    if (known) return known;
    try {
      return await attributionsIn(this.#engine, article, signal);
    } catch (error) {
      if (!tooSlow(error)) throw error;
    }
    const found = await this.#beginningOf(article, signal);
    this.#slow.set(hash, found);
    for (const oldest of this.#slow.keys()) {
      if (this.#slow.size <= REMEMBERED) break;
      this.#slow.delete(oldest);
    }
    return found;
  }

  async #beginningOf(article: Article, signal?: AbortSignal): Promise<Attributions> {
    const { length } = article.text;
    const cut = article.text.lastIndexOf('\n', FIRST_PART);
    if (length > FIRST_PART && cut > 0) {
      const text = article.text.slice(0, cut);
      const links = article.links.filter(({ span }) => span[1] <= cut);
      try {
        const found = await attributionsIn(this.#engine, { ...article, text, blocks: [], links }, signal);
        return { ...found, leftOut: length - cut + (found.leftOut ?? 0) };
      } catch (error) {
        if (!tooSlow(error)) throw error;
      }
    }
    return { engine: ATTRIBUTION_ENGINE, attributions: [], sources: [], leftOut: length };
  }
}
