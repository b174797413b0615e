/** "The order", "the document": the document that the text brought in before. */
import type { Span } from '../../../model';
import { prefixLength } from '../../../text/prefix-length';
import type { DocumentPhrase } from '../../language/language-pack';
import type { Mention } from '../../language/mention';
import { type Person, sameName } from '../persons';
import { type ReferenceContext, sentenceAt } from './context';

/** Documents that are looked back over; the bound keeps the work linear in the text. */
const DOCUMENTS_BACK = 20;

/** The subject of the sentence that brings a document in: who made it. */
function makerOf(context: ReferenceContext, place: Span, maker: 'before' | 'behind'): Span | null {
  const subjects = context.subjects
    .of(sentenceAt(context, place[0]))
    .filter(({ mention }) => mention.form === 'name' || mention.kind === 'organisation');
  const found =
    maker === 'before'
      ? subjects.filter(({ span }) => span[1] <= place[0]).sort((a, b) => b.span[0] - a.span[0])[0]
      : subjects.find(({ span, isMain }) => isMain && span[0] >= place[1]);
  return found?.span ?? null;
}

/** "the State Department" → "the State Department’s". */
const ownerOf = (name: string): string => `${name}${name.endsWith('s') ? '’' : '’s'}`;

/** What a document is called without whose it is and when it came: "its most recent Drug Report" → "Drug Report", "a report on the camps" → "report". */
const bare = (words: string, head: string): string =>
  /^(?:its|their)\s/i.test(words)
    ? words.replace(/^\S+\s(?:(?:most recent|latest|recent|new|own|first|second)\s)?/iu, '')
    : head;

/** The document that a definite phrase takes up; `null` for none, or where an outlet's report is meant. */
export function documentBefore(context: ReferenceContext, mention: Mention, span: Span): Person | null {
  const { text, pack, outlets, people } = context;
  const documents = context.documents();
  const behind = prefixLength(documents, (one) => one.span[1] <= span[0]);
  for (let i = behind - 1; i >= 0 && i >= behind - DOCUMENTS_BACK; i--) {
    const { span: place, heads, maker } = documents[i] as DocumentPhrase;
    if (!heads.includes(mention.head) && !/^(?:document|text)$/.test(mention.head)) continue;
    if (outlets.over(place)) return null;
    const by = maker ? makerOf(context, place, maker) : null;
    if (by && (outlets.over(by) || outlets.isPage(text.slice(...by)))) return null;
    const words = text.slice(place[0], place[1]);
    // Whose "its report" is, nothing tells.
    if (!by && /^(?:its|their)\s/i.test(words)) continue;
    const name = by ? `${ownerOf(text.slice(...by))} ${bare(words, mention.head)}` : words;
    const read: Mention = {
      ...pack.mention(name),
      text: name,
      head: mention.head,
      kind: 'document',
      form: 'new',
    };
    const spoke = people.latest(
      (person) => person.name === name || person.mentions.some(([start]) => start === place[0]),
    );
    return spoke ?? people.add(read);
  }
  return null;
}

/** "A copy of the order", "other parts of the text": what it is a copy or part of. */
const COPY =
  /^(?:(?:an?|the|some|other) )?(?:\p{Ll}+ )?(?:copy|text|draft|transcript|translation|version|parts?|sections?|pages?|passages?|chapters?) of (?:it|the (\p{Ll}+))$/iu;

/** "Chapter two", "the preface", "its last page": a part that says what the document says. */
const PART =
  /^(?:(?:the|its|an?|one|another) (?:\p{Ll}+ )?(?:chapter|section|paragraph|clause|page|appendix|annex|preface|foreword|footnote|passage)|(?:chapter|section|article|paragraph|clause|page|appendix|annex) (?:\d+|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten))$/iu;

/** The document that a phrase names a copy or a part of; `null` for other phrases. */
export function copied(context: ReferenceContext, mention: Mention, span: Span): Person | null {
  if (PART.test(mention.text)) return documentBefore(context, { ...mention, head: 'document' }, span);
  const copy = COPY.exec(mention.text);
  return copy && documentBefore(context, { ...mention, head: copy[1]?.toLowerCase() ?? 'document' }, span);
}

/** Sentences within which "the report" is the one that was named right before, and no outlet's. */
const NAMED_WITHIN = 1;

