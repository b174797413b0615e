/** The roles of one sentence's outlets. */
import type { OutletPhrase, OutletRole } from '../../language/outlet-role';
import type { Sentence, Token } from '../../language/stage-types';
import { isTime } from '../phrases/noun-phrase';
import { type VerbGroup, verbGroups } from '../phrases/verb-groups';
import { isCapital } from '../tagging/word-shape';
import { behindPreposition, behindVerb, HOLDING, type Reading } from './governed';
import { lineRole } from './lines';
import { type Place, placeOf } from './phrase';
import { byToken, type GroupAt, predicateOf, subjectRole } from './subject';
import { MEDIA_MODIFIER, SERVICE } from './words';

/** Words of a line that tells nothing, at most. */
const SHORT_LINE = 9;

/** How far back "who" opens a clause, in tokens. */
const CLAUSE = 14;

/** The roles of one sentence's outlets, each seeing those before it. */
export class SentenceRoles {
  readonly #text: string;
  readonly #sentence: Sentence;
  readonly #t: readonly Token[];
  readonly #groups: readonly VerbGroup[];
  readonly #groupAt: GroupAt;
  readonly #done: OutletRole[] = [];

  constructor(text: string, sentence: Sentence) {
    this.#text = text;
    this.#sentence = sentence;
    this.#t = sentence.tokens;
    this.#groups = verbGroups(sentence.tokens);
    this.#groupAt = byToken(this.#groups);
  }

