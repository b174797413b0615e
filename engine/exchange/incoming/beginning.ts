/** What a file that can be brought is, told by its beginning: for the page of the backup, which was given it by mistake. */
import type { ImportKind } from '../../model/library/imports';
import { BUNDLE } from '../web-annotation/web-annotation';
import { isRis } from './ris';

/** UTF-16 units of a file that tell what it is. */
export const BEGINNING = 8_000;

/** @returns `null`: nothing that can be brought begins like this, as far as its first members tell */
export function kindOfBeginning(text: string): ImportKind | null {
  if (isRis(text)) return 'addresses';
  const beginning = text
    .slice(0, BEGINNING)
    .replace(/^\ufeff/u, '')
    .trimStart();
  if (!/^[[{]/u.test(beginning) || beginning.includes('"form":"second-source-backup"')) return null;
  if (beginning.includes(`"${BUNDLE}"`)) return 'bundle';
  if (/"(?:export_userid|client_version)"\s*:/u.test(beginning)) return 'hypothesis';
  if (!/"(?:https?:\/\/www\.w3\.org\/ns\/anno\.jsonld|Annotation(?:Collection|Page)?)"/u.test(beginning))
    return null;
  return beginning.includes('"urn:x-second-source:') ? 'own' : 'others';
}
