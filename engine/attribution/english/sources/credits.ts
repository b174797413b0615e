/** Credit lines: whose article it was before it came to this page, told by the line that names the outlet. */
import { sameOutlet } from '../../../outlets/outlet-names';
import { isPageOutlet } from '../../discourse/page-names';
import type { Credit } from '../../language/language-pack';
import type { OutletRole } from '../../language/outlet-role';
import type { Sentence } from '../../language/stage-types';
import { isOwnVoice } from '../phrases/leads';
import { isPlainLine, READ_WHOLE } from '../roles/lines';

/** Paragraphs at the beginning and at the end that a credit line can be. */
const OPENING = 4;
const CLOSING = 6;

/** A note on rights is no longer than this, in tokens. */
const NOTE = 40;

/** A line on a picture, or one that only leads elsewhere. */
const OTHER_CREDIT =
  /\b(?:photo(?:graph)?s?|images?|pictures?|videos?|footage|screen ?(?:shot|grab)|graphics?|illustration|caption|file|getty|read (?:more|the)|full (?:story|article)|more (?:on|at)|contributed|additional reporting|with (?:\w+ )?(?:reporting|reports|files)|(?<!been )edited by|inputs|follow|subscribe|related|see also)\b/i;

/** A note on where an article comes from: a sentence on the article, or one that begins with what was done with it. */
const NOTE_WORDS =
  /^\W*(?:(?:editor['’]?s?['’]? )?note\W+)?(?:(?:this|the (?:above|original|following)) (?:article|story|report|piece|post|text|interview)\b(?:.{0,60}\b(?:published|appeared|posted|reported|ran|republished|reprinted|provided|produced|written|translated|courtesy|permission)\b| (?:is|was|comes?) (?:(?:taken|adapted|excerpted) )?(?:from|by|via)\b)|the post .{1,140} appeared first on\b|(?:(?:originally|first) )?(?:(?:re)?published|reprinted|reposted|syndicated|translated|appeared|posted) (?:with|from|by|in|on|at|courtesy)\b|(?:with (?:the )?permission|courtesy) of\b|©|\(c\)|copyright)/is;

/**
 * Whose the article's sentences are by lines of credit, in text order: excerpts that a square bracket closes ("… officials said. [Radio
 * Hana, Anne Berg and Jon Moe]") with other words behind; else all of it.
 * @param roles the outlets of the article with their roles, in text order
 * @param page the page's own outlet
 */
export function credits(
  text: string,
  sentences: readonly Sentence[],
  roles: readonly OutletRole[],
  page: string,
): Credit[] {
  const first = letterhead(text, sentences, page) ?? opening(text, sentences, roles, page);
  if (first !== null) {
    const added = roles.find((one) => isAddition(text, sentences, one, page))?.sentence ?? sentences.length;
    const own = sentences.findIndex((line, i) => i > 0 && isOwnByline(text, line, page));
    return [{ outlet: first, from: 0, until: own < 0 ? added : Math.min(own, added) }];
  }
  const excerpts = roles.filter(
    (one): one is Named => one.name !== null && isExcerpt(text, sentences, one, page),
  );
  const last = closing(text, sentences, roles, page);
  return [
    ...excerpts.map(({ name, sentence }, i) => ({
      outlet: name,
      from: beginning(text, sentences, excerpts, i),
      until: sentence,
    })),
    ...(last === null || excerpts.some((one) => one === last)
      ? []
      : [{ outlet: last.name, from: 0, until: sentences.length }]),
  ];
}

/**
 * Where an excerpt begins that ends in sentence `until`: behind the line that hands over to it, behind the writer's own words or the
 * excerpt before.
 */
function beginning(
  text: string,
  sentences: readonly Sentence[],
  excerpts: readonly Named[],
  index: number,
): number {
  const one = excerpts[index] as Named;
  const closing = sentences[one.sentence] as Sentence;
  const isOfParagraph =
    leadsToWhole(text, closing, one) || GOES_ON.test(text.slice(one.span[1], closing.paragraph.end));
  const before = excerpts[index - 1]?.sentence ?? -1;
  for (let i = one.sentence - 1; i > before; i--) {
    const { tokens, end, paragraph } = sentences[i] as Sentence;
    if (isOfParagraph && paragraph.index !== closing.paragraph.index) return i + 1;
    const isLeading = tokens.at(-1)?.tag === ':' && end >= paragraph.end;
    if (isLeading || tokens.some((token) => token.tag !== 'Q' && isOwnVoice(token))) return i + 1;
  }
  return before + 1;
}

