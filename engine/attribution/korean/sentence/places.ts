/**
 * What stands around a source and its words: whom it was told to, who is cited, by way of which outlet, where it was
 * said.
 */
import type { Span } from '../../../model';
import { quotedBy } from '../words/clauses';
import type { Eojeol } from '../words/eojeols';
import { speakerKind } from '../words/speakers';
import { isDate, type Phrase, phraseAt, roleIsTopic } from './phrases';

/** Particles by which somebody is told something. */
const TOLD = /(?:에게|한테|에|과의|와의|측에|과|와)$/u;

/** The outlet that was told in eojeols `[from, to)`: "자유아시아방송에", "본지와의 통화에서". */
export function addresseeIn(e: readonly Eojeol[], from: number, to: number): Span | null {
  for (let i = from; i < to; i++) {
    const { bare, quotation } = e[i] as Eojeol;
    const particle = TOLD.exec(bare)?.[0];
    const next = e[i + 1]?.bare ?? '';
    const called =
      /^(?:전화통화|통화|인터뷰|전화|취재|전화인터뷰|서면|화상)/u.test(next) ||
      /^(?:통화|인터뷰|전화|취재)/u.test(e[i + 2]?.bare ?? '');
    const noun = particle ? bare.slice(0, -particle.length) : called ? bare : '';
    if (quotation || !noun || (/^[과와]$/u.test(particle ?? '') && !called)) continue;
    const kind = speakerKind(noun);
    if (kind !== 'outlet' && !/^(?:본보|본지|본사|취재진|기자|본방송)$/u.test(noun)) continue;
    const phrase = phraseAt(e, i, noun.length, Math.max(from, i - 2));
    if (phrase) return phrase.span;
  }
  return null;
}

/** Who is cited in eojeols `[from, to)`: "소식통을 인용해", "관계자의 말을 빌려". */
export function citedIn(e: readonly Eojeol[], from: number, to: number): Phrase | null {
  for (let i = from + 1; i < to; i++) {
    const { bare } = e[i] as Eojeol;
    const object = e[i - 1] as Eojeol;
    // "혜산시 소식통을 통해": somebody, not a means.
    const through =
      /^(?:통해|통하여|통해서)$/u.test(bare) &&
      speakerKind(object.bare.replace(/[을를]$/u, '')) === 'anonymous-person';
    if (!through && !/^(?:인용(?:해|하여|하면서|하며|한|해서|했|하)?|빌려|빌어)$/u.test(bare)) continue;
    if (!/[을를]$/u.test(object.bare)) continue;
    if (/^(?:말|발언|보도|전언)[을를]$/u.test(object.bare) && i - 2 >= from) {
      const owner = e[i - 2] as Eojeol;
      return phraseAt(e, i - 2, owner.bare.length - (owner.bare.endsWith('의') ? 1 : 0), from);
    }
    return phraseAt(e, i - 1, object.bare.length - 1, from);
  }
  return null;
}

/** Where it was said: 보고서에서, 기자회견에서, 소식지를 통해. */
const VENUE =
  /(?:통화|인터뷰|보고서|성명|회견|기자회견|브리핑|논평|담화|보고|연설|자리|글|기사|소식지|간담회|토론회|회의|청문회|보도|자료|대담|방송|면담|서한|신년사|축사|강연|사설|이사회|총회|SNS|트위터|페이스북|전화|서면)(?:에서는|에서|에서도|를|을)?$/u;

/**
 * The first eojeol of what is said, behind a source at `from - 1`: days, places of saying and those who were told are
 * left out.
 */
export function contentStart(e: readonly Eojeol[], from: number, to: number): number {
  let start = from;
  // "전경을 바라보시며 …": what an honoured speaker does besides.
  const besides = e.findIndex(
    ({ bare, quotation }, i) =>
      i >= from && i < Math.min(to, from + 8) && !quotation && /시(?:며|면서|고)$/u.test(bare),
  );
  if (besides >= 0 && !quotedBy((e[besides] as Eojeol).bare)) start = besides + 1;
  for (let i = start; i < Math.min(to, start + 12); i++) {
    const { bare, quotation } = e[i] as Eojeol;
    if (quotation || quotedBy(bare) || roleIsTopic(bare)) break;
    const venue =
      VENUE.test(bare) && (/에서(?:는|도)?$/u.test(bare) || /^(?:통해|통하여)$/u.test(e[i + 1]?.bare ?? ''));
    const told =
      TOLD.test(bare) && speakerKind(bare.replace(TOLD, '')) === 'outlet' && !/[과와]$/u.test(bare);
    if (
      /^(?:인용(?:해|하며|하면서|하여)?|입수해|만나|근거로)$/u.test(bare) ||
      venue ||
      told ||
      /^(?:기자들과|기자들에게|취재진에|기자에게)$/u.test(bare)
    )
      start = i + (/^(?:통해|통하여)$/u.test(e[i + 1]?.bare ?? '') ? 2 : 1);
    else if (
      i === start &&
      (isDate(bare) ||
        /^(?:또|또한|이어|이어서|그러나|그러면서|다시|거듭|특히|이날|이에|이와|관련해|관련|대해|현지시간|현지|당시|그러므로|하지만|다만|아울러|먼저|당초|우선|최근)$/u.test(
          bare,
        ))
    )
      start = i + 1;
  }
  return Math.min(start, to);
}

/** The outlet by way of which something is said: "조선중앙통신을 통해 낸 담화에서". */
export function wayIn(e: readonly Eojeol[], from: number, to: number): Span | null {
  for (let i = from + 1; i < to; i++) {
    const object = e[i - 1] as Eojeol;
    if (!/^(?:통해|통하여|통해서)$/u.test((e[i] as Eojeol).bare) || !/[을를]$/u.test(object.bare)) continue;
    const noun = object.bare.slice(0, -1);
    if (/^(?:outlet|state-media)$/.test(speakerKind(noun) ?? ''))
      return phraseAt(e, i - 1, noun.length, from)?.span ?? null;
  }
  return null;
}
