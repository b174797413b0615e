/** HTML as text: what others wrote goes in escaped, in one place. */
import { wellFormed } from '../entries/well-formed';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What no HTML may hold, and the invisible marks that turn the direction of a line. */
const REFUSED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu;

/** Words that are only words, between tags and in attributes in quotation marks. */
export const escaped = (text: string): string =>
  wellFormed(text)
    .replace(REFUSED, ' ')
    .replace(/\r\n?/gu, '\n')
    .replace(/[&<>"']/gu, (sign) => SIGNS[sign]!);

type Attributes = Readonly<Record<string, string | null | undefined>>;

/** An element around markup that is made already. Attributes that are nothing are left out. */
export function element(name: string, attributes: Attributes, ...inside: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escaped(value!)}"`);
  return `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}
