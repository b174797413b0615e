/** What is told of an annotation before it is taken in: what it is on and what it says. A new kind of annotation fails here until it has words. */
import type { Annotation, AnnotationTarget } from '../../engine/model';
import type {
  AnnotationPlace,
  ConflictSide,
  ImportConflict,
  Judgement,
} from '../../protocol/messages/imports';
import { MIRRORED } from '../synopsis/overrules';
import { type Standing, sayingOf } from './standing';

/** UTF-16 units of a note that are told, and of the words that it is on. */
const BODY_TOLD = 2_000;
const WORDS_TOLD = 300;
const TAGS_TOLD = 20;
/** Links of a chain that are told, and UTF-16 units of each name. */
const LINKS_TOLD = 20;
const NAME_TOLD = 200;

/** The words of articles that an annotation is on, of a row those of either side; empty where it is on none. */
export function wordsOn({ target }: Pick<Annotation, 'target'>): string {
  switch (target.kind) {
    case 'passage':
    case 'chain':
      return (target.selectors.find((one) => one.type === 'TextQuoteSelector')?.exact ?? '').slice(
        0,
        WORDS_TOLD,
      );
    case 'relation':
      return [target.a, target.b].filter(Boolean).join(' … ').slice(0, WORDS_TOLD);
    case 'article':
    case 'event':
    case 'person':
      return '';
    default:
      return target satisfies never;
  }
}

const nameTold = ({ name }: { name: string }): string => name.slice(0, NAME_TOLD);

/** @param turned the row is told from the side of its other article */
function judgementOf(target: AnnotationTarget, turned: boolean): Judgement | null {
  switch (target.kind) {
    case 'article':
    case 'passage':
      return null;
    case 'event':
      return { kind: 'event', word: target.word };
    case 'person':
      return { kind: 'person', word: target.word };
    case 'relation':
      return {
        kind: 'relation',
        relation: turned ? MIRRORED[target.relation] : target.relation,
        regroup: target.regroup?.how ?? null,
      };
    case 'chain':
      return {
        kind: 'chain',
        without: nameTold(target.link),
        chain: target.chain.slice(0, LINKS_TOLD).map(nameTold),
      };
    default:
      return target satisfies never;
  }
}

function sideOf({ body, tags, target }: Annotation, turned = false): ConflictSide {
  return {
    body: body.slice(0, BODY_TOLD),
    tags: tags.slice(0, TAGS_TOLD),
    judgement: judgementOf(target, turned),
  };
}

/** An article's title or, where nobody knows it, its address. */
type TitleOf = (key: string) => Promise<string>;

async function placeOf(annotation: Annotation, titleOf: TitleOf): Promise<AnnotationPlace> {
  const { articleKey, target } = annotation;
  const articles = [await titleOf(articleKey)];
  if ('otherKey' in target) articles.push(await titleOf(target.otherKey));
  return {
    articles,
    words: wordsOn(annotation),
    persons:
      target.kind === 'person' ? [target.one, target.other].map(({ name, role }) => ({ name, role })) : [],
  };
}

/** The two of a conflict, side by side. @param id the note's id in the file */
export async function conflictOf(
  id: string,
  { here, note, by }: Extract<Standing, { is: 'differs' }>,
  titleOf: TitleOf,
): Promise<ImportConflict> {
  const [place, minePlace] = [await placeOf(note, titleOf), await placeOf(here, titleOf)];
  const subject = sayingOf(note)?.subject;
  const isOne =
    (subject !== undefined && subject === sayingOf(here)?.subject) ||
    JSON.stringify(place) === JSON.stringify(minePlace);
  return {
    id,
    place,
    minePlace: isOne ? null : minePlace,
    by,
    mine: sideOf(here, isOne && here.articleKey !== note.articleKey),
    theirs: sideOf(note),
  };
}
