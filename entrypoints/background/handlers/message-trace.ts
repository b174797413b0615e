/**
 * What is asked of the background, as lines on its console: names, sizes and milliseconds, never a word of what is in a message.
 * Built in only where `SECOND_SOURCE_TRACE=1` is set (`wxt.config.ts`), and then into a folder of its own.
 */

import type { Reply } from '../../../protocol/messages/message-map';
import { isMessageName } from '../../../protocol/validation';
import type { KeptRankings } from '../../../storage/account-index/kept-rankings';
import type { Sender } from '../access/senders';
import type { ClientPort } from '../tabs/ports';

declare const __MESSAGE_TRACE__: boolean | undefined;

/** Whether this build traces. A constant of the build: elsewhere nothing of this file is carried. */
export const IS_TRACED: boolean = typeof __MESSAGE_TRACE__ !== 'undefined' && __MESSAGE_TRACE__;

type Route = (message: { name: unknown; ask: unknown }, sender: Sender) => Promise<Reply>;

/** How long something is as JSON, in characters; what messages carry is JSON. */
const size = (value: unknown): number => JSON.stringify(value)?.length ?? 0;

/** Where a message came from, without its address: "tab 3 frame 0", "a page". */
const origin = ({ tab, frameId }: Sender): string =>
  tab?.id === undefined ? 'a page' : `tab ${tab.id}${frameId ? ` frame ${frameId}` : ''}`;

/**
 * A client's port that says a line for each message that goes over it.
 * @param say takes the line, as "told note: 520"
 */
export function tracedPort(port: ClientPort, say: (line: string) => void): ClientPort {
  return {
    postMessage(message) {
      port.postMessage(message);
      const what = message.tell?.tell ?? 'how many changes there were';
      say(`Second Source trace: told ${what}: ${size(message)}`);
    },
  };
}

/**
 * A router that says a line for each message once it is answered.
 * @param say takes the line, as "note/save from tab 3: 812 asked, 401 answered, 12 ms"
 */
export function traced(
  route: Route,
  say: (line: string) => void,
  now: () => number = () => performance.now(),
): Route {
  return async (message, sender) => {
    const start = now();
    const reply = await route(message, sender);
    // A name that is none may be anything, and so is not said.
    const name = isMessageName(message.name) ? message.name : 'no such message';
    const outcome = reply.ok ? `${size(reply.answer)} answered` : `refused (${reply.failure.kind})`;
    say(
      `Second Source trace: ${name} from ${origin(sender)}: ${size(message.ask)} asked, ${outcome}, ${Math.round(now() - start)} ms`,
    );
    return reply;
  };
}

/** Counts the rankings that are made from now on, those that are only looked up aside. */
export function countRankings<R>(...kept: KeptRankings<R>[]): () => number {
  let made = 0;
  for (const rankings of kept) {
    const get = rankings.get.bind(rankings);
    rankings.get = (key, make) =>
      get(key, () => {
        made += 1;
        return make();
      });
  }
  return () => made;
}