/** Whether "the report" takes up a document that the text has just named by its maker, after every outlet: "the ministry’s Drug Report. The report says …". */
export function isDocumentAgain(context: ReferenceContext, words: string, span: Span): boolean {
  const head = /^(?:the|this) (\p{Ll}+)$/iu.exec(words)?.[1];
  if (!head) return false;
  // "a report by a panel that Hana has seen": it has just spoken.
  const spoke = context.people.last()?.mention;
  if (spoke?.kind === 'document' && spoke.head === head) return true;
  const documents = context.documents();
  const behind = prefixLength(documents, (one) => one.span[1] <= span[0]);
  const last = documents
    .slice(Math.max(0, behind - DOCUMENTS_BACK), behind)
    .findLast(({ heads }) => heads.includes(head));
  if (!last || context.outlets.over(last.span)) return false;
  // "a report seen by Radio Hana": what the outlet holds is none of its own.
  if (HELD.test(context.text.slice(last.span[0], last.span[1] + HELD_WITHIN))) return true;
  if (last !== documents[behind - 1] || !isOwned(context, last)) return false;
  const near = sentenceAt(context, span[0]) - sentenceAt(context, last.span[0]) <= NAMED_WITHIN;
  return near && context.outlets.before(span[0], (outlet) => outlet.span[0] >= last.span[0]) === null;
}

const HELD = /\b(?:seen|obtained|reviewed|viewed)\sby\s(?:the\s)?\p{Lu}/u;
/** Units behind a document's phrase in which it stands who holds it. */
const HELD_WITHIN = 30;

/** Whether a document's phrase says whose it is. */
const isOwned = ({ text }: ReferenceContext, { span, maker }: DocumentPhrase): boolean =>
  maker === 'before' || /\p{Lu}\p{L}*(?:['’]s?|\s\p{Lu}\p{L}*)\s/u.test(text.slice(...span));

/** "A report by a panel of experts … The experts say …": the document that the words of those who wrote it stand in; `null` for others. */
export function paperOf(context: ReferenceContext, { form, text }: Mention, at: number): Person | null {
  if (form !== 'definite') return null;
  const nouns = text
    .replace(/^\p{L}+/u, '')
    .match(/(?<![\p{L}-])\p{Ll}+/gu)
    ?.filter((word) => word !== 'of')
    .map((word) => word.replace(/s$/, ''));
  if (!nouns?.length) return null;
  const documents = context.documents();
  const behind = prefixLength(documents, (one) => one.span[0] <= at);
  for (let i = behind - 1; i >= 0 && i >= behind - DOCUMENTS_BACK; i--) {
    const { span, heads, writers } = documents[i] as DocumentPhrase;
    const known = new Set(writers?.flatMap((one) => (one.at < at ? [one.noun] : [])));
    if (!nouns.every((noun) => known.has(noun))) continue;
    const [head = ''] = heads;
    return documentBefore(context, { ...context.pack.mention(`the ${head}`), head }, [span[1], span[1]]);
  }
  return null;
}

/** What a body issues again and again, and speaks by. */
const PERIODICAL = /^(?:newsletter|bulletin|magazine|journal|circular|blog)$/;
/** How far before such a paper whose it is stands, in UTF-16 units. */
const ISSUER_BACK = 1500;

/** "The newsletter" behind "the June newsletter of ‘Lamp Hands’", "the group’s bulletin": the body that issues it; `null` for other papers. */
export function issuerOf(context: ReferenceContext, { text, head }: Mention, span: Span): Person | null {
  if (!PERIODICAL.test(head) || !/^(?:the|this|that)\s(?:\p{L}+\s)?\p{L}+$/iu.test(text)) return null;
  const { pack, people, outlets } = context;
  const before = context.text.slice(Math.max(0, span[0] - ISSUER_BACK), span[0]);
  if (!before.includes(head)) return null;
  const name = "(?:the )?\\p{Lu}[\\p{L}’'-]*(?: (?:(?:of|for|the|in) ){0,2}\\p{Lu}[\\p{L}-]*){1,4}";
  const of = new RegExp(
    `\\b${head} (?:of|by|from) [‘“"']?(${name})|(${name})['’]s? (?:[\\p{L}\\d]+ ){0,3}${head}\\b`,
    'gu',
  );
  const [, by, owner] = [...before.matchAll(of)].at(-1) ?? [];
  const called = by ?? owner;
  if (!called || outlets.isPage(called)) return null;
  const mention = pack.mention(called);
  if (mention.form !== 'name') return null;
  return (
    people.latest((person) => sameName(person, mention)) ?? people.add({ ...mention, kind: 'organisation' })
  );
}