/** "(Additional reporting by Anne Berg, Harbour Post)" on the Harbour Post: what comes behind is the page's own. */
function isAddition(
  text: string,
  sentences: readonly Sentence[],
  { name, sentence }: OutletRole,
  page: string,
): boolean {
  const { start } = (sentences[sentence] as Sentence).paragraph;
  return (
    name !== null &&
    isPageOutlet(name, page) &&
    /^[([]?(?:with )?(?:additional|further|more) report(?:s|ing)\b/i.test(text.slice(start, start + 40))
  );
}

/** "By Anne Berg, Post staff" on the Harbour Post, between an agency's part and the page's own. */
function isOwnByline(text: string, line: Sentence, page: string): boolean {
  if (line.tokens[0]?.lower !== 'by' || !isPlainLine(line.tokens, line)) return false;
  const name = BYLINE.exec(text.slice(line.start, line.end))?.[1];
  return (
    name !== undefined && (isPageOutlet(name, page) || page.toLowerCase().endsWith(` ${name.toLowerCase()}`))
  );
}

/** What stands behind the writer's name: ", Post staff", " | Harbour Post", " of the Harbour Post". */
const BYLINE =
  /(?:[,|–—]|\b(?:of|for))\s*(?:the\s)?([^,|]+?)(?:\s(?:staff|reporters?|correspondents?|(?:staff\s)?writers?))*\s*$/iu;

type Named = OutletRole & { name: string };

/**
 * Whether a square bracket with the outlet ends a paragraph, and others come behind; or a sentence at its end leads to the whole of what the
 * paragraph told.
 */
function isExcerpt(text: string, sentences: readonly Sentence[], one: OutletRole, page: string): boolean {
  const { name, role, span } = one;
  const { paragraph, start } = sentences[one.sentence] as Sentence;
  if (name === null || role !== 'credit' || isPageOutlet(name, page)) return false;
  if (start > paragraph.start && leadsToWhole(text, sentences[one.sentence] as Sentence, one)) return true;
  const before = text.slice(Math.max(0, paragraph.start - 1, span[0] - 24), span[0]);
  const behind = text.slice(span[1], paragraph.end);
  if (OPENED.test(before) && GOES_ON.test(behind)) return true;
  if (paragraph.index >= (sentences.at(-1)?.paragraph.index ?? 0)) return false;
  return (
    (OPENED.test(before) && CLOSED.test(behind)) ||
    (SIGN.test(before) && /^[\s.)\]]*$/.test(behind) && goesOn(sentences, paragraph.index))
  );
}

/** "— Radio Hana" in a line of its own. */
const SIGN = /(?:^|\n)\s*[—–-]{1,2}\s*(?:the\s+)?$/i;
/** "… he said. [Hana] Well, well.": the writer has the paragraph's last word. */
const GOES_ON = /^\]\s+[^\s.]/;

/** Paragraphs behind a sign that are notes, pictures and credits, at most. */
const NOTES = 2;

/** Whether an article goes on behind a paragraph: more stands there than notes. */
const goesOn = (sentences: readonly Sentence[], index: number): boolean =>
  (sentences.at(-1)?.paragraph.index ?? 0) - index > NOTES;

