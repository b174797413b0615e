import type { Attributions, SourceKind } from '../../engine/model';
import { isClear } from '../../engine/model/voice';
import { plural, t } from '../i18n/i18n';
import { KindBadge } from '../sources/badge';
import { MORE_HUE, NO_SOURCE_HUE, type SourceHue, speakersOf } from '../sources/colours/source-hues';
import type { SourcesById } from '../sources/speaker';

interface Props {
  found: Attributions;
  sources: SourcesById;
}

/** What the colours, lines and signs mean on this page, in the list and beside other accounts; the reader opens it. */
export function SpeakerLegend({ found, sources }: Props) {
  const said = [...speakersOf(found)].flatMap(([id, count]) => {
    const source = sources.get(id);
    return source ? [{ source, count }] : [];
  });
  const own = said.filter(({ source }) => source.hue !== MORE_HUE);
  const more = said.length - own.length;
  const unclear = found.attributions.filter((one) => !isClear(one)).length;
  const kinds = [...new Set(said.map(({ source }) => source.kind))];
  return (
    <details class="speaker-legend">
      <summary>{t('legend')}</summary>
      <p>{t('legendColours')}</p>
      <ul>
        {own.map(({ source, count }) => (
          <li key={source.id} data-hue={source.hue.name}>
            <Swatch hue={source.hue} words={source.name} />{' '}
            <span class="meta">{plural('quotes', count)}</span>
          </li>
        ))}
        {more > 0 && (
          <li data-hue={MORE_HUE.name}>
            <Swatch hue={MORE_HUE} words={plural('legendMore', more)} />{' '}
            <span class="meta">{t('legendMoreHelp')}</span>
          </li>
        )}
        {unclear > 0 && (
          <li data-hue={NO_SOURCE_HUE.name}>
            <Swatch hue={NO_SOURCE_HUE} words={t('unclearSource')} />{' '}
            <span class="meta">{plural('quotes', unclear)}</span>
          </li>
        )}
      </ul>
      <p>{t('legendLines')}</p>
      <p>{t('legendSigns')}</p>
      <p class="signs">
        {kinds.map((kind: SourceKind) => (
          <KindBadge key={kind} kind={kind} />
        ))}
      </p>
    </details>
  );
}

function Swatch({ hue: { underline }, words }: { hue: SourceHue; words: string }) {
  return (
    <span
      class="swatch tinted"
      style={{ textDecoration: `underline ${underline.style} ${underline.thickness}px var(--c)` }}
    >
      {words}
    </span>
  );
}
