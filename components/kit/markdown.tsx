/**
 * Draws a note's Markdown as Preact nodes made from marked's tokens. Nothing is ever parsed as HTML: tags that the
 * reader typed are shown as typed, images become links (a picture would be fetched from somebody's server).
 */
import type { Lexer, Token, Tokens } from 'marked';
import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Longer notes are drawn as plain paragraphs: nesting marks by the thousand could keep the parser busy for seconds. */
const LONGEST_PARSED = 20_000;

/** Deeper than this, nested lists and quotes are drawn as the text they were typed as. */
const DEEPEST = 12;

/** The address if it is one that may be followed from a note, else `null`. */
export function safeAddress(href: string): string | null {
  try {
    const { protocol } = new URL(href);
    return protocol === 'https:' || protocol === 'http:' || protocol === 'mailto:' ? href : null;
  } catch {
    return null; // Relative or broken: a note has no base to resolve it by.
  }
}

function ExternalLink({ href, children }: { href: string; children: ComponentChild }) {
  const address = safeAddress(href);
  if (address === null) return <>{children}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function all(tokens: readonly Token[] | undefined, depth: number): ComponentChild[] {
  return (tokens ?? []).map((token, at) => <Piece key={at} token={token} depth={depth} />);
}

function Piece({ token: given, depth }: { token: Token; depth: number }): ComponentChild {
  // marked's `Token` has an open member, which hides the union's kinds from the compiler.
  const token = given as MarkedToken;
  if (depth > DEEPEST) return token.raw;
  const inside = 'tokens' in token ? all(token.tokens, depth + 1) : [];
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      return <p class="heading">{inside}</p>;
    case 'paragraph':
      return <p>{inside}</p>;
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'list':
      return <List token={token} depth={depth} />;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'strong':
      return <strong>{inside}</strong>;
    case 'em':
      return <em>{inside}</em>;
    case 'del':
      return <del>{inside}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <ExternalLink href={token.href}>{inside}</ExternalLink>;
    case 'image':
      return <ExternalLink href={token.href}>{token.text || token.href}</ExternalLink>;
    case 'escape':
      return token.text;
    case 'text':
      return inside.length > 0 ? inside : token.text;
    default:
      // HTML and tables: as typed.
      return <span class="as-typed">{token.raw}</span>;
  }
}

type MarkedToken =
  | Tokens.Space
  | Tokens.Def
  | Tokens.Heading
  | Tokens.Paragraph
  | Tokens.Blockquote
  | Tokens.List
  | Tokens.Code
  | Tokens.Hr
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Del
  | Tokens.Codespan
  | Tokens.Br
  | Tokens.Link
  | Tokens.Image
  | Tokens.Escape
  | Tokens.Text
  | Tokens.HTML
  | Tokens.Table;

function List({ token, depth }: { token: Tokens.List; depth: number }) {
  const items = token.items.map((item, at) => <li key={at}>{all(item.tokens, depth + 1)}</li>);
  return token.ordered ? <ol start={token.start === '' ? 1 : token.start}>{items}</ol> : <ul>{items}</ul>;
}

/** marked's lexer, once it is loaded. It is a file of its own, since most openings of the sidebar draw no note. */
let MarkdownLexer: typeof Lexer | null = null;

/** Loads the lexer. Rejects where its file is gone: an update of the extension replaced it while the page was open. */
export async function loadMarkdown(): Promise<void> {
  const { Lexer } = await import('marked');
  MarkdownLexer = Lexer;
}

/** The tokens of a text; `null` where it is to be shown as it was typed. */
function tokensOf(text: string): Token[] | null {
  if (MarkdownLexer === null || text.length > LONGEST_PARSED) return null;
  try {
    return new MarkdownLexer({ gfm: true, breaks: true }).lex(text);
  } catch {
    return null; // marked gives up on some pathological nesting.
  }
}

/** A note's text, drawn; as it was typed until the lexer is loaded. */
export function Markdown({ text }: { text: string }) {
  const [, setLoaded] = useState(false);
  useEffect(() => {
    if (MarkdownLexer !== null) return;
    void loadMarkdown().then(
      () => setLoaded(true),
      () => undefined,
    );
  }, []);
  const tokens = tokensOf(text);
  return <div class="markdown">{tokens === null ? <p class="as-typed">{text}</p> : all(tokens, 0)}</div>;
}
