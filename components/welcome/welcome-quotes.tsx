import type { Attributions } from '../../engine/model';
import { stanceTold } from '../../engine/model';
import { t } from '../i18n/i18n';
import { rove } from '../kit/roving';
import { KindBadge } from '../sources/badge';
import { Chain } from '../sources/chain';
import { sourcesById, speakerOf } from '../sources/speaker';
import { StanceLine } from '../sources/stance-line';
import { wordsOf } from '../sources/wording';

interface Props {
  text: string;
  attributions: Attributions;
  active: string | null;
  onActive(id: string): void;
}

/** The sample's quotes as the sidebar lists them: the words, who says them, the chain. Choosing one lights it in the text. */
export function SampleQuotes({ text, attributions: found, active, onActive }: Props) {
  const { attributions } = found;
  const byId = sourcesById(found);
  const stop = attributions.some(({ id }) => id === active) ? active : attributions[0]?.id;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are taken from the quotes' own buttons
    <div class="welcome-quotes" onKeyDown={(event) => rove(event, '.quote-words')}>
      <ol class="quotes" aria-label={t('whoSaysWhat')}>
        {attributions.map((attribution) => {
          const speaker = speakerOf(attribution, byId);
          return (
            <li
              key={attribution.id}
              class={`quote ${attribution.type} ${attribution.id === active ? 'active' : ''} ${attribution.depth ? 'inner' : ''}`}
              data-hue={speaker.hue.name}
              data-quote={attribution.id}
            >
              <button
                type="button"
                class="quote-words"
                tabIndex={attribution.id === stop ? 0 : -1}
                aria-current={attribution.id === active ? 'true' : undefined}
                onFocus={() => onActive(attribution.id)}
                onClick={() => onActive(attribution.id)}
              >
                {wordsOf(text, attribution)}
              </button>
              <StanceLine stance={stanceTold(text, attribution.stance)} />
              <p class="who">
                {speaker.name === null ? (
                  <span class="badge unclear">{t('unclearSource')}</span>
                ) : (
                  <strong>{speaker.name}</strong>
                )}
                {speaker.kind !== null && <KindBadge kind={speaker.kind} />}
              </p>
              <Chain links={speaker.chain} speaker={speaker.name} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
