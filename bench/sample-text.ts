/**
 * Text to measure with: any number of words in the field's manner, composed from sentences written for this project.
 * Deterministic: the same count and seed give the same text.
 */
const PLACES = ['Musan', 'Hoeryong', 'Sinuiju', 'Wonsan', 'Chongjin', 'Sariwon', 'Kanggye', 'Hyesan'];
const THINGS = ['rice', 'corn', 'cooking oil', 'firewood', 'soap', 'batteries', 'cement', 'cabbage'];
const SENTENCES: Array<(place: string, thing: string, n: number) => string> = [
  (place, thing, n) =>
    `“The price of ${thing} has gone up to ${n * 100} won, and people in ${place} buy it by the handful,” a source in North Hamgyong Province told Daily NK on Monday.`,
  (place, thing) =>
    `The source added that the market in ${place} opens for two hours and that ${thing} is gone by noon.`,
  (place, _, n) =>
    `According to another source, who asked not to be named, ${n} households in ${place} were told to hand in their passes.`,
  (_, thing) =>
    `State media said on Sunday that every family “has been given ${thing} by the Party,” without giving a figure.`,
  (place) => `Lorries have been standing at the bridge near ${place} since the end of last month.`,
  (_, thing, n) => `“We counted ${n} sacks of ${thing},” she said. “Half of them were sand.”`,
  (place) => `Residents of ${place} complain that the order came without a date.`,
  (_, thing) => `Radio Free Asia reported that traders have begun to hide ${thing} in their houses.`,
];

/** About `words` words, in paragraphs of one to three sentences; each whole number `seed` gives another text. */
export function sampleText(words: number, seed = 0): string {
  const paragraphs: string[] = [];
  let count = 0;
  for (let at = seed * 11; count < words; at++) {
    const sentences = Array.from({ length: 1 + (at % 3) }, (_, k) => {
      const pick = at * 7 + k * 3;
      return SENTENCES[pick % SENTENCES.length]!(
        PLACES[(at + k) % PLACES.length]!,
        THINGS[(at * 5 + k) % THINGS.length]!,
        12 + (pick % 61),
      );
    });
    const paragraph = sentences.join(' ');
    count += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n\n');
}
