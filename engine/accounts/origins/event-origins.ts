/**
 * How many sources an event has, really: all its accounts, whom each has its report from, and what stands at
 * the end of every way. Made of what each account says of itself (`hops.ts`) and of the words that accounts
 * share without saying so.
 */
import type { EventOrigins, OriginEdge, Span } from '../../model';
import { STATE_MEDIA } from '../../model/reasons';
import { type AccountInput, readingOf } from '../../text/account-text';
import { SpanIndex } from '../../text/spans';
import { type CommonWords, commonWords } from './common-words';
import type { SharedCopy } from './copy';
import { type Hops, hopsOf } from './hops';
import { isLater } from './in-time';
import type { NamedSource } from './named-sources';
import { OriginGraph } from './origin-graph';
import { creditOfOther } from './other-publisher';
import { CARRIED, sureOfOther } from './resting';
import { isKorean, isSameAccount } from './same-account';
import { evidenceOf, linkTo, type Side, sentenceAround, sideOf, wordsAt } from './side';

/** Accounts beyond these are left out: the nearest ones come first. */
const MOST = 50;

/** One account: an article, with those that are the same account told again. */
interface Account {
  id: string;
  side: Side;
  hops: Hops;
  day: number | null;
  keys: string[];
}

/** The origins behind the accounts of one event, the nearest first. The order of the rest changes nothing. */
export function eventOrigins(inputs: readonly AccountInput[]): EventOrigins {
  const articles = inputs
    .slice(0, MOST)
    .sort((p, q) => byTime(p, q) || (p.article.key < q.article.key ? -1 : 1));
  const common = commonWords(articles.map(readingOf));
  const holder = accountsAmong(articles, common);
  const accounts = [...new Set(holder)];
  const graph = new OriginGraph();
  for (const { id, side, keys } of accounts)
    graph.node({ id, kind: 'account', name: side.credits.own, keys });
  const byOutlet = new Map<string, Account[]>();
  for (const account of accounts) {
    const { own } = account.side.credits;
    byOutlet.set(own, [...(byOutlet.get(own) ?? []), account]);
  }
  // The latest first: where two credit each other, the later one has it from the earlier one.
  for (const account of accounts.toReversed()) ownWay(account, byOutlet, graph);
  for (const account of accounts) wayBehind(account, byOutlet, graph);
  for (const pair of common) unsaidWay(holder[pair.i]!, holder[pair.j]!, pair, graph);
  for (const { id } of accounts) {
    if (graph.from(id).some(({ part }) => !part)) continue;
    const unknown = graph.node({ id: `unknown ${id}`, kind: 'unknown', name: '', keys: [] });
    graph.edge({ from: id, to: unknown, by: 'silence', part: false, dropped: false, evidence: [] });
  }
  markDropped(accounts, graph);
  return { articles: articles.length, accounts: accounts.length, ...graph.result() };
}

function byTime(p: AccountInput, q: AccountInput): number {
  return (readingOf(p).day ?? Number.MAX_SAFE_INTEGER) - (readingOf(q).day ?? Number.MAX_SAFE_INTEGER);
}

/** The account that each article is; the earliest of those that are one speaks for them, a reprint never. */
function accountsAmong(articles: readonly AccountInput[], common: readonly CommonWords[]): Account[] {
  const containment = new Map(common.map(({ i, j, copy }) => [`${i} ${j}`, copy.containment]));
  const holder: Account[] = [];
  articles.forEach((input, at) => {
    const isSame = (i: number) =>
      isSameAccount(sideOf(articles[i]!), sideOf(input), containment.get(`${i} ${at}`) ?? 0);
    const korean = isKorean(sideOf(input));
    // Of several reports of one outlet a translation is of one: an account that has another text in its
    // language is not it.
    const fits = (account: Account) =>
      holder.every((one, i) => one !== account || isKorean(sideOf(articles[i]!)) !== korean || isSame(i));
    const same = holder.findIndex((account, i) => isSame(i) && fits(account));
    const { key } = input.article;
    const before = holder[same];
    if (before) {
      before.keys.push(key);
      // Whoever says that it is a reprint gives way to what was reprinted.
      if (before.side.credits.credits.some(({ reprint }) => reprint)) Object.assign(before, read(input));
      holder.push(before);
    } else holder.push({ id: key, keys: [key], ...read(input) });
  });
  return holder;
}

