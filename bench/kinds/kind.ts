/** A kind of measurement: lines in, lines out. */
export interface Kind {
  /** Answers one line, or (for kinds that need all of them) returns nothing and answers in `finish`. */
  line(input: Record<string, unknown>): Promise<unknown> | unknown;
  /** Called once after the last line. */
  finish?(): AsyncIterable<unknown> | Iterable<unknown>;
}
