import type { Attributions, ChainRole } from '../../engine/model';
import { type MessageKey, t } from '../i18n/i18n';
import { KindBadge } from '../sources/badge';
import { CARRIED_SIGN } from '../sources/carried-sign';
import { Chain } from '../sources/chain';
import { hueOf, huesOf, NO_SOURCE_HUE, SOURCE_HUES } from '../sources/colours/source-hues';

/** The colours: one for each source of the sample, as the page gives them out. */
export function ColourLegend({ found }: { found: Attributions }) {
  const hues = huesOf(found);
  return (
    <>
      <h3>{t('welcomeColours')}</h3>
      <p>{t('welcomeColoursHelp')}</p>
      <ul class="legend">
        {found.sources.map((source) => {
          const { name, underline } = hueOf(source.id, hues);
          return (
            <li key={source.id} data-hue={name}>
              <span class="swatch" style={lineOf(underline.style, underline.thickness)}>
                {source.name}
              </span>{' '}
              <KindBadge kind={source.kind} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

const lineOf = (style: string, thickness: number) => ({
  textDecoration: `underline ${style} ${thickness}px var(--c)`,
});

/** The lines under the words: an example of each, in the first hue that has it, and what it says. */
export function LineLegend() {
  const direct = [...new Set(SOURCE_HUES.map(({ underline }) => underline.style))];
  return (
    <>
      <h3>{t('welcomeLines')}</h3>
      <dl class="explained lines">
        <div>
          <dt>
            {direct.map((style) => (
              <span key={style} class="swatch tinted" data-hue={hueWith(style)} style={lineOf(style, 2)}>
                {t('welcomeLineWords')}
              </span>
            ))}
          </dt>
          <dd>{t('welcomeLineDirect')}</dd>
        </div>
        <div>
          <dt>
            <span class="swatch" data-hue="s1" style={lineOf('dotted', 2)}>
              {t('welcomeLineWords')}
            </span>
          </dt>
          <dd>{t('welcomeLineIndirect')}</dd>
        </div>
        <div>
          <dt>
            <span class="swatch tinted" data-hue={NO_SOURCE_HUE.name} style={lineOf('solid', 1)}>
              {t('welcomeLineWords')}
            </span>
          </dt>
          <dd>{t('welcomeLineUnclear')}</dd>
        </div>
      </dl>
    </>
  );
}

const hueWith = (style: string) => SOURCE_HUES.find(({ underline }) => underline.style === style)?.name;

const PARTS: ReadonlyArray<readonly [role: ChainRole, name: MessageKey, help: MessageKey]> = [
  ['outlet', 'welcomeChainOutlet', 'welcomeChainOutletHelp'],
  ['relay', 'welcomeChainRelay', 'welcomeChainRelayHelp'],
  ['source', 'welcomeChainSource', 'welcomeChainSourceHelp'],
  ['hearsay', 'welcomeChainHearsay', 'welcomeChainHearsayHelp'],
];

/** A chain with all four kinds of links, and what each link is. */
export function ChainLegend({ outlet, relay }: { outlet: string; relay: string }) {
  const names: Record<ChainRole, string> = {
    outlet,
    relay,
    source: t('welcomeTrader'),
    hearsay: t('welcomeRelative'),
  };
  return (
    <div class="chain-legend" data-hue="s2">
      <Chain links={PARTS.map(([role]) => ({ role, name: names[role] }))} />
      <dl class="explained">
        {PARTS.map(([role, name, help]) => (
          <div key={role}>
            <dt>{t(name)}</dt>
            <dd>{t(help)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('welcomeChainCarried', CARRIED_SIGN)}</dt>
          <dd>{t('welcomeChainCarriedHelp')}</dd>
        </div>
      </dl>
    </div>
  );
}
