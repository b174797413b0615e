/**
 * Why a relay stands in a chain: the article's credit line; the source came through it before; it quotes the
 * source; the source's phrase says so; it was told; the sentence says that it carried the words; a link on the cue leads to it; the
 * article was retelling it.
 */
export type RelayReason =
  | 'credit'
  | 'block'
  | 'before'
  | 'quoting'
  | 'spoke'
  | 'told'
  | 'carried'
  | 'link'
  | 'running';
