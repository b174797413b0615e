import { describe, expect, it } from 'vitest';
import { article, item, note } from '../../../tests/support/export-samples';
import { toMarkdown } from './markdown';

/** The front matter's lines, and the rest. */
function parts(markdown: string): { head: string[]; body: string } {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(markdown) ?? [];
  return { head: head.split('\n'), body };
}

describe('toMarkdown', () => {
  it('keeps a hostile title in its place', () => {
    const { head, body } = parts(toMarkdown([item(article({ title: '---\nurl: x\n# Big | "loud"' }))]));
    expect(head[0]).toBe('title: "--- url: x # Big | \\"loud\\""');
    expect(head.filter((line) => line.startsWith('source:'))).toHaveLength(1);
    expect(body).toContain('\n# \\--- url: x \\# Big \\| "loud"\n');
  });

  it('takes a published date for one only if it is', () => {
    const { head } = parts(toMarkdown([item(article({ published: '2031\ntags: [x]' }))]));
    expect(head).toContain('published: "2031 tags: [x]"');
  });

  it('makes no link of an address that is none', () => {
    const markdown = toMarkdown([item(article({ url: 'javascript:alert(1)' }))]);
    expect(markdown).not.toContain('](<javascript');
  });

  it('leaves the reader’s Markdown as it is', () => {
    expect(toMarkdown([item(article(), [note(1, { body: '# Mine\n\n*yes*' })])])).toContain(
      '\n# Mine\n\n*yes*\n',
    );
  });

  it('says so when there is nothing', () => expect(toMarkdown([])).toContain('The library is empty.'));
});
