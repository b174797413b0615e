/** Texts of articles that a colleague sends: as much is believed of them as of a saved file. */
import * as v from 'valibot';
import { faultOfIssue } from '../../engine/exchange/faults/issue-fault';
import type { Article } from '../../engine/model';
import type { FileFault } from '../../engine/model/file-faults';
import { asSavedFile, isFiledRight, wayInKey } from '../../engine/outlets/writing';
import { article as schema } from '../../protocol/schemas/article-validation';
import { named } from '../backup/restore-rules';

/** The article as it may be stored: by the way of a file, or of the copy that its key names; a known outlet's name for its own host only. */
export function readyText(article: Article): Article {
  const way = wayInKey(article.key);
  const ready = way === null ? asSavedFile(article) : { ...article, via: way };
  return { ...ready, ...named(ready) };
}

/** Why a text cannot be taken in; `null` where it can. */
export function faultOfText(article: Article): FileFault | null {
  const ready = readyText(article);
  const result = v.safeParse(schema, ready, { abortEarly: true });
  if (!result.success) return faultOfIssue(result.issues[0]);
  return isFiledRight(ready) ? null : { at: 'key', kind: 'other-address' };
}
