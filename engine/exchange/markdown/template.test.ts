import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { article, item, note, SAMPLES } from '../../../tests/support/export-samples';
import { DEFAULT_TEMPLATE } from './default-template';
import { toMarkdown } from './markdown';
import { render, type TemplateScope, templateFaults } from './template';
import { scopeOf } from './values';

const value = (text: string) => ({ markdown: text, yaml: JSON.stringify(text) });
const SCOPE: TemplateScope = {
  values: { title: value('Boats'), author: value(''), day: value('2031-02-04') },
  lists: {
    notes: [
      { values: { text: value('one'), title: value('Mine') }, lists: {} },
      { values: { text: value('two') }, lists: {} },
    ],
    quotes: [],
  },
};
const body = (template: string) => render(template, SCOPE).body;

describe('a template', () => {
  it.each([
    ['{{title}}', 'Boats'],
    ['{{ title }} on {{day}}', 'Boats on 2031-02-04'],
    ['By {{author}}\n\nrest', 'rest'],
    ['{{title}} · {{author}} · {{day}}', 'Boats · 2031-02-04'],
    ['{{title}} · chain: {{author}}', 'Boats'],
    ['a · b {{author}}', ''],
    ['{{#each notes}}\n- {{text}}\n{{/each}}\nend', '- one\n- two\nend'],
    ['{{#each notes}}{{title}}: {{text}}; {{/each}}', 'Mine: one; Boats: two;'],
    ['{{#if notes}}\n# Notes\n{{/if}}\n{{#if quotes}}\n# Quotes\n{{/if}}\nend', '# Notes\nend'],
    ['{{#if title}}yes{{/if}}{{#if author}}no{{/if}}', 'yes'],
    ['no {{value}} of that name', ''],
    ['{{#each notes}}open', 'open'],
    ['{{#each notes}}{{#each notes}}x{{/each}}{{/each}}', 'xx'],
    ['{{/each}}ended', 'ended'],
    ['{{{title}}}', '{Boats}'],
    ['{{#each', '{{#each'],
  ])('%j is %j', (template, made) => expect(body(template)).toBe(made));

  it('writes its head as YAML, with its own quotation marks or with ours', () => {
    const { head } = render('---\na: {{title}}\nb: "{{title}}"\nc: {{author}}\nd: x\n---\n\nrest', SCOPE);
    expect(head).toBe('a: "Boats"\nb: "Boats"\nd: x');
  });

  it('tells what is wrong with it', () => {
    const faults = (template: string) => templateFaults(template, SCOPE);
    expect(faults(DEFAULT_TEMPLATE.replace('{{source}}', ''))).not.toEqual([]);
    expect(faults('{{titel}}')).toEqual([{ is: 'unknown', name: 'titel', line: 1 }]);
    expect(faults('{{text}}')).toEqual([{ is: 'unknown', name: 'text', line: 1 }]);
    expect(faults('{{#each notes}}{{text}}')).toEqual([{ is: 'open', name: 'notes', line: 1 }]);
    expect(faults('{{/if}}')).toEqual([{ is: 'end', name: 'if', line: 1 }]);
    expect(faults('{{#each title}}x{{/each}}')).toEqual([{ is: 'unknown', name: 'title', line: 1 }]);
    expect(templateFaults(DEFAULT_TEMPLATE, scopeOf(SAMPLES.article[0]!))).toEqual([]);
  });

  it.each([
    ['---\na: {{title}}\nb: {{titel}}\n---\n\nx', 'titel', 3],
    ['---\na: 1\n---\n\n\n# {{title}}\n{{titel}}', 'titel', 7],
    ['# {{title}}\r\n\r\n{{titel}}', 'titel', 3],
    ['{{#each notes}}\n{{text}}\n{{/each}}\n{{#if notes}}\n\n{{titel}}\n{{/if}}', 'titel', 6],
    ['a\n  {{#each notes}}  \nb\n', 'notes', 2],
    ['a\nb\n{{/each}}\n', 'each', 3],
    ['{{#each notes}}\n{{text}}\n{{titel}}\n{{/each}}', 'titel', 3],
  ])('tells in which line of %j', (template, name, line) =>
    expect(templateFaults(template, SCOPE)).toMatchObject([{ name, line }]),
  );

  it('never throws, whatever it is', () => {
    const bit = fc.constantFrom(
      '{{',
      '}}',
      '#each ',
      '#if ',
      '/',
      'each',
      'notes',
      'title',
      ' · ',
      '\n',
      '---\n',
      'a',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        const template = bits.join('');
        expect(typeof render(template, SCOPE).body).toBe('string');
        expect(Array.isArray(templateFaults(template, SCOPE))).toBe(true);
      }),
    );
  });

  it('of the reader’s own makes the file', () =>
    expect(toMarkdown(SAMPLES.article, '# {{title}}\n\n{{#each notes}}\n{{speaker}}\n{{/each}}')).toBe(
      '# Boats counted, harbour closed: "a quiet season"\n\n**a source there**\n',
    ));
});

/** What a YAML parser reads from the front matter. */
function frontMatter(markdown: string): Record<string, unknown> {
  const [, head = ''] = /^---\n(.*?)\n---\n/su.exec(markdown) ?? [];
  return parse(head) as Record<string, unknown>;
}

describe('front matter', () => {
  it('has the fields of Obsidian’s Clipper', () =>
    expect(frontMatter(toMarkdown(SAMPLES.article))).toEqual({
      title: 'Boats counted, harbour closed: "a quiet season"',
      source: 'https://www.lantern.example/2031/boats?lang=en',
      author: ['Ok-ju Seo'],
      published: '2031-02-04',
      created: '2031-02-06',
      outlet: 'The Paper Lantern',
      tags: ['second-source', 'harbour', 'to-check', '조사'],
    }));

  it('is read by a YAML parser as what it was written from, whatever that is', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(anything, anything, anything, anything, (title, outlet, byline, tag) => {
        const one = item(article({ title, outlet, byline, published: null }), [note(1, { tags: [tag] })]);
        const read = frontMatter(toMarkdown([one]));
        const flat = (text: string) => JSON.parse(scopeOf(one).values[text]!.yaml) as unknown;
        expect(read.title ?? '').toBe(flat('title'));
        expect(read.outlet ?? '').toBe(flat('outlet'));
        expect(read.author ?? []).toEqual(flat('author'));
        expect(read.tags).toContain('second-source');
      }),
    );
  });
});

describe('block ids', () => {
  it('stand behind what is quoted, each once, of letters, digits and dashes', () => {
    const lines = toMarkdown(SAMPLES.library).split('\n');
    const ids = lines.filter((line) => line.startsWith('^'));
    expect(ids).toHaveLength(10);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [at, line] of lines.entries()) {
      if (!line.startsWith('^')) continue;
      expect(line).toMatch(/^\^[a-z0-9-]+$/u);
      expect(lines[at - 2]).toMatch(/^>/u);
    }
  });
});
