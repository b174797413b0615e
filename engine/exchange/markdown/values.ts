/** What a template may name of an article: its values, its notes, its quotes. */
import type { Span } from '../../model';
import type { EventExport, ExportItem } from '../../model/views';
import { authorsOf } from '../citations/citation';
import { groundsLine, type LinkEntry, openable, toldLinks } from '../entries/entries';
import {
  CARRIED_ON,
  CARRIED_ON_NO_WORDS,
  EVENT_SAID,
  fromAuthor,
  GROUNDS,
  IN_ARTICLE,
  KNOWS,
  markedIn,
  ON_ARTICLE,
  OVERRULED,
  PERSON_SAID,
  personNamed,
  QUOTE_TYPE,
  REGROUPED,
  RELATION,
  RESTS_ON,
  relationTo,
  SAID_BY_READER,
  SOURCE_KIND,
  STATES,
  stanceTold,
  TAKEN_OUT,
  UNCLEAR,
  UNTITLED,
  WHY_UNNAMED,
  written,
} from '../entries/export-words';
import { markOf } from '../entries/file-names';
import { type JoinedNote, type JoinedQuote, joinedOf } from '../entries/joined';
import { quoteName } from '../web-annotation/uri';
import { echoLines, eventBlocks } from './markdown-event';
import { inline, link, obsidianTag, quotation, yamlText } from './markdown-text';
import { noteMarkdown } from './note-markdown';
import type { TemplateScope, TemplateValue } from './template';

const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/u;

/** Plain words. */
const words = (text: string): TemplateValue => ({ markdown: inline(text), yaml: yamlText(text) });
/** What is Markdown already. */
const markdown = (text: string): TemplateValue => ({ markdown: text, yaml: yamlText(text) });
/** The day of an instant, which Obsidian shows as a day; other words as they are. */
function day(date: string | null | undefined): TemplateValue {
  const text = date ?? '';
  return DATE.test(text) ? { markdown: text.slice(0, 10), yaml: text.slice(0, 10) } : words(text);
}
const list = (all: readonly string[], between = ', '): TemplateValue => ({
  markdown: all.map(inline).join(between),
  yaml: `[${all.map(yamlText).join(', ')}]`,
});

/** Tags as Obsidian takes them, with one that finds all that came from here. */
export function tagsOf(items: readonly ExportItem[]): string[] {
  const own = items.flatMap((item) => item.annotations.flatMap(({ annotation }) => annotation.tags));
  return [...new Set(['second-source', ...own.map(obsidianTag).filter(Boolean)])];
}

const linked = (said: string, address: string): TemplateValue => {
  const open = openable(address);
  return markdown(open ? link(said, open) : '');
};

/** Between the pieces of a quote that the cue interrupts. */
const GAP = ' […] ';

/** The beginning and the end of a mark, while a text is made Markdown. */
const MARKED = /[\ue000\ue001]/gu;

/** A quotation of an article's words at `spans`, with `==` around those that lie in `notes`, which are in order. */
function markedQuotation(article: string, spans: readonly Span[], notes: readonly Span[]): string {
  const text = article.replace(MARKED, ' ');
  const pieces = spans.map(([start, end]) => {
    let out = '';
    let at = start;
    for (const [from, to] of notes) {
      const first = Math.max(from, at);
      const last = Math.min(to, end);
      const inside = text.slice(first, last);
      if (first >= last || inside.trim() === '') continue;
      out += `${text.slice(at, first)}\ue000${inside.replace(/\s*\n\s*/gu, '\ue001\n\n\ue000')}\ue001`;
      at = last;
    }
    return out + text.slice(at, end);
  });
  return quotation(pieces.join(GAP)).replace(MARKED, '==');
}

/** `- Radio Free Asia: carried on from “the broadcaster reported on Monday”` */
function linkLine({ name, words: said, carried }: LinkEntry): string {
  const how = said ? `${carried ? CARRIED_ON : RESTS_ON} “${inline(said)}”` : CARRIED_ON_NO_WORDS;
  return `- ${inline(name)}: ${how}`;
}

const quoteId = (key: string, { spans }: Pick<JoinedQuote, 'spans'>) => `q-${markOf(quoteName(key, spans))}`;
const speakerOf = ({ source }: Pick<JoinedQuote, 'source'>) =>
  markdown(source ? `**${inline(source)}**` : `*${UNCLEAR}*`);

