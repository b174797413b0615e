/**
 * A file that says what was read wrongly, for the reader to send or not. It holds the sentence with the one before and behind, what was
 * found in it, and what the reader says is right; no address, title or day of the article, no note, nothing of the reader.
 */
import type { Article, Attribution, Attributions, Relation, Span, SynopsisRow } from '../../model';
import type { ExportFile } from '../../model/views';
import { sentencesIn } from '../../text/sentences';

/** What the reader says of a quote: who says it, that it is none, that another one is missing here, or through whom it came. */
export const QUOTE_FAULTS = ['other-speaker', 'no-quote', 'missing-quote', 'other-chain'] as const;
export type QuoteFault = (typeof QUOTE_FAULTS)[number];

/** What the reader says is right; `words` are the reader's own, empty for none. */
interface Right<Is extends string> {
  is: Is;
  words: string;
}

/** Sentences on either side of what is shown. */
const AROUND = 1;

/** The words from the sentence before some passage to the one behind it. */
function around(text: string, spans: readonly Span[]): Span {
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  const sentences = sentencesIn(text);
  const touched = sentences.flatMap(([from, to], at) => (from < end && start < to ? [at] : []));
  const first = sentences[Math.max(0, (touched[0] ?? 0) - AROUND)];
  const last = sentences[Math.min(sentences.length - 1, (touched.at(-1) ?? 0) + AROUND)];
  return [Math.min(first?.[0] ?? start, start), Math.max(last?.[1] ?? end, end)];
}

const wordsOf = (text: string, spans: readonly Span[]) => spans.map(([from, to]) => text.slice(from, to));

const fileOf = (what: 'quote' | 'row', content: object): ExportFile => ({
  name: `second-source-read-wrongly-${what}.json`,
  type: 'application/json',
  text: `${JSON.stringify({ form: 'second-source-misreading', version: 1, what, ...content }, null, 2)}\n`,
});

/** The file on a quote. @param extension the extension's version */
export function misreadQuote(
  article: Pick<Article, 'text' | 'language' | 'outlet'>,
  { engine, sources }: Pick<Attributions, 'engine' | 'sources'>,
  attribution: Attribution,
  right: Right<QuoteFault>,
  extension: string,
): ExportFile {
  const { text, language, outlet } = article;
  const { content, source, cue, type, speaker, chain, stance, confidence, sourceConfidence } = attribution;
  const [from, to] = around(text, [...content, ...source, ...cue]);
  const kind = sources.find(({ id }) => id === attribution.sourceId)?.kind ?? null;
  return fileOf('quote', {
    extension,
    engine,
    language,
    outlet,
    text: text.slice(from, to),
    found: {
      type,
      content: wordsOf(text, content),
      source: wordsOf(text, source),
      cue: wordsOf(text, cue),
      speaker,
      kind,
      chain: chain.map(({ role, name }) => ({ role, name })),
      ...(stance && { stance: stance.type }),
      ...(attribution.floating && { floating: true }),
      ...(attribution.depth && { depth: attribution.depth }),
      confidence,
      sourceConfidence,
    },
    right,
  });
}

/** The file on a row of a synopsis. @param engine of the accounts @param extension the extension's version */
export function misreadRow(
  accounts: { a: Pick<Article, 'text' | 'outlet'>; b: Pick<Article, 'text' | 'outlet'> },
  row: SynopsisRow,
  right: Right<Relation | 'other-point'>,
  engine: number,
  extension: string,
): ExportFile {
  const side = ({ text, outlet }: Pick<Article, 'text' | 'outlet'>, spans: readonly Span[]) => ({
    outlet,
    text: spans.length === 0 ? '' : text.slice(...around(text, spans)),
    words: wordsOf(text, spans),
  });
  return fileOf('row', {
    extension,
    engine,
    a: side(accounts.a, row.a),
    b: side(accounts.b, row.b),
    found: { topic: row.topic, relation: row.relation, why: row.why },
    right,
  });
}
