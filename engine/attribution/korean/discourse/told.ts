/** What an article tells of people and outlets without quoting them: who "유 씨", "이들", "신문" then are. */
import type { Mention } from '../../language/mention';
import type { Sentence } from '../../language/stage-types';
import { isOpener, phraseAt } from '../sentence/phrases';
import { type Eojeol, eojeols } from '../words/eojeols';
import { GENERIC_OUTLET, isPersonName, speakerKind } from '../words/speakers';
import { mention, shownName, wordsOf } from './mentions';
import { genericOutlet, isSameOutlet, OWN, outletName } from './outlets';

/** Sentences back to where an outlet is named that "신문" means. */
const OUTLET_BACK = 4;
/** Sentences back to where somebody is named without being quoted. */
const TOLD_BACK = 14;
/** How far back the people that "이들" means may be named, in UTF-16 units. */
const GROUP = 160;
/** How far on a lead's source may be brought in, in UTF-16 units. */
const AHEAD = 800;
/** Words that tell sources of the field apart from nobody. */
export const VAGUE = /^(?:내부|현지|북한|대북|북한내부|내부의|복수의|익명의)$/u;

/** The text of an article with its sentences, asked for who was named before or is named behind a place. */
export class ToldText {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The page's outlet. */
  readonly page: string;

  constructor(text: string, sentences: readonly Sentence[], page: string) {
    this.text = text;
    this.sentences = sentences;
    this.page = page;
  }

  /** The outlet that was named last before a place without being quoted: "뉴욕타임스에도 소개됐다". */
  outletBefore(at: number, generic: RegExp): { name: string; at: number } | null {
    const here = this.sentences.findLastIndex(({ start }) => start <= at);
    for (let i = here; i >= Math.max(0, here - OUTLET_BACK); i--) {
      const e = eojeols(this.text, this.sentences[i] as Sentence);
      for (let k = e.length - 1; k >= 0; k--) {
        const one = e[k] as Eojeol;
        const noun = one.bare.replace(
          /(?:에서도|에서|에게|에도|에는|으로|에|은|는|이|가|도|의|을|를|와|과|로)$/u,
          '',
        );
        if (
          one.quotation ||
          one.start >= at ||
          genericOutlet(noun) ||
          OWN.test(noun) ||
          GENERIC_OUTLET.test(noun)
        )
          continue;
        const name = /^(?:outlet|state-media)$/.test(speakerKind(noun) ?? '') ? outletName(noun) : '';
        if (name && generic.test(name) && !isSameOutlet(name, this.page)) return { name, at: one.start };
      }
    }
    return null;
  }

  /** People named right before "이들": "탈북 대학생들이 모여", "주민 다섯 명과 통화한 결과". */
  groupBefore(at: number): string | null {
    const before = this.text.slice(Math.max(0, at - GROUP), at);
    const all = before.matchAll(
      /((?:[가-힣A-Z]+ ){0,3}?)([가-힣]+들|[가-힣]+ [가-힣\d]{1,3} ?명)(?=[이은을과와에의])/gu,
    );
    const last = [...all].findLast(([, , group = '']) =>
      /person|group/.test(speakerKind(group.split(' ')[0] as string) ?? ''),
    );
    return last ? `${(last[1] as string).trim()} ${last[2]}`.trim() : null;
  }

  /** Whoever the text named before without quoting: "탈북민 유하준 씨는 혜산에서 살았다." before "유 씨는 …고 말했다". */
  toldOf({ head, kind, plural }: Mention, words: readonly string[], at: number): string | null {
    const name = words.find((word) => word !== head && !VAGUE.test(word)) ?? '';
    const isCalled =
      kind === 'named-person' && words.length === 2 && name.length > 0 && speakerKind(name) === null;
    const isTitle = kind === 'named-person' && words.length === 1;
    const isBare = (kind === 'anonymous-person' && !plural && name === '') || isTitle;
    if (!isCalled && !isBare) return null;
    const here = this.sentences.findLastIndex(({ start }) => start <= at);
    for (let i = here - 1; i >= Math.max(0, here - TOLD_BACK); i--) {
      const e = eojeols(this.text, this.sentences[i] as Sentence);
      for (let k = e.length - 1; k >= 0; k--) {
        const shown = this.#introducedAt(e, k, head, name);
        if (isTitle && !isPersonName(shown?.split(' ')[0] ?? '')) continue;
        if (shown && wordsOf(shown).some((word) => word !== head && word !== name && !VAGUE.test(word)))
          return shown;
      }
    }
    return null;
  }

  /** The phrase that ends in this noun at eojeol `k`, with this name in or before it. */
  #introducedAt(e: readonly Eojeol[], k: number, head: string, name: string): string | null {
    const { bare, quotation } = e[k] as Eojeol;
    const from = quotation ? -1 : bare.indexOf(head);
    if (from < 0 || bare.length > from + head.length + 3) return null;
    const isNamed = (word: string): boolean => word.startsWith(name) && word.length <= 5;
    const named =
      name === '' ||
      isNamed(bare.slice(0, from)) ||
      e.slice(Math.max(0, k - 4), k).some((one) => isNamed(one.bare));
    const phrase = named ? phraseAt(e, k, from + head.length, 0) : null;
    return phrase && mention(this.text.slice(phrase.span[0], phrase.span[1])).text;
  }

  /** A lead's bare "소식통" is whoever the text then brings in by the same noun. */
  ahead({ head, plural }: Mention, at: number): string | null {
    if (plural || !/(?:소식통|협력자)$/u.test(head)) return null;
    const noun = head.replace(/[^가-힣]/gu, '');
    const ahead = new RegExp(`((?:[가-힣A-Z]+ ){1,4})([가-힣]*${noun})(?:은|는|이|가|도|에)`, 'gu');
    for (const match of this.text.slice(at + head.length, at + AHEAD).matchAll(ahead)) {
      const words = (match[1] as string).trim().split(' ');
      while (
        words.length > 0 &&
        (isOpener(words[0] as string) || /(?:고|며|면서|에)$/u.test(words[0] as string))
      )
        words.shift();
      if (words.every((word) => VAGUE.test(word) || /^(?:이|그|또|다른|한)$/u.test(word))) continue;
      return shownName(`${words.join(' ')} ${match[2]}`);
    }
    return null;
  }
}
