/**
 * Draws a note's Markdown as Preact nodes made from marked's tokens. Nothing is ever parsed as HTML: tags that the
 * reader typed are shown as typed, images become links (a picture would be fetched from somebody's server).
 */
import { Lexer, type Token, type Tokens } from 'marked';
import type { ComponentChild } from 'preact';

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

function Away({ href, children }: { href: string; children: ComponentChild }) {
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
      return <Away href={token.href}>{inside}</Away>;
    case 'image':
      return <Away href={token.href}>{token.text || token.href}</Away>;
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

/** A note's text, drawn. */
export function Markdown({ text }: { text: string }) {
  let tokens: Token[] | null = null;
  if (text.length <= LONGEST_PARSED) {
    try {
      tokens = new Lexer({ gfm: true, breaks: true }).lex(text);
    } catch {
      // marked gives up on some pathological nesting; the text is shown as typed then.
    }
  }
  return <div class="markdown">{tokens === null ? <p class="as-typed">{text}</p> : all(tokens, 0)}</div>;
}
