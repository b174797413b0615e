/** Turns of a transcript or an interview: paragraphs that open with a name and a colon ("KIM: We left.", "Q: Why?"). */
import type { Sentence, Token } from '../../language/stage-types';
import { isOf, PREDICATE } from '../../language/tag-sets';
import { isCapital } from '../tagging/word-shape';

/** Words before a colon that name a rubric, an appeal to the reader or a picture, and nobody who speaks. */
const RUBRICS =
  /^(?:(?:the )?(?:exclusive|breaking|developing|alert|background|context|updated?|watch|video|photos?|pictures?|analysis|opinion|editorial|live|report card|fact check|transcript|interview|listen|read|related|corrections?|clarification|disclaimer|summary|wikileaks|election|debate|campaign|review|first read|latest|q&a|intro|outro|text|body|tease|anncr|voice|tape|cut|lead-in|dateline|anchor|the anchor|narrator|announcer|voice-?over|host|presenter|newsreader)|(?:.* )?(?:notes?|breaking news|(?:file|news) (?:photo|update)))$/;

/** Whether the words before a colon are a rubric. */
export const isRubric = (label: string): boolean => RUBRICS.test(label);

/** Who asks by what stands before the colon. */
const ASKER = /^(?:q|question|interviewer|reporter|journalist|moderator)$/;

/** How often somebody must have asked and been answered to be an interviewer by that alone. */
const EXCHANGES = 2;

export interface Turns {
  /** Whether a label in capitals is somebody's: it has two turns beside it, or the text has the name elsewhere. */
  isNamed(label: string): boolean;
  /** Whether a paragraph with this label is a question: of "Q", or of one who asks and whom others answer. */
  asks(label: string, paragraph: number): boolean;
  /** Whether a label is that of one who answers an interviewer. */
  answers(label: string): boolean;
}

/** A label as it is compared: in small letters. */
export const labelOf = (name: readonly Token[]): string => name.map(({ lower }) => lower).join(' ');

const known = new WeakMap<readonly Sentence[], Turns>();

/** The turns of an article; found once for its sentences. */
export function turnsOf(sentences: readonly Sentence[], longest: number): Turns {
  const found = known.get(sentences) ?? readTurns(sentences, longest);
  known.set(sentences, found);
  return found;
}

function readTurns(sentences: readonly Sentence[], longest: number): Turns {
  const asked = new Map<string, number>();
  const answering = new Map<string, Set<string>>();
  const capitals = new Set<string>();
  const questions = new Set<number>();
  let turns = 0;
  let question: { label: string; paragraph: number } | null = null;
  for (const [i, { tokens, paragraph, start }] of sentences.entries()) {
    const colon = start === paragraph.start ? tokens.slice(0, longest + 1).findIndex(isColon) : -1;
    const name = tokens.slice(0, Math.max(0, colon));
    const label = labelOf(name);
    if (colon > 0 && name.every(isCapital) && !isRubric(label)) {
      if (name.every(({ text }) => text === text.toUpperCase())) turns++;
      if (question && question.label !== label && question.paragraph === paragraph.index - 1) {
        asked.set(question.label, (asked.get(question.label) ?? 0) + 1);
        answering.set(label, (answering.get(label) ?? new Set()).add(question.label));
      }
      question = null;
      if (lastOf(sentences, i)?.text === '?') {
        question = { label, paragraph: paragraph.index };
        questions.add(paragraph.index);
      }
    } else for (const token of tokens.filter(isNameWord)) capitals.add(token.lower);
  }
  const interviews = (label: string): boolean =>
    ASKER.test(label) || ((asked.get(label) ?? 0) >= EXCHANGES && !answering.has(label));
  return {
    isNamed: (label) => turns > 1 || capitals.has(label.split(' ').at(-1) as string),
    asks: (label, paragraph) =>
      /^q(?:uestion)?$/.test(label) || (interviews(label) && questions.has(paragraph)),
    answers: (label) => [...(answering.get(label) ?? [])].some(interviews),
  };
}

const isColon = ({ tag }: Token): boolean => tag === ':';

/** A word with a capital that is no sentence's first, unless another or a verb follows: "Kim said", but not "Background checks". */
const isNameWord = (token: Token, i: number, all: readonly Token[]): boolean => {
  const next = all[i + 1];
  return (
    token.tag === 'N' &&
    isCapital(token) &&
    (i > 0 || (next !== undefined && (isOf(next, PREDICATE) || isCapital(next))))
  );
};

/** The last token of the paragraph whose first sentence is at `i`. */
function lastOf(sentences: readonly Sentence[], i: number): Token | undefined {
  let last = i;
  while (sentences[last + 1]?.paragraph === sentences[i]?.paragraph) last++;
  return sentences[last]?.tokens.at(-1);
}
