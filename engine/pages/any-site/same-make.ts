/** Whether two elements are of the same make: one name, and the same classes as they are written. */
export function sameMake(one: Element, other: Element): boolean {
  const names = one.getAttribute('class');
  return one.localName === other.localName && names !== null && names === other.getAttribute('class');
}
