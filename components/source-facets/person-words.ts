/** Named persons, and what the reader said of two, in words. */
import type { PersonNamed, PersonWord } from '../../engine/model';
import { type MessageKey, t } from '../i18n/i18n';

const WORD: Record<PersonWord, MessageKey> = { one: 'personsOne', two: 'personsTwo' };

export const describePersonWord = (word: PersonWord): string => t(WORD[word]);

/** "Han Min-su (professor)". */
export const namedWithRole = ({ name, role }: PersonNamed): string => (role ? `${name} (${role})` : name);
