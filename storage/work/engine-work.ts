/**
 * The engine's calls whose time grows with a text, as data in and data out: each can be done here, or sent to a worker so that
 * the background stays free (`entrypoints/background/engine`). Everything that is sent is plain JSON.
 */

import {
  type AccountInput,
  type ArticleFeatures,
  eventOrigins,
  featuresOf,
  independence,
  type OriginReport,
  originsOf,
  pairInEvent,
  sharedQuotes,
} from '../../engine/accounts';
import { isReadBlock } from '../../engine/attribution/read-blocks';
import { readIncoming } from '../../engine/exchange/incoming/incoming';
import { type FeedItem, type FeedReading, type Interface, readAnswer } from '../../engine/feeds';
import type { AccountMatch, Annotation, Article, Attributions, Independence } from '../../engine/model';
import { LONGEST_COMPARED } from '../../engine/model/limits';
import { isInstant } from '../../engine/model/times';
import type { EventView, PlacedAnnotation, SynopsisView } from '../../engine/model/views';
import { articleKey } from '../../engine/outlets/address';
import { isAddressOf } from '../../engine/outlets/writing';
import { failureOf } from '../../protocol/failures';
import { type SynopsisInput, synopsisOf } from '../synopsis/synopsis-view';
import { attributionsOf } from './attributing';
import { placeAll, placeUnmoved, placeWhereStored } from './placing';

/** `ArticleFeatures` as JSON: its map as pairs. */
type PlainFeatures = Omit<ArticleFeatures, 'names'> & { names: Array<[number, string]> };

/** A view without the two accounts, which whoever asks has: they need not come back. */
type SynopsisFound = Omit<SynopsisView, 'a' | 'b' | 'attributionsA' | 'attributionsB'>;

/** What several accounts of an event have to do with the first one. */
export interface Compared {
  /** In the order of the other accounts that were given. */
  independence: Independence[];
  origins: EventView['origins'];
  quotes: EventView['quotes'];
}

interface CompareAsk {
  article: AccountInput;
  others: Array<{ other: AccountInput; same: boolean; key: AccountMatch['key'] }>;
}

function compare({ article, others }: CompareAsk): Compared {
  const same = others.filter((one) => one.same).map(({ other }) => other);
  const origins = same.length > 0 ? eventOrigins([article, ...same]) : null;
  return {
    independence: others.map(({ other, key }) => {
      const alone = independence(article, other);
      return (origins && pairInEvent(origins, article.article.key, key, alone)) ?? alone;
    }),
    origins,
    quotes: sharedQuotes(article, same),
  };
}

const TASKS = {
  attribute: (article: Article): Attributions => attributionsOf(article),
  features: (input: AccountInput): PlainFeatures => {
    const { names, ...features } = featuresOf(input);
    return { ...features, names: [...names] };
  },
  compare,
  origins: (input: AccountInput): OriginReport[] => originsOf(input),
  synopsis: (ask: SynopsisInput): SynopsisFound => {
    const { a, b, attributionsA, attributionsB, ...found } = synopsisOf(ask);
    return found;
  },
  place: (ask: { text: string; annotations: Annotation[] }): PlacedAnnotation[] =>
    placeAll(ask.text, ask.annotations),
  /** Annotations out of a file. */
  annotations: ({ text, now }: { text: string; now: string }): ReturnType<typeof readIncoming> =>
    readIncoming(text, { keyOf: articleKey, isAddressOf, now: new Date(now) }),
  /** What an outlet's interface answered. */
  answer: ({ from, text, address }: { from: Interface; text: string; address: string }): FeedReading =>
    readAnswer(from, text, address),
};

export type TaskName = keyof typeof TASKS;
export type TaskAsk<N extends TaskName> = Parameters<(typeof TASKS)[N]>[0];
export type TaskAnswer<N extends TaskName> = ReturnType<(typeof TASKS)[N]>;

export function isTaskName(name: unknown): name is TaskName {
  return typeof name === 'string' && Object.hasOwn(TASKS, name);
}

/** Does a task here and now. */
export function doTask<N extends TaskName>(name: N, ask: TaskAsk<N>): TaskAnswer<N> {
  return (TASKS[name] as (ask: TaskAsk<N>) => TaskAnswer<N>)(ask);
}

/** Where a task is done. */
export interface EngineRunner {
  /**
   * @param signal ends the task before it is done: the tab that it was for has gone on
   * @throws FailureError `too-slow` where it took longer than its budget, `cancelled` where `signal` ended it
   */
  do<N extends TaskName>(name: N, ask: TaskAsk<N>, signal?: AbortSignal): Promise<TaskAnswer<N>>;
}

/** Does everything where it is called: for tests, and for whatever has no worker. */
export const INLINE_ENGINE: EngineRunner = {
  async do(name, ask, signal) {
    signal?.throwIfAborted();
    return doTask(name, ask);
  },
};

/** An article without what no comparison reads, so that it is small to send. */
function slim({ article, attributions }: AccountInput): AccountInput {
  const { key, outlet, published, title, text, links, url } = article;
  const read = text.length > LONGEST_COMPARED ? text.slice(0, LONGEST_COMPARED) : text;
  return { article: { key, outlet, published, title, text: read, links, url }, attributions };
}

/** An article without its paragraphs one by one, which stand in its text already: a long one has twelve thousand. */
function withoutBlocks(article: Article): Article {
  return { ...article, blocks: [] };
}

