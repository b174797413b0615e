/** Where the outlets that are read by themselves list what they have on North Korea. Links for the reader to follow: nothing is fetched. */
export const OUTLET_PAGES: ReadonlyArray<{ outlet: string; href: string }> = [
  { outlet: 'Daily NK', href: 'https://www.dailynk.com/english/' },
  { outlet: 'Radio Free Asia', href: 'https://www.rfa.org/english/korea/' },
  { outlet: 'Breitbart', href: 'https://www.breitbart.com/tag/north-korea/' },
];
