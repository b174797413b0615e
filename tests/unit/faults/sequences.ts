/** Random doings of two windows on one article, and the check of what is stored after each. */
import { describe as describePassage } from '../../../engine/anchoring';
import type { Annotation, AnnotationTarget, Article } from '../../../engine/model';
import type { KeptDraft, NoteVersion } from '../../../engine/model/views';
import type { Sender } from '../../../entrypoints/background/access/senders';
import { ask } from '../../../protocol/client';
import type { Answer, Ask, MessageName, Reply } from '../../../protocol/messages/message-map';
import { articleOf } from '../../support/library-samples';
import { frame, page, reader } from '../../support/services';
import {
  canonical,
  type Delivery,
  explains,
  type NoteState,
  type Outcome,
  type Step,
  type Stored,
  UNWRITTEN,
} from './model';
import { type Envelope, type MessageFault, type StorageFault, World } from './world';

/** Mulberry32: the same numbers from the same seed everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TEXTS = ['Nine carts stood at the ford.', 'Ten carts stood at the ford.', 'No cart was seen at all.'];
const ARTICLES: Article[] = TEXTS.map((text) => articleOf([text]));
const KEY = ARTICLES[0]!.key;
/** What notes are on: every save gives the place along, so it is part of what must not change. */
const TARGETS: AnnotationTarget[] = [
  { kind: 'article' },
  { kind: 'passage', selectors: describePassage(TEXTS[0]!, [5, 10]) },
];

const MESSAGE_FAULTS: MessageFault[] = ['lost', 'answer-lost', 'twice', 'late', 'port-throws'];
const STORAGE_FAULTS: StorageFault[] = ['kill', 'abort', 'quota', 'close'];
/** A save is some eight steps of a transaction, reading an article some twenty. */
const DEEPEST = 24;
/** In a private window a save is one write into the session's store. */
const DEEPEST_PRIVATE = 4;

const contentOf = ({ body, tags, target }: Pick<Annotation, 'body' | 'tags' | 'target'>) =>
  JSON.stringify([body, tags, target.kind]);
const storedOf = (annotation: Annotation): Stored => ({
  content: contentOf(annotation),
  revision: annotation.revision,
});

/** What a message does to a note; `null` for those that touch none. */
function stepOf({ name, ask: asked }: Envelope): { id: string; what: Step } | null {
  if (name === 'note/save') {
    const { draft } = asked as Ask<'note/save'>;
    return {
      id: draft.id!,
      what: { step: 'save', content: contentOf(draft), revision: draft.revision ?? null },
    };
  }
  if (name === 'note/delete') return { id: (asked as { id: string }).id, what: { step: 'delete' } };
  if (name === 'note/restore') {
    const { annotation } = asked as Ask<'note/restore'>;
    return { id: annotation.id, what: { step: 'restore', stored: storedOf(annotation) } };
  }
  if (name === 'draft/keep') {
    const { draft } = asked as Ask<'draft/keep'>;
    return { id: draft.id, what: { step: 'draft', token: draft.token, content: contentOf(draft) } };
  }
  return null;
}

function outcomeOf(reply: Reply | null): Outcome {
  if (reply === null) return { is: 'unknown' };
  if (!reply.ok) {
    // A rule's refusal is an answer; anything else is a save that broke off.
    const ruled = reply.failure.kind === 'conflict' || reply.failure.kind === 'not-found';
    return ruled ? { is: 'refused' } : { is: 'unknown' };
  }
  const answer = reply.answer as Answer<'note/save'> | Annotation | true;
  if (answer === true) return { is: 'done', stored: null };
  return { is: 'done', stored: storedOf('annotation' in answer ? answer.annotation : answer) };
}

/** A window: what it believes the notes to be, which may be out of date. */
interface NoteWindow {
  sender: Sender;
  room: 'client' | 'library';
  known: Map<string, Annotation>;
  gone: Annotation[];
}

export interface Report {
  doings: number;
  deliveries: number;
  faults: Record<string, number>;
}