/** What the attribution engine finds in an article; of its blocks it reads some alone. */
export function attributionsIn(
  engine: EngineRunner,
  article: Article,
  signal?: AbortSignal,
): Promise<Attributions> {
  const blocks = article.blocks.filter(isReadBlock);
  return engine.do('attribute', { ...article, blocks }, signal);
}

/** Two accounts side by side; the articles in the answer are without blocks. */
export async function synopsisIn(
  engine: EngineRunner,
  { a, b, ...notes }: SynopsisInput,
): Promise<SynopsisView> {
  const sent = (one: SynopsisInput['a']) => ({
    article: withoutBlocks(one.article),
    attributions: one.attributions,
  });
  const [ofA, ofB] = [sent(a), sent(b)];
  const found = await engine.do('synopsis', { a: ofA, b: ofB, ...notes });
  return {
    a: ofA.article,
    b: ofB.article,
    attributionsA: a.attributions,
    attributionsB: b.attributions,
    ...found,
  };
}

/**
 * Reads an outlet's answer; one that takes longer than its budget is none that an outlet gives.
 * @param now what its dates are held against
 */
export async function answerIn(
  engine: EngineRunner,
  ask: TaskAsk<'answer'>,
  now: Date,
): Promise<FeedReading> {
  const reading = await orElse(
    engine.do('answer', ask),
    () => ({ read: false, why: 'other-document' }) as const,
  );
  if (!reading.read) return reading;
  // An outlet's clock may be wrong: what is announced for a time to come has no date.
  const dated = ({ published }: FeedItem) => published === null || isInstant(published, now);
  const items = reading.items.map((item) => (dated(item) ? item : { ...item, published: null }));
  return { ...reading, items };
}

/** The reports behind an article, the one it hangs on most first. */
export function originsIn(engine: EngineRunner, input: AccountInput): Promise<OriginReport[]> {
  return engine.do('origins', slim(input));
}

/** Features are those of the text alone. */
const NONE: Attributions = { engine: 0, attributions: [], sources: [] };

/**
 * UTF-16 units that every room reads where it is called: 2,000 words, more than most news articles have. A message to the worker and back
 * costs more than reading these, and the worst text of this length that was tried took less than 200 ms (`bench`).
 */
export const READ_HERE = 12_000;

/** Does a task; where that took longer than its budget, something less in its place. */
async function orElse<T>(task: Promise<T>, less: () => T | Promise<T>): Promise<T> {
  try {
    return await task;
  } catch (error) {
    if (failureOf(error).kind !== 'too-slow') throw error;
    return less();
  }
}

/** The features of an article (`engine/accounts`); of its beginning where all of it takes too long. */
export async function featuresIn(
  engine: EngineRunner,
  input: AccountInput,
  signal?: AbortSignal,
): Promise<ArticleFeatures> {
  const sent = slim({ ...input, attributions: NONE });
  const { names, ...features } = await orElse(engine.do('features', sent, signal), () => {
    const { text, links } = sent.article;
    const article = {
      ...sent.article,
      text: text.slice(0, READ_HERE),
      links: links.filter(({ span }) => span[1] <= READ_HERE),
    };
    return engine.do('features', { ...sent, article }, signal);
  });
  return { ...features, names: new Map(names) };
}

/**
 * Where annotations stand in a text. Those whose words have not moved are found here, so that opening a long article waits for no worker;
 * the others are looked for, and where that takes too long, they are placed where they stood or nowhere.
 */
export async function placedIn(
  engine: EngineRunner,
  text: string,
  annotations: Annotation[],
): Promise<PlacedAnnotation[]> {
  const unmoved = placeUnmoved(text, annotations);
  const rest = annotations.filter((_, at) => unmoved[at] === null);
  if (rest.length === 0) return unmoved.filter((one) => one !== null);
  const looked = await orElse(engine.do('place', { text, annotations: rest }), () =>
    placeWhereStored(text, rest),
  );
  let next = 0;
  return unmoved.map((one) => one ?? looked[next++]!);
}

/** How accounts of an event relate to an article. */
export function comparedIn(engine: EngineRunner, { article, others }: CompareAsk): Promise<Compared> {
  return engine.do('compare', {
    article: slim(article),
    others: others.map(({ other, ...rest }) => ({ ...rest, other: slim(other) })),
  });
}

/** How much text a task is about, in UTF-16 units: what its time grows with. */
export function weightOf<N extends TaskName>(name: N, ask: TaskAsk<N>): number {
  switch (name) {
    case 'attribute':
      return (ask as TaskAsk<'attribute'>).text.length;
    case 'features':
    case 'origins':
      return (ask as TaskAsk<'features'>).article.text.length;
    case 'annotations':
    case 'answer':
      return (ask as TaskAsk<'annotations' | 'answer'>).text.length;
    case 'compare': {
      const { article, others } = ask as TaskAsk<'compare'>;
      return others.reduce((sum, { other }) => sum + other.article.text.length, article.article.text.length);
    }
    case 'synopsis': {
      const { a, b } = ask as TaskAsk<'synopsis'>;
      return a.article.text.length + b.article.text.length;
    }
    default: {
      const { text, annotations } = ask as TaskAsk<'place'>;
      return annotations.length === 0 ? 0 : text.length + annotations.length * PER_PLACE;
    }
  }
}
/** What looking for one annotation weighs beside reading the text. */
const PER_PLACE = 200;
