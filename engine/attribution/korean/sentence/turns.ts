/** Lines that open with who speaks: "오세린 씨: “…”", "[녹취: 김 국장] …". */
import type { Span } from '../../../model';
import { outletNamed } from '../../../outlets/outlet-names';
import type { Paragraph } from '../../language/stage-types';
import { speakerKind } from '../words/speakers';

/** Who asks in an interview. */
const ASKS =
  /^(?:기자|MC|DJ|아나운서|내레이션|해설|앵커|진행자|사회자|질문|문|본지|본보|리포터|사진|출처|자료|주|참고|편집자|편집자주|제목|날짜|장소|원문|링크|관련기사|글|번역|정리|영상|그래픽|에디터|웹편집|제작|진행|보도|취재|편집|담당)$/u;

/** How much of a line is looked at for its speaker, in UTF-16 units. */
const LINE = 90;

/** The speaker that a paragraph opens with, and where the words begin; `null` where it opens otherwise. */
export function turnOf(text: string, paragraph: Paragraph): { source: Span; at: number } | null {
  const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LINE));
  const match =
    /^(\[(?:녹취|인터뷰|음성|현장음|증언)\s*[:：]?\s*)([^\]:：]{2,60})\]\s*/u.exec(line) ??
    /^(\[\s*)([^\]:：]{2,40})\]\s*(?=[“"])/u.exec(line) ??
    /^(\s*)([^:：“”"‘’.,?!《]{2,60}?)\s*[:：]\s*(?=\S)/u.exec(line);
  if (!match || match[2] === undefined || match[0].length >= paragraph.end - paragraph.start) return null;
  const name = match[2].replace(/\([^)]*\)/gu, '').trim();
  const words = name.split(/\s+/);
  const head = words.at(-1) ?? '';
  if (ASKS.test(head) || outletNamed(head) || ASKS.test(words[0] ?? '') || words.length > 7) return null;
  const isName =
    speakerKind(head) !== null ||
    (words.length <= 3 &&
      words.every((word) => /^[가-힣]{2,6}$/u.test(word) && !/(?:다|은|는|을|를|의|에)$/u.test(word)));
  if (!isName || /^\d/u.test(name)) return null;
  const from = paragraph.start + (match[1] as string).length;
  const source: Span = [from, from + match[2].trimEnd().length];
  const at = paragraph.start + match[0].length;
  return { source, at };
}
