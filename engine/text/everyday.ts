/**
 * Words of everyday English and of every news story: they tell something, but two clauses that share them need not tell the
 * same. Collected by hand for this project from general knowledge of how often English words are written.
 */
import { lexemes } from './lexemes';

const WORDS = `
able accept accord act action active activity actual actually affair agency agree allow announce answer appear approach area arrive ask aspect attempt attend
attention available average bad bad base basic basis bear become begin believe benefit best better big bit bring build business call campaign care carry case
central certain certainly chance change clear clearly close come common community complete concern condition consider continue control cost country couple course create
current currently cut daily data date deal decide decision deep demand department describe despite detail develop development different difficult difficulty direct
discuss due earlier early easily easy effect effort emerge end ensure entire especially establish event eventually exact exist expect experience expert
express extra face fact fall familiar feel figure final finally find focus follow force foreign form free friend full future general good great group grow
half hand happen hard hear help high highly hold hope hour huge human idea identify immediate impact important improve include increase increasingly indicate
individual inform information initial instead interest internal involve issue item join key kind lack large largely late lead leader leave let level life light
limit line list little live living local long longer look low main major manage manner matter mean meanwhile measure meet meeting member mention method
middle mind moment month morning move name national nature near necessary need new news night normal note number observer occur offer office official often old
open operate operation opportunity order organization original particular particularly party pass past pay period person personal place plan play point
popular position possible potential practice prepare present press pressure previous previously private probably problem process produce product program progress prominent
proper provide public purpose push put question quick quickly raise range rate reach read ready real reality realize reason receive recent recently record reduce
refer reflect regard regular regularly relate related relation release remain remark remember remove repeat require respond response rest result return reveal right rise
role rule run sector security seek select send sense separate serious serve service set share short show side sign significant similar simple simply single
situation size slow small social society sort speak special specific speed spend spokesman spread staff stage stand standard start state stay step stop story
strong structure study stuff style subject succeed success sudden suddenly suggest support sure surround system talk task team term thing think thought time title today
top total touch train treat treatment trouble true try turn type understand unit usual usually various version view visit voice wait walk want watch way
week whole wide widely wish wonder word work worker world worth write wrong year young
situation amid ongoing statement comment outside inside inner domestic nationwide region regional capital city town village
`;

let known: ReadonlySet<string> | null = null;

/** Whether a concept is that of an everyday word. */
export function isEveryday(concept: string): boolean {
  // Read when it is first asked; words apart, so that no two are taken for a phrase.
  known ??= new Set(lexemes(WORDS.trim().replace(/\s+/g, '\n\n')).map((lex) => lex.concept));
  return known.has(concept);
}
