/**
 * The outlets between the page and a source: by phrase, by link, by what the source reached us through
 * before.
 */

import type { ChainLink, Link } from '../../model';
import { outletNamed, outletOfAddress, outletsIn, sameOutlet } from '../../outlets/outlet-names';
import { prefixLength } from '../../text/prefix-length';
import type { LanguagePack } from '../language/language-pack';
import type { Sentence } from '../language/stage-types';
import type { Placed } from './assemble';
import type { Person } from './persons';
import type { Sources } from './reference';

/**
 * Why a relay stands in a chain: the article's credit line; the source came through it before; it quotes the
 * source; the source's phrase says so; it was told; a link on the cue leads to it; the article was retelling
 * it.
 */
export type RelayReason = 'credit' | 'block' | 'before' | 'quoting' | 'spoke' | 'told' | 'link' | 'running';

export interface ChainContext {
  text: string;
  pack: LanguagePack;
  /** The page's publisher. */
  outlet: string;
  links: readonly Link[];
  sentences: readonly Sentence[];
  sources: Sources;
  /** The outlet whose article this was, by a credit line. */
  credit: string | null;
  /** For each sentence the outlet that its block was handed over to: "According to the Chosun Ilbo:". */
  blocks: readonly (string | null)[];
  /** The outlet that the article retells, as last named: anonymous sources speak through it. */
  running: string | null;
  /** Where somebody asks: why each finding's relays are there, in their order. */
  reasons?: Map<Placed, RelayReason[]> | undefined;
}

/** Outlets of one chain: more is a list of outlets, and each is held against the others. */
const MOST_RELAYS = 12;

/** Outlets between the page and the source, outermost first. Also kept with the person for later mentions. */
export function relaysOf(finding: Placed, person: Person | null, context: ChainContext): ChainLink[] {
  const found: ChainLink[] = [];
  const reasons: RelayReason[] = [];
  context.reasons?.set(finding, reasons);
  const add = (name: string | null | undefined, reason: RelayReason): void => {
    if (
      !name ||
      found.length >= MOST_RELAYS ||
      sameOutlet(name, context.outlet) ||
      found.some((other) => sameOutlet(other.name, name))
    )
      return;
    if (person && sameOutlet(person.name, name)) return;
    found.push({ name: outletNamed(name)?.name ?? name, role: 'relay' });
    reasons.push(reason);
  };
  const slice = (span: readonly [number, number] | null): string =>
    span ? context.text.slice(span[0], span[1]) : '';
  const toOutlet = addressed(slice(finding.addressee), context);
  const spoke = context.pack.spokeTo(`${slice(finding.source)} ${slice(finding.aside)}`);
  add(context.credit, 'credit');
  const block = context.blocks[finding.sentence] ?? null;
  add(block, 'block');
  // To speak to the page's own outlet ends every relay.
  if ([toOutlet, spoke].some((name) => name !== null && sameOutlet(name, context.outlet))) {
    if (person) person.relays = [];
    return found;
  }
  for (const name of person?.relays ?? []) add(name, 'before');
  if (finding.relay) {
    const through = context.sources.through(finding.relay);
    for (const name of through.relays) add(name, 'quoting');
    const linked = (finding.relayCue ?? []).flatMap((cue) => linkedOutlets(context, cue));
    for (const name of linked) add(name, 'link');
    // "local media reported", with a link to the one that did: its name says more.
    if (through.outlet && (linked.length === 0 || outletNamed(namedWithin(through.name))))
      add(namedWithin(through.name), 'quoting');
    else if (!through.outlet && through.name !== person?.name) {
      found.push({ name: through.name, role: 'source' });
      reasons.push('quoting');
    }
  }
  add(spoke, 'spoke');
  add(toOutlet, 'told');
  for (const cue of finding.cue) for (const name of linkedOutlets(context, cue)) add(name, 'link');
  const unheard = found.length === [context.credit, block].filter(Boolean).length;
  if (
    unheard &&
    person &&
    context.running &&
    person.mention.kind.startsWith('anonymous') &&
    isSourceLike(person)
  )
    add(context.running, 'running');
  if (person) person.relays = found.filter((link) => link.role === 'relay').map((link) => link.name);
  return found;
}

/** An outlet by its name alone: "Yonhap" in "Yonhap News on the 30th". */
const namedWithin = (words: string): string =>
  outletNamed(words)?.name ?? outletsIn(words, 0, words.length)[0]?.name ?? words;

/** The outlets that links over a span lead to. */
const linkedOutlets = ({ links }: ChainContext, span: readonly [number, number]): string[] =>
  linksOver(links, span).flatMap(({ href }) => outletOfAddress(href) ?? []);

/** Links that overlap a span; `links` are in text order. */
function linksOver(links: readonly Link[], [start, end]: readonly [number, number]): Link[] {
  const first = prefixLength(links, (link) => link.span[1] <= start);
  const found: Link[] = [];
  for (let i = first; i < links.length && (links[i] as Link).span[0] < end; i++) found.push(links[i] as Link);
  return found;
}

/** Sources and insiders speak through somebody; "residents", "officials" may be the page's own words. */
const isSourceLike = ({ name }: Person): boolean =>
  /(?:소식통|주민)$/u.test(name) ||
  (/\b(?:sources?|insiders?|informants?|residents?|defectors?|critics)\b/i.test(name) &&
    /source|insider|informant|^(?:an?|another|one|the|\w+['’]s)\b/i.test(name));

/** "told RFA", "told the outlet"; `null` for "told reporters". */
function addressed(told: string, context: ChainContext): string | null {
  if (!told) return null;
  const named = outletNamed(told) ?? outletNamed(told.replace(/^[^\p{Lu}]*/u, ''));
  if (named) return named.name;
  // "Daily NK in a telephone call": how it was told stands behind the outlet.
  const first = outletsIn(told, 0, told.length)[0];
  if (
    first &&
    !/\p{Lu}/u.test(told.slice(0, first.start)) &&
    /^\s(?:in|by|on|over|during|via|from|through)\s/.test(told.slice(first.end))
  )
    return first.name;
  // An outlet that the list does not know, by what its name is made of: "the Harbor Daily News".
  if (/\p{Lu}/u.test(told) && context.pack.mention(told).kind === 'outlet') return told.replace(/^the /i, '');
  return /^(?:the|this) (?:outlet|website|site|newspaper|paper|agency|broadcaster|station|publication|magazine|daily)$/i.test(
    told,
  )
    ? (context.running ?? context.outlet)
    : null;
}