function quoteScope(
  { article, event }: ExportItem,
  quote: JoinedQuote,
  places: ReadonlyMap<string, Span>,
): TemplateScope {
  const { attribution, shown, chain, links, access, unnamed, stance } = quote;
  const notes = quote.notes
    .map(({ annotation }) => places.get(annotation.id))
    .filter((place) => place !== undefined)
    .sort((a, b) => a[0] - b[0]);
  const grounds = [
    ...toldLinks(links).map(linkLine),
    ...(access.length > 0 ? [`- ${GROUNDS.access}: ${inline(groundsLine(access, KNOWS))}`] : []),
    ...(unnamed.length > 0 ? [`- ${GROUNDS.unnamed}: ${inline(groundsLine(unnamed, WHY_UNNAMED))}`] : []),
    ...(event ? echoLines(attribution.id, event) : []),
  ];
  return {
    values: {
      words: markdown(markedQuotation(article.text, shown, notes)),
      id: markdown(quoteId(article.key, quote)),
      speaker: speakerOf(quote),
      kind: words(quote.who ? SOURCE_KIND[quote.who.kind] : ''),
      place: words(quote.who?.place ?? ''),
      role: words(quote.who?.role ?? ''),
      type: words(QUOTE_TYPE[attribution.type]),
      stance: words(stance ? stanceTold(stance.type, stance.words) : ''),
      chain: words(chain),
      link: linked(IN_ARTICLE, quote.link),
      grounds: markdown(grounds.join('\n')),
    },
    lists: {},
  };
}

/** What a note is on, where it is not words of the text, and the words that it is on. */
function targetOf({ annotation: { target }, passage, highlight }: JoinedNote): {
  about: string;
  on: string[];
} {
  switch (target.kind) {
    case 'relation': {
      const { otherKey, relation, regroup } = target;
      const done = regroup ? REGROUPED[regroup.how] : `${OVERRULED}: **${RELATION[relation]}**`;
      const rows = (regroup?.rows ?? [target]).flatMap(({ a, b }) => [a, b]);
      return { about: `${relationTo(inline(otherKey))}, ${done}`, on: rows };
    }
    case 'event': {
      const said = `${SAID_BY_READER}: **${EVENT_SAID[target.word]}**`;
      return { about: `${relationTo(inline(target.otherKey))}, ${said}`, on: [] };
    }
    case 'person': {
      const persons = `${inline(personNamed(target.one))} / ${inline(personNamed(target.other))}`;
      return { about: `${persons}, ${SAID_BY_READER}: **${PERSON_SAID[target.word]}**`, on: [] };
    }
    case 'chain':
      return { about: `${TAKEN_OUT}: **${inline(target.link.name)}**`, on: [passage] };
    default:
      if (highlight)
        return { about: `*${inline(markedIn(highlight.colour, highlight.meaning))}*`, on: [passage] };
      return { about: passage.trim() ? '' : `*${ON_ARTICLE}*`, on: [passage] };
  }
}

function noteScope(note: JoinedNote, at: number, all: readonly JoinedNote[]): TemplateScope {
  const { annotation, state, quotes } = note;
  const { about, on } = targetOf(note);
  const [first] = quotes;
  const tags = annotation.tags.map(obsidianTag).filter(Boolean);
  return {
    values: {
      about: markdown(about),
      words: markdown(
        on
          .filter((one) => one.trim())
          .map(quotation)
          .join('\n\n'),
      ),
      id: markdown(on.some((one) => one.trim()) ? `n-${annotation.id.slice(-12)}` : ''),
      speaker: first ? speakerOf(first) : words(''),
      chain: words(first?.chain ?? ''),
      link: state === 'anchored' ? linked(IN_ARTICLE, note.link) : words(''),
      state: markdown(state === 'uncertain' || state === 'orphaned' ? `*${STATES[state]}*` : ''),
      text: markdown(noteMarkdown(annotation.body)),
      tags: { markdown: tags.map((tag) => `#${tag}`).join(' '), yaml: list(tags).yaml },
      // Between notes, since a note may hold headings and lists of its own.
      rule: markdown(at < all.length - 1 ? '* * *' : ''),
      from: markdown(inline(fromAuthor(annotation.author))),
      written: markdown(`<small>${written(inline(annotation.created), inline(annotation.modified))}</small>`),
    },
    lists: {},
  };
}

const accountsOf = (event: EventExport | undefined) => (event ? eventBlocks(event).join('\n\n') : '');

/** Everything that a template may name of an article. */
export function scopeOf(item: ExportItem): TemplateScope {
  const { article, read, event } = item;
  const { quotes, notes } = joinedOf(item);
  const places = new Map(
    item.annotations.flatMap(
      ({ annotation, anchoring }): Array<[string, Span]> =>
        anchoring?.span ? [[annotation.id, anchoring.span]] : [],
    ),
  );
  const tags = tagsOf([item]);
  return {
    values: {
      title: { ...words(article.title), markdown: inline(article.title) || UNTITLED },
      source: {
        markdown: openable(article.url) ? `<${article.url}>` : inline(article.url),
        yaml: yamlText(article.url),
      },
      author: list(authorsOf(article.byline)),
      published: day(article.published),
      created: day(read),
      outlet: words(article.outlet),
      language: words(article.language),
      tags: { markdown: tags.map((tag) => `#${tag}`).join(' '), yaml: list(tags).yaml },
      link: openable(article.url) ? linked(article.outlet, article.url) : words(article.outlet),
      accounts: markdown(accountsOf(event)),
      article: markdown(article.text.split(/\n+/u).map(inline).filter(Boolean).join('\n\n')),
    },
    lists: {
      notes: notes.map(noteScope),
      quotes: quotes.map((quote) => quoteScope(item, quote, places)),
    },
  };
}
