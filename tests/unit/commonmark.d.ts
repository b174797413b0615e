/** The parts of `commonmark` that the tests use; the package brings no types. */
declare module 'commonmark' {
  export interface Node {
    type: string;
    literal: string | null;
    firstChild: Node | null;
    next: Node | null;
  }
  export class HtmlRenderer {
    constructor(options?: { safe?: boolean });
    render(node: Node): string;
  }
  export class Parser {
    parse(text: string): Node;
  }
}
