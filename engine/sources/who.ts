/** Who is taken for one and the same across articles. */
import { DESCRIPTION, isUnnamed } from '../model/library/source-facets';
import type { FactSource } from './source-facts';

const LEADING = /^(?:the|a|an|one|another|this|that|mr\.?|mrs\.?|ms\.?|dr\.?)\s+/i;

/**
 * The id of a named source, or of an unnamed one's description. Named people are one where their full names are the same but for case, hyphens
 * and spaces ("Kim Yong-ho", "Kim Yong Ho"); a lone family name is joined with nobody outside of its article, for which `alone` stands: the
 * same name with the same role only.
 */
export function whoId({ name, kind, role }: FactSource): string {
  const words = name
    .toLowerCase()
    .replace(LEADING, '')
    .replace(/[-’'.]/g, ' ')
    .split(/\s+/u)
    .filter(Boolean);
  const plain = words.join(' ');
  if (isUnnamed(kind)) return `${DESCRIPTION}${plain}`;
  if (kind === 'named-person') {
    const alone = words.length < 2 && !/\p{Script=Hangul}/u.test(plain);
    return alone ? `person ${plain} / ${role?.toLowerCase() ?? ''}` : `person ${plain.replaceAll(' ', '')}`;
  }
  return `${kind} ${plain}`;
}
