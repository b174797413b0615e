import type { Annotation, Article, Attributions } from '../../engine/model';
import { corrected, isChainTarget } from '../../engine/model/chain-corrections';
import { type EngineRunner, placedIn } from './engine-work';

/** What was found in an article, without the links of chains that its reader took out. */
export async function correctedIn(
  engine: EngineRunner,
  { text }: Pick<Article, 'text'>,
  found: Attributions,
  annotations: readonly Annotation[],
): Promise<Attributions> {
  const corrections = annotations.filter(({ target }) => isChainTarget(target));
  if (corrections.length === 0) return found;
  return corrected(found, await placedIn(engine, text, corrections));
}
