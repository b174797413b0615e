/** W3C Web Annotation (JSON-LD): every quote that was found and every annotation of the reader's. */

import { describer } from '../../anchoring';
import type {
  Annotation,
  Article,
  ChainTarget,
  HighlightColour,
  PersonTarget,
  Selector,
  Span,
} from '../../model';
import { toldName } from '../../model/library/told-name';
import type { ExportItem } from '../../model/views';
import type { LinkEntry, QuoteEntry } from '../entries/entries';
import { UNCLEAR } from '../entries/export-words';
import { joinedOf } from '../entries/joined';
import { inOrder } from './selector-form';
import { nameFor, quoteName, toUri } from './uri';
import {
  type Agent,
  BUNDLE,
  BUNDLE_VERSION,
  CONTEXT,
  type OwnLink,
  type OwnSource,
  READER,
  SOFTWARE,
  type Target,
  type TextualBody,
  type WebAnnotation,
} from './web-annotation';

/** A passage of `source`, or the whole of it where there is nothing to find a passage by. */
/** @param colour of a highlight: the model's name of a look */
function resource(source: string, selectors: readonly Selector[] = [], colour?: HighlightColour): Target {
  return selectors.length > 0 || colour
    ? {
        type: 'SpecificResource',
        source,
        selector: selectors.map(inOrder),
        ...(colour && { styleClass: colour }),
      }
    : source;
}

function text(
  value: string,
  purpose: TextualBody['purpose'],
  format: TextualBody['format'] = 'text/plain',
): TextualBody {
  return { type: 'TextualBody', value, format, purpose };
}

function only<T>(list: T[]): T | T[] {
  return list.length === 1 ? list[0]! : list;
}

/** A quote that the engine found: who says it, and the chain. Its name is the same in every export of the same text. */
function fromQuote(
  article: Article,
  { attribution, spans, source, who, chain, links, access, unnamed, stance }: QuoteEntry,
  describe: (span: Span) => Selector[],
): WebAnnotation {
  const uri = toUri(article.url);
  return {
    '@context': CONTEXT,
    id: quoteName(article.key, spans),
    type: 'Annotation',
    motivation: 'identifying',
    creator: SOFTWARE,
    generator: SOFTWARE,
    body: [
      text(source ?? UNCLEAR, 'identifying'),
      ...(chain ? [text(chain, 'describing')] : []),
      text(attribution.type, 'tagging'),
    ],
    target: only(spans.map((span) => resource(uri, describe(span)))),
    'ss:kind': 'quote',
    'ss:article': article.key,
    ...(source ? { 'ss:source': { name: source, ...known(who) } } : {}),
    ...(links.length > 0 ? { 'ss:chain': links.map(linkOf) } : {}),
    ...(access.length > 0 ? { 'ss:access': access } : {}),
    ...(unnamed.length > 0 ? { 'ss:unnamed': unnamed } : {}),
    ...(stance ? { 'ss:stance': stance } : {}),
  };
}

/** What the article says of a source, without what it does not say. */
function known(who: QuoteEntry['who']): Omit<OwnSource, 'name'> {
  if (!who) return {};
  return { kind: who.kind, ...(who.place && { place: who.place }), ...(who.role && { role: who.role }) };
}

/** A link of a chain, with the article's words for it. */
function linkOf({ role, name, carried, words }: LinkEntry): OwnLink {
  return { role, name, ...(carried && { carried }), ...(words && { words }) };
}

function targetOf({ target }: Annotation, uri: string): WebAnnotation['target'] {
  if (target.kind === 'passage') return resource(uri, target.selectors, target.colour);
  if (target.kind === 'chain') return resource(uri, target.selectors);
  if (target.kind === 'article' || target.kind === 'person') return resource(uri);
  if (target.kind === 'event') return [uri, toUri(target.otherKey)];
  const side = (source: string, exact: string): Target =>
    resource(source, exact ? [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] : []);
  return [side(uri, target.a), side(toUri(target.otherKey), target.b)];
}

/** Whoever wrote a note that came with a file: a name, and nothing that tells two of one name apart. */
const personOf = (name: string): Agent => ({
  id: nameFor('person', name),
  type: 'Person',
  name,
});

