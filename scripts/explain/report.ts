/** How attribution reads a text, as lines: tokens and their classes, cues and their frames, findings with their rules, chains. */
import {
  type AttributionContext,
  type AttributionStages,
  attribute,
  languageOf,
} from '../../engine/attribution';
import { framesOf } from '../../engine/attribution/english/lexicon/frames';
import type { Sentence, Token } from '../../engine/attribution/language/stage-types';
import type { Attribution, Source, Span } from '../../engine/model';
import { Candidates, outletLines, reportLines } from './discourse';
import { koreanLines } from './korean';
import { FRAMES, RELAYS, RULES, SOURCE_RULES, STANCES, TAGS } from './names';

interface Asked {
  context: AttributionContext;
  /** Also the sentences in which nothing was found. */
  all: boolean;
}

const VERBS = new Set(['V', 'B', 'E', 'G']);
const shortened = (words: string): string =>
  words.length > 70 ? `${words.slice(0, 45).trimEnd()} … ${words.slice(-20).trimStart()}` : words;

/** "say/V" where the lemma is known, "mill/N" else. Quotations are cut short. */
const tokenWords = ({ text, tag }: Token): string => `${tag === 'Q' ? shortened(text) : text}/${tag}`;

/** What is known of the verbs of a sentence, cue or none. English alone has frames. */
function verbLines({ tokens }: Sentence): string[] {
  return tokens
    .filter(({ tag }) => VERBS.has(tag))
    .map(({ text, lemma }) => {
      const frames = lemma ? framesOf(lemma) : '';
      if (!frames) return `    ${text}: no cue verb${lemma ? ` (${lemma})` : ''}`;
      const takes = [...frames].map((letter) => `${letter} ${FRAMES[letter] ?? ''}`).join('; ');
      return `    ${text}: cue verb "${lemma}", takes ${takes}`;
    });
}

/** The letters that stand in these tokens, each with its name. */
function legend(tokens: readonly Token[]): string {
  const used = [...new Set(tokens.map(({ tag }) => tag))].filter((tag) => /\w/.test(tag));
  return used.map((tag) => `${tag} ${TAGS[tag]}`).join(', ');
}

function findingLines(
  text: string,
  attribution: Attribution,
  stages: AttributionStages,
  sources: readonly Source[],
  candidates: Candidates,
): string[] {
  const words = (spans: readonly Span[]) =>
    spans.map(([start, end]) => shortened(text.slice(start, end))).join(' … ') || '(none)';
  const finding = stages.findings.get(attribution)!;
  const why = stages.relays.get(finding) ?? [];
  const source = sources.find(({ id }) => id === attribution.sourceId);
  // The page itself stands first, the speaker and whom he heard it from behind the relays.
  const chain = attribution.chain.map(({ name, role, evidence, carried }, at) => {
    const reason = why[at - 1];
    const because =
      at === 0
        ? 'the page'
        : reason
          ? RELAYS[reason]
          : at === why.length + 1
            ? 'the speaker'
            : finding.cited
              ? `whom the speaker cites: "${words([finding.cited])}"`
              : 'whom the speaker heard it from, as the words or the phrase say';
    const by = evidence ? `; by "${words([evidence])}"${carried ? ', in another sentence' : ''}` : '';
    return `      ${role} ${name} (${because}${by})`;
  });
  const sure = source ? `; right ${attribution.sourceConfidence} of the time` : '';
  const depth = attribution.depth ? `, ${attribution.depth} deep in another's words` : '';
  return [
    `  ${attribution.id}: ${attribution.type}${depth}`,
    `    content  ${words(attribution.content)}`,
    `    cue      ${words(attribution.cue)}${finding.lemma ? ` (lemma "${finding.lemma}")` : ''}`,
    `    rule     ${finding.rule}: ${RULES[finding.rule]}; right ${attribution.confidence} of the time`,
    `    source   ${words(attribution.source)}`,
    `    found as ${finding.sourceRule}: ${SOURCE_RULES[finding.sourceRule]}${sure}`,
    `    speaker  ${source ? `${source.id} ${source.name}, ${source.kind}` : '(nobody)'}`,
    ...(attribution.stance
      ? [
          `    stance   ${attribution.stance.type}: ${STANCES[attribution.stance.type]}; by "${words([attribution.stance.span])}"`,
        ]
      : []),
    ...(finding.addressee ? [`    told     ${words([finding.addressee])}`] : []),
    ...(finding.relay ? [`    through  ${words([finding.relay])}`] : []),
    ...candidates.lines(finding, stages),
    '    chain',
    ...chain,
  ];
}

/**
 * Explains a text.
 * @returns the lines of the explanation, none of which is empty by chance: an empty line parts sentences
 */
export function explain(text: string, { context, all }: Asked): string[] {
  let stages: AttributionStages | null = null;
  const { attributions, sources } = attribute(text, context, (seen) => {
    stages = seen;
  });
  const { sentences, findings } = stages! as AttributionStages;
  const candidates = new Candidates(stages!);
  const isKorean = languageOf(context, text) === 'ko';
  const lines: string[] = [];
  let silent = 0;
  sentences.forEach((sentence, at) => {
    const here = attributions.filter((one) => findings.get(one)!.sentence === at);
    if (here.length === 0 && !all) {
      silent += 1;
      return;
    }
    lines.push(
      `sentence ${at + 1}: ${text.slice(sentence.start, sentence.end)}`,
      `  tokens   ${sentence.tokens.map(tokenWords).join(' ')}`,
      `           ${legend(sentence.tokens)}`,
      ...(isKorean ? koreanLines(text, sentence) : ['  verbs', ...verbLines(sentence)]),
      ...(isKorean ? [] : [...outletLines(text, stages!, at), ...reportLines(text, stages!, at)]),
      ...here.flatMap((one) => findingLines(text, one, stages!, sources, candidates)),
      ...(here.length === 0 ? ['  nothing is attributed here'] : []),
      '',
    );
  });
  if (silent > 0)
    lines.push(`${silent} more of ${sentences.length} sentences attribute nothing (--all shows them)`, '');
  lines.push(
    'sources',
    ...sources.flatMap(({ id, kind, name, place, role, mentions, access = [], unnamed = [] }) => {
      const facts = [kind, place && `in ${place}`, role].filter(Boolean);
      const says = (what: string, { type, span }: { type: string; span: Span }) =>
        `     ${what} (${type}): ${text.slice(span[0], span[1])}`;
      return [
        `  ${id} ${name}: ${facts.join(', ')}; ${mentions.length} mention(s)`,
        ...access.map((ground) => says('knows', ground)),
        ...unnamed.map((ground) => says('unnamed', ground)),
      ];
    }),
    ...(sources.length === 0 ? ['  (none)'] : []),
  );
  return lines;
}
