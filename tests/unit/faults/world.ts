/**
 * A browser that breaks on purpose: the real router, library and client over a database in memory, where the worker is killed,
 * transactions break off, the disk is full, the connection closes, ports throw, and messages come twice or late.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DBCore, DBCoreTransaction } from 'dexie';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import type { Article } from '../../../engine/model';
import type { Sender } from '../../../entrypoints/background/access/senders';
import type { Reply } from '../../../protocol/messages/message-map';
import { MemoryStore, type SessionStore } from '../../../storage/private/session-store';
import { freshDatabase, tickingClock } from '../../support/library-samples';
import { servicesForTests } from '../../support/services';

/** What goes wrong with a message on its way, and at a step of a transaction. */
export type MessageFault = 'lost' | 'answer-lost' | 'twice' | 'late' | 'port-throws';
export type StorageFault = 'kill' | 'abort' | 'quota' | 'close';

export interface Envelope {
  name: string;
  ask: unknown;
}

type Routed = ReturnType<typeof servicesForTests>;

/** What a delivered message came to; `null`: the worker died over it. */
export type OnDelivered = (envelope: Envelope, reply: Reply | null, began: number, ended: number) => void;

class Worker {
  readonly routed: Routed;
  dead = false;
  #die: (error: Error) => void = () => {};
  readonly died = new Promise<never>((_resolve, reject) => {
    this.#die = reject;
  });

  constructor(world: World) {
    this.died.catch(() => undefined);
    const db = freshDatabase(world.disk);
    db.use({ stack: 'dbcore', name: 'faults', create: (core) => this.#faulty(core, world) });
    this.routed = servicesForTests(this.#mortal(world.store, world), db, world.clock);
    const { services, browser } = this.routed;
    // What follows an answer ends with the worker, and its errors only reach a console.
    services.later = (work) => {
      if (!this.dead) world.following.push(Promise.race([work(), this.died]).catch(() => undefined));
    };
    browser.tellReader = async () => {
      if (world.portThrows) throw new Error('the port is closed');
      return true;
    };
  }

  /** A dead worker's code goes no further: what it waits for never comes. In private windows faults strike here. */
  #mortal(store: SessionStore, world: World): SessionStore {
    const never = <T>() => new Promise<T>(() => {});
    const alive = async <T>(work: () => Promise<T>): Promise<T> => {
      if (this.dead) return never();
      const answer = await work();
      return this.dead ? never() : answer;
    };
    const writing = async (work: () => Promise<void>): Promise<void> => {
      if (this.dead) return never();
      const fault = world.isPrivate ? world.nextStorageFault() : null;
      if (fault === 'quota') throw new DOMException('full', 'QuotaExceededError');
      if (fault === 'abort') throw new Error('the store was closed');
      // Killed before it is written, or after that and before the answer.
      if (fault === 'kill') this.kill();
      else await work();
      if (fault === 'close') this.kill();
      if (this.dead) return never();
    };
    return {
      get: (key) => alive(() => store.get(key)),
      set: (key, value) => writing(() => store.set(key, value)),
      setAll: (values) => writing(() => store.setAll(values)),
      remove: (keys) => writing(() => store.remove(keys)),
      keys: (prefix) => alive(() => store.keys(prefix)),
    };
  }

  #faulty(core: DBCore, world: World): DBCore {
    const at = <T>(trans: DBCoreTransaction, work: () => Promise<T>): Promise<T> => {
      const fault = this.dead ? null : world.nextStorageFault();
      if (fault === 'kill') {
        trans.abort();
        this.kill();
      } else if (fault === 'abort') trans.abort();
      else if (fault === 'close') {
        const connection = this.routed.db.backendDB();
        if (connection) forceCloseDatabase(connection as unknown as Parameters<typeof forceCloseDatabase>[0]);
      } else if (fault === 'quota') return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      return work();
    };
    return {
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => at(request.trans, () => table.mutate(request)),
          get: (request) => at(request.trans, () => table.get(request)),
        };
      },
    };
  }

  kill(): void {
    if (this.dead) return;
    this.dead = true;
    this.#die(new Error('The message port closed before a response was received.'));
    this.routed.db.close();
  }
}