/** "officials said. [", "[Source: the" in a paragraph of its own. */
const OPENED = /[.!?”"’'\n]\s*\[\s*(?:source\s*:\s*)?(?:the\s+)?$/i;
/** "]", ", Anne Berg and Jon Moe]": names of its writers alone. */
const CLOSED = /^(?:,?\s(?:and\s|by\s)?\p{Lu}[\p{L}.’'-]*)*\s*\][\s.]*$/u;

/** The outlets that are named, other than the page and those that share their line with another. */
function creditable(sentences: readonly Sentence[], roles: readonly OutletRole[], page: string): Named[] {
  const named = roles.filter((one): one is Named => one.name !== null && !isPageOutlet(one.name, page));
  return named.filter((one) => !isOneOfSeveral(one, named, sentences));
}

/** By a dateline ("SEOUL (AP) —"), a byline or a bare name at the beginning ("By Jane Doe, Reuters"). */
function opening(
  text: string,
  sentences: readonly Sentence[],
  roles: readonly OutletRole[],
  page: string,
): string | null {
  const paragraphs = (sentences.at(-1)?.paragraph.index ?? -1) + 1;
  for (const one of creditable(sentences, roles, page)) {
    const { paragraph } = sentences[one.sentence] as Sentence;
    if (paragraph.index >= OPENING) break;
    if (one.role === 'dateline') return one.name;
    if (isExcerpt(text, sentences, one, page)) continue;
    if (one.role === 'credit' && isLine(text, sentences, one) && paragraphs > 1) return one.name;
  }
  return null;
}

/** A line that is a body's name alone, with its letters: "Institute for Northern Studies (INS)". */
const BODY_LINE =
  /^(?:The )?(\p{Lu}[\p{L}’'-]+(?: (?:(?:for|of|on|in|and|the|&) )*\p{Lu}[\p{L}’'-]+){1,7})(?: \((\p{Lu}{2,8})\))?$/u;
/** What such bodies are. */
const BODY_NOUN =
  /\b(?:Institute|Cent(?:er|re)|Forum|Foundation|Society|Council|Committee|Commission|Association|Project|University|Group|Coalition|Alliance|Program(?:me)?)\b/;
/** The line under it that counts what it issues: "INS Brief No. 11-04-02", "Online Series CO 12-05". */
const ISSUE =
  /^[^.!?]{0,60}\b(?:Brief|Briefing|Paper|Report|Newsletter|Bulletin|Series|Update|Review|Issue|Monitor|Volume|Vol|No)\b[^!?]{0,40}\d[^!?]{0,40}$/;
/** Units of either line at most. */
const HEAD_LINE = 120;

/** Whose paper it is by the first lines: the name of a body, and the number of what it issues. */
function letterhead(text: string, sentences: readonly Sentence[], page: string): string | null {
  const first = sentences[0]?.paragraph;
  const next = sentences.find(({ paragraph }) => paragraph !== first)?.paragraph;
  if (!first || !next || first.end - first.start > HEAD_LINE || next.end - next.start > HEAD_LINE)
    return null;
  const [, name = '', letters] = BODY_LINE.exec(text.slice(first.start, first.end)) ?? [];
  if (!BODY_NOUN.test(name) || !ISSUE.test(text.slice(next.start, next.end))) return null;
  return isPageOutlet(name, page) || (letters !== undefined && isPageOutlet(letters, page)) ? null : name;
}

/** By a line at the end ("Source: RFA", "— AFP", "originally published by …") or the bracket behind the last words. */
function closing(
  text: string,
  sentences: readonly Sentence[],
  roles: readonly OutletRole[],
  page: string,
): { name: string } | null {
  const paragraphs = (sentences.at(-1)?.paragraph.index ?? -1) + 1;
  for (const one of creditable(sentences, roles, page).toReversed()) {
    const { paragraph } = sentences[one.sentence] as Sentence;
    if (paragraph.index < paragraphs - CLOSING) break;
    if (isWhole(text, sentences, one)) return one;
    if (isPicture(text, paragraph)) continue;
    const isCredit = one.role === 'credit';
    if (isCredit && isLine(text, sentences, one)) return one;
    if (isCredit && endsText(text, one, paragraph) && tells(sentences, one)) return one;
    if (isNote(text, sentences, one)) return one;
  }
  return null;
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
  const words = text.slice(...span);
  const behind = text.slice(span[1], Math.min(end, span[1] + LAST));
  const before = text.slice(Math.max(start, span[0] - LAST), span[0]);
  // "… officials said. RADIO HANA": an agency's sign in capitals.
  const isSign = words === words.toUpperCase() && /[.!?”"]\s+$/.test(before) && /^[\s.]*$/.test(behind);
  return isSign || ((DATED.test(behind) || CLOSED.test(behind)) && SIGNED.test(before));
}

/** Units before and behind an outlet in which its line stands, at most. */
const LAST = 80;
/** "said. (", "said. — ", "said. [via ", "said. Source: ". */
const SIGNED =
  /[.!?”"’']\s*(?:(?:[([]\s*|[—–/|-]+\s*)(?:(?:source|via|credit|h\/?t|from)\b\s*:?\s*)?|source\s*:\s*)(?:the\s+)?$/i;
/** ")", ", May 3)". */
const DATED = /^(?:,\s\p{Lu}[\p{L}.]*\s\d{1,2}(?:,\s\d{4})?)?[\s)\].]*$/u;

/** Whether a paragraph says something: "A ship in port. (Hana)" is a picture's line. */
function tells(sentences: readonly Sentence[], { sentence }: OutletRole): boolean {
  const { paragraph } = sentences[sentence] as Sentence;
  for (let i = sentence; i >= 0 && sentences[i]?.paragraph.index === paragraph.index; i--)
    if (sentences[i]?.tokens.some(({ tag }) => 'VXQ'.includes(tag))) return true;
  return false;
}

/** Units of the words "Read the full report" and those before them, at most. */
const POINTER = 80;

/** Whether the outlet's sentence says where the whole of the story is: "Read the full report by Hana here." */
const leadsToWhole = (text: string, { start }: Sentence, { span }: OutletRole): boolean =>
  READ_WHOLE.test(text.slice(start, Math.min(span[0], start + POINTER)));

/** A paragraph that does so: the story is the page's. */
function isWhole(text: string, sentences: readonly Sentence[], one: OutletRole): boolean {
  const sentence = sentences[one.sentence] as Sentence;
  return sentence.start === sentence.paragraph.start && leadsToWhole(text, sentence, one);
}

/** "This story was first published by Hana and is republished with permission." */
function isNote(text: string, sentences: readonly Sentence[], one: OutletRole): boolean {
  const { start, end, tokens, paragraph } = sentences[one.sentence] as Sentence;
  const words = text.slice(start, end);
  // "A view of Oslo. © Hana" is a picture's.
  if (start > paragraph.start && /^\W*©/.test(words)) return false;
  return tokens.length <= NOTE && NOTE_WORDS.test(words) && !OTHER_CREDIT.test(words);
}
