/** A sign for each kind of source, told apart by its form: colour says who speaks, so it cannot say of what kind they are. */
import type { SourceKind } from '../../../engine/model';

/** Filled signs stand for who can be named, open ones for who is not. */
const SIGNS: Record<SourceKind, string> = {
  'named-person': '●',
  organisation: '■',
  'state-media': '★',
  'anonymous-person': '○',
  'anonymous-group': '◎',
  outlet: '▲',
  document: '▤',
};

export const kindSign = (kind: SourceKind): string => SIGNS[kind];
