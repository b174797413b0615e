/** Asking other outlets for their account of a story: requests in, ranked candidates out. Nothing is stored. */
import { type ArticleFeatures, type LibraryStatistics, rank } from '../../../engine/accounts';
import {
  type Candidate,
  type FeedItem,
  type Interface,
  type OutletInterfaces,
  type StoryWords,
  sift,
  storyRequests,
} from '../../../engine/feeds';
import type { Fault, FoundAccount, OutletAnswer } from '../../../engine/model/views';
import type { Courier } from '../../../network/courier/courier';
import { answerIn, type EngineRunner } from '../../../storage/work/engine-work';

/** Found accounts that are shown at most. */
const SHOWN = 10;
/** Of those that the ranking does not take for the same event, the likeliest. */
const DOUBTFUL = 4;

interface OutletFindings {
  answer: OutletAnswer;
  candidates: Candidate[];
}

interface Asked {
  items: FeedItem[];
  fault: Fault | null;
  requests: number;
}

/** What asks, what reads the answers, and the time that their dates are held against. */
interface Asking {
  courier: Courier;
  engine: EngineRunner;
  now: Date;
}

/** Asks one interface; what some of its requests brought counts even where others failed. */
async function askInterface(
  { courier, engine, now }: Asking,
  one: Interface,
  story: StoryWords,
  signal: AbortSignal,
  onRequest: () => void,
): Promise<Asked> {
  const asked: Asked = { items: [], fault: null, requests: 0 };
  for (const address of storyRequests(one, story)) {
    onRequest();
    asked.requests++;
    const brought = await courier.bring({ address, wanted: 'answer', signal });
    if (!brought.got) {
      // An interface that an outlet has taken away is no missing page to the reader.
      const gone = brought.fault.kind === 'not-found';
      asked.fault = gone ? { ...brought.fault, kind: 'no-feed' } : brought.fault;
      // A server that did not answer one request is asked no other: each would keep the reader waiting as long again.
      break;
    }
    const reading = await answerIn(engine, { from: one, text: brought.text, address: brought.address }, now);
    if (reading.read) asked.items.push(...reading.items);
    else asked.fault = { kind: reading.why === 'cut' ? 'cut' : 'no-feed', detail: reading.why };
  }
  return asked;
}

/** Asks an outlet: its interfaces in order, until one knows the story. */
export async function askOutlet(
  asking: Asking,
  { id, outlet, search }: OutletInterfaces,
  story: StoryWords,
  signal: AbortSignal,
  onRequest: () => void,
): Promise<OutletFindings> {
  const answer: OutletAnswer = { id, outlet, requests: 0, listed: 0, fault: null };
  for (const one of search) {
    const { items, fault, requests } = await askInterface(asking, one, story, signal, onRequest);
    answer.requests += requests;
    // Several searches of one interface list an article several times.
    answer.listed += new Set(items.map(({ url }) => url)).size;
    const candidates = sift(items, outlet, story);
    // A fault is told only where nothing came in its place.
    if (candidates.length > 0) return { answer: { ...answer, fault: null }, candidates };
    answer.fault = fault ?? (items.length > 0 ? null : answer.fault);
    if (fault && /^(?:cancelled|offline|not-permitted|busy)$/.test(fault.kind)) break;
  }
  return { answer, candidates: [] };
}

/** UTF-16 units of a summary that are shown. */
const BEGINNING = 300;

/** A text's beginning, cut between two words. */
function beginning(text: string): string {
  return text.length <= BEGINNING ? text : `${text.slice(0, BEGINNING).replace(/\s+\S*$/, '')} …`;
}

/** The library's counts, with those of what was found: a library of one article does not know what is rare. */
function withFound(library: LibraryStatistics, found: readonly ArticleFeatures[]): LibraryStatistics {
  const counts = new Map<number, number>();
  for (const { bag } of found) for (const term of bag) counts.set(term, (counts.get(term) ?? 0) + 1);
  return {
    articles: library.articles + found.length,
    frequency: (term) => library.frequency(term) + (counts.get(term) ?? 0),
  };
}

/** Ranks what was found, the best matches first, and says why. */
export function rankFound(
  query: ArticleFeatures,
  candidates: readonly Candidate[],
  library: LibraryStatistics,
  isStored: (key: string) => boolean,
): FoundAccount[] {
  const byKey = new Map(candidates.map((candidate) => [candidate.features.key, candidate]));
  byKey.delete(query.key);
  const features = [...byKey.values()].map((candidate) => candidate.features);
  const matches = rank(query, features, withFound(library, features));
  const same = matches.filter((match) => match.same);
  const doubtful = matches
    .filter(({ same: is, story, score }) => !is && (story || score > 0.2))
    .slice(0, DOUBTFUL);
  return [...same, ...doubtful].slice(0, SHOWN).map((match): FoundAccount => {
    const { item, outlet } = byKey.get(match.key)!;
    return {
      outlet,
      url: item.url,
      title: item.title,
      published: item.published,
      summary: beginning(item.summary),
      match,
      stored: isStored(match.key),
    };
  });
}
