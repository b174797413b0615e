import type { SynopsisView } from '../../engine/model/views';
import { describeIndependence, describeRelation } from '../accounts/describe-accounts';
import { t } from '../i18n/i18n';
import { Passage } from '../sources/passage';

/** The sample beside another outlet's report of the same event: how the two relate, and what each tells. */
export function SampleAccount({ view }: { view: SynopsisView }) {
  const { a, b, attributionsA, attributionsB, synopsis } = view;
  const { lead, rest } = describeIndependence(synopsis.independence, b.outlet);
  return (
    <section class="synopsis" aria-label={t('synopsisLabel', a.outlet, b.outlet)}>
      <p class="welcome-relation">
        <strong>{lead}</strong> {rest}
      </p>
      <div class="two sides" aria-hidden="true">
        <span>{a.outlet}</span>
        <span>{b.outlet}</span>
      </div>
      {synopsis.rows.map((row) => (
        <article key={row.id} class="row">
          <header>
            <h3>{row.topic}</h3>
            <span class={`chip ${row.relation}`}>{describeRelation(row.relation)}</span>
          </header>
          <div class="two">
            <div>
              <span class="unseen">{a.outlet}: </span>
              <Passage article={a} attributions={attributionsA} spans={row.a} marks={row.markA ?? []} />
              {row.a.length === 0 && <p class="none">{t('notThere', a.outlet)}</p>}
            </div>
            <div>
              <span class="unseen">{b.outlet}: </span>
              <Passage article={b} attributions={attributionsB} spans={row.b} marks={row.markB ?? []} />
              {row.b.length === 0 && <p class="none">{t('notThere', b.outlet)}</p>}
            </div>
          </div>
        </article>
      ))}
    </section>
  );
}