const TABS = [1, 2];
const clientIn = (tabId: number, incognito: boolean): Sender =>
  frame({ tabId, frameId: 10 + tabId, documentId: `client-${tabId}`, incognito });

/** A world with the article open in two tabs, of private windows or of others. */
export async function newWorld(isPrivate = false): Promise<World> {
  const world = new World(isPrivate);
  for (const tabId of TABS)
    await world.open(ARTICLES[0]!, reader({ tabId, incognito: isPrivate }), clientIn(tabId, isPrivate));
  return world;
}

/** Runs one sequence. Throws with what was done where the stored notes are not what was answered. */
export async function runSequence(seed: number, world: World, report: Report): Promise<void> {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const deepest = world.isPrivate ? DEEPEST_PRIVATE : DEEPEST;
  const log: string[] = [];
  let deliveries: Delivery[] = [];
  await world.clear();
  world.onDelivered = (envelope, reply, began, ended) => {
    const step = stepOf(envelope);
    const came = reply === null ? 'died' : reply.ok ? 'ok' : reply.failure.kind;
    log.push(`    ${envelope.name} ${JSON.stringify(step?.what ?? '')} -> ${came}`);
    if (step) deliveries.push({ ...step, outcome: outcomeOf(reply), began, ended });
  };
  const blank = () => ({ known: new Map<string, Annotation>(), gone: [] as Annotation[] });
  const windows: NoteWindow[] = TABS.map((tabId) => ({
    sender: clientIn(tabId, world.isPrivate),
    room: 'client',
    ...blank(),
  }));
  // The library's page has nothing of private windows.
  if (!world.isPrivate) windows.push({ sender: page(), room: 'library', ...blank() });

  const says = <N extends MessageName>(from: Sender, name: N, asked: Ask<N>) =>
    world.senders.run(from, () => ask(name, asked));

  async function doSomething(): Promise<void> {
    const window = pick(windows);
    const { room, known, gone, sender } = window;
    const about = room === 'client' ? ('tab' as const) : { key: KEY };
    const note = known.size > 0 && random() < 0.7 ? pick([...known.values()]) : null;
    const body = `words ${Math.floor(random() * 1000)}`;
    const what = random();
    if (what < 0.03) {
      log.push('  re-read');
      await says(reader({ tabId: 1, incognito: world.isPrivate }), 'reader/article', {
        article: pick(ARTICLES),
      });
    } else if (what < 0.14) {
      log.push(`  ${room} looks`);
      const view = await says(sender, 'article/view', { about });
      known.clear();
      for (const { annotation } of view?.annotations ?? []) known.set(annotation.id, annotation);
    } else if (what < 0.3 && note) {
      log.push(`  ${room} deletes ${note.id}`);
      const deleted = await says(sender, 'note/delete', {
        about,
        id: note.id,
      });
      gone.push(deleted);
      known.delete(note.id);
    } else if (what < 0.42 && gone.length > 0) {
      const annotation = pick(gone);
      log.push(`  ${room} restores ${annotation.id}`);
      const placed = await says(sender, 'note/restore', {
        about,
        annotation,
      });
      known.set(annotation.id, placed.annotation);
    } else if (what < 0.56) {
      const draft = {
        token: note ? `token-${room}-${note.id}` : crypto.randomUUID(),
        id: note?.id ?? crypto.randomUUID(),
        opened: 'article',
        revision: note?.revision ?? null,
        target: note?.target ?? pick(TARGETS),
        words: '',
        body,
        tags: [],
        changed: world.clock().toISOString(),
      };
      log.push(`  ${room} types ${draft.id}`);
      await says(sender, 'draft/keep', {
        about,
        articleKey: KEY,
        draft,
      });
    } else {
      const edited = note
        ? { id: note.id, revision: note.revision, target: note.target }
        : { id: crypto.randomUUID(), target: pick(TARGETS) };
      const draft = { ...edited, body, tags: random() < 0.3 ? ['ford'] : [] };
      log.push(`  ${room} saves ${draft.id}`);
      const placed = await says(sender, 'note/save', { about, draft: { ...draft, articleKey: KEY } });
      if (contentOf(placed.annotation) !== contentOf({ ...draft }))
        throw new Error('a save was answered with other words');
      known.set(draft.id, placed.annotation);
    }
  }

  let before = new Map<string, NoteState>();
  /** Reads the disk as the next worker would, and holds it against what was answered. */
  async function check(): Promise<void> {
    const found = await readDisk(world);
    const ids = new Set([...found.keys(), ...before.keys(), ...deliveries.map(({ id }) => id)]);
    for (const id of ids) {
      const was = before.get(id) ?? UNWRITTEN;
      const is = found.get(id) ?? UNWRITTEN;
      const about = deliveries.filter((one) => one.id === id);
      if (!explains(was, is, about))
        throw new Error(`note ${id}\n  was ${canonical(was)}\n  is  ${canonical(is)}\n${log.join('\n')}`);
    }
    before = found;
    report.deliveries += deliveries.length;
    deliveries = [];
  }

  const steps = 2 + Math.floor(random() * 4);
  for (let step = 0; step < steps; step++) {
    if (random() < 0.55) {
      const fault = random() < 0.5 ? pick(MESSAGE_FAULTS) : pick(STORAGE_FAULTS);
      report.faults[fault] = (report.faults[fault] ?? 0) + 1;
      log.push(`fault ${fault}`);
      if ((MESSAGE_FAULTS as string[]).includes(fault)) world.breakMessage(fault as MessageFault);
      else world.breakStorage(fault as StorageFault, Math.floor(random() * random() * deepest));
    }
    const together = random() < 0.3 ? 2 : 1;
    report.doings += together;
    const done = Array.from({ length: together }, () => doSomething());
    // A refusal is an answer like any other; what it must be is the model's business.
    for (const result of await Promise.allSettled(done))
      if (result.status === 'rejected' && !(result.reason instanceof Error && 'failure' in result.reason))
        throw result.reason;
    if (random() < 0.3) await world.deliverLate();
    world.mend();
    await world.settle();
    await check();
  }
  await world.deliverLate();
  await world.settle();
  await check();
}

