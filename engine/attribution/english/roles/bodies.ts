/**
 * Groups that gather what people tell and hand it on, as an outlet does: "a former prisoner told Human Rights Watch", "testimony collected
 * by the Border Archive", "a driver told the group". Ministries, courts and parliaments are told things, too, and carry none of them.
 */
import type { OutletPhrase, OutletRole } from '../../language/outlet-role';
import type { Sentence, Token } from '../../language/stage-types';
import { isNameWord, isWord, ownsNext } from './name-words';
import { placeOf } from './phrase';
import { SentenceRoles } from './sentence-roles';

/** Nouns of such groups, by which "the group" takes one up. */
const NOUN =
  /^(?:group|organi[sz]ation|ngo|nonprofit|non-profit|tank|institute|institution|centre|center|charity|watchdog|coalition|alliance|society|foundation|association|network|project)$/;
/** Any such group goes by these. */
const ANY = /^(?:group|organi[sz]ation|ngo)$/;
/** Words in their names. */
const IN_NAME =
  /^(?:watch|amnesty|rights|ngo|coalition|alliance|solidarity|association|foundation|society|institute|centre|center|group|observatory|archive|archives|organi[sz]ation|project|network|movement|fellowship|crisis)$/i;
/** Words of bodies that govern, judge, teach or sell. */
const NO_GROUP =
  /^(?:ministry|agency|court|parliament|assembly|police|army|party|government|commission|council|nations|un|u\.n\.|university|bank|hospital|school|company|corp|office|department|service|forces?|bureau|news|media|press|broadcasting|medical|trade|shopping|detention|training|research|test|space|data|fitness|command|exhibition|sports|trading|business)$/i;
/** Small words within a name: "Alliance for Rights in the North". */
const JOINT = /^(?:for|of|in|and|on|against|to)$/;
/** Whom "a group of …" gathers where it speaks out. */
const GATHERS =
  /^(?:defectors?|escapees?|activists?|refugees?|lawyers?|exiles?|volunteers?|researchers?|former|north|south|rights)$/;
