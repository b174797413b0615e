/**
 * What an article retells at each of its sentences: the outlet that carried the last report, until another does, or the page speaks
 * for itself again. Speakers who come in with that report reach the page through it.
 */
import type { Span } from '../../model';
import { sameOutlet } from '../../outlets/outlet-names';
import { prefixLength } from '../../text/prefix-length';
import type { OutletRole } from '../language/outlet-role';
import type { Sentence } from '../language/stage-types';
import type { OutletMentions } from './outlet-mentions';

/** An outlet through which words reach the page, and the words that say so. */
export interface Carrier {
  name: string;
  state: boolean;
  evidence: Span;
}

/** An outlet in a sentence, known by name. */
export interface Told extends Carrier {
  role: OutletRole;
}

/** Roles that say who carries the report; one of an earlier set wins within a sentence: "told Hana, Dul reported" retells Dul. */
const CARRIES: ReadonlyArray<ReadonlySet<string>> = [
  new Set(['carrier', 'block']),
  new Set(['addressee', 'venue']),
  new Set(['owner']),
];

/** Where anybody may post: no report of anybody's. */
const PLATFORM =
  /^(?:X|Twitter|Facebook|YouTube|WeChat|Weibo|Instagram|Telegram|TikTok|KakaoTalk|Naver|Reddit)$/i;

export class CarriedReports {
  readonly #isOwnVoice: (sentence: Sentence) => boolean;
  /** By sentence: its outlets that are known by name. */
  readonly #told: ReadonlyMap<number, readonly Told[]>;
  /** By sentence: the report that is being retold as it begins. */
  readonly #before: readonly (Carrier | null)[];

  constructor(
    roles: readonly OutletRole[],
    mentions: OutletMentions,
    sentences: readonly Sentence[],
    pageOutlet: string,
    isOwnVoice: (sentence: Sentence) => boolean,
  ) {
    this.#isOwnVoice = isOwnVoice;
    const told = new Map<number, Told[]>();
    const before: (Carrier | null)[] = [];
    let current: Carrier | null = null;
    let next = 0;
    for (const [i, sentence] of sentences.entries()) {
      before.push(current);
      const here: Told[] = [];
      for (; next < roles.length && (roles[next] as OutletRole).sentence <= i; next++) {
        const role = roles[next] as OutletRole;
        if (role.role === null) continue;
        // "told the paper": who carries the report, or the page itself where nobody does and the sentence names no other.
        const isToldAgain =
          role.role === 'addressee' &&
          role.name === null &&
          role.end - role.first <= 2 &&
          (current !== null || !namesAnother(roles, next));
        const outlet = isToldAgain
          ? (current ?? { name: pageOutlet, state: false })
          : (mentions.meant(role) ?? mentions.stateMedia(role));
        if (!outlet || PLATFORM.test(outlet.name)) continue;
        here.push({ name: outlet.name, state: outlet.state, evidence: role.evidence, role });
      }
      told.set(i, here);
      current = this.#after(current, here, sentence, pageOutlet);
    }
    this.#told = told;
    this.#before = before;
  }

  #after(
    current: Carrier | null,
    told: readonly Told[],
    sentence: Sentence,
    pageOutlet: string,
  ): Carrier | null {
    for (const roles of CARRIES) {
      const carrier = told.find(({ role }) => roles.has(role.role ?? ''));
      if (carrier) return sameOutlet(carrier.name, pageOutlet) ? null : carrier;
    }
    return this.#isOwnVoice(sentence) ? null : current;
  }

  /** The report that is being retold as a sentence begins; `null` where the page speaks for itself. */
  at(sentence: number): Carrier | null {
    return this.#before[sentence] ?? null;
  }

  /** The outlets of a sentence that are known by name. */
  of(sentence: number): readonly Told[] {
    return this.#told.get(sentence) ?? [];
  }

  /** The words that an outlet's place in a chain rests on where the sentence itself does not say it: its last before `sentence`. */
  lastEvidence(name: string, sentence: number): Span | null {
    for (let i = sentence; i >= 0 && sentence - i < EVIDENCE_BACK; i--) {
      const found = this.of(i).findLast((one) => sameOutlet(one.name, name));
      if (found) return found.evidence;
    }
    return null;
  }
}

/** Whether an outlet is named beside the mention at `at` in its sentence. */
const namesAnother = (roles: readonly OutletRole[], at: number): boolean =>
  [roles[at - 1], roles[at + 1]].some(
    (one) => one !== undefined && one.name !== null && one.sentence === roles[at]?.sentence,
  );

/** Sentences that are looked back over for the words that a link rests on; the bound keeps the work linear in the text. */
const EVIDENCE_BACK = 60;

/** The told outlets that a span holds. */
export const toldWithin = (told: readonly Told[], [start, end]: Span): Told[] => {
  const from = prefixLength(told, ({ role }) => role.span[1] <= start);
  return told.slice(from).filter(({ role }) => role.span[0] < end);
};