/** All that is kept around notes, as rows. */
interface Rows {
  notes: Annotation[];
  versions: NoteVersion[];
  drafts: KeptDraft[];
  graves: Array<{ id: string }>;
}

async function libraryRows({ disks }: World): Promise<Rows> {
  const [notes, versions, drafts, graves] = await Promise.all([
    disks.annotations.toArray(),
    disks.noteVersions.toArray(),
    disks.drafts.toArray(),
    disks.graves.toArray(),
  ]);
  return { notes, versions, drafts, graves };
}

/** What is in the session's store of private windows. A draft that has done its work is `null`. */
async function sessionRows({ store }: World): Promise<Rows> {
  const all = async (prefix: string) => {
    const keys = await store.keys(prefix);
    return Promise.all(keys.map(async (key) => [key.slice(prefix.length), await store.get(key)] as const));
  };
  return {
    notes: ((await store.get(`private/notes/${KEY}`)) as Annotation[] | undefined) ?? [],
    versions: (await all('private/versions/')).flatMap(([, value]) => value as NoteVersion[]),
    drafts: (await all('private/drafts/')).flatMap(([, value]) =>
      value === null ? [] : [value as KeptDraft],
    ),
    graves: (await all('private/graves/')).flatMap(([id, dead]) => (dead ? [{ id }] : [])),
  };
}

async function readDisk(world: World): Promise<Map<string, NoteState>> {
  const { notes, versions, drafts, graves } = await (world.isPrivate
    ? sessionRows(world)
    : libraryRows(world));
  const ids = new Set([...notes, ...versions, ...drafts, ...graves].map(({ id }) => id));
  return new Map(
    [...ids].map((id) => {
      const note = notes.find((one) => one.id === id);
      const state: NoteState = {
        stored: note ? storedOf(note) : null,
        dead: graves.some((one) => one.id === id),
        versions: versions.filter((one) => one.id === id).map(contentOf),
        drafts: Object.fromEntries(
          drafts.filter((one) => one.id === id).map((one) => [one.token, contentOf(one)]),
        ),
      };
      return [id, state];
    }),
  );
}