/** @param on the names of the quotes whose words it stands on */
function fromAnnotation(
  { article, highlightNames }: ExportItem,
  annotation: Annotation,
  on: string[],
): WebAnnotation {
  const { id, articleKey, target, motivation, body, tags, created, modified, revision, author } = annotation;
  const meaning = target.kind === 'passage' && target.colour && highlightNames?.[target.colour];
  const bodies = [
    ...(body ? [text(body, 'commenting', 'text/markdown')] : []),
    ...tags.map((tag) => text(tag, 'tagging')),
    ...(meaning ? [text(meaning, 'classifying')] : []),
  ];
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation,
    creator: author === undefined ? READER : personOf(author),
    generator: SOFTWARE,
    created,
    modified,
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: targetOf(annotation, toUri(article.url)),
    'ss:kind': target.kind,
    'ss:article': articleKey,
    'ss:revision': revision,
    ...(on.length > 0 ? { 'ss:quotes': on } : {}),
    ...(target.kind === 'passage' && target.attribution !== undefined
      ? { 'ss:attribution': target.attribution }
      : {}),
    ...(target.kind === 'relation' ? { 'ss:relation': relationOf(target) } : {}),
    ...(target.kind === 'event' ? { 'ss:event': { otherKey: target.otherKey, word: target.word } } : {}),
    ...(target.kind === 'person' ? { 'ss:person': personsOf(target) } : {}),
    ...(target.kind === 'chain' ? { 'ss:correction': correctionOf(target) } : {}),
  };
}

function relationOf(
  target: Extract<Annotation['target'], { kind: 'relation' }>,
): WebAnnotation['ss:relation'] {
  const { otherKey, rowId, relation, a, b, regroup } = target;
  return { otherKey, rowId, relation, a, b, ...(regroup && { regroup }) };
}

function personsOf({ one, other, word }: PersonTarget): WebAnnotation['ss:person'] {
  const named = ({ name, role }: PersonTarget['one']) => ({ name, role });
  return { one: named(one), other: named(other), word };
}

function correctionOf({ link, chain, engine }: ChainTarget): WebAnnotation['ss:correction'] {
  const linkOf = ({ role, name }: (typeof chain)[number]) => ({ role, name });
  return { link: { role: link.role, name: link.name }, chain: chain.map(linkOf), engine };
}

/** An `AnnotationCollection` with one page of everything. */
function collectionOf(items: readonly ExportItem[]) {
  const annotations = items.flatMap((item) => {
    const describe = describer(item.article.text);
    const { quotes, notes } = joinedOf(item);
    const nameOf = ({ spans }: QuoteEntry) => quoteName(item.article.key, spans);
    return [
      ...quotes.map((quote) => fromQuote(item.article, quote, describe)),
      ...notes.map(({ annotation, quotes: on }) => fromAnnotation(item, annotation, on.map(nameOf))),
    ];
  });
  return {
    '@context': CONTEXT,
    id: nameFor('export', 'collection'),
    type: 'AnnotationCollection',
    label: 'Second Source',
    generator: SOFTWARE,
    total: annotations.length,
    first: { id: nameFor('export', 'page', '1'), type: 'AnnotationPage', startIndex: 0, items: annotations },
  };
}

const written = (file: object): string => `${JSON.stringify(file, null, 2)}\n`;

/** The whole file. The same library gives the same bytes. */
export function toJsonLd(items: readonly ExportItem[]): string {
  return written(collectionOf(items));
}

export interface BundleWishes {
  /** Who sends it. */
  sender?: string | undefined;
  /** The articles' texts as well. */
  texts?: boolean | undefined;
}

/** A bundle for a colleague (`docs/bundle.md`): the same file with a list of its articles before the annotations. */
export function toBundle(items: readonly ExportItem[], { sender, texts }: BundleWishes): string {
  const { first, ...collection } = collectionOf(items);
  const from = toldName(sender ?? '');
  const articles = items.map(({ article }) => {
    const { key, url, outlet, title, published, language, byline, text: body } = article;
    return {
      key,
      url,
      outlet,
      title,
      published,
      ...(texts && body !== '' && { text: { language, byline, body } }),
    };
  });
  const envelope = { version: BUNDLE_VERSION, ...(from && { from }), articles };
  return written({ ...collection, [BUNDLE]: envelope, first });
}