/** Words before a group's noun that make it none that gathers testimony: "the terror group", "the battle group". */
const OTHER_KIND =
  /^(?:terror|terrorist|militant|battle|army|strike|pop|rock|girl|boy|band|age|ethnic|hacking|hacker|business|work|task|tour|industrial|working|medical|shopping|detention|call|city|training|youth|children's|community|control|data|test|space|social|rail|road|mobile|phone|computer|pilot|construction|spy|criminal|telecom|retail|armed|rebel|food|blood|minority|lobby|focus|this|each|every|another)$/;

/** The words of the role: who was told, asked or handed on. */
const TOLD =
  /^(?:told|tells?|telling|informed|spoke|speaks|speaking|talked|interviews?|interviewed|conversation|quoted|cited|testimony|statement|comments?|contacted)\b/i;
/** "collected by", "an account recorded by": whose gathering the words come from. */
const GATHERED =
  /^(?:collected|gathered|recorded|documented|compiled|interviewed|surveyed|polled|quoted|cited|contacted)$/;
/** What it makes of what was told: "escapees interviewed for a new report by the Border Archive". */
const MADE = /^(?:report|study|survey|paper|book|project)$/;

/** Those who ask for a group. */
const ASKERS = /^(?:researchers|interviewers|investigators|authors)$/;

/** Words of a name at most. */
const LONGEST = 11;

/** A group while it is read: tokens `[first, end)`. */
interface Group {
  first: number;
  end: number;
  name: string;
}

/**
 * The places where somebody tells such a group something or speaks through it, in text order; each goes by the group's name, "the group"
 * by the one that it takes up.
 */
export function bodyRoles(text: string, sentences: readonly Sentence[]): OutletRole[] {
  const found: OutletRole[] = [];
  const known = new KnownGroups();
  for (const [index, sentence] of sentences.entries()) {
    const { tokens: t } = sentence;
    let line: SentenceRoles | null = null;
    for (let i = 0; i < t.length; i++) {
      const group = known.at(t, i);
      if (!group) continue;
      const phrase: OutletPhrase = {
        first: group.first,
        end: group.end,
        name: group.name,
        form: 'named',
        state: false,
        sentence: index,
        span: [(t[group.first] as Token).start, (t[group.end - 1] as Token).end],
      };
      line ??= new SentenceRoles(text, sentence);
      const role = line.read(phrase);
      const asked = askedFor(t, placeOf(t, role).left - 1);
      const carried =
        handsOn(t, role, text) ?? (asked >= 0 || gives(sentence, role, text) ? 'carrier' : null);
      const from = asked >= 0 ? (t[asked] as Token).start : role.evidence[0];
      if (carried) found.push({ ...role, role: carried, evidence: [from, role.evidence[1]] });
      i = group.end - 1;
    }
  }
  return found;
}

/** The role of a group that was told something or is handed on by it; `null` for every other. */
function handsOn(t: readonly Token[], role: OutletRole, text: string): OutletRole['role'] {
  const { left } = placeOf(t, role);
  if (t[left - 1]?.lower === 'by' && GATHERED.test(t[left - 2]?.lower ?? '')) return 'carrier';
  // "told investigators of the database centre"
  const asks =
    /^(?:of|from|for|at|with)$/.test(t[left - 1]?.lower ?? '') && ASKERS.test(t[left - 2]?.lower ?? '');
  if (asks && t[left - 3]?.lower === 'told') return 'addressee';
  if (role.role !== 'addressee' && role.role !== 'venue') return null;
  return TOLD.test(text.slice(...role.evidence)) ? role.role : null;
}

/** The token of "interviewed" in "interviewed for a new report | by", -1 where the words before "by" are others. */
function askedFor(t: readonly Token[], by: number): number {
  if (t[by]?.lower !== 'by' || !MADE.test(t[by - 1]?.lower ?? '')) return -1;
  let i = by - 2;
  while (i > 0 && by - i < 7 && 'NDRE'.includes((t[i] as Token).tag)) i--;
  return /^(?:for|in)$/.test(t[i]?.lower ?? '') && GATHERED.test(t[i - 1]?.lower ?? '') ? i - 1 : -1;
}

/** What a group gathers testimony in or by: "in a report", "spoke with 61 people", "after interviewing". */
const GATHERING =
  /\b(?:(?:in|its|a|an|the|new|latest|annual)\s(?:\p{L}+\s)?(?:report|study|survey|white paper|briefing|newsletter|bulletin)|interview(?:s|ed|ing)|testimon(?:y|ies)|(?:spoke|spoken|talked) (?:with|to)\s(?:\p{L}+\s)?(?:\d+|dozens|hundreds|scores|former|several|many|more))\b/iu;

/** Whether a group, as a sentence's subject, hands over a report of its own. */
const gives = ({ start, end }: Sentence, { role, span, evidence }: OutletRole, text: string): boolean =>
  (role === 'carrier' || role === 'source') &&
  evidence[0] === span[0] &&
  GATHERING.test(text.slice(start, Math.min(end, start + SENTENCE)));

/** How much of a sentence is looked at for what a group gathers, in UTF-16 units. */
const SENTENCE = 400;

/** The groups that a text has brought in so far. */
class KnownGroups {
  /** By a short form in brackets: "HRW". */
  readonly #short = new Map<string, string>();
  /** The last one, and the small-letter words that brought it in. */
  #last: { name: string; words: string } | null = null;

  /** The group that begins with token `i`; `null` where none does. */
  at(t: readonly Token[], i: number): Group | null {
    const token = t[i] as Token;
    if (!isWord(token)) return null;
    return this.#named(t, i) ?? this.#generic(t, i);
  }

  #named(t: readonly Token[], i: number): Group | null {
    if (!isNameWord(t[i]) || (isNameWord(t[i - 1]) && !ownsNext(t[i - 1]))) return null;
    const short = this.#short.get((t[i] as Token).text.replace(/['’]s$/, ''));
    if (short) return this.#take(i, i + 1, short);
    let end = i;
    while (end < t.length && end - i < LONGEST) {
      if (isNameWord(t[end])) {
        end++;
        // "the Citizens' Alliance" goes on, "Human Rights Watch's report" does not.
        if (/['’]s$/.test((t[end - 1] as Token).text) && !/^people['’]s$/i.test((t[end - 1] as Token).text))
          break;
        continue;
      }
      const joint = JOINT.test(t[end]?.lower ?? '') && end > i;
      const next = t[end + 1]?.tag === 'D' && t[end + 1]?.lower === 'the' ? end + 2 : end + 1;
      if (!joint || !isNameWord(t[next])) break;
      end = next;
    }
    const words = t.slice(i, end);
    const isGroup =
      words.length > 1 &&
      words.some(({ text }) => IN_NAME.test(text.replace(/['’]s?$/, ''))) &&
      !words.some(({ text }) => NO_GROUP.test(text.replace(/['’]s?$/, '')));
    if (!isGroup) return null;
    const name = words
      .map(({ text }) => text)
      .join(' ')
      .replace(/['’]s$/, '');
    const bracket = t[end]?.tag === '(' ? t[end + 1] : undefined;
    if (bracket && /^\p{Lu}{2,8}$/u.test(bracket.text)) this.#short.set(bracket.text, name);
    return this.#take(i, end, name);
  }

  #take(first: number, end: number, name: string): Group {
    this.#last = { name, words: name.toLowerCase() };
    return { first, end, name };
  }

  /** "a Seoul-based rights group", "the group". */
  #generic(t: readonly Token[], i: number): Group | null {
    const token = t[i] as Token;
    if (token.tag !== 'N') return null;
    // "told the researchers": those who asked for the group.
    if (ASKERS.test(token.lower) && this.#last && t[i - 2]?.lower === 'told')
      return t[i - 1]?.lower === 'the' || t[i - 1]?.lower === 'its'
        ? { first: i - 1, end: i + 1, name: this.#last.name }
        : null;
    if (ASKERS.test(token.lower) && this.#last && t[i - 1]?.lower === 'told')
      return { first: i, end: i + 1, name: this.#last.name };
    if (!NOUN.test(token.lower.replace(/['’]s$/, ''))) return null;
    const noun = token.lower.replace(/['’]s$/, '');
    if (noun === 'tank' && t[i - 1]?.lower !== 'think') return null;
    let first = i;
    while (
      first > 0 &&
      i - first < 7 &&
      ('NER'.includes(t[first - 1]?.tag ?? '.') || t[first - 1]?.lower.includes('-'))
    )
      first--;
    const determiner = t[first - 1]?.tag === 'D' ? (t[first - 1] as Token).lower : '';
    const modifiers = t.slice(first, i).map(({ lower }) => lower);
    // "a Seoul-based research group", but no "research company".
    const isNone = (word: string): boolean =>
      OTHER_KIND.test(word) || (NO_GROUP.test(word) && !(word === 'research' && ANY.test(noun)));
    if (modifiers.some(isNone)) return null;
    if (determiner === 'the' || determiner === 'this')
      return this.#again(
        noun,
        modifiers,
        first - 1,
        i + 1,
        t
          .slice(first - 1, i + 1)
          .map(({ text }) => text)
          .join(' '),
      );
    // "the Lantern Society, a Seoul charity,": says again who it is.
    if (!/^(?:an?|one)$/.test(determiner) || t[first - 2]?.tag === ',') return null;
    const gathers = t[i + 1]?.lower === 'of';
    if (gathers && !GATHERS.test(t[i + 2]?.lower ?? '')) {
      this.#last = null;
      return null;
    }
    if (!gathers && modifiers.length === 0) return null;
    const end = gathers ? i + 3 : i + 1;
    const name = t
      .slice(first - 1, end)
      .map(({ text }) => text)
      .join(' ');
    this.#last = { name, words: name.toLowerCase() };
    return { first: first - 1, end, name };
  }

  /** "the group", "the Seoul-based institute": the one before, where its words do not say that it is another. */
  #again(
    noun: string,
    modifiers: readonly string[],
    first: number,
    end: number,
    words: string,
  ): Group | null {
    const last = this.#last;
    // "the Seoul-based archive centre" by itself: known to readers by where it sits.
    if (!last && modifiers.some((word) => /-based$/.test(word)) && modifiers.length > 1)
      return { first, end, name: words };
    if (!last || (!ANY.test(noun) && !last.words.includes(noun))) return null;
    if (modifiers.length > 2) return null;
    return { first, end, name: last.name };
  }
}
