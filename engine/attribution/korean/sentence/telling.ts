/** Sentences that say who speaks and not what: "협력자는 다음과 같이 설명한다.", "소식통의 말이다.", "협력자가 9일 전해왔다." */
import type { Span } from '../../../model';
import { TELLING } from '../words/clauses';
import type { Eojeol } from '../words/eojeols';
import { candidates, sourceOf } from './candidates';
import { ownerBefore, wordSpan } from './drafts';
import type { SentenceRead } from './findings';
import { governorAt } from './governors';
import { addresseeIn } from './places';

/** "다음과 같이", "이렇게": what was said stands before or behind. */
const MANNER = /^(?:이렇게|이같이|이처럼|같이|아래와|다음과|이런|이러한)$/u;
const GOES_ON =
  /^(?:이었다|이어갔다|이었습니다|열었다|뗐다|꺼냈다|들려줬다|들려주었다|이어간다|잇는다|연다|응했다)$/u;

/** A speaker and a verb of saying, whose words stand in other sentences. */
interface Telling {
  source: { span: Span };
  cue: Span;
  /** "이렇게 말했다": the words stand beside it. */
  manner: boolean;
  /** The words may stand before. */
  behind: boolean;
  addressee: Span | null;
  /** "전해왔다": what was brought is the report before. */
  brought: boolean;
}

/** A verb of saying with its speaker and nothing said: "협력자는 다음과 같이 설명한다." */
export function tellingOf(read: SentenceRead | undefined): Telling | null {
  if (!read || read.drafts.some(({ lemma }) => lemma !== 'hearsay')) {
    // "…이렇게 떠올렸다고 소식통은 전했다": the quoted telling has no content but its manner.
    const outer = read?.drafts.length === 1 ? read.drafts[0] : undefined;
    if (
      !outer ||
      !read?.e.some(({ bare }) => MANNER.test(bare) || /^말이라고$/u.test(bare)) ||
      outer.quotations.length > 0
    )
      return null;
  }
  const { e } = read as SentenceRead;
  const noun = e.findIndex(
    ({ bare }, k) => TELLING.test(bare) && k >= e.length - 2 && /의$/u.test(e[k - 1]?.bare ?? ''),
  );
  if (noun > 0 && noun <= 8) {
    const owner = ownerBefore(e, noun, 0);
    if (owner)
      return {
        source: owner,
        cue: wordSpan(e[noun] as Eojeol),
        manner: false,
        behind: true,
        addressee: null,
        brought: false,
      };
  }
  const words = e.findIndex(
    ({ bare }, k) =>
      (/^말[은이]$/u.test(bare) && e[k - 1]?.bare === '이' && e[k - 2]?.bare === '한') ||
      (/^말(?:이다|이라고|입니다|이었다|이라며)$/u.test(bare) && e[k - 1]?.bare === '한'),
  );
  const until = words > 0 ? words - 1 : e.length;
  let at = -1;
  for (let k = 0; k < until; k++) {
    const governor = governorAt(e, k);
    const isIdiom =
      GOES_ON.test((e[k] as Eojeol).bare) &&
      /^(?:말|입|운|이야기|취재|인터뷰)(?:을|를|에)?$/u.test(e[k - 1]?.bare ?? '');
    if (governor && governor.verb.class === 'say') at = k;
    else if (isIdiom) at = k;
  }
  // "이렇게 울분을 터뜨렸다" before a quotation: any verb says there.
  if (at < 0 && e.length > 2 && e.some(({ bare }) => MANNER.test(bare)) && /다$/u.test(e.at(-1)?.bare ?? ''))
    at = e.length - 1;
  if (words > 0) at = until;
  if (at < 1) return null;
  const who = candidates(e, 0, at).filter(({ known }) => known);
  const one = who.find((other) => other.case === 'topic') ?? who[0];
  const source = one && sourceOf(e, one, 0);
  if (!source || /(?:기자|특파원|앵커|리포터)$/u.test(source.head)) return null;
  const last = e[at] as Eojeol;
  return {
    source,
    cue: words > 0 ? wordSpan(e[words] as Eojeol) : (governorAt(e, at)?.cue ?? wordSpan(last)),
    manner: e.some(({ bare }) => MANNER.test(bare)) || e.at(-1)?.stop === ':' || GOES_ON.test(last.bare),
    behind: words > 0 || e.some(({ bare }) => MANNER.test(bare)),
    addressee: addresseeIn(e, 0, at),
    brought:
      /^(?:전해오|알려오|보내오|전하|밝히|보도하|전해주|알려주)/u.test(governorAt(e, at)?.verb.lemma ?? '') &&
      !/[을를]$/u.test(e[at - 1]?.bare ?? ''),
  };
}
