/** Everybody that a mention can mean by its kind, number and gender. */
import type { Span } from '../../../model';
import type { Mention } from '../../language/mention';
import { MEDIA_HEADS } from '../outlet-mentions';
import { ANYBODY, hasSurname, INFORMANT, isMedia, isOne, type Person, sameName } from '../persons';
import { type ReferenceContext, sentenceAt } from './context';

/** Sentences whose subjects are candidates: that of the mention and the one before. */
const SENTENCES = 1;

/**
 * The candidates of a mention, by name, those who spoke last first: who spoke, whom this sentence and the one before speak of, and the
 * outlet named last. For whoever asks why; the choice goes through them step by step.
 */
export function candidates({ people, ...context }: ReferenceContext, mention: Mention, span: Span): string[] {
  const at = sentenceAt({ people, ...context }, span[0]);
  const spokenOf = [at, at - 1]
    .filter((index) => index >= 0 && index >= at - SENTENCES)
    .flatMap((index) => context.subjects.of(index))
    .filter(
      (subject) => subject.span[1] <= span[0] && !subject.mention.pronoun && agrees(mention, subject.mention),
    )
    .map((subject) => subject.mention.text);
  const outlet =
    mention.pronoun === 'it' || MEDIA_HEADS.has(mention.head)
      ? context.outlets.before(span[0], () => true)
      : null;
  return [
    ...new Set([
      ...people.fitting((person) => isKnown(mention, person)).map(({ name }) => name),
      ...spokenOf,
      ...(outlet ? [outlet.name] : []),
    ]),
  ];
}

/** Whether somebody who spoke can be meant. */
function isKnown(mention: Mention, person: Person): boolean {
  if (mention.form === 'name') return sameName(person, mention) || hasSurname(person, mention);
  const role = (person.role ?? '').toLowerCase().split(/\s+/);
  return agrees(mention, person.mention) || (mention.form === 'definite' && role.includes(mention.head));
}

/** Whether two mentions can be one by what they are. */
function agrees(mention: Mention, other: Mention): boolean {
  const isBody = /^(?:outlet|state-media|organisation|document)$/.test(other.kind);
  switch (mention.pronoun) {
    case 'he':
    case 'she': {
      const gender = mention.pronoun === 'he' ? 'male' : 'female';
      return isOne({ mention: other } as Person) && (other.gender === null || other.gender === gender);
    }
    case 'it':
      return isBody;
    case 'they':
      return !isMedia({ mention: other } as Person);
    case null:
      break;
    default:
      return true;
  }
  if (mention.form !== 'definite' || other.plural !== mention.plural) return false;
  return (
    other.head === mention.head ||
    other.aliases.includes(mention.head) ||
    ANYBODY.test(mention.head) ||
    (INFORMANT.test(mention.head) && INFORMANT.test(other.head)) ||
    (mention.kind === 'organisation' && other.kind === 'organisation') ||
    (MEDIA_HEADS.has(mention.head) && isBody)
  );
}
