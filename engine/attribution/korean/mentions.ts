/** Reads a Korean source phrase: its kind, whether it takes somebody up, its place. */
import type { SourceKind } from '../../model';
import type { Mention } from '../language/mention';
import { ANONYMOUS, ORGANISATIONS, OUTLETS, STATE_MEDIA } from './words';

function kindOf(text: string): SourceKind {
  if (STATE_MEDIA.test(text)) return 'state-media';
  if (OUTLETS.test(text)) return 'outlet';
  if (ANONYMOUS.test(text)) return /들$/u.test(text) ? 'anonymous-group' : 'anonymous-person';
  return ORGANISATIONS.test(text) ? 'organisation' : 'named-person';
}

/** What a source phrase tells by its words. */
export function mention(phrase: string): Mention {
  const text = phrase.trim();
  const parts = text.split(/\s+/);
  const head = parts.at(-1) ?? text;
  const kind = kindOf(head);
  const pronoun = /^(?:그|그는)$/u.test(text)
    ? 'he'
    : /^그녀$/u.test(text)
      ? 'she'
      : /^(?:그들|이들)$/u.test(text)
        ? 'they'
        : null;
  const again = /^(?:이|그|해당)\s/u.test(text);
  const fresh = /다른|복수|익명|한\s\S+$/u.test(text);
  const named = kind === 'outlet' || kind === 'state-media' || kind === 'named-person';
  const place = /(\S+(?:도|시|군|구역|주))\s/u.exec(text)?.[1] ?? null;
  return {
    text,
    pronoun,
    form: pronoun
      ? 'pronoun'
      : again
        ? 'definite'
        : named
          ? 'name'
          : fresh || parts.length > 1
            ? 'new'
            : 'definite',
    head,
    aliases: [],
    modifiers: [],
    plural: /들$/u.test(head),
    gender: null,
    kind,
    place,
    role: null,
  };
}
