/** Units of measure, and which of them measure the same: "50 pounds" and "23 kilograms" are one weight, "5 won" and "5 yuan" two sums. */

/** Each unit with the words for it. */
const WORDS = `
percent: percent
won: won, kpw, krw
yuan: yuan, rmb, cny, renminbi
usd: dollar, dollars, usd
euro: euro, euros
lb: pounds, pound, lbs, lb
kg: kg, kilograms, kilogram, kilos, kilo
g: grams, gram
ton: tons, ton, tonnes, tonne
liter: liters, liter, litres, litre
gallon: gallons, gallon
km: km, kilometers, kilometer, kilometres, kilometre
mile: miles, mile
m: meters, meter, metres, metre
foot: feet, foot
hectare: hectares, hectare
acre: acres, acre
pyong: pyong, pyeong
minute: minutes, minute
hour: hours, hour
day: days, day
night: nights
week: weeks, week
month: months, month
year: years, year
magnitude: magnitude
`;

const UNITS: ReadonlyMap<string, string> = new Map(
  WORDS.trim()
    .split('\n')
    .flatMap((line) => {
      const [unit = '', words = ''] = line.split(': ');
      return words.split(', ').map((word) => [word, unit] as const);
    }),
);

/** What a unit measures and how much of it; `loose` by how much two careful writers may be apart who convert and round. */
interface Measure {
  of: string;
  is: number;
}
const MEASURES: ReadonlyMap<string, Measure> = new Map(
  Object.entries({
    kg: { of: 'weight', is: 1 },
    g: { of: 'weight', is: 0.001 },
    lb: { of: 'weight', is: 0.4536 },
    ton: { of: 'weight', is: 1000 },
    m: { of: 'length', is: 1 },
    km: { of: 'length', is: 1000 },
    mile: { of: 'length', is: 1609 },
    foot: { of: 'length', is: 0.3048 },
    hectare: { of: 'area', is: 1 },
    acre: { of: 'area', is: 0.4047 },
    pyong: { of: 'area', is: 0.000_33 },
    liter: { of: 'volume', is: 1 },
    gallon: { of: 'volume', is: 3.785 },
    minute: { of: 'time', is: 1 / 1440 },
    hour: { of: 'time', is: 1 / 24 },
    day: { of: 'time', is: 1 },
    night: { of: 'time', is: 1 },
    week: { of: 'time', is: 7 },
    month: { of: 'time', is: 30.4 },
    year: { of: 'time', is: 365 },
    percent: { of: 'share', is: 0.01 },
    share: { of: 'share', is: 1 },
  }),
);
/** Two who convert into other units and round are this far apart. */
export const CONVERTED = 0.08;

/** The unit that a word names, or undefined. */
export function unitOf(word: string): string | undefined {
  return UNITS.get(word);
}

/** Whether two units measure the same kind of thing: kilograms and pounds. */
export function measureAlike(p: string, q: string): boolean {
  return p === q || (MEASURES.get(p) !== undefined && MEASURES.get(p)!.of === MEASURES.get(q)?.of);
}

/** What a unit measures: `weight`, `length`, `time` … */
export function measureOf(unit: string): string | undefined {
  return MEASURES.get(unit)?.of;
}

/** Money of two currencies is a sum each; who converts says so. */
export function isMoney(unit: string): boolean {
  return unit === 'won' || unit === 'yuan' || unit === 'usd' || unit === 'euro' || unit === 'gbp';
}

/** How much one of the unit is among those that measure the same. */
export function sizeOf(unit: string): number {
  return MEASURES.get(unit)?.is ?? 1;
}