function read(input: AccountInput): Pick<Account, 'side' | 'hops' | 'day'> {
  const side = sideOf(input);
  return { side, hops: hopsOf(side), day: readingOf(input).day };
}

type ByOutlet = ReadonlyMap<string, readonly Account[]>;

/** What an account says of where it has its report from. */
function ownWay(account: Account, byOutlet: ByOutlet, graph: OriginGraph): void {
  const { id, side, hops } = account;
  if (side.credits.own === STATE_MEDIA) {
    const to = standing(STATE_MEDIA, account, byOutlet, graph);
    graph.edge({ from: id, to, by: 'own', part: false, dropped: false, evidence: [] });
    return;
  }
  for (const { name, evidence, part } of hops.direct) {
    const to = standing(name, account, byOutlet, graph);
    if (to !== id) graph.edge({ from: id, to, by: 'credit', part, dropped: false, evidence });
  }
  for (const other of [...byOutlet.values()].flat()) {
    const link = other === account ? null : linkTo(side.input, other.side.input);
    // A page that was brought up to date may link to what came after it; it has nothing from there.
    if (!link || isLater(other.side.input, side.input)) continue;
    if (hops.own?.said || side.credits.own === other.side.credits.own) continue;
    const evidence = [sentenceAround(side, link) ?? wordsAt(side, link)];
    graph.edge({ from: id, to: other.id, by: 'link', part: false, dropped: false, evidence });
  }
  for (const other of [...byOutlet.values()].flat()) {
    if (hops.own?.said || other === account || isLater(other.side.input, side.input)) continue;
    const credit = creditOfOther(side, other.side);
    if (!credit || sureOfOther(credit, side.credits) < CARRIED) continue;
    const evidence = evidenceOf(side, credit);
    graph.edge({ from: id, to: other.id, by: 'credit', part: false, dropped: false, evidence });
  }
  const relays = graph.from(id).some(({ part }) => !part);
  if (hops.own && (hops.own.said || !relays)) {
    const { named } = hops.own;
    const to = named ? speaking(named, graph) : sourcesOf(side.credits.own, graph, id);
    graph.edge({ from: id, to, by: 'own', part: false, dropped: false, evidence: hops.own.evidence });
  }
}

/** What an account says of where an outlet has it from whose report is not at hand. */
function wayBehind(account: Account, byOutlet: ByOutlet, graph: OriginGraph): void {
  for (const [outlet, after] of account.hops.behind) {
    const from = `outlet ${outlet}`;
    if (!graph.has(from)) continue;
    for (const [name, evidence] of after) {
      const to = name === null ? sourcesOf(outlet, graph) : standing(name, null, byOutlet, graph, account);
      const by = name === null ? 'own' : 'credit';
      graph.edge({ from, to, by, part: false, dropped: false, evidence });
    }
  }
}

/** The node of a speaker, under whichever of the names an account was met that knows it. */
function speaking({ name, keys }: NamedSource, graph: OriginGraph): string {
  const known = keys.map((key) => `named ${key}`).find((id) => graph.has(id));
  return known ?? graph.node({ id: `named ${keys.at(-1)}`, kind: 'named', name, keys: [] });
}

function sourcesOf(outlet: string, graph: OriginGraph, account = ''): string {
  return graph.node({ id: `sources ${outlet || account}`, kind: 'sources', name: outlet, keys: [] });
}

/**
 * The node that a credited name stands for: the outlet's account that the article links, else its latest one
 * that is not later than the article, else the outlet: then it speaks of a report that is not at hand.
 */
function standing(
  name: string,
  account: Account | null,
  byOutlet: ByOutlet,
  graph: OriginGraph,
  teller: Account | null = account,
): string {
  if (name === STATE_MEDIA) return graph.node({ id: name, kind: 'state-media', name, keys: [] });
  const isThere = (other: Account) => !teller || !isLater(other.side.input, teller.side.input);
  const theirs = (byOutlet.get(name) ?? []).filter((other) => other !== account && isThere(other));
  const linked = account && theirs.find((other) => linkTo(account.side.input, other.side.input));
  return (
    (linked ?? theirs.at(-1))?.id ?? graph.node({ id: `outlet ${name}`, kind: 'outlet', name, keys: [] })
  );
}

/**
 * Copy and quotations that one account took over without naming where from. `p` is the earlier one, or as
 * early.
 */
