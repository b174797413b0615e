/** What another tool's annotation is about: pages, and passages of them in every form that names words or places. */
import * as v from 'valibot';
import type { Selector, TextPositionSelector, TextQuoteSelector } from '../../model';
import type { FileFault } from '../../model/file-faults';
import { quoteOfFragment } from './fragment';
import { positionShape, rangeShape } from './import-shapes';
import { DEEPEST, field, listOf, typesOf, wordsOf } from './linked-data';

interface ForeignTarget {
  /** Web address, without the part of its fragment that names a passage. */
  source: string;
  selectors: Selector[];
  /** Words that are kept in the note, since no selector of ours holds them: the end of a range. */
  words: string[];
}

interface Targets {
  targets: ForeignTarget[];
  left: FileFault[];
}

interface Found {
  selectors: Selector[];
  words: string[];
  left: FileFault[];
}

const quote = (exact: string, prefix = '', suffix = ''): TextQuoteSelector => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});

/** The part of `outer` that `inner` names; where it is not told once in it, the part on its own. */
function within(outer: TextQuoteSelector, inner: TextQuoteSelector): TextQuoteSelector {
  const at = outer.exact.indexOf(inner.exact);
  if (at < 0 || outer.exact.indexOf(inner.exact, at + 1) >= 0) return inner;
  const end = at + inner.exact.length;
  return quote(inner.exact, outer.prefix + outer.exact.slice(0, at), outer.exact.slice(end) + outer.suffix);
}

function refined(outer: Selector | null, inner: Selector): Selector | null {
  if (inner.type === 'TextQuoteSelector')
    return outer?.type === 'TextQuoteSelector' ? within(outer, inner) : inner;
  if (inner.type !== 'TextPositionSelector') return inner;
  // A position within an element or a quotation counts from there: it says nothing of the whole text.
  if (outer?.type !== 'TextPositionSelector') return null;
  const moved: TextPositionSelector = {
    ...inner,
    start: outer.start + inner.start,
    end: outer.start + inner.end,
  };
  return moved.end <= outer.end ? moved : null;
}

function ownSelector(selector: unknown): Selector | null {
  const exact = wordsOf(field(selector, 'exact'));
  if (exact !== '')
    return quote(exact, wordsOf(field(selector, 'prefix')), wordsOf(field(selector, 'suffix')));
  const types = typesOf(selector);
  if (types.includes('TextPositionSelector')) {
    const place = { type: types[0], start: field(selector, 'start'), end: field(selector, 'end') };
    const parsed = v.safeParse(positionShape, place);
    return parsed.success ? parsed.output : null;
  }
  if (types.includes('RangeSelector')) {
    const parsed = v.safeParse(rangeShape, selector);
    return parsed.success ? parsed.output : null;
  }
  return types.includes('FragmentSelector')
    ? (quoteOfFragment(wordsOf(field(selector, 'value')))?.selector ?? null)
    : null;
}

function selectorFault(selector: unknown): FileFault {
  const [type] = typesOf(selector);
  return type === undefined ? { kind: 'selector-without-kind' } : { kind: 'selector-kind', type };
}

/** Reads one selector, or a list of them, with what refines it. */
function readSelector(selector: unknown, found: Found, depth: number): void {
  if (depth > DEEPEST) {
    found.left.push({ kind: 'deep-selector' });
    return;
  }
  const members = field(selector, 'items', 'members');
  if (Array.isArray(selector) || members !== undefined) {
    for (const one of listOf(Array.isArray(selector) ? selector : members))
      readSelector(one, found, depth + 1);
    return;
  }
  const own = ownSelector(selector);
  const start = field(selector, 'startSelector');
  if (!own && start !== undefined) {
    // A range from words to words: found by the first, and both are told in the note.
    const ends: Found[] = [start, field(selector, 'endSelector')].map((one) => {
      const part: Found = { selectors: [], words: [], left: [] };
      readSelector(one ?? {}, part, depth + 1);
      return part;
    });
    const exact = ends.map(
      ({ selectors }) => selectors.find((one) => one.type === 'TextQuoteSelector')?.exact,
    );
    if (exact[0] !== undefined) {
      found.selectors.push(...ends[0]!.selectors);
      found.words.push(`> ${exact[0]} … ${exact[1] ?? ''}`.trim());
      return;
    }
  }
  const range = quoteOfFragment(wordsOf(field(selector, 'value')))?.words;
  if (range) found.words.push(range);
  const refining = field(selector, 'refinedBy');
  if (refining === undefined) {
    if (own) found.selectors.push(own);
    else found.left.push(selectorFault(selector));
    return;
  }
  const inner: Found = { selectors: [], words: [], left: [] };
  readSelector(refining, inner, depth + 1);
  const narrowed = inner.selectors.map((one) => refined(own, one)).filter((one) => one !== null);
  found.selectors.push(...(narrowed.length > 0 ? narrowed : own ? [own] : []));
  found.words.push(...inner.words);
  found.left.push(...inner.left);
  if (narrowed.length === 0) found.left.push(selectorFault(refining));
}

/** The first web address of a target, in it or in what it is a part of. */
function addressOf(target: unknown, depth = 0): string | null {
  if (depth > DEEPEST) return null;
  for (const value of [target, field(target, 'source', 'hasSource'), field(target, 'id')].flatMap(listOf)) {
    if (typeof value === 'string' && /^https?:\/\//iu.test(value)) return value;
    if (typeof value === 'object' && value !== target) {
      const address = addressOf(value, depth + 1);
      if (address) return address;
    }
  }
  return null;
}

function readTarget(target: unknown, into: Targets, depth: number): void {
  const members = field(target, 'items', 'members', 'item', 'list');
  if ((Array.isArray(target) || members !== undefined) && depth <= DEEPEST) {
    for (const one of listOf(Array.isArray(target) ? target : members)) readTarget(one, into, depth + 1);
    return;
  }
  const address = addressOf(target);
  if (address === null) {
    into.left.push({ kind: 'target-elsewhere' });
    return;
  }
  const found: Found = { selectors: [], words: [], left: [] };
  const inSource = field(field(target, 'source', 'hasSource'), 'selector');
  for (const selector of [field(target, 'selector', 'hasSelector'), inSource])
    if (selector !== undefined) readSelector(selector, found, 0);
  const at = address.indexOf('#');
  const fragment = at < 0 ? null : quoteOfFragment(address.slice(at + 1));
  if (fragment) {
    if (found.selectors.length === 0) found.selectors.push(fragment.selector);
    if (fragment.words) found.words.push(fragment.words);
  }
  into.left.push(...found.left);
  into.targets.push({
    source: fragment ? address.slice(0, at) + fragment.rest : address,
    selectors: found.selectors,
    words: found.words,
  });
}

/** Every target of an annotation that is a web page. */
export function targetsOf(annotation: unknown): Targets {
  const into: Targets = { targets: [], left: [] };
  readTarget(field(annotation, 'target', 'hasTarget') ?? [], into, 0);
  return into;
}
