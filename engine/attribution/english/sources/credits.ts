/** Credit lines: whose article it was before it came to this page, told by the line that names the outlet. */
import { outletNamed, sameOutlet } from '../../../outlets/outlet-names';
import { closesExcerpt, READ_WHOLE } from '../../discourse/blocks';
import { isPageOutlet } from '../../discourse/page-names';
import type { OutletRole } from '../../language/outlet-role';
import type { Sentence } from '../../language/stage-types';
import { isPlainLine } from '../roles/lines';

/** Paragraphs at the beginning and at the end that a credit line can be. */
const OPENING = 4;
const CLOSING = 6;

/** A note on rights is no longer than this, in tokens. */
const NOTE = 40;

/** A line on a picture, or one that only leads elsewhere. */
const OTHER_CREDIT =
  /\b(?:photo(?:graph)?s?|images?|pictures?|videos?|footage|screen ?(?:shot|grab)|graphics?|illustration|caption|file|getty|read (?:more|the)|full (?:story|article)|more (?:on|at)|contributed|additional reporting|edited by|inputs|follow|subscribe|related|see also)\b/i;

/** A note on where an article comes from: a sentence on the article, or one that begins with what was done with it. */
const NOTE_WORDS =
  /^\W*(?:(?:editor['’]?s?['’]? )?note\W+)?(?:(?:this|the (?:above|original|following)) (?:article|story|report|piece|post|text|interview)\b(?:.{0,60}\b(?:published|appeared|posted|reported|ran|republished|reprinted|provided|produced|written|translated|courtesy|permission)\b| (?:is|was|comes?) (?:(?:taken|adapted|excerpted) )?(?:from|by|via)\b)|the post .{1,140} appeared first on\b|(?:(?:originally|first) )?(?:(?:re)?published|reprinted|reposted|syndicated|translated|appeared|posted) (?:with|from|by|in|on|at|courtesy)\b|(?:with (?:the )?permission|courtesy) of\b|©|\(c\)|copyright)/is;

/**
 * The outlet that a whole article is credited to: by a dateline ("SEOUL (AP) —"), a byline or a bare name at its beginning ("By Jane Doe,
 * Reuters"), a line at its end ("Source: RFA", "— AFP", "originally published by …") or the bracket behind its last words.
 * @param roles the outlets of the article with their roles, in text order
 * @param page the page's own outlet
 * @returns `null` where it is credited to nobody, or to the page
 */
export function credit(
  text: string,
  sentences: readonly Sentence[],
  roles: readonly OutletRole[],
  page: string,
): string | null {
  const paragraphs = (sentences.at(-1)?.paragraph.index ?? -1) + 1;
  const named = roles.filter(({ name }) => name !== null && !isPageOutlet(name, page));
  const others = named.filter(
    (one) => !isOneOfSeveral(one, named, sentences) && !closesExcerpt(text, sentences, one),
  );
  for (const one of others) {
    const { paragraph } = sentences[one.sentence] as Sentence;
    if (paragraph.index >= OPENING) break;
    if (one.role === 'dateline') return one.name;
    if (one.role === 'credit' && isLine(text, sentences, one) && paragraphs > 1) return one.name;
  }
  for (const one of others.toReversed()) {
    const { paragraph } = sentences[one.sentence] as Sentence;
    if (paragraph.index < paragraphs - CLOSING) break;
    if (isWhole(text, sentences, one)) return one.name;
    if (isPicture(text, paragraph)) continue;
    if (
      one.role === 'credit' &&
      (isLine(text, sentences, one) || (endsText(text, one, paragraph) && tells(sentences, one)))
    )
      return one.name;
    if (isNote(text, sentences, one)) return one.name;
  }
  return namedInNote(text.slice(-NOTE * 10));
}

/** "(According to Hana, Radio Dul)": a line that names several was written from them, and came from none of them. */
const isOneOfSeveral = (
  one: OutletRole,
  others: readonly OutletRole[],
  sentences: readonly Sentence[],
): boolean =>
  one.role === 'credit' &&
  others.some(
    (other) =>
      other.role === 'credit' &&
      sentences[other.sentence]?.paragraph.index === sentences[one.sentence]?.paragraph.index &&
      !sameOutlet(other.name ?? '', one.name),
  );

const isPicture = (text: string, { start, end }: { start: number; end: number }): boolean =>
  OTHER_CREDIT.test(text.slice(Math.max(start, end - 200), end));

/** Whether the outlet's paragraph is nothing but the line: "By Jane Doe, Reuters", "Source: RFA", "(AFP)". */
function isLine(text: string, sentences: readonly Sentence[], one: OutletRole): boolean {
  const sentence = sentences[one.sentence] as Sentence;
  return isPlainLine(sentence.tokens, sentence) && !isPicture(text, sentence.paragraph);
}

/** Whether nothing but a bracket's end or a stop stands behind the outlet: "… officials said. (Reuters)", "… said. — AFP". */
function endsText(
  text: string,
  { span }: OutletRole,
  { start, end }: { start: number; end: number },
): boolean {
  return (
    /^[\s)\].]*$/.test(text.slice(span[1], end)) &&
    /[.!?”"’']\s*(?:[([]\s*|[—–/-]+\s*)(?:the\s+)?$/i.test(text.slice(Math.max(start, span[0] - 12), span[0]))
  );
}

/** Whether a paragraph says something: "A ship in port. (Hana)" is a picture's line. */
function tells(sentences: readonly Sentence[], { sentence }: OutletRole): boolean {
  const { paragraph } = sentences[sentence] as Sentence;
  for (let i = sentence; i >= 0 && sentences[i]?.paragraph.index === paragraph.index; i--)
    if (sentences[i]?.tokens.some(({ tag }) => 'VXQ'.includes(tag))) return true;
  return false;
}

/** A paragraph that says where the whole of the story is. */
function isWhole(text: string, sentences: readonly Sentence[], one: OutletRole): boolean {
  const { paragraph, start } = sentences[one.sentence] as Sentence;
  return start === paragraph.start && READ_WHOLE.test(text.slice(start, one.span[0]));
}

/** "This story was first published by Hana and is republished with permission." */
function isNote(text: string, sentences: readonly Sentence[], one: OutletRole): boolean {
  const { start, end, tokens } = sentences[one.sentence] as Sentence;
  const words = text.slice(start, end);
  return tokens.length <= NOTE && NOTE_WORDS.test(words) && !OTHER_CREDIT.test(words);
}

const CLOSING_NOTE =
  /(?:originally (?:published|appeared|reported)|first (?:published|appeared)|(?:re)?published with (?:the )?permission|republished|courtesy)\s+(?:by|on|in|at|from|of)\s+(?:the\s+)?([\p{Lu}][\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})/u;

/** A note that names an outlet which the roles did not see. */
function namedInNote(closing: string): string | null {
  for (const line of closing.split('\n')) {
    const name = NOTE_WORDS.test(line) ? CLOSING_NOTE.exec(line.slice(0, 400))?.[1] : null;
    const outlet = name ? outletNamed(name) : null;
    if (outlet) return outlet.name;
  }
  return null;
}
