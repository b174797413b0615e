/** What long work that gives the turn back now and then comes to, without a turn for anybody else. */
export function atOnce<Result>(work: Generator<void, Result, void>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