export class World {
  readonly disk = new IDBFactory();
  readonly store = new MemoryStore();
  readonly clock = tickingClock();
  readonly following: Promise<unknown>[] = [];
  portThrows = false;
  /** Steps of transactions until the next fault of the storage. */
  #storageFault: { after: number; what: StorageFault } | null = null;
  #messageFaults: MessageFault[] = [];
  /** Copies of messages that are still on their way. */
  #late: Array<{ envelope: Envelope; sender: Sender }> = [];
  #tick = 0;
  #worker: Worker | null = null;
  readonly senders = new AsyncLocalStorage<Sender>();

  /** @param isPrivate The windows are private ones: everything is in the session's store. */
  constructor(readonly isPrivate = false) {}

  /** Told of each delivery; set by the sequence that runs. */
  onDelivered: OnDelivered = () => {};
  /** A connection beside the worker's, to look at the disk through. */
  readonly disks = freshDatabase(this.disk);

  /** An empty disk for the next sequence, with the same article in the same tabs: opening it anew is what takes long. */
  async clear(): Promise<void> {
    this.mend();
    this.#late = [];
    await this.settle();
    const { annotations, noteVersions, drafts, graves } = this.disks;
    for (const table of [annotations, noteVersions, drafts, graves]) await table.clear();
    const kept = (await this.store.keys('private/')).filter((key) => !key.startsWith('private/article/'));
    await this.store.remove(kept);
    // What a worker has in memory of private windows goes with it.
    if (this.isPrivate) this.kill();
  }

  worker(): Worker {
    if (!this.#worker || this.#worker.dead) {
      this.#worker = new Worker(this);
      void this.#worker.routed.services.ports.add(
        {
          postMessage: () => {
            if (this.portThrows) throw new Error('the port is closed');
          },
        },
        1,
      );
    }
    return this.#worker;
  }

  /** Lets something go wrong: at the so-maniest step of a transaction from now on, or with the next message. */
  breakStorage(what: StorageFault, after: number): void {
    this.#storageFault = { after, what };
  }
  breakMessage(what: MessageFault): void {
    this.#messageFaults.push(what);
  }
  mend(): void {
    this.#storageFault = null;
    this.#messageFaults = [];
    this.portThrows = false;
  }

  nextStorageFault(): StorageFault | null {
    if (!this.#storageFault || this.#storageFault.after-- > 0) return null;
    const { what } = this.#storageFault;
    this.#storageFault = null;
    return what;
  }

  kill(): void {
    this.#worker?.kill();
  }

  /** The browser's `runtime.sendMessage`, in the name of whoever runs in `senders`. */
  send = async (envelope: Envelope): Promise<Reply> => {
    const sender = this.senders.getStore();
    if (!sender) throw new Error('nobody sends this');
    const fault = this.#messageFaults.shift();
    if (fault === 'lost') {
      this.kill();
      throw new Error('Could not establish connection. Receiving end does not exist.');
    }
    if (fault === 'port-throws') this.portThrows = true;
    if (fault === 'twice') this.#late.push({ envelope: structuredClone(envelope), sender });
    if (fault === 'late') for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
    const reply = await this.#deliver(envelope, sender);
    if (fault === 'answer-lost') {
      this.kill();
      throw new Error('The message port closed before a response was received.');
    }
    return structuredClone(reply);
  };

  async #deliver(envelope: Envelope, sender: Sender): Promise<Reply> {
    const worker = this.worker();
    const began = ++this.#tick;
    try {
      const reply = await Promise.race([worker.routed.route(structuredClone(envelope), sender), worker.died]);
      this.onDelivered(envelope, reply, began, ++this.#tick);
      return reply;
    } catch (error) {
      // What a dying worker did may still reach the disk, so its end is open.
      this.onDelivered(envelope, null, began, Number.POSITIVE_INFINITY);
      throw error;
    }
  }

  /** Delivers copies that were still on their way. */
  async deliverLate(): Promise<void> {
    for (const { envelope, sender } of this.#late.splice(0))
      await this.#deliver(envelope, sender).catch(() => undefined);
  }

  /** Waits until nothing is under way. */
  async settle(): Promise<void> {
    while (this.following.length > 0) await this.following.shift();
  }

  /** Puts an article into a tab without any fault. */
  async open(article: Article, reader: Sender, client: Sender): Promise<void> {
    const { route } = this.worker().routed;
    const nonce = crypto.randomUUID();
    await route({ name: 'reader/article', ask: { article } }, reader);
    await route({ name: 'reader/vouch', ask: { nonce } }, reader);
    await route({ name: 'tab/hello', ask: { nonce } }, client);
    await this.settle();
  }
}
