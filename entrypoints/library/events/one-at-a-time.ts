/**
 * Asks one at a time: whatever is asked for while an answer is awaited is asked for once, after it.
 * @example const origins = oneAtATime(() => ask('event/origins', { key })); // ten calls at once: two are sent
 */
export function oneAtATime<T>(ask: () => Promise<T>): () => Promise<T> {
  let current: Promise<unknown> | null = null;
  let following: Promise<T> | null = null;
  const send = (): Promise<T> => {
    const sent = ask().finally(() => {
      if (current === sent) current = null;
    });
    current = sent;
    return sent;
  };
  const sendNext = () => {
    following = null;
    return send();
  };
  return () => {
    if (!current && !following) return send();
    following ??= current!.then(sendNext, sendNext);
    return following;
  };
}
