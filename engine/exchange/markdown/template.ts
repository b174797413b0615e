/**
 * Templates for Markdown, in a few signs of Handlebars: `{{title}}` is a value, `{{#each notes}} … {{/each}}` repeats what is inside for
 * each note, `{{#if notes}} … {{/if}}` stands where there are notes. A line with nothing but `{{#…}}` or `{{/…}}` leaves no line. Where the
 * values of a line, or of a piece of it between ` · `, are all empty, that piece is left out, and with the whole line the empty line behind.
 * What stands between the first two `---` is YAML, and its values are written as YAML.
 */

/** One value as a file shows it: in Markdown, and in YAML. */
export interface TemplateValue {
  markdown: string;
  yaml: string;
}

/** What a template may name: values, and lists whose members have values of their own. */
export interface TemplateScope {
  values: Readonly<Record<string, TemplateValue>>;
  lists: Readonly<Record<string, readonly TemplateScope[]>>;
}

/** `line`: of its tag, from 1, in the part of the template that was read. */
type Node =
  | { is: 'text'; text: string }
  | { is: 'value'; name: string; line: number }
  | { is: 'each' | 'if'; name: string; line: number; inside: Node[]; isOpen?: true };

/** What is wrong with a template: a name that nothing has, a block that is not closed, an end of none; and in which line, from 1. */
export type TemplateFault = { is: 'unknown' | 'open' | 'end'; name: string; line: number };

