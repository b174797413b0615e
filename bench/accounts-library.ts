/**
 * A library of any size to measure with: three accounts of each event, some 350 words each, in invented words whose
 * frequencies fall as words' do (Zipf), with real places, days and figures between. Deterministic: article `n` is the same
 * in a library of every size. A third of an article's words belong to its event, the rest to the field.
 */

import type { AccountInput } from '../engine/accounts';
import { MS_A_DAY } from '../engine/model/times';

const ACCOUNTS = 3;
const WORDS = 350;
const VOCABULARY = 40_000;
const OUTLETS = ['Northern Post', 'The Strait Times', 'Border Wire'];
const PLACES =
  'Musan,Hoeryong,Sinuiju,Wonsan,Chongjin,Sariwon,Kanggye,Hyesan,Nampo,Kaesong,Rason,Tanchon,Onsong'.split(
    ',',
  );
const SYLLABLES = 'ba,do,ke,li,mo,nu,pa,ri,so,ta,ve,zi,gra,plo,ster,mun,dal,ken'.split(',');
const FIRST_DAY = Date.UTC(2012, 0, 1);

/** Mulberry32. */
function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The word of a rank: syllables as digits. */
function word(rank: number): string {
  let text = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    text += SYLLABLES[rest % SYLLABLES.length];
  }
  return text;
}

/** A rank by Zipf's law, by inversion: the logarithm of the rank is even. */
function rank(next: () => number): number {
  return Math.floor(VOCABULARY ** next()) - 1;
}

export function libraryArticle(n: number): AccountInput {
  const event = Math.floor(n / ACCOUNTS);
  const ofEvent = random(event * 7919 + 1);
  const place = PLACES[event % PLACES.length]!;
  const own = Array.from({ length: 30 }, () => word(Math.floor(200 + ofEvent() * (VOCABULARY - 200))));
  const day = FIRST_DAY + Math.floor(ofEvent() * 5000) * MS_A_DAY;
  const count = 3 + Math.floor(ofEvent() * 900);
  const next = random(n * 104_729 + 3);
  const words: string[] = [];
  for (let at = 0; at < WORDS; at++) {
    const drawn = next() < 0.33 ? own[Math.floor(own.length * next() ** 1.5)]! : word(rank(next));
    words.push(at % 60 === 20 ? `in ${place}` : at % 90 === 50 ? `${count} sacks` : drawn);
    if (at % 18 === 17) words.push(at % 72 === 71 ? '.\n\n' : '.');
  }
  const text = words.join(' ').replaceAll(' .', '.');
  return {
    article: {
      key: `https://library.example/${n}`,
      url: `https://library.example/${n}`,
      outlet: OUTLETS[n % ACCOUNTS]!,
      title: `${own.slice(0, 4).join(' ')} in ${place}`,
      published: new Date(day + Math.floor(next() * 3) * MS_A_DAY).toISOString(),
      text,
      links: [],
    },
    attributions: { engine: 0, attributions: [], sources: [] },
  };
}

/** Whether two articles of the library tell one event. */
export const sameEvent = (n: number, m: number) => Math.floor(n / ACCOUNTS) === Math.floor(m / ACCOUNTS);
