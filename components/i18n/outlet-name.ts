/** How an article's publisher is named: an outlet by its own name, a copy with whoever shows it, a borrowed name as a claim. */
import type { Article } from '../../engine/model';
import { t } from './i18n';

type Named = Pick<Article, 'outlet'> & { via?: string | undefined; claims?: string | undefined };

/** "Daily NK", "web.archive.org’s copy of Daily NK", "harbour.example, says it is Radio Free Asia". */
export function outletName({ outlet, via, claims }: Named): string {
  const name = claims === undefined ? outlet : t('claimsToBe', outlet, claims);
  return via === undefined ? name : describeVia(name, via);
}

/** A name with the way by which its text came. */
function describeVia(name: string, via: string): string {
  switch (via) {
    case 'http':
      return t('viaInsecure', name);
    case 'file':
      return t('viaFile', name);
    case 'translation':
      return t('viaTranslation', name);
    default:
      return t('copyBy', via, name);
  }
}

/** Whether a key is of a text that is kept beside the outlet's own. */
export function isBeside(key: string): boolean {
  return key.includes('#');
}