const TAG = /\{\{\s*(#each\s+|#if\s+|\/\s*)?([a-z]{1,40})\s*\}\}/gu;
/** Blocks that may stand within each other. */
const DEEPEST = 20;
/** A line that holds one opening or closing tag and nothing else. */
const TAG_LINE = /^[ \t]*(\{\{\s*(?:#(?:each|if)\s+|\/\s*)[a-z]{1,40}\s*\}\})[ \t]*(\n|$)/gmu;
/** Stands for the end of a line that leaves none, so that lines can be counted. */
const NO_LINE = '\ue002';
const LINE_ENDS = /[\n\ue002]/gu;

function parsed(template: string): { nodes: Node[]; faults: TemplateFault[] } {
  const faults: TemplateFault[] = [];
  const nodes: Node[] = [];
  const open: Array<Extract<Node, { inside: Node[] }>> = [];
  const text = template
    .replaceAll(NO_LINE, ' ')
    .replace(TAG_LINE, (_, tag: string, end: string) => tag + (end && NO_LINE));
  const textIn = (part: string): Node => ({ is: 'text', text: part.replaceAll(NO_LINE, '') });
  let line = 1;
  const put = (node: Node) => (open.at(-1)?.inside ?? nodes).push(node);
  let from = 0;
  for (const found of text.matchAll(TAG)) {
    const before = text.slice(from, found.index);
    if (before !== '') put(textIn(before));
    line += before.match(LINE_ENDS)?.length ?? 0;
    from = found.index + found[0].length;
    const [, sign = '', name = ''] = found;
    if (sign.startsWith('#')) {
      // A list within itself would be written as often as it is long, and blocks within blocks end somewhere.
      const again = sign.startsWith('#each') && open.some((one) => one.is === 'each' && one.name === name);
      if (again || open.length >= DEEPEST) {
        faults.push({ is: 'open', name, line });
        continue;
      }
      const block: Extract<Node, { inside: Node[] }> = {
        is: sign.startsWith('#each') ? ('each' as const) : ('if' as const),
        name,
        line,
        inside: [],
      };
      put(block);
      open.push(block);
    } else if (sign.startsWith('/')) {
      if (open.at(-1)?.is === name) open.pop();
      else faults.push({ is: 'end', name, line });
    } else put({ is: 'value', name, line });
  }
  if (from < text.length) put(textIn(text.slice(from)));
  // A block that nobody closed repeats nothing: what follows it stands there once.
  for (const block of open) {
    faults.push({ is: 'open', name: block.name, line: block.line });
    block.isOpen = true;
  }
  return { nodes, faults };
}

/** From the inside out: a note's own values before its article's. */
type Scopes = readonly TemplateScope[];

function lookUp<T>(scopes: Scopes, of: (scope: TemplateScope) => Readonly<Record<string, T>>, name: string) {
  for (const scope of scopes) if (Object.hasOwn(of(scope), name)) return of(scope)[name];
  return undefined;
}
const valueIn = (scopes: Scopes, name: string) => lookUp(scopes, ({ values }) => values, name);
const listIn = (scopes: Scopes, name: string) => lookUp(scopes, ({ lists }) => lists, name);

type Form = keyof TemplateValue;
/** A part of a line: the template's own words, or a value's. */
interface Part {
  words: string;
  isValue: boolean;
}

/** A line without the pieces whose values are all empty; `null` where nothing is left. */
function lineOf(parts: readonly Part[]): string | null {
  if (!parts.some(({ isValue }) => isValue)) return parts.map(({ words }) => words).join('');
  const pieces: Part[][] = [[]];
  for (const part of parts) {
    const [first = '', ...more] = part.isValue ? [part.words] : part.words.split(' · ');
    pieces.at(-1)!.push({ ...part, words: first });
    for (const words of more) pieces.push([{ ...part, words }]);
  }
  const kept = pieces.filter((piece) => {
    const values = piece.filter(({ isValue }) => isValue);
    return values.length === 0 || values.some(({ words }) => words !== '');
  });
  if (!kept.some((piece) => piece.some(({ isValue }) => isValue))) return null;
  return kept.map((piece) => piece.map(({ words }) => words).join('')).join(' · ');
}

/** Text and values that follow each other, line by line. */
function runOf(parts: readonly Part[]): string {
  const lines: Part[][] = [[]];
  for (const part of parts) {
    const [first = '', ...more] = part.isValue ? [part.words] : part.words.split('\n');
    lines.at(-1)!.push({ ...part, words: first });
    for (const words of more) lines.push([{ ...part, words }]);
  }
  let out = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lineOf(lines[at]!);
    const isLast = at === lines.length - 1;
    if (line !== null) out += isLast ? line : `${line}\n`;
    else if (at + 1 < lines.length - 1 && lineOf(lines[at + 1]!) === '') at++;
  }
  return out;
}

function rendered(nodes: readonly Node[], scopes: Scopes, form: Form): string {
  let out = '';
  let run: Part[] = [];
  const flush = () => {
    out += runOf(run);
    run = [];
  };
  for (const node of nodes) {
    if (node.is === 'text') run.push({ words: node.text, isValue: false });
    else if (node.is === 'value') {
      const value = valueIn(scopes, node.name);
      run.push({ words: value?.markdown === '' ? '' : (value?.[form] ?? ''), isValue: true });
    } else {
      flush();
      if (node.isOpen) {
        out += rendered(node.inside, scopes, form);
        continue;
      }
      const list = listIn(scopes, node.name);
      if (node.is === 'each')
        for (const inner of list ?? []) out += rendered(node.inside, [inner, ...scopes], form);
      else if (list ? list.length > 0 : (valueIn(scopes, node.name)?.markdown ?? '') !== '')
        out += rendered(node.inside, scopes, form);
    }
  }
  flush();
  return out;
}

/** The YAML between the first two lines of `---`, without them, and what follows; `lines`: those before it. */
function divided(template: string): { head: string | null; body: string; lines: number } {
  const text = template.replace(/\r\n?/gu, '\n');
  const found = /^---\n(.*?\n)?---(?:\n|$)/su.exec(text);
  if (!found) return { head: null, body: text, lines: 0 };
  const body = text.slice(found[0].length).replace(/^\n+/u, '');
  const before = text.slice(0, text.length - body.length);
  return { head: found[1] ?? '', body, lines: before.split('\n').length - 1 };
}

/** A quoted value in the template's YAML brings quotation marks of its own. */
const unquoted = (head: string) => head.replace(/"(\{\{\s*[a-z]+\s*\}\})"/gu, '$1');

/** The head (`null` where the template has none) and the body that a template makes of an article. Never throws; linear in both. */
export function render(template: string, scope: TemplateScope): { head: string | null; body: string } {
  const { head, body } = divided(template);
  return {
    head: head === null ? null : rendered(parsed(unquoted(head)).nodes, [scope], 'yaml').trimEnd(),
    body: rendered(parsed(body).nodes, [scope], 'markdown').trim(),
  };
}

/** What is wrong with a template. @param scope one that has a member in each list */
export function templateFaults(template: string, scope: TemplateScope): TemplateFault[] {
  const { head, body, lines } = divided(template);
  // Before the head stands its `---`.
  const parts = [[head ?? '', 1] as const, [body, lines] as const];
  return parts.flatMap(([part, above]) => {
    const { nodes, faults } = parsed(part);
    const unknown = (inside: readonly Node[], scopes: Scopes): TemplateFault[] =>
      inside.flatMap((node): TemplateFault[] => {
        if (node.is === 'text') return [];
        const list = node.is === 'value' ? undefined : listIn(scopes, node.name);
        const isThere = list ?? (node.is === 'each' ? undefined : valueIn(scopes, node.name));
        const own: TemplateFault[] = isThere ? [] : [{ is: 'unknown', name: node.name, line: node.line }];
        if (node.is === 'value') return own;
        const inner = node.is === 'each' && list?.[0] ? [list[0], ...scopes] : scopes;
        return [...own, ...(isThere ? unknown(node.inside, inner) : [])];
      });
    return [...faults, ...unknown(nodes, [scope])].map((fault) => ({ ...fault, line: fault.line + above }));
  });
}