function unsaidWay(p: Account, q: Account, { copy }: CommonWords, graph: OriginGraph): void {
  // What an outlet takes over from itself it need not credit.
  if (p === q || (p.side.credits.own !== '' && p.side.credits.own === q.side.credits.own)) return;
  if (graph.reaches(p.id, q.id) || graph.reaches(q.id, p.id)) return;
  if (graph.meet(p.id, q.id)) return;
  if (copy.copied && copy.place) copied(p, q, wordsAt(p.side, copy.place), graph);
  else quoted(p, q, copy, graph);
}

function copied(p: Account, q: Account, words: string, graph: OriginGraph): void {
  const [from, to] = fromWhom(p, q);
  if (to !== null) {
    take(from.id, to.id, 'copy', words, graph);
    return;
  }
  const text = graph.node({ id: `text ${p.id}`, kind: 'unknown', name: '', keys: [] });
  for (const { id } of [p, q]) take(id, text, 'copy', words, graph);
}

/**
 * The words of somebody who spoke to one outlet stand in an account that says it has sources of its own no
 * more than that.
 */
function quoted(p: Account, q: Account, { quotations }: SharedCopy, graph: OriginGraph): void {
  const [teller, other] = p.hops.own?.said ? [p, q] : [q, p];
  if (!teller.hops.own?.said || other.hops.own?.said) return;
  if (isLater(teller.side.input, other.side.input)) return;
  const spoke = spokeToIt(teller);
  const said = quotations.map(({ a, b }) => (teller === p ? a : b)).find(spoke);
  if (!said) return;
  // Where it has them from an outlet of which no more is known, that one dropped who they were told to.
  const through = graph
    .from(other.id)
    .find(({ to, part }) => !part && to.startsWith('outlet ') && graph.from(to).length === 0);
  const words = wordsAt(teller.side, said);
  if (through) {
    const hop = { from: through.to, to: teller.id, part: false, dropped: false, evidence: [words] };
    graph.edge({ ...hop, by: 'quotation' });
  } else take(other.id, teller.id, 'quotation', words, graph);
}

/**
 * Of two that share their wording: who has it from whom; `null` where neither names anybody and both are of
 * one day.
 */
function fromWhom(p: Account, q: Account): [from: Account, to: Account | null] {
  if (p.hops.own?.said && !q.hops.own?.said) return [q, p];
  if (q.hops.own?.said && !p.hops.own?.said && !isLater(q.side.input, p.side.input)) return [p, q];
  if (p.day !== null && q.day !== null && p.day !== q.day) return [q, p];
  const [relaysP, relaysQ] = [p, q].map(({ hops }) => hops.direct.some(({ part }) => !part));
  if (relaysP !== relaysQ) return relaysP ? [q, p] : [p, q];
  return [q, null];
}

/**
 * Whether a nameless person said it to the outlet itself: a statement made in public is quoted by everybody.
 */
function spokeToIt({ side }: Account): (quotation: Span) => boolean {
  const { attributions, sources } = side.input.attributions;
  const contents = new SpanIndex(
    attributions.flatMap(({ content, sourceId }) => content.map((span) => [span, sourceId] as const)),
  );
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]));
  return (quotation) => {
    const kind = kinds.get(contents.meeting(quotation)[0]?.thing ?? '');
    return kind === 'anonymous-person' || kind === 'anonymous-group';
  };
}

/** What `from` took over stands in the place of people whom it seemed to have spoken to itself. */
function take(from: string, to: string, by: OriginEdge['by'], words: string, graph: OriginGraph): void {
  graph.drop(from, 'own');
  graph.edge({ from, to, by, part: false, dropped: true, evidence: [words] });
}

/** A hop drops the first source where the text names none of those that stand at the end of the way. */
function markDropped(accounts: readonly Account[], graph: OriginGraph): void {
  for (const { id, side } of accounts) {
    const credited = [...side.credits.credits, ...side.carried];
    const named = new Set([side.credits.own, ...credited.map(({ name }) => name)]);
    for (const edge of graph.from(id)) {
      if (edge.by === 'own' || edge.by === 'silence' || edge.dropped) continue;
      // A link names where it leads.
      const ends = graph.endsOf(edge.to).filter(({ kind }) => kind !== 'unknown');
      const next = graph.nameOf(edge.to);
      edge.dropped = ends.length > 0 && !ends.some(({ name }) => named.has(name) || name === next);
    }
  }
}
