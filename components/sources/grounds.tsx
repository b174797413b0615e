import type { AccessGround, AnonymityGround } from '../../engine/model';
import { t } from '../i18n/i18n';
import { type GroundWords, groundsOf } from './ground-words';

interface Props {
  /** The article's. */
  text: string;
  access: readonly AccessGround[];
  unnamed: readonly AnonymityGround[];
}

/** How a source knows, and that or why it is unnamed, as the article says it; nothing where it says nothing. */
export function Grounds({ text, ...grounds }: Props) {
  const { access, unnamed } = groundsOf(text, grounds);
  if (access.length === 0 && unnamed.length === 0) return null;
  return (
    <dl class="grounds">
      {access.length > 0 && <Line name={t('howItKnows')} grounds={access} />}
      {unnamed.length > 0 && <Line name={t('unnamedSource')} grounds={unnamed} />}
    </dl>
  );
}

function Line({ name, grounds }: { name: string; grounds: readonly GroundWords[] }) {
  return (
    <div>
      <dt>{name}: </dt>
      {grounds.map(({ words, means }) => (
        <dd key={words}>
          “{words}” ({means})
        </dd>
      ))}
    </div>
  );
}
