import { ImportPlace } from '../../../components/library/importing/import-place';
import { ImportRecords } from '../../../components/library/importing/import-records';
import { type Saying, useImporting } from './use-importing';

/** Bringing files in, the imports that there were, and notes that wait for their articles. */
export function ImportSection({ say, sayTrouble }: Saying) {
  const { work, view, busy, events } = useImporting({ say, sayTrouble });
  return (
    <>
      <ImportPlace work={work} events={events} />
      {view && <ImportRecords view={view} busy={busy} events={events} />}
    </>
  );
}
