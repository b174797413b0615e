import { useMemo } from 'preact/hooks';
import { type Article, type Attribution, type Attributions, stanceTold } from '../../engine/model';
import { t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import { kindSign } from '../sources/colours/kind-signs';
import type { Hues } from '../sources/colours/source-hues';
import { sourcesById, speakerOf } from '../sources/speaker';
import { StanceLine } from '../sources/stance-line';
import { roundabout } from '../sources/wording';

interface Props {
  article: Article;
  attributions: Attributions;
  /** `null`: the article says it in its own voice. */
  voice: Attribution | null;
  /** The colours of its speakers beside the other accounts. */
  hues: Hues;
}

/** The line under a passage: who says it there, through whom, and how. */
export function ComparisonVoice({ article, attributions, voice, hues }: Props) {
  const sources = useMemo(() => sourcesById(attributions, hues), [attributions, hues]);
  const speaker = voice && speakerOf(voice, sources);
  return (
    <>
      <p class="voice" data-hue={speaker?.hue.name}>
        {speaker ? (
          <>
            <i aria-hidden="true" data-sign={speaker.kind && kindSign(speaker.kind)} />
            {[speaker.name ?? t('unclearSource'), roundabout(speaker.chain, speaker.name)]
              .filter((part) => part !== '')
              .join(', ')}
          </>
        ) : (
          t('narration', outletName(article))
        )}
      </p>
      {voice && <StanceLine stance={stanceTold(article.text, voice.stance)} lang={article.language} />}
    </>
  );
}
