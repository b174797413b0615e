import type { QuoteRun, SharedQuote } from '../../engine/model';
import { type MessageKey, t } from '../i18n/i18n';

/** A statement of this article that another account quotes too, with that account's outlet. */
export interface Echo {
  quote: SharedQuote;
  outlet: string;
}

const HOW: Record<SharedQuote['how'], MessageKey> = {
  same: 'echoSame',
  clipped: 'echoClipped',
  altered: 'echoAltered',
};

/** Words at an end that only one account quotes are cut to so many. */
const END_WORDS = 8;

/** The echoes of each quote, by attribution; of the accounts that are listed. */
export function echoesByQuote(
  quotes: readonly SharedQuote[],
  outlets: ReadonlyMap<string, string>,
): ReadonlyMap<string, Echo[]> {
  const found = new Map<string, Echo[]>();
  for (const quote of quotes) {
    const outlet = outlets.get(quote.otherKey);
    if (quote.attribution === null || outlet === undefined) continue;
    found.set(quote.attribution, [...(found.get(quote.attribution) ?? []), { quote, outlet }]);
  }
  return found;
}

interface Props {
  echo: Echo;
  /** In a list with one Tab stop, whether this is in the entry that has it. */
  stop?: boolean;
}

/** Where else a statement is quoted, and word by word what was changed between the quotation marks. */
export function Wording({ echo: { quote, outlet }, stop = true }: Props) {
  const words = t(HOW[quote.how], outlet);
  if (quote.how === 'same') return <p class="wording">{words}</p>;
  return (
    <details class={`wording ${quote.how}`}>
      <summary tabIndex={stop ? 0 : -1}>{words}</summary>
      <blockquote>
        “
        {quote.runs.map((run, at) => (
          <Run key={at} run={run} outlet={outlet} first={at === 0} />
        ))}
        ”
      </blockquote>
      <p class="wording-key">
        <del>{t('echoOnlyHere')}</del> <ins>{t('echoOnlyThere', outlet)}</ins>
      </p>
    </details>
  );
}

function Run({ run, outlet, first }: { run: QuoteRun; outlet: string; first: boolean }) {
  const gap = first ? '' : ' ';
  if (run.in === 'both') return <>{gap + run.words}</>;
  const words = run.end ? clipped(run.words, first) : run.words;
  const Mark = run.in === 'here' ? 'del' : 'ins';
  return (
    <>
      {gap}
      <Mark class={run.end ? 'end' : undefined}>
        <span class="unseen">{run.in === 'here' ? t('echoHere') : t('echoThere', outlet)} </span>
        {words}
      </Mark>
    </>
  );
}

/** The words next to what both have. */
function clipped(text: string, atStart: boolean): string {
  const words = text.split(' ');
  if (words.length <= END_WORDS + 1) return text;
  return atStart ? `… ${words.slice(-END_WORDS).join(' ')}` : `${words.slice(0, END_WORDS).join(' ')} …`;
}