  read(phrase: OutletPhrase): OutletRole {
    const place = placeOf(this.#t, phrase);
    const reading = this.#reading(place);
    const from = Math.min(reading?.from ?? phrase.first, phrase.first);
    const to = Math.max(reading?.to ?? phrase.end, phrase.end) - 1;
    const role: OutletRole = {
      ...phrase,
      role: reading?.role ?? null,
      ...(reading?.holds && { holds: true as const }),
      evidence: [(this.#t[from] as Token).start, (this.#t[to] as Token).end],
    };
    this.#done.push(role);
    return role;
  }

  /** The roles read, those aside that the place does not make an outlet's. */
  settled(): readonly OutletRole[] {
    for (let i = this.#done.length - 2; i >= 0; i--) {
      const [one, next] = [this.#done[i] as OutletRole, this.#done[i + 1] as OutletRole];
      // "a former Hana and Dul correspondent"
      if (one.role === null && this.#t[next.first - 1]?.tag === 'C' && next.first - one.end <= 2)
        one.role = next.role;
    }
    return this.#done.filter((one) => one.form !== 'generic' || this.#isOutlet(one));
  }

  /** "The station said" is an outlet's by its place; "took them to the station", "watched foreign media" are none. */
  #isOutlet({ end, role, first }: OutletRole): boolean {
    const head = (this.#t[end - 1] as Token).lower;
    const isMany = /^(?:media|.*[^s]s)$/.test(head) && this.#t[first]?.tag !== 'D';
    if (isMany || /^(?:tv|television|radio)$/.test(head))
      return role !== null && role !== 'object' && role !== 'relative';
    const isBare =
      (end - first === 2 || !/^the$/i.test(this.#t[first]?.lower ?? '')) &&
      !this.#t.slice(first, end).some(({ lower }) => /-/.test(lower)) &&
      !MEDIA_MODIFIER.has(this.#t[end - 2]?.lower ?? '') &&
      /^(?:station|site|network|channel|portal|agency|service|paper)$/.test(head);
    return !isBare || (role !== null && /^(?:carrier|source|addressee|owner|origin)$/.test(role));
  }

  #reading(place: Place): Reading | null {
    const { phrase } = place;
    const line = lineRole(this.#text, this.#sentence, place, this.#groups, this.#done);
    if (line) return { role: line, from: phrase.first };
    if (place.head === 'staff')
      return { role: place.owns ? 'owner' : 'affiliation', from: phrase.first, to: place.right };
    const before = this.#t[place.left - 1];
    // "told the station schoolchildren had left": the noun behind is the subject of what was told.
    if (
      place.head === 'thing' &&
      !place.owns &&
      before?.lemma &&
      /^(?:tell|inform)$/.test(before.lemma) &&
      /[VX]/.test(this.#t[place.right]?.tag ?? '.')
    )
      return { role: 'addressee', from: place.left - 1 };
    if (place.owns || place.head === 'thing') return this.#owned(place);
    return (
      this.#gloss(place) ??
      this.#governed(place) ??
      this.#subject(place) ??
      this.#joined(place) ??
      this.#fragment(place)
    );
  }

  /** "Hana Ilbo, a Seoul daily,": says again who the outlet before the comma is. */
  #gloss({ t, phrase, left, right }: Place): Reading | null {
    const last = this.#done.at(-1);
    if (!last || phrase.form !== 'generic' || t[left]?.tag !== 'D' || t[left - 1]?.tag !== ',') return null;
    if (left - 1 !== placeOf(t, last).right) return null;
    const next = t[right];
    const closes =
      next === undefined ||
      ',.'.includes(next.tag) ||
      next.tag === 'I' ||
      next.tag === 'W' ||
      next.tag === 'E';
    return closes ? { role: 'parenthesis', from: left } : null;
  }

  /** "the paper's source", "Yonhap's report": what is made by it counts as it does. */
  #owned(place: Place): Reading | null {
    // "broadcast by Radio Hana's Korean service": a service goes with its outlet.
    const isService = place.owns && SERVICE.has(this.#t[place.right - 1]?.lower ?? '');
    if (place.head === 'report' || isService) {
      const whole = this.#governed(place) ?? this.#subject(place);
      if (whole?.role === 'carrier') return whole;
    }
    return { role: 'owner', from: place.phrase.first, to: Math.max(place.right, place.phrase.end) };
  }

  /** By the preposition or verb right before the phrase. */
  #governed(place: Place): Reading | null {
    const t = this.#t;
    let at = place.left - 1;
    // "played down the report"
    if (
      t[at]?.tag === 'R' &&
      'VEGB'.includes(t[at - 1]?.tag ?? '.') &&
      /^(?:down|up|out|off|away|back)$/.test(t[at]?.lower ?? '')
    )
      at--;
    const token = t[at];
    if (!token) return null;
    let reading: Reading | null = null;
    if ('IT'.includes(token.tag) || /^(?:per|like|citing|than)$/.test(token.lower)) {
      if (/^(?:like|as|including)$/.test(token.lower)) return this.#example(place);
      reading = behindPreposition(place, at);
      // "in the English edition of the paper": what stands before "of" is the same outlet.
      if (token.lower === 'of' && reading?.role === 'object') reading = this.#partOf(place, at) ?? reading;
    } else if (token.tag === 'X' || /^(?:not|n't)$/.test(token.lower)) reading = { role: 'object', from: at };
    else if ('VEGB'.includes(token.tag)) reading = behindVerb(place, at);
    else if (token.tag === 'S' && /^(?:as|than)$/.test(token.lower)) {
      // "as the paper puts it"
      const told = this.#subject(place);
      return told ? { ...told, role: token.lower === 'as' ? 'carrier' : told.role } : this.#example(place);
    }
    if (!reading) return null;
    if (reading.role === 'venue' && place.head === 'report' && t[at]?.lower === 'in')
      return this.#inClause({ role: 'carrier', from: at }, place);
    return this.#inClause(reading, place);
  }

  /** Whom a clause on a person speaks of stands beside the account: "who hosted the station's show". */
  #inClause(reading: Reading, place: Place): Reading {
    if (/^(?:addressee|carrier|origin|affiliation)$/.test(reading.role)) return reading;
    for (let i = place.left - 1; i > 0 && place.left - i < CLAUSE; i--) {
      const token = this.#t[i] as Token;
      if (';:.Q-'.includes(token.tag)) break;
      if (token.tag === 'W' && token.lower === 'who') return { role: 'relative', from: i };
      if (token.tag === ',' && this.#t[i + 1]?.tag !== 'W') break;
    }
    return reading;
  }

  /** "the website of the paper" has the role of the website. */
  #partOf(place: Place, of: number): Reading | null {
    const noun = this.#t[of - 1];
    if (
      !noun ||
      !/^(?:website|site|edition|version|service|page|homepage|account|channel|arm|branch|outlets?|app)$/.test(
        noun.lower,
      )
    )
      return null;
    const whole: Place = { ...place, left: this.#startOf(of - 1), head: 'none', verb: -1, owns: false };
    return this.#governed(whole) ?? this.#subject(whole);
  }

  #startOf(last: number): number {
    let i = last;
    while (i > 0 && 'ND'.includes((this.#t[i - 1] as Token).tag) && this.#t[i]?.tag !== 'D') i--;
    return i;
  }

  /** By the verb that the phrase is the subject of. */
  #subject(place: Place): Reading | null {
    const t = this.#t;
    // "a new station, Radio Hana, has …": the name between commas is the subject's.
    const isInserted = t[place.right]?.tag === ',' && t[place.left - 1]?.tag === ',';
    const group =
      predicateOf(t, this.#groupAt, place.right) ??
      (isInserted ? predicateOf(t, this.#groupAt, place.right + 1) : null);
    if (!group)
      return place.verb < 0 ? null : { role: 'carrier', from: place.phrase.first, to: place.verb + 1 };
    const role = subjectRole(place, group, t);
    // "a contract that the paper has seen", "documents the agency obtained"
    const holds =
      HOLDING.test(t[group.main]?.lower ?? '') &&
      /^(?:N|W|S)$/.test(t[place.left - 1]?.tag ?? '') &&
      t[place.left - 1]?.lower !== 'who';
    return {
      role,
      from: place.phrase.first,
      to: group.main + 1,
      ...(role === 'object' && holds && { holds: true as const }),
    };
  }

  /** "such as Hana": as those it is an example of; "…, a Seoul paper": says again who it is; "X and Y": as X. */
  #joined(place: Place): Reading | null {
    const t = this.#t;
    const last = this.#done.at(-1);
    const token = t[place.left - 1];
    if (!token || !last) return null;
    const gap = place.left - placeOf(t, last).right;
    // "the Seoul newspaper the Hana Ilbo"
    if (gap === 0 && last.form === 'generic' && last.role) return { role: last.role, from: last.first };
    if (token.tag === ',' && gap === 1) {
      const isList = t[place.right]?.tag === ',' || t[place.right]?.tag === 'C';
      const isGloss =
        t[place.left]?.tag === 'D' || place.phrase.form === 'generic' || last.form === 'generic';
      if (isGloss && place.left - 1 === placeOf(t, last).right)
        return { role: 'parenthesis', from: place.left - 1 };
      if (isList && last.role) return { role: last.role, from: place.phrase.first };
    }
    if ((token.tag === 'C' || token.tag === ',') && gap <= 2 && last.role)
      return {
        role: last.role === 'parenthesis' ? (this.#done.at(-2)?.role ?? 'carrier') : last.role,
        from: place.phrase.first,
      };
    return null;
  }

  #example(place: Place): Reading | null {
    const last = this.#done.at(-1);
    return last?.role ? { role: last.role, from: place.left - 1 } : { role: 'carrier', from: place.left - 1 };
  }

  /** A line without a verb: a headline or a label. */
  #fragment(place: Place): Reading | null {
    const t = this.#t;
    const next = t[place.right];
    // "BBC News, Dhaka", "- Reuters", "AFP/Getty": a line that tells nothing.
    if (
      t.length <= SHORT_LINE &&
      (place.left <= 1 || !next) &&
      this.#groups.every(({ form, lemma }) => form !== 'finite' || lemma === '')
    )
      return { role: 'credit', from: place.phrase.first };
    if (place.left <= 1 && next?.tag === ':') return { role: 'carrier', from: place.phrase.first };
    const before = t[place.left - 1];
    // "…: KCNA": the headline's tag.
    if (before && ':-'.includes(before.tag) && (!next || next.tag === '.'))
      return { role: 'carrier', from: place.left - 1 };
    // Behind a quotation or a comma, with the verb that the marks hide: “…,” Yonhap.
    if (
      before &&
      /^(?:[,Q])$/.test(before.tag) &&
      (!next || '.'.includes(next.tag)) &&
      isCapital(t[place.phrase.first] as Token) &&
      !isTime(t[place.phrase.first])
    )
      return { role: 'carrier', from: place.left - 1 };
    return null;
  }
}
