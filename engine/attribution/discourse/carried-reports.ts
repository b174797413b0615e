/**
 * What an article retells at each of its sentences: the outlet that carried the last report, until another does, or the page speaks
 * for itself again. Speakers who come in with that report reach the page through it.
 */
import type { Span } from '../../model';
import { sameOutlet } from '../../outlets/outlet-names';
import { prefixLength } from '../../text/prefix-length';
import type { OutletRole, OutletRoleName } from '../language/outlet-role';
import type { Sentence } from '../language/stage-types';
import type { HandedBlock } from './blocks';
import type { NamedOutlet, OutletMentions } from './outlet-mentions';
import { isPageOutlet } from './page-names';

/** An outlet through which words reach the page, and the words that say so. */
export interface Carrier {
  name: string;
  state: boolean;
  evidence: Span;
}

/** A report that is being retold as a sentence begins. */
export interface Running {
  carrier: Carrier;
  /** What the outlet did where it was last told. */
  role: OutletRoleName | null;
  /** The sentence in which the outlet took over, and the last one that told it again. */
  opened: number;
  since: number;
  /** Sentences in the page's own voice since then. */
  interrupted: number;
  /** How often it was told so far. */
  told: number;
  /** Other outlets that carried something so far. */
  others: number;
  /** The page's own outlet was told something so far. */
  pageTold: number;
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
  /^(?:X|Twitter|Facebook|YouTube|WeChat|Weibo|Instagram|Telegram|TikTok|KakaoTalk|Naver|Reddit|VKontakte|LinkedIn|WhatsApp|Signal)$/i;

export class CarriedReports {
  readonly #isOwnVoice: (sentence: Sentence) => boolean;
  /** By sentence: its outlets that are known by name. */
  readonly #told: ReadonlyMap<number, readonly Told[]>;
  /** By an outlet's name in small letters: the first sentence that says through whom its report came, and through whom. */
  readonly #through = new Map<string, { sentence: number; carrier: string }>();
  /** By sentence: the report that is being retold as it begins. */
  readonly #before: readonly (Running | null)[];

  constructor(
    roles: readonly OutletRole[],
    mentions: OutletMentions,
    sentences: readonly Sentence[],
    pageOutlet: string,
    isOwnVoice: (sentence: Sentence) => boolean,
    blocks: readonly (HandedBlock | null)[] = [],
    closings: ReadonlySet<number> = new Set(),
  ) {
    this.#isOwnVoice = isOwnVoice;
    const told = new Map<number, Told[]>();
    const before: (Running | null)[] = [];
    let current: Running | null = null;
    const counts = new Map<string, number>();
    let pageTold = 0;
    let next = 0;
    for (const [i, sentence] of sentences.entries()) {
      // What a line handed over ends with its block.
      if (current?.role === 'block' && i > current.since + 1 && !blocks[i]) current = null;
      // So does a report with a ticker's entry, and with the excerpt that it stood in: "… he said. [Radio Hana]".
      if (closings.has(i - 1)) current = null;
      if (sentence.paragraph.entry !== undefined && sentence.start === sentence.paragraph.start)
        current = null;
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
        const isPages = !blocks[i] && mentions.isThis(role);
        const outlet: NamedOutlet | null = isPages
          ? { name: pageOutlet, state: false }
          : isToldAgain
            ? (mentions.beside(roles[next - 1], role) ??
              mentions.toldAgain(role, current?.carrier ?? null) ?? { name: pageOutlet, state: false })
            : (mentions.meant(role) ?? mentions.stateMedia(role));
        if (!outlet || PLATFORM.test(outlet.name)) continue;
        here.push({ name: outlet.name, state: outlet.state, evidence: role.evidence, role });
      }
      told.set(i, here);
      this.#learnOrigins(here, i, pageOutlet, mentions);
      const carrier = carrierOf(here) ?? here.find(({ role }) => mentions.isOfReporter(role)) ?? null;
      if (carrier && isPageOutlet(carrier.name, pageOutlet)) {
        pageTold++;
        current = null;
      } else if (carrier) {
        const key = carrier.name.toLowerCase();
        const again: boolean = current !== null && sameOutlet(current.carrier.name, carrier.name);
        counts.set(key, (counts.get(key) ?? 0) + 1);
        current = {
          carrier,
          role: carrier.role.role,
          opened: again ? (current as Running).opened : i,
          since: i,
          interrupted: 0,
          told: counts.get(key) as number,
          others: counts.size - 1,
          pageTold,
        };
      } else if (current && this.#isOwnVoice(sentence))
        current = { ...(current as Running), interrupted: (current as Running).interrupted + 1 };
    }
    this.#told = told;
    this.#before = before;
  }

  /** "according to Hana, which cited Radio Dul", "Dul said so, according to a translation by Hana": what Dul reported came through Hana. */
  #learnOrigins(told: readonly Told[], sentence: number, pageOutlet: string, mentions: OutletMentions): void {
    const translator = told.find(({ role }) => mentions.translates(role));
    const carrier = translator ?? told.find(({ role }) => role.role === 'carrier');
    if (!carrier || isPageOutlet(carrier.name, pageOutlet)) return;
    for (const { name, role } of told) {
      const key = name.toLowerCase();
      if ((role.role !== 'origin' && !translator) || sameOutlet(name, carrier.name) || this.#through.has(key))
        continue;
      this.#through.set(key, { sentence, carrier: carrier.name });
    }
  }

  /** The outlet that another one's report came through, by what the text said up to a sentence; `null` where it said nothing. */
  through(name: string, sentence: number): string | null {
    const found = this.#through.get(name.toLowerCase());
    return found && found.sentence <= sentence ? found.carrier : null;
  }

  /** The report that is being retold as a sentence begins; `null` where the page speaks for itself. */
  at(sentence: number): Carrier | null {
    const running = this.#before[sentence];
    return running && running.interrupted === 0 ? running.carrier : null;
  }

  /** The report that is being retold, or was before the page spoke for itself. */
  running(sentence: number): Running | null {
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

/** Who carries what a sentence tells. */
function carrierOf(told: readonly Told[]): Told | null {
  for (const roles of CARRIES) {
    const carrier = told.find(({ role }) => roles.has(role.role ?? ''));
    if (carrier) return carrier;
  }
  return null;
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
